import type { Rule } from '../rule.ts';
import { rule as blankCell } from './blank-cell.ts';
import { rule as cellCount } from './cell-count.ts';
import { rule as duplicateRow } from './duplicate-row.ts';
import { rule as invalidNumber } from './invalid-number.ts';
import { rule as misplacedFigures } from './misplaced-figures.ts';
import { rule as missingRow } from './missing-row.ts';
import { rule as missingTable } from './missing-table.ts';
import { rule as nonstandardColumnLabel } from './nonstandard-column-label.ts';
import { rule as nonstandardNumber } from './nonstandard-number.ts';
import { rule as nonstandardRowLabel } from './nonstandard-row-label.ts';
import { rule as rowOrder } from './row-order.ts';

/** The rules of the family, in the order in which their findings are made. */
export const tableRules: readonly Rule[] = [
  missingTable,
  missingRow,
  duplicateRow,
  rowOrder,
  nonstandardRowLabel,
  nonstandardColumnLabel,
  cellCount,
  misplacedFigures,
  blankCell,
  invalidNumber,
  nonstandardNumber,
];
