import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../kit/project.ts';

/** A report in order, edition 2021, tab-separated. */
const sound = readFileSync(join(root, 'test/editor/cases/report.gknb'), 'utf8');

function planted(from: string, to: string): string {
  if (sound.split(from).length !== 2) throw new Error(`${from} does not stand once in the report`);
  return sound.replace(from, to);
}

/** The zero-based line of `text` on which `words` stand. */
export function lineOf(text: string, words: string): number {
  return text.slice(0, text.indexOf(words)).split('\n').length - 1;
}

/** One wrong figure: 第三（一）项总计 says 56 where the row and the column add up to 50. */
export const wrongFigure = {
  text: planted('（一）予以公开\t\t41\t6\t0\t1\t2\t0\t50', '（一）予以公开\t\t41\t6\t0\t1\t2\t0\t56'),
  row: '（一）予以公开',
  wrong: '56',
  repaired: sound,
};

/** One fault with a safe repair: section 五 carries the number of the one before. */
export const wrongNumber = { text: planted('五、存在的主要问题', '四、存在的主要问题'), repaired: sound };

/** Plain text under a name that says nothing. */
export const unnamed = sound;
