import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { type Browser, chromium, type Page } from 'playwright-core';
import { findChromium } from '../../scripts/chromium.mjs';
import { root } from '../kit/project.ts';
import { onCommandLine, samples, textOf } from './samples.ts';

/** A client in the page: the worker, and requests to it, by the protocol's messages. */
const client = `
  const worker = new Worker('/server-program.js');
  const waiting = new Map();
  worker.onmessage = ({ data }) => {
    if (data.method !== undefined && data.id !== undefined) worker.postMessage({ jsonrpc: '2.0', id: data.id, result: null });
    waiting.get(data.id)?.(data);
  };
  window.ask = (id, method, params) => new Promise((resolve) => {
    waiting.set(id, resolve);
    worker.postMessage({ jsonrpc: '2.0', id, method, params });
  });
  window.tell = (method, params) => worker.postMessage({ jsonrpc: '2.0', method, params });
`;

describe('the language server in a browser', () => {
  let files: Server;
  let browser: Browser;
  let page: Page;
  let next = 1;

  before(async () => {
    files = createServer(({ url }, response) => {
      const script = url === '/server-program.js';
      response.setHeader('content-type', script ? 'text/javascript; charset=utf-8' : 'text/html; charset=utf-8');
      response.end(
        script ? readFileSync(join(root, 'dist/server-program.js')) : `<!doctype html><script>${client}</script>`,
      );
    });
    await new Promise<void>((resolve) => files.listen(0, '127.0.0.1', resolve));
    browser = await chromium.launch({ executablePath: findChromium(), args: ['--no-sandbox', '--disable-gpu'] });
    page = await browser.newPage();
    await page.goto(`http://127.0.0.1:${(files.address() as AddressInfo).port}/`);
    await ask('initialize', {
      processId: null,
      rootUri: null,
      capabilities: { textDocument: { diagnostic: {} } },
      initializationOptions: { locale: 'zh-cn' },
    });
    await tell('initialized', {});
  });
  after(async () => {
    await browser.close();
    files.close();
  });

  async function ask(
    method: string,
    params: unknown,
  ): Promise<{ readonly result: { readonly items: readonly Diagnostic[] } }> {
    return page.evaluate(`ask(${next++}, ${JSON.stringify(method)}, ${JSON.stringify(params)})`);
  }
  async function tell(method: string, params: unknown): Promise<void> {
    await page.evaluate(`tell(${JSON.stringify(method)}, ${JSON.stringify(params)})`);
  }

  interface Diagnostic {
    readonly code: string;
    readonly message: string;
    readonly range: unknown;
  }

  for (const name of samples) {
    it(`finds in ${name} what the command line finds`, async () => {
      const uri = `memfs:/samples/${encodeURIComponent(name)}`;
      const text = textOf(name);
      await tell('textDocument/didOpen', { textDocument: { uri, languageId: 'disclosure-report', version: 1, text } });
      const { result } = await ask('textDocument/diagnostic', { textDocument: { uri } });
      const found = result.items.map(({ code, message, range }) => ({ rule: code, message, range }));
      assert.deepEqual(found, onCommandLine(name));
    });
  }

  it('has samples with findings among them', () => {
    assert.ok(samples.some((name) => onCommandLine(name).length > 0));
  });
});
