import type { Rule } from '../rule.ts';
import { rule as feeAmountImplausible } from './fee-amount-implausible.ts';
import { rule as feeBelowProcessingFee } from './fee-below-processing-fee.ts';
import { rule as feeDecimals } from './fee-decimals.ts';
import { rule as feeUnitSuspect } from './fee-unit-suspect.ts';
import { rule as inForceCountImpossible } from './in-force-count-impossible.ts';
import { mismatchRules } from './mismatches.ts';
import { rule as missingMoneyUnit } from './missing-money-unit.ts';
import { rule as procurementIncomplete } from './procurement-incomplete.ts';
import { rule as publishedTotalBelowNew } from './published-total-below-new.ts';
import { rule as reviewFirst } from './review-first.ts';
import { rule as rulesBeyondCompetence } from './rules-beyond-competence.ts';
import { rule as splitDigits } from './split-digits.ts';

/** The rules of the family, in the order in which their findings are made. */
export const reconcileRules: readonly Rule[] = [
  ...mismatchRules,
  splitDigits,
  inForceCountImpossible,
  rulesBeyondCompetence,
  feeDecimals,
  feeUnitSuspect,
  feeBelowProcessingFee,
  feeAmountImplausible,
  reviewFirst,
  publishedTotalBelowNew,
  missingMoneyUnit,
  procurementIncomplete,
];
