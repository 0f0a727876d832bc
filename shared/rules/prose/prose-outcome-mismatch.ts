import { cellsOfRole } from '../../model/roles.ts';
import { sumOf } from '../../prose/compare.ts';
import { type Ending, lawsuitsAmong } from '../../prose/endings/ending.ts';
import { endingsIn } from '../../prose/endings/read.ts';
import type { ColumnRole, Localized, RowRole } from '../../template/schema.ts';
import type { ProseRule, ReportSubject } from '../rule.ts';

/**
 * The running text says how cases ended (均获维持, 均胜诉, 均败诉; or of a single count: 行政诉讼1件，法院判决维持) or that some
 * are pending (尚未审结), and the table of section 四 says otherwise. The classic slip: 均获维持 while a case is still open at
 * the year's end. How many ended so is `prose-table-mismatch`'s to compare.
 */
export const rule: ProseRule<readonly Ending[]> = {
  scope: 'prose',
  meta: { id: 'prose-outcome-mismatch', family: 'prose', severity: 'warning', enabled: true, fixable: false },
  gather(read) {
    const found = endingsIn(read, read.identity);
    return found.length === 0 ? null : found;
  },
  *check(gathered, subject) {
    for (const { value, locate } of gathered) {
      for (const { start, end, words, all, columns, groups, counted } of value) {
        const count = all ? knownSum(subject, groups, columns) : tableSum(subject, groups, columns);
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

/** The sum of cells of table 四; null where there are none, or one of them is unknown. */
function tableSum(subject: ReportSubject, groups: readonly RowRole[], columns: readonly ColumnRole[]): number | null {
  const addresses = addressesOf(subject, groups, columns);
  return addresses.length === 0 ? null : figureOf(subject, addresses);
}

/** The sum of those of the cells that are known: one case elsewhere is enough to contradict 均获维持. */
function knownSum(subject: ReportSubject, groups: readonly RowRole[], columns: readonly ColumnRole[]): number {
  const figures = addressesOf(subject, groups, columns).map((address) => figureOf(subject, [address]) ?? 0);
  return figures.reduce((sum, figure) => sum + figure, 0);
}

function figureOf({ report, reconciliation }: ReportSubject, addresses: readonly string[]): number | null {
  return sumOf(report, (address) => reconciliation.forced(address), addresses);
}

function addressesOf(
  { report }: ReportSubject,
  groups: readonly RowRole[],
  columns: readonly ColumnRole[],
): readonly string[] {
  const cells = groups.flatMap((group) => columns.flatMap((column) => cellsOfRole(report, group, column)));
  return cells.map(({ address }) => address);
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
  const lawsuit = lawsuitsAmong(groups).length > 0;
  if (review && lawsuit) return { zh: '行政复议和行政诉讼', en: 'reconsideration and litigation' };
  return review
    ? { zh: '行政复议', en: 'administrative reconsideration' }
    : { zh: '行政诉讼', en: 'administrative litigation' };
}
