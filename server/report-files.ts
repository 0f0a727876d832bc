import { looksLikeReport } from '../shared/detect.ts';
import type { DocumentText } from '../shared/document/document.ts';
import { decode, MAX_BYTES } from './encoding.ts';
import { readOrdinaryFile } from './open-file.ts';
import { isNamedAsReport, walk } from './walk.ts';

/** The text of a report, and the document that it was read from, if any. */
export interface ReportFile {
  readonly text: string;
  readonly document: DocumentText | null;
  /** True for a text in an encoding of Unicode, which editors read by themselves. */
  readonly isUnicode: boolean;
}

/** The reports that lie in folders, for a server that can look into them. */
export interface ReportFiles {
  /** Files below a folder that may be reports, in order of name. */
  list(folder: string): AsyncIterable<string>;
  /** Whether a file is of a kind that is read here. */
  isReadable(file: string): boolean;
  /** Null for a file that is no report, or cannot be read. */
  read(file: string): Promise<ReportFile | null>;
}

/** Kinds that are read without another program: texts, pages, tables of a spreadsheet, Word files. */
const readable = /\.(?:gknb|txt|md|html?|csv|docx|docm)$/i;

export const diskReports: ReportFiles = {
  list: async function* (folder) {
    for await (const { file, error } of walk(folder, Number.POSITIVE_INFINITY)) {
      if (error === undefined && readable.test(file)) yield file;
    }
  },
  isReadable: (file) => readable.test(file),
  read: async (file) => {
    try {
      const report = await contentOf(await readOrdinaryFile(file, MAX_BYTES));
      return report !== null && (isNamedAsReport(file) || looksLikeReport(report.text)) ? report : null;
    } catch {
      return null;
    }
  },
};

async function contentOf(bytes: Uint8Array): Promise<ReportFile | null> {
  // Loaded with the first file: a server starts without it.
  const { isDocument, open } = await import('../shared/document/document.ts');
  if (isDocument(bytes)) {
    const document = open(bytes);
    return 'refused' in document ? null : { text: document.text, document, isUnicode: false };
  }
  const decoded = decode(bytes);
  if (typeof decoded === 'string') return null;
  const { text, encoding } = decoded;
  return { text, document: null, isUnicode: encoding.charset === 'utf-8' || encoding.bom };
}
