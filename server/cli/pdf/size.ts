import { inflateSync } from 'node:zlib';

/** No page, font or table of a report's PDF comes near it; pictures, which are never unpacked, may. */
const MAX_STREAM = 32 * 1024 * 1024;
const MAX_TOGETHER = 128 * 1024 * 1024;

/**
 * True where the packed parts of a PDF would unpack to more than a report can have: the library unpacks each part as a
 * whole, whatever its size, so a small file could take all memory. A part that cannot be unpacked here is left to it.
 */
export function unpacksTooMuch(bytes: Uint8Array): boolean {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  let together = 0;
  for (let at = file.indexOf('stream'); at >= 0; ) {
    const end = file.indexOf('endstream', at);
    if (end < 0) return false;
    const dictionary = file.subarray(Math.max(0, at - 800), at).toString('latin1');
    const own = dictionary.slice(dictionary.lastIndexOf(' obj') + 1);
    if (/\/(?:FlateDecode|Fl)\b/.test(own) && !/\/Subtype\s{0,9}\/Image/.test(own)) {
      const size = unpackedSize(file.subarray(at + 'stream'.length, end));
      together += size;
      if (size > MAX_STREAM || together > MAX_TOGETHER) return true;
    }
    at = file.indexOf('stream', end + 'endstream'.length);
  }
  return false;
}

/** The size that packed bytes behind a line end unpack to, one more than is allowed where it is larger, 0 where they cannot be. */
function unpackedSize(packed: Buffer): number {
  const start = packed[0] === 0x0d && packed[1] === 0x0a ? 2 : 1;
  try {
    return inflateSync(packed.subarray(start), { maxOutputLength: MAX_STREAM }).length;
  } catch (error) {
    return error instanceof RangeError ? MAX_STREAM + 1 : 0;
  }
}
