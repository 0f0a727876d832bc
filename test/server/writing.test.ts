import assert from 'node:assert/strict';
import type {
  ApplyWorkspaceEditParams,
  ClientCapabilities,
  CodeLens,
  CompletionItem,
  DocumentLink,
  InitializeParams,
  InlayHint,
  Location,
  LocationLink,
  Range,
  ShowDocumentParams,
  ShowMessageParams,
  TextEdit,
} from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { killServers, type LspClient, pullingClient, startServer } from '../kit/lsp.ts';
import { report2021, wrongTotal } from '../kit/reports.ts';

afterEach(killServers);

const uri = 'file:///reports/a.gknb';
const clean = report2021();
const row = '\t\t2.重复申请\t0\t0\t0\t0\t0\t0\t0';
const shifted = clean.replace(row, '2.重复申请\t\t\t0\t0\t0\t0\t0\t0\t0');
const everything: Range = { start: { line: 0, character: 0 }, end: { line: 999, character: 0 } };

async function started(text: string, params: Partial<InitializeParams> = {}, at = uri): Promise<LspClient> {
  const client = await startServer();
  await client.start(params);
  await client.open(at, text);
  return client;
}

function applied(text: string, edits: readonly TextEdit[]): string {
  return TextDocument.applyEdits(TextDocument.create(uri, 'disclosure-report', 1, text), [...edits]);
}

function rangeOf(text: string, words: string): Range {
  const document = TextDocument.create(uri, 'disclosure-report', 1, text);
  const start = text.indexOf(words);
  assert.notEqual(start, -1, `${words} is not in the text`);
  return { start: document.positionAt(start), end: document.positionAt(start + words.length) };
}

const formatting = { tabSize: 4, insertSpaces: false };

/** What the server asks of the client while a command runs. */
function asked(client: LspClient): {
  edits: ApplyWorkspaceEditParams[];
  shown: ShowDocumentParams[];
  said: ShowMessageParams[];
} {
  const all = {
    edits: [] as ApplyWorkspaceEditParams[],
    shown: [] as ShowDocumentParams[],
    said: [] as ShowMessageParams[],
  };
  client.connection.onRequest('workspace/applyEdit', (params: ApplyWorkspaceEditParams) => {
    all.edits.push(params);
    return { applied: true };
  });
  client.connection.onRequest('window/showDocument', (params: ShowDocumentParams) => {
    all.shown.push(params);
    return { success: true };
  });
  client.connection.onNotification('window/showMessage', (params: ShowMessageParams) => {
    all.said.push(params);
  });
  return all;
}

describe('formatting over the protocol', () => {
  it('brings the lines that are not in form into it', async () => {
    const client = await started(shifted);
    const edits = await client.request<TextEdit[]>('textDocument/formatting', {
      textDocument: { uri },
      options: formatting,
    });
    const result = applied(shifted, edits);
    assert.equal(result.includes(row), true);
    // The report of the kit leaves out the blank cells at the end of a line; the form has them.
    assert.equal(result.includes('行政许可\t12\t\t\n'), true);
    await client.notify('textDocument/didChange', {
      textDocument: { uri, version: 2 },
      contentChanges: [{ text: result }],
    });
    const again = await client.request('textDocument/formatting', { textDocument: { uri }, options: formatting });
    assert.deepEqual(again, []);
  });

  it('takes the tables of a range alone, as after pasting', async () => {
    const client = await started(shifted);
    const edits = await client.request<TextEdit[]>('textDocument/rangeFormatting', {
      textDocument: { uri },
      range: rangeOf(shifted, '2.重复申请'),
      options: formatting,
    });
    assert.equal(applied(shifted, edits), clean);
  });

  it('writes the tables of a Markdown file as Markdown', async () => {
    const at = 'file:///reports/a.md';
    const client = await started(clean, {}, at);
    const edits = await client.request<TextEdit[]>('textDocument/formatting', {
      textDocument: { uri: at },
      options: formatting,
    });
    assert.equal(applied(clean, edits).includes('| 行政许可 '), true);
  });

  it('is done on request for the tables at the cursor, bound to the version', async () => {
    const client = await started(clean);
    const { edits, said } = asked(client);
    const range = rangeOf(clean, '结果维持');
    await client.request('workspace/executeCommand', {
      command: 'gouji.formatTables',
      arguments: [{ uri, target: 'pipe', range }],
    });
    const change = edits[0]?.edit.documentChanges?.[0];
    assert.equal(change !== undefined && 'textDocument' in change && change.textDocument.version, 1);
    const result = applied(clean, change !== undefined && 'edits' in change ? (change.edits as TextEdit[]) : []);
    assert.equal(result.includes('| 结果维持 '), true);
    assert.equal(result.includes(row), true);
    assert.deepEqual(said, []);
  });

  const told: readonly { name: string; text: string; at: string; says: RegExp }[] = [
    { name: 'says so where there is nothing to do', text: clean, at: '一、总体情况', says: /没有需要排版的统计表/ },
    {
      name: 'names the row whose columns are not certain',
      text: clean.replace(row, '\t\t2.重复申请\t4\t4'),
      at: '2.重复申请',
      says: /第三（五）2项重复申请/,
    },
  ];
  for (const { name, text, at, says } of told) {
    it(name, async () => {
      const client = await started(text);
      const { edits, said } = asked(client);
      const range = rangeOf(text, at);
      await client.request('workspace/executeCommand', {
        command: 'gouji.formatTables',
        arguments: [{ uri, target: 'tab', range }],
      });
      assert.deepEqual(edits, []);
      assert.match(said.map(({ message }) => message).join(), says);
    });
  }

  it('refuses a command with wrong arguments', async () => {
    const client = await started(clean);
    for (const command of ['gouji.formatTables', 'gouji.recomputeTotals', 'gouji.showFindings', 'gouji.unknown']) {
      await assert.rejects(client.request('workspace/executeCommand', { command, arguments: [{ uri: 1 }] }));
    }
  });
});

describe('hints and lenses over the protocol', () => {
  const hints = (client: LspClient): Promise<InlayHint[]> =>
    client.request('textDocument/inlayHint', { textDocument: { uri }, range: everything });
  const lenses = (client: LspClient): Promise<CodeLens[]> =>
    client.request('textDocument/codeLens', { textDocument: { uri } });

  it('stand beside figures and wrong totals, in the reader’s language', async () => {
    const client = await started(wrongTotal, { initializationOptions: { locale: 'en' } });
    const labels = (await hints(client)).map(({ label }) => label);
    assert.equal(labels.includes('natural'), true);
    assert.equal(labels.includes('row sum 3 (+1)'), true);
  });

  it('are not given where they are switched off', async () => {
    const options = { inlayHints: { enabled: false }, codeLens: { enabled: false } };
    const client = await started(wrongTotal, { initializationOptions: options });
    assert.deepEqual(await hints(client), []);
    assert.deepEqual(await lenses(client), []);
  });

  const showing: ClientCapabilities = { ...pullingClient, window: { showDocument: { support: true } } };

  it('recompute the totals, in the version they were given for', async () => {
    const client = await started(wrongTotal, { capabilities: showing });
    const { edits } = asked(client);
    const lens = (await lenses(client)).find(({ command }) => command?.command === 'gouji.recomputeTotals');
    assert.equal(lens?.command?.title, '重新计算总计（1 处）');
    await client.request('workspace/executeCommand', lens.command);
    const change = edits[0]?.edit.documentChanges?.[0];
    const made = change !== undefined && 'edits' in change ? (change.edits as TextEdit[]) : [];
    assert.equal(applied(wrongTotal, made), clean);
    await client.notify('textDocument/didChange', {
      textDocument: { uri, version: 2 },
      contentChanges: [{ text: `${wrongTotal}\n` }],
    });
    await assert.rejects(client.request('workspace/executeCommand', lens.command));
  });

  it('lead to the first problem, for a client that can be led', async () => {
    const client = await started(wrongTotal, { capabilities: showing });
    const { shown } = asked(client);
    const lens = (await lenses(client)).find(({ command }) => command?.command === 'gouji.showFindings');
    await client.request('workspace/executeCommand', lens?.command);
    assert.deepEqual(shown[0]?.selection?.start.line, rangeOf(wrongTotal, '（七）总计').start.line);
    const other = await started(wrongTotal);
    assert.deepEqual(
      (await lenses(other)).map(({ command }) => command?.command),
      ['gouji.recomputeTotals'],
    );
  });
});

describe('writing help over the protocol', () => {
  const text = clean.replace(row, '');
  const position = rangeOf(clean, row).start;
  const snippets: ClientCapabilities = {
    textDocument: {
      completion: { completionItem: { snippetSupport: true, insertTextModeSupport: { valueSet: [1, 2] } } },
    },
  };
  const complete = async (capabilities: ClientCapabilities): Promise<CompletionItem | undefined> => {
    const client = await started(text, { capabilities });
    const items = await client.request<CompletionItem[]>('textDocument/completion', {
      textDocument: { uri },
      position,
    });
    return items[0];
  };

  it('has tab stops only for a client that knows them', async () => {
    const withStops = await complete(snippets);
    assert.equal(withStops?.insertTextFormat, 2);
    assert.equal(withStops.insertTextMode, 1);
    assert.equal(withStops.textEdit?.newText.startsWith('\t\t2.重复申请\t$'), true);
    const plain = await complete({});
    assert.equal(plain?.insertTextFormat, 1);
    assert.equal(plain.textEdit?.newText, `\t\t2.重复申请${'\t〔待填〕'.repeat(7)}`);
  });

  it('links the Regulation', async () => {
    const linked = clean.replace('云溪镇按照要求', '按照《条例》第四十九条');
    const client = await started(linked);
    const links = await client.request<DocumentLink[]>('textDocument/documentLink', { textDocument: { uri } });
    assert.deepEqual(
      links.map(({ range }) => range),
      [rangeOf(linked, '《条例》第四十九条')],
    );
    assert.equal(links[0]?.target?.startsWith('https://www.gov.cn/'), true);
  });

  it('knows where a total comes from', async () => {
    const total = rangeOf(clean, '（一）予以公开\t\t2\t1\t0\t0\t0\t0\t3').end;
    const where = { textDocument: { uri }, position: total };
    const links = await started(clean, { capabilities: { textDocument: { definition: { linkSupport: true } } } });
    const found = await links.request<LocationLink[]>('textDocument/definition', where);
    assert.equal(found.length, 6);
    assert.equal(found[0]?.targetUri, uri);
    const places = await started(clean);
    assert.equal((await places.request<Location[]>('textDocument/definition', where))[0]?.uri, uri);
  });
});
