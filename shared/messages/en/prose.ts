export const family = {
  'prose-sum-mismatch': 'Correct the total, {total}, or its parts, whose sum is {sum}: {parts}.',
  'prose-sum-mismatch.balance':
    'Check the requests of this sentence against the case register: received {received} + carried in {carriedIn} = {left}, closed {closed} + carried over {carriedOver} = {right}, which differ, and no table counts just these.',
  'prose-sum-mismatch.change':
    'Check the change: it should be {right}, not “{written}”: last year {last}, this year {current}.',
  'prose-sum-mismatch.direction':
    'Check whether there were more or fewer: of {current} the text says “{other}” and “{written}”, which contradict each other.',
  'prose-sum-mismatch.compared': 'A figure that the change is of',
  'prose-sum-mismatch.part': 'Part',
  'prose-sum-mismatch.fix-change': 'Write “{words}{figure}”',
  'prose-sum-mismatch.fix-total': 'Set the total to the sum of the parts, {value}',
  'prose-sum-mismatch.fix-remainder': 'Set the last part to {value}, so that the parts add up to the total',
  'prose-table-mismatch': 'Correct {table} in {cell}, or “{words}” in the text, whichever is wrong.',
  'prose-table-mismatch.any':
    'Correct {table} in {cell}, or “{words}” in the text, whichever is wrong: neither with the figures carried over nor with those closed do they agree.',
  'prose-table-mismatch.decisions':
    'Check whether {table} in {cell} and “{words}” in the text count the same thing: if so they must agree; if not, say in the text what is counted.',
  'prose-table-mismatch.cell': '{cell}: {table}',
  'prose-table-mismatch.again': 'The same figure is repeated here',
  'prose-table-mismatch.fix-prose': 'Set the text to {value}, as in {cell}',
  'prose-table-mismatch.fix-table': 'Set {cell} to {value}, as in the text',
  'prose-outcome-mismatch.all':
    'Check the wording: the text says “{words}”, but section 4 counts {count} as {columns} for {cases}. Outcomes must agree with the table.',
  'prose-outcome-mismatch.pending':
    'Check text and table: the text says “{words}”, but pending is {count} in section 4 for {cases}. Outcomes must agree with the table.',
  'prose-percentage-mismatch':
    'The share should be {right} but is {written}: {part} is {right} of {whole}. Correct the share or check the count.',
  'prose-percentage-mismatch.change':
    'The change should be {right} but is {written}: from {last} to {current} is a change of {right}. Correct the percentage or check the counts.',
  'prose-percentage-mismatch.rate': 'Check the percentage: {name} cannot be above 100%, and is {written}.',
  'prose-percentage-mismatch.part': 'A count that the percentage is of',
  'prose-percentage-mismatch.fix': 'Set the percentage to {right}',
  'prose-percentage-mismatch.fix-difference': 'Set the difference to {value}, so that the percentage fits',
  'contradictory-count':
    'Check whether there were any: the clause says “{negation}” and then “{count}”, which contradict each other.',
  'contradictory-count.negation': 'The negation',
  'contradictory-count.fix-zero': 'Set the count to 0{measure}',
  'contradictory-count.fix-drop': 'Delete “{count}”',
  'contradictory-count.fix-affirm': 'Delete “{negation}”',
  'fee-notice-contradiction':
    'Check table and wording: the text says “{words}”, but 3(6)2 counts {count} closed because a notice of the fee was not paid in time, so notices were sent.',
  'mixed-measure-word':
    'Use one measure word for this set of figures: the total is {total}, a part {part}, and they may be read as different counts.',
  'mixed-measure-word.total': 'Total',
  'mixed-measure-word.application': 'Use “件” instead of “{measure}”: requests are counted in it, as in the table.',
  'refusal-ground-mismatch':
    'Check the answer and its row: “{ground}” is no ground of refusal under the Regulations, yet the table counts {count} under the statutory grounds of 3(3).',
} as const;
