import assert from 'node:assert/strict';
import { editions } from '../../shared/template/registry.ts';
import { analysed, grave, told } from '../kit/analysed.ts';
import { seeds } from '../kit/cases.ts';
import { layouts, renderDraft } from '../kit/document.ts';
import { dense, generateDraft, huge, sparse, usual } from '../kit/generate.ts';
import { Random } from '../kit/random.ts';

const scales = [sparse, usual, dense, huge];

describe('a long, plausible and consistent report', function () {
  this.timeout(120_000);
  for (const edition of editions) {
    it(`of edition ${edition.id} has no finding above hint level, whoever writes it and in whatever layout`, () => {
      for (const seed of seeds(500)) {
        const random = new Random(seed);
        const layout = random.pick(layouts);
        const draft = generateDraft(edition, random, random.pick(scales));
        const analysis = analysed(renderDraft(draft, layout).text);
        const findings = grave(analysis);
        assert.equal(findings.length, 0, `seed ${seed}, ${layout.name}, ${draft.body}:\n${told(analysis, findings)}`);
      }
    });
  }
});
