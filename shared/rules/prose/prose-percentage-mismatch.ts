import { contradictedNumbers, sumOf } from '../../prose/compare.ts';
import type { Quantity, Token } from '../../prose/lexer.ts';
import { type Division, sumOfParts } from '../../prose/lists.ts';
import { proseOf, type ReadPassage } from '../../prose/prose.ts';
import type { Segment, Sentence } from '../../prose/segments.ts';
import type { ReportSubject, Rule } from '../rule.ts';

type Percent = Extract<Token, { kind: 'percent' }>;

/**
 * A share (占 x%) is not what its figure and the whole give. A share holds if it fits any whole that can be meant,
 * to a tenth of a point or to the decimals it is written with; it is reported only where one whole is plainly meant.
 */
export const rule: Rule = {
  scope: 'report',
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

/** A share as the words state it, whatever the tables hold. */
interface Statement {
  readonly percent: Percent;
  readonly part: Quantity;
  /** By what the part divides its whole. */
  readonly kind: Token['kind'] | null;
  readonly sentence: Sentence;
  /** The figures before it. */
  readonly stated: readonly number[];
}

/** A passage keeps its sentences while its words stay the same. */
const known = new WeakMap<readonly Sentence[], readonly Statement[]>();

function statementsIn(sentences: readonly Sentence[]): readonly Statement[] {
  const earlier = known.get(sentences);
  if (earlier !== undefined) return earlier;
  const statements: Statement[] = [];
  const stated: number[] = [];
  for (const sentence of sentences) {
    let part: Quantity | null = null;
    let plain = true;
    let share = false;
    let leading: Token[] = [];
    let kind: Token['kind'] | null = null;
    for (const token of flat(sentence)) {
      if (token.kind === 'quantity') {
        part = token.quantity;
        plain = true;
        share = false;
        kind = leading.findLast((each) => DIVIDES.has(each.kind))?.kind ?? null;
        leading = [];
        if (token.quantity.value !== null) stated.push(token.quantity.value);
        if (stated.length > NEAR) stated.shift();
      } else if (token.kind === 'percent') {
        if (part !== null && part.value !== null && plain && share && token.exact) {
          statements.push({ percent: token, part, kind, sentence, stated: [...stated] });
        }
        part = null;
        leading = [];
      } else {
        leading.push(token);
        plain &&= isPlain(token);
        share ||= token.kind === 'share';
      }
    }
  }
  known.set(sentences, statements);
  return statements;
}

function sharesIn(read: ReadPassage, { report, reconciliation }: ReportSubject): readonly Share[] {
  const statements = statementsIn(read.sentences);
  if (statements.length === 0) return [];
  const forced = (address: string): string | null => reconciliation.forced(address);
  const total = (...rows: string[]): number | null =>
    sumOf(
      report,
      forced,
      rows.map((row) => `applications/${row}/total`),
    );
  const closed = total('result-total');
  const tables = [closed, total('new'), total('new', 'carried-in')].flatMap((sum) => sum ?? []);
  const divided: ReadonlyMap<Quantity, Division> = new Map(
    read.divisions.flatMap((each) => each.parts.map(({ quantity }) => [quantity, each] as const)),
  );
  return statements.flatMap(({ percent, part, kind, sentence, stated }) => {
    const whole = wholeOf(part, kind, divided.get(part), sentence, read, closed);
    if (whole === null) return [];
    return [{ percent, part, wholes: [whole, ...stated, ...tables].filter((each) => each > 0) }];
  });
}

/** Words that say by what applications are divided: their results, applicants, channels. */
const DIVIDES: ReadonlySet<Token['kind']> = new Set(['result', 'applicant', 'channel']);

/** The whole that is plainly meant; null where several may be, or where the list is wrong already as a sum. */
function wholeOf(
  part: Quantity,
  kind: Token['kind'] | null,
  division: Division | undefined,
  sentence: Sentence,
  { claims, passage }: ReadPassage,
  closed: number | null,
): number | null {
  if (division !== undefined) {
    const sum = sumOfParts(division.parts);
    if (sum > division.total.value || (division.remainder && sum !== division.total.value)) return null;
    if (division.alternatives.length === 0) return division.total.value;
  }
  const at = passage.locate(part.number).start;
  const own = claims.find(({ number }) => number?.start === at);
  if (own?.kind === 'result') return closed;
  const from = passage.locate({ start: sentence[0]?.tokens[0]?.start ?? 0, end: 0 }).start;
  const whole = claims.findLast(
    ({ kind: each, number }) =>
      ['new', 'handled', 'closed'].includes(each) &&
      number !== null &&
      number.start < at &&
      (kind !== null || number.start >= from),
  );
  return whole !== undefined && part.family === 'case' && (part.value ?? 0) <= whole.value ? whole.value : null;
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
