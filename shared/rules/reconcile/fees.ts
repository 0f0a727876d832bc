import { kindOfBody } from '../../model/body.ts';
import type { Cell, Report } from '../../model/report.ts';
import { compareDecimals, type Decimal, shiftDecimal, trimDecimal } from '../../text/decimal.ts';
import { type FigureCell, figureOf } from './figure-cell.ts';

/** Tables of a report and the text that they were read from. */
export interface Source {
  readonly report: Pick<Report, 'tables'>;
  readonly text: string;
}

/**
 * The administrative fees of section 二 in 万元 (10,000 yuan), of an edition that states them as an amount. An amount in
 * another unit, its own or its head's, is left to others.
 */
export function feeOf(report: Pick<Report, 'tables'>): FigureCell | null {
  const figure = figureOf(report, 'fees', 'amount');
  return figure?.cell.unit === '万元' ? figure : null;
}

const PLACES = /保留([0-9０-９一二两三四五六七八九])位小数/u;
const CHINESE_DIGITS = '零一二三四五六七八九';

/** The decimals that the head over a fee asks for: 4 for 「保留4位小数」; null where it asks for none. */
export function requiredPlaces({ report, text }: Source, { address, column }: Cell): number | null {
  const table = report.tables.find(({ cells }) => cells.has(address));
  if (table === undefined) return null;
  // A head in words of its own is not bound to its column, though what it asks for stands in the table all the same.
  const heads = table.heads.filter((head) => head.column === column).map((head) => head.text);
  for (const head of [...heads, text.slice(table.span.start, table.span.end)]) {
    if (!head.includes('保') || !head.includes('位')) continue;
    const digit = PLACES.exec(head.replace(/\s/gu, ''))?.[1];
    if (digit === undefined) continue;
    if (digit === '两') return 2;
    const chinese = CHINESE_DIGITS.indexOf(digit);
    return chinese > 0 ? chinese : Number(digit.normalize('NFKC'));
  }
  return null;
}

/** Smallest amounts, in 万元, that are out of the ordinary for a body of the lowest level and for a county's bureau. */
const MUCH_FOR_A_STREET: Decimal = { units: 1000n, places: 0 };
const MUCH_FOR_A_BUREAU: Decimal = { units: 100_000n, places: 0 };

const SMALL_OFFICE = /(?:社区|办公室|所|站)$/u;

/**
 * True if a fee in 万元 is so large for the body, and so shaped, that it was probably filled in in 元.
 * Size alone proves nothing: it counts only together with the shape of an amount in yuan (none or two decimals) or
 * a report that mentions no fee at all.
 */
export function isSuspect(report: Report, value: Decimal): boolean {
  return isLarge(report.body, value) && (value.places === 2 || inUsualRange(value) || !mentionsFees(report));
}

/** True if a fee in 万元 is out of the ordinary for the body, as every suspect one is. */
export function isLarge(body: string, value: Decimal): boolean {
  const { class: kind, level } = kindOfBody(body);
  const small = kind === 'township' || kind === 'subdistrict' || level === 'township' || SMALL_OFFICE.test(body);
  const limit = small
    ? MUCH_FOR_A_STREET
    : (kind === 'department' || kind === 'institution') && level === 'county'
      ? MUCH_FOR_A_BUREAU
      : null;
  return limit !== null && compareDecimals(value, limit) >= 0;
}

/** True for whole yuan that, read as such, come to an ordinary amount: 0.01 to 500 万元. */
function inUsualRange(value: Decimal): boolean {
  const converted = trimDecimal(shiftDecimal(value, -4));
  return (
    converted.places <= 4 &&
    compareDecimals(converted, { units: 1n, places: 2 }) >= 0 &&
    compareDecimals(converted, { units: 500n, places: 0 }) <= 0
  );
}

function mentionsFees(report: Report): boolean {
  return report.sections.some(({ paragraphs }) => paragraphs.some(({ text }) => /收费|费用|处理费/u.test(text)));
}
