import assert from 'node:assert/strict';
import { join } from 'node:path';
import { LineList } from '../../shared/model/lines.ts';
import { labelIndex } from '../../shared/model/table/label-index.ts';
import { otherFigureIn, withOtherFigure } from '../../shared/model/table/other-figure.ts';
import { readingTable } from '../../shared/model/table/read-table.ts';
import { readBlocks } from '../../shared/syntax/reading.ts';
import { editionInForce, editions } from '../../shared/template/registry.ts';
import type { Edition } from '../../shared/template/schema.ts';
import { done } from '../../shared/text/work.ts';
import { type Layout, layouts } from '../kit/document.ts';
import { tableOf } from '../kit/faults.ts';
import { generateDraft, usual } from '../kit/generate.ts';
import { gridOf } from '../kit/grid.ts';
import { Page, type Rendered } from '../kit/page.ts';
import { Random } from '../kit/random.ts';
import { readAlone } from '../kit/read-alone.ts';
import { recordIn } from '../kit/record.ts';

interface Edit {
  readonly start: number;
  readonly end: number;
  readonly newText: string;
}

const replaced = (text: string, edits: readonly Edit[]): string =>
  edits
    .toSorted((a, b) => b.start - a.start)
    .reduce((changed, { start, end, newText }) => changed.slice(0, start) + newText + changed.slice(end), text);

/** Some figures of a table, in the order of their places. */
const someFigures = ({ figures }: Rendered, count: number, random: Random): Edit[] =>
  random
    .some([...figures.values()], count)
    .sort((a, b) => a.start - b.start)
    .map((span) => ({ ...span, newText: '' }));

/** One figure with other words in its place. */
const one =
  (write: (figure: string) => string, pick = (figures: readonly Edit[], random: Random) => random.pick(figures)) =>
  (written: Rendered, random: Random): Edit[] => {
    const all = someFigures(written, written.figures.size, random).filter(({ start, end }) => end > start);
    const edit = pick(all, random);
    return [{ ...edit, newText: write(written.text.slice(edit.start, edit.end)) }];
  };
const another = (figure: string): string => figure.slice(0, -1) + ((Number(figure.slice(-1)) + 1) % 10);

/** What is changed in the text of a table: one figure, another thing, or more than one. */
const changes: Readonly<Record<string, (written: Rendered, random: Random) => readonly Edit[]>> = {
  'another figure as long': one(another),
  'a longer figure': one((figure) => `${figure}08`),
  'a shorter figure': one(
    (figure) => figure.slice(1),
    (figures) => figures.find(({ start, end }) => end > start + 1) ?? (figures[0] as Edit),
  ),
  'the first figure': one(another, (figures) => figures[0] as Edit),
  'the last figure, longer': one(
    (figure) => `${figure}1`,
    (figures) => figures.at(-1) as Edit,
  ),
  'nine digits': one(() => '123456789'),
  'ten digits': one(() => '1234567890'),
  'a nought in front': one((figure) => `0${figure}`),
  'full-width digits': one(() => '１２'),
  'a figure with a comma': one(() => '1,234'),
  'a mark for a figure': one(() => '—'),
  'words for a figure': one(() => '待核'),
  'no figure': one(() => ''),
  'a space behind a figure': one((figure) => `${figure} `),
  'a character that has to be decoded': one((figure) => `${figure}&nbsp;`),
  'a figure in bold': one((figure) => `<b>${figure}</b>`),
  'two figures of a row': (written, random) => {
    const [first] = someFigures(written, 1, random);
    const line = [...written.figures.values()].filter(({ start }) => start >= (first?.start ?? 0)).slice(0, 2);
    return line.map((span) => ({ ...span, newText: '77' }));
  },
  'two figures of the table': (written, random) =>
    someFigures(written, 2, random).map((edit) => ({ ...edit, newText: '77' })),
  'a figure and a word': (written, random) => {
    const label = written.text.search(/公开/);
    return [{ start: label, end: label + 1, newText: '某' }, ...one(another)(written, random)];
  },
  'a word': ({ text }) => {
    const label = text.lastIndexOf('公开');
    return [{ start: label, end: label + 1, newText: '某' }];
  },
  'a figure and a line above': (written, random) => [
    { start: 0, end: 0, newText: '单位：件\n' },
    ...one((figure) => `${figure}5`)(written, random),
  ],
  'a figure and a space in front of another': (written, random) => {
    const [first, second] = someFigures(written, 2, random);
    return [
      { ...(first as Edit), newText: '3' },
      { start: second?.start ?? 0, end: second?.start ?? 0, newText: ' ' },
    ];
  },
  'a figure and a blank line behind': (written, random) => [
    ...one((figure) => `${figure}5`)(written, random),
    { start: written.text.length, end: written.text.length, newText: '\n\n' },
  ],
};

/** Characters that stand in the text as entities and between marks, so that what is read is not what is written. */
function marked({ text, figures }: Rendered): Rendered {
  const page = new Page();
  let from = 0;
  const words = (to: number): void => {
    page.write(text.slice(from, to).replaceAll('公开', '公<!-- -->开').replaceAll('、', '&#12289;'));
    from = to;
  };
  for (const [address, span] of [...figures].sort(([, a], [, b]) => a.start - b.start)) {
    words(span.start);
    page.figure(address, text.slice(span.start, span.end));
    from = span.end;
  }
  words(text.length);
  return page.rendered();
}

/** Pairs of rows in HTML: whether they are known to differ in one figure alone. */
const pairs: Readonly<Record<string, readonly [before: string, now: string, differ: boolean]>> = {
  'another figure': ['<td>规章</td><td>7</td><td>0</td>', '<td>规章</td><td>9</td><td>0</td>', true],
  'another figure behind a wide cell': [
    '<td colspan="2">规章</td><td>7</td>',
    '<td colspan="2">规章</td><td>9</td>',
    true,
  ],
  'another figure, and a cell in front that is wider': [
    '<td colspan="2">规章</td><td>7</td>',
    '<td colspan="3">规章</td><td>9</td>',
    false,
  ],
  'another figure, and a wider cell behind': [
    '<td>7</td><td colspan="2">规章</td>',
    '<td>9</td><td colspan="3">规章</td>',
    false,
  ],
  'another figure, and the cells in front changed places': [
    '<td colspan="2">规章</td><td>1</td><td>7</td>',
    '<td>规章</td><td colspan="2">1</td><td>9</td>',
    false,
  ],
  'a wider cell alone': ['<td colspan="2">规章</td><td>7</td>', '<td colspan="3">规章</td><td>7</td>', false],
  'another figure, and a word in bold': ['<td>规章</td><td>7</td>', '<td><b>规</b>章</td><td>9</td>', false],
  'another figure, and a word that was in bold': ['<td><b>规</b>章</td><td>7</td>', '<td>规章</td><td>9</td>', false],
  'another figure, and a word in bold as before': [
    '<td><b>规</b>章</td><td>7</td>',
    '<td><b>规</b>章</td><td>9</td>',
    true,
  ],
  'another figure, and another part of a word in bold': [
    '<td>行<b>政</b>许可</td><td>7</td>',
    '<td>行政<b>许</b>可</td><td>9</td>',
    false,
  ],
  'another figure, and the end of a word that was in bold': [
    '<td>7</td><td>规<b>章</b></td>',
    '<td>9</td><td>规章</td>',
    false,
  ],
  'another figure, and the end of a word in bold': ['<td>7</td><td>规章</td>', '<td>9</td><td>规<b>章</b></td>', false],
  'another figure, and a space in front of a word': ['<td>规章</td><td>7</td>', '<td> 规章</td><td>9</td>', false],
  'another figure, and a space in front of it': ['<td>规章</td><td>7</td>', '<td>规章</td><td> 9</td>', false],
  'another figure, and another word': ['<td>规章</td><td>7</td>', '<td>规某</td><td>9</td>', false],
  'the figure of a row of one filled cell': ['<td></td><td>7</td>', '<td></td><td>9</td>', false],
  'a figure for words in a row of two cells': ['<td>规章</td><td>待核</td>', '<td>规章</td><td>9</td>', false],
  'a figure for a blank': ['<td>规章</td><td></td>', '<td>规章</td><td>9</td>', false],
};

describe('two rows', () => {
  for (const [what, [before, now, differ]] of Object.entries(pairs)) {
    it(`differ ${differ ? 'in one figure alone' : 'in more than one figure'}: ${what}`, () => {
      const rowOf = (cells: string) => `<table><tr>${cells}</tr></table>`;
      // Each region stands somewhere else, and its places are counted from its own start.
      const regionAt = (cells: string, at: number) => {
        const { lines, starts } = LineList.of(readBlocks(rowOf(cells)));
        return lines.map((line, i) => ({ line, start: at + (starts[i] as number) }));
      };
      const old = regionAt(before, 40);
      const other = otherFigureIn(old, regionAt(now, 90));
      assert.equal(other?.text, differ ? '9' : undefined);
      if (other === null) return;
      const from = (old[0]?.start ?? 0) - 40;
      assert.equal(rowOf(before).slice(from + other.old.start, from + other.old.end), '7');
    });
  }

  it('differ in no figure where there are none', () => assert.equal(otherFigureIn([], []), null));
});

describe('a table in which one figure became another', () => {
  const record = recordIn(join(__dirname, 'other-figure.snap'));
  const templates: readonly (readonly [string, Edition])[] = [
    ['applications', editionInForce],
    ['disclosure', editions.find(({ id }) => id === '2019') ?? editionInForce],
  ];
  const written = (layout: Layout, number: number): Rendered => {
    const [key, edition] = templates[number % templates.length] as (typeof templates)[number];
    const page = new Page();
    layout.table(gridOf(tableOf(edition, key), generateDraft(edition, new Random(number), usual).figures), page);
    return layout.name.startsWith('html') ? marked(page.rendered()) : page.rendered();
  };

  for (const [number, layout] of layouts.entries()) {
    it(`is known by that figure alone, and read as from nothing: ${layout.name}`, () => {
      const [key, edition] = templates[number % templates.length] as (typeof templates)[number];
      const template = tableOf(edition, key);
      const before = written(layout, number);
      const list = LineList.of(readBlocks(before.text));
      const placed = (lines: LineList) => lines.lines.map((line, i) => line.at(lines.starts[i] as number));
      const regionOf = ({ lines, starts }: LineList) => lines.map((line, i) => ({ line, start: starts[i] as number }));
      const { table, byShape } = done(readingTable(template, placed(list), labelIndex(edition)));
      const random = new Random(number);
      const said = [`${table === null ? 'no table' : `${table.rows.length} rows`}${byShape ? ', by its shape' : ''}`];
      for (const [what, change] of Object.entries(changes)) {
        const text = replaced(before.text, change(before, random));
        const now = LineList.of(readBlocks(text, list.source), list);
        const other = otherFigureIn(regionOf(list), regionOf(now));
        const known = other === null || table === null ? null : withOtherFigure(table, other);
        if (known !== null && byShape) {
          const read = done(readingTable(template, placed(now), labelIndex(edition))).table;
          assert.deepEqual(known, read, what);
          // What stands in front of the figure is kept as it is.
          for (const [i, row] of known.rows.entries()) {
            if (row.span.end <= (other?.old.start ?? 0)) assert.equal(row, table?.rows[i], what);
          }
          for (const [address, cell] of known.cells) {
            if (cell.span !== null && cell.span.end <= (other?.old.start ?? 0))
              assert.equal(cell, table?.cells.get(address), what);
          }
        }
        if (other === null) continue;
        const place = `「${before.text.slice(other.old.start, other.old.end)}」→「${other.text}」`;
        said.push(`${what}: ${place}${known === null ? ', read again' : ''}`);
      }
      record(layout.name, said.join('\n'));
    });
  }
});

describe('a row whose figures stand above a piece of its label', () => {
  const template = tableOf(editionInForce, 'disclosure');
  const single = ['行政许可', '行政处罚', '行政强制', '行政事业性收费'].map((label) => `${label}\t7`);
  const text = ['规章\t1\t0\t3', '4\t5\t6', '规范性文件', ...single].join('\n');
  const regionIn = (list: LineList) => list.lines.map((line, i) => ({ line, start: list.starts[i] as number }));
  // The row reaches from its last figure to the end of its label.
  for (const [figure, isKnown] of [
    ['6\n', true],
    ['4\t', false],
  ] as const) {
    it(`is read ${isKnown ? 'as from nothing' : 'again'} where one of them became longer: ${figure.trim()}`, () => {
      const list = LineList.of(readBlocks(text));
      const { table, byShape } = readAlone(text, template, editionInForce);
      assert.equal(byShape, true);
      const edited = text.replace(figure, `2${figure}`);
      const other = otherFigureIn(regionIn(list), regionIn(LineList.of(readBlocks(edited, list.source), list)));
      const known = table === null || other === null ? null : withOtherFigure(table, other);
      assert.deepEqual(known, isKnown ? readAlone(edited, template, editionInForce).table : null);
    });
  }
});

describe('an amount broken at its point', () => {
  const edition = editions.find(({ id }) => id === '2019') ?? editionInForce;
  const template = tableOf(edition, 'disclosure');
  const rows = [
    ...['规章', '规范性文件', '行政许可', '其他对外管理服务事项', '行政处罚', '行政强制'].map(
      (label) => `${label}\t1\t0\t3`,
    ),
    '行政事业性收费\t2\t0',
    '政府集中采购\t3\t42',
  ];

  it('is read again where its first piece is another, for the two may be two figures then', () => {
    const { table, byShape } = readAlone([...rows, '.21万元'].join('\n'), template, edition);
    assert.equal(table?.cells.get('disclosure/procurement/amount')?.text, '42.21万元');
    assert.equal(byShape, false);
    assert.equal(readAlone(rows.join('\n'), template, edition).byShape, true);
  });
});
