import { columnsOf, editions } from '../template/registry.ts';
import type { TableTemplate } from '../template/schema.ts';
import { labelKey } from '../text/fold.ts';

const LONGEST_FIGURE = 20;
/** No list of figures: 21,0 are two. */
const figureAtEnd = /(?:[0-9]{1,3}(?:,[0-9]{3}){1,3}|[0-9]{1,12})(?:\.[0-9]{1,6})?$/u;

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

/** Of the tables of every edition. */
const ofEveryEdition = new FiguresByLabel(editions.flatMap(({ tables }) => tables));
const byTable = new WeakMap<TableTemplate, FiguresByLabel>();

/** Of one table: made once. */
export function figuresByLabel(template: TableTemplate): FiguresByLabel {
  let known = byTable.get(template);
  if (known === undefined) {
    known = new FiguresByLabel([template]);
    byTable.set(template, known);
  }
  return known;
}

/** Rows of more figures are no lines of text, whatever is pasted to their labels. */
const MOST_BEHIND_A_LABEL = 3;

/**
 * Where the figure begins in a line that is a label and the first figure of its row, and nothing else: 行政许可412. With a
 * mark or a space in it (行政许可：412, • 行政许可412) it may be an item of a list.
 */
export function figurePastedIn(text: string): number | null {
  const pasted = ofEveryEdition.pastedIn(text);
  if (pasted === null || Math.min(...pasted.counts) > MOST_BEHIND_A_LABEL) return null;
  return labelKey(text.slice(0, pasted.at)).length === pasted.at ? pasted.at : null;
}
