/** Every rule's public name. A name is never reused or renamed: settings and baselines refer to it. */
export const ruleIds = [
  'missing-title', 'missing-year', 'nonstandard-title', 'missing-section', 'duplicate-section', 'section-order',
  'section-number', 'nonstandard-section-title', 'empty-section', 'item-number-gap', 'edition-mismatch',
  'missing-table', 'missing-row', 'duplicate-row', 'row-order', 'nonstandard-row-label', 'nonstandard-column-label',
  'cell-count', 'blank-cell', 'invalid-number', 'nonstandard-number',
  'wrong-figure', 'row-total-mismatch', 'result-total-mismatch', 'balance-mismatch', 'review-total-mismatch',
  'split-digits', 'in-force-count-impossible', 'rules-beyond-competence', 'fee-decimals', 'fee-unit-suspect',
  'fee-below-processing-fee', 'published-total-below-new', 'missing-money-unit', 'procurement-incomplete',
  'prose-sum-mismatch', 'prose-table-mismatch', 'prose-outcome-mismatch', 'prose-percentage-mismatch',
  'contradictory-count', 'mixed-measure-word', 'refusal-ground-mismatch',
  'missing-topic', 'missing-accountability-topic', 'missing-improvements', 'missing-fee-statement', 'borrowed-scope',
  'year-mismatch', 'file-year-mismatch', 'signature-date', 'late-publication', 'body-name-mismatch',
  'confusable-character', 'nonstandard-term', 'halfwidth-punctuation', 'stray-space', 'conversion-residue',
  'not-a-report',
] as const;

export type RuleId = (typeof ruleIds)[number];
