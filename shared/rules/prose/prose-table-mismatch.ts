import type { Finding, Fix, RuleFinding, Severity } from '../../findings/finding.ts';
import type { Message } from '../../messages/message.ts';
import type { Report } from '../../model/report.ts';
import type { Claim } from '../../prose/claims/claim.ts';
import { type Contradicted, cellAt, contradictedFigure, isOfDisclosure, nameOf, sumOf } from '../../prose/compare.ts';
import { type Division, wrongParts } from '../../prose/lists/division.ts';
import { type Prose, placed } from '../../prose/prose.ts';
import { sharesWith } from '../../prose/shares/following.ts';
import { breaksSum } from '../../prose/sums.ts';
import { compareDecimals, formatDecimal, roundDecimal, shiftDecimal } from '../../text/decimal.ts';
import type { Span, TextEdit } from '../../text/span.ts';
import { done, type Work } from '../../text/work.ts';
import { figureEdit } from '../../writing/figure-edit.ts';
import { leavesTooFewInForce } from '../in-force.ts';
import { feeOf, isSuspect } from '../reconcile/fees.ts';
import type { Gathered, ProseRule, ReportSubject } from '../rule.ts';

/**
 * A figure that the running text states differs from the table's. The legal duty is one set of figures
 * (《条例》第五十条): a reader cannot tell which of two is true. Statements whose verb leaves open what is counted
 * (受理, 办理) hold if any defensible figure agrees; counts of cases (复议、诉讼) by another measure than the
 * table's are reported only where they cannot both be true. One contradicted figure is one finding.
 */
export const rule: ProseRule<readonly Claim[]> = {
  scope: 'prose',
  meta: { id: 'prose-table-mismatch', family: 'prose', severity: 'error', enabled: true, fixable: true },
  gather: ({ claims, divisions }) =>
    claims.length === 0 ? null : divisions.length === 0 ? claims : withoutWrongParts(claims, divisions),
  *check(gathered, context) {
    for (const contradiction of yield* findingContradictions(gathered, context)) yield finding(contradiction, context);
  },
  fixes({ span, data }, present) {
    const cells = String(data?.['cells']).split(',');
    const isMeant = ({ readings: [usual] }: Claim): boolean =>
      usual?.length === cells.length && usual.every((cell, i) => cell === cells[i]);
    const { claims } = present.prose;
    const own = claims.find((claim) => claim.span.start === span.start && isMeant(claim));
    if (own === undefined) return [];
    const stated = statedValue(own);
    // What else is said there, and where the same is said again: of all others nothing is asked.
    const value = claims.filter(
      (claim) => claim.span.start === span.start || (isMeant(claim) && statedValue(claim) === stated),
    );
    const found = done(findingContradictions([{ value, locate: (at) => at }], present)).find(
      ({ claim }) => claim.span.start === span.start && isMeant(claim),
    );
    return found === undefined ? [] : fixesOf(found, present);
  },
};

/** Pending cases that are part of a sum that does not hold are not held against the table: the sum is what is wrong. */
function withoutWrongParts(claims: readonly Claim[], divisions: readonly Division[]): readonly Claim[] {
  if (!claims.some(({ kind }) => kind === 'case-pending')) return claims;
  const added = new Set([...wrongParts(divisions)].map(({ number }) => number.start));
  return claims.filter(({ kind, number }) => kind !== 'case-pending' || number === null || !added.has(number.start));
}

/** Statements, and how to have one with offsets into the text of the report: few are needed so. */
type Stated = Pick<Gathered<readonly Claim[]>, 'value' | 'locate'>;

/** No report contradicts its tables as often: of a text that does, the statements up to this one are told of. */
const MOST_CONTRADICTING = 2000;

/** So many statements are held against the tables at once. */
const STATEMENTS_AT_ONCE = 5000;

/** What the text states and the table has otherwise; what is stated twice is one of them. */
function* findingContradictions(stated: Iterable<Stated>, context: ReportSubject): Work<readonly Contradiction[]> {
  const { report, reconciliation } = context;
  let found: Map<string, Contradiction> | null = null;
  // Those that name no number, by where they stand.
  let unnumbered: Map<string, Contradiction> | null = null;
  let count = 0;
  let asked = 0;
  const forced = (cell: string): string | null => reconciliation.forced(cell);
  for (const { value, locate } of stated) {
    // 行政诉讼27件，判决维持20件: where the table has fewer lawsuits, the outcomes are those of other ones. 不予处理2件，均为重复申请: where
    // it has more of them, the others are forgotten twice.
    let uncounted: readonly string[] | null = null;
    for (const each of value) {
      if (++asked % STATEMENTS_AT_ONCE === 0) yield;
      if (uncounted !== null) {
        if (!restsOnCount(each)) uncounted = null;
        else if (isOfRows(each, uncounted)) continue;
      }
      const table = contradictedFigure(each, report, forced);
      if (table === null || explainedByTable(each, context) || explainedByUnit(each, report)) continue;
      if (COUNTS.has(each.kind) || (each.kind === 'result' && each.number !== null))
        uncounted = (each.readings[0] ?? []).map(rowOf);
      // Pending cases of which the table has none are `prose-outcome-mismatch`'s.
      if (each.kind === 'case-pending' && table.table === '0') continue;
      if (++count > MOST_CONTRADICTING) break;
      found ??= new Map();
      unnumbered ??= new Map();
      const claim = placed(each, { locate });
      const { start, end } = claim.span;
      // 未发生行政复议、行政诉讼 says one thing of two figures.
      const same = claim.number === null ? unnumbered.get(`${start}:${end}`) : undefined;
      const key = `${claim.readings[0]?.join('+')}=${statedValue(claim)}`;
      const known = found.get(key);
      if (same !== undefined) same.more.push({ claim, table });
      else if (known === undefined) {
        const contradiction = { claim, table, more: [], repeats: [] };
        found.set(key, contradiction);
        if (claim.number === null) unnumbered.set(`${start}:${end}`, contradiction);
      } else if (known.claim.span.start !== start) known.repeats.push(claim);
    }
    if (count > MOST_CONTRADICTING) break;
  }
  return found === null ? [] : [...found.values()];
}

const COUNTS: ReadonlySet<Claim['kind']> = new Set(['reviews', 'lawsuits', 'cases']);

/** Figures that may be told with what was carried over, or of what was closed. */
const COUNTS_REQUESTS: ReadonlySet<Claim['kind']> = new Set([
  'new',
  'handled',
  'carried-in',
  'carried-over',
  'applicant',
]);

/** How cases ended, or that all of a result had one ground: of what the count before it takes in. */
function restsOnCount({ kind, number }: Claim): boolean {
  return kind === 'case-outcome' || kind === 'case-pending' || (kind === 'result' && number === null);
}

function isOfRows({ readings }: Claim, rows: readonly string[]): boolean {
  return readings.some((cells) => cells.some((cell) => rows.includes(rowOf(cell))));
}

/** The address of the row of a cell. */
function rowOf(cell: string): string {
  return cell.slice(0, cell.lastIndexOf('/'));
}

/** A statement that the table contradicts, other figures that it is wrong about as well, and where it is repeated. */
interface Contradiction {
  readonly claim: Claim;
  readonly table: Contradicted;
  readonly more: { readonly claim: Claim; readonly table: Contradicted }[];
  readonly repeats: Claim[];
}

/** The arithmetic has already found a cell wrong, and its repair agrees with the text: one fault, one finding. */
function explainedByTable(claim: Claim, { report, reconciliation }: ReportSubject): boolean {
  const forced = (cell: string): string | null => reconciliation.forced(cell);
  return reconciliation.diagnoses.some(({ repairs }) =>
    repairs.some(({ cells }) => {
      const repaired = new Map(cells.map(({ cell, to }) => [cell, Number(to)]));
      return claim.readings.some((reading) => {
        if (!reading.some((cell) => repaired.has(cell))) return false;
        const sum = reading.reduce<number | null>((total, cell) => {
          const value = repaired.get(cell) ?? sumOf(report, forced, [cell]);
          return total === null || value === null ? null : total + value;
        }, 0);
        return sum === claim.value || sum === claim.value + claim.apart;
      });
    }),
  );
}

/** 12.36万元 beside 123600 under 万元: `fee-unit-suspect` has found that this is in yuan, as the text confirms. */
function explainedByUnit({ kind, money }: Claim, report: Report): boolean {
  if (kind !== 'fees' || money === null) return false;
  const fee = feeOf(report);
  if (fee === null || !isSuspect(report, fee.value)) return false;
  const inYuan = shiftDecimal(fee.value, -money.power);
  return compareDecimals(roundDecimal(inYuan, money.amount.places), money.amount) === 0;
}

/** What the text states, as it is written there. */
function statedValue({ money, value }: Claim): string {
  return money === null || money.amount.units === 0n ? String(value) : formatDecimal(money.amount);
}

function severityOf(claim: Claim): Severity {
  if (isOfDisclosure(claim)) return 'information';
  return claim.certain ? 'error' : 'warning';
}

function finding({ claim, table, more, repeats }: Contradiction, context: ReportSubject): RuleFinding {
  const usual = claim.readings[0] ?? [];
  const cell = nameOf(context.report, usual);
  const args = { words: claim.words, cell, table: table.table };
  const message: Message = isOfDisclosure(claim)
    ? { id: 'prose-table-mismatch.decisions', args }
    : claim.readings.length > 1 && COUNTS_REQUESTS.has(claim.kind)
      ? { id: 'prose-table-mismatch.any', args }
      : { id: 'prose-table-mismatch', args };
  return {
    rule: 'prose-table-mismatch',
    severity: severityOf(claim),
    span: claim.span,
    message,
    related: [
      ...[{ claim, table }, ...more].flatMap((each) => cellOf(each.claim, each.table, context)),
      ...repeats.map((each) => ({ span: each.span, message: { id: 'prose-table-mismatch.again' } as const })),
    ],
    data: { cells: usual, prose: statedValue(claim), table: table.table },
  };
}

/** Where the table says otherwise. */
function cellOf(
  { readings: [usual = []] }: Claim,
  { table }: Contradicted,
  { report }: ReportSubject,
): NonNullable<Finding['related']> {
  const span = cellAt(report, usual[0] ?? '')?.span ?? null;
  const cell = nameOf(report, usual);
  return span === null ? [] : [{ span, message: { id: 'prose-table-mismatch.cell', args: { cell, table } } }];
}

function fixesOf({ claim, table, repeats }: Contradiction, context: ReportSubject): readonly Fix[] {
  const toProse = proseFix(claim, table, repeats, context);
  const toTable = tableFix(claim, context);
  return [...(toProse === null ? [] : [toProse]), ...(toTable === null ? [] : [toTable])];
}

/** No report states one figure as often: in a text that does it is not changed everywhere at once. */
const MOST_REPEATS = 100;

/**
 * Sets the number in the text, everywhere it is repeated, to the table's, and percentages that follow from it with it; not where a
 * sum in the text would be wrong then.
 */
function proseFix(
  claim: Claim,
  { right }: Contradicted,
  repeats: readonly Claim[],
  { report, prose }: ReportSubject,
): Fix | null {
  const numbers = [claim, ...repeats].flatMap((each) => each.number ?? []);
  if (numbers.length > MOST_REPEATS) return null;
  if (claim.money === null && breaksSum(new Map(numbers.map(({ start }) => [start, Number(right)])), prose))
    return null;
  const cell = nameOf(report, claim.readings[0] ?? []);
  const title: Message = { id: 'prose-table-mismatch.fix-prose', args: { value: right, cell } };
  if (claim.number !== null) {
    const edits = numbers.map((span) => ({ span, newText: right }));
    const shares = claim.money === null ? sharesBeside(numbers, Number(right), prose) : [];
    return { title, applicability: 'choice', edits: [...edits, ...shares] };
  }
  if (claim.kind !== 'new') return null;
  return {
    title,
    applicability: 'choice',
    edits: [{ span: claim.span, newText: `收到政府信息公开申请${right}件` }],
  };
}

/** The percentages in the passages of the numbers, as they are with the right one. */
function sharesBeside(numbers: readonly Span[], right: number, prose: Prose): readonly TextEdit[] {
  const starts = new Set(numbers.map(({ start }) => start));
  const found = new Map<number, TextEdit>();
  for (const { start } of numbers) {
    const read = prose.passageAt(start);
    if (read === null || !read.kinds.has('percent')) continue;
    const { passage } = read;
    const numberAt = (at: number): number | undefined =>
      starts.has(passage.locate({ start: at, end: at }).start) ? right : undefined;
    for (const { span, newText } of sharesWith(read, numberAt)) {
      const place = passage.locate(span);
      found.set(place.start, { span: place, newText });
    }
  }
  return [...found.values()];
}

/** Sets the cell to the text's number, where every equation of the cell then holds. */
function tableFix(claim: Claim, { report, reconciliation }: ReportSubject): Fix | null {
  if (claim.money !== null || claim.apart > 0) return null;
  const address = claim.readings[0]?.length === 1 ? claim.readings[0][0] : undefined;
  const cell = address === undefined ? null : cellAt(report, address);
  if (address === undefined || cell === null || cell.figure.kind !== 'figure') return null;
  const table = report.tables.find(({ cells }) => cells.get(address) === cell);
  if (table !== undefined && leavesTooFewInForce(table, cell, String(claim.value))) return null;
  const forced = (each: string): string | null => reconciliation.forced(each);
  for (const equation of reconciliation.equationsOf(address)) {
    let sum = 0;
    for (const term of equation.terms) {
      const value = term.cell.address === address ? claim.value : sumOf(report, forced, [term.cell.address]);
      if (value === null) return null;
      sum += term.sign * value;
    }
    if (sum !== 0) return null;
  }
  const edit = figureEdit(cell, String(claim.value));
  if (edit === null) return null;
  return {
    title: { id: 'prose-table-mismatch.fix-table', args: { value: claim.value, cell: nameOf(report, [address]) } },
    applicability: 'choice',
    edits: [edit],
  };
}
