import { type Decimal, parseDecimal, shiftDecimal } from '../../text/decimal.ts';
import { readChineseNumeral } from '../../text/numerals.ts';
import type { Span } from '../../text/span.ts';

/** An information-processing fee that running text says was collected. */
export interface CollectedFee {
  /** In the text. */
  readonly span: Span;
  /** As written: `1200元`. */
  readonly words: string;
  readonly yuan: Decimal;
  /** True if the sentence says that it was charged by the item (按件), not by the page. */
  readonly perItem: boolean;
}

const AMOUNT = /([0-9０-９][0-9０-９,，]{0,15}(?:[.．][0-9０-９]{1,6})?)\s?(万?元)/gu;
/** 三百元, but no 数百元 and 几十元; 三元区 is a place. */
const AMOUNT_IN_WORDS =
  /(?<![数几上近约成零〇一二两三四五六七八九十百千万])([一二两三四五六七八九十壹贰叁肆伍陆柒捌玖拾][零〇一二两三四五六七八九十百千万壹贰叁肆伍陆柒捌玖拾佰仟]{0,12})(元)(?=整|[^\u4e00-\u9fff]|$|的?(?:政府)?信息)/gu;
/** Words that make an amount something else than what was collected: a rate, a refusal, a plan. */
const NOT_COLLECTED = /[未没无免拟每/／]|不收|标准|退还/u;

/** 应收1200元，实际收取1200元; 收费通知的总金额1200元，实际收取的总金额1200元: what leads to the amount that was collected beside one asked for. */
const COLLECTED = /(?:实际(?:收取|收费|收到|缴纳|到账)|实收|已缴纳)[^0-9０-９，,、。；;]{0,12}$/u;

/**
 * The amounts of information-processing fees collected, one a sentence; where a sentence has several, that of which it says so,
 * and none where that is not plain.
 */
export function collectedFees(text: string): readonly CollectedFee[] {
  const found: CollectedFee[] = [];
  let start = 0;
  for (const sentence of text.split(/(?<=[。；;])/u)) {
    const named = sentence.includes('处理费') && !NOT_COLLECTED.test(sentence);
    const figures = named ? [...sentence.matchAll(AMOUNT)] : [];
    // 300元（叁佰元整） says one amount twice.
    const amounts = named && figures.length === 0 ? [...sentence.matchAll(AMOUNT_IN_WORDS)] : figures;
    const collected = amounts.filter(({ index }) => COLLECTED.test(sentence.slice(0, index)));
    const [match, ...more] = amounts.length > 1 ? collected : amounts;
    const value = match?.[1] === undefined ? null : amountOf(match[1]);
    if (match !== undefined && value !== null && more.length === 0) {
      const at = start + match.index;
      found.push({
        span: { start: at, end: at + match[0].length },
        words: match[0],
        yuan: match[2] === '元' ? value : shiftDecimal(value, 4),
        perItem: sentence.includes('按件'),
      });
    }
    start += sentence.length;
  }
  return found;
}

function amountOf(words: string): Decimal | null {
  const digits = words.normalize('NFKC').replace(/,/gu, '');
  if (/^[0-9]/u.test(digits)) return parseDecimal(digits);
  const value = readChineseNumeral(words);
  return value === null ? null : { units: BigInt(value), places: 0 };
}
