import type { Quantity, Token } from '../lexer.ts';
import type { Segment } from '../segments.ts';
import { hasKind } from '../token-list.ts';
import { type Division, type Part, sumOfParts } from './division.ts';
import { isFurtherOutcome, outcomeOf } from './outcomes.ts';
import { isToldTwice, rowOf } from './told-twice.ts';
import { isCaseNoun, isExact, kindOf, leadIn, verbOf } from './words.ts';

/**
 * Lists that nothing leads in: 收到申请12件，网络申请8件、信函申请4件 divide by channels, by applicants, or by results
 * what was closed; 行政复议6件，维持4件、纠正2件 divide cases by their outcomes; 公开信息102条，概况类12条、动态类40条、其他类50条
 * ends with what is left over. Other figures one behind the other are statements of their own.
 */
export function listsBehind(read: readonly Segment[], year: number | null): readonly Division[] {
  const segments = read.flatMap(behindWhole);
  const found: Division[] = [];
  let isListed = false;
  let isLedIn = false;
  for (const [index, { tokens, before }] of segments.entries()) {
    if (before === 'semicolon') {
      isListed = false;
      isLedIn = false;
    }
    isLedIn ||= leadIn(tokens) !== null;
    isListed ||= isLedIn || before === 'colon';
    const total = onlyQuantity(tokens);
    if (total === null || !isExact(total) || !mayBeDivided(tokens, year)) continue;
    // 其中重要会议4条，会议公开8条，规划建设6条，其他7条: an item of a list is no whole.
    const verb = verbOf(tokens);
    if (isListed && !OF_REQUESTS.has(verb)) continue;
    if (
      before === 'comma' &&
      namesItem(tokens) &&
      onlyQuantity(segments[index - 1]?.tokens ?? [])?.measure === total.measure
    )
      continue;
    const whole = tokens.filter(({ kind }) => kind !== 'quantity');
    const parts = partsBehind(segments.slice(index + 1), total, (quantity, words, listed) =>
      isFurtherOutcome({ quantity, words, segments, year }, listed, whole),
    );
    if (parts.length < 2) continue;
    const open = segments.slice(index + 1).some((each) => hasKind(each.tokens, 'etc'));
    const lists = listsIn(parts);
    // Parts in words of their own beside others need not divide the same.
    if (lists.length > 1 && hasKind(lists, 'plain')) continue;
    for (const { kind, parts: own } of lists) {
      // 通过网络收到申请3件、当面申请2件、邮寄2件: the first way is one of the list.
      if (kind === 'channel' && tokens.some((token) => token.kind === 'channel' || token.text === '通过')) continue;
      // 已审结2件、尚未审结1件: there is no third kind.
      const remainder = (own.at(-1)?.remainder ?? false) || own.some(({ outcome }) => outcome === 'concluded');
      const divides =
        kind === 'channel' || kind === 'applicant'
          ? verb !== 'publish' || remainder
          : kind === 'outcome'
            ? tokens.some(isCaseNoun)
            : (kind === 'result' && verb === 'close') ||
              // 其中城乡建设类20条，科教类4条，安全类3条，其他10条: an item of a list is no whole of those behind it.
              (kind === 'plain' &&
                !isLedIn &&
                own.length > 2 &&
                (remainder || (opensList(tokens) && isJoined(segments, own))));
      if (own.length < 2 || !divides) continue;
      // 涉及道路17件、车站9件、其他5件: 、 parts items that are alike, and no whole from its parts.
      if (segments[index + 1]?.before === 'pause' && (kind === 'plain' || isBracketed(tokens))) continue;
      found.push({
        total,
        parts: own,
        by: 'among',
        remainder,
        open,
        // 行政复议6件、行政诉讼3件，维持6件: behind counts of both, outcomes may be those of both together.
        alternatives:
          kind === 'outcome'
            ? casesTogether(total, segments.slice(0, index))
            : OF_REQUESTS.has(verb)
              ? []
              : figuresAbove(total, segments.slice(0, index)),
        together: [],
        published: 0,
        otherwise: 0,
        mixed: lists.length > 1,
      });
    }
  }
  return found;
}

/** 58件申请中有44件通过网络提交: the whole, and its first part behind it with no comma between. */
function behindWhole(segment: Segment): readonly Segment[] {
  const { tokens, nested } = segment;
  const end = tokens.findIndex(({ text }) => text === '中') + 1;
  const whole = tokens.slice(0, end);
  if (nested.length > 0 || !opensList(whole) || onlyQuantity(whole) === null || end === tokens.length) return [segment];
  const part = tokens.slice(tokens[end]?.text === '有' ? end + 1 : end);
  return [
    { ...segment, tokens: whole },
    { tokens: part, nested, before: 'comma' },
  ];
}

/** What is done with requests; what stands without a verb counts requests or cases. */
const OF_REQUESTS: ReadonlySet<string | null> = new Set([null, 'receive', 'handle', 'due', 'close']);

/** The parts by what names them, each kind a list of its own; what is left over goes with the part before it. */
function listsIn(parts: readonly Part[]): readonly { readonly kind: Part['kind']; readonly parts: readonly Part[] }[] {
  const lists = new Map<Part['kind'], Part[]>();
  let kind: Part['kind'] | null = null;
  for (const part of parts) {
    if (kind === null || !part.remainder) kind = part.kind;
    lists.set(kind, [...(lists.get(kind) ?? []), part]);
  }
  return [...lists].map(([each, own]) => ({ kind: each, parts: own }));
}

/** 发布信息1418条，上级媒体采用412条，本级媒体刊发467条，网站432条，其他107条: a larger figure of the clause may be what all of these divide. */
function figuresAbove(total: Quantity & { readonly value: number }, before: readonly Segment[]): readonly number[] {
  const from = before.findLastIndex(({ before: mark }) => mark === 'semicolon');
  return before
    .slice(Math.max(0, from))
    .flatMap(({ tokens }) =>
      tokens.flatMap((token) =>
        token.kind === 'quantity' && isExact(token.quantity) && token.quantity.measure === total.measure
          ? [token.quantity.value]
          : [],
      ),
    );
}

/** What the cases counted right before come to with these. */
function casesTogether(total: Quantity & { readonly value: number }, before: readonly Segment[]): readonly number[] {
  const { tokens = [] } = before.at(-1) ?? {};
  const other = tokens.some(isCaseNoun) ? onlyQuantity(tokens) : null;
  return other === null || !isExact(other) || other.measure !== total.measure ? [] : [total.value + other.value];
}

/** 决策公开12条: what stands before the verb is a name of something, so that both are one. */
function namesItem(tokens: readonly Token[]): boolean {
  const at = tokens.findIndex(({ kind }) => kind === 'quantity');
  const verb = tokens[at - 1];
  return verb?.kind === 'verb' && verb.tag === 'publish' && at === 2 && tokens[0]?.kind === 'word';
}

/** A figure that is all its brackets hold: 道路（17件）. */
function isBracketed(tokens: readonly Token[]): boolean {
  return tokens.some((token) => token.kind === 'quantity' && token.bracketed);
}

function onlyQuantity(tokens: readonly Token[]): Quantity | null {
  let only: Quantity | null = null;
  for (const token of tokens) {
    if (token.kind !== 'quantity') continue;
    if (only !== null) return null;
    only = token.quantity;
  }
  return only;
}

/** True for words of a whole: they say what happened this year, and name no part. */
function mayBeDivided(tokens: readonly Token[], year: number | null): boolean {
  return (
    (verbOf(tokens) !== null || tokens.some(isCaseNoun) || opensList(tokens)) &&
    tokens.every(
      (token) =>
        !NAMES_PART.has(token.kind) &&
        !(token.kind === 'time' && token.tag !== 'current') &&
        !(token.kind === 'year' && year !== null && token.year !== year) &&
        !(token.kind === 'verb' && (token.tag === 'carry' || token.tag === 'withdraw')),
    )
  );
}

const NAMES_PART: ReadonlySet<Token['kind']> = new Set([
  'channel',
  'applicant',
  'result',
  'outcome',
  'ground',
  'among',
  'enumerate',
  'include',
  'exclude',
  'each',
  'compare',
  'remainder',
  'negation',
]);

/** The parts stand one behind the other with 、 between them: by one view, so that none is counted twice. */
function isJoined(segments: readonly Segment[], parts: readonly Part[]): boolean {
  const [, ...others] = parts;
  return others.every(
    ({ quantity }) =>
      segments.find(({ tokens }) => tokens.some((token) => token.kind === 'quantity' && token.quantity === quantity))
        ?.before === 'pause',
  );
}

/** 12件申请中, 12件行政处罚中: what follows are some of these. Not 12件申请涉及的内容中, where each may have several. */
function opensList(tokens: readonly Token[]): boolean {
  return tokens.at(-1)?.text === '中' && tokens.at(-2)?.kind === 'noun';
}

/**
 * The figures behind a total, up to the first that is no part of one list: with a verb, another measure, or more than the total.
 * Where the outcomes come to all cases, only what `isFurther` goes on with them.
 */
function partsBehind(
  segments: readonly Segment[],
  total: Quantity & { readonly value: number },
  isFurther: (quantity: Quantity, words: readonly Token[], parts: readonly Part[]) => boolean,
): readonly Part[] {
  const parts: Part[] = [];
  for (const segment of segments) {
    const { before, tokens, nested } = segment;
    if ((before !== 'comma' && before !== 'pause') || nested.length > 0) return parts;
    // 其余3件结转下年 says what became of them; 其中 begins a list of its own.
    if (tokens.some((token, i) => token.kind === 'negation' || (token.kind === 'verb' && !endsName(segment, i))))
      return parts;
    if (leadIn(tokens) !== null) return [];
    for (const { quantity, words } of figuresOf(tokens)) {
      const kind = kindOf(words);
      if (parts.at(-1)?.remainder && kind !== 'outcome') return parts;
      // 维持4件、纠正2件，行政诉讼3件: other cases are named.
      if (parts.length > 0 && words.some(isCaseNoun)) return parts;
      const plain = words.every(
        (each) => each.kind === 'remainder' || each.kind === kind || !NAMES_PART.has(each.kind),
      );
      // More than the whole is no part of it; but more cases than there were, by their outcome, are wrong.
      const fits = isExact(quantity) && (quantity.value <= total.value || kind === 'outcome');
      if (!plain || kind === 'ground' || !fits || quantity.measure !== total.measure) return [];
      const outcome = outcomeOf(words);
      const row = rowOf(words);
      if (isToldTwice({ outcome, row }, parts)) continue;
      const isComplete = outcome !== null && parts.length > 1 && sumOfParts(parts) === total.value;
      if (isComplete && parts.every((part) => part.outcome !== null) && !isFurther(quantity, words, parts))
        return parts;
      const remainder = hasKind(words, 'remainder');
      parts.push({ quantity, kind, remainder, tail: words.at(-1)?.text ?? '', outcome, row });
      // 维持15件，其他4件，纠正1件: among outcomes 其他 is one of them, and others may follow.
      if (remainder && !parts.some((part) => part.outcome !== null)) return parts;
    }
  }
  return parts;
}

/** 、违法建设3件: in a list whose items 、 parts the verb right before a figure belongs to a name. */
function endsName({ before, tokens }: Segment, at: number): boolean {
  const verb = tokens[at];
  return (
    before === 'pause' && at > 0 && verb?.kind === 'verb' && verb.tag === 'other' && tokens[at + 1]?.kind === 'quantity'
  );
}

/** The figures of a segment, each with the words before it, or with those behind where it has none before: 8件予以公开. */
function figuresOf(tokens: readonly Token[]): readonly { quantity: Quantity; words: readonly Token[] }[] {
  const marks = tokens.flatMap((token, index) => (token.kind === 'quantity' ? [index] : []));
  return marks.flatMap((mark, order) => {
    const token = tokens[mark];
    if (token?.kind !== 'quantity') return [];
    const before = tokens.slice(order === 0 ? 0 : (marks[order - 1] ?? 0) + 1, mark);
    const words = before.length > 0 ? before : tokens.slice(mark + 1, marks[order + 1]);
    return [{ quantity: token.quantity, words }];
  });
}
