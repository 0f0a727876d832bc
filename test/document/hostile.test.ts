import assert from 'node:assert/strict';
import { open } from '../../shared/document/document.ts';
import { XmlScanner } from '../../shared/document/xml.ts';
import { editions } from '../../shared/template/registry.ts';
import { generateDraft, usual } from '../kit/generate.ts';
import { Random } from '../kit/random.ts';
import { features, styleWith } from '../kit/word/features.ts';
import { hostileFiles, patched } from '../kit/word/hostile.ts';
import { wordFile } from '../kit/word/write.ts';

const draft = generateDraft(editions[1] ?? assert.fail(), new Random(11), usual);
const sound = wordFile(draft);

/** Why a file was refused; null where it was read. */
function refusal(bytes: Uint8Array): string | null {
  const opened = open(bytes);
  return 'refused' in opened ? opened.refused.id : null;
}

describe('a hostile Word file', function () {
  this.timeout(60_000);
  for (const { name, make, refusal: expected } of hostileFiles) {
    it(`is read or refused: ${name}`, () => {
      const bytes = make();
      const before = process.memoryUsage().arrayBuffers;
      const found = refusal(bytes);
      if (expected !== 'any') assert.equal(found, expected);
      assert.ok(process.memoryUsage().arrayBuffers - before < 100e6);
    });
  }

  it('is refused wherever it is cut off', () => {
    const step = 97;
    for (let length = 0; length < sound.length; length += step) {
      assert.notEqual(refusal(sound.subarray(0, length)), null, `${length} bytes`);
    }
  });

  it('is read or refused with any byte changed, and never written where it is damaged', () => {
    const random = new Random(5);
    for (let i = 0; i < 150; i++) {
      const bytes = patched(sound, (b) => {
        b[random.whole(0, b.length - 1)] = random.whole(0, 255);
      });
      const opened = open(bytes);
      if (!('refused' in opened)) opened.write(`${opened.text}后记。\n`);
    }
  });

  it('is never read where another reader says that its XML is not well-formed', async () => {
    // Its module waits for itself: it can only be imported so.
    const { XmlDocument } = await import('libxml2-wasm');
    const isWellFormed = (xml: string): boolean => {
      try {
        XmlDocument.fromString(xml).dispose();
        return true;
      } catch {
        return false;
      }
    };
    const random = new Random(6);
    let refused = 0;
    const sources = Object.keys(features).map((name) => {
      let xml = '';
      styleWith(name);
      wordFile(
        { ...draft, edition: { ...draft.edition, sections: draft.edition.sections.slice(0, 1) } },
        {
          ...styleWith(name),
          pack: (document) => {
            xml = document;
            return new Uint8Array();
          },
        },
      );
      return xml;
    });
    for (let i = 0; i < 600; i++) {
      const source = random.pick(sources);
      // Addresses of namespaces are left alone: the other reader wants more of them than XML does.
      const at = random.whole(source.indexOf('body>'), source.length - 1);
      const xml =
        source.slice(0, at) +
        random.pick(['<', '>', '&', '"', '', ' ', '</w:p>', '<w:p', '\u0001', ']]>', '--', '=', 'x']) +
        source.slice(at + random.whole(0, 2));
      const other = isWellFormed(xml);
      const own = scans(xml);
      if (!other) refused++;
      assert.ok(other || !own, `taken for well-formed: ${xml.slice(Math.max(0, at - 40), at + 40)}`);
      assert.ok(!other || own, `refused: ${xml.slice(Math.max(0, at - 40), at + 40)}`);
    }
    assert.ok(refused > 100);
  });
});

function scans(xml: string): boolean {
  try {
    const scanner = new XmlScanner(xml);
    while (scanner.next() !== 'end');
    return true;
  } catch {
    return false;
  }
}
