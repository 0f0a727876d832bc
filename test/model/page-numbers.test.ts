import assert from 'node:assert/strict';
import { LineList } from '../../shared/model/lines.ts';
import { labelIndex } from '../../shared/model/table/label-index.ts';
import { withoutPageNumbers } from '../../shared/model/table/page-numbers.ts';
import { readBlocks } from '../../shared/syntax/reading.ts';
import { editionInForce } from '../../shared/template/registry.ts';
import { tableOf } from '../kit/faults.ts';

/** What stands between two rows, and whether it is left out as a page number. */
interface Case {
  readonly why: string;
  readonly lines: readonly string[];
  /** The lines that are left out. */
  readonly out: readonly string[];
  readonly table?: 'applications' | 'disclosure';
}

const spaced = '（一）予以公开 1 2 0 0 0 0 3';
const stacked = ['（一）予以公开', '1', '2', '0', '0', '0', '0', '3'];

/** As many rows as the form has, the last without its total. */
const lackingOne = [...Array.from({ length: 24 }, () => spaced), '（七）总计 1 2 0 0 0 0'];
/** The same with its total, the first figures of each row in front of the label. */
const broken = Array.from({ length: 25 }, () => '1 2 （一）予以公开 0 0 0 0 3');

const cases: readonly Case[] = [
  { why: 'a number alone, among rows with their figures side by side', lines: [spaced, '7', spaced], out: ['7'] },
  { why: 'three digits', lines: [spaced, '107', spaced], out: ['107'] },
  { why: 'no page has four digits', lines: [spaced, '1070', spaced], out: [] },
  { why: 'as many alone as rows side by side', lines: [spaced, '7', spaced, '8'], out: ['7', '8'] },
  { why: 'more of them are figures of rows', lines: [spaced, '7', '8', '9', spaced], out: [] },
  { why: 'cells that stand one a line', lines: stacked, out: [] },
  { why: 'one between dashes is one there too', lines: [...stacked, '- 3 -', ...stacked], out: ['- 3 -'] },
  { why: 'dashes of any length, without spaces', lines: [spaced, '—12—', '–3–'], out: ['—12—', '–3–'] },
  { why: 'no second dash', lines: [spaced, '- 3', spaced, spaced], out: [] },
  {
    why: 'its words',
    lines: [spaced, '第3页', '第 3 页', '第12页，共20页', '第 1 页 共 9 页'],
    out: ['第3页', '第 3 页', '第12页，共20页', '第 1 页 共 9 页'],
  },
  { why: 'one of so many', lines: [spaced, '3/12', '3 / 12'], out: ['3/12', '3 / 12'] },
  { why: 'words that go on', lines: [spaced, '第3页续表', '见第3页'], out: [] },
  { why: 'a row lacks one, and lines end where rows do', lines: [...lackingOne, '7'], out: ['7'] },
  {
    why: 'a row lacks one, and words stand on a line of their own',
    lines: ['自然人 商业企业', ...lackingOne, '7'],
    out: ['7'],
  },
  {
    why: 'a text that was broken anywhere lacks one',
    lines: [...broken.slice(1), '1 2 （一）予以公开 0 0 0', '0', '3'],
    out: [],
  },
  { why: 'a text that was broken anywhere has all others', lines: [...broken, '7'], out: ['7'] },
  {
    why: 'a row with one figure waits for it',
    table: 'disclosure',
    lines: ['规章 1 0 1', '行政规范性文件 1 0 1', '行政许可', '7', '行政处罚 5'],
    out: [],
  },
  {
    why: 'a row with three figures does not wait for one',
    table: 'disclosure',
    lines: ['规章 1 0 1', '规章', '7', '行政规范性文件 1 0 1'],
    out: ['7'],
  },
  {
    why: 'rows with one figure behind their label leave none alone',
    table: 'disclosure',
    lines: ['规章   1   0   1', '7', '行政许可   7', '行政处罚   5', '行政强制   2'],
    out: ['7'],
  },
  {
    why: 'between columns of tabs nothing is a page number',
    lines: ['（一）予以公开\t1\t2', '- 3 -\t', '3/12\t'],
    out: [],
  },
];

describe('between the rows of a page', () => {
  for (const { why, lines, out, table = 'applications' } of cases) {
    it(`${out.length > 0 ? 'page numbers are left out' : 'nothing is left out'}: ${why}`, () => {
      const { lines: nodes, starts } = LineList.of(readBlocks(lines.join('\n')));
      const region = nodes.map((line, i) => line.at(starts[i] as number));
      const left = withoutPageNumbers(region, tableOf(editionInForce, table), labelIndex(editionInForce));
      const dropped = region.filter((line) => !left.includes(line));
      assert.deepEqual(
        dropped.map(({ text }) => text),
        out,
      );
    });
  }
});
