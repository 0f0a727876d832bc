import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parse } from '../../shared/syntax/parse.ts';
import { type SourceText, sourceSpan } from '../../shared/syntax/source.ts';
import type { Block } from '../../shared/syntax/tree.ts';
import { runs } from '../kit/cases.ts';

/** Entities and what they stand for: several units from one, and several characters from one. */
const entities: Readonly<Record<string, string>> = {
  '&nbsp;': '\u00a0',
  '&lt;': '<',
  '&amp;': '&',
  '&amp': '&',
  '&#19968;': '一',
  '&#x20BB7;': '𠮷',
  '&#128512;': '😀',
  '&Afr;': '𝔄',
  '&nGt;': '≫⃒',
  '&ThickSpace;': '\u205f\u200a',
};

/** The texts of a page with where they stand. */
function textsOf(blocks: readonly Block[]): SourceText[] {
  return blocks.flatMap((block): readonly SourceText[] =>
    block.kind === 'text' ? [block] : block.rows.flatMap(({ cells }) => cells),
  );
}

/** Each unit of a text stands where the reader says, as itself or as an entity. */
function assertRecorded(page: string, piece: SourceText): void {
  const { text } = piece;
  for (let i = 0; i < text.length; i++) {
    const { start, end } = sourceSpan(piece, { start: i, end: i + 1 });
    const written = page.slice(start, end);
    const decoded = entities[written] ?? written;
    const said = `${JSON.stringify(text)} at ${i}: ${JSON.stringify(written)}\n${page}`;
    // A note's number is set apart by brackets that the page does not have.
    if (written === '') assert.match(text.charAt(i), /[[\]]/, said);
    else assert.ok(decoded.includes(text.charAt(i)), said);
  }
  const whole = sourceSpan(piece, { start: 0, end: text.length });
  if (text !== '') assert.deepEqual(whole, piece.span, `${JSON.stringify(text)}\n${page}`);
}

const words = ['收到申请', '3', ' ', '\n', '，', '12件', '\u3000', 'a&b', '𠮷'];
const tags = ['<p>', '</p>', '<b>', '</b>', '<span class="a">', '</span>', '<br>', '<sup>', '</sup>', '<h2>', '</h2>'];
const tables = ['<table>', '</table>', '<tr>', '</tr>', '<td>', '</td>', '<caption>', '</caption>', '<th colspan=2>'];

const page: fc.Arbitrary<string> = fc
  .array(fc.constantFrom(...words, ...tags, ...tables, ...Object.keys(entities)), { maxLength: 40 })
  .map((parts) => `<div>${parts.join('')}`);

/** Tables whose tags stand in the wrong places, with words between them. */
const brokenTables: fc.Arbitrary<string> = fc
  .tuple(
    fc.constantFrom('', '<div>', '<body>'),
    fc.array(
      fc.constantFrom('收到申请', '12', '\n', '1<br>2', '&nbsp;', '| 3 |', '<p>', '</p>', ...tables, ...tables),
      {
        maxLength: 16,
      },
    ),
  )
  .map(([before, parts]) => `${before}<table>${parts.join('')}`);

describe('a text read from HTML', () => {
  for (const [entity, decoded] of Object.entries(entities)) {
    it(`keeps its places behind ${entity}`, () => {
      const html = `<p>新${entity}收到<b>申</b>请12件</p>`;
      const [block] = textsOf(parse(html).blocks);
      assert.equal(block?.text, `新${decoded}收到申请12件`);
      const at = (block?.text ?? '').indexOf('12');
      const { start, end } = sourceSpan(block as SourceText, { start: at, end: at + 2 });
      assert.equal(html.slice(start, end), '12');
      const from = (block?.text ?? '').indexOf('到申请');
      const across = sourceSpan(block as SourceText, { start: from, end: from + 3 });
      assert.equal(html.slice(across.start, across.end), '到<b>申</b>请');
    });

    it(`has ${entity} whole, for both of its halves`, () => {
      const html = `<p>收到${entity}</p>`;
      const [block] = textsOf(parse(html).blocks);
      if (block?.text === '收到') return;
      for (let i = 2; i < (block?.text.length ?? 0); i++) {
        const { start, end } = sourceSpan(block as SourceText, { start: i, end: i + 1 });
        assert.equal(html.slice(start, end), entity);
      }
    });
  }

  it('is a page where its lines end in <br>, though its <body> was not saved', () => {
    const html =
      '&nbsp;&nbsp;<b>一、总体情况</b><br>\n&nbsp;&nbsp;收到&nbsp;12&nbsp;件。<BR/>\n<table><tr><td>1</td></tr></table>';
    const texts = parse(html).blocks.flatMap((block) => (block.kind === 'text' ? [block.text] : []));
    assert.deepEqual(texts, ['一、总体情况', '收到\u00a012\u00a0件。']);
  });

  it('is a plain text around its tables where its lines end otherwise', () => {
    const html = '收到&nbsp;12件。\n办结12件。\n<table><tr><td>1</td></tr></table>\n1\t2&nbsp;\t3\n4\t5\t6<br>';
    const { blocks } = parse(html);
    assert.equal(textsOf(blocks)[0]?.text, '收到&nbsp;12件。');
    assert.ok(textsOf(blocks).some(({ text }) => text === '2&nbsp;'));
  });

  it('is no text where a mark stands between two cells, and one where words do', () => {
    const row = (between: string): string => `<table><tr><td>规章</td>${between}<td>0</td></tr></table>`;
    assert.deepEqual(
      parse(row('，')).blocks.map(({ kind }) => kind),
      ['table'],
    );
    assert.deepEqual(
      parse(row('共计')).blocks.map(({ kind }) => kind),
      ['table', 'text', 'table'],
    );
  });

  it('has a place for each of its units, whatever the page holds', () => {
    fc.assert(
      fc.property(page, (html) => {
        for (const piece of textsOf(parse(html).blocks)) assertRecorded(html, piece);
      }),
      runs(2000),
    );
  });

  /** Every block, row and cell has its own stretch of the page, in order: no character says two things. */
  function assertApart(html: string): void {
    let last = 0;
    for (const { span, ...block } of parse(html).blocks) {
      const said = `${block.kind} at ${span.start}-${span.end} after ${last}\n${html}`;
      assert.ok(last <= span.start && span.start <= span.end && span.end <= html.length, said);
      last = span.end;
      if (block.kind === 'text') continue;
      let row = span.start;
      for (const each of block.rows) {
        assert.ok(row <= each.span.start && each.span.end <= span.end, said);
        let cell = each.span.start;
        for (const { span: own } of each.cells) {
          assert.ok(cell <= own.start && own.start <= own.end && own.end <= each.span.end, said);
          cell = own.end;
        }
        row = each.span.end;
      }
    }
  }

  it('stands in blocks that are in order and never overlap', () => {
    fc.assert(fc.property(page, assertApart), runs(2000));
  });

  it('stands in blocks that are in order and never overlap where tables are opened and closed at random', () => {
    fc.assert(fc.property(brokenTables, assertApart), runs(4000));
  });
});
