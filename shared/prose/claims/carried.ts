import type { Token } from '../lexer.ts';
import { cellsOf, type ReportIdentity } from '../report-identity.ts';
import type { Phrase } from '../segments.ts';
import { hasKind } from '../token-list.ts';
import { type Clause, type Draft, type Matter, type Reader, statedBy, statedByWords } from './claim.ts';
import { comesToWith } from './sentence.ts';
import {
  carries,
  closesException,
  countsCases,
  isNoun,
  isTransparent,
  isVerb,
  namesItself,
  speaksOfToday,
} from './words.ts';

/** 上年结转 N 件, 结转下年度继续办理 N 件, 2022年结转2023年 N 件, 剩余 N 件结转下年. */
export const carried: Reader = (stated, { matter, identity, total }) => {
  const phrase = upToNext(withoutException(stated));
  const clause = { ...stated, phrase };
  const { quantity } = phrase;
  // 行政诉讼3件，上年结转1件: cases are carried over too.
  if (matter === 'cases' || matter === 'other') return [];
  if (!carries(phrase.left) && !carries(phrase.right)) return unfinished(clause, matter, identity);
  const leads = phrase.left.every(leadsFigure);
  const follows = leads && quantity !== null && carries(phrase.right);
  const words = withoutUnfinished(
    follows ? withoutReason(phrase.right) : [...phrase.left, ...targetBehind(phrase.right)],
  );
  const at = words.findIndex((token) => isVerb(token, 'carry'));
  if (at < 0) return [];
  const negation = words.find((token) => token.kind === 'negation');
  const direction = directionOf(words, identity.year);
  // 无结转件: none is carried over.
  // 除3件结转外
  const goesOut =
    phrase !== stated.phrase ||
    followsClosed(stated, words) ||
    (negation !== undefined && words.every(({ kind: each }) => each !== 'time' && each !== 'year'));
  // 办结40件，其中新收37件、结转3件: those of them that had been carried in.
  const isAmongClosed =
    direction === null &&
    total?.kind === 'closed' &&
    comesToWith(clause.segments, quantity?.value ?? 0, total, (token) => isVerb(token, 'receive'));
  const kind = direction ?? (isAmongClosed ? 'carried-in' : goesOut ? 'carried-over' : null);
  if (kind === null) return [];
  const closesSome = kind === 'carried-in' && closesWhatWasCarried(words, at);
  const plain = words.every(
    (token, index) =>
      index === at ||
      (closesSome && isVerb(token, 'close')) ||
      ['year', 'time', 'negation', 'include', 'exclude', 'among', 'remainder'].includes(token.kind) ||
      isTransparent(token) ||
      isVerb(token, 'handle', 'carry') ||
      // 结转下年答复3件
      (isVerb(token, 'close') && index > at && kind === 'carried-over') ||
      (isVerb(token, 'occur') && token.text === '有') ||
      (token.kind === 'word' &&
        (/^(?:[至到入自从]|至今|并|后|另|尚|仍|仍需|需|也|件|承接|接续)$/.test(token.text) ||
          namesItself(token.text, identity.body))),
  );
  const cells = cellsOf(identity, kind, ['total']);
  if (!plain || cells.length === 0) return [];
  const certain = direction !== null || negation !== undefined;
  const claim = { kind, readings: [cells], bound: closesSome ? 'part' : 'equal', certain } as const;
  if (quantity === null) {
    const last = words.at(-1);
    if (negation === undefined || last === undefined || last === negation) return [];
    return [{ ...claim, ...statedByWords({ start: negation.start, end: last.end }) }];
  }
  if (negation !== undefined || quantity.value === null || !countsCases(quantity, phrase)) return [];
  return [{ ...claim, ...statedBy(phrase, quantity, follows ? words.at(-1) : undefined) }];
};

/** 其余18件和上年结转2件: behind the conjunction begin the words of the next figure. */
function upToNext(phrase: Phrase): Phrase {
  const { right, runsOn } = phrase;
  const end = runsOn ? right.findIndex(({ text }) => /^(?:和|与|及|以及|连同|加上)$/.test(text)) : -1;
  return end < 0 ? phrase : { ...phrase, right: right.slice(0, end) };
}

/** 办结上年结转5件: some of what was carried in; 办结含上年结转60件 and 办结上年结转及本年申请60件 are more. */
function closesWhatWasCarried(words: readonly Token[], at: number): boolean {
  const ahead = words.slice(0, at);
  return (
    ahead.some((token) => isVerb(token, 'close')) &&
    !hasKind(ahead, 'include') &&
    words.slice(at + 1).every((token) => token.text === '的' || isNoun(token, 'application'))
  );
}

/** 办结60件，结转3件: what is carried over, without a year, behind what was closed. */
function followsClosed({ previous, phrase }: Clause, words: readonly Token[]): boolean {
  return (
    previous?.kind === 'closed' &&
    phrase.right.every(isTransparent) &&
    words.every((token) => isVerb(token, 'carry') || isTransparent(token)) &&
    !words.some(({ kind }) => kind === 'time' || kind === 'year')
  );
}

/** 结转3件至2023年: the words behind the figure up to the year. */
function targetBehind(right: readonly Token[]): readonly Token[] {
  if (!/^[至到入]$/.test(right[0]?.text ?? '')) return [];
  const end = right.findIndex(({ kind }) => kind === 'time' || kind === 'year');
  return right.slice(0, end + 1);
}

/** 除3件结转下年外，其余均已办结; 除3件尚在办理，其余均已办结: the words without 除 and 外. */
function withoutException({ phrase, segments }: Clause): Phrase {
  const [first] = phrase.left;
  if (first?.text !== '除') return phrase;
  const left = phrase.left.slice(1);
  const end = phrase.right.findIndex(closesException);
  if (end >= 0) return { ...phrase, left, right: phrase.right.slice(0, end) };
  const goesOn = segments.some(({ tokens }) => (tokens[0]?.start ?? 0) > phrase.end && hasKind(tokens, 'remainder'));
  return goesOn && phrase.right.length > 0 ? { ...phrase, left } : phrase;
}

/**
 * 尚有3件正在办理, 未办结2件: requests that are open are those carried over; but for how many are open today, which
 * depends on the day.
 */
function unfinished({ phrase, segments }: Clause, matter: Matter | null, identity: ReportIdentity): readonly Draft[] {
  const { left, quantity, right } = phrase;
  if (matter !== 'requests' || quantity === null || quantity.value === null) return [];
  const words = [...left, ...right];
  const open = words.some(
    (token, i) =>
      (token.kind === 'outcome' && token.tag === 'pending') ||
      (token.kind === 'negation' && words[i + 1] !== undefined && isVerb(words[i + 1] as Token, 'close')),
  );
  const plain = withoutUnfinished(words).every(leadsFigure);
  if (!open || !plain || segments.some(({ tokens }) => speaksOfToday(tokens))) return [];
  const cells = cellsOf(identity, 'carried-over', ['total']);
  if (cells.length === 0 || !countsCases(quantity, phrase)) return [];
  const stated = statedBy(phrase, quantity, right.at(-1));
  return [{ kind: 'carried-over', ...stated, readings: [cells], bound: 'equal', certain: false }];
}

/** 因未到期限结转2023年: words without the reason before their verb. */
function withoutReason(words: readonly Token[]): readonly Token[] {
  return words[0]?.text === '因' ? words.slice(words.findIndex((token) => isVerb(token, 'carry'))) : words;
}

/** 有1件结转, 剩余3件结转, 尚未办结2件结转: what may stand before a figure that its verb follows. */
function leadsFigure(token: Token): boolean {
  return (
    isTransparent(token) ||
    token.kind === 'among' ||
    token.kind === 'remainder' ||
    isVerb(token, 'occur') ||
    isVerb(token, 'close') ||
    token.kind === 'negation' ||
    (token.kind === 'outcome' && token.tag === 'pending') ||
    (token.kind === 'word' && /^(?:另|尚|仍|余|并|还)$/.test(token.text))
  );
}

/** Words without 未办结, 尚未办结, which only say why something is carried over. */
function withoutUnfinished(words: readonly Token[]): readonly Token[] {
  return words.filter((token, index) => {
    const next = words[index + 1];
    const before = words[index - 1];
    if (token.kind === 'outcome' && token.tag === 'pending') return false;
    if (token.kind === 'negation' && next !== undefined && isVerb(next, 'close')) return false;
    return !(isVerb(token, 'close') && before?.kind === 'negation');
  });
}

function isOtherYear(token: Token, year: number): boolean {
  return token.kind === 'year' && token.year < year;
}

/** Whether the years that the words name lead into the reporting year or out of it; null where that is open. */
function directionOf(words: readonly Token[], year: number | null): 'carried-in' | 'carried-over' | null {
  let past = false;
  let future = false;
  let goesOn = false;
  for (const [index, token] of words.entries()) {
    if (token.kind === 'time') {
      // 2021年无上年结转 in the report on 2022: what was carried into that year.
      if (token.tag === 'last' && year !== null && words.slice(0, index).some((each) => isOtherYear(each, year)))
        return null;
      past ||= token.tag === 'last';
      future ||= token.tag === 'next';
    } else if (token.kind === 'year') {
      // Which of two years is the reporting year cannot be told without the title's.
      if (year === null || token.year < year - 1 || token.year > year + 1) return null;
      // 结转到2021年 in the report on 2022: into a year that was over.
      if (token.year < year && /^[至到入]$/.test(words[index - 1]?.text ?? '')) return null;
      past ||= token.year === year - 1;
      future ||= token.year === year + 1;
    } else if (
      (token.kind === 'neutral' && token.text.startsWith('继续办理')) ||
      (isVerb(token, 'carry') && /^(?:转下|下|次|跨)/.test(token.text))
    ) {
      goesOn = true;
    }
  }
  // 上年结转继续办理: where no year is named, what goes on does so in the next.
  future ||= goesOn && !past;
  if (past === future) return null;
  return past ? 'carried-in' : 'carried-over';
}
