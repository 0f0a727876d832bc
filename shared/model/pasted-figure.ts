import { partOf } from '../syntax/source.ts';
import type { SyntaxCell } from '../syntax/tree.ts';
import { columnsOf, editions } from '../template/registry.ts';
import type { TableTemplate } from '../template/schema.ts';
import { labelKey } from '../text/fold.ts';
import type { KeyedCell, Line } from './lines.ts';

const LONGEST_FIGURE = 20;
const figureAtEnd = /[0-9][0-9,]{0,12}(?:\.[0-9]{1,6})?$/u;

/** How many figures the rows of some tables have, by the keys of their labels. */
class FiguresByLabel {
  readonly #counts = new Map<string, Set<number>>();
  readonly #longest: number;

  constructor(tables: readonly TableTemplate[]) {
    let longest = 0;
    for (const table of tables) {
      for (const row of table.rows) {
        const key = labelKey(row.label);
        const counts = this.#counts.get(key) ?? new Set();
        this.#counts.set(key, counts.add(columnsOf(table, row).length));
        longest = Math.max(longest, row.label.length);
      }
    }
    this.#longest = longest;
  }

  /**
   * Where the figure begins in a text that is the label of a row with a figure pasted to it, and how many figures rows of
   * that label have; null for anything else.
   */
  pastedIn(text: string): { readonly at: number; readonly counts: ReadonlySet<number> } | null {
    const last = text.charCodeAt(text.length - 1);
    if (!(last >= 0x30 && last <= 0x39) || text.length > this.#longest + LONGEST_FIGURE) return null;
    const at = figureAtEnd.exec(text)?.index ?? 0;
    const counts = this.#counts.get(labelKey(text.slice(0, at)));
    return counts === undefined ? null : { at, counts };
  }
}

const ofEveryEdition = new FiguresByLabel(editions.flatMap(({ tables }) => tables));
const byTable = new WeakMap<TableTemplate, FiguresByLabel>();

/** Rows of more figures are no lines of text, whatever is pasted to their labels. */
const MOST_BEHIND_A_LABEL = 3;

/** Where the figure begins in a line that is a label and the first figure of its row, and nothing else: 行政许可412. */
export function figurePastedIn(text: string): number | null {
  const pasted = ofEveryEdition.pastedIn(text);
  return pasted !== null && Math.min(...pasted.counts) <= MOST_BEHIND_A_LABEL ? pasted.at : null;
}

/**
 * A row of cells with the first figure in a cell of its own where it was pasted to the label, and just the others of that
 * row stand behind. Where it left its cell blank, it goes back there.
 *
 * ```text
 * before   政府集中采购12  86.40         规章3  (blank)  0  9
 * after    政府集中采购  12  86.40       规章  3  0  9
 * ```
 */
export function withFigureApart(line: Line, template: TableTemplate): Line {
  if (line.layout === 'text') return line;
  const { cells } = line;
  const at = cells.findLastIndex(({ cell, value }) => cell.text !== '' && !value);
  const label = cells[at]?.cell;
  if (label === undefined) return line;
  let known = byTable.get(template);
  if (known === undefined) {
    known = new FiguresByLabel([template]);
    byTable.set(template, known);
  }
  const pasted = known.pastedIn(label.text);
  if (pasted === null) return line;
  const [next, ...rest] = cells.slice(at + 1);
  const behind = next === undefined ? [] : [next, ...rest];
  if (!pasted.counts.has(1 + behind.filter(({ cell }) => cell.text !== '').length)) return line;
  const words = partOf(label, { start: 0, end: pasted.at });
  const figure = partOf(label, { start: pasted.at, end: label.text.length });
  const others: readonly KeyedCell[] =
    next?.cell.text === ''
      ? [figureCell({ ...next.cell, ...figure }), ...rest]
      : [
          figureCell({ ...label, ...figure, column: label.column + label.width, width: 1 }),
          ...behind.map(({ cell, key, value }) => ({ cell: { ...cell, column: cell.column + 1 }, key, value })),
        ];
  const own = { cell: { ...label, ...words }, key: labelKey(words.text), value: false };
  return { ...line, cells: [...cells.slice(0, at), own, ...others] };
}

function figureCell(cell: SyntaxCell): KeyedCell {
  return { cell, key: '', value: true };
}
