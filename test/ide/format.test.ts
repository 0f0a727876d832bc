import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import type { Analysis } from '../../shared/analysis.ts';
import { type FormatOptions, formatTables } from '../../shared/ide/format.ts';
import { render } from '../../shared/messages/message.ts';
import { editionInForce } from '../../shared/template/registry.ts';
import { applyEdits } from '../../shared/text/span.ts';
import { analysed, cellsRead } from '../kit/analysed.ts';
import { runs, someDraft } from '../kit/cases.ts';
import { layoutNamed, layouts, renderDraft } from '../kit/document.ts';
import { dense, generateDraft } from '../kit/generate.ts';
import { root } from '../kit/project.ts';
import { Random } from '../kit/random.ts';
import { treatments } from '../kit/treatments.ts';

const targets = ['tab', 'pipe'] as const;

function formatted(text: string, options: FormatOptions): { text: string; refusals: readonly string[] } {
  const { edits, refusals } = formatTables(analysed(text), options);
  return { text: applyEdits(text, edits), refusals: refusals.map(({ reason }) => render(reason, 'zh-cn')) };
}

/** Every figure by cell: its text and its value; a cell that the text lacks says no more than a blank one. */
function figures(analysis: Analysis): string[] {
  return [...cellsRead(analysis)].map(([address, { text, figure }]) =>
    [address, text ?? '', figure.kind === 'figure' ? figure.value : ''].join(' '),
  );
}

/** The laws: the same figures, and nothing left to do. */
function assertLaws(text: string, options: FormatOptions): string {
  const before = analysed(text);
  const once = formatted(text, options);
  assert.deepEqual(figures(analysed(once.text)), figures(before));
  assert.deepEqual(formatTables(analysed(once.text), options).edits, []);
  return once.text;
}

function layoutsRead(text: string): string[] {
  return analysed(text).report?.tables.map(({ layout }) => layout) ?? [];
}

const canonical = { tab: 'tab', pipe: 'pipe' } as const;

describe('formatting', function () {
  this.timeout(60_000);

  for (const layout of layouts) {
    // Markup around a table on a web page does not let it become plain text.
    const stays = layout.frame === 'html' || layout.frame === 'page';
    for (const target of targets) {
      it(`brings ${layout.name} into the form ${target}, the figures unchanged`, () => {
        fc.assert(
          fc.property(someDraft, (draft) => {
            const { text } = renderDraft(draft, layout);
            const result = assertLaws(text, { target, html: true });
            if (stays) return;
            assert.deepEqual(formatted(text, { target, html: true }).refusals, []);
            assert.deepEqual(
              layoutsRead(result),
              draft.edition.tables.map(() => canonical[target]),
            );
          }),
          runs(6),
        );
      });
    }
  }

  for (const [name, treatment] of Object.entries(treatments)) {
    it(`keeps its laws with ${name}`, () => {
      fc.assert(
        fc.property(someDraft, fc.constantFrom(...layouts), fc.constantFrom(...targets), (draft, layout, target) => {
          assertLaws(treatment(renderDraft(draft, layout)).text, { target, html: true });
        }),
        runs(30),
      );
    });
  }

  it('writes every layout of one report the same', () => {
    const draft = generateDraft(editionInForce, new Random(7), dense);
    const wanted = renderDraft(draft, layoutNamed('tab-plain')).text;
    const tables = (text: string): string[] =>
      analysed(text).report?.tables.map(({ span }) => text.slice(span.start, span.end).trimEnd()) ?? [];
    for (const layout of layouts.filter(({ frame }) => frame === 'plain' || frame === 'lifted')) {
      const result = formatted(renderDraft(draft, layout).text, { target: 'tab', html: true });
      assert.deepEqual(result.refusals, [], layout.name);
      assert.deepEqual(tables(result.text), tables(wanted), layout.name);
    }
  });

  const reports = join(root, '../shared/reports');
  const files = [
    ...readdirSync(join(root, 'samples'))
      .filter((name) => /\.(?:txt|md|gknb)$/.test(name))
      .map((name) => join(root, 'samples', name)),
    ...(existsSync(reports) ? readdirSync(reports).map((name) => join(reports, name)) : []),
  ];
  it('has the real reports at hand', function () {
    if (!existsSync(reports)) this.skip();
    assert.notEqual(readdirSync(reports).length, 0);
  });
  for (const file of files) {
    for (const target of targets) {
      it(`keeps the figures of ${file.slice(file.lastIndexOf('/') + 1)} in the form ${target}`, () => {
        assertLaws(readFileSync(file, 'utf8'), { target, html: true });
      });
    }
  }
});
