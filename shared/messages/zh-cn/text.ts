export const family = {
  'confusable-character':
    '“{char}”（{code}）应为“{right}”（{rightCode}）。字形相近但不是同一个字，会影响检索和比对，请改正。',
  'confusable-character.traditional': '“{char}”是“{right}”的繁体或异体，与全文用字不一致，会影响检索和比对，请改正。',
  'confusable-character.fix': '将“{char}”改为“{right}”',
  'nonstandard-term': '“{written}”宜写作“{right}”，以符合规范用语，请改正。',
  'nonstandard-term.fix': '改为“{right}”',
  'halfwidth-punctuation': '中文之间用了半角“{char}”，宜用全角“{full}”。',
  'halfwidth-punctuation.fix': '将“{char}”改为“{full}”',
  'stray-space': '汉字之间有多余的空格，宜删去。',
  'stray-space.fix': '删去空格',
  'conversion-residue': '“{residue}”是文档转换的残留，不属于报告内容，请删去。',
  'conversion-residue.invisible': '这里有看不见的零宽字符，是文档转换的残留，会影响检索和比对，请删去。',
  'conversion-residue.fix': '删去残留字符',
} as const;
