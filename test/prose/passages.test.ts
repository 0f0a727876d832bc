import assert from 'node:assert/strict';
import { analyze } from '../../shared/analysis.ts';
import { lex } from '../../shared/prose/lexer.ts';
import { MOST_IN_A_PASSAGE } from '../../shared/prose/prose.ts';
import { sentencesOf, tokensOf } from '../../shared/prose/segments.ts';
import { smallReport } from '../kit/small-report.ts';

/** The divisions of section one as `total=part+part`. */
function divisions(sentence: string): string[] {
  const prose = analyze(smallReport({ sentence })).subject?.prose;
  assert.ok(prose !== undefined);
  return prose.passages.flatMap((read) =>
    read.divisions.map(({ total, parts }) => `${total.value}=${parts.map(({ quantity }) => quantity.value).join('+')}`),
  );
}

describe('a list of figures on lines of its own', () => {
  const cases: readonly (readonly [string, string, readonly string[]])[] = [
    [
      'in numbered items',
      '发布信息210条，其中：\n1.门户网站140条；\n2.政务新媒体50条；\n3.其他渠道20条。',
      ['210=140+50+20'],
    ],
    ['in items that end in stops', '发布信息90条，其中：\n（1）动态60条。\n（2）公告30条。', ['90=60+30']],
    ['with numbers in circles', '公开信息8条，具体如下：\n①文件5条；\n②解读3条', ['8=5+3']],
    ['with 一是, 二是', '公开信息8条，其中包括：\n一是文件5条；\n二是解读3条。', ['8=5+3']],
    ['in one line', '发布信息30条，其中：1.网站20条；2.公众号10条。', ['30=20+10']],
    [
      'but not the next sub-heading',
      '发布信息30条，其中：\n1.网站20条；\n2.公众号10条。\n（三）培训2次。',
      ['30=20+10'],
    ],
    ['but no list that begins in the middle', '发布信息30条，其中：\n2.网站20条；\n3.公众号10条。', []],
    ['but no other lines', '发布信息30条，其中：\n网站开设专栏。\n1.召开会议3次。', []],
  ];
  for (const [what, sentence, found] of cases)
    it(`is read ${what}`, () => assert.deepEqual(divisions(sentence), found));
});

describe('running text that nobody wrote', () => {
  const endless: readonly (readonly [string, string])[] = [
    ['figures without a mark between them', '3件'.repeat(5000)],
    ['figures with commas between them', '3件，'.repeat(5000)],
    ['an endless bracket', `收到申请3件（${'其中2件，'.repeat(5000)}）`],
    ['an endless bracket without a mark in it', `收到申请3件（${'其中2件'.repeat(5000)}）`],
    ['many short brackets', '3件（2件）'.repeat(5000)],
  ];
  for (const [what, text] of endless) {
    it(`has no sentence of more than a thousand words and figures: ${what}`, () => {
      const lengths = sentencesOf(lex(text)).map((sentence) => tokensOf(sentence).length);
      assert.ok(lengths.length > 0);
      assert.ok(Math.max(...lengths) <= 1000, String(Math.max(...lengths)));
    });
  }

  it('is not read in a paragraph that is too long, and is in one that is not', () => {
    const stated = '发布信息30条，其中：网站20条，公众号10条。';
    const paragraph = (length: number): string => stated + '认真落实各项要求，'.repeat((length - stated.length) / 9);
    assert.deepEqual(divisions(paragraph(MOST_IN_A_PASSAGE - 100)), ['30=20+10']);
    assert.deepEqual(divisions(paragraph(MOST_IN_A_PASSAGE + 20)), []);
  });

  it('hides nothing that stands in other paragraphs', () => {
    const sentence = `${'认真落实各项要求，'.repeat(MOST_IN_A_PASSAGE / 8)}切实做好。\n发布信息30条，其中：网站20条，公众号10条。`;
    assert.deepEqual(divisions(sentence), ['30=20+10']);
  });
});
