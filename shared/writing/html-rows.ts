import type { Row, Table } from '../model/report.ts';
import type { SyntaxCell, SyntaxRow, TableBlock } from '../syntax/tree.ts';
import { addressOf, columnsOf, groupsOf } from '../template/registry.ts';
import type { GroupTemplate, RowTemplate, TableTemplate } from '../template/schema.ts';
import { labelKey } from '../text/fold.ts';
import { contains, type Span, type TextEdit } from '../text/span.ts';
import { escapedContent, htmlTableAt, isBalanced, type ReportText } from './elements.ts';
import { type NewRow, ownHeadOf, type RowsAround } from './insert-rows.ts';

/** A row element and its cells, each from its opening tag to the next cell's, so that all of the row is in a piece. */
interface Element {
  readonly block: TableBlock;
  readonly index: number;
  readonly span: Span;
  /** `<tr …>` with what parts it from the first cell; `</tr>`. */
  readonly open: string;
  readonly close: string;
  readonly cells: readonly { readonly cell: SyntaxCell; readonly span: Span }[];
}

/** A row from which others can be made: each of its cells is blank, its label, a figure, or the label of a group. */
interface Pattern {
  readonly element: Element;
  readonly row: Row;
  /** For each cell that a new row has too what it holds: the label, or the figure of that place; null for a blank. */
  readonly cells: readonly { readonly at: number; readonly holds: 'label' | number | null }[];
}

/** The rows at the place that the form gives them, as elements like those beside; null where that cannot be done. */
export function insertHtmlRows(
  context: ReportText,
  table: Table,
  rows: readonly NewRow[],
  { before, after }: RowsAround,
): TextEdit[] | null {
  const { text } = context;
  const head = ownHeadOf(table, rows[0]?.template, before, after);
  const previous = elementAt(context, head?.span.start ?? before?.label?.span.start);
  const following = elementAt(context, after?.label?.span.start);
  const beside = previous ?? following;
  if (beside === null) return null;
  const patterns = patternsOf(context, table);
  const gap = gapBefore(text, beside.span.start);
  const edits: TextEdit[] = [];
  let outside = '';
  for (const row of rows) {
    const written = writeRow(context, table, row, patterns, rows);
    if (written === null) return null;
    // The label of a merged group moves up to the row that is its first now.
    const under =
      following === null || following.block !== beside.block ? -1 : lastOf(table.template, following, row.template);
    const next = following?.cells[under + 1];
    if (under < 0 || next === undefined || following === null) {
      outside += previous === null ? written.open + written.rest + gap : gap + written.open + written.rest;
    } else {
      const at = next.span.start;
      edits.push({ span: { start: at, end: at }, newText: written.rest + gap + following.open });
    }
  }
  if (outside !== '') {
    const at = previous === null ? beside.span.start : previous.span.end;
    edits.unshift({ span: { start: at, end: at }, newText: outside });
  }
  return [...joined(edits), ...reachFurther(context, table, beside.block, rows)];
}

/** One row as several of a group that has its label. */
export function divideHtmlRow(
  context: ReportText,
  table: Table,
  standing: Row,
  rows: readonly NewRow[],
): TextEdit[] | null {
  const { text } = context;
  const own = patternOf(context, table, standing);
  const label = own?.cells.find(({ holds }) => holds === 'label');
  const cell = own?.element.cells[label?.at ?? -1];
  if (own === null || cell === undefined || label?.at !== 0) return null;
  const patterns = patternsOf(context, table).filter(({ row }) => row !== standing);
  const written = rows.map((row) => writeRow(context, table, row, patterns, []));
  const first = withReach(withReach(text.slice(cell.span.start, cell.span.end), 'colspan', 1), 'rowspan', rows.length);
  const gap = gapBefore(text, own.element.span.start);
  const lines = written.flatMap((each, i) => (each === null ? [] : each.open + (i === 0 ? first : '') + each.rest));
  if (lines.length < rows.length) return null;
  const added = rows.slice(1).map(({ figures }) => ({ template: standing.template, figures }));
  return [
    { span: own.element.span, newText: lines.join(gap) },
    ...reachFurther(context, table, own.element.block, added),
  ];
}

/** Insertions at one place as one. */
function joined(edits: readonly TextEdit[]): TextEdit[] {
  const places = new Map<number, string>();
  for (const { span, newText } of edits) places.set(span.start, (places.get(span.start) ?? '') + newText);
  return [...places].map(([at, newText]) => ({ span: { start: at, end: at }, newText }));
}

const opens = /<(?:td|th)(?=[\s>/])/gi;

function elementAt({ text, tree }: ReportText, at: number | undefined): Element | null {
  const block = at === undefined ? null : htmlTableAt(tree, at);
  const index = block?.rows.findIndex(({ span }) => span.start <= (at ?? 0) && (at ?? 0) < span.end) ?? -1;
  const row = block?.rows[index];
  return block === null || row === undefined ? null : elementOf(text, block, row, index);
}

function elementOf(text: string, block: TableBlock, { span, cells }: SyntaxRow, index: number): Element | null {
  const markup = text.slice(span.start, span.end);
  const starts = [...markup.matchAll(opens)].map((match) => span.start + match.index);
  const first = starts[0];
  if (first === undefined || starts.length !== cells.length || !/^<tr/i.test(markup)) return null;
  const end = span.start + Math.max(markup.toLowerCase().lastIndexOf('</tr'), 0);
  if (end < (starts.at(-1) ?? 0)) return null;
  return {
    block,
    index,
    span,
    open: text.slice(span.start, first),
    close: text.slice(end, span.end),
    cells: cells.map((cell, i) => ({ cell, span: { start: starts[i] ?? end, end: starts[i + 1] ?? end } })),
  };
}

function patternsOf(context: ReportText, table: Table): Pattern[] {
  return table.rows.flatMap((row) => patternOf(context, table, row) ?? []);
}

function patternOf(context: ReportText, table: Table, row: Row): Pattern | null {
  const { text } = context;
  const { template, label, state } = row;
  const element = elementAt(context, label?.span.start);
  if (label === null || label.match === 'fragment' || state !== 'aligned' || element === null) return null;
  const figures = columnsOf(table.template, template).map(
    (column) => table.cells.get(addressOf(table.template, template, column))?.span?.start,
  );
  const cells: Pattern['cells'][number][] = [];
  for (const [at, { cell }] of element.cells.entries()) {
    const { start, end } = cell.span;
    const place = figures.indexOf(start);
    if (!isBalanced(text.slice(start, end))) return null;
    if (start === label.span.start) cells.push({ at, holds: 'label' });
    else if (place >= 0) cells.push({ at, holds: place });
    else if (cell.text === '') cells.push({ at, holds: null });
    else if (!groupsOf(table.template, template).some((group) => isLabelOf(group, cell))) return null;
  }
  const held = cells.filter(({ holds }) => typeof holds === 'number').length;
  return held === figures.length && cells.some(({ holds }) => holds === 'label') ? { element, row, cells } : null;
}

/** A row in two parts, the second from its first cell on: the cells of merged groups that begin with it among them. */
function writeRow(
  { text }: ReportText,
  table: Table,
  { template, figures }: NewRow,
  patterns: readonly Pattern[],
  added: readonly NewRow[],
): { readonly open: string; readonly rest: string } | null {
  const groups = besideRow(table.template, template);
  const distance = ({ row }: Pattern): number =>
    Math.abs(table.template.rows.indexOf(row.template) - table.template.rows.indexOf(template)) +
    (row.template.group === template.group ? 0 : 100) +
    (besideRow(table.template, row.template).length === groups.length ? 0 : 1000);
  const alike = patterns.filter((pattern) => columnsOf(table.template, pattern.row.template).length === figures.length);
  const [pattern] = alike.toSorted((a, b) => distance(a) - distance(b));
  if (pattern === undefined) return null;
  const { element } = pattern;
  const wider = besideRow(table.template, pattern.row.template).length - groups.length;
  const cellWith = (at: number, words: string, reach: number): string => {
    const { cell, span } = element.cells[at] as Element['cells'][number];
    const markup = text.slice(span.start, cell.span.start) + words + text.slice(cell.span.end, span.end);
    return withReach(markup, 'colspan', Math.max(1, reach));
  };
  let cells = '';
  for (const { at, holds } of pattern.cells) {
    const { cell, span } = element.cells[at] as Element['cells'][number];
    if (holds === 'label') {
      for (const group of groups) {
        const under = rowsToLabel(table, element.block, group, template, added);
        if (under > 0) cells += withReach(cellWith(at, escapedContent(group.label), 1), 'rowspan', under);
      }
      cells += cellWith(at, escapedContent(template.label), cell.width + wider);
    } else if (holds === null) cells += text.slice(span.start, span.end);
    else cells += cellWith(at, figures[holds] ?? '', cell.width);
  }
  return { open: element.open, rest: cells + element.close };
}

/** How many rows the label of a group has to span that has none yet, and whose first row is a new one; 0 for any other. */
function rowsToLabel(
  table: Table,
  block: TableBlock,
  group: GroupTemplate,
  row: RowTemplate,
  added: readonly NewRow[],
): number {
  const isIn = (template: RowTemplate): boolean => groupsOf(table.template, template).includes(group);
  const all = [...added, ...table.rows].map(({ template }) => template).filter(isIn);
  const first = table.template.rows.find((each) => all.includes(each));
  return first === row && placesOf(block, group).length === 0 ? all.length : 0;
}

/** The merged labels of the groups that the new rows join reach over them too. */
function reachFurther({ text }: ReportText, table: Table, block: TableBlock, added: readonly NewRow[]): TextEdit[] {
  const groups = new Set(added.flatMap(({ template }) => besideRow(table.template, template)));
  return [...groups].flatMap((group) => {
    const [place, ...more] = placesOf(block, group);
    if (place === undefined || more.length > 0) return [];
    const isIn = (template: RowTemplate): boolean => groupsOf(table.template, template).includes(group);
    const under = table.rows.filter(({ template, span }) => isIn(template) && contains(block.span, span));
    const last = Math.max(...under.map(({ span }) => block.rows.findIndex((row) => contains(row.span, span))));
    const element = elementOf(text, block, block.rows[place.row] as SyntaxRow, place.row);
    const cell = element?.cells[place.cell];
    if (cell === undefined || last < place.row) return [];
    const span = { start: cell.span.start, end: text.indexOf('>', cell.span.start) + 1 };
    const tag = text.slice(span.start, span.end);
    const wanted = last - place.row + 1 + added.filter(({ template }) => isIn(template)).length;
    const newText = withReach(tag, 'rowspan', wanted);
    return reachOf(tag, 'rowspan') < wanted ? [{ span, newText }] : [];
  });
}

/** Where in a table the label of a group stands. */
function placesOf({ rows }: TableBlock, group: GroupTemplate): { readonly row: number; readonly cell: number }[] {
  return rows.flatMap(({ cells }, row) =>
    cells.flatMap((each, cell) => (isLabelOf(group, each) ? [{ row, cell }] : [])),
  );
}

/** The last cell of a row that is the label of a group which another row is in as well; -1 where none is. */
function lastOf(table: TableTemplate, { cells }: Element, row: RowTemplate): number {
  return cells.findLastIndex(({ cell }) => besideRow(table, row).some((group) => isLabelOf(group, cell)));
}

function isLabelOf({ label, variants }: GroupTemplate, { text }: SyntaxCell): boolean {
  const key = labelKey(text);
  return key !== '' && [label, ...variants].some((each) => labelKey(each) === key);
}

/** The groups whose labels stand beside the row, outermost first. */
function besideRow(table: TableTemplate, row: RowTemplate): readonly GroupTemplate[] {
  return groupsOf(table, row).filter(({ head }) => head === null);
}

const reaches = {
  colspan: /(\scolspan\s*=\s*["']?)([0-9]{1,4})/i,
  rowspan: /(\srowspan\s*=\s*["']?)([0-9]{1,4})/i,
};

function reachOf(tag: string, name: keyof typeof reaches): number {
  return Number(reaches[name].exec(tag)?.[2] ?? 1);
}

/** A cell that spans so many rows or columns; `markup` begins with its opening tag. */
function withReach(markup: string, name: keyof typeof reaches, reach: number): string {
  const end = markup.indexOf('>');
  const tag = markup.slice(0, end);
  if (reachOf(tag, name) === reach) return markup;
  const spanned = reaches[name].test(tag)
    ? tag.replace(reaches[name], `$1${reach}`)
    : tag.replace(/^<[a-z]+/i, `$& ${name}="${reach}"`);
  return spanned + markup.slice(end);
}

/** What parts a row from the one before it: a line end with an indent, or nothing. */
function gapBefore(text: string, at: number): string {
  const before = text.slice(Math.max(0, at - 80), at);
  return before.slice(before.trimEnd().length);
}
