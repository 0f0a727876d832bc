export const family = {
  'not-a-report': '请确认是否选对文件：这里没有年度报告的标题、法定章节和统计表，未作检查。',
  'not-a-report.blank': '请粘贴年报，或用“新建年度报告”写出整份表式：这里还没有文字，未作检查。',
  'not-a-report.too-long':
    '请确认是否选对文件，几份报告请分开保存：这篇文字超过 {cells} 个段落和单元格、超过 {characters} 字，或者一段超过 {paragraph} 字，不会是一份年度报告，未作检查。',
  'unused-suppression.comment': '请删去这条注释：它要求不报 {rule}，而本报告已没有这类问题，留着会掩盖以后的同类错误。',
  'unused-suppression.unknown-rule': '请核对注释里的规则名“{rule}”，或删去这条注释：没有这条规则，注释不起作用。',
  'unused-suppression.unknown-form':
    '请改写为 gouji-disable 加规则名（对整个文件起作用），或删去这条注释：没有“{word}”这种写法，注释不起作用。',
  'unused-suppression.entry':
    '请删去 gouji.config.json 中对 {place} 处 {rule} 的忽略：该处已没有这个问题，留着会掩盖以后的同类错误（见 suppressions）。',
  'unused-suppression.file-entry':
    '请删去 gouji.config.json 中对本报告 {rule} 的忽略：已没有这类问题，留着会掩盖以后的同类错误（见 suppressions）。',
  'unused-suppression.fix': '删去不再起作用的注释',
} as const;
