import { cellName } from '../../findings/names.ts';
import { mayMakeRules } from '../../model/body.ts';
import { cellOfRole } from '../../model/roles.ts';
import { formatDecimal } from '../../text/decimal.ts';
import type { TableRule } from '../rule.ts';
import { figureOf } from './figure-cell.ts';

/** All that the editions count of 规章. */
const COLUMNS = ['issued', 'repealed', 'in-force', 'newly-published', 'published-total'] as const;

/**
 * 规章 counted by a body that can make none: departments of the State Council and governments of provinces, of cities
 * divided into districts and of autonomous prefectures may; no department of a province or a city. Bodies whose name
 * does not tell (a 市 may be of either level) are left alone. Source: 《立法法》 (2023) articles 91 and 93.
 */
export const rule: TableRule = {
  scope: 'table',
  rows: ['regulations'],
  meta: { id: 'rules-beyond-competence', family: 'reconcile', severity: 'warning', enabled: true, fixable: false },
  check({ table, identity: { body } }) {
    if (mayMakeRules(body) !== false) return [];
    const report = { tables: [table] };
    for (const column of COLUMNS) {
      // Most tables have no such row, and most bodies count none.
      const cell = cellOfRole(report, 'regulations', column);
      if (cell?.figure.kind !== 'figure' || cell.figure.value === '0') continue;
      const figure = figureOf(report, 'regulations', column);
      if (figure === null || figure.value.units === 0n) continue;
      return [
        {
          rule: 'rules-beyond-competence',
          severity: 'warning',
          span: figure.span,
          message: {
            id: 'rules-beyond-competence',
            args: { cell: cellName(figure.cell), value: formatDecimal(figure.value), body },
          },
        },
      ];
    }
    return [];
  },
};
