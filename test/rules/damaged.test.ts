import { join } from 'node:path';
import { analysed } from '../kit/analysed.ts';
import { damagedReports } from '../kit/damaged.ts';
import { layouts } from '../kit/document.ts';
import { recordIn } from '../kit/record.ts';
import { shortFinding } from '../kit/told.ts';

describe('what is found in a damaged report', () => {
  const record = recordIn(join(__dirname, 'damaged.snap'));
  for (const layout of layouts) {
    it(`is what was recorded: ${layout.name}`, () => {
      for (const [i, { text, damage }] of damagedReports(layout).entries()) {
        const found = analysed(text).findings.map((finding) => shortFinding(text, finding));
        record(`${layout.name} ${i + 1}, ${damage}`, found.join('\n'));
      }
    });
  }
});
