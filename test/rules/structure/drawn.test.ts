import { join } from 'node:path';
import { analyze } from '../../../shared/analysis.ts';
import { rules } from '../../../shared/rules/registry.ts';
import { Random } from '../../kit/random.ts';
import { recordIn } from '../../kit/record.ts';
import { smallReport } from '../../kit/small-report.ts';
import { shortFinding } from '../../kit/told.ts';

const own = '青禾区柳湾街道办事处';
const titles = [
  ...[`${own}2022年政府信息公开工作年度报告`, `${own}2022年政府信息公开年度报告`, `${own}2022年度政务公开工作报告`],
  ...[
    `${own}政府信息公开工作年度报告`,
    `${own}〔待填〕年政府信息公开工作年度报告`,
    `${own}2020年政府信息公开工作年度报告`,
    '',
  ],
  ...[
    `2022年${own}政府信息公开工作年度报告（送审稿）`,
    `关于${own}2022年政府信息公开工作情况的报告`,
    `${own}政务信息公开工作年报`,
  ],
];
const preambles = [
  ...[
    '',
    '',
    '本报告由总体情况、主动公开政府信息情况等六部分组成。',
    '全文共分五个部分。',
    '报告分为 7 个主要部分；附件另列。',
  ],
  ...[
    '报告内容包括总体情况、主动公开政府信息情况、存在的主要问题及改进情况。',
    '本年度报告共６章节。',
    '全文由八个部分构成，内容共6个部分。',
  ],
  ...['本街道下设六个科室。', '2022年全文共十部分。', '报告由总体情况、主动公开政府信息情况和其他需要报告的事项组成。'],
];
const items = [
  '（一）',
  '（二）',
  '（三）',
  '（五）',
  '(二)',
  '1.',
  '2、',
  '3．',
  '（1）',
  '（2）',
  '①',
  '②',
  '④',
  '十一、',
  '（十二）',
  '2.5万元，',
  '4. ',
];
const sayings = [
  ...[
    '截止2022年底转结申请0件。',
    '台帐齐全，其它事项按信息公开处理费办法办理。',
    '政务信息公开工作巳完成，尚末办结。',
    '截止日期为年未。',
  ],
  ...[
    '釆取措施,加强管理;明确责任(专人负责)。',
    '加强 管理，落实　责任。',
    '[bookmark: a]公开&nbsp;信息\u200b。',
    '運轉结果良好，總體平稳。',
    '均巳答复，截止到 年底无转结束。',
  ],
  ...[
    '落实《政务信息公开办法》和《其它规定》。',
    '开展培训, 规范流程 。',
    '对照 2022 年要点 A 类任务。',
    '流程图    见附件。',
    '年未，末发生投诉。',
    '\ufeff按期公开。',
  ],
];
const ordinals = '一二三四五六';

/** Headings that were renumbered, reworded, lost, doubled or moved, over texts with lists and slips of the pen. */
function drawn(random: Random): { readonly text: string; readonly fileName: string } {
  const paragraphs = (most: number): string =>
    Array.from({ length: random.whole(1, most) }, () =>
      random.chance(0.6) ? `${random.pick(items)}${random.pick(sayings)}` : random.pick(sayings),
    ).join('\n');
  const text = smallReport({
    title: [random.pick(titles), random.pick(preambles)].filter((line) => line !== '').join('\n'),
    overview: paragraphs(7),
    problems: random.pick(['', '无', paragraphs(4)]),
    other: random.pick(['', '无。', paragraphs(3), '——', '本年度未收取信息处理费。']),
    signature: random.pick(['', '', `${own}\n2023年1月9日`, `${own}\n2021年12月30日`]),
    figures: random.chance(0.3)
      ? { 'applications/other.unpaid/total': 1, 'applications/other.unpaid/natural-person': 1 }
      : {},
  });
  let lines = text.split('\n');
  for (let count = random.whole(0, 3); count > 0; count--) {
    const headings = lines.flatMap((line, i) => (/^[一二三四五六]、/u.test(line) && !line.includes('\t') ? [i] : []));
    if (headings.length < 3) break;
    const at = random.pick(headings);
    const line = lines[at] ?? '';
    const end = headings.find((each) => each > at) ?? lines.length;
    const section = lines.slice(at, end);
    const kind = random.whole(0, 7);
    if (kind === 0) lines[at] = `${random.pick([...ordinals])}、${line.slice(2)}`;
    else if (kind === 1) lines[at] = line.slice(2);
    else if (kind === 2)
      lines[at] =
        `${line.slice(0, 2)}${random.pick(['总体概况', '主动公开情况', '存在问题和改进措施', '其他事项', '行政复议和诉讼情况'])}`;
    else if (kind === 3) lines = [...lines.slice(0, at), ...lines.slice(end)];
    else if (kind === 4) lines = [...lines.slice(0, end), ...section, ...lines.slice(end)];
    else if (kind === 5) lines = [...lines.slice(0, at), ...lines.slice(end), ...section];
    else if (kind === 6) lines.splice(at, 1);
    else lines[at] = line.replace(/^(.)、/u, random.pick(['第$1部分 ', '（$1）', '$1.', '$1、 ']));
  }
  return { text: lines.join('\n'), fileName: random.pick(['年报.txt', '2021年年报.txt', '20221.txt', '2030.txt']) };
}

describe('what the rules about structure and wording find in drawn reports', () => {
  const record = recordIn(join(__dirname, 'drawn.snap'));
  const asked = rules.filter(({ meta }) => meta.family === 'structure' || meta.family === 'text');
  const hints = Object.fromEntries(
    asked.filter(({ meta }) => !meta.enabled).map(({ meta }) => [meta.id, meta.severity]),
  );
  const ids = new Set<string>(asked.map(({ meta }) => meta.id));
  for (let seed = 1; seed <= 40; seed++) {
    it(`is what was recorded: ${seed}`, () => {
      const { text, fileName } = drawn(new Random(seed));
      const found = analyze(text, { fileName, rules: hints }).findings.filter(({ rule }) => ids.has(rule));
      record(String(seed), found.map((finding) => shortFinding(text, finding)).join('\n'));
    });
  }
});
