import type { Message, MessageId } from '../messages/message.ts';
import type { Span } from '../text/span.ts';
import type { Numbering } from './numbering.ts';
import { notWord, tooLarge } from './refusal.ts';
import { isOn, isOnAs, type NumberingReference, readNumbering, type Styles, wholeNumber } from './styles.ts';
import { characterText, type ReadElement, XmlScanner } from './xml.ts';

/** Properties of a run or a paragraph as they stand, and the parts in them that a copy must not have. */
export interface Properties {
  readonly span: Span;
  /** Tracked changes, section breaks. */
  readonly excluded: readonly Span[];
}

/** `<w:r>…</w:r>`: all offsets are into the main part's XML. */
export interface Run {
  /** The name as written, `w:r`: what is written beside it takes the same prefix. */
  readonly written: string;
  readonly start: number;
  readonly openEnd: number;
  end: number;
  properties: Properties | null;
  /** How many elements other than its properties it has. */
  children: number;
}

/** `<w:t>…</w:t>` */
export interface TextElement {
  readonly run: Run;
  readonly start: number;
  readonly openEnd: number;
  closeStart: number;
  end: number;
  /** White space at its ends counts. */
  readonly preserved: boolean;
}

/** A piece of shown text and where it comes from. */
export interface Piece {
  readonly text: string;
  /** Where its characters stand; null for text that Word makes. */
  readonly source: Source | null;
  /** Why it cannot be changed; null where it can. */
  locked: MessageId | null;
  /** It is what a field came to: Word may compute it anew. */
  readonly field: boolean;
  /** It stands in a tracked insertion that this program made. */
  readonly own: boolean;
  /** The same text kept a second time for older programs; null where it is not. */
  copies: Piece[] | null;
}

/** A span of character data in the XML. */
interface Source extends Span {
  readonly element: TextElement;
  /** The span is that of an element which stands for one character: `<w:sym/>`. */
  readonly isElement: boolean;
  readonly cdata: boolean;
  /** Characters of white space at its beginning that are not shown. */
  readonly trimmed: number;
}

/** What is shown and not read: a picture or what a field comes to, and the hint of a control that waits to be filled in. */
type Unread = 'beside' | 'instead';

export interface Paragraph {
  readonly kind: 'paragraph';
  readonly written: string;
  readonly start: number;
  readonly openEnd: number;
  readonly selfClosing: boolean;
  /** Where its end tag begins. */
  readonly closeStart: number;
  readonly end: number;
  readonly properties: Properties | null;
  readonly markProperties: Properties | null;
  readonly pieces: readonly Piece[];
  /** What stands in the text boxes that hang on it. */
  readonly boxes: readonly Block[];
  /** It holds nothing but plain runs of text: it can be taken out, or stand as a pattern for another. */
  readonly plain: boolean;
  /** The mark of a note, typed by hand, stands behind its words: alone it would be read as one. */
  readonly marked: boolean;
  /** It shows something that is not read: `beside` the words that may stand there, or a hint `instead` of them. */
  readonly unread: Unread | null;
  /** Why nothing can be put into it or behind it; null where that can be. */
  readonly locked: MessageId | null;
  /** Its style hides it: so it would another one made like it. */
  readonly hidden: boolean;
}

export interface TableCell {
  /** Zero-based column in Word's own grid, and how many columns it spans. */
  readonly column: number;
  readonly width: number;
  /** One-based, as Word counts the cells of a row. */
  readonly number: number;
  /** A merged cell that only reaches into this row. */
  readonly covered: boolean;
  readonly blocks: readonly Block[];
}

export interface TableRow {
  /** One-based, as Word counts the rows of the table. */
  readonly number: number;
  readonly cells: readonly TableCell[];
}

export interface Table {
  readonly kind: 'table';
  /** Widths of the grid's columns in twentieths of a point. */
  readonly grid: readonly number[];
  readonly rows: readonly TableRow[];
}

export type Block = Paragraph | Table;

/** What stands in a document's main part. */
export interface Body {
  readonly blocks: readonly Block[];
  readonly notes: readonly Message[];
}

/** The author under whose name changes are tracked. */
export const AUTHOR = '勾稽 Gouji';

const MAX_RUNS = 200_000;
/** Pieces of text, and whatever else is kept of what was read: a report has a thousand. */
const MAX_PIECES = 100_000;
/** Characters of text as they are written in the XML: a report has 60,000, a book a million. */
const MAX_CHARACTERS = 4_000_000;
/** Paragraphs, rows and cells together: a report has some two thousand, and each costs more than a run. */
const MAX_BLOCKS = 50_000;
const MAX_SPAN = 64;
/** How much of a field's instruction is looked at: its first word says what it is. */
const MAX_INSTRUCTION = 200;
/** Different properties of runs that are remembered: figures, words, and emphasised words. */
const REMEMBERED = 4;
/** Fields in each other. */
const MAX_FIELDS = 64;

/** Reads the XML of a main part. `hasData`: other parts hold data that controls may show. @throws Refusal */
export function readBody(xml: string, styles: Styles, numbering: Numbering, hasData: boolean): Body {
  return new BodyReader(xml, styles, numbering, hasData).read();
}

/** Where Word keeps the properties of a document, of the program that made it and of its cover page: in every file. */
const propertyStores = [
  '{6C3C8BC8-F283-45AE-878A-BAB7291924A1}',
  '{6668398D-A668-4E3E-A5EB-62B293D839F1}',
  '{55AF091B-3C7A-41E3-B477-F2FDAA23CFDA}',
];

const none: readonly never[] = [];

interface Field {
  instruction: string;
  phase: 'code' | 'result';
}

/** Why the content of a control is not to be changed. */
interface Lock {
  readonly reason: Extract<MessageId, 'document-edit-bound' | 'document-edit-locked'>;
  /** It holds for what stands between other controls, and not in them. */
  readonly isGroup: boolean;
}

/** Whether text is shown at a place, and whether a field made it. */
type Shown = 'hidden' | 'plain' | 'field';

/** Where inline content is gathered. */
interface Sink {
  readonly pieces: Piece[];
  readonly boxes: Block[];
  /** Something other than plain text was met. */
  mixed: boolean;
  /** Words that stand on the line itself were met: what is raised behind them may be the mark of a note. */
  hasWords: boolean;
  /** The mark of a note was left out. */
  marked: boolean;
  /** So was a picture, a field or the hint of a control. */
  unread: Unread | null;
}

/**
 * How a run's text is shown: `plain` as the paragraph's style says, `shown` whatever that says; `struck` was crossed out by
 * hand; `raised` stands above the line, as marks of notes do; `mark` is the mark of a note for certain.
 */
type Appearance = 'plain' | 'shown' | 'hidden' | 'struck' | 'raised' | 'mark';

/** A run's properties as they were read, with what comes of them. */
interface ReadProperties {
  readonly element: ReadElement;
  readonly appearance: Appearance;
}

/** What raised text behind words is made of where it is the mark of a note typed by hand: 1, [1], 注1, ①, *. */
const noteMark = /^[\s\d０-９注*＊※①-⑳[\]［］〔〕【】()（）]+$/u;

type NoteId = Extract<MessageId, `document-note-${string}`>;

class BodyReader {
  readonly #scanner: XmlScanner;
  readonly #styles: Styles;
  readonly #numbering: Numbering;
  readonly #hasData: boolean;
  readonly #notes = new Map<NoteId, number>();
  #fields: Field[] = [];
  /** What the fields come to; null where it has to be found out anew. */
  #shownInFields: Shown | null = 'plain';
  #insertion: 'none' | 'own' | 'foreign' = 'none';
  /** The style of the present paragraph hides what its runs do not show by themselves. */
  #hiddenByStyle = false;
  /** The hint of a control is being read: paragraphs and cells are there, and say nothing. */
  #waiting = false;
  /** The control around the present element forbids changes. */
  #lock: Lock | null = null;
  /** How many cells the present element stands in. */
  #cells = 0;
  /** A second copy is being read: it is not counted again. */
  #copying = false;
  /** The properties of the runs before: most runs have those of one of them, and they are the larger part of the XML. */
  readonly #lastProperties: ReadProperties[] = [];
  #runs = 0;
  #blocksRead = 0;
  #piecesRead = 0;
  #characters = 0;
  /** A paragraph whose end was deleted: its text goes on in the next one. */
  #carried: {
    readonly sink: Sink;
    readonly paragraph: ParagraphPlace;
    readonly properties: ParagraphProperties;
  } | null = null;
  /** The pieces that stand in the source, in the order in which they are read, while alternatives are being read. */
  #read: Piece[] | null = null;

  constructor(xml: string, styles: Styles, numbering: Numbering, hasData: boolean) {
    this.#scanner = new XmlScanner(xml);
    this.#styles = styles;
    this.#numbering = numbering;
    this.#hasData = hasData;
  }

  read(): Body {
    const scanner = this.#scanner;
    const blocks: Block[] = [];
    for (let token = scanner.next(); token !== 'end'; token = scanner.next()) {
      if (token !== 'open') continue;
      if (scanner.depth === 1 && scanner.name !== 'w:document') throw notWord();
      if (scanner.depth === 2) {
        if (scanner.name === 'w:body') this.#blocks(blocks);
        else scanner.skip();
      }
    }
    const notes = [...this.#notes].map(([id, count]): Message => ({ id, args: { count } }));
    return { blocks, notes };
  }

  #note(id: NoteId): void {
    if (!this.#copying) this.#notes.set(id, (this.#notes.get(id) ?? 0) + 1);
  }

  /** Calls `read` at the `open` of each child of the present element, and ends at its `close`. */
  #children(read: (name: string) => void): void {
    const scanner = this.#scanner;
    const outside = scanner.depth - 1;
    for (;;) {
      const token = scanner.next();
      if (scanner.depth === outside) return;
      if (token === 'open') read(scanner.name);
    }
  }

  #blocks(into: Block[]): void {
    this.#children((name) => this.#block(name, into));
    this.#endCarried(into);
  }

  /** A last paragraph has no next one to go on in: its deleted end ends it all the same. */
  #endCarried(into: Block[]): void {
    const carried = this.#carried;
    this.#carried = null;
    if (carried === null) return;
    carried.sink.mixed = true;
    into.push(this.#withOrdinal(carried.properties, carried.sink, carried.paragraph));
  }

  #add(sink: Sink, piece: Piece): void {
    this.#kept();
    sink.pieces.push(piece);
    if (piece.source !== null) this.#read?.push(piece);
  }

  #block(name: string, into: Block[]): void {
    switch (name) {
      case 'w:p':
        this.#paragraph(into);
        return;
      case 'w:tbl':
        this.#table(into);
        return;
      case 'w:sdt':
        this.#control(() => this.#children((inner) => this.#block(inner, into)), true);
        return;
      case 'w:customXml':
        this.#children((inner) => this.#block(inner, into));
        return;
      case 'w:ins':
      case 'w:moveTo':
        this.#inserted(() => this.#children((inner) => this.#block(inner, into)));
        return;
      case 'w:del':
      case 'w:moveFrom':
        this.#note('document-note-tracked');
        this.#scanner.skip();
        return;
      case 'mc:AlternateContent':
        this.#alternate(() => this.#children((inner) => this.#block(inner, into)));
        return;
      case 'w:altChunk':
        this.#note('document-note-embedded');
        this.#scanner.skip();
        return;
      default:
        this.#scanner.skip();
    }
  }

  /**
   * A content control: transparent, but for the hint in one that waits to be filled in and a table of contents. Of a table
   * the cells are there all the same: without one of them the others would move. What a control shows of another part
   * (the title among the file's properties) is written over when Word opens the file, and what it locks is for nobody to change.
   */
  #control(content: () => void, isBlock = false): void {
    let left: NoteId | null = null;
    const outerLock = this.#lock;
    if (outerLock?.isGroup) this.#lock = null;
    this.#children((name) => {
      if (name === 'w:sdtPr') {
        const own: { reason: Lock['reason'] | null; isGroup: boolean } = { reason: null, isGroup: false };
        this.#children((property) => {
          if (property === 'w:showingPlcHdr' && isOn(this.#scanner)) left = 'document-note-placeholder';
          if (property === 'w:group') own.isGroup = true;
          // Of a later edition too, whose namespace is another.
          if (property.endsWith(':dataBinding') && this.#hasStore(this.#scanner.attribute('w:storeItemID')))
            own.reason = 'document-edit-bound';
          if (property === 'w:lock' && /^(?:sdtC|c)ontentLocked$/.test(this.#scanner.attribute('w:val') ?? ''))
            own.reason ??= 'document-edit-locked';
          if (property !== 'w:docPartObj') return this.#scanner.skip();
          this.#children((part) => {
            const gallery = part === 'w:docPartGallery' ? this.#scanner.attribute('w:val') : null;
            if (gallery === 'Table of Contents') left = 'document-note-contents';
            this.#scanner.skip();
          });
        });
        if (own.reason !== null) this.#lock = { reason: own.reason, isGroup: own.isGroup };
      } else if (name !== 'w:sdtContent') this.#scanner.skip();
      else if (left === 'document-note-contents' || (left !== null && isBlock && this.#cells === 0)) {
        this.#note(left);
        this.#scanner.skip();
      } else {
        const outer = this.#waiting;
        if (left !== null) this.#note(left);
        this.#waiting ||= left !== null;
        content();
        this.#waiting = outer;
      }
    });
    this.#lock = outerLock;
  }

  /** False for a control that was copied here, or whose data were taken out, with nothing left that it could show. */
  #hasStore(id: string | null): boolean {
    return this.#hasData || id === null || propertyStores.includes(id.toUpperCase());
  }

  #inserted(content: () => void): void {
    const outer = this.#insertion;
    this.#note('document-note-tracked');
    this.#insertion = outer !== 'foreign' && this.#scanner.attribute('w:author') === AUTHOR ? 'own' : 'foreign';
    content();
    this.#insertion = outer;
  }

  /** Reads the first alternative; what the others hold is a second copy of the same text, or else locks it. */
  #alternate(content: () => void): void {
    const isOutermost = this.#read === null;
    const read = this.#read ?? [];
    this.#read = read;
    const start = read.length;
    let end: number | null = null;
    let isLocked = false;
    this.#children((name) => {
      if (name !== 'mc:Choice' && name !== 'mc:Fallback') return this.#scanner.skip();
      if (end === null) {
        content();
        end = read.length;
        return;
      }
      const copies = this.#readCopy();
      if (copies.length === 0 || isLocked) return;
      const isSame = copies.length === end - start && copies.every(({ text }, i) => text === read[start + i]?.text);
      isLocked = !isSame;
      for (let i = start; i < end; i++) {
        const piece = read[i] as Piece;
        if (isLocked) piece.locked ??= 'document-edit-copies';
        else {
          piece.copies ??= [];
          piece.copies.push(copies[i - start] as Piece);
        }
      }
    });
    if (isOutermost) this.#read = null;
  }

  /** The pieces of text in the present element, whose content is shown elsewhere already. */
  #readCopy(): readonly Piece[] {
    const outer = { copying: this.#copying, fields: this.#fields, carried: this.#carried, read: this.#read };
    const read: Piece[] = [];
    this.#copying = true;
    this.#setFields([]);
    this.#carried = null;
    this.#read = read;
    const blocks: Block[] = [];
    const sink: Sink = { pieces: [], boxes: blocks, mixed: false, hasWords: false, marked: false, unread: null };
    this.#children((name) => {
      if (name === 'w:p' || name === 'w:tbl') this.#block(name, blocks);
      else if (name === 'w:r') this.#run(sink);
      else this.#drawing(sink);
    });
    this.#copying = outer.copying;
    this.#setFields(outer.fields);
    this.#carried = outer.carried;
    this.#read = outer.read;
    return read;
  }

  #counted(): void {
    if (++this.#blocksRead > MAX_BLOCKS) throw tooLarge();
  }

  #kept(): void {
    if (++this.#piecesRead > MAX_PIECES) throw tooLarge();
  }

  #paragraph(into: Block[]): void {
    const scanner = this.#scanner;
    this.#counted();
    const { written, start, end: openEnd, selfClosing } = scanner;
    const sink: Sink = this.#carried?.sink ?? {
      pieces: [],
      boxes: [],
      mixed: false,
      hasWords: false,
      marked: false,
      unread: null,
    };
    if (this.#carried !== null) sink.mixed = true;
    this.#carried = null;
    const found: { properties: ParagraphProperties | null } = { properties: null };
    const outerHidden = this.#hiddenByStyle;
    this.#hiddenByStyle = false;
    this.#children((name) => {
      if (name === 'w:pPr') {
        found.properties = this.#paragraphProperties();
        this.#hiddenByStyle = this.#styles.isHidden(found.properties.style);
      } else this.#inline(name, sink);
    });
    const hidden = this.#hiddenByStyle;
    this.#hiddenByStyle = outerHidden;
    const { properties } = found;
    const paragraph: ParagraphPlace = {
      kind: 'paragraph',
      written,
      start,
      openEnd,
      selfClosing,
      closeStart: scanner.start,
      end: scanner.end,
      boxes: sink.boxes,
      locked: this.#lock?.reason ?? null,
      hidden,
    };
    if (properties?.markDeleted) {
      this.#note('document-note-tracked');
      this.#carried = { sink, paragraph, properties };
    } else into.push(this.#withOrdinal(properties, sink, paragraph));
  }

  /** The paragraph with the ordinal that its list gives it. */
  #withOrdinal(properties: ParagraphProperties | null, sink: Sink, paragraph: ParagraphPlace): Paragraph {
    const own = properties?.numbering ?? null;
    const styled = this.#styles.numbering(properties?.style ?? null);
    const list = own?.list ?? styled?.list ?? null;
    const level = own?.level ?? (own?.list == null ? (styled?.level ?? null) : null);
    const isUnseen =
      paragraph.hidden || (properties?.markHidden === true && sink.pieces.every(({ text }) => text.trim() === ''));
    const ordinal =
      list === null || list === '0' || this.#copying || isUnseen
        ? ''
        : this.#numbering.next(list, level, own?.list == null ? (styled?.style ?? null) : null);
    const pieces = ordinal === '' ? sink.pieces : [made(ordinal, 'document-edit-ordinal'), ...sink.pieces];
    const { kind, written, start, openEnd, selfClosing, closeStart, end, boxes, locked, hidden } = paragraph;
    return {
      kind,
      written,
      start,
      openEnd,
      selfClosing,
      closeStart,
      end,
      boxes,
      pieces,
      properties: properties?.properties ?? null,
      markProperties: properties?.markProperties ?? null,
      marked: sink.marked,
      unread: sink.unread,
      locked,
      hidden,
      plain: !sink.mixed && ordinal === '' && !properties?.breaksSection && pieces.every(({ text }) => text !== '\n'),
    };
  }

  #paragraphProperties(): ParagraphProperties {
    const scanner = this.#scanner;
    const start = scanner.start;
    const excluded: Span[] = [];
    const found = {
      style: null,
      numbering: null,
      markProperties: null,
      markDeleted: false,
      markHidden: false,
      breaksSection: false,
    } as {
      -readonly [K in keyof ParagraphProperties]: ParagraphProperties[K];
    };
    this.#children((name) => {
      if (name === 'w:pStyle') found.style = scanner.attribute('w:val');
      if (name === 'w:numPr') found.numbering = readNumbering(scanner);
      else if (name === 'w:rPr') {
        const mark = this.#markProperties();
        found.markProperties = mark.properties;
        found.markDeleted = mark.deleted;
        found.markHidden = mark.hidden;
        excluded.push(...mark.properties.excluded);
      } else {
        const from = scanner.start;
        scanner.skip();
        if (name === 'w:sectPr') found.breaksSection = true;
        if (name === 'w:sectPr' || name === 'w:pPrChange') this.#exclude(excluded, from);
      }
    });
    found.properties = { span: { start, end: scanner.end }, excluded };
    return found;
  }

  #markProperties(): { readonly properties: Properties; readonly deleted: boolean; readonly hidden: boolean } {
    const scanner = this.#scanner;
    const start = scanner.start;
    const excluded: Span[] = [];
    let deleted = false;
    let hidden = false;
    this.#children((name) => {
      const from = scanner.start;
      if (name === 'w:vanish') hidden = isOn(scanner);
      if (name === 'w:del' || name === 'w:moveFrom') deleted = true;
      scanner.skip();
      if (/^w:(?:ins|del|moveFrom|moveTo|rPrChange)$/.test(name)) this.#exclude(excluded, from);
    });
    return { properties: { span: { start, end: scanner.end }, excluded }, deleted, hidden };
  }

  /** Notes the element that was read last, from `start` on, as a part that copies must not have. */
  #exclude(excluded: Span[], start: number): void {
    this.#kept();
    excluded.push({ start, end: this.#scanner.end });
  }

  #inline(name: string, sink: Sink): void {
    const scanner = this.#scanner;
    if (this.#waiting) {
      sink.mixed = true;
      sink.unread = 'instead';
      scanner.skip();
      return;
    }
    switch (name) {
      case 'w:r':
        this.#run(sink);
        return;
      case 'w:sdt':
        sink.mixed = true;
        this.#control(() => this.#children((inner) => this.#inline(inner, sink)));
        return;
      case 'w:fldSimple': {
        sink.mixed = true;
        this.#beginField({
          instruction: (scanner.attribute('w:instr') ?? '').slice(0, MAX_INSTRUCTION),
          phase: 'result',
        });
        this.#children((inner) => this.#inline(inner, sink));
        this.#endField(sink);
        return;
      }
      case 'w:hyperlink':
      case 'w:smartTag':
      case 'w:customXml':
      case 'w:dir':
      case 'w:bdo':
        sink.mixed = true;
        this.#children((inner) => this.#inline(inner, sink));
        return;
      case 'w:ins':
      case 'w:moveTo':
        sink.mixed = true;
        this.#inserted(() => this.#children((inner) => this.#inline(inner, sink)));
        return;
      case 'w:del':
      case 'w:moveFrom':
        sink.mixed = true;
        this.#note('document-note-tracked');
        scanner.skip();
        return;
      case 'mc:AlternateContent':
        sink.mixed = true;
        this.#alternate(() => this.#children((inner) => this.#inline(inner, sink)));
        return;
      case 'm:oMath':
      case 'm:oMathPara':
        sink.mixed = true;
        this.#formula(sink);
        return;
      case 'w:proofErr':
        scanner.skip();
        return;
      default:
        sink.mixed = true;
        scanner.skip();
    }
  }

  /** A formula's text in its order. */
  #formula(sink: Sink): void {
    const scanner = this.#scanner;
    const outside = scanner.depth - 1;
    let inText = false;
    for (;;) {
      const token = scanner.next();
      if (scanner.depth === outside) return;
      if (token === 'text' && inText) this.#add(sink, made(flat(this.#data()), 'document-edit-formula'));
      else inText = token === 'open' && scanner.name === 'm:t';
    }
  }

  /** The present token's text. */
  #data(): string {
    const { source, start, end, cdata } = this.#scanner;
    this.#characters += end - start;
    if (this.#characters > MAX_CHARACTERS) throw tooLarge();
    return characterText(source, { start, end }, cdata);
  }

  #shown(): Shown {
    if (this.#shownInFields === null) {
      let shown: Shown = 'plain';
      for (const field of this.#fields) {
        const own = shownIn(field);
        if (own !== 'plain') shown = own;
        if (shown === 'hidden') break;
      }
      this.#shownInFields = shown;
    }
    return this.#shownInFields;
  }

  #run(sink: Sink): void {
    const scanner = this.#scanner;
    if (++this.#runs > MAX_RUNS) throw tooLarge();
    const run: Run = {
      written: scanner.written,
      start: scanner.start,
      openEnd: scanner.end,
      end: 0,
      properties: null,
      children: 0,
    };
    let appearance: Appearance = 'plain';
    this.#children((name) => {
      if (name === 'w:rPr') appearance = this.#runProperties(run);
      else {
        if (this.#isOwnMark(name)) appearance = 'mark';
        this.#runContent(name, run, appearance, sink);
      }
    });
    run.end = scanner.end;
  }

  /** The mark of a note that its writer chose: it follows in the same run. */
  #isOwnMark(name: string): boolean {
    if (name !== 'w:footnoteReference' && name !== 'w:endnoteReference') return false;
    const follows = this.#scanner.attribute('w:customMarkFollows');
    return follows !== null && isOnAs(follows);
  }

  #runContent(name: string, run: Run, appearance: Appearance, sink: Sink): void {
    const scanner = this.#scanner;
    run.children++;
    switch (name) {
      case 'w:t':
        this.#text(run, appearance, sink);
        return;
      case 'w:tab':
      case 'w:ptab':
        this.#show('\t', appearance, sink);
        break;
      case 'w:br':
      case 'w:cr':
        this.#show('\n', appearance, sink);
        break;
      case 'w:noBreakHyphen':
        this.#character('-', run, appearance, sink);
        return;
      case 'w:sym': {
        const character = symbol(scanner.attribute('w:font') ?? '', scanner.attribute('w:char') ?? '');
        if (character === null) break;
        this.#character(character, run, appearance, sink);
        return;
      }
      case 'w:fldChar':
        sink.mixed = true;
        this.#fieldCharacter(sink);
        break;
      case 'w:instrText':
        this.#instruction();
        return;
      case 'w:ruby':
        sink.mixed = true;
        this.#children((part) => {
          if (part === 'w:rubyBase') this.#children((inner) => this.#inline(inner, sink));
          else scanner.skip();
        });
        return;
      case 'mc:AlternateContent':
        sink.mixed = true;
        this.#alternate(() => this.#children((inner) => this.#runContent(inner, run, appearance, sink)));
        return;
      case 'w:drawing':
      case 'w:pict':
      case 'w:object':
        sink.mixed = true;
        this.#drawing(sink);
        return;
      case 'w:lastRenderedPageBreak':
      case 'w:softHyphen':
      case 'w:delText':
        break;
      default:
        sink.mixed = true;
    }
    scanner.skip();
  }

  /** Why a run's text is not read; null where it is. */
  #leftOut(appearance: Appearance): 'hidden' | 'struck' | 'mark' | null {
    if (appearance === 'plain' || appearance === 'raised') return this.#hiddenByStyle ? 'hidden' : null;
    return appearance === 'shown' ? null : appearance;
  }

  /** A break or a tab. */
  #show(text: string, appearance: Appearance, sink: Sink): void {
    if (this.#leftOut(appearance) === null && this.#shown() !== 'hidden')
      this.#add(sink, made(text, 'document-edit-break'));
  }

  /** A character that an element stands for, whose `open` is the present token. */
  #character(text: string, run: Run, appearance: Appearance, sink: Sink): void {
    const scanner = this.#scanner;
    const { start } = scanner;
    scanner.skip();
    const { end } = scanner;
    const leftOut = this.#leftOut(appearance);
    this.#noteLeftOut(leftOut, sink);
    if (leftOut !== null || this.#shown() === 'hidden' || isNoteMark(text, appearance, sink)) return;
    const element: TextElement = { run, start, openEnd: start, closeStart: end, end, preserved: true };
    this.#addSourced(sink, text, { start, end, element, isElement: true, cdata: false, trimmed: 0 });
  }

  #noteLeftOut(leftOut: 'hidden' | 'struck' | 'mark' | null, sink: Sink): void {
    if (leftOut === 'hidden') this.#note('document-note-hidden');
    if (leftOut === 'struck') {
      sink.mixed = true;
      this.#note('document-note-struck');
    }
  }

  #addSourced(sink: Sink, text: string, source: Source): void {
    this.#add(sink, {
      text,
      source,
      locked: this.#insertion === 'foreign' ? 'document-edit-tracked' : (this.#lock?.reason ?? null),
      field: this.#shown() === 'field',
      own: this.#insertion === 'own',
      copies: null,
    });
  }

  /** Reads a run's properties: how its text appears. */
  #runProperties(run: Run): Appearance {
    const scanner = this.#scanner;
    const start = scanner.start;
    for (const { element, appearance } of this.#lastProperties) {
      if (!scanner.skipRepeated(element)) continue;
      run.properties = { span: { start, end: scanner.end }, excluded: none };
      return appearance;
    }
    const excluded: Span[] = [];
    let hidden: boolean | null = null;
    let struck: boolean | null = null;
    let raised: boolean | null = null;
    let style: string | null = null;
    this.#children((name) => {
      if (name === 'w:vanish') hidden = isOn(scanner);
      if (name === 'w:strike' || name === 'w:dstrike') struck = struck === true || isOn(scanner);
      if (name === 'w:vertAlign') raised = scanner.attribute('w:val') === 'superscript';
      if (name === 'w:rStyle') style = scanner.attribute('w:val');
      const from = scanner.start;
      scanner.skip();
      if (name === 'w:rPrChange') this.#exclude(excluded, from);
    });
    run.properties = { span: { start, end: scanner.end }, excluded };
    const appearance = appearanceOf(
      hidden ?? (this.#styles.isHidden(style) || null),
      struck ?? this.#styles.isStruck(style),
      raised ?? this.#styles.isRaised(style),
    );
    if (excluded.length === 0) {
      this.#lastProperties.unshift({ element: scanner.read(start), appearance });
      if (this.#lastProperties.length > REMEMBERED) this.#lastProperties.pop();
    }
    return appearance;
  }

  #text(run: Run, appearance: Appearance, sink: Sink): void {
    const scanner = this.#scanner;
    const preserved = scanner.attribute('xml:space') === 'preserve';
    const element: TextElement = { run, start: scanner.start, openEnd: scanner.end, closeStart: 0, end: 0, preserved };
    const { selfClosing } = scanner;
    const shown = this.#shown();
    const leftOut = this.#leftOut(appearance);
    const isShown = leftOut === null && shown !== 'hidden' && !selfClosing;
    const outside = scanner.depth - 1;
    let last: Source | null = null;
    let text = '';
    for (;;) {
      const token = scanner.next();
      if (scanner.depth === outside) break;
      if (token !== 'text' || !isShown) continue;
      if (last !== null) this.#addSourced(sink, text, last);
      text = flat(this.#data());
      const trimmed: number = preserved || last !== null ? 0 : text.length - text.trimStart().length;
      text = text.slice(trimmed);
      last = { start: scanner.start, end: scanner.end, element, isElement: false, cdata: scanner.cdata, trimmed };
    }
    element.closeStart = scanner.start;
    element.end = scanner.end;
    this.#noteLeftOut(leftOut, sink);
    if (!isShown || isNoteMark(text, appearance, sink)) return;
    // An element without text is a place where text can be put.
    last ??= { start: element.openEnd, end: element.openEnd, element, isElement: false, cdata: false, trimmed: 0 };
    this.#addSourced(sink, preserved ? text : text.trimEnd(), last);
  }

  #setFields(fields: Field[]): void {
    this.#fields = fields;
    this.#shownInFields = null;
  }

  #beginField(field: Field): void {
    if (this.#fields.length >= MAX_FIELDS) throw tooLarge();
    this.#fields.push(field);
    this.#shownInFields = null;
  }

  #endField(sink: Sink): void {
    const field = this.#fields.pop();
    if (field !== undefined && shownIn({ ...field, phase: 'result' }) === 'field') sink.unread ??= 'beside';
    this.#shownInFields = null;
  }

  #fieldCharacter(sink: Sink): void {
    const type = this.#scanner.attribute('w:fldCharType');
    const top = this.#fields.at(-1);
    if (type === 'begin') this.#beginField({ instruction: '', phase: 'code' });
    else if (type === 'separate' && top !== undefined) {
      top.phase = 'result';
      this.#shownInFields = null;
      if (/^\s?TOC\b/i.test(top.instruction)) this.#note('document-note-contents');
    } else if (type === 'end') this.#endField(sink);
  }

  #instruction(): void {
    const scanner = this.#scanner;
    const outside = scanner.depth - 1;
    for (;;) {
      const token = scanner.next();
      if (scanner.depth === outside) return;
      const top = this.#fields.at(-1);
      if (token !== 'text' || top?.phase !== 'code') continue;
      if (top.instruction.length < MAX_INSTRUCTION)
        top.instruction = (top.instruction + this.#data()).slice(0, MAX_INSTRUCTION);
    }
  }

  /** A picture, or a shape that may hold a text box. */
  #drawing(sink: Sink): void {
    const scanner = this.#scanner;
    if (scanner.name === 'pic:pic' || scanner.name === 'v:imagedata') {
      this.#note('document-note-picture');
      sink.unread ??= 'beside';
    }
    if (scanner.name === 'w:txbxContent') {
      const outer = { fields: this.#fields, carried: this.#carried };
      this.#setFields([]);
      this.#carried = null;
      this.#blocks(sink.boxes);
      this.#setFields(outer.fields);
      this.#carried = outer.carried;
      return;
    }
    if (scanner.name === 'mc:AlternateContent') {
      this.#alternate(() => this.#children(() => this.#drawing(sink)));
      return;
    }
    this.#children(() => this.#drawing(sink));
  }

  #table(into: Block[]): void {
    const scanner = this.#scanner;
    const grid: number[] = [];
    const rows: TableRow[] = [];
    let count = 0;
    let merging: ReadonlySet<number> = new Set();
    const content = (name: string): void => {
      switch (name) {
        case 'w:tblGrid':
          this.#children((column) => {
            if (column === 'w:gridCol') grid.push(wholeNumber(scanner.attribute('w:w')) ?? 0);
            scanner.skip();
          });
          return;
        case 'w:tr': {
          this.#counted();
          const row = this.#row(merging);
          count++;
          if (row.cells === null) return;
          merging = row.merging;
          rows.push({ number: count, cells: row.cells });
          return;
        }
        case 'w:sdt':
          this.#control(() => this.#children(content));
          return;
        case 'w:customXml':
          this.#children(content);
          return;
        case 'w:ins':
        case 'w:moveTo':
          this.#inserted(() => this.#children(content));
          return;
        case 'w:del':
        case 'w:moveFrom':
          this.#note('document-note-tracked');
          scanner.skip();
          return;
        default:
          scanner.skip();
      }
    };
    this.#children(content);
    into.push({ kind: 'table', grid, rows });
  }

  /** A row's cells, null where the row is deleted or hidden; `above` and `merging` say where cells are merged with those below. */
  #row(above: ReadonlySet<number>): {
    readonly cells: readonly TableCell[] | null;
    readonly merging: ReadonlySet<number>;
  } {
    const scanner = this.#scanner;
    const cells: TableCell[] = [];
    const merging = new Set<number>();
    let column = 0;
    let count = 0;
    let left = false;
    const content = (name: string): void => {
      if (name === 'w:trPr') {
        this.#children((property) => {
          if (property === 'w:gridBefore') column = Math.min(wholeNumber(scanner.attribute('w:val')) ?? 0, MAX_SPAN);
          if (property === 'w:ins' || property === 'w:del') this.#note('document-note-tracked');
          if (property === 'w:del') left = true;
          if (property === 'w:hidden' && isOn(scanner)) {
            left = true;
            this.#note('document-note-hidden');
          }
          scanner.skip();
        });
      } else if (name === 'w:tc' && !left) {
        count++;
        this.#counted();
        const cell = this.#cell(column, count, above);
        if (cell.deleted) return;
        column += cell.width;
        if (cell.merges) merging.add(cell.column);
        const before = cells.at(-1);
        if (cell.joinsLeft && before !== undefined)
          cells.splice(-1, 1, { ...before, width: before.width + cell.width });
        else cells.push(cell);
      } else if (name === 'w:sdt') this.#control(() => this.#children(content));
      else if (name === 'w:customXml') this.#children(content);
      else if (name === 'w:ins' || name === 'w:moveTo') this.#inserted(() => this.#children(content));
      else {
        if (name === 'w:del' || name === 'w:moveFrom') this.#note('document-note-tracked');
        scanner.skip();
      }
    };
    this.#children(content);
    return { cells: left ? null : cells, merging };
  }

  #cell(
    column: number,
    number: number,
    above: ReadonlySet<number>,
  ): TableCell & { readonly merges: boolean; readonly joinsLeft: boolean; readonly deleted: boolean } {
    const scanner = this.#scanner;
    const blocks: Block[] = [];
    let width = 1;
    let vertical: 'none' | 'restart' | 'continue' = 'none';
    let joinsLeft = false;
    let deleted = false;
    const outerCarried = this.#carried;
    this.#carried = null;
    this.#cells++;
    this.#children((name) => {
      if (name === 'w:tcPr') {
        this.#children((property) => {
          const value = scanner.attribute('w:val');
          if (property === 'w:gridSpan') width = Math.min(Math.max(wholeNumber(value) ?? 1, 1), MAX_SPAN);
          if (property === 'w:vMerge') vertical = value === 'restart' ? 'restart' : 'continue';
          if (property === 'w:hMerge') joinsLeft = value !== 'restart';
          if (property === 'w:cellDel') deleted = true;
          if (property === 'w:cellDel' || property === 'w:cellIns' || property === 'w:cellMerge')
            this.#note('document-note-tracked');
          scanner.skip();
        });
      } else if (deleted || joinsLeft || (vertical === 'continue' && above.has(column))) scanner.skip();
      else this.#block(name, blocks);
    });
    this.#endCarried(blocks);
    this.#carried = outerCarried;
    this.#cells--;
    const merges = (vertical as string) !== 'none';
    const covered = (vertical as string) === 'continue' && above.has(column);
    return { column, width, number, covered, blocks, merges, joinsLeft, deleted };
  }
}

function appearanceOf(hidden: boolean | null, struck: boolean, raised: boolean): Appearance {
  if (hidden === true) return 'hidden';
  if (struck) return 'struck';
  if (raised) return 'raised';
  return hidden === false ? 'shown' : 'plain';
}

/** What is known of a paragraph before its text is put together. */
type ParagraphPlace = Omit<Paragraph, 'pieces' | 'properties' | 'markProperties' | 'plain' | 'marked' | 'unread'>;

interface ParagraphProperties {
  readonly properties?: Properties;
  readonly style: string | null;
  readonly numbering: NumberingReference | null;
  readonly markProperties: Properties | null;
  readonly markDeleted: boolean;
  /** Its end is hidden: where all of it is, Word neither shows nor counts it. */
  readonly markHidden: boolean;
  readonly breaksSection: boolean;
}

/** Text that stands nowhere in the source. */
function made(text: string, locked: MessageId): Piece {
  return { text, source: null, locked, field: false, own: false, copies: null };
}

function shownIn({ phase, instruction }: Field): Shown {
  if (phase === 'code') return 'hidden';
  const [word = ''] = instruction.trim().split(/\s/, 1);
  if (/^TOC$/i.test(word)) return 'hidden';
  return /^(?:HYPERLINK|FORMTEXT|QUOTE)$/i.test(word) ? 'plain' : 'field';
}

/** Whether a shown text is the mark of a note typed by hand, which is no part of the words that it is about. */
function isNoteMark(text: string, appearance: Appearance, sink: Sink): boolean {
  if (appearance !== 'raised') {
    sink.hasWords ||= text.trim() !== '';
    return false;
  }
  // Behind a letter it is a power: m².
  const isMark = sink.hasWords && noteMark.test(text) && !/[a-z]$/i.test(sink.pieces.at(-1)?.text ?? '');
  sink.mixed ||= isMark;
  sink.marked ||= isMark;
  return isMark;
}

/**
 * The character that a symbol shows, given its font and its code in it; null where it is a picture. Fonts of symbols have
 * their characters from F000 on as well.
 */
function symbol(font: string, char: string): string | null {
  const code = Number.parseInt(char, 16);
  const own = code >= 0xf000 && code < 0xf100 ? code - 0xf000 : code;
  if (!(own >= 32 && own < 0xd800)) return null;
  if (/^(?:wingdings|webdings|marlett)/i.test(font) && own < 0x100) {
    const isCircled = /^wingdings$/i.test(font) && own > 0x80 && own < 0x8b;
    return isCircled ? String.fromCharCode(0x2460 + own - 0x81) : null;
  }
  const character = String.fromCharCode(own);
  // The rest of what stands there are Greek letters and pictures.
  if (own < 0x100 && (own !== code || /^symbol$/i.test(font)))
    return /[\d !%()+,./:;<=>?[\]-]/.test(character) ? character : null;
  return character;
}

/** White space inside a run's text shows as a space: line ends and tabs are elements of their own. */
function flat(text: string): string {
  return text.replace(/[\t\n\r]/g, ' ');
}

/** Stands between two paragraphs of a cell. */
const PARAGRAPH_END = made('\n', 'document-edit-break');

/** What a cell says: its pieces of text in the order in which they are shown, an end of line between paragraphs. */
export interface CellContent {
  readonly pieces: readonly Piece[];
  /** What stands in text boxes that only hang on a cell with words of its own: a page number, a remark, a stamp. */
  readonly beside: readonly Block[];
}

export function contentOf(blocks: readonly Block[]): CellContent {
  const [only] = blocks;
  // Most cells hold one paragraph.
  if (blocks.length === 1 && only?.kind === 'paragraph' && only.boxes.length === 0)
    return { pieces: only.pieces, beside: none };
  const pieces: Piece[] = [];
  const beside: Block[] = [];
  gather(blocks, pieces, beside);
  if (beside.length === 0 || pieces.some(({ text }) => text.trim() !== '')) return { pieces, beside };
  const all: Piece[] = [];
  gather(blocks, all, null);
  return { pieces: all, beside: none };
}

/** Gathers the pieces in blocks; those in text boxes too where `boxes` does not ask for the boxes. */
function gather(blocks: readonly Block[], into: Piece[], boxes: Block[] | null): void {
  for (const block of blocks) {
    if (block.kind === 'paragraph') {
      if (into.length > 0) into.push(PARAGRAPH_END);
      for (const piece of block.pieces) into.push(piece);
      if (boxes === null) gather(block.boxes, into, null);
      else boxes.push(...block.boxes);
    } else for (const { cells } of block.rows) for (const cell of cells) gather(cell.blocks, into, boxes);
  }
}

/** True if one of some paragraphs, or one in a table in them, is such. */
export function someParagraph(blocks: readonly Block[], is: (paragraph: Paragraph) => boolean): boolean {
  return blocks.some((block) =>
    block.kind === 'paragraph'
      ? is(block)
      : block.rows.some(({ cells }) => cells.some((cell) => someParagraph(cell.blocks, is))),
  );
}
