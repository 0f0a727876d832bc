export const family = {
  'carry-over-mismatch':
    '请对照登记台账核实{cell}是否应为 {before}：现为 {value}，与上年报告的{cellBefore}不同，两数应当相同，请改正有误的一份。',
  'carry-over-mismatch.column':
    '请核实{cell}是否应为 {before}：现为 {value}，与上年报告的{cellBefore}不同，两年的总计相同而申请人类别不一致，可能填错了栏，也可能重新归类。',
  'in-force-count-discontinuity':
    '请对照规范性文件目录核对{cell}是否应为 {expected}：现为 {value}，而上年现行有效 {before} 件，本年制发 {issued} 件、废止 {repealed} 件。',
  'item-count-discontinuity':
    '请对照权责清单核对{cell}是否应为 {expected}：现为 {value}，而上年报告的上一年项目数量为 {before}，本年增/减为 {change}。',
  'pending-cases-vanished':
    '请核实上年尚未审结的 {count} 件复议、诉讼案件的结果：本年第四部分全部为 0，而这些案件应在审结的年度继续计入。',
  'identical-figures':
    '请逐项核对本报告的数字：全部（{count} 个不为零）与 {year} 年报告完全相同，疑为沿用上年数字而没有更新。',
  'copied-prose':
    '请按本年实际情况改写这一部分：文字与{body}{year}年报告有 {share}% 相同（年份和数字不计），疑为照抄。',
  'copied-prose.source': '{body}{year}年报告的这一部分，相同 {share}%',
  'figure-jump': '请核对{cell}，若属实，建议在正文中说明原因：现为 {value}，上年为 {before}，相差超过五倍。',
  'duplicate-report': '请确定{body}{year}年的报告以哪一份为准，其余移出文件夹：另有 {files}。',
  'duplicate-report.copy': '请只保留一份{body}{year}年的报告：另有内容完全相同的 {files}。',
  'missing-year-report':
    '请补齐{body} {years} 年的报告，或核对标题的年份：文件夹里有 {last} 年和 {year} 年的，中间没有。',
  'aggregate-mismatch':
    '请核对{cell}与各下级机关的报告：本报告为 {value}，设置中列为下级的 {count} 个机关合计为 {sum}。',
  'aggregate-mismatch.row':
    '请核对“{row}”一行与各下级机关的报告：{cells} 格都与设置中列为下级的 {count} 个机关的合计不符，如{cell}为 {value}，合计为 {sum}。',
  'aggregate-mismatch.missing':
    '请补齐{body} {year} 年的报告，或核对机关名称：设置中列为下级的机关缺了这一份，没有核对合计。',
  'aggregate-mismatch.unread':
    '请换用能读取的文件：设置中列为下级的{body} {year} 年的报告读不到（可能是 {file}），没有核对合计。',
  'last-year-mismatch': '请核实与上年的比较，应为{right}，现写作“{written}”：上年报告的{cells}为 {before}。',
  'last-year-mismatch.fix': '按上年报告的 {before} 改正',
} as const;
