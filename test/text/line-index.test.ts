import assert from 'node:assert/strict';
import fc from 'fast-check';
import { LineIndex } from '../../shared/text/line-index.ts';
import { runs } from '../kit/cases.ts';

/** The starts of lines, counted in the plainest way. */
function startsIn(text: string): number[] {
  const starts = [0];
  for (const { 0: end, index } of text.matchAll(/\r\n|\r|\n/g)) starts.push(index + end.length);
  return starts;
}

const text = fc.string({ unit: fc.constantFrom('年', '3', '\n', '\r'), maxLength: 12 });
const place = fc.nat({ max: 12 });

describe('the lines of a text', () => {
  it('are those of a text that is read anew, whatever was edited and asked for before', () => {
    const step = fc.record({ from: place, length: place, newText: text, asked: fc.array(place, { maxLength: 2 }) });
    fc.assert(
      fc.property(text, fc.array(step, { maxLength: 6 }), (first, steps) => {
        let present = first;
        let index = new LineIndex(present);
        for (const { from, length, newText, asked } of steps) {
          for (const offset of asked) {
            const starts = startsIn(present);
            const clamped = Math.min(offset, present.length);
            const line = starts.findLastIndex((start) => start <= clamped);
            assert.deepEqual(index.at(offset), { line, character: clamped - (starts[line] ?? 0) });
          }
          present = present.slice(0, from) + newText + present.slice(from + length);
          index = new LineIndex(present, index);
        }
        const starts = startsIn(present);
        assert.equal(index.lineCount, starts.length);
        assert.deepEqual(
          starts.map((_, line) => index.lineStart(line)),
          starts,
        );
      }),
      runs(500),
    );
  });
});
