import assert from 'node:assert/strict';
import { join } from 'node:path';
import type { Analysis } from '../../shared/analysis.ts';
import type { Cell, Row, Table } from '../../shared/model/report.ts';
import { analysed, cellsRead } from '../kit/analysed.ts';
import { damagedReports } from '../kit/damaged.ts';
import { type Draft, layouts } from '../kit/document.ts';
import { Random } from '../kit/random.ts';
import { recordIn } from '../kit/record.ts';

/** What a row is read as, nothing where it is as the form has it. */
function rowRead({ template: { key }, label, state, values, placements }: Row): string {
  const match = label === null || label.match === 'exact' ? '' : ` ${label.match} 「${label.text}」`;
  if (state === 'aligned') return match === '' ? '' : `${key}${match}`;
  const texts = (row: readonly (Row['values'][number] | null)[]): string =>
    row.map((value) => value?.text ?? '?').join('|');
  const places = placements.map((row) => ` or ${texts(row)}`).join('');
  return `${key}${match} ${state} ${texts(values)}${places}`;
}

/** The cells of a row that are not as they were written, those that the text lacks in one line. */
function cellsOfRow(cells: readonly Cell[], figures: Draft['figures']): string[] {
  const lacking = cells.filter(({ text }) => text === null).map(({ column }) => column.key);
  const others = cells.filter(({ address, text }) => text !== null && text !== figures.get(address));
  return [
    ...others.map(({ row, column, text, figure }) => {
      const value = figure.kind === 'figure' ? `${figure.value}${figure.unit ?? ''}` : figure.kind;
      return `${row.key}/${column.key} 「${text}」 ${value}`;
    }),
    ...(lacking.length > 0 ? [`${cells[0]?.row.key} lacks ${lacking.join(' ')}`] : []),
  ];
}

/** How a table is read, told by what is otherwise than the form and the figures it was written from. */
function tableRead(table: Table, { figures }: Draft): string {
  const { template, layout, heads, movedHeads, rows, missing, cells } = table;
  const order = rows.map((row) => template.rows.indexOf(row.template));
  const inOrder = order.every((at, i) => i === 0 || at > (order[i - 1] ?? 0));
  return [
    `  ${template.key} ${layout}, ${heads.length} heads, ${rows.length} rows`,
    ...heads.flatMap(({ match, text, column }) => (match === 'changed' ? [`head ${column.key} 「${text}」`] : [])),
    ...movedHeads.map(({ text, column }) => `moved head ${column.key} 「${text}」`),
    ...(inOrder ? [] : [`rows in the order ${order.join(' ')}`]),
    ...(missing.length > 0 ? [`missing ${missing.map(({ key }) => key).join(' ')}`] : []),
    ...rows.map(rowRead).filter((read) => read !== ''),
    ...template.rows
      .filter((row) => !missing.includes(row))
      .flatMap((row) =>
        cellsOfRow(
          [...cells.values()].filter((cell) => cell.row === row),
          figures,
        ),
      ),
  ].join('\n    ');
}

function reportRead({ report }: Analysis, draft: Draft): string {
  if (report === null) return 'no report';
  const read = report.tables.map((table) => tableRead(table, draft));
  return [`edition ${report.edition.id} by ${report.editionBy}`, ...read].join('\n');
}

/** All that is read of a table, with its places. */
function placesIn({ template, layout, span, heads, movedHeads, rows, missing, cells }: Table): unknown {
  return {
    table: template.key,
    layout,
    span,
    heads: [...heads, ...movedHeads].map((head) => ({ ...head, column: head.column.key })),
    rows: rows.map((row) => ({ ...row, template: row.template.key })),
    missing: missing.map(({ key }) => key),
    cells: [...cells.values()].map((cell) => ({ ...cell, row: cell.row.key, column: cell.column.key })),
  };
}

describe('what is read of a damaged report', () => {
  const record = recordIn(join(__dirname, 'damaged.snap'));
  for (const layout of layouts) {
    it(`is what was recorded: ${layout.name}`, () => {
      for (const [i, { text, draft, damage }] of damagedReports(layout).entries()) {
        record(`${layout.name} ${i + 1}, ${damage}`, reportRead(analysed(text), draft));
      }
    });
  }

  for (const [number, layout] of layouts.entries()) {
    it(`is the same after figures were changed as where it is read from nothing: ${layout.name}`, () => {
      const [damaged] = damagedReports(layout);
      const random = new Random(number);
      let analysis = analysed(damaged?.text ?? '');
      for (const figure of ['1234', '〔待填〕', '0']) {
        const spans = [...cellsRead(analysis).values()].flatMap(({ span }) => span ?? []);
        analysis = analysis.edited([{ span: random.pick(spans), newText: figure }]);
        assert.deepEqual(analysis.report?.tables.map(placesIn), analysed(analysis.text).report?.tables.map(placesIn));
      }
    });
  }
});
