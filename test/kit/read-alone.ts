import { LineList } from '../../shared/model/lines.ts';
import type { Table } from '../../shared/model/report.ts';
import { labelIndex } from '../../shared/model/table/label-index.ts';
import { readingTable, type TableReading } from '../../shared/model/table/read-table.ts';
import { readBlocks } from '../../shared/syntax/reading.ts';
import type { Edition, TableTemplate } from '../../shared/template/schema.ts';
import { done } from '../../shared/text/work.ts';
import { digest } from './told.ts';

/** Reads a text as one table of the form, all of it, without a report around it. */
export function readAlone(text: string, template: TableTemplate, edition: Edition): TableReading {
  const { lines, starts } = LineList.of(readBlocks(text));
  const region = lines.map((line, i) => line.at(starts[i] as number));
  return done(readingTable(template, region, labelIndex(edition)));
}

/** A digest of all that was read of a table, with its places; one of templates by their keys. */
export function placesOf(table: Table): string {
  return digest(
    JSON.stringify({ ...table, cells: [...table.cells.values()] }, (key, value) =>
      key === 'template' || key === 'row' || key === 'column' ? value.key : value,
    ),
  );
}
