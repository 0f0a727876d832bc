import { realpath, stat } from 'node:fs/promises';
import path from 'node:path';
import { looksLikeReport } from '../../shared/detect.ts';
import { type DocumentText, isConvertible, isDocument, open } from '../../shared/document/document.ts';
import type { Message } from '../../shared/messages/message.ts';
import { decode, type Encoding, MAX_BYTES } from '../encoding.ts';
import { type FileFault, faultMessages, faultOf } from '../file-faults.ts';
import { readOrdinaryFile, readOrdinaryFileAtOnce } from '../open-file.ts';
import { isNamedAsReport, walk } from '../walk.ts';
import { isSavedPage, readSavedPage } from './saved-page.ts';

/** A text to check, and what has to be known to write another in its place. `path` is as given, or as found below what was given. */
export interface TextInput {
  readonly kind: 'text';
  readonly path: string;
  readonly text: string;
  readonly source: Source;
}

/** What a text was read from: characters in an encoding, or a word processor's file as its bytes are, or were converted. */
export type Source =
  | { readonly kind: 'encoded'; readonly encoding: Encoding }
  | {
      readonly kind: 'document';
      readonly document: DocumentText;
      readonly bytes: Uint8Array;
      readonly converted: boolean;
    };

/** A text, the reason why there is none, or a file met in a folder that is of no kind that can be read. */
export type Input =
  | TextInput
  | { readonly kind: 'unreadable'; readonly path: string; readonly reason: Message }
  | { readonly kind: 'unread'; readonly path: string };

/** Standard input's name among the paths. */
export const STANDARD_INPUT = '-';

/** A file to be read, or an input that is known without reading one. */
export type Listed =
  | {
      readonly kind: 'file';
      readonly path: string;
      /** It was asked for by name or pattern, not met in a folder. */
      readonly named: boolean;
    }
  | Input;

/** What the arguments name, in order, each file once; standard input is read, and no other. */
export async function* listInputs(args: readonly string[]): AsyncGenerator<Listed> {
  const seen = new Set<string>();
  for (const arg of args) {
    if (arg === STANDARD_INPUT) {
      yield await toInput(arg, await readStandardInput());
      continue;
    }
    // By another name it would be taken for a copy. Null for a pattern.
    const real = args.length === 1 ? null : await realpath(arg).catch(() => null);
    for await (const { file, named, fault } of filesOf(arg)) {
      if (fault !== undefined) {
        yield unreadable(file, fault);
        continue;
      }
      const place = real === null ? path.resolve(file) : path.resolve(real, path.relative(arg, file));
      if (seen.has(place)) continue;
      seen.add(place);
      const isRead = named || readable.test(file) || isNamedAsReport(file);
      yield isRead ? { kind: 'file', path: file, named } : { kind: 'unread', path: file };
    }
  }
}

/**
 * Reads what is listed. Files named, or matched by a pattern, are always taken; in a folder those are that are reports by
 * name or content. Null for one that is to be passed over.
 */
export async function readListed(listed: Listed): Promise<Input | null> {
  if (listed.kind !== 'file') return listed;
  const input = await readInput(listed.path);
  if (listed.named || isReport(input)) return input;
  return input.kind === 'unreadable' ? { kind: 'unread', path: listed.path } : null;
}

/** The texts that the arguments name, one at a time, so that a folder of any size takes the memory of one report. */
export async function* readInputs(args: readonly string[]): AsyncGenerator<Input> {
  for await (const listed of listInputs(args)) {
    const input = await readListed(listed);
    if (input !== null) yield input;
  }
}

interface Found {
  readonly file: string;
  /** The file was asked for by name or pattern, not met in a folder. */
  readonly named: boolean;
  readonly fault?: FileFault;
}

async function* filesOf(arg: string): AsyncGenerator<Found> {
  const there = await stat(arg).catch((error: NodeJS.ErrnoException) => faultOf(error));
  if (typeof there !== 'string') {
    if (there.isDirectory()) yield* filesBelow(arg);
    else yield { file: arg, named: true };
    return;
  }
  if (there !== 'not-found' || !/[*?[\]{}!]/.test(arg)) {
    yield { file: arg, named: true, fault: there };
    return;
  }
  let found = false;
  for await (const file of filesMatching(path.sep === '\\' ? arg.replaceAll('\\', '/') : arg)) {
    found = true;
    yield { file, named: true };
  }
  if (!found) yield { file: arg, named: true, fault: 'no-match' };
}

/** The files that a pattern means, walked from its fixed beginning. */
async function* filesMatching(pattern: string): AsyncGenerator<string> {
  const { default: picomatch } = await import('picomatch');
  const { base, glob } = picomatch.scan(pattern);
  const matches = matcherOf(picomatch, glob);
  if (matches === null) return;
  const depth = glob.includes('**') ? Number.POSITIVE_INFINITY : glob.split('/').length;
  for await (const { file, error } of walk(base === '' ? '.' : base, depth)) {
    const inside =
      base === '' ? file.slice('./'.length) : file.slice(base.endsWith('/') ? base.length : base.length + 1);
    if (error === undefined && matches(inside)) yield base === '' ? inside : file;
  }
}

/** Null for what is no pattern: `[`, or a name with a mark of exclamation in it. */
function matcherOf(picomatch: typeof import('picomatch'), glob: string): ((name: string) => boolean) | null {
  try {
    return glob === '' ? null : picomatch(glob);
  } catch {
    return null;
  }
}

async function* filesBelow(folder: string): AsyncGenerator<Found> {
  for await (const { file, error, isLink } of walk(folder, Number.POSITIVE_INFINITY)) {
    if (error !== undefined) {
      // A link that leads nowhere is no report unless its name says so.
      if (!isLink || readable.test(file)) yield { file, named: true, fault: faultOf(error) };
    } else if (readable.test(file) || unreadOffice.test(file)) yield { file, named: false };
  }
}

/** Files of a folder that are looked into, and those of a kind that reports come in but that are not. */
const readable = /\.(?:gknb|txt|md|html?|csv|docx|docm|doc|wps|pdf|mht|mhtml)$/i;
const wordFile = /\.(?:docx|docm|doc|wps)$/i;
const unreadOffice = /\.(?:ofd|rtf|odt|uot|xlsx?|et)$/i;

/**
 * A file met in a folder is checked if it is a report by its name or its content. What stands in a word processor's file
 * that cannot be opened is not known: it is named.
 */
function isReport(input: Input): boolean {
  if (isNamedAsReport(input.path)) return true;
  if (input.kind === 'text') return looksLikeReport(input.text);
  // A chart or a seal lies beside many a report: it is named among what was not read.
  if (input.kind === 'unreadable' && input.reason.id === 'document-is-picture') return false;
  return input.kind === 'unreadable' && /\.(?:docx|docm|doc|wps|pdf)$/i.test(input.path);
}

/** Reads one file; a fault is an input too. */
export async function readInput(file: string): Promise<Input> {
  try {
    return await toInput(file, await bytesOf(file));
  } catch (error) {
    return unreadable(file, faultOf(error));
  }
}

/** How many files were read at once so far, and how long that took, in milliseconds. */
let files = 0;
let time = 0;

/**
 * Files that the system has at hand are read at once: to have another thread do it takes many times as long while the compiler
 * keeps the other cores busy. From a slow disk or over a network they are read while others are checked.
 */
async function bytesOf(file: string): Promise<Buffer> {
  const isQuick = time <= SLACK + files * QUICK;
  if (isQuick) {
    const start = performance.now();
    const bytes = readOrdinaryFileAtOnce(file, MAX_BYTES * 2);
    files++;
    time += performance.now() - start;
    if (bytes !== null) return bytes;
  }
  return readOrdinaryFile(file, MAX_BYTES * 2);
}

/** A file is at hand if it is read in so many milliseconds on the average, when the first have taken some more. */
const QUICK = 0.5;
const SLACK = 20;

function unreadable(file: string, fault: FileFault): Input {
  return { kind: 'unreadable', path: file, reason: { id: faultMessages[fault] } };
}

async function toInput(file: string, bytes: Uint8Array): Promise<Input> {
  if (isSavedPage(bytes)) {
    const page = readSavedPage(bytes);
    if (page !== null) return opened(file, bytes, page, false);
  }
  if (isDocument(bytes)) return documentInput(file, bytes);
  if (isPdf(bytes)) {
    const { readPdf } = await import('./pdf/read.ts');
    return opened(file, bytes, await readPdf(bytes), false);
  }
  const decoded = decode(bytes);
  // By its name it ought to be something else than a text.
  if (decoded === 'binary' || decoded === 'unknown-encoding' || isBlank(decoded) || isMisnamed(file, decoded)) {
    if (wordFile.test(file)) return documentInput(file, bytes);
    if (/\.pdf$/i.test(file)) return { kind: 'unreadable', path: file, reason: { id: 'pdf-damaged' } };
  }
  if (typeof decoded === 'string') return unreadable(file, decoded);
  return { kind: 'text', path: file, text: decoded.text, source: { kind: 'encoded', encoding: decoded.encoding } };
}

function isBlank(decoded: ReturnType<typeof decode>): boolean {
  return typeof decoded !== 'string' && decoded.text.trim() === '';
}

/**
 * True for a text with a name that no text has, unless it is a report all the same: a download that failed leaves a page of
 * the server under the name of the report. Word opens a text named .doc.
 */
function isMisnamed(file: string, decoded: ReturnType<typeof decode>): boolean {
  return /\.(?:docx|docm|pdf)$/i.test(file) && typeof decoded !== 'string' && !looksLikeReport(decoded.text);
}

async function documentInput(file: string, bytes: Uint8Array): Promise<Input> {
  const document = open(bytes);
  if ('refused' in document && isConvertible(bytes)) {
    const { convertToWord } = await import('./office.ts');
    const word = await convertToWord(bytes);
    if (word !== null) return opened(file, bytes, open(word), true);
  }
  return opened(file, bytes, document, false);
}

function opened(
  file: string,
  bytes: Uint8Array,
  document: DocumentText | { readonly refused: Message },
  converted: boolean,
): Input {
  if ('refused' in document) return { kind: 'unreadable', path: file, reason: document.refused };
  return { kind: 'text', path: file, text: document.text, source: { kind: 'document', document, bytes, converted } };
}

/** The mark of a PDF may stand a little behind the beginning. */
function isPdf(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 1024)).includes('%PDF-');
}

async function readStandardInput(): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of process.stdin) {
    const bytes: Uint8Array = chunk;
    chunks.push(bytes);
    size += bytes.length;
    if (size > MAX_BYTES * 2) break;
  }
  return Buffer.concat(chunks);
}
