import type { Report, Table } from '../model/report.ts';
import type { LayoutId } from '../syntax/tree.ts';
import { blankTable } from '../template/registry.ts';
import type { TableTemplate } from '../template/schema.ts';
import type { Span } from '../text/span.ts';

/** What a fix writes where only a person knows what belongs there. */
export const todo = '〔待填〕';

/** The text's own line end: that of its first line. */
export function lineEndOf(text: string): string {
  const at = text.search(/[\r\n]/);
  if (at < 0 || text.charCodeAt(at) === 10) return '\n';
  return text.charCodeAt(at + 1) === 10 ? '\r\n' : '\r';
}

/** The offset of the first character of the line that holds `offset`. */
export function lineStartAt(text: string, offset: number): number {
  let at = offset;
  while (at > 0 && !isLineEnd(text.charCodeAt(at - 1))) at--;
  return at;
}

/** The offset behind the last character of the line that holds `offset`, its line end left out. */
export function lineEndAt(text: string, offset: number): number {
  let at = offset;
  while (at < text.length && !isLineEnd(text.charCodeAt(at))) at++;
  return at;
}

function isLineEnd(unit: number): boolean {
  return unit === 10 || unit === 13;
}

/** True if the words at `span` stand there as they are read: no markup, no entity and no other cell between them. */
export function isPlain(text: string, span: Span): boolean {
  return !/[<>&|]/.test(text.slice(span.start, span.end));
}

/** The span without the line ends and spaces of the first line that has content; the text's start where none has. */
export function firstLine(text: string): Span {
  const start = Math.max(0, text.search(/[^\s\ufeff]/u));
  return { start, end: lineEndAt(text, start) };
}

/** Where a finding about a whole table stands: on its section's heading, else on its first line. */
export function headOf(text: string, report: Report, table: Table): Span {
  const section = report.sections.find(({ template }) => template.key === table.template.section);
  if (section !== undefined) return section.headingSpan;
  const { start, end } = firstLine(text.slice(table.span.start, table.span.end));
  return { start: table.span.start + start, end: table.span.start + end };
}

/** The lines of a section's skeleton with its tab stops turned into places to fill in. */
export function skeletonLines(skeleton: string): readonly string[] {
  const filled = skeleton.trimEnd().replace(/\$\{[0-9]{1,2}:([^{}]*)\}/gu, '〔待填：$1〕');
  return filled === '' ? [] : filled.split('\n');
}

/** The form's table with every figure to be filled in, as rows of tabs, or of pipes where `layout` is that. */
export function tableText(table: TableTemplate, layout: LayoutId, lineEnd: string): string {
  const grid = blankTable(table, () => todo);
  if (layout !== 'pipe') return grid.map((cells) => cells.join('\t')).join(lineEnd);
  const lines = grid.map((cells) => `| ${cells.join(' | ')} |`);
  const rule = `|${' --- |'.repeat(grid[0]?.length ?? 0)}`;
  return [lines[0] ?? '', rule, ...lines.slice(1)].join(lineEnd);
}
