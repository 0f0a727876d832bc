import type { Finding } from '../../findings/finding.ts';
import { bodyKey } from '../../folder/body-key.ts';
import type { Folder } from '../../folder/folder.ts';
import type { Fact } from '../../reconcile/diagnosis.ts';
import { equationsOf } from '../../template/equations.ts';
import { cellsOf } from '../../template/registry.ts';
import type { Edition } from '../../template/schema.ts';
import { otherFigure } from './evidence.ts';

/** The report that facts are wanted for: its file, as the folder names it, and what it says of itself. */
interface Asking {
  readonly path: string;
  readonly edition: Edition;
  readonly body: string;
  readonly year: number | null;
}

/**
 * What row 二 (carried in) has to be by last year's report, whose row 四 (carried over) it repeats: column by column.
 * Nothing where row 四 there does not add up, for then nobody knows which of its figures is right.
 */
export function factsOfLastYear({ path, edition, body, year }: Asking, reports: Folder): readonly Fact[] {
  if (year === null || body === '') return [];
  const before = reports.filesOf(bodyKey(body), year - 1).filter((each) => each.path !== path);
  const table = edition.tables.find(({ rows }) => rows.some(({ role }) => role === 'carried-in'));
  if (before.length === 0 || table === undefined) return [];
  let sum = 0;
  let total: number | null = null;
  const facts = cellsOf(table).flatMap(({ address, row, column }): Fact[] => {
    if (row.role !== 'carried-in') return [];
    const figure = otherFigure(before, 'carried-over', column.role);
    if (figure === null) {
      sum = Number.NaN;
      return [];
    }
    if (column.role === 'total') total = Number(figure.value);
    else sum += Number(figure.value);
    const words = `${figure.cell.row.label} ${figure.value}`;
    const statement = { value: Number(figure.value), readings: [[address]], apart: 0, base: null, less: [] } as const;
    return [{ ...statement, bound: 'equal', source: 'year-before', words, weight: 'settles' }];
  });
  return total === sum ? facts : [];
}

/**
 * Whether what is found depends on last year's report: the text states row 二 otherwise than the table, or an equation with
 * that row in it is broken, and not by one figure of another row for certain.
 */
export function dependsOnLastYear(findings: readonly Finding[], edition: Edition): boolean {
  const broken = findings.filter(({ data }) => data?.equations !== undefined);
  const stated = findings.filter(({ rule }) => rule === 'prose-table-mismatch');
  if (broken.length === 0 && stated.length === 0) return false;
  const equations = edition.tables.flatMap((table) => equationsOf(table).equations);
  const names = new Set<string>();
  const cells = new Set<string>();
  for (const { name, terms } of equations) {
    for (const { cell } of terms) {
      if (cell.row.role !== 'carried-in') continue;
      names.add(name);
      cells.add(cell.address);
    }
  }
  const isCarriedIn = (cell: unknown): boolean => typeof cell === 'string' && cells.has(cell);
  if (stated.some(({ data }) => Array.isArray(data?.['cells']) && data['cells'].some(isCarriedIn))) return true;
  return broken.some(({ data }) => {
    if (!data?.equations?.some((name) => names.has(name))) return false;
    const [first, ...more] = data.candidates ?? [];
    return first === undefined || more.length > 0 || first.cells.some(({ cell }) => cells.has(cell));
  });
}
