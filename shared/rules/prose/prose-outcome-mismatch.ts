import { cellsOfRole } from '../../model/roles.ts';
import type { ClaimKind } from '../../prose/claims/claim.ts';
import { areOtherCases, textOf } from '../../prose/claims/other-cases.ts';
import { isCase, isTransparent, isVerb, leadsIn, namesItself } from '../../prose/claims/words.ts';
import { sumOf } from '../../prose/compare.ts';
import type { Quantity, Token } from '../../prose/lexer.ts';
import { wrongParts } from '../../prose/lists/division.ts';
import type { ReportIdentity } from '../../prose/report-identity.ts';
import type { Segment, Sentence } from '../../prose/segments.ts';
import type { ColumnRole, Localized, RowRole } from '../../template/schema.ts';
import type { ProseRule, ReportSubject } from '../rule.ts';

/**
 * The running text says how cases ended (均获维持, 均胜诉, 均败诉; or of a single count: 行政诉讼1件，法院判决维持) or that some
 * are pending (尚未审结), and the table of section 四 says otherwise. The classic slip: 均获维持 while a case is still open at
 * the year's end. How many ended so is `prose-table-mismatch`'s to compare.
 */
export const rule: ProseRule<readonly Statement[]> = {
  scope: 'prose',
  meta: { id: 'prose-outcome-mismatch', family: 'prose', severity: 'warning', enabled: true, fixable: false },
  gather({ passage: { text, part }, kinds, sentences, divisions, claims, identity }) {
    // 行政复议1件，已审结 names no outcome, and counts cases.
    const tells = kinds.has('outcome') || (claims.some(({ kind }) => CASES.has(kind)) && text.includes('审结'));
    if (part === 'problems' || !tells) return null;
    const own = sentences.filter((sentence) => tellsOutcome(sentence) && !areOtherCases(textOf(text, sentence)));
    const added = wrongParts(divisions);
    const found = own.flatMap((sentence) => [
      ...statementsIn(sentence, text, identity.year, added),
      ...undivided(sentence, text, identity),
      ...(kinds.has('negation') ? denied(sentence, text, identity.year) : []),
    ]);
    return found.length === 0 ? null : found;
  },
  *check(gathered, subject) {
    for (const { value, locate } of gathered) {
      for (const { start, end, words, all, columns, groups, counted } of value) {
        const count = tableSum(subject, groups, columns);
        if (count === null || (all ? count === 0 : count > 0)) continue;
        // 行政复议1件，维持: of one case; the table may have another one of last year.
        if (counted !== null && tableSum(subject, groups, ['total']) !== counted) continue;
        yield {
          rule: 'prose-outcome-mismatch',
          severity: 'warning',
          span: locate({ start, end }),
          message: all
            ? {
                id: 'prose-outcome-mismatch.all',
                args: { words, count, cases: casesName(groups), columns: columnsName(subject, groups, columns) },
              }
            : { id: 'prose-outcome-mismatch.pending', args: { words, count, cases: casesName(groups) } },
        };
      }
    }
  },
};

const CASES: ReadonlySet<ClaimKind> = new Set(['reviews', 'lawsuits']);

interface Statement {
  readonly start: number;
  readonly end: number;
  readonly words: string;
  /** All cases ended alike: the table may show none in the other columns. Else: some are pending. */
  readonly all: boolean;
  readonly columns: readonly ColumnRole[];
  readonly groups: readonly RowRole[];
  /** How many the text says there were, where that alone tells that all of them are meant. */
  readonly counted: number | null;
}

const REVIEWS: readonly RowRole[] = ['reconsideration'];
const LAWSUITS: readonly RowRole[] = ['direct-litigation', 'litigation-after-reconsideration'];

/** The rows of table 四 that a noun of cases means. */
function groupsOf(noun: string): readonly RowRole[] {
  if (noun === 'review' || noun === 'reconsideration') return REVIEWS;
  if (noun === 'lawsuit') return LAWSUITS;
  return LAWSUITS.filter((row) => noun === row);
}

/** True if an outcome is named, or that cases are closed: of other sentences nothing is asked. */
function tellsOutcome(segments: readonly Segment[]): boolean {
  return segments.some(
    ({ tokens, nested }) =>
      tokens.some(({ kind, text }) => kind === 'outcome' || CLOSED.has(text)) ||
      nested.some((each) => tellsOutcome(each.segments)),
  );
}

const CLOSED: ReadonlySet<string> = new Set(['审结', '结案']);

function flat(segments: readonly Segment[]): readonly Token[] {
  return segments.flatMap((segment) => [...segment.tokens, ...segment.nested.flatMap((each) => flat(each.segments))]);
}

/** 审结的3件, 已审结案件: what is said of these says nothing of the others. */
const CLOSED_ONLY = /(?:审结|办结|结案|判决)(?:的|案件|\s?[\d一二三四五六七八九十两])/;

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
    // 均为维持, 均被法院判决撤销: what stands between adds nothing.
    const before = tokens.slice(0, index).findLast((each) => !mayLeadTo(each) || isEvery(each));
    const about = [...groups].filter((group) => !/^[胜败]诉$/.test(token.text) || LAWSUITS.includes(group));
    const others = OTHER_COLUMNS[token.tag];
    if (others !== undefined && before !== undefined && isEvery(before) && about.length > 0) {
      found.push({
        start: before.start,
        end: token.end,
        words: text.slice(before.start, token.end),
        all: true,
        columns: open || CLOSED_ONLY.test(text.slice(start, before.start)) ? others : [...others, 'pending'],
        groups: about,
        counted: null,
      });
    } else if (isPending(token) && !isNone(tokens, index) && !isIn(added, followingFigure(tokens, index))) {
      const words = text.slice(token.start, token.end);
      const columns = ['pending'] as const;
      found.push({
        start: token.start,
        end: token.end,
        words,
        all: false,
        columns,
        groups: [...groups],
        counted: null,
      });
    }
  }
  return found;
}

/** What the table may not show where all cases are said to have ended in one way; 撤诉 stands beside both. */
const OTHER_COLUMNS: Readonly<Record<string, readonly ColumnRole[]>> = {
  upheld: ['corrected'],
  corrected: ['upheld'],
};

/** 均, 全部, 均被, 法院均: all of them. */
function isEvery({ kind, text }: Token): boolean {
  return kind !== 'negation' && /^(?:均|全部|全都|都)/.test(text);
}

/** Words between 均 and the outcome: who decided, and that it was decided. */
function mayLeadTo(token: Token): boolean {
  return (
    token.kind === 'copula' ||
    token.kind === 'authority' ||
    token.kind === 'judgment' ||
    (isCase(token) && /^被/.test(token.text)) ||
    /^(?:被|依法|获|结果)$/.test(token.text)
  );
}

/**
 * 未经复议直接起诉1件，法院判决维持: an outcome without a figure, right behind a count of cases or in brackets, is that of all of
 * them; 已审结 that none is pending. The phrase says nothing else, and no other outcome stands in its clause.
 */
function undivided(sentence: Sentence, text: string, identity: ReportIdentity): readonly Statement[] {
  const found: Statement[] = [];
  for (const [index, segment] of sentence.entries()) {
    const bracket = bracketBehind(segment);
    const counted = bracket === null ? sentence[index - 1] : segment;
    const tokens = bracket ?? segment.tokens;
    if ((bracket === null && segment.before !== 'comma') || counted === undefined) continue;
    const columns = columnsDenied(tokens, text);
    if (columns === null || tokens.some(isEvery)) continue;
    const next = sentence[index + 1];
    const goesOn = next !== undefined && next.before !== 'semicolon' && !next.tokens.some(isCase);
    if (goesOn) continue;
    const count = countedIn(counted.tokens, identity);
    if (
      count === null ||
      (bracket === null && counted.nested.length > 0) ||
      !tokens.every((token) => !isCase(token) || groupsOf(token.tag) === count.groups)
    )
      continue;
    const start = tokens[0]?.start ?? 0;
    const end = tokens.at(-1)?.end ?? 0;
    found.push({ start, end, words: text.slice(start, end), all: true, columns, ...count });
  }
  return found;
}

/** What brackets right behind the last figure of a segment hold: 行政复议1件（维持）; null where there are none. */
function bracketBehind({ tokens, nested }: Segment): readonly Token[] | null {
  const [only] = nested;
  const isBehind = nested.length === 1 && only?.at === tokens.length && tokens.at(-1)?.kind === 'quantity';
  return isBehind && only.segments.length === 1 ? (only.segments[0]?.tokens ?? null) : null;
}

/** The columns in which there can be no case, where words tell how all ended: 复议结果为维持, 已审结. */
function columnsDenied(tokens: readonly Token[], text: string): readonly ColumnRole[] | null {
  const outcome = tokens.find(({ kind }) => kind === 'outcome');
  if (outcome?.kind === 'outcome') {
    const others = OTHER_COLUMNS[outcome.tag];
    const plain = tokens.every((token) => token === outcome || isCase(token) || mayLeadTo(token));
    return others === undefined || !plain ? null : [...others, 'other', 'pending'];
  }
  const last = tokens.at(-1);
  return last !== undefined &&
    CLOSED.has(last.text) &&
    /^已?(?:经|全部)?(?:审结|结案)$/.test(text.slice(tokens[0]?.start ?? 0, last.end))
    ? ['pending']
    : null;
}

/** 无行政复议纠错和行政诉讼败诉, 诉讼2件，无败诉: no case was corrected or lost. */
function denied(sentence: Sentence, text: string, year: number | null): readonly Statement[] {
  const found: Statement[] = [];
  const named = new Set<RowRole>();
  for (const { tokens } of sentence) {
    if (tokens.some((token) => token.kind === 'year' && year !== null && token.year !== year)) return found;
    const at = tokens.findIndex(({ kind }) => kind === 'negation');
    const behind = at < 0 ? [] : tokens.slice(at + 1);
    const outcome = behind.findLast(({ kind }) => kind === 'outcome');
    const isDenied =
      outcome !== undefined &&
      behind.every(
        (token) =>
          isTransparent(token) ||
          isCase(token) ||
          isVerb(token, 'occur') ||
          (token.kind === 'outcome' && isLost(token)),
      );
    for (const token of isDenied ? behind : tokens)
      if (isCase(token)) for (const row of groupsOf(token.tag)) named.add(row);
    if (!isDenied || named.size === 0) continue;
    const start = tokens[at]?.start ?? 0;
    const { end } = outcome;
    const words = text.slice(start, end);
    found.push({ start, end, words, all: true, columns: ['corrected'], groups: [...named], counted: null });
  }
  return found;
}

function isLost(token: Token): boolean {
  return token.kind === 'outcome' && token.tag === 'corrected';
}

/** The cases of one kind that words count, as the only thing that it says; null where it says more. */
function countedIn(
  tokens: readonly Token[],
  { year, body }: ReportIdentity,
): Pick<Statement, 'groups' | 'counted'> | null {
  const figures = tokens.filter(({ kind }) => kind === 'quantity');
  const [figure] = figures;
  if (figure?.kind !== 'quantity' || figure.quantity.value === null || figures.length > 1) return null;
  const plain = tokens.every(
    (token) =>
      token === figure ||
      isCase(token) ||
      isTransparent(token) ||
      leadsIn(token) ||
      isVerb(token, 'occur', 'receive') ||
      (token.kind === 'word' && namesItself(token.text, body)) ||
      (token.kind === 'year' && token.year === year),
  );
  const nouns = tokens.filter(isCase);
  const groups = groupsOf(nouns[0]?.tag ?? '');
  return plain && nouns.length === 1 && groups.length > 0 ? { groups, counted: figure.quantity.value } : null;
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

/** The columns by the form's names for them: “结果纠正”“尚未审结”. */
function columnsName({ report }: ReportSubject, groups: readonly RowRole[], roles: readonly ColumnRole[]): Localized {
  const names = roles.flatMap((role) => {
    const [cell] = groups.flatMap((group) => cellsOfRole(report, group, role));
    return cell === undefined ? [] : [cell.column.name];
  });
  return {
    zh: names.map(({ zh }) => `“${zh}”`).join(''),
    en: names.map(({ en }) => en).join(' or '),
  };
}

function casesName(groups: readonly RowRole[]): Localized {
  const review = groups.includes('reconsideration');
  const lawsuit = groups.some((group) => LAWSUITS.includes(group));
  if (review && lawsuit) return { zh: '行政复议和行政诉讼', en: 'reconsideration and litigation' };
  return review
    ? { zh: '行政复议', en: 'administrative reconsideration' }
    : { zh: '行政诉讼', en: 'administrative litigation' };
}
