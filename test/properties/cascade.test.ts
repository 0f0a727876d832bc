import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Analysis } from '../../shared/analysis.ts';
import type { Finding } from '../../shared/findings/finding.ts';
import { analysed, cellsRead, grave, tableFamilies, told } from '../kit/analysed.ts';
import { choice, keepsBlanks, pickBy, runs, someDraft, someLayout } from '../kit/cases.ts';
import { type Draft, type Layout, renderDraft } from '../kit/document.ts';
import { addressesIn, figureAt, tableOf, withFigures, withoutCell } from '../kit/faults.ts';
import { worthOf } from '../kit/generate.ts';
import { applied } from '../kit/mend.ts';
import { blank, isFigure, type Line } from '../kit/render/lines.ts';
import { type LineChange, tabTable } from '../kit/render/tab.ts';

function tabLayout(change: LineChange): Layout {
  return { name: 'tab', table: tabTable(change), frame: 'plain' };
}

function assertSameFigures(analysis: Analysis, draft: Draft, said: string): void {
  const cells = cellsRead(analysis);
  for (const [address, text] of draft.figures) {
    const figure = cells.get(address)?.figure;
    assert.equal(figure?.kind === 'figure' ? figure.value : figure?.kind, worthOf(text), `${address}: ${said}`);
  }
}

/** At most one finding, in the row of the cell. */
function assertInRow(text: string, address: string, said: string): readonly Finding[] {
  const analysis = analysed(text);
  const findings = grave(analysis, tableFamilies);
  const all = `${said}:\n${told(analysis, findings)}`;
  assert.ok(findings.length <= 1, all);
  const rows = analysis.report?.tables.flatMap((table) => table.rows) ?? [];
  const row = rows.find(({ template }) => template.key === address.split('/')[1]);
  for (const { span } of findings) {
    assert.ok(row !== undefined && row.span.start <= span.end && span.start <= row.span.end, all);
  }
  return findings;
}

/**
 * Layouts that a cell can be cut out of. Where rows have blanks too many, one of them stands in the place of a lost cell: as many cells as
 * ever, and no way to tell.
 */
function showsLoss({ name }: Layout): boolean {
  if (!/^(?:tab|cell|pipe|html|spaces)-/.test(name)) return false;
  return !['tab-surplus-blanks', 'tab-rows-left', 'pipe-merged-doubled'].includes(name);
}

/** Layouts in which a cell's place tells its column, and a row's label stands on its line. */
function hasColumns({ name }: Layout): boolean {
  return !/^(?:cell-|spaces-|word-)|break$|next-line$|broken/.test(name);
}

describe('one fault makes no cascade', function () {
  this.timeout(60_000);

  it('when a cell is left blank: at most one finding, which fills in the forced value', () => {
    fc.assert(
      fc.property(someDraft, someLayout(keepsBlanks), choice, (draft, layout, number) => {
        const address = pickBy(addressesIn(draft.edition, 'applications'), number);
        const { text } = renderDraft(withFigures(draft, { [address]: '' }), layout);
        const analysis = analysed(text);
        const findings = grave(analysis, tableFamilies);
        const said = `${layout.name} ${address} blank:\n${told(analysis, findings)}`;
        assert.ok(findings.length <= 1, said);
        for (const finding of findings) {
          assert.equal(finding.rule, 'blank-cell', said);
          const fix = finding.fixes?.()[0];
          assert.ok(fix !== undefined, `no fix\n${said}`);
          const mended = analysed(applied(text, fix));
          const figure = cellsRead(mended).get(address)?.figure;
          assert.equal(figure?.kind === 'figure' ? figure.value : figure?.kind, figureAt(draft, address), said);
        }
      }),
      runs(150),
    );
  });

  it('when empty cells are added before labels or figures: nothing changes', () => {
    fc.assert(
      fc.property(
        someDraft,
        fc.array(fc.integer({ min: 0, max: 8 }), { minLength: 40, maxLength: 40 }),
        (draft, moods) => {
          const change: LineChange = (lines, grid) =>
            lines.map((line, i) => {
              const mood = moods[i] ?? 0;
              const first = line.findIndex(isFigure);
              if (first <= 0 || grid.labelWidth === 0) return line;
              if (mood === 1) return [blank, ...line];
              if (mood === 2) return [blank, blank, ...line];
              if (mood === 3) return [...line.slice(0, first), blank, ...line.slice(first)];
              return line;
            });
          const analysis = analysed(renderDraft(draft, tabLayout(change)).text);
          const findings = grave(analysis, tableFamilies);
          const said = `${moods.join('')}\n${told(analysis, findings)}`;
          assertSameFigures(analysis, draft, said);
          assert.equal(findings.length, 0, said);
        },
      ),
      runs(100),
    );
  });

  it('when empty cells before labels or figures are taken away: nothing changes', () => {
    fc.assert(
      fc.property(someDraft, fc.array(fc.boolean(), { minLength: 40, maxLength: 40 }), (draft, moods) => {
        const change: LineChange = (lines) =>
          lines.map((line, i) => {
            const first = line.findIndex(isFigure);
            if (first <= 0 || !moods[i]) return line;
            const at = line.findIndex((slot) => slot.text === '' && !isFigure(slot));
            return at < 0 || at > first ? line : line.filter((_, j) => j !== at);
          });
        const analysis = analysed(renderDraft(draft, tabLayout(change)).text);
        const findings = grave(analysis, tableFamilies);
        const said = told(analysis, findings);
        assertSameFigures(analysis, draft, said);
        assert.equal(findings.length, 0, said);
      }),
      runs(100),
    );
  });

  it('when a row of section 三 loses a cell: at most one finding, in that row', () => {
    fc.assert(
      fc.property(someDraft, someLayout(showsLoss), choice, (draft, layout, number) => {
        const lost = pickBy(addressesIn(draft.edition, 'applications'), number);
        const rendered = renderDraft(draft, layout);
        const span = rendered.figures.get(lost);
        assert.ok(span !== undefined);
        assertInRow(withoutCell(rendered, span, layout), lost, `${layout.name} ${lost} lost`);
      }),
      runs(400),
    );
  });

  it('when a figure is written in words that nobody can read: one finding, at its cell where the layout has columns', () => {
    fc.assert(
      fc.property(
        someDraft,
        someLayout(),
        choice,
        fc.constantFrom('disclosure', 'applications'),
        fc.constantFrom('若干', '约12', '待核'),
        (draft, layout, number, table, words) => {
          const address = pickBy(addressesIn(draft.edition, table), number);
          const { text, figures } = renderDraft(withFigures(draft, { [address]: words }), layout);
          const [finding] = assertInRow(text, address, `${layout.name} ${address} ${words}`);
          if (finding?.rule === 'cell-count') assert.ok(!hasColumns(layout), `${layout.name} ${address} ${words}`);
          else assert.deepEqual([finding?.rule, finding?.span], ['invalid-number', figures.get(address)]);
        },
      ),
      runs(400),
    );
  });

  it('when a cell is blank and the text shows no blank: at most one finding, in that row', () => {
    fc.assert(
      fc.property(
        someDraft,
        someLayout((layout) => !keepsBlanks(layout)),
        choice,
        (draft, layout, number) => {
          const address = pickBy(addressesIn(draft.edition, 'applications'), number);
          const { text } = renderDraft(withFigures(draft, { [address]: '' }), layout);
          assertInRow(text, address, `${layout.name} ${address} blank`);
        },
      ),
      runs(100),
    );
  });

  it('when a row is lost: one missing-row and nothing else', () => {
    fc.assert(
      fc.property(someDraft, choice, fc.constantFrom('disclosure', 'applications'), (draft, number, table) => {
        const rows = tableOf(draft.edition, table).rows.filter((row) => row.replaces === null);
        const row = pickBy(rows, number);
        const isRow = (line: Line): boolean =>
          line.some((slot) => slot.address?.startsWith(`${table}/${row.key}/`) ?? false);
        const change: LineChange = (lines) => lines.filter((line) => !isRow(line));
        const analysis = analysed(renderDraft(draft, tabLayout(change)).text);
        const findings = grave(analysis, tableFamilies);
        assert.deepEqual(
          findings.map((finding: Finding) => finding.rule),
          ['missing-row'],
          `${table}/${row.key} lost:\n${told(analysis, findings)}`,
        );
      }),
      runs(120),
    );
  });

  it('when a line with words and figures of section 三 stands elsewhere in it: no figure is read wrong without a finding', () => {
    const isOnLines = ({ name }: Layout): boolean => /^(?:sheet|tab|pipe)/.test(name);
    fc.assert(
      fc.property(someDraft, someLayout(isOnLines), choice, choice, (draft, layout, number, place) => {
        const { text } = renderDraft(draft, layout);
        const lines = text.split('\n');
        const from = lines.findIndex((line) => line.includes('一、本年新收'));
        const to = lines.findIndex((line, i) => i > from && /(?:^|[^政])行政复议/.test(line)) - 1;
        // Both first rows end in the same words: of these nothing tells whose they are.
        const isOwn = (line: string): boolean => /\p{sc=Han}.*[0-9]/u.test(line) && !line.includes('申请数量');
        const own = lines.slice(from, to).filter(isOwn);
        const moved = pickBy(own, number);
        const others = lines.filter((line) => line !== moved);
        const at = from + (place % (to - from));
        const changed = [...others.slice(0, at), moved, ...others.slice(at)].join('\n');
        const analysis = analysed(changed);
        const wrong = [...cellsRead(analysis)].filter(
          ([address, { figure }]) =>
            figure.kind === 'figure' && figure.value !== worthOf(draft.figures.get(address) ?? ''),
        );
        const findings = grave(analysis, tableFamilies);
        assert.ok(
          wrong.length === 0 || findings.length > 0,
          `${layout.name}: ${moved}\n${wrong.map(([address]) => address).join(' ')}`,
        );
      }),
      runs(300),
    );
  });
});
