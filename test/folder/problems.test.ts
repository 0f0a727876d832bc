import assert from 'node:assert/strict';
import { strFromU8, unzipSync } from 'fflate';
import { analyze } from '../../shared/analysis.ts';
import { looksLikeReport } from '../../shared/detect.ts';
import { open } from '../../shared/document/document.ts';
import mending from '../../shared/overview/mending.json' with { type: 'json' };
import { problemFormats } from '../../shared/overview/problem-list.ts';
import { type BodyProblems, problemsByBody } from '../../shared/overview/problems.ts';
import { ruleMetas } from '../../shared/rules/registry.ts';
import { problemList, problemsOf } from '../kit/at-once.ts';
import { smallReport } from '../kit/small-report.ts';
import { row } from '../rules/workspace/folders.ts';

const wrong = smallReport({ year: 2023, figures: row('carried-in', [1, 0, 0, 0, 0, 0, 3]) });

function listed(text: string, body: string, year: number, locale: 'zh-cn' | 'en' = 'zh-cn') {
  const source = { analysis: analyze(text), document: null, reasonOf: () => null };
  return { body, year, path: `${year}.txt`, problems: problemsOf(source, locale) };
}

const pages = (locale: 'zh-cn' | 'en' = 'zh-cn'): readonly BodyProblems[] =>
  problemsByBody([
    listed(wrong, '青禾区柳湾街道', 2022, locale),
    listed(wrong, '青禾区柳湾街道办事处', 2023, locale),
    listed(wrong, '岚溪县水务局', 2023, locale),
    listed(smallReport(), '岚溪县林业局', 2023, locale),
  ]);

describe('the list of problems', () => {
  it('has a page for each body that has any, the latest report first', () => {
    assert.deepEqual(
      pages().map(({ body, reports }) => [body, ...reports.map(({ year }) => year)]),
      [
        ['岚溪县水务局', 2023],
        ['青禾区柳湾街道办事处', 2023, 2022],
      ],
    );
  });

  it('says of each problem where it is, what it is and how it is mended, in both languages', () => {
    for (const locale of ['zh-cn', 'en'] as const) {
      const problems = pages(locale).flatMap(({ reports }) => reports.flatMap((report) => report.problems));
      assert.ok(problems.length >= 3);
      for (const { where, what, mend } of problems) {
        assert.match(where, locale === 'en' ? /line \d+/ : /第 \d+ 行/);
        for (const words of [where, what, mend]) assert.ok(words !== '' && !/\{\w+\}/.test(words), words);
        if (locale === 'en') assert.doesNotMatch(what, /错误/);
      }
    }
  });

  it('knows how to mend what no rule repairs', () => {
    const unknown = ruleMetas.filter(({ id, fixable }) => !fixable && !Object.hasOwn(mending, id));
    assert.deepEqual(unknown, []);
    for (const words of Object.values(mending).flatMap(({ zh, en }) => [zh, en]))
      assert.ok(words !== '' && !/快速修复|quick fix|Ctrl/i.test(words), words);
  });

  it('begins each body on a new page of a Word file, with a column for the answer', () => {
    const bytes = problemList(pages(), 'docx', 'zh-cn');
    const xml = strFromU8(unzipSync(bytes)['word/document.xml'] ?? new Uint8Array());
    assert.equal(xml.split('<w:pageBreakBefore/>').length, 2);
    const document = open(bytes);
    assert.ok(!('refused' in document));
    assert.match(document.text, /^岚溪县水务局年报问题清单$/m);
    assert.match(document.text, /^序号\t位置\t问题\t怎么改\t回复$/m);
  });

  it('is the same in Markdown and on a page, whatever characters stand in it', () => {
    const odd: BodyProblems = {
      body: '<b>|县局',
      reports: [
        {
          body: '<b>|县局',
          year: 2023,
          path: 'a|b<i>.txt',
          problems: [{ severity: 'error', where: '第 1 行“a|b\n<u>”', what: '`x` & y', mend: '*z*', accepted: null }],
        },
      ],
    };
    const text = (format: 'md' | 'html'): string => new TextDecoder().decode(problemList([odd], format, 'en'));
    assert.equal(
      text('md')
        .split('\n')
        .filter((line) => line.startsWith('| 1 ')).length,
      1,
    );
    assert.match(text('md'), /\\\|b \\<u\\>/);
    assert.doesNotMatch(text('html'), /<u>|<i>|<b>/);
  });

  it('is no report itself: it may lie among them', () => {
    for (const format of problemFormats) {
      const bytes = problemList(pages(), format, 'zh-cn');
      const document = format === 'docx' ? open(bytes) : null;
      const text = document === null ? new TextDecoder().decode(bytes) : 'refused' in document ? '' : document.text;
      assert.ok(text.length > 100 && !looksLikeReport(text), format);
    }
  });

  it('says so where nothing is found', () => {
    for (const format of ['md', 'html'] as const)
      assert.match(new TextDecoder().decode(problemList([], format, 'zh-cn')), /没有发现问题/);
  });
});
