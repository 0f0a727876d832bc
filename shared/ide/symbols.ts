import type { Analysis } from '../analysis.ts';
import type { Locale } from '../messages/message.ts';
import type { Cell, Report, Section, Table } from '../model/report.ts';
import type { Localized, RowTemplate } from '../template/schema.ts';
import { contains, type Span } from '../text/span.ts';
import { cellsByRow } from './figures.ts';

/** A node of the outline. `span` covers `selection` and the spans of all children. */
export interface OutlineSymbol {
  readonly kind: 'title' | 'section' | 'table' | 'row';
  readonly name: string;
  /** The figure, or nothing. */
  readonly detail: string;
  readonly span: Span;
  /** What is shown when the node is chosen: the heading, the row's label. */
  readonly selection: Span;
  readonly children: readonly OutlineSymbol[];
}

/** No report has as many sections: of a text that only repeats headings the first ones are shown. */
const MOST_SECTIONS = 500;

/** The outline of a report: title → sections → tables → rows. Sections that stand before the title, or without one, are roots. */
export function outline(analysis: Analysis, locale: Locale): readonly OutlineSymbol[] {
  const { report, text } = analysis;
  if (report === null) return [];
  const parts = sectionsAndTables(report, locale);
  const { title } = report;
  if (title === null) return parts;
  const below = parts.filter((part) => part.span.start >= title.span.start);
  const name = text.slice(title.span.start, title.span.end).replace(/\s+/g, ' ').trim();
  const root = symbol('title', name || report.edition.name[key(locale)], title.year?.value.toString() ?? '', {
    span: title.span,
    selection: title.span,
    children: below,
  });
  return [...parts.filter((part) => part.span.start < title.span.start), root];
}

function sectionsAndTables(report: Report, locale: Locale): readonly OutlineSymbol[] {
  const outside = new Set(report.tables);
  const sections = report.sections.slice(0, MOST_SECTIONS).map((section) => {
    const tables = report.tables.filter((table) => outside.has(table) && contains(section.span, table.span));
    for (const table of tables) outside.delete(table);
    return sectionSymbol(section, tables, locale);
  });
  const loose = [...outside].map((table) => tableSymbol(table, locale));
  return [...sections, ...loose].sort((a, b) => a.span.start - b.span.start);
}

function sectionSymbol(section: Section, tables: readonly Table[], locale: Locale): OutlineSymbol {
  return symbol('section', section.headingText || section.template.title, '', {
    span: section.span,
    selection: section.headingSpan,
    children: tables.map((table) => tableSymbol(table, locale)),
  });
}

function tableSymbol(table: Table, locale: Locale): OutlineSymbol {
  const cells = cellsByRow(table);
  return symbol('table', table.template.name[key(locale)], '', {
    span: table.span,
    selection: { start: table.span.start, end: table.span.start },
    children: rowPlaces(table).map(({ template, span, selection }) =>
      symbol('row', narrowName(template, locale), rowDetail(table, cells.get(template.key) ?? []), {
        span,
        selection,
        children: [],
      }),
    ),
  });
}

/** The row's name for a narrow tree, under the table that it belongs to: 「（三）1.国家秘密」 for 「第三（三）1项国家秘密」. */
function narrowName({ name }: RowTemplate, locale: Locale): string {
  if (locale === 'en') return name.en;
  const [whole = '', item = '', group = '', number = ''] =
    /^第([^（项]{1,3})(（[^）]{1,3}）)?(\d{0,2})项/u.exec(name.zh) ?? [];
  if (whole === '') return name.zh;
  const ordinal = group === '' ? `${item}、` : `${group}${number === '' ? '' : `${number}.`}`;
  return ordinal + name.zh.slice(whole.length);
}

interface RowPlace {
  readonly template: RowTemplate;
  readonly span: Span;
  readonly selection: Span;
}

/** Where the rows stand. In a `record` table they share one line: each is where its own figures are. */
export function rowPlaces(table: Table): readonly RowPlace[] {
  if (table.template.arrangement === 'rows') {
    return table.rows.map(({ template, span, label }) => ({ template, span, selection: label?.span ?? span }));
  }
  const cells = cellsByRow(table);
  return table.template.rows.flatMap((template) => {
    const spans = (cells.get(template.key) ?? []).flatMap(({ span }) => (span === null ? [] : [span]));
    const [first] = spans;
    if (first === undefined) return [];
    const start = Math.min(...spans.map((each) => each.start));
    const end = Math.max(...spans.map((each) => each.end));
    return [{ template, span: { start, end }, selection: first }];
  });
}

/** The row's total where the form has one, else its figures in order: `3`, `2 / 0 / 11`. */
function rowDetail(table: Table, cells: readonly Cell[]): string {
  const sum = table.template.constraints.find((constraint) => constraint.kind === 'row-sum');
  const total = sum && cells.find((cell) => cell.column.key === sum.total);
  return total === undefined ? cells.map(figureText).join(' / ') : figureText(total);
}

/**
 * A cell's figure for display: the value with the unit that the cell states, the text of one that is no figure, `—`
 * where nothing stands.
 */
export function figureText(cell: Cell): string {
  if (cell.figure.kind === 'figure') return `${cell.figure.value}${cell.figure.unit ?? ''}`;
  return cell.text === null || cell.text === '' ? '—' : cell.text;
}

function symbol(
  kind: OutlineSymbol['kind'],
  name: string,
  detail: string,
  place: Pick<OutlineSymbol, 'span' | 'selection' | 'children'>,
): OutlineSymbol {
  let { start, end } = place.span;
  for (const inner of [place.selection, ...place.children.map((child) => child.span)]) {
    start = Math.min(start, inner.start);
    end = Math.max(end, inner.end);
  }
  return { kind, name, detail, ...place, span: { start, end } };
}

/** The key of a text of the form in the reader's language. */
export function key(locale: Locale): keyof Localized {
  return locale === 'en' ? 'en' : 'zh';
}
