import { looksLikeReport } from '../shared/detect.ts';
import type { DocumentText } from '../shared/document/document.ts';
import { mayBeNamedReport } from '../shared/folder/unread.ts';
import type { Message } from '../shared/messages/message.ts';
import { decode, MAX_BYTES } from './encoding.ts';
import { faultMessages, faultOf } from './file-faults.ts';
import { readOrdinaryFile } from './open-file.ts';
import { isNamedAsReport, walk } from './walk.ts';

/** The text of a report, and the document that it was read from, if any. */
export interface ReportFile {
  readonly text: string;
  readonly document: DocumentText | null;
  /** True for a text in an encoding of Unicode, which editors read by themselves. */
  readonly isUnicode: boolean;
}

/** A file that may be a report, and why nobody can tell: what is to be done about it. */
export interface RefusedFile {
  readonly refused: Message;
}

/** The reports that lie in folders, for a server that can look into them. */
export interface ReportFiles {
  /** Files below a folder that may be reports, in order of name. */
  list(folder: string): AsyncIterable<string>;
  /** Whether a file is of a kind that reports come in. */
  isOfReports(file: string): boolean;
  /** Null for a file that is no report, or is gone. */
  read(file: string): Promise<ReportFile | RefusedFile | null>;
}

/** Kinds that are read without another program: texts, pages, tables of a spreadsheet, Word files. */
const readable = /\.(?:gknb|txt|md|html?|csv|docx|docm)$/i;
const textFile = /\.(?:gknb|txt|md|html?|csv)$/i;
const word = /\.(?:docx|docm)$/i;
const olderWord = /\.(?:doc|wps)$/i;
/** Kinds that reports come in too: such a file is named if it is called like a report. */
const unread = /\.(?:pdf|doc|wps|rtf|odt|ofd|mht|mhtml)$/i;

export const diskReports: ReportFiles = {
  list: async function* (folder) {
    for await (const { file, error } of walk(folder, Number.POSITIVE_INFINITY)) {
      if (error === undefined && isOfReports(file)) yield file;
    }
  },
  isOfReports,
  read: async (file) => {
    if (/\.pdf$/i.test(file)) return { refused: { id: 'pdf-in-editor' } };
    try {
      const content = await contentOf(file, await readOrdinaryFile(file, MAX_BYTES));
      if ('refused' in content) return isToBeNamed(file, content) ? content : null;
      // A Word file is one under the older endings too, and opened as one.
      const isRead = readable.test(file) || (content.document !== null && olderWord.test(file));
      if (!isRead) return { refused: { id: 'document-misnamed' } };
      return isNamedAsReport(file) || looksLikeReport(content.text) ? content : null;
    } catch (error) {
      const fault = faultOf(error);
      const refused = { refused: { id: faultMessages[fault] } };
      return fault !== 'not-found' && isToBeNamed(file, refused) ? refused : null;
    }
  },
};

function isOfReports(file: string): boolean {
  return readable.test(file) || (unread.test(file) && mayBeNamedReport(file));
}

/**
 * What stands in a Word file that cannot be opened is not known, and a picture in one, or another file, may be a report if it is
 * called like one: a chart or a seal lies beside many a report.
 */
function isToBeNamed(file: string, { refused }: RefusedFile): boolean {
  if (word.test(file) && refused.id !== 'document-is-picture') return true;
  return isNamedAsReport(file) || (!textFile.test(file) && mayBeNamedReport(file));
}

async function contentOf(file: string, bytes: Uint8Array): Promise<ReportFile | RefusedFile> {
  // Loaded with the first file: a server starts without it.
  const { isDocument, open } = await import('../shared/document/document.ts');
  const decoded = isDocument(bytes) ? null : decode(bytes);
  const isText = decoded !== null && typeof decoded !== 'string' && (textFile.test(file) || decoded.text.trim() !== '');
  if (isText) {
    const { text, encoding } = decoded;
    return { text, document: null, isUnicode: encoding.charset === 'utf-8' || encoding.bom };
  }
  if (typeof decoded === 'string' && textFile.test(file)) return { refused: { id: faultMessages[decoded] } };
  // By its name it ought to be something else than a text: the reader of documents says what it is.
  const document = open(bytes);
  return 'refused' in document ? document : { text: document.text, document, isUnicode: false };
}
