import assert from 'node:assert/strict';
import type { Section } from '../../shared/model/report.ts';
import { editionInForce } from '../../shared/template/registry.ts';
import { applyEdits, type Span } from '../../shared/text/span.ts';
import { blankTableText, placesToFill, skeletonLines } from '../../shared/writing/blanks.ts';
import { withCopies } from '../../shared/writing/copies.ts';
import { endOfParent, escapedContent, isBalanced, shapeOf } from '../../shared/writing/elements.ts';
import { renumber, withNumber } from '../../shared/writing/headings.ts';
import { isPlain, lineEndAt, lineEndOf, lineStartAt } from '../../shared/writing/lines.ts';
import { literal, plainText, tabStop } from '../../shared/writing/snippet.ts';
import { editsFor } from '../../shared/writing/table-edits.ts';
import type { TableLine } from '../../shared/writing/table-text.ts';
import { analysed } from '../kit/analysed.ts';
import { layoutNamed, renderDraft } from '../kit/document.ts';
import { generateDraft, usual } from '../kit/generate.ts';
import { Random } from '../kit/random.ts';

function spanOf(text: string, words: string): Span {
  const start = text.indexOf(words);
  assert.ok(start >= 0, `${words} stands in the text`);
  return { start, end: start + words.length };
}

describe('an ordinal with another number', () => {
  const cases: readonly (readonly [ordinal: string, number: number, becomes: string | null])[] = [
    ['三、', 5, '五、'],
    ['十一、', 1, '一、'],
    ['第3部分', 4, '第4部分'],
    ['第12章', 10, '第10章'],
    ['（二）', 10, '（十）'],
    ['⼀、', 2, '二、'],
    ['３．', 4, '4．'],
    ['三、', 0, null],
    ['三、', 11, null],
    ['、', 3, null],
    ['', 3, null],
    ['㈠三', 2, null],
  ];
  for (const [ordinal, number, becomes] of cases) {
    it(`${ordinal} as ${number} is ${becomes ?? 'not to be had'}`, () => {
      assert.equal(withNumber(ordinal, number), becomes);
      const text = `前文\n${ordinal}标题`;
      const span = { start: 3, end: 3 + ordinal.length };
      const edit = renumber(text, { ordinal: { span, number: 1 } } as unknown as Section, number);
      assert.equal(edit && applyEdits(text, [edit]), becomes && `前文\n${becomes}标题`);
      // The numeral alone is replaced, of one character or two.
      if (edit !== null) assert.ok(edit.span.end - edit.span.start <= 2 && edit.newText.length <= 2);
    });
  }
  it('is none for a heading without one', () => {
    assert.equal(renumber('标题', { ordinal: null } as unknown as Section, 2), null);
  });
});

describe('the lines of a text', () => {
  for (const [text, end] of [
    ['一\n二\r\n', '\n'],
    ['一\r\n二\n', '\r\n'],
    ['一\r二', '\r'],
    ['一', '\n'],
    ['', '\n'],
    ['一\r', '\r'],
    ['\r\n一\n', '\r\n'],
  ] as const) {
    it(`end as the first of ${JSON.stringify(text)}`, () => assert.equal(lineEndOf(text), end));
  }
  it('begin and end between line ends of any kind', () => {
    const text = 'ab\rcd\r\nef\n';
    const lines = Array.from(text, (_, at) => `${lineStartAt(text, at)}-${lineEndAt(text, at)}`);
    assert.deepEqual(lines, ['0-2', '0-2', '0-2', '3-5', '3-5', '3-5', '6-6', '7-9', '7-9', '7-9']);
    assert.equal(lineStartAt(text, text.length), text.length);
    assert.equal(lineEndAt(text, text.length), text.length);
  });
  it('hold words as they are read where no mark-up stands among them', () => {
    const plain = (text: string): boolean => isPlain(`<${text}>`, { start: 1, end: 1 + text.length });
    assert.deepEqual(['12', '<b>', 'a&b', '1|2', '>', '（）'].map(plain), [true, false, false, false, false, true]);
  });
});

describe('a snippet', () => {
  for (const [snippet, text] of [
    ['收到$' + '{1:〔待填〕}件', '收到〔待填〕件'],
    ['$1$' + '{2}甲$12乙', '甲乙'],
    ['\\$1 \\} \\\\ \\n', '$1 } \\ \\n'],
    ['$' + '{1:甲$' + '{2:乙}丙}}', '甲乙丙}'],
    ['$' + '{x} $ $' + '{1 $' + '{1-', '$' + '{x} $ $' + '{1 $' + '{1-'],
    ['}$' + '{10:}', '}'],
    ['$' + '{1:甲\\}乙}', '甲}乙'],
    ['$', '$'],
    ['\\', '\\'],
  ] as const) {
    it(`${snippet} stands for ${text}`, () => assert.equal(plainText(snippet), text));
  }
  it('says any text literally', () => {
    for (const text of ['甲$1乙', '$' + '{1:x}', 'a\\b', '}', '\\$']) assert.equal(plainText(literal(text)), text);
    assert.equal(literal('$}\\甲'), '\\$\\}\\\\甲');
  });
  it('has tab stops that say what belongs there', () => {
    assert.deepEqual([tabStop(2), tabStop(3, '件}数')], ['$' + '{2:〔待填〕}', '$' + '{3:〔待填：件\\}数〕}']);
  });
});

describe('places to fill in', () => {
  it('are found with and without a prompt', () => {
    const text = '〔待填〕件，〔待填：件数〕〔待〕〔待填\n〕〔待填：a〔待填〕';
    assert.deepEqual(
      placesToFill(text).map(({ start, end }) => `${start} ${text.slice(start, end)}`),
      ['0 〔待填〕', '6 〔待填：件数〕', '26 〔待填〕'],
    );
    assert.deepEqual(placesToFill('无'), []);
  });
  it('take the place of the tab stops of a skeleton', () => {
    const skeleton = '（一）主动公开\n$' + '{1:制发文件}。$' + '{12:条数}条\n\n';
    assert.deepEqual(skeletonLines(skeleton), ['（一）主动公开', '〔待填：制发文件〕。〔待填：条数〕条']);
    assert.deepEqual(skeletonLines(' \n'), []);
  });
  it('fill the figures of a blank table', () => {
    const reviews = editionInForce.tables.find(({ key }) => key === 'reviews') ?? assert.fail();
    const tabs = blankTableText(reviews, 'tab', '\r\n').split('\r\n');
    assert.equal(tabs.at(-1), Array(15).fill('〔待填〕').join('\t'));
    const pipes = blankTableText(reviews, 'pipe', '\n').split('\n');
    assert.equal(pipes[1], `|${' --- |'.repeat(15)}`);
    assert.equal(pipes.length, tabs.length + 1);
    assert.equal(pipes.at(-1), `| ${Array(15).fill('〔待填〕').join(' | ')} |`);
    assert.equal(pipes[0], `| ${(tabs[0] ?? '').split('\t').join(' | ')} |`);
  });
});

describe('the element around words', () => {
  const page = (inner: string): string => `<table><tr><td>1</td></tr></table><div>${inner}</div>`;
  const cases: readonly (readonly [
    why: string,
    text: string,
    words: string,
    shape: readonly [before: string, after: string] | null,
  ])[] = [
    ['a paragraph', page('<p>甲乙</p>'), '甲乙', ['<p>', '</p>']],
    ['one with an id and a class', page('<p id="a" class="b" name="c">甲乙</p>'), '甲乙', ['<p class="b">', '</p>']],
    ['elements in each other', page('<p><b><i>甲乙</i></b></p>'), '甲乙', ['<p><b><i>', '</i></b></p>']],
    ['spaces around the words', page('<p>&nbsp;&emsp; 甲乙 &#160;</p>'), '甲乙', ['<p>&nbsp;&emsp; ', ' &#160;</p>']],
    ['a break behind the words', page('<p>甲乙<br></p>'), '甲乙', ['<p>', '<br></p>']],
    ['a break before the words', page('<p>丙<br>甲乙</p>'), '甲乙', null],
    ['other words before', page('<p>丙甲乙</p>'), '甲乙', null],
    ['other words behind', page('<p>甲乙丙</p>'), '甲乙', null],
    ['another element behind', page('<p>甲乙<div>丙</div></p>'), '甲乙', null],
    ['an element that is not closed', page('<p>甲乙'), '甲乙', null],
    ['elements that overlap', page('<p><b>甲</b>乙</p>'), '<b>甲</b>乙', ['<p>', '</p>']],
    ['elements begun before and ended among the words', page('<p><b>甲</b>乙</p>'), '甲</b>乙', ['<p>', '</p>']],
    ['mark-up that is too long', page(`<p title="${'x'.repeat(2000)}">甲乙</p>`), '甲乙', null],
    ['a closing tag of its own that is too far', page(`<p>甲乙<b title="${'x'.repeat(2000)}"></b></p>`), '甲乙', null],
    ['a line of text', '# 甲乙\n丙', '甲乙', ['# ', '']],
    ['a line with other words', '丁甲乙\n丙', '甲乙', ['', '']],
    ['a line of text beside a table in HTML', '<table><tr><td>1</td></tr></table>\n甲乙\n', '甲乙', ['', '']],
    ['a line with mark-up beside a table', '<table><tr><td>1</td></tr></table>\n甲乙 | 丙\n', '甲乙', null],
  ];
  for (const [why, text, words, wanted] of cases) {
    it(`is ${wanted === null ? 'none' : 'told'}: ${why}`, () => {
      const shape = shapeOf(text, spanOf(text, words));
      assert.deepEqual(shape && [shape.before, shape.after], wanted);
      if (shape?.element === true) assert.match(text.slice(shape.span.start, shape.span.end), /^<p[\s\S]*<\/p>$/);
    });
  }

  it('is balanced where each element is closed', () => {
    const markup = [
      '<b>甲</b>',
      '<b>甲',
      '甲</b>',
      '<br><img src="a"><hr><wbr>',
      '<B></b>',
      '<b></b><i>',
      '<o:p></o:p>',
      '甲',
    ];
    assert.deepEqual(markup.map(isBalanced), [true, false, false, true, true, false, true, true]);
  });
  it('ends before the closing tag of the one that holds it', () => {
    const text = '<div>甲<p>乙</p><ul><li>丙</ul></DIV>丁';
    assert.equal(endOfParent(text, text.indexOf('甲')), text.indexOf('</DIV'));
    assert.equal(endOfParent(text, text.indexOf('丁')), text.length);
  });
  it('holds words of which no more is escaped than must be', () => {
    assert.equal(escapedContent('甲&乙<丙>"丁"'), '甲&amp;乙&lt;丙>"丁"');
  });
});

describe('the edits that write a table anew', () => {
  const rows = (...lines: readonly string[]): TableLine[] =>
    lines.map((line) => ({ kind: 'row', cells: line.split(' ') }));
  const edits = (
    text: string,
    region: string,
    lines: readonly TableLine[],
    form: 'tab' | 'pipe' = 'tab',
    html = false,
  ) => {
    const made = editsFor(text, { region: spanOf(text, region), html, lines }, form);
    return { made, after: applyEdits(text, made) };
  };

  const cases: readonly (readonly [
    why: string,
    before: string,
    lines: readonly string[],
    after: string,
    edits: string,
  ])[] = [
    ['nothing where it is so', 'a\tb\nc\td', ['a b', 'c d'], 'a\tb\nc\td', ''],
    ['the cell that differs', 'a\tb\nc\td', ['a b', 'c 𠮷'], 'a\tb\nc\t𠮷', '6-7 𠮷'],
    ['no half of a character', 'a\t𠮶\nc', ['a 𠮷', 'c'], 'a\t𠮷\nc', '2-4 𠮷'],
    ['no half of a character that ends alike', 'a\t𠀷𡀷', ['a 𡀷𡀷'], 'a\t𡀷𡀷', '2-4 𡀷'],
    ['two lines, each by itself', 'a\tb\nc\td\ne', ['a x', 'c d', 'y'], 'a\tx\nc\td\ny', '2-3 x, 8-9 y'],
    ['lines more in the middle', 'a\nd', ['a', 'b', 'c', 'd'], 'a\nb\nc\nd', '2-2 b\nc\n'],
    ['lines more at the end', 'a\nb', ['a', 'b', 'c'], 'a\nb\nc', '3-3 \nc'],
    ['lines fewer in the middle', 'a\nb\nc\nd', ['a', 'd'], 'a\nd', '2-6 '],
    ['lines fewer at the end', 'a\nb\nc', ['a'], 'a', '1-5 '],
    ['several lines for one', 'a\nb\nz', ['a', 'x', 'y', 'z'], 'a\nx\ny\nz', '2-3 x\ny'],
    ['one line for several', 'a\nb\nc\nz', ['a', 'x', 'z'], 'a\nx\nz', '2-5 x'],
    ['what is longer at both ends alike', 'aba\tx', ['ababa x'], 'ababa\tx', '3-3 ba'],
    ['line ends of two characters', 'a\r\nb\r\nc', ['a', 'c'], 'a\r\nc', '3-6 '],
    ['a line end of the other kind', 'a\rb', ['a', 'b', 'c'], 'a\rb\rc', '3-3 \rc'],
  ];
  for (const [why, before, lines, wanted, changes] of cases) {
    it(`are ${why}`, () => {
      const { made, after } = edits(before, before, rows(...lines));
      assert.equal(after, wanted);
      assert.equal(made.map(({ span, newText }) => `${span.start}-${span.end} ${newText}`).join(', '), changes);
    });
  }

  it('keep notes in their lines, and put them behind a table in pipes', () => {
    const text = 'a\tb\n  注：一。\nc\td\n';
    const note: TableLine = { kind: 'note', span: spanOf(text, '注：一。') };
    const [first, second] = rows('a b', 'c| 总计');
    assert.ok(first !== undefined && second !== undefined);
    const lines = [first, note, second];
    assert.equal(edits(text, text.trimEnd(), lines).after, 'a\tb\n  注：一。\nc|\t总计\n');
    assert.equal(
      edits(text, text.trimEnd(), lines, 'pipe').after,
      ['| a   | b    |', '| --- | ---- |', '| c\\| | 总计 |', '', '  注：一。', ''].join('\n'),
    );
  });
  it('leave a bar alone that is escaped already', () => {
    assert.match(edits('a', 'a', rows('a\\|b |c'), 'pipe').after, /^\| a\\\|b \| \\\|c \|/);
  });
  it('of elements stand on lines of their own', () => {
    const lines = rows('a b');
    const html = (text: string): string => edits(text, '<table></table>', lines, 'tab', true).after;
    assert.equal(html('甲<table></table>乙\r\n'), '甲\r\na\tb\r\n乙\r\n');
    assert.equal(html('甲\n<table></table>\n乙'), '甲\na\tb\n乙');
    assert.equal(html('<table></table>'), 'a\tb');
  });
});

describe('the copies of a figure', () => {
  const text = renderDraft(generateDraft(editionInForce, new Random(3), usual), layoutNamed('pipe-merged-filled')).text;
  const row = /^\| 行政许可 \| (\d+) \| \1 \| \1 \|$/m;
  const cases: readonly (readonly [name: string, text: string, of: RegExp, mended: string])[] = [
    ['are written as it is', text, row, '| 行政许可 | 57 | 57 | 57 |'],
    [
      'are left alone where one says something else',
      text.replace(row, '| 行政许可 | 4 | 4 | 5 |'),
      /^\| 行政许可 \| 4 \| 4 \| 5 \|$/m,
      '| 行政许可 | 57 | 4 | 5 |',
    ],
    [
      'are none where the figures of another row stand beside it',
      text.replace(/^(?:\| \d+ ){15}\|$/m, `${'| 0 '.repeat(15)}|`),
      /(?<=^(?:\| 0 ){4})\|(?: 0 \|){11}$/m,
      `| 57 ${'| 0 '.repeat(10)}|`,
    ],
    ['are none in a row of several figures', text, /^\| 规章 \| 0 \| 0 \| 0 \|$/m, '| 规章 | 57 | 0 | 0 |'],
  ];
  for (const [name, text, of, mended] of cases) {
    it(name, () => {
      const { report } = analysed(text);
      const line = of.exec(text) ?? assert.fail();
      const start = line.index + line[0].search(/(?<=\| )\d/);
      const edit = { span: { start, end: text.indexOf(' |', start) }, newText: '57' };
      const written = applyEdits(text, withCopies([edit], report?.tables ?? []));
      assert.equal(written, text.slice(0, line.index) + mended + text.slice(line.index + line[0].length));
    });
  }
});
