import { isCase } from '../claims/words.ts';
import type { Token } from '../lexer.ts';

/** 均, 全部, 均被, 法院均: all of them. */
export function isEvery({ kind, text }: Token): boolean {
  return kind !== 'negation' && /^(?:均|全部|全都|都)/.test(text);
}

/** Words between 均 and the outcome: who decided, and that it was decided. */
export function mayLeadTo(token: Token): boolean {
  return (
    token.kind === 'copula' ||
    token.kind === 'authority' ||
    token.kind === 'judgment' ||
    (isCase(token) && /^被/.test(token.text)) ||
    /^(?:被|依法|获|获得|得到|予|以|结果)$/.test(token.text)
  );
}

/** What is said of requests and of cases. */
export const CLOSED: ReadonlySet<string> = new Set(['办结', '办理完毕']);
