export const family = {
  'log-started': 'Gouji {version} has started ({platform})',
  'log-folders': 'Folders open: {folders}',
  'log-config': 'Configuration read: {file}',
  'log-report':
    '{file}: form of {edition}, year {year}, errors: {error}, warnings: {warning}, notes: {information}, in {time} ms',
  'log-no-report': '{file}: not a report, in {time} ms',
  'log-indexed': 'read {count} reports of the folders to compare them with each other, {time} ms',
  'log-unformatted': '{file}, line {line}: {reason}',
  'log-refused': 'Not done: {reason}',
  'log-no-answer': 'The editor did not answer {method}; what it asks for is taken not to be there.',
} as const;
