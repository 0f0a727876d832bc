import assert from 'node:assert/strict';
import { analyze } from '../../shared/analysis.ts';
import { open } from '../../shared/document/document.ts';
import { previewOf } from '../../shared/preview/preview.ts';
import { wordDocument } from '../../shared/preview/word.ts';
import { editions } from '../../shared/template/registry.ts';
import { newReport } from '../../shared/writing/new-report.ts';
import { plainText } from '../../shared/writing/snippet.ts';
import { analysed, cellsRead, grave, told } from '../kit/analysed.ts';
import { seeds } from '../kit/cases.ts';
import { layoutNamed, renderDraft } from '../kit/document.ts';
import { generateDraft, usual, worthOf } from '../kit/generate.ts';
import { Random } from '../kit/random.ts';
import { rawEntries } from '../kit/word/archive.ts';

function formOf(text: string): Uint8Array {
  const preview = previewOf(analyze(text), 'zh-cn');
  return preview === null ? assert.fail('no report') : wordDocument(preview);
}

describe('the form as a Word file', () => {
  for (const edition of editions) {
    it(`reads back to the same figures and words, and nothing is found in it, in edition ${edition.id}`, () => {
      for (const seed of seeds(3)) {
        const draft = generateDraft(edition, new Random(seed), usual);
        const opened = open(formOf(renderDraft(draft, layoutNamed('tab-plain')).text));
        if ('refused' in opened) return assert.fail(opened.refused.id);
        const analysis = analysed(opened.text);
        const cells = cellsRead(analysis);
        for (const [address, figure] of draft.figures) {
          const read = cells.get(address)?.figure;
          assert.equal(read?.kind === 'figure' ? read.value : read?.kind, worthOf(figure), address);
        }
        for (const paragraph of Object.values(draft.prose).flat())
          assert.ok(opened.text.includes(paragraph), paragraph);
        const findings = grave(analysis);
        assert.equal(findings.length, 0, told(analysis, findings));
      }
    });
  }

  it('repeats the head of a table on every page, cuts no row, and is as wide as the text', () => {
    const draft = generateDraft(editions[1] ?? assert.fail(), new Random(4), usual);
    const entry = rawEntries(formOf(renderDraft(draft, layoutNamed('tab-plain')).text)).find(
      ({ name }) => name === 'word/document.xml',
    );
    const xml = Buffer.from(entry?.content ?? []).toString('utf8');
    const tables = xml.split('<w:tbl>').slice(1);
    const heads = tables.map((table) => table.split('<w:tblHeader/>').length - 1);
    assert.deepEqual(heads, [0, 3, 3]);
    for (const table of tables) {
      const widths = [...table.matchAll(/<w:gridCol w:w="(\d+)"/g)].map((match) => Number(match[1]));
      const sum = widths.reduce((total, width) => total + width, 0);
      assert.ok(sum <= 8844 && sum > 8800, String(sum));
      assert.equal(table.split('<w:cantSplit/>').length, table.split('<w:tr>').length);
    }
  });

  it('has blank cells where figures are still to be filled in, and keeps what running text is to say', () => {
    const report = newReport({ body: '岚溪县教育局', year: 2024, previous: null }) ?? assert.fail();
    const opened = open(formOf(plainText(report.snippet)));
    assert.ok(!('refused' in opened));
    const rows = opened.text.split('\n').filter((line) => line.includes('\t'));
    assert.ok(rows.some((row) => /^行政许可\t+$/.test(row)));
    assert.deepEqual(
      rows.filter((row) => row.includes('待填')),
      [],
    );
    assert.match(opened.text, /〔待填：/);
  });

  it('is the same bytes for the same report', () => {
    const { text } = renderDraft(
      generateDraft(editions[0] ?? assert.fail(), new Random(2), usual),
      layoutNamed('tab-plain'),
    );
    assert.deepEqual(formOf(text), formOf(text));
  });
});
