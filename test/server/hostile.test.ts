import assert from 'node:assert/strict';
import type { DocumentDiagnosticReport } from 'vscode-languageserver/node';
import { killServers, type LspClient, pullingClient, startServer } from '../kit/lsp.ts';
import { wrongTotal } from '../kit/reports.ts';

afterEach(killServers);

const uri = 'untitled:Untitled-1';

async function findings(client: LspClient): Promise<readonly unknown[]> {
  const report = await client.request<DocumentDiagnosticReport>('textDocument/diagnostic', { textDocument: { uri } });
  return report.kind === 'full' ? report.items : [];
}

/** All that makes the server ask and register. */
const askingClient = {
  ...pullingClient,
  workspace: {
    ...pullingClient.workspace,
    configuration: true,
    workspaceFolders: true,
    didChangeConfiguration: { dynamicRegistration: true },
    didChangeWatchedFiles: { dynamicRegistration: true },
    diagnostics: { refreshSupport: true },
    codeLens: { refreshSupport: true },
    inlayHint: { refreshSupport: true },
  },
};

/** What the server asks of a client. */
const asked = [
  'workspace/configuration',
  'client/registerCapability',
  'workspace/diagnostic/refresh',
  'workspace/codeLens/refresh',
  'workspace/inlayHint/refresh',
];

/** What a client may answer to the server's own requests. */
const answers: Readonly<Record<string, () => unknown>> = {
  'an error': () => {
    throw new Error('no');
  },
  null: () => null,
  'a number': () => 7,
  'a text': () => 'x',
  'a list of lists': () => [[[]]],
};

describe('the server, whatever its client does,', () => {
  for (const [what, answer] of Object.entries(answers)) {
    it(`stays where its requests are answered by ${what}`, async () => {
      const client = await startServer();
      for (const method of asked) client.connection.onRequest(method, answer);
      await client.start({ capabilities: askingClient });
      await client.open(uri, wrongTotal);
      assert.ok((await findings(client)).length > 0);
      await client.notify('workspace/didChangeConfiguration', { settings: 7 });
      assert.ok((await findings(client)).length > 0);
    });
  }

  const notifications: readonly (readonly [string, unknown])[] = [
    ['workspace/didChangeWorkspaceFolders', { event: null }],
    ['workspace/didChangeWorkspaceFolders', { event: { added: null, removed: [7] } }],
    ['workspace/didChangeWatchedFiles', { changes: null }],
    ['workspace/didChangeWatchedFiles', { changes: [{ uri: 7 }, null] }],
    ['workspace/didChangeConfiguration', { settings: { gouji: [[]] } }],
    ['textDocument/didOpen', { textDocument: null }],
    ['textDocument/didChange', { textDocument: { uri, version: 2 }, contentChanges: [{ range: null, text: 'x' }] }],
    ['textDocument/didChange', { textDocument: { uri: 'untitled:none', version: 2 }, contentChanges: [{ text: 'x' }] }],
    ['textDocument/didClose', {}],
    ['no/such', [1, 2]],
  ];
  for (const [method, params] of notifications) {
    it(`stays after ${method} with ${JSON.stringify(params)}`, async () => {
      const client = await startServer();
      await client.start({ capabilities: askingClient, workspaceFolders: [] });
      await client.notify(method, params);
      await client.open(uri, wrongTotal);
      assert.ok((await findings(client)).length > 0);
    });
  }

  const requests: readonly (readonly [string, unknown])[] = [
    ['textDocument/hover', {}],
    ['textDocument/hover', { textDocument: { uri: 7 }, position: { line: 0, character: 0 } }],
    ['textDocument/hover', { textDocument: { uri } }],
    ['textDocument/codeAction', { textDocument: { uri }, range: null, context: { diagnostics: [] } }],
    ['textDocument/diagnostic', { textDocument: null }],
    ['textDocument/inlayHint', { textDocument: { uri }, range: { start: 0, end: 1 } }],
  ];
  for (const [method, params] of requests) {
    it(`refuses ${method} with ${JSON.stringify(params)} as invalid, in a sentence`, async () => {
      const client = await startServer();
      await client.start();
      await client.open(uri, wrongTotal);
      await assert.rejects(client.request(method, params), (error: { code?: number; message: string }) => {
        assert.equal(error.code, -32602);
        assert.doesNotMatch(error.message, /undefined|Cannot|TypeError/);
        return true;
      });
      assert.ok((await findings(client)).length > 0);
    });
  }
});
