// Runs the command line and the server once, so that what V8 compiles of them lies beside them (`server/code-cache.ts`) for
// whoever starts them next on this machine.
import { spawn, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** @throws Error where one of the programs does not do what it is asked for */
export async function firstRun(dist) {
  const sample = join(dist, 'sample.gknb');
  const checked = spawnSync(process.execPath, [join(dist, 'cli.js'), 'check', sample], { encoding: 'utf8' });
  if (checked.status === 2 || checked.status === null) throw new Error(checked.stderr);

  const { createProtocolConnection, StreamMessageReader, StreamMessageWriter } = await import(
    'vscode-languageserver/node'
  );
  const server = spawn(process.execPath, [join(dist, 'server.js'), '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] });
  const ended = new Promise((resolve) => server.once('exit', resolve));
  const client = createProtocolConnection(
    new StreamMessageReader(server.stdout),
    new StreamMessageWriter(server.stdin),
  );
  client.listen();
  await client.sendRequest('initialize', { processId: process.pid, rootUri: null, capabilities: {} });
  await client.sendNotification('initialized', {});
  const uri = pathToFileURL(sample).href;
  const textDocument = { uri, languageId: 'disclosure-report', version: 1, text: readFileSync(sample, 'utf8') };
  await client.sendNotification('textDocument/didOpen', { textDocument });
  const start = { line: 0, character: 0 };
  const range = { start, end: start };
  const ask = async () => {
    for (const what of ['diagnostic', 'documentSymbol', 'foldingRange', 'codeLens', 'semanticTokens/full']) {
      await client.sendRequest(`textDocument/${what}`, { textDocument: { uri } });
    }
    await client.sendRequest('textDocument/hover', { textDocument: { uri }, position: start });
    await client.sendRequest('textDocument/codeAction', {
      textDocument: { uri },
      range,
      context: { diagnostics: [] },
    });
  };
  await ask();
  const changed = { textDocument: { uri, version: 2 }, contentChanges: [{ range, text: '\n' }] };
  await client.sendNotification('textDocument/didChange', changed);
  await ask();
  await client.sendRequest('shutdown');
  await client.sendNotification('exit');
  const code = await ended;
  client.dispose();
  if (code !== 0) throw new Error(`dist/server.js ended with ${code}`);
}
