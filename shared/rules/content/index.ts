import type { Rule } from '../rule.ts';
import { rule as bodyNameMismatch } from './body-name-mismatch.ts';
import { rule as borrowedScope } from './borrowed-scope.ts';
import { rule as fileYearMismatch } from './file-year-mismatch.ts';
import { rule as latePublication } from './late-publication.ts';
import { rule as missingAccountabilityTopic } from './missing-accountability-topic.ts';
import { rule as missingFeeStatement } from './missing-fee-statement.ts';
import { rule as missingImprovements } from './missing-improvements.ts';
import { rule as missingTopic } from './missing-topic.ts';
import { rule as signatureDate } from './signature-date.ts';
import { rule as toFill } from './to-fill.ts';
import { rule as yearMismatch } from './year-mismatch.ts';

/** The rules of the family, in the order in which their findings are made. */
export const contentRules: readonly Rule[] = [
  missingTopic,
  missingAccountabilityTopic,
  missingImprovements,
  missingFeeStatement,
  toFill,
  borrowedScope,
  yearMismatch,
  fileYearMismatch,
  signatureDate,
  latePublication,
  bodyNameMismatch,
];
