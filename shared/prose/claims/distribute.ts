import { readChineseNumeral } from '../../text/numerals.ts';
import { type Token, tokenOf, wordToken } from '../lexer.ts';
import type { Phrase } from '../segments.ts';
import { groupOf, isNamed } from './results.ts';
import { isCase, isNoun, isPause } from './words.ts';

/**
 * 行政复议、行政诉讼分别为5件、4件 and …各2件 name several things first and count them in one go. Each figure is given
 * its own name, so that the readers meet 行政复议5件, 行政诉讼4件:
 *
 *     before  [行政复议、行政诉讼分别为] 5件   [] 4件
 *     after   [行政复议] 5件   [行政诉讼] 4件
 */
export function distributed(phrases: readonly Phrase[]): readonly Phrase[] {
  const result: Phrase[] = [];
  for (let i = 0; i < phrases.length; i++) {
    const phrase = phrases[i];
    if (phrase === undefined) continue;
    const dated = phrase.quantity === null ? null : (withYears(phrases, i) ?? seriesOfYears(phrases, i));
    if (dated !== null) {
      result.push(...dated);
      i += dated.length - 1;
      continue;
    }
    const names = phrase.quantity === null ? [] : namesBefore(phrase.left);
    const [first, ...others] = names;
    if (first === undefined || others.length === 0) {
      result.push(phrase);
      continue;
    }
    const from = phrase.left.findIndex((token) => token.start >= first.start);
    const lead = phrase.left.slice(0, from).filter((token) => !isPause(token));
    if (phrase.left.some((token) => token.kind === 'each' && /^[各均]$/.test(token.text))) {
      result.push(...names.map((name) => ({ ...phrase, left: [...lead, name] })));
      continue;
    }
    const following = phrases.slice(i + 1, i + names.length);
    const bare = following.every(({ left, quantity }) => quantity !== null && left.every(isFiller));
    // 信息公开申请、复议、诉讼分别为12件、2件、1件: more figures than names, so that whose each is cannot be told.
    const beyond = phrases[i + names.length];
    const isMore =
      beyond !== undefined &&
      beyond.quantity !== null &&
      (beyond.before === 'pause' || beyond.left.length > 0) &&
      beyond.left.every(isFiller);
    if (!bare || following.length !== others.length || isMore) {
      result.push(phrase);
      continue;
    }
    result.push({ ...phrase, left: [...lead, first] });
    following.forEach((each, order) => {
      const name = others[order];
      if (name !== undefined) result.push({ ...each, left: [...lead, name] });
    });
    i += following.length;
  }
  return result;
}

/**
 * 2021年、2022年分别收到申请8件、12件 and 申请量分别为8件（2021年）、12件（2022年）: each figure with its year, and with the words that all
 * of them share. Null where the years are not as many as the figures.
 */
function withYears(phrases: readonly Phrase[], at: number): readonly Phrase[] | null {
  const first = phrases[at];
  const each = first?.left.findLastIndex(({ kind, text }) => kind === 'enumerate' || text === '分别') ?? -1;
  if (first === undefined || each < 0) return null;
  const own = first.left.slice(0, each);
  // 2021年和2022年，信函申请分别为12件和10件: the years are all that the clause before says.
  const ahead = phrases[at - 1];
  const isAhead =
    ahead !== undefined &&
    ahead.quantity === null &&
    ahead.left.every((token) => isYear(token) || isFiller(token) || spansYears(token)) &&
    !own.some((token) => isYear(token) || isPause(token));
  const before = isAhead ? [...ahead.left, ...own] : own;
  const from = before.findIndex(isYear);
  const to = before.findLastIndex(isYear);
  const listed = from < to && before.slice(from, to + 1).every((token) => isYear(token) || isFiller(token));
  const next = phrases.findIndex(({ left, quantity }, i) => i > at && !(quantity !== null && left.every(isFiller)));
  const figures = phrases.slice(at, next < 0 ? undefined : next);
  const span = listed ? null : spanOfYears(before);
  const years = listed
    ? before.filter(isYear)
    : (span?.years ?? figures.flatMap(({ remarks }) => onlyYear(remarks) ?? []));
  if (years.length < 2 || years.length !== figures.length) return null;
  const shared = [
    ...before.filter((token, i) => !span?.words.includes(token) && (!listed || i < from || i > to)),
    ...first.left.slice(each + 1).filter((token) => !isPause(token)),
  ];
  const dated = figures.map((phrase, i) => ({ ...phrase, left: [years[i] as Token, ...shared] }));
  // …，办结7件、11件: what follows with as many figures has one of each year too.
  let rest = at + figures.length;
  while (true) {
    const [head, ...more] = phrases.slice(rest, rest + years.length);
    const goesOn =
      head !== undefined &&
      head.quantity !== null &&
      head.left.some((token) => !isFiller(token)) &&
      !head.left.some(isYear) &&
      more.length === years.length - 1 &&
      more.every(({ left, quantity }) => quantity !== null && left.every(isFiller));
    if (!goesOn) return dated;
    const words = head.left.filter(({ kind, text }) => kind !== 'enumerate' && text !== '分别');
    dated.push(...[head, ...more].map((phrase, i) => ({ ...phrase, left: [years[i] as Token, ...words] })));
    rest += years.length;
  }
}

/**
 * 2020年收到申请3件、2021年35件、2022年58件 and 收到的申请逐年增加，2020年3件、2021年35件、2022年58件: what is counted is said once, and each
 * figure has its year. Null where there is no such series.
 */
function seriesOfYears(phrases: readonly Phrase[], at: number): readonly Phrase[] | null {
  const [first, ...others] = phrases.slice(at);
  if (first === undefined || first.left.filter(isYear).length !== 1) return null;
  const next = others.findIndex((phrase) => yearAlone(phrase) === null || !isCountedLike(phrase, first));
  const following = others.slice(0, next < 0 ? undefined : next);
  const isAlone = yearAlone(first) !== null;
  const words = isAlone ? trendBefore(phrases[at - 1]) : first.left;
  if (following.length === 0 || words === null || words.some(namesPartOfYear)) return null;
  const shared = words.filter((token) => !isYear(token) && !(token.kind === 'time' && token.tag === 'part'));
  if (!shared.some((token) => isCase(token) || isNoun(token, 'application'))) return null;
  const dated = [first, ...following];
  const years = dated.flatMap(({ left }) => left.find(isYear) ?? []);
  // 2022年办理63件，2021年20件、2022年43件: the year named again divides what was counted first.
  if (new Set(years.map(({ text }) => text)).size < years.length) return null;
  return dated.map((phrase, i) => ({ ...phrase, left: [...shared, years[i] as Token] }));
}

/** 上半年, 1至6月: each figure is that of the same part of its year. */
function namesPartOfYear({ kind, text }: Token): boolean {
  return (kind === 'time' && /季度|半年|月/.test(text)) || (kind === 'reference' && text.includes('月'));
}

/** The year that is all there is before a figure: 2021年35件, 2021年为35件. */
function yearAlone({ left, quantity, right }: Phrase): Token | null {
  const [year, ...more] = left.filter((token) => !isPause(token) && token.kind !== 'copula');
  return quantity !== null && right.every(isFiller) && more.length === 0 && year?.kind === 'year' ? year : null;
}

function isCountedLike({ quantity }: Phrase, first: Phrase): boolean {
  return quantity?.measure === first.quantity?.measure;
}

/** 收到的申请 of 收到的申请逐年增加: what a clause without a figure says grew or shrank; null where it says another thing. */
function trendBefore(phrase: Phrase | undefined): readonly Token[] | null {
  if (phrase === undefined || phrase.quantity !== null) return null;
  const from = phrase.left.findIndex(({ kind, text }) => kind === 'compare' || /^(?:逐|呈|持续|总体|明显)/.test(text));
  const words = from < 0 ? phrase.left : phrase.left.slice(0, from);
  const isColon = from < 0 && words.at(-1)?.kind === 'noun';
  return from >= 0 || isColon ? words : null;
}

/** 2020至2022年, 近三年: each year of the span, and the words that name it; null where none do. */
function spanOfYears(
  tokens: readonly Token[],
): { readonly years: readonly Token[]; readonly words: readonly Token[] } | null {
  const word = tokens.find(spansYears);
  if (word === undefined) return null;
  const { start, end, text } = word;
  const [first, last] = [...text.matchAll(/20[0-9]{2}/g)].map(([year]) => Number(year));
  if (first !== undefined && last !== undefined) {
    const years = Array.from({ length: Math.min(MOST_YEARS, Math.max(0, last - first + 1)) }, (_, i) =>
      tokenOf('year', start, end, text, { year: first + i, digits: { start, end } }),
    );
    return { years, words: [word] };
  }
  // The last of the three is the year of the report.
  const count = readChineseNumeral(text.slice(1, 2)) ?? 0;
  const years = Array.from({ length: count }, (_, i) =>
    i + 1 < count ? wordToken('time', 'last', start, end, '上年') : wordToken('time', 'current', start, end, '本年'),
  );
  return { years, words: [word] };
}

const MOST_YEARS = 10;

function spansYears({ kind, text }: Token): boolean {
  return (
    (kind === 'reference' && /^20[0-9]{2}年?[-—－–~～至到]{1,2}20[0-9]{2}年度?$/.test(text)) ||
    (kind === 'time' && /^近[二三四五]年来?$/.test(text))
  );
}

function isYear(token: Token): boolean {
  return token.kind === 'year' || (token.kind === 'time' && /^(?:[今去本上]年度?|上一年度?)$/.test(token.text));
}

/** The year that is all that the brackets around a figure hold. */
function onlyYear(remarks: Phrase['remarks']): Token | null {
  const [token, ...more] = remarks.flatMap(({ tokens }) => tokens);
  return token !== undefined && more.length === 0 && isYear(token) ? token : null;
}

/**
 * The names of a list that 分别 or 各 follows; empty where nothing is distributed. Behind grounds, what became of these requests
 * is no name of its own: 因过程性信息、执法案卷不予公开的分别为2件、1件.
 */
function namesBefore(left: readonly Token[]): readonly Token[] {
  const at = left.findLastIndex(
    (token) => (token.kind === 'each' && token.text !== '每') || token.kind === 'enumerate',
  );
  if (at < 0) return [];
  const names = left
    .slice(0, at)
    .flatMap(apart)
    .filter((token) => isCase(token) || isNamed(token) || token.kind === 'applicant');
  const last = names.at(-1);
  const grounds = names.slice(0, -1);
  const summedUp =
    last !== undefined &&
    isNamed(last) &&
    grounds.length > 0 &&
    grounds.every((token) => isNamed(token) && token.tag !== last.tag && groupOf(token.tag) === last.tag);
  return summedUp ? grounds : names;
}

/** 自然人、法人或其他组织 is one word for everybody; before 分别为 it names two. */
function apart(token: Token): readonly Token[] {
  if (token.kind !== 'neutral' || token.tag !== 'everyone' || !token.text.startsWith('自然人')) return [token];
  const { start, end, text } = token;
  const cut = start + '自然人'.length;
  return [
    wordToken('applicant', 'natural-person', start, cut, '自然人'),
    wordToken('applicant', 'organisation', cut, end, text.slice('自然人'.length)),
  ];
}

function isFiller(token: Token): boolean {
  return isPause(token) || /^(?:和|及|与)$/.test(token.text);
}
