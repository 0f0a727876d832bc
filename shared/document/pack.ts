import { strToU8, Zip, ZipDeflate } from 'fflate';
import { done, type Work } from '../text/work.ts';

/** An archive of texts by name, in the order given. The same texts give the same bytes: the time of writing is not in them. */
export function packed(texts: Readonly<Record<string, string>>): Uint8Array {
  return done(packing(texts));
}

/** The same, piece by piece. */
export function* packing(texts: Readonly<Record<string, string>>): Work<Uint8Array> {
  const pieces: Uint8Array[] = [];
  const archive = new Zip((error, piece) => {
    if (error !== null) throw error;
    pieces.push(piece);
  });
  for (const [name, text] of Object.entries(texts)) {
    const file = new ZipDeflate(name);
    file.mtime = '1980-01-01T00:00:00';
    archive.add(file);
    const content = strToU8(text);
    let from = 0;
    for (; from + PACKED_AT_ONCE < content.length; from += PACKED_AT_ONCE) {
      file.push(content.subarray(from, from + PACKED_AT_ONCE));
      yield;
    }
    file.push(content.subarray(from), true);
  }
  archive.end();
  return together(pieces);
}

/** So many bytes are packed at once. */
const PACKED_AT_ONCE = 65_536;

function together(pieces: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
  let filled = 0;
  for (const piece of pieces) {
    all.set(piece, filled);
    filled += piece.length;
  }
  return all;
}
