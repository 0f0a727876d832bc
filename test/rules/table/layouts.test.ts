import assert from 'node:assert/strict';
import type { RuleId } from '../../../shared/rules/ids.ts';
import { editions } from '../../../shared/template/registry.ts';
import { analysed, grave, tableFamilies, told } from '../../kit/analysed.ts';
import { type Draft, type Layout, layouts, renderDraft } from '../../kit/document.ts';
import { generateDraft, usual } from '../../kit/generate.ts';
import type { Grid } from '../../kit/grid.ts';
import { applied } from '../../kit/mend.ts';
import { Random } from '../../kit/random.ts';

const drafts: readonly Draft[] = editions.map((edition) => generateDraft(edition, new Random(7), usual));

/** The grid without the lines of these rows; a group's label that reaches over them shrinks. */
function withoutRows(grid: Grid, keys: readonly string[]): Grid {
  const gone = new Set(
    grid.cells
      .filter(({ address }) => keys.some((key) => address?.startsWith(`${grid.table.key}/${key}/`)))
      .map(({ row }) => row),
  );
  const above = (row: number): number => [...gone].filter((each) => each < row).length;
  const cells = grid.cells.flatMap((cell) => {
    const rows = Array.from({ length: cell.height }, (_, i) => cell.row + i).filter((row) => !gone.has(row));
    const [first] = rows;
    return first === undefined ? [] : [{ ...cell, row: first - above(first), height: rows.length }];
  });
  return { ...grid, cells, height: grid.height - gone.size };
}

/** The findings of the tables and headings after the first fix of the one finding that `rule` has. */
function mended(text: string, rule: RuleId): { before: string[]; after: string[]; said: string; offered: boolean } {
  const analysis = analysed(text);
  const found = grave(analysis, tableFamilies);
  const fix = found.find((finding) => finding.rule === rule)?.fixes?.()[0];
  const after = fix === undefined ? null : analysed(applied(text, fix));
  const left = after === null ? [] : grave(after, tableFamilies);
  return {
    before: found.map((finding) => finding.rule),
    after: left.map((finding) => finding.rule),
    said: `${told(analysis, found)}\n${JSON.stringify(fix?.edits)}\nafter:\n${after === null ? '' : told(after, left)}`,
    offered: fix !== undefined,
  };
}

/** Layouts in which a row takes more than its words and tabs or pipes. */
const drawn = /^(?:sheet-(?:commas|semicolons)|drawn)/;

const rowsLost: readonly (readonly string[])[] = [
  ['unprocessed.repeated'],
  ['refused.third-party', 'refused.internal-affairs'],
  ['carried-over'],
  ['result-total'],
];

function each(name: string, run: (draft: Draft, layout: Layout) => void, where: readonly Layout[] = layouts): void {
  for (const layout of where) {
    for (const draft of drafts) it(`${name}: edition ${draft.edition.id}, ${layout.name}`, () => run(draft, layout));
  }
}

describe('a missing row', () => {
  each('is one finding, and its fix puts it back', (draft, layout) => {
    for (const keys of rowsLost) {
      const { text } = renderDraft(draft, layout, (grid) =>
        grid.table.key === 'applications' ? withoutRows(grid, keys) : grid,
      );
      const { before, after, said, offered } = mended(text, 'missing-row');
      assert.deepEqual(before, ['missing-row'], said);
      assert.ok(!offered || after.length === 0, said);
      if (layout.frame === 'plain' || layout.frame === 'markdown')
        assert.equal(offered, !drawn.test(layout.name), said);
    }
  });
});

describe('a missing section', () => {
  each('is one finding, and its fix puts it back', (draft, layout) => {
    for (const lost of draft.edition.sections) {
      const edition = { ...draft.edition, sections: draft.edition.sections.filter((section) => section !== lost) };
      const { text } = renderDraft({ ...draft, edition }, layout);
      const { before, after, said } = mended(text, 'missing-section');
      assert.deepEqual(before, ['missing-section'], `${lost.title}\n${said}`);
      assert.deepEqual(after, [], `${lost.title}\n${said}`);
    }
  });
});

describe('a missing table', () => {
  each('is one finding, and its fix puts a blank one there', (draft, layout) => {
    for (const lost of draft.edition.tables) {
      const edition = { ...draft.edition, tables: draft.edition.tables.filter((table) => table !== lost) };
      const { text } = renderDraft({ ...draft, edition }, layout);
      const { before, after, said } = mended(text, 'missing-table');
      assert.deepEqual(before, ['missing-table'], `${lost.key}\n${said}`);
      assert.deepEqual(after, [], `${lost.key}\n${said}`);
    }
  });
});
