import assert from 'node:assert/strict';
import { analyze } from '../../shared/analysis.ts';
import { mayBeRunTogether } from '../../shared/model/run-together.ts';
import { isSpace } from '../../shared/text/fold.ts';
import { analysed, cellsRead, grave, told } from '../kit/analysed.ts';
import { answersOf } from '../kit/answers.ts';
import { smallReport } from '../kit/small-report.ts';

const signature = '青禾区柳湾街道办事处\n2023年1月18日';
const clean = smallReport({ signature, figures: { 'disclosure/licensing/decisions': 51 } });
const join = (by: string): string => clean.trim().replace(/\s+/gu, by);
const isHeading = (line: string): boolean => /^[一二三四五六]、[^\t]*$/u.test(line) && !/本年|上年|下年/u.test(line);
/** Each section, with its heading, in a line of its own. */
const sections = clean
  .trim()
  .split('\n')
  .reduce((text, line) => `${text}${isHeading(line) ? '\n' : ' '}${line.replace(/\t+/gu, ' ').trim()}`);

/** A report that was copied without some of its line ends: all must be read. */
const runTogether: Readonly<Record<string, string>> = {
  'title and first heading': clean.replace('\n\n一、', ' 一、'),
  'title and first heading, without a space': clean.replace('\n\n一、', '一、'),
  'title, first heading and its text': clean.replace('\n\n一、', ' 一、').replace('总体情况\n\n', '总体情况 '),
  'title, first heading and its text, without a space': clean
    .replace('\n\n一、', '一、')
    .replace('总体情况\n\n', '总体情况'),
  'title and all of section one': clean.replace(/^[\s\S]*?(?=二、)/u, (text) => `${text.replace(/\s+/gu, ' ')}\n`),
  'a heading behind the text of the section before': clean.replace(/。\n\n(?=[二六]、)/gu, '。'),
  'the last two sections': clean.replace(/五、存在[\s\S]*没有|五、存在[\s\S]*处理费。/u, (text) =>
    text.replace(/\s+/gu, ' '),
  ),
  'a heading behind the last figure of a table': clean.replace(/\t*\n\n(?=[三四五]、(?!本年))/gu, ' '),
  'a heading in the last cell of a table': clean.replace(/\t*\n\n(?=[三四五]、(?!本年))/gu, '\t'),
  'a heading in the last cell of a pipe table': clean
    .replace(/\t*\n\n(?=[四五]、(?!本年))/gu, '\t')
    .replace(/^.*\t.*$/gmu, (line) => `| ${line.split('\t').join(' | ')} |`),
  'a heading beside the heads of its table': clean.replace(/(三、收到[^\n]*)\n\n/u, '$1（单位：件）'),
  'each section in a line': sections,
  'the whole report in a line': join(' '),
  'the whole report in a line, with wide spaces': join('　'),
  'a list of contents and the report, in a line': join(' ').replace(
    / 一、/u,
    ` 目录 ${clean.split('\n').filter(isHeading).join(' ')} 一、`,
  ),
  'a page whose paragraphs became one': `<html><body><p>${join(' ').replace(/&/gu, '&amp;').replace(/ /gu, '&nbsp;')}</p></body></html>`,
};

/** Sentences and lists that name sections and head none: [added to section one]. */
const named: Readonly<Record<string, string>> = {
  'a sentence that names a section': '办理数量详见 三、收到和处理政府信息公开申请情况 的表格。',
  'a sentence that names a section in quotes': '相关情形见“四、政府信息公开行政复议、行政诉讼情况”。',
  'a sentence that counts the sections up':
    '本报告由一、总体情况，二、主动公开政府信息情况，三、收到和处理政府信息公开申请情况等六部分组成。',
  'a sentence on the text of a section': '工作全面推进。五、存在的主要问题及改进情况部分列出了下一步的任务。',
  'an item with a shorter name': '具体分为以下方面。二、主动公开。及时发布民生信息。',
  'a heading in other words': '工作推进有序。一、总体情况良好，二、重点突出，三、机制健全。',
};

describe('lines that a copy has run together', () => {
  for (const [name, text] of Object.entries(runTogether)) {
    it(name, () => {
      const analysis = analysed(text);
      const findings = grave(analysis);
      assert.deepEqual(findings, [], `${told(analysis, findings)}\n${text}`);
      assert.equal(analysis.report?.sections.length, 6);
      assert.equal(analysis.report?.body, '青禾区柳湾街道办事处');
      assert.equal(analysis.report?.year, 2022);
      const cells = cellsRead(analysis);
      const licences = cells.get('disclosure/licensing/decisions');
      assert.equal(licences?.figure.kind === 'figure' && licences.figure.value, '51');
      assert.ok([...cells.values()].every(({ figure }) => figure.kind === 'figure'));
      for (const { span, text: written } of cells.values()) {
        assert.equal(span === null ? null : text.slice(span.start, span.end), written);
      }
    });
  }

  for (const [name, sentence] of Object.entries(named)) {
    it(`near miss: ${name}`, () => {
      const analysis = analysed(smallReport({ sentence, signature }));
      const structure = grave(analysis, ['structure']);
      assert.deepEqual(structure, [], told(analysis, structure));
      assert.equal(analysis.report?.sections.length, 6);
      const paragraphs = analysis.report?.sections[0]?.paragraphs.map(({ text }) => text);
      assert.ok(paragraphs?.includes(`（二）依申请公开。${sentence}`));
    });
  }

  it('are the same after an edit inside them', () => {
    for (const text of Object.values(runTogether)) {
      const at = text.indexOf('民生');
      const edited = `${text.slice(0, at)}就业 ${text.slice(at)}`;
      const before = analyze(text);
      void before.findings;
      const questions = { offsets: [0, at, edited.length], everything: true };
      assert.deepEqual(answersOf(analyze(edited, {}, before), questions), answersOf(analyze(edited), questions));
    }
  });
});

describe('a line that may be a table run together', () => {
  it('has as much white space of any kind as parts its words', () => {
    for (let unit = 0; unit < 0x10000; unit++) {
      const space = String.fromCharCode(unit);
      assert.equal(mayBeRunTogether(`无${space}`.repeat(8)), isSpace(unit), unit.toString(16));
      assert.equal(mayBeRunTogether(`无${space}`.repeat(7)), false, unit.toString(16));
    }
  });
});
