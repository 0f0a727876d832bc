import type { Finding, Fix, RuleFinding } from '../../findings/finding.ts';
import { type Change, changesIn } from '../../prose/changes.ts';
import { contradictedNumbers, sumOfRole } from '../../prose/compare.ts';
import type { Quantity, Token } from '../../prose/lexer.ts';
import { type Division, sumOfParts } from '../../prose/lists.ts';
import type { Passage } from '../../prose/passage.ts';
import type { ReadPassage } from '../../prose/prose.ts';
import type { Segment, Sentence } from '../../prose/segments.ts';
import type { ProseRule, ReportSubject } from '../rule.ts';

type Percent = Extract<Token, { kind: 'percent' }>;

/**
 * A share (占 x%) is not what its figure and the whole give. A share holds if it fits any whole that can be meant,
 * to a tenth of a point or to the decimals it is written with; it is reported only where one whole is plainly meant.
 * The same for a change from last year (同比增长 x%) where both counts stand in the sentence.
 */
export const rule: ProseRule<ReadShares> = {
  scope: 'prose',
  meta: { id: 'prose-percentage-mismatch', family: 'prose', severity: 'information', enabled: true, fixable: true },
  gather: (read) => sharesStated(read, read.identity.year),
  *check(gathered, subject) {
    for (const { value, locate } of gathered) {
      for (const share of wrongShares(value, subject)) yield finding(share, locate);
      for (const change of wrongChanges(value, subject)) yield changeFinding(change, locate);
    }
  },
  fixes(finding, present) {
    const read = present.prose.passageAt(finding.span.start);
    const stated = read === null ? null : sharesStated(read, present.identity.year);
    if (read === null || stated === null) return [];
    const wrong = [...wrongShares(stated, present), ...wrongChanges(stated, present)];
    return wrong.flatMap((each) => fixOf(each, read, finding));
  },
};

/** A passage, and the shares that it states. */
interface ReadShares {
  readonly read: ReadPassage;
  readonly statements: readonly Statement[];
  readonly changes: readonly Change[];
}

function sharesStated(read: ReadPassage, year: number | null): ReadShares | null {
  if (!read.kinds.has('percent') || read.passage.part === 'problems') return null;
  const statements = statementsIn(read.sentences);
  const changes = read.kinds.has('compare') ? changesIn(read.sentences, year) : [];
  return statements.length === 0 && changes.length === 0 ? null : { read, statements, changes };
}

function finding({ percent, part, whole, right, figures }: WrongShare, locate: Passage['locate']): RuleFinding {
  return {
    rule: 'prose-percentage-mismatch',
    severity: 'information',
    span: locate(percent),
    message: {
      id: 'prose-percentage-mismatch',
      args: { part, whole, right: `${right}%`, written: percent.text },
    },
    related: figures.map(({ span }) => ({
      span: locate(span),
      message: { id: 'prose-percentage-mismatch.part' },
    })),
  };
}

interface WrongChange extends Change {
  /** The change as it should be, without %. */
  readonly right: string;
}

/** Changes that are off by more than the last decimal that is written, and by more than a tenth of a point. */
function wrongChanges(
  { read, changes }: ReadShares,
  { report, reconciliation }: ReportSubject,
): readonly WrongChange[] {
  if (changes.length === 0) return [];
  const contradicted = contradictedNumbers(read.claims, report, (cell) => reconciliation.forced(cell));
  return changes.flatMap((change) => {
    const { percent, current, last } = change;
    const part = Math.abs(current.value - last.value);
    const places = decimals(percent.value);
    const allowed = Math.max(0.1, 1 / 10 ** places) * 10 ** places * last.value;
    if (contradicted.has(current.number.start) || distance(percent.value, part, last.value) <= allowed) return [];
    return [{ ...change, right: shareOf(part, last.value, places) }];
  });
}

function changeFinding({ percent, current, last, right }: WrongChange, locate: Passage['locate']): RuleFinding {
  return {
    rule: 'prose-percentage-mismatch',
    severity: 'information',
    span: locate(percent),
    message: {
      id: 'prose-percentage-mismatch.change',
      args: {
        last: `${last.value}${last.measure}`,
        current: `${current.value}${current.measure}`,
        right: `${right}%`,
        written: percent.text,
      },
    },
    related: [last, current].map(({ span }) => ({
      span: locate(span),
      message: { id: 'prose-percentage-mismatch.part' },
    })),
  };
}

function fixOf(
  { percent, right }: Pick<WrongShare, 'percent' | 'right'>,
  { passage }: ReadPassage,
  { span }: Finding,
): readonly Fix[] {
  if (passage.locate(percent).start !== span.start) return [];
  return [
    {
      title: { id: 'prose-percentage-mismatch.fix', args: { right: `${right}%` } },
      applicability: 'unique',
      edits: [
        { span: passage.locate(percent.number), newText: percent.number.end === percent.end ? `${right}%` : right },
      ],
    },
  ];
}

interface WrongShare {
  readonly percent: Percent;
  readonly part: number;
  /** The figures that the part is, or is the sum of. */
  readonly figures: readonly Quantity[];
  readonly whole: number;
  /** The share as it should be, without %. */
  readonly right: string;
}

function wrongShares(stated: ReadShares, subject: ReportSubject): readonly WrongShare[] {
  const { report, reconciliation } = subject;
  const forced = (cell: string): string | null => reconciliation.forced(cell);
  return sharesIn(stated, subject).flatMap(({ percent, parts, wholes }): WrongShare[] => {
    const [whole] = wholes;
    if (whole === undefined || parts.some(({ sum }) => wholes.some((each) => agrees(percent, sum, each)))) return [];
    const contradicted = contradictedNumbers(stated.read.claims, report, forced);
    const meant = parts.reduce((best, each) =>
      distance(percent.value, each.sum, whole) < distance(percent.value, best.sum, whole) ? each : best,
    );
    if (meant.figures.some(({ number }) => contradicted.has(number.start))) return [];
    const right = shareOf(meant.sum, whole, decimals(percent.value));
    return [{ percent, part: meant.sum, figures: meant.figures, whole, right }];
  });
}

/** How many figures back a whole may stand. */
const NEAR = 40;

/** Figures that a share is of: one, or a list of them taken together. */
interface Part {
  readonly figures: readonly Quantity[];
  readonly sum: number;
}

interface Share {
  readonly percent: Percent;
  /** Of what it may be the share: the last figure, or that and those listed with it. */
  readonly parts: readonly [Part, ...Part[]];
  /** The whole that is plainly meant, then others that may be. */
  readonly wholes: readonly number[];
}

/** Words between a figure and its share that leave the whole as it is. */
function isPlain(token: Token): boolean {
  if (token.kind === 'verb') return ['receive', 'handle', 'close', 'publish'].includes(token.tag);
  return ['share', 'neutral', 'total', 'all', 'copula', 'noun', 'etc', 'result', 'time'].includes(token.kind);
}

/** A share as the words state it, whatever the tables hold. */
interface Statement {
  readonly percent: Percent;
  /** The figures listed before it; the last stands nearest. */
  readonly listed: readonly [Quantity, ...Quantity[]];
  /** 合计占: of all that is listed together. */
  readonly together: boolean;
  /** By what the part divides its whole. */
  readonly kind: Token['kind'] | null;
  /** The whole that the words name: 占新收申请的, 占办结总数的. */
  readonly of: 'new' | 'closed' | null;
  readonly sentence: Sentence;
  /** The figures before it. */
  readonly stated: readonly number[];
}

/**
 * Told of a token; `joined` where a figure goes on in the list of the one before: both stand in one segment, or 、 parts
 * them.
 */
type OnToken = (token: Token, joined: boolean) => void;

/** Goes through the tokens of a sentence with those of its brackets where they stand. */
function walk(segments: readonly Segment[], visit: OnToken): void {
  for (const { tokens, nested, before } of segments) {
    let joined = before === 'pause';
    let at = 0;
    for (const token of tokens) {
      visit(token, joined);
      joined ||= token.kind === 'quantity';
      at++;
      if (nested.length > 0) for (const each of nested) if (each.at === at) walk(each.segments, visit);
    }
  }
}

function statementsIn(sentences: readonly Sentence[]): readonly Statement[] {
  const statements: Statement[] = [];
  const stated: number[] = [];
  for (const sentence of sentences) {
    if (!sentence.some(statesShare)) {
      walk(sentence, (token) => {
        if (token.kind === 'quantity') add(token.quantity, stated);
      });
      continue;
    }
    let listed: Quantity[] = [];
    let plain = true;
    let leading: Token[] = [];
    let kind: Token['kind'] | null = null;
    walk(sentence, (token, joined) => {
      if (token.kind === 'quantity') {
        listed = joined && plain ? [...listed, token.quantity] : [token.quantity];
        plain = true;
        kind = leading.findLast((each) => DIVIDES.has(each.kind))?.kind ?? null;
        leading = [];
        add(token.quantity, stated);
      } else if (token.kind === 'percent') {
        const [first, ...more] = listed;
        const exact = listed.every(({ value }) => value !== null) && token.exact;
        const share = leading.some((each) => each.kind === 'share');
        if (first !== undefined && exact && plain && share) {
          const together = leading.some((each) => each.kind === 'total');
          statements.push({
            percent: token,
            listed: [first, ...more],
            together,
            kind,
            of: wholeNamed(leading),
            sentence,
            stated: [...stated],
          });
        }
        listed = [];
        leading = [];
      } else {
        leading.push(token);
        // A list goes on over the names of its parts; behind its last figure only plain words lead to the share.
        plain &&= isPlain(token) || token.kind === 'result' || NAMES.has(token.kind);
      }
    });
  }
  return statements;
}

function statesShare({ tokens, nested }: Segment): boolean {
  return tokens.some(({ kind }) => kind === 'percent') || nested.some(({ segments }) => segments.some(statesShare));
}

function add({ value }: Quantity, stated: number[]): void {
  if (value !== null) stated.push(value);
  if (stated.length > NEAR) stated.shift();
}

/** What may stand before a further part of a list. */
const NAMES: ReadonlySet<Token['kind']> = new Set(['channel', 'applicant', 'outcome']);

/** Words that say by what requests are divided: their results, applicants, channels. */
const DIVIDES: ReadonlySet<Token['kind']> = new Set(['result', 'applicant', 'channel']);

function wholeNamed(words: readonly Token[]): 'new' | 'closed' | null {
  const verb = words.findLast((token) => token.kind === 'verb' && (token.tag === 'receive' || token.tag === 'close'));
  if (verb?.kind !== 'verb') return null;
  return verb.tag === 'receive' ? 'new' : 'closed';
}

function sharesIn({ read, statements }: ReadShares, { report, reconciliation }: ReportSubject): readonly Share[] {
  const forced = (address: string): string | null => reconciliation.forced(address);
  const received = sumOfRole(report, forced, 'new');
  const carried = sumOfRole(report, forced, 'carried-in');
  const closed = sumOfRole(report, forced, 'closed');
  const both = received === null || carried === null ? null : received + carried;
  const tables = [closed, received, both].flatMap((sum) => sum ?? []);
  return statements.flatMap((statement) => {
    const last = statement.listed.at(-1) ?? statement.listed[0];
    const named = statement.of === 'new' ? received : statement.of === 'closed' ? closed : null;
    const whole = named ?? wholeOf(statement, last, read, statements, closed);
    if (whole === null) return [];
    const one = partOf([last]);
    const all = partOf(statement.listed);
    const parts: Share['parts'] = statement.listed.length === 1 ? [one] : statement.together ? [all] : [one, all];
    return [
      {
        percent: statement.percent,
        parts,
        wholes: [whole, ...statement.stated, ...tables].filter((each) => each > 0),
      },
    ];
  });
}

function partOf(figures: readonly Quantity[]): Part {
  return { figures, sum: figures.reduce((sum, { value }) => sum + (value ?? 0), 0) };
}

/** The whole that is plainly meant; null where several may be, or where the list is wrong already as a sum. */
function wholeOf(
  { kind, sentence }: Statement,
  part: Quantity,
  { claims, divisions }: ReadPassage,
  statements: readonly Statement[],
  closed: number | null,
): number | null {
  const division = divisions.find(({ parts }) => parts.some(({ quantity }) => quantity === part));
  if (division !== undefined) {
    const sum = sumOfParts(division.parts);
    if (sum > division.total.value || (division.remainder && sum !== division.total.value)) return null;
    if (division.alternatives.length === 0 || isPlainTotal(division, statements)) return division.total.value;
  }
  const own = claims.find(({ number }) => number?.start === part.number.start);
  if (own?.kind === 'result') return closed;
  const from = sentence[0]?.tokens[0]?.start ?? 0;
  const whole = claims.findLast(
    ({ kind: each, number }) =>
      ['new', 'handled', 'closed'].includes(each) &&
      number !== null &&
      number.start < part.number.start &&
      (kind !== null || number.start >= from),
  );
  return whole !== undefined && part.family === 'case' && (part.value ?? 0) <= whole.value ? whole.value : null;
}

/** Of several figures before a list this one is divided: the parts make it up, or other shares of the list are of it. */
function isPlainTotal(division: Division, statements: readonly Statement[]): boolean {
  if (sumOfParts(division.parts) === division.total.value) return true;
  const parts = new Set<Quantity>(division.parts.map(({ quantity }) => quantity));
  return statements.some(({ percent, listed }) => {
    const last = listed.at(-1);
    return last !== undefined && parts.has(last) && agrees(percent, last.value ?? 0, division.total.value);
  });
}

function decimals(percent: string): number {
  return percent.split('.')[1]?.length ?? 0;
}

/** How far `percent` is from the share of `part` in `whole`, in units of its last decimal times `whole`. */
function distance(percent: string, part: number, whole: number): number {
  return Math.abs(part * 100 * 10 ** decimals(percent) - Number(percent.replace('.', '')) * whole);
}

/** Whether `part` of `whole` is the share, to a tenth of a point or half a unit of its last decimal; to 2 points for 三分之二. */
function agrees({ value, fraction }: Percent, part: number, whole: number): boolean {
  const points = Math.max(fraction ? 2 : 0.1, 0.5 / 10 ** decimals(value));
  return distance(value, part, whole) <= points * 10 ** decimals(value) * whole;
}

/** The share in percent, rounded half up to `places` decimals. */
function shareOf(part: number, whole: number, places: number): string {
  const scale = 10 ** places;
  const units = Math.floor((part * 200 * scale + whole) / (2 * whole));
  const digits = String(units).padStart(places + 1, '0');
  return places === 0 ? digits : `${digits.slice(0, -places)}.${digits.slice(-places)}`;
}
