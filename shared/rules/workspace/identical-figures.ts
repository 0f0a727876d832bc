import { isSameFigure, type ReportFacts } from '../../folder/facts.ts';
import type { CellTemplate } from '../../template/registry.ts';
import type { WorkspaceRule } from '../rule.ts';
import { citedReport } from './evidence.ts';

/**
 * All figures of the report are those of last year's. Reports in which nothing happened are alike of themselves, and a
 * stock (现行有效, 上一年项目数量) stays the same without being copied: one figure that counts what happened in the year
 * must be there.
 * Source: 《条例》 article 50: the report is on the year before.
 */
export const rule: WorkspaceRule = {
  scope: 'workspace',
  meta: { id: 'identical-figures', family: 'workspace', severity: 'warning', enabled: true, fixable: false },
  *check({ neighbours: { self, lastYear } }) {
    const same = lastYear.find((before) => isSame(self, before));
    if (same === undefined) return;
    const count = self.cells.filter(({ address }) => isSome(self.value(address))).length;
    yield {
      rule: 'identical-figures',
      severity: 'warning',
      span: self.head.span,
      message: { id: 'identical-figures', args: { year: same.year, count } },
      related: [citedReport(same)],
      data: { count },
    };
  },
};

function isSame(a: ReportFacts, b: ReportFacts): boolean {
  // Another edition has other cells, of which nothing is known here.
  if (!a.cells.every(({ address }) => isSameFigure(a.value(address), b.value(address)))) return false;
  return a.cells.some((cell) => !isStock(cell) && isSome(a.value(cell.address)));
}

function isSome(value: string | null): boolean {
  return value !== null && !/^[0.]*(?:万元|元)?$/u.test(value);
}

function isStock({ column }: CellTemplate): boolean {
  return column.role === 'in-force' || column.role === 'published-total' || column.role === 'items-last-year';
}
