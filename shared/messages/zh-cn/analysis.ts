export const family = {
  'not-a-report': '这不是政府信息公开工作年度报告：没有找到报告标题、法定章节和统计表，未作检查。',
  'not-a-report.too-long':
    '这篇文字太长，不会是一份年度报告：超过 {cells} 个段落和单元格，或者超过 {characters} 字。未作检查。如果几份报告放在一个文件里，请分开保存。',
  'unused-suppression.comment':
    '注释要求不报 {rule}，但本报告已没有这类问题。留着会掩盖以后的同类错误，请删去这条注释。',
  'unused-suppression.unknown-rule': '注释里的“{rule}”不是规则名，这条注释不起作用。请核对拼写，或删去这条注释。',
  'unused-suppression.entry':
    'gouji.config.json 忽略了本报告 {place} 处的 {rule}，但该处已没有这个问题。留着会掩盖以后的同类错误，请从 suppressions 中删去这一条。',
  'unused-suppression.file-entry':
    'gouji.config.json 在本报告中忽略了 {rule}，但已没有这类问题。留着会掩盖以后的同类错误，请从 suppressions 中删去这一条。',
  'unused-suppression.fix': '删去不再起作用的注释',
} as const;
