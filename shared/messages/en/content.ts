export const family = {
  'missing-topic': 'Add “{topic}”: it is to be reported under “{section}”, which says nothing on it.',
  'missing-topic.fix': 'Add “{topic}”',
  'missing-accountability-topic':
    'Report on {topics}: art. 50 of the Regulations asks every government for performance review, public appraisal and accountability.',
  'missing-improvements':
    'Add what is being done: problems are told, improvements are not, and art. 50 of the Regulations asks for both.',
  'missing-improvements.problems':
    'Add the main problems: improvements are told, problems are not, and art. 50 of the Regulations asks for both.',
  'missing-fee-statement':
    'Say whether an information-processing fee was charged: by the form and local notices this section does so from report year 2021 on.',
  'missing-fee-statement.fix-none': 'Add: no fee notice issued, no fee charged',
  'missing-fee-statement.fix-charged': 'Add: number of fee notices and amount charged',
  'to-fill': 'Fill in {table}: cells still open: {count}.',
  'to-fill.section': 'Complete “{section}”: places still to be filled in: {count}.',
  'to-fill.front': 'Complete title and preamble: places still to be filled in: {count}.',
  'to-fill.cell': 'To be filled in: {name}',
  'to-fill.here': 'To be filled in here',
  'borrowed-scope':
    'Check whether “{words}” is the work of {body}: a higher body does this, and the text may have been copied from its report.',
  'year-mismatch':
    'Check whether the year should be {year}, that of the report: here it is {written}, and the text may be left over from another year.',
  'year-mismatch.also': 'The other year of the same period',
  'year-mismatch.title':
    'Check whether the title should say {year}: it says {written}, while all else in it is that of a report on {year}.',
  'year-mismatch.plan':
    'Check whether the year should be {next}: here the report speaks of plans, and it is the report for {year}.',
  'year-mismatch.period':
    'Check the date, which should be 31 December of the report year: the statistical period ends there, and here it is {written}.',
  'year-mismatch.fix-period': 'Change to {to}',
  'year-mismatch.fix': 'Change to {year}',
  'file-year-mismatch': 'Check which year is right: the title says {title}, the file name {file}.',
  'file-year-mismatch.fix': 'Set the year of the title to {year}',
  'signature-date':
    'Check the date, which should be in {next}: the report for {year} is published in the year after it; here it is {date}.',
  'late-publication':
    'Check the date, which should not be later than {deadline}: the report has to be published in time.',
  'body-name-mismatch':
    'Check whether the name should be “{title}”, as in the title: here it is “{name}”, and the text may have been taken from another body.',
  'body-name-mismatch.fix': 'Change to “{title}”',
} as const;
