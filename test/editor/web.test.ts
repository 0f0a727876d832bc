import assert from 'node:assert/strict';
import { EventEmitter, once } from 'node:events';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { type Browser, chromium, type Locator, type Page } from 'playwright-core';
import { findChromium } from '../../scripts/chromium.mjs';
import { webHome } from '../../scripts/vscode-web.mjs';
import { root } from '../kit/project.ts';
import { lineOf } from './reports.ts';
import { type Finding, onCommandLine, samples, textOf } from './samples.ts';
import { changedElsewhere, compared, untilKept, wrongWord } from './word-files.ts';

const types: Readonly<Record<string, string>> = {
  '.css': 'text/css',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.cjs': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.ttf': 'font/ttf',
};

/** The workbench with the packaged extension and a virtual folder of the samples; no server stands behind it. */
function page(host: string): string {
  const extension = (path: string) => ({ scheme: 'http', authority: host, path });
  const product = {
    productConfiguration: {
      nameShort: 'VS Code',
      nameLong: 'VS Code',
      applicationName: 'code',
      enableTelemetry: false,
    },
    additionalBuiltinExtensions: [extension('/gouji'), extension('/web-files')],
    folderUri: { scheme: 'samples', path: '/' },
    configurationDefaults: {
      'gouji.locale': 'zh-cn',
      'workbench.startupEditor': 'none',
      // In a browser files are saved by themselves unless somebody says otherwise.
      'files.autoSave': 'off',
      'security.workspace.trust.enabled': false,
    },
  };
  return `<!doctype html><html><head><meta charset="utf-8">
<link data-name="vs/workbench/workbench.web.main" rel="stylesheet" href="/code/out/vs/workbench/workbench.web.main.css">
</head><body aria-label=""></body>
<script>window.product = ${JSON.stringify(product)};</script>
<script src="/code/out/vs/loader.js"></script>
<script src="/code/out/vs/webPackagePaths.js"></script>
<script>
const base = location.origin + '/code';
for (const key of Object.keys(webPackagePaths)) webPackagePaths[key] = base + '/node_modules/' + key + '/' + webPackagePaths[key];
require.config({ baseUrl: base + '/out', paths: webPackagePaths });
</script>
<script src="/code/out/vs/workbench/workbench.web.main.nls.js"></script>
<script src="/code/out/vs/workbench/workbench.web.main.js"></script>
<script src="/code/out/vs/code/browser/workbench/workbench.js"></script></html>`;
}

/** A folder with a configuration of its own: what it leaves to report is one finding. */
const folder = '已有设置';
const known = '青禾区锦麓街道2022年信息公开年报.txt';
const configFile = 'gouji.config.json';
const config = JSON.stringify({
  // The same report is among the samples, and may be open beside it.
  rules: { 'nonstandard-row-label': 'off', 'nonstandard-column-label': 'information', 'duplicate-report': 'off' },
  suppressions: [{ rule: 'wrong-figure', file: known }],
});

/** Typed into a report, this breaks the worker. */
const broken = '☠';
const breakable = `
self.addEventListener('message', ({ data: { method, params } }) => {
  if (method !== 'textDocument/didChange' || !JSON.stringify(params).includes('${broken}')) return;
  setTimeout(() => { throw new Error('broken on purpose'); });
});`;

describe('the packaged extension in a VS Code that lives in the browser alone', () => {
  let files: Server;
  let browser: Browser;
  let window: Page;
  const packaged = unzipSync(readFileSync(join(root, 'dist/gouji.vsix')));
  /** The virtual folder, by way from its top. */
  const virtual = new Map<string, Uint8Array | string>([
    ...samples.map((name) => [name, readFileSync(join(root, 'samples', name))] as const),
    [`${folder}/${known}`, textOf('青禾区锦麓街道办事处2022年政府信息公开工作年度报告.txt')],
    [`${folder}/${configFile}`, config],
    [wrongWord.name, wrongWord.bytes],
  ]);

  /** Tells of each file that was written, by its way. */
  const written = new EventEmitter();

  function content(path: string, host: string): Uint8Array | string | undefined {
    if (path === '/') return page(host);
    if (path === '/files') return JSON.stringify([...virtual.keys()]);
    const [, top = '', ...rest] = path.split('/');
    const name = rest.join('/');
    if (top === 'files') return virtual.get(name);
    if (path === '/gouji/dist/server-program.js')
      return `${strFromU8(packaged['extension/dist/server-program.js'] ?? new Uint8Array())}${breakable}`;
    if (top === 'gouji') return packaged[`extension/${name}`];
    const place = { code: webHome, 'web-files': join(root, 'test/editor/web-files') }[top];
    const file = place === undefined ? '' : join(place, name);
    return existsSync(file) && extname(file) !== '' ? readFileSync(file) : undefined;
  }

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { url = '/', method, headers } = request;
    const { host = '' } = headers;
    const path = decodeURIComponent(new URL(url, 'http://localhost').pathname);
    if (method === 'PUT') {
      const name = path.replace('/files/', '');
      virtual.set(name, Buffer.concat(await request.toArray()));
      written.emit(name);
    }
    const body = content(path, host);
    response.statusCode = body === undefined ? 404 : 200;
    response.setHeader('access-control-allow-origin', '*');
    response.setHeader('content-type', types[path === '/' ? '.html' : extname(path)] ?? 'application/octet-stream');
    response.end(body);
  }

  before(async () => {
    mkdirSync(join(root, 'out/screens'), { recursive: true });
    files = createServer((request, response) => void answer(request, response));
    await new Promise<void>((resolve) => files.listen(0, '127.0.0.1', resolve));
    browser = await chromium.launch({ executablePath: findChromium(), args: ['--no-sandbox', '--disable-gpu'] });
    const context = await browser.newContext({ viewport: { width: 1600, height: 900 } });
    await context.route(
      ({ hostname }) => hostname !== '127.0.0.1' && !hostname.endsWith('.localhost'),
      (route) => route.abort(),
    );
    window = await context.newPage();
    window.setDefaultTimeout(30_000);
    await window.goto(`http://127.0.0.1:${(files.address() as AddressInfo).port}/`);
    await window.locator('.explorer-folders-view .monaco-list-row').first().waitFor();
    await window.keyboard.press('Control+Shift+M');
    await window.locator('.markers-panel').waitFor();
  });
  after(async () => {
    await browser.close();
    files.close();
  });
  afterEach(async function () {
    const name = this.currentTest?.state === 'failed' ? `failed-${this.currentTest.title}` : 'web';
    await window.screenshot({ path: join(root, 'out/screens', `${name}.png`) });
  });

  const status = (words: string): Locator => window.locator('.hover-language-status', { hasText: words }).first();
  const problems = (): Locator => window.locator('.markers-panel .monaco-list-row', { hasText: 'gouji' });

  async function open(name: string): Promise<void> {
    await window.locator('.explorer-folders-view .monaco-list-row', { hasText: name }).click();
    await window.locator('.tab.active', { hasText: name }).waitFor();
  }

  /** Opens the report of the virtual folder, whether the explorer shows what is in it or not. */
  async function openKnown(): Promise<void> {
    const row = window.locator('.explorer-folders-view .monaco-list-row', { hasText: folder }).first();
    await row.waitFor();
    if ((await row.getAttribute('aria-expanded')) !== 'true') await row.click();
    await open(known);
  }

  /** Waits until the panel of problems shows these findings and no other: it may still show those of another report. */
  async function shows(findings: readonly Finding[]): Promise<void> {
    const wanted = findings.map(
      ({ rule, range: { start } }) => `${rule} Ln ${start.line + 1}, Col ${start.character + 1}`,
    );
    const shown = `[...document.querySelectorAll('.markers-panel .monaco-list-row')]
      .map((row) => /gouji\\W*([a-z-]+)\\W*\\[(.*)\\]/.exec(row.textContent))
      .flatMap((found) => (found === null ? [] : [found[1] + ' ' + found[2]]))
      .sort()`;
    wanted.sort();
    try {
      await window.waitForFunction(`JSON.stringify(${shown}) === ${JSON.stringify(JSON.stringify(wanted))}`);
    } catch {
      assert.deepEqual(await window.evaluate(shown), wanted);
    }
  }

  /** Waits until the status says that the server has read the report in front, findings or not. */
  async function isRead(name: string): Promise<void> {
    await window.locator('#status\\.languageStatus').hover();
    await status(`report on ${/\d{4}/.exec(name)?.[0]}`).waitFor();
  }

  /** What the command line finds in the virtual folder as it is now. */
  function inFolder(): readonly Finding[] {
    const copy = mkdtempSync(join(tmpdir(), 'gouji-web-'));
    try {
      for (const name of [known, configFile]) writeFileSync(join(copy, name), virtual.get(`${folder}/${name}`) ?? '');
      return onCommandLine(known, copy);
    } finally {
      rmSync(copy, { recursive: true });
    }
  }

  for (const name of samples) {
    it(`shows in ${name} what the command line finds`, async () => {
      await open(name);
      await isRead(name);
      await shows(onCommandLine(name));
    });
  }

  it('checks a folder by its gouji.config.json, as the command line does', async () => {
    const found = inFolder();
    assert.deepEqual(
      found.map(({ rule }) => rule),
      ['nonstandard-column-label'],
    );
    await openKnown();
    await shows(found);
    await picture('web-config');
  });

  it('writes into that file what is suppressed, and the command line agrees', async () => {
    await openKnown();
    await shows(inFolder());
    await problems().first().dblclick();
    await window.locator('.editor-instance .monaco-editor.focused').waitFor();
    const actions = window.locator('.action-widget .monaco-list-row.action', { hasText: '忽略这一处' });
    await window.keyboard.press('Control+.');
    await actions.first().waitFor();
    for (let turns = 0; turns < 10 && (await actions.and(window.locator('.focused')).count()) === 0; turns++) {
      await window.keyboard.press('ArrowDown');
    }
    await window.keyboard.press('Enter');
    await window.locator('.quick-input-title', { hasText: '忽略这一处' }).waitFor();
    await window.locator('.quick-input-widget input:visible').last().fill('与台账核对无误');
    await window.keyboard.press('Enter');
    await problems().first().waitFor({ state: 'detached' });
    assert.deepEqual(inFolder(), []);
    await picture('web-suppressed');
  });

  it('opens a Word file, repairs it and saves that figure alone', async () => {
    await open(wrongWord.name);
    const finding = problems().filter({ hasText: 'wrong-figure' }).first();
    await finding.waitFor();
    await window.locator('.statusbar-item', { hasText: 'Word file' }).waitFor();
    await finding.dblclick();
    await window.locator('.editor-instance .monaco-editor.focused').waitFor();
    const actions = window.locator('.action-widget .monaco-list-row.action', { hasText: wrongWord.right });
    await window.keyboard.press('Control+.');
    await actions.first().waitFor();
    await picture('web-word');
    await window.keyboard.press('Enter');
    await finding.waitFor({ state: 'detached' });
    const saved = once(written, wrongWord.name);
    await window.keyboard.press('Control+S');
    await saved;
    const { others, texts } = compared(wrongWord.bytes, Buffer.from(virtual.get(wrongWord.name) ?? ''));
    assert.deepEqual(others, []);
    assert.equal(texts, compared(wrongWord.bytes, wrongWord.bytes).texts.replace(wrongWord.wrong, wrongWord.right));
    assert.deepEqual(Buffer.from(virtual.get(`${wrongWord.name}.bak`) ?? ''), Buffer.from(wrongWord.bytes));
  });

  /** Puts the cursor in front of the Word file's text at a line, counted from 1. */
  async function goToLine(line: number): Promise<void> {
    await window.keyboard.press('Control+G');
    const input = window.locator('.quick-input-widget input:visible');
    await input.waitFor();
    await input.fill(`:${line}:1`);
    await window.keyboard.press('Enter');
    await input.waitFor({ state: 'hidden' });
    await window.locator('.editor-instance .monaco-editor.focused').waitFor();
  }
  const bytesOfWord = (): Buffer => Buffer.from(virtual.get(wrongWord.name) ?? '');
  const dirtyTab = (): Locator => window.locator('.tab.active.dirty', { hasText: wrongWord.name });
  const title = (words: string): Locator => window.locator('.editor-instance .view-line', { hasText: words }).first();

  it('writes nothing into a Word file in which nothing was changed', async () => {
    const before = bytesOfWord();
    const puts: string[] = [];
    const count = (): void => void puts.push(wrongWord.name);
    written.on(wrongWord.name, count);
    await goToLine(1);
    await window.keyboard.insertText('〇');
    await dirtyTab().waitFor();
    await window.keyboard.press('Backspace');
    await window.keyboard.press('Control+S');
    await dirtyTab().waitFor({ state: 'detached' });
    written.off(wrongWord.name, count);
    assert.deepEqual(puts, []);
    assert.deepEqual(bytesOfWord(), before);
  });

  it('says why a row cannot be taken out of a Word file, and keeps the text', async () => {
    const before = bytesOfWord();
    await goToLine(lineOf(wrongWord.text, wrongWord.row) + 1);
    await window.keyboard.press('Control+Shift+K');
    await window.keyboard.press('Control+S');
    await window.locator('.notification-list-item', { hasText: /row/i }).first().waitFor();
    await picture('web-word-refused');
    await dirtyTab().waitFor();
    assert.deepEqual(bytesOfWord(), before);
    await window.keyboard.press('Control+Z');
    await window.keyboard.press('Control+S');
    await dirtyTab().waitFor({ state: 'detached' });
  });

  it('keeps an edit of a Word file that was not saved when the page is loaded anew', async () => {
    await goToLine(1);
    await window.keyboard.insertText('〇');
    await dirtyTab().waitFor();
    await untilKept(window);
    await window.reload();
    await title(`〇${wrongWord.title}`).waitFor();
    await dirtyTab().waitFor();
    // The file itself is read after the text was shown: what it holds then is what a change is told by.
    await window.locator('.statusbar-item', { hasText: 'changes shown as accepted' }).waitFor();
    await picture('web-word-restored');
  });

  it('says that somebody else changed the Word file meanwhile, and overwrites nothing', async () => {
    const other = changedElsewhere('逐条清理', '全部重新核对');
    virtual.set(wrongWord.name, other);
    await goToLine(1);
    await window.keyboard.press('Control+S');
    await window.locator('.notification-list-item', { hasText: wrongWord.name }).first().waitFor();
    await picture('web-word-conflict');
    assert.deepEqual(bytesOfWord(), Buffer.from(other));
    await dirtyTab().waitFor();
    await window.keyboard.press('F1');
    await window.keyboard.type('File: Revert File');
    await window.keyboard.press('Enter');
    await dirtyTab().waitFor({ state: 'detached' });
    assert.deepEqual(bytesOfWord(), Buffer.from(other));
    // What is wrong in it would stand among the findings of the tests that follow.
    await window.keyboard.press('F1');
    await window.keyboard.type('View: Close Editor');
    await window.keyboard.press('Enter');
    await window.locator('.tab', { hasText: wrongWord.name }).waitFor({ state: 'detached' });
    await problems().first().waitFor({ state: 'detached' });
  });

  it('opens the page of a rule out of the package', async () => {
    const [name = ''] = samples.filter((each) => each.includes('安澜市水务局'));
    await open(name);
    await window.locator('.markers-panel a', { hasText: 'wrong-figure' }).first().click();
    await window.locator('.tab.active', { hasText: 'wrong-figure.md' }).waitFor();
    // Drawn pages come from another host, which is not there: the text is.
    await window.keyboard.press('F1');
    await window.keyboard.type('Reopen Editor With Text Editor');
    await window.keyboard.press('Enter');
    await window.locator('.editor-instance .view-line', { hasText: 'wrong-figure' }).first().waitFor();
    await picture('web-rule-page');
  });

  it('starts another worker after one that failed, and says in the log what happened', async () => {
    const [name = ''] = samples.filter((each) => each.includes('安澜市水务局'));
    await open(name);
    await shows(onCommandLine(name));
    // What is typed earlier would be in the text that is opened, and is to be a change of it.
    await isRead(name);
    await window.locator('.editor-instance .view-line').first().click();
    await window.keyboard.press('Home');
    await window.keyboard.insertText(broken);
    const [other = ''] = samples.filter((each) => each.includes('锦汐市生态环境局'));
    await open(other);
    await shows([...onCommandLine(name), ...onCommandLine(other)]);
    // The view of the log leaves lines out that are written while it opens: the file has them all.
    await window.keyboard.press('F1');
    await window.keyboard.type('Open Log File...');
    await window.keyboard.press('Enter');
    await window.locator('.quick-input-list .monaco-list-row', { hasText: '勾稽' }).first().click();
    await window.locator('.tab.active', { hasText: '勾稽' }).waitFor();
    await logs('ended unexpectedly', 1);
    await logs('已启动（Web Worker）', 2);
    await picture('web-log');
  });

  /** Waits until the log in the editor holds these words so many times. */
  async function logs(words: string, times: number): Promise<void> {
    const editor = window.locator('.editor-instance', { has: window.locator('.view-line') }).last();
    await editor.locator('.view-line').first().click();
    await window.keyboard.press('Control+F');
    await editor.locator('.find-widget textarea').first().fill(words);
    await editor.locator('.find-widget .matchesCount', { hasText: new RegExp(` of ${times}$`) }).waitFor();
  }

  async function picture(name: string): Promise<void> {
    await window.screenshot({ path: join(root, 'out/screens', `${name}.png`) });
  }
});
