import { join } from 'node:path';
import { analyze } from '../../../shared/analysis.ts';
import { contentRules } from '../../../shared/rules/content/index.ts';
import { Random } from '../../kit/random.ts';
import { recordIn } from '../../kit/record.ts';
import { smallReport } from '../../kit/small-report.ts';
import { shortFinding } from '../../kit/told.ts';

const words = (text: string): readonly string[] => text.split(' ');

const own = '青禾区柳湾街道办事处';
const bodies = [
  ...[own, own, own, '柳湾街道', '我街道', '本机关', '街道'],
  ...words(
    '青禾区柳汀街道办事处 云溪区石矶街道办事处 云溪区石矶街道办事处 石矶街道 青禾区竹影街道办事处 青禾区水务局 青禾区人民政府 云溪县人民政府 下属街道办事处 各街道办事处',
  ),
];
const pronouns = words('全年 年内 本年 本年度 本机关 本单位 我局 本镇 全区 街道 办事处 镇政府 乡政府');
const acts = words(
  '主动公开政府信息12条 收到政府信息公开申请3件 未收到申请 受理申请2件 办结申请2件 答复申请1件 发布信息9条 没有发生行政复议 举办培训2次 制发规范性文件1件 未发出收费通知 未收取信息处理费 高度重视政府信息公开工作 认真贯彻《条例》 认真落实各项要求 严格按照要求办理申请 坚持以公开为常态 将进一步改进工作 将从以下方面改进 全面落实上级要求 政府信息公开工作取得成效 公开各类信息30条 共收到申请4件 累计受理申请4件 通过网站发布信息8条 组织业务培训 深入推进政务公开工作',
);
const behind = [
  ...[
    '',
    '',
    '',
    '，同比增长5%',
    '，较上年增加3件',
    '，将继续推进',
    '，结转下年1件',
    '，与上年相比有所减少',
    '，对照要点逐项落实',
  ],
  ...['，计划增加栏目', '，群众较为满意', '（含上年结转1件）', '，2021年为2件', '，2022年为2件'],
];
const before = ['', '', '', '今年以来，', '根据《条例》要求，', '截至', '与', '较', '针对', '现将', '《', '按照', '从'];
const after = [
  '度',
  '',
  '，',
  '度，',
  '以来，',
  '年初，',
  '底，',
  '，全年',
  '12月31日，',
  '政务公开工作要点要求，',
  '年度报告',
  '，在区委领导下，',
];

const year = (random: Random): number => random.pick([2021, 2021, 2022, 2022, 2023, 2023, 2020, 2018, 2025]);
const named = (random: Random): string => `${year(random)}年`;

const topics = [
  '（一）主动公开。围绕民生实事主动公开政府信息。',
  '（二）依申请公开。健全登记、审核、答复流程。',
  '（三）政府信息管理。落实信息发布审核制度。',
  '（四）平台建设。维护政务新媒体和公开栏。',
  '（五）监督保障。组织业务培训，接受工作考核、社会评议，未发生责任追究情形。',
  '通过门户网站公开信息，利用政务新媒体发布政策。',
  '通过门户网站、政务新媒体设立专栏，优化栏目。',
  '坚持主动公开与依申请公开相结合。',
  '配备信息管理员一名，与市场监督管理部门配合。',
  '开展绩效考评，群众满意度较高，未被问责。',
];

/** Sentences in which years, bodies and periods stand as in reports. */
const sentences: readonly ((random: Random) => string)[] = [
  (random) =>
    `${random.pick(before)}${named(random)}${random.pick(after)}${random.pick(['', ...bodies, ...pronouns])}${random.pick(acts)}${random.pick(behind)}。`,
  (random) =>
    `${random.pick(bodies)}${random.pick(['', '', '在', '，', '2022年', '本年度', ' '])}${random.pick(acts)}${random.pick(behind)}。`,
  (random) => {
    const parted = random.pick(['至', '到', '起至', '—', '开始到', ' 至 ']);
    const until = random.pick(['12月31日', '12月31日', '12月21日', '11月31日', '6月30日', '12月31']);
    const of = random.pick(['本报告统计期限为', '数据统计自', '所列数据期限从', '培训自', '报告期：']);
    return `${of}${named(random)}1月1日${parted}${random.pick(['', '同年', '当年', named(random)])}${until}。`;
  },
  (random) => {
    const publishes = random.pick(['现公布', '现将', '公布', '现向社会公布', '编制', '发布', '由', '请与']);
    const what = random.pick(['政府信息公开工作年度报告', '政府信息公开年报', '信息公开工作情况', '政务公开工作要点']);
    return `${publishes}${random.pick(bodies)}${random.pick(['', named(random)])}${what}${random.pick(['', '如下', '公布如下', '编制', '联系'])}。`;
  },
  (random) => {
    const higher = random.pick(['市政府', '省人民政府', '区政府', '市政府及其办公室', '省政府办公室']);
    return random.pick([
      `向${higher}${random.pick(['提出', '提交', '递交', '报送'])}的申请3件。`,
      `执行《岚汀${random.pick(['省', '市', '县'])}人民政府工作规则》。`,
    ]);
  },
  (random) =>
    random.pick([
      '发出收费通知',
      '收取信息处理费',
      '收费',
      '产生费用',
      '缴纳复制费',
      '无',
      '没有',
      '无其他事项。',
      '〔待填〕件',
      '〔待填：件数〕',
    ]),
];

const problem = words(
  '存在信息更新不及时的问题 公开渠道单一 业务能力有待提升 主动公开力度不够 解读形式偏少 人员力量薄弱 部分栏目欠缺 工作平稳有序 群众反映良好 措施不够具体 整改不到位',
);
const plan = words(
  '下一步将明确专人负责 今后加强培训 拟增设专栏 为此制定整改措施 持续完善制度 已指定专人核对 改进情况：逐项整改 将近完成 着力提高质量 一是加强学习 工作平稳有序',
);

function problems(random: Random): string {
  const heads = random.pick([
    ['', ''],
    ['', ''],
    ['（一）存在的问题', '（二）改进措施'],
    ['存在的问题：', '改进情况：'],
  ]);
  const some = (list: readonly string[]): string => random.some(list, random.whole(0, 3)).join('，');
  const ahead = random.pick([
    '',
    '',
    `${named(random)}，${random.pick(['', '我街道', '本单位'])}${random.pick(['将进一步', '将从', '将重点', '继续'])}推进各项工作。`,
  ]);
  return [heads[0], `${some(problem)}。`, heads[1], `${some(plan)}。`, ahead]
    .filter((line) => line !== '' && line !== '。')
    .join('\n');
}

function drawn(random: Random): { readonly text: string; readonly fileName: string } {
  const several = (most: number): string =>
    Array.from({ length: random.whole(0, most) }, () => random.pick(sentences)(random)).join(random.pick(['', '\n']));
  const body = random.pick([own, own, own, '青禾区人民政府', '青禾区水务局', '岚汀市人民政府', '青禾区柳湾镇人民政府']);
  const date = `${random.chance(0.6) ? 2023 : year(random)}年${random.pick([1, 2, 3, 4, 12])}月${random.pick([1, 15, 31])}日`;
  const text = smallReport({
    body,
    overview: [several(2), ...random.some(topics, random.whole(3, 9)), several(3)].join('\n'),
    problems: problems(random),
    other: `${random.pick(['', '本年度未收取信息处理费。', '无。', '未发生收费情况。'])}${several(1)}`,
    signature: random.pick(['', `${random.pick([body, ...bodies])}\n${date}`]),
    figures: random.chance(0.3)
      ? {
          'applications/other.unpaid/total': random.pick([1, 2]),
          'applications/granted/total': '〔待填〕',
          'reviews/reconsideration/total': '〔待填：件数〕',
        }
      : {},
  });
  const [title = '', ...rest] = text.split('\n');
  const preamble = random.chance(0.4) ? [random.pick(sentences)(random), random.pick(['', '〔待填〕'])] : [];
  return {
    text: [title, ...preamble, ...rest].join('\n'),
    fileName: random.pick(['年报.txt', `${year(random)}年年报.txt`, '2021年与2022年.txt', '12021年.txt']),
  };
}

describe('what the rules about content find in drawn reports', () => {
  const record = recordIn(join(__dirname, 'drawn.snap'));
  const ids = new Set<string>(contentRules.map(({ meta }) => meta.id));
  for (let seed = 1; seed <= 48; seed++) {
    it(`is what was recorded: ${seed}`, () => {
      const { text, fileName } = drawn(new Random(seed));
      const { findings } = analyze(text, { fileName, rules: { 'borrowed-scope': 'hint' } });
      const lines = text
        .split('\n')
        .filter((line) => line !== '' && !line.includes('\t') && !/^[一二三四五六]、/u.test(line));
      const found = findings.filter(({ rule }) => ids.has(rule)).map((each) => `  ${shortFinding(text, each)}`);
      record(`${seed} ${fileName}`, [...lines, ...found].join('\n'));
    });
  }
});
