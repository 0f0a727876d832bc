import { join } from 'node:path';
import type { Table } from '../../shared/model/report.ts';
import {
  addressOf,
  columnsOf,
  editionInForce,
  editions,
  groupsOf,
  printedRows,
} from '../../shared/template/registry.ts';
import type { Edition, RowTemplate, TableTemplate } from '../../shared/template/schema.ts';
import { tableOf } from '../kit/faults.ts';
import { generateDraft, sparse, usual } from '../kit/generate.ts';
import { Random } from '../kit/random.ts';
import { placesOf, readAlone } from '../kit/read-alone.ts';
import { recordIn } from '../kit/record.ts';

/** A row before it is written: the words in front of its figures, and these. */
interface Row {
  readonly groups: readonly string[];
  readonly label: string;
  readonly figures: readonly string[];
}

/** Lines of words and figures, each a piece of its own. */
type Lines = readonly (readonly string[])[];

const half = <T>(items: readonly T[], part: 0 | 1): readonly T[] => {
  const middle = Math.ceil(items.length / 2);
  return part === 0 ? items.slice(0, middle) : items.slice(middle);
};
const parts = <T>(items: readonly T[]): (readonly T[])[] => [half(items, 0), half(items, 1)];
const labels = (rows: readonly Row[]): Lines => rows.map(({ groups, label }) => [...groups, label]);
const inRows = (rows: readonly Row[]): Lines => rows.map(({ figures }) => figures);
const inColumns = (rows: readonly Row[]): Lines => {
  const width = Math.max(...rows.map(({ figures }) => figures.length));
  return Array.from({ length: width }, (_, i) => rows.flatMap(({ figures }) => figures.slice(i, i + 1)));
};
/** A label in two pieces, the figures of its row between them. */
const around = ({ groups, label, figures }: Row): Lines => {
  const middle = Math.ceil(label.length / 2);
  return [...groups.map((group) => [group]), [label.slice(0, middle)], figures, [label.slice(middle)]];
};

/** In which shapes labels and figures come apart. */
const shapes: Readonly<Record<string, (rows: readonly Row[]) => Lines>> = {
  'each row a line': (rows) => rows.map(({ groups, label, figures }) => [...groups, label, ...figures]),
  'the figures below each label': (rows) => rows.flatMap((row) => [...labels([row]), row.figures]),
  'the figures above each label': (rows) => rows.flatMap((row) => [row.figures, ...labels([row])]),
  'the figures between the pieces of labels': (rows) => rows.flatMap(around),
  'all labels, then all rows': (rows) => [...labels(rows), ...inRows(rows)],
  'all rows, then all labels': (rows) => [...inRows(rows), ...labels(rows)],
  'all labels, then all columns': (rows) => [...labels(rows), ...inColumns(rows)],
  'all columns, then all labels': (rows) => [...inColumns(rows), ...labels(rows)],
  'two pages of labels and rows': (rows) => parts(rows).flatMap((own) => [...labels(own), ...inRows(own)]),
  'two pages of labels and columns': (rows) => parts(rows).flatMap((own) => [...labels(own), ...inColumns(own)]),
  'all labels, then two pages of columns': (rows) => [
    ...labels(rows),
    ...parts(rows).flatMap((own) => [['第 2 页（续）'], ...inColumns(own)]),
  ],
  'two rows of labels, then their figures': (rows) =>
    rows.flatMap((row, i) =>
      i % 2 === 0 ? [] : [...labels(rows.slice(i - 1, i + 1)), (rows[i - 1] as Row).figures, row.figures],
    ),
};

const figure = /^\d+(?:\.\d+)?$/;
const isWord = (text: string): boolean => !figure.test(text);
const linesWith = (lines: Lines, holds: (text: string) => boolean): number[] =>
  [...lines.keys()].filter((i) => lines[i]?.some(holds));
const changed = (lines: Lines, place: number, change: (line: readonly string[]) => Lines): Lines =>
  lines.flatMap((line, i) => (i === place ? change(line) : [line]));
const oneFigure =
  (change: (text: string) => readonly string[]) =>
  (lines: Lines, random: Random): Lines =>
    changed(lines, random.pick(linesWith(lines, (text) => figure.test(text))), (line) => {
      const places = [...line.keys()].filter((i) => figure.test(line[i] as string));
      const place = random.pick(places);
      return [line.flatMap((text, i) => (i === place ? change(text) : [text]))];
    });
const oneWord =
  (change: (text: string, random: Random) => readonly string[]) =>
  (lines: Lines, random: Random): Lines =>
    changed(lines, random.pick(linesWith(lines, isWord)), (line) => {
      const place = line.findLastIndex(isWord);
      return [line.flatMap((text, i) => (i === place ? change(text, random) : [text]))];
    });

/** What may happen to the lines. */
const faults: Readonly<Record<string, (lines: Lines, random: Random) => Lines>> = {
  '': (lines) => lines,
  'another figure': oneFigure((text) => [String(Number(text) + 2)]),
  'a figure less': oneFigure(() => []),
  'a figure more': oneFigure((text) => [text, '4']),
  'a figure in words': oneFigure(() => ['待核']),
  'another label': oneWord(() => ['其他']),
  'a label less': oneWord(() => []),
  'a label cut': oneWord((text, random) => [text.slice(0, random.whole(1, text.length))]),
  'a label in two pieces': oneWord((text) => [text.slice(0, 4), text.slice(4)].filter((piece) => piece !== '')),
  'a line less': (lines, random) => changed(lines, random.whole(0, lines.length - 1), () => []),
  'a line twice': (lines, random) => changed(lines, random.whole(0, lines.length - 1), (line) => [line, line]),
  'a line elsewhere': (lines, random) => {
    const from = random.whole(0, lines.length - 1);
    const left = lines.filter((_, i) => i !== from);
    const to = random.whole(0, left.length);
    return [...left.slice(0, to), lines[from] as readonly string[], ...left.slice(to)];
  },
  'four labels a place further on': (lines, random) => {
    const places = linesWith(lines, isWord);
    const from = random.whole(0, Math.max(0, places.length - 6));
    const moved = places.slice(from, from + 5);
    const word = (i: number): string => lines[i]?.findLast(isWord) ?? '';
    const next = new Map(moved.map((place, i) => [place, word(moved[(i + 1) % moved.length] as number)]));
    return lines.map((line, i) => {
      const last = line.findLastIndex(isWord);
      return line.map((text, j) => (j === last ? (next.get(i) ?? text) : text));
    });
  },
};

const joints: Readonly<Record<string, (lines: Lines) => string>> = {
  spaces: (lines) => lines.map((line) => line.join('   ')).join('\n'),
  'single spaces': (lines) => lines.map((line) => line.join(' ')).join('\n'),
  paragraphs: (lines) => lines.flat().join('\n'),
  tab: (lines) => lines.map((line) => line.join('\t')).join('\n'),
};

function rowsOf(table: TableTemplate, figures: ReadonlyMap<string, string>): Row[] {
  const rows = printedRows(table);
  const begins = (row: RowTemplate, i: number): string[] => {
    const above = rows[i - 1];
    const there = above === undefined ? [] : groupsOf(table, above);
    return groupsOf(table, row)
      .filter((group) => !there.includes(group))
      .map(({ label }) => label);
  };
  return rows.map((row, i) => ({
    groups: begins(row, i),
    label: row.label,
    figures: columnsOf(table, row).map((column) => figures.get(addressOf(table, row, column)) ?? ''),
  }));
}

/** What is read of a table, told by what is otherwise than was written; how it is bound, in a digest. */
function read(table: Table | null, figures: ReadonlyMap<string, string>): string {
  if (table === null) return 'no table';
  const cells = [...table.cells.values()];
  const lacking = cells.filter(({ text }) => text === null).length;
  const others = cells.filter(({ address, text }) => text !== null && text !== figures.get(address)).length;
  const unlabelled = table.rows.filter(({ label }) => label === null).length;
  const told = [
    `${table.rows.length} rows`,
    ...(unlabelled > 0 ? [`${unlabelled} without label`] : []),
    ...(lacking > 0 ? [`${lacking} cells lacking`] : []),
    ...(others > 0 ? [`${others} cells otherwise`] : []),
    ...(table.missing.length > 0 ? [`missing ${table.missing.map(({ key }) => key).join(' ')}`] : []),
  ];
  return `${told.join(', ')}, ${placesOf(table)}`;
}

describe('what is read of a table whose labels and figures have come apart', () => {
  const record = recordIn(join(__dirname, 'apart.snap'));
  const tables: readonly (readonly [string, Edition])[] = [
    ['applications', editionInForce],
    ['disclosure', editions.find(({ id }) => id === '2019') ?? editionInForce],
  ];
  for (const [i, [key, edition]] of tables.entries()) {
    const template = tableOf(edition, key);
    for (const [j, [shape, write]] of Object.entries(shapes).entries()) {
      it(`is what was recorded: ${key} of ${edition.id}, ${shape}`, () => {
        const random = new Random(100 * i + j);
        const said: string[] = [];
        for (const [k, [what, change]] of Object.entries(faults).entries()) {
          const { figures } = generateDraft(edition, random, k % 3 === 2 ? sparse : usual);
          const lines = change(write(rowsOf(template, figures)), random);
          for (const [joint, join] of Object.entries(joints)) {
            const { table, byShape } = readAlone(join(lines), template, edition);
            const told = `${read(table, figures)}${byShape ? ', by its shape' : ''}`;
            said.push(`${joint}${what === '' ? '' : `, ${what}`}: ${told}`);
          }
        }
        record(`${key} of ${edition.id}, ${shape}`, said.join('\n'));
      });
    }
  }
});
