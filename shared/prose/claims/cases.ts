import type { ColumnRole, RowRole } from '../../template/schema.ts';
import { isGovernment } from '../body.ts';
import type { Quantity, Token } from '../lexer.ts';
import { cellsOf, type ReportIdentity } from '../report-identity.ts';
import { type ClaimKind, type Clause, type Draft, type Reader, statedBy } from './claim.ts';
import { DISCLOSURE } from './of-disclosure.ts';
import {
  isCase,
  isNoun,
  isTransparent,
  isVerb,
  LAWSUIT_NOUNS,
  LAWSUIT_ROWS,
  type Noun,
  namesItself,
  REVIEW_NOUNS,
  spellingOf,
} from './words.ts';

/** The rows of table 四 that nouns of cases mean together. */
function rowsOf(nouns: readonly Noun[]): readonly RowRole[] {
  const tags = nouns.map(({ tag }) => tag);
  const rows: RowRole[] = [];
  if (tags.some((tag) => (REVIEW_NOUNS as readonly string[]).includes(tag))) rows.push('reconsideration');
  if (tags.includes('lawsuit')) rows.push(...LAWSUIT_ROWS);
  else rows.push(...LAWSUIT_ROWS.filter((row) => tags.includes(row)));
  return rows;
}

/** The cells of table 四 that nouns of cases mean, in one column. */
export function caseCells(nouns: readonly Noun[], column: ColumnRole, identity: ReportIdentity): readonly string[] {
  return rowsOf(nouns).flatMap((row) => cellsOf(identity, row, [column]));
}

export function caseKind(nouns: readonly Noun[]): ClaimKind {
  const review = nouns.some(({ tag }) => (REVIEW_NOUNS as readonly string[]).includes(tag));
  const lawsuit = nouns.some(({ tag }) => (LAWSUIT_NOUNS as readonly string[]).includes(tag));
  return review && lawsuit ? 'cases' : review ? 'reviews' : 'lawsuits';
}

/** 行政复议 N 件, 行政诉讼 N 起, 行政复议、行政诉讼共 N 件. */
export const cases: Reader = (clause, { disclosure, identity, text }) => {
  const { phrase } = clause;
  const { left, quantity, remarks } = phrase;
  if (quantity === null || !disclosure || areOfAnyMatter(clause, quantity, text)) return [];
  const named = left.filter((token): token is Noun => isCase(token));
  const behind = phrase.right.find((token) => token.kind !== 'neutral');
  const nouns = named.length === 0 && behind !== undefined && isCase(behind) ? [behind as Noun] : named;
  if (nouns.length === 0) return [];
  // 12件复议案件涉及207件申请
  const countsRequests = behind !== undefined && isNoun(behind, 'application');
  if (named.length > 0 && (countsRequests || isAboutRequests(left))) return [];
  const verbs = left.filter((token) => isVerb(token));
  const others = verbs.filter((token) => !isVerb(token, 'receive', 'occur') && !isDisputed(token, left));
  if (
    others.length > 0 &&
    !(others.every((token) => isVerb(token, 'handle')) && areItsOwn(nouns, left, identity, text))
  )
    return [];
  const understood = left.every(
    (token) =>
      // 因行政处罚引发的行政诉讼 are about another matter.
      isTransparent(token) ||
      isCase(token) ||
      token.kind === 'among' ||
      token.kind === 'verb' ||
      // 因政府信息公开问题引发的行政复议: what kind of question it was stands among these words.
      (token.kind === 'word' && (namesItself(token.text, identity.body) || ['被', '问题'].includes(token.text))),
  );
  if (!understood) return [];
  if (remarks.some((remark) => remark.tokens.some((token) => token.kind === 'include' || token.kind === 'exclude')))
    return [];
  const cells = caseCells(nouns, 'total', identity);
  if (cells.length === 0) return [];
  // 直接提起行政诉讼 are those that no review came before, or any.
  const isDirect = left.some(({ text: word }) => word === '直接') && nouns.every((noun) => isNoun(noun, 'lawsuit'));
  const claim: Draft = {
    kind: caseKind(nouns),
    ...statedBy(phrase, quantity, named.length === 0 ? behind : undefined),
    readings: isDirect ? [cellsOf(identity, 'direct-litigation', ['total']), cells] : [cells],
    bound: 'existence',
    certain: true,
  };
  return [claim];
};

/** 行政复议22件、行政诉讼15件，其中政府信息公开类行政复议4件: the first two are about anything, and the form counts those behind. */
function areOfAnyMatter({ phrase, segments }: Clause, quantity: Quantity, text: string): boolean {
  if (DISCLOSURE.test(spellingOf(text, phrase.left))) return false;
  return segments.some(
    ({ tokens: [first, ...others] }) =>
      first?.kind === 'among' && first.start > quantity.span.start && DISCLOSURE.test(spellingOf(text, others)),
  );
}

/** 涉及行政复议的申请18件: the figure counts requests, and the cases say what they are about; 行政复议申请4件 are cases. */
function isAboutRequests(left: readonly Token[]): boolean {
  const last = left.findLastIndex((token) => token.kind === 'noun');
  const noun = left[last];
  return (
    noun !== undefined &&
    isNoun(noun, 'application') &&
    left[last - 1]?.text === '的' &&
    left.slice(0, last).some(isCase)
  );
}

/** 答复 of 政府信息公开答复引发的行政复议: what the case is about. */
function isDisputed(token: Token, left: readonly Token[]): boolean {
  return token.text === '答复' && /信息公开|依申请/.test(left[left.indexOf(token) - 1]?.text ?? '');
}

/**
 * 办理行政复议案件: a body that decides reviews speaks of other people's. Lawsuits it decides none, and where the words
 * name 政府信息公开 and the body is no authority of review they are its own.
 */
function areItsOwn(nouns: readonly Noun[], left: readonly Token[], identity: ReportIdentity, text: string): boolean {
  if (!DISCLOSURE.test(spellingOf(text, left))) return false;
  return caseKind(nouns) !== 'reviews' || !(isGovernment(identity.body) || identity.body.includes('司法'));
}
