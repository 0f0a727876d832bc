export const family = {
  'hover-figure': '：`{figure}`',
  'hover-forced': '此处没有可用的数字，按勾稽关系应为 {value}。',
  'hover-source': '依据：{source}',
  'hover-row-sum': '本行各项之和等于总计',
  'hover-column-sum': '本列各项之和等于总计',
  'hover-other-addends-zero': '（其余各项为 0）',
  'recompute-total': '按各项之和重算此处总计：{value}',
  'recompute-table': '重算{table}的全部总计',
  'fix-all': '修正全部可自动修正的问题（{count} 处）',
  'stale-version': '文档在此操作给出之后又有改动，请重新选择一次。',
  'unknown-rule-setting': '设置 gouji.rules 里没有名为“{rule}”的规则，此项已忽略；请核对规则名。',
  'bad-severity-setting':
    '设置 gouji.rules 里“{rule}”的取值无效，此项已忽略；可填 error、warning、information、hint 或 off。',
  'bad-rules-setting': '设置 gouji.rules 应为“规则名：级别”的对照表，现已忽略；请改正后再试。',
  'bad-locale-setting': '设置 gouji.locale 的取值无效，已忽略；可填 auto、zh-cn 或 en。',
  'format-uncertain-row':
    '“{row}”的数字分属哪一列无法确定，本表未重新排版，以免错位。请先补齐或删去这一行多出、缺少的单元格。',
  'format-interrupted': '{table}中间夹有标题或其他内容，无法整体排版，已保持原样。请先把表格移到一处。',
  'format-unknown-cell': '“{text}”不是本表的行名、栏名或数字，重新排版会丢失它，本表已保持原样。请先移到表外或改正。',
  'format-group-without-rows': '“{group}”之下没有任何一行，重新排版会丢失它，本表已保持原样。请先补齐所缺的行。',
  'format-would-change': '{table}重新排版后读出的数字会与现在不同，已保持原样。请先处理本表的问题。',
} as const;
