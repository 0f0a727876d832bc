import { replaced, smallReport } from '../kit/small-report.ts';
import type { KindCase, KindTexts } from './texts.ts';

const clean = smallReport({ signature: '青禾区柳湾街道办事处\n2023年1月12日' });
const later = '五、存在的主要问题及改进情况';
/** The clean report with some of its words written otherwise. */
const written = (why: string, changes: Readonly<Record<string, string>>, ...finds: string[]): KindCase => ({
  why,
  report: Object.entries(changes).reduce((text, [from, to]) => replaced(text, from, to), clean),
  finds,
});
const heading = (number: string): string => new RegExp(`^${number}、.*(?:情况|事项)$`, 'mu').exec(clean)?.[0] ?? '';
/** All headings in another manner. */
const every = (change: (heading: string) => string): Readonly<Record<string, string>> =>
  Object.fromEntries([...'一二三四五六'].map((number) => [heading(number), change(heading(number))]));

/** Headings of sections as people and programs leave them. */
export const headings: Readonly<Record<string, KindTexts>> = {
  'a heading broken over lines': {
    cases: [
      written('within a word', { [heading('三')]: '三、收到和处理政府信息公\n开申请情况' }),
      written('behind its ordinal', { [heading('四')]: '四、\n政府信息公开行政复议、行政诉讼情况' }),
      written('behind its ordinal, a blank line between', { [heading('二')]: '二、\n\n主动公开政府信息情况' }),
      written('behind words that alone name the section', { [heading('五')]: '五、存在的主要问题\n及改进情况' }),
      written('before words that alone name the section', { [heading('五')]: '五、存在的主要\n问题及改进情况' }),
      written('the last of them', { [heading('六')]: '六、其他需要\n报告的事项' }),
      written('behind its ordinal and once more', { [heading('四')]: '四、\n政府信息公开行政复议、\n行政诉讼情况' }),
      written(
        'every one',
        every((words) => `${words.slice(0, 5)}\n${words.slice(5)}`),
      ),
      written(
        'every one, behind its ordinal',
        every((words) => words.replace('、', '、\n')),
      ),
      written('an accepted wording', { [heading('四')]: '四、政府信息公开行政复议和行政\n诉讼情况' }),
      written('words much like the form’s', { [heading('四')]: '四、行政复议与行政诉\n讼的有关情况' }),
      written('indented', { [heading('三')]: '　　三、收到和处理政府信息公开申\n　　请情况' }),
      written('of Markdown', { [heading('三')]: '## 三、收到和处理政府信息\n公开申请情况' }),
      written(
        'with a part as its ordinal',
        every((words) => words.replace(/^(.)、/u, '第$1部分\n')),
      ),
      written(
        'numbered wrongly',
        { [heading('四')]: '五、政府信息公开行政复议、\n行政诉讼情况' },
        'section-number 五、',
      ),
    ],
    nearMisses: [
      written('a heading of its own above that of the section', {
        [later]: `五、工作中的创新做法\n推行清单管理。\n${later}`,
      }),
      written('a heading of its own directly above the words of a section', {
        [later]: `五、有关工作\n${later.replace('五', '六')}`,
        [heading('六')]: '七、其他需要报告的事项',
      }),
      written('an item on the section’s matter', {
        '（三）政府信息管理': '一是收到\n处理申请的流程更加规范。\n（三）政府信息管理',
      }),
      written('the words of a section in two lines of running text', {
        '（三）政府信息管理': '详见收到和处理政府信息公\n开申请情况一节。\n（三）政府信息管理',
      }),
      written(
        'a section that is not there, under a table whose rows are numbered like sections',
        { [heading('四')]: '' },
        'missing-section 三、收到和处理政府信息公开申请情况',
      ),
    ],
  },
};
