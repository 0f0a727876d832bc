import { join } from 'node:path';
import { analysed } from '../kit/analysed.ts';
import { damagedReports } from '../kit/damaged.ts';
import { layouts } from '../kit/document.ts';
import { recordIn } from '../kit/record.ts';
import { shortFinding } from '../kit/told.ts';

describe('what is found in a damaged report', () => {
  const record = recordIn(join(__dirname, 'damaged.snap'));
  // Every second layout, and two reports of the three: what the rules say depends little on them.
  for (const layout of layouts.filter((_, i) => i % 2 === 0)) {
    it(`is what was recorded: ${layout.name}`, () => {
      for (const [i, { text, damage }] of damagedReports(layout).slice(0, 2).entries()) {
        const found = analysed(text).findings.map((finding) => shortFinding(text, finding));
        record(`${layout.name} ${i + 1}, ${damage}`, found.join('\n'));
      }
    });
  }
});
