export const family = {
  'unused-comment':
    'The comment suppresses {rule}, but this report has no such fault any more. It would hide the next one; delete the comment.',
  'unknown-rule-in-comment':
    '"{rule}" is no name of a rule, so the comment does nothing. Check the spelling, or delete the comment.',
  'unused-entry':
    'gouji.config.json suppresses {rule} at {place} of this report, but nothing is wrong there any more. It would hide the next fault; delete the entry from suppressions.',
  'unused-file-entry':
    'gouji.config.json suppresses {rule} in this report, but it has no such fault any more. It would hide the next one; delete the entry from suppressions.',
  'remove-comment': 'Delete the comment without use',
  'suppress-finding': 'Ignore this one ({rule})',
  'suppress-in-file': 'Do not report {rule} in this file',
  'suppress-in-folder': 'Do not report {rule} in this folder',
  'suppress-by-comment': 'Do not report {rule} in this file, by a comment at its top',
} as const;
