import type { Analysis } from '../analysis.ts';
import type { Finding, Severity } from '../findings/finding.ts';
import { cellName } from '../findings/names.ts';
import { type Locale, type Message, render } from '../messages/message.ts';
import type { Table, Title } from '../model/report.ts';
import { addressOf, columnsOf, type MergedCell, mergedTable, printedRows } from '../template/registry.ts';
import type { ColumnTemplate, Localized, RowTemplate, SectionTemplate } from '../template/schema.ts';
import { labelKey } from '../text/fold.ts';
import { printedWords } from '../text/printed-words.ts';
import { contains, type Span } from '../text/span.ts';
import { done, type Work } from '../text/work.ts';

/** A report as the form prints it: plain data, to be drawn. All spans are offsets into the text. */
export interface Preview {
  readonly locale: Locale;
  /** In the order of the text. */
  readonly blocks: readonly Block[];
  /** Every finding; blocks name theirs by its index here. */
  readonly findings: readonly Mark[];
  /** Findings that stand on nothing that is drawn: a section or a row that is missing. */
  readonly loose: readonly number[];
  /** What is still to be filled in, in words, and the first place of it; null where nothing is. */
  readonly toFill: { readonly text: string; readonly span: Span } | null;
}

export interface Mark {
  readonly severity: Severity;
  readonly message: string;
  readonly span: Span;
}

export type Block =
  | { readonly kind: 'title' | 'heading' | 'paragraph' | 'signature'; readonly runs: readonly Run[] }
  | {
      readonly kind: 'table';
      /** The table's key in the form. */
      readonly key: string;
      readonly name: string;
      readonly rows: readonly (readonly GridCell[])[];
    }
  /** Words of ours about what the text lacks. */
  | { readonly kind: 'note'; readonly text: string };

/** A stretch of running text with the same findings. */
export interface Run {
  readonly text: string;
  readonly span: Span;
  readonly findings: readonly number[];
}

/** A cell of a printed table. Each row lists the cells that begin in it, from the left. */
export interface GridCell {
  readonly kind: 'head' | 'label' | 'figure' | 'uncertain';
  readonly text: string;
  readonly colSpan: number;
  readonly rowSpan: number;
  /** Where the text has it; null for a cell that stands in the form alone. */
  readonly span: Span | null;
  readonly findings: readonly number[];
  /** Which cell of the form a figure is, by its address, and its name in the form's words; null for any other. */
  readonly figure: { readonly address: string; readonly name: string } | null;
}

/** Null for a text that is no report. */
export function previewOf(analysis: Analysis, locale: Locale): Preview | null {
  return done(drawing(analysis, locale));
}

/** The same, piece by piece. */
export function* drawing(analysis: Analysis, locale: Locale): Work<Preview | null> {
  yield* analysis.placingTree();
  return analysis.report === null ? null : yield* new Drawing(analysis, analysis.report, locale).drawing();
}

/** So many paragraphs are drawn, or findings put into words, at once. */
const DRAWN_AT_ONCE = 500;
/** No report has a tenth of so many sections. */
const SECTIONS_AT_ONCE = 100;

class Drawing {
  readonly #analysis: Analysis;
  readonly #report: NonNullable<Analysis['report']>;
  readonly #locale: Locale;
  readonly #placed = new Set<number>();
  /** The findings by where they begin, each with how far it and those before it reach. */
  readonly #begins: readonly { readonly index: number; readonly start: number; readonly reach: number }[];

  constructor(analysis: Analysis, report: NonNullable<Analysis['report']>, locale: Locale) {
    this.#analysis = analysis;
    this.#report = report;
    this.#locale = locale;
    let reach = 0;
    this.#begins = analysis.findings
      .map(({ span }, index) => ({ index, span }))
      .sort((a, b) => a.span.start - b.span.start)
      .map(({ index, span }) => {
        reach = Math.max(reach, span.end);
        return { index, start: span.start, reach };
      });
  }

  *drawing(): Work<Preview> {
    const { findings } = this.#analysis;
    yield;
    const blocks = yield* this.#blocks();
    const marks: Mark[] = [];
    for (const { severity, message, span } of findings) {
      if (marks.length % DRAWN_AT_ONCE === 0) yield;
      marks.push({ severity, message: this.#words(message), span });
    }
    return {
      locale: this.#locale,
      blocks,
      findings: marks,
      loose: findings.map((_, index) => index).filter((index) => !this.#placed.has(index)),
      toFill: this.#toFill(),
    };
  }

  #toFill(): Preview['toFill'] {
    const open = this.#analysis.findings.filter(({ rule }) => rule === 'to-fill');
    const [first] = open;
    if (first === undefined) return null;
    const count = open.reduce((sum, { data }) => sum + Number(data?.['count'] ?? 0), 0);
    return { text: this.#words({ id: 'preview-to-fill', args: { count } }), span: first.span };
  }

  #words(message: Message): string {
    return render(message, this.#locale);
  }

  #name(words: Localized): string {
    return this.#locale === 'en' ? words.en : words.zh;
  }

  /** Each part where it stands: tables and notes between the paragraphs of their section. */
  *#blocks(): Work<readonly Block[]> {
    const { title, sections, tables, signature } = this.#report;
    const parts: { readonly at: number; readonly block: Block }[] = [];
    const running = (kind: 'title' | 'heading' | 'paragraph' | 'signature', span: Span, text: string): void => {
      const block: Block = { kind, runs: this.#runs(span, text) };
      if (block.runs.length > 0) parts.push({ at: span.start, block });
    };
    if (title === null) parts.push({ at: -1, block: this.#note({ id: 'preview-untitled' }) });
    else running('title', title.span, this.#inLines(title));
    for (const { span, text } of this.#preamble()) running('paragraph', span, text);
    const reaches = tables.map(reachOf);
    const groupLabelsIn = (section: SectionTemplate): ReadonlySet<string> =>
      new Set(
        tables
          .filter((table) => table.template.section === section.key)
          .flatMap((table) => table.template.groups.map(({ label }) => labelKey(label))),
      );
    const groupsBySection = new Map(this.#report.edition.sections.map((each) => [each, groupLabelsIn(each)]));
    for (const [number, { headingSpan, headingText, paragraphs, template }] of sections.entries()) {
      if (number % SECTIONS_AT_ONCE === SECTIONS_AT_ONCE - 1) yield;
      running('heading', headingSpan, headingText);
      const groups = groupsBySection.get(template) ?? new Set();
      for (const [i, { span, text }] of paragraphs.entries()) {
        if (i % DRAWN_AT_ONCE === DRAWN_AT_ONCE - 1) yield;
        // Lines inside a table are its own furniture: the form draws them, or nothing does.
        if (reaches.some((reach) => contains(reach, span)) || (groups.size > 0 && groups.has(labelKey(text)))) continue;
        running('paragraph', span, text);
      }
      const wanted = this.#report.edition.tables.filter((table) => table.section === template.key && !table.optional);
      for (const wants of wanted) {
        if (tables.some((table) => table.template === wants)) continue;
        parts.push({ at: headingSpan.end, block: this.#note({ id: 'preview-missing-table' }) });
      }
    }
    for (const table of tables) parts.push({ at: table.span.start, block: this.#table(table) });
    for (const { span, text } of signature?.lines ?? []) running('signature', span, text);
    // A stable sort: of two parts at one place the first pushed comes first.
    return parts.sort((a, b) => a.at - b.at).map(({ block }) => block);
  }

  /** The words of a title with the line ends that it has in a text, of which those of a page are no part. */
  #inLines({ span, text }: Title): string {
    const source = this.#analysis.text.slice(span.start, span.end);
    return source.replace(/\s/g, '') === text.replace(/\s/g, '') ? source : text;
  }

  #note(message: Message): Block {
    return { kind: 'note', text: this.#words(message) };
  }

  /** What stands between title and first section. */
  #preamble(): readonly { readonly span: Span; readonly text: string }[] {
    const from = this.#report.title?.span.end ?? 0;
    const to = Math.min(...[...this.#report.sections.map(({ headingSpan }) => headingSpan.start), this.#firstTable()]);
    return this.#analysis.tree.blocks.flatMap((block) =>
      block.kind === 'text' && block.span.start >= from && block.span.end <= to ? [block] : [],
    );
  }

  #firstTable(): number {
    return Math.min(this.#analysis.text.length, ...this.#report.tables.map(({ span }) => span.start));
  }

  /** Running text cut where a finding begins or ends; in one piece where markup stands between its words, which is not shown. */
  #runs(span: Span, words: string): readonly Run[] {
    const source = this.#analysis.text.slice(span.start, span.end);
    const text = printedWords(words);
    if (text.trim() === '') return [];
    const within = this.#findingsIn(span);
    if (text !== source) return [{ text, span, findings: this.#place(within) }];
    const { findings } = this.#analysis;
    const cuts = new Set([span.start, span.end]);
    for (const index of within) {
      const mark = findings[index]?.span;
      if (mark === undefined) continue;
      if (mark.start > span.start) cuts.add(mark.start);
      if (mark.end < span.end) cuts.add(mark.end);
    }
    const places = [...cuts].sort((a, b) => a - b);
    return places.slice(1).map((end, i) => {
      const piece = { start: places[i] ?? span.start, end };
      return {
        text: source.slice(piece.start - span.start, piece.end - span.start),
        span: piece,
        findings: this.#place(this.#findingsIn(piece)),
      };
    });
  }

  #table(table: Table): Block {
    const { template } = table;
    const heads = new HeadPlaces(table);
    const rows = mergedTable(template, drawnRows(table)).map((line) =>
      line.map((cell) => this.#printed(cell, table, heads)),
    );
    return { kind: 'table', key: template.key, name: this.#name(template.name), rows };
  }

  #printed({ text, of, colSpan, rowSpan }: MergedCell, table: Table, heads: HeadPlaces): GridCell {
    switch (of?.kind) {
      case 'figure':
        return this.#figure(table, of.row, of.column, colSpan);
      case 'row': {
        const found = table.rows.find(({ template }) => template === of.row);
        return this.#cell('label', text, colSpan, rowSpan, found?.label?.span ?? null);
      }
      case 'group':
        return this.#cell('label', text, colSpan, rowSpan, null);
      default:
        return this.#cell('head', text, colSpan, rowSpan, heads.spanOf(text));
    }
  }

  #figure({ template, rows, cells }: Table, row: RowTemplate, column: ColumnTemplate, colSpan: number): GridCell {
    const found = rows.find((each) => each.template === row);
    if (found?.state === 'misaligned' && template.arrangement === 'rows') {
      const value = found.values[columnsOf(template, row).indexOf(column)];
      return this.#cell('uncertain', value?.text ?? '', colSpan, 1, value?.span ?? null);
    }
    const address = addressOf(template, row, column);
    const cell = cells.get(address);
    const figure = { address, name: this.#name(cellName({ row, column })) };
    return { ...this.#cell('figure', cell?.text ?? '', colSpan, 1, cell?.span ?? null), figure };
  }

  #cell(kind: GridCell['kind'], text: string, colSpan: number, rowSpan: number, span: Span | null): GridCell {
    const findings = span === null ? [] : this.#place(this.#findingsIn(span));
    return { kind, text, colSpan, rowSpan, span, findings, figure: null };
  }

  #findingsIn(span: Span): readonly number[] {
    let low = 0;
    for (let high = this.#begins.length; low < high; ) {
      const middle = (low + high) >> 1;
      if ((this.#begins[middle]?.start ?? 0) <= span.end) low = middle + 1;
      else high = middle;
    }
    const found: number[] = [];
    for (let i = low - 1; i >= 0; i--) {
      const { index, reach } = this.#begins[i] ?? { index: 0, reach: -1 };
      if (reach < span.start) break;
      if (meets(this.#analysis.findings[index], span)) found.push(index);
    }
    return found.sort((a, b) => a - b);
  }

  #place(indices: readonly number[]): readonly number[] {
    for (const index of indices) this.#placed.add(index);
    return indices;
  }
}

/** A finding stands on a piece if they share a character, or if one of them is an empty place in the other. */
function meets(finding: Finding | undefined, piece: Span): boolean {
  if (finding === undefined) return false;
  const { span } = finding;
  if (span.start === span.end || piece.start === piece.end) return contains(span, piece) || contains(piece, span);
  return span.start < piece.end && piece.start < span.end;
}

/** The rows that are drawn: the form's, an older row in place of those that it stands for. */
function drawnRows(table: Table): readonly RowTemplate[] {
  const stands = table.rows.flatMap(({ template }) => (template.replaces === null ? [] : [template]));
  return printedRows(table.template).flatMap((row) => {
    const instead = stands.find(({ replaces }) => replaces?.includes(row.key));
    if (instead === undefined) return [row];
    return instead.replaces?.[0] === row.key ? [instead] : [];
  });
}

/** From the first to the last thing of a table that was recognised. */
function reachOf({ span, heads, rows, cells }: Table): Span {
  const parts = [span, ...heads.map((head) => head.span), ...rows.map((row) => row.span)];
  for (const cell of cells.values()) if (cell.span !== null) parts.push(cell.span);
  return { start: Math.min(...parts.map(({ start }) => start)), end: Math.max(...parts.map(({ end }) => end)) };
}

/** Where the heads stand in the text, for those that it has as often as the form does. */
class HeadPlaces {
  readonly #spans = new Map<string, Span[]>();

  constructor({ template, heads }: Table) {
    const printed = [...template.head, ...template.groups.map(({ head }) => head ?? [])].flat();
    for (const label of new Set(printed)) {
      const found = heads.filter(({ column }) => column.label === label).map(({ span }) => span);
      if (found.length === printed.filter((each) => each === label).length) this.#spans.set(label, found);
    }
  }

  /** The next place of a head, in the form's order. */
  spanOf(label: string): Span | null {
    return this.#spans.get(label)?.shift() ?? null;
  }
}
