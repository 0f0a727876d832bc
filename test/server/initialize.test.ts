import assert from 'node:assert/strict';
import { PassThrough } from 'node:stream';
import {
  createConnection,
  createProtocolConnection,
  type DocumentDiagnosticReport,
  type ProtocolConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';
import { nodeHost } from '../../server/host.node.ts';
import { serve } from '../../server/server.ts';
import { killServers, pullingClient, startServer } from '../kit/lsp.ts';
import { wrongTotal } from '../kit/reports.ts';

afterEach(killServers);

const uri = 'memory:/reports/a.gknb';

describe('initialize', () => {
  const wrong: readonly unknown[] = [
    undefined,
    [],
    {},
    { capabilities: null },
    { capabilities: 7 },
    { capabilities: {}, workspaceFolders: 7 },
    { capabilities: { textDocument: { hover: { contentFormat: 7 } } } },
    { capabilities: {}, workspaceFolders: [null] },
  ];
  for (const params of wrong) {
    it(`refused for ${JSON.stringify(params)} may be tried again`, async () => {
      const { connection, ...client } = await startServer();
      await assert.rejects(connection.sendRequest('initialize', params), { code: -32602, message: /^The parameters/ });
      await assert.rejects(client.request('textDocument/hover', {}), { code: -32002 });
      await client.start();
      await client.open(uri, wrongTotal);
      const report = await client.request<DocumentDiagnosticReport>('textDocument/diagnostic', {
        textDocument: { uri },
      });
      assert.equal(report.kind === 'full' && report.items.length > 0, true);
    });
  }
});

/** A server in this process that waits for its client no longer than `patience` milliseconds. */
function served(patience: number): ProtocolConnection {
  const [up, down] = [new PassThrough(), new PassThrough()];
  const host = { ...nodeHost, patience, exit: () => undefined };
  serve(createConnection, new StreamMessageReader(up), new StreamMessageWriter(down), host);
  const client = createProtocolConnection(new StreamMessageReader(down), new StreamMessageWriter(up));
  client.listen();
  return client;
}

describe('a client that never answers', () => {
  it('is waited for no longer than the host says, then the defaults hold', async () => {
    const client = served(30);
    const never = new Promise<never>(() => undefined);
    const asked: string[] = [];
    for (const method of ['workspace/configuration', 'gouji/readFile', 'client/registerCapability']) {
      client.onRequest(method, () => {
        asked.push(method);
        return never;
      });
    }
    await client.sendRequest('initialize', {
      processId: null,
      rootUri: 'memory:/reports',
      capabilities: {
        ...pullingClient,
        workspace: { configuration: true, didChangeWatchedFiles: { dynamicRegistration: true } },
      },
      initializationOptions: { readsFiles: true },
    });
    await client.sendNotification('initialized', {});
    await client.sendNotification('textDocument/didOpen', {
      textDocument: { uri, languageId: 'disclosure-report', version: 1, text: wrongTotal },
    });
    const report = await client.sendRequest<DocumentDiagnosticReport>('textDocument/diagnostic', {
      textDocument: { uri },
    });
    assert.equal(report.kind === 'full' && report.items.length > 0, true);
    assert.deepEqual([...new Set(asked)].sort(), [
      'client/registerCapability',
      'gouji/readFile',
      'workspace/configuration',
    ]);
    client.dispose();
  });
});
