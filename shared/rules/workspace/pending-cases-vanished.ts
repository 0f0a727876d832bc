import type { CellTemplate } from '../../template/registry.ts';
import type { RowRole } from '../../template/schema.ts';
import type { WorkspaceRule } from '../rule.ts';
import { citedFigure, otherFigure } from './evidence.ts';

const groups: readonly RowRole[] = ['reconsideration', 'direct-litigation', 'litigation-after-reconsideration'];

/**
 * Cases were pending at the end of last year, and this year's table of reviews and lawsuits has none at all: a case
 * that goes on is counted in the year in which it ends.
 * Source: 《条例》 article 50(3); the column 尚未审结 of the form.
 */
export const rule: WorkspaceRule = {
  scope: 'workspace',
  meta: {
    id: 'pending-cases-vanished',
    family: 'workspace',
    severity: 'information',
    enabled: true,
    fixable: false,
  },
  *check({ neighbours: { self, lastYear } }) {
    const isCase = ({ row }: CellTemplate): boolean => groups.some((group) => row.role === group);
    const cells = self.cells.filter(isCase);
    if (cells.length === 0 || !cells.every(({ address }) => self.value(address) === '0')) return;
    const pending = groups.flatMap((group) => otherFigure(lastYear, group, 'pending') ?? []);
    const left = pending.filter(({ value }) => value !== '0');
    const [first] = left;
    const own = first === undefined ? null : self.figure(first.cell.address);
    if (own === null) return;
    yield {
      rule: 'pending-cases-vanished',
      severity: 'information',
      span: own.place.span,
      message: {
        id: 'pending-cases-vanished',
        args: { count: left.reduce((sum, { value }) => sum + Number(value), 0) },
      },
      related: left.map(citedFigure),
      data: { cells: left.map(({ cell }) => cell.address) },
    };
  },
};
