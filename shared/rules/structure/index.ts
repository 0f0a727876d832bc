import type { Rule } from '../rule.ts';
import { rule as duplicateSection } from './duplicate-section.ts';
import { rule as editionMismatch } from './edition-mismatch.ts';
import { rule as emptySection } from './empty-section.ts';
import { rule as itemNumberGap } from './item-number-gap.ts';
import { rule as missingSection } from './missing-section.ts';
import { rule as missingTitle } from './missing-title.ts';
import { rule as missingYear } from './missing-year.ts';
import { rule as nonstandardSectionTitle } from './nonstandard-section-title.ts';
import { rule as nonstandardTitle } from './nonstandard-title.ts';
import { rule as partCount } from './part-count.ts';
import { rule as sectionNumber } from './section-number.ts';
import { rule as sectionOrder } from './section-order.ts';

/** The rules of the family, in the order in which their findings are made. */
export const structureRules: readonly Rule[] = [
  missingTitle,
  missingYear,
  nonstandardTitle,
  missingSection,
  duplicateSection,
  sectionOrder,
  sectionNumber,
  nonstandardSectionTitle,
  emptySection,
  itemNumberGap,
  partCount,
  editionMismatch,
];
