import { isTransparent, isVerb } from '../claims/words.ts';
import type { Quantity, Token } from '../lexer.ts';
import type { Segment } from '../segments.ts';
import { hasKind } from '../token-list.ts';
import { type Building, NEAR, type Seen } from './building.ts';
import { closedDivision, type Division, type Part, sumOfParts } from './division.ts';
import { closesList, isExact, kindOf } from './words.ts';

/** True for words before a figure that make it the sum of those before: 合计, or 共收到 behind a list by ways. */
export function isTrailingTotal(leading: readonly Token[], segment: Segment, seen: readonly Seen[]): boolean {
  return (
    seen.length > 1 &&
    seen.length <= NEAR &&
    segment.before !== 'pause' &&
    hasKind(leading, 'total') &&
    (closesList(leading) || countsAllThatCame(leading, seen) || countsAllBodies(leading, seen))
  );
}

/** 网络申请40件，信函申请18件，共收到申请58件: all that came, behind what came by each way or from each kind of applicant. */
function countsAllThatCame(leading: readonly Token[], seen: readonly Seen[]): boolean {
  const comes = (token: Token): boolean => isVerb(token, 'receive');
  if (!leading.some(comes) || !leading.every((token) => comes(token) || isTransparent(token))) return false;
  const [kind, ...others] = new Set(seen.map(({ words }) => kindOf(words)));
  return (
    others.length === 0 &&
    (kind === 'channel' || kind === 'applicant') &&
    seen.every(({ verb }) => verb === null || verb === 'receive')
  );
}

/** 县政府收到申请34件，县直部门收到98件，全县共132件: what several bodies received, and all of them together. */
function countsAllBodies(leading: readonly Token[], seen: readonly Seen[]): boolean {
  const [first, ...rest] = leading;
  return (
    first?.kind === 'word' &&
    ALL_BODIES.test(first.text) &&
    rest.every((token) => isVerb(token, 'receive') || isTransparent(token)) &&
    seen.every(({ verb }) => verb === 'receive')
  );
}

const ALL_BODIES = /^全(?:系统|[省市县区州盟旗局厅委镇乡])$/;

/**
 * A1件、B2件，合计3件: the parts are all figures of the sentence so far, or those of the last list alone where other
 * statements stand before it. Where both are possible and neither adds up, nothing can be said.
 */
export function trailing(
  seen: readonly Seen[],
  segments: readonly Segment[],
  index: number,
  total: Quantity & { readonly value: number },
  found: Division[],
): void {
  let first = index - 1;
  while (first > 0 && segments[first]?.before === 'pause') first--;
  // 收到58件，办理结果如下：予以公开18件；…；总计60件: what a colon leads in.
  const colon = segments.findLastIndex((segment, i) => i < index && segment.before === 'colon');
  const candidates = [...new Set([0, first, Math.max(0, colon)])]
    .map((from) => {
      const words = segments.slice(from, index).flatMap((segment) => segment.tokens);
      const listed = from === 0 ? seen.length : words.filter((token) => token.kind === 'quantity').length;
      return partsOf(seen.slice(seen.length - listed), words, total);
    })
    .filter((parts) => parts.length > 1);
  const [all, list] = candidates;
  const parts = candidates.find((each) => sumOfParts(each) === total.value) ?? all;
  if (parts === undefined) return;
  // A20件、B30件，共50件；上年结转5件，共55件: a sum of the sentence is a part of the next.
  const sumsBefore = segments.slice(0, index).some(({ tokens }) => {
    const at = tokens.findIndex(({ kind }) => kind === 'quantity');
    return at > 0 && closesList(tokens.slice(0, at));
  });
  if (sumsBefore && sumOfParts(parts) !== total.value) return;
  // 办结60件，予以公开18件，部分公开5件，合计23件: the last of them.
  if (parts.some((_, i) => i > 0 && i + 1 < parts.length && sumOfParts(parts.slice(i)) === total.value)) return;
  if (list !== undefined && list.length !== all?.length && sumOfParts(parts) !== total.value) return;
  // Of the bodies some may be left out, so that only more than the whole is wrong.
  const isPartial = segments[index]?.tokens.some(({ kind, text }) => kind === 'word' && ALL_BODIES.test(text)) ?? false;
  found.push(closedDivision(total, parts, isPartial ? 'among' : 'trailing'));
}

/**
 * 办结60件，其中予以公开18件，部分公开5件，合计23件: the sum of the parts so far, or of the last of them; where it is neither these nor the whole
 * once more, it is wrong.
 */
export function sumWithin(
  { parts, total, doubtful }: Building,
  leading: readonly Token[],
  quantity: Quantity,
  found: Division[],
): void {
  const sums = leading.some(({ kind, text }) => kind === 'total' && text.endsWith('合计')) && closesList(leading);
  if (!sums || doubtful || parts.length < 2 || !isExact(quantity) || quantity.measure !== total.measure) return;
  if (quantity.value === total.value || parts.some(({ remainder }) => remainder)) return;
  if (parts.some((_, i) => i + 1 < parts.length && sumOfParts(parts.slice(i)) === quantity.value)) return;
  // 网站公开64条，其中解读9条，公众号公开56条，合计120条: the whole, and what stands behind its parts.
  if (parts.some((_, i) => total.value + sumOfParts(parts.slice(i)) === quantity.value)) return;
  found.push(closedDivision(quantity, [...parts], 'trailing'));
}

/** The figures as parts of a total that follows them; none where they are not plainly one list. */
function partsOf(seen: readonly Seen[], words: readonly Token[], total: Quantity): readonly Part[] {
  const verbs = new Set(
    seen.flatMap(({ verb }) => (verb === null || verb === 'other' || verb === 'step' ? [] : [verb])),
  );
  const plain = !words.some(
    ({ kind }, i) =>
      ['among', 'compare', 'each', 'include'].includes(kind) ||
      // 通知公告等各类信息150条: 等 between a name and its figure leaves nothing open.
      (kind === 'etc' && (words[i - 1]?.kind === 'quantity' || !hasKind(words.slice(i + 1), 'quantity'))),
  );
  const parts = seen.flatMap(({ quantity }): Part[] =>
    isExact(quantity) && quantity.measure === total.measure
      ? [{ quantity, kind: 'plain', remainder: false, tail: '', outcome: null, row: null }]
      : [],
  );
  return plain && verbs.size <= 1 && parts.length === seen.length ? parts : [];
}
