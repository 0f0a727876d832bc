import assert from 'node:assert/strict';
import { parse } from '../../shared/syntax/parse.ts';
import type { LayoutId, TableBlock } from '../../shared/syntax/tree.ts';

/** A text and the rows of its tables; null where it is running text. */
type Case = readonly [name: string, text: string, layout: LayoutId | null, rows?: readonly (readonly string[])[]];

const cases: readonly Case[] = [
  ['a cell of two lines in quotes', '"（一）予以\n公开"\t3\t0', 'tab', [['（一）予以公开', '3', '0']]],
  [
    'a quoted cell of three lines behind others, and a row after it',
    '规章\t"1\n\n"\t0\r\n行政许可\t2\t',
    'tab',
    [
      ['规章', '1', '0'],
      ['行政许可', '2', ''],
    ],
  ],
  [
    'quotes that belong to the words',
    '3.危及“三安全一稳定”\t"0"\t说"好"',
    'tab',
    [['3.危及“三安全一稳定”', '0', '说"好"']],
  ],
  ['a quote doubled inside quotes', '"所谓""三公""\n经费"\t1', 'tab', [['所谓"三公"经费', '1']]],
  ['a quote that is never closed', '"（一）予以公开\t3\t0', 'tab', [['"（一）予以公开', '3', '0']]],
  ['a sentence between quotes over two lines', '"收到申请3件，\n办结3件。"', null],
  [
    'records parted by commas',
    '规章,1,0,5\n"行政规范性文件",2,,7\n行政许可,12,,\n',
    'separated',
    [
      ['规章', '1', '0', '5'],
      ['行政规范性文件', '2', '', '7'],
      ['行政许可', '12', '', ''],
    ],
  ],
  [
    'records parted by semicolons, with commas in them',
    '"规章";"1,200";"0"\n"行政许可";"12";""\n"行政处罚";"3,4";""',
    'separated',
    [
      ['规章', '1,200', '0'],
      ['行政许可', '12', ''],
      ['行政处罚', '3,4', ''],
    ],
  ],
  [
    'a record over two lines, and a heading among records',
    '二、主动公开,,\n"行政\n许可",12,\n行政处罚,3,',
    'separated',
    [
      ['二、主动公开', '', ''],
      ['行政许可', '12', ''],
      ['行政处罚', '3', ''],
    ],
  ],
  [
    'sentences with half-width commas',
    '收到3件,办结2件,结转1件\n网络2件,信函1件,当面0件\n维持0件,纠正0件,其他0件',
    null,
  ],
  ['sentences whose commas group digits', '收到1,609,143件。\n办结1,595,434件。\n结转55,007,1件。', null],
  [
    'two lines with as many commas',
    '规章,1,0\n行政许可,2,0',
    'separated',
    [
      ['规章', '1', '0'],
      ['行政许可', '2', '0'],
    ],
  ],
  ['a line of its own with commas of full width', '规章，1，0，3', 'separated', [['规章', '1', '0', '3']]],
  [
    'a line of its own whose figures are all blank',
    '，（三）不予公开，1.属于国家秘密，，，，，，，',
    'separated',
    [['', '（三）不予公开', '1.属于国家秘密', '', '', '', '', '', '', '']],
  ],
  ['a line of its own of blanks alone', ',,,,,,,', 'separated', [['', '', '', '', '', '', '', '']]],
  [
    'a line of its own with figures behind blanks',
    '2.没有现成信息需要另行制作,,,,,,14,14',
    'separated',
    [['2.没有现成信息需要另行制作', '', '', '', '', '', '14', '14']],
  ],
  ['a clause with its comma', '本年未收到政府信息公开申请，', null],
  ['a sentence with commas typed twice', '本年未收到申请，，', null],
  ['a number with a comma behind words', '行政处罚决定数量，1，234', null],
  ['words and one number behind a comma', '截至2022年12月31日，5', null],
  ['lines with commas and no figures', '甲,乙,丙\n丁,戊,己\n庚,辛,壬', null],
  [
    'a grid whose cells take several lines',
    '+------+----+----+\n| 行政 | 1  | 0  |\n| 许可 | 2  |    |\n+======+====+====+\n| 规章 | 3  | 0  |\n+------+----+----+\n| 处罚 |    | 7  |\n+------+----+----+',
    'pipe',
    [
      ['行政许可', '12', '0'],
      ['规章', '3', '0'],
      ['处罚', '', '7'],
    ],
  ],
  [
    'a grid with a border around head and body alone',
    '+------+----+\n| 名称 | 数 |\n+------+----+\n| 规章 | 3  |\n| 处罚 | 7  |\n+------+----+',
    'pipe',
    [
      ['名称', '数'],
      ['规章', '3'],
      ['处罚', '7'],
    ],
  ],
  [
    'borders drawn with characters',
    '┌────┬──┬──┐\n│规章│1 │  │\n├────┼──┼──┤\n│（三）不予公开├──┤\n│    │2 │0 │\n└────┴──┴──┘',
    'spaces',
    [['规章', '1', ''], ['（三）不予公开'], ['', '2', '0']],
  ],
  [
    'an amount of money apart from its unit',
    '政府集中采购  6   149.36 万元',
    'spaces',
    [['政府集中采购', '6', '149.36 万元']],
  ],
  [
    'a first figure right behind its words',
    '2.重复申请1 0 0 0 0 0 1',
    'spaces',
    [['2.重复申请', '1', '0', '0', '0', '0', '0', '1']],
  ],
  ['a first figure of three right behind its words', '规章0 2 10', 'spaces', [['规章', '0', '2', '10']]],
  [
    'the number of a note, all figures behind it',
    '2.重复申请1 1 0 0 0 0 0 1',
    'spaces',
    [['2.重复申请1', '1', '0', '0', '0', '0', '0', '1']],
  ],
  ['a unit that follows no amount', '政府集中采购   万元  6', 'spaces', [['政府集中采购', '万元', '6']]],
];

describe('a layout', () => {
  for (const [name, text, layout, rows = []] of cases) {
    it(`is told of ${name}`, () => {
      const tables = parse(text).blocks.filter((block): block is TableBlock => block.kind === 'table');
      assert.deepEqual(
        tables.map((table) => table.layout),
        layout === null ? [] : [layout],
      );
      assert.deepEqual(
        tables.flatMap((table) => table.rows.map(({ cells }) => cells.map((cell) => cell.text))),
        rows,
      );
    });
  }

  it('puts the place of a quoted cell between the quotes', () => {
    const text = '行政许可,"1,200",""\n行政处罚,"3",0\n行政强制,"4",0';
    const [table] = parse(text).blocks;
    const cells = table?.kind === 'table' ? (table.rows[0]?.cells ?? []) : [];
    assert.deepEqual(
      cells.map(({ span }) => [span.start, text.slice(span.start, span.end)]),
      [
        [0, '行政许可'],
        [6, '1,200'],
        [14, ''],
      ],
    );
  });

  it('ends a record at the end of its line, with nothing but pipes below it', () => {
    const text = '| 规章 | 1 | 0 |\n行政许可,1,0,5\n行政处罚,2,,7\n行政强制,12,,\n|||\n';
    const records = parse(text).blocks.at(-1);
    const last = records?.kind === 'table' ? records.rows.at(-1) : undefined;
    assert.equal(text.slice(last?.span.start, last?.span.end), '行政强制,12,,');
  });

  it('keeps dashes in the place of a figure in their row of pipes', () => {
    const text = '| 信息内容 | 本年处理决定数量 |  |\n|---|---|---|\n| 行政许可 |  | --- |\n';
    const table = parse(text).blocks.at(-1);
    const last = table?.kind === 'table' ? table.rows.at(-1) : undefined;
    assert.deepEqual(
      last?.cells.map((cell) => cell.text),
      ['行政许可', '', '---'],
    );
  });
});
