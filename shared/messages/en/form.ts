export const family = {
  'new-report-before-form':
    'The statistical form is in use from report year 2019 on; there is none for {year}. Enter 2019 or a later year.',
  'new-report-no-year':
    'The title of the chosen report names no year, so it may not be the report on {wanted}. Nothing was carried over: fill in row 二 of section 三 by hand.',
  'new-report-other-year':
    'The chosen report is on {found}, not on {wanted}. Nothing was carried over: fill in row 二 of section 三 by hand.',
  'new-report-not-carried':
    'Row 四 of section 三 in last year’s report has no usable figure under {columns}. Those were not carried over: check and fill them in.',
  'preview-missing-table': 'The report does not have this table.',
  'preview-to-fill': 'Still to be filled in before the report can be published: {count}.',
  'preview-untitled': '(no title)',
} as const;
