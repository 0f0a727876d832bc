export const family = {
  'config-in-file': '{file}, line {line}',
  'config-in-settings': 'Setting {key}',
  'config-not-json': '{where}: this is no valid JSON, so the whole file is ignored. Check quotes, commas and brackets.',
  'config-too-deep':
    'The brackets of {file} are nested too deep for a configuration of Gouji, so the whole file is ignored; correct it by the description.',
  'config-more': '{first} ({count} more in the output panel of Gouji.)',
  'config-not-object':
    '{file} has to be a JSON object, beginning with a brace, so the whole file is ignored. Correct it as the documentation says.',
  'config-unknown-key': '{where}: there is no setting "{key}", so it is ignored. Check the spelling.',
  'config-unknown-rule':
    '{where}: there is no rule "{key}", so it is ignored. gouji rules lists the names of all rules.',
  'config-not-one-of': '{where}: the value of {what} is not valid, so it is ignored. Use one of {allowed}.',
  'config-wrong-type':
    '{where}: {what} is not written as it has to be, so it is ignored. Correct it as the documentation says.',
  'config-unreadable': '{file}: the file cannot be read, so it is ignored. Check its permissions.',
  'bad-baseline': '{file} is no baseline of Gouji, so it is ignored. Make it anew with gouji check --update-baseline.',
  'config-not-editable': 'gouji.config.json is no valid JSON and was left alone. Correct it, then choose again.',
} as const;
