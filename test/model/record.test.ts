import assert from 'node:assert/strict';
import { join } from 'node:path';
import type { Table } from '../../shared/model/report.ts';
import { editionInForce } from '../../shared/template/registry.ts';
import { tableOf } from '../kit/faults.ts';
import { gridOf } from '../kit/grid.ts';
import { Random } from '../kit/random.ts';
import { placesOf, readAlone } from '../kit/read-alone.ts';
import { recordIn } from '../kit/record.ts';

const template = tableOf(editionInForce, 'reviews');
const kinds = template.rows.map(({ label }) => label);
const outcomes = template.columns.map(({ label }) => label);

/** The figures of the table: for each kind of case, in the order of the form, its outcomes, their total last. */
type Figures = readonly (readonly string[])[];
type Cells = readonly (readonly string[])[];

/** The heads of the form in three lines, merged cells blank. */
const head: Cells = (() => {
  const { cells, width, headHeight } = gridOf(template, new Map());
  const lines = Array.from({ length: headHeight }, () => Array.from({ length: width }, () => ''));
  for (const { row, column, text, kind } of cells) if (kind === 'head') (lines[row] as string[])[column] = text;
  return lines;
})();

const numbers = (count: number): string[] => Array.from({ length: count }, (_, i) => String(i + 1));
const turned = (figures: Figures): Figures => outcomes.map((_, i) => figures.map((row) => row[i] as string));
const each = (figures: Figures): string[] => figures.flat();

/** In which shapes its fifteen figures are written. */
const shapes: Readonly<Record<string, (figures: Figures) => Cells>> = {
  'one line': (figures) => [...head, each(figures)],
  'one line under the numbers of the columns': (figures) => [...head, numbers(15), each(figures)],
  'the numbers of the columns alone': () => [...head, numbers(15)],
  'two lines that are the same': (figures) => [...head, each(figures), each(figures)],
  'a line and that of another year': (figures) => [...head, each(figures), each(figures).map((text) => `${text}1`)],
  'a line broken in two': (figures) => [...head, each(figures).slice(0, 8), each(figures).slice(8)],
  'a line broken in three, each with a word': (figures) => [...head, ...figures.map((row) => ['件数', ...row])],
  'a line broken in three': (figures) => [...head, ...figures],
  'three lines, each behind its kind': (figures) => [
    ['', ...outcomes],
    ...figures.map((row, i) => [kinds[i] as string, ...row]),
  ],
  'five lines, each behind its outcome': (figures) => [
    ['', ...kinds],
    ...turned(figures).map((row, i) => [outcomes[i] as string, ...row]),
  ],
  'five lines under the heads': (figures) => [...head, ...turned(figures)],
  'a line for each figure, behind kind and outcome': (figures) =>
    figures.flatMap((row, i) =>
      row.map((text, j) => [j === 0 ? (kinds[i] as string) : '', outcomes[j] as string, text]),
    ),
  'a line for each figure, behind its outcome, the kind above': (figures) =>
    figures.flatMap((row, i) => [[kinds[i] as string], ...row.map((text, j) => [outcomes[j] as string, text])]),
  'a line for each figure, without words': (figures) => [...head, ...each(figures).map((text) => [text])],
  'each figure under its own head': (figures) =>
    figures.flatMap((row, i) => [[kinds[i] as string], ...row.flatMap((text, j) => [[outcomes[j] as string], [text]])]),
};

const one =
  (change: (text: string) => string) =>
  (figures: Figures, random: Random): Figures => {
    const [i, j] = [random.whole(0, 2), random.whole(0, 4)];
    return figures.map((row, a) => row.map((text, b) => (a === i && b === j ? change(text) : text)));
  };

/** What may be wrong with the figures before they are written. */
const figureFaults: Readonly<Record<string, (figures: Figures, random: Random) => Figures>> = {
  '': (figures) => figures,
  'a figure blank': one(() => ''),
  'another figure': one((text) => String(Number(text) + 3)),
  'a figure in words': one(() => '无'),
  'all noughts': (figures) => figures.map((row) => row.map(() => '0')),
};

const lineOfFigures = (cells: Cells): number => cells.findLastIndex((line) => line.some((text) => /^\d+$/.test(text)));
const at = (cells: Cells, place: number, change: (line: readonly string[]) => Cells): Cells =>
  cells.flatMap((line, i) => (i === place ? change(line) : [line]));

/** What may happen to the lines. */
const lineFaults: Readonly<Record<string, (cells: Cells, random: Random) => Cells>> = {
  'a figure more': (cells) => at(cells, lineOfFigures(cells), (line) => [[...line, '7']]),
  'a figure less': (cells) => at(cells, lineOfFigures(cells), (line) => [line.slice(0, -1)]),
  'a word in front of the figures': (cells) => at(cells, lineOfFigures(cells), (line) => [['合计数', ...line]]),
  'a line of words in between': (cells) => at(cells, lineOfFigures(cells), (line) => [['单位：件'], line]),
  'a line lost': (cells, random) => at(cells, random.whole(0, cells.length - 1), () => []),
  'a line twice': (cells, random) => at(cells, random.whole(0, cells.length - 1), (line) => [line, line]),
  'a label lost': (cells, random) => {
    const lines = [...cells.keys()].filter((i) => cells[i]?.some((text) => /^\D/.test(text)));
    return at(cells, random.pick(lines), (line) => {
      const place = line.findIndex((text) => /^\D/.test(text));
      return [line.map((text, i) => (i === place ? '' : text))];
    });
  },
  'another label': (cells, random) => {
    const lines = [...cells.keys()].filter((i) => cells[i]?.some((text) => /^\D/.test(text)));
    return at(cells, random.pick(lines), (line) => {
      const place = line.findLastIndex((text) => /^\D/.test(text));
      return [line.map((text, i) => (i === place ? random.pick([...outcomes, ...kinds, '其中']) : text))];
    });
  },
  'a page number': (cells) => at(cells, lineOfFigures(cells), (line) => [['- 3 -'], line]),
};

const joints: Readonly<Record<string, (cells: Cells) => string>> = {
  tab: (cells) => cells.map((line) => line.join('\t')).join('\n'),
  pipe: (cells) => cells.map((line) => `| ${line.join(' | ')} |`).join('\n'),
  spaces: (cells) => cells.map((line) => line.filter((text) => text !== '').join('   ')).join('\n'),
  paragraphs: (cells) =>
    cells
      .flat()
      .filter((text) => text !== '')
      .join('\n\n'),
};

/** Fifteen figures whose totals hold. */
function figuresOf(random: Random): Figures {
  return kinds.map(() => {
    const parts = Array.from({ length: 4 }, () => random.whole(0, random.chance(0.3) ? 12 : 2));
    return [...parts, parts.reduce((sum, part) => sum + part, 0)].map(String);
  });
}

function read(table: Table | null): string {
  if (table === null) return 'no table';
  const { rows, cells, heads, movedHeads, missing } = table;
  const values = [...cells.values()].map(({ text }) => text ?? '?');
  const order = kinds.map((_, i) => values.slice(5 * i, 5 * i + 5).join(' '));
  const states = rows.map(({ state, placements }) => state + (placements.length > 0 ? ` ${placements.length}` : ''));
  const moved = movedHeads.length > 0 ? `, ${movedHeads.length} moved` : '';
  return `${states.join(', ')}: ${order.join(' | ')}; ${heads.length} heads${moved}, ${missing.length} missing, ${placesOf(table)}`;
}

describe('what is read of a table whose rows stand side by side, in any shape', () => {
  const record = recordIn(join(__dirname, 'record.snap'));
  for (const [number, [shape, write]] of Object.entries(shapes).entries()) {
    it(`is what was recorded: ${shape}`, () => {
      const said: string[] = [];
      const random = new Random(number);
      const say = (what: string, cells: Cells): void => {
        for (const [joint, join] of Object.entries(joints)) {
          const { table, byShape } = readAlone(join(cells), template, editionInForce);
          said.push(`${joint}${what === '' ? '' : `, ${what}`}: ${read(table)}${byShape ? ', by its shape' : ''}`);
        }
      };
      for (const [what, change] of Object.entries(figureFaults)) {
        say(what, write(change(figuresOf(random), random)));
      }
      for (const [what, change] of Object.entries(lineFaults)) {
        for (let i = 0; i < 2; i++) say(what, change(write(figuresOf(random)), random));
      }
      record(shape, said.join('\n'));
    });
  }
});

/** Lines of figures, `_` for a blank, and what is known of them. */
const blankAtEnd: Readonly<Record<string, string>> = {
  '1 0 0 0 1 0 0 0 0 0 0 0 0 _ _': '1 0 0 0 1 0 0 0 0 0 0 0 0 _ _',
  '1 0 0 0 1 0 0 0 0 0 0 0 0 0 _': '1 0 0 0 1 0 0 0 0 0 0 0 0 0 _',
  '1 0 0 0 1 _ _ _ _ _ _ _ _ _ _': '1 0 0 0 1 _ _ _ _ _ _ _ _ _ _',
  // Blanks in between may have been dropped, and the line filled up at its end.
  '1 0 0 0 2 0 0 0 0 0 0 0 0 _ _': '? ? ? ? ? ? ? ? ? ? ? ? ? ? ?',
  '1 0 2 _ _ 1 0 0 0 0 0 0 0 _ _': '1 0 2 _ _ 1 0 0 0 0 0 0 0 _ _',
};

describe('a line of figures that is blank at its end', () => {
  for (const [cells, figures] of Object.entries(blankAtEnd)) {
    it(`says ${figures}: ${cells}`, () => {
      const line = cells.split(' ').map((text) => (text === '_' ? '' : text));
      const text = [...head, line].map((each) => each.join('\t')).join('\n');
      const { table } = readAlone(text, template, editionInForce);
      const read = [...(table?.cells.values() ?? [])].map((cell) => (cell.text === '' ? '_' : (cell.text ?? '?')));
      assert.equal(read.join(' '), figures);
    });
  }
});

/** Figures in five lines of three under the heads, and what is known of them. */
const inFives: Readonly<Record<string, string>> = {
  '1 0 0 / 0 1 2 / 0 0 0 / 2 0 0 / 3 0 3': '1 0 0 0 1 2 0 0 0 2 0 0 3 0 3',
  '1 0 0 / 0 2 0 / 0 0 0 / 0 0 3 / 1 2 3': '1 0 0 0 1 0 2 0 0 2 0 0 0 3 3',
  '0 0 0 / 0 0 0 / 0 0 0 / 0 0 0 / 0 0 0': '0 0 0 0 0 0 0 0 0 0 0 0 0 0 0',
  // Lines may be broken at any place, or hold one outcome each: here both add up, to other figures.
  '0 0 1 / 0 1 0 / 0 0 0 / 0 0 0 / 0 1 1': '? ? ? ? ? ? ? ? ? ? ? ? ? ? ?',
  '0 0 2 / 0 2 1 / 0 0 0 / 1 0 3 / 1 2 6': '? ? ? ? ? ? ? ? ? ? ? ? ? ? ?',
  // And here neither does.
  '1 0 0 / 0 2 0 / 0 0 0 / 0 0 3 / 1 2 4': '? ? ? ? ? ? ? ? ? ? ? ? ? ? ?',
  '1 0 0 / 0 1 2 / 0 0 0 / 2 0 0 / 3 0 4': '? ? ? ? ? ? ? ? ? ? ? ? ? ? ?',
};

describe('figures in five lines of three', () => {
  for (const [lines, figures] of Object.entries(inFives)) {
    for (const [layout, join] of Object.entries(joints).filter(([name]) => name !== 'paragraphs')) {
      it(`say ${figures}: ${lines} (${layout})`, () => {
        const text = join([...head, ...lines.split(' / ').map((line) => line.split(' '))]);
        const { table } = readAlone(text, template, editionInForce);
        assert.equal([...(table?.cells.values() ?? [])].map((cell) => cell.text ?? '?').join(' '), figures);
      });
    }
  }
});

/** What stands in the place of one figure, in any layout: the other figures are read, and this cell is none. */
const inPlaceOfFigure = ['二', '两件', '若干', '约2', '详见附件', '2件左右'];
/** What is no figure at the edge of a line with one figure less: the label of the line, or a remark. */
const noFigures = ['件数', '合计数', '本机关'];

describe('a line of figures with words in the place of one', () => {
  const figures = ['2', '1', '0', '0', '3', '0', '0', '1', '0', '1', '1', '0', '0', '0', '1'];
  const readIn = (cells: Cells, joint: string): string => {
    const text = (joints[joint] as (cells: Cells) => string)(cells);
    const { table } = readAlone(text, template, editionInForce);
    return [...(table?.cells.values() ?? [])].map((cell) => cell.text ?? '?').join(' ');
  };
  for (const joint of Object.keys(joints)) {
    for (const words of inPlaceOfFigure) {
      it(`has them in the cell where they stand: ${words} (${joint})`, () => {
        for (let place = 0; place < figures.length; place++) {
          const line = figures.map((text, i) => (i === place ? words : text));
          assert.equal(readIn([...head, line], joint), line.join(' '));
        }
      });
    }
    for (const words of noFigures) {
      it(`is not read with a label in front and a figure lost: ${words} (${joint})`, () => {
        const wide = head.map((line) => ['', ...line]);
        const read = readIn([...wide, [words, ...figures.slice(1)]], joint);
        assert.equal(read, figures.map(() => '?').join(' '));
      });
    }
  }
});
