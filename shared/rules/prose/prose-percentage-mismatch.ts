import { contradictedNumbers, sumOf } from '../../prose/compare.ts';
import type { Quantity, Token } from '../../prose/lexer.ts';
import type { Division } from '../../prose/lists.ts';
import { proseOf, type ReadPassage } from '../../prose/prose.ts';
import type { Segment } from '../../prose/segments.ts';
import type { Rule, RuleContext } from '../rule.ts';

type Percent = Extract<Token, { kind: 'percent' }>;

/**
 * A share (占 x%) is not what its figure and the whole give. A share holds if it fits any whole that can be meant,
 * to a tenth of a point or to the decimals it is written with; it is reported only where one whole is plainly meant.
 */
export const rule: Rule = {
  meta: { id: 'prose-percentage-mismatch', family: 'prose', severity: 'information', enabled: true, fixable: true },
  *check(context) {
    for (const read of proseOf(context.text, context.report).passages) {
      if (read.passage.part === 'problems' || !read.kinds.has('percent')) continue;
      const forced = (cell: string): string | null => context.reconciliation.forced(cell);
      for (const { percent, part, wholes } of sharesIn(read, context)) {
        const whole = wholes[0];
        if (whole === undefined || wholes.some((each) => agrees(percent.value, part.value ?? 0, each))) continue;
        const wrong = contradictedNumbers(read.claims, context.report, forced);
        if (wrong.has(read.passage.locate(part.number).start)) continue;
        const right = shareOf(part.value ?? 0, whole, decimals(percent.value));
        yield {
          rule: 'prose-percentage-mismatch',
          severity: 'information',
          span: read.passage.locate(percent),
          message: {
            id: 'prose-percentage-mismatch',
            args: { part: part.value ?? 0, whole, right: `${right}%`, written: `${percent.value}%` },
          },
          related: [{ span: read.passage.locate(part.span), message: { id: 'prose-percentage-mismatch.part' } }],
          fixes: () => [
            {
              title: { id: 'prose-percentage-mismatch.fix', args: { right: `${right}%` } },
              applicability: 'unique',
              edits: [{ span: read.passage.locate(percent.number), newText: right }],
            },
          ],
        };
      }
    }
  },
};

/** How many figures back a whole may stand. */
const NEAR = 40;

interface Share {
  readonly percent: Percent;
  readonly part: Quantity;
  /** The whole that is plainly meant, then others that may be. */
  readonly wholes: readonly number[];
}

function flat(segments: readonly Segment[]): readonly Token[] {
  return segments.flatMap((segment) =>
    segment.tokens.flatMap((token, index) => [
      token,
      ...segment.nested.filter((each) => each.at === index + 1).flatMap((each) => flat(each.segments)),
    ]),
  );
}

/** Words between a figure and its share that leave the whole as it is. */
function isPlain(token: Token): boolean {
  if (token.kind === 'verb') return ['receive', 'handle', 'close', 'publish'].includes(token.tag);
  return ['share', 'neutral', 'total', 'copula', 'noun', 'etc', 'result', 'time'].includes(token.kind);
}

function sharesIn({ sentences, divisions }: ReadPassage, { report, reconciliation }: RuleContext): readonly Share[] {
  const forced = (address: string): string | null => reconciliation.forced(address);
  const tables = [['new'], ['result-total'], ['new', 'carried-in']].flatMap((rows) => {
    const sum = sumOf(
      report,
      forced,
      rows.map((row) => `applications/${row}/total`),
    );
    return sum === null ? [] : [sum];
  });
  const divided: ReadonlyMap<Quantity, Division> = new Map(
    divisions.flatMap((each) => each.parts.map(({ quantity }) => [quantity, each] as const)),
  );
  const shares: Share[] = [];
  const stated: number[] = [];
  for (const sentence of sentences) {
    let part: Quantity | null = null;
    let plain = true;
    let share = false;
    for (const token of flat(sentence)) {
      if (token.kind === 'quantity') {
        part = token.quantity;
        plain = true;
        share = false;
        if (token.quantity.value !== null) stated.push(token.quantity.value);
        if (stated.length > NEAR) stated.shift();
      } else if (token.kind === 'percent') {
        const division = part === null ? undefined : divided.get(part);
        const certain = division !== undefined && division.alternatives.length === 0;
        if (part !== null && part.value !== null && plain && share && token.exact && certain) {
          shares.push({
            percent: token,
            part,
            wholes: [division.total.value, ...stated, ...tables].filter((whole) => whole > 0),
          });
        }
        part = null;
      } else {
        plain &&= isPlain(token);
        share ||= token.kind === 'share';
      }
    }
  }
  return shares;
}

function decimals(percent: string): number {
  return percent.split('.')[1]?.length ?? 0;
}

/** Whether `part` of `whole` is `percent`, to a tenth of a point or half a unit of its last decimal. */
function agrees(percent: string, part: number, whole: number): boolean {
  const places = decimals(percent);
  const scale = 10 ** places;
  const difference = Math.abs(part * 100 * scale - Number(percent.replace('.', '')) * whole);
  return difference <= Math.max(0.1 * scale, 0.5) * whole;
}

/** The share in percent, rounded half up to `places` decimals. */
function shareOf(part: number, whole: number, places: number): string {
  const scale = 10 ** places;
  const units = Math.floor((part * 200 * scale + whole) / (2 * whole));
  const digits = String(units).padStart(places + 1, '0');
  return places === 0 ? digits : `${digits.slice(0, -places)}.${digits.slice(-places)}`;
}
