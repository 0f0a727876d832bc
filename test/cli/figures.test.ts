import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { quoted } from '../../server/cli/csv.ts';
import { open } from '../../shared/document/document.ts';
import { editions } from '../../shared/template/registry.ts';
import { gouji, withFiles } from '../kit/cli.ts';
import { addressesOf } from '../kit/grid.ts';
import { report2021 } from '../kit/reports.ts';
import { smallReport } from '../kit/small-report.ts';
import { rawEntries } from '../kit/word/archive.ts';
import { row } from '../rules/workspace/folders.ts';

const files = {
  'a/2022.gknb': report2021(),
  'a/notes.txt': '会议纪要\n',
  'b.gknb': report2021({ granted: '\t1\t0\t0\t0\t0\t3' }),
};

describe('gouji figures', () => {
  it('gives one row a report and one column a cell of either edition, as CSV', () =>
    withFiles(files, async (cwd) => {
      const { code, out } = await gouji(['figures', '.'], { cwd });
      assert.equal(code, 0);
      const [heads, ...rows] = out
        .trimEnd()
        .split('\n')
        .map((line) => line.split(','));
      assert.deepEqual(heads?.slice(0, 5), ['path', 'body', 'year', 'edition', 'disclosure/regulations/made']);
      const all = new Set(editions.flatMap(addressesOf));
      assert.deepEqual(new Set(heads?.slice(4)), all);
      assert.deepEqual(
        rows.map((row) => row.slice(0, 4)),
        [
          ['./a/2022.gknb', '青石县云溪镇人民政府', '2022', '2021'],
          ['./b.gknb', '青石县云溪镇人民政府', '2022', '2021'],
        ],
      );
      const at = heads?.indexOf('applications/granted/natural-person') ?? -1;
      assert.deepEqual(
        rows.map((row) => row[at]),
        ['2', ''],
      );
    }));

  it('gives the same as JSON', () =>
    withFiles(files, async (cwd) => {
      const { out } = await gouji(['figures', '--format', 'json', 'a'], { cwd });
      const { version, reports } = JSON.parse(out);
      assert.equal(version, 1);
      assert.equal(reports.length, 1);
      assert.equal(reports[0].figures['applications/new/total'], '3');
    }));

  it('gives a spreadsheet with a Chinese head and numbers as numbers', () =>
    withFiles(files, async (cwd) => {
      // The name says it where nothing else does.
      const { code } = await gouji(['figures', '-o', 'out.xlsx', 'a'], { cwd });
      assert.equal(code, 0);
      const parts = rawEntries(await readFile(path.join(cwd, 'out.xlsx')));
      const xml = Buffer.from(parts.find(({ name }) => name.endsWith('sheet1.xml'))?.content ?? []).toString('utf8');
      assert.match(xml, /<c r="A1" s="1" t="inlineStr"><is><t xml:space="preserve">文件<\/t>/);
      assert.equal(xml.match(/<row /g)?.length, 2);
      assert.equal(xml.match(/<c r="[A-Z]+2"><v>\d+<\/v><\/c>/g)?.length, 201);
    }));

  it('names what cannot be read', () =>
    withFiles({ 'a.docx': 'PK\u0003\u0004' }, async (cwd) => {
      const { code, err } = await gouji(['figures', 'a.docx'], { cwd });
      assert.equal(code, 2);
      assert.match(err, /^a\.docx：/);
    }));
});

describe('a cell of a CSV file', () => {
  for (const [cell, written] of [
    ['=1+1', "'=1+1"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['＝cmd,x', `"'＝cmd,x"`],
    ['-x/a.txt', "'-x/a.txt"],
    ['-3', '-3'],
    ['-1.5万元', '-1.5万元'],
    ['岚溪县水务局', '岚溪县水务局'],
    ['a"b', '"a""b"'],
  ] as const) {
    it(`is written ${written}`, () => assert.equal(quoted(cell), written));
  }
});

describe('gouji form', () => {
  it('writes an empty form for a body and a year', () =>
    withFiles({}, async (cwd) => {
      const { code, err } = await gouji(['form', '--body', '青石县教育局', '--year', '2024', '-o', 'form.docx'], {
        cwd,
      });
      assert.equal(code, 0, err);
      const opened = open(await readFile(path.join(cwd, 'form.docx')));
      assert.ok(!('refused' in opened));
      assert.ok(opened.text.startsWith('青石县教育局2024年政府信息公开工作年度报告\n'));
      const checked = await gouji(['check', '--format', 'json', 'form.docx'], { cwd });
      assert.equal(JSON.parse(checked.out).files[0].edition, '2021');
    }));

  it('writes what a report says into the form', () =>
    withFiles({ 'a.gknb': report2021() }, async (cwd) => {
      assert.equal((await gouji(['form', 'a.gknb', '-o', 'a.docx'], { cwd })).code, 0);
      const checked = await gouji(['check', 'a.docx'], { cwd });
      assert.equal(checked.code, 0, checked.out);
    }));

  it('replaces no file, and says so as gouji new does', () =>
    withFiles({ 'a.gknb': report2021(), 'a.docx': '已经填好' }, async (cwd) => {
      for (const source of [['a.gknb'], ['--body', '青石县教育局', '--year', '2024']]) {
        const { code, err } = await gouji(['form', ...source, '-o', 'a.docx'], { cwd });
        assert.equal(code, 2);
        assert.match(err, /^a\.docx：已有/);
        assert.equal(await readFile(path.join(cwd, 'a.docx'), 'utf8'), '已经填好');
      }
    }));

  for (const args of [
    [],
    ['a.gknb'],
    ['--body', '局', '-o', 'x.docx'],
    ['--body', '局', '--year', '1999', '-o', 'x.docx'],
    ['a.gknb', '--year', '2022', '-o', 'x'],
  ]) {
    it(`says what is missing: gouji form ${args.join(' ')}`, async () => {
      const { code, err } = await gouji(['form', ...args]);
      assert.equal(code, 2);
      assert.match(err, /gouji form|年份/);
    });
  }
});

describe('gouji new', () => {
  const asked = ['new', '--body', '青石县教育局', '--year', '2023'];
  const last = smallReport({
    body: '青石县教育局',
    year: 2022,
    figures: row('carried-over', [2, 1, 0, 0, 0, 0, 3]),
  });

  it('writes what is to be filled in, which check finds in it and nothing else', () =>
    withFiles({}, async (cwd) => {
      const { code, out } = await gouji(asked, { cwd });
      assert.equal(code, 0);
      assert.ok(out.startsWith('青石县教育局2023年政府信息公开工作年度报告\n'));
      const checked = await gouji(['check', '--format', 'json', '-'], { cwd, input: out });
      const [{ edition, findings }] = JSON.parse(checked.out).files;
      assert.equal(edition, '2021');
      assert.deepEqual([...new Set(findings.map(({ rule }: { rule: string }) => rule))], ['to-fill']);
    }));

  it("carries over what last year's report carried over", () =>
    withFiles({ 'a.txt': last }, async (cwd) => {
      assert.deepEqual(await gouji([...asked, '--last', 'a.txt', '-o', 'b.txt'], { cwd }), {
        code: 0,
        out: '',
        err: '',
      });
      const { out } = await gouji(['figures', '--format', 'json', 'b.txt'], { cwd });
      const [{ figures }] = JSON.parse(out).reports;
      const carried = Object.entries(figures).filter(([cell, value]) => /carried-in/.test(cell) && value !== null);
      assert.deepEqual(
        carried.map(([, value]) => value),
        ['2', '1', '0', '0', '0', '0', '3'],
      );
    }));

  it('says that a report of another year carries nothing over, and writes the form', () =>
    withFiles({ 'a.txt': last }, async (cwd) => {
      const { code, out, err } = await gouji(['new', '--body', '局', '--year', '2024', '--last', 'a.txt'], { cwd });
      assert.equal(code, 0);
      assert.match(out, /2024年/);
      assert.match(err, /2022.*2023/);
    }));

  it('replaces no file', () =>
    withFiles({ 'a.txt': last }, async (cwd) => {
      const { code, err } = await gouji([...asked, '-o', 'a.txt'], { cwd });
      assert.equal(code, 2);
      assert.match(err, /^a\.txt：已有/);
      assert.equal(await readFile(path.join(cwd, 'a.txt'), 'utf8'), last);
    }));

  it('says what is no report, and what cannot be read', () =>
    withFiles({ 'a.txt': '会议通知\n' }, async (cwd) => {
      for (const file of ['a.txt', 'none.txt']) {
        const { code, out, err } = await gouji([...asked, '--last', file], { cwd });
        assert.equal(code, 2, file);
        assert.equal(out, '');
        assert.ok(err.startsWith(`${file}：`), err);
      }
    }));

  for (const args of [[], ['--body', '局'], ['--body', '局', '--year', '1999'], [...asked.slice(1), '-o', 'a.docx']]) {
    it(`says what is missing: gouji new ${args.join(' ')}`, async () => {
      const { code, err } = await gouji(['new', ...args]);
      assert.equal(code, 2);
      assert.match(err, /gouji new|年份/);
    });
  }
});
