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
  const found = await stat(arg).catch((error: NodeJS.ErrnoException) => faultOf(error));
  if (typeof found !== 'string') {
    if (found.isDirectory()) yield* filesBelow(arg);
    else yield { file: arg, named: true };
    return;
  }
  if (found !== 'not-found' || !/[*?[\]{}!]/.test(arg)) {
    yield { file: arg, named: true, fault: found };
    return;
  }
  const { glob } = await import('tinyglobby');
  const pattern = path.sep === '\\' ? arg.replaceAll('\\', '/') : arg;
  const files = await glob(pattern, { expandDirectories: false, dot: false });
  if (files.length === 0) yield { file: arg, named: true, fault: 'no-match' };
  for (const file of files.sort()) yield { file, named: true };
}

/** Files below a folder in order of name; hidden folders, `node_modules` and linked folders are passed by. */
async function* filesBelow(folder: string): AsyncGenerator<Found> {
  const entries: { readonly name: string; readonly folder: boolean }[] = [];
  try {
    for await (const entry of await opendir(folder)) {
      if (entry.isDirectory()) {
        if (!entry.name.startsWith('.') && entry.name !== 'node_modules')
          entries.push({ name: entry.name, folder: true });
      } else if (/\.(?:gknb|txt|md)$/i.test(entry.name)) entries.push({ name: entry.name, folder: false });
    }
  } catch (error) {
    yield { file: folder, named: true, fault: faultOf(error) };
    return;
  }
  entries.sort((a, b) => (a.name < b.name ? -1 : 1));
  for (const entry of entries) {
    const file = folder.endsWith('/') ? `${folder}${entry.name}` : `${folder}/${entry.name}`;
    if (entry.folder) yield* filesBelow(file);
    else yield { file, named: false };
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
