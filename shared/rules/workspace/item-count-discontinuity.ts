import type { Fix } from '../../findings/finding.ts';
import { cellName } from '../../findings/names.ts';
import type { RowRole } from '../../template/schema.ts';
import { parseDecimal } from '../../text/decimal.ts';
import type { WorkspaceRule } from '../rule.ts';
import { citedFigure, otherFigure, ownFigure } from './evidence.ts';
import { figureFixes } from './figure-fixes.ts';
import { stockInsteadOf } from './stock.ts';

const rows: readonly RowRole[] = ['licensing', 'other-services', 'penalties', 'coercive-measures', 'fees'];

/**
 * 上一年项目数量 is not what last year's report comes to with its own 上一年项目数量 and 本年增/减. Only the edition of
 * 2019 has these columns.
 * Source: the form of 2019.
 */
export const rule: WorkspaceRule = {
  scope: 'workspace',
  meta: {
    id: 'item-count-discontinuity',
    family: 'workspace',
    severity: 'information',
    enabled: true,
    fixable: true,
  },
  *check({ neighbours: { self, lastYear } }) {
    for (const row of rows) {
      const own = ownFigure(self, row, 'items-last-year');
      const before = otherFigure(lastYear, row, 'items-last-year');
      const change = otherFigure(lastYear, row, 'change');
      if (own === null || before === null || change === null) continue;
      const stock = stockInsteadOf(own, before, parseDecimal(change.value), lastYear);
      if (stock === null) continue;
      yield {
        rule: 'item-count-discontinuity',
        severity: 'information',
        span: own.place.span,
        message: {
          id: 'item-count-discontinuity',
          args: {
            cell: cellName(own.cell),
            value: own.value,
            before: before.value,
            change: change.value,
            expected: stock.expected,
          },
        },
        related: [citedFigure(before), citedFigure(change)],
        ...stock.repairs,
      };
    }
  },
  fixes: (finding, { report }): readonly Fix[] => figureFixes(finding, report),
};
