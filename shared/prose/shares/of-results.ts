import { rowNamed } from '../claims/results.ts';
import { isCase } from '../claims/words.ts';
import type { Token } from '../lexer.ts';
import type { Percent } from '../percent.ts';
import type { ReadPassage } from '../prose.ts';
import type { Segment } from '../segments.ts';

/** 予以公开占50.6%: the share of a result, with no figure of its own; the table has the figure. */
export interface ShareOfResult {
  readonly percent: Percent;
  /** The row, or the group of rows, of the result. */
  readonly row: string;
}

/** With fewer shares side by side it is not plain that they divide what was closed, nor which of them is off. */
export const FEWEST_SHARES = 3;

/** Lists of such shares, each in a sentence of its own: 其中予以公开占50.6%，部分公开占15.4%，不予公开占3.1%. */
export function sharesOfResults({ sentences }: ReadPassage): readonly (readonly ShareOfResult[])[] {
  const own = sentences.filter((sentence) => !sentence.some(({ tokens }) => tokens.some(narrows)));
  const lists = own.map((sentence) => sentence.flatMap((segment) => shareIn(segment) ?? []));
  return lists.filter(({ length }) => length >= FEWEST_SHARES);
}

/** 自然人申请中, 上年, 同比, 复议案件: words that make the shares those of some results, or of others. */
function narrows(token: Token): boolean {
  return (
    token.kind === 'applicant' ||
    token.kind === 'compare' ||
    isCase(token) ||
    (token.kind === 'time' && token.tag === 'last')
  );
}

function shareIn({ tokens, nested }: Segment): ShareOfResult | null {
  const at = tokens.findIndex(({ kind }) => kind === 'percent');
  const percent = tokens[at];
  if (percent?.kind !== 'percent' || !percent.exact || percent.fraction || nested.length > 0) return null;
  const before = tokens.slice(0, at);
  const results = before.filter(({ kind }) => kind === 'result');
  const [result] = results;
  if (result?.kind !== 'result' || results.length > 1 || at !== tokens.length - 1) return null;
  const plain = before.every(({ kind }) => PLAIN.has(kind)) && before.some(({ kind }) => kind === 'share');
  return plain ? { percent, row: rowNamed(result.tag) } : null;
}

const PLAIN: ReadonlySet<string> = new Set(['result', 'share', 'among', 'neutral', 'copula', 'total']);
