import { deflateSync, Inflate, inflateSync } from 'fflate';
import { damaged, encrypted, packedOtherwise, tooLarge } from './refusal.ts';

/** One file of an archive. All numbers but `crc` count bytes, from the archive's first byte where they name a place. */
export interface ZipEntry {
  /** The name of the part: `word/document.xml`, however it is written. */
  readonly name: string;
  readonly method: number;
  readonly flags: number;
  readonly crc: number;
  readonly packedSize: number;
  readonly size: number;
  /** Where its local header begins. */
  readonly header: number;
  /** Where its packed content begins. */
  readonly data: number;
  /** Where its record in the directory begins. */
  readonly record: number;
}

export interface Archive {
  readonly bytes: Uint8Array;
  readonly entries: ReadonlyMap<string, ZipEntry>;
  /** Where the directory begins, and where the record that ends the archive begins. */
  readonly directory: number;
  readonly end: number;
}

const LOCAL = 0x04034b50;
const RECORD = 0x02014b50;
const END = 0x06054b50;
const ZIP64_LOCATOR = 0x07064b50;
const DESCRIPTOR = 0x08074b50;

const STORED = 0;
const DEFLATED = 8;

const ENCRYPTED = 1;
/** Sizes and CRC stand behind the content instead of in the local header. */
const DESCRIPTOR_FOLLOWS = 8;

const MAX_ENTRIES = 4096;
/** No main part of a report comes near it; media are never unpacked. */
export const MAX_PART = 16 * 1024 * 1024;
/** How much is fed to the decompressor at once: it can give a thousand times as much before it is asked to stop. */
const PIECE = 8192;
/** What is no longer is unpacked at once, in two thirds of the time: what goes on past its announced size is soon read to its end. */
const SHORT = 65_536;

export function isArchive(bytes: Uint8Array): boolean {
  return bytes.length >= 4 && view(bytes).getUint32(0, true) === LOCAL;
}

/**
 * Reads the directory of an archive.
 * @throws Refusal where directory and headers contradict each other, entries overlap or share a name, or the archive is encrypted or zip64.
 */
export function openArchive(bytes: Uint8Array): Archive {
  const at = view(bytes);
  const end = endRecord(at);
  const count = at.getUint16(end + 10, true);
  const size = at.getUint32(end + 12, true);
  const directory = at.getUint32(end + 16, true);
  const hasLocator = end >= 20 && at.getUint32(end - 20, true) === ZIP64_LOCATOR;
  if (hasLocator || count === 0xffff || size === 0xffffffff || directory === 0xffffffff) throw packedOtherwise();
  if (count > MAX_ENTRIES) throw tooLarge();
  if (at.getUint32(end + 4, true) !== 0 || at.getUint16(end + 8, true) !== count) throw damaged();
  if (directory + size !== end) throw damaged();
  const entries = new Map<string, ZipEntry>();
  const names = new Set<string>();
  let record = directory;
  for (let i = 0; i < count; i++) {
    const { entry, next } = readRecord(bytes, at, record, directory, end);
    // Names of parts are compared without regard to case.
    const key = entry.name.toLowerCase();
    if (names.has(key)) throw damaged();
    names.add(key);
    entries.set(entry.name, entry);
    record = next;
  }
  if (record !== end) throw damaged();
  let free = 0;
  for (const { header, data, packedSize } of [...entries.values()].sort((a, b) => a.header - b.header)) {
    if (header < free) throw damaged();
    free = data + packedSize;
  }
  return { bytes, entries, directory, end };
}

function endRecord(at: DataView): number {
  const last = at.byteLength - 22;
  for (let end = last; end >= Math.max(0, last - 0xffff); end--) {
    if (at.getUint32(end, true) === END && end + 22 + at.getUint16(end + 20, true) === at.byteLength) return end;
  }
  throw damaged();
}

function readRecord(
  bytes: Uint8Array,
  at: DataView,
  record: number,
  directory: number,
  end: number,
): { readonly entry: ZipEntry; readonly next: number } {
  if (record + 46 > end || at.getUint32(record, true) !== RECORD) throw damaged();
  const flags = at.getUint16(record + 8, true);
  if ((flags & ENCRYPTED) !== 0) throw encrypted();
  const method = at.getUint16(record + 10, true);
  const crc = at.getUint32(record + 16, true);
  const packedSize = at.getUint32(record + 20, true);
  const size = at.getUint32(record + 24, true);
  const nameLength = at.getUint16(record + 28, true);
  const header = at.getUint32(record + 42, true);
  if (packedSize === 0xffffffff || size === 0xffffffff || header === 0xffffffff) throw packedOtherwise();
  const next = record + 46 + nameLength + at.getUint16(record + 30, true) + at.getUint16(record + 32, true);
  if (next > end || header + 30 > directory || at.getUint32(header, true) !== LOCAL) throw damaged();
  if (at.getUint16(header + 8, true) !== method || at.getUint16(header + 26, true) !== nameLength) throw damaged();
  const data = header + 30 + nameLength + at.getUint16(header + 28, true);
  if (data + packedSize > directory) throw damaged();
  for (let i = 0; i < nameLength; i++) if (bytes[record + 46 + i] !== bytes[header + 30 + i]) throw damaged();
  const sizesInHeader = (at.getUint16(header + 6, true) & DESCRIPTOR_FOLLOWS) === 0;
  if (sizesInHeader) {
    const agrees =
      at.getUint32(header + 14, true) === crc &&
      at.getUint32(header + 18, true) === packedSize &&
      at.getUint32(header + 22, true) === size;
    if (!agrees) throw damaged();
  }
  // Some programs write the names as their system does.
  const written = new TextDecoder().decode(bytes.subarray(record + 46, record + 46 + nameLength));
  const name = written.replaceAll('\\', '/').replace(/^\//, '');
  return { entry: { name, method, flags, crc, packedSize, size, header, data, record }, next };
}

/**
 * The content of one entry of `most` bytes; never takes more memory than its announced size and one step of the decompressor.
 * @throws Refusal where the content is not what the directory says of it, or too large.
 */
export function unpack({ bytes }: Archive, entry: ZipEntry, most: number): Uint8Array {
  const { method, data, packedSize, size, crc } = entry;
  if (size > most || packedSize > most) throw tooLarge();
  const packed = bytes.subarray(data, data + packedSize);
  if (method !== STORED && method !== DEFLATED) throw packedOtherwise();
  const content = method === STORED ? packed : inflate(packed, size);
  if (content.length !== size || crc32(content) !== crc) throw damaged();
  return content;
}

function inflate(packed: Uint8Array, size: number): Uint8Array {
  // One byte more, so that content which goes on past the announced size shows.
  const content = new Uint8Array(size + 1);
  try {
    if (packed.length <= SHORT) return inflateSync(packed, { out: content });
    let filled = 0;
    const inflater = new Inflate((piece) => {
      if (filled + piece.length > size) throw damaged();
      content.set(piece, filled);
      filled += piece.length;
    });
    for (let from = 0; from < packed.length; from += PIECE) {
      inflater.push(packed.subarray(from, from + PIECE), from + PIECE >= packed.length);
    }
    return content.subarray(0, filled);
  } catch {
    throw damaged();
  }
}

/** The archive with another content for one entry; every other entry keeps its bytes, its headers and its place in the order. */
export function replaceEntry(
  { bytes, entries, directory, end }: Archive,
  entry: ZipEntry,
  content: Uint8Array,
): Uint8Array {
  const packed = entry.method === STORED ? content : deflateSync(content);
  const growth = packed.length - entry.packedSize;
  const out = new Uint8Array(bytes.length + growth);
  const behind = entry.data + entry.packedSize;
  out.set(bytes.subarray(0, entry.data));
  out.set(packed, entry.data);
  out.set(bytes.subarray(behind), behind + growth);
  const at = view(out);
  const crc = crc32(content);
  const writeSizes = (place: number): void => {
    at.setUint32(place, crc, true);
    at.setUint32(place + 4, packed.length, true);
    at.setUint32(place + 8, content.length, true);
  };
  if ((at.getUint16(entry.header + 6, true) & DESCRIPTOR_FOLLOWS) === 0) writeSizes(entry.header + 14);
  else {
    const descriptor = behind + growth;
    writeSizes(at.getUint32(descriptor, true) === DESCRIPTOR ? descriptor + 4 : descriptor);
  }
  writeSizes(entry.record + growth + 16);
  for (const { record, header } of entries.values()) {
    if (header > entry.header) at.setUint32(record + growth + 42, header + growth, true);
  }
  at.setUint32(end + growth + 16, directory + growth, true);
  return out;
}

function view(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

/** What a byte adds to the CRC from the last, second, third and fourth place of four bytes. */
const crcTables: readonly Int32Array[] = [0, 1, 2, 3].map((places) =>
  Int32Array.from({ length: 256 }, (_, byte) => {
    let value = byte;
    for (let bit = 0; bit < 8 * (places + 1); bit++) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
    return value;
  }),
);

function crc32(bytes: Uint8Array): number {
  const [last, third, second, first] = crcTables as [Int32Array, Int32Array, Int32Array, Int32Array];
  const inFours = bytes.length - (bytes.length % 4);
  const at = view(bytes);
  let value = -1;
  for (let i = 0; i < inFours; i += 4) {
    value ^= at.getInt32(i, true);
    value =
      (first[value & 0xff] as number) ^
      (second[(value >>> 8) & 0xff] as number) ^
      (third[(value >>> 16) & 0xff] as number) ^
      (last[value >>> 24] as number);
  }
  for (let i = inFours; i < bytes.length; i++) {
    value = (last[(value ^ (bytes[i] as number)) & 0xff] as number) ^ (value >>> 8);
  }
  return ~value >>> 0;
}
