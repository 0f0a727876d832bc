export const family = {
  'suppress-finding': 'Suppress this one ({rule})',
  'suppress-in-file': 'Do not report {rule} in this file',
  'suppress-in-folder': 'Do not report {rule} in this folder',
  'suppress-by-comment': 'Do not report {rule} in this file, by a comment at its top',
} as const;
