export const family = {
  'hover-figure': ': `{figure}`',
  'hover-forced': 'No usable figure stands here; the equations require {value}.',
  'hover-source': 'Source: {source}',
  'hover-row-sum': 'The parts of the row add up to its total',
  'hover-column-sum': 'The parts of the column add up to its total',
  'hover-other-addends-zero': ' (all other addends are 0)',
  'recompute-total': 'Recompute this total from its parts: {value}',
  'recompute-table': 'Recompute all totals of “{table}”',
  'fix-all': 'Apply all safe fixes ({count})',
  'stale-version': 'The document has changed since this action was offered; please choose it again.',
} as const;
