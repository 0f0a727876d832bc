export const family = {
  'unused-comment': '注释要求不报 {rule}，但本报告已没有这类问题。留着会掩盖以后的同类错误，请删去这条注释。',
  'unknown-rule-in-comment': '注释里的“{rule}”不是规则名，这条注释不起作用。请核对拼写，或删去这条注释。',
  'unused-entry':
    'gouji.config.json 忽略了本报告 {place} 处的 {rule}，但该处已没有这个问题。留着会掩盖以后的同类错误，请从 suppressions 中删去这一条。',
  'unused-file-entry':
    'gouji.config.json 在本报告中忽略了 {rule}，但已没有这类问题。留着会掩盖以后的同类错误，请从 suppressions 中删去这一条。',
  'remove-comment': '删去不再起作用的注释',
  'suppress-finding': '忽略这一处（{rule}）',
  'suppress-in-file': '本文件不再报 {rule}',
  'suppress-in-folder': '本文件夹不再报 {rule}',
  'suppress-by-comment': '在文件开头加注释，本文件不再报 {rule}',
} as const;
