/** What several rules say, or a rule and other parts of the program: each id is a plain name, not that of a rule. */
export const family = {
  'fix-label': 'Change to “{label}”',
  'fix-write': 'Write {cell} as {to}',
  'fix-write-forced': 'Write {to} in {cell}, by the equations of the table',
  'row-equation': 'the columns of “{about}” and their total',
  'column-equation': 'the items in column “{about}” and {total}',
  'balance-equation': 'the balance of column “{about}”',
  'row-sum-in-figures': '“{row}”: its columns add up to {left}; {total}: {right}.',
  'column-sum-in-figures': 'Column “{column}”: its items add up to {left}; {total}: {right}.',
  'balance-in-figures': 'Column “{column}”: {leftRows}: {left}; {rightRows}: {right}.',
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
  'mismatch-contested':
    '{cell} is {from} and {count} equations of the table do not hold; by the other figures it should be {to}, but {source} says “{words}”. Both cannot be right: check the case register to find out which is wrong.',
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
  'fix-figures-together': '{changes}',
  'figure-elsewhere': 'Report of {body} on {year}: {cell} is {value}',
  'report-elsewhere': 'Report of {body} on {year}',
} as const;
