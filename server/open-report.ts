import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Analysis } from '../shared/analysis.ts';
import type { Locale } from '../shared/messages/message.ts';
import type { Settings } from './settings.ts';

/** An open document, read under the settings that hold for it. */
export interface OpenReport {
  readonly uri: string;
  readonly version: number;
  readonly document: TextDocument;
  readonly analysis: Analysis;
  readonly locale: Locale;
  readonly settings: Settings;
  readonly readingId: string;
}
