import type { RowRoles } from '../../model/roles.ts';
import { type Token, wordToken } from '../lexer.ts';
import { BESIDE_RESULT, REASONS } from '../lexicon.ts';
import { cellsOf } from '../report-identity.ts';
import type { Phrase } from '../segments.ts';
import { hasKind } from '../token-list.ts';
import { type Clause, type Context, type Draft, type Reader, statedBy } from './claim.ts';
import { isNoun, isPause, isTransparent, isVerb, leadsIn, namesItself, withoutChannels } from './words.ts';

type Named = Token & { readonly kind: 'result' | 'ground'; readonly tag: string };

/** 予以公开 N 件, 其中 N 件不予公开, 予以公开及部分公开 N 件, 因…等原因无法提供 N 件. */
export const results: Reader = (clause, context) => {
  const { phrase, classes, apart } = clause;
  const { quantity } = phrase;
  // Results divide requests; these may be classed documents.
  if (quantity === null || context.documents || classes) return [];
  if (context.matter !== 'requests' && context.matter !== null) return [];
  const unlisted = withoutChannels(phrase.left);
  const listed = listsResults(clause, context) ? unlisted.map(asResult) : unlisted;
  const left = hasKind(listed, 'verb') ? listed.map(asWithdrawn) : listed;
  const behind = left.some(isNamed) ? [] : namedBehind(phrase);
  const words = [...left, ...behind];
  const names = words.filter(isNamed);
  if (names.length === 0 || (names.every(isGround) && speaksOfTopics(clause, words))) return [];
  if (
    !dividesRequests(clause, context) &&
    !speaksForItself(names, words) &&
    !isDividedByGrounds(names, clause, context)
  )
    return [];
  if (names.every(({ tag }) => tag === REST) && dividesGroup(clause)) return [];
  // 受理58件，不予受理0件: all were accepted, of which some may not have been processed.
  if (quantity.value === 0 && names.every(({ text }) => text === '不予受理')) return [];
  if (!words.every((token) => isNamed(token) || mayStandBeside(token, words, context.identity.body))) return [];
  // 予以公开（含部分公开）20件; but 无法提供4件（含信息不存在3件） only divides them.
  const own = new Set(names.map(({ tag }) => groupOf(tag)));
  const more = (token: Token): boolean => isNamed(token) && !own.has(groupOf(token.tag));
  if (phrase.remarks.some((remark) => remark.tokens.some(more))) return [];
  const meant = meaningOf(names, words, clause, context);
  if (meant.readings.length === 0) return [];
  return [
    {
      kind: 'result',
      ...statedBy(phrase, quantity, behind.findLast(isNamed)),
      readings: meant.readings,
      apart: names.length === 1 && names[0]?.tag === 'other' && !isDividedBehind(clause) ? apart : 0,
      bound: meant.whole ? 'equal' : boundOf(names, clause),
      certain: meant.certain,
    },
  ];
};

/** True where another figure of the sentence is a result of requests: 公开6件，部分公开2件. */
function listsResults({ phrase, segments, previous }: Clause, { total }: Context): boolean {
  // 办结60件，按结果分：公开18件、部分公开5件
  // 办结60件，3件结转下年；其中公开18件: what was carried over is not divided.
  const divided = previous === null || previous.kind === 'carried-over' ? total : previous;
  const divides =
    divided !== null &&
    (['closed', 'handled', 'result'].includes(divided.kind) ||
      (divided.kind === 'new' && hasKind(phrase.left, 'among')));
  return (
    divides && segments.some(({ tokens }) => tokens.some((token) => token.kind === 'result' && token.tag !== 'granted'))
  );
}

/** 公开 alone is 予以公开 among results. */
function asResult(token: Token): Token {
  const { start, end, text } = token;
  return text === '公开' ? wordToken('result', 'granted', start, end, text) : token;
}

/** The row of what was closed otherwise and has no row of its own. */
const REST = 'other.rest';

/** What becomes of requests, by the form: （一） to （六）. */
const GROUPS: readonly string[] = ['granted', 'partly-granted', 'refused', 'unavailable', 'unprocessed', 'other'];

/** 不予公开15件（国家秘密3件、其他情形12件）: what is left over is left of the group whose grounds are named. */
function dividesGroup({ named }: Clause): boolean {
  for (const role of named()) if (groupOf(role) !== role && groupOf(role) !== groupOf(REST)) return true;
  return false;
}

/** 申请人主动撤回1件: of those closed otherwise, for a reason that has no row of its own. */
const WITHDRAWN = `${REST}+`;

/** 撤回 is a reason, unless the applicant is only taken to have given up: 逾期不补正视为放弃. */
function asWithdrawn(token: Token): Token {
  const { start, end, text } = token;
  return token.kind === 'verb' &&
    token.tag === 'withdraw' &&
    /^(?:申请人)?(?:主动|自行|自愿)?(?:撤回|撤件|撤销|放弃)/.test(text)
    ? wordToken('ground', WITHDRAWN, start, end, text)
    : token;
}

/** What stands behind a figure and says what became of it: 2件不予公开, 3件属于重复申请. */
function namedBehind({ right, runsOn }: Phrase): readonly Token[] {
  const at = right.findIndex((token) => token.kind !== 'neutral');
  const first = right[at];
  if (first?.kind === 'result') {
    // 14件予以公开或部分公开
    const [joint, second] = right.slice(at + 1);
    return joint !== undefined && second?.kind === 'result' && /^(?:及|和|或|与|以及|或者)$/.test(joint.text)
      ? [first, joint, second]
      : [first];
  }
  return !runsOn && right.some(isNamed) ? right : [];
}

/** Marks the tag of a ground that is only a part of its row. */
const PART = '+';

/** 其他处理2件，包括申请人撤回1件: the figure has them in it. */
function isDividedBehind({ phrase, segments }: Clause): boolean {
  const next = segments.find(({ tokens }) => (tokens[0]?.start ?? 0) >= phrase.end);
  return next?.tokens.some(leadsIn) ?? false;
}

/** 涉及商业秘密3件 may have been given in part; what became of 因商业秘密不予公开3件 is said. */
function boundOf(names: readonly Named[], clause: Clause): Draft['bound'] {
  if (names.every(({ tag }) => tag.endsWith(PART))) return 'part';
  return isPartOfRow(names) || sharesRow(names, clause) ? 'part-of-first' : 'equal';
}

/** 商业秘密1件, 因涉及个人隐私不予公开1件: with or without the name of its group, a ground that shares its row with others is a part of it. */
function isPartOfRow(names: readonly Named[]): boolean {
  const part = names.find(({ tag }) => tag.endsWith(PART));
  return part !== undefined && names.every(({ tag }) => tag.endsWith(PART) || tag === groupOf(part.tag));
}

/**
 * 因本机关不掌握无法提供5件，信息不存在2件: beside a ground that is a part of its row the name of the row may be another part of it. What 其中 leads in
 * behind it divides it.
 */
function sharesRow(names: readonly Named[], { phrase, segments }: Clause): boolean {
  const row = names.find((name) => isGround(name))?.tag;
  if (row === undefined || names.some(({ tag }) => tag !== row && tag !== groupOf(row))) return false;
  const tokens = segments.flatMap((segment) => segment.tokens);
  const divided = tokens.find((token) => token.start > phrase.end && leadsIn(token))?.start ?? Infinity;
  return tokens.some((token) => isNamed(token) && token.tag === `${row}${PART}` && token.start < divided);
}

/** The role of the row that a result or a ground names. */
export function rowNamed(tag: string): string {
  return tag.replace(PART, '');
}

/** The row of the group that a row belongs to; of a group itself this. */
export function groupOf(tag: string): string {
  return tag.split('.', 1)[0] ?? tag;
}

/** A result or a ground. */
export function isNamed(token: Token): token is Named {
  return token.kind === 'result' || token.kind === 'ground';
}

/** True for the name of one row of a group: 重复申请, 国家秘密. */
function isGround({ tag }: Named): boolean {
  return groupOf(tag) !== tag;
}

/** 申请公开行政执法案卷的4件, 第三方权益相关的6件均征求了意见: what the requests are about, or what was done on the way. */
function speaksOfTopics({ phrase: { right, runsOn }, byTopic }: Clause, words: readonly Token[]): boolean {
  const asked = words.some((token) => isNoun(token, 'application') && /(?:^|[^依])申请公开/.test(token.text));
  return (
    byTopic ||
    asked ||
    (!runsOn && right.some(({ kind, text }) => kind === 'word' && text.length > 1 && !REASONS.has(text)))
  );
}

/** 重复申请2件, 因本机关不掌握无法提供7件: what only requests can be, with nothing else beside it. */
function speaksForItself(names: readonly Named[], words: readonly Token[]): boolean {
  const ofRequests = names.some(
    ({ kind, tag }) =>
      (kind === 'result' && (tag.includes('.') || tag === 'unavailable')) ||
      (kind === 'ground' && names.some((each) => each.tag === groupOf(tag))),
  );
  return ofRequests && words.every((token) => isNamed(token) || isBareWord(token));
}

/** 不予公开的6件中，国家秘密3件: the sentence names grounds of the result. */
function isDividedByGrounds(names: readonly Named[], { named }: Clause, { matter }: Context): boolean {
  if (matter !== 'requests') return false;
  for (const role of named()) {
    const group = groupOf(role);
    if (group !== role && names.some(({ tag }) => groupOf(tag) === group)) return true;
  }
  return false;
}

function isBareWord(token: Token): boolean {
  return (
    ['copula', 'total', 'time', 'year', 'item'].includes(token.kind) ||
    isNoun(token, 'application') ||
    BESIDE_RESULT.has(token.text)
  );
}

function dividesRequests({ phrase, previous }: Clause, { counted, matter }: Context): boolean {
  if (matter !== 'requests') return false;
  const named = [...phrase.left, ...phrase.right].some((token) => isNoun(token, 'application'));
  if (phrase.quantity?.family !== 'case' && !named) return false;
  const listed = counted || (previous !== null && ['new', 'handled', 'closed', 'result'].includes(previous.kind));
  return listed || named || phrase.left.some(leadsIn);
}

function mayStandBeside(token: Token, words: readonly Token[], body: string): boolean {
  if (isTransparent(token) || leadsIn(token) || isVerb(token, 'close', 'act') || token.text === '告知') return true;
  // 因…原因, 以…为由: the reason for which a group is named; 我局不掌握.
  return (
    (token.kind === 'word' && (REASONS.has(token.text) || namesItself(token.text, body)) && words.some(isNamed)) ||
    (isVerb(token, 'occur') && /^(?:涉及|存在)$/.test(token.text)) ||
    // 予以公开的有18件; 有2件不予公开 may be some of them.
    (token.text === '有' && words.at(-1) === token && /的$/.test(words.at(-2)?.text ?? '')) ||
    // 第十四条规定的国家秘密
    (token.kind === 'reference' && token.text.startsWith('第')) ||
    // 逾期不补正视为放弃
    (isVerb(token, 'withdraw') && words.some((each) => isNamed(each) && each.tag.startsWith('other.')))
  );
}

interface Meaning {
  readonly readings: readonly (readonly string[])[];
  readonly certain: boolean;
  /** 因个人隐私等原因不予公开: the ground is one of those of the group that is meant. */
  readonly whole?: true;
}

/** The cells that results and grounds name together. */
function meaningOf(names: readonly Named[], words: readonly Token[], clause: Clause, { identity }: Context): Meaning {
  const cells = (tag: string): readonly string[] => cellsOf(identity, tag as RowRoles, ['total']);
  const tags = [...new Set(names.map(({ tag }) => rowNamed(tag)))];
  const groups = [...new Set(tags.map(groupOf))];
  const [tag, ...more] = tags;
  const [group, ...moreGroups] = groups;
  if (tag === undefined || group === undefined) return { readings: [], certain: false };
  // The form has no such result: what was not accepted is not processed there, or closed otherwise.
  if (names.every(({ text }) => text === '不予受理'))
    return { readings: some([cells(tag), cells('other'), cells('other.rest')]), certain: false };
  if (more.length === 0 && names.every(({ kind }) => kind === 'result')) {
    const isRest = tag === REST || (tag === 'refused' && names.every(({ text }) => text === '不公开'));
    // 公开23件、不公开37件 is all there is, and what was given in part is given.
    const given = names.every(({ text }) => text === '公开') && !clause.named().has('partly-granted');
    const rest = isRest ? restsOf(tag, clause).map((groups) => groups.flatMap(cells)) : [];
    // 其他情形2件（撤回1件、逾期不补正1件）: the whole of （六）.
    const whole = tag === REST && names.every(({ text }) => text !== '其他') ? [cells('other')] : [];
    const more = given ? [[...cells(tag), ...cells('partly-granted')]] : [...whole, ...rest];
    return { readings: some([cells(tag), ...more]), certain: more.length === 0 };
  }
  if (moreGroups.length > 0) {
    // 予以公开及部分公开47件 are both together; with words between that join nothing it cannot be told.
    const joined = words.some((token) => isPause(token) || /^(?:及|和|或|与|以及|或者)$/.test(token.text));
    const together = tags.filter((each) => !tags.includes(groupOf(each)) || each === groupOf(each)).flatMap(cells);
    return { readings: joined ? some([together]) : [], certain: true };
  }
  // One group and a ground of it: with 等 the group is meant, else the row of the ground or the whole group.
  const details = tags.filter((each) => each !== group);
  const named = words.findLastIndex((token) => isNamed(token) && token.tag === group);
  const ground = words.findLastIndex((token) => isNamed(token) && token.tag !== group);
  const open = words.some((token) => token.kind === 'etc' || /^等/.test(token.text));
  const rows = details.flatMap(cells);
  if (names.every((name) => name.tag === WITHDRAWN)) return { readings: some([rows]), certain: false };
  if (named > ground && open) return { readings: some([cells(group)]), certain: true, whole: true };
  // 无法提供：本机关不掌握相关政府信息8件
  if (named >= 0 && named < ground) return { readings: some([rows]), certain: true };
  // The form of 2019 has one row for all of （六）其他处理.
  if (rows.length === 0) return { readings: [], certain: false };
  const whole = cells(group);
  return { readings: isToldApart(group, details, whole, clause) ? [rows] : [rows, whole], certain: false };
}

/**
 * 予以公开18件，不予公开4件，其他情形10件; 公开类18件，不公开类14件: what is left over may be all results that the sentence does not name. Where
 * 公开 is among those that it names, it may take in what was given in part.
 */
function restsOf(tag: string, { named, segments }: Clause): readonly (readonly string[])[] {
  const groups = new Set([...named()].filter((role) => role !== tag).map(groupOf));
  const gives = segments.some(({ tokens }) => tokens.some(({ text }) => text === '公开'));
  if (groups.size === 0 && !gives) return [];
  const without = (given: readonly string[]): readonly string[] =>
    GROUPS.filter((group) => !groups.has(group) && !given.includes(group));
  return [...(groups.size === 0 ? [] : [without([])]), ...(gives ? [without(['granted']), without(GIVEN)] : [])];
}

/** What was given, in full or in part. */
const GIVEN: readonly string[] = ['granted', 'partly-granted'];

/** True where the sentence counts the group itself, or names other grounds of it: a ground then is no name of its group. */
function isToldApart(
  group: string,
  details: readonly string[],
  whole: readonly string[],
  { previous, named }: Clause,
): boolean {
  if (previous?.kind === 'result' && previous.readings.some((cells) => cells === whole)) return true;
  for (const each of named()) if (groupOf(each) === group && each !== group && !details.includes(each)) return true;
  return false;
}

function some(readings: readonly (readonly string[])[]): readonly (readonly string[])[] {
  return readings.filter((cells) => cells.length > 0);
}
