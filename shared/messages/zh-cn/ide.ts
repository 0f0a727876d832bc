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
} as const;
