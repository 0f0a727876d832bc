import { isConcluded } from '../claims/words.ts';
import type { Quantity, Token } from '../lexer.ts';
import { ENDED } from '../lexicon.ts';
import type { Segment } from '../segments.ts';
import { hasKind } from '../token-list.ts';
import type { Part } from './division.ts';

/** What leads in the parts that follow: 其中, 分别为, 包括; null where nothing does. */
export function leadIn(tokens: readonly Token[]): 'among' | 'enumerate' | 'include' | null {
  for (const token of tokens) {
    if (token.kind === 'quantity') return null;
    if (token.kind === 'among' || token.kind === 'enumerate' || token.kind === 'include') return token.kind;
  }
  // 「自然人、法人分别为10件、2件」: the names come first.
  return hasKind(tokens, 'enumerate') ? 'enumerate' : null;
}

/** 即政策文件20条、工作动态40条; 由网络申请8件、信函申请4件组成: the parts that follow are all there is of the figure before. */
export function equals(segments: readonly Segment[], index: number): boolean {
  const { tokens, before } = segments[index] as Segment;
  const [first] = tokens;
  if (before === 'comma' && /^即(?![时将日可便使刻])/.test(first?.text ?? '')) return true;
  const figure = tokens.findIndex(({ kind }) => kind === 'quantity');
  return tokens.some(({ text }, i) => text === '由' && i < figure) && isComposed(segments, index);
}

/** True where 组成 stands in a segment, or in those of the list that it begins. */
export function isComposed(segments: readonly Segment[], index: number): boolean {
  const end = segments.findIndex((segment, i) => i > index && segment.before !== 'pause');
  return segments.slice(index, end < 0 ? undefined : end).some((segment) => segment.tokens.some(composes));
}

/** 组成 of 由…组成. */
function composes({ kind, text }: Token): boolean {
  return kind === 'word' && /^(?:组成|构成)/.test(text);
}

/** The class of the last verb, which governs the figure behind it. */
export function verbOf(tokens: readonly Token[]): string | null {
  const verb = tokens.findLast((token) => token.kind === 'verb');
  return verb?.kind === 'verb' ? verb.tag : null;
}

/** What the words before a figure name it by. */
export function kindOf(tokens: readonly Token[]): Part['kind'] {
  // 告知其他途径3件
  if (tokens[0]?.text === '告知') return 'result';
  let ofGround = false;
  for (const token of tokens) {
    // 书面申请8件 beside 网络申请14件
    if (token.text === '书面') return 'channel';
    if (isConcluded(token) || ENDED.has(token.text)) return 'outcome';
    if (token.kind === 'verb' && token.tag === 'withdraw') return 'result';
    if (token.kind === 'ground' && token.tag.startsWith('other.')) return 'result';
    ofGround ||= token.kind === 'ground';
    if (token.kind === 'channel' || token.kind === 'applicant' || token.kind === 'result' || token.kind === 'outcome')
      return token.kind;
  }
  return ofGround ? 'ground' : tokens.some(isInstance) ? 'instance' : 'plain';
}

/** 一审, 二审: the court before which a case is, which may be one after the other. */
export function isInstance({ kind, text }: Token): boolean {
  return kind === 'judgment' && /[一二终再]审/.test(text);
}

/** 行政复议, 行政诉讼. */
export function isCaseNoun(token: Token): boolean {
  return token.kind === 'noun' && (token.tag === 'review' || token.tag === 'lawsuit');
}

/** False for 130余, 约40. */
export function isExact(quantity: Quantity): quantity is Quantity & { readonly value: number } {
  return quantity.value !== null;
}

/** 合计 N 件, 共计 N 件 with no subject of its own: the whole said once more. */
export function closesList(leading: readonly Token[]): boolean {
  return (
    leading.length > 0 &&
    leading.every(
      (token) =>
        token.kind === 'total' ||
        token.kind === 'copula' ||
        (token.kind === 'verb' && token.tag === 'publish' && leading[0]?.kind === 'total') ||
        (token.kind === 'neutral' && /^(?:信息|政府信息|政务信息|各类)$/.test(token.text)),
    )
  );
}
