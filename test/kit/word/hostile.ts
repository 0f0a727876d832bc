import { strToU8, zipSync } from 'fflate';
import { editions } from '../../../shared/template/registry.ts';
import { generateDraft, usual } from '../generate.ts';
import { Random } from '../random.ts';
import { archiveOf } from './archive.ts';
import { namespaces, partsAround, wordFile } from './write.ts';

const [, edition] = editions;
if (edition === undefined) throw new RangeError('there is no second edition');
const sound = wordFile(generateDraft(edition, new Random(11), usual));

const bodyOf = (content: string): string =>
  `<?xml version="1.0"?><w:document ${namespaces}><w:body>${content}</w:body></w:document>`;
const fileOf = (content: string): Uint8Array => archiveOf(partsAround(bodyOf(content)));
/** What names the main part, and it alone. */
const { '_rels/.rels': root = '' } = partsAround('');
const paragraph = '<w:p><w:r><w:t>一</w:t></w:r></w:p>';

const wordNamespace = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const withPart = (name: string, content: string): Uint8Array =>
  archiveOf({ ...partsAround(bodyOf(paragraph)), [`word/${name}.xml`]: content });
const numbered = (count: number, text: (number: string) => string): string =>
  Array.from({ length: count }, (_, i) => text(i.toString(36))).join('');

/** A copy with some bytes written over. */
export function patched(bytes: Uint8Array, change: (copy: Buffer) => void): Uint8Array {
  const copy = Buffer.from(bytes);
  change(copy);
  return copy;
}

const firstRecord = (bytes: Buffer): number => bytes.readUInt32LE(bytes.length - 22 + 16);

/** A file that was made to do harm. */
interface HostileFile {
  readonly name: string;
  readonly make: () => Uint8Array;
  /** Why it is refused; null where it is read, `any` where either will do. */
  readonly refusal: string | null;
}

const files: readonly (readonly [string, () => Uint8Array, string | null])[] = [
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
  ['90,000 runs of one character', () => fileOf(`<w:p>${'<w:r><w:t>一</w:t></w:r>'.repeat(90_000)}</w:p>`), null],
  [
    '190,000 runs of one character',
    () => fileOf(`<w:p>${'<w:r><w:t>一</w:t></w:r>'.repeat(190_000)}</w:p>`),
    'document-too-large',
  ],
  ['49,000 paragraphs', () => fileOf(paragraph.repeat(49_000)), null],
  [
    'a wide row over 6,000 rows of one cell',
    () => fileOf(`<w:tbl><w:tr>${'<w:tc/>'.repeat(60)}</w:tr>${'<w:tr><w:tc/></w:tr>'.repeat(6000)}</w:tbl>`),
    null,
  ],
  [
    '15 MB of line ends in one text',
    () => fileOf(`<w:p><w:r><w:t>${'\r'.repeat(15_000_000)}</w:t></w:r></w:p>`),
    'document-too-large',
  ],
  [
    '15 MB of references in one text',
    () => fileOf(`<w:p><w:r><w:t>${'&amp;'.repeat(3_000_000)}</w:t></w:r></w:p>`),
    'document-too-large',
  ],
  [
    'a million sections of CDATA',
    () => fileOf(`<w:p><w:r><w:t>${'<![CDATA[]]>'.repeat(1_000_000)}</w:t></w:r></w:p>`),
    'document-too-large',
  ],
  [
    'a million breaks in one run',
    () => fileOf(`<w:p><w:r>${'<w:br/>'.repeat(1_000_000)}</w:r></w:p>`),
    'document-too-large',
  ],
  ['two million comments', () => fileOf('<!---->'.repeat(2_000_000)), 'document-too-large'],
  [
    'a million attributes of one element',
    () => fileOf(`<w:p ${numbered(1_000_000, (i) => `a${i}="" `)}/>`),
    'document-too-large',
  ],
  ['a million names of elements', () => fileOf(numbered(1_000_000, (i) => `<a${i}/>`)), 'document-too-large'],
  [
    'a declaration of namespaces in each of 700,000 elements',
    () => fileOf('<a xmlns:a="b"/>'.repeat(700_000)),
    'document-too-large',
  ],
  [
    '40,000 prefixes, and declarations of namespaces below them',
    () => fileOf(`<w:x ${numbered(40_000, (i) => `xmlns:a${i}="b" `)}>${'<w:x xmlns:b="c"/>'.repeat(2000)}</w:x>`),
    null,
  ],
  [
    '500,000 section breaks in one paragraph',
    () => fileOf(`<w:p><w:pPr>${'<w:sectPr/>'.repeat(500_000)}</w:pPr></w:p>`),
    'document-too-large',
  ],
  [
    'texts below 60 fields',
    () =>
      fileOf(
        `<w:p><w:r>${'<w:fldChar w:fldCharType="begin"/><w:fldChar w:fldCharType="separate"/>'.repeat(60)}</w:r>${'<w:r><w:t>1</w:t></w:r>'.repeat(90_000)}</w:p>`,
      ),
    null,
  ],
  [
    '20,000 runs with 20,000 other fallbacks',
    () =>
      fileOf(
        `<w:p><mc:AlternateContent><mc:Choice>${'<w:r><w:t>1</w:t></w:r>'.repeat(20_000)}</mc:Choice>${'<mc:Fallback><w:r><w:t>1</w:t></w:r></mc:Fallback>'.repeat(20_000)}</mc:AlternateContent></w:p>`,
      ),
    null,
  ],
  [
    '30,000 texts below 100 alternatives',
    () =>
      fileOf(
        `<w:p>${'<mc:AlternateContent><mc:Choice><w:r><w:t>1</w:t></w:r>'.repeat(100)}${'<w:r><w:t>1</w:t></w:r>'.repeat(30_000)}${'</mc:Choice><mc:Fallback><w:r><w:t>1</w:t></w:r></mc:Fallback></mc:AlternateContent>'.repeat(100)}</w:p>`,
      ),
    null,
  ],
  [
    '40,000 paragraphs in 50 text boxes in each other',
    () =>
      fileOf(
        `${'<w:p><w:r><w:pict><w:txbxContent>'.repeat(50)}${paragraph.repeat(40_000)}${'</w:txbxContent></w:pict></w:r></w:p>'.repeat(50)}`,
      ),
    null,
  ],
  [
    'a table with 700,000 columns in its grid',
    () =>
      fileOf(
        `<w:tbl><w:tblGrid>${'<w:gridCol w:w="1"/>'.repeat(700_000)}</w:tblGrid><w:tr><w:tc/><w:tc/></w:tr></w:tbl>`,
      ),
    null,
  ],
  [
    'styles of 15 MB',
    () => withPart('styles', `<w:styles ${wordNamespace}>${'<w:a/>'.repeat(2_400_000)}</w:styles>`),
    'document-too-large',
  ],
  [
    '60,000 styles',
    () =>
      withPart(
        'styles',
        `<w:styles ${wordNamespace}>${numbered(60_000, (i) => `<w:style w:styleId="${i}"/>`)}</w:styles>`,
      ),
    'document-too-large',
  ],
  [
    '10,000 lists of 10,000 levels',
    () =>
      withPart(
        'numbering',
        `<w:numbering ${wordNamespace}><w:abstractNum w:abstractNumId="0">${numbered(10_000, (i) => `<w:lvl w:ilvl="${Number.parseInt(i, 36)}"/>`)}</w:abstractNum>${numbered(10_000, (i) => `<w:num w:numId="${i}"><w:abstractNumId w:val="0"/></w:num>`)}</w:numbering>`,
      ),
    null,
  ],
  [
    '300,000 parts in one file',
    () =>
      strToU8(
        `<?xml version="1.0"?><pkg:package xmlns:pkg="http://schemas.microsoft.com/office/2006/xmlPackage">${numbered(300_000, (i) => `<pkg:part pkg:name="/${i}"><pkg:xmlData><a/></pkg:xmlData></pkg:part>`)}</pkg:package>`,
      ),
    'document-too-large',
  ],
  [
    '31 MB that end in marks of an end',
    () => {
      const bytes = Buffer.alloc(31 * 1024 * 1024);
      bytes.write('PK\u0003\u0004', 'latin1');
      bytes.fill('PK\u0005\u0006', bytes.length - 66_000, bytes.length, 'latin1');
      return bytes;
    },
    'document-damaged',
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
    'any',
  ],
  [
    'a main part of 20 MB that is announced with 100 bytes',
    () =>
      patched(fileOf(`<!--${'x'.repeat(20_000_000)}-->`), (b) => {
        let at = firstRecord(b);
        while (
          !b
            .subarray(at + 46)
            .toString('latin1')
            .startsWith('word/document.xml')
        )
          at += 46 + b.readUInt16LE(at + 28) + b.readUInt16LE(at + 30);
        b.writeUInt32LE(100, at + 24);
        b.writeUInt32LE(100, b.readUInt32LE(at + 42) + 22);
      }),
    'document-damaged',
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
    'document-packed-otherwise',
  ],
  [
    'a main part that is packed in a way of its own',
    () => {
      const bytes = Buffer.from(archiveOf({ 'word/document.xml': bodyOf(paragraph), '_rels/.rels': root }));
      return patched(bytes, (b) => {
        b.writeUInt16LE(12, firstRecord(b) + 10);
        b.writeUInt16LE(12, 8);
      });
    },
    'document-packed-otherwise',
  ],
  [
    'a main part that is named and is not there',
    () => archiveOf({ '_rels/.rels': root, 'word/styles.xml': '<styles/>' }),
    'document-damaged',
  ],
  ['parts of Word that nothing names', () => archiveOf({ 'word/document.xml': bodyOf(paragraph) }), 'document-damaged'],
  [
    'two parts of one name, written with different strokes',
    () => archiveOf({ ...partsAround(bodyOf(paragraph)), 'word\\document.xml': bodyOf('') }),
    'document-damaged',
  ],
  ['nothing but zeros', () => new Uint8Array(5000), 'document-damaged'],
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
  ['no bytes', () => new Uint8Array(), 'document-damaged'],
  [
    'a spreadsheet',
    () =>
      zipSync({
        '_rels/.rels': strToU8(
          '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="a" Type="x/officeDocument" Target="xl/workbook.xml"/></Relationships>',
        ),
        'xl/workbook.xml': strToU8('<workbook/>'),
      }),
    'document-is-sheet',
  ],
  ['a binary spreadsheet', () => zipSync({ 'xl/workbook.bin': new Uint8Array(9) }), 'document-is-sheet'],
  [
    'scanned pages',
    () => fileOf('<w:p><w:r><w:drawing><pic:pic/></w:drawing></w:r></w:p>'.repeat(3)),
    'document-is-picture',
  ],
  ['a page that is embedded whole', () => fileOf('<w:altChunk r:id="rId9"/><w:p/>'), 'document-is-embedded'],
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

/** Each is refused, or read, below 100 MB and a second. */
export const hostileFiles: readonly HostileFile[] = files.map(([name, make, refusal]) => ({ name, make, refusal }));
