/** What several rules say, or a rule and other parts of the program: each id is a plain name, not that of a rule. */
export const family = {
  'fix-label': '改为“{label}”',
  'fix-write': '把{cell}写作 {to}',
  'fix-write-forced': '按勾稽关系把{cell}填为 {to}',
  'row-equation': '「{about}」各栏与总计',
  'column-equation': '「{about}」列各项与{total}',
  'balance-equation': '「{about}」列收到数与办结及结转数',
  'row-sum-in-figures': '「{row}」各栏之和：{left}；{total}：{right}。',
  'column-sum-in-figures': '「{column}」列各项之和：{left}；{total}：{right}。',
  'balance-in-figures': '「{column}」列 {leftRows}：{left}；{rightRows}：{right}。',
  'likeliest-repair-here': '最可能的改法也改动此格：由 {from} 改为 {to}。',
  'source-text': '正文',
  'source-year-before': '上年报告',
  'stated-in-text': '正文此处写作“{words}”',
  'mismatch-choice-one-stated':
    '{equation}两边不等，勾稽关系不成立。{source}写有“{words}”，与之相符的改法是{change}，请对照登记台账核实。',
  'mismatch-choice-stated':
    '{names}不相符，共 {count} 处勾稽关系不成立。{source}写有“{words}”，与之相符的改法是{change}，请对照登记台账核实。',
  'mismatch-choice-one':
    '{equation}两边不等，勾稽关系不成立。仅凭表内数字无法确定错在哪一格，请对照登记台账核实后改正。',
  'mismatch-choice': '{names}不相符，共 {count} 处勾稽关系不成立。最可能的改法是{change}，请对照登记台账核实。',
  'mismatch-choice-wide':
    '{names}不相符，共 {count} 处勾稽关系不成立。有 {ways} 种改法都能使其成立，请对照登记台账确定错在哪里。',
  'mismatch-contested':
    '{cell}现为 {from}，表内 {count} 处勾稽关系不成立；按表内其他数字应为 {to}，{source}却写作“{words}”。两者不能都对，请对照登记台账，确定错在哪一处。',
  'mismatch-unclassified':
    '{names}不相符：各项之和比所填总数少 {amount} 件，可能有 {amount} 件没有归入任何一项。请对照登记台账，把漏计的件数补入相应一行及其总计。',
  'mismatch-counted-twice':
    '{names}不相符：各项之和比所填总数多 {amount} 件，可能有 {amount} 件在两项中重复计数。请对照登记台账，从其中一行及其总计中减去。',
  'mismatch-unexplained':
    '{names}不相符，共 {count} 处勾稽关系不成立，不是改动一两格所能解释的。请对照登记台账逐项核对本表。',
  'mismatch-impossible': '{equation}空缺的格无论填几都不能使两边相等。请先核对已填的数字，再补齐空格。',
  'mismatch-more': '{names}等 {count} 处',
  'change-figure': '{cell}由 {from} 改为 {to}',
  'change-move': '把 {amount} 从{source}移到{target}',
  'fix-change': '改正：{changes}',
  'fix-figure': '把{cell}改为 {to}',
  'fix-figures-together': '{changes}',
  'figure-elsewhere': '{body}{year}年报告：{cell}为 {value}',
  'report-elsewhere': '{body}{year}年报告',
} as const;
