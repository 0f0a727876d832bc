import assert from 'node:assert/strict';
import { analyze } from '../../shared/analysis.ts';
import { cellsOfRole, type RowRoles } from '../../shared/model/roles.ts';
import { cellsOf, editions } from '../../shared/template/registry.ts';
import type { ColumnRole } from '../../shared/template/schema.ts';

const title = '云岭市青禾区档案馆2023年政府信息公开工作年度报告\n\n三、收到和处理政府信息公开申请情况\n\n';
const whole = `${title}一、本年新收政府信息公开申请数量\t1\t0\t0\t0\t0\t0\t1\n`;
const undivided = `${whole}（六）其他处理\t1\t0\t0\t0\t0\t0\t1\n`;

const cases: readonly (readonly [name: string, text: string, row: RowRoles, column: ColumnRole, cells: string[]])[] = [
  ['one row in one column', whole, 'new', 'total', ['applications/new/total']],
  [
    'every row of a group',
    whole,
    'unavailable',
    'total',
    ['not-held', 'not-compiled', 'unclear'].map((row) => `applications/unavailable.${row}/total`),
  ],
  [
    'the rows of （六）, where the text has no undivided row',
    whole,
    'other',
    'total',
    ['uncorrected', 'unpaid', 'rest'].map((row) => `applications/other.${row}/total`),
  ],
  ['the undivided row （六）, where the text keeps it', undivided, 'other', 'total', ['applications/other/total']],
  ['nothing of a table that the text lacks', whole, 'fees', 'amount', []],
];

describe('what rows and columns count', () => {
  for (const [name, text, row, column, expected] of cases) {
    it(`names ${name}`, () => {
      const { report } = analyze(text);
      assert.ok(report !== null);
      assert.deepEqual(
        cellsOfRole(report, row, column).map(({ address }) => address),
        expected,
      );
    });
  }

  for (const edition of editions) {
    it(`is said of every cell of the form of ${edition.id}, and of no two alike`, () => {
      const roles = edition.tables.flatMap(cellsOf).map(({ row, column }) => `${row.role}/${column.role}`);
      assert.ok(roles.every((role) => !role.includes('null')));
      assert.equal(new Set(roles).size, roles.length);
    });
  }
});
