import { l10n, Selection, type TextDocument, TextEditorRevealType, window } from 'vscode';
import type { Server } from './server.ts';

/**
 * Asks before a report leaves the editor in which places are still to be filled in; true where it may. Who would rather
 * fill them in is led to the first one.
 */
export async function mayLeaveUnfilled(server: Server, document: TextDocument): Promise<boolean> {
  const summary = await server.request('gouji/summary', { uri: document.uri.toString() }).catch(() => null);
  if (summary === null || summary.toFill === 0) return true;
  const goOn = l10n.t('Go On All the Same');
  const fill = l10n.t('Fill Them In');
  const words = l10n.t('Places of this report still to be filled in: {0}.', summary.toFill);
  const chosen = await window.showWarningMessage(words, { modal: true }, fill, goOn);
  if (chosen === fill) await showFirst(document);
  return chosen === goOn;
}

async function showFirst(document: TextDocument): Promise<void> {
  const at = document.getText().indexOf('〔待填');
  if (at < 0) return;
  const editor = await window.showTextDocument(document);
  const place = document.positionAt(at);
  editor.selection = new Selection(place, place);
  editor.revealRange(editor.selection, TextEditorRevealType.InCenterIfOutsideViewport);
}
