import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { constants, statSync } from 'node:fs';
import { access, chmod, mkdir, readdir, readFile, rm, stat, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { bundle } from '../kit/bundle.ts';
import { gouji, withFiles } from '../kit/cli.ts';
import { report2021, wrongTotal } from '../kit/reports.ts';

const clean = report2021();

/** Pipes, devices and rights as these tests need them. */
const onUnix = process.platform !== 'win32';
const onLinux = process.platform === 'linux';

function makePipe(file: string): void {
  assert.equal(spawnSync('mkfifo', [file]).status, 0);
}

/** What may be typed in place of a file, and what is said of it. */
const arguments_: readonly (readonly [string, RegExp])[] = [
  ['[', /没有与此通配符相符的文件/],
  ['重要!年报.txt', /没有与此通配符相符的文件/],
  ['{a,b', /没有与此通配符相符的文件/],
  ['!', /没有与此通配符相符的文件/],
  ['**/[', /没有与此通配符相符的文件/],
  ['(', /没有这个文件或文件夹/],
  ['-年报.txt', /没有“-年报\.txt”这个选项/],
  ['-xy', /没有“-xy”这个选项/],
  ['--xy=1', /没有“--xy=1”这个选项/],
];

describe('the command line, whatever it is given,', () => {
  it('names the option that is unknown, and not what stands for standard input', () =>
    withFiles({}, async (cwd) => {
      for (const option of ['-xy', '--xy=1']) {
        const { code, err } = await gouji(['check', '', '-', option], { cwd, input: clean });
        assert.equal(code, 2);
        assert.ok(err.startsWith(`没有“${option}”这个选项。`), err);
      }
    }));

  for (const [argument, said] of arguments_) {
    it(`ends with 2 and a sentence for ${argument}`, () =>
      withFiles({ 'a.gknb': clean }, async (cwd) => {
        const { code, err } = await gouji(['check', argument], { cwd });
        assert.equal(code, 2);
        assert.match(err, said);
        assert.doesNotMatch(err, /\n\s+at /);
      }));
  }

  it('says that a baseline cannot be written where its folder is missing', () =>
    withFiles({ 'a.gknb': wrongTotal }, async (cwd) => {
      const { code, err } = await gouji(['check', 'a.gknb', '--update-baseline', 'none/here/b.json'], { cwd });
      assert.equal(code, 2);
      assert.match(err, /基线没有写成/);
    }));

  it('waits for no pipe', async function () {
    if (!onUnix) this.skip();
    await withFiles({ 'a.gknb': clean }, async (cwd) => {
      makePipe(path.join(cwd, 'pipe.txt'));
      makePipe(path.join(cwd, 'gouji.config.json'));
      const { code, err } = await gouji(['check', 'pipe.txt', 'a.gknb'], { cwd });
      assert.equal(code, 2);
      assert.match(err, /pipe\.txt：不是普通文件/);
      assert.match(err, /gouji\.config\.json：文件读不了/);
    });
  });

  it('reads no device', async function () {
    if (!onLinux) this.skip();
    await withFiles({ 'a.gknb': clean }, async (cwd) => {
      await symlink('/dev/zero', path.join(cwd, 'gouji.config.json'));
      const { code, err } = await gouji(['check', '/dev/zero', 'a.gknb'], { cwd });
      assert.equal(code, 2);
      assert.match(err, /\/dev\/zero：不是普通文件/);
    });
  });

  it('says that its result found no room', async function () {
    // The device on which there never is any.
    if (!onLinux || !statSync('/dev/full', { throwIfNoEntry: false })?.isCharacterDevice()) this.skip();
    const program = await bundle('server/cli/main.ts');
    await withFiles({ 'a.gknb': wrongTotal }, async (cwd) => {
      const script = '"$0" "$1" check a.gknb --locale zh-cn >/dev/full';
      const { status, stderr } = spawnSync('sh', ['-c', script, process.execPath, program], { cwd, encoding: 'utf8' });
      assert.equal(status, 2);
      assert.match(stderr, /检查结果没有写完（ENOSPC）/);
      assert.doesNotMatch(stderr, /\n\s+at /);
    });
  });

  it('says that nothing is clean where its reader leaves, and mends all files the same', async function () {
    if (!onUnix) this.skip();
    const program = await bundle('server/cli/main.ts');
    const leaving = async (cwd: string, ...args: readonly string[]): Promise<string> => {
      const script = '{ "$0" "$@" 2>&1; echo $? >code; } | true; while ! test -s code; do sleep 0.05; done';
      await rm(path.join(cwd, 'code'), { force: true });
      spawnSync('sh', ['-c', script, process.execPath, program, ...args], { cwd });
      return readFile(path.join(cwd, 'code'), 'utf8');
    };
    await withFiles({ 'a.gknb': wrongTotal, 'b.gknb': wrongTotal }, async (cwd) => {
      assert.equal(await leaving(cwd, 'check', 'a.gknb'), '141\n');
      assert.equal(await leaving(cwd, 'figures', 'none', 'a.gknb'), '141\n');
      assert.equal(await leaving(cwd, 'figures', 'none', 'a.gknb', '-o', 'all.csv'), '2\n');
      assert.ok((await readdir(cwd)).includes('all.csv'));
      assert.equal(await leaving(cwd, 'check', '--fix=unique', '--no-workspace', 'a.gknb', 'b.gknb'), '0\n');
      const { code } = await gouji(['check', '--no-workspace', 'a.gknb', 'b.gknb'], { cwd });
      assert.equal(code, 0);
    });
  });

  it('gives the whole result where nobody reads its notices', async function () {
    if (!onUnix) this.skip();
    const program = await bundle('server/cli/main.ts');
    await withFiles({ 'a.gknb': wrongTotal }, async (cwd) => {
      const script = '{ "$0" "$@" 2>&1 >out.json; echo $? >code; } | true; while ! test -s code; do sleep 0.05; done';
      const args = ['check', 'none', 'a.gknb', 'none too', '--format', 'json'];
      spawnSync('sh', ['-c', script, process.execPath, program, ...args], { cwd });
      assert.equal(await readFile(path.join(cwd, 'code'), 'utf8'), '2\n');
      assert.equal(JSON.parse(await readFile(path.join(cwd, 'out.json'), 'utf8')).summary.errors, 1);
    });
  });

  it('takes a file that is named by a link too for the same', async function () {
    if (!onUnix) this.skip();
    await withFiles({ 'in/a.gknb': clean }, async (cwd) => {
      await symlink('in', path.join(cwd, 'again'));
      await symlink('in/a.gknb', path.join(cwd, 'b.gknb'));
      const { code, out } = await gouji(['check', 'in', 'again', 'b.gknb', 'in/a.gknb', '--format', 'json'], { cwd });
      const { files } = JSON.parse(out) as { files: { path: string; findings: unknown[] }[] };
      assert.deepEqual(
        files.map(({ path: file, findings }) => [file, findings.length]),
        [['in/a.gknb', 0]],
      );
      assert.equal(code, 0);
    });
  });

  it('says that a folder holds no report', () =>
    withFiles({ 'b/notes.txt': '会议纪要' }, async (cwd) => {
      const text = await gouji(['text', 'b'], { cwd });
      assert.equal(text.code, 2);
      assert.equal(text.err, 'b：没有找到年报；请核对路径。\n');
      for (const args of [
        ['check', '--format', 'github'],
        ['summary', '--format', 'csv'],
        ['figures', '--format', 'json'],
      ]) {
        const { code, err } = await gouji([...args, 'b'], { cwd });
        assert.equal(code, 0);
        assert.equal(err, 'b：没有找到年报；请核对路径。\n');
      }
    }));

  it('follows no link out of a folder, and names a link that leads nowhere', async function () {
    if (!onUnix) this.skip();
    await withFiles({ 'outside.txt': clean, 'in/a.gknb': clean }, async (cwd) => {
      await symlink(path.join(cwd, 'outside.txt'), path.join(cwd, 'in/某局政府信息公开工作年度报告.txt'));
      await symlink(path.join(cwd, 'none.txt'), path.join(cwd, 'in/某所政府信息公开工作年度报告.txt'));
      await symlink(path.join(cwd, 'none'), path.join(cwd, 'in/lock'));
      await symlink('a.gknb', path.join(cwd, 'in/b.gknb'));
      const { code, out, err } = await gouji(['check', 'in', '--no-workspace', '--format', 'json'], { cwd });
      assert.equal(code, 2);
      assert.match(err, /某局政府信息公开工作年度报告\.txt：这是指向文件夹之外的链接/);
      assert.match(err, /某所政府信息公开工作年度报告\.txt：没有这个文件/);
      assert.doesNotMatch(err, /lock/);
      const { files } = JSON.parse(out) as { files: { path: string }[] };
      assert.deepEqual(
        files.map((file) => file.path),
        ['in/a.gknb', 'in/b.gknb'],
      );
    });
  });
});

describe('what is written', () => {
  it('keeps rights and links, and leaves no draft behind', async function () {
    if (!onUnix) this.skip();
    await withFiles({ 'a.gknb': wrongTotal, 'real/b.json': '{ "version": 1, "suppressions": [] }' }, async (cwd) => {
      const real = path.join(cwd, 'real/b.json');
      await chmod(real, 0o640);
      await symlink(real, path.join(cwd, 'b.json'));
      const { code } = await gouji(['check', 'a.gknb', '--update-baseline', 'b.json'], { cwd });
      assert.equal(code, 0);
      assert.equal((await stat(real)).mode & 0o777, 0o640);
      assert.match(await readFile(real, 'utf8'), /wrong-figure/);
      assert.deepEqual((await readdir(cwd)).sort(), ['a.gknb', 'b.json', 'real']);
      assert.deepEqual(await readdir(path.join(cwd, 'real')), ['b.json']);
    });
  });

  it('takes the place of no pipe and no device', async function () {
    if (!onLinux) this.skip();
    await withFiles({ 'a.gknb': wrongTotal }, async (cwd) => {
      makePipe(path.join(cwd, 'pipe'));
      for (const args of [
        ['form', 'a.gknb', '-o', 'pipe'],
        ['figures', 'a.gknb', '--format', 'xlsx', '-o', 'pipe'],
        ['check', 'a.gknb', '--update-baseline', 'pipe'],
      ]) {
        const { code, err } = await gouji(args, { cwd });
        assert.equal(code, 2, args.join(' '));
        assert.doesNotMatch(err, /\n\s+at /);
        assert.ok((await stat(path.join(cwd, 'pipe'))).isFIFO(), args.join(' '));
      }
    });
  });

  it('is never a file that is read-only', () =>
    withFiles({ 'a.gknb': wrongTotal }, async (cwd) => {
      await chmod(path.join(cwd, 'a.gknb'), 0o444);
      const { code, err } = await gouji(['check', '--fix=unique', 'a.gknb'], { cwd });
      assert.equal(code, 2);
      assert.match(err, /^a\.gknb：写入失败，文件保持原样；请确认文件可写/);
      assert.equal(await readFile(path.join(cwd, 'a.gknb'), 'utf8'), wrongTotal);
      assert.deepEqual(await readdir(cwd), ['a.gknb']);
    }));

  for (const [output, said] of [
    ['none/b.txt', /^a\.gknb：none\/b\.txt：写入失败；请确认文件夹存在/],
    ['folder', /^a\.gknb：folder：写入失败/],
    ['b.docx', /^a\.gknb：这份年报是纯文本，.*gouji form/],
    ['b.PDF', /^a\.gknb：这份年报是纯文本/],
  ] as const) {
    it(`is not ${output} where that cannot be, and the reason is told`, () =>
      withFiles({ 'a.gknb': wrongTotal, 'folder/c': '' }, async (cwd) => {
        const { code, err } = await gouji(['check', '--fix=unique', '-o', output, 'a.gknb'], { cwd });
        assert.equal(code, 2);
        assert.match(err, said);
        assert.deepEqual((await readdir(cwd)).sort(), ['a.gknb', 'folder']);
      }));
  }

  it('may have a name as long as names can be', () =>
    withFiles({ 'a.gknb': wrongTotal }, async (cwd) => {
      const name = `${'b'.repeat(250)}.json`;
      const { code } = await gouji(['check', 'a.gknb', '--update-baseline', name], { cwd });
      assert.equal(code, 0);
      await access(path.join(cwd, name), constants.R_OK);
    }));

  it('stays as it was where its folder cannot be written to', async function () {
    if (!onUnix || process.getuid?.() === 0) this.skip();
    await withFiles({ 'a.gknb': wrongTotal }, async (cwd) => {
      await mkdir(path.join(cwd, 'locked'));
      await writeFile(path.join(cwd, 'locked/b.json'), 'old');
      await chmod(path.join(cwd, 'locked'), 0o500);
      const { code } = await gouji(['check', 'a.gknb', '--update-baseline', 'locked/b.json'], { cwd });
      await chmod(path.join(cwd, 'locked'), 0o700);
      assert.equal(code, 2);
      assert.equal(await readFile(path.join(cwd, 'locked/b.json'), 'utf8'), 'old');
    });
  });
});

describe('a configuration that somebody else wrote', () => {
  const hostile: readonly (readonly [string, string, RegExp])[] = [
    ['brackets nested twenty thousand deep', '['.repeat(20_000) + ']'.repeat(20_000), /括号套得太深/],
    [
      'eight thousand keys that are none',
      `{${Array.from({ length: 8000 }, (_, i) => `"k${i}": 1`).join()}}`,
      /没有“k0”这项设置/,
    ],
  ];
  for (const [what, text, said] of hostile) {
    it(`is told of in few words, with ${what}`, () =>
      withFiles({ 'a.gknb': clean, 'gouji.config.json': text }, async (cwd) => {
        const { code, err } = await gouji(['check', 'a.gknb'], { cwd });
        assert.equal(code, 2);
        assert.match(err, said);
        assert.ok(err.split('\n').length < 60);
      }));
  }
});
