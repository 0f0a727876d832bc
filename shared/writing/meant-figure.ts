import type { Cell } from '../model/report.ts';
import { type MoneyUnit, moneyUnits } from '../model/table/figure.ts';
import { readFigure } from '../model/table/number.ts';
import { formatDecimal, parseDecimal, shiftDecimal, trimDecimal } from '../text/decimal.ts';
import { readChineseNumeral } from '../text/numerals.ts';

/** What a cell that says no figure seems to mean, and by what it is none. */
export interface MeantFigure {
  readonly to: string;
  readonly by: 'space' | 'brackets' | 'words';
}

/**
 * The figure that a cell's words leave no doubt of, though nobody may take them for it without asking: 12 34, （2） for −2 in
 * 本年增/减 as book-keepers write it, 十二, 肆拾贰万元整, 0.42亿元, 42.21万元（含税）. Null where they may mean something else.
 */
export function meantFigure(found: string, cell: Cell): MeantFigure | null {
  const words = found.normalize('NFKC').replace('萬', '万');
  const kind = cell.column.value;
  if (/^[0-9]{1,6}\s[0-9]{1,6}$/u.test(words)) return { to: words.replace(/\s/u, ''), by: 'space' };
  const compact = words.replace(/\s/gu, '');
  if (kind === 'change') {
    const to = withoutBrackets(compact);
    if (to !== null) return { to, by: 'brackets' };
  }
  const to = kind === 'amount' ? amountIn(compact, cell.unit) : countIn(compact);
  return to === null ? null : { to, by: 'words' };
}

/** （2） and （-2） are −2, （增2） is 2; the brackets may stand around the sign alone: （减少）2. */
function withoutBrackets(words: string): string | null {
  const bare = /^\(([0-9]{1,6})\)$/u.exec(words)?.[1];
  const signed =
    bare === undefined ? (/^\(?([^()]{1,4})\)?([0-9]{1,6})\)?$/u.exec(words)?.slice(1).join('') ?? '') : `-${bare}`;
  const figure = readFigure(signed, 'change', null);
  return figure.kind === 'figure' ? figure.value : null;
}

function countIn(words: string): string | null {
  const numeral = /^([^件条宗份起项次个]{1,12})[件条宗份起项次个]?$/u.exec(words)?.[1];
  const value = numeral === undefined ? null : readChineseNumeral(numeral);
  return value === null ? null : String(value);
}

/** Decimals in which money is stated: whole yuan are ten thousandths of 万元. */
function amountIn(words: string, headUnit: MoneyUnit | null): string | null {
  const bare = words
    .replace(/\([^()]{1,8}\)$/u, '')
    .replace(/(?<=[元圆])[整正]$/u, '')
    .replace(/^人民币/u, '')
    .replace('圆', '元');
  const match = /^([0-9]{1,12}(?:\.[0-9]{1,6})?|[^0-9.]{1,16}?)([亿万千百]?元)?$/u.exec(bare);
  const [, number = '', unit] = match ?? [];
  const digits = /^[0-9]/u.test(number) ? number : numeralOf(number);
  const value = digits === null ? null : parseDecimal(digits);
  if (value === null) return null;
  const power = unit === undefined ? null : moneyUnits[unit as MoneyUnit];
  const own: MoneyUnit = headUnit ?? (power === 0 ? '元' : '万元');
  const shifted = power === null ? value : shiftDecimal(value, power - moneyUnits[own]);
  const to = formatDecimal(trimDecimal(shifted));
  return headUnit !== null || power === null ? to : `${to}${own}`;
}

function numeralOf(text: string): string | null {
  const value = readChineseNumeral(text);
  return value === null ? null : String(value);
}
