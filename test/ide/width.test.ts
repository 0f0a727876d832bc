import assert from 'node:assert/strict';
import { displayWidth, padEnd } from '../../shared/text/width.ts';

describe('display width', () => {
  const cases: readonly [text: string, width: number, why: string][] = [
    ['', 0, 'nothing'],
    ['abc 12', 6, 'ASCII'],
    ['总计', 4, 'Chinese'],
    ['（七）', 6, 'full-width brackets'],
    ['１２', 4, 'full-width digits'],
    ['𠀀', 2, 'a character outside the basic plane'],
    ['é', 1, 'a letter with a combining mark'],
    ['a\u200bb', 2, 'a zero-width space'],
    ['“”', 2, 'quotes that Chinese and English share'],
    ['ｱ', 1, 'half-width kana'],
  ];
  for (const [text, width, why] of cases) it(`of ${why}`, () => assert.equal(displayWidth(text), width));

  it('is what padding counts in', () => {
    assert.equal(padEnd('总计', 6), '总计  ');
    assert.equal(padEnd('总计', 3), '总计');
  });
});
