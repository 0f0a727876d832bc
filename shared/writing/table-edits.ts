import type { Span, TextEdit } from '../text/span.ts';
import { displayWidth, padEnd } from '../text/width.ts';
import { isLineEnd, lineEndAt, lineStartAt } from './lines.ts';
import type { TableLine, TableText } from './table-text.ts';

/** `tab`: cells parted by tabs, as the form is exchanged. `pipe`: a Markdown table, its columns aligned on screen. */
export type TableForm = 'tab' | 'pipe';

/** The edits that write a table anew, none where it is written so; they do not overlap. */
export function editsFor(text: string, table: TableText, target: TableForm): readonly TextEdit[] {
  const { region, html } = table;
  const eol = lineEndIn(text, region);
  const lines = target === 'tab' ? tabLines(text, table.lines) : pipeLines(text, table.lines);
  if (html) {
    const before = startsLine(text, region.start) ? '' : eol;
    const after = endsLine(text, region.end) ? '' : eol;
    return [{ span: region, newText: `${before}${lines.join(eol)}${after}` }];
  }
  return lineEdits(text, region, lines, eol);
}

function tabLines(text: string, lines: readonly TableLine[]): string[] {
  return lines.map((line) => (line.kind === 'row' ? line.cells.join('\t') : lineOf(text, line.span)));
}

/** A note would end a Markdown table: notes follow it. */
function pipeLines(text: string, lines: readonly TableLine[]): string[] {
  const rows = lines.flatMap((line) => (line.kind === 'row' ? [line.cells.map(escapePipes)] : []));
  const notes = lines.flatMap((line) => (line.kind === 'note' ? [lineOf(text, line.span)] : []));
  const widths = (rows[0] ?? []).map((_, i) => Math.max(3, ...rows.map((cells) => displayWidth(cells[i] ?? ''))));
  const written = rows.map((cells) => `| ${widths.map((width, i) => padEnd(cells[i] ?? '', width)).join(' | ')} |`);
  const rule = `| ${widths.map((width) => '-'.repeat(width)).join(' | ')} |`;
  const [head = '', ...body] = written;
  return [head, rule, ...body, ...(notes.length > 0 ? ['', ...notes] : [])];
}

function escapePipes(cell: string): string {
  return cell.replace(/(^|[^\\])\|/g, '$1\\|');
}

/** The whole line on which a note stands, its indent with it. */
function lineOf(text: string, { start, end }: Span): string {
  return text.slice(lineStartAt(text, start), lineEndAt(text, end));
}

const LF = 10;
const CR = 13;

function startsLine(text: string, at: number): boolean {
  return at === 0 || isLineEnd(text.charCodeAt(at - 1));
}

function endsLine(text: string, at: number): boolean {
  return at === text.length || isLineEnd(text.charCodeAt(at));
}

/** The line end in use: in the table, or else in the document. */
function lineEndIn(text: string, { start, end }: Span): string {
  const found = /\r\n|\r|\n/.exec(text.slice(start, end)) ?? /\r\n|\r|\n/.exec(text);
  return found?.[0] ?? '\n';
}

interface OldLine {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

function linesIn(text: string, { start, end }: Span): OldLine[] {
  const lines: OldLine[] = [];
  let from = start;
  for (let at = start; at <= end; at++) {
    if (at < end && !isLineEnd(text.charCodeAt(at))) continue;
    lines.push({ start: from, end: at, text: text.slice(from, at) });
    if (at + 1 < end && text.charCodeAt(at) === CR && text.charCodeAt(at + 1) === LF) at++;
    from = at + 1;
  }
  return lines;
}

/** Edits of the lines that differ: one line each where none was added or removed between them, else one for all of them. */
function lineEdits(text: string, region: Span, wanted: readonly string[], eol: string): TextEdit[] {
  const old = linesIn(text, region);
  const most = Math.min(old.length, wanted.length);
  let head = 0;
  while (head < most && old[head]?.text === wanted[head]) head++;
  let tail = 0;
  while (tail < most - head && old.at(-1 - tail)?.text === wanted.at(-1 - tail)) tail++;
  const changed = old.slice(head, old.length - tail);
  const replaced = wanted.slice(head, wanted.length - tail);
  if (changed.length === replaced.length) {
    return changed.flatMap((line, i) => {
      const newText = replaced[i] ?? '';
      return line.text === newText ? [] : [within(line, newText)];
    });
  }
  const [first, last] = [changed[0], changed.at(-1)];
  if (first !== undefined && last !== undefined && replaced.length > 0) {
    return [{ span: { start: first.start, end: last.end }, newText: replaced.join(eol) }];
  }
  if (first !== undefined && last !== undefined) {
    // Lines go with the line end behind them, or, at the end of the region, with the one before.
    const next = old[head + changed.length];
    const previous = old[head - 1];
    const span = { start: next ? first.start : (previous?.end ?? first.start), end: next?.start ?? last.end };
    return [{ span, newText: '' }];
  }
  const at = old[head]?.start ?? region.end;
  const added = old[head] === undefined ? `${eol}${replaced.join(eol)}` : `${replaced.join(eol)}${eol}`;
  return [{ span: { start: at, end: at }, newText: added }];
}

/** The edit of one line without what it shares at both ends with what it becomes. */
function within(line: OldLine, newText: string): TextEdit {
  const most = Math.min(line.text.length, newText.length);
  let head = 0;
  while (head < most && line.text.charCodeAt(head) === newText.charCodeAt(head)) head++;
  let tail = 0;
  while (
    tail < most - head &&
    line.text.charCodeAt(line.text.length - 1 - tail) === newText.charCodeAt(newText.length - 1 - tail)
  )
    tail++;
  if (isHighSurrogate(line.text.charCodeAt(head - 1))) head--;
  if (isLowSurrogate(line.text.charCodeAt(line.text.length - tail))) tail--;
  return {
    span: { start: line.start + head, end: line.end - tail },
    newText: newText.slice(head, newText.length - tail),
  };
}

function isHighSurrogate(unit: number): boolean {
  return unit >= 0xd800 && unit < 0xdc00;
}

function isLowSurrogate(unit: number): boolean {
  return unit >= 0xdc00 && unit < 0xe000;
}
