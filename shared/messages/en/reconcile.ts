export const family = {
  'wrong-figure':
    '{cell} should be {to} but is {from}: {count} equations of the table do not hold because of it, and all hold once it is {to}.',
  'wrong-figure.along-with':
    '{cell} should be {to} but is {from}; because of it these do not agree: {names}. {others} is wrong as well: with each corrected all equations hold.',
  'split-digits':
    'Join “{first}” and “{second}” into “{merged}”, after a look at the original: “{row}” has {found} figures where there should be {expected}, and adds up once one number is no longer split over two cells.',
  'split-digits.fix': 'Join “{first}” and “{second}” into “{merged}”',
  'in-force-count-impossible':
    'Check whether it should be {least} or more: {cell} is {actual}, with {issued} issued and {repealed} repealed this year. It is the stock at the end of the year and cannot be smaller than what is left of these.',
  'rules-beyond-competence':
    'Check whether it should be 0: {cell} is {value}, but “{body}” has no power to make rules (规章), and other documents are not counted in this row.',
  'fee-decimals.short': 'Write {padded}: {cell} is {value}, and the head asks for {places} decimals.',
  'fee-decimals.long':
    'Write {padded}, after making sure of the amount: {cell} is {value}, the head asks for only {places} decimals, and rounding changes the amount.',
  'fee-decimals.fix': 'Write {to}',
  'fee-unit-suspect':
    'Check the fee ledger whether it should be {to}: {cell} is {value} (unit 万元, 10,000 yuan), implausibly large for “{body}”, and was probably filled in in yuan, ten thousand times too much.',
  'fee-unit-suspect.fix': 'Convert from yuan to 10,000 yuan: {to}',
  'fee-unit-suspect.fix-rounded': 'Convert from yuan to 10,000 yuan, with {places} decimals: {to}',
  'fee-below-processing-fee':
    'Check whether it should be {least} or more: {cell} is {value} (unit 万元, 10,000 yuan), but section 6 states an information-processing fee of {amount}. By provincial notices that fee is an administrative fee and belongs in this cell.',
  'fee-below-processing-fee.source': 'an information-processing fee of {amount} is stated here',
  'fee-amount-implausible':
    'Check the fee ledger: the information-processing fee of {amount} is no multiple of {step} yuan. By the tariff, fees by the item add up to a multiple of 100 yuan and fees by the page to one of 10.',
  'review-first':
    'Check whether these are reviews, or lawsuits after review: {cell} is {suits}, yet all {closed} requests closed this year were refused under articles 14 to 16 of the Regulations. Since 2024 such a refusal goes to administrative review before the court (Administrative Reconsideration Law, art. 23).',
  'published-total-below-new':
    'Check whether it should be {new} or more: {cell} is {total}, less than the number newly published this year. It is the total at the end of the year and cannot be smaller.',
  'missing-money-unit':
    'State yuan (元) or ten thousand yuan (万元) in {cell}: it is {value} without a unit, which leaves the amount open by a factor of ten thousand.',
  'missing-money-unit.fix': 'State the unit: {to}',
  'procurement-incomplete.no-amount':
    'Complete or check the procurement amount: it is 0, but there are {projects} centralised procurement projects. Either both are 0 or neither.',
  'procurement-incomplete.no-projects':
    'Complete or check the number of centralised procurement projects: it is 0, but the procurement amount is {amount}. Either both are 0 or neither.',
} as const;
