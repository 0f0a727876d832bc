import assert from 'node:assert/strict';
import { fork } from 'node:child_process';
import { once } from 'node:events';
import {
  createProtocolConnection,
  type InitializeResult,
  IPCMessageReader,
  IPCMessageWriter,
} from 'vscode-languageserver/node';
import { bundle } from '../kit/bundle.ts';
import { killServers, startServer } from '../kit/lsp.ts';

afterEach(killServers);

/** The code of the error that a request is answered with; undefined for a result. */
async function errorCode(answer: Promise<unknown>): Promise<number | undefined> {
  try {
    await answer;
    return undefined;
  } catch (error) {
    return (error as { code?: number }).code;
  }
}

const hover = { textDocument: { uri: 'untitled:Untitled-1' }, position: { line: 0, character: 0 } };

describe('lifecycle', () => {
  it('refuses a request before initialize', async () => {
    const client = await startServer();
    assert.equal(await errorCode(client.request('textDocument/hover', hover)), -32002);
    assert.equal(await errorCode(client.request('shutdown')), -32002);
  });

  it('passes over notifications before initialize', async () => {
    const client = await startServer();
    await client.open('untitled:Untitled-1', '青石县云溪镇人民政府2022年政府信息公开工作年度报告\n');
    await client.start();
    assert.equal(await client.request('textDocument/hover', hover), null);
  });

  it('refuses a second initialize and stays as it was', async () => {
    const client = await startServer();
    await client.start();
    assert.equal(await errorCode(client.start()), -32600);
    assert.equal(await client.request('textDocument/hover', hover), null);
  });

  it('refuses every request after shutdown', async () => {
    const client = await startServer();
    await client.start();
    assert.equal(await client.request('shutdown'), null);
    assert.equal(await errorCode(client.request('textDocument/hover', hover)), -32600);
    assert.equal(await errorCode(client.request('shutdown')), -32600);
  });

  it('answers a method that it does not know with an error and goes on', async () => {
    const client = await startServer();
    await client.start();
    assert.equal(await errorCode(client.request('textDocument/typeDefinition', hover)), -32601);
    assert.equal(await client.request('textDocument/hover', hover), null);
  });

  const endings: readonly { name: string; before: readonly string[]; code: number }[] = [
    { name: 'exit after shutdown ends with 0', before: ['start', 'shutdown'], code: 0 },
    { name: 'exit without shutdown ends with 1', before: ['start'], code: 1 },
    { name: 'exit before initialize ends with 1', before: [], code: 1 },
  ];
  for (const { name, before, code } of endings) {
    it(name, async () => {
      const client = await startServer();
      if (before.includes('start')) await client.start();
      if (before.includes('shutdown')) await client.request('shutdown');
      await client.notify('exit');
      assert.equal(await client.exit(), code);
    });
  }

  it('ends when the client is gone', async () => {
    const client = await startServer();
    await client.start();
    client.process.stdin?.end();
    assert.equal(await client.exit(), 1);
  });

  it('speaks over the channel between Node processes as well', async () => {
    const child = fork(await bundle('server/main.node.ts'), ['--node-ipc']);
    const ended = once(child, 'exit');
    const connection = createProtocolConnection(new IPCMessageReader(child), new IPCMessageWriter(child));
    connection.listen();
    const params = { processId: process.pid, rootUri: null, capabilities: {} };
    const { serverInfo } = await connection.sendRequest<InitializeResult>('initialize', params);
    assert.equal(serverInfo?.name, 'gouji');
    await connection.sendRequest('shutdown');
    await connection.sendNotification('exit');
    assert.deepEqual(await ended, [0, null]);
  });

  it('is started by `gouji lsp --stdio` as well', async () => {
    const client = await startServer('server/cli/main.ts', ['lsp', '--stdio']);
    const { serverInfo, capabilities } = await client.start();
    assert.equal(serverInfo?.name, 'gouji');
    assert.equal(capabilities.positionEncoding, 'utf-16');
    await client.request('shutdown');
    await client.notify('exit');
    assert.equal(await client.exit(), 0);
  });
});
