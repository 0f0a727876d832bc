import { type TextDocument, window } from 'vscode';
import { mayLeaveUnfilled } from './ask-unfilled.ts';
import { languageId } from './client.ts';
import { documentOfForm } from './preview/form-editor.ts';
import type { Server } from './server.ts';

/** The report in front, as text or as form, that is to leave the editor; undefined where there is none, or it may not yet. */
export async function reportToSend(server: Server): Promise<TextDocument | undefined> {
  const active = window.activeTextEditor?.document;
  const document = documentOfForm() ?? (active?.languageId === languageId ? active : undefined);
  return document !== undefined && (await mayLeaveUnfilled(server, document)) ? document : undefined;
}
