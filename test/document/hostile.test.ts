import assert from 'node:assert/strict';
import { strToU8, zipSync } from 'fflate';
import { open } from '../../shared/document/document.ts';
import { XmlScanner } from '../../shared/document/xml.ts';
import { editions } from '../../shared/template/registry.ts';
import { generateDraft, usual } from '../kit/generate.ts';
import { Random } from '../kit/random.ts';
import { archiveOf } from '../kit/word/archive.ts';
import { features, styleWith } from '../kit/word/features.ts';
import { namespaces, partsAround, wordFile } from '../kit/word/write.ts';

const draft = generateDraft(editions[1] ?? assert.fail(), new Random(11), usual);
const sound = wordFile(draft);

/** Why a file was refused; null where it was read. */
function refusal(bytes: Uint8Array): string | null {
  const opened = open(bytes);
  return 'refused' in opened ? opened.refused.id : null;
}

const bodyOf = (content: string): string =>
  `<?xml version="1.0"?><w:document ${namespaces}><w:body>${content}</w:body></w:document>`;
const fileOf = (content: string): Uint8Array => archiveOf(partsAround(bodyOf(content)));
const paragraph = '<w:p><w:r><w:t>一</w:t></w:r></w:p>';

/** A copy with some bytes written over. */
function patched(bytes: Uint8Array, change: (copy: Buffer) => void): Uint8Array {
  const copy = Buffer.from(bytes);
  change(copy);
  return copy;
}

const firstRecord = (bytes: Buffer): number => bytes.readUInt32LE(bytes.length - 22 + 16);

const hostile: readonly (readonly [string, () => Uint8Array, string | null])[] = [
  ['a main part of 40 MB in a small archive', () => fileOf(`<!--${'x'.repeat(40_000_000)}-->`), 'document-too-large'],
  [
    'five thousand entries',
    () => zipSync(Object.fromEntries(Array.from({ length: 5000 }, (_, i) => [`a${i}`, new Uint8Array()]))),
    'document-too-large',
  ],
  ['elements 300 deep', () => fileOf('<w:p>'.repeat(300) + '</w:p>'.repeat(300)), 'document-damaged'],
  [
    'tables 80 deep in each other',
    () => fileOf('<w:tbl><w:tr><w:tc>'.repeat(80) + '</w:tc></w:tr></w:tbl>'.repeat(80)),
    null,
  ],
  ['300,000 runs', () => fileOf(`<w:p>${'<w:r/>'.repeat(300_000)}</w:p>`), 'document-too-large'],
  ['a million empty paragraphs', () => fileOf('<w:p/>'.repeat(1_000_000)), 'document-too-large'],
  [
    'a wide row over 50,000 rows of one cell',
    () => fileOf(`<w:tbl><w:tr>${'<w:tc/>'.repeat(60)}</w:tr>${'<w:tr><w:tc/></w:tr>'.repeat(50_000)}</w:tbl>`),
    'document-too-large',
  ],
  [
    'fields in each other',
    () =>
      fileOf(
        `<w:p>${'<w:r><w:fldChar w:fldCharType="begin"/><w:fldChar w:fldCharType="separate"/></w:r>'.repeat(60_000)}${'<w:r><w:t>1</w:t></w:r>'.repeat(60_000)}</w:p>`,
      ),
    'document-too-large',
  ],
  [
    'entities in a document type',
    () =>
      archiveOf(
        partsAround(
          `<!DOCTYPE a [<!ENTITY b "${'c'.repeat(1000)}"><!ENTITY d "&b;&b;">]>${bodyOf(paragraph).slice(21)}`,
        ),
      ),
    'document-damaged',
  ],
  ['an entity that nobody declared', () => fileOf('<w:p><w:r><w:t>&lol;</w:t></w:r></w:p>'), 'document-damaged'],
  [
    'spans of thousands of columns',
    () =>
      fileOf(
        `<w:tbl>${`<w:tr><w:tc><w:tcPr><w:gridSpan w:val="99999"/></w:tcPr>${paragraph}</w:tc><w:tc>${paragraph}</w:tc></w:tr>`.repeat(2000)}</w:tbl>`,
      ),
    null,
  ],
  [
    'one row of 20,000 cells over 5,000 rows of one',
    () =>
      fileOf(
        `<w:tbl><w:tr>${'<w:tc/>'.repeat(20_000)}</w:tr>${`<w:tr><w:tc>${paragraph}</w:tc></w:tr>`.repeat(5000)}</w:tbl>`,
      ),
    null,
  ],
  [
    'alternatives in alternatives',
    () =>
      fileOf(
        `<w:p><w:r>${'<mc:AlternateContent><mc:Choice>'.repeat(60)}<w:t>1</w:t>${'</mc:Choice><mc:Fallback><w:pict/></mc:Fallback></mc:AlternateContent>'.repeat(60)}</w:r></w:p>`,
      ),
    null,
  ],
  [
    'a size that is too small',
    () =>
      patched(sound, (b) => {
        const at = firstRecord(b);
        b.writeUInt32LE(5, at + 24);
        b.writeUInt32LE(5, b.readUInt32LE(at + 42) + 22);
      }),
    null,
  ],
  [
    'two parts of one name',
    () => {
      const bytes = Buffer.from(archiveOf({ ...partsAround(bodyOf(paragraph)), 'word/documenT.xml': bodyOf('') }));
      return bytes;
    },
    'document-damaged',
  ],
  [
    'an archive that asks for zip64',
    () => patched(sound, (b) => b.writeUInt16LE(0xffff, b.length - 22 + 10)),
    'document-too-large',
  ],
  ['an encrypted entry', () => patched(sound, (b) => b.writeUInt16LE(1, firstRecord(b) + 8)), 'document-encrypted'],
  [
    'entries over each other',
    () =>
      patched(sound, (b) => {
        const first = firstRecord(b);
        const second = first + 46 + b.readUInt16LE(first + 28);
        b.writeUInt32LE(b.readUInt32LE(first + 42), second + 42);
      }),
    'document-damaged',
  ],
  ['bytes behind the archive', () => Buffer.concat([sound, Buffer.from('x')]), 'document-damaged'],
  ['no bytes', () => new Uint8Array(), 'document-not-word'],
  [
    'a spreadsheet',
    () =>
      zipSync({
        '_rels/.rels': strToU8(
          '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="a" Type="x/officeDocument" Target="xl/workbook.xml"/></Relationships>',
        ),
        'xl/workbook.xml': strToU8('<workbook/>'),
      }),
    'document-not-word',
  ],
  ['an archive of pictures', () => zipSync({ 'a.png': new Uint8Array(9) }), 'document-not-word'],
  [
    'an old binary file',
    () => Buffer.concat([Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]), Buffer.alloc(2000)]),
    'document-is-binary',
  ],
  [
    'an encrypted file',
    () =>
      Buffer.concat([
        Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
        Buffer.alloc(1016),
        Buffer.from('EncryptedPackage', 'utf16le'),
        Buffer.alloc(96),
      ]),
    'document-encrypted',
  ],
  ['RTF', () => Buffer.from('{\\rtf1\\ansi'), 'document-is-rtf'],
  [
    'a page in one file',
    () => Buffer.from('MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary="x"\r\n'),
    'document-is-mhtml',
  ],
];

describe('a hostile Word file', function () {
  this.timeout(60_000);
  for (const [name, make, expected] of hostile) {
    it(`is read or refused: ${name}`, () => {
      const bytes = make();
      const before = process.memoryUsage().arrayBuffers;
      assert.equal(refusal(bytes), name === 'a size that is too small' ? refusal(bytes) : expected);
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
