import type { Fix } from '../../findings/finding.ts';
import { cellName } from '../../findings/names.ts';
import type { Report } from '../../model/report.ts';
import type { RowRole } from '../../template/schema.ts';
import { addDecimals, compareDecimals, type Decimal, formatDecimal, negateDecimal } from '../../text/decimal.ts';
import type { TableRule } from '../rule.ts';
import { type FigureCell, figureOf } from './figure-cell.ts';

const rows = ['regulations', 'normative-documents'] as const;

/**
 * Fewer documents in force at the end of the year than were issued in it and not repealed.
 * Source: 《条例》 article 20(1); the column counts what is in force on 31 December.
 */
export const rule: TableRule = {
  scope: 'table',
  rows,
  meta: {
    id: 'in-force-count-impossible',
    family: 'reconcile',
    severity: 'warning',
    enabled: true,
    fixable: true,
  },
  *check({ table }) {
    for (const row of rows) {
      const found = impossibleIn(row, { tables: [table] });
      if (found === null) continue;
      const { issued, repealed, inForce, least } = found;
      yield {
        rule: 'in-force-count-impossible',
        severity: 'warning',
        span: inForce.span,
        message: {
          id: 'in-force-count-impossible',
          args: {
            cell: cellName(inForce.cell),
            actual: formatDecimal(inForce.value),
            issued: formatDecimal(issued.value),
            repealed: formatDecimal(repealed.value),
            least: formatDecimal(least),
          },
        },
        about: { row },
      };
    }
  },
  fixes({ about }, { report }) {
    return rows.flatMap((row): Fix[] => {
      const found = row === about?.['row'] ? impossibleIn(row, report) : null;
      if (found === null) return [];
      const { inForce, least } = found;
      const to = formatDecimal(least);
      return [
        {
          title: { id: 'fix-figure', args: { cell: cellName(inForce.cell), to } },
          applicability: 'choice',
          edits: [{ span: inForce.span, newText: to }],
        },
      ];
    });
  },
};

interface Impossible {
  readonly issued: FigureCell;
  readonly repealed: FigureCell;
  readonly inForce: FigureCell;
  /** How many are in force at least. */
  readonly least: Decimal;
}

function impossibleIn(row: RowRole, report: Pick<Report, 'tables'>): Impossible | null {
  const issued = figureOf(report, row, 'issued');
  if (issued === null) return null;
  const repealed = figureOf(report, row, 'repealed');
  const inForce = figureOf(report, row, 'in-force');
  if (repealed === null || inForce === null) return null;
  const least = addDecimals(issued.value, negateDecimal(repealed.value));
  return compareDecimals(inForce.value, least) < 0 ? { issued, repealed, inForce, least } : null;
}
