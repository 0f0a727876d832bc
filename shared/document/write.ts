import type { Message, MessageId } from '../messages/message.ts';
import { applyEdits, type Span, type TextEdit } from '../text/span.ts';
import { characterChanges, lineChanges } from './diff.ts';
import type { ParagraphLine, PlacedPiece, RowLine, TextLayout, TextLine } from './layout.ts';
import {
  AUTHOR,
  type Block,
  contentOf,
  type Paragraph,
  type Piece,
  type Properties,
  type Run,
  someParagraph,
} from './word.ts';
import { characterPlaces, escapeXml } from './xml.ts';

/** A change that the document cannot take, and the part of its text that it is about. */
export interface RefusedEdit {
  readonly span: Span;
  readonly reason: Message;
}

/** The main part with the new text in it, or everything that stands against it. */
export type Rewritten =
  | { readonly xml: string; readonly changed: readonly Span[]; readonly warnings: readonly Message[] }
  | { readonly refused: readonly RefusedEdit[] };

/**
 * Carries a new text into a main part: each changed character in the run that it stands in, and nothing else.
 * With `tracked`, changes are written as tracked changes of this program.
 */
export function rewrite(xml: string, layout: TextLayout, newText: string, tracked: boolean): Rewritten {
  const plan = planOf(layout, newText.replace(/\r\n/g, '\n'));
  const writer = new XmlWriter(xml, layout, tracked);
  for (const edit of plan.edits) writer.edit(edit);
  for (const { after, pattern, text } of plan.added) writer.add(after, pattern, text);
  for (const paragraph of plan.removed) writer.remove(paragraph);
  const refused = [...plan.refused, ...writer.refused].sort((a, b) => a.span.start - b.span.start);
  if (refused.length > 0) return { refused };
  const warnings: readonly Message[] = writer.changesField ? [{ id: 'document-warning-field' }] : [];
  return { xml: writer.xml(), changed: plan.changed, warnings };
}

interface Plan {
  /** Within one paragraph or one cell each. */
  readonly edits: TextEdit[];
  readonly added: { readonly after: Paragraph; readonly pattern: Paragraph; readonly text: string }[];
  readonly removed: ParagraphLine[];
  readonly refused: RefusedEdit[];
  readonly changed: Span[];
}

/** What has to be done for the new text, line by line. */
function planOf({ text, lines }: TextLayout, newText: string): Plan {
  const plan: Plan = { edits: [], added: [], removed: [], refused: [], changed: [] };
  const now = newText.split('\n');
  // The text ends with a line end: behind it stands a last line without anything.
  const old = lines.map(({ start, end }) => text.slice(start, end));
  if (now.at(-1) === '') now.pop();
  for (const change of lineChanges(old, now)) {
    const from = lines.slice(change.old.start, change.old.end);
    const to = now.slice(change.now.start, change.now.end);
    const pairs = paired(from, to, text);
    let at = change.old.start;
    for (const [line, written] of pairs) {
      if (line !== null && written !== null) planLine(plan, text, line, written);
      else if (line !== null) planRemoval(plan, lines, at);
      if (line !== null) at++;
    }
    planAdditions(plan, lines, change.old.start, pairs);
  }
  return plan;
}

type Pair = readonly [TextLine | null, string | null];

/** Which line became which: those that are left over on one side are new, or gone. */
function paired(old: readonly TextLine[], now: readonly string[], text: string): readonly Pair[] {
  if (old.length === now.length) return old.map((line, i) => [line, now[i] ?? null]);
  const pairs: Pair[] = [];
  const few = Math.min(old.length, now.length);
  const surplus = Math.abs(old.length - now.length);
  const likeness = (line: TextLine | undefined, written: string | undefined): number => {
    const before = line === undefined ? '' : text.slice(line.start, line.end);
    let same = 0;
    while (same < before.length && before[same] === written?.[same]) same++;
    return same;
  };
  // The surplus stands in one run, where the lines before and after it are most like their partners.
  let best = 0;
  let most = -1;
  for (let cut = 0; cut <= few && cut < 200; cut++) {
    let sum = 0;
    for (let i = 0; i < few && i < 200; i++) {
      const shift = i < cut ? 0 : surplus;
      sum += old.length < now.length ? likeness(old[i], now[i + shift]) : likeness(old[i + shift], now[i]);
    }
    if (sum > most) {
      most = sum;
      best = cut;
    }
  }
  for (let i = 0; i < few + surplus; i++) {
    const inSurplus = i >= best && i < best + surplus;
    const other = i < best ? i : i - surplus;
    if (old.length < now.length) pairs.push([inSurplus ? null : (old[other] ?? null), now[i] ?? null]);
    else pairs.push([old[i] ?? null, inSurplus ? null : (now[other] ?? null)]);
  }
  return pairs;
}

/** Characters between two changes that are rather replaced with them. */
const JOINED = 2;

function planLine(plan: Plan, text: string, line: TextLine, written: string): void {
  const old = text.slice(line.start, line.end);
  if (old === written) return;
  plan.changed.push({ start: line.start, end: line.end });
  const parts = line.kind === 'row' ? line.slots : [line];
  const values = line.kind === 'row' ? written.split('\t') : [written];
  if (parts.length !== values.length) {
    plan.refused.push({ span: line, reason: { id: 'document-edit-columns' } });
    return;
  }
  for (const [i, part] of parts.entries()) {
    const [before, now] = [text.slice(part.start, part.end), values[i] ?? ''];
    // A figure beside another one that is not seen would be a third.
    const isUnread = ({ unread }: Paragraph): boolean =>
      unread === 'instead' || (unread !== null && line.kind === 'row');
    if (before.trim() === '' && now.trim() !== '' && someParagraph(blocksOf(line, i), isUnread)) {
      plan.refused.push({ span: { start: part.start, end: part.end }, reason: { id: 'document-edit-unread' } });
      continue;
    }
    if (before.trim() !== '' && now.trim() === '' && someParagraph(blocksOf(line, i), ({ marked }) => marked)) {
      plan.refused.push({ span: { start: part.start, end: part.end }, reason: { id: 'document-edit-mark' } });
      continue;
    }
    for (const { span, newText } of characterChanges(before, now, JOINED)) {
      plan.edits.push({ span: { start: part.start + span.start, end: part.start + span.end }, newText });
    }
  }
}

/** What stands in one of the cells of a row, or is the paragraph of a line. */
function blocksOf(line: TextLine, slot: number): readonly Block[] {
  return line.kind === 'row' ? (line.slots[slot]?.cell?.blocks ?? []) : [line.paragraph];
}

function planRemoval(plan: Plan, lines: readonly TextLine[], at: number): void {
  const line = lines[at] as TextLine;
  const neighbours = [lines[at - 1], lines[at + 1]];
  const fits =
    isWholeParagraph(line) && neighbours.every((each) => each === undefined || isWholeParagraph(each, false));
  if (fits && line.kind === 'paragraph') plan.removed.push(line);
  else
    plan.refused.push({
      span: line,
      reason: { id: line.kind === 'row' ? 'document-edit-rows' : 'document-edit-break' },
    });
}

/** New lines: paragraphs of running text between two paragraphs of the body. */
function planAdditions(plan: Plan, lines: readonly TextLine[], first: number, pairs: readonly Pair[]): void {
  let following = first;
  for (const [line, written] of pairs) {
    if (line !== null) {
      following++;
      continue;
    }
    const [before, next] = [lines[following - 1], lines[following]];
    const at = before?.end ?? 0;
    const inTable = before?.kind === 'row' || next?.kind === 'row';
    const lock = before?.kind === 'paragraph' ? before.paragraph.locked : null;
    if (
      inTable ||
      lock !== null ||
      written === null ||
      before?.kind !== 'paragraph' ||
      !isWholeParagraph(before, false)
    ) {
      plan.refused.push({
        span: { start: at, end: at },
        reason: { id: inTable ? 'document-edit-rows' : (lock ?? 'document-edit-break') },
      });
      continue;
    }
    const isSentence = (text: string): boolean => /[。；：！？]$/u.test(text.trim());
    const mayBePattern = (line: TextLine | undefined): line is ParagraphLine =>
      line?.kind === 'paragraph' && isWholeParagraph(line) && !line.paragraph.hidden;
    const plainNext = mayBePattern(next) ? next.paragraph : null;
    const likeBefore = mayBePattern(before) && isSentence(textOf(before.paragraph)) === isSentence(written);
    const pattern = likeBefore || plainNext === null ? before.paragraph : plainNext;
    plan.added.push({ after: before.paragraph, pattern, text: written });
  }
}

function textOf({ pieces }: Paragraph): string {
  return pieces.map(({ text }) => text).join('');
}

/** True for a line that is a whole paragraph of the document's body, and one of nothing but text unless `plain` is false. */
function isWholeParagraph(line: TextLine, plain = true): boolean {
  return line.kind === 'paragraph' && line.inBody && (line.paragraph.plain || !plain);
}

/** A change of the characters of one piece, in offsets of its text. */
interface PieceEdit {
  readonly from: number;
  readonly to: number;
  readonly newText: string;
}

class XmlWriter {
  readonly refused: RefusedEdit[] = [];
  changesField = false;
  readonly #xml: string;
  readonly #layout: TextLayout;
  readonly #pieces: readonly PlacedPiece[];
  readonly #tracked: boolean;
  readonly #edits: TextEdit[] = [];
  readonly #byPiece = new Map<Piece, PieceEdit[]>();
  #nextId: number | null = null;

  constructor(xml: string, layout: TextLayout, tracked: boolean) {
    this.#xml = xml;
    this.#layout = layout;
    this.#pieces = layout.pieces();
    this.#tracked = tracked;
  }

  /** The XML with everything that was asked for. */
  xml(): string {
    const byRun = new Map<Run, Map<Piece, readonly PieceEdit[]>>();
    for (const [piece, edits] of this.#byPiece) {
      for (const each of [piece, ...(piece.copies ?? [])]) {
        if (each.source === null) continue;
        const { run } = each.source.element;
        byRun.set(run, (byRun.get(run) ?? new Map()).set(each, edits));
      }
    }
    for (const [run, pieces] of byRun) {
      for (const [piece, edits] of pieces) {
        if (this.#tracked && !piece.own) this.#trackPiece(run, piece, edits);
        else this.#writePiece(piece, edits);
      }
    }
    return applyEdits(this.#xml, this.#edits);
  }

  /** Notes a change within one paragraph or one cell, or why it cannot be. */
  edit({ span, newText }: TextEdit): void {
    const touched = this.#piecesIn(span);
    const lock = touched.find(({ piece }) => piece.locked !== null)?.piece.locked;
    const isInsertion = span.start === span.end;
    let against: MessageId | null = lock ?? (touched.length === 0 && !isInsertion ? 'document-edit-break' : null);
    if (/[\t\r]/.test(newText)) against = 'document-edit-break';
    if (!isXmlText(newText)) against = 'document-edit-character';
    if (against !== null) this.refused.push({ span, reason: { id: against } });
    else if (isInsertion) this.#insert(span, newText);
    else this.#overwrite(span, newText, touched);
  }

  /** The first run that has one of the characters takes all new ones; the others lose theirs. */
  #overwrite(span: Span, newText: string, touched: readonly PlacedPiece[]): void {
    let rest = newText;
    for (const { start, end, piece } of touched) {
      const from = Math.max(span.start, start) - start;
      const to = Math.min(span.end, end) - start;
      this.#change(piece, { from, to, newText: rest });
      rest = '';
    }
  }

  #change(piece: Piece, edit: PieceEdit): void {
    if (piece.field) this.changesField = true;
    this.#byPiece.set(piece, [...(this.#byPiece.get(piece) ?? []), edit]);
  }

  /** The pieces that have a character in a span. */
  #piecesIn({ start, end }: Span): readonly PlacedPiece[] {
    const pieces = this.#pieces;
    const found: PlacedPiece[] = [];
    for (let i = firstEndingAfter(pieces, start); i < pieces.length; i++) {
      const each = pieces[i] as PlacedPiece;
      if (each.start >= end) break;
      if (each.end > each.start) found.push(each);
    }
    return found;
  }

  /** New characters go into the run before them, else the one behind, else a new one. */
  #insert(span: Span, newText: string): void {
    const pieces = this.#pieces;
    const { lines } = this.#layout;
    const line = lines[firstEndingAt(lines, span.start)] as TextLine;
    const part = line.kind === 'row' ? (line.slots.find(({ end }) => end >= span.start) ?? line) : line;
    const near: PlacedPiece[] = [];
    for (let i = firstEndingAt(pieces, span.start); i < pieces.length; i++) {
      const each = pieces[i] as PlacedPiece;
      if (each.start > span.start) break;
      if (each.start >= part.start && each.end <= part.end && this.#isIn(each, line, part)) near.push(each);
    }
    const open = near.filter(({ piece }) => piece.locked === null);
    const before =
      open.findLast(({ start, end }) => end === span.start && start < end) ?? open.find(({ end }) => end >= span.start);
    if (before !== undefined) {
      const at = span.start - before.start;
      this.#change(before.piece, { from: at, to: at, newText });
      return;
    }
    const lock = near.find(({ piece }) => piece.source !== null)?.piece.locked ?? null;
    const paragraph = line.kind === 'row' ? firstParagraph(part as RowLine['slots'][number]) : line.paragraph;
    // A new run stands at the paragraph's end: not before a tab, and not where a break begins another line.
    const breaks = span.start < part.end || (line.kind === 'paragraph' && textOf(line.paragraph).includes('\n'));
    const reason =
      lock ??
      (breaks ? 'document-edit-break' : paragraph === null ? 'document-edit-merged' : (paragraph.locked ?? null));
    if (reason !== null || paragraph === null) {
      this.refused.push({ span, reason: { id: reason ?? 'document-edit-merged' } });
      return;
    }
    this.#edits.push(this.#newRun(paragraph, newText));
  }

  /** Pieces of no width may stand at a place that two cells share. */
  #isIn({ piece }: PlacedPiece, line: TextLine, part: Span): boolean {
    if (line.kind === 'paragraph') return line.paragraph.pieces.includes(piece);
    const { cell } = part as RowLine['slots'][number];
    return cell !== null && contentOf(cell.blocks).pieces.includes(piece);
  }

  /** A run with a text in a paragraph that has none, looking as the paragraph's own mark says. */
  #newRun(paragraph: Paragraph, text: string): TextEdit {
    const names = new Names(paragraph.written);
    const run = this.#inserted(names, names.run(this.#copied(paragraph.markProperties), text));
    const { start, openEnd, selfClosing, closeStart } = paragraph;
    if (!selfClosing) return { span: { start: closeStart, end: closeStart }, newText: run };
    const open = this.#xml.slice(start, openEnd).replace(/\/>$/, '').trimEnd();
    return { span: { start, end: openEnd }, newText: `${open}>${run}</${paragraph.written}>` };
  }

  /** Adds a paragraph behind another, made like a third. */
  add(after: Paragraph, pattern: Paragraph, text: string): void {
    const at = after.end;
    if (!isXmlText(text) || /[\t\r]/.test(text)) {
      this.refused.push({ span: { start: 0, end: 0 }, reason: { id: 'document-edit-character' } });
      return;
    }
    const names = new Names(pattern.written);
    const run = pattern.pieces.find(({ source }) => source !== null)?.source?.element.run;
    const content = text === '' ? '' : this.#inserted(names, names.run(this.#copied(run?.properties ?? null), text));
    const properties = this.#tracked ? this.#markedProperties(names, pattern) : this.#copied(pattern.properties);
    this.#edits.push({
      span: { start: at, end: at },
      newText: `<${pattern.written}>${properties}${content}</${pattern.written}>`,
    });
  }

  /** A paragraph's properties with the mark of a tracked insertion. */
  #markedProperties(names: Names, { properties, markProperties }: Paragraph): string {
    const mark = `<${names.of('ins')}${this.#mark(names)}/>`;
    const inner = this.#copied(markProperties)
      .replace(/^<[^<>]*>/, '')
      .replace(/<\/[^<>]*>$/, '');
    const run = `<${names.of('rPr')}>${mark}${inner}</${names.of('rPr')}>`;
    const excluded = [...(properties?.excluded ?? []), ...(markProperties === null ? [] : [markProperties.span])];
    const own = properties === null ? '' : this.#copied({ span: properties.span, excluded: outermost(excluded) });
    if (own === '' || own.endsWith('/>')) return `<${names.of('pPr')}>${run}</${names.of('pPr')}>`;
    const end = own.lastIndexOf('</');
    return own.slice(0, end) + run + own.slice(end);
  }

  /** Takes a whole paragraph out, or marks it as deleted. */
  remove(line: ParagraphLine): void {
    const { paragraph } = line;
    const isLast = line === this.#layout.lines.at(-1);
    // The mark of a document's last paragraph cannot be deleted.
    const locked =
      this.#tracked && isLast
        ? 'document-edit-break'
        : (paragraph.locked ?? paragraph.pieces.find((piece) => piece.locked !== null)?.locked);
    if (locked) {
      this.refused.push({ span: line, reason: { id: locked } });
      return;
    }
    if (!this.#tracked) {
      this.#edits.push({ span: { start: paragraph.start, end: paragraph.end }, newText: '' });
      return;
    }
    if (paragraph.properties !== null && paragraph.properties.excluded.length > 0) {
      this.refused.push({ span: line, reason: { id: 'document-edit-tracked' } });
      return;
    }
    for (const piece of paragraph.pieces) {
      if (piece.text !== '') this.#change(piece, { from: 0, to: piece.text.length, newText: '' });
    }
    this.#edits.push(this.#deletedMark(paragraph));
  }

  /** Marks the mark at a paragraph's end as deleted, in as much of its properties as there is. */
  #deletedMark(paragraph: Paragraph): TextEdit {
    const { properties, markProperties } = paragraph;
    const names = new Names(paragraph.written);
    const mark = `<${names.of('del')}${this.#mark(names)}/>`;
    const run = `<${names.of('rPr')}>${mark}</${names.of('rPr')}>`;
    const all = `<${names.of('pPr')}>${run}</${names.of('pPr')}>`;
    const put = (at: number, newText: string): TextEdit => ({ span: { start: at, end: at }, newText });
    if (markProperties !== null) {
      const [open = ''] = /^<[^<>]*>/.exec(this.#xml.slice(markProperties.span.start, markProperties.span.end)) ?? [];
      if (open.endsWith('/>')) return { span: markProperties.span, newText: run };
      if (open !== '') return put(markProperties.span.start + open.length, mark);
    }
    if (properties !== null) {
      const isEmpty = this.#xml.slice(properties.span.start, properties.span.end).endsWith('/>');
      if (isEmpty) return { span: properties.span, newText: all };
      return put(this.#xml.lastIndexOf('</', properties.span.end - 1), run);
    }
    if (!paragraph.selfClosing) return put(paragraph.openEnd, all);
    const head = this.#xml.slice(paragraph.start, paragraph.openEnd).replace(/\/>$/, '').trimEnd();
    return {
      span: { start: paragraph.start, end: paragraph.end },
      newText: `${head}>${all}</${paragraph.written}>`,
    };
  }

  /** Writes changed characters over the old ones. */
  #writePiece({ text, source }: Piece, edits: readonly PieceEdit[]): void {
    if (source === null) return;
    const { element, isElement, cdata } = source;
    const names = new Names(element.run.written);
    const place = this.#placesOf(source);
    let now = '';
    let at = 0;
    for (const { from, to, newText } of [...edits].sort((a, b) => a.from - b.from)) {
      now += text.slice(at, from) + newText;
      at = to;
      this.#edits.push({
        span: { start: place(from), end: place(to) },
        newText: isElement ? names.optionalText(newText) : cdata ? newText : escapeXml(newText),
      });
    }
    now += text.slice(at);
    if (element.preserved || now === now.trim()) return;
    const open = this.#xml.slice(element.start, element.openEnd);
    const spaced = /\sxml:space\s?=\s?(?:"[^"]*"|'[^']*')/.exec(open);
    const start = element.start + (spaced?.index ?? 1 + (/^<[^\s/>]+/.exec(open)?.[0].length ?? 1) - 1);
    const edit = { span: { start, end: start + (spaced?.[0].length ?? 0) }, newText: ' xml:space="preserve"' };
    if (!this.#edits.some(({ span }) => span.start === start)) this.#edits.push(edit);
  }

  /** Where the characters of a piece stand in the source. */
  #placesOf(source: NonNullable<Piece['source']>): (offset: number) => number {
    const { start, end, isElement, cdata, trimmed } = source;
    if (isElement) return (offset) => (offset === 0 ? start : end);
    const places = characterPlaces(this.#xml, source, cdata);
    return (offset) => (places === null ? start + trimmed + offset : (places[trimmed + offset] ?? end));
  }

  /**
   * Splits a run where a tracked change stands in it:
   * ```
   * <w:r><w:t>收到12件</w:t></w:r>
   * <w:r><w:t>收到</w:t></w:r><w:del><w:r><w:delText>12</w:delText></w:r></w:del>
   *   <w:ins><w:r><w:t>13</w:t></w:r></w:ins><w:r><w:t>件</w:t></w:r>
   * ```
   */
  #trackPiece(run: Run, { text, source }: Piece, edits: readonly PieceEdit[]): void {
    if (source === null) return;
    const { element, start, end: behind, isElement, cdata } = source;
    const names = new Names(run.written);
    const properties = this.#copied(run.properties);
    const open = this.#xml.slice(run.start, run.openEnd);
    const place = this.#placesOf(source);
    const raw = (from: number, to: number): string =>
      cdata ? escapeXml(text.slice(from, to)) : this.#xml.slice(place(from), place(to));
    const own = run.properties === null ? '' : this.#xml.slice(run.properties.span.start, run.properties.span.end);
    const keep = (from: number, to: number): string =>
      from === to ? '' : `${open}${own}${isElement ? raw(from, to) : names.text('t', raw(from, to))}</${run.written}>`;
    const isAlone = run.children === 1 && element.openEnd === start && element.closeStart === behind && !cdata;
    const parts: string[] = [];
    let at = 0;
    const ordered = [...edits].sort((a, b) => a.from - b.from);
    for (const { from, to, newText } of ordered) {
      const change =
        (from === to
          ? ''
          : `<${names.of('del')}${this.#mark(names)}>${names.deletedRun(properties, raw(from, to), isElement)}</${names.of('del')}>`) +
        (newText === '' ? '' : this.#inserted(names, names.run(properties, newText)));
      if (isAlone) parts.push(keep(at, from), change);
      else {
        const end = `${isElement ? '' : `</${names.of('t')}>`}</${run.written}>`;
        const again = `${open}${own}${isElement ? '' : `<${names.of('t')} xml:space="preserve">`}`;
        const start = cdata ? `]]>${end}` : end;
        this.#edits.push({
          span: { start: place(from), end: place(to) },
          newText: start + change + again + (cdata ? '<![CDATA[' : ''),
        });
      }
      at = to;
    }
    if (isAlone)
      this.#edits.push({
        span: { start: run.start, end: run.end },
        newText: [...parts, keep(at, text.length)].join(''),
      });
  }

  /** Wraps a run as a tracked insertion where changes are tracked. */
  #inserted(names: Names, run: string): string {
    return this.#tracked ? `<${names.of('ins')}${this.#mark(names)}>${run}</${names.of('ins')}>` : run;
  }

  /** The attributes of one tracked change. */
  #mark(names: Names): string {
    if (this.#nextId === null) {
      let most = 0;
      for (const match of this.#xml.matchAll(/:id="(\d{1,9})"/g)) most = Math.max(most, Number(match[1]));
      this.#nextId = most + 1;
    }
    const id = this.#nextId++;
    return `${names.declaration} ${names.attribute('id')}="${id}" ${names.attribute('author')}="${AUTHOR}"`;
  }

  #copied(properties: Properties | null): string {
    if (properties === null) return '';
    const { start, end } = properties.span;
    const edits = outermost(properties.excluded).map((span) => ({
      span: { start: span.start - start, end: span.end - start },
      newText: '',
    }));
    return applyEdits(this.#xml.slice(start, end), edits);
  }
}

/** Names of the word processor's namespace, written with the prefix that an element beside them has. */
class Names {
  readonly #prefix: string;
  /** Attributes need a prefix even where elements have none. */
  readonly declaration: string;

  constructor(written: string) {
    const colon = written.indexOf(':');
    this.#prefix = colon < 0 ? '' : written.slice(0, colon + 1);
    this.declaration = colon < 0 ? ' xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"' : '';
  }

  of(name: string): string {
    return this.#prefix + name;
  }

  attribute(name: string): string {
    return `${this.#prefix === '' ? 'w:' : this.#prefix}${name}`;
  }

  /** An element of text whose content is written as character data already. */
  text(name: 't' | 'delText', raw: string): string {
    return `<${this.of(name)}${raw === raw.trim() ? '' : ' xml:space="preserve"'}>${raw}</${this.of(name)}>`;
  }

  /** An element of text; none where there is no text. */
  optionalText(text: string): string {
    return text === '' ? '' : this.text('t', escapeXml(text));
  }

  run(properties: string, text: string): string {
    return `<${this.of('r')}>${properties}${this.text('t', escapeXml(text))}</${this.of('r')}>`;
  }

  /** A run of what was deleted: its text as it is written, or the element that stands for it. */
  deletedRun(properties: string, raw: string, isElement: boolean): string {
    return `<${this.of('r')}>${properties}${isElement ? raw : this.text('delText', raw)}</${this.of('r')}>`;
  }
}

function firstParagraph({ cell }: RowLine['slots'][number]): Paragraph | null {
  if (cell === null || cell === undefined || cell.covered) return null;
  const first = cell.blocks.find((block) => block.kind === 'paragraph');
  return first?.kind === 'paragraph' ? first : null;
}

/** Spans that lie in no other of them. */
function outermost(spans: readonly Span[]): readonly Span[] {
  const kept: Span[] = [];
  for (const span of [...spans].sort((a, b) => a.start - b.start || b.end - a.end)) {
    if (span.end > (kept.at(-1)?.end ?? -1)) kept.push(span);
  }
  return kept;
}

function isXmlText(text: string): boolean {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what XML does not allow
  return !/\p{Cs}/u.test(text) && !/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/.test(text);
}

/** The index of the first span that ends at `offset` or behind it. */
export function firstEndingAt(spans: readonly Span[], offset: number): number {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[middle] as Span).end < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

function firstEndingAfter(spans: readonly Span[], offset: number): number {
  return firstEndingAt(spans, offset + 1);
}
