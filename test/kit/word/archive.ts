import { inflateRawSync } from 'node:zlib';
import { strToU8, type Zippable, zipSync } from 'fflate';

/** One entry as a reader sees it that goes through the headers one after the other. */
export interface RawEntry {
  readonly name: string;
  /** Header, packed content and all that stands before the next entry. */
  readonly local: Uint8Array;
  /** The record of the directory, the place of the local header left out. */
  readonly record: Uint8Array;
  readonly content: Uint8Array;
}

/** Reads an archive by its local headers; knows nothing of the reader under test. */
export function rawEntries(bytes: Uint8Array): RawEntry[] {
  const buffer = Buffer.from(bytes);
  const end = buffer.lastIndexOf('PK\x05\x06', undefined, 'latin1');
  let record = buffer.readUInt32LE(end + 16);
  const directory = record;
  const found: (Omit<RawEntry, 'local'> & { start: number })[] = [];
  while (record < end) {
    const size =
      46 + buffer.readUInt16LE(record + 28) + buffer.readUInt16LE(record + 30) + buffer.readUInt16LE(record + 32);
    const start = buffer.readUInt32LE(record + 42);
    const name = buffer.toString('utf8', record + 46, record + 46 + buffer.readUInt16LE(record + 28));
    const data = start + 30 + buffer.readUInt16LE(start + 26) + buffer.readUInt16LE(start + 28);
    const packed = buffer.subarray(data, data + buffer.readUInt32LE(record + 20));
    const content = buffer.readUInt16LE(record + 10) === 0 ? packed : inflateRawSync(packed);
    const own = Buffer.from(buffer.subarray(record, record + size));
    own.writeUInt32LE(0, 42);
    found.push({ name, record: own, content, start });
    record += size;
  }
  const starts = [...found.map(({ start }) => start), directory].sort((a, b) => a - b);
  return found.map(({ start, ...entry }) => ({
    ...entry,
    local: buffer.subarray(start, starts[starts.indexOf(start) + 1]),
  }));
}

export type PartTexts = Readonly<Record<string, string | Uint8Array>>;

export function archiveOf(parts: PartTexts, level: 0 | 6 = 6): Uint8Array {
  const files: Zippable = {};
  for (const [name, content] of Object.entries(parts)) {
    files[name] = [typeof content === 'string' ? strToU8(content) : content, { level, mtime: '2023-01-16T08:00:00' }];
  }
  return zipSync(files);
}
