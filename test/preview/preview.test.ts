import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { previewDocument } from '../../shared/preview/html.ts';
import { type Block, type GridCell, type Preview, previewOf } from '../../shared/preview/preview.ts';
import { analysed } from '../kit/analysed.ts';
import { root } from '../kit/project.ts';
import { replaced, smallReport } from '../kit/small-report.ts';

function drawn(text: string): Preview {
  const preview = previewOf(analysed(text), 'zh-cn');
  assert.ok(preview);
  return preview;
}

type TableBlock = Extract<Block, { kind: 'table' }>;
const tablesOf = ({ blocks }: Preview): TableBlock[] =>
  blocks.flatMap((block) => (block.kind === 'table' ? block : []));

/** How many columns each line of a grid covers, merged cells from above counted. */
function widths({ rows }: TableBlock): number[] {
  const covered = rows.map(() => 0);
  rows.forEach((row, at) => {
    for (const { colSpan, rowSpan } of row) {
      for (let below = at; below < at + rowSpan; below++) covered[below] = (covered[below] ?? 0) + colSpan;
    }
  });
  return covered;
}

const cellsIn = (preview: Preview): GridCell[] => tablesOf(preview).flatMap(({ rows }) => rows.flat());

const samples = readdirSync(join(root, 'samples')).filter(
  (name) => /\.(txt|md|gknb)$/.test(name) && name !== 'README.md',
);
const read = (name: string): string => {
  const bytes = readFileSync(join(root, 'samples', name));
  const utf8 = new TextDecoder('utf-8').decode(bytes);
  return utf8.includes('\ufffd') ? new TextDecoder('gb18030').decode(bytes) : utf8;
};

describe('the preview', () => {
  for (const name of samples) {
    it(`draws the tables of ${name} as grids without a gap, every figure in its place`, () => {
      const text = read(name);
      const analysis = analysed(text);
      const preview = drawn(text);
      assert.equal(tablesOf(preview).length, 3);
      for (const table of tablesOf(preview))
        assert.equal(new Set(widths(table)).size, 1, `${table.name} ${widths(table)}`);
      const figures = [...(analysis.report?.tables ?? [])].flatMap((table) =>
        table.rows.some(({ state }) => state === 'misaligned') ? [] : [...table.cells.values()],
      );
      const shown = cellsIn(preview).filter(({ kind, span }) => kind === 'figure' && span !== null);
      const wanted = figures.flatMap(({ text: words, span }) => (span === null ? [] : `${words}@${span.start}`));
      assert.deepEqual(shown.map((cell) => `${cell.text}@${cell.span?.start}`).sort(), wanted.sort());
    });

    it(`has every finding of ${name} on a piece, or among those that stand on none`, () => {
      const preview = drawn(read(name));
      const runs = preview.blocks.flatMap((block) => ('runs' in block ? block.runs : []));
      const places = [...runs, ...cellsIn(preview)].flatMap(({ findings }) => findings);
      const all = [...new Set([...places, ...preview.loose])].sort((a, b) => a - b);
      assert.deepEqual(
        all,
        preview.findings.map((_, index) => index),
      );
    });
  }

  for (const [written, printed] of [
    [
      '（二）依申请公开。**本年度**健全登记、__审核__、答复的*流程*。',
      '（二）依申请公开。本年度健全登记、审核、答复的流程。',
    ],
    ['（二）依申请公开。收件&nbsp;登记&mdash;&mdash;答复&#12290;', '（二）依申请公开。收件 登记——答复。'],
    [
      '（二）依申请公开。<u>登记</u>与[办事指南](https://example.invalid/a)一并维护\\*。',
      '（二）依申请公开。登记与办事指南一并维护*。',
    ],
    ['（二）依申请公开。登记&#x3001;审核&ensp;&times;&#8203;归档。', '（二）依申请公开。登记、审核 ×归档。'],
    ['（二）依申请公开。登记&#7;与&#xD800;及R&D;归档。', null],
    ['（二）依申请公开。带*的为必填项，带*的可以不填；____年__月前办结。', null],
    ['（二）依申请公开。办结时限<20个工作日，A&B两处窗口受理。', null],
  ] as const) {
    it(`prints ${written} without markup`, () => {
      const text = replaced(smallReport(), '（二）依申请公开。健全登记、审核、答复、归档的办理流程。', written);
      const shown = drawn(text).blocks.map((block) =>
        'runs' in block ? block.runs.map((run) => run.text).join('') : '',
      );
      assert.ok(shown.includes(printed ?? written), shown.join('\n'));
    });
  }

  for (const [layout, title, signature] of [
    [
      'a page',
      '<h1><span>砚溪县</span>统计局<br>2022年政府信息公开工作年度报告</h1>',
      '<p>砚溪县<b>统计局</b></p>\n<p>2023年1月10日</p>',
    ],
    [
      'a page of divisions',
      '<div>砚溪县统计局2022年政府信息公开工作年度报告</div>',
      '<div><span>砚溪县统计局</span></div><div><span>2023年1月10日</span></div>',
    ],
  ] as const) {
    it(`prints title and signature of ${layout} without tags`, () => {
      const rest = smallReport()
        .split('\n')
        .slice(2)
        .filter((line) => line !== '');
      const cells = (line: string): string =>
        line
          .split('\t')
          .map((cell) => `<td>${cell}</td>`)
          .join('');
      const html = rest.map((line) =>
        line.includes('\t') ? `<table><tr>${cells(line)}</tr></table>` : `<p>${line}</p>`,
      );
      const { blocks } = drawn(`${title}\n${html.join('\n')}\n${signature}\n`);
      const shown = blocks.flatMap((block) =>
        block.kind === 'title' || block.kind === 'signature' ? [block.runs.map(({ text }) => text).join('')] : [],
      );
      assert.deepEqual(shown, ['砚溪县统计局2022年政府信息公开工作年度报告', '砚溪县统计局', '2023年1月10日']);
    });
  }

  it('merges the head of section 三 as the form prints it', () => {
    const [, applications] = tablesOf(drawn(smallReport()));
    const head = applications?.rows
      .slice(0, 3)
      .map((row) => row.map((cell) => `${cell.colSpan}×${cell.rowSpan}`).join(' '));
    assert.deepEqual(head, ['3×3 7×1', '1×2 5×1 1×2', '1×1 1×1 1×1 1×1 1×1']);
  });

  it('marks a wrong figure at its cell', () => {
    const preview = drawn(smallReport({ figures: { 'applications/granted/total': 3 } }));
    const cell = cellsIn(preview).find(({ kind, text }) => kind === 'figure' && text === '3');
    assert.equal(cell?.findings.length, 1);
    assert.equal(preview.findings[cell?.findings[0] ?? -1]?.severity, 'error');
    assert.deepEqual(preview.loose, []);
  });

  it('cuts running text where a finding stands', () => {
    const preview = drawn(smallReport({ sentence: '全年新收政府信息公开申请9件。' }));
    const marked = preview.blocks.flatMap((block) =>
      'runs' in block ? block.runs.filter(({ findings }) => findings.length > 0) : [],
    );
    assert.deepEqual(
      marked.map(({ text }) => text),
      ['9件'],
    );
  });

  it('draws the older row （六） in place of the three that it stands for', () => {
    const lines = smallReport().split('\n');
    const first = lines.findIndex((line) => line.includes('（六）其他处理'));
    lines.splice(first, 3, '\t（六）其他处理\t\t0\t0\t0\t0\t0\t0\t0');
    const [, applications] = tablesOf(drawn(lines.join('\n')));
    assert.ok(applications);
    assert.equal(applications.rows.length, 3 + 2 + 20 + 2 - 1);
    assert.equal(new Set(widths(applications)).size, 1);
  });

  it('says where a table is missing', () => {
    const text = smallReport();
    const from = text.indexOf('行政复议\t');
    const preview = drawn(text.slice(0, from) + text.slice(text.indexOf('五、存在')));
    assert.equal(tablesOf(preview).length, 2);
    assert.equal(preview.blocks.filter(({ kind }) => kind === 'note').length, 1);
  });

  it('is nothing for a text that is no report', () => {
    assert.equal(previewOf(analysed('今天天气很好。'), 'zh-cn'), null);
  });
});

describe('the page to be printed', () => {
  const hostile = `<script>alert(1)</script>&"'`;
  const html = previewDocument(
    drawn(smallReport({ sentence: `健全${hostile}流程。`, figures: { 'applications/new/total': hostile } })),
  );

  it('escapes whatever the report says', () => {
    assert.ok(!/<script|alert\(1\)<\/script/i.test(html));
    assert.ok(html.includes('&lt;script&gt;alert(1)&lt;/script&gt;&amp;&quot;&#39;'));
  });

  it('closes every element that it opens', () => {
    const open: string[] = [];
    for (const [, close, tag] of html.replace(/<(?:!doctype|meta)[^>]*>/g, '').matchAll(/<(\/?)([a-z0-9]+)[^>]*>/g)) {
      if (close === '/') assert.equal(open.pop(), tag);
      else open.push(tag ?? '');
    }
    assert.deepEqual(open, []);
  });

  it('is printed without marks and asks nothing of the network', () => {
    const page = previewDocument(drawn(smallReport({ figures: { 'applications/granted/total': 3 } })));
    assert.ok(!/<mark|<ul|class="[^"]*error"/.test(page));
    assert.ok(!/\b(?:src|href)=|url\(|@import/.test(page));
    assert.match(page, /default-src 'none'/);
  });
});
