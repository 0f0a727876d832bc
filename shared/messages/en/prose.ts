export const family = {
  'prose-sum-mismatch': 'Correct the total or its parts: {total} is not their sum, {parts} = {sum}.',
  'prose-sum-mismatch.balance':
    'The requests in this sentence do not balance: received {received} + carried in {carriedIn} = {left}, closed {closed} + carried over {carriedOver} = {right}. No table has them for this circle; check them against the register.',
  'prose-sum-mismatch.part': 'Part',
  'prose-sum-mismatch.fix-total': 'Set the total to the sum of the parts, {value}',
  'prose-sum-mismatch.fix-remainder': 'Set the last part to {value}, so that the parts add up to the total',
  'prose-table-mismatch': 'Correct the text or {cell}, whichever is wrong: the text says “{words}”, the table {table}.',
  'prose-table-mismatch.any':
    'Correct the text or {cell}, whichever is wrong: the text says “{words}”, which agrees neither with the table ({table}) nor with the figures carried over or closed.',
  'prose-table-mismatch.decisions':
    'The text says “{words}”, but {cell} is {table}. If both count the same thing they must agree; if not, say in the text what is counted.',
  'prose-table-mismatch.cell': '{cell}: {table}',
  'prose-table-mismatch.again': 'The same figure is repeated here',
  'prose-table-mismatch.fix-prose': 'Set the text to {value}, as in {cell}',
  'prose-table-mismatch.fix-table': 'Set {cell} to {value}, as in the text',
  'prose-outcome-mismatch.all':
    'The text says “{words}”, but section 4 counts {count} under corrected and pending for {cases}. Outcomes must agree with the table; check the wording.',
  'prose-outcome-mismatch.pending':
    'The text says “{words}”, but pending is {count} in section 4 for {cases}. Outcomes must agree with the table; check text and table.',
  'prose-percentage-mismatch':
    'The share is wrong: {part} is {right} of {whole}, the text has {written}. Correct the share or check the count.',
  'prose-percentage-mismatch.part': 'The count that the share is of',
  'prose-percentage-mismatch.fix': 'Set the share to {right}',
  'contradictory-count':
    'The clause says “{negation}” and then “{count}”, which contradict each other. Check whether there were any.',
  'contradictory-count.negation': 'The negation',
  'contradictory-count.fix-zero': 'Set the count to 0{measure}',
  'contradictory-count.fix-drop': 'Delete “{count}”',
  'contradictory-count.fix-affirm': 'Delete “{negation}”',
  'fee-notice-contradiction':
    'The text says “{words}”, but 3(6)2 counts {count} closed because a notice of the fee was not paid in time, so notices were sent. Check table and wording.',
  'mixed-measure-word':
    'One set of figures uses several measure words: the total is {total}, a part {part}. Use one, so that they read as the same count.',
  'mixed-measure-word.total': 'Total',
  'mixed-measure-word.application':
    'Requests are counted in “件”; here it is “{measure}”. Use “件”, as the table does.',
  'refusal-ground-mismatch':
    '“{ground}” is no ground of refusal under the Regulations, yet the table counts {count} under the statutory grounds of 3(3). Check the answer and its row.',
} as const;
