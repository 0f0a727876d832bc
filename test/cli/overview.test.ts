import assert from 'node:assert/strict';
import { gouji, withFiles } from '../kit/cli.ts';
import { smallReport } from '../kit/small-report.ts';
import { row } from '../rules/workspace/folders.ts';

const licences = (count: number) => ({ 'disclosure/licensing/decisions': count });
const problems = '存在的问题：栏目更新不够及时，2022年有三条超期。改进情况：2023年指定专人每月核对，逐项补齐。';

const files = {
  'a/1.txt': smallReport({ year: 2021, figures: { ...licences(10), ...row('carried-over', [2, 0, 0, 0, 0, 0, 2]) } }),
  'a/2.txt': smallReport({ year: 2022, problems, figures: { ...licences(13), 'disclosure/fees/amount': '2.50' } }),
  'a/3.txt': smallReport({ year: 2022, body: '青石县水务局', problems: problems.replace('2022', '2021') }),
  'a/4.txt': smallReport({ edition: '2019', year: 2020, body: '青石县水务局', figures: licences(4) }),
};

interface Comparison {
  readonly version: number;
  readonly a: object;
  readonly b: object;
  readonly cells: readonly { readonly cell: string; readonly a: string | null; readonly delta: string | null }[];
  readonly sections: readonly { readonly section: number; readonly repetition: number }[];
  readonly repetition: Readonly<Record<string, number>>;
}

async function compared(cwd: string, a: string, b: string): Promise<Comparison> {
  const { out, code } = await gouji(['compare', '--format', 'json', a, b], { cwd });
  assert.equal(code, 0);
  return JSON.parse(out) as Comparison;
}

describe('gouji compare', () => {
  it('gives the cells that both forms have, with the change from the first to the second', () =>
    withFiles(files, async (cwd) => {
      const { version, a, b, cells } = await compared(cwd, 'a/1.txt', 'a/2.txt');
      assert.equal(version, 1);
      assert.deepEqual(a, { path: 'a/1.txt', body: '青禾区柳湾街道办事处', year: 2021, edition: '2021' });
      assert.deepEqual(Object.keys(b), ['path', 'body', 'year', 'edition']);
      assert.equal(cells.length, 200);
      const changed = cells.filter(({ delta }) => delta !== '0');
      assert.deepEqual(changed, [
        { cell: 'disclosure/licensing/decisions', a: '10', b: '13', delta: '3' },
        { cell: 'disclosure/fees/amount', a: '0', b: '2.50', delta: '2.50' },
        { cell: 'applications/carried-over/natural-person', a: '2', b: '0', delta: '-2' },
        { cell: 'applications/carried-over/total', a: '2', b: '0', delta: '-2' },
      ]);
    }));

  it('compares reports of both editions by the cells of both', () =>
    withFiles(files, async (cwd) => {
      const { cells } = await compared(cwd, 'a/4.txt', 'a/3.txt');
      const tables = new Set(cells.map(({ cell }) => cell.split('/')[0]));
      assert.deepEqual([...tables], ['disclosure', 'applications', 'reviews']);
      assert.equal(
        cells.some(({ cell }) => /in-force|published-total|other\.rest/.test(cell)),
        false,
      );
      assert.equal(cells.find(({ cell }) => cell === 'disclosure/licensing/decisions')?.delta, '-4');
    }));

  it('finds a report to repeat itself in full, and one with other years in its text too', () =>
    withFiles(files, async (cwd) => {
      const same = await compared(cwd, 'a/2.txt', 'a/2.txt');
      assert.deepEqual(same.repetition, { text: 1, tables: 1, total: 1 });
      assert.deepEqual(
        same.sections,
        [1, 2, 3, 4, 5, 6].map((section) => ({ section, repetition: 1 })),
      );
      const other = await compared(cwd, 'a/2.txt', 'a/3.txt');
      assert.equal(other.sections[4]?.repetition, 1);
      assert.equal(other.repetition['text'], 1);
      assert.equal(other.repetition['tables'], 0.99);
    }));

  it('shows what differs in the terminal and in a page that runs no script', () =>
    withFiles(files, async (cwd) => {
      const { out } = await gouji(['compare', 'a/1.txt', 'a/2.txt'], { cwd });
      assert.match(out, /200 格中，4 格不同/);
      assert.match(out, /行政许可·本年处理决定数量 +10 +13 +\+3/);
      const { out: page } = await gouji(['compare', '--format', 'html', 'a/1.txt', 'a/2.txt'], { cwd });
      assert.match(page, /^<!doctype html>/);
      assert.doesNotMatch(page, /<script|src=|href=/);
    }));

  it('says what it cannot compare, and how it is called', () =>
    withFiles({ ...files, 'b.txt': '明天开会。\n' }, async (cwd) => {
      const { code, err } = await gouji(['compare', 'a/1.txt', 'b.txt'], { cwd });
      assert.equal(code, 2);
      assert.match(err, /b\.txt：不是年报/);
      assert.equal((await gouji(['compare', 'a/1.txt'], { cwd })).code, 2);
    }));
});

describe('gouji summary', () => {
  const wrong = smallReport({ year: 2021, body: '青石县水务局', figures: { 'applications/granted/total': 4 } });

  it('gives each body every year of the folder, counted as gouji check counts', () =>
    withFiles({ ...files, 'b/x.txt': wrong }, async (cwd) => {
      const { out, code } = await gouji(['summary', '--format', 'json', '.'], { cwd });
      assert.equal(code, 0);
      const { version, years, bodies, others } = JSON.parse(out);
      assert.deepEqual([version, years, others], [1, [2020, 2021, 2022], []]);
      const { out: check } = await gouji(['check', '--format', 'json', '.'], { cwd });
      const { files: checked, summary } = JSON.parse(check) as {
        files: { path: string; findings: { severity: string }[] }[];
        summary: Record<string, number>;
      };
      let errors = 0;
      for (const { body, reports } of bodies) {
        assert.deepEqual(
          reports.map(({ year }: { year: number }) => year),
          years,
        );
        for (const report of reports) {
          errors += report.errors;
          const own = checked.find(({ path }) => path === report.path)?.findings ?? [];
          assert.equal(report.errors, own.filter(({ severity }) => severity === 'error').length, body);
          assert.equal(report.warnings, own.filter(({ severity }) => severity === 'warning').length, body);
        }
      }
      assert.ok(errors > 0);
      assert.equal(errors, summary['errors']);
      const [water, street] = bodies;
      assert.deepEqual([water.body, street.body], ['青石县水务局', '青禾区柳湾街道办事处']);
      assert.deepEqual(street.reports[0], {
        year: 2020,
        path: null,
        errors: 0,
        warnings: 0,
        information: 0,
        figures: {},
      });
      assert.equal(street.reports[2].path, './a/2.txt');
      assert.equal(street.reports[2].figures['disclosure/fees/amount'], '2.50');
    }));

  it('shows what cannot be seen, in the page too, where nothing steers it', () =>
    withFiles({ 'x\u202ey.txt': smallReport({ body: '青石县\u202e水务局' }) }, async (cwd) => {
      for (const args of [
        ['summary', '.'],
        ['compare', 'x\u202ey.txt', 'x\u202ey.txt'],
      ]) {
        const { out } = await gouji([...args, '--format', 'html'], { cwd });
        assert.match(out, /U\+202E/);
        assert.doesNotMatch(out.replaceAll('<span class="unseen" data-code="‹U+202E›">\u202e</span>', ''), /\u202e/);
      }
    }));

  it('takes the first of two files of one body and year, and names the other', () =>
    withFiles(
      { 'b.txt': smallReport({ figures: licences(1) }), 'a.txt': smallReport({ figures: licences(2) }) },
      async (cwd) => {
        const { out } = await gouji(['summary', '--format', 'json', 'b.txt', 'a.txt'], { cwd });
        const { bodies, others } = JSON.parse(out);
        assert.equal(bodies[0].reports[0].path, 'a.txt');
        assert.equal(others[0].path, 'b.txt');
      },
    ));

  it('does not call a report missing that may be a file which cannot be read', () =>
    withFiles({ ...files, 'a/2020.docx': 'PK\x03\x04' }, async (cwd) => {
      const { out, err, code } = await gouji(['summary', '--format', 'json', 'a'], { cwd });
      assert.equal(code, 2);
      assert.match(err, /a\/2020\.docx：文件已损坏/);
      const [water, street] = JSON.parse(out).bodies;
      assert.deepEqual(street.reports[0].unread, ['a/2020.docx']);
      // Its other missing year is none that the file may be on.
      assert.deepEqual([water.reports[1].path, water.reports[1].unread], [null, undefined]);
      const { out: table } = await gouji(['summary', 'a'], { cwd });
      assert.match(table, /^青禾区柳湾街道办事处 +\? +/m);
      assert.match(table, /缺 1 份/);
      const { out: page } = await gouji(['summary', '--format', 'html', 'a'], { cwd });
      assert.match(page, /title="a\/2020\.docx">\?<\/td>/);
    }));

  it('is a table for a spreadsheet', () =>
    withFiles(files, async (cwd) => {
      const { out } = await gouji(['summary', '--format', 'csv', 'a'], { cwd });
      const [heads = '', ...rows] = out.trimEnd().split('\n');
      assert.match(heads, /^body,year,path,errors,warnings,information,applications\/new\/total,/);
      assert.equal(rows.length, 6);
      assert.match(out, /^青禾区柳湾街道办事处,2020,,,,,/m);
    }));

  it('is a page that stands alone, with a line for each figure over the years', () =>
    withFiles(files, async (cwd) => {
      const { out } = await gouji(['summary', '--format', 'html', 'a'], { cwd });
      assert.match(out, /<polyline points="3\.0,[\d.]+ 48\.0,[\d.]+ 93\.0,[\d.]+"\/>/);
      assert.doesNotMatch(
        out.replace(/<script>[\s\S]*<\/script>/, ''),
        /src=|href=|https?:|[{]\w+[}]<|undefined|>NaN|,NaN/,
      );
      const { out: english } = await gouji(['summary', '--format', 'html', '--locale', 'en', 'a'], { cwd });
      assert.doesNotMatch(english.replace(/<td[^>]*>[^<]*<\/td>|title="[^"]*"/g, ''), /\p{Script=Han}/u);
    }));

  it('shows a line for each body in the terminal', () =>
    withFiles(files, async (cwd) => {
      const { out } = await gouji(['summary', 'a'], { cwd });
      assert.match(out, /2 个机关，4 份年报/);
    }));
});
