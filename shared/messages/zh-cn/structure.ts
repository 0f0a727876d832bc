export const family = {
  'not-a-report': '这不是政府信息公开工作年度报告：没有找到报告标题、法定章节和统计表，未作检查。',
} as const;
