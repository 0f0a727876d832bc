import { applicants } from './applicants.ts';
import { cases } from './cases.ts';
import type { Reader } from './claim.ts';
import { disclosure } from './disclosure.ts';
import { entirely } from './entirely.ts';
import { noneDone } from './none-done.ts';
import { nothing } from './nothing.ts';
import { oneGround } from './one-ground.ts';
import { concluded, outcomes } from './outcomes.ts';
import { requests } from './requests.ts';
import { results } from './results.ts';

/** The readers of a clause without a figure, asked as those of one with a figure are. */
export const readersOfWords: readonly Reader[] = [nothing, noneDone, entirely, oneGround];

/**
 * The readers of a clause with a figure in the order in which they are asked; the first that finds a statement has it.
 * What names its subject most narrowly stands first: the outcome of a review also names the review, and a result also
 * names requests. Matters carried over (`carried`) come before all of these, since a date in their words is not the date of
 * the clause.
 */
export const readersOfFigures: readonly Reader[] = [
  outcomes,
  concluded,
  cases,
  disclosure,
  results,
  applicants,
  requests,
];
