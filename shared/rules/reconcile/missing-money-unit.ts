import { cellName } from '../../findings/names.ts';
import type { TableRule } from '../rule.ts';
import { figureOf } from './figure-cell.ts';

/**
 * A procurement amount without 元 or 万元, which the head of edition 2019 leaves to the cell. Quiet where a local head
 * states the unit, where it stands below the amount, and for 0, which is the same in both. Source: 《条例》 article 20(9).
 */
export const rule: TableRule = {
  scope: 'table',
  rows: ['procurement'],
  meta: { id: 'missing-money-unit', family: 'reconcile', severity: 'warning', enabled: true, fixable: true },
  *check({ table }) {
    const amount = figureOf({ tables: [table] }, 'procurement', 'amount');
    if (amount === null || amount.cell.unit !== null || amount.value.units === 0n) return;
    const { cell, span } = amount;
    const heads = table.heads.filter(({ column }) => column === cell.column);
    if (heads.some(({ text }) => text.includes('元'))) return;
    yield {
      rule: 'missing-money-unit',
      severity: 'warning',
      span,
      message: { id: 'missing-money-unit', args: { cell: cellName(cell), value: cell.text ?? '' } },
    };
  },
  fixes(_, { report }) {
    const amount = figureOf(report, 'procurement', 'amount');
    if (amount === null) return [];
    const { cell, span } = amount;
    return ['万元', '元'].map((unit) => ({
      title: { id: 'missing-money-unit.fix', args: { to: `${cell.text ?? ''}${unit}` } },
      applicability: 'choice',
      edits: [{ span: { start: span.end, end: span.end }, newText: unit }],
    }));
  },
};
