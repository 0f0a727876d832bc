import type { Rule } from '../rule.ts';
import { rule as contradictoryCount } from './contradictory-count.ts';
import { rule as feeNoticeContradiction } from './fee-notice-contradiction.ts';
import { rule as mixedMeasureWord } from './mixed-measure-word.ts';
import { rule as proseOutcomeMismatch } from './prose-outcome-mismatch.ts';
import { rule as prosePercentageMismatch } from './prose-percentage-mismatch.ts';
import { rule as proseSumMismatch } from './prose-sum-mismatch.ts';
import { rule as proseTableMismatch } from './prose-table-mismatch.ts';
import { rule as refusalGroundMismatch } from './refusal-ground-mismatch.ts';

/** The rules of the family, in the order in which their findings are made. */
export const proseRules: readonly Rule[] = [
  proseSumMismatch,
  proseTableMismatch,
  proseOutcomeMismatch,
  prosePercentageMismatch,
  contradictoryCount,
  feeNoticeContradiction,
  mixedMeasureWord,
  refusalGroundMismatch,
];
