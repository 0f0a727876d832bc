import type { ColumnRole } from '../../template/schema.ts';
import type { Token } from '../lexer.ts';
import { caseCells, caseKind } from './cases.ts';
import { type Clause, type Reader, statedBy } from './claim.ts';
import { isCase, isTransparent, isVerb, leadsIn, type Noun } from './words.ts';

/**
 * 行政复议4件，结果维持3件: outcomes are counted as the table counts them. Pending cases are left to
 * `prose-outcome-mismatch`: how many are pending depends on the day on which it is written.
 */
export const outcomes: Reader = ({ phrase, previous, segments }, { disclosure, identity }) => {
  const { left, quantity } = phrase;
  if (quantity === null || !disclosure) return [];
  const outcome = left.find((token) => token.kind === 'outcome');
  if (outcome?.kind !== 'outcome' || outcome.tag === 'pending') return [];
  const own = left.filter((token): token is Noun => isCase(token));
  const nouns = own.length > 0 || previous !== null ? own : casesBefore(segments, outcome.start);
  if (!left.every((token) => token === outcome || isCase(token) || isTransparent(token) || leadsIn(token))) return [];
  const follows = previous !== null && ['reviews', 'lawsuits', 'cases', 'case-outcome'].includes(previous.kind);
  if (nouns.length === 0 && !follows) return [];
  const column = outcome.tag as ColumnRole;
  const cells =
    nouns.length > 0
      ? caseCells(nouns, column, identity)
      : columnOf(previous?.readings[0] ?? [], column, identity.edition.tables);
  if (cells.length === 0) return [];
  return [{ kind: 'case-outcome', ...statedBy(phrase, quantity), readings: [cells], bound: 'equal', certain: true }];
};

/**
 * 涉及信息公开的行政复议，维持1件: the cases that the words before name, where these say that they are about disclosure (a
 * government decides reviews of others too) and of one kind, and nothing is counted or done with them there.
 */
function casesBefore(segments: Clause['segments'], before: number): readonly Noun[] {
  const tokens = segments.flatMap((segment) => segment.tokens.filter(({ start }) => start < before));
  const isPlain = (token: Token): boolean =>
    isCase(token) || isTransparent(token) || isVerb(token, 'occur') || leadsIn(token);
  if (!tokens.every(isPlain) || !tokens.some(({ text }) => /信息公开|政务公开|依申请/.test(text))) return [];
  const nouns = tokens.filter((token): token is Noun => isCase(token));
  return nouns.length === 0 || caseKind(nouns) === 'cases' ? [] : nouns;
}

/** The cells beside others, in the same rows and another column. */
function columnOf(
  cells: readonly string[],
  role: ColumnRole,
  tables: readonly { readonly key: string; readonly columns: readonly { key: string; role: ColumnRole | null }[] }[],
): readonly string[] {
  return cells.flatMap((cell) => {
    const [table, row] = cell.split('/');
    const column = tables.find(({ key }) => key === table)?.columns.find((each) => each.role === role);
    return column === undefined ? [] : [`${table}/${row}/${column.key}`];
  });
}
