export const family = {
  'severity-error': '错误',
  'severity-warning': '警告',
  'severity-information': '信息',
  'severity-hint': '提示',
  'check-progress': '已检查 {done} / {all}',
  'check-summary':
    '共检查 {files} 份年报：错误 {errors} 处，警告 {warnings} 处，信息 {information} 处，提示 {hints} 处。',
  'about-file': '{file}：{words}',
  'standard-input': '标准输入',
  'rule-failed': '规则 {rule} 运行出错，本份年报未作这一项检查；请把年报样本反馈给我们。',
  'input-not-found': '没有这个文件或文件夹，未作检查；请核对路径。',
  'files-unread': '另有 {count} 个文件未读（不能读的格式，或不是文本）：{files}',
  'input-no-match': '没有与此通配符相符的文件，未作检查；请核对路径。',
  'input-no-report': '没有找到年报；请核对路径。',
  'input-denied': '没有读取权限，未作检查；请调整文件权限后重试。',
  'input-not-a-file': '不是普通文件（可能是管道或设备），未作检查；管道里的文字请用 - 读取。',
  'input-link-outside': '这是指向文件夹之外的链接，未作检查；需要检查的话请直接写出那个文件。',
  'baseline-unwritten': '基线没有写成；请确认文件夹存在、可写、磁盘未满。',
  'result-unwritten': '检查结果没有写完（{code}）；请确认磁盘未满、可写后重试。',
  'internal-fault': '程序出错，检查没有做完：{reason}。请把这句话和文件一起报告给开发者。',
  'input-io': '读取失败，未作检查；请确认文件完好、磁盘可用后重试。',
  'input-too-large': '文件超过 16 MB，不会是年报正文，未作检查；请确认是否选错文件。',
  'input-office': '这是 Word、WPS 或压缩格式的文件，读不到正文，未作检查；请另存为纯文本（.txt）后重试。',
  'input-binary': '不是文本文件，未作检查；请确认是否选错文件。',
  'input-unknown-encoding': '文字编码无法识别（不是 UTF-8、UTF-16 或 GB18030），未作检查；请另存为 UTF-8 后重试。',
  'unwritable-encoding': '按原编码写回会改变其他文字，文件保持原样；请另存为 UTF-8 后再用 --fix。',
  unwritten: '写入失败，文件保持原样；请确认文件可写、磁盘有空间后重试。',
  'fixed-file': '{file}：已自动修改 {count} 处',
  'fixed-line': '第 {line} 行',
  'fixed-place': '  {place}：“{from}”改为“{to}”（{rule}）',
  'compare-no-report': '不是年报，不能比较；请核对文件。',
  'compare-first': '甲',
  'compare-second': '乙',
  'compare-cells': '两份报告都有的 {count} 格中，{changed} 格不同：',
  'compare-same': '两份报告都有的 {count} 格，数字完全相同。',
  'compare-repetition': '各部分的重复率（年份不计）：',
  'compare-total': '文字 {text}，表格 {tables}，全文 {total}',
  'usage-compare': '用法是 gouji compare 报告甲 报告乙。',
  'summary-another': '同一机关同一年的另一份报告，未列入上表：{body} {year}',
  'summary-unknown': '看不出是哪个机关、哪一年的报告，未列入上表',
  'summary-line':
    '{bodies} 个机关，{reports} 份年报：错误 {errors} 处，警告 {warnings} 处；缺 {missing} 份。格内为错误数/警告数，? 为可能在无法读取的文件中。',
  'rules-fixable': '可修复',
  'rules-off': '默认关闭',
  'usage-see-help': '用法见 gouji --help。',
  'usage-no-command': '没有写明要做什么；检查年报请用 gouji check 加文件或文件夹。',
  'usage-unknown-command': '没有“{command}”这个命令。',
  'usage-no-input': '没有写明检查哪些文件；请给出文件、文件夹、通配符，或用 - 读取标准输入。',
  'usage-fix-standard-input': '--fix 要写回文件，不能用于标准输入（-）。',
  'form-no-report': '不是年报，不能写成格式文本；请核对文件。',
  'output-unwritten': '写入失败；请确认文件夹存在、可写，磁盘有空间。',
  'output-no-word':
    '这份年报是纯文本，不能写成 -o 所写的文件，没有写入；请换用 .txt 等文件名，Word 年报请用 gouji form 转写。',
  'output-no-text': '这份年报不是纯文本，不能写成 -o 所写的文件，没有写入；请换用原来的扩展名，Word 文件用 .docx。',
  'new-report-no-last': '不是年报，不能带入上年结转；请核对文件。',
  'new-report-exists': '已有这个文件，没有写入，以免盖掉已填的内容；请换一个文件名。',
  'usage-new':
    '用法是 gouji new --body 机关 --year 年份 [--last 上年年报] [-o 文件.txt]；Word 年报请再用 gouji form 转写。',
  'usage-form': '用法是 gouji form --body 机关 --year 年份 -o 文件.docx，或 gouji form 年报 -o 文件.docx。',
  'usage-year': '“{value}”不是有年报格式的年份；格式自 2019 年起。',
  'usage-needs-fix': '{option} 要和 --fix 一起用。',
  'usage-one-output': '-o 只能用于一个文件。',
  'usage-surplus-argument': '多余的参数“{argument}”。',
  'usage-unknown-option': '没有“{option}”这个选项。',
  'usage-option-value': '选项“{option}”的写法不对：缺少取值，或不需要取值。',
  'usage-not-one-of': '{option} 不能是“{value}”，可用：{allowed}。',
  'usage-unknown-rule': '没有名为“{rule}”的规则；gouji rules 列出全部规则名。',
  'usage-no-rule': '没有写明说明哪条规则；用法是 gouji explain 规则名，gouji rules 列出全部规则名。',
  'baseline-written': '已把 {count} 处问题记入 {file}；以后用 --baseline {file} 检查，不再报这些问题。',
  'hierarchy-unknown-parent':
    '请核对 gouji.config.json 中 hierarchy 的机关名称：没有“{body}”的年报，其下各机关的年报都在，汇总没有比较。',
  'baseline-outdated': '{file} 里有 {count} 处问题已经不存在，请用 --update-baseline 更新，以免掩盖新的错误。',
  'usage-max-warnings': '--max-warnings 应为不小于 0 的整数，不能是“{value}”。',
  help: `勾稽：检查政府信息公开工作年度报告

用法
  gouji check [选项] <文件 | 文件夹 | 通配符>…   检查年报（- 表示标准输入）
  gouji new --body 机关 --year 年份 [--last 上年年报] [-o 文件]
                                                 写一份新年报：当年表式，待填处留空，结转数取自上年
  gouji form [--body 机关 --year 年份 | <文件>] -o OUT.docx
                                                 按公文格式写出 Word 年报，空白或已填
  gouji figures [--format csv|json|xlsx] [-o 文件] <文件 | 文件夹>…
                                                 导出全部数据，一份年报一行
  gouji text <文件>                               显示 Word、网页等文件中的年报文字
  gouji compare [--format pretty|json|html] <甲> <乙>
                                                 比较两份年报：数字的增减，文字的重复率
  gouji summary [--format pretty|json|csv|html] <文件夹>…
                                                 各机关、各年度一览：问题、缺报、主要数字和走势
  gouji rules [--format json]                    列出全部规则
  gouji explain <规则名>                          说明一条规则：查什么、为什么、怎么改、怎样忽略
  gouji lsp --stdio                              为编辑器启动语言服务器
  gouji --version | --help

check 的选项
  --format pretty|json|sarif|junit|github   输出格式，默认 pretty
  --figures               在 JSON 中列出表格的每一格
  --fix                   自动修改有标准写法的问题（行名、用语、标点、数字的写法），数值不变；
                          写回原文件，编码和换行不变；
                          Word 文件只改动这些文字，原文件另存为 .bak
  --fix=unique            同时修改只有一种改法的问题
  --tracked               Word 文件中的改动写成修订
  -o 文件                  改动写到另一个文件，原文件不动
  --no-workspace          不比较各份年报（上下年度、重复、照抄、汇总）
  --rule 规则名=级别       error、warning、information、hint 或 off，可写多次
  --baseline 文件          不报文件里记下的旧问题
  --update-baseline 文件   把现有的问题全部记入文件，接手旧年报时用
  --max-warnings N        警告超过 N 处时以退出码 1 结束
  --locale zh-cn|en       输出语言，默认随终端

设置写在文件夹的 gouji.config.json 里，对编辑器和命令行同样起作用，命令行选项优先。

退出码
  0 没有错误    1 有错误，或警告超出限定    2 用法不对，或有文件读不了`,
} as const;
