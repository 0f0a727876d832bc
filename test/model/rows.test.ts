import assert from 'node:assert/strict';
import { join } from 'node:path';
import type { Table } from '../../shared/model/report.ts';
import { editionInForce, editions } from '../../shared/template/registry.ts';
import type { Edition } from '../../shared/template/schema.ts';
import { tableOf } from '../kit/faults.ts';
import { generateDraft, sparse, usual } from '../kit/generate.ts';
import { type Grid, gridOf } from '../kit/grid.ts';
import { Random } from '../kit/random.ts';
import { placesOf, readAlone } from '../kit/read-alone.ts';
import { recordIn } from '../kit/record.ts';
import {
  allRows,
  blank,
  coveredLineOf,
  isFigure,
  type Line,
  lineOf,
  type Slot,
  tightLineOf,
} from '../kit/render/lines.ts';

type Lines = readonly Line[];

/** How merged cells are written: a blank for each place, for each cell that reaches down, or nothing. */
const mergings = {
  blank: lineOf,
  covered: coveredLineOf,
  nothing: tightLineOf,
  /** A sheet that holds wider tables too: the figures stand two columns apart. */
  'blank, figures apart': (grid: Grid, row: number): Line =>
    lineOf(grid, row).flatMap((slot, i) => (i < grid.labelWidth ? [slot] : [slot, blank])),
};

const nought = ({ text }: Slot): boolean => text === '0';
const places = (line: Line, holds: (slot: Slot) => boolean): number[] =>
  [...line.keys()].filter((i) => holds(line[i] as Slot));
const spliced = (line: Line, at: number, removed: number, ...added: readonly Slot[]): Line => [
  ...line.slice(0, at),
  ...added,
  ...line.slice(at + removed),
];
const put = (line: Line, at: readonly number[], text: string): Line =>
  line.map((slot, i) => (at.includes(i) ? { ...slot, text } : slot));

/** What may happen to the line of a row; `at` is the place of one of its figures. */
const faults: Readonly<Record<string, (line: Line, at: number, random: Random) => readonly Line[]>> = {
  'a figure blank': (line, at) => [put(line, [at], '')],
  'noughts blank': (line) => [put(line, places(line, nought), '')],
  'all figures blank': (line) => [put(line, places(line, isFigure), '')],
  'a figure lost': (line, at) => [spliced(line, at, 1)],
  'two figures lost': (line, at) => [spliced(line, at, 2)],
  'noughts lost': (line) => [line.filter((slot) => !nought(slot))],
  'all figures lost': (line) => [line.filter((slot) => !isFigure(slot))],
  'the last figures cut off': (line, _, random) => [line.slice(0, -random.whole(1, 3))],
  'a blank more': (line, at) => [spliced(line, at, 0, blank)],
  'a blank at the left': (line) => [[blank, ...line]],
  'blanks at the right': (line) => [[...line, blank, blank]],
  'a blank less': (line) => [
    line.filter((slot, i) => isFigure(slot) || slot.text !== '' || i !== line.findIndex(({ text }) => text === '')),
  ],
  'a figure more': (line, at, random) => [spliced(line, at, 0, { text: String(random.whole(0, 12)) })],
  'two figures more': (line) => [[...line, { text: '3' }, { text: '8' }]],
  'the last figure twice': (line) => [[...line, line.at(-1) as Slot, line.at(-1) as Slot]],
  'a number broken in two': (line, at) => {
    const { text } = line[at] as Slot;
    return [text.length < 2 ? line : spliced(line, at, 1, { text: text.slice(0, 1) }, { text: text.slice(1) })];
  },
  'two figures run together': (line, at) => [
    spliced(line, at, 2, { text: `${line[at]?.text}${line[at + 1]?.text ?? ''}` }),
  ],
  'a word for a figure': (line, at, random) => [put(line, [at], random.pick(['待核', '约3', '—', '？', '无']))],
  'words for all figures': (line) => [put(line, places(line, isFigure), '待核')],
  'figures on the next line': (line, at) => [line.slice(0, at), line.slice(at)],
  'figures below the label': (line) => [line.filter((slot) => !isFigure(slot)), line.filter(isFigure)],
  'the label lost': (line) => [line.map((slot) => (isFigure(slot) ? slot : blank))],
  'a number in front': (line) => [[{ text: '7' }, ...line]],
  'the row twice': (line) => [line, line],
  'the row once more, with other figures': (line, at) => [line, put(line, [at], '6')],
  'another figure': (line, at) => [put(line, [at], `${line[at]?.text}1`)],
  'a number on either side': (line) => [[{ text: '7' }, ...line, { text: '2' }]],
  'a number on either side of the figures': (line) => {
    const first = line.findIndex(isFigure);
    return [[...line.slice(0, first), { text: '7' }, ...line.slice(first), { text: '2' }]];
  },
  'shifted to the right, and cut off': (line, _, random) => {
    const by = random.whole(1, 2);
    return [[...Array.from({ length: by }, () => blank), ...line].slice(0, -by)];
  },
  'figures that add up in two ways': (line) => [
    [
      ...line.filter((slot) => !isFigure(slot)),
      ...[1, 2, 0, 0, 0, 0, 3, 15].map((figure) => ({ text: String(figure) })),
    ],
  ],
  'a word behind': (line) => [[...line, { text: '备注' }]],
};

const withLabel =
  (change: (label: string, random: Random) => readonly (readonly string[])[]) =>
  (line: Line, _: number, random: Random): readonly Line[] => {
    const own = line.findLastIndex((slot) => !isFigure(slot) && slot.text !== '');
    if (own < 0) return [line];
    const pieces = change(line[own]?.text ?? '', random);
    return pieces.map((words, i): Line => {
      const around = i === Math.floor(pieces.length / 2) ? line : line.map((slot) => (isFigure(slot) ? blank : slot));
      const [first = '', ...others] = words;
      return [
        ...put(around, [own], first).slice(0, own + 1),
        ...others.map((text) => ({ text })),
        ...around.slice(own + 1),
      ];
    });
  };
const cutAt = (text: string, ...shares: readonly number[]): string[] =>
  [0, ...shares, 1].slice(0, -1).map((share, i) => {
    const all = [...shares, 1];
    return text.slice(Math.ceil(share * text.length), Math.ceil((all[i] as number) * text.length));
  });

/** What may happen to the label of a row: its words, or the cells and lines that it takes. */
const labelFaults: typeof faults = {
  'a label misspelt': withLabel((label, random) => {
    const at = random.whole(0, label.length - 1);
    return [[`${label.slice(0, at)}某${label.slice(at + 1)}`]];
  }),
  'a label shortened': withLabel((label, random) => [
    [random.some([...label], Math.ceil(label.length * 0.6)).join('')],
  ]),
  'a label with instructions': withLabel((label) => [[`${label}（按实际办理件数填写）`]]),
  'a label without its number': withLabel((label) => [[label.replace(/^(?:（.）|.[.、])/u, '')]]),
  'a label with another number': withLabel((label, random) => [
    [label.replace(/^(?:（.）|.[.、])?/u, random.pick(['（三）', '2.', '三、', '10.']))],
  ]),
  'the label of another row': withLabel((_, random) => [
    [random.pick(['（七）总计', '3.其他', '2.重复申请', '（六）其他处理', '行政许可', '规章', '总计'])],
  ]),
  'other words for a label': withLabel((_, random) => [
    [random.pick(['小计', '其中', '合计（件）', '不予公开', '公开'])],
  ]),
  'a label in two cells': withLabel((label) => [cutAt(label, 0.5)]),
  'a label in two lines': withLabel((label) => cutAt(label, 0.5).map((piece) => [piece])),
  'a label in two lines, the figures on the first': withLabel((label) => [
    [''],
    ...cutAt(label, 0.5).map((piece) => [piece]),
  ]),
  'a label in three lines': withLabel((label) => cutAt(label, 0.3, 0.6).map((piece) => [piece])),
  'words in front of a label': withLabel((label) => [['备注', label]]),
  'words behind a label': withLabel((label) => [[label, '（件）']]),
  'lines of words above a row': withLabel((label) => [['以下按申请人填报'], ['第 3 页'], [label], [], []]),
  'the heads once more above a row': withLabel((label) => [['自然人'], ['商业企业'], [label], [], []]),
  'a row without figures, and another on its line': (line) => {
    const unread = put(line, places(line, isFigure), '待核');
    return [[...unread, { text: '2.重复申请' }, ...unread.filter(isFigure), { text: '备注' }, { text: '另册' }]];
  },
};

const joints: Readonly<Record<string, (lines: readonly (readonly string[])[]) => string>> = {
  tab: (lines) => lines.map((line) => line.join('\t')).join('\n'),
  pipe: (lines) => lines.map((line) => `| ${line.join(' | ')} |`).join('\n'),
  commas: (lines) => lines.map((line) => line.join(',')).join('\n'),
  html: (lines) =>
    `<table>${lines.map((line) => `<tr>${line.map((text) => `<td>${text}</td>`).join('')}</tr>`).join('\n')}</table>`,
  'a cell a line': (lines) => lines.map((line) => line.map((text) => `\t${text}`).join('\n')).join('\n\n'),
  paragraphs: (lines) => lines.flat().join('\n\n'),
  spaces: (lines) => lines.map((line) => line.filter((text) => text !== '').join('   ')).join('\n'),
};

/** How many rows in a hundred are damaged. */
const shares = [10, 10, 30, 30, 50, 50, 100, 100] as const;

function damaged(
  grid: Grid,
  merging: keyof typeof mergings,
  share: number,
  kinds: typeof faults,
  random: Random,
): Lines {
  const names = Object.keys(kinds);
  // In some tables one fault is in many rows, as a converter makes it; and some leave out all noughts.
  const same = random.chance(0.4) ? random.pick(names) : null;
  const hasNoughts = random.chance(0.6);
  const withFault = (line: Line): readonly Line[] => {
    const figures = places(line, isFigure);
    if (figures.length === 0) return [line];
    return kinds[same ?? random.pick(names)]?.(line, random.pick(figures), random) ?? [line];
  };
  return allRows(grid).flatMap((row) => {
    const written = mergings[merging](grid, row);
    const line = hasNoughts ? written : put(written, places(written, nought), '');
    if (random.whole(1, 100) > share) return [line];
    const [first = line, ...others] = withFault(line);
    return [...(random.chance(0.2) ? withFault(first) : [first]), ...others];
  });
}

/** The rows that are not read as they were written, and how they are. */
function read(table: Table | null, figures: ReadonlyMap<string, string>): string {
  if (table === null) return 'no table';
  const told = table.rows.flatMap(({ template: { key }, label, state, values, placements }) => {
    const own = [...table.cells.values()].filter(({ row }) => row.key === key);
    const right = own.every(({ address, text }) => text === figures.get(address));
    if (right && state === 'aligned' && label?.match === 'exact') return [];
    const texts = values.map(({ text }) => text).join(' ');
    const cells = own.map(({ text }) => text ?? '?').join('|');
    const ways = placements.length > 0 ? `, ${placements.length} placements` : '';
    return [`  ${key} ${label?.match ?? 'no label'} ${state}${ways}: ${texts} → ${cells}`];
  });
  const missing = table.missing.map(({ key }) => key).join(' ');
  return [`${table.layout}, ${table.rows.length} rows, ${placesOf(table)}, missing ${missing}`, ...told].join('\n');
}

describe('what is read of a table in which rows lost cells or took others, or labels came to say something else', () => {
  const record = recordIn(join(__dirname, 'rows.snap'));
  const tables: readonly (readonly [string, Edition])[] = [
    ['applications', editionInForce],
    ['disclosure', editions.find(({ id }) => id === '2019') ?? editionInForce],
  ];
  for (const [i, [joint, join]] of Object.entries(joints).entries()) {
    for (const [j, merging] of (Object.keys(mergings) as (keyof typeof mergings)[]).entries()) {
      it(`is what was recorded: ${joint}, merged cells written as ${merging}`, () => {
        const random = new Random(10 * i + j);
        for (const [key, edition] of tables) {
          const template = tableOf(edition, key);
          for (const [k, share] of shares.entries()) {
            const { figures } = generateDraft(edition, random, random.chance(0.5) ? sparse : usual);
            const lines = damaged(
              gridOf(template, figures),
              merging,
              share,
              k % 2 === 0 ? faults : labelFaults,
              random,
            );
            const text = join(lines.map((line) => line.map((slot) => slot.text)));
            const { table, byShape } = readAlone(text, template, edition);
            // What is known by its shape has all its figures in place: that an edited figure is put in without reading rests on it.
            if (byShape)
              assert.ok(table?.rows.every(({ state, placements }) => state === 'aligned' && placements.length === 0));
            const told = `${read(table, figures)}${byShape ? '\n  by its shape' : ''}`;
            record(`${joint}, ${merging}, ${key} of ${edition.id}, ${k + 1}: ${share} in a hundred rows`, told);
          }
        }
      });
    }
  }
});
