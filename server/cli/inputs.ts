import { opendir, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { looksLikeReport } from '../../shared/detect.ts';
import type { MessageId } from '../../shared/messages/message.ts';
import { decode, type Encoding, MAX_BYTES, type Unreadable } from './encoding.ts';

/** A text to check, or the reason why there is none. `path` is as given, or as found below what was given. */
export type Input =
  | { readonly kind: 'text'; readonly path: string; readonly text: string; readonly encoding: Encoding }
  | { readonly kind: 'unreadable'; readonly path: string; readonly reason: InputFault };

export type InputFault = 'not-found' | 'no-match' | 'denied' | 'io' | Unreadable;

/** Standard input's name among the paths. */
export const STANDARD_INPUT = '-';

export const faultMessages = {
  'not-found': 'input-not-found',
  'no-match': 'input-no-match',
  denied: 'input-denied',
  io: 'input-io',
  'too-large': 'input-too-large',
  office: 'input-office',
  pdf: 'input-pdf',
  binary: 'input-binary',
  'unknown-encoding': 'input-unknown-encoding',
} as const satisfies Record<InputFault, MessageId>;

/**
 * The texts that the arguments name, one at a time, so that a folder of any size takes the memory of one report.
 * Files named, or matched by a pattern, are always read; in a folder those are that are reports by name or content.
 */
export async function* readInputs(args: readonly string[]): AsyncGenerator<Input> {
  const seen = new Set<string>();
  for (const arg of args) {
    if (arg === STANDARD_INPUT) {
      yield toInput(arg, await readStandardInput());
      continue;
    }
    for await (const { file, named, fault } of filesOf(arg)) {
      if (fault !== undefined) {
        yield { kind: 'unreadable', path: file, reason: fault };
        continue;
      }
      const place = path.resolve(file);
      if (seen.has(place)) continue;
      seen.add(place);
      const input = await readInput(file);
      if (named || isReport(input)) yield input;
    }
  }
}

interface Found {
  readonly file: string;
  /** The file was asked for by name or pattern, not met in a folder. */
  readonly named: boolean;
  readonly fault?: InputFault;
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
  const matches = picomatch(glob);
  const depth = glob.includes('**') ? Number.POSITIVE_INFINITY : glob.split('/').length;
  for await (const { file, fault } of walk(base === '' ? '.' : base, depth)) {
    const inside =
      base === '' ? file.slice('./'.length) : file.slice(base.endsWith('/') ? base.length : base.length + 1);
    if (fault === undefined && matches(inside)) yield base === '' ? inside : file;
  }
}

async function* filesBelow(folder: string): AsyncGenerator<Found> {
  for await (const found of walk(folder, Number.POSITIVE_INFINITY)) {
    if (found.fault !== undefined || /\.(?:gknb|txt|md)$/i.test(found.file)) yield found;
  }
}

/** Files below a folder in order of name, down to `depth`; hidden files and folders, `node_modules` and linked folders are passed by. */
async function* walk(folder: string, depth: number): AsyncGenerator<Found> {
  const entries: { readonly name: string; readonly isFolder: boolean }[] = [];
  try {
    for await (const entry of await opendir(folder)) {
      if (entry.name.startsWith('.') || entry.name === 'node_modules') continue;
      entries.push({ name: entry.name, isFolder: entry.isDirectory() });
    }
  } catch (error) {
    yield { file: folder, named: true, fault: faultOf(error) };
    return;
  }
  entries.sort((a, b) => (a.name < b.name ? -1 : 1));
  for (const { name, isFolder } of entries) {
    const file = folder.endsWith('/') ? `${folder}${name}` : `${folder}/${name}`;
    if (!isFolder) yield { file, named: false };
    else if (depth > 1) yield* walk(file, depth - 1);
  }
}

const reportName = /政府信息公开.*年度报告.*\.(?:txt|md)$|信息公开.*年报.*\.(?:txt|md)$|\.gknb$/i;

/** A file met in a folder is checked if it is a report by its name or, for plain text, by its content. */
function isReport(input: Input): boolean {
  if (reportName.test(path.basename(input.path).normalize('NFC'))) return true;
  return input.kind === 'text' && looksLikeReport(input.text);
}

async function readInput(file: string): Promise<Input> {
  try {
    const { size } = await stat(file);
    if (size > MAX_BYTES) return { kind: 'unreadable', path: file, reason: 'too-large' };
    return toInput(file, await readFile(file));
  } catch (error) {
    return { kind: 'unreadable', path: file, reason: faultOf(error) };
  }
}

function toInput(file: string, bytes: Uint8Array): Input {
  const decoded = decode(bytes);
  return typeof decoded === 'string'
    ? { kind: 'unreadable', path: file, reason: decoded }
    : { kind: 'text', path: file, ...decoded };
}

async function readStandardInput(): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of process.stdin) {
    const bytes: Uint8Array = chunk;
    chunks.push(bytes);
    size += bytes.length;
    if (size > MAX_BYTES) break;
  }
  return Buffer.concat(chunks);
}

function faultOf(error: unknown): InputFault {
  const code = error instanceof Error && 'code' in error ? error.code : null;
  if (code === 'ENOENT' || code === 'ENOTDIR') return 'not-found';
  return code === 'EACCES' || code === 'EPERM' ? 'denied' : 'io';
}
