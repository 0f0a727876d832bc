import assert from 'node:assert/strict';
import fc from 'fast-check';
import { tableFilling } from '../../shared/ide/actions.ts';
import { codeLenses } from '../../shared/ide/code-lenses.ts';
import { render } from '../../shared/messages/message.ts';
import { applyEdits } from '../../shared/text/span.ts';
import { todo } from '../../shared/writing/blanks.ts';
import { newReport } from '../../shared/writing/new-report.ts';
import { plainText } from '../../shared/writing/snippet.ts';
import { analysed, cellsRead, told } from '../kit/analysed.ts';
import { choice, pickBy, runs, someDraft, someLayout } from '../kit/cases.ts';
import { renderDraft } from '../kit/document.ts';
import { addressesIn, withFigures } from '../kit/faults.ts';
import { smallReport } from '../kit/small-report.ts';

const body = '青禾区柳湾街道办事处';

/** A new report on 2023, from last year's with one case carried over, and with some of its cells filled in. */
function fresh(figures: Readonly<Record<string, string>>, previous = true): string {
  const carried = { natural: 'applications/carried-over/natural-person', total: 'applications/carried-over/total' };
  const lastYear = smallReport({ body, year: 2022, figures: { [carried.natural]: 1, [carried.total]: 1 } });
  const last = previous ? analysed(lastYear).report : null;
  const text = plainText(newReport({ body, year: 2023, previous: last })?.snippet ?? '');
  const cells = cellsRead(analysed(text));
  const edits = Object.entries(figures).map(([address, newText]) => {
    const span = cells.get(address)?.span;
    assert.ok(span);
    return { span, newText };
  });
  return applyEdits(text, edits);
}

/** The figures of a table after filling, zeros left out; open cells as they stand. */
function filled(text: string, table: string): readonly string[] {
  const after = applyEdits(text, tableFilling(analysed(text), table).edits);
  return [...cellsRead(analysed(after)).values()]
    .filter((cell) => cell.address.startsWith(`${table}/`) && cell.text !== '0')
    .map(({ address, text: words }) => `${address.slice(table.length + 1)} ${words}`);
}

const columns = ['natural-person', 'enterprise', 'research', 'social', 'legal', 'other', 'total'];
const rest = (row: string): string[] => columns.map((column) => `${row}/${column} ${todo}`);

describe('filling the rest of a table with 0', () => {
  it('writes totals that follow, and row 四, and leaves row 二 as last year says', () => {
    const text = fresh({ 'applications/granted/natural-person': '1' });
    assert.deepEqual(filled(text, 'applications'), [
      'carried-in/natural-person 1',
      'carried-in/total 1',
      'granted/natural-person 1',
      'granted/total 1',
      'result-total/natural-person 1',
      'result-total/total 1',
    ]);
  });

  it('leaves the column open in which a case has no result yet', () => {
    const left = filled(fresh({}), 'applications');
    const open = left.filter((each) => each.endsWith(todo)).map((each) => each.split(' ')[0]?.split('/')[1]);
    assert.deepEqual([...new Set(open)], ['natural-person', 'total']);
    assert.ok(left.includes(`granted/natural-person ${todo}`) && left.includes(`carried-over/natural-person ${todo}`));
    assert.ok(left.includes('carried-in/natural-person 1'));
  });

  it('makes its edits in the order of the text, whatever the order of the rows in it', () => {
    const lines = fresh({ 'applications/granted/natural-person': '1' }).split('\n');
    const at = lines.findIndex((line) => line.includes('（二）部分公开'));
    const [moved = ''] = lines.splice(at, 1);
    const text = lines.join('\n').replace('（七）总计', () => `${moved.trimStart()}\n（七）总计`);
    const starts = tableFilling(analysed(text), 'applications').edits.map(({ span }) => span.start);
    assert.ok(starts.length > 100);
    assert.deepEqual(
      starts,
      starts.toSorted((a, b) => a - b),
    );
  });

  it('never fills row 二, nor row 四 while that is open', () => {
    assert.deepEqual(filled(fresh({}, false), 'applications'), [...rest('carried-in'), ...rest('carried-over')]);
  });

  it('keeps a count beside which last year’s stands', () => {
    const figures = { 'disclosure/normative-documents/in-force': 5 };
    const last = analysed(smallReport({ body, year: 2022, figures })).report;
    const text = plainText(newReport({ body, year: 2023, previous: last })?.snippet ?? '');
    assert.deepEqual(filled(text, 'disclosure'), ['normative-documents/in-force 〔待填：上年5〕']);
  });

  it('is offered over the table with the number of cells, and not where nothing is open', () => {
    const lenses = (text: string): string[] =>
      codeLenses(analysed(text)).map(({ table, title }) => `${table} ${render(title, 'zh-cn')}`);
    assert.deepEqual(lenses(smallReport()), []);
    assert.deepEqual(
      lenses(fresh({ 'applications/granted/natural-person': '1' })).filter((each) => each.includes('填 0')),
      ['disclosure 其余填 0（10 格）', 'applications 其余填 0（167 格）', 'reviews 其余填 0（15 格）'],
    );
  });

  it('adds no finding to any table with cells left open, in any layout', function () {
    this.timeout(60_000);
    const someCells = fc.array(choice, { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(someDraft, someLayout(), someCells, (draft, layout, numbers) => {
        const addresses = addressesIn(draft.edition, 'applications');
        const open = Object.fromEntries(numbers.map((number) => [pickBy(addresses, number), todo]));
        const { text } = renderDraft(withFigures(draft, open), layout);
        const before = analysed(text);
        const { edits } = tableFilling(before, 'applications');
        const after = analysed(applyEdits(text, edits));
        const rules = (analysis: typeof before): readonly string[] => analysis.findings.map(({ rule }) => rule).sort();
        const said = `${layout.name} ${JSON.stringify(edits)}\n${told(after, after.findings)}`;
        for (const rule of rules(after)) assert.ok(rules(before).includes(rule), said);
        assert.ok(rules(after).length <= rules(before).length, said);
      }),
      runs(20),
    );
  });
});
