export type Charset = 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030' | 'big5';

/** How a file's characters are kept: what has to be known to write it back as it was. */
export interface Encoding {
  readonly charset: Charset;
  readonly bom: boolean;
}

/** Why bytes are no text that can be checked. */
export type Unreadable = 'too-large' | 'office' | 'binary' | 'unknown-encoding';

/** Reports have 5 to 60 kB; beyond this a file is here by accident. */
export const MAX_BYTES = 16 * 1024 * 1024;

const boms: readonly (readonly [Charset, readonly number[]])[] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
];

const signatures: readonly (readonly [Unreadable, string])[] = [
  ['office', 'PK\x03\x04'],
  ['office', '\xd0\xcf\x11\xe0'],
];

/**
 * Reads bytes as text, by byte-order mark, then UTF-16 by its zero bytes, then UTF-8 if it is valid, then Big5 where a page
 * says so, then GB18030.
 */
export function decode(bytes: Uint8Array): { readonly text: string; readonly encoding: Encoding } | Unreadable {
  if (bytes.length > MAX_BYTES) return 'too-large';
  const head = String.fromCharCode(...bytes.subarray(0, 8));
  for (const [reason, signature] of signatures) if (head.startsWith(signature)) return reason;
  for (const [charset, bom] of boms) {
    if (!bom.every((byte, i) => bytes[i] === byte)) continue;
    const text = decodeAs(charset, bytes.subarray(bom.length));
    return text === null ? 'unknown-encoding' : { text, encoding: { charset, bom: true } };
  }
  const wide = wideCharset(bytes);
  if (wide === 'binary') return 'binary';
  const guesses = saysBig5(bytes) ? (['utf-8', 'big5'] as const) : (['utf-8', 'gb18030'] as const);
  for (const charset of wide === null ? guesses : [wide]) {
    const text = decodeAs(charset, bytes);
    if (text !== null) return { text, encoding: { charset, bom: false } };
  }
  return 'unknown-encoding';
}

/** Bytes of Big5 are bytes of GB18030 for other characters: only a page's own word tells. */
function saysBig5(bytes: Uint8Array): boolean {
  const head = Buffer.from(bytes.subarray(0, 2048)).toString('latin1');
  return /<meta[^>]{1,200}charset=\s{0,9}["']?big5/i.test(head);
}

/** Reads bytes as text in an encoding known by its name on the web; null where they are none, or the name is unknown. */
export function decodeNamed(bytes: Uint8Array, name: string): string | null {
  try {
    return new TextDecoder(name, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

function decodeAs(charset: Charset, bytes: Uint8Array): string | null {
  try {
    return new TextDecoder(charset, { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** Only UTF-16 has zero bytes in its text; its byte order is the one in which nearly all units are what reports are made of. */
function wideCharset(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | 'binary' | null {
  const sample = bytes.subarray(0, SAMPLE_BYTES);
  // Nearly every file is done with here.
  if (!sample.includes(0)) return null;
  const zeros = sample.reduce((count, byte) => (byte === 0 ? count + 1 : count), 0);
  if (zeros * 100 <= sample.length) return null;
  const units = Math.floor(sample.length / 2);
  const counts = { 'utf-16le': 0, 'utf-16be': 0 };
  for (let i = 0; i < units; i++) {
    const [first = 0, second = 0] = [sample[2 * i], sample[2 * i + 1]];
    if (isUsual(first | (second << 8))) counts['utf-16le']++;
    if (isUsual((first << 8) | second)) counts['utf-16be']++;
  }
  const best = counts['utf-16le'] >= counts['utf-16be'] ? 'utf-16le' : 'utf-16be';
  return bytes.length % 2 === 0 && counts[best] * 10 >= units * 8 ? best : 'binary';
}

const SAMPLE_BYTES = 64 * 1024;

/** ASCII text, Chinese characters, their punctuation and full-width forms. */
function isUsual(unit: number): boolean {
  if (unit < 0x80) return unit >= 0x20 || (unit >= 9 && unit <= 13);
  return (unit >= 0x3000 && unit <= 0x303f) || (unit >= 0x4e00 && unit <= 0x9fff) || (unit >= 0xff00 && unit <= 0xff5e);
}

/** The bytes of `text`; null where the encoding has no bytes for one of its characters. */
export function encode(text: string, { charset, bom }: Encoding): Uint8Array | null {
  const body = encodeAs(text, charset);
  if (body === null || !bom) return body;
  const mark = boms.find(([each]) => each === charset)?.[1] ?? [];
  return Buffer.concat([Uint8Array.from(mark), body]);
}

function encodeAs(text: string, charset: Charset): Uint8Array | null {
  if (charset === 'utf-8') return Buffer.from(text, 'utf8');
  if (charset === 'utf-16le') return Buffer.from(text, 'utf16le');
  if (charset === 'utf-16be') return Buffer.from(text, 'utf16le').swap16();
  return charset === 'gb18030' ? encodeGb18030(text) : null;
}

/** Codes by character, made once by asking the decoder what each code stands for: so the two are each other's inverse. */
let gb18030: ReadonlyMap<string, readonly number[]> | null = null;

function encodeGb18030(text: string): Uint8Array | null {
  gb18030 ??= gb18030Codes();
  const bytes: number[] = [];
  for (const char of text) {
    const point = char.codePointAt(0) ?? 0;
    const code =
      point < 0x80 ? [point] : point > 0xffff ? fourBytes(FIRST_SUPPLEMENTARY + point - 0x10000) : gb18030.get(char);
    if (code === undefined) return null;
    for (const byte of code) bytes.push(byte);
  }
  return Uint8Array.from(bytes);
}

/** The four-byte codes stand in one line: the first 39,420 are characters of the basic plane, these are all others. */
const BASIC_FOUR_BYTE_CODES = 39_420;
const FIRST_SUPPLEMENTARY = 189_000;

function fourBytes(index: number): readonly number[] {
  return [
    0x81 + Math.floor(index / 12_600),
    0x30 + (Math.floor(index / 1_260) % 10),
    0x81 + (Math.floor(index / 10) % 126),
    0x30 + (index % 10),
  ];
}

function gb18030Codes(): ReadonlyMap<string, readonly number[]> {
  const decoder = new TextDecoder('gb18030');
  const codes = new Map<string, readonly number[]>();
  const add = (code: readonly number[]) => {
    const char = decoder.decode(Uint8Array.from(code));
    if ([...char].length === 1 && char !== '\ufffd' && !codes.has(char)) codes.set(char, code);
  };
  for (let lead = 0x81; lead <= 0xfe; lead++) {
    for (let trail = 0x40; trail <= 0xfe; trail++) if (trail !== 0x7f) add([lead, trail]);
  }
  for (let index = 0; index < BASIC_FOUR_BYTE_CODES; index++) add(fourBytes(index));
  return codes;
}
