import { fixingAll, fixingAt } from '../../shared/ide/actions.ts';
import { drawingForm } from '../../shared/ide/form.ts';
import { findingFormEdit } from '../../shared/ide/form-edit.ts';
import { formattingTables } from '../../shared/ide/format.ts';
import { findingRanges } from '../../shared/ide/selection-ranges.ts';
import { findingTokens } from '../../shared/ide/semantic-tokens.ts';
import { writingProblemList } from '../../shared/overview/problem-list.ts';
import { listingProblems } from '../../shared/overview/problems.ts';
import { done, type Work } from '../../shared/text/work.ts';

/** The same work, done at once: the server does it piece by piece, and what a test looks at is the whole answer. */
function atOnce<Args extends readonly unknown[], T>(work: (...args: Args) => Work<T>): (...args: Args) => T {
  return (...args) => done(work(...args));
}

export const fixesAt = atOnce(fixingAt);
export const fixAll = atOnce(fixingAll);
export const formOf = atOnce(drawingForm);
export const formEdit = atOnce(findingFormEdit);
export const formatTables = atOnce(formattingTables);
export const selectionRanges = atOnce(findingRanges);
export const semanticTokens = atOnce(findingTokens);
export const problemsOf = atOnce(listingProblems);
export const problemList = atOnce(writingProblemList);
