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
    '请按台账核实这一改法：{change}，与{source}“{words}”相符。{equation}两边不等，勾稽关系不成立。',
  'mismatch-choice-stated':
    '请按台账核实这一改法：{change}，与{source}“{words}”相符。{names}不相符，共 {count} 处勾稽关系不成立。',
  'mismatch-choice-one': '请对照台账找出填错的一格：{equation}两边不等，仅凭表内数字无法确定错在哪里。',
  'mismatch-choice': '请按台账核实最可能的改法：{change}。{names}不相符，共 {count} 处勾稽关系不成立。',
  'mismatch-choice-wide': '请对照台账找出填错的数：有 {ways} 种改法都能使勾稽关系成立。{names}不相符，共 {count} 处。',
  'mismatch-contested':
    '请对照台账核实{cell}：现为 {from}，按表内其他数字应为 {to}，{source}却写作“{words}”，不能都对；表内 {count} 处勾稽关系不成立。',
  'mismatch-unclassified':
    '请对照台账把漏计的 {amount} 件补入相应一行及其总计：{names}不相符，各项之和比所填总数少 {amount} 件，可能没有归入任何一项。',
  'mismatch-counted-twice':
    '请对照台账从重复计数的一行及其总计中减去 {amount} 件：{names}不相符，各项之和比所填总数多 {amount} 件，可能在两项中都计了。',
  'mismatch-unclassified-stated':
    '请对照台账把漏计的 {amount} 件补入{rows}中的一项及其总计，与{source}“{words}”相符：{names}不相符，各项之和比所填总数少 {amount} 件。',
  'mismatch-counted-twice-stated':
    '请对照台账从{rows}中重复计数的一项及其总计减去 {amount} 件，与{source}“{words}”相符：{names}不相符，各项之和比所填总数多 {amount} 件。',
  'mismatch-copied-row':
    '请按台账重填「{row}」：各栏数字与「{other}」完全相同，疑为照抄。{changes}，各列勾稽关系即全部成立；现在{names}不相符。',
  'mismatch-unexplained':
    '请对照台账逐项核对本表：{names}不相符，共 {count} 处勾稽关系不成立，不是改动一两格所能解释的。',
  'mismatch-impossible': '请先核对已填的数字，再补齐空格：{equation}空缺的格无论填几都不能使两边相等。',
  'mismatch-more': '{names}等 {count} 处',
  'change-figure': '{cell}由 {from} 改为 {to}',
  'change-move': '把 {amount} 从{source}移到{target}',
  'fix-change': '改正：{changes}',
  'fix-figure-in-text': '{change}，正文中的相应数字一并改正',
  'fix-figure': '把{cell}改为 {to}',
  'fix-elsewhere': '改{body}{year}年报告：{changes}',
  'fix-figures-together': '{changes}',
  'figure-elsewhere': '{body}{year}年报告：{cell}为 {value}',
  'report-elsewhere': '{body}{year}年报告',
} as const;
