import { join } from 'node:path';
import { analyze } from '../../../shared/analysis.ts';
import { reconcileRules } from '../../../shared/rules/reconcile/index.ts';
import { Random } from '../../kit/random.ts';
import { recordIn } from '../../kit/record.ts';
import { smallReport } from '../../kit/small-report.ts';
import { shortFinding } from '../../kit/told.ts';
import { changed } from './texts.ts';

const words = (text: string): readonly string[] => text.split(' ');

const bodies = words(
  '青禾区柳湾街道办事处 青禾县石桥镇人民政府 青禾县水务局 青禾县人民政府 岚汀市水务局 岚汀市人民政府 云岭省水利厅 云岭省人民政府 青禾区柳湾社区 青禾区人民政府办公室 青禾县水务所 青禾县文化馆 青禾自治州人民政府',
);
const amounts = words(
  '0 0 0.00 3.62 3.6200 11.065 0.12345 5.2 52300 999.99 1000 1000.5 1234.56 36200 99999 100000 100000.55 113300.89 5000000 5000001 10000000 3.62万元 36200元 3.62亿元',
);
const heads = [
  '（单位：万元）',
  '（单位：万元，保留4位小数）',
  '（单位：万元，保留两位小数）',
  '（单位：万元，保留 ３ 位小数）',
  '（单位：元）',
  '（单位：万元，保留五位小数）',
];
const fees = [
  ...['本年度未收取信息处理费。', '无其他需要报告的事项。', '未发生收费情况。', '没有费用。'],
  ...[
    '收取信息处理费',
    '按件收取信息处理费',
    '共收取信息处理费',
    '信息处理费标准为',
    '未按期收取信息处理费',
    '收取信息处理费每件',
    '退还信息处理费',
    '收取复制成本',
  ],
];
const collected = words('1200元 1,200元 1205元 150元 0.5万元 12.5元 10元 0元 52000元 3万元 1200.00元');

/** Figures of section 二, many of them impossible together. */
function disclosed(random: Random, older: boolean): Record<string, string | number> {
  const found: Record<string, string | number> = {};
  const put = (row: string, columns: readonly string[], values: readonly (string | number)[]): void => {
    for (const column of columns) found[`disclosure/${row}/${column}`] = random.pick(values);
  };
  const counts = [0, 0, 1, 2, 3, 5, ''];
  for (const row of ['regulations', 'normative-documents']) {
    if (random.chance(row === 'regulations' ? 0.3 : 0.7))
      put(row, older ? ['made', 'newly-published', 'published-total'] : ['issued', 'repealed', 'in-force'], counts);
  }
  if (older) {
    put('procurement', ['projects'], [0, 0, 3, 12]);
    put('procurement', ['amount'], ['0', '0元', '12万元', '120000元', '12.5', '35', '']);
  } else put('fees', ['amount'], amounts);
  return found;
}

/** Requests and lawsuits: refused for reasons that go to review first, or some of them otherwise. */
function refused(random: Random): Record<string, number> {
  const rows = {
    'refused.third-party': random.whole(0, 2),
    'refused.internal-affairs': random.whole(0, 2),
    granted: random.pick([0, 0, 1]),
  };
  const sum = Object.values(rows).reduce((total, count) => total + count, 0);
  const suits = random.whole(0, 2);
  const found: Record<string, number> = {
    'reviews/direct-litigation/total': suits,
    'reviews/direct-litigation/upheld': suits,
  };
  for (const [row, count] of Object.entries({ ...rows, new: sum, 'result-total': sum })) {
    found[`applications/${row}/natural-person`] = count;
    found[`applications/${row}/total`] = count;
  }
  return found;
}

/** The ordinary table of requests with up to three of its figures wrong, or left out. */
function mistyped(random: Random): Readonly<Record<string, string | number>> {
  const { figures = {} } = changed({});
  const addresses = random.some(Object.keys(figures), random.pick([0, 1, 1, 2, 3]));
  const wrong = addresses.map((address) => {
    const figure = Number(figures[address]);
    return [
      address,
      random.pick([
        '',
        String(figure + 1),
        String(figure * 10),
        String(figure + 9),
        '0',
        `${figure}〔待填〕`,
        `7${figure}`,
      ]),
    ] as const;
  });
  return { ...figures, ...Object.fromEntries(wrong) };
}

function drawn(random: Random): string {
  const older = random.chance(0.3);
  const figures = {
    ...disclosed(random, older),
    ...(random.chance(0.4) ? refused(random) : older ? {} : mistyped(random)),
  };
  const statement = random.pick(fees);
  const other = /[。]$/u.test(statement)
    ? statement
    : `${statement}${random.pick(collected)}${random.pick(['', '、100元'])}。${random.pick(['', '收取信息处理费100元。'])}`;
  const text = smallReport({
    body: random.pick(bodies),
    year: older ? 2020 : random.pick([2022, 2023, 2024, 2025]),
    ...(older ? { edition: '2019' as const } : {}),
    figures,
    other,
  });
  const headed = random.chance(0.6) ? text.replace('（单位：万元）', random.pick(heads)) : text;
  // A number of two digits that was copied as two.
  return random.chance(0.3) ? headed.replace(/\t([1-9])([0-9])(?=\t)/, '\t$1\t$2') : headed;
}

describe('what the rules about sums and amounts find in drawn reports', () => {
  const record = recordIn(join(__dirname, 'drawn.snap'));
  const ids = new Set<string>(reconcileRules.map(({ meta }) => meta.id));
  const hints = Object.fromEntries(
    reconcileRules.filter(({ meta }) => !meta.enabled).map(({ meta }) => [meta.id, meta.severity]),
  );
  for (let seed = 1; seed <= 64; seed++) {
    it(`is what was recorded: ${seed}`, () => {
      const text = drawn(new Random(seed));
      const found = analyze(text, { rules: hints }).findings.filter(({ rule }) => ids.has(rule));
      record(String(seed), found.map((finding) => shortFinding(text, finding)).join('\n'));
    });
  }
});
