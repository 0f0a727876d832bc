import type { Quantity, Token } from '../lexer.ts';
import type { Division } from '../lists/division.ts';
import type { Percent } from '../percent.ts';
import type { Sentence } from '../segments.ts';
import { hasKind } from '../token-list.ts';

/** A figure of a list and its share, which stands in a list of its own. */
export interface ShareApart {
  readonly figure: Quantity;
  readonly percent: Percent;
  /** The words before the figure, since the one before it. */
  readonly naming: readonly Token[];
  /** The words between the last figure and the first share: 分别占申请总数的. */
  readonly leading: readonly Token[];
}

/** A figure, and whether it goes on in the list of the one before. */
interface Listed {
  readonly figure: Quantity;
  readonly naming: readonly Token[];
  readonly joined: boolean;
}

/**
 * 网络申请40件、信函申请18件，分别占69%、31%; 占比分别为69%和31%: shares told one behind the other of figures told before. Only where there are
 * as many as the list has figures: 、 joins these, or they are the parts of one total.
 */
export function sharesApart(sentence: Sentence, divisions: readonly Division[]): readonly ShareApart[] {
  const found: ShareApart[] = [];
  const figures: Listed[] = [];
  let naming: Token[] = [];
  for (const [index, { tokens, before }] of sentence.entries()) {
    const at = tokens.findIndex(({ kind }) => kind === 'percent');
    const leading = [...naming, ...tokens.slice(0, at)];
    if (at >= 0 && leading.some(distributes) && hasKind(leading, 'share') && !hasKind(leading, 'compare')) {
      const percents = percentsFrom(sentence, index, at);
      const list = listOf(figures, percents.length, divisions);
      list.forEach(({ figure, naming: own }, i) => {
        const percent = percents[i];
        if (percent !== undefined) found.push({ figure, percent, naming: own, leading });
      });
    }
    tokens.forEach((token, i) => {
      if (token.kind === 'quantity') {
        figures.push({ figure: token.quantity, naming, joined: before === 'pause' || hasFigure(tokens, i) });
        naming = [];
      } else if (token.kind === 'percent') {
        // What follows a share divides anew.
        figures.length = 0;
        naming = [];
      } else naming.push(token);
    });
  }
  return found;
}

/** 分别, or 分别为. */
function distributes({ kind, text }: Token): boolean {
  return kind === 'enumerate' || (kind === 'each' && text === '分别');
}

function hasFigure(tokens: readonly Token[], before: number): boolean {
  return tokens.slice(0, before).some(({ kind }) => kind === 'quantity');
}

/** The exact shares from one on that only 、 and 和 part; none where one of them is vague or has words of its own. */
function percentsFrom(sentence: Sentence, index: number, at: number): readonly Percent[] {
  const percents: Percent[] = [];
  for (const [i, { tokens, before }] of sentence.entries()) {
    if (i < index) continue;
    if (i > index && before !== 'pause') break;
    for (const token of i === index ? tokens.slice(at) : tokens) {
      if (token.kind === 'percent') {
        if (!token.exact || token.fraction) return [];
        percents.push(token);
      } else if (!/^[和及与]$|^以及$/.test(token.text)) return [];
    }
  }
  return percents.length > 1 ? percents : [];
}

/** The last figures, as many as there are shares, where they are one list and all of it. */
function listOf(figures: readonly Listed[], size: number, divisions: readonly Division[]): readonly Listed[] {
  if (size === 0 || figures.length < size || figures.some(({ figure }) => figure.value === null)) return [];
  const first = figures.findLastIndex(({ joined }) => !joined);
  const last = figures.slice(-size);
  if (figures.length - first === size) return last;
  const isDivision = ({ parts }: Division): boolean =>
    parts.length === size && parts.every(({ quantity }, i) => quantity === last[i]?.figure);
  return divisions.some(isDivision) ? last : [];
}
