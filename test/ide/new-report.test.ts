import assert from 'node:assert/strict';
import { render } from '../../shared/messages/message.ts';
import { cellsOf, editions } from '../../shared/template/registry.ts';
import { newReport } from '../../shared/writing/new-report.ts';
import { plainText } from '../../shared/writing/snippet.ts';
import { analysed, cellsRead, grave, told } from '../kit/analysed.ts';
import { smallReport } from '../kit/small-report.ts';

const body = '青禾区柳湾街道办事处';
const figures = {
  'applications/new/natural-person': 7,
  'applications/new/total': 7,
  'applications/carried-over/natural-person': 5,
  'applications/carried-over/total': 5,
  'applications/granted/natural-person': 2,
  'applications/granted/total': 2,
  'applications/result-total/natural-person': 2,
  'applications/result-total/total': 2,
  'disclosure/normative-documents/in-force': 143,
};
const lastYear = (year: number) => analysed(smallReport({ body, year, figures })).report;

function made(year: number, previous = null as ReturnType<typeof lastYear>) {
  const report = newReport({ body, year, previous });
  assert.ok(report);
  return { ...report, text: plainText(report.snippet) };
}

describe('a new report', () => {
  for (const { id, years } of editions) {
    it(`of edition ${id} reads back as that form, with every cell to be filled in and no finding above hint`, () => {
      const analysis = analysed(made(years.from).text);
      assert.equal(analysis.report?.edition.id, id);
      assert.equal(analysis.report.editionBy, 'heads');
      assert.equal(analysis.report.title?.body, body);
      assert.equal(analysis.report.title.year?.value, years.from);
      const cells = cellsRead(analysis);
      const wanted = analysis.report.edition.tables.flatMap((table) => cellsOf(table).map(({ address }) => address));
      assert.deepEqual([...cells.keys()], wanted);
      assert.deepEqual(
        [...cells.values()].filter(({ figure }) => figure.kind !== 'todo').map(({ address }) => address),
        [],
      );
      assert.deepEqual(grave(analysis), [], told(analysis, grave(analysis)));
    });
  }

  it('carries nothing over from the report of another body, and says whose it is in both languages', () => {
    const previous = analysed(smallReport({ body: '青禾区水务局', year: 2022, figures })).report;
    const { text, notice } = made(2023, previous);
    const carriedIn = [...cellsRead(analysed(text)).values()].filter(({ row }) => row.role === 'carried-in');
    assert.deepEqual([...new Set(carriedIn.map(({ figure }) => figure.kind))], ['todo']);
    for (const locale of ['zh-cn', 'en'] as const) {
      const words = notice === null ? '' : render(notice, locale);
      assert.ok(words.includes('青禾区水务局') && words.includes(body), words);
    }
  });

  it('carries over from the report of the body under the name of its place, and from one that names nobody', () => {
    const [named, nameless] = ['青禾区柳湾街道', ''].map((name) =>
      analysed(smallReport({ title: `${name}2022年政府信息公开工作年度报告`, figures })),
    );
    assert.equal(nameless?.report?.body, '');
    for (const analysis of [named, nameless]) assert.equal(made(2023, analysis?.report ?? null).notice, null);
  });

  it('carries row 四 of last year into row 二, column by column', () => {
    const { text, notice } = made(2023, lastYear(2022));
    const cells = cellsRead(analysed(text));
    const row = ['natural-person', 'enterprise', 'total'].map((column) => {
      const figure = cells.get(`applications/carried-in/${column}`)?.figure;
      return figure?.kind === 'figure' ? figure.value : null;
    });
    assert.deepEqual(row, ['5', '0', '5']);
    assert.equal(cells.get('applications/new/total')?.figure.kind, 'todo');
    assert.equal(notice, null);
    assert.deepEqual(grave(analysed(text)), []);
  });

  it("names last year's documents in force where the new count belongs, and leaves the count open", () => {
    const cell = cellsRead(analysed(made(2023, lastYear(2022)).text)).get('disclosure/normative-documents/in-force');
    assert.equal(cell?.text, '〔待填：上年143〕');
    assert.equal(cell?.figure.kind, 'todo');
  });

  it('carries nothing over from a report of another year, and says so', () => {
    const { text, notice } = made(2024, lastYear(2022));
    assert.equal(cellsRead(analysed(text)).get('applications/carried-in/total')?.figure.kind, 'todo');
    assert.ok(notice);
    assert.match(render(notice, 'zh-cn'), /2022.*2023/);
  });

  it('names the columns that last year left blank', () => {
    const text = smallReport({ body, year: 2022, figures: { 'applications/carried-over/enterprise': '' } });
    const { notice } = made(2023, analysed(text).report);
    assert.ok(notice);
    assert.match(render(notice, 'zh-cn'), /商业企业/);
  });

  it('numbers its tab stops from 1 without a gap, those of the skeletons among them', () => {
    const stops = [...made(2023).snippet.matchAll(/\$\{(\d+):/g)].map(([, number]) => Number(number));
    assert.deepEqual(
      stops,
      stops.map((_, index) => index + 1),
    );
    assert.ok(stops.length > 200);
  });

  it('has a blank line behind its title, each heading, each table and the words of each section', () => {
    const lines = made(2023).text.split('\n');
    const isRow = (line: string | undefined): boolean => line?.includes('\t') ?? false;
    const blanks = lines.flatMap((line, i) => (line === '' ? [i] : []));
    for (const [i, line] of lines.entries()) {
      const isAlone = i === 0 || /^[一二三四五六]、[^\t]*$/.test(line);
      if (isAlone) assert.equal(lines[i + 1], '', line);
      if (isAlone && i > 0) assert.equal(lines[i - 1], '', line);
      if (isRow(line) && !isRow(lines[i + 1])) assert.equal(lines[i + 1], '', line);
    }
    assert.equal(blanks.at(-1), lines.length - 1);
    assert.ok(blanks.every((i) => lines[i + 1] !== ''));
  });

  it('keeps a name with the signs of a snippet as it is', () => {
    const report = newReport({ body: '甲$1}\\乙局', year: 2023, previous: null });
    assert.ok(plainText(report?.snippet ?? '').startsWith('甲$1}\\乙局2023年'));
  });

  it('does not exist for a year before the form', () => {
    assert.equal(newReport({ body, year: 2018, previous: null }), null);
  });
});
