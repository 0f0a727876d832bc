import { editionInForce, editions, printedRows } from '../../shared/template/registry.ts';
import { undivided, withoutRows } from '../rules/table/lines.ts';
import { type Draft, type Layout, layouts, renderDraft } from './document.ts';
import { withoutCell } from './faults.ts';
import { generateDraft, sparse, usual } from './generate.ts';
import type { Grid, GridCell } from './grid.ts';
import { slipsOfHand } from './mutate.ts';
import { Random } from './random.ts';

/** How a table of the form comes to differ from it before it is written. */
const changes: Readonly<Record<string, (cell: GridCell, random: Random) => string>> = {
  'a figure lost': ({ kind, text }) => (kind === 'figure' ? '' : text),
  'a figure written otherwise': ({ kind, text }, random) =>
    kind === 'figure'
      ? random.pick(['—', '/', '无', '12 34', '1,234', '待核', '1.5', '〔待填〕', `${text}件`, '-3'])
      : text,
  'another figure': ({ kind, text }, random) =>
    kind === 'figure' && /^\d+$/.test(text) ? String(Number(text) + random.whole(1, 9)) : text,
  'a label cut short': ({ kind, text }, random) =>
    kind === 'label' || kind === 'group' ? text.slice(0, random.whole(1, text.length)) : text,
  'a label without its number': ({ kind, text }) =>
    kind === 'label' || kind === 'group' ? text.replace(/^(?:（[一二三四五六七]）|\d\.|[一二三四]、)/, '') : text,
  'a head lost': ({ kind, text }) => (kind === 'head' ? '' : text),
  'a head with other words': ({ kind, text }, random) =>
    kind === 'head' ? random.pick([text.slice(1), text.slice(0, -1), `${text}（件）`, '社会组织', '合计']) : text,
};

/** The grid with one to three of its cells changed. */
function changed(grid: Grid, random: Random, named: (name: string) => void): Grid {
  const name = random.pick(Object.keys(changes));
  const change = changes[name] as (typeof changes)[string];
  const all = grid.cells.filter((cell) => cell.text !== '' && change(cell, new Random(1)) !== cell.text);
  const some = new Set(random.some(all, random.whole(1, 3)));
  named(`${grid.table.key}: ${name}`);
  return {
    ...grid,
    cells: grid.cells.map((cell) => (some.has(cell) ? { ...cell, text: change(cell, random) } : cell)),
  };
}

export interface DamagedReport {
  readonly text: string;
  /** What it was written from. */
  readonly draft: Draft;
  readonly damage: string;
}

/** A report with cells changed and rows lost, of which then one cell may be lost, copied with slips of the hand. */
function damaged(draft: Draft, layout: Layout, random: Random): DamagedReport {
  const damage: string[] = [];
  const { edition } = draft;
  const [section] = random.chance(0.2) ? [random.pick(edition.sections)] : [];
  if (section !== undefined) damage.push(`without the section ${section.key}`);
  const [table] = random.chance(0.2) ? [random.pick(edition.tables)] : [];
  if (table !== undefined) damage.push(`without the table ${table.key}`);
  const left = {
    ...edition,
    sections: edition.sections.filter((each) => each !== section),
    tables: edition.tables.filter((each) => each !== table),
  };
  const rendered = renderDraft({ ...draft, edition: left }, layout, (grid) => {
    let written = grid;
    const older = grid.table.rows.find(({ replaces }) => replaces !== null);
    if (older !== undefined && random.chance(0.2)) {
      written = undivided(written, older);
      damage.push(`${older.key} undivided`);
    } else if (grid.table.arrangement !== 'record' && random.chance(0.25)) {
      const lost = random.some(printedRows(grid.table), random.whole(1, 2)).map(({ key }) => key);
      written = withoutRows(written, lost);
      damage.push(`${grid.table.key} without ${lost.join(' and ')}`);
    }
    if (random.chance(0.2)) {
      const nought = random.pick(['', '', '—', '/']);
      const cells = written.cells.map((cell) =>
        cell.kind === 'figure' && cell.text === '0' ? { ...cell, text: nought } : cell,
      );
      written = { ...written, cells };
      damage.push(`${grid.table.key} with 「${nought}」 for 0`);
    }
    while (random.chance(0.5)) written = changed(written, random, (name) => damage.push(name));
    return written;
  });
  let { text } = rendered;
  if (random.chance(0.4)) {
    const [address, span] = random.pick([...rendered.figures]);
    text = withoutCell(rendered, span, layout);
    damage.push(`the cell ${address} lost`);
  }
  for (let i = random.whole(damage.length === 0 ? 1 : 0, 2); i > 0; i--) {
    const name = random.pick(Object.keys(slipsOfHand));
    text = slipsOfHand[name]?.(text, random) ?? text;
    damage.push(name);
  }
  return { text, draft, damage: damage.join(', ') };
}

/** Three damaged reports in a layout, the same ones each time; others in another round. */
export function damagedReports(layout: Layout, round = 0): readonly DamagedReport[] {
  const number = layouts.indexOf(layout);
  return [...editions, editionInForce].map((edition, i) => {
    const random = new Random(100_000 * round + 1000 * number + i);
    return damaged(generateDraft(edition, random, i < 2 ? usual : sparse), layout, random);
  });
}
