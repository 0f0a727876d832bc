export const family = {
  'missing-table':
    'Insert the table under “{section}” ({table}): the form requires it, and text cannot take its place.',
  'missing-table.unread':
    'There are figures under “{section}”, but not in rows and columns from which {table} could be read, so nothing was checked. Copying out of a PDF often does this: copy the table again from Word, WPS or a web page.',
  'missing-table.lost':
    'Under “{section}” stands “{found}” instead of {table}: a converter has dropped the table. Delete that mark and copy the table again from the Word file or the web page.',
  'missing-table.fix': 'Insert a blank table: {table}',
  'missing-row':
    'Insert the row “{rows}”: rows of the form may not be left out, and 0 is written where there is nothing.',
  'missing-row.several':
    'Insert {count} rows: {rows}. Rows of the form may not be left out, and 0 is written where there is nothing.',
  'missing-row.undivided':
    '“{row}” is a single row; the form in force divides it into {rows}. The sums can still be checked, but not the parts: report them one by one.',
  'missing-row.fix': 'Insert what is missing: {rows}',
  'missing-row.fix-divide': 'Divide “{row}” into the {count} rows of the form in force, its figures under “{last}”',
  'duplicate-row': '“{row}” stands twice, so it is not certain which figures count. Check them and delete one row.',
  'duplicate-row.several':
    "{table}: {count} rows ({first} and so on) stand twice, as when a table is pasted twice or last year's stands beside it; only the first of each is counted. Check them and keep this year's table alone.",
  'duplicate-row.again': '“{row}” stands here again',
  'duplicate-row.first': '“{row}” stands here first',
  'row-order':
    "“{row}” is out of the form's order: it belongs after “{before}”. Its figures are read by its label; move the row.",
  'row-order.first':
    "“{row}” is out of the form's order: it belongs first. Its figures are read by its label; move the row.",
  'nonstandard-row-label': 'The row label “{found}” is not the wording of the form, “{label}”.',
  'nonstandard-row-label.meaning':
    'The row label “{found}” changes what is counted; the form says “{label}”. Restore it, and check by which meaning the figures were counted.',
  'nonstandard-column-label': 'The column head “{found}” is not the wording of the form, “{label}”.',
  'nonstandard-column-label.meaning':
    'The column head “{found}” changes what is counted; the form says “{label}”. Restore it, and check by which meaning the figures were counted.',
  'nonstandard-column-label.unit':
    'The head says “{found}” where the form says “{label}”: with another unit the amounts are misread. Convert them, then change the head.',
  'nonstandard-column-label.order':
    "{table}: the heads are out of the form's order ({found}). The figures are read by their heads; put the columns in order.",
  'nonstandard-column-label.order-here': 'The head “{found}” is out of order',
  'cell-count.lost': '“{row}” has lost a cell: by the other rows it is {lost}. Put the cell back in its place.',
  'cell-count.lost-cell': '{column} (should be {value})',
  'cell-count.few':
    'Fill in the rest of “{row}”, with 0 where there is nothing: it has only {found} figures where there should be {expected}, which column each belongs to is not certain, and the row was left out of the arithmetic.',
  'cell-count.several':
    '{count} rows of {table} have too few figures ({first} …): their blanks left no trace, and which figure belongs to which column cannot be told, so these rows were not checked. Write 0 in the blanks, or copy the table again from Word.',
  'cell-count.here': 'The row “{row}” has {found} figures instead of {expected}',
  'cell-count.many':
    '“{row}” has {found} figures where there should be {expected}; which column each belongs to is not certain, and the row was left out of the arithmetic. Check it and delete what is too much.',
  'blank-cell':
    '{name} is blank; even nothing is written as 0. The other figures do not determine this one: find it out and fill it in.',
  'blank-cell.forced': '{name} is blank; even nothing is written as 0. By the equations of the table it is {to}.',
  'blank-cell.row': 'Fill in the row “{name}”: even nothing is written as 0.',
  'blank-cell.placeholder':
    '{name} says “{found}”, which is no figure and cannot be added up. Write 0 where there is nothing.',
  'blank-cell.several':
    'Fill in {count} places of {table} ({first} and so on): even nothing is written as 0, and blanks cannot be checked.',
  'blank-cell.here': '{name} has no figure',
  'blank-cell.here-forced': '{name} has no figure; by the equations of the table it is {to}',
  'blank-cell.fix-several': 'Fill in all {count} cells',
  'blank-cell.fix-several-known': 'Fill in the {known} cells that are determined, and mark the rest “〔待填〕”',
  'blank-cell.fix-several-zero': 'Write 0 in all {count} cells',
  'nonstandard-number.fix-convert-unit': 'Convert to units of 10,000 yuan: {to}',
  'nonstandard-number.fix-drop-unit': 'Only drop the unit: {to}',
  'invalid-number.text': '{cell} says “{found}”, which is no figure that can be checked. Write a number.',
  'invalid-number.negative': '{cell} says “{found}”; counts and amounts cannot be negative. Check and correct it.',
  'invalid-number.decimal': '{cell} says “{found}”; a count is a whole number. Check and correct it.',
  'invalid-number.spreadsheet':
    '{cell} says “{found}”, residue of a spreadsheet that no longer shows the figure. Fill it in from the original.',
  'invalid-number.too-large':
    '{cell} says “{found}”, which has too many digits for a real count. Check and correct it.',
  'nonstandard-number.foreign-unit':
    '{cell} says “{found}”, but the head asks for units of 10,000 yuan: read that way it would be wrong by a factor of 10,000. Convert it, or make sure that only the unit is wrong.',
  'nonstandard-number.several':
    '{count} figures of {table} are written in an unusual way (“{found}” for {to}, for one). Write them all in plain digits.',
  'nonstandard-number.here': '{cell} says “{found}”',
  'nonstandard-number.fix-several': 'Write all {count} figures in plain digits',
  'nonstandard-number.point':
    '{cell} says “{found}”; the full stop is probably a decimal point, to be written {to}. Check it.',
  'nonstandard-number.look-alike':
    '{cell} says “{found}”, which looks like a digit and is none: it would be lost in any sum. Write {to}.',
  'nonstandard-number.stray':
    '{cell} says “{found}”, with a stray mark beside the digits: it would be lost in any sum. Write {to}.',
  'nonstandard-number.decimal': '{cell} says “{found}”; a count has no decimals. Write {to}.',
  'nonstandard-number.unit': '{cell} says “{found}”; the head states the unit, the cell only the figure: {to}.',
  'nonstandard-number.writing': '{cell} says “{found}”; plain half-width digits are better: {to}.',
  'misplaced-figures.lines':
    'Move these lines of figures without a label ({count}) into the rows below {row}: they seem to have been pasted out of place and are not counted now.',
  'misplaced-figures.surplus':
    'Take away the cells too many at the end of {row} ({count}): they seem to have been pushed aside when others were pasted, and are not counted now.',
  'misplaced-figures.fix-lines': 'Fill these figures into the rows below (lines: {count})',
  'misplaced-figures.fix-surplus': 'Take away the cells too many ({count})',
} as const;
