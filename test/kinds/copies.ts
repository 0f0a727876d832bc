import { replaced, smallReport } from '../kit/small-report.ts';
import type { KindCase, KindTexts } from './texts.ts';

const clean = smallReport({ signature: '青禾区柳湾街道办事处\n2023年1月12日' });
const [second, third, fourth, fifth] = ['二、主动', '三、收到', '四、政府', '五、存在'] as const;
/** From one heading to another. */
const from = (start: string, end: string): string => clean.slice(clean.indexOf(start), clean.indexOf(end));
const requests = from(third, fourth);
const withoutHeading = (section: string): string => section.slice(section.indexOf('\n') + 1);
const asPipes = (section: string): string =>
  section.replace(/^.*\t.*$/gmu, (line) => `| ${line.split('\t').join(' | ')} |`);
/** The report with lines in front of one of its headings. */
const before = (why: string, heading: string, lines: string, ...finds: string[]): KindCase => ({
  why,
  report: replaced(clean, heading, lines + heading),
  finds,
});
const again = 'duplicate-section 三、收到和处理政府信息公开申请情况';

/** What was pasted twice. */
export const copies: Readonly<Record<string, KindTexts>> = {
  'a table pasted twice with its heading': {
    cases: [
      before('section 三, right behind itself', fourth, requests, again),
      before(
        'section 三 of another year',
        fourth,
        requests.replace('\t0\t0\t0\t0\t0\t0\t0\n', '\t2\t0\t0\t0\t0\t0\t2\n'),
        again,
      ),
      before('section 三, with pipes the second time', fourth, asPipes(requests), again),
      before('section 三, behind section 四', fifth, requests, again),
      before('section 三, not all rows of it', fourth, requests.replace(/^\t\t[3-8]\..*\n/gmu, ''), again),
      before('section 二', third, from(second, third), 'duplicate-section 二、主动公开政府信息情况'),
      before('section 四', fifth, from(fourth, fifth), 'duplicate-section 四、政府信息公开行政复议、行政诉讼情况'),
    ],
    nearMisses: [
      before(
        'the table without its heading',
        fourth,
        withoutHeading(requests),
        'duplicate-row 一、本年新收政府信息公开申请数量',
      ),
      before('the heading without the table', fourth, `${requests.slice(0, requests.indexOf('\n'))}\n`, again),
      before(
        'a row twice in the table that stands once',
        '四、结转',
        '四、结转下年度继续办理\t\t\t0\t0\t0\t0\t0\t0\t0\n',
        'duplicate-row 四、结转下年度继续办理',
      ),
      before('a sentence on the table behind it', fourth, '以上数据均为本年度收到和处理政府信息公开申请情况。\n'),
    ],
  },
};
