export const family = {
  'wrong-figure':
    '{cell} should be {to} but is {from}: {count} equations of the table do not hold because of it, and all hold once it is {to}.',
  'wrong-figure.along-with':
    '{cell} should be {to} but is {from}; because of it these do not agree: {names}. {others} is wrong as well: with each corrected all equations hold.',
  'split-digits':
    '“{row}” has {found} figures where there should be {expected}. With “{first}” and “{second}” read as “{merged}” the row adds up: one number was probably split over two cells. Check the original.',
  'split-digits.fix': 'Join “{first}” and “{second}” into “{merged}”',
  'in-force-count-impossible':
    '{cell} is {actual}, less than the {least} left of {issued} issued and {repealed} repealed this year. It is the stock at the end of the year and cannot be smaller: check the three figures.',
  'rules-beyond-competence':
    '{cell} is {value}, but “{body}” has no power to make rules (规章). This row does not count other documents and is normally 0: check it.',
  'fee-decimals.short': '{cell} is {value}; the head asks for {places} decimals, so it should be written {padded}.',
  'fee-decimals.long':
    '{cell} is {value}; the head asks for only {places} decimals. Rounding would change the amount: make sure before you do.',
  'fee-decimals.fix': 'Write {to}',
  'fee-unit-suspect':
    '{cell} is {value} (unit 万元, 10,000 yuan), implausibly large for “{body}”: it was probably filled in in yuan, ten thousand times too much. Check the fee ledger; if it is yuan, the figure should be {exact}.',
  'fee-unit-suspect.fix': 'Convert from yuan to 10,000 yuan: {to}',
  'fee-unit-suspect.fix-rounded': 'Convert from yuan to 10,000 yuan, with {places} decimals: {to}',
  'fee-below-processing-fee':
    '{cell} is {value} (unit 万元, 10,000 yuan), less than the information-processing fee of {amount} stated in section 6. That fee is an administrative fee and belongs in this cell: check both.',
  'fee-below-processing-fee.source': 'an information-processing fee of {amount} is stated here',
  'fee-amount-implausible':
    'The information-processing fee of {amount} is no multiple of {step} yuan. By the tariff, fees by the item add up to a multiple of 100 yuan and fees by the page to one of 10: check the fee ledger.',
  'review-first':
    '{cell} is {suits}, yet all {closed} requests closed this year were refused under articles 14 to 16 of the Regulations. Since 2024 such a refusal goes to administrative review before the court (Administrative Reconsideration Law, art. 23): check whether these cases belong under reviews, or lawsuits after review.',
  'published-total-below-new':
    '{cell} is {total}, less than the {new} newly published this year. It is the total at the end of the year and cannot be smaller: check both.',
  'missing-money-unit':
    '{cell} is {value} without a unit, which leaves the amount open by a factor of ten thousand. State whether it is yuan (元) or ten thousand yuan (万元).',
  'missing-money-unit.fix': 'State the unit: {to}',
  'procurement-incomplete.no-amount':
    'There are {projects} centralised procurement projects, but the amount is 0. Either both are 0 or neither: complete or check them.',
  'procurement-incomplete.no-projects':
    'The procurement amount is {amount}, but the number of projects is 0. Either both are 0 or neither: complete or check them.',
} as const;
