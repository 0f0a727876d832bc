import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../kit/project.ts';

/** A report of edition 2021 in order, tab-separated. */
const sound = readFileSync(join(root, 'test/editor/cases/report.gknb'), 'utf8');

function planted(from: string, to: string, text = sound): string {
  if (text.split(from).length !== 2) throw new Error(`${from} does not stand once in the report`);
  return text.replace(from, to);
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

const fourDecimals = planted('（单位：万元）', '（单位：万元，保留4位小数）');

/** One fault with a safe repair: a fee that is not written with the four decimals that the head asks for. */
export const wrongDecimals = {
  text: planted('行政事业性收费\t0', '行政事业性收费\t1.25', fourDecimals),
  repaired: planted('行政事业性收费\t0', '行政事业性收费\t1.2500', fourDecimals),
};

/** Nothing wrong in it. */
export { sound };
