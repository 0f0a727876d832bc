import type { Analysis } from '../analysis.ts';
import type { Message } from '../messages/message.ts';
import type { Cell, Table } from '../model/report.ts';
import type { Reconciliation } from '../reconcile/reconcile.ts';
import type { Localized } from '../template/schema.ts';
import { addDecimals, formatDecimal, negateDecimal, parseDecimal, trimDecimal } from '../text/decimal.ts';
import { type Span, touches } from '../text/span.ts';
import { figuresIn, figureValue, hasValue, totalOf } from './equation.ts';

/** Words that the editor shows inside the text without being part of it. */
export type InlayHint =
  /** The head of a figure's column, in front of the figure. */
  | { readonly kind: 'column'; readonly offset: number; readonly label: Localized; readonly tooltip: Localized }
  /** What a total should be, behind it. */
  | { readonly kind: 'total'; readonly offset: number; readonly label: Message };

/**
 * Hints for the part of the text that is on screen: the column's name before each figure other than 0 in rows with
 * many columns, and behind a total that is not the sum of its addends that sum and the difference. `linesUp` says that
 * the editor draws the figures of tables with tabs under their heads, which need not be repeated there.
 */
export function inlayHints({ report, reconciliation }: Analysis, within: Span, linesUp: boolean): readonly InlayHint[] {
  if (report === null || reconciliation === null) return [];
  const hints: InlayHint[] = [];
  for (const table of report.tables) {
    if (!touches(table.span, within)) continue;
    const hasHeads = linesUp && table.layout === 'tab' && table.heads.length > 0;
    hints.push(...hintsOf(table, reconciliation, within, hasHeads));
  }
  return hints.sort((a, b) => a.offset - b.offset);
}

function hintsOf(table: Table, reconciliation: Reconciliation, within: Span, hasHeads: boolean): InlayHint[] {
  const hints: InlayHint[] = [];
  for (const cell of table.cells.values()) {
    if (cell.span === null || !touches(cell.span, within)) continue;
    const value = figureValue(cell);
    const { short, name } = cell.column;
    if (!hasHeads && short !== null && value !== null && value !== '0') {
      hints.push({ kind: 'column', offset: cell.span.start, label: short, tooltip: name });
    }
    const label = totalHint(cell, table, reconciliation);
    if (label !== null) hints.push({ kind: 'total', offset: cell.span.end, label });
  }
  return hints;
}

/** Says which sum a total departs from where it is one of its row and one of its column. */
function totalHint(cell: Cell, table: Table, reconciliation: Reconciliation): Message | null {
  const equations = reconciliation.equationsOf(cell.address).filter(({ total }) => total?.address === cell.address);
  for (const equation of equations) {
    const sum = totalOf(equation, figuresIn(table.cells));
    if (sum === null || hasValue(cell, sum)) continue;
    const value = figureValue(cell);
    if (value === null) return { id: 'hint-total-missing', args: { sum } };
    const args = { sum, difference: difference(value, sum) };
    const diagnosis = reconciliation.diagnoses.find((each) =>
      each.equations.some(({ name }) => name === equation.name),
    );
    const isRepair =
      diagnosis?.repairs[0]?.cells.some(({ cell: at, to }) => at === cell.address && to === sum) ?? false;
    // The finding names another figure as the wrong one: the total is not said to be wrong beside it.
    if (!isRepair && diagnosis?.kind === 'wrong-figure') continue;
    if (!isRepair) return { id: 'hint-sum', args };
    if (equations.length === 1) return { id: 'hint-total', args };
    return { id: equation.constraint.kind === 'row-sum' ? 'hint-row-total' : 'hint-column-total', args };
  }
  return null;
}

/** How much more a figure says than it should, with its sign: `+3`, `−1`. */
function difference(value: string, sum: string): string {
  const [a, b] = [parseDecimal(value), parseDecimal(sum)];
  if (a === null || b === null) return '?';
  const text = formatDecimal(trimDecimal(addDecimals(a, negateDecimal(b))));
  return text.startsWith('-') ? `−${text.slice(1)}` : `+${text}`;
}
