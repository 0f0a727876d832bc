import { isVerb } from '../claims/words.ts';
import { countAlike, type Quantity, type Token } from '../lexer.ts';
import type { Segment } from '../segments.ts';
import type { Seen } from './building.ts';
import { closedDivision, type Division, type Part } from './division.ts';
import { isExact } from './words.ts';

const QUARTERS = ['一季度', '二季度', '三季度', '四季度'] as const;
const HALVES = ['上半年', '下半年'] as const;

/** True for 一季度, 下半年, and for 季度 behind 第一 or 四个. */
export function namesPeriod({ kind, text }: Token): boolean {
  return kind === 'time' && /季度$|半年$/.test(text);
}

/**
 * 一季度收到13件、二季度15件、三季度20件、四季度10件，全年共收到58件: figures of all quarters, or of both halves, come to that of the year,
 * which stands right before them or right behind. `seen` are the figures of the level. Nothing is said where one of them may
 * take in others (截至三季度, 上年结转), or both of its neighbours may be their sum.
 */
export function periodsOf(seen: readonly Seen[], segments: readonly Segment[]): readonly Division[] {
  if (segments.some(({ tokens, nested }) => tokens.some(mayTakeInOthers) || nested.length > 0)) return [];
  const from = seen.findIndex(({ words }) => words.some(namesPeriod));
  const parts = partsFrom(seen.slice(from));
  const last = from + parts.length;
  const figures = seen.slice(from, last);
  const isLedIn = figures[0]?.words.some(({ kind }) => kind === 'among') ?? false;
  const totals = [from - 1, last].filter((at) => {
    const each = seen[at];
    return each !== undefined && (isOfYear(each) || (at < from && isLedIn)) && countsTheSame(each, figures);
  });
  const [at, ...more] = totals;
  const total = at === undefined ? undefined : seen[at]?.quantity;
  if (parts.length === 0 || at === undefined || more.length > 0 || total === undefined || !isExact(total)) return [];
  return [closedDivision(total, parts, at < from ? 'equal' : 'trailing')];
}

/** 收到申请 beside 共收到: the words of the year say nothing else than those of its periods. */
function countsTheSame(total: Seen, parts: readonly Seen[]): boolean {
  const said = parts.flatMap(({ words }) => words);
  const tellsOther = (own: readonly Token[], others: readonly Token[], says: (token: Token) => boolean): boolean =>
    others.some(says) && own.some((token) => says(token) && !others.some(({ text }) => text === token.text));
  return (
    parts.every(({ quantity }) => countAlike(quantity, total.quantity)) &&
    ![isVerb, namesObject].some((says) => tellsOther(total.words, said, (token) => says(token)))
  );
}

function namesObject({ kind, text }: Token): boolean {
  return (
    ['noun', 'quoted', 'channel', 'applicant', 'result', 'outcome'].includes(kind) ||
    (kind === 'word' && text.length > 1)
  );
}

/** The figures of all periods of a year, from the first of them on; none where they are not all there. */
function partsFrom(seen: readonly Seen[]): readonly Part[] {
  const [first] = seen;
  if (first === undefined) return [];
  // 四个季度分别收到13件、15件、20件、10件; 上、下半年分别收到30件、28件
  const named = spelling(first.words);
  const distributes = first.words.some(({ kind }) => kind === 'each' || kind === 'enumerate');
  for (const periods of [QUARTERS, HALVES]) {
    const figures = seen.slice(0, periods.length);
    const fits = distributes
      ? namesAll(named, periods) && figures.slice(1).every(({ words }) => !words.some(namesPeriod))
      : figures.every(
          ({ words }, i) => spelling(words).includes(periods[i] ?? '') && words.filter(namesPeriod).length === 1,
        );
    if (!fits || figures.length < periods.length) continue;
    const parts = figures.flatMap(({ quantity }) => (isExact(quantity) ? [partOf(quantity)] : []));
    return parts.length === periods.length ? parts : [];
  }
  return [];
}

function namesAll(named: string, periods: readonly string[]): boolean {
  return periods === HALVES
    ? /上(?:半年)?[和及]?下半年/.test(named)
    : /四个季度|一(?:季度)?[至到]第?四季度/.test(named) || periods.every((period) => named.includes(period));
}

function spelling(words: readonly Token[]): string {
  return words.map(({ text }) => text).join('');
}

function partOf(quantity: Quantity & { readonly value: number }): Part {
  return { quantity, kind: 'plain', remainder: false, tail: '', outcome: null, row: null };
}

/** 全年共收到58件, 合计58件: words that count a whole. */
function isOfYear({ words }: Seen): boolean {
  return words.some((token) => token.kind === 'total' || (token.kind === 'time' && token.tag === 'current'));
}

/** 截至, 累计, 上年结转, 环比: with such words a figure is not that of its period alone. */
function mayTakeInOthers(token: Token): boolean {
  return (
    ['compare', 'include', 'exclude'].includes(token.kind) ||
    (token.kind === 'time' && (token.tag === 'last' || token.tag === 'next')) ||
    isVerb(token, 'carry', 'due') ||
    /截[至止]|累计|加上|连同|^前/.test(token.text)
  );
}
