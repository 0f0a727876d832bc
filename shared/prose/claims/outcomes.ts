import type { ColumnRole } from '../../template/schema.ts';
import { type Token, wordToken } from '../lexer.ts';
import type { Segment } from '../segments.ts';
import { hasKind, hasNoun, hasVerb } from '../token-list.ts';
import { caseCells, caseKind } from './cases.ts';
import { type Clause, type Context, type Draft, type Reader, statedBy } from './claim.ts';
import { DISCLOSURE, tellsOfDisclosure } from './of-disclosure.ts';
import { isCase, isConcluded, isTransparent, isVerb, leadsIn, type Noun, speaksOfToday, spellingOf } from './words.ts';

type Outcome = Token & { readonly kind: 'outcome'; readonly tag: string };
type Authority = Token & { readonly kind: 'authority'; readonly tag: string };

/**
 * 行政复议4件，结果维持3件; 行政诉讼2件，法院判决撤销1件; 有1件答复被复议机关纠正: outcomes are counted as the table
 * counts them. What was pending counts as of the end of the year, so that 目前尚未审结1件 states nothing of the table.
 */
export const outcomes: Reader = (clause, context) => {
  const { phrase, previous, segments } = clause;
  const { left, quantity, right } = phrase;
  if (quantity === null) return [];
  const ahead = left.find(isOutcome);
  // 1件尚未审结, 2件答复被法院撤销: the outcome behind its figure.
  const outcome = ahead ?? (previous === null || leadsOutcome(left) ? right.find(isOutcome) : undefined);
  if (outcome === undefined) return [];
  const behind = ahead === undefined ? right.slice(0, right.indexOf(outcome)) : [];
  const words = [...left, ...behind];
  if (!words.every((token, i) => token === outcome || mayTell(token, words[i + 1]))) return [];
  if (outcome.tag === 'pending' && (hasNoun(words, 'application') || countsOthers(segments))) return [];
  const answers = hasVerb(behind, 'close');
  if (!context.disclosure && !answers) return [];
  const column = outcome.tag as ColumnRole;
  const readings = casesMeant(words, outcome, answers, clause, context).map((nouns) =>
    'cells' in nouns
      ? columnOf(nouns.cells, column, context.identity.edition.tables)
      : caseCells(nouns.nouns, column, context.identity),
  );
  const known = readings.filter((cells) => cells.length > 0);
  if (known.length === 0) return [];
  return [
    {
      kind: outcome.tag === 'pending' ? 'case-pending' : 'case-outcome',
      ...statedBy(phrase, quantity, ahead === undefined ? outcome : undefined),
      readings: known,
      bound: isOneOfSeveral(segments, outcome) || context.examples ? 'part' : 'equal',
      certain: outcome.tag !== 'pending' && known.length === 1,
    },
  ];
};

/** 行政复议3件，已审结2件: those that are not pending; 目前已审结 may count what was pending at the end of the year. */
export const concluded: Reader = ({ phrase, previous, segments }, { identity, disclosure, text }) => {
  const { left, quantity, right } = phrase;
  if (!disclosure || quantity === null || (!left.some(isConcluded) && !right.some(isConcluded))) return [];
  if (![...left, ...right].every((token) => isConcluded(token) || mayTell(token, undefined))) return [];
  const named = left.filter((token): token is Noun => isCase(token));
  // 审结行政复议案件31件: a body that decides reviews speaks of other people's.
  const ofDisclosure = /信息公开|政务公开|依申请/.test(spellingOf(text, left));
  const cells =
    named.length > 0
      ? caseCells(ofDisclosure ? named : [], 'total', identity)
      : previous !== null && COUNTS_CASES.has(previous.kind)
        ? (previous.readings[0] ?? [])
        : [];
  const of = (roles: readonly ColumnRole[]): readonly string[] =>
    roles.flatMap((role) => columnOf(cells, role, identity.edition.tables));
  const closed = of(['upheld', 'corrected', 'other']);
  if (closed.length === 0) return [];
  const isOfToday = segments.some(({ tokens }) => speaksOfToday(tokens));
  const stated = statedBy(phrase, quantity, left.some(isConcluded) ? undefined : right.find(isConcluded));
  // 新收2件，1件审结: of those that are new.
  if (!isOfToday && countsOthers(segments)) return [];
  // 行政复议6件、行政诉讼3件，审结7件
  const both = named.length > 0 ? [] : countedTogether(segments, (left[0] ?? stated.span).start);
  const reviews = both.filter((noun) => caseKind([noun]) === 'reviews');
  const others = [reviews, both].flatMap((nouns) =>
    nouns.length === 0
      ? []
      : [(['upheld', 'corrected', 'other'] as const).flatMap((role) => caseCells(nouns, role, identity))],
  );
  const readings = [closed, ...(isOfToday ? [[...closed, ...of(['pending'])]] : others)];
  return [{ kind: 'case-outcome', ...stated, readings, bound: 'equal', certain: false }];
};

/** 胜诉, 败诉: said of lawsuits only. */
function isOfLawsuits({ text }: Outcome): boolean {
  return /[胜败]诉$/.test(text);
}

function isOutcome(token: Token): token is Outcome {
  return token.kind === 'outcome';
}

function isAuthority(token: Token): token is Authority {
  return token.kind === 'authority';
}

/** 其中, 有, 尚有: what may lead to a figure whose outcome follows. */
function leadsOutcome(left: readonly Token[]): boolean {
  return left.every((token) => mayTell(token, undefined));
}

/** Words that may stand with an outcome and narrow nothing. */
function mayTell(token: Token, next: Token | undefined): boolean {
  return (
    isCase(token) ||
    isTransparent(token) ||
    leadsIn(token) ||
    isAuthority(token) ||
    token.kind === 'judgment' ||
    token.kind === 'result' ||
    isVerb(token, 'close') ||
    (isVerb(token, 'occur') && token.text === '有') ||
    (token.kind === 'word' &&
      (/^(?:尚|仍|另|还|另外|上级|最终|中)$/.test(token.text) ||
        // 被市中级人民法院, 被县政府复议机关
        (next !== undefined && isAuthority(next) && token.text.length <= MOST_OF_AUTHORITY)))
  );
}

/** So many characters of an authority's name may stand before its kind. */
const MOST_OF_AUTHORITY = 8;

/** The cases that an outcome may be of: by their nouns, or those whose cells the statement before counted. */
type Meant = { readonly nouns: readonly Noun[] } | { readonly cells: readonly string[] };

function casesMeant(
  words: readonly Token[],
  outcome: Outcome,
  answers: boolean,
  { previous, segments }: Clause,
  { text, identity, sentences }: Context,
): readonly Meant[] {
  const named = words.filter((token): token is Noun => isCase(token));
  if (named.length > 0) return [{ nouns: named }];
  const authority = words.find(isAuthority);
  const decided = authority === undefined ? [] : [casesOf(authority)];
  const cells = previous !== null && COUNTS_CASES.has(previous.kind) ? (previous.readings[0] ?? []) : [];
  if (cells.length > 0) {
    const own = decided.length === 0 ? cells : rowsShared(cells, caseCells(decided, 'total', identity));
    const both = decided.length === 0 && !isOfLawsuits(outcome) ? countedTogether(segments, outcome.start) : [];
    const reviews = both.filter((noun) => caseKind([noun]) === 'reviews');
    // 复议6件、诉讼3件，其中直接起诉1件、复议后起诉2件，维持2件: of all lawsuits, too.
    const lawsuits = both.filter((noun) => caseKind([noun]) === 'lawsuits');
    if (both.length > 0) return [{ cells: own }, { nouns: reviews }, { nouns: lawsuits }, { nouns: both }];
    if (own.length > 0) return [{ cells: own }];
  } else if (previous === null) {
    const before = casesBefore(segments, outcome.start, sentences);
    if (before.length > 0) return [{ nouns: before }];
  }
  const ofDisclosure = answers || /信息公开|政务公开|依申请/.test(spellingOf(text, words));
  if (!ofDisclosure) return [];
  if (decided.length > 0) return [{ nouns: decided }];
  // 2件答复被撤销: by a court or an authority of review, or by both together.
  if (!answers || !/^被/.test(outcome.text)) return [];
  const [review, lawsuit] = [nounAt(outcome, 'review'), nounAt(outcome, 'lawsuit')];
  return [{ nouns: [review] }, { nouns: [lawsuit] }, { nouns: [review, lawsuit] }];
}

const COUNTS_CASES: ReadonlySet<Draft['kind']> = new Set([
  'reviews',
  'lawsuits',
  'cases',
  'case-outcome',
  'case-pending',
]);

/** A court decides lawsuits, an authority of review reviews. */
function casesOf(authority: Authority): Noun {
  return nounAt(authority, authority.tag === 'court' ? 'lawsuit' : 'review');
}

function nounAt({ start, end, text }: Token, tag: 'review' | 'lawsuit'): Noun {
  return wordToken('noun', tag, start, end, text) as Noun;
}

/** Those of the cells whose rows other cells have too. */
function rowsShared(cells: readonly string[], others: readonly string[]): readonly string[] {
  const rowOf = (cell: string): string => cell.slice(0, cell.lastIndexOf('/'));
  const rows = new Set(others.map(rowOf));
  return cells.filter((cell) => rows.has(rowOf(cell)));
}

/**
 * 目前尚有2件在审: how many are pending depends on the day on which it is written. 新收3件，尚未审结2件: of those that are
 * new; the table has older ones too.
 */
function countsOthers(segments: readonly Segment[]): boolean {
  return segments.some(({ tokens }) => tokens.some(({ text }) => /目前|至今|现阶段|^新/.test(text)));
}

/**
 * 撤销1件、确认违法1件 are both 结果纠正, and 一审胜诉4件、二审胜诉1件 both 结果维持: neither is all of it. What other cases came to is told behind
 * a semicolon.
 */
function isOneOfSeveral(segments: readonly Segment[], outcome: Outcome): boolean {
  const at = segments.findIndex(({ tokens }) => tokens.includes(outcome));
  if (at < 0) return false;
  const instance = instanceIn(segments[at]?.tokens ?? []);
  const alike = (token: Token, _: number, tokens: readonly Token[]): boolean =>
    isOutcome(token) &&
    token.tag === outcome.tag &&
    (token.text !== outcome.text || instanceIn(tokens) !== instance) &&
    outcome.tag !== 'pending';
  for (const step of [-1, 1]) {
    for (let i = at; segments[i] !== undefined; i += step) {
      const { tokens, before } = segments[i] as Segment;
      if (i > at && (before === 'semicolon' || tokens.some(isCase))) break;
      if (tokens.some(alike)) return true;
      if (i < at ? tokens.some(isCase) || before === 'semicolon' : step < 0 && before === 'semicolon') break;
    }
  }
  return false;
}

/** 一审, 二审: the court before which a case was; null where none is named. */
function instanceIn(tokens: readonly Token[]): string | null {
  return tokens.find(({ kind, text }) => kind === 'judgment' && /^[一二终再]审/.test(text))?.text ?? null;
}

/**
 * 涉及信息公开的行政复议，维持1件: the cases that the words before name, where these say that they are about disclosure (a
 * government decides reviews of others too) and of one kind, and nothing is counted or done with them there. 行政复议中，维持1件 goes on with
 * those that a sentence before counts.
 */
function casesBefore(segments: Clause['segments'], before: number, sentences: Context['sentences']): readonly Noun[] {
  const from = segments.findLastIndex(
    ({ tokens, before: mark }) => mark === 'semicolon' && (tokens[0]?.start ?? before) < before,
  );
  const own = segments.slice(Math.max(0, from));
  const tokens = own.flatMap((segment) => segment.tokens.filter(({ start }) => start < before));
  const isPlain = (token: Token): boolean =>
    isCase(token) ||
    isTransparent(token) ||
    isVerb(token, 'occur') ||
    leadsIn(token) ||
    isAuthority(token) ||
    token.kind === 'judgment';
  const [noun, among, ...more] = tokens;
  const nouns = tokens.filter((token): token is Noun => isCase(token));
  if (nouns.length === 0 || caseKind(nouns) === 'cases') return [];
  if (noun !== undefined && isCase(noun) && among?.text === '中' && more.every(isTransparent))
    return countsBefore(noun, segments, sentences) ? nouns : [];
  return tokens.every(isPlain) && DISCLOSURE.test(spelled(tokens)) ? nouns : [];
}

function spelled(tokens: readonly Token[]): string {
  return tokens.map(({ text }) => text).join(' ');
}

/** 行政复议60件，其中涉及信息公开6件: 行政复议中 goes on with all of them. */
function tellsOfSome(sentence: readonly Segment[]): boolean {
  const among = sentence.findIndex(({ tokens }) => hasKind(tokens, 'among'));
  return among > 0 && tellsOfDisclosure(sentence.slice(among)) && !tellsOfDisclosure(sentence.slice(0, among));
}

/** True where a sentence before counts such cases and says that they are about disclosure. */
function countsBefore(noun: Noun, segments: Clause['segments'], sentences: Context['sentences']): boolean {
  const start = segments[0]?.tokens[0]?.start ?? 0;
  return sentences.some(
    (sentence) =>
      (sentence[0]?.tokens[0]?.start ?? start) < start &&
      tellsOfDisclosure(sentence) &&
      !tellsOfSome(sentence) &&
      sentence.some(
        ({ tokens }) =>
          hasKind(tokens, 'quantity') && tokens.some((each) => isCase(each) && caseKind([each]) === caseKind([noun])),
      ),
  );
}

/**
 * 行政复议6件、行政诉讼3件，纠错1件: an outcome behind counts of both, with no other outcome between these, may be that of either, or
 * of both together. Empty where cases of one kind are counted.
 */
function countedTogether(segments: Clause['segments'], before: number): readonly Noun[] {
  let nouns: Noun[] = [];
  let isTold = false;
  for (const { tokens, before: mark } of segments) {
    if ((tokens[0]?.start ?? before) >= before) break;
    if (mark === 'semicolon') nouns = [];
    const own = hasKind(tokens, 'quantity') ? tokens.filter((token): token is Noun => isCase(token)) : [];
    if (own.length > 0 && (isTold || tokens.some(isOutcome))) return [];
    nouns.push(...own);
    isTold = nouns.length > 0 && (isTold || tokens.some(isOutcome));
  }
  return nouns.length > 0 && caseKind(nouns) === 'cases' ? nouns : [];
}

/** The cells beside others, in the same rows and another column, each once. */
function columnOf(
  cells: readonly string[],
  role: ColumnRole,
  tables: readonly { readonly key: string; readonly columns: readonly { key: string; role: ColumnRole | null }[] }[],
): readonly string[] {
  const found = cells.flatMap((cell) => {
    const [table, row] = cell.split('/');
    const column = tables.find(({ key }) => key === table)?.columns.find((each) => each.role === role);
    return column === undefined ? [] : [`${table}/${row}/${column.key}`];
  });
  return [...new Set(found)];
}
