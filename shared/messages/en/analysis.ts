export const family = {
  'not-a-report':
    'Make sure that this is the right file: it has no title, statutory section or table of an annual report on government information disclosure, so nothing was checked.',
  'not-a-report.blank':
    'Use “New Annual Report”, or paste a report: there is no text here yet, so nothing was checked.',
  'not-a-report.too-long':
    'Make sure that this is the right file, and holds one report: this text has more than {cells} paragraphs and cells, more than {characters} characters, or more than {paragraph} in one paragraph, which no annual report has, so nothing was checked.',
  'unused-suppression.comment':
    'Delete this comment: it suppresses {rule}, but this report has no such fault any more, and it would hide the next one.',
  'unused-suppression.unknown-rule':
    'Check the spelling of “{rule}”, or delete the comment: no rule has this name, so the comment does nothing.',
  'unused-suppression.unknown-form':
    'Write “gouji-disable” and the name of a rule, or delete the comment: there is no “{word}”, so the comment does nothing. gouji-disable holds for the whole file.',
  'unused-suppression.entry':
    'Delete {rule} at {place} of this report from suppressions in gouji.config.json: nothing is wrong there any more, and the entry would hide the next fault.',
  'unused-suppression.file-entry':
    'Delete {rule} for this report from suppressions in gouji.config.json: it has no such fault any more, and the entry would hide the next one.',
  'unused-suppression.fix': 'Delete the comment without use',
} as const;
