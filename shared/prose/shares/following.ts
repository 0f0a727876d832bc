import type { TextEdit } from '../../text/span.ts';
import type { Quantity } from '../lexer.ts';
import { decimals, isNear, type Percent, shareOf } from '../percent.ts';
import type { ReadPassage } from '../prose.ts';
import { tokensOf } from '../segments.ts';

/** A figure that counts exactly. */
type Count = Quantity & { readonly value: number };

/** The number that takes the place of the one that starts there; undefined for one that stays. */
type NewNumber = (start: number) => number | undefined;

/**
 * What percentages of a passage are once numbers in it are others: of those that are, as written, the share of the figure before
 * them in one further back. A percentage that may be the share of several is left alone, unless all give the same. Spans are
 * offsets into the passage.
 *
 *     办结25件，其中予以公开12件，占48%     with 11 for 12: 44%
 *     收到申请25件，其中自然人18件，占72%   with 23 for 25: 78%
 */
export function sharesWith({ sentences }: ReadPassage, numberAt: NewNumber): readonly TextEdit[] {
  const found: TextEdit[] = [];
  for (const sentence of sentences) {
    const figures: Count[] = [];
    let isShare = false;
    for (const token of tokensOf(sentence)) {
      if (token.kind === 'quantity') isShare = false;
      if (token.kind === 'quantity' && isCount(token.quantity)) figures.push(token.quantity);
      // 占, 占比, 办结率: 满意度60% is no share of what stands before it.
      isShare ||= token.kind === 'share' || (token.kind === 'word' && token.text === '办结率');
      if (token.kind !== 'percent' || !isShare) continue;
      const share = otherShare(token, figures, numberAt);
      if (share === null) continue;
      const { number, end } = token;
      found.push({ span: number, newText: number.end === end ? `${share}%` : share });
    }
  }
  return found;
}

function isCount(quantity: Quantity): quantity is Count {
  return quantity.value !== null;
}

/** The percentage with other numbers; null where it does not follow from figures of which one changes. */
function otherShare(
  { value, exact, fraction }: Percent,
  figures: readonly Count[],
  numberAt: NewNumber,
): string | null {
  const part = figures.at(-1);
  if (part === undefined || !exact || fraction) return null;
  const shares = new Set<string | null>();
  for (const whole of figures.slice(0, -1)) {
    if (whole.value === 0 || !isNear(value, part.value, whole.value)) continue;
    const [newPart, newWhole] = [numberAt(part.number.start), numberAt(whole.number.start)];
    const divisor = newWhole ?? whole.value;
    const follows = divisor > 0 && (newPart !== undefined || newWhole !== undefined);
    shares.add(follows ? shareOf(newPart ?? part.value, divisor, decimals(value)) : null);
  }
  const [share = null, ...others] = shares;
  return others.length > 0 ? null : share;
}
