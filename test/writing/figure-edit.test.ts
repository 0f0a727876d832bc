import assert from 'node:assert/strict';
import { cellOf } from '../../shared/model/table/cell.ts';
import { cellsOfRow, editions } from '../../shared/template/registry.ts';
import { applyEdits } from '../../shared/text/span.ts';
import { figureEdit } from '../../shared/writing/figure-edit.ts';

type Kind = 'count' | 'change' | 'amount';

const cells = editions.flatMap(({ tables }) =>
  tables.flatMap((table) => table.rows.flatMap((row) => cellsOfRow(table, row))),
);

/** What a cell of a kind says once another figure is written in it; `more` characters of mark-up stand inside it. */
function rewritten(kind: Kind, text: string, to: string, more = 0): string | null {
  const place = cells.find(({ column }) => column.value === kind);
  assert.ok(place !== undefined);
  const span = { start: 0, end: text.length + more };
  const edit = figureEdit(cellOf(place.address, place.row, place.column, { span, text }), to);
  return edit === null ? null : applyEdits(text, [edit]);
}

const kept: readonly (readonly [kind: Kind, text: string, to: string, after: string])[] = [
  ['count', '60', '61', '61'],
  ['count', '60件', '61', '61件'],
  ['count', '60\n件', '61', '61\n件'],
  ['count', '60注1', '61', '61注1'],
  ['count', '60注1', '0', '0注1'],
  ['count', '60①', '61', '61①'],
  ['count', '1,234', '1235', '1,235'],
  ['count', '1，234件', '1235', '1，235件'],
  ['count', '12,345', '1234567', '1,234,567'],
  ['count', '1,000', '999', '999'],
  ['count', '1,000', '0', '0'],
  ['count', '999', '1000', '1000'],
  ['count', '６０', '61', '６１'],
  ['count', '１，１７３', '1172', '１，１７２'],
  ['count', '６0', '61', '61'],
  ['count', '060', '61', '61'],
  ['count', '', '61', '61'],
  ['count', '/', '61', '61'],
  ['count', 'O', '61', '61'],
  ['count', '若干', '61', '61'],
  ['count', '1 234', '1235', '1 235'],
  ['count', '1\u00a0234\u00a0567', '1234568', '1\u00a0234\u00a0568'],
  ['count', '1,234 567', '1235', '1235'],
  ['change', '增3项', '4', '增4项'],
  ['change', '减3', '2', '2'],
  ['change', '减3', '-2', '-2'],
  ['change', '-3', '-2', '-2'],
  ['change', '3', '-2', '-2'],
  ['change', '-3', '0', '0'],
  ['change', '减3项', '0', '0'],
  ['count', '61。0', '60', '60'],
  ['amount', '1,234.56万元', '1235.5', '1,235.5万元'],
  ['amount', '１１．０６５', '11.065', '１１．０６５'],
  ['amount', '１１．０６５', '0.5', '０．５'],
  ['amount', '11。065', '11.1', '11.1'],
];

describe('another figure in a cell', () => {
  for (const [kind, text, to, after] of kept) {
    it(`makes ${JSON.stringify(after)} of ${JSON.stringify(text)} for ${to} in a ${kind}`, () => {
      assert.equal(rewritten(kind, text, to), after);
    });
  }

  it('is not written where mark-up stands inside the one before', () => {
    assert.equal(rewritten('count', '60', '61', 4), null);
  });
});
