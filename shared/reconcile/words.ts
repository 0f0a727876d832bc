import type { Message, MessageId } from '../messages/message.ts';
import type { Cell } from '../model/report.ts';
import type { Localized } from '../template/schema.ts';
import { addDecimals, type Decimal, formatDecimal, parseDecimal, trimDecimal } from '../text/decimal.ts';
import type { Equation } from './reconcile.ts';

/** A cell in the words of the form: 「第三（七）项总计·自然人」; 「第三（七）项总计」 is that of all applicants. */
export function cellName({ row, column }: Pick<Cell, 'row' | 'column'>): Localized {
  return placeName(row.name, column.name);
}

/** The same for a row, or a group of rows, and a column, or several. */
export function placeName(row: Localized, column: Localized): Localized {
  return { zh: joined(row.zh, column.zh, '·'), en: joined(row.en, column.en, ' · ') };
}

function joined(row: string, column: string, mark: string): string {
  return row.endsWith(column) ? row : `${row}${mark}${column}`;
}

/** An equation by its place: the row, or the column, that it is about. */
export function equationName({ constraint, terms, total }: Equation): Message {
  const cell = terms[0]?.cell;
  const about = constraint.kind === 'row-sum' ? cell?.row.name : cell?.column.name;
  const ids = {
    'row-sum': 'row-equation',
    'column-sum': 'column-equation',
    'column-balance': 'balance-equation',
  } as const;
  return { id: ids[constraint.kind], args: { about: about ?? '', total: total?.row.name ?? '' } };
}

/** An equation written out with its figures, zeros left out of the sums: 「自然人列各项之和 3＋2＝5，第三（七）项总计为 6」. */
export function equationInFigures(equation: Equation): Message {
  const { constraint, terms, total } = equation;
  const cell = terms[0]?.cell;
  const left = terms.filter(({ sign }) => sign === 1).map((term) => term.cell);
  const right = terms.filter(({ sign }) => sign === -1).map((term) => term.cell);
  const ids: Record<typeof constraint.kind, MessageId> = {
    'row-sum': 'row-sum-in-figures',
    'column-sum': 'column-sum-in-figures',
    'column-balance': 'balance-in-figures',
  };
  return {
    id: ids[constraint.kind],
    args: {
      row: cell?.row.name ?? '',
      column: cell?.column.name ?? '',
      left: sumText(left),
      right: sumText(right),
      leftRows: plusRows(left),
      rightRows: plusRows(right),
      total: (constraint.kind === 'row-sum' ? total?.column.name : total?.row.name) ?? '',
    },
  };
}

/** What the parts add up to; null where one of them has no figure. */
function sumOf(cells: readonly Cell[]): Decimal | null {
  let sum: Decimal = { units: 0n, places: 0 };
  for (const { figure } of cells) {
    const value = figure.kind === 'figure' ? parseDecimal(figure.value) : null;
    if (value === null) return null;
    sum = addDecimals(sum, value);
  }
  return trimDecimal(sum);
}

/** 「3＋2＝5」; a single figure stands alone, a cell without one is `?`. */
function sumText(cells: readonly Cell[]): Localized {
  const parts = cells
    .map(({ figure }) => (figure.kind === 'figure' ? figure.value : '?'))
    .filter((text) => Number(text) !== 0);
  const sum = sumOf(cells);
  const [only = '0', ...more] = parts;
  if (more.length === 0) return { zh: only, en: only };
  const result = sum === null ? [] : [formatDecimal(sum)];
  return {
    zh: [parts.join('＋'), ...result].join('＝'),
    en: [parts.join(' + '), ...result].join(' = '),
  };
}

function plusRows(cells: readonly Cell[]): Localized {
  return {
    zh: cells.map(({ row }) => row.name.zh).join('＋'),
    en: cells.map(({ row }) => row.name.en).join(' + '),
  };
}
