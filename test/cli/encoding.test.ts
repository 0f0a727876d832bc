import assert from 'node:assert/strict';
import { type Charset, decode, encode } from '../../server/encoding.ts';

const sample = '一、青石县2022年报\t3\t0\r\n“三安全一稳定”，€，㐀，𠮷，·\n'.repeat(20);

function bytesOf(text: string, charset: Charset, bom: boolean): Uint8Array {
  const bytes = encode(text, { charset, bom });
  assert.notEqual(bytes, null, `${charset} can write the sample`);
  return bytes ?? new Uint8Array();
}

describe('text encodings', () => {
  const encodings: readonly { charset: Charset; bom: boolean }[] = [
    { charset: 'utf-8', bom: false },
    { charset: 'utf-8', bom: true },
    { charset: 'utf-16le', bom: false },
    { charset: 'utf-16le', bom: true },
    { charset: 'utf-16be', bom: false },
    { charset: 'utf-16be', bom: true },
    { charset: 'gb18030', bom: false },
  ];
  for (const encoding of encodings) {
    it(`${encoding.charset}${encoding.bom ? ' with a byte-order mark' : ''} is recognised and read back`, () => {
      const bytes = bytesOf(sample, encoding.charset, encoding.bom);
      assert.deepEqual(decode(bytes), { text: sample, encoding });
    });
  }

  it('GB18030 is written in the bytes that the standard gives', () => {
    const cases: readonly [string, readonly number[]][] = [
      ['啊', [0xb0, 0xa1]],
      ['，', [0xa3, 0xac]],
      ['㐀', [0x81, 0x39, 0xee, 0x39]],
      ['𠀀', [0x95, 0x32, 0x82, 0x36]],
      ['A', [0x41]],
    ];
    for (const [char, bytes] of cases) assert.deepEqual([...bytesOf(char, 'gb18030', false)], bytes, char);
  });

  it('an empty file is an empty text', () => {
    assert.deepEqual(decode(new Uint8Array()), { text: '', encoding: { charset: 'utf-8', bom: false } });
  });

  const unreadable: readonly { name: string; bytes: readonly number[]; reason: string }[] = [
    { name: 'a zipped Office document', bytes: [0x50, 0x4b, 3, 4, 20, 0, 0, 0], reason: 'office' },
    { name: 'an old Office document', bytes: [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1], reason: 'office' },
    { name: 'bytes with zeros everywhere', bytes: [1, 0, 0, 2, 0, 0, 0, 3], reason: 'binary' },
    { name: 'bytes of no known encoding', bytes: [0xff, 0xff, 0xff, 0x41], reason: 'unknown-encoding' },
    { name: 'UTF-8 cut short after a byte-order mark', bytes: [0xef, 0xbb, 0xbf, 0xe9], reason: 'unknown-encoding' },
  ];
  for (const { name, bytes, reason } of unreadable) {
    it(`${name} is no text`, () => assert.equal(decode(Uint8Array.from(bytes)), reason));
  }

  it('a file of 50 MB is not read as a report', () => {
    assert.equal(decode(new Uint8Array(50 * 1024 * 1024)), 'too-large');
  });
});
