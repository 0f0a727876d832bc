export const family = {
  'wrong-figure': '{cell}应为 {to}，现为 {from}：表内 {count} 处勾稽关系因此不成立，改为 {to} 后全部成立。',
  'wrong-figure.along-with':
    '{cell}应为 {to}，现为 {from}，{names}因此不相符。{others}也有误，一并改正后各处勾稽关系全部成立。',
  'split-digits':
    '请核对原件，把“{first}”“{second}”合为“{merged}”：「{row}」有 {found} 个数字，应为 {expected} 个，合并后各栏之和等于总计，疑为一个数字被拆成两格。',
  'split-digits.fix': '把“{first}”“{second}”合为“{merged}”',
  'in-force-count-impossible':
    '请核对{cell}，应不少于 {least}：现为 {actual}，而本年制发 {issued} 件、废止 {repealed} 件。现行有效是年底存量，不应少于两者之差。',
  'rules-beyond-competence':
    '请核对{cell}，一般应为 0：现为 {value}，而“{body}”没有规章制定权，这一行只统计规章，普通文件不计入。',
  'fee-decimals.short': '{cell}应写作 {padded}，现为 {value}：表头要求保留 {places} 位小数。',
  'fee-decimals.long':
    '请确认金额后把{cell}写作 {padded}：现为 {value}，表头只要求保留 {places} 位小数，舍入会改变金额。',
  'fee-decimals.fix': '写作 {to}',
  'fee-unit-suspect':
    '请核对收费台账，{cell}是否应为 {to} 万元：现为 {value} 万元，对“{body}”而言明显偏大，疑以元为单位填报，使金额放大了一万倍。',
  'fee-unit-suspect.fix': '按元折算为万元：{to}',
  'fee-unit-suspect.fix-rounded': '按元折算为万元，保留 {places} 位小数：{to}',
  'fee-below-processing-fee':
    '请核对{cell}，应不少于 {least} 万元：现为 {value}，少于第六部分所写的信息处理费 {amount}。各地规定把信息处理费列为行政事业性收费，应计入此格。',
  'fee-below-processing-fee.source': '此处写明信息处理费 {amount}',
  'fee-amount-implausible':
    '请核对收费台账：信息处理费 {amount} 不是 {step} 元的整数倍。按收费标准，按件计收的总额是 100 元的整数倍，按量计收的总额是 10 元的整数倍。',
  'review-first':
    '请核对这些案件是否应计入行政复议或“复议后起诉”：{cell}为 {suits} 件，而本年办结的 {closed} 件申请全部是依据《条例》第十四条至第十六条不予公开的。2024年起，对这类决定不服应当先申请行政复议（《行政复议法》第二十三条）。',
  'published-total-below-new':
    '请核对{cell}，应不少于本年新公开数量 {new}：现为 {total}。对外公开总数量是年底累计数，不应少于当年新公开的件数。',
  'missing-money-unit': '请注明{cell}的单位是“元”还是“万元”：现为 {value}，没有写明金额单位，相差可达一万倍。',
  'missing-money-unit.fix': '注明单位：{to}',
  'procurement-incomplete.no-amount':
    '请补填或核对采购总金额：政府集中采购有 {projects} 个项目，金额却为 0，两者应同时有或同时为 0。',
  'procurement-incomplete.no-projects':
    '请补填或核对政府集中采购项目数量：采购总金额为 {amount}，项目数量却为 0，两者应同时有或同时为 0。',
} as const;
