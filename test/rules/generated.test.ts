import assert from 'node:assert/strict';
import { type Analysis, analyze } from '../../shared/analysis.ts';
import { proseOf } from '../../shared/prose/prose.ts';
import { contentRules } from '../../shared/rules/content/index.ts';
import type { Finding } from '../../shared/rules/finding.ts';
import { proseRules } from '../../shared/rules/prose/index.ts';
import { textRules } from '../../shared/rules/text/index.ts';
import { editions } from '../../shared/template/registry.ts';
import { layouts, renderDraft } from '../kit/document.ts';
import { dense, generateDraft, sparse, usual } from '../kit/generate.ts';
import { Random } from '../kit/random.ts';

const SEEDS = 60;
const scales = [usual, sparse, dense] as const;
const readable = layouts.filter(({ frame }) => frame !== 'lifted');

/** A long, plausible, consistent report for each seed and edition, the layouts taking turns. */
function* reports(): Iterable<string> {
  for (let seed = 0; seed < SEEDS; seed++) {
    for (const edition of editions) {
      const scale = scales[seed % scales.length] ?? usual;
      const layout = readable[seed % readable.length];
      if (layout !== undefined) yield renderDraft(generateDraft(edition, new Random(seed), scale), layout).text;
    }
  }
}

/** What the rules on running text find above hint level. */
function grave({ text, lines, tree, report, reconciliation }: Analysis): readonly Finding[] {
  assert.ok(report !== null && reconciliation !== null);
  const context = { text, lines, tree, report, reconciliation, fileName: null };
  return [...proseRules, ...contentRules, ...textRules]
    .flatMap((rule) => [...rule.check(context)])
    .filter(({ severity }) => severity !== 'hint');
}

describe('rules on running text, on generated reports', () => {
  it('find nothing above hint level where all is consistent', () => {
    for (const text of reports()) {
      assert.deepEqual(
        grave(analyze(text)).map(({ rule, span }) => [rule, text.slice(span.start, span.end)]),
        [],
      );
    }
  });

  it('find one wrong figure in the text, at its place, and once', () => {
    let planted = 0;
    for (const text of reports()) {
      const { report } = analyze(text);
      assert.ok(report !== null);
      const claims = proseOf(text, report).claims.filter(({ number }) => number !== null);
      const claim = claims[planted % Math.max(1, claims.length)];
      if (claim === undefined || claim.number === null) continue;
      planted++;
      const wrong = text.slice(0, claim.number.start) + String(claim.value + 7) + text.slice(claim.number.end);
      assert.deepEqual(
        grave(analyze(wrong)).map(({ rule, span }) => [rule, span.start]),
        [['prose-table-mismatch', claim.span.start]],
      );
    }
    assert.ok(planted >= SEEDS);
  });
});
