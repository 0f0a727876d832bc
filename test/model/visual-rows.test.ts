import assert from 'node:assert/strict';
import { LineList } from '../../shared/model/lines.ts';
import { visualRows } from '../../shared/model/table/visual-rows.ts';
import { readBlocks } from '../../shared/syntax/reading.ts';
import { done } from '../../shared/text/work.ts';

/** Lines, `_` for a blank cell, and the rows that they are: the words in front, and behind a bar the figures and blanks. */
interface Case {
  readonly why: string;
  readonly lines: readonly string[];
  readonly rows: readonly string[];
}

const inTabs: readonly Case[] = [
  { why: 'words in front, figures behind', lines: ['规章 1 0 3'], rows: ['规章 | 1 0 3'] },
  {
    why: 'labels of groups too',
    lines: ['（三）不予公开 1.属于国家秘密 1 0'],
    rows: ['（三）不予公开 1.属于国家秘密 | 1 0'],
  },
  { why: 'a blank behind the label is one of the figures', lines: ['规章 _ 1 0'], rows: ['规章 | _ 1 0'] },
  { why: 'blanks in front of the label are none', lines: ['_ _ 规章 1 0 3'], rows: ['规章 | 1 0 3'] },
  { why: 'words behind the first figure stand for one', lines: ['规章 1 待核 3'], rows: ['规章 | 1 待核 3'] },
  { why: 'words in front of it may be a label', lines: ['规章 待核 1 3'], rows: ['规章 待核 | 1 3'] },
  { why: 'figures alone', lines: ['_ 1 0 3'], rows: [' | _ 1 0 3'] },
  { why: 'words alone', lines: ['_ 本年制发件数 本年废止件数 _'], rows: ['本年制发件数 本年废止件数 | _'] },
  { why: 'the number of a row is none of its figures', lines: ['1 规章 1 0 3'], rows: ['规章 | 1 0 3'] },
  { why: 'nor with a blank between it and the label', lines: ['2 _ 规章 1 0 3'], rows: ['规章 | 1 0 3'] },
  { why: 'the first of the figures is one', lines: ['4 1 0 3'], rows: [' | 4 1 0 3'] },
  { why: 'a figure with words behind it and no figure is one', lines: ['4 规章 _ _'], rows: [' | 4 规章 _ _'] },
  { why: 'two lines are two rows', lines: ['规章 1 0 3', '_ 4 5 6'], rows: ['规章 | 1 0 3', ' | _ 4 5 6'] },
];

const oneBelowTheOther: readonly Case[] = [
  { why: 'words and the figures below them', lines: ['规章', '1', '0', '3'], rows: ['规章 | 1 0 3'] },
  { why: 'words begin a row', lines: ['规章', '1', '行政许可', '7'], rows: ['规章 | 1', '行政许可 | 7'] },
  { why: 'several words', lines: ['不予公开', '国家秘密', '7'], rows: ['不予公开 国家秘密 | 7'] },
  { why: 'words alone', lines: ['规章', '1', '行政许可'], rows: ['规章 | 1', '行政许可 | '] },
  { why: 'figures alone', lines: ['7', '8'], rows: [' | 7 8'] },
];

/** Each a group of lines, a cell a line. */
const inGroups: readonly Case[] = [
  {
    why: 'words and the figures below them',
    lines: ['规章 1 0 3', '行政规范性文件 4 5 6'],
    rows: ['规章 | 1 0 3', '行政规范性文件 | 4 5 6'],
  },
  {
    why: 'a blank among the figures is one',
    lines: ['规章 1 _ 3', '行政规范性文件 4 5 _'],
    rows: ['规章 | 1 _ 3', '行政规范性文件 | 4 5 _'],
  },
  {
    why: 'a blank at the head is a merged label',
    lines: ['规章 1 0 3', '_ 行政规范性文件 4 5 6'],
    rows: ['规章 | 1 0 3', '行政规范性文件 | 4 5 6'],
  },
  { why: 'a blank in front of figures is one', lines: ['规章 1 0 3', '_ 4 5'], rows: ['规章 | 1 0 3 _ 4 5'] },
];

const betweenBorders: readonly Case[] = [
  { why: 'a blank behind the words is one', lines: ['│规章│1│ │3│'], rows: ['规章 | 1 _ 3'] },
  { why: 'a blank in front of them is none', lines: ['│ │规章│1│0│'], rows: ['规章 | 1 0'] },
  { why: 'words behind figures are words', lines: ['│规章│1│0│备注│'], rows: ['规章 备注 | 1 0'] },
];

describe('a row as the page shows it', () => {
  const cellsOf = (line: string): string[] => line.split(' ').map((cell) => (cell === '_' ? '' : cell));
  const groups: readonly (readonly [where: string, cases: readonly Case[], joined: (line: string) => string])[] = [
    ['in tabs', inTabs, (line) => cellsOf(line).join('\t')],
    [
      'in groups of lines',
      inGroups,
      (line) =>
        cellsOf(line)
          .map((cell) => `\t${cell}\n`)
          .join(''),
    ],
    ['one cell below the other', oneBelowTheOther, (line) => line],
    ['between borders', betweenBorders, (line) => line],
  ];
  for (const [where, cases, joined] of groups) {
    for (const { why, lines, rows } of cases) {
      it(`is ${rows.join(' and ')} ${where}: ${why}`, () => {
        const { lines: nodes, starts } = LineList.of(readBlocks(lines.map(joined).join('\n')));
        const read = done(visualRows(nodes.map((line, i) => line.at(starts[i] as number))));
        const told = read.map(({ words, values }) =>
          [words, values].map((cells) => cells.map(({ cell }) => cell.text || '_').join(' ')).join(' | '),
        );
        assert.deepEqual(told, rows);
        assert.ok(read.every(({ keepsColumns }) => keepsColumns === (cases === inTabs)));
      });
    }
  }
});
