export const family = {
  'confusable-character':
    '“{char}” should be “{right}”: they look alike but are two characters ({code}, {rightCode}), and search and comparison fail.',
  'confusable-character.traditional':
    '“{char}” should be “{right}”: it is a traditional or variant form in a simplified text, and search and comparison fail.',
  'confusable-character.fix': 'Change “{char}” to “{right}”',
  'nonstandard-term': '“{written}” should be written “{right}”, the standard term.',
  'nonstandard-term.fix': 'Change to “{right}”',
  'halfwidth-punctuation': 'Use full-width “{full}”: there is a half-width “{char}” between Chinese characters.',
  'halfwidth-punctuation.fix': 'Change “{char}” to “{full}”',
  'stray-space': 'Delete the space: there is no need of it between Chinese characters.',
  'stray-space.fix': 'Delete the space',
  'conversion-residue': 'Delete “{residue}”: it is left over from a conversion and no part of the report.',
  'conversion-residue.invisible':
    'Delete the invisible zero-width characters here: they are left over from a conversion, and search and comparison fail on them.',
  'conversion-residue.line-ends':
    'Put the line ends back into this paragraph: a conversion lost them, and with more than {most} characters its words were not checked.',
  'conversion-residue.fix': 'Delete the residue',
} as const;
