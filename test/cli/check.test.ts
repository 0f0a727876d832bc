import assert from 'node:assert/strict';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { type Charset, encode } from '../../server/encoding.ts';
import { displayWidth } from '../../shared/text/width.ts';
import { newReport } from '../../shared/writing/new-report.ts';
import { plainText } from '../../shared/writing/snippet.ts';
import { gouji, withFiles } from '../kit/cli.ts';
import { report2021, wrongTotal } from '../kit/reports.ts';

const clean = report2021();

/** A report with a safe fix: the head asks for four decimals, the figure has three. */
const looseDecimals = clean
  .replace('（单位：万元）', '（单位：万元，保留4位小数）')
  .replace('行政事业性收费\t0', '行政事业性收费\t11.065');
const tightDecimals = looseDecimals.replace('11.065', '11.0650');

interface JsonOutput {
  readonly version: number;
  readonly files: readonly {
    readonly path: string;
    readonly edition: string | null;
    readonly year: number | null;
    readonly body: string | null;
    readonly figures?: readonly {
      cell: string;
      text: string | null;
      value: string | null;
      unit?: string;
      range: unknown;
    }[];
    readonly findings: readonly { rule: string; severity: string; message: string; range: unknown }[];
  }[];
  readonly summary: Readonly<Record<string, number>>;
}

function bytesIn(text: string, charset: Charset, bom: boolean): Uint8Array {
  return encode(text, { charset, bom }) ?? new Uint8Array();
}

describe('gouji check --format json', () => {
  it('is one document with its keys in the order of the contract', () =>
    withFiles({ 'a.gknb': wrongTotal }, async (cwd) => {
      const { code, out } = await gouji(['check', '--format', 'json', 'a.gknb'], { cwd });
      const parsed: JsonOutput = JSON.parse(out);
      assert.equal(code, 1);
      assert.deepEqual(Object.keys(parsed), ['version', 'files', 'summary']);
      const [file] = parsed.files;
      assert.deepEqual(Object.keys(file ?? {}), ['path', 'edition', 'year', 'body', 'findings']);
      assert.deepEqual(
        [file?.path, file?.edition, file?.year, file?.body],
        ['a.gknb', '2021', 2022, '青石县云溪镇人民政府'],
      );
      const [finding] = file?.findings ?? [];
      assert.deepEqual(Object.keys(finding ?? {}), [
        'rule',
        'severity',
        'message',
        'range',
        'related',
        'data',
        'fixes',
      ]);
      assert.equal(finding?.rule, 'wrong-figure');
      const lines = wrongTotal.split('\n');
      const line = lines.findIndex((each) => each.includes('（七）总计'));
      const end = lines[line]?.length ?? 0;
      assert.deepEqual(finding?.range, { start: { line, character: end - 1 }, end: { line, character: end } });
      assert.deepEqual(Object.keys(parsed.summary), ['files', 'errors', 'warnings', 'information', 'hints']);
      assert.deepEqual([parsed.summary['files'], parsed.summary['errors']], [1, 1]);
    }));

  it('lists every cell of the form in its order on request', () =>
    withFiles({ 'a.gknb': clean.replace('行政许可\t12', '行政许可\t') }, async (cwd) => {
      const { out } = await gouji(['check', '--format', 'json', '--figures', 'a.gknb'], { cwd });
      const { figures = [] } = (JSON.parse(out) as JsonOutput).files[0] ?? {};
      assert.equal(figures.length, 200);
      assert.equal(figures[0]?.cell, 'disclosure/regulations/issued');
      assert.equal(figures[199]?.cell, 'reviews/litigation-after-reconsideration/total');
      const blank = figures.find(({ cell }) => cell === 'disclosure/licensing/decisions');
      assert.equal(blank?.value, null);
      const lines = clean.split('\n');
      const line = lines.findIndex((each) => each.startsWith('行政处罚'));
      assert.deepEqual(
        figures.find(({ cell }) => cell === 'disclosure/penalties/decisions'),
        {
          cell: 'disclosure/penalties/decisions',
          text: '4',
          value: '4',
          range: { start: { line, character: 5 }, end: { line, character: 6 } },
        },
      );
    }));

  it('has null for a cell whose row the text lacks', () => {
    const text = clean.replace(/\t\t3\.其他\t.*\n/, '');
    return withFiles({ 'a.gknb': text }, async (cwd) => {
      const { out } = await gouji(['check', '--format', 'json', '--figures', 'a.gknb'], { cwd });
      const { figures = [] } = (JSON.parse(out) as JsonOutput).files[0] ?? {};
      assert.equal(figures.length, 200);
      assert.deepEqual(
        figures.find(({ cell }) => cell === 'applications/other.rest/total'),
        {
          cell: 'applications/other.rest/total',
          text: null,
          value: null,
          range: null,
        },
      );
    });
  });

  it('says of a file that is no report just that, and exits with 0', () =>
    withFiles({ 'notes.txt': '会议纪要\n' }, async (cwd) => {
      const { code, out } = await gouji(['check', '--format', 'json', 'notes.txt'], { cwd });
      const [file] = (JSON.parse(out) as JsonOutput).files;
      assert.equal(code, 0);
      assert.equal(file?.edition, null);
      assert.deepEqual(
        file?.findings.map(({ rule, severity }) => [rule, severity]),
        [['not-a-report', 'information']],
      );
    }));

  it('does not ask whether the right file was chosen where there is no text yet', () =>
    withFiles({ 'a.gknb': '\n  \n' }, async (cwd) => {
      const { code, out } = await gouji(['check', 'a.gknb'], { cwd });
      assert.equal(code, 0);
      assert.match(out, /这里还没有文字/);
    }));

  it('is a whole document also when nothing could be read', async () => {
    const { code, out } = await gouji(['check', '--format', 'json', 'no-such-file.txt']);
    assert.equal(code, 2);
    assert.deepEqual(JSON.parse(out), {
      version: 1,
      files: [],
      summary: { files: 0, errors: 0, warnings: 0, information: 0, hints: 0 },
    });
  });
});

describe('gouji check', () => {
  const exits: readonly { name: string; text: string; args: readonly string[]; code: number }[] = [
    { name: 'a clean report', text: clean, args: [], code: 0 },
    { name: 'an error', text: wrongTotal, args: [], code: 1 },
    { name: 'an error turned into a warning', text: wrongTotal, args: ['--rule', 'wrong-figure=warning'], code: 0 },
    { name: 'an error switched off', text: wrongTotal, args: ['--rule=wrong-figure=off'], code: 0 },
    {
      name: 'more warnings than allowed',
      text: wrongTotal,
      args: ['--rule', 'wrong-figure=warning', '--max-warnings', '0'],
      code: 1,
    },
    {
      name: 'as many warnings as allowed',
      text: wrongTotal,
      args: ['--rule', 'wrong-figure=warning', '--max-warnings', '9'],
      code: 0,
    },
    { name: 'an unknown rule', text: clean, args: ['--rule', 'no-such-rule=off'], code: 2 },
    { name: 'an unknown severity', text: clean, args: ['--rule', 'wrong-figure=fatal'], code: 2 },
    { name: 'an unknown format', text: clean, args: ['--format', 'xml'], code: 2 },
    { name: 'an unknown option', text: clean, args: ['--colour'], code: 2 },
    { name: 'an option without its value', text: clean, args: ['--max-warnings'], code: 2 },
    { name: 'a number that is none', text: clean, args: ['--max-warnings', 'many'], code: 2 },
    { name: '--fix of standard input', text: clean, args: ['--fix', '-'], code: 2 },
  ];
  for (const { name, text, args, code } of exits) {
    it(`exits with ${code} for ${name}`, () =>
      withFiles({ 'a.gknb': text }, async (cwd) => {
        const result = await gouji(['check', 'a.gknb', ...args], { cwd });
        assert.equal(result.code, code, result.err);
        assert.equal(result.err === '', code !== 2, result.err);
      }));
  }

  it('exits with 2 when it is not told what to check', async () => {
    assert.equal((await gouji(['check'])).code, 2);
    assert.equal((await gouji([])).code, 2);
    assert.equal((await gouji(['verify'])).code, 2);
  });

  it('reads standard input', async () => {
    const { code, out } = await gouji(['check', '--format', 'json', '-'], { input: wrongTotal });
    assert.equal(code, 1);
    assert.equal((JSON.parse(out) as JsonOutput).files[0]?.path, '-');
  });

  it('names each input that it cannot read and checks the others', () =>
    withFiles({ 'a.gknb': wrongTotal, 'b.pdf': '%PDF-1.7\n', 'c.docx': 'PK\u0003\u0004' }, async (cwd) => {
      const args = ['check', '--format', 'json', 'gone.txt', 'b.pdf', 'a.gknb', 'c.docx', '*.none'];
      const { code, out, err } = await gouji(args, { cwd });
      assert.equal(code, 2);
      assert.deepEqual(
        (JSON.parse(out) as JsonOutput).files.map((file) => file.path),
        ['a.gknb'],
      );
      assert.deepEqual(
        err
          .trimEnd()
          .split('\n')
          .map((line) => line.split('：')[0]),
        ['gone.txt', 'b.pdf', 'c.docx', '*.none'],
      );
    }));

  it('finds reports in folders by name or content, in order, each once', () =>
    withFiles(
      {
        'in/b.gknb': clean,
        'in/a/2022年政府信息公开工作年度报告.txt': '',
        'in/a/by-content.md': clean,
        'in/a/notes.txt': '会议纪要\n',
        'in/a/table.csv': clean,
        'in/node_modules/c.gknb': clean,
        'in/.hidden/d.gknb': clean,
      },
      async (cwd) => {
        const { code, out } = await gouji(['check', '--format', 'json', 'in', 'in/b.gknb'], { cwd });
        assert.equal(code, 0);
        assert.deepEqual(
          (JSON.parse(out) as JsonOutput).files.map((file) => file.path),
          ['in/a/2022年政府信息公开工作年度报告.txt', 'in/a/by-content.md', 'in/a/table.csv', 'in/b.gknb'],
        );
      },
    ));

  it('expands patterns that the shell left alone', () =>
    withFiles({ 'x/1.txt': clean, 'x/y/2.txt': clean, 'x/3.md': clean, '[4].txt': clean }, async (cwd) => {
      const { out } = await gouji(['check', '--format', 'json', 'x/**/*.txt', '[4].txt', '../*/x/?.md', './{x,y}/1*'], {
        cwd,
      });
      assert.deepEqual(
        (JSON.parse(out) as JsonOutput).files.map((file) => file.path),
        ['x/1.txt', 'x/y/2.txt', '[4].txt', `../${path.basename(cwd)}/x/3.md`],
      );
    }));

  const encodings: readonly { charset: Charset; bom: boolean }[] = [
    { charset: 'utf-8', bom: true },
    { charset: 'utf-16le', bom: true },
    { charset: 'utf-16le', bom: false },
    { charset: 'utf-16be', bom: true },
    { charset: 'gb18030', bom: false },
  ];
  for (const { charset, bom } of encodings) {
    it(`reads ${charset}${bom ? ' with' : ' without'} a byte-order mark, positions as in the text without it`, () =>
      withFiles({ 'a.gknb': bytesIn(wrongTotal, charset, bom), 'b.gknb': wrongTotal }, async (cwd) => {
        const { out } = await gouji(['check', '--format', 'json', '--figures', '--no-workspace', 'a.gknb', 'b.gknb'], {
          cwd,
        });
        const [a, b] = (JSON.parse(out) as JsonOutput).files;
        assert.deepEqual({ ...a, path: '' }, { ...b, path: '' });
      }));
  }

  it('shows place, severity, message, rule and row, marks aligned under wide characters', () =>
    withFiles({ 'a.gknb': wrongTotal }, async (cwd) => {
      const { out } = await gouji(['check', 'a.gknb'], { cwd });
      const [name, finding = '', heads = '', row = '', mark = ''] = out.split('\n');
      assert.equal(name, 'a.gknb');
      assert.match(heads, /^ +自然人 {2}商业企业 {2}科研机构 {2}社会公益组织 {2}法律服务机构 {2}其他 {2}总计$/);
      assert.match(finding, /^ {2}\d+:\d+ {2}错误 {2}.*第三（七）项.* {2}wrong-figure$/);
      assert.equal(row.endsWith('4'), true, row);
      const wide = [...row.slice(0, -1)].filter((char) => char > '\u2e80').length;
      assert.equal(mark.indexOf('^'), row.length - 1 + wide);
      assert.equal(displayWidth(heads), displayWidth(row));
      assert.match(out, /错误 1 处/);
      assert.equal(out.includes('\u001b'), false);
    }));

  it('speaks the language of the terminal, or the one it is asked for', async () => {
    const english = { LANG: 'en_GB.UTF-8' };
    assert.match((await gouji(['--help'], { env: english })).out, /^Gouji/);
    assert.match((await gouji(['--help'], { env: { LANG: 'C.UTF-8' } })).out, /^勾稽/);
    assert.match((await gouji(['check', '--help', '--locale', 'zh-cn'], { env: english })).out, /^勾稽/);
    assert.match((await gouji(['check', '--help', '--locale=en'])).out, /^Gouji/);
  });
});

describe('gouji check --fix', () => {
  const encodings: readonly { charset: Charset; bom: boolean; lineEnd: string }[] = [
    { charset: 'utf-8', bom: false, lineEnd: '\n' },
    { charset: 'utf-8', bom: true, lineEnd: '\r\n' },
    { charset: 'utf-16le', bom: true, lineEnd: '\r\n' },
    { charset: 'utf-16be', bom: false, lineEnd: '\n' },
    { charset: 'gb18030', bom: false, lineEnd: '\r\n' },
  ];
  for (const { charset, bom, lineEnd } of encodings) {
    const lines = lineEnd === '\n' ? 'LF' : 'CRLF';
    it(`changes nothing but the repaired figure in ${charset}${bom ? ' with mark' : ''}, ${lines}`, () => {
      const before = bytesIn(looseDecimals.replaceAll('\n', lineEnd), charset, bom);
      const after = bytesIn(tightDecimals.replaceAll('\n', lineEnd), charset, bom);
      return withFiles({ 'a.gknb': before }, async (cwd) => {
        const { code, err } = await gouji(['check', '--fix', 'a.gknb'], { cwd });
        assert.equal(code, 0);
        assert.match(err, /“11\.065”改为“11\.0650”（fee-decimals）/);
        assert.deepEqual(await readFile(path.join(cwd, 'a.gknb')), Buffer.from(after));
        assert.deepEqual(await readdir(cwd), ['a.gknb']);
      });
    });
  }

  it('leaves alone what needs a person', () =>
    withFiles({ 'a.gknb': wrongTotal }, async (cwd) => {
      const { code, err } = await gouji(['check', '--fix', 'a.gknb'], { cwd });
      assert.deepEqual([code, err], [1, '']);
      assert.equal(await readFile(path.join(cwd, 'a.gknb'), 'utf8'), wrongTotal);
    }));

  it('leaves alone a file that its encoding could not give back', () => {
    // 0x80 is read as €, which GB18030 writes otherwise.
    const bytes = Buffer.concat([bytesIn(looseDecimals, 'gb18030', false), Uint8Array.of(0x80, 0x0a)]);
    return withFiles({ 'a.gknb': bytes }, async (cwd) => {
      const { code, err } = await gouji(['check', '--fix', 'a.gknb'], { cwd });
      assert.equal(code, 2);
      assert.match(err, /^a\.gknb：/);
      assert.deepEqual(await readFile(path.join(cwd, 'a.gknb')), bytes);
    });
  });
});

describe('gouji rules', () => {
  it('lists every rule, in JSON on request', async () => {
    const json = JSON.parse((await gouji(['rules', '--format', 'json'])).out) as { id: string }[];
    const table = (await gouji(['rules'])).out.trimEnd().split('\n');
    assert.deepEqual(
      table.map((line) => line.split(' ')[0]),
      json.map(({ id }) => id),
    );
    assert.deepEqual(Object.keys(json[0] ?? {}), ['id', 'family', 'severity', 'enabled', 'fixable']);
  });
});

describe('gouji check of a report fresh from New Report', () => {
  const text = plainText(newReport({ body: '青禾区柳湾街道办事处', year: 2023, previous: null })?.snippet ?? '');

  it('warns of what is to be filled in, one warning for each table and section, with the number of places', () =>
    withFiles({ 'a.gknb': text }, async (cwd) => {
      const { code, out } = await gouji(['check', '--format', 'json', 'a.gknb'], { cwd });
      const { files, summary }: JsonOutput = JSON.parse(out);
      assert.equal(code, 0);
      assert.deepEqual(
        files[0]?.findings.map(({ rule, severity, message }) => `${severity} ${rule} ${message}`),
        [
          'warning to-fill 请补写“总体情况”：还有 5 处待填。',
          'warning to-fill 请填写第二部分主动公开表：还有 10 格待填。',
          'warning to-fill 请填写第三部分申请情况表：还有 175 格待填。',
          'warning to-fill 请填写第四部分复议诉讼表：还有 15 格待填。',
          'warning to-fill 请补写“存在的主要问题及改进情况”：还有 2 处待填。',
          'warning to-fill 请补写“其他需要报告的事项”：还有 2 处待填。',
        ],
      );
      assert.equal(summary['warnings'], 6);
    }));

  it('fails where no warning is allowed', () =>
    withFiles({ 'a.gknb': text }, async (cwd) => {
      const { code } = await gouji(['check', '--max-warnings', '0', 'a.gknb'], { cwd });
      assert.equal(code, 1);
    }));
});
