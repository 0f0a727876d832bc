import type { ColumnRole, RowRole } from '../../template/schema.ts';
import { LAWSUIT_ROWS } from '../claims/words.ts';
import type { Token } from '../lexer.ts';

/** What words say of how cases ended. Offsets are into the passage. */
export interface Ending {
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

/** The rows of table 四 that a noun of cases means. */
export function rowsOfCases(noun: string): readonly RowRole[] {
  if (noun === 'review' || noun === 'reconsideration') return REVIEWS;
  if (noun === 'lawsuit') return LAWSUIT_ROWS;
  return LAWSUIT_ROWS.filter((row) => noun === row);
}

/** 胜诉, 败诉: said of lawsuits only, whatever else is named. */
export function isOfLawsuits({ text }: Token): boolean {
  return /^[胜败]诉$/.test(text);
}

/** Those of the rows that are of lawsuits. */
export function lawsuitsAmong(groups: Iterable<RowRole>): readonly RowRole[] {
  return [...groups].filter((group) => LAWSUIT_ROWS.some((row) => row === group));
}

/** What the table may not show where all cases are said to have ended in one way; 撤诉 stands beside both. */
export const OTHER_COLUMNS: Readonly<Record<string, readonly ColumnRole[]>> = {
  upheld: ['corrected'],
  corrected: ['upheld'],
};
