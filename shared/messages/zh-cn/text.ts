export const family = {
  'confusable-character': '“{char}”应为“{right}”：字形相近但不是同一个字（{code}、{rightCode}），会影响检索和比对。',
  'confusable-character.traditional': '“{char}”应为“{right}”：这是繁体字或异体字，与全文用字不一致，会影响检索和比对。',
  'confusable-character.fix': '将“{char}”改为“{right}”',
  'nonstandard-term': '“{written}”宜写作“{right}”，以符合规范用语。',
  'nonstandard-term.fix': '改为“{right}”',
  'halfwidth-punctuation': '宜用全角“{full}”：中文之间用了半角“{char}”。',
  'halfwidth-punctuation.fix': '将“{char}”改为“{full}”',
  'stray-space': '宜删去这里的空格：汉字之间不用空格。',
  'stray-space.fix': '删去空格',
  'conversion-residue': '请删去“{residue}”：这是文档转换的残留，不属于报告内容。',
  'conversion-residue.invisible': '请删去这里看不见的零宽字符：它们是文档转换的残留，会影响检索和比对。',
  'conversion-residue.fix': '删去残留字符',
} as const;
