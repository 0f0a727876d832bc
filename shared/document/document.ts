import type { Message } from '../messages/message.ts';
import type { Span } from '../text/span.ts';
import { layOut, type RowLine, type TextLayout } from './layout.ts';
import { Numbering, readNumberingPart } from './numbering.ts';
import { archiveParts, flatParts, MAX_SMALL_PART, type Parts, relationships } from './parts.ts';
import { damaged, encrypted, notWord, Refusal, tooLarge } from './refusal.ts';
import { isOn, readStyles, Styles } from './styles.ts';
import { readBody } from './word.ts';
import { firstEndingAt, type RefusedEdit, rewrite } from './write.ts';
import { XmlScanner } from './xml.ts';
import { isArchive } from './zip.ts';

/** A cell of the text and its place in the table as Word keeps it. */
export interface DocumentCell {
  readonly span: Span;
  /** One-based numbers as Word counts tables, rows and the cells of a row. */
  readonly table: number;
  readonly row: number;
  readonly cell: number;
  /** Zero-based column in Word's own grid, and how many of its columns the cell spans. */
  readonly column: number;
  readonly width: number;
}

export type Written =
  | {
      readonly bytes: Uint8Array;
      /** The lines of the old text that were changed. */
      readonly changed: readonly Span[];
      readonly warnings: readonly Message[];
      /** The file as written. */
      readonly document: DocumentText;
    }
  | { readonly refused: readonly RefusedEdit[] };

/** A file read as the text of a report: a paragraph to a line, a row of a table to a line with tabs. */
export interface DocumentText {
  readonly text: string;
  /** What the text leaves out, or shows in one of several ways. */
  readonly notes: readonly Message[];
  /** Where a span of the text stands, as a person finds it in the document. */
  place(span: Span): Message;
  /**
   * The file's bytes with another text: only the characters that differ are changed, all or nothing. The same text gives
   * the same bytes. `tracked` writes tracked changes; by default that is done where the document itself tracks changes.
   */
  write(newText: string, tracked?: boolean): Written;
}

/** A word processor's file, which knows the columns of its tables. */
export interface Document extends DocumentText {
  readonly cells: readonly DocumentCell[];
  /** It keeps changes as tracked changes. */
  readonly tracksChanges: boolean;
}

/** A document, or why it cannot be read. */
export type Opened = Document | { readonly refused: Message };

const MAX_FILE = 32 * 1024 * 1024;

/** True for bytes that `open` is to be asked about: a word processor's file, or one that is often taken for it. */
export function isDocument(bytes: Uint8Array): boolean {
  return kindOf(bytes) !== 'other';
}

/** True for formats that another program can make a Word file of. */
export function isConvertible(bytes: Uint8Array): boolean {
  const kind = kindOf(bytes);
  return kind === 'binary' || kind === 'rtf' || kind === 'old-xml';
}

/** Reads the bytes of a Word file. Never throws, takes time linear in what it unpacks, and unpacks no more than a report can have. */
export function open(bytes: Uint8Array): Opened {
  try {
    if (bytes.length > MAX_FILE) throw tooLarge();
    const kind = kindOf(bytes);
    if (kind === 'archive') return read(bytes, archiveParts(bytes));
    if (kind === 'flat') return read(bytes, flatParts(bytes));
    // A file that was made and never written, or whose disk failed.
    if (kind === 'other') throw bytes.subarray(0, 512).every((byte) => byte === 0) ? damaged() : notWord();
    if (kind === 'encrypted') throw encrypted();
    throw new Refusal({ id: reasons[kind] });
  } catch (error) {
    if (error instanceof Refusal) return { refused: error.reason };
    throw error;
  }
}

const reasons = {
  binary: 'document-is-binary',
  sheet: 'document-is-sheet',
  rtf: 'document-is-rtf',
  mhtml: 'document-is-mhtml',
  'old-xml': 'document-is-old-xml',
} as const;

type Kind = 'archive' | 'flat' | 'old-xml' | 'binary' | 'sheet' | 'encrypted' | 'rtf' | 'mhtml' | 'other';

/** What a file of one of these formats may begin with: its own mark, a byte-order mark, white space, half of a character. */
const FIRST_BYTES: ReadonlySet<number> = new Set(
  [...'\0\t\n\v\f\r \xa0\xd0{FfMm<\xef\xff\xfe'].map((first) => first.charCodeAt(0)),
);

function kindOf(bytes: Uint8Array): Kind {
  if (isArchive(bytes)) return 'archive';
  // Nearly every text is done with here.
  if (!FIRST_BYTES.has(bytes[0] ?? 0)) return 'other';
  const head = String.fromCharCode(...bytes.subarray(0, 2048));
  // A compound file: old binary formats, and anything encrypted.
  if (head.startsWith('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1')) {
    if (holds(bytes, 'EncryptedPackage')) return 'encrypted';
    // A text may have sheets in it.
    return holds(bytes, 'Workbook') && !holds(bytes, 'WordDocument') ? 'sheet' : 'binary';
  }
  if (head.startsWith('{\\rtf')) return 'rtf';
  if (/^(?:From:|MIME-Version:)/i.test(head) && /^content-type:\s?multipart\/related/im.test(head)) return 'mhtml';
  const plain = head.replaceAll('\0', '');
  if (!/^(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)?\s{0,9}<(?:\?xml|pkg:package|w:wordDocument)/.test(plain)) return 'other';
  if (plain.includes('office/2006/xmlPackage')) return 'flat';
  // Programs that fill in a template still write the XML of Word 2003.
  return plain.includes('office/word/2003/wordml') ? 'old-xml' : 'other';
}

/** True if a compound file names a stream so: in its directory names are written with two bytes a character. */
function holds(bytes: Uint8Array, name: string): boolean {
  const wanted = [...name].flatMap((character) => [character.charCodeAt(0), 0]);
  // Names stand at the beginning of directory entries of 128 bytes.
  for (let at = 0; at + wanted.length <= bytes.length; at += 128) {
    if (wanted.every((byte, i) => bytes[at + i] === byte)) return true;
  }
  return false;
}

/** @throws Refusal */
function read(bytes: Uint8Array, parts: Parts): Document {
  if (parts.names.some((name) => /^xl\/workbook\./i.test(name))) throw new Refusal({ id: 'document-is-sheet' });
  const main = relationships(parts, '').get('officeDocument');
  const xml = main === undefined ? null : parts.xml(main);
  if (main === undefined || xml === null) {
    // A part that is named has to be there, and where Word's parts are, something has to name them.
    const lacks = main !== undefined || parts.names.length === 0 || parts.names.some((name) => /^word\//i.test(name));
    throw lacks ? damaged() : notWord();
  }
  const related = relationships(parts, main);
  const part = (kind: string): string | null => {
    const name = related.get(kind);
    return name === undefined ? null : parts.xml(name, MAX_SMALL_PART);
  };
  const stylesXml = part('styles');
  const styles = stylesXml === null ? new Styles() : readStyles(stylesXml);
  const numberingXml = part('numbering');
  const numbering = numberingXml === null ? new Numbering() : readNumberingPart(numberingXml, styles);
  const hasData = parts.names.some((name) => /^customXml\//i.test(name));
  const body = readBody(xml, styles, numbering, hasData);
  const layout = layOut(body);
  if (layout.text.trim() === '') refuseUnseen(body.notes);
  const settings = readSettings(part('settings'));
  const document: Document = {
    text: layout.text,
    cells: cellsOf(layout),
    notes: body.notes,
    tracksChanges: settings.tracks,
    place: (span) => placeIn(layout, span),
    write: (newText, tracked) => {
      if (newText === layout.text) return { bytes, changed: [], warnings: [], document };
      try {
        return write({ parts, main, xml, layout, settings }, newText, tracked);
      } catch (error) {
        if (!(error instanceof Refusal)) throw error;
        return { refused: [{ span: { start: 0, end: layout.text.length }, reason: error.reason }] };
      }
    },
  };
  return document;
}

/** What is read of a file without a word would be taken for nothing, where it shows a report in pictures or another file. */
function refuseUnseen(notes: readonly Message[]): void {
  for (const [note, id] of [
    ['document-note-embedded', 'document-is-embedded'],
    ['document-note-picture', 'document-is-picture'],
  ] as const)
    if (notes.some((each) => each.id === note)) throw new Refusal({ id });
}

interface Source {
  readonly parts: Parts;
  readonly main: string;
  readonly xml: string;
  readonly layout: TextLayout;
  readonly settings: Settings;
}

/** Whether the document tracks changes, and whether it forbids them. */
interface Settings {
  readonly tracks: boolean;
  readonly isProtected: boolean;
}

function write({ parts, main, xml, layout, settings }: Source, newText: string, tracked?: boolean): Written {
  const whole = { start: 0, end: layout.text.length };
  const refuse = (id: 'document-edit-signed' | 'document-edit-protected' | 'document-edit-unsure') => ({
    refused: [{ span: whole, reason: { id } }],
  });
  if (parts.names.some((name) => /^_xmlsignatures\//i.test(name))) return refuse('document-edit-signed');
  if (settings.isProtected) return refuse('document-edit-protected');
  const result = rewrite(xml, layout, newText, tracked ?? settings.tracks);
  if ('refused' in result) return result;
  // What was written has to read as what was wanted: else nothing is written.
  const written = parts.replace(main, result.xml);
  const again = open(written);
  // Line ends of another system, and one that lacks at the very end, are no change.
  const wanted = newText.replace(/\r\n/g, '\n').replace(/[^\n]$/, '$&\n');
  if ('refused' in again || again.text !== wanted) return refuse('document-edit-unsure');
  return { bytes: written, changed: result.changed, warnings: result.warnings, document: again };
}

/** @throws Refusal */
function readSettings(xml: string | null): Settings {
  let tracks = false;
  let isProtected = false;
  if (xml === null) return { tracks, isProtected };
  const scanner = new XmlScanner(xml);
  for (let token = scanner.next(); token !== 'end'; token = scanner.next()) {
    if (token !== 'open') continue;
    if (scanner.name === 'w:trackRevisions') tracks = isOn(scanner);
    if (scanner.name !== 'w:documentProtection') continue;
    const enforced = /^(?:1|true|on)$/.test(scanner.attribute('w:enforcement') ?? '');
    const kind = scanner.attribute('w:edit');
    if (enforced && kind === 'trackedChanges') tracks = true;
    else if (enforced && kind !== 'none') isProtected = true;
  }
  return { tracks, isProtected };
}

function cellsOf({ lines }: TextLayout): readonly DocumentCell[] {
  const rows = lines.filter((line): line is RowLine => line.kind === 'row');
  return rows.flatMap(({ slots, table, row }) =>
    slots.flatMap(({ start, end, cell }) => {
      if (cell === null) return [];
      const { number, column, width } = cell;
      return [{ span: { start, end }, table, row, cell: number, column, width }];
    }),
  );
}

function placeIn({ lines }: TextLayout, { start }: Span): Message {
  const line = lines[Math.min(firstEndingAt(lines, start), lines.length - 1)];
  if (line === undefined) return { id: 'place-paragraph', args: { paragraph: 1 } };
  if (line.kind === 'paragraph') return { id: 'place-paragraph', args: { paragraph: Math.max(line.number, 1) } };
  const { slots, table, row } = line;
  const at = slots.findIndex(({ end }) => end >= start);
  // A place where a merged cell only reaches is that of the cell before it.
  const cell = slots.slice(0, at + 1).findLast((slot) => slot.cell !== null)?.cell;
  return { id: 'place-cell', args: { table, row, cell: cell?.number ?? 1 } };
}
