import assert from 'node:assert/strict';
import type { DocumentDiagnosticReport, SemanticTokens, SemanticTokensDelta } from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { seeds } from '../kit/cases.ts';
import { type Change, editedReport } from '../kit/edit-sequence.ts';
import { killServers, type LspClient, startServer } from '../kit/lsp.ts';
import { report2021, wrongTotal } from '../kit/reports.ts';

afterEach(killServers);

const uri = 'file:///reports/edited.gknb';
const editsEach = 10;

/** Sends a change as an editor does: each range as the text stands after those sent before it, the last one first. */
async function send(
  client: LspClient,
  document: TextDocument,
  { edits }: Change,
  version: number,
): Promise<TextDocument> {
  const contentChanges = edits
    .map(({ span, newText }) => ({
      range: { start: document.positionAt(span.start), end: document.positionAt(span.end) },
      text: newText,
    }))
    .reverse();
  await client.notify('textDocument/didChange', { textDocument: { uri, version }, contentChanges });
  return TextDocument.update(document, contentChanges, version);
}

/** What an editor shows of the report: its diagnostics and its outline. */
async function shown(client: LspClient): Promise<unknown> {
  const textDocument = { uri };
  const report = await client.request<DocumentDiagnosticReport>('textDocument/diagnostic', { textDocument });
  assert.equal(report.kind, 'full');
  const symbols = await client.request('textDocument/documentSymbol', { textDocument });
  const tokens = await client.request<SemanticTokens>('textDocument/semanticTokens/full', { textDocument });
  return { tokens: tokens.data, diagnostics: report.kind === 'full' ? report.items : [], symbols };
}

/** The tokens that a client has after the edits of an answer. */
function updated({ data }: SemanticTokens, answer: SemanticTokens | SemanticTokensDelta): SemanticTokens {
  if (!('edits' in answer)) return answer;
  const now = [...data];
  for (const { start, deleteCount, data: added = [] } of answer.edits) now.splice(start, deleteCount, ...added);
  return { resultId: answer.resultId ?? '', data: now };
}

async function started(text: string): Promise<LspClient> {
  const client = await startServer();
  await client.start();
  await client.open(uri, text);
  return client;
}

/** What a server answers that was started now. */
async function shownAfresh(text: string): Promise<unknown> {
  const client = await started(text);
  const answer = await shown(client);
  client.process.kill();
  return answer;
}

describe('a report that is edited in a running server', () => {
  for (const seed of seeds(10).map((each) => each * 5)) {
    const { layout, text: opened, next } = editedReport(seed);
    it(`is shown as a server shows it that was started now: ${seed}, ${layout.name}`, async () => {
      let document = TextDocument.create(uri, 'disclosure-report', 1, opened);
      const client = await started(opened);
      const made: string[] = [];
      const textDocument = { uri };
      let known = await client.request<SemanticTokens>('textDocument/semanticTokens/full', { textDocument });
      for (let i = 1; i <= editsEach; i++) {
        const change = next(document.getText());
        document = await send(client, document, change, i + 1);
        made.push(change.name);
        known = updated(
          known,
          await client.request('textDocument/semanticTokens/full/delta', {
            textDocument,
            previousResultId: known.resultId,
          }),
        );
        const full = await client.request('textDocument/semanticTokens/full', { textDocument });
        assert.deepEqual(known, full, made.join(', then '));
        const answer = await shown(client);
        if (i % 5 === 0) assert.deepEqual(answer, await shownAfresh(document.getText()), made.join(', then '));
      }
    });
  }

  it('is read again where a version number is sent twice', async () => {
    const client = await started(wrongTotal);
    await shown(client);
    const document = TextDocument.create(uri, 'disclosure-report', 1, wrongTotal);
    const end = wrongTotal.lastIndexOf('\t4\n') + 1;
    const edits = [{ span: { start: end, end: end + 1 }, newText: '3' }];
    await send(client, document, { name: 'the total mended', edits }, 1);
    assert.deepEqual(await shown(client), await shownAfresh(report2021()));
  });
});
