import assert from 'node:assert/strict';
import fc from 'fast-check';
import { cellPlaces, pasteCells } from '../../shared/ide/cells.ts';
import { render } from '../../shared/messages/message.ts';
import { applyEdits } from '../../shared/text/span.ts';
import { newReport } from '../../shared/writing/new-report.ts';
import { plainText } from '../../shared/writing/snippet.ts';
import { analysed, cellsRead } from '../kit/analysed.ts';
import { runs, someDraft, someLayout } from '../kit/cases.ts';
import { renderDraft } from '../kit/document.ts';
import { addressesIn } from '../kit/faults.ts';
import { smallReport } from '../kit/small-report.ts';

const body = '青禾区柳湾街道办事处';
const lastYear = analysed(smallReport({ body, year: 2022 })).report;
const fresh = plainText(newReport({ body, year: 2023, previous: lastYear })?.snippet ?? '');

/** The text after a block was pasted on a cell; a refusal in words; null where it is pasted as text. */
function pasted(text: string, cell: string, block: string): string | null {
  const span = cellsRead(analysed(text)).get(cell)?.span;
  assert.ok(span);
  const made = pasteCells(analysed(text), span, block);
  if (made === null) return null;
  return 'refusal' in made ? render(made.refusal, 'zh-cn') : applyEdits(text, made.edits);
}

const textAt = (text: string, cell: string): string | null | undefined => cellsRead(analysed(text)).get(cell)?.text;

describe('the cells of a report', () => {
  it('stand in the order of the text, with row 二 marked that last year filled', () => {
    const places = cellPlaces(analysed(fresh));
    assert.equal(places.length, 200);
    const carried = places.filter(({ isCarried }) => isCarried);
    assert.deepEqual(
      carried.map(({ table, row, column }) => `${table} ${row} ${column}`),
      Array.from({ length: 7 }, (_, column) => `1 1 ${column}`),
    );
  });

  it('are none in a text that is no report', () => assert.deepEqual(cellPlaces(analysed('会议纪要\n')), []));
});

describe('a pasted block of cells', () => {
  it('fills the cells rightward and downward from the first', () => {
    const text = pasted(fresh, 'applications/granted/natural-person', '3\t1\r\n2\t\r\n') ?? '';
    const found = ['granted/natural-person', 'granted/enterprise', 'partly-granted/natural-person'];
    assert.deepEqual(
      found.map((cell) => textAt(text, `applications/${cell}`)),
      ['3', '1', '2'],
    );
    // A blank cell of the block leaves what is there.
    assert.equal(textAt(text, 'applications/partly-granted/enterprise'), '〔待填〕');
    assert.equal(text.split('\n').length, fresh.split('\n').length);
  });

  it('fills the table of section 四 from left to right', () => {
    const row = Array.from({ length: 15 }, (_, i) => String(i)).join('\t');
    const text = pasted(fresh, 'reviews/reconsideration/upheld', row) ?? '';
    assert.equal(textAt(text, 'reviews/litigation-after-reconsideration/total'), '14');
  });

  it('is one figure with the line end that spreadsheets add', () => {
    const text = pasted(fresh, 'applications/new/legal', '12\n') ?? '';
    assert.equal(textAt(text, 'applications/new/legal'), '12');
    assert.equal(text.split('\n').length, fresh.split('\n').length);
  });

  it('takes no mark-up along that stands in a copy of the figure', () => {
    const row = (cell: string): string =>
      `<table><tr><td>行政许可</td><td>${cell}</td><td>1<b>2</b></td><td>12</td></tr></table>`;
    const text = smallReport().replace(/^行政许可\t.*$/mu, row('12'));
    assert.ok(pasted(text, 'disclosure/licensing/decisions', '13\n')?.includes(row('13')));
  });

  it('is refused where there is no room for it, and nothing changes', () => {
    const words = '没有粘贴：从这一格起放不下 1 行 3 列。请选对左上角那一格再粘贴。';
    assert.equal(pasted(fresh, 'applications/new/other', '1\t2\t3\n'), words);
  });

  for (const [name, block] of [
    ['a figure alone', '12'],
    ['words', '一\t二\n'],
    ['a row with its label', '一、本年新收政府信息公开申请数量\t1\t0\n'],
    ['blank cells alone', '\t\t\n'],
  ] as const) {
    it(`is none: ${name}`, () => assert.equal(pasted(fresh, 'applications/new/legal', block), null));
  }

  it('is pasted as text outside of tables', () => {
    assert.equal(pasteCells(analysed(fresh), { start: 0, end: 0 }, '1\t2\n'), null);
  });

  it('puts a whole table of figures where each belongs, in every layout', function () {
    this.timeout(60_000);
    fc.assert(
      fc.property(someDraft, someLayout(), (draft, layout) => {
        const { text } = renderDraft(draft, layout);
        const cells = cellsRead(analysed(text));
        const addresses = addressesIn(draft.edition, 'applications');
        if (addresses.some((address) => (cells.get(address)?.span ?? null) === null)) return;
        const rows = Array.from({ length: addresses.length / 7 }, (_, i) => addresses.slice(7 * i, 7 * i + 7));
        const block = rows.map((row) => row.map((address) => cells.get(address)?.text ?? '').join('\t')).join('\n');
        const [first = ''] = addresses;
        const { edits } = pasteCells(analysed(text), cells.get(first)?.span ?? { start: 0, end: 0 }, block) as {
          readonly edits: [];
        };
        assert.equal(applyEdits(text, edits), text);
      }),
      runs(12),
    );
  });
});
