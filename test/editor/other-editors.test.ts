import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { encode } from '../../server/encoding.ts';
import { listings } from '../kit/listings.ts';
import { root } from '../kit/project.ts';
import { lineOf, sound, wrongFigure } from './reports.ts';

const cli = join(root, 'dist/cli.js');
const clients = join(root, 'test/editor/clients');

interface Answer {
  readonly failure?: string;
  readonly diagnostics: readonly { readonly rule?: string; readonly line: number; readonly message: string }[];
  readonly symbols: readonly { readonly name: string; readonly children?: readonly { readonly name: string }[] }[];
  readonly action: string;
}

const editors = [
  {
    name: 'Neovim',
    command: 'nvim',
    args: ['--headless', '-u', 'NONE', '-i', 'NONE', '-n', '-c', `luafile ${join(clients, 'nvim.lua')}`],
  },
  { name: 'Emacs', command: 'emacs', args: ['-q', '--batch', '-l', join(clients, 'eglot.el')] },
];

for (const { name, command, args } of editors) {
  describe(`${name} over gouji lsp --stdio`, () => {
    const folder = mkdtempSync(join(tmpdir(), 'gouji-editor-'));
    const file = join(folder, 'report.gknb');
    let answer: Answer;
    let said: readonly {
      readonly rule: string;
      readonly message: string;
      readonly range: { start: { line: number } };
    }[];

    before(() => {
      writeFileSync(file, wrongFigure.text);
      // Last year one of the cases that are carried in was counted under another applicant.
      const [carried, otherwise] = ['\t5\t1\t0\t0\t0\t0\t6', '\t3\t1\t0\t0\t0\t0\t4'];
      assert.ok(sound.includes(`四、结转下年度继续办理\t\t${carried}`));
      writeFileSync(join(folder, 'last.txt'), sound.replaceAll('2023年', '2022年').replace(carried, otherwise));
      const check = spawnSync(process.execPath, [cli, 'check', '--format', 'json', '--locale', 'zh-cn', folder], {
        encoding: 'utf8',
      });
      const checked: readonly { readonly path: string; readonly findings: typeof said }[] = JSON.parse(
        check.stdout,
      ).files;
      said = checked.find(({ path }) => path === file)?.findings ?? [];
      const place = join(folder, 'answer.json');
      const env = {
        ...process.env,
        GOUJI_FILE: file,
        GOUJI_NODE: process.execPath,
        GOUJI_CLI: cli,
        GOUJI_ANSWER: place,
        GOUJI_FINDINGS: String(said.length),
      };
      const run = spawnSync(command, args, { cwd: folder, env, encoding: 'utf8', timeout: 60_000 });
      assert.equal(run.error, undefined);
      answer = JSON.parse(readFileSync(place, 'utf8'));
      assert.equal(answer.failure, undefined, `${answer.failure}\n${run.stdout}${run.stderr}`);
    });
    after(() => rmSync(folder, { recursive: true, force: true }));

    it('shows the findings of the command line over the folder', () => {
      assert.ok(
        said.some(({ rule }) => rule === 'wrong-figure') && said.some(({ rule }) => rule === 'carry-over-mismatch'),
      );
      // Emacs puts source and code in front.
      const words = (message: string): string => message.replace(/^gouji \[[a-z-]+\]: /, '');
      const places = answer.diagnostics.map((each) => `${each.line} ${words(each.message)}`);
      assert.deepEqual(places.sort(), said.map((each) => `${each.range.start.line} ${each.message}`).sort());
    });

    it('has the wrong figure among them, on its line', () => {
      const line = lineOf(wrongFigure.text, wrongFigure.row);
      assert.ok(answer.diagnostics.some((each) => each.line === line && /50/.test(each.message)));
    });

    it('outlines the report by its sections', () => {
      const names = JSON.stringify(answer.symbols);
      for (const section of ['总体情况', '收到和处理政府信息公开申请情况', '其他需要报告的事项']) {
        assert.ok(names.includes(section), `${section} is missing in ${names}`);
      }
    });

    it('repairs the figure on disk with the first action', () => {
      assert.match(answer.action, /50/);
      assert.equal(readFileSync(file, 'utf8'), wrongFigure.repaired);
    });
  });
}

describe('the configurations of docs/editors.md', () => {
  const page = readFileSync(join(root, 'docs/editors.md'), 'utf8');
  const folder = mkdtempSync(join(tmpdir(), 'gouji-editor-'));
  const file = join(folder, 'a.gknb');
  const place = join(folder, 'answer.txt');
  before(() => {
    writeFileSync(file, wrongFigure.text);
    writeFileSync(join(folder, 'gouji'), `#!/bin/sh\nexec "${process.execPath}" "${cli}" "$@"\n`, { mode: 0o755 });
  });
  after(() => rmSync(folder, { recursive: true, force: true }));

  /** Runs an editor with the page's listing as its configuration; returns what it wrote down of its diagnostics. */
  function configured(command: string, kind: string, args: (config: string) => readonly string[]): string {
    const config = join(folder, `config.${kind}`);
    writeFileSync(config, listings(page, kind)[0] ?? '');
    rmSync(place, { force: true });
    const env = { ...process.env, PATH: `${folder}:${process.env['PATH'] ?? ''}`, GOUJI_ANSWER: place };
    const run = spawnSync(command, args(config), { cwd: folder, env, encoding: 'utf8', timeout: 60_000 });
    assert.equal(run.error, undefined);
    assert.ok(existsSync(place), `${run.stdout}${run.stderr}`);
    return readFileSync(place, 'utf8');
  }

  it('make Neovim show what is found, in a report in GB18030 too', () => {
    const wait = 'lua vim.wait(20000, function() return #vim.diagnostic.get(0) > 0 end, 20)';
    const write = 'lua vim.fn.writefile({ vim.bo.filetype, vim.diagnostic.get(0)[1].message }, vim.env.GOUJI_ANSWER)';
    const start = ['--headless', '-u', 'NONE', '-i', 'NONE', '-n'];
    // What Neovim 0.7 of some systems lacks; the page asks for 0.8.
    const older =
      'lua vim.g.do_filetype_lua = 1; vim.lsp.start = vim.lsp.start or function(config) vim.lsp.buf_attach_client(0, vim.lsp.start_client(config)) end';
    const inGb18030 = join(folder, 'b.gknb');
    writeFileSync(inGb18030, encode(wrongFigure.text, { charset: 'gb18030', bom: false }) ?? '');
    for (const report of [file, inGb18030]) {
      const answer = configured('nvim', 'lua', (config) => [
        ...start,
        ...[older, 'filetype on', `luafile ${config}`, `edit ${report}`, wait, write, 'qa!'].flatMap((each) => [
          '-c',
          each,
        ]),
      ]);
      assert.match(answer, /^disclosure-report\n.*50/, report);
    }
  });

  it('make Emacs show what is found', () => {
    const work = `(progn (find-file "${file}") (run-hooks 'post-command-hook)
      (with-timeout (20 nil) (while (not (flymake-diagnostics)) (accept-process-output nil 0.02)))
      (let ((said (flymake-diagnostic-text (car (flymake-diagnostics)))) (mode major-mode))
        (with-temp-file (getenv "GOUJI_ANSWER") (insert (format "%s\\n%s" mode said)))) (kill-emacs 0))`;
    const answer = configured('emacs', 'elisp', (config) => [
      ...['-q', '--batch', '--eval', '(progn (package-initialize) (require (quote eglot)))'],
      ...['-l', config, '--eval', work],
    ]);
    assert.match(answer, /^disclosure-report-mode\n.*50/);
  });
});
