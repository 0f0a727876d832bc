import type { Message, MessageId } from '../../messages/message.ts';
import type { Equation } from '../../template/equations.ts';
import type { CellTemplate } from '../../template/registry.ts';
import type { Constraint, Localized } from '../../template/schema.ts';
import { formatDecimal, sumOfDecimals } from '../../text/decimal.ts';

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

/**
 * An equation written out with its figures, zeros left out of the sums: 「自然人列各项之和 3＋2＝5，第三（七）项总计为
 * 6」. `figureAt` says the figure of a cell as a decimal string, null where it has none.
 */
export function equationInFigures(equation: Equation, figureAt: (address: string) => string | null): Message {
  const { constraint, terms, total } = equation;
  const [left, right]: [CellTemplate[], CellTemplate[]] = [[], []];
  for (const { cell, sign } of terms) (sign === 1 ? left : right).push(cell);
  const [cell] = left;
  const sumOf = (cells: readonly CellTemplate[]): Localized => sumText(cells.map(({ address }) => figureAt(address)));
  const ids: Record<Constraint['kind'], MessageId> = {
    'row-sum': 'row-sum-in-figures',
    'column-sum': 'column-sum-in-figures',
    'column-balance': 'balance-in-figures',
  };
  return {
    id: ids[constraint.kind],
    args: {
      row: cell?.row.name ?? '',
      column: cell?.column.name ?? '',
      left: sumOf(left),
      right: sumOf(right),
      leftRows: plusRows(left),
      rightRows: plusRows(right),
      total: (constraint.kind === 'row-sum' ? total?.column.name : total?.row.name) ?? '',
    },
  };
}

/** 「3＋2＝5」; a single figure stands alone, a cell without one is `?`. */
function sumText(figures: readonly (string | null)[]): Localized {
  const told = figures.filter((figure) => figure === null || Number(figure) !== 0);
  const parts = told.map((figure) => figure ?? '?');
  const [only = '0', ...more] = parts;
  if (more.length === 0) return { zh: only, en: only };
  const sum = sumOfDecimals(told);
  const result = sum === null ? [] : [formatDecimal(sum)];
  return {
    zh: [parts.join('＋'), ...result].join('＝'),
    en: [parts.join(' + '), ...result].join(' = '),
  };
}

function plusRows(cells: readonly CellTemplate[]): Localized {
  return {
    zh: cells.map(({ row }) => row.name.zh).join('＋'),
    en: cells.map(({ row }) => row.name.en).join(' + '),
  };
}
