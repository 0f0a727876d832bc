import assert from 'node:assert/strict';
import { analyze } from '../../shared/analysis.ts';
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
