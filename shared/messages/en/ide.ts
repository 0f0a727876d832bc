export const family = {
  'hover-figure': ': {figure}',
  'hover-forced': 'No usable figure stands here; the equations require {value}.',
  'hover-source': 'Source: {source}',
  'hover-row-sum': 'The parts of the row add up to its total',
  'hover-column-sum': 'The parts of the column add up to its total',
  'hover-other-addends-zero': ' (all other addends are 0)',
  'recompute-total': 'Recompute this total from its parts: {value}',
  'no-repair': 'No repair can be told',
  'no-repair.contradicts': 'Each repair would make something else wrong: check the rest of the report first',
  'no-repair.too-long':
    'Too long to have missing parts written (at most {cells} cells and paragraphs, {characters} characters): write them by hand',
  'recompute-table': 'Recompute all totals of “{table}”',
  'recompute-table-part':
    'Recompute totals of “{table}” ({left} more broken equations have to be checked against the case register)',
  'fix-all': 'Apply all safe fixes ({count})',
  'fix-elsewhere-stale':
    '{path} is no longer what it was when this was offered, and was left alone; please choose again.',
  'fix-elsewhere-by-hand':
    '{path} cannot be changed from here (its encoding is not Unicode, or the Word file does not allow it); open it and make the change there.',
  'stale-version': 'The document has changed since this action was offered; please choose it again.',
  'format-uncertain-row':
    'It is not certain which columns the figures of “{row}” belong to; the table is left as it is, so that none moves. First add or remove the cells that the row lacks or has too many.',
  'format-interrupted':
    '“{table}” is interrupted by a heading or other content and is left as it is. First bring the table together.',
  'format-quoted':
    'The lines of “{table}” begin with “>”, the mark of a quotation, which would be lost; the table is left as it is. First delete these marks.',
  'format-unknown-cell':
    '“{text}” is no row, column or figure of this table and would be lost; the table is left as it is. First move it out of the table, or correct it.',
  'format-group-without-rows':
    'None of the rows under “{group}” is there; the label would be lost, so the table is left as it is. First add the missing rows.',
  'format-would-change':
    'After formatting, “{table}” would read differently; it is left as it is. First deal with the problems of the table.',
  'hint-total': 'should be {sum} ({difference})',
  'hint-sum': 'sum {sum} ({difference})',
  'hint-row-total': 'row sum {sum} ({difference})',
  'hint-column-total': 'column sum {sum} ({difference})',
  'hint-total-missing': 'should be {sum}',
  'fill-table': 'Fill the rest of {table} with 0, totals computed ({count})',
  'fill-table-part': 'Fill the rest of {table} with 0, totals computed ({count}; {left} left to you)',
  'lens-fill': 'Fill the rest with 0 ({count})',
  'lens-fill-part': 'Fill the rest with 0 ({count}; {left} left to you)',
  'lens-recompute': 'Recompute totals ({count})',
  'lens-findings': 'Problems in this table: {count}',
  'rename-no-name':
    '“{name}” cannot be the name of the body: write its full name without line ends, quotation marks or markup, so that the title still reads as one of that body.',
  'link-regulation': 'Open the Regulations on Open Government Information as published by the State Council',
  'complete-title': 'Title',
  'complete-section': 'Heading of a section that is not there yet',
  'complete-topic': 'Topic that the section does not mention yet',
  'complete-row': 'Row that “{table}” lacks',
  'complete-table': 'Blank table of the form, to tab through',
  'complete-fee-statement': 'Statement on information-processing fees',
  'format-nothing': 'No table to format here: the cursor is in none, or it is in form already.',
  'paste-no-room':
    'Nothing was pasted: from this cell on there is no room for {rows} rows of {columns} columns. Paste from the right first cell.',
} as const;
