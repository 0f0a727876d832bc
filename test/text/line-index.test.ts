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

/** What an index answers, and what it should: to be asked of any text, at any place. */
const questions: readonly ((text: string, index: LineIndex, at: number) => readonly [unknown, unknown])[] = [
  (text, index, at) => {
    const starts = startsIn(text);
    const clamped = Math.min(at, text.length);
    const line = starts.findLastIndex((start) => start <= clamped);
    return [index.at(at), { line, character: clamped - (starts[line] ?? 0) }];
  },
  (text, index, at) => [index.lineAt(at), startsIn(text).findLastIndex((start) => start <= at)],
  (text, index, at) => [index.lineStart(at), startsIn(text)[at] ?? text.length],
  (text, index) => [index.lineCount, startsIn(text).length],
];

describe('the lines of a text', () => {
  it('are those of a text that is read anew, whatever was edited and asked for before, in whichever order', () => {
    // `back`: so many versions before the present one are asked, too.
    const asked = fc.record({ question: fc.constantFrom(...questions), at: place, back: fc.nat({ max: 2 }) });
    const step = fc.record({
      from: place,
      length: place,
      newText: text,
      // Of a version that nobody asked for lines in there is no index.
      since: fc.nat({ max: 2 }),
      asked: fc.array(asked, { maxLength: 3 }),
    });
    fc.assert(
      fc.property(text, fc.array(step, { maxLength: 6 }), (first, steps) => {
        const versions = [{ text: first, index: new LineIndex(first) }];
        for (const { from, length, newText, since, asked } of steps) {
          for (const { question, at, back } of asked) {
            const version = versions.at(-1 - back);
            if (version !== undefined) assert.deepEqual(...question(version.text, version.index, at));
          }
          const before = versions.at(-1);
          assert.ok(before !== undefined);
          const present = before.text.slice(0, from) + newText + before.text.slice(from + length);
          const known = versions.at(-1 - since) ?? before;
          versions.push({ text: present, index: new LineIndex(present, known.index) });
        }
        for (const { text, index } of versions) {
          const starts = startsIn(text);
          assert.equal(index.lineCount, starts.length);
          assert.deepEqual(
            starts.map((_, line) => index.lineStart(line)),
            starts,
          );
        }
      }),
      runs(500),
    );
  });
});
