export const family = {
  'confusable-character':
    '“{char}” ({code}) should be “{right}” ({rightCode}). They look alike but are two characters; search and comparison fail. Correct it.',
  'confusable-character.traditional':
    '“{char}” is a traditional or variant form of “{right}” in a simplified text; search and comparison fail. Correct it.',
  'confusable-character.fix': 'Change “{char}” to “{right}”',
  'nonstandard-term': '“{written}” should be written “{right}”, the standard term.',
  'nonstandard-term.fix': 'Change to “{right}”',
  'halfwidth-punctuation': 'Half-width “{char}” between Chinese characters; use full-width “{full}”.',
  'halfwidth-punctuation.fix': 'Change “{char}” to “{full}”',
  'stray-space': 'There is a needless space between Chinese characters; delete it.',
  'stray-space.fix': 'Delete the space',
  'conversion-residue': '“{residue}” is left over from a conversion and no part of the report; delete it.',
  'conversion-residue.invisible':
    'Invisible zero-width characters are left over from a conversion; search and comparison fail on them. Delete them.',
  'conversion-residue.fix': 'Delete the residue',
} as const;
