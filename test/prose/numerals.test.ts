import assert from 'node:assert/strict';
import { digitOf, isChineseNumeral, readChineseNumeral } from '../../shared/text/numerals.ts';

describe('Chinese numerals', () => {
  const numbers: readonly (readonly [string, number | null])[] = [
    ['零', 0],
    ['〇', 0],
    ['一', 1],
    ['两', 2],
    ['十', 10],
    ['十二', 12],
    ['二十', 20],
    ['三十五', 35],
    ['一百', 100],
    ['一百零三', 103],
    ['一百一十', 110],
    ['两千零八', 2008],
    ['一千二百三十四', 1234],
    ['一万', 10_000],
    ['三万零五十', 30_050],
    ['十二万三千', 123_000],
    ['一亿二千万', 120_000_000],
    ['二〇二二', 2022],
    ['贰拾叁', 23],
    ['', null],
    ['百', null],
    ['十十', null],
    ['一二', null],
    ['十二三', null],
    ['百千', null],
    ['万', null],
    ['零零一', null],
    ['件', null],
  ];
  for (const [text, value] of numbers) {
    it(`reads 「${text}」 as ${value ?? 'no number'}`, () => assert.equal(readChineseNumeral(text), value));
  }

  it('tells digits of either width from other characters', () => {
    assert.deepEqual([digitOf('7'), digitOf('７'), digitOf('七'), digitOf(undefined)], [7, 7, null, null]);
    assert.ok(isChineseNumeral('七') && isChineseNumeral('百') && !isChineseNumeral('件'));
  });
});
