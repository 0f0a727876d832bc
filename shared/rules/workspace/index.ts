import type { WorkspaceRule } from '../rule.ts';
import { rule as aggregateMismatch } from './aggregate-mismatch.ts';
import { rule as carryOverMismatch } from './carry-over-mismatch.ts';
import { rule as copiedProse } from './copied-prose.ts';
import { rule as duplicateReport } from './duplicate-report.ts';
import { rule as figureJump } from './figure-jump.ts';
import { rule as identicalFigures } from './identical-figures.ts';
import { rule as inForceCountDiscontinuity } from './in-force-count-discontinuity.ts';
import { rule as itemCountDiscontinuity } from './item-count-discontinuity.ts';
import { rule as lastYearMismatch } from './last-year-mismatch.ts';
import { rule as missingYearReport } from './missing-year-report.ts';
import { rule as pendingCasesVanished } from './pending-cases-vanished.ts';

/** The rules of the family, in the order in which their findings are made. */
export const workspaceRules: readonly WorkspaceRule[] = [
  carryOverMismatch,
  inForceCountDiscontinuity,
  itemCountDiscontinuity,
  pendingCasesVanished,
  identicalFigures,
  copiedProse,
  figureJump,
  duplicateReport,
  missingYearReport,
  aggregateMismatch,
  lastYearMismatch,
];
