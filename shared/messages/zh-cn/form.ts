export const family = {
  'new-report-before-form': '统计表式自 2019 年度起使用，{year} 年没有对应的表式，请改填 2019 年或以后的年份。',
  'new-report-no-year':
    '所选报告的标题没有写明年份，不能确认是 {wanted} 年的，结转数没有带入，请自行填写第三部分第二项。',
  'new-report-other-year': '所选报告是 {found} 年的，不是 {wanted} 年的，结转数没有带入，请自行填写第三部分第二项。',
  'new-report-not-carried': '上年报告第三部分第四项的{columns}没有可用的数字，对应的结转数没有带入，请核对后填写。',
  'preview-missing-table': '报告中没有找到这张表。',
  'preview-to-fill': '还有 {count} 处待填，填完才能公布。',
  'preview-untitled': '（没有标题）',
} as const;
