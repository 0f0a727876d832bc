import type { Fix } from '../../findings/finding.ts';
import type { Row, Table, Value } from '../../model/report.ts';
import { isValueText } from '../../syntax/value.ts';
import { cellsOf, columnsOf } from '../../template/registry.ts';
import type { Span, TextEdit } from '../../text/span.ts';
import { lineEndAt, lineStartAt, wholeLines } from '../../writing/lines.ts';
import type { Rule } from '../rule.ts';

/**
 * Figures that stand in no cell of the form's rows, as a block of cells leaves them that was pasted as text: the first
 * line goes into the row at the cursor, the others become lines without a label, and what stood behind the cursor
 * follows the last of them.
 *
 *     一、新收  1  0  1              一、新收  1  0  1
 *     3  0  3  〔待填〕  〔待填〕  →  二、结转  3  0  3
 *     二、结转  〔待填〕  …
 */
export const rule: Rule = {
  scope: 'table',
  meta: { id: 'misplaced-figures', family: 'table', severity: 'warning', enabled: true, fixable: true },
  *check({ table, source }) {
    if (table.layout !== 'tab') return;
    for (const { above, lines, span } of loneLinesIn(table, source)) {
      const args = { row: above.template.name, count: lines.length };
      yield { rule: 'misplaced-figures', severity: 'warning', span, message: { id: 'misplaced-figures.lines', args } };
    }
    for (const { row, cells, span } of surplusIn(table)) {
      const args = { row: row.template.name, count: cells.length };
      yield {
        rule: 'misplaced-figures',
        severity: 'warning',
        span,
        message: { id: 'misplaced-figures.surplus', args },
      };
    }
  },
  fixes({ span: { start } }, { text, report }) {
    const table = report.tables.find(({ span }) => span.start <= start && start < span.end);
    if (table === undefined) return [];
    const lone = loneLinesIn(table, text).find(({ span }) => span.start === start);
    if (lone !== undefined) return moveDown(table, text, lone);
    const surplus = surplusIn(table).find(({ span }) => span.start === start);
    return surplus === undefined ? [] : removal(surplus);
  },
};

/** Lines of figures without a label that follow each other, and the row above them. */
interface LoneLines {
  readonly above: Row;
  readonly lines: readonly (readonly Value[])[];
  readonly span: Span;
}

/** A line that begins with a figure, which is not the number of a label, and goes on behind a tab: few tables have one. */
const MAY_BE_LONE = /^[\t ]*(?![0-9]{1,2}[.．、][^0-9\t])[0-9〔][^\n\r]*\t/m;

function loneLinesIn(table: Table, text: string): LoneLines[] {
  const first = lineStartAt(text, table.span.start);
  if (!MAY_BE_LONE.test(text.slice(first, lineEndAt(text, table.span.end)))) return [];
  const { rows } = table;
  const known = new Set(rows.flatMap(({ values }) => values.map(({ span }) => span.start)));
  const found: { above: Row; lines: Value[][]; span: Span }[] = [];
  let next = 0;
  // The row below which words stand: what follows them was not pasted there.
  let closed: Row | undefined;
  for (let at = first; at < table.span.end; ) {
    const end = lineEndAt(text, at);
    const cells = figuresOnly(text, at, end);
    const [figure] = cells;
    while ((rows[next]?.span.start ?? table.span.end) < at) next++;
    const above = rows[next - 1];
    const isLone = figure !== undefined && !known.has(figure.span.start) && figure.span.start >= (above?.span.end ?? 0);
    if (at > (above?.span.end ?? 0) && figure === undefined && /[一-龥]/u.test(text.slice(at, end))) closed = above;
    if (isLone && above !== undefined && above !== closed) {
      const before = found.at(-1);
      const span = { start: figure.span.start, end: cells.at(-1)?.span.end ?? end };
      if (before?.above === above) {
        before.lines.push([...cells]);
        before.span = { start: before.span.start, end: span.end };
      } else found.push({ above, lines: [[...cells]], span });
    }
    at = end + 1;
  }
  return found;
}

/** The cells of a line that holds two figures or more and nothing else; none of a line that numbers the columns. */
function figuresOnly(text: string, start: number, end: number): readonly Value[] {
  const line = text.slice(start, end);
  if (!/^[\t ]*[0-9〔]/.test(line) || !line.includes('\t')) return [];
  const cells: Value[] = [];
  let at = start;
  for (const words of line.split('\t')) {
    const content = words.trim();
    const from = at + words.indexOf(content);
    if (content !== '') cells.push({ span: { start: from, end: from + content.length }, text: content });
    at += words.length + 1;
  }
  const isNumbering = cells.every((cell, i) => cell.text === String(i + 1));
  return cells.length < 2 || isNumbering || !cells.every((cell) => isValueText(cell.text)) ? [] : cells;
}

/** Cells behind the last column of a row: those that stood there before others were pasted. */
interface Surplus {
  readonly row: Row;
  readonly cells: readonly Value[];
  readonly span: Span;
}

/** Where this many rows have as many cells too many, they are columns of the table, not what a paste pushed aside. */
const COLUMNS_OF_THEIR_OWN = 3;

function surplusIn(table: Table): Surplus[] {
  const { template } = table;
  const ofRecord = template.arrangement === 'record' ? cellsOf(template).length : null;
  const pushed: Surplus[] = [];
  const toFill: Surplus[] = [];
  for (const row of table.rows) {
    if (row.state !== 'aligned') continue;
    const width = ofRecord ?? columnsOf(template, row.template).length;
    if (row.values.length <= width) continue;
    const cells = row.values.slice(width);
    const [first] = cells;
    // Words among the figures are the label of a row that has run into this one: what follows are its figures.
    if (first === undefined || !row.values.slice(0, width).every(({ text }) => isValueText(text))) continue;
    const surplus = { row, cells, span: { start: first.span.start, end: cells.at(-1)?.span.end ?? first.span.end } };
    if (cells.some(({ text }) => isToFill(text))) toFill.push(surplus);
    // Of a whole row pasted on the first cell all but one are too many; one or two are a column of the page.
    else if (cells.length >= Math.max(2, width - 1)) pushed.push(surplus);
  }
  return [...toFill, ...(pushed.length < COLUMNS_OF_THEIR_OWN ? pushed : [])];
}

function isToFill(text: string): boolean {
  return text.startsWith('〔待填');
}

/** True for what nobody misses: a place to fill in, a nought. */
function isIdle({ text }: Value): boolean {
  return text === '0' || isToFill(text);
}

/** The lines as the figures of the rows below, where nothing is lost by it. */
function moveDown(table: Table, text: string, { above, lines }: LoneLines): readonly Fix[] {
  const next = table.rows.indexOf(above) + 1;
  const below = table.rows.slice(next, next + lines.length);
  if (below.length < lines.length) return [];
  const edits: TextEdit[] = [];
  for (const [i, line] of lines.entries()) {
    const { template, values } = below[i] as Row;
    const width = columnsOf(table.template, template).length;
    // What stood behind the cursor follows the last line.
    const rest = line.slice(width);
    if (line.length < width || values.length !== width || !values.every(isIdle)) return [];
    if (rest.length > 0 && (i < lines.length - 1 || !rest.every(isIdle))) return [];
    // More than a row holds did not stand behind a cursor: it may be the row of another table.
    if (rest.length > width) return [];
    edits.push({ span: wholeLines(text, (line[0] as Value).span), newText: '' });
    values.forEach(({ span }, column) => {
      edits.push({ span, newText: line[column]?.text ?? '' });
    });
  }
  edits.sort((a, b) => a.span.start - b.span.start);
  const args = { count: lines.length };
  return [{ title: { id: 'misplaced-figures.fix-lines', args }, applicability: 'unique', edits }];
}

/** Takes the cells away, with the tab in front of each, where none of them holds a figure. */
function removal({ row, cells, span }: Surplus): readonly Fix[] {
  const kept = row.values[row.values.length - cells.length - 1];
  if (kept === undefined || !cells.every(isIdle)) return [];
  const edits = [{ span: { start: kept.span.end, end: span.end }, newText: '' }];
  return [
    { title: { id: 'misplaced-figures.fix-surplus', args: { count: cells.length } }, applicability: 'unique', edits },
  ];
}
