import assert from 'node:assert/strict';
import {
  CancellationTokenSource,
  type CodeAction,
  DiagnosticSeverity,
  type DocumentDiagnosticReport,
  type DocumentSymbol,
  LSPErrorCodes,
  type TextEdit,
} from 'vscode-languageserver/node';
import { analyze } from '../../shared/analysis.ts';
import { killServers, type LspClient, startServer } from '../kit/lsp.ts';
import { report2021, wrongTotal } from '../kit/reports.ts';

afterEach(killServers);

const long = { uri: 'file:///reports/long.gknb', text: report2021() + '全年收到申请3件，办结2件。\n'.repeat(9_000) };
const short = { uri: 'file:///reports/short.gknb', text: wrongTotal };

const diagnostic = 'textDocument/diagnostic';

async function started(): Promise<LspClient> {
  const client = await startServer();
  await client.start();
  await client.open(long.uri, long.text);
  await client.open(short.uri, short.text);
  return client;
}

function rulesOf(report: DocumentDiagnosticReport): readonly unknown[] {
  return report.kind === 'full' ? report.items.map(({ code }) => code) : [];
}

/** Asked after the diagnostics of the long text, and answered in the midst of reading that. */
async function meanwhile(client: LspClient): Promise<void> {
  const params = { textDocument: { uri: short.uri } };
  assert.ok((await client.request<DocumentSymbol[]>('textDocument/documentSymbol', params)).length > 0);
}

describe('while a long text is read for the first time', () => {
  it('other requests are answered', async () => {
    const client = await started();
    const answered: string[] = [];
    const first = client
      .request<DocumentDiagnosticReport>(diagnostic, { textDocument: { uri: long.uri } })
      .then((report) => {
        answered.push('long');
        return report;
      });
    await meanwhile(client);
    answered.push('short');
    assert.ok(rulesOf(await first).length > 0);
    assert.deepEqual(answered, ['short', 'long']);
  });

  it('a request that is taken back is answered before the reading is done, and a later one with all', async () => {
    const client = await started();
    const source = new CancellationTokenSource();
    const params = { textDocument: { uri: long.uri } };
    const taken = client.connection.sendRequest(diagnostic, params, source.token);
    await meanwhile(client);
    const answered: string[] = [];
    const later = client.request<DocumentDiagnosticReport>(diagnostic, params).then((report) => {
      answered.push('later');
      return report;
    });
    source.cancel();
    await assert.rejects(taken, { code: LSPErrorCodes.RequestCancelled });
    answered.push('cancelled');
    assert.ok(rulesOf(await later).length > 0);
    assert.deepEqual(answered, ['cancelled', 'later']);
  });

  it('they are answered while it is formatted, too', async () => {
    const client = await startServer();
    await client.start();
    const page = { ...long, uri: 'file:///reports/long.md' };
    await client.open(page.uri, page.text);
    await client.open(short.uri, short.text);
    await client.request(diagnostic, { textDocument: { uri: page.uri } });
    const answered: string[] = [];
    const params = { textDocument: { uri: page.uri }, options: { tabSize: 4, insertSpaces: false } };
    const formatted = client.request<TextEdit[]>('textDocument/formatting', params).then((edits) => {
      answered.push('formatted');
      return edits;
    });
    await meanwhile(client);
    answered.push('short');
    assert.ok((await formatted).length > 0);
    assert.deepEqual(answered, ['short', 'formatted']);
  });

  it('they are answered while it is read once more to be compared with last year’s', async () => {
    const client = await started();
    await client.request(diagnostic, { textDocument: { uri: long.uri } });
    const answered: string[] = [];
    const compared = client.request('gouji/compareLastYear', { uri: long.uri }).then((result) => {
      answered.push('compared');
      return result;
    });
    await meanwhile(client);
    answered.push('short');
    assert.equal(await compared, null);
    assert.deepEqual(answered, ['short', 'compared']);
  });

  it('a request is answered with what the text has become', async () => {
    const client = await started();
    const asked = client.request<DocumentDiagnosticReport>(diagnostic, { textDocument: { uri: long.uri } });
    await meanwhile(client);
    await client.notify('textDocument/didChange', {
      textDocument: { uri: long.uri, version: 2 },
      contentChanges: [{ text: wrongTotal }],
    });
    assert.ok(rulesOf(await asked).includes('wrong-figure'));
  });

  it('a request for a document that is closed is answered with nothing', async () => {
    const client = await started();
    const asked = client.request<DocumentDiagnosticReport>(diagnostic, { textDocument: { uri: long.uri } });
    await meanwhile(client);
    await client.notify('textDocument/didClose', { textDocument: { uri: long.uri } });
    assert.deepEqual(rulesOf(await asked), []);
  });
});

describe('a text with thousands of findings', () => {
  const headings = [
    '一、总体情况',
    '二、主动公开政府信息情况',
    '三、收到和处理政府信息公开申请情况',
    '六、其他需要报告的事项',
  ];
  const text = `2021年政府信息公开工作年度报告\n${headings[0]}\n工作,落实。\n${`${headings.join('\n')}\n`.repeat(800)}`;

  it('has the gravest told to the editor, in their order', async () => {
    const all = analyze(text).findings;
    assert.ok(all.filter(({ severity }) => severity === 'error').length > 2000);
    assert.ok(all.slice(0, 2000).some(({ severity }) => severity !== 'error'));
    const client = await startServer();
    await client.start();
    await client.open(long.uri, text);
    const report = await client.request<DocumentDiagnosticReport>(diagnostic, { textDocument: { uri: long.uri } });
    assert.ok(report.kind === 'full');
    assert.equal(report.items.length, 2000);
    assert.ok(report.items.every(({ severity }) => severity === DiagnosticSeverity.Error));
    const lines = report.items.map(({ range }) => range.start.line);
    assert.deepEqual(
      lines,
      [...lines].sort((a, b) => a - b),
    );
  });
});

describe('a text too long for a report', () => {
  it('has one finding, and requests at a place in it are answered with nothing', async () => {
    const client = await startServer();
    await client.start();
    await client.open(long.uri, report2021() + '12\n'.repeat(40_000));
    const textDocument = { uri: long.uri };
    const report = await client.request<DocumentDiagnosticReport>(diagnostic, { textDocument });
    assert.deepEqual(rulesOf(report), ['not-a-report']);
    const position = { line: 20, character: 1 };
    assert.equal(await client.request('textDocument/hover', { textDocument, position }), null);
    assert.deepEqual(
      await client.request('textDocument/references', {
        textDocument,
        position,
        context: { includeDeclaration: true },
      }),
      [],
    );
    assert.deepEqual(await client.request('textDocument/documentSymbol', { textDocument }), []);
  });

  it('is offered that its one finding be accepted', async () => {
    const client = await startServer();
    await client.start();
    // In Markdown a comment accepts it, which every client can write.
    const textDocument = { uri: 'file:///reports/long.md' };
    await client.open(textDocument.uri, report2021() + '12\n'.repeat(40_000));
    const report = await client.request<DocumentDiagnosticReport>(diagnostic, { textDocument });
    assert.ok(report.kind === 'full' && report.items[0] !== undefined);
    const { range } = report.items[0];
    const context = { diagnostics: report.items };
    const actions = await client.request<CodeAction[]>('textDocument/codeAction', { textDocument, range, context });
    assert.deepEqual(
      actions.map(({ kind }) => kind),
      ['gouji.suppress.comment'],
    );
  });

  it('is answered like any other where its first report is short enough', async () => {
    const client = await startServer();
    await client.start();
    await client.open(long.uri, `${wrongTotal}\n`.repeat(200));
    const textDocument = { uri: long.uri };
    const report = await client.request<DocumentDiagnosticReport>(diagnostic, { textDocument });
    assert.ok(!rulesOf(report).includes('not-a-report'));
    assert.ok((await client.request<DocumentSymbol[]>('textDocument/documentSymbol', { textDocument })).length > 0);
  });
});
