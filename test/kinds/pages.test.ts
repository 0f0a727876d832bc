import assert from 'node:assert/strict';
import { editions } from '../../shared/template/registry.ts';
import { analysed, cellsRead, grave, told } from '../kit/analysed.ts';
import type { Draft } from '../kit/document.ts';
import { figureAt, withFigures } from '../kit/faults.ts';
import { generateDraft, sparse, usual, worthOf } from '../kit/generate.ts';
import { applied } from '../kit/mend.ts';
import { pageOf, withoutRow } from '../kit/page-tables.ts';
import { Random } from '../kit/random.ts';
import { type PageKind, pages } from './pages.ts';

/** A report whose section 一 states what came in. */
function stating(draft: Draft, received: string): Draft {
  const overview = [
    '（一）主动公开。围绕民生实事及时主动公开政府信息。',
    `（二）依申请公开。全年共收到政府信息公开申请${received}件。`,
    '（三）政府信息管理。落实信息发布审核制度。',
    '（四）政府信息公开平台建设。维护政务新媒体和公开栏。',
    '（五）监督保障。组织业务培训，自觉接受工作考核、社会评议，未发生责任追究情形。',
  ];
  return { ...draft, prose: { ...draft.prose, overview } };
}

const drafts = editions.flatMap((edition) =>
  [usual, sparse].map((scale, seed): Draft => {
    const draft = generateDraft(edition, new Random(seed + 1), scale);
    return stating(draft, figureAt(draft, 'applications/new/total'));
  }),
);

/** Cells that get one more, and what is found then. */
const faults = {
  'applications/refused.third-party/enterprise': 'wrong-figure',
  'applications/unprocessed.repeated/total': 'wrong-figure',
  'applications/result-total/natural-person': 'wrong-figure',
  'applications/carried-over/other': 'wrong-figure',
  'reviews/direct-litigation/total': 'review-total-mismatch',
} as const;

/** What is found in a text, which must be this alone; one of its repairs gives the right text. */
function assertFound(text: string, rule: string, right: string | null): void {
  const analysis = analysed(text);
  const findings = grave(analysis);
  const said = told(analysis, findings);
  assert.deepEqual(
    findings.map((finding) => finding.rule),
    [rule],
    `${said}\n${text}`,
  );
  const fixes = [...(findings[0]?.fixes?.() ?? [])];
  if (right !== null)
    assert.ok(
      fixes.some((fix) => applied(text, fix) === right),
      `${said}\n${text}`,
    );
}

function assertClean(draft: Draft, text: string): void {
  const analysis = analysed(text);
  assert.equal(told(analysis, grave(analysis)), '', text);
  const cells = cellsRead(analysis);
  for (const [address, figure] of draft.figures) {
    const read = cells.get(address)?.figure;
    assert.equal(read?.kind === 'figure' ? read.value : read?.kind, worthOf(figure), `${address}\n${text}`);
  }
}

function assertFaults(draft: Draft, kind: PageKind): void {
  const right = pageOf(draft, kind);
  for (const [address, rule] of Object.entries(faults)) {
    const wrong = withFigures(draft, { [address]: String(Number(figureAt(draft, address)) + 1) });
    const text = pageOf(wrong, kind);
    assertFound(text, rule, right);
    const analysis = analysed(text);
    const span = cellsRead(analysis).get(address)?.span;
    if (rule === 'wrong-figure') assert.deepEqual(grave(analysis)[0]?.span, span, `${address}\n${text}`);
  }
}

for (const [name, kind] of Object.entries(pages)) {
  describe(`the page of a report with ${name}`, () => {
    it('is read, and nothing is found in it', () => {
      for (const draft of drafts) assertClean(draft, pageOf(draft, kind));
    });
    it('shows each wrong figure in its cell, with the repair', () => {
      for (const draft of drafts) assertFaults(draft, kind);
    });
    it('shows a missing row', () => {
      for (const draft of drafts)
        assertFound(
          pageOf(draft, kind, (rows, key) =>
            key === 'applications' ? withoutRow(rows, '3.要求提供公开出版物') : rows,
          ),
          'missing-row',
          null,
        );
    });
    it('shows a figure of the running text that the table contradicts', () => {
      for (const draft of drafts) {
        const received = String(Number(figureAt(draft, 'applications/new/total')) + 3);
        assertFound(pageOf(stating(draft, received), kind), 'prose-table-mismatch', pageOf(draft, kind));
      }
    });
  });
}

describe('the page of a report whose zeros were left blank', () => {
  for (const [name, kind] of Object.entries(pages).filter(([each]) => /commas|semicolons/u.test(each))) {
    it(`has all its rows: ${name}`, () => {
      for (const draft of drafts) {
        const text = pageOf(draft, kind, (rows) =>
          rows.map(({ cells, grid, width }) => ({
            cells: cells.map((cell) => (cell === '0' ? '' : cell)),
            grid: grid.map((cell) => (cell === '0' ? '' : cell)),
            width,
          })),
        );
        const analysis = analysed(text);
        const others = grave(analysis).filter(({ rule }) => rule !== 'blank-cell');
        assert.equal(told(analysis, others), '', text);
      }
    });
  }
});

describe('a text that keeps each of its lines once', () => {
  for (const [name, between] of [
    ['a paragraph for each cell', '\n\n'],
    ['a cell a line, its pipe behind it', ' |\n'],
  ] as const) {
    it(`shows that cells are lacking, and nothing else: ${name}`, () => {
      for (const draft of drafts) {
        const text = pageOf(draft, { table: (rows) => rows.map(({ cells }) => cells.join(between)).join(between) });
        const analysis = analysed([...new Set(text.split('\n'))].join('\n'));
        const findings = grave(analysis).filter(({ severity }) => severity !== 'information');
        // A row of noughts is left with its label alone.
        const others = findings.filter(({ rule }) => rule !== 'blank-cell' && rule !== 'missing-table');
        assert.equal(told(analysis, others), '', analysis.text);
      }
    });
  }
});
