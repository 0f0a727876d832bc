import { rule } from '../../../shared/rules/table/duplicate-row.ts';
import { replaced } from '../../kit/small-report.ts';
import type { RuleCases } from '../cases.ts';
import { clean, page, zeros } from './texts.ts';

const twice = replaced(clean, '\t\t2.重复申请', `\t\t2.重复申请${zeros(7)}\n\t\t2.重复申请`);
const heading = '三、收到和处理政府信息公开申请情况';
/** A page with the row twice, the end of one of them left out, or of its row below and again. */
const pageOfTwice = page(twice);
const pairTwice = page(
  replaced(clean, '\t\t4.无正当', `\t\t2.重复申请${zeros(7)}\n\t\t3.要求提供公开出版物${zeros(7)}\n\t\t4.无正当`),
);

/** A page without the end of each row that begins with this label. */
function unclosed(text: string, label: string, nth?: number): string {
  let met = 0;
  return text
    .split('\n')
    .map((line) => {
      if (!line.includes(`<td>${label}</td>`)) return line;
      met++;
      return nth === undefined || nth === met ? line.replace('</tr>', '') : line;
    })
    .join('\n');
}

/** Section 三 with its heading once more behind it. */
function sectionTwice(text: string): string {
  const [from, to] = [text.indexOf(heading), text.indexOf('四、政府')];
  return text.slice(0, to) + text.slice(from, to) + text.slice(to);
}

export const cases: RuleCases = {
  rule,
  fires: [
    {
      why: 'a row twice',
      report: replaced(clean, '\t\t2.重复申请', `\t\t2.重复申请${zeros(7)}\n\t\t2.重复申请`),
      on: '2.重复申请',
      nth: 2,
    },
    {
      why: 'a row twice with other figures, of which it is not certain which count',
      report: replaced(clean, '\t\t2.重复申请', `\t\t2.重复申请\t1${zeros(6)}\n\t\t2.重复申请`),
      on: '2.重复申请',
      nth: 2,
    },
    {
      why: 'a row three times',
      report: replaced(clean, '\t\t2.重复申请', `\t\t2.重复申请${zeros(7)}\n\t\t2.重复申请${zeros(7)}\n\t\t2.重复申请`),
      on: '2.重复申请',
      nth: 2,
      more: [{ on: '2.重复申请', nth: 3 }],
    },
    {
      why: 'the last row at the top again',
      report: replaced(clean, '一、本年新收', `四、结转下年度继续办理\t\t${zeros(7)}\n一、本年新收`),
      on: '四、结转下年度继续办理',
      nth: 2,
    },
    {
      why: 'three rows twice, as one fault at the first of them',
      report: replaced(
        clean,
        '\t\t2.重复申请',
        `${['1.信访举报投诉类申请', '2.重复申请', '3.要求提供公开出版物'].map((row) => `\t\t${row}${zeros(7)}\n`).join('')}\t\t2.重复申请`,
      ),
      on: '1.信访举报投诉类申请',
      nth: 2,
    },
    {
      why: 'a row twice in a text with line ends of two characters',
      report: twice.replaceAll('\n', '\r\n'),
      on: '2.重复申请',
      nth: 2,
      fixes: ['choice '],
      becomes: `1.信访举报投诉类申请${zeros(7)}\r\n\t\t2.重复申请${zeros(7)}\r\n\t\t3.要求提供公开出版物`,
    },
    {
      why: 'a row twice with the same figures, its label otherwise written, so that nothing is taken away',
      report: replaced(clean, '\t\t2.重复申请', `\t\t2. 重复申请${zeros(7)}\n\t\t2.重复申请`),
      on: '2.重复申请',
      fixes: [],
    },
    {
      why: 'a row twice in a page',
      report: page(twice),
      on: '2.重复申请',
      nth: 2,
      fixes: ['choice '],
    },
    {
      why: 'a row twice in a page, with other figures',
      report: page(replaced(clean, '\t\t2.重复申请', `\t\t2.重复申请\t1${zeros(6)}\n\t\t2.重复申请`)),
      on: '2.重复申请',
      nth: 2,
      fixes: [],
    },
    {
      why: 'a row twice, and its section with the heading once more',
      report: sectionTwice(twice),
      on: '2.重复申请',
      nth: 2,
    },
    {
      why: 'a row twice, and the heading once more below it',
      report: replaced(twice, '四、政府', `${heading}\n\n四、政府`),
      on: '2.重复申请',
      nth: 2,
    },
    {
      why: 'a row twice at the end of a text without a line end',
      report: `${clean.slice(0, clean.indexOf('五、存在')).trimEnd()}\n四、结转下年度继续办理\t\t${zeros(7)}`,
      on: '四、结转下年度继续办理',
      nth: 2,
      fixes: ['choice '],
    },
    {
      why: 'a row twice below a heading that stands twice itself',
      report: replaced(twice, heading, `${heading}\n\n${heading}`),
      on: '2.重复申请',
      nth: 2,
      fixes: ['choice '],
    },
    {
      why: 'a row again below the next table',
      report: replaced(clean, '五、存在', `\t\t2.重复申请${zeros(7)}\n\n五、存在`),
      on: '2.重复申请',
      nth: 2,
      fixes: ['choice '],
    },
    {
      why: 'a row again with a figure more',
      report: replaced(clean, '\t\t3.要求', `\t\t2.重复申请${zeros(8)}\n\t\t3.要求`),
      on: '2.重复申请',
      nth: 2,
      fixes: [],
    },
    {
      why: 'a row twice in a text that says < of something else',
      report: replaced(twice, '栏目更新', '栏目更新间隔<10天的要求落实'),
      on: '2.重复申请',
      nth: 2,
      fixes: ['choice '],
    },
    {
      why: 'a row again with a figure less, the same as far as they go',
      report: replaced(clean, `2.重复申请${zeros(7)}`, `2.重复申请${zeros(8)}\n\t\t2.重复申请${zeros(7)}`),
      on: '2.重复申请',
      nth: 2,
      fixes: [],
    },
    {
      why: 'a row twice in a text with line ends of the other character',
      report: twice.replaceAll('\n', '\r'),
      on: '2.重复申请',
      nth: 2,
      fixes: ['choice '],
      becomes: `1.信访举报投诉类申请${zeros(7)}\r\t\t2.重复申请${zeros(7)}\r\t\t3.要求提供公开出版物`,
    },
    ...[
      ['with tags in capitals', pageOfTwice.replaceAll('tr>', 'TR>')],
      ['without the ends of rows', pageOfTwice.replaceAll('</tr>', '')],
      ['without the end of the first of them', unclosed(pageOfTwice, '2.重复申请', 1)],
      ['without the end of the second of them', unclosed(pageOfTwice, '2.重复申请', 2)],
    ].map(([where, report]) => ({
      why: `a row twice in a page ${where}, so that nothing is taken away`,
      report: report as string,
      on: '2.重复申请',
      nth: 2,
      fixes: [],
    })),
    {
      why: 'two rows twice in a page without the ends of the former, of which none takes the other with it',
      report: unclosed(pairTwice, '2.重复申请'),
      on: '2.重复申请',
      nth: 2,
      fixes: [],
      more: [{ on: '3.要求提供公开出版物', nth: 2, fixes: ['choice '] }],
    },
    {
      why: 'two rows of section 二 twice, each by itself',
      report: replaced(clean, '行政许可\t0', '行政许可\t0\t\t\n行政处罚\t0\t\t\n行政许可\t0'),
      on: '行政许可',
      nth: 2,
      more: [{ on: '行政处罚', nth: 2 }],
    },
    {
      why: 'a whole table twice under one heading',
      report: replaced(
        clean,
        '二、上年结转',
        `${clean.slice(clean.indexOf('一、本年新收'), clean.indexOf('四、结转'))}二、上年结转`,
      ),
      on: '一、本年新收政府信息公开申请数量',
      nth: 2,
      fixes: [],
    },
  ],
  quiet: [
    { why: 'a section twice with its heading: that is said of the section', report: sectionTwice(clean) },
    { why: 'every row once', report: clean },
    ...['一、总体情况\n', '五、存在的主要问题及改进情况\n'].map((heading) => ({
      why: `a list of what was published, with labels of section 二, under ${heading.trim()}`,
      report: replaced(clean, heading, `${heading}\n类别\t条数\n行政许可\t412\n行政处罚\t15\n`),
    })),
    {
      why: 'a label repeated without figures',
      report: replaced(clean, '\t\t2.重复申请', '\t\t2.重复申请\n\t\t2.重复申请'),
    },
    { why: '其他 as a row and as a column', report: { figures: { 'applications/other.rest/other': 0 } } },
  ],
};
