import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { unzipSync } from 'fflate';
import { type Browser, chromium, type Page } from 'playwright-core';
import { findChromium } from '../../scripts/chromium.mjs';
import { webHome } from '../../scripts/vscode-web.mjs';
import { root } from '../kit/project.ts';
import { onCommandLine, samples } from './samples.ts';

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

describe('the packaged extension in a VS Code that lives in the browser alone', () => {
  let files: Server;
  let browser: Browser;
  let window: Page;
  const packaged = unzipSync(readFileSync(join(root, 'dist/gouji.vsix')));

  function content(path: string, host: string): Uint8Array | string | undefined {
    if (path === '/') return page(host);
    if (path === '/samples') return JSON.stringify(samples);
    const [, top = '', ...rest] = path.split('/');
    const name = rest.join('/');
    if (top === 'gouji') return packaged[`extension/${name}`];
    const folder = { code: webHome, samples: join(root, 'samples'), 'web-files': join(root, 'test/editor/web-files') }[
      top
    ];
    const file = folder === undefined ? '' : join(folder, name);
    return existsSync(file) && extname(file) !== '' ? readFileSync(file) : undefined;
  }

  function answer({ url = '/', headers: { host = '' } }: IncomingMessage, response: ServerResponse): void {
    const path = decodeURIComponent(new URL(url, 'http://localhost').pathname);
    const body = content(path, host);
    response.statusCode = body === undefined ? 404 : 200;
    response.setHeader('access-control-allow-origin', '*');
    response.setHeader('content-type', types[path === '/' ? '.html' : extname(path)] ?? 'application/octet-stream');
    response.end(body);
  }

  before(async () => {
    mkdirSync(join(root, 'out/screens'), { recursive: true });
    files = createServer(answer);
    await new Promise<void>((resolve) => files.listen(0, '127.0.0.1', resolve));
    browser = await chromium.launch({ executablePath: findChromium(), args: ['--no-sandbox', '--disable-gpu'] });
    const context = await browser.newContext({ viewport: { width: 1400, height: 900 } });
    await context.route(
      ({ hostname }) => hostname !== '127.0.0.1' && !hostname.endsWith('.localhost'),
      (route) => route.abort(),
    );
    window = await context.newPage();
    window.setDefaultTimeout(15_000);
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

  for (const name of samples) {
    it(`shows in ${name} what the command line finds`, async () => {
      const wanted = onCommandLine(name).map(
        ({ rule, range: { start } }) => `${rule} Ln ${start.line + 1}, Col ${start.character + 1}`,
      );
      const row = window.locator('.explorer-folders-view .monaco-list-row', { hasText: name });
      await row.click();
      await window.locator('.tab.active', { hasText: name }).waitFor();
      // The status says when the report has been read, findings or not.
      await window.locator('#status\\.languageStatus').hover();
      const year = /\d{4}/.exec(name)?.[0] ?? '';
      await window
        .locator('.hover-language-status', { hasText: `report on ${year}` })
        .first()
        .waitFor();
      const rows = window.locator('.markers-panel .monaco-list-row', { hasText: 'gouji' });
      if (wanted.length > 0) await rows.nth(wanted.length - 1).waitFor();
      const shown = (await rows.allTextContents()).map((text) => {
        const [, rule, place] = /gouji\W*([a-z-]+)\W*\[(.*)\]/.exec(text) ?? [];
        return `${rule} ${place}`;
      });
      assert.deepEqual(shown.sort(), wanted.sort());
    });
  }
});
