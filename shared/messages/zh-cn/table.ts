export const family = {
  'missing-table': '请在「{section}」下补上{table}：这张表是年度报告格式规定的内容，不能以文字代替。',
  'missing-table.unread':
    '「{section}」下有数字，但认不出{table}的行列，各数属于哪一格无法判断，未作核算。多半是从 PDF 复制时打乱了顺序，请从 Word、WPS 或网页重新复制这张表。',
  'missing-table.lost':
    '「{section}」下没有{table}，只有转换程序留下的“{found}”：表格没有转换过来。请删去它，从原来的 Word 文件或网页重新复制这张表。',
  'missing-table.fix': '插入空白的{table}',
  'missing-row': '请补上「{rows}」一行：格式规定的行不能删减，没有数量的也要填 0。',
  'missing-row.several': '请补上「{rows}」共 {count} 行：格式规定的行不能删减，没有数量的也要填 0。',
  'missing-row.undivided':
    '「{row}」只有一行，现行格式分为{rows}。合计数仍可核对，但无法说明各项件数，请按现行格式分项填报。',
  'missing-row.fix': '插入缺少的行：{rows}',
  'missing-row.fix-divide': '把「{row}」分成现行格式的 {count} 行，原有数字填入「{last}」',
  'duplicate-row': '「{row}」出现了两次，无法确定以哪一行的数字为准。请核对后删去一行。',
  'duplicate-row.several':
    '{table}有 {count} 行（{first}等）出现了两次，疑为同一张表重复粘贴或附有上年的表，核算只取先出现的一行。请核对后只保留本年度的一张。',
  'duplicate-row.again': '「{row}」在这里再次出现',
  'duplicate-row.first': '「{row}」第一次出现在这里',
  'row-order': '「{row}」的位置与格式不符，应在「{before}」之后。数字仍按行名读取，请调整行的顺序。',
  'row-order.first': '「{row}」的位置与格式不符，应为表中第一行。数字仍按行名读取，请调整行的顺序。',
  'nonstandard-row-label': '行名“{found}”与格式用语不一致，应为“{label}”。',
  'nonstandard-row-label.meaning':
    '行名“{found}”改变了统计口径，格式规定为“{label}”。请改回，并核对所填数字按哪个口径统计。',
  'nonstandard-column-label': '表头“{found}”与格式用语不一致，应为“{label}”。',
  'nonstandard-column-label.meaning':
    '表头“{found}”改变了统计口径，格式规定为“{label}”。请改回，并核对所填数字按哪个口径统计。',
  'nonstandard-column-label.unit':
    '表头写作“{found}”，格式规定的是“{label}”，单位不同，金额会被读错。请把金额折算后再改表头。',
  'nonstandard-column-label.order':
    '{table}的表头次序与格式不符（{found}）。数字仍按表头读取，请按格式调整各列的顺序。',
  'nonstandard-column-label.order-here': '「{found}」的位置与格式不符',
  'cell-count.lost': '「{row}」少了一格：对照其他各行，缺的是{lost}。请在相应位置补上这一格。',
  'cell-count.lost-cell': '{column}（应为 {value}）',
  'cell-count.few':
    '请补齐「{row}」，没有的填 0：本行只有 {found} 个数字，应有 {expected} 个，无法确定各属哪一栏，未参与核算。',
  'cell-count.several':
    '{table}有 {count} 行数字不足（{first}等），空格没有留下位置，各数属于哪一栏无法判断，这些行未参与核算。请在空格处填 0，或从 Word、WPS 重新复制这张表。',
  'cell-count.here': '「{row}」只有 {found} 个数字，应有 {expected} 个',
  'cell-count.many':
    '「{row}」有 {found} 个数字，应有 {expected} 个，无法确定各属哪一栏，本行未参与核算。请核对后删去多余的数字。',
  'blank-cell': '{name}空缺，没有数量也应填 0。表内数字不足以推算此格，请查明后填写。',
  'blank-cell.forced': '{name}空缺，没有数量也应填 0。按勾稽关系此格为 {to}。',
  'blank-cell.row': '请补填「{name}」一行：没有数量也应填 0。',
  'blank-cell.placeholder': '{name}填的是“{found}”，不是数字，无法参与核算。没有数量的请填 0。',
  'blank-cell.several': '请补填{table}的 {count} 处空缺（{first}等）：没有数量也应填 0，空缺的格无法核算。',
  'blank-cell.here': '{name}未填数字',
  'blank-cell.here-forced': '{name}未填数字，按勾稽关系应为 {to}',
  'blank-cell.fix-several': '补填全部 {count} 格',
  'blank-cell.fix-several-known': '补填可推算的 {known} 格，其余标为〔待填〕',
  'blank-cell.fix-several-zero': '{count} 格全部填 0',
  'nonstandard-number.fix-convert-unit': '折算为万元：{to}',
  'nonstandard-number.fix-drop-unit': '只去掉单位：{to}',
  'invalid-number.text': '{cell}填的是“{found}”，不是可以核算的数字，请改填数字。',
  'invalid-number.negative': '{cell}填的是“{found}”，件数和金额不能为负，请核对后改正。',
  'invalid-number.decimal': '{cell}填的是“{found}”，件数应为整数，请核对后改正。',
  'invalid-number.spreadsheet': '{cell}的“{found}”是电子表格的残留，原来的数字已看不出，请从原表重新填写。',
  'invalid-number.too-large': '{cell}填的“{found}”位数过多，不可能是实际件数，请核对后改正。',
  'nonstandard-number.foreign-unit':
    '{cell}填的是“{found}”，而表头的单位是万元，按万元理解会相差一万倍。请折算，或确认只是单位写错。',
  'nonstandard-number.several':
    '{table}有 {count} 格数字写法不规范（如“{found}”应写作 {to}），统一改为半角整数后再报送。',
  'nonstandard-number.here': '{cell}填的是“{found}”',
  'nonstandard-number.fix-several': '统一改写这 {count} 格数字',
  'nonstandard-number.point': '{cell}填的是“{found}”，其中的句号疑为小数点，应写作 {to}，请核对。',
  'nonstandard-number.look-alike': '{cell}填的是“{found}”，看起来像数字却不是，汇总时会被漏掉，应写作 {to}。',
  'nonstandard-number.stray': '{cell}填的是“{found}”，数字旁多了一个符号，汇总时会读不出来，应写作 {to}。',
  'nonstandard-number.decimal': '{cell}填的是“{found}”，件数不带小数，应写作 {to}。',
  'nonstandard-number.unit': '{cell}填的是“{found}”，单位已在表头写明，格内只填数字：{to}。',
  'nonstandard-number.writing': '{cell}填的是“{found}”，宜用半角数字直接书写：{to}。',
  'misplaced-figures.lines':
    '请把这 {count} 行没有行名的数字移到“{row}”下面的各行：它们像是粘贴时错了位，现在不计入本表。',
  'misplaced-figures.surplus': '请删去“{row}”末尾多出的 {count} 格：它们像是粘贴时挤到后面的，现在不计入本表。',
  'misplaced-figures.fix-lines': '把这 {count} 行数字填入下面各行',
  'misplaced-figures.fix-surplus': '删去多出的 {count} 格',
} as const;
