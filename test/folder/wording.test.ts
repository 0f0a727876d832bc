import assert from 'node:assert/strict';
import { likeness, measuringWording } from '../../shared/folder/likeness.ts';
import { done } from '../../shared/text/work.ts';
import { Random } from '../kit/random.ts';

/** So many characters in sentences of a few words each. */
function sentences(count: number, random: Random): string {
  const words = ['持续推进', '政务公开', '门户网站', '依法依规', '2022年', '12件', '办理', '，', '。\n'];
  let text = '';
  while (text.length < count) text += random.pick(words);
  return text;
}

/** The different 5-grams of a text, numbers masked. */
function gramsOf(text: string): ReadonlySet<string> {
  const key = text.replace(/[，。\s]/g, '').replace(/[0-9]+/g, '0');
  return new Set(Array.from({ length: Math.max(0, key.length - 4) }, (_, i) => key.slice(i, i + 5)));
}

describe('what is kept of how a text is worded', () => {
  for (const count of [0, 4, 30, 3000, 160_000]) {
    it(`is each of its 5-grams once, in ascending order, and the least of each bin: ${count} characters`, () => {
      const text = sentences(count, new Random(count));
      const { grams, least } = done(measuringWording(text));
      assert.equal(grams.length, gramsOf(text).size);
      assert.ok(grams.every((gram, i) => i === 0 || gram > (grams[i - 1] as number)));
      const size = 2 ** 32 / least.length;
      const expected = Array.from(
        least,
        (_, bin) => grams.find((gram) => gram >= bin * size && gram < (bin + 1) * size) ?? 2 ** 32 - 1,
      );
      assert.deepEqual([...least], expected);
    });
  }

  it('tells the share of 5-grams that two texts have in common', () => {
    const random = new Random(5);
    for (let i = 0; i < 20; i++) {
      const [a, b] = [sentences(300, random), sentences(200, random)];
      const [x, y] = [gramsOf(a), gramsOf(b)];
      const common = [...x].filter((gram) => y.has(gram)).length;
      const share = likeness(done(measuringWording(a)), done(measuringWording(b)));
      assert.equal(share, common / (x.size + y.size - common));
    }
  });
});
