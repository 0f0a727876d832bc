import { isNoun, isTransparent, isVerb } from '../claims/words.ts';
import { countAlike, type Punctuation, type Quantity, type Token } from '../lexer.ts';
import type { Segment } from '../segments.ts';
import { hasKind } from '../token-list.ts';
import { type Building, NEAR, type Seen } from './building.ts';
import { type Division, type Part, sumOfParts } from './division.ts';
import { isFurtherOutcome, outcomeOf } from './outcomes.ts';
import { isToldTwice, rowOf } from './told-twice.ts';
import { closesList, isCaseNoun, isExact, kindOf } from './words.ts';

/** What stands before a figure that may be a part. */
interface PartWords {
  readonly leading: readonly Token[];
  /** What it is called: the words before it, or behind where it has none of its own before: 其中3件胜诉. */
  readonly called: readonly Token[];
  readonly verb: string | null;
  /** The mark before its segment. */
  readonly before: Punctuation | null;
  readonly foreign: boolean;
  /** Words behind it say what became of it. */
  readonly goesOn: boolean;
  /** The segments of its sentence, or of its brackets. */
  readonly segments: readonly Segment[];
  /** The year of the report. */
  readonly year: number | null;
}

/** By what one total is divided twice: by ways of sending and by applicants, by courts and by outcomes. */
const AGAIN: ReadonlySet<Part['kind']> = new Set(['channel', 'applicant', 'outcome']);

/**
 * 收到申请12件，其中网络8件、信函4件；自然人9件、法人3件: true where the parts make up the whole already and a figure by another kind of
 * name begins to divide it once more.
 */
export function dividesAgain(
  { parts, total, words, named }: Building,
  quantity: Quantity,
  { leading, foreign }: PartWords,
): boolean {
  const kind = kindOf(leading);
  if (!AGAIN.has(kind) || parts.length < 2 || sumOfParts(parts) !== total.value || named.size > 0 || foreign)
    return false;
  return (
    parts.every((part) => part.kind !== kind) &&
    countAlike(quantity, total) &&
    leading.every(
      (token) =>
        token.kind === kind || token.kind === 'neutral' || token.kind === 'copula' || isNoun(token, 'application'),
    ) &&
    words.some((token) => (kind === 'outcome' ? isCaseNoun(token) : isNoun(token, 'application')))
  );
}

/** Adds a part; false where the figure no longer belongs to the division. */
export function addPart(
  building: Building,
  quantity: Quantity,
  { leading, called, verb, before, foreign, goesOn, segments, year }: PartWords,
): boolean {
  const { parts, total } = building;
  // 处罚信息33条含207条处理决定: what a part has in it.
  if (hasKind(leading, 'compare') || (parts.length > 0 && leading[0]?.kind === 'include')) return true;
  if (parts.length === 0) building.byColon = before === 'colon';
  if (building.isInner && parts.length > 0 && before !== 'pause') {
    building.doubtful ||= before !== 'semicolon';
    return before !== 'semicolon';
  }
  // 其中A5条、B4条、C3条，三类合计12条; 网站300条，微信100条、微博220条，线上共320条: parts told once more, together.
  if (sumsUpSome(building, leading, quantity)) return true;
  const bySemicolons = building.firstBySemicolon !== null;
  const names = leading.flatMap((token) => (isCaseNoun(token) && token.kind === 'noun' ? [token.tag] : []));
  // 复议4件，其中维持3件；诉讼4件: what is divided is named anew.
  if (names.length > 0 && parts.length > 0 && building.named.size === 0) return false;
  // 其中复议7件，维持6件，未审结1件；诉讼4件: the outcomes divide the 7.
  if (building.named.size > 0 && names.length === 0 && kindOf(leading) === 'outcome') return true;
  for (const name of names) {
    building.namedTwice ||= building.named.has(name);
    building.named.add(name);
  }
  const outcome = outcomeOf(called);
  const row = rowOf(called);
  if (isToldTwice({ outcome, row }, parts)) {
    // 无法提供2件、信息不存在1件: these may as well be others.
    building.open ||= row !== null;
    return true;
  }
  // 告知其他途径3件: told of another way, and no rest.
  const remainder = hasKind(leading, 'remainder') && leading[0]?.text !== '告知';
  // The parts make up the whole already: what follows is another statement, or the same whole divided again.
  const complete = sumOfParts(parts) === total.value;
  // 公开信息286条，其中网站286条，公众号同步推送110条: the same once more, and no part beside the others.
  const again = leading.some(({ text }) => /^(?:同步|同时|一并)/.test(text));
  if (again && parts.length > 0 && quantity.value !== null && sumOfParts(parts) + quantity.value > total.value) {
    building.open = true;
    return true;
  }
  // 受理2件，其中当面申请0件、信函申请2件、网络申请1件: one more way in which requests came.
  const isFurtherWay =
    before !== 'semicolon' &&
    isWayOfSending(leading, building) &&
    leading.at(-1)?.text.endsWith('申请') === true &&
    countAlike(quantity, total);
  if (parts.length > 1 && complete && !isFurtherWay && !(remainder && verb === null)) {
    const inList = before !== 'semicolon' || bySemicolons || building.byColon;
    const further = { quantity, words: called, segments, year };
    if (!inList || foreign || !isFurtherOutcome(further, parts, building.words)) return false;
  }
  // 收到9件，办结7件，其中公开5件、不予公开2件；其余2件待办: what is left over is left of a larger whole, said or not.
  const isRest = parts.length > 0 && complete && remainder && before === 'semicolon' && !bySemicolons;
  if (isRest && (goesOn || building.verb === 'close' || building.figures.some((figures) => hasLarger(total, figures))))
    return false;
  // 网站发布812条，其中动态505条；公众号发布1260条: more than the whole, and published otherwise.
  const publishes = leading.findLast(({ kind }) => kind === 'verb')?.text !== '公开';
  const isElsewhere = verb === 'publish' && (publishes || hasKind(leading, 'channel'));
  const isItem = leading[0]?.kind === 'item' || leading[0]?.kind === 'reference' || building.byColon;
  const fitsSoFar = parts.length > 0 && sumOfParts(parts) <= total.value;
  const mayBeginAnew = before === 'semicolon' ? !bySemicolons : before === 'comma' && !building.byVerb;
  // 公开文件20件（今年制发20件，补发以前的文件126件）: the whole is told, and this comes on top of it.
  const isBeside = complete || /^(?:另|另外|此外|同时|还)$/.test(leading[0]?.text ?? '');
  const isMore = quantity.value !== null && quantity.value > total.value;
  const beginsAnew = isElsewhere && !isItem && fitsSoFar && mayBeginAnew;
  if (beginsAnew && (isMore || (isBeside && before !== 'semicolon'))) return false;
  building.byVerb ||= verb === 'publish';
  if (parts.length > 0 && before === 'semicolon') building.firstBySemicolon ??= parts.length;
  // 召开会议30次，其中专题会议5次；举办培训12次: what else was done, though its verb is of the same class.
  const doesMore = before === 'semicolon' && leading[0]?.kind === 'verb' && leading[0].tag === 'other';
  // 受理22件，其中公开8件、…、其他1件，结转下年1件: what is not closed yet is one of the parts of what was received.
  const isOpen =
    verb === 'carry' &&
    parts.length > 1 &&
    before !== 'semicolon' &&
    /^(?:handle|due|receive)$/.test(building.verb ?? '');
  const changesSubject =
    !isOpen &&
    verb !== null &&
    verb !== 'publish' &&
    (verb !== building.verb || doesMore) &&
    parts.length > 0 &&
    !isWayOfSending(leading, building) &&
    !namesPart(leading, building.by, before, building.byColon);
  // 专栏12个，其中新增2个，累计栏目总数86个: what there is by now.
  // 提案答复18件，其中联名提案3件；共公开答复41件: nor is what there is in all a part of some of it.
  const isRunningTotal = isMore && (leading[0]?.text === '累计' || (parts.length > 0 && leading[0]?.kind === 'total'));
  if (changesSubject || isRunningTotal || closesList(leading)) {
    // 公开信息188条。其中目录文件22条、其他80条，共发布102条；专栏86条: the list has a total of its own.
    building.doubtful ||= closesList(leading) && parts.length > 1 && !complete && sumOfParts(parts) === quantity.value;
    return false;
  }
  const isAlike = countAlike(quantity, total) || (quantity.family === null && building.by === 'enumerate');
  if (!isAlike && (complete || verb !== null || !mayBeCountedOtherwise(building, quantity, before))) return false;
  if (foreign || hasKind(leading, 'each')) building.doubtful = true;
  if (!isExact(quantity)) {
    building.doubtful = true;
    return true;
  }
  // Who withdraws a review ends it.
  // 网络、信函分别为8件、4件: behind names that stand in front, figures are of one kind.
  const bare = called.every(({ text }) => /^[和及]$/.test(text));
  const kind =
    outcome !== null && building.words.some(isCaseNoun)
      ? 'outcome'
      : ((bare ? parts.at(-1)?.kind : undefined) ?? kindOf(called));
  // 工作类11条，其中动态3条、公告5条；政策类4条: what would be more than the whole stands beside it.
  const isBehindList = before === 'semicolon' && parts.length > 1 && !bySemicolons && !building.byColon;
  if (isBehindList && kind === 'plain' && !remainder && sumOfParts(parts) + quantity.value > total.value) return false;
  parts.push({
    quantity,
    kind: remainder && kind === 'plain' ? (parts.at(-1)?.kind ?? kind) : kind,
    remainder,
    tail: leading.at(-1)?.text ?? '',
    outcome,
    row,
  });
  return true;
}

/** The figure is the sum of the last parts, and no part of its own that makes up the whole with them. */
function sumsUpSome({ parts, total }: Building, leading: readonly Token[], { value }: Quantity): boolean {
  if (value === null || !hasKind(leading, 'total') || hasKind(leading, 'remainder') || closesList(leading))
    return false;
  if (sumOfParts(parts) + value === total.value) return false;
  return parts.some((_, i) => i + 1 < parts.length && sumOfParts(parts.slice(i)) === value);
}

/** 公开信息100条，其中动态60条、文件12件、其他28条: documents among what was published. */
function mayBeCountedOtherwise(
  { by, parts, total, isInner }: Building,
  quantity: Quantity,
  before: Punctuation | null,
): boolean {
  return (
    total.family === 'published' &&
    by !== 'bracket' &&
    !isInner &&
    parts.length > 0 &&
    parts.at(-1)?.remainder === false &&
    (before === 'pause' || before === 'comma') &&
    isExact(quantity) &&
    /^[件份个期项]$/.test(quantity.measure)
  );
}

/**
 * True where the verb before a figure only names a part: 林业建设17条, 收费1条, 废止4件, 公众关注信息8条, 解读回应信息共计5条,
 * 房屋征收及住房保障12条, and what 、 joins to the items before it (、建设项目环评12条); false where it begins another statement: 回复网民留言80条.
 */
function namesPart(
  leading: readonly Token[],
  by: Division['by'],
  before: Punctuation | null,
  inList: boolean,
): boolean {
  if (by === 'bracket' || leading.some((token) => token.kind === 'result' || token.kind === 'ground')) return true;
  // 告知其他途径3件 among the results of requests
  if (leading[0]?.text === '告知' && before !== 'semicolon') return true;
  const last = leading.findLast(({ kind }) => kind !== 'total' && kind !== 'copula');
  const listed = leading[0]?.kind === 'item' || leading[0]?.kind === 'reference' || inList;
  if (last === undefined || (before === 'semicolon' && !listed)) return false;
  // 建议提案办理结果3条, 政协提案答复6件: what was published of them.
  if (/[提议]案$|建议$/.test(leading[leading.indexOf(last) - 1]?.text ?? '')) return true;
  if (last.kind === 'verb') return !['receive', 'handle', 'due', 'close'].includes(last.tag);
  const verb = leading.findIndex(({ kind }) => kind === 'verb');
  if (last.kind === 'word' && /^[及和与]$/.test(leading[verb + 1]?.text ?? '') && leading[verb + 2] === last)
    return true;
  return before === 'pause' || /(?:信息|类|方面|动态|文件|内容|公告|通知|栏目|情况|审批)$/.test(last.text);
}

/** 受理申请29件，其中通过网络收到申请25件，通过信函收到申请4件; 通过公众号收到留言8件 are none of these. */
function isWayOfSending(leading: readonly Token[], { verb, parts }: Building): boolean {
  const ofRequests = verb === 'receive' || verb === 'handle';
  return (
    ofRequests &&
    hasKind(leading, 'channel') &&
    parts.every(({ kind }) => kind === 'channel') &&
    leading.every((token) => token.kind === 'channel' || isVerb(token, 'receive') || isTransparent(token))
  );
}

/** 其余2件正在办理, 其余16条通过公众号发布 */
export function saysMore(token: Token): boolean {
  return token.kind === 'outcome' ? token.tag === 'pending' : token.kind === 'verb';
}

/** True if more of the same is counted by one of the last of these figures. */
function hasLarger(total: Quantity, figures: readonly Seen[]): boolean {
  return figures
    .slice(-NEAR)
    .some(({ quantity }) => countAlike(quantity, total) && (quantity.value ?? Infinity) > (total.value ?? 0));
}
