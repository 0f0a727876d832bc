import type { RowRoles } from '../../model/roles.ts';
import type { Token } from '../lexer.ts';
import { REASONS } from '../lexicon.ts';
import { cellsOf } from '../report-identity.ts';
import { type Reader, statedByWords } from './claim.ts';
import { groupOf } from './results.ts';
import { isAll, isTransparent, isVerb, spanOf } from './words.ts';

type Ground = Token & { readonly kind: 'result' | 'ground'; readonly tag: string };

/**
 * 不予处理3件，均为重复申请 and 不予公开1件（涉及国家秘密）: right behind a result a ground of it without a figure is that of all of
 * them, so that no other ground of it has any.
 */
export const oneGround: Reader = ({ phrase, previous }, { identity, documents }) => {
  const { left, quantity } = phrase;
  if (quantity !== null || documents || previous?.kind !== 'result') return [];
  const grounds = left.filter(isGround);
  const [first] = grounds;
  if (first === undefined || !left.every((token) => isGround(token) || mayLead(token))) return [];
  const whole = cellsOf(identity, groupOf(first.tag) as RowRoles, ['total']);
  const [counted, ...more] = previous.readings;
  if (counted !== whole || more.length > 0) return [];
  // 不予公开15件，涉及国家秘密、过程性信息: an example of several.
  if (!left.some(isAll) && (grounds.length > 1 || !(previous.value === 1 || left.some(equates)))) return [];
  const own = new Set(grounds.flatMap(({ tag }) => cellsOf(identity, tag as RowRoles, ['total'])));
  const others = whole.filter((cell) => !own.has(cell));
  if (own.size === 0 || others.length === 0) return [];
  const stated = statedByWords(spanOf(left));
  return [{ kind: 'result', ...stated, readings: [others], bound: 'equal', certain: false }];
};

/** The name of one row of a group: 重复申请. What is only a part of a row may be counted in another one. */
function isGround(token: Token): token is Ground {
  return (token.kind === 'result' || token.kind === 'ground') && token.tag.includes('.') && !token.tag.endsWith('+');
}

/** 为, 系, 属于: all of it is this. */
function equates({ kind, text }: Token): boolean {
  return kind === 'copula' || /^(?:系|属|属于)/.test(text);
}

/** Words in front of a ground that make it the one of all: 均为, 全部属于, 因. */
function mayLead(token: Token): boolean {
  return (
    isAll(token) ||
    (isTransparent(token) && token.kind !== 'etc') ||
    isVerb(token, 'occur') ||
    (token.kind === 'word' && (REASONS.has(token.text) || /^系?同一$/.test(token.text))) ||
    token.text === '或'
  );
}
