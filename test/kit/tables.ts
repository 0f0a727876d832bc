import fc from 'fast-check';
import type { Cell, Report, Table } from '../../shared/model/report.ts';
import { editions } from '../../shared/template/registry.ts';
import type { Edition, TableTemplate } from '../../shared/template/schema.ts';

/** Figures by cell address, as a table of numbers that tests change and break. */
export type Figures = Map<string, number | null>;

export function editionOf(id: string): Edition {
  const edition = editions.find((each) => each.id === id);
  if (edition === undefined) throw new Error(`no edition ${id}`);
  return edition;
}

export function templateOf(edition: Edition, key: string): TableTemplate {
  const table = edition.tables.find((each) => each.key === key);
  if (table === undefined) throw new Error(`edition ${edition.id} has no table ${key}`);
  return table;
}

/**
 * A table as the model hands it over, from its figures: null is a blank cell, a row none of whose cells is in
 * `figures` is missing. Spans are invented: the cells stand one after the other.
 */
export function tableOf(template: TableTemplate, figures: Figures): Table {
  const cells = new Map<string, Cell>();
  const rows: Table['rows'][number][] = [];
  const missing: Table['missing'][number][] = [];
  let at = 0;
  for (const row of template.rows) {
    const columns = template.columns.filter(({ key }) => row.columns === null || row.columns.includes(key));
    const present = columns.some((column) => figures.has(`${template.key}/${row.key}/${column.key}`));
    if (!present && row.replaces !== null) continue;
    if (present)
      rows.push({
        template: row,
        label: null,
        span: { start: at, end: at },
        state: 'aligned',
        values: [],
        placements: [],
      });
    else missing.push(row);
    for (const column of columns) {
      const address = `${template.key}/${row.key}/${column.key}`;
      const value = figures.get(address);
      if (value === undefined) {
        cells.set(address, { address, row, column, span: null, text: null, figure: { kind: 'unknown' }, unit: null });
        continue;
      }
      const text = value === null ? '' : String(value);
      const span = { start: at, end: at + text.length };
      at = span.end + 1;
      const figure: Cell['figure'] =
        value === null ? { kind: 'blank' } : { kind: 'figure', value: text, unit: null, forms: [] };
      cells.set(address, { address, row, column, span, text, figure, unit: column.unit });
    }
  }
  return {
    template,
    layout: 'tab',
    span: { start: 0, end: at },
    heads: [],
    movedHeads: [],
    rows,
    missing,
    cells,
  };
}

export function reportOf(edition: Edition, tables: readonly Table[]): Report {
  return {
    edition,
    editionBy: 'heads',
    foreignHeads: [],
    second: null,
    title: null,
    year: null,
    body: '',
    sections: [],
    tables,
    signature: null,
  };
}

const applicants = ['natural-person', 'enterprise', 'research', 'social', 'legal', 'other'];

/** Consistent tables of section 三: dense or sparse, small or large figures. */
export function consistentApplications(edition: Edition): fc.Arbitrary<Figures> {
  const template = templateOf(edition, 'applications');
  const derived = ['new', 'carried-in', 'result-total', 'carried-over'];
  const details = template.rows.filter((row) => row.replaces === null && !derived.includes(row.key));
  const figure = fc.oneof(
    { weight: 5, arbitrary: fc.constant(0) },
    { weight: 3, arbitrary: fc.integer({ min: 0, max: 12 }) },
    { weight: 2, arbitrary: fc.integer({ min: 0, max: 10_000_000 }) },
  );
  const dense = fc.integer({ min: 1, max: 5000 });
  const cell = fc.constantFrom(figure, dense, fc.constant(0)).chain((each) =>
    fc.record({
      details: fc.array(each, { minLength: details.length, maxLength: details.length }),
      carriedIn: each,
      carriedOver: each,
    }),
  );
  return fc.array(cell, { minLength: 6, maxLength: 6 }).map((columns) => {
    const figures: Figures = new Map();
    const put = (row: string, column: string, value: number): void => {
      figures.set(`applications/${row}/${column}`, value);
      const total = `applications/${row}/total`;
      figures.set(total, (figures.get(total) ?? 0) + value);
    };
    columns.forEach((values, c) => {
      const column = applicants[c] as string;
      const sum = values.details.reduce((total, value) => total + value, 0);
      // What was carried in is part of what was handled or carried over, so that the new ones are never negative.
      const carriedIn = Math.min(values.carriedIn, sum + values.carriedOver);
      details.forEach((row, d) => {
        put(row.key, column, values.details[d] as number);
      });
      put('result-total', column, sum);
      put('carried-over', column, values.carriedOver);
      put('carried-in', column, carriedIn);
      put('new', column, sum + values.carriedOver - carriedIn);
    });
    return figures;
  });
}

/** Consistent tables of section 四. */
export const consistentReviews: fc.Arbitrary<Figures> = fc
  .array(fc.array(fc.integer({ min: 0, max: 400 }), { minLength: 4, maxLength: 4 }), { minLength: 3, maxLength: 3 })
  .map((groups) => {
    const figures: Figures = new Map();
    ['reconsideration', 'direct-litigation', 'litigation-after-reconsideration'].forEach((group, g) => {
      const values = groups[g] as number[];
      ['upheld', 'corrected', 'other', 'pending'].forEach((column, c) => {
        figures.set(`reviews/${group}/${column}`, values[c] as number);
      });
      figures.set(
        `reviews/${group}/total`,
        values.reduce((sum, value) => sum + value, 0),
      );
    });
    return figures;
  });
