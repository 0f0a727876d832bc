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
    'Check this repair in the case register: {change}. It agrees with {source}, where it says “{words}”. {equation} The two sides differ.',
  'mismatch-choice-stated':
    'Check this repair in the case register: {change}. It agrees with {source}, where it says “{words}”. {names} do not agree: {count} equations do not hold.',
  'mismatch-choice-one':
    'Find the wrong cell in the case register: {equation} The two sides differ, and the table alone does not tell why.',
  'mismatch-choice':
    'Check the likeliest repair in the case register: {change}. These do not agree: {names} ({count} equations).',
  'mismatch-choice-wide':
    'Find the wrong figures in the case register: {ways} different repairs would make the equations hold. These do not agree: {names} ({count} equations).',
  'mismatch-contested':
    'Check {cell} in the case register: it is {from}, by the other figures it should be {to}, but {source} says “{words}”. Both cannot be right; {count} equations of the table do not hold.',
  'mismatch-unclassified':
    'Find {amount} in the case register and add them to their row and its total. These do not agree: {names}. The items add up to {amount} less than the total stated: they may not have been put under any item.',
  'mismatch-counted-twice':
    'Take {amount} out of one row and its total, by the case register: these do not agree: {names}. The items add up to {amount} more than the total stated: they may have been counted under two items.',
  'mismatch-unclassified-stated':
    'Add the {amount} left out to one of {rows} and its total. Then {source}, “{words}”, agrees; find them in the case register. These do not agree: {names}. The items add up to {amount} less than the total stated.',
  'mismatch-counted-twice-stated':
    'Take {amount} out of one of {rows} and its total. Then {source}, “{words}”, agrees; look it up in the case register. These do not agree: {names}. The items add up to {amount} more than the total stated.',
  'mismatch-copied-row':
    'Fill in “{row}” again from the case register: it repeats “{other}” in every column, as if it were copied. All columns add up with {changes}; now these do not agree: {names}.',
  'mismatch-unexplained':
    'Check the whole table against the case register. These do not agree: {names} ({count} equations), and no change of one or two cells explains it.',
  'mismatch-impossible':
    'Check the figures that are there, then fill in the rest. {equation} No figures in the empty cells can make the two sides equal.',
  'mismatch-more': '{names} and more, {count} in all',
  'change-figure': '{cell} from {from} to {to}',
  'change-move': 'move {amount} from {source} to {target}',
  'fix-change': 'Correct: {changes}',
  'fix-figure-in-text': '{change}, and the same number in the text',
  'fix-figure': 'Change {cell} to {to}',
  'fix-elsewhere': 'In the report of {body} on {year}: {changes}',
  'fix-figures-together': '{changes}',
  'figure-elsewhere': 'Report of {body} on {year}: {cell} is {value}',
  'report-elsewhere': 'Report of {body} on {year}',
} as const;
