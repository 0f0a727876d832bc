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

/** What items within section 一 are called that name the others. */
const items = [...'二三四五六'].map((number, i) => `${'壹贰叁肆伍'.charAt(i)}、${heading(number).slice(2)}`);

/** Rows parted by tabs as a table of a page, behind the heading above them. */
const inTable = (part: string): string =>
  `<table>${part
    .split('\n')
    .map(
      (row) =>
        `<tr>${row
          .split('\t')
          .map((cell) => `<td>${cell}</td>`)
          .join('')}</tr>`,
    )
    .join('')}</table>`;

const roman = (numerals: readonly string[], mark = '、') =>
  every((words) => `${numerals['一二三四五六'.indexOf(words.charAt(0))]}${mark}${words.slice(2)}`);
const LETTERS = ['I', 'II', 'III', 'IV', 'V', 'VI'];
const titled = (title: string, body: string, year = 2022): KindCase => ({
  why: title,
  report: { title, signature: '' },
  body,
  year,
});

/** Headings of sections, and the title, as people and programs leave them. */
export const headings: Readonly<Record<string, KindTexts>> = {
  'what a conversion left around a heading': {
    cases: [
      written(
        'tags that say how it looks',
        every((words) => `<br><font size="3"><b>${words}</b></font><br/>`),
      ),
      written(
        'spaces as entities',
        every((words) => `&emsp;&emsp;${words}&ensp;`),
      ),
      {
        why: 'spaces as entities on a page, in no element',
        report: `<html><body>${clean
          .split('\n\n')
          .map((part) => (part.includes('\t') ? inTable(part) : part.replace(/^(.+)$/gmu, '&nbsp;&nbsp;$1<br>')))
          .join('\n')}</body></html>`,
        finds: [],
      },
    ],
    nearMisses: [
      written(
        'an entity in a plain text is a residue still',
        { [heading('六')]: `&nbsp;${heading('六')}` },
        'conversion-residue &nbsp;',
      ),
    ],
  },
  'a tab behind an ordinal': {
    cases: [
      written(
        'set by a word processor',
        every((words) => words.replace('、', '、\t')),
      ),
      written(
        'and Arabic numerals',
        every((words) => `${'一二三四五六'.indexOf(words.charAt(0)) + 1}.\t${words.slice(2)}`),
      ),
      written(
        'and numerals in a circle',
        every((words) => `${'①②③④⑤⑥'.charAt('一二三四五六'.indexOf(words.charAt(0)))}${words.slice(2)}`),
      ),
      written('before the items of a section', { '（二）依申请公开': '（二）\t依申请公开' }),
    ],
    nearMisses: [
      written('rows that a table numbers', { 规章: '一、\t规章', '行政规范性文件\t': '二、\t行政规范性文件\t' }),
      written(
        'a statement behind a number and a tab is read',
        { '健全登记、审核、答复、归档的办理流程。': '\n1.\t全年收到政府信息公开申请3件。' },
        'prose-table-mismatch 3件',
      ),
    ],
  },
  'an ordinal in other characters': {
    cases: [
      written(
        'numerals of documents',
        every((words) => `${'壹贰叁肆伍陆'.charAt('一二三四五六'.indexOf(words.charAt(0)))}${words.slice(1)}`),
      ),
      written(
        'numerals of documents in the name of a part',
        every((words) => `第${'壹贰叁肆伍陆'.charAt('一二三四五六'.indexOf(words.charAt(0)))}部分 ${words.slice(2)}`),
      ),
      written(
        'digits and their point as one character',
        every((words) => `${'⒈⒉⒊⒋⒌⒍'.charAt('一二三四五六'.indexOf(words.charAt(0)))}${words.slice(2)}`),
      ),
      written(
        'digits in brackets as one character',
        every((words) => `${'⑴⑵⑶⑷⑸⑹'.charAt('一二三四五六'.indexOf(words.charAt(0)))}${words.slice(2)}`),
      ),
      written(
        'numerals in brackets as one character',
        every((words) => `${'㈠㈡㈢㈣㈤㈥'.charAt('一二三四五六'.indexOf(words.charAt(0)))}${words.slice(2)}`),
      ),
    ],
    nearMisses: [
      written(
        'another number than the form has',
        { [heading('六')]: heading('六').replace('六', '柒') },
        'section-number 柒、',
      ),
      written('a sentence that begins like one', {
        [heading('六')]: `${heading('六')}\n\n陆续公开其他需要报告的事项。`,
      }),
      written('an item in brackets', { '（二）依申请公开': '㈡依申请公开' }),
      written('items within a section that name others', {
        [heading('一')]: [heading('一'), ...items].join('\n\n'),
      }),
      written('items of a list of contents', { [heading('一')]: [...items, heading('一')].join('\n') }),
    ],
  },
  'a list of contents numbered otherwise than the text': {
    cases: [
      {
        why: 'Arabic numerals in the text',
        report: clean
          .replace(
            /^([一二三四五六])、(?=.*(?:情况|事项)$)/gmu,
            (_, number) => `${'一二三四五六'.indexOf(number) + 1}. `,
          )
          .replace(
            '\n\n',
            `\n\n目录\n${[...'一二三四五六'].map((number, i) => `${heading(number)}............${i + 1}`).join('\n')}\n\n`,
          ),
        finds: [],
      },
    ],
    nearMisses: [],
  },
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
        'in bold type',
        every((words) => `**${words.slice(0, 5)}**\n**${words.slice(5)}**`),
      ),
      written(
        'closed by a full stop',
        every((words) => `${words.slice(0, 5)}\n${words.slice(5)}。`),
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
      written('a sentence on the matter of a section, in two lines', {
        '（三）政府信息管理': '五、存在的困难不少，也\n有一些问题。\n（三）政府信息管理',
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
  'Roman ordinals': {
    cases: [
      written('in one character each', roman([...'ⅠⅡⅢⅣⅤⅥ'])),
      written('in one character each, with a full stop', roman([...'ⅠⅡⅢⅣⅤⅥ'], '．')),
      written('in one character each, a space behind', roman([...'ⅠⅡⅢⅣⅤⅥ'], ' ')),
      written('in letters', roman(LETTERS)),
      written('in letters, with a full stop', roman(LETTERS, '. ')),
      written('in letters of full width', roman(['Ｉ', 'ＩＩ', 'ＩＩＩ', 'ＩＶ', 'Ｖ', 'ＶＩ'], '．')),
      written(
        'of parts',
        roman(
          [...'ⅠⅡⅢⅣⅤⅥ'].map((numeral) => `第${numeral}部分`),
          ' ',
        ),
      ),
      written('at one heading', { [heading('二')]: heading('二').replace('二', 'Ⅱ') }),
      written('of which one is wrong', roman([...'ⅠⅡⅢⅢⅤⅥ']), 'section-number Ⅲ、'),
    ],
    nearMisses: [
      written('before items', {
        '（三）政府信息管理': 'Ⅰ、政府信息管理',
        '（四）政府信息公开平台': 'Ⅱ、政府信息公开平台',
      }),
      written('in the name of a response', {
        '（三）政府信息管理': '启动Ⅳ级应急响应，及时公开信息。\n（三）政府信息管理',
      }),
      written('before a table of another kind', { [later]: `Ⅰ类事项2项，Ⅱ类事项3项。\n${later}` }),
    ],
  },
  'a title broken within the name of the body': {
    cases: [
      titled('青禾区柳湾街道\n办事处2022年政府信息公开工作年度报告', '青禾区柳湾街道办事处'),
      titled('青禾区柳湾街\n道办事处2022年政府信息公开工作年度报告', '青禾区柳湾街道办事处'),
      titled('青禾县文化和\n旅游局2022年政府信息公开工作年度报告', '青禾县文化和旅游局'),
      titled('青禾县自然资\n源和规划局2022年政府信息公开工作年度报告', '青禾县自然资源和规划局'),
      titled('青禾县柳湾镇人民\n政府2022年政府信息公开工作年度报告', '青禾县柳湾镇人民政府'),
      titled('青禾县柳湾镇\n人民政府2022年政府信息公开工作年度报告', '青禾县柳湾镇人民政府'),
      titled('青禾市住房和城乡建设\n局2022年度政府信息公开工作年度报告', '青禾市住房和城乡建设局'),
      titled('青禾经济技术开发区\n管理委员会2022年政府信息公开工作年度报告', '青禾经济技术开发区管理委员会'),
      titled('青禾县发展和改革委\n员会2022年政府信息公开工作年度报告', '青禾县发展和改革委员会'),
      titled('青禾县人民政府\n办公室2022年政府信息公开工作年度报告', '青禾县人民政府办公室'),
      titled('青禾区柳湾街道\n办事处2022年政府信息\n公开工作年度报告', '青禾区柳湾街道办事处'),
    ],
    nearMisses: [
      titled('青禾区政府网\n柳湾街道办事处2022年政府信息公开工作年度报告', '柳湾街道办事处'),
      titled('青禾县政务公开\n财政局2022年政府信息公开工作年度报告', '财政局'),
      titled('青禾县人民政府\n青禾县财政局2022年政府信息公开工作年度报告', '青禾县财政局'),
      titled('青禾县人民政府\n柳湾镇2022年政府信息公开工作年度报告', '柳湾镇'),
      titled('信息公开\n青禾区柳湾街道办事处2022年政府信息公开工作年度报告', '青禾区柳湾街道办事处'),
      titled('青禾县要闻\n青禾县文化和旅游局2022年政府信息公开工作年度报告', '青禾县文化和旅游局'),
    ],
  },
};
