import assert from 'node:assert/strict';
import { type Analysis, analyze } from '../../shared/analysis.ts';
import { MOST_CELLS, MOST_CHARACTERS, MOST_IN_A_CELL } from '../../shared/syntax/limits.ts';
import { readBlocks } from '../../shared/syntax/reading.ts';
import { report2021 } from '../kit/reports.ts';

const report = report2021();
const wrong = report2021({ total: '2\t1\t0\t0\t0\t0\t4' });

function messages(analysis: Analysis): readonly string[] {
  return analysis.findings.map(({ message }) => message.id);
}

describe('a text that is too long for a report', () => {
  const long: Readonly<Record<string, string>> = {
    'by its lines': report + '12\n'.repeat(MOST_CELLS),
    'by its cells': report + `${'| 12 '.repeat(100)}|\n`.repeat(MOST_CELLS / 100),
    'by its characters': report + `${'认真落实各项要求，'.repeat(10)}\n`.repeat(MOST_CHARACTERS / 90),
    'by the characters of a paragraph': report + '认真落实各项要求，'.repeat(MOST_IN_A_CELL / 8),
    'by the cells of a page': `<p>${report}</p>${'<p>12</p>'.repeat(MOST_CELLS)}`,
  };
  for (const [how, text] of Object.entries(long)) {
    it(`is not read, and says so: ${how}`, () => {
      const analysis = analyze(text);
      assert.deepEqual(messages(analysis), ['not-a-report.too-long']);
      assert.equal(analysis.report, null);
    });
  }

  it('is none with a megabyte of running text in paragraphs: its wrong figure is found', () => {
    const at = wrong.indexOf('二、主动公开');
    const grown = `${wrong.slice(0, at)}${`${'认真落实各项要求，'.repeat(8)}\n`.repeat(14_000)}${wrong.slice(at)}`;
    assert.ok(grown.length > 1_000_000);
    assert.deepEqual(messages(analyze(grown)), messages(analyze(wrong)));
  });

  it('is one by its words, not by its mark-up', () => {
    const page = `<html><body><p>${report.replaceAll('\n', '</p>\n<p>')}</p></body></html>`;
    const padded = page.replaceAll('<p>', `<p style="${'x'.repeat(MOST_CHARACTERS / 30)}">`);
    assert.ok(padded.length > MOST_CHARACTERS);
    assert.deepEqual(messages(analyze(padded)), messages(analyze(page)));
  });

  it('is none where the first of its reports is short enough', () => {
    const several = `${wrong}\n`.repeat(MOST_CELLS / 200);
    const found = messages(analyze(`${wrong}\n`.repeat(2)));
    assert.ok(found.length > 1);
    assert.deepEqual(messages(analyze(several)), found);
    const edited = analyze(several.replace('云溪镇按照', '云溪镇仍按照'), {}, analyze(several));
    assert.deepEqual(messages(edited), found);
  });

  it('is offered no repair that would have to be tried once it has some thousand cells', () => {
    const page = `<p>${report.slice(0, report.indexOf('四、')).replaceAll('\n', '</p>\n<p>')}</p>`;
    const repairs = (tables: number): readonly number[] =>
      analyze(page + '<table><tr><td>12</td></tr></table>\n'.repeat(tables)).findings.flatMap((finding) =>
        finding.rule === 'missing-section' ? [finding.fixes?.().length ?? 0] : [],
      );
    assert.deepEqual(repairs(10), [1, 1, 1]);
    assert.deepEqual(repairs(4_000), [0, 0, 0]);
  });

  it('is read again when it has become shorter', () => {
    const before = analyze(wrong);
    const found = messages(before);
    assert.notDeepEqual(found, []);
    const grown = analyze(`${wrong}${'12\n'.repeat(MOST_CELLS)}`, {}, before);
    assert.deepEqual(messages(grown), ['not-a-report.too-long']);
    assert.deepEqual(messages(analyze(wrong, {}, grown)), found);
  });

  /** Lines with at least so many cells that fifteen thousand of them are more than a report holds. */
  const lines: Readonly<Record<string, string>> = {
    'lines of one cell': '12\n12\n',
    'lines of one cell with tabs': '\t12\n\t12\n',
    'lines of one cell and a pipe': '12 |\n12 |\n',
    'rows parted by tabs': '（一）予以公开\t1\t2\t3\n\n信息\t\n',
    'rows parted by pipes': '| 12 | 3 |\n| 12 | 3 |\n',
    'records parted by commas': '（一）予以公开,1,2,3,4\n（二）部分公开,1,2,3,4\n',
    headings: '## 一、总体情况\n## 无\n',
    'paragraphs of a page': '<p>12</p><p>12</p>\n',
    'small tables of a page': '<table><tr><td>12</td><td>12</td></tr></table>\n',
    'rows of a page': '<tr><td>12</td><td>12</td></tr>\n',
  };
  for (const [name, two] of Object.entries(lines)) {
    const page = two.startsWith('<');
    const start = page
      ? `<p>${report.replaceAll('\n', '</p>\n<p>')}</p>\n${name === 'rows of a page' ? '<table>' : ''}`
      : report;
    const half = two.repeat(MOST_CELLS / 2 + 1);
    const blocks = (analysis: Analysis): string => JSON.stringify(analysis.tree.blocks);

    it(`is read to where it is too long and not much further: ${name}`, () => {
      const text = start + half.repeat(5);
      const analysis = analyze(text);
      assert.deepEqual(messages(analysis), ['not-a-report.too-long']);
      assert.ok((readBlocks(text).starts.at(-1) ?? 0) < text.length / 2);
    });

    it(`is read as if it were opened now when it has grown, was edited and is short again: ${name}`, () => {
      const few = start + two.repeat(20);
      let before = analyze(few);
      void before.findings;
      for (const text of [start + half.repeat(2), start.replace('2', '3') + half.repeat(2), few]) {
        const analysis = analyze(text, {}, before);
        const fresh = analyze(text);
        assert.deepEqual(messages(analysis), messages(fresh));
        assert.equal(blocks(analysis), blocks(fresh));
        before = analysis;
      }
    });
  }
});
