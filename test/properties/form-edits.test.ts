import assert from 'node:assert/strict';
import { analyze } from '../../shared/analysis.ts';
import type { FormChange } from '../../shared/ide/form-edit.ts';
import { type FormPage, formPage, formUpdate } from '../../shared/preview/form.ts';
import { editions } from '../../shared/template/registry.ts';
import { applyEdits, type TextEdit } from '../../shared/text/span.ts';
import { cellsRead } from '../kit/analysed.ts';
import { formEdit, formOf } from '../kit/at-once.ts';
import { pickBy, seeds } from '../kit/cases.ts';
import { layouts, renderDraft } from '../kit/document.ts';
import { editedReport } from '../kit/edit-sequence.ts';
import { generateDraft, usual } from '../kit/generate.ts';
import { Random } from '../kit/random.ts';

/** GOUJI_RUNS=25 makes 10,000 of them. */
const editsEach = 6;
const typed = ['0', '7', '12', '12345', '〔待填〕', ''];
const words = { summary: '', text: '', title: '' };

/** What a person would see: the page of a view that is sent updates alone. */
class SeenPage {
  #page: FormPage | null = null;
  readonly #pieces = new Map<string, string>();
  #frame = '';

  show(page: FormPage | null): void {
    if (page === null) return;
    const { html, pieces } = formUpdate(this.#page, page);
    if (html !== null) {
      this.#frame = page.frame;
      for (const [id, piece] of page.pieces) if (page.frame.includes(`<!--${id}|`)) this.#pieces.set(id, piece);
    }
    for (const [id, piece] of pieces) this.#pieces.set(id, piece);
    this.#page = page;
  }

  assertIs(page: FormPage | null, after: string): void {
    if (page === null) return;
    assert.equal(this.#frame, page.frame, after);
    for (const [id, piece] of page.pieces) assert.equal(this.#pieces.get(id), piece, `${id} after ${after}`);
  }
}

/** False where one of the form's edits came between and edits of a change of the text meet, or leave the text. */
function applies(text: string, edits: readonly TextEdit[]): boolean {
  const ordered = [...edits].sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
  return ordered.every(
    ({ span: { start, end } }, i) => start <= end && end <= text.length && start >= (ordered[i - 1]?.span.end ?? 0),
  );
}

describe('the form and its text', () => {
  for (const seed of seeds(layouts.length)) {
    const layout = pickBy(layouts, seed);
    it(`an edit of a cell is an edit of its characters: ${seed}, ${layout.name}`, () => {
      const random = new Random(seed * 31);
      let { text } = renderDraft(generateDraft(random.pick(editions), random, usual), layout);
      let analysis = analyze(text);
      for (let i = 0; i < editsEach; i++) {
        const cells = cellsRead(analysis);
        const { address, span } = random.pick([...cells.values()]);
        const wanted = random.pick(typed);
        const change: FormChange = { kind: 'cells', cells: [{ cell: address, text: wanted }] };
        const computesTotals = random.chance(0.3);
        const answer = formEdit(analysis, change, computesTotals);
        if ('refusal' in answer) continue;
        const after = analyze(applyEdits(text, answer.edits), {}, analysis);
        const now = cellsRead(after);
        const edited = new Set(answer.edits.map((edit) => edit.span.start));
        for (const [each, cell] of cells) {
          const changed = cell.span !== null && edited.has(cell.span.start);
          if (!changed) assert.equal(now.get(each)?.text, cell.text, `${each} after ${address} became ${wanted}`);
          else if (!computesTotals) assert.equal(each, address);
        }
        for (const edit of answer.edits) {
          assert.ok(
            [...cells.values()].some(
              (cell) => cell.span !== null && cell.span.start === edit.span.start && cell.span.end === edit.span.end,
            ),
          );
        }
        if (span !== null && wanted !== '') assert.equal(now.get(address)?.text, wanted);
        ({ text } = after);
        analysis = after;
      }
    });
  }

  for (const seed of seeds(17)) {
    it(`edits of the form and of the text lead to the same form and text: ${seed}`, () => {
      const random = new Random(seed * 17);
      const report = editedReport(seed);
      const view = new SeenPage();
      let analysis = analyze(report.text);
      const pageOf = (): FormPage | null => {
        const form = formOf(analysis, 'zh-cn');
        return form === null ? null : formPage(form, words);
      };
      for (let i = 0; i < editsEach; i++) {
        view.show(pageOf());
        let made: string;
        if (random.chance(0.5)) {
          const change = report.next(analysis.text);
          if (!applies(analysis.text, change.edits)) continue;
          analysis = analyze(applyEdits(analysis.text, change.edits), {}, analysis);
          made = change.name;
        } else {
          const change = someChange(analysis, random);
          if (change === null) continue;
          const answer = formEdit(analysis, change, random.chance(0.5));
          made = JSON.stringify(change);
          if ('edits' in answer) analysis = analyze(applyEdits(analysis.text, answer.edits), {}, analysis);
        }
        view.show(pageOf());
        // The form of the text, had it been opened now.
        const fresh = formOf(analyze(analysis.text), 'zh-cn');
        view.assertIs(fresh === null ? null : formPage(fresh, words), made);
      }
    });
  }
});

function someChange(analysis: ReturnType<typeof analyze>, random: Random): FormChange | null {
  const cells = [...cellsRead(analysis).values()];
  const form = formOf(analysis, 'zh-cn');
  if (cells.length === 0 || form === null) return null;
  const { address } = random.pick(cells);
  switch (random.whole(0, 3)) {
    case 0:
      return { kind: 'paste', cell: address, text: '1\t2\n3\t4', html: '' };
    case 1: {
      const blocks = form.preview.blocks.flatMap((block, index) =>
        block.kind === 'paragraph' ? [{ block, index }] : [],
      );
      if (blocks.length === 0) return null;
      const { block, index } = random.pick(blocks);
      const before = block.runs.map(({ text }) => text).join('');
      return {
        kind: 'text',
        block: index,
        before,
        text: `${before}${random.pick(['新收9件。', '\n二是培训。', '|', '1\t2'])}`,
      };
    }
    case 2:
      return { kind: 'zeros', table: address.slice(0, address.indexOf('/')) };
    default:
      return { kind: 'cells', cells: [{ cell: address, text: random.pick(typed) }] };
  }
}
