import assert from 'node:assert/strict';
import {
  CancellationTokenSource,
  type CodeAction,
  type Command,
  type ConfigurationParams,
  type DocumentDiagnosticReport,
  type DocumentSymbol,
  type FoldingRange,
  type Hover,
  type InitializeParams,
  type PublishDiagnosticsParams,
  type Range,
  type SymbolInformation,
  type WorkspaceEdit,
} from 'vscode-languageserver/node';
import { killServers, type LspClient, pullingClient, pushedClient, startServer } from '../kit/lsp.ts';
import { report2021, wrongTotal } from '../kit/reports.ts';

afterEach(killServers);

const uri = 'file:///reports/a.gknb';
const textDocument = { uri };

/** Where `needle` stands in `text`, as a range of one line. */
function rangeOf(text: string, needle: string): Range {
  const offset = text.indexOf(needle);
  assert.notEqual(offset, -1, `${needle} is not in the text`);
  const before = text.slice(0, offset).split('\n');
  const line = before.length - 1;
  const character = before[line]?.length ?? 0;
  return { start: { line, character }, end: { line, character: character + needle.length } };
}

/** The 4 at the end of row （七） in `wrongTotal`. */
function wrongCell(): Range {
  const { start, end } = rangeOf(wrongTotal, '（七）总计\t\t2\t1\t0\t0\t0\t0\t4');
  return { start: { line: start.line, character: end.character - 1 }, end };
}

async function started(text: string, params: Partial<InitializeParams> = {}): Promise<LspClient> {
  const client = await startServer();
  await client.start(params);
  await client.open(uri, text);
  return client;
}

function pull(client: LspClient, previousResultId?: string): Promise<DocumentDiagnosticReport> {
  return client.request('textDocument/diagnostic', { textDocument, previousResultId });
}

function items(report: DocumentDiagnosticReport) {
  assert.equal(report.kind, 'full');
  return report.kind === 'full' ? report.items : [];
}

function published(client: LspClient): (uri: string) => Promise<PublishDiagnosticsParams> {
  const waiting: ((params: PublishDiagnosticsParams) => boolean)[] = [];
  const received: PublishDiagnosticsParams[] = [];
  client.connection.onNotification('textDocument/publishDiagnostics', (params: PublishDiagnosticsParams) => {
    const taker = waiting.findIndex((take) => take(params));
    if (taker < 0) received.push(params);
    else waiting.splice(taker, 1);
  });
  return (wanted) => {
    const present = received.findIndex((params) => params.uri === wanted);
    if (present >= 0) return Promise.resolve(received.splice(present, 1)[0] as PublishDiagnosticsParams);
    return new Promise((resolve) => {
      waiting.push((params) => {
        if (params.uri !== wanted) return false;
        resolve(params);
        return true;
      });
    });
  };
}

function change(client: LspClient, range: Range, text: string, version: number): Promise<void> {
  return client.notify('textDocument/didChange', {
    textDocument: { uri, version },
    contentChanges: [{ range, text }],
  });
}

describe('diagnostics', () => {
  it('are pulled, and unchanged as long as the text is', async () => {
    const client = await started('没有报告的文字\n');
    const first = await pull(client);
    assert.deepEqual(
      items(first).map(({ code, source, severity, range }) => ({ code, source, severity, range })),
      [
        {
          code: 'not-a-report',
          source: 'gouji',
          severity: 3,
          range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } },
        },
      ],
    );
    assert.notEqual(first.resultId, undefined);
    const second = await pull(client, first.resultId);
    assert.deepEqual(second, { kind: 'unchanged', resultId: first.resultId });
    await change(client, { start: { line: 0, character: 0 }, end: { line: 0, character: 2 } }, '还是', 2);
    const third = await pull(client, first.resultId);
    assert.equal(third.kind, 'full');
    assert.notEqual(third.resultId, first.resultId);
  });

  it('of a document closed and opened again are never taken for the old ones', async () => {
    const client = await started('没有报告的文字\n');
    const first = await pull(client);
    await client.notify('textDocument/didClose', { textDocument });
    await client.open(uri, report2021());
    const second = await pull(client, first.resultId);
    assert.deepEqual(
      items(second).filter(({ code }) => code === 'not-a-report'),
      [],
    );
  });

  it('of a document that is not open are none', async () => {
    const client = await started(report2021());
    const report = await client.request<DocumentDiagnosticReport>('textDocument/diagnostic', {
      textDocument: { uri: 'file:///reports/unknown.gknb' },
    });
    assert.deepEqual(report, { kind: 'full', items: [] });
  });

  it('of many documents that are asked about at once are those of each', async () => {
    const client = await startServer();
    await client.start({ capabilities: pullingClient });
    const names = Array.from({ length: 24 }, (_, i) => `file:///reports/${i}.gknb`);
    const ask = (wanted: string): Promise<DocumentDiagnosticReport> =>
      client.request('textDocument/diagnostic', { textDocument: { uri: wanted } });
    const asked = names.map((name, i) => {
      void client.open(name, i % 3 === 0 ? wrongTotal : report2021());
      return ask(name);
    });
    await client.notify('textDocument/didChange', {
      textDocument: { uri: names[1], version: 2 },
      contentChanges: [{ text: wrongTotal }],
    });
    const changed = ask(names[1] as string);
    const isWrong = (report: DocumentDiagnosticReport): boolean =>
      items(report).some(({ code }) => code === 'wrong-figure');
    const found = (await Promise.all(asked)).map(isWrong);
    const unchanged = found.filter((_, i) => i !== 1);
    assert.deepEqual(
      unchanged,
      names.map((_, i) => i % 3 === 0).filter((_, i) => i !== 1),
    );
    assert.equal(isWrong(await changed), true);
  });

  it('of one document do not wait for the settings of others', async () => {
    const client = await startServer();
    const unanswered: (() => void)[] = [];
    client.connection.onRequest('workspace/configuration', ({ items: [item] }: ConfigurationParams) => {
      if (item?.scopeUri === uri) return [{}];
      return new Promise((resolve) => unanswered.push(() => resolve([{}])));
    });
    await client.start({ capabilities: { ...pullingClient, workspace: { configuration: true } } });
    const others = ['file:///reports/b.gknb', 'file:///reports/c.gknb', 'file:///reports/d.gknb'];
    const waiting = others.map(async (other) => {
      await client.open(other, wrongTotal);
      return client.request<DocumentDiagnosticReport>('textDocument/diagnostic', { textDocument: { uri: other } });
    });
    await client.open(uri, wrongTotal);
    assert.ok(items(await pull(client)).length > 0);
    for (const answer of unanswered) answer();
    for (const report of await Promise.all(waiting)) assert.ok(items(report).length > 0);
  });

  it('are pushed with the version to a client that cannot pull, and taken back on closing', async () => {
    const client = await startServer();
    const next = published(client);
    const { capabilities } = await client.start({ capabilities: pushedClient });
    assert.equal(capabilities.diagnosticProvider, undefined);
    await client.open(uri, '没有报告的文字\n');
    const first = await next(uri);
    assert.deepEqual([first.version, first.diagnostics.length], [1, 1]);
    await change(client, { start: { line: 0, character: 0 }, end: { line: 0, character: 2 } }, '还是', 2);
    const second = await next(uri);
    assert.deepEqual([second.version, second.diagnostics.length], [2, 1]);
    await client.notify('textDocument/didClose', { textDocument });
    assert.deepEqual((await next(uri)).diagnostics, []);
  });

  it('are not pushed to a client that pulls', async () => {
    const client = await startServer();
    let pushed = 0;
    client.connection.onNotification('textDocument/publishDiagnostics', () => {
      pushed++;
    });
    await client.start();
    await client.open(uri, '没有报告的文字\n');
    await pull(client);
    assert.equal(pushed, 0);
  });

  const languages: readonly { name: string; params: Partial<InitializeParams>; english: boolean }[] = [
    { name: 'Chinese unless asked otherwise', params: {}, english: false },
    { name: 'the locale of the client', params: { locale: 'en-US' }, english: true },
    {
      name: 'the locale of the options before that of the client',
      params: { locale: 'en', initializationOptions: { locale: 'zh-cn' } },
      english: false,
    },
  ];
  for (const { name, params, english } of languages) {
    it(`speak ${name}`, async () => {
      const client = await started('没有报告的文字\n', params);
      const [diagnostic] = items(await pull(client));
      assert.equal(/[A-Za-z]{4}/.test(String(diagnostic?.message)), english, String(diagnostic?.message));
    });
  }
});

describe('requests about a report', () => {
  it('give an outline whose ranges lie within one another', async () => {
    const client = await started(report2021());
    const symbols = await client.request<DocumentSymbol[]>('textDocument/documentSymbol', { textDocument });
    assert.equal(symbols.length, 1);
    assert.deepEqual(
      symbols[0]?.children?.map(({ name, children }) => [name, children?.map((table) => table.children?.length)]),
      [
        ['一、总体情况', []],
        ['二、主动公开政府信息情况', [6]],
        ['三、收到和处理政府信息公开申请情况', [25]],
        ['四、政府信息公开行政复议、行政诉讼情况', [3]],
        ['五、存在的主要问题及改进情况', []],
        ['六、其他需要报告的事项', []],
      ],
    );
    const within = (outer: Range, inner: Range) =>
      (outer.start.line < inner.start.line ||
        (outer.start.line === inner.start.line && outer.start.character <= inner.start.character)) &&
      (inner.end.line < outer.end.line ||
        (inner.end.line === outer.end.line && inner.end.character <= outer.end.character));
    const walk = (symbol: DocumentSymbol) => {
      assert.notEqual(symbol.name, '');
      assert.ok(within(symbol.range, symbol.selectionRange), symbol.name);
      for (const child of symbol.children ?? []) {
        assert.ok(within(symbol.range, child.range), `${child.name} in ${symbol.name}`);
        walk(child);
      }
    };
    for (const symbol of symbols) walk(symbol);
  });

  it('give a flat outline to a client that knows no other', async () => {
    const client = await started(report2021(), { capabilities: {} });
    const symbols = await client.request<SymbolInformation[]>('textDocument/documentSymbol', { textDocument });
    assert.equal(symbols.length, 1 + 6 + 3 + 6 + 25 + 3);
    assert.deepEqual([...new Set(symbols.map(({ location }) => location.uri))], [uri]);
    assert.equal(symbols.find(({ name }) => name.includes('（七）'))?.name.endsWith(' 3'), true);
  });

  it('fold sections and tables', async () => {
    const text = report2021();
    const client = await started(text);
    const ranges = await client.request<FoldingRange[]>('textDocument/foldingRange', { textDocument });
    const starts = ranges.map(({ startLine }) => text.split('\n')[startLine]);
    assert.equal(ranges.length, 6 + 3);
    assert.equal(starts[0], '一、总体情况');
    assert.deepEqual(
      ranges.filter(({ startLine, endLine }) => startLine >= endLine),
      [],
    );
  });

  it('explain the figure under the cursor with its equations', async () => {
    const client = await started(wrongTotal);
    const hover = await client.request<Hover>('textDocument/hover', { textDocument, position: wrongCell().start });
    assert.deepEqual(hover.range, wrongCell());
    const { value } = hover.contents as { value: string };
    assert.match(value, /`2\+1\+0\+0\+0\+0 = 4` ✗/);
    assert.match(value, /`3\+0 = 4\+0` ✗/);
  });

  it('about a document that is not open are answered with nothing', async () => {
    const client = await started(report2021());
    const unknown = { textDocument: { uri: 'file:///reports/unknown.gknb' } };
    const range = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
    assert.equal(await client.request('textDocument/hover', { ...unknown, position: range.start }), null);
    assert.deepEqual(await client.request('textDocument/documentSymbol', unknown), []);
    assert.deepEqual(await client.request('textDocument/foldingRange', unknown), []);
    const actions = await client.request('textDocument/codeAction', {
      ...unknown,
      range,
      context: { diagnostics: [] },
    });
    assert.deepEqual(actions, []);
  });

  it('past the end of the text are answered, not refused', async () => {
    const client = await started(report2021());
    const far = { line: 100_000, character: 100_000 };
    assert.equal(await client.request('textDocument/hover', { textDocument, position: far }), null);
  });

  it('taken back while they wait are answered as cancelled, the others as asked', async () => {
    const client = await startServer();
    // The server waits for its settings, so that the requests are still open when one of them is taken back.
    let answerSettings: (settings: unknown[]) => void = () => undefined;
    const asked = new Promise<void>((resolveAsked) => {
      client.connection.onRequest('workspace/configuration', () => {
        resolveAsked();
        return new Promise<unknown[]>((resolve) => {
          answerSettings = resolve;
        });
      });
    });
    await client.start({ capabilities: { ...pullingClient, workspace: { configuration: true } } });
    await client.open(uri, report2021());
    const source = new CancellationTokenSource();
    const cancelled = client.connection.sendRequest('textDocument/documentSymbol', { textDocument }, source.token);
    const kept = client.request<DocumentSymbol[]>('textDocument/documentSymbol', { textDocument });
    await asked;
    source.cancel();
    answerSettings([{}]);
    await assert.rejects(cancelled, { code: -32800 });
    assert.equal((await kept).length, 1);
  });
});

describe('code actions', () => {
  const asked = (only?: string[]) => ({
    textDocument,
    range: { start: wrongCell().start, end: wrongCell().start },
    context: { diagnostics: [], ...(only === undefined ? {} : { only }) },
  });

  it('recompute the total under the cursor, bound to the version of the text', async () => {
    const client = await started(wrongTotal);
    const actions = await client.request<CodeAction[]>('textDocument/codeAction', asked(['refactor']));
    assert.equal(actions.length, 2);
    for (const { edit } of actions) {
      assert.deepEqual(edit, {
        documentChanges: [{ textDocument: { uri, version: 1 }, edits: [{ range: wrongCell(), newText: '3' }] }],
      });
    }
  });

  it('repair a wrong figure by the preferred quick fix', async () => {
    const client = await started(wrongTotal);
    const actions = await client.request<CodeAction[]>('textDocument/codeAction', asked(['quickfix']));
    const preferred = actions.filter(({ isPreferred }) => isPreferred === true);
    assert.equal(preferred.length, 1);
    assert.equal(preferred[0]?.diagnostics?.[0]?.code, 'wrong-figure');
    const edits = preferred[0]?.edit?.documentChanges?.[0];
    assert.deepEqual(edits, { textDocument: { uri, version: 1 }, edits: [{ range: wrongCell(), newText: '3' }] });
  });

  for (const kind of ['source', 'source.fixAll', 'source.fixAll.gouji']) {
    it(`fix all that is safe when asked for ${kind}, and nothing else`, async () => {
      const text = wrongTotal
        .replace('（单位：万元）', '（单位：万元，保留4位小数）')
        .replace('行政事业性收费\t0', '行政事业性收费\t11.065');
      const client = await started(text);
      const actions = await client.request<CodeAction[]>('textDocument/codeAction', asked([kind]));
      assert.deepEqual(
        actions.map((action) => [action.kind, action.edit?.documentChanges]),
        [
          [
            'source.fixAll.gouji',
            [{ textDocument: { uri, version: 1 }, edits: [{ range: rangeOf(text, '11.065'), newText: '11.0650' }] }],
          ],
        ],
      );
    });
  }

  it('give plain changes to a client that knows no versions', async () => {
    const { textDocument: capabilities } = pullingClient;
    const client = await started(wrongTotal, { capabilities: capabilities ? { textDocument: capabilities } : {} });
    const [action] = await client.request<CodeAction[]>('textDocument/codeAction', asked(['refactor']));
    assert.deepEqual(action?.edit, { changes: { [uri]: [{ range: wrongCell(), newText: '3' }] } });
  });

  const resolving = {
    ...pullingClient,
    textDocument: {
      ...pullingClient.textDocument,
      codeAction: {
        codeActionLiteralSupport: { codeActionKind: { valueSet: ['quickfix'] } },
        dataSupport: true,
        resolveSupport: { properties: ['edit'] },
      },
    },
  };

  it('are resolved against the text they were made for', async () => {
    const client = await started(wrongTotal, { capabilities: resolving });
    const [action] = await client.request<CodeAction[]>('textDocument/codeAction', asked(['refactor']));
    assert.equal(action?.edit, undefined);
    const resolved = await client.request<CodeAction>('codeAction/resolve', action);
    assert.deepEqual(resolved.edit, {
      documentChanges: [{ textDocument: { uri, version: 1 }, edits: [{ range: wrongCell(), newText: '3' }] }],
    });
  });

  it('are refused when the text has changed since they were offered', async () => {
    const client = await started(wrongTotal, { capabilities: resolving });
    const [action] = await client.request<CodeAction[]>('textDocument/codeAction', asked(['refactor']));
    await change(client, { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } }, '\n', 2);
    await assert.rejects(client.request('codeAction/resolve', action), { code: -32801 });
  });

  it('are refused for data that this server did not give', async () => {
    const client = await started(wrongTotal, { capabilities: resolving });
    const made = { title: 'made up', data: { uri } };
    await assert.rejects(client.request('codeAction/resolve', made), { code: -32803 });
  });

  it('are commands for a client that knows no literals', async () => {
    const client = await startServer();
    const { capabilities } = await client.start({ capabilities: {} });
    assert.equal(capabilities.executeCommandProvider?.commands.includes('gouji.applyAction'), true);
    await client.open(uri, wrongTotal);
    const applied = new Promise<WorkspaceEdit>((resolve) => {
      client.connection.onRequest('workspace/applyEdit', ({ edit }: { edit: WorkspaceEdit }) => {
        resolve(edit);
        return { applied: true };
      });
    });
    const [command] = await client.request<Command[]>('textDocument/codeAction', asked(['refactor']));
    await client.request('workspace/executeCommand', { command: command?.command, arguments: command?.arguments });
    assert.deepEqual(await applied, { changes: { [uri]: [{ range: wrongCell(), newText: '3' }] } });
  });
});

describe('configuration', () => {
  const configured = { ...pullingClient, workspace: { ...pullingClient.workspace, configuration: true } };
  const folders = {
    'file:///east/a.gknb': { rules: { 'wrong-figure': 'hint' } },
    'file:///west/a.gknb': { rules: { 'wrong-figure': 'off' } },
  } as const;

  it('is asked for per document, so that each folder has its own', async () => {
    const client = await startServer();
    client.connection.onRequest(
      'workspace/configuration',
      ({ items: asked }: { items: { scopeUri: keyof typeof folders; section: string }[] }) =>
        asked.map(({ scopeUri, section }) => (section === 'gouji' ? (folders[scopeUri] ?? {}) : null)),
    );
    await client.start({ capabilities: configured });
    const severities: Record<string, number | undefined> = {};
    for (const each of [...Object.keys(folders), 'untitled:Untitled-1', 'file:///elsewhere/b.gknb']) {
      await client.open(each, wrongTotal);
      const report = await client.request<DocumentDiagnosticReport>('textDocument/diagnostic', {
        textDocument: { uri: each },
      });
      severities[each] = items(report).find(({ code }) => code === 'wrong-figure')?.severity;
    }
    assert.deepEqual(severities, {
      'file:///east/a.gknb': 4,
      'file:///west/a.gknb': undefined,
      'untitled:Untitled-1': 1,
      'file:///elsewhere/b.gknb': 1,
    });
  });

  it('is asked for again when it changes, and the client is told to pull', async () => {
    const client = await startServer();
    let settings: unknown = {};
    client.connection.onRequest('workspace/configuration', () => [settings]);
    const refreshed = new Promise<void>((resolve) => {
      client.connection.onRequest('workspace/diagnostic/refresh', () => {
        resolve();
        return null;
      });
    });
    const capabilities = {
      ...configured,
      workspace: { ...configured.workspace, diagnostics: { refreshSupport: true } },
    };
    await client.start({ capabilities });
    await client.open(uri, wrongTotal);
    const first = await pull(client);
    assert.ok(
      items(first).some(({ code }) => code === 'wrong-figure'),
      'the figure is found wrong',
    );
    settings = { rules: { 'wrong-figure': 'off' } };
    await client.notify('workspace/didChangeConfiguration', { settings: null });
    await refreshed;
    const second = await pull(client, first.resultId);
    assert.ok(
      items(second).every(({ code }) => code !== 'wrong-figure'),
      'the rule is off',
    );
  });

  it('is taken as sent from a client that cannot be asked', async () => {
    const client = await started(wrongTotal, { initializationOptions: { rules: { 'wrong-figure': 'hint' } } });
    assert.equal(items(await pull(client)).find(({ code }) => code === 'wrong-figure')?.severity, 4);
    await client.notify('workspace/didChangeConfiguration', { settings: { gouji: { locale: 'en' } } });
    const [diagnostic] = items(await pull(client)).filter(({ code }) => code === 'wrong-figure');
    assert.equal(diagnostic?.severity, 1);
    assert.match(String(diagnostic?.message), /[A-Za-z]{4}/);
  });

  const faults: readonly { name: string; settings: unknown; says: RegExp }[] = [
    { name: 'an unknown rule', settings: { rules: { 'no-such-rule': 'error' } }, says: /no-such-rule/ },
    { name: 'an unknown severity', settings: { rules: { 'wrong-figure': 'fatal' } }, says: /wrong-figure/ },
    { name: 'rules that are no map', settings: { rules: 'all' }, says: /gouji\.rules/ },
    { name: 'an unknown language', settings: { locale: 'fr' }, says: /gouji\.locale/ },
  ];
  for (const { name, settings, says } of faults) {
    it(`with ${name} is told once and otherwise ignored`, async () => {
      const client = await startServer();
      const told: string[] = [];
      client.connection.onNotification('window/showMessage', ({ message }: { message: string }) => {
        told.push(message);
      });
      client.connection.onRequest('workspace/configuration', () => [settings]);
      await client.start({ capabilities: configured });
      await client.open(uri, wrongTotal);
      await client.open('file:///reports/b.gknb', wrongTotal);
      assert.ok(
        items(await pull(client)).some(({ code }) => code === 'wrong-figure'),
        'the figure is found wrong',
      );
      await client.request('textDocument/diagnostic', { textDocument: { uri: 'file:///reports/b.gknb' } });
      assert.equal(told.length, 1);
      assert.match(told[0] ?? '', says);
    });
  }
});
