import { traitsOf } from '../../syntax/layouts/traits.ts';
import { partOf } from '../../syntax/source.ts';
import type { TableTemplate } from '../../template/schema.ts';
import { labelKey } from '../../text/fold.ts';
import type { Line } from '../lines.ts';
import { figuresByLabel } from '../pasted-figure.ts';
import { isFilled } from './visual-rows.ts';

/** The lines of a table without the numbers of notes that stand behind a label above all figures of its row. */
export function withoutNoteNumbers(lines: readonly Line[], template: TableTemplate): readonly Line[] {
  return lines.flatMap((line, i) =>
    isNoteCutOff(lines, i, template) ? [] : (withoutNote(lines, i, template) ?? line),
  );
}

/**
 * A label above all figures of its row with a number pasted to it, which is that of a note; null for any other line.
 *
 * ```text
 * before   政府集中采购1     after    政府集中采购
 *          12                         12
 *          86.40                      86.40
 * ```
 */
function withoutNote(lines: readonly Line[], at: number, template: TableTemplate): Line | null {
  const line = lines[at] as Line;
  if (!traitsOf(line.layout).cellsStacked) return null;
  const [label, ...more] = line.cells.filter(isFilled);
  if (label === undefined || label.value || !more.every(({ value }) => value)) return null;
  const pasted = figuresByLabel(template).pastedIn(label.cell.text);
  if (pasted === null || !pasted.counts.has(more.length + figuresBelow(lines, at))) return null;
  const words = partOf(label.cell, { start: 0, end: pasted.at });
  const own = { cell: { ...label.cell, ...words }, key: labelKey(words.text), value: false };
  return { ...line, cells: line.cells.map((cell) => (cell === label ? own : cell)) };
}

/** True for the number of such a note where a line of text was cut before it. */
function isNoteCutOff(lines: readonly Line[], at: number, template: TableTemplate): boolean {
  const line = lines[at] as Line;
  const before = lines[at - 1];
  if (line.layout !== 'text' || line.text === null || before?.span.end !== line.span.start) return false;
  const pasted = figuresByLabel(template).pastedIn(`${before.text ?? ''}${line.text}`);
  return pasted?.at === before.text?.length && pasted?.counts.has(figuresBelow(lines, at)) === true;
}

/** How many figures stand in the lines below one before the next words. */
function figuresBelow(lines: readonly Line[], at: number): number {
  let found = 0;
  for (let i = at + 1; i < lines.length; i++) {
    for (const cell of lines[i]?.cells ?? []) {
      if (!isFilled(cell)) continue;
      if (!cell.value) return found;
      found++;
    }
  }
  return found;
}
