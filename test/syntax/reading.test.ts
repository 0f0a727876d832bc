import assert from 'node:assert/strict';
import { type BlockList, readBlocks, treeOf } from '../../shared/syntax/reading.ts';
import { editions } from '../../shared/template/registry.ts';
import { seeds } from '../kit/cases.ts';
import { layouts, renderDraft } from '../kit/document.ts';
import { generateDraft, usual } from '../kit/generate.ts';
import { Random } from '../kit/random.ts';

/** What is typed or pasted: whatever begins, ends or joins blocks in one layout or another. */
const pieces = [
  '\n',
  '\r\n',
  '\r',
  '\n\n',
  '\t',
  '\n\t',
  '|',
  '\n|\n',
  '| 1 | 2 |\n',
  '|---|---|\n',
  '"',
  '"a\nb"',
  ',',
  ';',
  'a,b,1\n',
  '+---+---+\n',
  '│',
  '  ',
  '\t\t1\t2\n',
  '## ',
  '二、',
  '23',
  '收到申请12件，',
  '<td>',
  '&nbsp;',
] as const;
const editsEach = 12;

function edited(text: string, random: Random): string {
  const from = random.whole(0, text.length);
  const to = random.chance(0.4) ? from : Math.min(text.length, from + random.whole(0, random.chance(0.2) ? 400 : 4));
  const copied = random.whole(0, text.length);
  const typed = random.chance(0.15)
    ? text.slice(copied, copied + random.whole(0, 600))
    : random.chance(0.15)
      ? ''
      : random.pick(pieces);
  return text.slice(0, from) + typed + text.slice(to);
}

describe('blocks read again after an edit', () => {
  for (const layout of layouts) {
    it(`are those of the text read anew, in the layout ${layout.name}`, () => {
      for (const seed of seeds(3)) {
        const random = new Random(seed * 31 + layout.name.length);
        const edition = editions[seed % editions.length];
        assert.ok(edition !== undefined, 'there is an edition');
        let { text } = renderDraft(generateDraft(edition, random, usual), layout);
        let list: BlockList = readBlocks(text);
        for (let i = 0; i < editsEach; i++) {
          text = edited(text, random);
          list = readBlocks(text, list);
          const fresh = readBlocks(text);
          assert.deepEqual(treeOf(list), treeOf(fresh), `seed ${seed}, edit ${i}`);
          assert.deepEqual(list.restarts, fresh.restarts, `seed ${seed}, edit ${i}: places to begin again`);
        }
      }
    });
  }

  it('stay the same objects where the edit did not reach them', () => {
    const text =
      '某某县水务局2023年政府信息公开工作年度报告\n\n一、总体情况\n\n甲。\n\n乙。\n\n二、主动公开政府信息情况\n';
    const list = readBlocks(text);
    const after = readBlocks(text.replace('甲。', '甲，丙。'), list);
    assert.deepEqual(
      after.blocks.map((block, i) => block === list.blocks[i]),
      [true, true, false, true, true],
    );
  });
});
