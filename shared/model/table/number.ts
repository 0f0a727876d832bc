import { withoutNoteMark, withoutStrayMarks } from '../../syntax/value.ts';
import { withoutSpaces } from '../../text/fold.ts';
import type { Figure, FigureForm, MoneyUnit } from './figure.ts';

export type FigureKind = 'count' | 'change' | 'amount';

/** More digits than this in a count are no count; it also keeps sums of a whole table exact in a double. */
const MAX_COUNT_DIGITS = 12;

const toFill = /^〔待填[^〔〕]{0,60}〕$/u;
const plain = /^(?:0|[1-9][0-9]*)$/;
const placeholders = /^(?:[-—–－―一/／\\*_~…]{1,4}|\.{3,6}|无|空|空白|未发生|不适用|n\/?a|nil|\/件)$/iu;
const spreadsheet = /^(?:#{2,}|#?(?:ref|div\/0|value|name|null|num|n\/a)[!?]?|[+-]?[0-9]+(?:\.[0-9]+)?e[+-]?[0-9]+)$/iu;
const shape =
  /^(?:[较比](?:上年|去年))?(?<sign>[+↑↓负-]|增(?:加|长)?了?|减少?了?|下降)?(?<currency>¥|人民币)?(?<digits>[0-9][0-9,]*)(?:(?<point>[.。])(?<decimals>[0-9]+))?(?<unit>[（(]?(?:万?元|万)[)）]?|[（(]?[件条宗份起项次个]?[)）]?)$/u;
const moneyUnit = /^[（(]?(万?元|万)[)）]?$/u;
/** In words that the number of items is that of the year before. */
const unchanged = /^(?:[较比与](?:上年|去年))?(?:无变[化动]|没有变[化动]|无增减|不增不减|不变|持平)$/u;
const groups = /^[0-9]{1,3}(?:,[0-9]{3})+$/;
/** Converters to Markdown keep a sign from beginning a list, and a number with a point from being an ordinal: `\-3`, `3\.26`. */
const escaped = /^\\(?=[-+])|(?<=[0-9])\\(?=[.,][0-9])/gu;
const enclosed = /[①-⒛⓪-⓿❶-➓㉑-㊿¹²³⁰⁴-⁹₀-₉]/u;
const lookAlikeZero = /^[oO〇零○]$/u;
const lookAlikeOne = /^[lI|]$/;

/**
 * Reads what a cell says. `kind` decides what may stand there: a `count` is a whole number ≥ 0, a `change`
 * may be signed, an `amount` may have decimals and carry 元 or 万元. `headUnit` is the unit that the column's
 * head states.
 */
export function readFigure(raw: string, kind: FigureKind, headUnit: MoneyUnit | null): Figure {
  if (raw === '') return { kind: 'blank' };
  if (toFill.test(raw)) return { kind: 'todo' };
  if (plain.test(raw) && raw.length <= MAX_COUNT_DIGITS) return { kind: 'figure', value: raw, unit: null, forms: [] };
  const forms: FigureForm[] = [];
  const written = raw.replace(escaped, '');
  const bare = withoutStrayMarks(written);
  if (bare !== written) forms.push('stray-mark');
  const words = withoutNoteMark(bare);
  if (words !== bare) forms.push('note-mark');
  // A number in a circle or above the line is no digit of a figure, though NFKC makes it one.
  if (enclosed.test(words)) return { kind: 'invalid', reason: 'text' };
  let text = words.normalize('NFKC');
  if (text !== words) forms.push('full-width');
  const compact = withoutSpaces(text);
  if (compact === '') return { kind: 'blank' };
  if (compact !== text && /[0-9][\s\u00a0\u3000]+[0-9]/u.test(text)) {
    // 「1 234」 is a grouped number, 「1 3」 is two: only three-digit groups may close up, and only in one line.
    if (!/^[0-9]{1,3}(?:[^\S\n]+[0-9]{3})+$/u.test(text)) return { kind: 'invalid', reason: 'text' };
    forms.push('separators');
  }
  // Word makes a dash of the sign that is typed.
  text = compact.replace(/[−﹣]|[—–‒―](?=[0-9])/gu, '-').replace('萬', '万');
  if (lookAlikeZero.test(text)) return { kind: 'figure', value: '0', unit: null, forms: ['look-alike'] };
  if (lookAlikeOne.test(text)) return { kind: 'figure', value: '1', unit: null, forms: ['look-alike'] };
  if (placeholders.test(text)) return { kind: 'placeholder' };
  if (kind === 'change' && unchanged.test(text))
    return { kind: 'figure', value: '0', unit: null, forms: ['plus-sign'] };
  if (spreadsheet.test(text)) return { kind: 'invalid', reason: 'spreadsheet' };
  const match = shape.exec(text)?.groups;
  if (match === undefined) return { kind: 'invalid', reason: 'text' };
  return readShape(match, kind, headUnit, forms);
}

/** True for what says in a figure's place that there is none: `/`, `—`, 无. */
export function isPlaceholder(text: string): boolean {
  return !plain.test(text) && readFigure(text, 'count', null).kind === 'placeholder';
}

/** The figure that a number with its sign and unit is, where a cell of this kind may hold it. */
function readShape(
  { sign = '', currency, digits = '', point, decimals = '', unit = '' }: Readonly<Record<string, string | undefined>>,
  kind: FigureKind,
  headUnit: MoneyUnit | null,
  forms: FigureForm[],
): Figure {
  if (digits.includes(',') && !groups.test(digits)) return { kind: 'invalid', reason: 'text' };
  const named = moneyUnit.exec(unit)?.[1];
  if ((currency !== undefined || named !== undefined) && kind !== 'amount') return { kind: 'invalid', reason: 'text' };
  if ((sign.length > 1 || sign === '负') && kind !== 'change') return { kind: 'invalid', reason: 'text' };
  const ungrouped = digits.replaceAll(',', '');
  const whole = ungrouped.replace(/^0+(?=[0-9])/, '');
  const negative = /^[-↓减下负]/u.test(sign) && !/^[0.]*$/.test(whole + decimals);
  if (negative && kind !== 'change') return { kind: 'invalid', reason: 'negative' };
  if (kind !== 'amount' && !/^0*$/.test(decimals)) return { kind: 'invalid', reason: 'decimal' };
  if (whole.length > MAX_COUNT_DIGITS) return { kind: 'invalid', reason: 'too-large' };
  const money = moneyOf(named, currency !== undefined && unit === '' && headUnit === null);

  if (ungrouped !== digits) forms.push('separators');
  if (point === '。') forms.push('point');
  if (named === undefined && unit !== '') forms.push('measure-word');
  if (named !== undefined && headUnit !== null) forms.push(money === headUnit ? 'unit' : 'foreign-unit');
  if (whole !== ungrouped) forms.push('leading-zeros');
  if (sign !== '' && sign !== '-') forms.push('plus-sign');
  if (kind !== 'amount' && decimals !== '') forms.push('decimal-count');
  const fraction = kind === 'amount' && decimals !== '' ? `.${decimals}` : '';
  return { kind: 'figure', value: `${negative ? '-' : ''}${whole}${fraction}`, unit: money, forms };
}

/** The unit that an amount names; ¥421000 is in yuan, unless the head says otherwise. */
function moneyOf(named: string | undefined, isInYuan: boolean): '元' | '万元' | null {
  if (named === undefined) return isInYuan ? '元' : null;
  return named === '元' ? '元' : '万元';
}
