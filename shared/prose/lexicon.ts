import { editions } from '../template/registry.ts';
import type { Edition } from '../template/schema.ts';

/**
 * The words that the running text of such reports is read by. A word that stands here is understood; every other run
 * of characters is an unknown word, and a sentence whose decisive part holds one is left alone.
 *
 * A statement is read as subject, verb, object and quantity. Which class a verb belongs to decides which figure of the
 * form its quantity can be; the tag of a verb is its class:
 *
 * | class | what its quantity is, with requests as object |
 * | --- | --- |
 * | `receive` | 新收: the requests that came in |
 * | `handle` | open: those that came in, those and what was carried in, or those closed |
 * | `due` | 新收 and 上年结转 together: what has to be handled |
 * | `close` | （七）总计: the requests closed |
 * | `carry` | 上年结转 or 结转下年度, by the year that stands with it |
 * | `occur` | with reviews and lawsuits: table 四; negated, with any object: none |
 * | `issue`, `repeal`, `keep` | documents made, repealed, in force (section 二) |
 * | `act` | decisions made: permits, penalties, coercive measures (section 二) |
 * | `charge` | fees (section 二) |
 * | `withdraw` | the applicant gave up: part of （六）其他处理 |
 * | `step` | what is done with a request on the way: 补正, 延期, 告知 |
 * | `publish` | nothing of the form: what was published |
 * | `other` | nothing of the form: another matter, of which what follows may speak |
 *
 * How cases ended is said by an `outcome`, which a court or an authority of review (`authority`) may have given in a
 * judgment (`judgment`): 法院判决维持3件.
 *
 * The names of rows and columns of the form come from the editions, not from this list.
 */

export type WordKind =
  | 'neutral'
  | 'negation'
  | 'verb'
  | 'noun'
  | 'result'
  | 'ground'
  | 'outcome'
  | 'authority'
  | 'judgment'
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

/** A word with its spelling. */
interface SpelledWord extends Word {
  readonly text: string;
}

const entries: readonly (readonly [WordKind, string, string])[] = [
  // Words that narrow nothing: they may stand between a verb and its figure.
  [
    'neutral',
    '',
    '截至 截止 截止到 截至目前 目前 现已 的 了 已 已经 均 都 各种 多种 不同 按时 按期 按规 按规定 按要求 按照规定 按照要求 按照相关要求 按照有关规定 进行 依法规范 依法 依规 依法依规 及时 如期 妥善 有关 相关 关于 书面 任何 各类 政府信息公开 信息公开 政府信息 政务信息 政务公开 信息 公民 群众 申请人 社会公众 人民群众 公众 市民 居民 村民 辖区居民 辖区群众 事项 情况 案件 案 数量 总数 总量 件数 总件数 工作 方面 内容 提交 提出 递交 因 由 于 和 或 及 以及 与 而 导致 不服 对 新 次 总 事宜 事务 类 类型 材料 向 要求 获取 需 过 一切 针对 行为 直接 继续办理 继续 再行办理 再办理 接续办理 办理件 结果 申诉 投诉 举报 被 提起 提请 提请的 我们 行政机关 渠道 方式 途径 形式 通过 领域 引发的 引起的 导致的 产生的 提出的 提交的 其 各类别 这 上述 上述的 该 相关类 范围内 方面的 所 原因 等原因 情形 为由 公民、企业 主体 请求 数 总件 先后 涉政府信息公开 涉信息公开 涉政务公开 期限内 法定期限内 在法定期限内 规定期限内 在规定期限内 规定时限内 法定时限内 在法定时限内 100% 书面或其他形式 书面或者其他形式 书面及其他形式 口头或书面 任何形式 逐一 实际 仅 只 答复件 办件 并案 来自 连同 加上 依托 但 但是 处理决定 书面或以其他形式 书面或者以其他形式 以书面或其他形式 以任何形式 本行政机关 公开渠道 公开途径 在规定时限内 规定时间内 在规定时间内 在规定的时限内 在规定的时间内',
  ],
  ['neutral', 'everyone', everyone()],
  ['negation', '', '未 没有 没 无 未曾 从未 尚未 并未 暂未 暂无 均未 均无 也未 也无 无一 不存在 未有 无人'],
  [
    'verb',
    'receive',
    '新增收到 收到 新收 新收到 接收 接收到 接到 新接收 新接到 接获 收悉 收 收件 新收件 收到数 新收数 收件数 接收数 接收量 收件量 新收量',
  ],
  [
    'verb',
    'handle',
    '受理 办理 处理 承办 接办 新受理 登记 登记受理 受理登记 登记办理 办理回复 受理办理 受理答复 受理处理 受理数 办理数 处理数 受理数量 办理数量 处理数量 办理件数 受理量 办理量 处理量',
  ],
  [
    'verb',
    'due',
    '应办 应办理 应当办理 应予办理 应处理 应办结 应答复 需办 需办结 需办理 须办理 需要办理 需处理 应办数 应办件数 应办总数 应办理数',
  ],
  [
    'verb',
    'close',
    '答复 办结 办理完毕 办理答复 答复办结 办理结果 办结答复 办理并答复 办理办结 办复 回复 处理完毕 处理完成 办理完成 完成办理 作出答复 做出答复 予以答复 书面答复 答复完毕 完成答复 办理完结 办结数 答复数 办复数 办结数量 答复数量 办结量 答复量 办复量 在办结 审结办结 答复申请人 回复申请人 处理办结 处理答复 依法答复 依规答复 依法依规答复 及时答复 按时答复 按期答复 出具答复 出具答复书 出具书面答复 出具政府信息公开答复书 出具信息公开答复书 出具依申请公开答复书 作出答复书 制作答复书 制发答复书 发出答复书 送达答复书 实办 实办结 予以回复 给予答复 给予回复 作出回复',
  ],
  [
    'verb',
    'carry',
    '结转 转结 转入 接转 转接 顺延 顺延至 转至 转到 结转数 结转量 转下 转下年 转下年度 转下一年 转下一年度 移转 遗留 留待 跨年办理 跨年度办理 下年继续办理 下年度继续办理 下一年继续办理 下一年度继续办理 次年继续办理 次年度继续办理 结转件',
  ],
  ['verb', 'occur', '发生 产生 出现 存在 涉及 有 引起 引发 被申请 遇到 面临 应诉 应对'],
  [
    'verb',
    'publish',
    '主动公开 公开 发布 公示 公布 刊发 推送 上传 刊登 更新 编发 转发 转载 上报 报送 采编 发文 推出 播发 刊载 公开发布 主动发布 累计公开 集中公开 集中规范公开 集中统一公开 补发 补录 补登 补公开 补充公开 补充发布 补充上传',
  ],
  ['verb', 'issue', '制定 制发 出台 印发 新制定 制定出台 制定印发 新制发 新出台 制定发布 新制作'],
  ['verb', 'repeal', '废止 全文废止 全文失效 宣布失效 宣布废止 失效 废除'],
  ['verb', 'keep', '现行有效 继续有效 现有 有效 保留 存量 保有 保有量'],
  [
    'verb',
    'withdraw',
    '撤回 撤件 撤销申请 主动撤回 自行撤回 自愿撤回 主动撤销 放弃申请 撤回申请 主动放弃 终止办理 视为放弃 视为放弃申请 合并办理 并案处理 合并处理',
  ],
  ['verb', 'act', '作出 做出 实施 下达 作出的'],
  ['verb', 'step', '补正 延期 转办 移送 告知 沟通'],
  ['verb', 'charge', '收取 收费 征收'],
  [
    'verb',
    'other',
    '召开 举办 开展 组织 回应 解答 接待 解读 培训 参加 建设 设立 配备 开设 调解 检查 整改 梳理 编制 修订 修改 清理 审查 审核 接听 走访 咨询 发放 张贴 印制 拍摄 录制 协助',
  ],
  ['noun', 'application', applicationNouns()],
  [
    'noun',
    'application',
    '公开政府信息申请 公开政府信息的申请 提出公开政府信息的申请 要求公开政府信息的申请 主动要求公开政府信息的申请',
  ],
  [
    'noun',
    'review',
    '行政复议 复议 行政复议案件 复议案件 行政复议案 行政复议申请 申请行政复议 被申请行政复议 被申请复议 复议申请 被复议 提起行政复议 提请行政复议 被提起行政复议 行政复议事项 行政复议件 申请复议 复议件 复议案 被复议机关 被行政复议机关',
  ],
  [
    'noun',
    'lawsuit',
    '行政诉讼 诉讼 行政诉讼案件 诉讼案件 诉讼案 行政诉讼案 提起行政诉讼 被提起行政诉讼 被提起诉讼 提起诉讼 行政应诉 行政应诉案件 应诉案件 行政诉讼应诉案件 被诉案件 行政诉讼事项 行政诉讼件 起诉 被起诉 被诉 被诉讼 被诉讼案件 涉诉 涉诉案件 被人民法院 被法院',
  ],
  ['noun', 'normative-documents', '规范性文件'],
  ['noun', 'licensing', '行政许可决定 行政许可事项决定 行政许可处理决定 行政许可决定书'],
  ['noun', 'other-services', '其他对外管理服务事项处理决定 其他对外管理服务事项决定'],
  ['noun', 'penalties', '行政处罚决定 行政处罚案件 行政处罚处理决定 行政处罚决定书'],
  [
    'noun',
    'coercive-measures',
    '行政强制措施 行政强制决定 采取行政强制措施 采取行政强制 行政强制处理决定 行政强制决定书',
  ],
  [
    'result',
    'granted',
    '予以公开 予以公开处理 全部公开 同意公开 予以全部公开 准予公开 答复予以公开 全部予以公开 给予公开 同意予以公开',
  ],
  ['result', 'partly-granted', '部分公开 部分公开处理 予以部分公开 部分予以公开 同意部分公开'],
  ['result', 'refused', '不公开 决定不予公开 依法不予公开 不予公开处理'],
  ['result', 'unavailable', '无法提供的 依法无法提供'],
  ['result', 'unprocessed', '不予受理 不作处理 作不予处理'],
  ['result', 'other', '作其他处理 其它处理 其他方式处理 其他情形处理'],
  // What the statute calls the grounds, in short. One marked + is a part of its row.
  ['ground', 'unavailable.not-held', '不掌握 本机关不掌握 不掌握相关信息 不掌握相关政府信息 本机关不掌握相关信息'],
  [
    'ground',
    'unavailable.not-held+',
    '信息不存在 政府信息不存在 申请信息不存在 本机关未制作 未制作 未获取 不属于本机关 不属于本机关公开 不属于本机关负责公开 不属于本机关职责 非本机关',
  ],
  [
    'ground',
    'unavailable.not-compiled',
    '需要另行制作 需另行制作 另行制作 没有现成信息 无现成信息 没有现成信息需另行制作 需加工分析 需要加工分析 需要加工、分析 需要汇总加工',
  ],
  [
    'ground',
    'unavailable.unclear',
    '申请内容不明确 内容不明确 补正后仍不明确 补正后不明确 补正后内容仍不明确 补正后申请内容不明确 补正后内容不明确 经补正仍不明确',
  ],
  ['ground', 'refused.state-secret', '国家秘密 涉及国家秘密 涉密'],
  [
    'ground',
    'refused.prohibited-by-law',
    '法律法规禁止公开 法律、法规禁止公开 法律行政法规禁止公开 法律、行政法规禁止公开 其他法律法规禁止公开 其他法律、行政法规禁止公开 法律法规规定禁止公开',
  ],
  ['ground', 'refused.public-security', '三安全一稳定 “三安全一稳定” 危及三安全一稳定'],
  ['ground', 'refused.third-party+', '商业秘密 个人隐私 涉及个人隐私 涉及商业秘密'],
  [
    'ground',
    'refused.third-party',
    '第三方合法权益 损害第三方合法权益 涉及第三方 涉及第三方合法权益 第三方权益 保护第三方权益 损害第三方权益 涉及第三方权益',
  ],
  [
    'ground',
    'refused.internal-affairs',
    '内部事务信息 三类内部事务信息 内部事务 三类内部事务 内部管理信息 内部管理事务信息',
  ],
  ['ground', 'refused.deliberative', '过程性信息 四类过程性信息 过程信息'],
  ['ground', 'refused.enforcement-file', '行政执法案卷 执法案卷 行政执法案卷信息 执法案卷信息'],
  ['ground', 'refused.special-query', '行政查询事项 行政查询'],
  [
    'ground',
    'unprocessed.petition',
    '信访举报投诉类 信访投诉举报类 信访投诉类 信访举报类 投诉举报类 信访、举报、投诉类 信访、投诉、举报类 信访类 信访举报投诉 信访投诉举报',
  ],
  ['ground', 'unprocessed.repeated', '重复类 重复提交申请 重复提出申请 不予重复处理'],
  ['ground', 'unprocessed.publication', '公开出版物 提供公开出版物 索要公开出版物 索取公开出版物'],
  ['ground', 'unprocessed.excessive', '大量反复申请 反复大量申请 大量、反复申请 大量重复申请'],
  [
    'ground',
    'unprocessed.reissue',
    '要求确认或重新出具 要求重新出具 重新出具 重新出具已获取信息 要求重新出具已获取信息 确认或重新出具已获取信息 重新出具已获取的信息',
  ],
  [
    'ground',
    'other.uncorrected',
    '逾期不补正 逾期未补正 无正当理由逾期不补正 无正当理由逾期未补正 未按期补正 逾期未作补正 逾期未予补正 逾期不补正不再处理 逾期未补正不再处理 逾期不补正而不再处理 逾期不补正、不再处理',
  ],
  [
    'ground',
    'other.unpaid',
    '逾期不缴费 逾期未缴费 逾期不缴纳费用 逾期未缴纳费用 未按期缴费 未按要求缴费 未按期缴纳费用 逾期未按收费通知要求缴纳费用',
  ],
  [
    'outcome',
    'upheld',
    '维持 获维持 维持原行政行为 被维持 予以维持 维持原决定 驳回起诉 胜诉 驳回诉讼请求 驳回原告诉讼请求 驳回原告的诉讼请求 驳回原告诉求 驳回原告请求 驳回复议请求',
  ],
  [
    'outcome',
    'corrected',
    '纠正 纠错 被纠错 撤销 败诉 确认违法 被纠正 责令履行 被撤销 变更 撤销原行政行为 被确认违法 限期履行 予以纠正 责令重作 责令重新答复 责令重新作出 责令重新作出答复 责令重新处理 责令重新办理 责令重新作出处理 责令限期答复 责令限期履行 责令限期重新答复 责令答复 部分撤销 撤销并责令重新答复 撤销重作',
  ],
  ['outcome', 'other', '其他结案 终止审理 撤诉'],
  ['authority', 'court', '法院 人民法院 一审法院 二审法院 上级法院 中级法院 中级人民法院 高级人民法院'],
  ['authority', 'review', '复议机关 行政复议机关 上级复议机关 上级行政复议机关 复议机构 行政复议机构'],
  ['judgment', '', '判决 裁定 裁决 依法判决 一审 二审 终审 再审 一审判决 二审判决 终审判决 经审理 审理后'],
  [
    'outcome',
    'pending',
    '未审结 均未审结 均未结案 均未判决 均未开庭 尚在审理 正在审理 正在审理中 尚未办结 尚在审理中 正在办理 正在办理中 尚在办理 尚在办理中 审理中 在审 在审理 在审理中 未结 尚未结案 尚未开庭 未开庭 尚未判决 未判决 暂未判决 仍在审理 仍在审理中 在办 在办理 在办理中 办理中 处理中 尚在答复 尚在答复中 尚在答复状态 尚在答复状态中 尚在办理状态 尚在办理状态中 处于办理状态 处于办理中 仍在办理 仍在办理中 正在处理 尚在处理 未到期 尚未到期 未到答复期 未到答复期限 未到办理期限 尚未到答复期限',
  ],
  [
    'channel',
    '',
    '网络 网上 网络申请 网上申请 在线 在线申请 信函 纸质 邮寄 邮政 信件 当面 现场 当面申请 传真 邮件 电子邮件 电子邮箱 平台 互联网 线上 线下 窗口 来信 邮寄申请 信函申请 邮箱申请 网站 门户网站 政府网站 挂号信 特快专递 快递 邮政快递 公众号 微信公众号 微信 微博 公开栏 新媒体 政务新媒体 抖音 客户端 报刊 电视 广播',
  ],
  ['applicant', 'natural-person', '个人 公民个人 自然人个人'],
  [
    'applicant',
    'organisation',
    '法人 法人或其他组织 法人和其他组织 法人及其他组织 法人或者其他组织 法人其他组织 法人以及其他组织',
  ],
  ['applicant', 'enterprise', '企业 商业机构'],
  ['applicant', 'legal', '律师事务所'],
  [
    'among',
    '',
    '其中 其中包括 其中包含 其中有 在主动公开信息中 在主动公开的信息中 在主动公开的政府信息中 在主动公开政府信息中 在公开信息中 在公开的信息中 在公开的政府信息中 在公开政府信息中',
  ],
  ['enumerate', '', '分别为 分别是 分别有 具体为 具体是'],
  ['include', '', '包括 包含 包括了 含 包括有 涵盖 具体包括'],
  ['exclude', '', '不含 不包括 不包含 除 除外 剔除 扣除'],
  ['each', '', '各 每 分别'],
  ['remainder', '', '其他 其余 其它 余下 剩余 结余 其余的 其他类 其他各类 其他方面 其他领域'],
  [
    'total',
    '',
    '共 共计 合计 总计 总共 一共 累计 共有 总数为 两项合计 两项共计 两者合计 二者合计 三项合计 三项共计 三者合计',
  ],
  ['copula', '', '为 是 达 达到 计'],
  ['all', '', '均获 全部 全都 所有 均已 均被 都被'],
  [
    'time',
    'current',
    '本年 本年度 全年 年内 今年 当年 全年度 本报告期 报告期内 一年来 年度 年 统计期内 报告年度 今年以来 今年来 本年以来 本年度以来 年初以来 期间 底 年底 末 年末',
  ],
  ['time', 'last', '上年 上年度 上一年 上一年度 去年 上年末 上年底 加上年 加上年度 往年 历年 以前年度'],
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
    '不属于政府信息 非政府信息 无一例外 占道 占地 占用 驳回 和解 驳回申请 驳回复议申请 驳回行政复议申请 调解结案 群众来信 群众来电 群众来信来访 来信来访 验收 回收 吸收 收集 收录 收藏 收入 收支 收益 收获 收缴 没收 签收 收发 收文 收储 收购 招收 税收 接收站 收看 收听 收回 收尾 收官 收窄 收取费 应收尽收 信息处理费 规章制度 具有 拥有 所有权 所有者 所有人 所有制 还有 只有 现有条件 国有 含有 富有 共有产权 流转结果 答复书 答复率 办结率 公开率 保留意见 现有人员 有效衔接 变更登记 信访事项 信访件 咨询件 个人所得税 企业名称 共享 共建 共同 公共 共治 共产党 中共 共青团 无障碍 未来 未成年人 无关 无论 毫无 无人机 无人值守 信息化 信息网 比如 比较 除了 有效率 有效性 有效提升 有效保障 有效推进 有效落实 有力 有序 有限 含义 各级 各部门 各单位 各科室 各地 各项 各村 各社区 各领域 各方面 对照 对外 分类 等级 等次 平等 各类型 因此 因地制宜 由此 与会 及其 和谐 过程 需求 为民 为主 为了 成为 作为 认为 行为规范 因素 向社会 向前 面向 转向 方向 类似 种类 中心工作 一次性 公开类 组织机构 机构设置 机构职能 回应关切 法人登记 收到良好效果 依法行政 年度报告 年报 中等 高等 的确 目的 工作日 总结 总体 总书记 新闻 创新 新区 更新换代 不新 新时代 公开展示 公开透明 公开栏目 年轻 青年 少年 底线 到底 彻底 底数 发生变化 有关部门 有关单位 有所 有机 没收 年月 公示公告 公告公示 公开公示 新闻发布 新闻发布会 结案 提案 议案 档案 方案 预案 草案',
  ],
];

/** Those who may ask, where all are named: 公民、法人或者其他组织. */
function everyone(): string {
  const persons = ['公民', '自然人', '个人'];
  const first = ['、', '和', '或', ''];
  const second = ['和', '或', '或者', '及', '以及', '、'];
  const organisations = ['其他组织', '其它组织'];
  const all = persons.flatMap((a) =>
    first.flatMap((b) => second.flatMap((c) => organisations.map((d) => `${a}${b}法人${c}${d}`))),
  );
  const others =
    '公民、法人 公民和法人 公民、法人及 公民、法人、社会组织 公民和法人 法人和其他社会组织 企业和群众 群众和企业 企业群众 企业、群众 群众、企业 企业及群众 企业和个人 个人和企业 企业、个人 个人、企业 公民和企业 企业和公民';
  return `${all.join(' ')} ${others}`;
}

/** What may stand before and after 申请 where it is the object of a statement: 政府信息公开 + 申请 + 件. */
function applicationNouns(): string {
  const before = ['', '公开', '信息公开', '政府信息公开', '政务公开', '政府信息', '政府'];
  const names = ['申请', '依申请', '申请公开', '依申请公开', '依申请公开申请', '依申请政府信息公开', '依申请信息公开'];
  const after = [
    '',
    '件',
    '事项',
    '量',
    '总量',
    '数',
    '数量',
    '总数',
    '件数',
    '件数量',
    '信息',
    '政府信息',
    '办件',
    '申请件',
    '书',
    '诉求',
    '信件',
    '受理件',
  ];
  const others = [
    '依申请公开来信',
    '信息公开来信',
    '公开申请表',
    '信息公开申请表',
    '政府信息公开申请表',
    '申请信息公开',
    '申请信息公开件',
    '申请公开信息件',
    '申请政府信息公开',
    '申请公开信息数',
    '申请公开政府信息数',
    '申请公开的政府信息',
    '申请要求公开的政府信息',
    '申请要求公开政府信息',
    '申请表',
    '申请书',
  ];
  return [...before.flatMap((a) => names.flatMap((b) => after.map((c) => a + b + c))), ...others].join(' ');
}

/** Labels of the form shorter than this (其他, 规章) mean too much else to be taken as the name of a result. */
const SHORTEST_RESULT = 4;

/** A label without its ordinal and without what it adds in brackets: （二）部分公开（…） → 部分公开. */
function bareLabel(label: string): string {
  return (
    label
      .replace(/^(?:[（(][一二三四五六七八九十]+[）)]|[一二三四五六七八九十]+、|\d+[.．、])/, '')
      .split(/[（(]/, 1)[0] ?? ''
  );
}

/** The names that the form itself has for results, applicants, outcomes and matters: from its rows and columns. */
function wordsOfForm({ tables }: Edition): readonly (readonly [WordKind, string, string])[] {
  const words: (readonly [WordKind, string, string])[] = [];
  for (const { rows, columns, groups, constraints, arrangement } of tables) {
    const parts = new Set(constraints.flatMap((each) => (each.kind === 'column-sum' ? each.parts : [])));
    const rowSum = constraints.find((each) => each.kind === 'row-sum');
    for (const row of rows) {
      const isResult = parts.has(row.key) || row.replaces?.some((key) => parts.has(key));
      if (row.role === null) continue;
      const labels = [row.label, ...row.variants, ...row.deviations.map(({ label }) => label)].map(bareLabel);
      if (isResult) {
        for (const label of labels) if (label.length >= SHORTEST_RESULT) words.push(['result', row.role, label]);
        const group = groups.find(({ key }) => key === row.group);
        const [kind] = row.role.split('.');
        if (group !== undefined && kind !== undefined && kind !== row.role) {
          for (const label of [group.label, ...group.variants]) words.push(['result', kind, bareLabel(label)]);
        }
      } else if (constraints.length === 0 || arrangement === 'record') {
        for (const label of labels) words.push(['noun', row.role, label]);
      }
    }
    for (const column of columns) {
      if (rowSum?.kind !== 'row-sum' || column.key === rowSum.total || column.label === '其他') continue;
      if (column.role === null) continue;
      words.push([arrangement === 'record' ? 'outcome' : 'applicant', column.role, column.label]);
    }
  }
  return words;
}

/** What words with the same characters in front have behind them: 申请 → 公 → 开, and 申请 → 人. */
interface Branch {
  readonly unit: number;
  /** The word that ends here. */
  word: SpelledWord | null;
  readonly next: Branch[];
}

/** The words with the same two characters in front: several hundred begin with 政府, so that they are not tried one by one. */
class Beginning {
  readonly #words: SpelledWord[] = [];
  #root: Branch | null = null;

  add(word: SpelledWord): void {
    this.#words.push(word);
  }

  /** The longest of the words that stands at `at`, where these two characters do. */
  longestAt(text: string, at: number): SpelledWord | null {
    this.#root ??= branchesOf(this.#words);
    let found: SpelledWord | null = null;
    let branch: Branch | undefined = this.#root;
    for (let i = at + 2; branch !== undefined; i++) {
      found = branch.word ?? found;
      branch = branchWith(text.charCodeAt(i), branch.next);
    }
    return found;
  }
}

function branchesOf(words: readonly SpelledWord[]): Branch {
  const root: Branch = { unit: 0, word: null, next: [] };
  for (const word of words) {
    let branch = root;
    for (let i = 2; i < word.text.length; i++) {
      const unit = word.text.charCodeAt(i);
      let next = branchWith(unit, branch.next);
      if (next === undefined) {
        next = { unit, word: null, next: [] };
        branch.next.push(next);
      }
      branch = next;
    }
    branch.word = word;
  }
  return root;
}

function branchWith(unit: number, branches: readonly Branch[]): Branch | undefined {
  for (const branch of branches) if (branch.unit === unit) return branch;
  return undefined;
}

/** Every understood word by its spelling. A word of the list above stands before one of the form. */
const words: ReadonlyMap<string, Word> = allWords();

/** The words that begin with the same two characters, by the number of these. */
const byBeginning: ReadonlyMap<number, Beginning> = wordsByBeginning();

/** The words of one character. */
const single: ReadonlyMap<number, SpelledWord> = new Map(
  [...words].flatMap(([text, word]) => (text.length === 1 ? [[text.charCodeAt(0), { ...word, text }] as const] : [])),
);

/** The first characters of the understood words. */
export const beginnings: ReadonlySet<string> = new Set([...words.keys()].map((word) => word.charAt(0)));

/** Not 0 where a word may begin with two characters, or consist of the first alone (the second is 0): most do not. */
const mayBegin = new Uint8Array(0x10000);
for (const word of words.keys()) mayBegin[slotOf(word.charCodeAt(0), word.length > 1 ? word.charCodeAt(1) : 0)] = 1;

/** Several pairs of characters share a slot. */
function slotOf(first: number, second: number): number {
  return (first * 31 + second) & 0xffff;
}

/** True if a word stands at `at`: `startsWith` costs several times as much for words as short as these. */
export function standsAt(word: string, text: string, at: number): boolean {
  const { length } = word;
  if (at + length > text.length) return false;
  for (let i = length - 1; i >= 0; i--) if (word.charCodeAt(i) !== text.charCodeAt(at + i)) return false;
  return true;
}

/** The longest understood word that stands at `at`. */
export function wordAt(text: string, at: number): SpelledWord | null {
  const first = text.charCodeAt(at);
  if (at + 1 < text.length && mayBegin[slotOf(first, text.charCodeAt(at + 1))] !== 0) {
    const word = byBeginning.get(beginningAt(text, at))?.longestAt(text, at) ?? null;
    if (word !== null) return word;
  }
  return mayBegin[slotOf(first, 0)] === 0 ? null : (single.get(first) ?? null);
}

function allWords(): Map<string, Word> {
  const all = new Map<string, Word>();
  for (const [kind, tag, list] of editions.flatMap(wordsOfForm)) all.set(list, { kind, tag });
  for (const [kind, tag, list] of entries) for (const word of list.split(' ')) all.set(word, { kind, tag });
  return all;
}

/** Two characters as a number: found much faster than a string made of them. */
function beginningAt(text: string, at: number): number {
  return (text.charCodeAt(at) << 16) | text.charCodeAt(at + 1);
}

function wordsByBeginning(): Map<number, Beginning> {
  const found = new Map<number, Beginning>();
  for (const [text, { kind, tag }] of words) {
    if (text.length < 2) continue;
    const beginning = beginningAt(text, 0);
    let known = found.get(beginning);
    if (known === undefined) {
      known = new Beginning();
      found.set(beginning, known);
    }
    known.add({ kind, tag, text });
  }
  return found;
}

/** Measure words that count the same kind of thing; a sum is made within one family only. */
export type MeasureFamily = 'published' | 'case' | 'other';

const families: [MeasureFamily, string][] = [
  ['published', '条 篇 则'],
  ['case', '件 份 宗 起 项 例 件次'],
  [
    'other',
    '个 次 场 期 人 名 家 户 批 处 部 台 页 字 块 种 位 人次 条次 篇次 场次 余人次 轮 幅 张 本 册 版 届 遍 套 支 间 所 户次 封 单',
  ],
];

/** Measure words by spelling. */
export const measureWords: ReadonlyMap<string, MeasureFamily> = new Map(
  families.flatMap(([family, words]) => words.split(' ').map((word): [string, MeasureFamily] => [word, family])),
);

/*
 * Words that say something in one place of a statement only. Elsewhere they are unknown, or mean what the list above says.
 */

const setOf = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** Words for persons that may stand beside organisations: 公众、法人或其他组织. */
export const PUBLIC = setOf('公民 群众 公众 人民群众 社会公众 市民 居民 村民 辖区居民 辖区群众');

/** 行政复议、行政诉讼等事件 are reviews and lawsuits. */
export const TAILS_OF_CASES = setOf('事件 现象 问题');

/** What became of cases, by words that are counted in one column here and in another there. */
export const ENDED = setOf('驳回 驳回申请 驳回复议申请 驳回行政复议申请 终止 中止 调解 调解结案 和解');

/** 审结 of 已审结2件: a case ended, whatever its outcome. */
export const CONCLUDED = setOf('审结 结案');

/** 登记 of 不动产登记申请: what kind of matter it is, behind what it is about. */
export const KINDS_OF_MATTER = setOf('登记 办理 案 事项 类 案件');

/** Words that make a ground the reason of a result, or say that a request falls under it. */
export const REASONS = setOf(
  '原因 等原因 为由 理由 等情形 情形 属于 属 系 危及 认定 涉及 作出 决定 以 的原因 被 或者 条规定 条规定的',
);

/** Words beside a result that only requests can have, where nothing else stands there: 因…无法提供的. */
export const BESIDE_RESULT = setOf('的 类 信息 因 以 为由 属于 属 涉及 等 原因 情形 答复 作出 决定');

/** 要求 of 要求公开政府信息的事项. */
export const ASKS = setOf('要求 请求 申请');

/** 事项 of 要求公开政府信息的事项: with what is asked for it means a request. */
export const ASKED = setOf('事项 情况 请求 诉求');
