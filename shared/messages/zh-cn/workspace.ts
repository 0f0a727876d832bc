export const family = {
  'carry-over-mismatch':
    '{cell}为 {value}，上年报告的{cellBefore}为 {before}，两数应当相同。请对照登记台账核实，改正有误的一份。',
  'carry-over-mismatch.column':
    '{cell}为 {value}，上年报告的{cellBefore}为 {before}。两年的总计相同，申请人类别却不一致，请核实是重新归类还是填错了栏。',
  'in-force-count-discontinuity':
    '{cell}为 {value}，按上年现行有效 {before} 件、加本年制发 {issued} 件、减本年废止 {repealed} 件应为 {expected} 件。请对照规范性文件目录核对这几个数字。',
  'item-count-discontinuity':
    '{cell}为 {value}，按上年报告的上一年项目数量 {before} 与本年增/减 {change} 应为 {expected}。请对照权责清单核对。',
  'pending-cases-vanished':
    '上年报告有 {count} 件复议、诉讼案件尚未审结，本年第四部分却全部为 0。上年未审结的案件在审结的年度继续计入，请核实这些案件的结果。',
  'identical-figures':
    '本报告的全部数字（{count} 个不为零）与 {year} 年报告完全相同，疑为沿用上年数字而没有更新，请逐项核对。',
  'copied-prose':
    '这一部分的文字与{body}{year}年报告有 {share}% 相同（年份和数字不计），疑为照抄，请按本年实际情况改写。',
  'copied-prose.source': '{body}{year}年报告的这一部分，相同 {share}%',
  'figure-jump': '{cell}为 {value}，上年为 {before}，相差超过五倍。若属实，建议在正文中说明原因。',
  'duplicate-report': '{body}{year}年的报告另有一份：{files}。请确定以哪一份为准，其余移出文件夹。',
  'duplicate-report.copy': '{body}{year}年的报告另有一份，内容完全相同：{files}。请保留一份。',
  'missing-year-report': '文件夹里有{body} {last} 年和 {year} 年的报告，缺 {years} 年的。请补齐，或核对标题的年份。',
  'aggregate-mismatch':
    '{cell}为 {value}，而设置中列为其下级的 {count} 个机关合计为 {sum}。请核对本报告与各机关的报告。',
  'aggregate-mismatch.row':
    '“{row}”一行的 {cells} 格都与设置中列为其下级的 {count} 个机关的合计不符，如{cell}为 {value}，合计为 {sum}。请核对本报告与各机关的报告。',
  'aggregate-mismatch.missing':
    '设置中列为其下级的{body}没有 {year} 年的报告，因此没有核对合计。请补齐，或核对机关名称。',
} as const;
