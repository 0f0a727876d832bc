import type { Span } from '../../text/span.ts';
import { type Claim, type ClaimKind, claimOf, type Draft } from './claim.ts';

/** 新收, 上年结转, 办结 and 结转下年度 of the same bodies. */
export interface Balance {
  /** From the first of them to the last, as offsets into the passage. */
  readonly span: Span;
  readonly received: Claim;
  readonly carriedIn: Claim;
  readonly closed: Claim;
  readonly carriedOver: Claim;
}

/** The balance that statements of one sentence make; null unless each of the four stands there once. */
export function balanceOf(drafts: readonly Draft[], text: string): Balance | null {
  const only = (kind: ClaimKind): Draft | undefined => {
    const [first, ...more] = drafts.filter((claim) => claim.kind === kind);
    return more.length === 0 ? first : undefined;
  };
  const [received, carriedIn, closed, carriedOver] = [
    only('new'),
    only('carried-in'),
    only('closed'),
    only('carried-over'),
  ];
  if (received === undefined || carriedIn === undefined || closed === undefined || carriedOver === undefined)
    return null;
  const all = [received, carriedIn, closed, carriedOver];
  const span = {
    start: Math.min(...all.map(({ from }) => from)),
    end: Math.max(...all.map(({ to }) => to)),
  };
  const claim = (draft: Draft): Claim => claimOf(draft, text);
  return {
    span,
    received: claim(received),
    carriedIn: claim(carriedIn),
    closed: claim(closed),
    carriedOver: claim(carriedOver),
  };
}
