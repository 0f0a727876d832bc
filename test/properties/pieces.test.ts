import assert from 'node:assert/strict';
import { type Analysis, analyze } from '../../shared/analysis.ts';
import type { Finding } from '../../shared/findings/finding.ts';
import { comparing } from '../../shared/folder/compare.ts';
import { drawingForm } from '../../shared/ide/form.ts';
import { drawing, previewOf } from '../../shared/preview/preview.ts';
import { writingDocument } from '../../shared/preview/word.ts';
import { MOST_IN_A_PASSAGE } from '../../shared/prose/prose.ts';
import type { ProseRule } from '../../shared/rules/rule.ts';
import type { Work } from '../../shared/text/work.ts';
import { report2021 } from '../kit/reports.ts';

const report = report2021({ total: '2\t1\t0\t0\t0\t0\t4' });
const table = report.slice(report.indexOf('一、本年新收'), report.indexOf('四、政府信息'));

/** What is repeated behind a report until a text is long. */
const shapes: Readonly<Record<string, string>> = {
  'sentences a line each': '全年收到申请3件，办结2件。\n',
  'sentences in one line': '收到申请3件，办结2件。',
  'one-cell lines': '12\n',
  'rows with tabs': table,
  'rows with pipes': '| 12 | 3 |\n',
  'one heading with a line under it': '三、收到和处理政府信息公开申请情况\n无。\n',
  'paragraphs of a page': '<p>全年收到申请3件，办结2件。</p>',
};

function longText(repeated: string, characters: number): string {
  return report + repeated.repeat(Math.floor(characters / repeated.length));
}

/** All that was found, as it would be told. */
function found(analysis: Analysis): string {
  return JSON.stringify(analysis.findings.map(({ rule, span, message, data }) => [rule, span, message, data]));
}

/** Reads to the end; tells after how many pieces. */
function piecesOf(analysis: Analysis): number {
  let pieces = 1;
  while (analysis.readOn()) pieces++;
  return pieces;
}

/** The pieces that work has, the last one among them. */
function countOf(work: Work<unknown>): number {
  let pieces = 1;
  while (work.next().done !== true) pieces++;
  return pieces;
}

/** Finds so many things, and may be interrupted behind each. */
function interrupted(pauses: number, breaksBehind = Number.POSITIVE_INFINITY): ProseRule<true> {
  return {
    scope: 'prose',
    meta: { id: 'prose-table-mismatch', family: 'prose', severity: 'error', enabled: true, fixable: false },
    gather: () => true,
    *check() {
      for (let i = 0; i < pauses; i++) {
        if (i > breaksBehind) throw new Error('broken');
        yield {
          rule: 'prose-table-mismatch',
          severity: 'error',
          span: { start: i, end: i + 1 },
          message: { id: 'not-a-report' },
        };
        yield undefined;
      }
    },
  };
}

describe('a text that is read in pieces', () => {
  for (const [shape, repeated] of Object.entries(shapes)) {
    it(`is read as at once, also if it is asked about in between: ${shape}`, () => {
      const text = longText(repeated, 6_000);
      const expected = found(analyze(text));
      const whole = analyze(text);
      const pieces = piecesOf(whole);
      assert.equal(found(whole), expected);
      for (const until of [1, pieces >> 1, pieces - 1]) {
        const begun = analyze(text);
        for (let i = 0; i < until; i++) assert.ok(begun.readOn());
        assert.equal(found(begun), expected, `after ${until} of ${pieces} pieces`);
        assert.equal(begun.readOn() && piecesOf(begun) > pieces, false);
      }
    });
  }

  it('has the more pieces the longer it is', () => {
    for (const [shape, repeated] of Object.entries(shapes)) {
      // Rows are only found one by one; binding them takes as many pieces as the form has tables. No longer paragraph is read.
      const lengths = shape.startsWith('rows') ? [20_000, 80_000] : [5_000, MOST_IN_A_PASSAGE];
      const [short = 0, long = 0] = lengths.map((length) => piecesOf(analyze(longText(repeated, length))));
      assert.ok(long > short, `${shape}: ${short}, ${long}`);
    }
  });

  it('is read on after an edit that came in between, and with what was read before it', () => {
    const text = longText('全年收到申请3件，办结2件。\n', 8_000);
    const edited = text.replace('惠民政策', '惠农政策');
    const expected = found(analyze(edited));
    const pieces = piecesOf(analyze(text));
    const before = analyze(report);
    void before.findings;
    for (const until of [0, 1, 8, pieces >> 1, pieces - 1]) {
      const begun = analyze(text, {}, before);
      for (let i = 0; i < until; i++) begun.readOn();
      const after = analyze(edited, {}, begun);
      piecesOf(after);
      assert.equal(found(after), expected, `after ${until} of ${pieces} pieces`);
    }
    // The same text under other settings goes on where the reading was left.
    const begun = analyze(text);
    begun.readOn();
    const other = { fileName: 'a.gknb' };
    assert.equal(found(analyze(text, other, begun)), found(analyze(text, other)));
  });

  it('has a piece for each place in which a rule of the whole report may be interrupted, and no finding of one that breaks', () => {
    const [few, many] = [10, 50].map((pauses) => {
      const analysis = analyze(report, { ruleSet: [interrupted(pauses)] });
      const pieces = piecesOf(analysis);
      assert.equal(analysis.findings.length, pauses);
      return pieces;
    });
    assert.equal((many ?? 0) - (few ?? 0), 40);
    const broken: string[] = [];
    const analysis = analyze(report, {
      ruleSet: [interrupted(50, 20)],
      onBrokenInvariant: (rule) => broken.push(rule),
    });
    assert.deepEqual([analysis.findings, broken], [[], ['prose-table-mismatch']]);
  });
});

/** A page of a report without its third heading and table, with so many paragraphs more. */
function pageOf(lines: number): string {
  const whole = report.replace('二、主动公开', `${'全年收到申请3件，办结2件。\n'.repeat(lines)}二、主动公开`);
  const [first = '', rest = ''] = whole.split('三、收到');
  const kept = (first + rest.slice(rest.indexOf('四、政府信息')))
    .split('\n')
    .filter((line) => line !== '' && !line.includes('\t'));
  return `<html><body>\n${kept.map((line) => `<p>${line}</p>`).join('\n')}\n</body></html>`;
}

describe('what is made of a long report', () => {
  const made: Readonly<Record<string, (analysis: Analysis) => Work<unknown>>> = {
    'its form': (analysis) => drawing(analysis, 'zh-cn'),
    'its form to be filled in': (analysis) => drawingForm(analysis, 'zh-cn'),
    'its Word file': (analysis) => writingDocument(previewOf(analysis, 'zh-cn') ?? assert.fail()),
    'what a folder keeps of it': (analysis) => analysis.gatheringFacts('a.txt'),
  };
  for (const [name, work] of Object.entries(made)) {
    it(`is made in the more pieces the longer it is: ${name}`, () => {
      const counts = [2000, 20_000].map((lines) => {
        const analysis = analyze(longText('一、持续推进。\n', 9 * lines));
        if (name !== 'what a folder keeps of it') void analysis.findings;
        return countOf(work(analysis));
      });
      assert.ok((counts[1] ?? 0) > 1.5 * (counts[0] ?? 0), counts.join(', '));
    });
  }

  it('has its counts of cases looked for a few passages at a time', () => {
    // A section so long that it is not kept what was read in it, with cases of which it does not say what they are about.
    const cases = `${'全年发生行政复议1件，结果维持；行政诉讼2件，结果纠正1件。'.repeat(8)}\n`;
    const { prose } = analyze(report.replace('二、主动公开', `${cases.repeat(500)}二、主动公开`));
    assert.ok(prose !== null);
    const pieces = countOf(prose.readingCases());
    assert.ok(pieces > 50, `${pieces}`);
    assert.ok(prose.casesPerhaps.length > 500);
  });

  it('has each of its repairs tried in as many pieces as a reading of the text takes', () => {
    const [short, long] = [20, 400].map((lines) => {
      const text = report.replace('二、主动公开', `${'全年收到申请9件，办结2件。\n'.repeat(lines)}二、主动公开`);
      const analysis = analyze(text);
      const finding = analysis.findings.find(({ rule }) => rule === 'row-total-mismatch');
      assert.ok(finding?.findingFixes !== undefined);
      const pieces = countOf(finding.findingFixes());
      assert.ok((finding.fixes?.() ?? []).length > 0);
      // What was tried once is not tried again.
      assert.equal(countOf(finding.findingFixes()), 1);
      return pieces;
    });
    assert.ok((long ?? 0) > (short ?? 0), `${short}, ${long}`);
  });

  it('has a repair that is read first, to see whether a page has what it is to have then, read in pieces', () => {
    const [short = 0, long = 0] = [20, 400].map((lines) => {
      const found = (): Required<Finding> => {
        const finding = analyze(pageOf(lines)).findings.find(({ rule }) => rule === 'missing-section');
        assert.ok(finding?.fixes !== undefined && finding.findingFixes !== undefined);
        return finding as Required<Finding>;
      };
      const pieces = countOf(found().findingFixes(['safe']));
      const expected = found().fixes();
      assert.equal(expected.length, 1);
      for (const until of [1, pieces >> 1, pieces]) {
        const finding = found();
        const begun = finding.findingFixes();
        for (let i = 0; i < until; i++) begun.next();
        assert.deepEqual(finding.fixes(), expected, `asked at once after ${until} of ${pieces} pieces`);
      }
      return pieces;
    });
    assert.ok(short > 1 && long > short, `${short}, ${long}`);
  });

  it('is compared with another one section by section', () => {
    const { report: of, tree } = analyze(report);
    assert.ok(of !== null);
    assert.ok(countOf(comparing({ report: of, tree }, { report: of, tree })) > of.edition.sections.length);
  });
});
