export const family = {
  'not-a-report':
    'This is no annual report on government information disclosure: no title, statutory section or table was found, so nothing was checked.',
} as const;
