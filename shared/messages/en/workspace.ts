export const family = {
  'carry-over-mismatch':
    '{cell} is {value}, but {cellBefore} of last year’s report is {before}; the two have to be the same. Check the case register and correct the report that is wrong.',
  'carry-over-mismatch.column':
    '{cell} is {value}, but {cellBefore} of last year’s report is {before}. The totals agree, the kinds of applicants do not: check whether cases were put under another kind, or entered in the wrong column.',
  'in-force-count-discontinuity':
    '{cell} is {value}; with {before} in force last year, {issued} issued and {repealed} repealed this year it should be {expected}. Check these figures against the published catalogue.',
  'item-count-discontinuity':
    '{cell} is {value}; by last year’s report, with {before} items and a change of {change}, it should be {expected}. Check the list of items.',
  'pending-cases-vanished':
    'Last year’s report has {count} reviews or lawsuits pending, and section 4 of this one is all zeros. A pending case is counted again in the year in which it ends: find out what became of them.',
  'identical-figures':
    'All figures of this report ({count} are not zero) are those of the report on {year}; they seem to have been taken over without an update. Check each of them.',
  'copied-prose':
    '{share}% of the words of this section are those of the report of {body} on {year} (years and figures left aside). It seems to be copied: rewrite it to say what happened this year.',
  'copied-prose.source': 'This section in the report of {body} on {year}, {share}% the same',
  'figure-jump':
    '{cell} is {value} and was {before} last year: more than five times apart. If that is right, the text might say why.',
  'duplicate-report':
    'There is another report of {body} on {year}: {files}. Decide which one holds and move the others elsewhere.',
  'duplicate-report.copy': 'There is another file with this very report of {body} on {year}: {files}. Keep one.',
  'missing-year-report':
    'The folder has reports of {body} on {last} and {year}, and none on {years}. Add it, or check the years in the titles.',
  'aggregate-mismatch':
    '{cell} is {value}, but the {count} bodies that the settings name below it add up to {sum}. Check this report and theirs.',
  'aggregate-mismatch.row':
    'All {cells} figures of the row “{row}” differ from the sum of the {count} bodies that the settings name below it: {cell} is {value}, their sum {sum}. Check this report and theirs.',
  'aggregate-mismatch.missing':
    '{body}, which the settings name below this body, has no report on {year}, so nothing was added up. Add it, or check the name.',
} as const;
