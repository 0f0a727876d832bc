import type { Fix } from '../../findings/finding.ts';
import { cellName } from '../../findings/names.ts';
import { sumOfDecimals } from '../../text/decimal.ts';
import type { WorkspaceRule } from '../rule.ts';
import { citedFigure, otherFigure, ownFigure } from './evidence.ts';
import { figureFixes } from './figure-fixes.ts';
import { stockInsteadOf } from './stock.ts';

/**
 * The documents in force at the end of the year are not those of the year before, and those issued, less those
 * repealed. The edition of 2019 counts another thing (对外公开总数量), which no stock is compared with.
 * Source: 《条例》 article 20(1); the column counts what is in force on 31 December.
 */
export const rule: WorkspaceRule = {
  scope: 'workspace',
  meta: {
    id: 'in-force-count-discontinuity',
    family: 'workspace',
    severity: 'warning',
    enabled: true,
    fixable: true,
  },
  *check({ neighbours: { self, lastYear } }) {
    for (const row of ['regulations', 'normative-documents'] as const) {
      const inForce = ownFigure(self, row, 'in-force');
      const issued = ownFigure(self, row, 'issued');
      const repealed = ownFigure(self, row, 'repealed');
      const before = otherFigure(lastYear, row, 'in-force');
      if (inForce === null || issued === null || repealed === null || before === null) continue;
      const change = sumOfDecimals([issued.value, `-${repealed.value}`]);
      const stock = stockInsteadOf(inForce, before, change, lastYear);
      if (stock === null) continue;
      yield {
        rule: 'in-force-count-discontinuity',
        severity: 'warning',
        span: inForce.place.span,
        message: {
          id: 'in-force-count-discontinuity',
          args: {
            cell: cellName(inForce.cell),
            value: inForce.value,
            before: before.value,
            issued: issued.value,
            repealed: repealed.value,
            expected: stock.expected,
          },
        },
        related: [citedFigure(before)],
        ...stock.repairs,
      };
    }
  },
  fixes: (finding, { report }): readonly Fix[] => figureFixes(finding, report),
};
