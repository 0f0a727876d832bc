import { looksLikeReport } from '../shared/detect.ts';
import { isDocument, open } from '../shared/document/document.ts';
import { decode, MAX_BYTES } from './encoding.ts';
import { readOrdinaryFile } from './open-file.ts';
import { isNamedAsReport, walk } from './walk.ts';

/** The reports that lie in folders, for a server that can look into them. */
export interface ReportFiles {
  /** Files below a folder that may be reports, in order of name. */
  list(folder: string): AsyncIterable<string>;
  /** Whether a file is of a kind that is read here. */
  isReadable(file: string): boolean;
  /** The text of a report; null for a file that is none, or cannot be read. */
  read(file: string): Promise<string | null>;
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
      const text = textOf(await readOrdinaryFile(file, MAX_BYTES));
      return text !== null && (isNamedAsReport(file) || looksLikeReport(text)) ? text : null;
    } catch {
      return null;
    }
  },
};

function textOf(bytes: Uint8Array): string | null {
  if (isDocument(bytes)) {
    const opened = open(bytes);
    return 'refused' in opened ? null : opened.text;
  }
  const decoded = decode(bytes);
  return typeof decoded === 'string' ? null : decoded.text;
}
