import type { Finding, Fix, RuleFinding } from '../../findings/finding.ts';
import type { Report } from '../../model/report.ts';
import { type Change, type Difference, faultOf } from '../../prose/changes.ts';
import { contradictedNumbers, type Forced, sumOfRole } from '../../prose/compare.ts';
import type { Quantity, Token } from '../../prose/lexer.ts';
import { type Division, sumOfParts } from '../../prose/lists/division.ts';
import type { Passage } from '../../prose/passage.ts';
import { decimals, distance, isNear, shareOf } from '../../prose/percent.ts';
import type { ReadPassage } from '../../prose/prose.ts';
import { ratesIn } from '../../prose/rates.ts';
import type { Segment, Sentence } from '../../prose/segments.ts';
import { type ShareApart, sharesApart } from '../../prose/shares-apart.ts';
import type { ProseRule, ReportSubject } from '../rule.ts';

type Percent = Extract<Token, { kind: 'percent' }>;

/**
 * A share (占 x%) is not what its figure and the whole give. A share holds if it fits any whole that can be meant,
 * to a tenth of a point or to the decimals it is written with; it is reported only where one whole is plainly meant.
 * The same for a change from last year (同比增长 x%) where both counts stand in the sentence, or one and the difference.
 */
export const rule: ProseRule<ReadShares> = {
  scope: 'prose',
  meta: { id: 'prose-percentage-mismatch', family: 'prose', severity: 'information', enabled: true, fixable: true },
  gather: (read) => (read.kinds.has('percent') ? sharesStated(read) : null),
  check(gathered, subject) {
    const found: RuleFinding[] = [];
    for (const { value, locate } of gathered) {
      for (const share of wrongShares(value, subject)) found.push(finding(share, locate));
      for (const change of wrongChanges(value, subject)) found.push(changeFinding(change, locate));
      for (const rate of value.rates) found.push(rateFinding(rate, locate));
    }
    return found;
  },
  fixes(finding, present) {
    const read = present.prose.passageAt(finding.span.start);
    const stated = read === null ? null : sharesStated(read);
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
  /** 办结率102%: rates that cannot be above 100 %. */
  readonly rates: readonly Rate[];
}

interface Rate {
  readonly percent: Percent;
  /** 按期答复率 */
  readonly name: string;
}

function sharesStated(read: ReadPassage): ReadShares | null {
  if (!read.kinds.has('percent') || read.passage.part === 'problems') return null;
  const statements = statementsIn(read);
  const changes = read.changes.filter(({ percent }) => percent !== null);
  const rates = ratesAbove(read);
  return statements.length + changes.length + rates.length === 0 ? null : { read, statements, changes, rates };
}

/** Rates of requests, answers and readers: shares of a whole, whatever that is. */
const RATE =
  /((?:按期|按时|及时|依法)?(?:办结|答复|办理|回复|办复|公开|满意|合格|准确|覆盖|及时)率)(?:为|达|达到|均为|均达|保持|保持在|已达)?$/u;
/** How far before its percentage the name of a rate may begin. */
const RATE_REACH = 12;

/** The rates above 100 %, of which there is none. */
function ratesAbove({ sentences, passage: { text } }: ReadPassage): readonly Rate[] {
  const found: Rate[] = [];
  if (hasLarge(text)) for (const sentence of sentences) addRates(sentence, text, found);
  return found;
}

/** True if a percentage above 100 stands in the text: looked for first, since few texts have one. */
function hasLarge(text: string): boolean {
  for (let at = text.indexOf('%'); at >= 0; at = text.indexOf('%', at + 1)) {
    let start = at;
    while (isInNumber(text.charCodeAt(start - 1))) start--;
    if (Number.parseFloat(text.slice(start, at)) > 100) return true;
  }
  return text.includes('％');
}

/** A digit, a decimal point or a space. */
function isInNumber(unit: number): boolean {
  return (unit >= 0x30 && unit <= 0x39) || unit === 0x2e || unit === 0x20;
}

function addRates(segments: readonly Segment[], text: string, found: Rate[]): void {
  for (const { tokens, nested } of segments) {
    for (const token of tokens) {
      if (token.kind !== 'percent' || token.fraction || Number(token.value) <= 100) continue;
      const name = RATE.exec(text.slice(Math.max(0, token.start - RATE_REACH), token.start).trimEnd())?.[1];
      if (name !== undefined) found.push({ percent: token, name });
    }
    for (const each of nested) addRates(each.segments, text, found);
  }
}

function rateFinding({ percent, name }: Rate, locate: Passage['locate']): RuleFinding {
  return {
    rule: 'prose-percentage-mismatch',
    severity: 'information',
    span: locate(percent),
    message: { id: 'prose-percentage-mismatch.rate', args: { name, written: percent.text } },
  };
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

/** A change in percent that its figures contradict. */
interface WrongChange {
  readonly percent: Percent;
  readonly current: Change['current'];
  /** Last year's count: as it is stated, or what the difference makes of it. */
  readonly last: number;
  /** The difference from which last year's count follows, where that is not stated: then it may be the slip. */
  readonly by: Difference | null;
  readonly figures: readonly Quantity[];
  /** The change as it should be, without %. */
  readonly right: string;
}

/** Changes that are off by more than the last decimal that is written, and by more than a tenth of a point. */
function wrongChanges(
  { read, changes }: ReadShares,
  { report, reconciliation }: ReportSubject,
): readonly WrongChange[] {
  if (changes.length === 0) return [];
  let contradicted: ReadonlySet<number> | null = null;
  return changes.flatMap((change) => {
    const fault = faultOf(change);
    const { current } = change;
    if (fault?.kind !== 'percent') return [];
    contradicted ??= contradictedNumbers(read.claims, report, (cell) => reconciliation.forced(cell));
    if (contradicted.has(current.number.start)) return [];
    const { token } = fault.percent;
    const part = Math.abs(current.value - fault.last);
    const right = shareOf(part, fault.last, decimals(token.value));
    const by = change.last === null ? change.difference : null;
    const figures = [change.last ?? by?.quantity ?? current, current];
    return [{ percent: token, current, last: fault.last, by, figures, right }];
  });
}

/** 收到38件，增加5件，增长18.75%: with 增加6件 the percentage would be right; null where no difference makes it so. */
function fittingDifference({ value }: Percent, current: number, { sign }: Difference['direction']): number | null {
  const before = Math.round(current / (1 + (sign * Number(value)) / 100));
  const difference = sign * (current - before);
  return before > 0 && difference > 0 && isNear(value, difference, before) ? difference : null;
}

function changeFinding(
  { percent, current, last, right, figures }: WrongChange,
  locate: Passage['locate'],
): RuleFinding {
  return {
    rule: 'prose-percentage-mismatch',
    severity: 'information',
    span: locate(percent),
    message: {
      id: 'prose-percentage-mismatch.change',
      args: {
        last: `${last}${current.measure}`,
        current: `${current.value}${current.measure}`,
        right: `${right}%`,
        written: percent.text,
      },
    },
    related: figures.map(({ span }) => ({
      span: locate(span),
      message: { id: 'prose-percentage-mismatch.part' },
    })),
  };
}

function fixOf(share: WrongShare | WrongChange, { passage }: ReadPassage, { span }: Finding): readonly Fix[] {
  const { percent, right } = share;
  if (passage.locate(percent).start !== span.start) return [];
  const by = 'by' in share ? share.by : null;
  const fixes: Fix[] = [
    {
      title: { id: 'prose-percentage-mismatch.fix', args: { right: `${right}%` } },
      applicability: by === null ? 'unique' : 'choice',
      edits: [
        { span: passage.locate(percent.number), newText: percent.number.end === percent.end ? `${right}%` : right },
      ],
    },
  ];
  if (by === null || !('by' in share)) return fixes;
  const value = fittingDifference(percent, share.current.value, by.direction);
  if (value !== null) {
    fixes.push({
      title: { id: 'prose-percentage-mismatch.fix-difference', args: { value } },
      applicability: 'choice',
      edits: [{ span: passage.locate(by.quantity.number), newText: String(value) }],
    });
  }
  return fixes;
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

function wrongShares(
  { read, statements }: ReadShares,
  { report, reconciliation }: ReportSubject,
): readonly WrongShare[] {
  const found: WrongShare[] = [];
  const forced = (cell: string): string | null => reconciliation.forced(cell);
  const sums = new Sums(report, forced);
  for (const statement of statements) {
    const { percent, listed, together, of, base } = statement;
    const last = listed.at(-1) ?? listed[0];
    const named = of === 'new' ? sums.received : of === null ? (base?.value ?? null) : sums.closed;
    const plain = named ?? wholeOf(statement, last, read, statements, sums);
    if (plain === null) continue;
    const one = partOf([last]);
    // Of what it may be the share: the last figure, or that and those listed with it.
    const parts = listed.length === 1 ? [one] : together ? [partOf(listed)] : [one, partOf(listed)];
    if (plain > 0 && parts.some(({ sum }) => agrees(percent, sum, plain))) continue;
    // The whole that is plainly meant, then others that may be.
    const others =
      base !== null
        ? []
        : of === 'closed' && isResult(last, read)
          ? closedIn(read)
          : [...statement.stated, ...sums.all];
    const wholes = [plain, ...others].filter((each) => each > 0);
    const [whole] = wholes;
    if (whole === undefined || parts.some(({ sum }) => wholes.some((each) => agrees(percent, sum, each)))) continue;
    const meant = parts.reduce((best, each) =>
      distance(percent.value, each.sum, whole) < distance(percent.value, best.sum, whole) ? each : best,
    );
    const contradicted = contradictedNumbers(read.claims, report, forced);
    const figures = base === null ? meant.figures : [...meant.figures, base];
    if (figures.some(({ number }) => contradicted.has(number.start))) continue;
    const right = shareOf(meant.sum, whole, decimals(percent.value));
    found.push({ percent, part: meant.sum, figures: meant.figures, whole, right });
  }
  return found;
}

/** True for a count of requests: reviews and lawsuits are closed too. */
function isResult({ number }: Quantity, { claims }: ReadPassage): boolean {
  return claims.some((claim) => claim.kind === 'result' && claim.number?.start === number.start);
}

/** What the passage says was closed. */
function closedIn({ claims }: ReadPassage): readonly number[] {
  return claims.flatMap(({ kind, value }) => (kind === 'closed' ? [value] : []));
}

/** What the table of requests counts in all, each looked up when it is asked for. */
class Sums {
  readonly #report: Report;
  readonly #forced: Forced;

  constructor(report: Report, forced: Forced) {
    this.#report = report;
    this.#forced = forced;
  }

  get received(): number | null {
    return sumOfRole(this.#report, this.#forced, 'new');
  }

  get closed(): number | null {
    return sumOfRole(this.#report, this.#forced, 'closed');
  }

  /** Those closed, those received, and these with those carried in; what is known of them. */
  get all(): readonly number[] {
    const { closed, received } = this;
    const carried = sumOfRole(this.#report, this.#forced, 'carried-in');
    const both = received === null || carried === null ? null : received + carried;
    return [closed, received, both].flatMap((sum) => sum ?? []);
  }
}

/** How many figures back a whole may stand. */
const NEAR = 40;

/** Figures that a share is of: one, or a list of them taken together. */
interface Part {
  readonly figures: readonly Quantity[];
  readonly sum: number;
}

/** Words between a figure and its share that leave the whole as it is, and what may stand before a further part of a list. */
function leavesPlain(token: Token): boolean {
  return token.kind === 'verb' ? PLAIN_VERBS.has(token.tag) : PLAIN.has(token.kind);
}

const PLAIN_VERBS: ReadonlySet<string> = new Set(['receive', 'handle', 'close', 'publish']);
const PLAIN: ReadonlySet<Token['kind']> = new Set([
  'share',
  'neutral',
  'total',
  'all',
  'copula',
  'noun',
  'etc',
  'result',
  'time',
  'channel',
  'applicant',
  'outcome',
]);

/** A share as the words state it, whatever the tables hold. */
interface Statement {
  readonly percent: Percent;
  /** The figures listed before it; the last stands nearest. */
  readonly listed: readonly [Quantity, ...Quantity[]];
  /** 合计占: of all that is listed together. */
  readonly together: boolean;
  /** By what the part divides its whole. */
  readonly kind: Token['kind'] | null;
  /** The whole that the words name: 占新收申请的, 占办结总数的, 占答复总数的 (of which some may be closed without an answer). */
  readonly of: 'new' | 'closed' | 'answered' | null;
  /**
   * The whole that the sentence names before: 在办结的60件中, or what was due for 办结率; not where the share names another:
   * 占申请总数的.
   */
  readonly base: Quantity | null;
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

function statementsIn({ sentences, divisions, kinds, passage: { text } }: ReadPassage): readonly Statement[] {
  const mayRate = text.includes('率');
  const mayTellApart = kinds.has('each') || kinds.has('enumerate');
  const statements: Statement[] = [];
  const stated: number[] = [];
  for (const sentence of sentences) {
    if (!statesShare(sentence)) {
      for (const segment of sentence) addFigures(segment, stated);
      if (mayRate) addRatesOfRequests(sentence, stated, statements);
      continue;
    }
    let listed: Quantity[] = [];
    let plain = true;
    let kind: Token['kind'] | null = null;
    let words = new Words();
    let base: Quantity | null = null;
    walk(sentence, (token, joined) => {
      if (token.kind === 'quantity') {
        if (joined && plain) listed.push(token.quantity);
        else listed = [token.quantity];
        plain = true;
        kind = words.divides;
        words = new Words();
        add(token.quantity, stated);
      } else if (token.kind === 'percent') {
        const [first, ...more] = listed;
        const exact = token.exact && listed.every(({ value }) => value !== null);
        // 合计占15%: of several figures, where those before the last could not be read as a list.
        const isPartial = words.together && more.length === 0;
        if (first !== undefined && exact && !isPartial && plain && words.share) {
          const { together, of } = words;
          statements.push({
            percent: token,
            listed: [first, ...more],
            together,
            kind,
            of,
            base: words.all || of !== null ? null : base,
            sentence,
            stated: [...stated],
          });
        }
        listed = [];
        words = new Words();
      } else {
        words.add(token);
        if (token.text === '中' && plain && listed.length === 1) base = listed[0] ?? base;
        // A list goes on over the names of its parts; behind its last figure only plain words lead to the share.
        plain &&= leavesPlain(token);
      }
    });
    if (mayRate) addRatesOfRequests(sentence, stated, statements);
    if (mayTellApart)
      for (const each of sharesApart(sentence, divisions)) statements.push(statementOf(each, sentence, stated));
  }
  return statements;
}

function addRatesOfRequests(sentence: Sentence, stated: readonly number[], statements: Statement[]): void {
  for (const { percent, figures, due, ofReceived, wholes } of ratesIn(sentence)) {
    const of = ofReceived ? 'new' : null;
    const others = [...stated, ...wholes];
    statements.push({ percent, listed: figures, together: false, kind: null, of, base: due, sentence, stated: others });
  }
}

/** 网络40件、信函18件，分别占69%、31%: each share by itself. */
function statementOf(
  { figure, percent, naming, leading }: ShareApart,
  sentence: Sentence,
  stated: readonly number[],
): Statement {
  const words = new Words();
  for (const token of leading) words.add(token);
  const kind = naming.findLast((token) => DIVIDES.has(token.kind))?.kind ?? null;
  return { percent, listed: [figure], together: false, kind, of: words.of, base: null, sentence, stated: [...stated] };
}

/** What the words since the last figure say. */
class Words {
  share = false;
  together = false;
  divides: Token['kind'] | null = null;
  of: Statement['of'] = null;
  /** 占申请总数的: the words name requests, those received or handled. */
  all = false;

  add(token: Token): void {
    const { kind } = token;
    if (kind === 'share') this.share = true;
    else if (kind === 'noun') this.all = true;
    else if (kind === 'total') this.together = true;
    else if (DIVIDES.has(kind)) this.divides = kind;
    else if (kind === 'verb' && token.tag === 'receive') this.of = 'new';
    else if (kind === 'verb' && token.tag === 'close') this.of = token.text.startsWith('办结') ? 'closed' : 'answered';
  }
}

/** True for a sentence, or brackets in it, with a word that makes a percentage a share: 占. */
function statesShare(segments: readonly Segment[]): boolean {
  for (const { tokens, nested } of segments) {
    for (const token of tokens) if (token.kind === 'share') return true;
    for (const each of nested) if (statesShare(each.segments)) return true;
  }
  return false;
}

function addFigures({ tokens, nested }: Segment, stated: number[]): void {
  for (const token of tokens) if (token.kind === 'quantity') add(token.quantity, stated);
  for (const { segments } of nested) for (const segment of segments) addFigures(segment, stated);
}

function add({ value }: Quantity, stated: number[]): void {
  if (value !== null) stated.push(value);
  if (stated.length > NEAR) stated.shift();
}

/** Words that say by what requests are divided: their results, applicants, channels. */
const DIVIDES: ReadonlySet<Token['kind']> = new Set(['result', 'applicant', 'channel']);

function partOf(figures: readonly Quantity[]): Part {
  return { figures, sum: figures.reduce((sum, { value }) => sum + (value ?? 0), 0) };
}

/** The whole that is plainly meant; null where several may be, or where the list is wrong already as a sum. */
function wholeOf(
  { kind, sentence }: Statement,
  part: Quantity,
  { claims, divisions }: ReadPassage,
  statements: readonly Statement[],
  sums: Sums,
): number | null {
  const division = divisions.find(({ parts }) => parts.some(({ quantity }) => quantity === part));
  if (division !== undefined) {
    const sum = sumOfParts(division.parts);
    if (sum > division.total.value || (division.remainder && sum !== division.total.value)) return null;
    if (division.alternatives.length === 0 || isPlainTotal(division, statements)) return division.total.value;
  }
  const own = claims.find(({ number }) => number?.start === part.number.start);
  if (own?.kind === 'result') return sums.closed;
  const from = sentence[0]?.tokens[0]?.start ?? 0;
  const counts = claims.filter(
    ({ kind: each, number }) =>
      ['new', 'handled', 'closed'].includes(each) &&
      number !== null &&
      number.start < part.number.start &&
      (kind !== null || number.start >= from),
  );
  // 收到23件，加上上年结转的4件，应办理27件。其中自然人18件: applicants are those of the requests received.
  const received = kind === 'applicant' ? counts.findLast(({ kind: each }) => each === 'new') : undefined;
  const whole = received ?? counts.at(-1);
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

/** Whether `part` of `whole` is the share, to a tenth of a point or half a unit of its last decimal; to 2 points for 三分之二. */
function agrees({ value, fraction }: Percent, part: number, whole: number): boolean {
  const points = Math.max(fraction ? 2 : 0.1, 0.5 / 10 ** decimals(value));
  return distance(value, part, whole) <= points * 10 ** decimals(value) * whole;
}
