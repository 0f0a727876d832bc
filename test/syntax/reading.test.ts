import assert from 'node:assert/strict';
import { MOST_CELLS } from '../../shared/syntax/limits.ts';
import { type BlockNode, sameBlock } from '../../shared/syntax/nodes.ts';
import { type BlockList, isTooLong, readBlocks, treeOf } from '../../shared/syntax/reading.ts';
import { editions } from '../../shared/template/registry.ts';
import { seeds } from '../kit/cases.ts';
import { layouts, renderDraft } from '../kit/document.ts';
import { generateDraft, usual } from '../kit/generate.ts';
import { Random } from '../kit/random.ts';
import { report2021 } from '../kit/reports.ts';

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

/** Edits that decide what lines above them are, by what was looked at below those. */
const reachingBack: readonly (readonly [what: string, before: string, after: string])[] = [
  [
    'a third record of equally many cells',
    '名称,单位,年份\n规章,甲局,乙局\n合计\n',
    '名称,单位,年份\n规章,甲局,乙局\n合计,12,13\n',
  ],
  [
    'a third record that has one cell too many',
    '名称,单位,年份\n规章,甲局,乙局\n合计,1,2\n',
    '名称,单位,年份\n规章,甲局,乙局\n合计,1,2,3\n',
  ],
  ['the closing of a quote', '办法,"公开\n工作\n情况\n1,2,3\n', '办法,"公开\n工作\n情况",8\n1,2,3\n'],
  ['the closing of a quote before a tab', '甲\n"（一）予以\n公开\n末\n', '甲\n"（一）予以\n公开"\t3\t0\n末\n'],
  [
    'a pipe alone below a cell',
    '| 规章 |\n| 1 |\n| 2 |\n行政许可\n  末\n',
    '| 规章 |\n| 1 |\n| 2 |\n行政许可\n  |\n末\n',
  ],
];

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

/** The same blocks, as far as a report may have them: `assert.deepEqual` takes seconds for some ten thousand. */
function sameReport(a: BlockList, b: BlockList): boolean {
  const isSame = (index: number): boolean =>
    a.starts[index] === b.starts[index] && sameBlock(a.blocks[index] as BlockNode, b.blocks[index] as BlockNode);
  return (
    isTooLong(a) === isTooLong(b) &&
    a.within === b.within &&
    Array.from({ length: a.within }, (_, i) => i).every(isSame)
  );
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

  const tooLong: Readonly<Record<string, string>> = {
    'whole reports': report2021(),
    'lines of one cell': '12\n'.repeat(40),
    'rows parted by tabs': `${'（一）予以公开\t1\t2\n'.repeat(40)}\n无。\n`,
    'one table parted by tabs': '（一）予以公开\t1\t2\n'.repeat(40),
    'rows parted by pipes': `${'| 12 | 3 |\n'.repeat(40)}\n`,
    'records parted by commas': `${'（一）予以公开,1,2,3\n'.repeat(40)}无。\n`,
  };
  /** What is done one after the other: at a place, so many characters are cut out and others put there. */
  const changes: readonly [what: string, (list: BlockList) => { at: number; cut?: number; typed?: string }][] = [
    ['a figure at the start', () => ({ at: 1, typed: '3' })],
    ['lines behind what was read', ({ readTo }) => ({ at: readTo + 40, cut: 60, typed: '三\n' })],
    ['a quote where reading ended', ({ readTo }) => ({ at: readTo - 1, typed: '"' })],
    ['the quote again', ({ readTo }) => ({ at: readTo - 1, cut: 1 })],
    ['lines at the limit', ({ starts, within }) => ({ at: starts[within] ?? 0, cut: 250 })],
    [
      'lines before the limit',
      ({ starts, within }) => ({ at: starts[within >> 1] ?? 0, typed: '（一）\t5\n\n无。\n' }),
    ],
    ['a third of it, so that it is short enough', ({ readTo }) => ({ at: readTo >> 3, cut: readTo >> 1 })],
    ['as much as there is, so that it is too long again', ({ text }) => ({ at: text.length, typed: text })],
    ['a line in its middle', ({ readTo }) => ({ at: readTo >> 1, typed: '\n四、\n' })],
  ];
  for (const [name, repeated] of Object.entries(tooLong)) {
    it(`are those of the text read anew where it is too long for a report: ${name}`, () => {
      const cells = readBlocks(repeated).blocks.flatMap((block) =>
        block.kind === 'text' ? [1] : block.rows.map((row) => row.cells.length),
      );
      const times = MOST_CELLS / cells.reduce((sum, each) => sum + each, 0);
      let list = readBlocks(repeated.repeat(Math.ceil(times * 1.2)));
      assert.ok(isTooLong(list));
      for (const [what, change] of changes) {
        const { at, cut = 0, typed = '' } = change(list);
        const text = list.text.slice(0, at) + typed + list.text.slice(at + cut);
        list = readBlocks(text, list);
        assert.ok(sameReport(list, readBlocks(text)), what);
      }
    });
  }

  for (const [what, before, after] of reachingBack) {
    it(`are those of the text read anew where the edit is ${what}`, () => {
      for (const [from, to] of [
        [before, after],
        [after, before],
      ] as const) {
        assert.deepEqual(treeOf(readBlocks(to, readBlocks(from))), treeOf(readBlocks(to)));
      }
    });
  }

  it('stay the same objects where an edit of a text that is too long did not reach them', () => {
    const report = report2021();
    const text = `${report}\n`.repeat(MOST_CELLS / 200);
    const list = readBlocks(text);
    const { length } = list.blocks;
    const kept = (changed: string): number =>
      readBlocks(changed, list).blocks.filter((block, i) => block === list.blocks[i]).length;
    assert.equal(kept(text.replace('2\t1', '29\t1')), length - 1);
    assert.equal(kept(`${text}二、`), length);
  });

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
