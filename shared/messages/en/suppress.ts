export const family = {
  'silence-finding': 'Ignore this one ({rule})',
  'silence-in-file': 'Do not report {rule} in this file',
  'silence-in-folder': 'Do not report {rule} in this folder',
  'silence-by-comment': 'Do not report {rule} in this file, by a comment at its top',
} as const;
