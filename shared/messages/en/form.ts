export const family = {
  'new-report-before-form':
    'The statistical form is in use from report year 2019 on; there is none for {year}. Enter 2019 or a later year.',
  'new-report-no-year':
    'The title of the chosen report names no year, so it may not be the report on {wanted}. Nothing was carried over: fill in row 二 of section 三 by hand.',
  'new-report-other-year':
    'The chosen report is on {found}, not on {wanted}. Nothing was carried over: fill in row 二 of section 三 by hand.',
  'new-report-other-body':
    'The chosen report is that of {found}, not of {wanted}. Nothing was carried over: fill in row 二 of section 三 by hand.',
  'new-report-not-carried':
    'Row 四 of section 三 in last year’s report has no usable figure under {columns}. Those were not carried over: check and fill them in.',
  'preview-missing-table': 'The report does not have this table.',
  'preview-to-fill': 'Still to be filled in before the report can be published: {count}.',
  'preview-untitled': '(no title)',
  'form-not-a-report': 'This text is not an annual report on information disclosure.',
  'form-no-cell': 'The text has no cell {cell}. Add the row first.',
  'form-markup': 'There is markup in {cell}. Change it in the text.',
  'form-not-possible':
    '{cell} cannot be written so: other cells of the table would shift. Format the document first, or change it in the text.',
  'form-text-moved': 'This text was changed elsewhere meanwhile. Nothing was written: make the change again.',
  'form-text-markup': 'There is markup in this text, or a web page would be divided here. Change it in the text.',
  'form-text-not-possible': 'This change would affect a table. Nothing was written: change it in the text.',
  'form-paste-too-large':
    'The clipboard holds {rows} rows and {columns} columns: more than there is from this cell on. Nothing was written. Paste from the cell at the upper left.',
  'form-paste-empty': 'There are no figures on the clipboard.',
  'form-fill': 'Fill the rest with 0 ({count})',
  'form-fill-part': 'Fill the rest with 0 ({count}; {left} left to you)',
  'form-required': 'The equations require {figure}. Press = to take it.',
} as const;
