export const family = {
  'not-a-report':
    'This is no annual report on government information disclosure: no title, statutory section or table was found, so nothing was checked.',
  'not-a-report.too-long':
    'This text is too long for an annual report: it has more than {cells} paragraphs and cells, or more than {characters} characters. Nothing was checked. Keep several reports in a file each.',
  'unused-suppression.comment':
    'The comment suppresses {rule}, but this report has no such fault any more. It would hide the next one; delete the comment.',
  'unused-suppression.unknown-rule':
    '"{rule}" is no name of a rule, so the comment does nothing. Check the spelling, or delete the comment.',
  'unused-suppression.entry':
    'gouji.config.json suppresses {rule} at {place} of this report, but nothing is wrong there any more. It would hide the next fault; delete the entry from suppressions.',
  'unused-suppression.file-entry':
    'gouji.config.json suppresses {rule} in this report, but it has no such fault any more. It would hide the next one; delete the entry from suppressions.',
  'unused-suppression.fix': 'Delete the comment without use',
} as const;
