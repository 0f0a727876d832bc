// How the part of the command line that reads PDF files is bundled: apart from the rest, since its library is larger than
// all the rest of the command line, and rarely asked for.
import { copyFileSync, mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './setup.mjs';

export const pdfEntry = 'server/cli/pdf/read.ts';

/** The library looks for itself by its address, to load a canvas that reading text needs not. */
export const pdfOptions = { define: { 'import.meta.url': 'undefined' } };

/** Leaves the reader of PDF files out of a bundle, which then loads it as `pdf.js` from the folder that it lies in. */
export const withoutPdf = {
  name: 'without-pdf',
  setup(build) {
    build.onResolve({ filter: /\/pdf\/read\.ts$/ }, () => ({ path: './pdf.js', external: true }));
  },
};

/** Puts the maps of Chinese encodings, by which fonts that are not embedded name their characters, where the reader looks. */
export function copyCharacterMaps(folder) {
  const maps = join(root, 'node_modules/pdfjs-dist/cmaps');
  mkdirSync(folder, { recursive: true });
  for (const name of readdirSync(maps).filter((each) => /^(?:Adobe-GB1|GB|UniGB)|^LICENSE$/.test(each))) {
    copyFileSync(join(maps, name), join(folder, name));
  }
}
