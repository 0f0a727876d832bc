import { cellsOfRole } from '../../model/roles.ts';
import { areOtherCases, textOf } from '../../prose/claims/read.ts';
import { isCase } from '../../prose/claims/words.ts';
import { sumOf } from '../../prose/compare.ts';
import type { Quantity, Token } from '../../prose/lexer.ts';
import { type Division, verdictOn } from '../../prose/lists.ts';
import type { Segment, Sentence } from '../../prose/segments.ts';
import type { ColumnRole, Localized, RowRole } from '../../template/schema.ts';
import type { ProseRule, ReportSubject } from '../rule.ts';

/**
 * The running text says how cases ended (均获维持, 均胜诉) or that some are pending (尚未审结), and the table of
 * section 四 says otherwise. The classic slip: 均获维持 while a case is still open at the year's end.
 */
export const rule: ProseRule<readonly Statement[]> = {
  scope: 'prose',
  meta: { id: 'prose-outcome-mismatch', family: 'prose', severity: 'warning', enabled: true, fixable: false },
  gather({ passage: { text, part }, kinds, sentences, divisions, identity }) {
    if (part === 'problems' || !kinds.has('outcome')) return null;
    const own = sentences.filter((sentence) => !areOtherCases(textOf(text, sentence)));
    const added = wrongParts(divisions);
    const found = own.flatMap((sentence) => statementsIn(sentence, text, identity.year, added));
    return found.length === 0 ? null : found;
  },
  *check(gathered, subject) {
    for (const { value, locate } of gathered) {
      for (const { start, end, words, all, columns, groups } of value) {
        const count = tableSum(subject, groups, columns);
        if (count === null || (all ? count === 0 : count > 0)) continue;
        yield {
          rule: 'prose-outcome-mismatch',
          severity: 'warning',
          span: locate({ start, end }),
          message: {
            id: all ? 'prose-outcome-mismatch.all' : 'prose-outcome-mismatch.pending',
            args: { words, count, cases: casesName(groups) },
          },
        };
      }
    }
  },
};

interface Statement {
  readonly start: number;
  readonly end: number;
  readonly words: string;
  /** All cases ended well: the table may show none corrected or pending. Else: some are pending. */
  readonly all: boolean;
  readonly columns: readonly ColumnRole[];
  readonly groups: readonly RowRole[];
}

const REVIEWS: readonly RowRole[] = ['reconsideration'];
const LAWSUITS: readonly RowRole[] = ['direct-litigation', 'litigation-after-reconsideration'];

/** The rows of table 四 that a noun of cases means. */
function groupsOf(noun: string): readonly RowRole[] {
  if (noun === 'review' || noun === 'reconsideration') return REVIEWS;
  return LAWSUITS.filter((row) => noun === 'lawsuit' || noun === row);
}

function flat(segments: readonly Segment[]): readonly Token[] {
  return segments.flatMap((segment) => [...segment.tokens, ...segment.nested.flatMap((each) => flat(each.segments))]);
}

/** 审结的3件, 已审结案件: what is said of these says nothing of the others. */
const CLOSED_ONLY = /(?:审结|办结|结案|判决)(?:的|案件|\s?[\d一二三四五六七八九十两])/;

/** The figures of sums that do not hold: `prose-sum-mismatch` reports them. */
function wrongParts(divisions: readonly Division[]): ReadonlySet<Quantity> {
  const wrong = divisions.filter((division) => !['hint', null].includes(verdictOn(division)));
  return new Set(wrong.flatMap(({ parts }) => parts.map(({ quantity }) => quantity)));
}

function statementsIn(
  sentence: Sentence,
  text: string,
  year: number | null,
  added: ReadonlySet<Quantity>,
): readonly Statement[] {
  const tokens = flat(sentence);
  // 复议2件；诉讼1件，均获维持: behind a semicolon 均 speaks of what is named there.
  const clauses = new Set(
    sentence.flatMap(({ before, tokens: [first] }) => (before === 'semicolon' && first !== undefined ? [first] : [])),
  );
  const found: Statement[] = [];
  const open = tokens.some((token, index) => isPending(token) && !isNone(tokens, index));
  const start = tokens[0]?.start ?? 0;
  let groups = new Set<RowRole>();
  let decides = false;
  let told = false;
  for (const [index, token] of tokens.entries()) {
    told ||= clauses.has(token);
    // Cases of another year, and cases that the body itself decides, are not those of the table.
    if (
      (token.kind === 'year' && year !== null && token.year !== year) ||
      (token.kind === 'time' && token.tag === 'last')
    )
      return found;
    if (token.kind === 'verb' && token.tag === 'handle') decides = true;
    if (isCase(token)) {
      if (told) groups = new Set();
      told = false;
      for (const group of groupsOf(token.tag)) groups.add(group);
    }
    if (token.kind !== 'outcome' || groups.size === 0 || decides) continue;
    told = true;
    // 均为维持: the copula between adds nothing.
    const before = tokens[index - 1]?.kind === 'copula' ? tokens[index - 2] : tokens[index - 1];
    const all = before !== undefined && /^(?:均|全部|全都|都)/.test(before.text);
    const about = [...groups].filter((group) => token.text !== '胜诉' || LAWSUITS.includes(group));
    if (token.tag === 'upheld' && all && about.length > 0) {
      found.push({
        start: before.start,
        end: token.end,
        words: text.slice(before.start, token.end),
        all: true,
        columns: open || CLOSED_ONLY.test(text.slice(start, before.start)) ? ['corrected'] : ['corrected', 'pending'],
        groups: about,
      });
    } else if (isPending(token) && !isNone(tokens, index) && !isIn(added, followingFigure(tokens, index))) {
      const words = text.slice(token.start, token.end);
      found.push({ start: token.start, end: token.end, words, all: false, columns: ['pending'], groups: [...groups] });
    }
  }
  return found;
}

function isPending(token: Token): boolean {
  return token.kind === 'outcome' && token.tag === 'pending';
}

/** 无尚未审结, 尚未审结0件, 尚未审结的行政复议案件为0件, 0件尚未审结: the figure of the words is 0. */
function isNone(tokens: readonly Token[], index: number): boolean {
  const before = tokens[index - 1];
  if (before?.kind === 'negation') return true;
  const next = followingFigure(tokens, index);
  return next !== null ? next.value === 0 : isZero(before);
}

/** The figure of an outcome where it stands behind its name: 尚未审结2件. */
function followingFigure(tokens: readonly Token[], index: number): Quantity | null {
  const next = tokens.slice(index + 1).find((token) => !isFiller(token));
  return next?.kind === 'quantity' ? next.quantity : null;
}

function isIn(figures: ReadonlySet<Quantity>, figure: Quantity | null): boolean {
  return figure !== null && figures.has(figure);
}

function isZero(token: Token | undefined): boolean {
  return token?.kind === 'quantity' && token.quantity.value === 0;
}

/** Words between an outcome and its figure. */
function isFiller(token: Token): boolean {
  return token.kind === 'neutral' || token.kind === 'copula' || token.kind === 'total' || isCase(token);
}

function tableSum(
  { report, reconciliation }: ReportSubject,
  groups: readonly RowRole[],
  columns: readonly ColumnRole[],
): number | null {
  const cells = groups.flatMap((group) => columns.flatMap((column) => cellsOfRole(report, group, column)));
  if (cells.length === 0) return null;
  return sumOf(
    report,
    (address) => reconciliation.forced(address),
    cells.map(({ address }) => address),
  );
}

function casesName(groups: readonly RowRole[]): Localized {
  const review = groups.includes('reconsideration');
  const lawsuit = groups.some((group) => LAWSUITS.includes(group));
  if (review && lawsuit) return { zh: '行政复议和行政诉讼', en: 'reconsideration and litigation' };
  return review
    ? { zh: '行政复议', en: 'administrative reconsideration' }
    : { zh: '行政诉讼', en: 'administrative litigation' };
}
