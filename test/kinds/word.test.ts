import assert from 'node:assert/strict';
import { open } from '../../shared/document/document.ts';
import { editionInForce } from '../../shared/template/registry.ts';
import { analysed, cellsRead, grave, told } from '../kit/analysed.ts';
import { generateDraft, usual } from '../kit/generate.ts';
import { Random } from '../kit/random.ts';
import { plainStyle, run, type WordStyle, wordFile } from '../kit/word/write.ts';
import { type WordCell, wordCells } from './word.ts';

const CELL = 'disclosure/penalties/decisions';
/** A figure that no other cell has. */
const MARK = '86420';

const draft = generateDraft(editionInForce, new Random(7), usual);

/** Writes the marked figure in lines of its own. */
function styleWith({ lines, parted }: WordCell): WordStyle {
  return {
    ...plainStyle,
    runs: (text, kind) =>
      text === MARK && parted === 'breaks'
        ? lines.map((line) => (line === '' ? '' : run(line))).join('<w:r><w:br/></w:r>')
        : plainStyle.runs(text, kind),
    paragraph: (runs, kind) =>
      runs.includes(`>${MARK}<`)
        ? lines.map((line) => plainStyle.paragraph(plainStyle.runs(line, kind), kind)).join('')
        : plainStyle.paragraph(runs, kind),
  };
}

describe('several lines in a cell of a Word file', () => {
  for (const [name, cell] of Object.entries(wordCells)) {
    it(name, () => {
      const figures = new Map(draft.figures).set(CELL, MARK);
      const opened = open(wordFile({ ...draft, prose: {}, figures }, styleWith(cell)));
      if ('refused' in opened) return assert.fail(opened.refused.id);
      const analysis = analysed(opened.text);
      const figure = cellsRead(analysis).get(CELL)?.figure;
      assert.equal(figure?.kind === 'figure' ? figure.value : null, cell.read, opened.text);
      const found = grave(analysis).filter(({ rule }) => rule === 'invalid-number');
      assert.equal(found.length, cell.read === null ? 1 : 0, told(analysis, found));
    });
  }

  it('has at least five cases and three near misses', () => {
    const near = Object.keys(wordCells).filter((name) => name.startsWith('near miss')).length;
    assert.ok(Object.keys(wordCells).length - near >= 5 && near >= 3);
  });
});
