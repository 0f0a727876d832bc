import { looksLikeReport } from '../../shared/detect.ts';
import type { DocumentText } from '../../shared/document/document.ts';
import type { Message } from '../../shared/messages/message.ts';
import { parse } from '../../shared/syntax/parse.ts';
import type { Block } from '../../shared/syntax/tree.ts';
import type { Span } from '../../shared/text/span.ts';
import { decode, decodeNamed } from '../encoding.ts';

/** True for bytes of a page that a browser or a word processor saved with its pictures in one file (.mht, .mhtml). */
export function isSavedPage(bytes: Uint8Array): boolean {
  const head = latin1(bytes.subarray(0, 2048));
  return /^[\w-]{2,40}:/.test(head) && /^content-type:\s{0,9}multipart\/related/im.test(head);
}

/**
 * Reads such a file as the source of the page that is the report: a page in a frame of another one has a part of its own.
 * It can only be read. Null where no part is a page.
 */
export function readSavedPage(bytes: Uint8Array): DocumentText | null {
  const pages = partsOf(bytes).flatMap((part) => pageOf(part) ?? []);
  const text = pages.find(looksLikeReport) ?? pages[0];
  return text === undefined ? null : pageDocument(text, bytes);
}

interface Part {
  readonly type: string;
  readonly charset: string | null;
  readonly transfer: string;
  readonly content: Uint8Array;
}

const LF = 10;
const DASH = 45;
const EQUALS = 61;

/** The parts of a message: each begins behind a line of two dashes and the boundary's name. */
function partsOf(bytes: Uint8Array): readonly Part[] {
  const boundary = /boundary=\s{0,9}(?:"([^"\r\n]{1,200})"|([^\s;]{1,200}))/i.exec(latin1(bytes.subarray(0, 4096)));
  const name = Buffer.from(`--${boundary?.[1] ?? boundary?.[2] ?? ''}`, 'latin1');
  if (boundary === null) return [];
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  const starts: number[] = [];
  for (let at = file.indexOf(name); at >= 0; at = file.indexOf(name, at + name.length)) {
    if (at === 0 || file[at - 1] === LF) starts.push(at);
  }
  return starts.flatMap((start, i) => {
    const from = file.indexOf(LF, start) + 1;
    if (from === 0 || file[start + name.length] === DASH) return [];
    return partOf(file.subarray(from, starts[i + 1] ?? file.length));
  });
}

/** A part has header lines, which go on where a line begins with white space, an empty line, and its content. */
function partOf(part: Buffer): Part | [] {
  const lines: string[] = [];
  let at = 0;
  for (;;) {
    const end = part.indexOf(LF, at);
    if (end < 0) return [];
    const line = latin1(part.subarray(at, end)).trimEnd();
    at = end + 1;
    if (line === '') break;
    if (/^\s/.test(line) && lines.length > 0) lines[lines.length - 1] += line;
    else lines.push(line);
  }
  const header = (name: string): string =>
    lines
      .find((line) => line.toLowerCase().startsWith(`${name}:`))
      ?.slice(name.length + 1)
      .trim() ?? '';
  const type = header('content-type');
  return {
    type: type.split(';')[0]?.trim().toLowerCase() ?? '',
    charset: /charset=\s{0,9}"?([\w-]{1,40})/i.exec(type)?.[1] ?? null,
    transfer: header('content-transfer-encoding').toLowerCase(),
    content: part.subarray(at),
  };
}

/** The source of the page that a part holds; null for any other part. */
function pageOf({ type, charset, transfer, content }: Part): string | null {
  if (type !== 'text/html' && type !== 'application/xhtml+xml') return null;
  const bytes =
    transfer === 'base64'
      ? Buffer.from(latin1(content), 'base64')
      : transfer === 'quoted-printable'
        ? unquoted(content)
        : content;
  const named = charset === null ? null : decodeNamed(bytes, charset);
  if (named !== null) return named;
  const decoded = decode(bytes);
  return typeof decoded === 'string' ? null : decoded.text;
}

/** Quoted-printable: `=E4` is a byte, and `=` at the end of a line joins it with the next. */
function unquoted(content: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(content.length);
  let length = 0;
  for (let i = 0; i < content.length; i++) {
    const byte = content[i] ?? 0;
    if (byte !== EQUALS) {
      bytes[length++] = byte;
      continue;
    }
    const next = latin1(content.subarray(i + 1, i + 3));
    if (/^[0-9a-f]{2}$/i.test(next)) {
      bytes[length++] = Number.parseInt(next, 16);
      i += 2;
    } else if (next.startsWith('\r\n')) i += 2;
    else if (next.startsWith('\n')) i += 1;
    else bytes[length++] = byte;
  }
  return bytes.subarray(0, length);
}

function latin1(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1');
}

function pageDocument(text: string, bytes: Uint8Array): DocumentText {
  const { blocks } = parse(text);
  const document: DocumentText = {
    text,
    notes: [],
    place: (span) => placeIn(blocks, span),
    write: (newText) =>
      newText === text
        ? { bytes, changed: [], warnings: [], document }
        : { refused: [{ span: { start: 0, end: text.length }, reason: { id: 'page-unwritable' } }] },
  };
  return document;
}

/** The table, row and cell of a place in a page, or the paragraph, counted in the page. */
function placeIn(blocks: readonly Block[], { start }: Span): Message {
  let table = 0;
  let paragraph = 0;
  for (const block of blocks) {
    if (block.kind === 'table') table++;
    else paragraph++;
    if (block.span.end < start) continue;
    if (block.kind === 'text') break;
    const row = block.rows.findIndex(({ span }) => span.end >= start);
    const cell = block.rows[row]?.cells.findIndex(({ span }) => span.end >= start) ?? 0;
    return { id: 'place-cell', args: { table, row: row + 1, cell: cell + 1 } };
  }
  return { id: 'place-paragraph', args: { paragraph } };
}
