import type { Finding, Fix, RuleFinding } from '../../findings/finding.ts';
import type { Report } from '../../model/report.ts';
import type { RowRoles } from '../../model/roles.ts';
import { type Change, type Difference, faultOf } from '../../prose/changes.ts';
import { contradictedNumbers, type Forced, sumOfRole } from '../../prose/compare.ts';
import type { Quantity } from '../../prose/lexer.ts';
import { type Division, sumOfParts } from '../../prose/lists/division.ts';
import type { Passage } from '../../prose/passage.ts';
import { decimals, distance, isNear, type Percent, shareOf } from '../../prose/percent.ts';
import type { ReadPassage } from '../../prose/prose.ts';
import { type RateAboveAll, ratesAboveAll } from '../../prose/shares/above-all.ts';
import { FEWEST_SHARES, type ShareOfResult, sharesOfResults } from '../../prose/shares/of-results.ts';
import { type StatedShare, sharesStated } from '../../prose/shares/stated.ts';
import type { ProseRule, ReportSubject } from '../rule.ts';

/**
 * A share (占 x%) is not what its figure and the whole give. A share holds if it fits any whole that can be meant,
 * to a tenth of a point or to the decimals it is written with; it is reported only where one whole is plainly meant.
 * The same for a change from last year (同比增长 x%) where both counts stand in the sentence, or one and the difference.
 */
export const rule: ProseRule<ReadShares> = {
  scope: 'prose',
  meta: { id: 'prose-percentage-mismatch', family: 'prose', severity: 'information', enabled: true, fixable: true },
  gather: (read) => (read.kinds.has('percent') ? whatIsStated(read) : null),
  check(gathered, subject) {
    const found: RuleFinding[] = [];
    for (const { value, locate } of gathered) {
      for (const share of wrongShares(value, subject)) found.push(finding(share, locate));
      for (const share of wrongResults(value, subject)) found.push(finding(share, locate));
      for (const change of wrongChanges(value, subject)) found.push(changeFinding(change, locate));
      for (const rate of value.rates) found.push(rateFinding(rate, locate));
    }
    return found;
  },
  fixes(finding, present) {
    const read = present.prose.passageAt(finding.span.start);
    const stated = read === null ? null : whatIsStated(read);
    if (read === null || stated === null) return [];
    const wrong = [...wrongShares(stated, present), ...wrongResults(stated, present), ...wrongChanges(stated, present)];
    return wrong.flatMap((each) => fixOf(each, read, finding));
  },
};

/** A passage, and the shares that it states. */
interface ReadShares {
  readonly read: ReadPassage;
  readonly statements: readonly StatedShare[];
  /** 予以公开占50.6%: shares without figures, list by list. */
  readonly results: readonly (readonly ShareOfResult[])[];
  readonly changes: readonly Change[];
  /** 办结率102%: rates that cannot be above 100 %. */
  readonly rates: readonly RateAboveAll[];
}

function whatIsStated(read: ReadPassage): ReadShares | null {
  if (!read.kinds.has('percent') || read.passage.part === 'problems') return null;
  const statements = sharesStated(read);
  const results = sharesOfResults(read);
  const changes = read.changes.filter(({ percent }) => percent !== null);
  const rates = ratesAboveAll(read);
  const isEmpty = statements.length + results.length + changes.length + rates.length === 0;
  return isEmpty ? null : { read, statements, results, changes, rates };
}

function rateFinding({ percent, name }: RateAboveAll, locate: Passage['locate']): RuleFinding {
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
    // 予以公开18件，部分公开5件，合计24件，占38.3%: of what the parts come to it is the share, and the sum is what is wrong.
    const summed = read.divisions.filter((division) => division.total.number.start === last.number.start);
    if (summed.some((division) => wholes.some((each) => agrees(percent, sumOfParts(division.parts), each)))) continue;
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

/** The one share of a list of results that the table contradicts: where more do, they are shares of something else. */
function wrongResults({ results }: ReadShares, { report, reconciliation }: ReportSubject): readonly WrongShare[] {
  if (results.length === 0) return [];
  const forced = (cell: string): string | null => reconciliation.forced(cell);
  const sums = new Sums(report, forced);
  const wholes = sums.all.filter((whole) => whole > 0);
  return results.flatMap((list) => {
    const known = list.flatMap(({ percent, row }) => {
      const part = sumOfRole(report, forced, row as RowRoles);
      return part === null ? [] : [{ percent, part }];
    });
    let fewest = known.length;
    let wrong: readonly WrongShare[] = [];
    // What was closed comes first, and is meant where others fit no better.
    for (const whole of wholes) {
      const off = known.filter(({ percent, part }) => !agrees(percent, part, whole));
      if (off.length >= fewest) continue;
      fewest = off.length;
      wrong = off.map((each) => {
        const right = shareOf(each.part, whole, decimals(each.percent.value));
        return { ...each, figures: [], whole, right };
      });
    }
    return wrong.length === 1 && known.length >= FEWEST_SHARES ? wrong : [];
  });
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

/** Figures that a share is of: one, or a list of them taken together. */
interface Part {
  readonly figures: readonly Quantity[];
  readonly sum: number;
}

function partOf(figures: readonly Quantity[]): Part {
  return { figures, sum: figures.reduce((sum, { value }) => sum + (value ?? 0), 0) };
}

/** The whole that is plainly meant; null where several may be, or where the list is wrong already as a sum. */
function wholeOf(
  { kind, sentence }: StatedShare,
  part: Quantity,
  { claims, divisions }: ReadPassage,
  statements: readonly StatedShare[],
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
function isPlainTotal(division: Division, statements: readonly StatedShare[]): boolean {
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
