import type { ColumnTemplate, RowTemplate } from '../../template/schema.ts';
import type { KeyedCell } from '../lines.ts';
import type { Cell, Value } from '../report.ts';
import type { Figure, MoneyUnit } from './figure.ts';
import { readFigure } from './number.ts';

/**
 * The cell of the form with the value that stands for it; null where the text has none. `headUnit` is the unit of money
 * that the column's head states.
 */
export function cellOf(
  address: string,
  row: RowTemplate,
  column: ColumnTemplate,
  at: Value | null,
  headUnit: MoneyUnit | null = column.unit,
): Cell {
  const figure: Figure = at === null ? { kind: 'unknown' } : readFigure(at.text, column.value, headUnit);
  const unit = figure.kind === 'figure' ? (figure.unit ?? headUnit) : headUnit;
  return { address, row, column, span: at?.span ?? null, text: at?.text ?? null, figure, unit };
}

/** What stands in a cell of the text. */
export function asValue({ cell: { span, text } }: KeyedCell): Value {
  return { span, text };
}

const inNumerals =
  /^(?:人民币)?[零〇一二两三四五六七八九十百千万亿壹贰叁肆伍陆柒捌玖拾佰仟]{1,12}(?:[件条宗份起项次个]|[元圆][整正]?)?$/u;
const inMoney = /^[约近]?[0-9][0-9.,]{0,14}[亿万千百]?元.{0,8}$/u;

/** True for a figure in Chinese numerals, and for an amount of money with words about it: 三, 十二件, 肆拾贰万元整, 42万元（含税）. */
export function isFigureInWords(text: string): boolean {
  return inNumerals.test(text) || inMoney.test(text);
}

/**
 * True for words beside figures that may name a part of a row: 行政确认, 公共服务. False for a figure in words (若干件, 一百二十) and for
 * what stands in the place of one (无数据, 未统计).
 */
export function mayNamePart(text: string): boolean {
  return /^(?![无未暂不没若约一二三四五六七八九十百千万])[一-龥]{3,}$/u.test(text);
}
