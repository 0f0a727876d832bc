import assert from 'node:assert/strict';
import { type Analysis, analyze } from '../../shared/analysis.ts';
import { editions } from '../../shared/template/registry.ts';
import { layouts, renderDraft } from '../kit/document.ts';
import { generateDraft, usual } from '../kit/generate.ts';
import { Random } from '../kit/random.ts';

/** Everything that an analysis says, as plain data. */
function answersOf({ report, findings }: Analysis): unknown {
  return JSON.parse(
    JSON.stringify({
      sections: report?.sections.map(({ span, paragraphs }) => ({ span, paragraphs })),
      tables: report?.tables.map(({ span, heads, rows, cells }) => ({
        span,
        heads: heads.map((head) => head.span),
        rows: rows.map((row) => [row.span, row.label, row.values, row.state]),
        cells: [...cells].map(([address, { span, text }]) => ({ address, span, text })),
      })),
      findings: findings.map(({ rule, severity, span, message, related, data, fixes }) => ({
        rule,
        severity,
        span,
        message,
        related,
        data,
        fixes: fixes?.(),
      })),
    }),
  );
}

/** The same with every offset moved on. */
function movedOn(value: unknown, by: number): unknown {
  if (Array.isArray(value)) return value.map((each) => movedOn(each, by));
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value);
  const isSpan = entries.length === 2 && 'start' in value && 'end' in value;
  return Object.fromEntries(
    entries.map(([name, each]) => [name, isSpan && typeof each === 'number' ? each + by : movedOn(each, by)]),
  );
}

describe('a report read before', () => {
  const preamble = '（征求意见稿）\n\n';
  for (const layout of layouts) {
    it(`says the same at another place, in the layout ${layout.name}`, () => {
      const edition = editions[1] ?? editions[0];
      assert.ok(edition !== undefined, 'there is an edition');
      const { text, figures } = renderDraft(generateDraft(edition, new Random(7), usual), layout);
      const figure = figures.get('applications/granted/total');
      assert.ok(figure !== undefined, 'the figure stands in the text');
      const wrong = `${text.slice(0, figure.end)}7${text.slice(figure.end)}`;
      if (/^<!DOCTYPE/i.test(text)) return;
      assert.deepEqual(answersOf(analyze(preamble + wrong)), movedOn(answersOf(analyze(wrong)), preamble.length));
    });
  }
});

describe('a report in which one figure was written for another', () => {
  /** What is typed over a figure: grown and shrunk, emptied, and made no figure at all. */
  const typed: Readonly<Record<string, (figure: string) => string>> = {
    'a digit more': (figure) => `${figure}9`,
    'one figure for another': () => '408',
    'a nought': () => '0',
    'a nought in front': (figure) => `0${figure}`,
    nothing: () => '',
    'a dash': () => '—',
    'two figures': (figure) => `${figure} 1`,
  };
  const addresses = [
    'disclosure/licensing/decisions',
    'applications/new/total',
    'applications/granted/natural-person',
    'applications/refused.third-party/other',
    'reviews/reconsideration/pending',
  ];
  const edition = editions[1] ?? editions[0];
  for (const [number, layout] of layouts.entries()) {
    it(`is read as if it had never been read before, in the layout ${layout.name}`, () => {
      assert.ok(edition !== undefined, 'there is an edition');
      const { text, figures } = renderDraft(generateDraft(edition, new Random(11), usual), layout);
      const before = analyze(text);
      const answers = answersOf(before);
      // Two of the cells in each layout: in all layouts together each is edited twenty times.
      for (const address of addresses.filter((_, i) => (i + number) % addresses.length < 2)) {
        const at = figures.get(address);
        assert.ok(at !== undefined, `${address} stands in the text`);
        for (const [name, write] of Object.entries(typed)) {
          const after: string = text.slice(0, at.start) + write(text.slice(at.start, at.end)) + text.slice(at.end);
          const fresh = analyze(after);
          assert.deepEqual(answersOf(analyze(after, {}, before)), answersOf(fresh), `${address}: ${name}`);
          assert.deepEqual(answersOf(analyze(text, {}, fresh)), answers, `${address}: ${name}, taken back`);
        }
      }
    });
  }
});
