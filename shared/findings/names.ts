import type { CellTemplate } from '../template/registry.ts';
import type { Localized } from '../template/schema.ts';

/** A cell in the words of the form: 「第三（七）项总计·自然人」; 「第三（七）项总计」 is that of all applicants. */
export function cellName({ row, column }: Pick<CellTemplate, 'row' | 'column'>): Localized {
  return placeName(row.name, column.name);
}

/** The same for a row, or a group of rows, and a column, or several. */
export function placeName(row: Localized, column: Localized): Localized {
  return { zh: joined(row.zh, column.zh, '·'), en: joined(row.en, column.en, ' · ') };
}

function joined(row: string, column: string, mark: string): string {
  return row.endsWith(column) ? row : `${row}${mark}${column}`;
}
