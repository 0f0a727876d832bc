export const family = {
  'carry-over-mismatch':
    'Check in the case register whether it should be {before}: {cell} is {value}, but {before} in {cellBefore} of last year’s report, and the two have to be the same. Correct the report that is wrong.',
  'carry-over-mismatch.column':
    'Check whether it should be {before}: {cell} is {value}, but {before} in {cellBefore} of last year’s report. The totals agree, the kinds of applicants do not: cases were put under another kind, or entered in the wrong column.',
  'in-force-count-discontinuity':
    'Check in the published catalogue whether it should be {expected}: {cell} is {value}, with {before} in force last year, {issued} issued and {repealed} repealed this year.',
  'item-count-discontinuity':
    'Check in the list of items whether it should be {expected}: {cell} is {value}, with {before} items and a change of {change} in last year’s report.',
  'pending-cases-vanished':
    'Find out what became of last year’s {count} pending reviews or lawsuits: section 4 of this report is all zeros, and a pending case is counted again in the year in which it ends.',
  'identical-figures':
    'Check each figure of this report: all ({count} are not zero) are those of the report on {year}, and seem to have been taken over without an update.',
  'copied-prose':
    'Rewrite this section to say what happened this year: {share}% of its words are those of the report of {body} on {year} (years and figures left aside), as if copied.',
  'copied-prose.source': 'This section in the report of {body} on {year}, {share}% the same',
  'figure-jump':
    'Check {cell}, and say in the text why if it is right: it is {value} and was {before} last year, more than five times apart.',
  'duplicate-report':
    'Decide which report of {body} on {year} holds and move the others elsewhere: there is also {files}.',
  'duplicate-report.copy': 'Keep one report of {body} on {year}: {files} is the very same.',
  'missing-year-report':
    'Add the report of {body} on {years}, or check the years in the titles: the folder has {last} and {year}, and none between.',
  'aggregate-mismatch':
    'Check {cell} and the reports of the bodies below this one: it is {value}, but the {count} that the settings name add up to {sum}.',
  'aggregate-mismatch.row':
    'Check the row “{row}” and the reports of the bodies below this one: all {cells} figures differ from the sum of the {count} that the settings name; {cell} is {value}, their sum {sum}.',
  'aggregate-mismatch.missing':
    'Add the report of {body} on {year}, or check the name: the settings name it below this body, and without it nothing was added up.',
  'aggregate-mismatch.unread':
    'Use a file that can be read: the report of {body} on {year}, which the settings name below this body, cannot be (it may be {file}), so nothing was added up.',
  'last-year-mismatch':
    'Check the comparison with last year: it should be {right}, not “{written}”, since last year’s report has {before} in {cells}.',
  'last-year-mismatch.fix': 'Correct it by the {before} of last year’s report',
} as const;
