import { type MoneyUnit, moneyUnits } from '../model/table/figure.ts';
import { type Decimal, parseDecimal } from '../text/decimal.ts';
import { digitOf, isChineseNumeral, numeralCharacters, readChineseNumeral, readNumeral } from '../text/numerals.ts';
import type { Span } from '../text/span.ts';
import { done, type Work } from '../text/work.ts';
import { beginnings, type MeasureFamily, measureWords, standsAt, type WordKind, wordAt } from './lexicon.ts';

/** A number that counts something. Spans are offsets into the passage. */
export interface Quantity {
  /** Null where no exact whole number is stated: 130余, 约40, 3—5, 1.2万. */
  readonly value: number | null;
  /** The number alone. */
  readonly number: Span;
  /** The number and its measure word. */
  readonly span: Span;
  /** `件`; empty for a bare number. */
  readonly measure: string;
  readonly family: MeasureFamily | null;
  readonly chinese: boolean;
}

/** True if two figures count the same kind of thing, so that they may be added up. */
export function countAlike(a: Quantity, b: Quantity): boolean {
  return a.family === b.family && (a.family !== 'other' || a.measure === b.measure);
}

/** An exact amount of money as it is written: 4.043万元. */
export interface Money {
  /** In the unit written. */
  readonly amount: Decimal;
  /** The power of ten that makes yuan of the unit: 4 for 万元. */
  readonly power: number;
}

export type Punctuation = 'pause' | 'comma' | 'semicolon' | 'colon' | 'stop' | 'open' | 'close';

export type Token = { readonly start: number; readonly end: number; readonly text: string } & (
  | { readonly kind: WordKind; readonly tag: string }
  | { readonly kind: 'word' }
  /** `bracketed`: all that brackets held, 网站（60条）. */
  | { readonly kind: 'quantity'; readonly quantity: Quantity; readonly bracketed?: true }
  /** `value` as a decimal string: `33.9`. */
  | {
      readonly kind: 'percent';
      readonly value: string;
      /** What a new share is written over: the number before its %, or all of 百分之三十. */
      readonly number: Span;
      readonly exact: boolean;
      /** 三分之二: said of whatever is near it. */
      readonly fraction: boolean;
    }
  | { readonly kind: 'year'; readonly year: number; readonly digits: Span }
  /** An amount of money; `money` is null where none is stated exactly (约3万元). */
  | { readonly kind: 'money'; readonly money: Money | null; readonly number: Span }
  /** A number that counts nothing here: a date, a clock time, a document or phone number, an ordinal, a duration. */
  | { readonly kind: 'reference' }
  /** What opens an item of a list: 1. or （一）, ①. */
  | { readonly kind: 'item' }
  /** Text in quotation or book marks, read as one thing. */
  | { readonly kind: 'quoted' }
  | { readonly kind: 'punctuation'; readonly mark: Punctuation }
);

type TokenOf<Kind extends Token['kind']> = Extract<Token, { readonly kind: Kind }>;

/**
 * Has the fields of tokens of every kind, `undefined` where its kind has none: what looks at tokens of all kinds runs faster on
 * objects of one shape.
 */
class AnyToken {
  readonly kind: Token['kind'];
  readonly start: number;
  readonly end: number;
  readonly text: string;
  tag: string | undefined = undefined;
  mark: Punctuation | undefined = undefined;
  quantity: Quantity | undefined = undefined;
  year: number | undefined = undefined;
  digits: Span | undefined = undefined;
  number: Span | undefined = undefined;
  value: string | undefined = undefined;
  exact: boolean | undefined = undefined;
  fraction: boolean | undefined = undefined;
  money: Money | null | undefined = undefined;

  constructor(kind: Token['kind'], start: number, end: number, text: string) {
    this.kind = kind;
    this.start = start;
    this.end = end;
    this.text = text;
  }
}

/** A token; `own` are the fields that its kind has beside its place. */
export function tokenOf<Kind extends Token['kind']>(
  kind: Kind,
  start: number,
  end: number,
  text: string,
  own: Omit<TokenOf<Kind>, 'kind' | 'start' | 'end' | 'text'>,
): Token {
  return Object.assign(new AnyToken(kind, start, end, text), own) as unknown as Token;
}

/** A token of a kind that has nothing beside its place. */
function plainToken(kind: 'word' | 'reference' | 'item' | 'quoted', start: number, end: number, text: string): Token {
  return new AnyToken(kind, start, end, text) as unknown as Token;
}

/** An understood word. */
export function wordToken(kind: WordKind, tag: string, start: number, end: number, text: string): Token {
  const token = new AnyToken(kind, start, end, text);
  token.tag = tag;
  return token as unknown as Token;
}

/** A mark of punctuation. */
export function markToken(mark: Punctuation, start: number, end: number, text: string): Token {
  const token = new AnyToken('punctuation', start, end, text);
  token.mark = mark;
  return token as unknown as Token;
}

const MARKS: Readonly<Record<string, Punctuation>> = {
  '、': 'pause',
  '，': 'comma',
  ',': 'comma',
  '；': 'semicolon',
  ';': 'semicolon',
  '：': 'colon',
  ':': 'colon',
  '。': 'stop',
  '！': 'stop',
  '？': 'stop',
  '!': 'stop',
  '?': 'stop',
  '（': 'open',
  '(': 'open',
  '）': 'close',
  ')': 'close',
};

const CLOSING: Readonly<Record<string, string>> = {
  '《': '》',
  '“': '”',
  '「': '」',
  '〔': '〕',
  '[': ']',
  '【': '】',
};

/** How far a quotation may reach: an opening mark without its closing one must not take in the rest of the passage. */
const QUOTATION_LIMIT = 120;

const BEFORE_APPROXIMATE = ['约', '大约', '近', '将近', '逾', '超', '超过', '不足', '不到', '至少', '不少于', '最多'];
/** The last characters of these. */
const LAST_BEFORE_APPROXIMATE = BEFORE_APPROXIMATE.map((word) => word.slice(-1)).join('');
const AFTER_APPROXIMATE = byBeginning(['余', '多', '来', '以上', '以下', '以内', '左右', '上下']);
const DURATIONS = byBeginning([
  '个工作日',
  '工作日',
  '个月',
  '个小时',
  '小时',
  '个季度',
  '个年度',
  '周年',
  '月份',
  '年度',
  '分钟',
  '年',
  '月',
  '日',
  '天',
  '时',
  '点',
  '周',
  '岁',
  '秒',
  '号',
  '期间',
  '倍',
  '成',
  '分',
  '层',
  '楼',
  '级',
  '米',
  '公里',
  '平方米',
  '亩',
]);
const MONEY_UNITS = byBeginning(Object.keys(moneyUnits) as readonly MoneyUnit[]);
/** Words before a number that names something and counts nothing: 电话65550000, 邮编：471000. */
const BEFORE_NUMBER_OF =
  /(?:电话|传真|热线|邮编|邮政编码|号码|手机|编号|文号|字号|索引号|备案号|代码|信箱|序号|版本|评分|得分|分值|ICP备?|备)[为是]?[：:\s（(]{0,2}$/;
/** Words after a number that names something: 12345热线, 2.0版本. */
const AFTER_NAMED = byBeginning(['政务服务', '政务热线', '便民', '热线', '平台', '版本', '版', '专线', '号令']);
/** How far back `BEFORE_NUMBER_OF` looks. */
const NAMED_REACH = 8;
/** Words behind a measure word that make its figure vague. */
const BEHIND_MEASURE = byBeginning(['以上', '左右', '上下', '多', '以内', '以下']);
/** 一件事, 一条龙 and the like: fixed phrases, no counts; nor does 两项合计 count anything. */
const IDIOMS = byBeginning([
  '一件事',
  '一次办',
  '一次告知',
  '一条龙',
  '一份力',
  '一项重要',
  '一项工作',
  '一条主线',
  '一份子',
  '两项合计',
  '两项共计',
  '三项合计',
  '三项共计',
]);
/** Characters before a Chinese numeral that make it part of a word: 统一, 第二, 每一件, 逐项. */
const BINDS_NUMERAL = '第统进同每逐任另某这那该唯专单万之其初';

const FIRST_OF_YEARS = /^20[0-9]{2}[和与及、]20[0-9]{2}年/;

const SHARE_IN_WORDS =
  /^(百|[二三四五六七八九十])分之([0-9０-９]{1,3}|[零〇一二三四五六七八九十百]{1,5})(?:[点.．]([0-9０-９零〇一二三四五六七八九]{1,3}))?/u;
/** No share in words is longer. */
const LONGEST_SHARE = 16;

/** Those of the widths that pages are written with too. What has no width parts nothing: it may stand inside a number. */
const SPACES = ' \u3000\u00a0\t\n\r\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f';
const ORDINALS = '①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳（(第';
const DIGITS = '0123456789０１２３４５６７８９';

/** What a token that begins with a character may be: one bit each, since a character may begin several. */
const Begins = { space: 1, ordinal: 2, mark: 4, quotation: 8, digit: 16, numeral: 32, word: 64 } as const;

/**
 * By code unit, the bits of `Begins`; 0 for a character that begins nothing. Looked up by number, since a string of one
 * character costs ten times as much as a key.
 */
const BEGINS = new Uint8Array(0x10000);
for (const [kind, characters] of [
  ['space', SPACES],
  ['ordinal', ORDINALS],
  ['mark', Object.keys(MARKS)],
  ['quotation', Object.keys(CLOSING)],
  ['digit', DIGITS],
  ['numeral', numeralCharacters],
  ['word', beginnings],
] as const) {
  for (const character of characters) {
    const code = character.charCodeAt(0);
    BEGINS[code] = (BEGINS[code] as number) | Begins[kind];
  }
}

/** Reads a passage into tokens, spaces left out, in time linear in its length. */
export function lex(text: string): readonly Token[] {
  return done(lexing(text));
}

/** Reading may pause after so many tokens. */
const TOKENS_AT_ONCE = 1000;

/** The same, piece by piece. */
export function* lexing(text: string): Work<readonly Token[]> {
  const tokens: Token[] = [];
  let at = 0;
  let wordStart = -1;
  let count = 0;
  const flush = (end: number): void => {
    if (wordStart >= 0) tokens.push(plainToken('word', wordStart, end, text.slice(wordStart, end)));
    wordStart = -1;
  };
  while (at < text.length) {
    const begins = BEGINS[text.charCodeAt(at)] as number;
    const token = (begins & ~Begins.space) === 0 ? null : tokenAt(text, at, begins);
    if (begins === Begins.space) {
      flush(at);
      at++;
    } else if (token === null) {
      if (wordStart < 0) wordStart = at;
      at++;
    } else {
      flush(token.start);
      tokens.push(token);
      at = token.end;
      if (++count % TOKENS_AT_ONCE === 0) yield;
    }
  }
  flush(text.length);
  return tokens;
}

/** The token at `at`, null where none begins there; `begins` are the bits of its first character. */
function tokenAt(text: string, at: number, begins: number): Token | null {
  if (begins & Begins.ordinal) {
    const end = ordinalEnd(text, at);
    if (end > at) return plainToken(opensItem(text, at) ? 'item' : 'reference', at, end, text.slice(at, end));
  }
  if (begins & (Begins.digit | Begins.numeral)) {
    const end = itemEnd(text, at);
    if (end > at) return plainToken('item', at, end, text.slice(at, end));
  }
  const char = text.charAt(at);
  const mark = begins & Begins.mark ? MARKS[char] : undefined;
  if (mark !== undefined) return markToken(mark, at, at + 1, char);
  const closing = begins & Begins.quotation ? CLOSING[char] : undefined;
  if (closing !== undefined) {
    const window = text.slice(at + 1, at + 1 + QUOTATION_LIMIT);
    const inner = window.indexOf(closing);
    if (inner < 0) return null;
    const end = at + inner + 2;
    // “不予公开”2件 names a result as the form does, “三安全一稳定”2件 a ground.
    const only = wordAt(text, at + 1);
    if ((only?.kind === 'result' || only?.kind === 'ground') && only.text.length === inner)
      return wordToken(only.kind, only.tag, at, end, only.text);
    return plainToken('quoted', at, end, text.slice(at, end));
  }
  if (begins & Begins.digit) return arabic(text, at);
  if (begins & Begins.numeral) {
    const token = shareInWords(text, at) ?? chinese(text, at);
    if (token !== null) return token;
  }
  const word = begins & Begins.word ? wordAt(text, at) : null;
  if (word === null && char === '转' && carriesOver(text, at)) return wordToken('verb', 'carry', at, at + 1, char);
  if (word === null) return null;
  const { kind, tag, text: spelling } = word;
  const end = at + spelling.length;
  return kind === 'plain' ? plainToken('word', at, end, spelling) : wordToken(kind, tag, at, end, spelling);
}

/** 1件转2023年继续办理, and not 流转2023年. */
function carriesOver(text: string, at: number): boolean {
  return (
    /^(?:20|２０)[0-9０-９]{2}年/.test(text.slice(at + 1, at + 6)) &&
    /^[件宗份条起项，；。、\s]?$/.test(text.charAt(at - 1))
  );
}

function isSpace(char: string): boolean {
  return SPACES.includes(char);
}

/** The end of an item mark: （一）, (2), 第七, ①; `at` where there is none. */
function ordinalEnd(text: string, at: number): number {
  const char = text[at] as string;
  if (char >= '①' && char <= '⑳') return at + 1;
  const opens = char === '（' || char === '(';
  if (!opens && char !== '第') return at;
  let end = at + 1;
  if (!opens && (text[end] === '（' || text[end] === '(')) end++;
  const first = end;
  while (end - first < 4 && end < text.length && (digitOf(text[end]) !== null || isChineseNumeral(text[end] as string)))
    end++;
  if (end === first) return at;
  // 第三方 is somebody, and no third item.
  if (text.startsWith('第三方', at)) return at;
  const closes = text[end] === '）' || text[end] === ')';
  if (opens) return closes ? end + 1 : at;
  // 第（一）项; the bracket behind（全市第三）is another's.
  return closes && first > at + 1 ? end + 1 : end;
}

/** True of （1） and ① where a line or, behind a mark, an item begins: （1）行政复议：1件；（2）行政诉讼：3件. Elsewhere they refer to one. */
function opensItem(text: string, at: number): boolean {
  let before = at - 1;
  while (before >= 0 && at - before < 4 && isSpace(text[before] as string)) before--;
  return text[at] !== '第' && (before < 0 || '\n；;：:。'.includes(text[before] as string));
}

/** The end of 1. or 2、 or 一是 where a line or, behind a mark, an item begins; `at` where there is none. */
function itemEnd(text: string, at: number): number {
  const before = text[at - 1];
  if (before !== undefined && !'\n；;：:。，'.includes(before)) return at;
  if (text[at + 1] === '是' && '一二三四五六七八九十'.includes(text[at] as string)) return at + 2;
  const end = digitsEnd(text, at, 2);
  if (end === at || !'.．、'.includes(text[end] ?? ' ') || digitOf(text[end + 1]) !== null) return at;
  return before !== '，' ? end + 1 : at;
}

function skipSpaces(text: string, at: number): number {
  let end = at;
  while (end < text.length && isSpace(text[end] as string) && end - at < 4) end++;
  return end;
}

/** Words by their first character, each list in the order given. */
function byBeginning<T extends string>(words: readonly T[]): ReadonlyMap<number, readonly T[]> {
  const found = new Map<number, T[]>();
  for (const word of words) {
    const first = word.charCodeAt(0);
    found.set(first, [...(found.get(first) ?? []), word]);
  }
  return found;
}

/** The first of the words that stands at `at`. */
function startsWithAny<T extends string>(text: string, at: number, words: ReadonlyMap<number, readonly T[]>): T | null {
  const alike = words.get(text.charCodeAt(at));
  if (alike !== undefined) for (const word of alike) if (standsAt(word, text, at)) return word;
  return null;
}

function digitsEnd(text: string, at: number, most = Number.POSITIVE_INFINITY): number {
  let end = at;
  while (end - at < most && digitOf(text[end]) !== null) end++;
  return end;
}

function isLatin(char: string | undefined): boolean {
  return char !== undefined && /[A-Za-zＡ-Ｚａ-ｚ]/.test(char);
}

/** The end of a clock time (15:30, 9：05：00) that begins at `at`, else `at`. */
function clockEnd(text: string, at: number): number {
  const match = /^(?:[01]?\d|2[0-4])[:：][0-5]\d(?:[:：][0-5]\d)?(?!\d)/.exec(text.slice(at, at + 9));
  if (match === null) return at;
  const end = at + match[0].length;
  // 其中1：20件 is no time.
  return measureAt(text, skipSpaces(text, end)) === null ? end : at;
}

function toAscii(text: string): string {
  return /[０-９]/.test(text) ? [...text].map((char) => digitOf(char) ?? char).join('') : text;
}

/** 2022-12-31 has three parts; a longer chain of numbers is no range. */
const RANGE_PARTS = 3;

/** A number in Arabic digits and all that belongs to it. */
function arabic(text: string, start: number, parts = 1): Token {
  let end = digitsEnd(text, start);
  let digits = text.slice(start, end);
  let exact = true;
  let decimal = false;
  let separated = false;
  // Thousands: a half-width comma parts groups of three; a full-width one may as well part two numbers.
  while (digits.length <= 15 && (text[end] === ',' || text[end] === '，')) {
    const group = digitsEnd(text, end + 1);
    if (group - end - 1 !== 3 || (!separated && end - start > 3)) break;
    if (text[end] === '，') exact = false;
    digits += text.slice(end + 1, group);
    end = group;
    separated = true;
  }
  if ((text[end] === '.' || text[end] === '．') && digitOf(text[end + 1]) !== null) {
    const fraction = digitsEnd(text, end + 1);
    decimal = true;
    digits += `.${text.slice(end + 1, fraction)}`;
    end = fraction;
  }
  const number = { start, end };
  const reference = (to: number): Token => plainToken('reference', start, to, text.slice(start, to));

  const clock = parts === 1 && ':：'.includes(text[end] ?? ' ') ? clockEnd(text, start) : start;
  if (clock > start) return reference(clock);
  // 3:1, 1∶2 are ratios.
  if ((text[end] === '∶' || text[end] === ':') && digitOf(text[end + 1]) !== null) {
    return reference(digitsEnd(text, end + 1));
  }
  // V2, GB18030, A4, 5G; and numbers that name: 电话65550000, 12345热线.
  if (isLatin(text[start - 1]) || (isLatin(text[end]) && !isLatin(text[end + 1]))) {
    return reference(isLatin(text[end]) ? end + 1 : end);
  }
  if (BEFORE_NUMBER_OF.test(text.slice(Math.max(0, start - NAMED_REACH), start))) {
    return reference(compoundEnd(text, end));
  }
  const named = startsWithAny(text, end, AFTER_NAMED);
  if (named !== null && (named !== '平台' || end - start >= 5)) return reference(end);

  // Dates and other numbers in several parts: 2022.12.31, 5·15, 0379-1234567, 2022—2025年, 3-5件.
  if ('.．/·'.includes(text[end] ?? ' ') && digitOf(text[end + 1]) !== null) return reference(compoundEnd(text, end));
  if ('-—－–~～至到'.includes(text[end] ?? ' ')) {
    let next = end;
    while (next < text.length && next - end < 2 && '-—－–~～至到'.includes(text[next] as string)) next++;
    next = skipSpaces(text, next);
    if (digitOf(text[next]) !== null) {
      if (parts > RANGE_PARTS) return reference(compoundEnd(text, end));
      const last = arabic(text, next, parts + 1);
      if (last.kind === 'quantity' && last.quantity.measure !== '') {
        const quantity = { ...last.quantity, value: null, number: { start, end: last.quantity.number.end } };
        return rangeOf(text, start, last.end, quantity);
      }
      return reference(last.end);
    }
  }

  let after = skipSpaces(text, end);
  // 1 234: groups parted by a space may as well be two numbers.
  if (after > end && !decimal && digitOf(text[after]) !== null) {
    const group = digitsEnd(text, after);
    if (group - after === 3 && end - start <= 3) {
      exact = false;
      end = group;
      number.end = group;
      after = skipSpaces(text, end);
    }
  }
  if (text[after] === '%' || text[after] === '％') {
    return tokenOf('percent', start, after + 1, text.slice(start, after + 1), {
      value: toAscii(digits),
      number,
      exact: isExactAt(text, start, after + 1),
      fraction: false,
    });
  }
  if (text.startsWith('个百分点', after)) return reference(after + 4);
  if (!decimal && !separated && digits.length === 4 && text[after] === '年') {
    const to = after + (text[after + 1] === '度' ? 2 : 1);
    return tokenOf('year', start, to, text.slice(start, after + 1), { year: Number(toAscii(digits)), digits: number });
  }
  if (!decimal && !separated && digits.length === 4 && FIRST_OF_YEARS.test(text.slice(start, after + 6))) {
    // 2022和2023年: so does the first of several.
    return tokenOf('year', start, end, text.slice(start, end), { year: Number(toAscii(digits)), digits: number });
  }
  if (!decimal && !separated && digits.length === 4 && text.startsWith('全年', after)) {
    // 2023全年: the year stands without its 年.
    return tokenOf('year', start, end, text.slice(start, end), { year: Number(toAscii(digits)), digits: number });
  }
  const multiplier = '万千百亿'.includes(text[after] ?? ' ');
  if (multiplier) {
    exact = false;
    after++;
  }
  const moneyAt = skipSpaces(text, skipApproximation(text, after));
  const unit =
    startsWithAny(text, multiplier ? after - 1 : moneyAt, MONEY_UNITS) ?? startsWithAny(text, moneyAt, MONEY_UNITS);
  if (unit !== null) {
    const whole = multiplier && text.startsWith(unit, after - 1);
    const to = (whole ? after - 1 : moneyAt) + unit.length;
    const amount = parseDecimal(toAscii(digits).replace('．', '.'));
    const stated = (whole || (!multiplier && moneyAt === skipSpaces(text, after))) && !approximateBefore(text, start);
    const money = stated && amount !== null ? { amount, power: moneyUnits[unit] } : null;
    return tokenOf('money', start, to, text.slice(start, to), { money, number });
  }
  return quantityFrom(text, start, number, after, {
    value: exact && !decimal && digits.length <= 15 ? Number(toAscii(digits)) : null,
    chinese: false,
  });
}

function compoundEnd(text: string, at: number): number {
  let end = at;
  while (end < text.length && ('.．/·-—~～'.includes(text[end] as string) || digitOf(text[end]) !== null)) end++;
  return end;
}

/** True for a share that no 约 before it and no 以上 behind it makes vague. */
function isExactAt(text: string, start: number, end: number): boolean {
  return !approximateBefore(text, start) && startsWithAny(text, skipSpaces(text, end), AFTER_APPROXIMATE) === null;
}

/** 百分之三十点五, 百分之30, 三分之二; null where no share stands. */
function shareInWords(text: string, start: number): Token | null {
  if (text[start + 1] !== '分') return null;
  const found = SHARE_IN_WORDS.exec(text.slice(start, start + LONGEST_SHARE));
  const [words = '', below = '', whole = '', decimals = ''] = found ?? [];
  const number = whole === '百' ? 100 : readNumeral(whole);
  const of = below === '百' ? 100 : readNumeral(below);
  if (found === null || number === null || of === null || of < number || BINDS_NUMERAL.includes(text[start - 1] ?? ' '))
    return null;
  const places = [...decimals].map((digit) => readNumeral(digit));
  if (places.includes(null)) return null;
  const end = start + words.length;
  return tokenOf('percent', start, end, words, {
    value:
      of === 100
        ? [number, ...(places.length > 0 ? [places.join('')] : [])].join('.')
        : ((number / of) * 100).toFixed(1),
    number: { start, end },
    exact: isExactAt(text, start, end),
    fraction: of !== 100,
  });
}

function rangeOf(text: string, start: number, end: number, quantity: Quantity): Token {
  return tokenOf('quantity', start, end, text.slice(start, end), {
    quantity: { ...quantity, span: { start, end: quantity.span.end } },
  });
}

function skipApproximation(text: string, at: number): number {
  const word = startsWithAny(text, skipSpaces(text, at), AFTER_APPROXIMATE);
  return word === null ? at : skipSpaces(text, at) + word.length;
}

function approximateBefore(text: string, start: number): boolean {
  let end = start;
  while (end > 0 && start - end < 2 && isSpace(text[end - 1] as string)) end--;
  if (!LAST_BEFORE_APPROXIMATE.includes(text[end - 1] ?? ' ')) return false;
  const word = BEFORE_APPROXIMATE.find((candidate) => text.endsWith(candidate, end) && end >= candidate.length);
  // 节约, 附近 and the like end in the same characters.
  return (
    word !== undefined &&
    !/[节预大条公附最靠就接临]$/.test(text.slice(Math.max(0, end - word.length - 1), end - word.length))
  );
}

/** Adds approximation and measure word to a number that ends at `after`. */
function quantityFrom(
  text: string,
  start: number,
  number: Span,
  after: number,
  read: { readonly value: number | null; readonly chinese: boolean },
): Token {
  let exact = !approximateBefore(text, start);
  let at = skipSpaces(text, after);
  const reference = (to: number): Token => plainToken('reference', start, to, text.slice(start, to));
  const duration = startsWithAny(text, at, DURATIONS);
  if (duration !== null && !(duration === '分' && text.startsWith('分别', at)) && !text.startsWith('成', at)) {
    return reference(at + duration.length);
  }
  const vague = startsWithAny(text, at, AFTER_APPROXIMATE);
  if (vague !== null) {
    exact = false;
    at = skipSpaces(text, at + vague.length);
  }
  const measure = measureAt(text, at);
  let end = measure === null ? Math.max(number.end, vague === null ? number.end : at) : at + measure.length;
  if (measure !== null) {
    const tail = startsWithAny(text, end, BEHIND_MEASURE);
    // 比上年的32件多6件: 多 compares two figures.
    if (tail !== null && !(tail === '多' && /[0-9]/.test(text.charAt(skipSpaces(text, end + 1))))) {
      exact = false;
      end += tail.length;
    }
  }
  return tokenOf('quantity', start, end, text.slice(start, end), {
    quantity: {
      value: exact ? read.value : null,
      number,
      span: { start, end },
      measure: measure ?? '',
      family: measure === null ? null : (measureWords.get(measure) ?? null),
      chinese: read.chinese,
    },
  });
}

/** Words that begin with a measure word, by its last character and the next. */
const MEASURE_COMPOUNDS: ReadonlySet<string> = new Set([
  '项目',
  '份额',
  '条例',
  '条款',
  '起草',
  '起诉',
  '起来',
  '场所',
  '个人',
  '人员',
  '人民',
  '件事',
  '名称',
  '名单',
  '部门',
  '部分',
  '户籍',
  '位于',
  '种类',
  '期间',
  '宗旨',
  '宗地',
  '处理',
  '处置',
  '处罚',
  '处室',
  '字数',
  '次数',
  '例外',
  '篇幅',
  '条件',
  '家庭',
  '页面',
  '次年',
  '则是',
  '则为',
  '本级',
  '本机',
  '所属',
  '届时',
  '封面',
  '封闭',
  '单位',
  '单独',
  '单项',
  '单一',
]);

/** The measure word at `at`; words that only begin with one (项目, 份额, 条例, 起草, 场所, 个人) are none. */
function measureAt(text: string, at: number): string | null {
  for (let length = 3; length > 0; length--) {
    const piece = text.slice(at, at + length);
    if (!measureWords.has(piece)) continue;
    const next = text[at + length] ?? '';
    const compound = piece + next;
    if (MEASURE_COMPOUNDS.has(compound)) return null;
    return piece;
  }
  return null;
}

/** A Chinese numeral that counts: one with a measure word after it. Null where the characters are part of a word. */
function chinese(text: string, start: number): Token | null {
  if (BINDS_NUMERAL.includes(text[start - 1] ?? ' ')) return null;
  if (startsWithAny(text, start, IDIOMS) !== null) return null;
  let end = start;
  while (end < text.length && end - start < 12 && isChineseNumeral(text[end] as string)) end++;
  const year = readYear(text, start, end);
  if (year !== null) return year;
  const value = readChineseNumeral(text.slice(start, end));
  const number = { start, end };
  const token = quantityFrom(text, start, number, end, { value, chinese: true });
  if (token.kind !== 'quantity') return zeroBefore(text, start, end);
  if (token.quantity.measure === '' && !isZeroAlone(text, start, end)) return zeroBefore(text, start, end);
  return token;
}

/** 二〇二二年 */
function readYear(text: string, start: number, end: number): Token | null {
  if (end - start !== 4 || text[end] !== '年') return null;
  const year = readChineseNumeral(text.slice(start, end));
  if (year === null || year < 1900 || year > 2100) return null;
  return tokenOf('year', start, end + 1, text.slice(start, end + 1), { year, digits: { start, end } });
}

/** 申请数为零: the numeral ends its clause. */
function isZeroAlone(text: string, start: number, end: number): boolean {
  return (
    text.slice(start, end) === '零' &&
    '为是'.includes(text[start - 1] ?? ' ') &&
    /^[，。；、,;]?$/.test(text.charAt(end))
  );
}

/** 零申请, 零复议: the numeral stands for 没有. */
function zeroBefore(text: string, start: number, end: number): Token | null {
  if (end - start !== 1 || text[start] !== '零') return null;
  return ['申请', '行政复议', '复议', '行政诉讼', '诉讼'].some((word) => text.startsWith(word, end))
    ? wordToken('negation', 'zero', start, end, '零')
    : null;
}
