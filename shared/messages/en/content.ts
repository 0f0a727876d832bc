export const family = {
  'missing-topic': 'Add “{topic}”: it is to be reported under “{section}”, which says nothing on it.',
  'missing-topic.fix': 'Add “{topic}”',
  'missing-accountability-topic':
    'Nothing is reported on {topics}. Art. 50 of the Regulations asks every government to report performance review, public appraisal and accountability; add it.',
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
    '“{words}” is the business of a higher body, not of {body}. Check whether the text was copied from its report.',
  'year-mismatch':
    'The year here is {written}, but this is the report for {year}. Check whether the text is left over from another year.',
  'year-mismatch.also': 'The other year of the same period',
  'year-mismatch.plan':
    'This is the report for {year}, and here it speaks of plans. Plans should be for {next}; check the year.',
  'year-mismatch.period':
    'The statistical period ends on 31 December of the report year; here it is {written}. Check the date.',
  'year-mismatch.fix-period': 'Change to {to}',
  'year-mismatch.fix': 'Change to {year}',
  'file-year-mismatch': 'The title says {title}, the file name {file}. Check which is right.',
  'file-year-mismatch.fix': 'Set the year of the title to {year}',
  'signature-date': 'The date is in {date}, but the report for {year} is to be published in {next}. Check the date.',
  'late-publication': 'The date is later than {deadline}. The report has to be published in time; check the date.',
  'body-name-mismatch':
    'Here it says “{name}”, but the title says “{title}”. Check whether the text was taken from another body.',
  'body-name-mismatch.fix': 'Change to “{title}”',
} as const;
