import { join } from 'node:path';
import { analyze } from '../../../shared/analysis.ts';
import { proseRules } from '../../../shared/rules/prose/index.ts';
import { Random } from '../../kit/random.ts';
import { recordIn } from '../../kit/record.ts';
import { smallReport } from '../../kit/small-report.ts';
import { shortFinding } from '../../kit/told.ts';

/** A figure that divides or counts, mostly small, so that some sums and shares hold by chance. */
const count = (random: Random): number => random.pick([0, 1, 2, 3, 4, 5, 6, 8, 9, 10, 12, 15, 20]);

/** A list of parts, some with their shares, right or wrong. */
function list(random: Random, names: readonly string[], measure: string, whole: number): string {
  const parts = random.some(names, random.whole(1, 4)).map((name) => {
    const part = random.whole(0, whole);
    const right = ((part * 100) / (whole === 0 ? 1 : whole)).toFixed(random.whole(0, 2));
    const percent = `${random.chance(0.5) ? right : random.whole(0, 100)}%`;
    const share = random.pick([
      '',
      '',
      '，占',
      '（占',
      '，占比',
      '，约占',
      '，占新收申请的',
      '，占办结总数的',
      '，占全部的',
    ]);
    const said = share === '' ? '' : share + percent + (share.startsWith('（') ? '）' : '');
    return `${name}${random.pick(['', '申请', '类'])}${part}${random.pick([measure, measure, measure, ''])}${said}`;
  });
  const rest = random.pick([
    '',
    '',
    `${random.pick(['，', '、', '；'])}${random.pick(['其他', '其余'])}${count(random)}${measure}`,
  ]);
  const end = random.pick(['', '', `，合计${count(random)}${measure}`, `，合计占${random.whole(1, 100)}%`, '等']);
  return parts.join(random.pick(['，', '、', '；'])) + rest + end;
}

const channels = ['网络', '信函', '当面', '传真'];
const applicants = ['自然人', '商业企业', '科研机构', '法人或其他组织'];
const results = ['予以公开', '部分公开', '不予公开', '无法提供', '不予处理', '其他处理'];
const matters = ['政策文件', '工作动态', '通知公告', '人事信息'];
const outcomes = ['维持', '纠正', '其他结果', '尚未审结'];

/** Sentences of each kind that the rules look at, their words and figures drawn. */
const sentences: readonly ((random: Random, table: Table) => string)[] = [
  (random, { received, closed }) => {
    const whole = random.pick([received, received, closed, 12, 20]);
    const opening = random.pick(['收到申请', '共收到政府信息公开申请', '新收申请', '受理申请', '办结申请', '答复申请']);
    const way = random.pick(['，其中', '。其中', '。从申请方式看，', '：', '，分别为', '，包括', '。']);
    return `${opening}${whole}件${way}${list(random, random.pick([channels, applicants, results]), '件', whole)}。`;
  },
  (random) => {
    const whole = random.pick([20, 30, 80, 102]);
    const before = random.pick(['', '', '微信发布940条；', '全年发布信息300条，']);
    const way = random.pick(['，其中', '。其中，', '：', '，分别为', '（含', '，包括']);
    return `${before}${random.pick(['公开信息', '发布信息', '网站公开'])}${whole}条${way}${list(random, matters, '条', whole)}${way === '（含' ? '）' : ''}。`;
  },
  (random) => {
    const cases = random.pick(['行政复议', '行政诉讼', '行政复议案件', '行政复议3件、行政诉讼']);
    const what = random.pick(['因信息公开被申请', '发生', '信息公开', '上年结转', '办理', '2021年']);
    const way = random.pick([
      `，其中${list(random, outcomes, '件', 4)}`,
      `，${random.pick(['均', '全部', '都', '均为', ''])}${random.pick(['维持', '获维持', '胜诉', '尚未审结', '正在审理'])}`,
      `；${random.pick(['行政诉讼', '行政复议'])}${count(random)}件，均${random.pick(['获维持', '胜诉'])}`,
      `，${random.pick(['已审结', '无', '结案', '有'])}${count(random)}件${random.pick(['均获维持', '尚未审结', ''])}`,
    ]);
    return `${what}${cases}${count(random)}件${way}。`;
  },
  (random) => {
    const none = random.pick(['未', '没有', '无', '未曾', '从未', '不存在', '尚未']);
    const verb = random.pick(['收到', '接到', '发生', '办结', '有', '', '受理', '提起']);
    const about = random.pick([
      '',
      '',
      '补正材料的',
      '涉及信息公开的',
      '要求公开合同的',
      '第三方异议的',
      '上年结转',
      '因信息公开引发的',
    ]);
    const object = random.pick(['政府信息公开申请', '申请', '行政复议', '行政诉讼', '举报', '事项', '申请、行政复议']);
    const behind = random.pick(['', '', '，', '的', '：', '，答复申请', '，较上年减少', '公开', '同比减少']);
    return `${none}${verb}${about}${object}${behind}${count(random)}${random.pick(['件', '起', '个', '人', '条', ''])}。`;
  },
  (random) => {
    const verb = random.pick(['收到', '新收', '受理', '办理', '办结', '答复', '结转下年度', '上年结转', '转入']);
    const more = random.pick([
      '',
      `，结转下年${count(random)}件`,
      `，上年结转${count(random)}件，办结${count(random)}件，结转下年度${count(random)}件`,
      `，${random.pick(results)}${count(random)}件`,
      `（含上年结转${count(random)}件）`,
      `，比上年${random.pick(['增加', '减少'])}${count(random)}件，${random.pick(['增长', '下降'])}${count(random)}%`,
      `，收取信息处理费${count(random)}元`,
    ]);
    const whose = random.pick(['', '', '全年', '区政府办公室', '上半年', '2021年', '全县各级行政机关共']);
    return `${whose}${verb}政府信息公开申请${count(random)}${random.pick(['件', '件', '余件', '条', '宗'])}${more}。`;
  },
];

interface Table {
  readonly received: number;
  readonly closed: number;
  readonly figures: Readonly<Record<string, number>>;
}

/** A table that holds together: so many received and carried in, closed with three results, and cases pending. */
function drawTable(random: Random): Table {
  const [granted, refused, unpaid, carried] = [10, 12, 0, 1].map((most) => random.whole(0, most)) as [
    number,
    number,
    number,
    number,
  ];
  const closed = granted + refused + unpaid;
  const both = (row: string, value: number) => [
    [`applications/${row}/natural-person`, value] as const,
    [`applications/${row}/total`, value] as const,
  ];
  const upheld = random.whole(0, 3);
  const pending = random.whole(0, 1);
  const figures = Object.fromEntries([
    ...both('new', closed + carried),
    ...both('granted', granted),
    ...both('refused.third-party', refused),
    ...both('result-total', closed),
    ...both('carried-over', carried),
    ['reviews/reconsideration/upheld', upheld],
    ['reviews/reconsideration/pending', pending],
    ['reviews/reconsideration/total', upheld + pending],
    ['reviews/direct-litigation/corrected', pending],
    ['reviews/direct-litigation/total', pending],
  ]);
  return { received: closed + carried, closed, figures };
}

describe('what the rules about figures in the text find in drawn sentences', () => {
  const record = recordIn(join(__dirname, 'drawn.snap'));
  const ids = new Set<string>(proseRules.map(({ meta }) => meta.id));
  for (let seed = 1; seed <= 48; seed++) {
    it(`is what was recorded: ${seed}`, () => {
      const random = new Random(seed);
      const table = drawTable(random);
      const drawn = Array.from({ length: 6 }, () => random.pick(sentences)(random, table));
      // Several sentences of one paragraph speak of each other.
      const overview = random.chance(0.6) ? drawn.join('\n') : drawn.join('');
      const body = random.pick(['青禾区水务局', '青禾区人民政府']);
      const whole = smallReport({ overview, figures: table.figures, body });
      // Without tables the text can only contradict itself.
      const text = random.chance(0.6) ? whole : whole.replace(/^.*\t.*\n/gmu, '');
      const found = analyze(text, { rules: { 'mixed-measure-word': 'hint' } }).findings.filter(({ rule }) =>
        ids.has(rule),
      );
      record(
        String(seed),
        [...overview.split('\n'), ...found.map((finding) => `  ${shortFinding(text, finding)}`)].join('\n'),
      );
    });
  }
});
