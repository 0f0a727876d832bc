export const family = {
  'missing-table':
    'Insert the table under “{section}” ({table}): the form requires it, and text cannot take its place.',
  'missing-table.unread':
    'Copy {table} again from Word, WPS or a web page: there are figures under “{section}”, but not in rows and columns from which it could be read, so nothing was checked. Copying out of a PDF often does this.',
  'missing-table.lost':
    'Delete “{found}” and copy {table} again from the Word file or the web page: a converter has dropped the table under “{section}”.',
  'missing-table.fix': 'Insert a blank table: {table}',
  'missing-row':
    'Insert the row “{rows}”, with its figures from the register: rows of the form may not be left out, and 0 is only for what there was none of.',
  'missing-row.several':
    'Insert {count} rows, with their figures from the register: {rows}. Rows of the form may not be left out, and 0 is only for what there was none of.',
  'missing-row.undivided':
    'Divide “{row}” into {rows}, as the form in force does: it is a single row, whose sums can still be checked, but not the parts.',
  'missing-row.fix': 'Insert what is missing: {rows}',
  'missing-row.fix-divide': 'Divide “{row}” into the {count} rows of the form in force, its figures under “{last}”',
  'duplicate-row': 'Check the two rows “{row}” and delete one: it is not certain which figures count.',
  'duplicate-row.same':
    'Delete one of the two rows “{row}”: they have the same figures, and the form has the row once.',
  'duplicate-row.fix': 'Delete the second row “{row}”',
  'duplicate-row.several':
    'Keep this year’s table alone, after a look at both: {count} rows of {table} ({first} and so on) stand twice, as when a table is pasted twice or last year’s stands beside it; only the first of each is counted.',
  'duplicate-row.again': '“{row}” stands here again',
  'duplicate-row.first': '“{row}” stands here first',
  'row-order': 'Move “{row}” after “{before}”: it is out of the form’s order. Its figures are read by its label.',
  'row-order.first':
    'Move “{row}” to the first place: it is out of the form’s order. Its figures are read by its label.',
  'nonstandard-row-label': 'The row label should be “{label}”, the wording of the form, but is “{found}”.',
  'nonstandard-row-label.meaning':
    'The row label should be “{label}” but is “{found}”, which changes what is counted. Restore it, and check by which meaning the figures were counted.',
  'nonstandard-column-label': 'The column head should be “{label}”, the wording of the form, but is “{found}”.',
  'nonstandard-column-label.meaning':
    'The column head should be “{label}” but is “{found}”, which changes what is counted. Restore it, and check by which meaning the figures were counted.',
  'nonstandard-column-label.unit':
    'Convert the amounts, then change the head to “{label}”: it is “{found}”, and with another unit the amounts are misread.',
  'nonstandard-column-label.order':
    'Put the columns of {table} in order: the heads are out of the form’s order ({found}). The figures are read by their heads.',
  'nonstandard-column-label.order-here': 'The head “{found}” is out of order',
  'cell-count.lost': 'Put {lost} back into “{row}”: by the other rows it has lost this cell.',
  'cell-count.lost-cell': '{column} (should be {value})',
  'cell-count.few':
    'Fill in the rest of “{row}”, with 0 where there is nothing: it has only {found} figures where there should be {expected}, which column each belongs to is not certain, and the row was left out of the arithmetic.',
  'cell-count.several':
    'Write 0 in the blanks of {table}, or copy it again from Word: {count} rows have too few figures ({first} …), since their blanks left no trace, and which figure belongs to which column cannot be told, so these rows were not checked.',
  'cell-count.here': 'The row “{row}” has {found} figures instead of {expected}',
  'cell-count.divided':
    'Put “{row}” into one row with the sum of its parts: the form has one row, and it is divided into “{part}” and others here. The figures of a part are not those of the row and take no part in the arithmetic.',
  'cell-count.many':
    'Check “{row}” and delete what is too much: it has {found} figures where there should be {expected}, which column each belongs to is not certain, and the row was left out of the arithmetic.',
  'blank-cell':
    'Find out {name} and fill it in, with 0 for nothing: it is blank, and the other figures do not determine it.',
  'blank-cell.forced':
    'Write {to} in {name}, after a look at the register: it is blank, and the equations of the table require this figure.',
  'blank-cell.row': 'Fill in the row “{name}”, with 0 for nothing.',
  'blank-cell.placeholder':
    'Write a number in {name}, 0 for nothing: it says “{found}”, which is no figure and cannot be added up.',
  'blank-cell.placeholder-forced':
    'Write {to} in {name}: it says “{found}”, which is no figure, and the equations of the table require this one.',
  'blank-cell.several':
    'Fill in {count} places of {table} ({first} and so on): even nothing is written as 0, and blanks cannot be checked.',
  'blank-cell.here': '{name} has no figure',
  'blank-cell.here-forced': '{name} has no figure; by the equations of the table it is {to}',
  'blank-cell.fix-several': 'Fill in all {count} cells',
  'blank-cell.fix-several-known': 'Fill in the {known} cells that are determined, and mark the rest “〔待填〕”',
  'blank-cell.fix-several-zero': 'Write 0 in all {count} cells',
  'nonstandard-number.fix-convert-unit': 'Convert to units of 10,000 yuan: {to}',
  'nonstandard-number.fix-drop-unit': 'Only drop the unit: {to}',
  'invalid-number.forced':
    'Write {to} instead of “{found}” in {cell}: it is no figure that can be checked, and the equations of the table require this one.',
  'invalid-number.text': 'Write a number instead of “{found}” in {cell}: it is no figure that can be checked.',
  'invalid-number.negative': 'Check and correct “{found}” in {cell}: counts and amounts cannot be negative.',
  'invalid-number.slip-negative':
    'Check whether {to} is meant: {cell} says “{found}”, and counts and amounts cannot be negative.',
  'invalid-number.slip-text':
    'Check whether {to} is meant: {cell} says “{found}”, which has a space inside and cannot be checked.',
  'invalid-number.slip-brackets':
    'Check whether {to} is meant in {cell}: it says “{found}”, and a change takes a sign, not brackets.',
  'invalid-number.slip-words': 'Check whether {to} is meant in {cell}: “{found}” cannot be checked as it is written.',
  'invalid-number.decimal': 'Check and correct “{found}” in {cell}: a count is a whole number.',
  'invalid-number.spreadsheet':
    'Fill in {cell} from the original: “{found}” is residue of a spreadsheet that no longer shows the figure.',
  'invalid-number.too-large': 'Check and correct “{found}” in {cell}: it has too many digits for a real count.',
  'nonstandard-number.foreign-unit':
    'Convert “{found}” to units of 10,000 yuan, or check its unit: read as the head of {cell} asks it would be wrong by a factor of 10,000.',
  'nonstandard-number.several':
    'Write the {count} unusual figures of {table} in plain digits: {to} for “{found}”, for one.',
  'nonstandard-number.here': '{cell} says “{found}”',
  'nonstandard-number.fix-several': 'Write all {count} figures in plain digits',
  'nonstandard-number.point':
    'Write {to}: {cell} says “{found}”, where the full stop is probably a decimal point. Check it.',
  'nonstandard-number.look-alike':
    'Write {to}: {cell} says “{found}”, which looks like a digit and is none, and would be lost in any sum.',
  'nonstandard-number.stray':
    'Write {to}: {cell} says “{found}”, with a stray mark beside the digits, and would be lost in any sum.',
  'nonstandard-number.decimal': 'Write {to}: {cell} says “{found}”, and a count has no decimals.',
  'nonstandard-number.unit':
    'Write {to}: {cell} says “{found}”, but the head states the unit, and the cell only the figure.',
  'nonstandard-number.writing': 'Write {to}: {cell} says “{found}”, and plain half-width digits are better.',
  'misplaced-figures.lines':
    'Move these lines of figures without a label ({count}) into the rows below {row}: they seem to have been pasted out of place and are not counted now.',
  'misplaced-figures.surplus':
    'Take away the cells too many at the end of {row} ({count}): they seem to have been pushed aside when others were pasted, and are not counted now.',
  'misplaced-figures.fix-lines': 'Fill these figures into the rows below (lines: {count})',
  'misplaced-figures.fix-surplus': 'Take away the cells too many ({count})',
} as const;
