import assert from 'node:assert/strict';
import { type Document, open } from '../../shared/document/document.ts';
import { editions } from '../../shared/template/registry.ts';
import { applyEdits, type TextEdit } from '../../shared/text/span.ts';
import { fixAll } from '../kit/at-once.ts';
import { seeds } from '../kit/cases.ts';
import { dense, generateDraft, sparse, usual } from '../kit/generate.ts';
import { added, assertLawful, withAllRules } from '../kit/laws.ts';
import { editsOf } from '../kit/mend.ts';
import { slipsOfHand } from '../kit/mutate.ts';
import { Random } from '../kit/random.ts';
import { rawEntries } from '../kit/word/archive.ts';
import { features, styleWith } from '../kit/word/features.ts';
import { wordFile } from '../kit/word/write.ts';

function opened(bytes: Uint8Array): Document {
  const document = open(bytes);
  assert.ok(!('refused' in document));
  return document;
}

/** A Word file as a person leaves it after slips of the hand: what Word alone could do is left out. */
function mutated(seed: number): Uint8Array {
  const random = new Random(seed);
  const draft = generateDraft(random.pick(editions), random, random.pick([sparse, usual, dense]));
  let bytes = wordFile(draft, styleWith(...random.some(Object.keys(features), 2)));
  for (let left = random.whole(1, 2); left > 0; left--) {
    const document = opened(bytes);
    const written = document.write(random.pick(Object.values(slipsOfHand))(document.text, random));
    if ('bytes' in written) bytes = written.bytes;
  }
  return bytes;
}

/** How many parts of a Word file are others than before. */
function partsChanged(before: Uint8Array, after: Uint8Array): number {
  const old = rawEntries(before);
  return rawEntries(after).filter(({ local }, i) => !Buffer.from(local).equals(old[i]?.local ?? Buffer.alloc(0)))
    .length;
}

describe('the repairs of a Word file', function () {
  this.timeout(5_000_000);

  it('are written as they are offered, and keep the laws, or are refused', () => {
    let written = 0;
    // GOUJI_RUNS=334 tries 2,000 files.
    for (const seed of seeds(6)) {
      const bytes = mutated(seed);
      const document = opened(bytes);
      const before = withAllRules(document.text);
      const write = (edits: readonly TextEdit[]): string | null => {
        const wanted = applyEdits(document.text, edits);
        const result = document.write(wanted);
        if ('refused' in result) return null;
        assert.equal(opened(result.bytes).text, wanted, `seed ${seed}`);
        assert.ok(partsChanged(bytes, result.bytes) <= 1, `seed ${seed}`);
        written++;
        return wanted;
      };
      for (const finding of before.findings) {
        for (const fix of finding.fixes?.() ?? []) {
          const edits = editsOf(fix);
          if (write(edits) !== null) assertLawful(before, finding, edits, `seed ${seed}: ${fix.title.id}`);
        }
      }
      const all = fixAll(before);
      const text = all === null ? null : write(all.edits);
      if (text !== null) assert.deepEqual(added(before, withAllRules(text)), [], `seed ${seed}`);
    }
    assert.ok(written > 0, 'nothing was written');
  });
});
