import type { Severity } from '../../findings/finding.ts';
import type { Quantity } from '../lexer.ts';
import { hasKind } from '../token-list.ts';

/** A figure and the parts that it is divided into: 102条，其中A 12条、B 12条，其他78条. Spans are offsets into the passage. */
export interface Division {
  readonly total: Quantity & { readonly value: number };
  readonly parts: readonly Part[];
  /** How the parts were led in; `trailing` where the total follows them (合计), `equal` where they are all of it: 即, 由…组成. */
  readonly by: 'among' | 'enumerate' | 'include' | 'bracket' | 'trailing' | 'equal';
  /** The last part is 其他, 其余: nothing may be left over. */
  readonly remainder: boolean;
  /** 等 closes the parts: more may be left unsaid. */
  readonly open: boolean;
  /** Other figures before the list that may be the one divided. */
  readonly alternatives: readonly number[];
  /** Sums of figures before the list that it may divide together: 网站210条，微博95条。其中… */
  readonly together: readonly number[];
  /** What was published together by figures one behind the other, of which a list may divide some of all. */
  readonly published: number;
  /** What parts come to that are counted by another measure than the whole: 文件12件 of 公开信息100条. */
  readonly otherwise: number;
  /** The list has parts of another kind too (channels and applicants), which divide the same total once more. */
  readonly mixed: boolean;
}

/**
 * How cases ended, as a part of a list says it; `concluded` where it only says that they did, `ended` where its words (驳回) leave
 * open for whom.
 */
export type Outcome = 'upheld' | 'corrected' | 'other' | 'pending' | 'ended' | 'concluded';

/** One of the figures that a total is divided into. */
export interface Part {
  readonly quantity: Quantity & { readonly value: number };
  readonly kind: 'channel' | 'applicant' | 'result' | 'ground' | 'outcome' | 'instance' | 'plain';
  readonly remainder: boolean;
  /** The last word of its name: 信息 of 公开栏信息. */
  readonly tail: string;
  /** How the cases ended that it counts; null where it says nothing of it. */
  readonly outcome: Outcome | null;
  /** The row of the result or ground that it names; null where it names none. */
  readonly row: string | null;
}

/** A total with its parts, of which nothing is left open. */
export function closedDivision(total: Division['total'], parts: readonly Part[], by: Division['by']): Division {
  return {
    total,
    parts,
    by,
    remainder: false,
    open: false,
    alternatives: [],
    together: [],
    published: 0,
    otherwise: 0,
    mixed: false,
  };
}

/** What the parts come to together. */
export function sumOfParts(parts: readonly Part[]): number {
  return parts.reduce((sum, { quantity }) => sum + quantity.value, 0);
}

/**
 * How a division whose parts do not come to its total is to be reported; null where they do, or where it may be meant
 * otherwise: many lists are partial.
 */
export function verdictOn(division: Division): Severity | null {
  const { total, parts, by, alternatives, together, mixed } = division;
  const whole = sumOfParts(parts);
  // 公开信息100条，其中动态60条、文件12件、其他28条: with what is counted otherwise, or without it.
  if (division.otherwise > 0) {
    const agrees = [total.value, ...alternatives].some((each) => each === whole || each === whole - division.otherwise);
    return agrees || division.open || mixed ? null : 'information';
  }
  // Several figures stand before the list: any of them may be the one that is divided.
  if (whole === total.value || alternatives.some((other) => other >= whole)) return null;
  // 网站210条，微博95条，公众号207条。其中…: one list may divide all three.
  if (together.includes(whole)) return null;
  // 网站公开70条，公众号公开280条。其中工作动态200条、公告100条: some of all that was published.
  if (whole > total.value && division.published >= whole) return null;
  // 网站公开754条，新媒体公开2808条，其他方式公开54条。其中公众号1205条、微博2984条: by ways once more, and not only the last of them.
  if (whole > total.value && division.published > 0 && hasKind(parts, 'channel')) return null;
  // 公开信息162条。其中文件41条，公众号图文293篇: more than the whole, and counted otherwise, is no part of it.
  if (whole > total.value && parts.some(({ quantity }) => isOfAnotherMeasure(quantity, total))) return null;
  if (whole > total.value && isPublishedAgain(division)) return null;
  if (mixed) return whole > total.value ? 'warning' : null;
  if (by === 'trailing' || (by === 'equal' && parts.length > 1 && !division.open)) return 'warning';
  if (whole > total.value) return 'warning';
  // 概况类40条、其他领域30条等: more may be left unsaid all the same.
  if (division.remainder && !division.open && parts.length > 1) return 'warning';
  // 网络申请40件、信函申请17件 of 58: the ways of sending are few, these are nearly all, and one digit makes them all.
  const ways = parts.length > 1 && !division.open && parts.every(({ kind }) => kind === 'channel');
  if (ways && 10 * whole >= 9 * total.value && slip(division)) return 'information';
  const closed = (by === 'enumerate' || by === 'include') && !division.open && parts.length > 1;
  const sameMeasure = parts.every(({ quantity }) => quantity.measure === total.measure || quantity.measure === '');
  return closed && sameMeasure && slip(division) ? 'hint' : null;
}

/** The figures that are parts of sums that do not hold: `prose-sum-mismatch` reports them. */
export function wrongParts(divisions: readonly Division[]): ReadonlySet<Quantity> {
  const wrong = divisions.filter((division) => !['hint', null].includes(verdictOn(division)));
  return new Set(wrong.flatMap(({ parts }) => parts.map(({ quantity }) => quantity)));
}

/** 公开信息286条，其中网站286条、公众号112条: all of it was published one way, and some of it another way too. */
function isPublishedAgain({ total, parts, by }: Division): boolean {
  // 受理申请2条，分别是信函1条、网络2条: each once.
  if (by === 'enumerate') return false;
  const ways = parts.filter(({ kind, remainder }) => kind === 'channel' && !remainder);
  return total.family === 'published' && ways.length > 1 && ways.some(({ quantity }) => quantity.value === total.value);
}

function isOfAnotherMeasure(part: Part['quantity'], total: Division['total']): boolean {
  return part.value > total.value && part.measure !== '' && part.measure !== total.measure;
}

/** One digit of one figure, written otherwise, would make the sum right. */
function slip({ total, parts }: Division): boolean {
  const difference = total.value - sumOfParts(parts);
  return (
    oneDigitApart(total.value, total.value - difference) ||
    parts.some(({ quantity }) => oneDigitApart(quantity.value, quantity.value + difference))
  );
}

function oneDigitApart(a: number, b: number): boolean {
  const [left, right] = [String(a), String(b)];
  if (b < 0 || left.length !== right.length) return false;
  return [...left].filter((digit, index) => digit !== right[index]).length === 1;
}

/** The division with other values for the figures whose numbers start there. */
export function withValues(division: Division, valueAt: (numberStart: number) => number | undefined): Division {
  const changed = <T extends Part['quantity']>(quantity: T): T => ({
    ...quantity,
    value: valueAt(quantity.number.start) ?? quantity.value,
  });
  return {
    ...division,
    total: changed(division.total),
    parts: division.parts.map((part) => ({ ...part, quantity: changed(part.quantity) })),
  };
}
