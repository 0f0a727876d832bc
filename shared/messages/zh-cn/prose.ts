export const family = {
  'prose-sum-mismatch': '请核实总数或分项：总数为 {total}，各分项之和为 {sum}（{parts}）。',
  'prose-sum-mismatch.balance':
    '请对照台账核实这句话里的申请件数：新收 {received}＋上年结转 {carriedIn}＝{left}，办结 {closed}＋结转下年度 {carriedOver}＝{right}，两边不等，表中没有这一口径的数字。',
  'prose-sum-mismatch.change': '请核实增减数，应为{right}，现写作“{written}”：上年 {last}，本年 {current}。',
  'prose-sum-mismatch.direction': '请核实增减方向：{current}前后写作“{other}”“{written}”，一增一减，不能都对。',
  'prose-sum-mismatch.compared': '增减所依据的数字',
  'prose-sum-mismatch.part': '分项',
  'prose-sum-mismatch.fix-change': '改为“{words}{figure}”',
  'prose-sum-mismatch.fix-total': '将总数改为分项之和 {value}',
  'prose-sum-mismatch.fix-remainder': '将末项改为 {value}，使分项之和等于总数',
  'prose-table-mismatch': '请核实表中 {table}（{cell}）与正文“{words}”哪一处有误。',
  'prose-table-mismatch.any':
    '请核实表中 {table}（{cell}）与正文“{words}”哪一处有误：按新收、含上年结转、办结各口径核对均不一致。',
  'prose-table-mismatch.decisions':
    '请核实表中 {table}（{cell}）与正文“{words}”是否同一口径：口径相同，数字应当一致；口径不同，请在正文中写明。',
  'prose-table-mismatch.cell': '{cell}：{table}',
  'prose-table-mismatch.again': '此处又写了同一个数',
  'prose-table-mismatch.fix-prose': '将正文改为 {value}，与{cell}一致',
  'prose-table-mismatch.fix-table': '将{cell}改为 {value}，与正文一致',
  'prose-outcome-mismatch.all':
    '请核实这一表述：正文称“{words}”，而第四部分{cases}的{columns}共有 {count} 件，案件结果应与表格一致。',
  'prose-outcome-mismatch.pending':
    '请核实这一表述或表格：正文称“{words}”，而第四部分{cases}的“尚未审结”为 {count}，案件结果应与表格一致。',
  'prose-percentage-mismatch':
    '占比应为 {right}，现写作 {written}：{part} 占 {whole} 的 {right}。请改正占比或核实件数。',
  'prose-percentage-mismatch.change':
    '变化幅度应为 {right}，现写作 {written}：由 {last} 变为 {current}，变化 {right}。请改正百分比或核实件数。',
  'prose-percentage-mismatch.rate': '请核实百分比：{name}不会超过 100%，现写作 {written}。',
  'prose-percentage-mismatch.part': '百分比所依据的件数',
  'prose-percentage-mismatch.fix': '将百分比改为 {right}',
  'prose-percentage-mismatch.fix-difference': '将增减数改为 {value}，使百分比相符',
  'contradictory-count': '请核实是没有，还是确有其数：前面说“{negation}”，后面又写“{count}”，自相矛盾。',
  'contradictory-count.negation': '此处为否定',
  'contradictory-count.fix-zero': '将数量改为 0{measure}',
  'contradictory-count.fix-drop': '删去“{count}”',
  'contradictory-count.fix-affirm': '删去“{negation}”',
  'fee-notice-contradiction':
    '请核实表格和这一表述：正文称“{words}”，而第三（六）2项有 {count} 件因申请人逾期未按收费通知缴费而不再处理，说明发过收费通知。',
  'mixed-measure-word': '宜统一这组数字的量词：总数写作 {total}，分项写作 {part}，容易看作不同口径。',
  'mixed-measure-word.total': '总数',
  'mixed-measure-word.application': '宜把“{measure}”改为“件”：申请以“件”计，与表格口径一致。',
  'refusal-ground-mismatch':
    '请核对答复依据和归类：“{ground}”不是《条例》规定的不予公开理由，而表格把 {count} 件计入第三（三）项各法定理由。',
} as const;
