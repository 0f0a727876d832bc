import assert from 'node:assert/strict';
import { ErrorCodes } from 'vscode-languageserver/node';
import { open } from '../../shared/document/document.ts';
import type { Requests } from '../../shared/ide/requests.ts';
import { applyEdits } from '../../shared/text/span.ts';
import { plainText } from '../../shared/writing/snippet.ts';
import { killServers, type LspClient, startServer } from '../kit/lsp.ts';
import { smallReport } from '../kit/small-report.ts';

const uri = 'untitled:Untitled-1';
const body = '青禾区柳湾街道办事处';
const report = smallReport({ body, figures: { 'applications/granted/total': 3 } });

describe('the requests of our own', () => {
  let client: LspClient;
  beforeEach(async () => {
    client = await startServer();
    await client.start({ initializationOptions: { locale: 'zh-cn' } });
    await client.open(uri, report);
    await client.open('untitled:Untitled-2', '今天天气很好。');
  });
  afterEach(killServers);

  const ask = <M extends keyof Requests>(method: M, params: Requests[M]['params']): Promise<Requests[M]['result']> =>
    client.request(method, params);

  it('sum a report up in one line', async () => {
    assert.deepEqual(await ask('gouji/summary', { uri }), {
      edition: '2021',
      year: 2022,
      body,
      findings: { error: 1, warning: 0, information: 0, hint: 0 },
      toFill: 0,
    });
  });

  it('preview a report in the version that is open', async () => {
    const answer = await ask('gouji/preview', { uri });
    assert.equal(answer?.version, 1);
    assert.equal(answer.preview.blocks.filter(({ kind }) => kind === 'table').length, 3);
    assert.equal(answer.preview.findings.length, 1);
  });

  it('write a report as a Word file that reads as it does, and nothing where there is no report', async () => {
    const answer = await ask('gouji/wordForm', { uri });
    const opened = open(Buffer.from(answer?.content ?? '', 'base64'));
    assert.ok(!('refused' in opened));
    assert.match(opened.text, /（一）予以公开\t.*\t3\n/);
    assert.equal(await ask('gouji/wordForm', { uri: 'untitled:Untitled-2' }), null);
  });

  it('give a report as a form, and the edits that a change of the form comes to', async () => {
    const answer = await ask('gouji/form', { uri });
    assert.equal(answer?.version, 1);
    assert.equal(answer.form.required['applications/granted/total']?.figure, '0');
    const cells = [{ cell: 'applications/granted/total', text: '0' }];
    const edit = await ask('gouji/formEdit', { uri, change: { kind: 'cells', cells }, computesTotals: false });
    assert.deepEqual([edit?.version, edit?.refusal, edit?.edits.map(({ newText }) => newText)], [1, null, ['0']]);
    const lost = [{ cell: 'applications/granted/all', text: '0' }];
    const refused = await ask('gouji/formEdit', { uri, change: { kind: 'cells', cells: lost }, computesTotals: false });
    assert.match(refused?.refusal ?? '', /\p{sc=Han}/u);
  });

  it('foretell the form that is given once a change is made', async () => {
    const cells = [{ cell: 'applications/granted/total', text: '7' }];
    const edit = await ask('gouji/formEdit', { uri, change: { kind: 'cells', cells }, computesTotals: true });
    await client.notify('textDocument/didChange', {
      textDocument: { uri, version: 2 },
      contentChanges: [{ text: applyEdits(report, edit?.edits ?? []) }],
    });
    assert.deepEqual(edit?.form, (await ask('gouji/form', { uri }))?.form);
    const same = await ask('gouji/formEdit', { uri, change: { kind: 'cells', cells }, computesTotals: false });
    assert.deepEqual([same?.edits, same?.form], [[], null]);
  });

  const screen = { hintMargin: 0.3, tabSize: 4, width: 80 };

  it('line up the tables of a report in the version that is open', async () => {
    const answer = await ask('gouji/alignment', { uri, ...screen });
    assert.equal(answer?.version, 1);
    const bare = await ask('gouji/alignment', { uri, ...screen, hintMargin: null });
    assert.ok(answer.gaps.length > 200);
    assert.equal(bare?.gaps.length, answer.gaps.length);
    assert.notDeepEqual(bare.gaps, answer.gaps, 'hints take room');
  });

  it('count no hints in, and line up nothing, where that is switched off', async () => {
    const bare = await ask('gouji/alignment', { uri, ...screen, hintMargin: null });
    const settings = (gouji: object) => client.notify('workspace/didChangeConfiguration', { settings: { gouji } });
    await settings({ inlayHints: { enabled: false } });
    assert.deepEqual(await ask('gouji/alignment', { uri, ...screen }), bare);
    await settings({ alignTables: { enabled: false } });
    assert.equal(await ask('gouji/alignment', { uri, ...screen }), null);
  });

  it('line up nothing in a text that is no report', async () => {
    const answer = await ask('gouji/alignment', { uri: 'untitled:Untitled-2', ...screen });
    assert.deepEqual(answer, { version: 1, gaps: [], cuts: [] });
    assert.equal(await ask('gouji/alignment', { uri: 'untitled:Untitled-3', ...screen }), null);
  });

  for (const method of ['gouji/summary', 'gouji/preview', 'gouji/form'] as const) {
    it(`answer ${method} with null for a text that is no report, and for one that is not open`, async () => {
      assert.equal(await ask(method, { uri: 'untitled:Untitled-2' }), null);
      assert.equal(await ask(method, { uri: 'untitled:Untitled-3' }), null);
    });
  }

  it("make a new report from last year's", async () => {
    const figures = { 'applications/carried-over/total': 5, 'applications/carried-over/natural-person': 5 };
    const previous = smallReport({ body, year: 2022, figures });
    const { snippet, notice } = await ask('gouji/newReport', { body, year: 2023, previous });
    assert.equal(notice, null);
    assert.match(plainText(snippet ?? ''), /二、上年结转政府信息公开申请数量\t\t\t5\t0\t0\t0\t0\t0\t5\n/);
  });

  it('make no report for a year before the form, and say why', async () => {
    const { snippet, notice } = await ask('gouji/newReport', { body, year: 2018, previous: null });
    assert.equal(snippet, null);
    assert.match(notice ?? '', /2019/);
  });

  for (const [method, params] of [
    ['gouji/newReport', { body: '', year: 2023, previous: null }],
    ['gouji/newReport', { body, year: '2023', previous: null }],
    ['gouji/newReport', { body, year: 2023 }],
    ['gouji/preview', {}],
    ['gouji/formEdit', { uri, change: { kind: 'cells', cells: [{ cell: 1 }] }, computesTotals: false }],
    ['gouji/summary', null],
    ['gouji/alignment', { uri, hintMargin: null, tabSize: 0, width: 80 }],
    ['gouji/alignment', { uri, hintMargin: 'on', tabSize: 4, width: 80 }],
  ] as const) {
    it(`refuse ${method} with ${JSON.stringify(params)}`, async () => {
      await assert.rejects(client.request(method, params), { code: ErrorCodes.InvalidParams });
    });
  }
});
