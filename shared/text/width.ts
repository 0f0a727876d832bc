/** Code points shown two columns wide, as ranges [first, last] in ascending order (Unicode East Asian Width W and F). */
const wide: readonly (readonly [number, number])[] = [
  [0x1100, 0x115f],
  [0x231a, 0x231b],
  [0x2329, 0x232a],
  [0x23e9, 0x23ec],
  [0x23f0, 0x23f0],
  [0x23f3, 0x23f3],
  [0x25fd, 0x25fe],
  [0x2614, 0x2615],
  [0x2648, 0x2653],
  [0x267f, 0x267f],
  [0x2693, 0x2693],
  [0x26a1, 0x26a1],
  [0x26aa, 0x26ab],
  [0x26bd, 0x26be],
  [0x26c4, 0x26c5],
  [0x26ce, 0x26ce],
  [0x26d4, 0x26d4],
  [0x26ea, 0x26ea],
  [0x26f2, 0x26f3],
  [0x26f5, 0x26f5],
  [0x26fa, 0x26fa],
  [0x26fd, 0x26fd],
  [0x2705, 0x2705],
  [0x270a, 0x270b],
  [0x2728, 0x2728],
  [0x274c, 0x274c],
  [0x274e, 0x274e],
  [0x2753, 0x2755],
  [0x2757, 0x2757],
  [0x2795, 0x2797],
  [0x27b0, 0x27b0],
  [0x27bf, 0x27bf],
  [0x2b1b, 0x2b1c],
  [0x2b50, 0x2b50],
  [0x2b55, 0x2b55],
  [0x2e80, 0x303e],
  [0x3041, 0xa4cf],
  [0xa960, 0xa97c],
  [0xac00, 0xd7a3],
  [0xf900, 0xfaff],
  [0xfe10, 0xfe19],
  [0xfe30, 0xfe6f],
  [0xff01, 0xff60],
  [0xffe0, 0xffe6],
  [0x16fe0, 0x18cff],
  [0x1aff0, 0x1b2ff],
  [0x1f004, 0x1f004],
  [0x1f0cf, 0x1f0cf],
  [0x1f18e, 0x1f18e],
  [0x1f191, 0x1f19a],
  [0x1f200, 0x1f265],
  [0x1f300, 0x1f64f],
  [0x1f680, 0x1f6ff],
  [0x1f7e0, 0x1f7eb],
  [0x1f90c, 0x1f9ff],
  [0x1fa70, 0x1faff],
  [0x20000, 0x3fffd],
];

const zeroWidth = /[\p{Mn}\p{Me}\p{Cf}\p{Cc}]/u;

/** The columns that `text` takes on a terminal: 2 for a Chinese character, 0 for marks and control characters, else 1. */
export function displayWidth(text: string): number {
  let width = 0;
  for (const char of text) width += characterWidth(char);
  return width;
}

/**
 * Room on screen: full-width characters of an `em` each and half-width ones of a `ch` each. They come out of two fonts,
 * so that no number of the one is as wide as a number of the other.
 */
export interface Room {
  readonly em: number;
  readonly ch: number;
}

export const noRoom: Room = { em: 0, ch: 0 };

/** The room that `text` takes. */
export function roomOf(text: string): Room {
  let em = 0;
  let ch = 0;
  for (const char of text) {
    const width = characterWidth(char);
    if (width === 2) em++;
    else ch += width;
  }
  return { em, ch };
}

export function addRoom(a: Room, b: Room): Room {
  return { em: a.em + b.em, ch: a.ch + b.ch };
}

export function lessRoom(a: Room, b: Room): Room {
  return { em: a.em - b.em, ch: a.ch - b.ch };
}

/** A room as a number of half-width characters, to compare it with others: in fonts in use one `em` is 1.6 to 2 of them. */
export function sizeOf({ em, ch }: Room): number {
  return 1.8 * em + ch;
}

/** The size in the font that makes it least. */
export function leastSizeOf({ em, ch }: Room): number {
  return (em > 0 ? 1.6 : 2) * em + ch;
}

export function widest(rooms: readonly Room[]): Room {
  return rooms.reduce((most, room) => (sizeOf(room) > sizeOf(most) ? room : most), noRoom);
}

/** `text` with spaces after it up to `width` columns. */
export function padEnd(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - displayWidth(text)));
}

function characterWidth(char: string): number {
  const code = char.codePointAt(0) ?? 0;
  if (code >= 0x20 && code < 0x7f) return 1;
  if (zeroWidth.test(char)) return 0;
  return isWide(code) ? 2 : 1;
}

function isWide(code: number): boolean {
  let low = 0;
  let high = wide.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const [first, last] = wide[middle] ?? [0, 0];
    if (code < first) high = middle - 1;
    else if (code > last) low = middle + 1;
    else return true;
  }
  return false;
}
