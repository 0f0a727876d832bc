import assert from 'node:assert/strict';
import type { Analysis } from '../../../shared/analysis.ts';
import type { RuleId } from '../../../shared/findings/rule-ids.ts';
import { editionInForce, editions } from '../../../shared/template/registry.ts';
import { analysed, cellsRead, grave, tableFamilies, told } from '../../kit/analysed.ts';
import { type Draft, type Layout, layoutNamed, layouts, renderDraft } from '../../kit/document.ts';
import { generateDraft, usual } from '../../kit/generate.ts';
import { applied } from '../../kit/mend.ts';
import { Random } from '../../kit/random.ts';
import { undivided, withoutRows } from './lines.ts';

const drafts: readonly Draft[] = editions.map((edition) => generateDraft(edition, new Random(7), usual));

interface Mended {
  readonly before: readonly string[];
  readonly after: readonly string[];
  readonly said: string;
  /** The report once it is mended; null where no fix was offered. */
  readonly analysis: Analysis | null;
}

/** The findings of the tables and headings after the first fix of the one finding that `rule` has. */
function mended(text: string, rule: RuleId): Mended {
  const analysis = analysed(text);
  const found = grave(analysis, tableFamilies);
  const fix = found.find((finding) => finding.rule === rule)?.fixes?.()[0];
  const after = fix === undefined ? null : analysed(applied(text, fix));
  const left = after === null ? [] : grave(after, tableFamilies);
  return {
    before: found.map((finding) => finding.rule),
    after: left.map((finding) => finding.rule),
    said: `${told(analysis, found)}\n${JSON.stringify(fix?.edits)}\nafter:\n${after === null ? '' : told(after, left)}`,
    analysis: after,
  };
}

/** In HTML every row of section 三 reaches to the table's edge: no merged cell is short of a row. */
function assertNoGap({ tree, report }: Analysis, said: string): void {
  const at = report?.tables.find(({ template }) => template.key === 'applications')?.span.start ?? -1;
  const block = tree.blocks.find(({ span }) => span.start <= at && at < span.end);
  if (block?.kind !== 'table' || block.layout !== 'html') return;
  const widths = block.rows.map(({ cells }) => (cells.at(-1)?.column ?? 0) + (cells.at(-1)?.width ?? 0));
  assert.deepEqual(
    widths.slice(3).filter((width) => width !== 10),
    [],
    said,
  );
}

const rowsLost: readonly (readonly string[])[] = [
  ['unprocessed.repeated'],
  ['refused.third-party', 'refused.internal-affairs'],
  ['carried-over'],
  ['result-total'],
];

function each(name: string, run: (draft: Draft, layout: Layout) => void, where: readonly Layout[] = layouts): void {
  for (const layout of where) {
    for (const draft of drafts) it(`${name}: edition ${draft.edition.id}, ${layout.name}`, () => run(draft, layout));
  }
}

/** Pages whose labels a converter broke over lines, and rows that take more than words and tabs or pipes, show none to write others like. */
const shapeless = ({ frame, name }: Layout): boolean =>
  frame === 'pdf' || /^(?:sheet-(?:commas|semicolons|whole)|drawn|grid-broken)/.test(name);

describe('a missing row', () => {
  each('is one finding, and its fix puts it back', (draft, layout) => {
    for (const keys of rowsLost) {
      const { text } = renderDraft(draft, layout, (grid) =>
        grid.table.key === 'applications' ? withoutRows(grid, keys) : grid,
      );
      const { before, after, said, analysis } = mended(text, 'missing-row');
      assert.deepEqual(before, ['missing-row'], said);
      if (analysis === null) assert.ok(shapeless(layout), said);
      else {
        assert.deepEqual(after, [], said);
        assertNoGap(analysis, said);
      }
    }
  });

  each('of section 二 is one finding, and its fix puts it back', (draft, layout) => {
    for (const key of ['normative-documents', 'penalties']) {
      const { text } = renderDraft(draft, layout, (grid) =>
        grid.table.key === 'disclosure' ? withoutRows(grid, [key]) : grid,
      );
      const { before, after, said, analysis } = mended(text, 'missing-row');
      assert.deepEqual(before, ['missing-row'], said);
      if (analysis === null) assert.ok(shapeless(layout), said);
      else assert.deepEqual(after, [], said);
    }
  });
});

describe('an older row that the form divides', () => {
  for (const [index, layout] of layouts.entries()) {
    it(`is one warning, and its fix divides it: ${layout.name}`, () => {
      const edition = editionInForce;
      const draft = generateDraft(edition, new Random(index), usual);
      const table = edition.tables.find(({ key }) => key === 'applications');
      const older = table?.rows.find(({ replaces }) => replaces !== null);
      assert.ok(table !== undefined && older !== undefined);
      const { text } = renderDraft(draft, layout, (grid) => (grid.table === table ? undivided(grid, older) : grid));
      const { before, after, said, analysis } = mended(text, 'missing-row');
      assert.deepEqual(before, ['missing-row'], said);
      if (analysis === null) {
        assert.ok(shapeless(layout), said);
        return;
      }
      assert.deepEqual(after, [], said);
      assertNoGap(analysis, said);
      const indents = (lines: string): Set<string> => new Set(lines.match(/^[ \t]+(?=\S)/gm));
      if (layout.name.startsWith('cell-per-')) assert.deepEqual(indents(analysis.text), indents(text), said);
      const cells = cellsRead(analysis);
      for (const { key } of table.columns) {
        const parts: readonly string[] = (older.replaces ?? []).map((row) => `applications/${row}/${key}`);
        const sum = String(parts.reduce((total, address) => total + Number(draft.figures.get(address)), 0));
        const open = sum === '0' ? '0' : '〔待填〕';
        assert.deepEqual(
          parts.map((address) => cells.get(address)?.text),
          [...parts.slice(1).map(() => open), sum],
          said,
        );
      }
    });
  }
});

describe('a missing section', () => {
  each('is one finding, and its fix puts it back', (draft, layout) => {
    for (const lost of draft.edition.sections) {
      const edition = { ...draft.edition, sections: draft.edition.sections.filter((section) => section !== lost) };
      const { text } = renderDraft({ ...draft, edition }, layout);
      const { before, after, said } = mended(text, 'missing-section');
      assert.deepEqual(before, ['missing-section'], `${lost.title}\n${said}`);
      assert.deepEqual(after, [], `${lost.title}\n${said}`);
    }
  });
});

describe('a missing table', () => {
  each('is one finding, and its fix puts a blank one there', (draft, layout) => {
    for (const lost of draft.edition.tables) {
      const edition = { ...draft.edition, tables: draft.edition.tables.filter((table) => table !== lost) };
      const { text } = renderDraft({ ...draft, edition }, layout);
      const { before, after, said } = mended(text, 'missing-table');
      assert.deepEqual(before, ['missing-table'], `${lost.key}\n${said}`);
      assert.deepEqual(after, [], `${lost.key}\n${said}`);
    }
  });
});

describe('what is inserted into a page', () => {
  const draft = generateDraft(editionInForce, new Random(3), usual);
  const without = (...keys: readonly string[]): string =>
    renderDraft(draft, layoutNamed('html-plain'), (grid) =>
      grid.table.key === 'applications' ? withoutRows(grid, keys) : grid,
    ).text;
  const noLast = renderDraft(
    { ...draft, edition: { ...draft.edition, sections: draft.edition.sections.slice(0, -1) } },
    layoutNamed('html-plain'),
  ).text;
  const pages: readonly (readonly [name: string, rule: RuleId, text: string, wanted: RegExp | null])[] = [
    [
      'a row with tags in capitals',
      'missing-row',
      without('unprocessed.repeated').replace(/<\/?(?:table|tr|t[dh])\b/g, (tag) => tag.toUpperCase()),
      /^\n<TR>\n<TD>2\.重复申请<\/TD>/,
    ],
    ['a row without closing tags', 'missing-row', without('unprocessed.repeated').replace(/<\/t[dhr]>/g, ''), null],
    [
      'a row whose group begins with it, whose merged label moves up to it',
      'missing-row',
      without('refused.state-secret'),
      /^<td>1\.属于国家秘密<\/td>/,
    ],
    [
      'a row that stands before all others',
      'missing-row',
      without('new'),
      /^<tr>\n?<td colspan="3">一、本年新收政府信息公开申请数量<\/td>(?:.|\n)*<\/tr>\n$/,
    ],
    [
      'a section behind headings with a place of their own in the page',
      'missing-section',
      noLast.replace(/<h2>/g, '<h2 class="part" id="five">'),
      /^<h2 class="part">六、其他需要报告的事项<\/h2>/,
    ],
    [
      'a section behind headings that are no elements',
      'missing-section',
      noLast
        .replace(/<\/?h2>\n?/g, '')
        .replace(/<\/?p>/g, '')
        .replace(/^/, '<div>'),
      null,
    ],
  ];
  for (const [name, rule, text, wanted] of pages) {
    it(`is ${wanted === null ? 'nothing for' : 'written as the rest of it is:'} ${name}`, () => {
      const finding = analysed(text).findings.find((each) => each.rule === rule);
      assert.ok(finding !== undefined);
      const fix = finding.fixes?.()[0];
      if (wanted === null) assert.equal(fix, undefined);
      else assert.match(fix?.edits[0]?.newText ?? '', wanted);
    });
  }
});

describe('a row that is missing by its label alone', () => {
  it('is not written in front of the figures that it has left', () => {
    const draft = drafts.find(({ edition }) => edition.id === '2019') as Draft;
    const whole = renderDraft(draft, layoutNamed('cell-per-line')).text;
    const text = whole.replace(/^\t行政事业性收费\n/m, '');
    assert.notEqual(text, whole);
    const [missing] = analysed(text).findings.filter(({ rule }) => rule === 'missing-row');
    assert.deepEqual(missing?.fixes?.(), []);
  });
});

describe('words in the place of a figure of section 四', () => {
  each('are one finding at their cell, and the other figures are read', (draft, layout) => {
    const addresses = [...draft.figures.keys()].filter((address) => address.startsWith('reviews/'));
    for (const place of [0, 1, 7, 14]) {
      for (const words of ['二', '若干', '约2']) {
        const address = addresses[place] as string;
        const figures = new Map(draft.figures).set(address, words);
        const analysis = analysed(renderDraft({ ...draft, figures }, layout).text);
        const found = grave(analysis, tableFamilies);
        const said = told(analysis, found);
        assert.deepEqual(
          found.map(({ rule }) => rule),
          ['invalid-number'],
          said,
        );
        const cells = cellsRead(analysis);
        for (const each of addresses) assert.equal(cells.get(each)?.text, figures.get(each), `${each}\n${said}`);
      }
    }
  });
});

describe('a full stop behind a figure', () => {
  each('is no more than a figure written otherwise', (draft, layout) => {
    for (const address of [
      'disclosure/regulations/in-force',
      'disclosure/penalties/decisions',
      'reviews/reconsideration/upheld',
    ]) {
      const value = draft.figures.get(address);
      if (value === undefined) continue;
      const figures = new Map(draft.figures).set(address, `${value}。`);
      const analysis = analysed(renderDraft({ ...draft, figures }, layout).text);
      const found = grave(analysis, tableFamilies);
      assert.deepEqual(
        found.map(({ rule }) => rule),
        ['nonstandard-number'],
        told(analysis, found),
      );
    }
  });
});

/** Layouts that write a blank cell down, so that each is known. */
const keepsBlanks = layouts.filter(({ name }) =>
  /^(?:tab-plain|pipe|html-plain|sheet-commas$|cell-per-line)/.test(name),
);

describe('noughts left blank throughout section 三', () => {
  each(
    'are counted as many as the repair fills in, each in its cell',
    (draft, layout) => {
      const figures = new Map(draft.figures);
      for (const [address, value] of figures)
        if (address.startsWith('applications/') && value === '0') figures.set(address, '');
      const analysis = analysed(renderDraft({ ...draft, figures }, layout).text);
      const found = grave(analysis, tableFamilies);
      const said = told(analysis, found);
      assert.deepEqual(
        found.map(({ rule }) => rule),
        ['blank-cell'],
        said,
      );
      const fix = found[0]?.fixes?.()[0];
      assert.ok(fix !== undefined, said);
      const blanks = [...figures.values()].filter((value) => value === '').length;
      assert.deepEqual([found[0]?.message.args?.['count'], fix.edits.length], [blanks, blanks], said);
      const cells = cellsRead(analysed(applied(analysis.text, fix)));
      for (const [address, value] of draft.figures) {
        const text = cells.get(address)?.text;
        assert.ok(
          text === value || (value === '0' && text === '〔待填〕'),
          `${address}: ${text}, not ${value}\n${said}`,
        );
      }
    },
    keepsBlanks,
  );
});
