/**
 * The words that the running text of such reports is read by. A word that stands here is understood; every other run
 * of characters is an unknown word, and a sentence whose decisive part holds one is left alone.
 */

export type WordKind =
  | 'neutral'
  | 'negation'
  | 'verb'
  | 'noun'
  | 'result'
  | 'outcome'
  | 'channel'
  | 'applicant'
  | 'among'
  | 'enumerate'
  | 'include'
  | 'exclude'
  | 'each'
  | 'remainder'
  | 'total'
  | 'copula'
  | 'time'
  | 'compare'
  | 'etc'
  | 'share'
  | 'all'
  | 'plain';

export interface Word {
  readonly kind: WordKind;
  readonly tag: string;
}

const entries: [WordKind, string, string][] = [
  // Words that narrow nothing: they may stand between a verb and its figure.
  [
    'neutral',
    '',
    '截至 截止 截止到 截至目前 的 了 已 已经 均 都 按时 按期 按规定 按要求 依法 依规 依法依规 及时 如期 妥善 有关 相关 关于 书面 任何 各类 政府信息公开 信息公开 政府信息 政务信息 政务公开 信息 公民 群众 申请人 社会公众 人民群众 公众 事项 情况 案件 案 数量 总数 总量 件数 总件数 工作 方面 内容 提交 提出 递交 因 由 于 和 或 及 以及 与 而 引起 引发 导致 不服 对 新 次 总 事宜 类 材料 向 要求 获取 需 过 一切 针对 行为 直接 继续办理 继续 办理件 结果 申诉 投诉 举报 被 提起 我们 行政机关 渠道 方式 途径 形式 通过',
  ],
  [
    'neutral',
    'everyone',
    '公民、法人和其他组织 公民、法人 公民和法人 公民、法人及 公民、法人或其他组织 公民、法人或者其他组织 公民、法人及其他组织 公民、法人以及其他组织 公民、法人、其他组织 公民、法人、社会组织 公民法人和其他组织 公民和法人 自然人、法人和其他组织 自然人、法人或其他组织 自然人、法人或者其他组织 自然人、法人及其他组织 法人和其他社会组织',
  ],
  ['negation', '', '未 没有 没 无 未曾 从未 尚未 并未 暂未 暂无 均未 均无 也未 也无 不存在 未有'],
  ['verb', 'receive', '收到 新收 新收到 接收 接收到 接到 新接收 新接到 接获 收悉'],
  ['verb', 'handle', '受理 办理 处理 承办 接办 新受理 登记 登记受理 受理登记 登记办理'],
  ['verb', 'close', '答复 办结 办理完毕 办理答复 答复办结 办理结果 办结答复 办理并答复 办理办结'],
  ['verb', 'carry', '结转 转结 转入'],
  ['verb', 'occur', '发生 产生 出现 存在 涉及 有'],
  [
    'verb',
    'publish',
    '主动公开 公开 发布 公示 公布 刊发 推送 上传 刊登 更新 编发 转发 上报 报送 采编 发文 推出 播发 刊载 公开发布 主动发布 累计公开',
  ],
  ['verb', 'issue', '制定 制发 出台 印发 新制定 制定出台 制定印发 新制发 新出台 制定发布'],
  ['verb', 'repeal', '废止 宣布失效'],
  ['verb', 'act', '作出 做出 实施 下达 作出的'],
  ['verb', 'charge', '收取 收费 征收'],
  [
    'verb',
    'other',
    '召开 举办 开展 组织 回应 解答 接待 解读 培训 参加 建设 设立 配备 开设 调解 检查 整改 梳理 编制 修订 清理 审查 审核 接听 走访 回复 咨询 发放 张贴 印制 拍摄 录制 撤回 补正 延期 转办 移送 告知 沟通 协助',
  ],
  [
    'noun',
    'application',
    '申请 公开申请 信息公开申请 政府信息公开申请 依申请 依申请公开 依申请公开事项 依申请公开申请 依申请公开件 依申请公开信息 依申请公开政府信息 政府信息依申请公开 申请公开 申请公开政府信息 申请公开信息 申请件 申请事项 申请量 申请总量 申请数量 申请总数 申请件数 信息公开申请量 政府信息公开申请量 信息公开申请数量 政府信息公开申请数量 政府信息公开申请总量 政府信息公开申请总数',
  ],
  ['noun', 'review', '行政复议 复议 行政复议案件 复议案件 行政复议申请 申请行政复议 被申请行政复议 复议申请'],
  ['noun', 'lawsuit', '行政诉讼 诉讼 行政诉讼案件 诉讼案件 提起行政诉讼 被提起行政诉讼 行政应诉'],
  ['noun', 'normative', '行政规范性文件 规范性文件'],
  ['noun', 'licensing', '行政许可 行政许可决定'],
  ['noun', 'penalties', '行政处罚 行政处罚决定'],
  ['noun', 'coercive-measures', '行政强制 行政强制措施 行政强制决定'],
  ['result', 'granted', '予以公开 全部公开 同意公开 予以全部公开'],
  ['result', 'partly-granted', '部分公开 予以部分公开'],
  ['result', 'refused', '不予公开'],
  ['result', 'unavailable', '无法提供'],
  ['result', 'unprocessed', '不予处理'],
  ['result', 'other', '其他处理 作其他处理'],
  ['result', 'refused.state-secret', '属于国家秘密'],
  ['result', 'refused.prohibited-by-law', '其他法律行政法规禁止公开'],
  ['result', 'refused.third-party', '保护第三方合法权益'],
  ['result', 'refused.internal-affairs', '属于三类内部事务信息'],
  ['result', 'refused.deliberative', '属于四类过程性信息'],
  ['result', 'refused.enforcement-file', '属于行政执法案卷'],
  ['result', 'refused.special-query', '属于行政查询事项'],
  ['result', 'unavailable.not-held', '本机关不掌握相关政府信息'],
  ['result', 'unavailable.not-compiled', '没有现成信息需要另行制作'],
  ['result', 'unavailable.unclear', '补正后申请内容仍不明确'],
  ['result', 'unprocessed.petition', '信访举报投诉类申请'],
  ['result', 'unprocessed.publication', '要求提供公开出版物'],
  ['result', 'unprocessed.excessive', '无正当理由大量反复申请'],
  ['result', 'unprocessed.reissue', '要求行政机关确认或重新出具已获取信息'],
  [
    'outcome',
    'upheld',
    '结果维持 维持 获维持 维持原行政行为 胜诉 驳回诉讼请求 驳回原告诉讼请求 驳回原告的诉讼请求 驳回复议请求',
  ],
  ['outcome', 'corrected', '结果纠正 纠正 撤销 败诉 确认违法 被纠正 责令履行'],
  ['outcome', 'other', '其他结果'],
  [
    'outcome',
    'pending',
    '尚未审结 未审结 尚在审理 正在审理 正在审理中 尚未办结 尚在审理中 正在办理 正在办理中 尚在办理 尚在办理中 审理中 在审 未结 尚未结案',
  ],
  [
    'channel',
    '',
    '网络 网上 网络申请 网上申请 在线 在线申请 信函 邮寄 邮政 信件 当面 现场 当面申请 传真 邮件 电子邮件 电子邮箱 平台 互联网 线上 线下 窗口 来信 邮寄申请 信函申请 网站 门户网站 政府网站 挂号信 特快专递 公众号 微信公众号 微信 微博 公开栏 新媒体 政务新媒体 抖音 客户端 报刊 电视 广播',
  ],
  ['applicant', 'natural-person', '自然人 个人'],
  [
    'applicant',
    'organisation',
    '法人 法人或其他组织 法人和其他组织 法人及其他组织 法人或者其他组织 法人其他组织 法人以及其他组织',
  ],
  ['applicant', 'enterprise', '商业企业 企业'],
  ['applicant', 'research', '科研机构'],
  ['applicant', 'social', '社会公益组织'],
  ['applicant', 'legal', '法律服务机构'],
  ['among', '', '其中 其中包括 其中包含 其中有'],
  ['enumerate', '', '分别为 分别是 分别有 具体为 具体是'],
  ['include', '', '包括 包含 包括了 含 包括有 涵盖 具体包括'],
  ['exclude', '', '不含 不包括 不包含 除 除外 剔除 扣除'],
  ['each', '', '各 每 分别'],
  ['remainder', '', '其他 其余 其它 余下 剩余 其余的 其他类 其他各类 其他方面 其他领域'],
  ['total', '', '共 共计 合计 总计 总共 一共 累计 共有 总数为'],
  ['copula', '', '为 是 达 达到 计'],
  ['all', '', '均获 全部 全都 均已 均被 都被'],
  [
    'time',
    'current',
    '本年 本年度 全年 年内 今年 当年 全年度 本报告期 报告期内 一年来 年度 年 统计期内 报告年度 今年以来 本年以来 本年度以来 年初以来 期间 底 年底',
  ],
  ['time', 'last', '上年 上年度 上一年 上一年度 去年 上年末 上年底 往年 历年 以前年度'],
  ['time', 'next', '下年 下年度 下一年 下一年度 次年 明年 次年度 来年'],
  [
    'time',
    'part',
    '上半年 下半年 季度 一季度 二季度 三季度 四季度 第一季度 第二季度 第三季度 第四季度 月份 每月 每年 近年来 近三年 近年 以来 日均 月均 年均',
  ],
  [
    'compare',
    '',
    '同比 环比 较 比 相比 相较 增加 减少 增长 下降 上升 增幅 降幅 提高 降低 增多 多出 新增 净增 持平 超出 少于 多于 高于 低于',
  ],
  ['etc', '', '等'],
  ['share', '', '占 占比 占总数 占总量 比例 比重 占比为'],
  // Words that hold one of the words above and mean something else.
  [
    'plain',
    '',
    '共享 共建 共同 公共 共治 共产党 中共 共青团 无障碍 未来 未成年人 无关 无论 毫无 信息化 信息网 比如 比较 除了 有效 有力 有序 有限 含义 各级 各部门 各单位 各科室 各地 各项 各村 各社区 各领域 各方面 对照 对外 分类 等级 等次 平等 各类型 因此 因地制宜 由此 与会 及其 和谐 过程 需求 为民 为主 为了 成为 作为 认为 行为规范 因素 向社会 向前 面向 转向 方向 类似 种类 中心工作 一次性 收到良好效果 依法行政 年度报告 年报 中等 高等 的确 目的 工作日 总结 总体 总书记 新闻 新媒体 创新 新区 更新换代 不新 新时代 年轻 青年 少年 底线 到底 彻底 底数 发生变化 有关部门 有关单位 有所 有机 没收 年月',
  ],
];

/** Every understood word by its first character, longest first: the lexer takes the longest that fits. */
export const lexicon: ReadonlyMap<string, readonly (readonly [string, Word])[]> = byFirst();

function byFirst(): Map<string, (readonly [string, Word])[]> {
  const words = new Map<string, Word>();
  for (const [kind, tag, list] of entries) for (const word of list.split(' ')) words.set(word, { kind, tag });
  const index = new Map<string, (readonly [string, Word])[]>();
  for (const entry of words) {
    const first = entry[0].charAt(0);
    const known = index.get(first);
    if (known === undefined) index.set(first, [entry]);
    else known.push(entry);
  }
  for (const list of index.values()) list.sort(([left], [right]) => right.length - left.length);
  return index;
}

/** Measure words that count the same kind of thing; a sum is made within one family only. */
export type MeasureFamily = 'published' | 'case' | 'other';

const families: [MeasureFamily, string][] = [
  ['published', '条 篇 则'],
  ['case', '件 份 宗 起 项 例'],
  [
    'other',
    '个 次 场 期 人 名 家 户 批 处 部 台 页 字 块 种 位 人次 条次 件次 篇次 场次 余人次 轮 幅 张 本 册 版 届 遍 套 支 间 所 户次',
  ],
];

/** Measure words by spelling. */
export const measureWords: ReadonlyMap<string, MeasureFamily> = new Map(
  families.flatMap(([family, words]) => words.split(' ').map((word): [string, MeasureFamily] => [word, family])),
);
