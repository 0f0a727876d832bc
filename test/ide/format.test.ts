import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import type { Analysis } from '../../shared/analysis.ts';
import type { FormatOptions } from '../../shared/ide/format.ts';
import { render } from '../../shared/messages/message.ts';
import { editionInForce } from '../../shared/template/registry.ts';
import { applyEdits } from '../../shared/text/span.ts';
import { displayWidth } from '../../shared/text/width.ts';
import { analysed, cellsRead } from '../kit/analysed.ts';
import { formatTables } from '../kit/at-once.ts';
import { runs, seeds, someDraft } from '../kit/cases.ts';
import { layoutNamed, layouts, renderDraft } from '../kit/document.ts';
import { dense, generateDraft } from '../kit/generate.ts';
import { plants } from '../kit/plants.ts';
import { root } from '../kit/project.ts';
import { Random } from '../kit/random.ts';
import { smallReport } from '../kit/small-report.ts';
import { treatments } from '../kit/treatments.ts';

const targets = ['tab', 'pipe'] as const;

interface Formatted {
  readonly text: string;
  readonly refusals: readonly string[];
}

function formattedAs(analysis: Analysis, options: FormatOptions): Formatted {
  const { edits, refusals } = formatTables(analysis, options);
  return { text: applyEdits(analysis.text, edits), refusals: refusals.map(({ reason }) => render(reason, 'zh-cn')) };
}

function formatted(text: string, options: FormatOptions): Formatted {
  return formattedAs(analysed(text), options);
}

/** Every figure by cell: its text and its value; a cell that the text lacks is not a blank one. */
function figures(analysis: Analysis): string[] {
  return [...cellsRead(analysis)].map(([address, { text, figure }]) =>
    [address, text ?? 'lost', figure.kind === 'figure' ? figure.value : ''].join(' '),
  );
}

/** What is found, by rule and place, whatever the lines that it now stands on. */
function findings(analysis: Analysis): string[] {
  return analysis.findings
    .map((finding) => `${finding.rule} ${analysis.placeOf(finding)} ${render(finding.message, 'zh-cn')}`)
    .sort();
}

/** The rows of a table in tabs, without what stands between them and is none. */
function gridOf(text: string): string {
  const rows = text.split('\n').filter((line) => line.includes('\t'));
  return rows.join('\n').trimEnd();
}

/** The laws: the same figures, the same findings, and nothing left to do. Returns what was refused, and the text read again. */
function assertLaws(text: string, options: FormatOptions): { refusals: readonly string[]; after: Analysis } {
  const before = analysed(text);
  const once = formattedAs(before, options);
  const after = analysed(once.text);
  assert.deepEqual(figures(after), figures(before));
  assert.deepEqual(findings(after), findings(before));
  assert.deepEqual(formatTables(after, options).edits, []);
  return { refusals: once.refusals, after };
}

function layoutsRead(analysis: Analysis): string[] {
  return analysis.report?.tables.map(({ layout }) => layout) ?? [];
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
            const { refusals, after } = assertLaws(text, { target, html: true });
            if (stays) return;
            assert.deepEqual(refusals, []);
            assert.deepEqual(
              layoutsRead(after),
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

  it('keeps its laws where lines were lost, doubled, moved or cut', () => {
    const damage = fc.record({
      kind: fc.constantFrom('lose', 'double', 'move', 'cut', 'glue'),
      at: fc.nat(),
      to: fc.nat(),
    });
    fc.assert(
      fc.property(
        someDraft,
        fc.constantFrom(...layouts),
        fc.constantFrom(...targets),
        fc.array(damage, { minLength: 1, maxLength: 4 }),
        (draft, layout, target, damages) => {
          const lines = renderDraft(draft, layout).text.split('\n');
          for (const { kind, at, to } of damages) {
            const place = at % lines.length;
            const line = lines[place] ?? '';
            if (kind === 'lose') lines.splice(place, 1);
            else if (kind === 'double') lines.splice(place, 0, line);
            else if (kind === 'move') lines.splice(to % lines.length, 0, ...lines.splice(place, 1));
            else if (kind === 'cut') lines[place] = line.slice(0, to % (line.length + 1));
            else lines.splice(place, 2, line + (lines[place + 1] ?? ''));
          }
          assertLaws(lines.join('\n'), { target, html: true });
        },
      ),
      runs(150),
    );
  });

  for (const [rule, plant] of Object.entries(plants)) {
    it(`keeps its laws where a fault is planted: ${rule}`, () => {
      for (const seed of seeds(1)) {
        const planted = plant(new Random(seed));
        if (planted === null) continue;
        for (const target of targets) assertLaws(planted.text, { target });
      }
    });
  }

  it('answers any text without an error', () => {
    const piece = fc.constantFrom(
      '\t',
      '|',
      '\n',
      '\r',
      '一、',
      '（七）总计',
      '规章',
      '0',
      '5',
      '<td>',
      '</table>',
      '\ud800',
      '\0',
      '其他',
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(piece, fc.string({ unit: 'binary' })), { maxLength: 60 }), (parts) => {
        const text = `三、收到和处理政府信息公开申请情况\n${parts.join('')}`;
        const analysis = analysed(text);
        for (const target of targets) formattedAs(analysis, { target, html: true });
      }),
      runs(300),
    );
  });

  it('writes every layout of one report the same', () => {
    const draft = generateDraft(editionInForce, new Random(7), dense);
    const wanted = renderDraft(draft, layoutNamed('tab-plain')).text;
    const tables = (text: string): string[] =>
      analysed(text).report?.tables.map(({ span }) => gridOf(text.slice(span.start, span.end))) ?? [];
    for (const layout of layouts.filter(({ frame }) => frame === 'plain' || frame === 'pdf')) {
      const result = formatted(renderDraft(draft, layout).text, { target: 'tab', html: true });
      assert.deepEqual(result.refusals, [], layout.name);
      assert.deepEqual(tables(result.text), tables(wanted), layout.name);
    }
  });

  const clean = smallReport({ figures: { 'applications/new/natural-person': 3, 'applications/new/total': 3 } });
  const row = '一、本年新收政府信息公开申请数量';

  it('makes no edit where the tables are in form', () => {
    assert.deepEqual(formatTables(analysed(clean), { target: 'tab' }).edits, []);
  });

  it('touches only the lines that are not in form', () => {
    const text = clean.replace(`${row}\t\t\t3`, `\t${row}\t3`);
    const { edits } = formatTables(analysed(text), { target: 'tab' });
    assert.equal(edits.length, 1);
    assert.equal(applyEdits(text, edits), clean);
    const lines = text.slice(edits[0]?.span.start, edits[0]?.span.end);
    assert.equal(lines.includes('\n'), false);
  });

  it('formats only the tables that a range touches', () => {
    const text = clean.replace(`${row}\t\t\t3`, `\t${row}\t3`);
    const at = (words: string) => ({ start: text.indexOf(words), end: text.indexOf(words) });
    assert.deepEqual(formatTables(analysed(text), { target: 'tab', within: at('行政许可') }).edits, []);
    assert.equal(formatTables(analysed(text), { target: 'tab', within: at('予以公开') }).edits.length, 1);
  });

  it('keeps the line ends and the byte-order mark', () => {
    const text = `\ufeff${clean.replace(`${row}\t\t\t3`, `\t${row}\t3`)}`.replace(/\n/g, '\r\n');
    const result = formatted(text, { target: 'tab' }).text;
    assert.equal(result, `\ufeff${clean}`.replace(/\n/g, '\r\n'));
    const pipes = formatted(text, { target: 'pipe' }).text;
    assert.equal(/[^\r]\n/.test(pipes), false);
    assert.equal(pipes.charCodeAt(0), 0xfeff);
    const fromTable = formatted(`\ufeff${clean.slice(clean.indexOf('第二十条第（一）项'))}`, { target: 'pipe' }).text;
    assert.match(fromTable, /^\ufeff\| 第二十条第（一）项 /);
  });

  for (const [name, dash] of [
    ['tight', '-'],
    ['spaced', ' - '],
    ['with colons', ':-'],
  ] as const) {
    it(`takes a delimiter of one dash a cell for what it is: ${name}`, () => {
      const pipes = formatted(clean, { target: 'pipe' }).text;
      const short = pipes.replace(/^\| -[-| ]+$/gm, (line) => line.replace(/[^|]+/g, dash));
      assert.notEqual(short, pipes);
      assert.equal(formatted(short, { target: 'tab' }).text, clean);
    });
  }

  it('leaves a dash in every cell of a row of figures a dash in a cell', () => {
    const figures = (text: string): string => text.replace(/^0(?:\t0){14}$/m, Array(15).fill('-').join('\t'));
    const pipes = formatted(figures(clean), { target: 'pipe' }).text;
    assert.match(pipes, /^\|(?: - +\|){15}$/m);
    assert.equal(formatted(pipes, { target: 'tab' }).text, figures(clean));
  });

  it('aligns the columns of a Markdown table on screen', () => {
    const { text } = formatted(clean, { target: 'pipe' });
    const table = text.split('\n').filter((line) => line.startsWith('|'));
    const reviews = table.slice(-5);
    assert.equal(new Set(reviews.map(displayWidth)).size, 1);
    const bars = reviews.map((line) =>
      [...line.matchAll(/\|/g)].map(({ index }) => displayWidth(line.slice(0, index))),
    );
    for (const each of bars) assert.deepEqual(each, bars[0]);
  });

  it('leaves notes between rows where they are', () => {
    const note = '注：含上年补录一件。';
    const text = clean.replace(`${row}\t\t\t3`, `${row}\t3`).replace('二、上年结转', `${note}\n二、上年结转`);
    const result = formatted(text, { target: 'tab' });
    assert.deepEqual(result.refusals, []);
    const lines = result.text.split('\n');
    assert.equal(lines[lines.indexOf(note) - 1]?.startsWith(`${row}\t\t\t3`), true);
    assert.equal(lines.length, clean.split('\n').length + 1);
  });

  for (const [name, pasted] of [
    ['in place of its cell', '行政规范性文件3\t0\t9'],
    ['before its cell, which is blank', '行政规范性文件3\t\t0\t9'],
  ] as const) {
    it(`puts a figure that was pasted to its label into its cell: ${name}`, () => {
      const text = clean.replace(/^行政规范性文件\t.*$/mu, pasted);
      assert.notEqual(text, clean);
      for (const target of targets) {
        const { refusals, after } = assertLaws(text, { target });
        assert.deepEqual(refusals, []);
        const line = after.text.split('\n').find((each) => each.includes('行政规范性文件')) ?? '';
        assert.deepEqual(line.match(/[^\s|]+/gu), ['行政规范性文件', '3', '0', '9']);
      }
    });
  }

  it('leaves the number of a note behind a label where it is', () => {
    const text = clean.replace(/^行政规范性文件\t/mu, '行政规范性文件1\t');
    assert.match(assertLaws(text, { target: 'tab' }).after.text, /^行政规范性文件1\t/mu);
  });

  it('keeps wordings that are not those of the form', () => {
    const text = clean.replace('社会公益组织', '社会组织').replace('其他法律行政法规禁止公开', '其他法律法规禁止公开');
    const result = formatted(text.replace(`${row}\t\t\t3`, `\t${row}\t3`), { target: 'tab' }).text;
    assert.equal(result, text);
  });

  it('keeps the row （六） of a report that does not divide it', () => {
    const detail = /\t（六）其他处理\t1\.[^\n]*\n[^\n]*\n[^\n]*\n/;
    const text = clean.replace(detail, '（六）其他处理\t\t0\t0\t0\t0\t0\t0\t0\n');
    assert.notEqual(text, clean);
    const result = assertLaws(text, { target: 'tab' }).after.text;
    assert.equal(result.includes('\n\t（六）其他处理\t\t0\t0\t0\t0\t0\t0\t0\n'), true);
    assert.equal(result.includes('逾期不补正'), false);
  });

  it('keeps the label of a group that has rows in the groups within it alone', () => {
    const text = clean.replace(/^(三、本年度办理结果)\t（一）予以公开.*\n\t（二）部分公开.*\n\t(（三）)/m, '$1\t$2');
    const direct = /^\t（七）总计.*\n/m;
    assert.match(text, direct);
    const result = formatted(text.replace(direct, ''), { target: 'pipe' });
    assert.deepEqual(result.refusals, []);
    assert.match(result.text, /^\| 三、本年度办理结果 +\| （三）/m);
  });

  const refused: readonly { name: string; change: (text: string) => string; says: string }[] = [
    {
      name: 'a row with figures too few to tell their columns',
      change: (text) => text.replace(/（二）部分公开[^\n]*/, (line) => line.replace(/0\t0\t0\t0\t0\t0\t0$/, '5\t5')),
      says: '第三（二）项部分公开',
    },
    {
      name: 'a row that stands twice',
      change: (text) => text.replace(/2\.重复申请[^\n]*\n/, (line) => `${line}\t\t${line}`),
      says: '第三（五）2项重复申请',
    },
    {
      name: 'a cell that is no part of the form',
      change: (text) =>
        text
          .replace('2.重复申请\t', '2.重复申请\t')
          .replace('3.要求提供公开出版物', '补记见附页\t3.要求提供公开出版物'),
      says: '补记见附页',
    },
    {
      name: 'the mark of a quotation before its lines',
      change: (text) => text.replace(/（本列数据.*四、结转[^\n]*/s, (table) => table.replaceAll(/^/gm, '> ')),
      says: '引用符号',
    },
  ];
  for (const { name, change, says } of refused) {
    it(`leaves a table with ${name} as it is, and says why`, () => {
      const text = change(clean.replace(`${row}\t\t\t3`, `\t${row}\t3`));
      const result = formatted(text, { target: 'tab' });
      assert.equal(result.text, text);
      assert.equal(result.refusals.length, 1);
      assert.equal(result.refusals[0]?.includes(says), true, result.refusals[0]);
    });
  }

  it('leaves tables in HTML alone unless asked', () => {
    const { text } = renderDraft(generateDraft(editionInForce, new Random(3), dense), layoutNamed('html-in-text'));
    assert.deepEqual(formatTables(analysed(text), { target: 'tab' }), { edits: [], refusals: [] });
    assert.equal(layoutsRead(analysed(formatted(text, { target: 'pipe', html: true }).text)).join(), 'pipe,pipe,pipe');
  });

  for (const [name, change] of [
    ['a caption', (table: string) => table.replace(/<tr/, '<caption>单位：件</caption><tr')],
    ['words between rows', (table: string) => table.replace(/<\/tr>/, '</tr>注：含上年补录一件。')],
    ['words behind the last row', (table: string) => table.replace(/<\/table>/, '注：含上年补录一件。</table>')],
  ] as const) {
    it(`keeps ${name} of a table in HTML, which no cell holds`, () => {
      const { text } = renderDraft(generateDraft(editionInForce, new Random(3), dense), layoutNamed('html-in-text'));
      const noted = text.replaceAll(/<table[\s\S]*?<\/table>/g, change);
      assert.notEqual(noted, text);
      const words = /单位：件|含上年补录一件/g;
      const result = assertLaws(noted, { target: 'tab', html: true }).after.text;
      assert.equal([...result.matchAll(words)].length, [...noted.matchAll(words)].length);
      assert.equal(result.match(/<\/?table/g)?.length, noted.match(/<\/?table/g)?.length);
    });
  }

  it('does nothing to a text that is no report', () => {
    assert.deepEqual(formatTables(analysed('| a | b |\n| 1 | 2 |\n'), { target: 'tab' }), { edits: [], refusals: [] });
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
