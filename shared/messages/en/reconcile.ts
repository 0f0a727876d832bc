export const family = {
  'row-equation': 'the columns of “{about}” and their total',
  'column-equation': 'the items in column “{about}” and {total}',
  'balance-equation': 'the balance of column “{about}”',
  'row-sum-in-figures': '“{row}”: its columns add up to {left}; {total}: {right}.',
  'column-sum-in-figures': 'Column “{column}”: its items add up to {left}; {total}: {right}.',
  'balance-in-figures': 'Column “{column}”: {leftRows}: {left}; {rightRows}: {right}.',
  'wrong-figure':
    '{cell} should be {to} but is {from}: {count} equations of the table do not hold because of it, and all hold once it is {to}.',
  'wrong-figure-contested':
    '{cell} is {from} and {count} equations of the table do not hold; by the other figures it should be {to}, but {source} says “{words}”. Both cannot be right: check the case register to find out which is wrong.',
  'wrong-figure-along-with':
    '{cell} should be {to} but is {from}; because of it these do not agree: {names}. {others} is wrong as well: with each corrected all equations hold.',
  'likeliest-repair-here': 'The likeliest repair changes this cell too, from {from} to {to}.',
  'source-text': 'the text',
  'source-year-before': 'last year’s report',
  'stated-in-text': 'Here the text says “{words}”',
  'mismatch-choice-one-stated':
    '{equation} The two sides differ. This repair agrees with {source}, where it says “{words}”: {change}. Check the case register.',
  'mismatch-choice-stated':
    '{names} do not agree: {count} equations do not hold. This repair agrees with {source}, where it says “{words}”: {change}. Check the case register.',
  'mismatch-choice-one':
    '{equation} The two sides differ. The table alone does not tell which cell is wrong: check the case register and correct it.',
  'mismatch-choice':
    'These do not agree: {names} ({count} equations). The likeliest repair is: {change}. Check it against the case register.',
  'mismatch-choice-wide':
    'These do not agree: {names} ({count} equations). {ways} different repairs would make them hold: check the case register to find the wrong figures.',
  'mismatch-unclassified':
    'These do not agree: {names}. The items add up to {amount} less than the total stated: {amount} may not have been put under any item. Find them in the case register and add them to their row and its total.',
  'mismatch-counted-twice':
    'These do not agree: {names}. The items add up to {amount} more than the total stated: {amount} may have been counted under two items. Check the case register and take them out of one row and its total.',
  'mismatch-unexplained':
    'These do not agree: {names} ({count} equations), and no change of one or two cells explains it. Check the whole table against the case register.',
  'mismatch-impossible':
    '{equation} No figures in the empty cells can make the two sides equal. Check the figures that are there, then fill in the rest.',
  'mismatch-more': '{names} and more, {count} in all',
  'change-figure': '{cell} from {from} to {to}',
  'change-move': 'move {amount} from {source} to {target}',
  'fix-change': 'Correct: {changes}',
  'fix-figure': 'Change {cell} to {to}',
  'split-digits':
    '“{row}” has {found} figures where there should be {expected}. With “{first}” and “{second}” read as “{merged}” the row adds up: one number was probably split over two cells. Check the original.',
  'fix-split-digits': 'Join “{first}” and “{second}” into “{merged}”',
  'in-force-count-impossible':
    '{cell} is {actual}, less than the {least} left of {issued} issued and {repealed} repealed this year. It is the stock at the end of the year and cannot be smaller: check the three figures.',
  'rules-beyond-competence':
    '{cell} is {value}, but “{body}” has no power to make rules (规章). This row does not count other documents and is normally 0: check it.',
  'fee-decimals-short': '{cell} is {value}; the head asks for {places} decimals, so it should be written {padded}.',
  'fee-decimals-long':
    '{cell} is {value}; the head asks for only {places} decimals. Rounding would change the amount: make sure before you do.',
  'fix-fee-decimals': 'Write {to}',
  'fee-unit-suspect':
    '{cell} is {value} (unit 万元, 10,000 yuan), implausibly large for “{body}”: it was probably filled in in yuan, ten thousand times too much. Check the fee ledger; if it is yuan, the figure should be {exact}.',
  'fix-fee-unit': 'Convert from yuan to 10,000 yuan: {to}',
  'fix-fee-unit-rounded': 'Convert from yuan to 10,000 yuan, with {places} decimals: {to}',
  'fee-below-processing-fee':
    '{cell} is {value} (unit 万元, 10,000 yuan), less than the information-processing fee of {amount} stated in section 6. That fee is an administrative fee and belongs in this cell: check both.',
  'fee-below-processing-fee-source': 'an information-processing fee of {amount} is stated here',
  'fee-amount-implausible':
    'The information-processing fee of {amount} is no multiple of {step} yuan. By the tariff, fees by the item add up to a multiple of 100 yuan and fees by the page to one of 10: check the fee ledger.',
  'review-first':
    '{cell} is {suits}, yet all {closed} requests closed this year were refused under articles 14 to 16 of the Regulations. Since 2024 such a refusal goes to administrative review before the court (Administrative Reconsideration Law, art. 23): check whether these cases belong under reviews, or lawsuits after review.',
  'published-total-below-new':
    '{cell} is {total}, less than the {new} newly published this year. It is the total at the end of the year and cannot be smaller: check both.',
  'missing-money-unit':
    '{cell} is {value} without a unit, which leaves the amount open by a factor of ten thousand. State whether it is yuan (元) or ten thousand yuan (万元).',
  'fix-money-unit': 'State the unit: {to}',
  'procurement-no-amount':
    'There are {projects} centralised procurement projects, but the amount is 0. Either both are 0 or neither: complete or check them.',
  'procurement-no-projects':
    'The procurement amount is {amount}, but the number of projects is 0. Either both are 0 or neither: complete or check them.',
} as const;
