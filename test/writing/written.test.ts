import { join } from 'node:path';
import type { Analysis } from '../../shared/analysis.ts';
import type { Table } from '../../shared/model/report.ts';
import { fillWithZeros } from '../../shared/writing/fill-zeros.ts';
import { editsFor } from '../../shared/writing/table-edits.ts';
import { tableText } from '../../shared/writing/table-text.ts';
import { analysed } from '../kit/analysed.ts';
import { damagedReports } from '../kit/damaged.ts';
import { layouts } from '../kit/document.ts';
import { recordIn } from '../kit/record.ts';
import { inIds, written } from '../kit/told.ts';

/** How a table is written anew, and with its open cells filled in. */
function tableWritten({ text, tree, report, cellLines }: Analysis, table: Table): readonly string[] {
  if (report === null) return [];
  const found = tableText(report, tree, cellLines, table);
  const { edits, left } = fillWithZeros(text, table);
  return [
    ...('reason' in found
      ? [`${table.template.key} stays: ${inIds(found.reason)} at ${found.span.start} to ${found.span.end}`]
      : (['tab', 'pipe'] as const).map(
          (form) => `${table.template.key} in ${form}: ${written(editsFor(text, found, form))}`,
        )),
    ...(edits.length + left === 0 ? [] : [`${table.template.key} filled: ${written(edits)}, ${left} left`]),
  ];
}

describe('what is written into a damaged report', () => {
  const record = recordIn(join(__dirname, 'written.snap'));
  for (const layout of layouts) {
    it(`is what was recorded: ${layout.name}`, () => {
      for (const [i, { text, damage }] of damagedReports(layout).slice(0, 2).entries()) {
        const analysis = analysed(text);
        const tables = analysis.report?.tables.flatMap((table) => tableWritten(analysis, table)) ?? [];
        record(`${layout.name} ${i + 1}, ${damage}`, tables.join('\n'));
      }
    });
  }
});
