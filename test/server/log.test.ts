import assert from 'node:assert/strict';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { ApplyWorkspaceEditResult, CodeAction, LogMessageParams } from 'vscode-languageserver/node';
import { withFiles } from '../kit/cli.ts';
import { killServers, type LspClient, pullingClient, startServer } from '../kit/lsp.ts';
import { smallReport } from '../kit/small-report.ts';

const wrong = smallReport({ figures: { 'applications/granted/total': 4 } });
const secret = '某某来访件';
const unformattable = wrong.replace(/^(.*现行有效件数.*)$/m, `$1\t${secret}`);

/** A server with a report open in a folder, and what it has logged; times are written as 0. */
async function logged(
  files: Readonly<Record<string, string>>,
  use: (client: LspClient, uri: string, lines: readonly string[]) => Promise<void>,
  options: { readonly locale?: string; readonly applied?: ApplyWorkspaceEditResult } = {},
): Promise<void> {
  await withFiles(files, async (folder) => {
    const client = await startServer();
    const lines: string[] = [];
    client.connection.onNotification('window/logMessage', ({ type, message }: LogMessageParams) => {
      const line = message.replaceAll(folder, 'FOLDER').replace(/\d+( 毫秒| ms)$/, '0$1');
      lines.push(`${['', 'error', 'warn', 'info', 'log', 'debug'][type]} ${line.replaceAll(path.sep, '/')}`);
    });
    client.connection.onRequest('workspace/applyEdit', () => options.applied ?? { applied: true });
    const capabilities = {
      ...pullingClient,
      textDocument: {
        ...pullingClient.textDocument,
        codeAction: {
          ...pullingClient.textDocument?.codeAction,
          dataSupport: true,
          resolveSupport: { properties: ['edit'] },
        },
      },
    };
    const workspaceFolders = [{ uri: pathToFileURL(folder).href, name: 'reports' }];
    const initializationOptions = { locale: options.locale ?? 'zh-cn' };
    await client.start({ capabilities, workspaceFolders, initializationOptions });
    const uri = pathToFileURL(path.join(folder, 'a.txt')).href;
    await client.open(uri, files['a.txt'] ?? '');
    await client.request('textDocument/diagnostic', { textDocument: { uri } });
    // The first lines name the version and the folder's address.
    assert.match(lines.shift() ?? '', /^info (勾稽|Gouji) \d+\.\d+\.\d+ .*Node\.js v\d+/);
    assert.match(lines.shift() ?? '', /^info (打开的文件夹：|Folders open: )FOLDER$/);
    await use(client, uri, lines);
  });
}

describe('the log of the server', () => {
  afterEach(killServers);

  it('says once what a report came to, not at each edit', async () => {
    await logged({ 'a.txt': wrong }, async (client, uri, lines) => {
      // What is said of the folder's other reports may come before or after.
      const ofReport = (): string[] => lines.filter((each) => each.startsWith('info a.txt'));
      const line = 'info a.txt：2021 年版表式，2022 年度，错误 1 处，警告 0 处，提示 0 处，用时 0 毫秒';
      assert.deepEqual(ofReport(), [line]);
      await client.notify('textDocument/didChange', {
        textDocument: { uri, version: 2 },
        contentChanges: [{ text: smallReport() }],
      });
      await client.request('textDocument/diagnostic', { textDocument: { uri } });
      assert.deepEqual(ofReport(), [line]);
    });
  });

  it('speaks the language of the client', async () => {
    await logged(
      { 'a.txt': '今天天气很好。' },
      async (_client, _uri, lines) => assert.deepEqual(lines, ['info a.txt: not a report, in 0 ms']),
      { locale: 'en' },
    );
  });

  it('names the configuration that was read and what is wrong in it', async () => {
    const files = { 'a.txt': wrong, 'gouji.config.json': '{"rules": {"wrong-figures": "off"}}' };
    await logged(files, async (_client, _uri, lines) => {
      assert.deepEqual(lines.slice(0, -1), [
        'info 读入检查设置：FOLDER/gouji.config.json',
        'warn FOLDER/gouji.config.json 第 1 行：没有名为“wrong-figures”的规则，此项已忽略；gouji rules 列出全部规则名。',
      ]);
    });
  });

  it('says which table was not formatted and why, and nothing that the report says', async () => {
    await logged({ 'a.txt': unformattable }, async (client, uri, lines) => {
      const options = { tabSize: 4, insertSpaces: false };
      await client.request('textDocument/formatting', { textDocument: { uri }, options });
      const number = unformattable.split('\n').findIndex((line) => line.includes(secret)) + 1;
      assert.match(lines.at(-1) ?? '', new RegExp(`^info a\\.txt 第 ${number} 行：“…”不是本表的行名`));
      assert.ok(!lines.join('\n').includes(secret));
    });
  });

  it('says that an action was refused because the text has changed since', async () => {
    await logged({ 'a.txt': wrong }, async (client, uri, lines) => {
      const textDocument = { uri };
      const range = { start: { line: 0, character: 0 }, end: { line: 999, character: 0 } };
      const params = { textDocument, range, context: { diagnostics: [] } };
      const [action] = await client.request<CodeAction[]>('textDocument/codeAction', params);
      await client.notify('textDocument/didChange', {
        textDocument: { uri, version: 2 },
        contentChanges: [{ text: smallReport() }],
      });
      await assert.rejects(client.request('codeAction/resolve', action), /重新选择/);
      assert.equal(lines.at(-1), 'warn 操作未执行：文档在此操作给出之后又有改动，请重新选择一次。');
    });
  });

  for (const [applied, words] of [
    [{ applied: false }, '文档在此操作给出之后又有改动，请重新选择一次。'],
    [{ applied: false, failureReason: '文件为只读。' }, '文件为只读。'],
  ] as const) {
    it(`says that the editor did not make an edit: ${words}`, async () => {
      await logged(
        { 'a.txt': wrong.replace(/^(行政许可)\t(.*)$/m, '|$1|$2|') },
        async (client, uri, lines) => {
          const request = { command: 'gouji.formatTables', arguments: [{ uri, target: 'pipe' }] };
          await assert.rejects(client.request('workspace/executeCommand', request));
          assert.equal(lines.at(-1), `warn 操作未执行：${words}`);
        },
        { applied },
      );
    });
  }
});
