import assert from 'node:assert/strict';
import fc from 'fast-check';
import { editions } from '../../shared/template/registry.ts';
import { analysed } from '../kit/analysed.ts';
import { runs } from '../kit/cases.ts';

/** Asks for everything an editor may ask for. */
function assertAnswered(text: string): void {
  const analysis = analysed(text);
  for (const finding of analysis.findings) {
    const spans = [finding.span, ...(finding.related ?? []).map((each) => each.span)];
    const edits = (finding.fixes?.() ?? []).flatMap((fix) => fix.edits.map((edit) => edit.span));
    for (const { start, end } of [...spans, ...edits]) {
      assert.ok(
        0 <= start && start <= end && end <= text.length,
        `${finding.rule} at ${start}-${end} of ${text.length}`,
      );
    }
  }
}

const labels = editions.flatMap((edition) => [
  ...edition.sections.map((section) => `${section.number}、${section.title}`),
  ...edition.tables.flatMap((table) => [
    ...table.rows.map((row) => row.label),
    ...table.columns.map((column) => column.label),
    ...table.groups.map((group) => group.label),
  ]),
]);

const marks = [
  '\t',
  '\n',
  '\r',
  '\r\n',
  '\n\n',
  '|',
  ' | ',
  '| --- |',
  ' ',
  '\u3000',
  '\u00a0',
  '&nbsp;',
  '\ufeff',
  '\0',
  '\ud83d',
  '\udc00',
];
const tags = [
  '<table>',
  '</table>',
  '<tr>',
  '<td colspan="3">',
  '<td rowspan=9999999>',
  '</td>',
  '<p>',
  '<span',
  '>',
  '<!--',
  '-->',
  '<script>',
  '</script>',
  '<td colspan="-1">',
  '<td colspan="1e9">',
];
const figures = [
  '0',
  '12',
  '-3',
  '１２',
  '1,234',
  '/',
  '无',
  '12万元',
  '1e5',
  '#REF!',
  '99999999999999999999',
  '一、',
  '（三）',
  '2022年',
  '0.0000',
];

/** Pieces of reports in any order: what a half-pasted document looks like. */
const scraps = fc
  .array(fc.constantFrom(...labels, ...marks, ...tags, ...figures), { maxLength: 400 })
  .map((parts) => parts.join(''));

const wide: Readonly<Record<string, string>> = {
  'five million tabs': '\t'.repeat(5_000_000),
  'a hundred thousand pipes': '|'.repeat(100_000),
  'a hundred thousand pipe rows': '| 规章 | 0 |\n'.repeat(100_000),
  'a million blank lines': '\n'.repeat(1_000_000),
  'a million spaces and a figure': `${' '.repeat(1_000_000)}1`,
  'a million digits': '1'.repeat(1_000_000),
  'a million commas': '1,'.repeat(500_000),
  'a million brackets': '（'.repeat(1_000_000),
  'a million of one Chinese character': '申'.repeat(1_000_000),
  'a million of one letter': 'a'.repeat(1_000_000),
  'half a million NULs': '\0'.repeat(500_000),
  'half a million lone surrogates': '\udc00\ud800'.repeat(250_000),
  'twenty thousand nested tables': '<table><tr><td>'.repeat(20_000),
  'fifty thousand nested spans': `<table><tr><td>${'<span>'.repeat(50_000)}12`,
  'a hundred thousand open angle brackets': '<'.repeat(100_000),
  'a hundred thousand unclosed comments': '<!--'.repeat(100_000),
  'a hundred thousand ampersands': '&'.repeat(100_000),
  'a cell that claims ten million columns':
    '<table><tr><td colspan="10000000">1</td><td rowspan="10000000">2</td></tr></table>',
  'half a million open quotes': '"\n'.repeat(500_000),
  'half a million open quotes in cells': '"\t\n'.repeat(500_000),
  'a hundred thousand records that are sentences': '收到3,4件，,办结。\n'.repeat(100_000),
  'a hundred thousand records of two kinds': 'a,b,1\na,b\n'.repeat(100_000),
  'a hundred thousand borders of a grid': '+-+-+\n|规章|1|\n'.repeat(100_000),
  'a grid of a hundred thousand lines a cell': `+-+-+\n${'|规章|1|\n'.repeat(100_000)}+-+-+\n|1|1|\n+-+-+\n|1|1|\n`,
  'a hundred thousand drawn lines': '├──┤\n│规章│1│\n'.repeat(100_000),
  'fifty thousand labels below each other in section 三': `三、收到和处理政府信息公开申请情况\n${'（一）予以公开\n'.repeat(50_000)}`,
  'fifty thousand words below each other in section 三': `三、收到和处理政府信息公开申请情况\n${'字\n'.repeat(200_000)}`,
  'a thousand cells that claim a thousand rows and columns each': `<table><tr>${'<td colspan="1000" rowspan="1000">1</td>'.repeat(1000)}</tr></table>`,
  'fifty thousand headings': '一、总体情况\n'.repeat(50_000),
  'two hundred headings in one line': '一、总体情况 正文。 '.repeat(200),
  'two hundred headings in one row': `1${'\t0 一、总体情况'.repeat(200)}`,
  'two hundred headings in one element': `<p>${'正文&nbsp;。一、总体情况&nbsp;'.repeat(200)}</p>`,
  'fifty thousand row labels': '一、本年新收政府信息公开申请数量\t1\t0\t0\t0\t0\t0\t1\n'.repeat(50_000),
  'fifty thousand labels a line': '\t（一）予以公开\n'.repeat(50_000),
  'fifty thousand titles': '云岭市人民政府2022年政府信息公开工作年度报告\n'.repeat(50_000),
  'twenty thousand figures in one row': `一、总体情况\n（七）总计${'\t1'.repeat(20_000)}`,
  'a paragraph of twenty thousand counts of requests': `云岭市人民政府2022年政府信息公开工作年度报告\n一、总体情况\n${'收到申请12件，'.repeat(20_000)}`,
  'a paragraph of ten thousand open requests': `云岭市人民政府2022年政府信息公开工作年度报告\n一、总体情况\n${'收到申请9件，尚有1件申请正在办理，'.repeat(10_000)}`,
  'a sentence of ten thousand sums': `云岭市人民政府2022年政府信息公开工作年度报告\n一、总体情况\n${'收到网上申请13件、信函申请9件，合计22件，均已公开，'.repeat(10_000)}`,
  'a paragraph of a hundred thousand clauses': `一、总体情况\n收到申请${'3件，其中'.repeat(100_000)}`,
};

describe('any text', function () {
  this.timeout(120_000);
  it('of any characters is answered', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 2000 }), assertAnswered), runs(300));
  });
  it('of any code units, lone surrogates among them, is answered', () => {
    const units = fc.array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 2000 });
    fc.assert(
      fc.property(units, (codes) => assertAnswered(String.fromCharCode(...codes))),
      runs(300),
    );
  });
  it('made of scraps of reports is answered', () => {
    fc.assert(fc.property(scraps, assertAnswered), runs(500));
  });
  for (const [name, text] of Object.entries(wide)) {
    it(`of ${name} is answered`, () => assertAnswered(text));
  }
});
