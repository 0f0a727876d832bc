import assert from 'node:assert/strict';
import { CancellationTokenSource, ResponseError } from 'vscode-languageserver/node';
import { clients } from '../kit/clients.ts';
import { editedReport } from '../kit/edit-sequence.ts';
import { killServers, type LspClient, startServer } from '../kit/lsp.ts';
import { slipsOfHand } from '../kit/mutate.ts';
import { Random } from '../kit/random.ts';

afterEach(killServers);

/** GOUJI_RUNS=167 sends 100,000 messages to three servers in all. */
const messages = 200 * Number(process.env['GOUJI_RUNS'] ?? 1);
/** Sent without waiting for an answer. */
const atOnce = 25;
const root = 'memory:/reports';
const uris = ['a.gknb', 'b.md', '年报%20c.html', 'gouji.config.json', 'none.txt'].map((name) => `${root}/${name}`);

/** Requests of the protocol and of our own; `position`, `range` and `uri` say what their parameters hold beside the document. */
const requests: readonly (readonly [method: string, rest: (random: Random) => object])[] = [
  ['textDocument/hover', at],
  ['textDocument/documentSymbol', none],
  ['textDocument/foldingRange', none],
  [
    'textDocument/codeAction',
    (random) => ({
      ...within(random),
      context: {
        diagnostics: [],
        ...random.pick([
          {},
          { only: ['quickfix'] },
          { only: ['source'] },
          { only: [''] },
          { only: ['gouji.suppress.file'] },
        ]),
      },
    }),
  ],
  ['textDocument/completion', at],
  ['textDocument/definition', at],
  ['textDocument/references', (random) => ({ ...at(random), context: { includeDeclaration: random.chance(0.5) } })],
  ['textDocument/documentHighlight', at],
  [
    'textDocument/selectionRange',
    (random) => ({ positions: Array.from({ length: random.whole(0, 3) }, () => position(random)) }),
  ],
  ['textDocument/prepareRename', at],
  [
    'textDocument/rename',
    (random) => ({ ...at(random), newName: random.pick(['青禾区水务局', '', '\u202e', '\ud800', '<b>', '2022']) }),
  ],
  ['textDocument/linkedEditingRange', at],
  ['textDocument/semanticTokens/full', none],
  ['textDocument/semanticTokens/range', within],
  ['textDocument/semanticTokens/full/delta', (random) => ({ previousResultId: String(random.whole(0, 40)) })],
  ['textDocument/documentLink', none],
  ['textDocument/codeLens', none],
  ['textDocument/inlayHint', within],
  ['textDocument/formatting', () => ({ options: { tabSize: 2, insertSpaces: false } })],
  ['textDocument/rangeFormatting', (random) => ({ ...within(random), options: { tabSize: 2, insertSpaces: false } })],
  ['textDocument/diagnostic', none],
  ['workspace/symbol', (random) => ({ query: random.pick(['', '青', 'qh', '\u0000', '[(']) })],
  ['workspace/diagnostic', () => ({ previousResultIds: [] })],
  [
    'workspace/executeCommand',
    (random) => ({
      command: random.pick([
        'gouji.recomputeTotals',
        'gouji.fillZeros',
        'gouji.showFindings',
        'gouji.formatTables',
        'gouji.none',
      ]),
      arguments: [
        random.pick([
          null,
          7,
          { uri: uris[0], version: random.whole(1, 9), table: 'applications' },
          { uri: uris[0], target: 'pipe' },
        ]),
      ],
    }),
  ],
  [
    'completionItem/resolve',
    (random) => ({
      label: 'x',
      data: random.pick([
        null,
        { uri: uris[0], of: { section: 'overview' } },
        { uri: 'x', of: { section: '__proto__', table: 'constructor', row: 'x' } },
      ]),
    }),
  ],
  [
    'codeAction/resolve',
    (random) => ({
      title: 'x',
      data: random.pick([
        null,
        { uri: uris[0], version: 1, span: { start: -5, end: 1e9 }, kind: 'fix', index: 0 },
        {
          uri: uris[1],
          version: random.whole(1, 30),
          span: { start: 0, end: 5000 },
          kind: random.pick(['fix', 'suppress', 'toString']),
          index: random.whole(-1, 9),
        },
      ]),
    }),
  ],
  ['gouji/preview', own],
  ['gouji/wordForm', own],
  ['gouji/form', own],
  ['gouji/accepted', own],
  ['gouji/cells', own],
  ['gouji/summary', own],
  ['gouji/compareLastYear', own],
  ['gouji/acceptAll', (random) => ({ ...own(random), reason: 'x' })],
  [
    'gouji/restore',
    (random) => ({ ...own(random), rule: 'wrong-figure', file: random.pick([null, 'a.gknb']), place: null }),
  ],
  [
    'gouji/alignment',
    (random) => ({
      ...own(random),
      hintMargin: null,
      tabSize: random.pick([2, 0, 1e9]),
      width: random.pick([80, 0, -1]),
    }),
  ],
  [
    'gouji/pasteCells',
    (random) => ({
      ...own(random),
      at: { start: random.whole(0, 2000), end: random.whole(0, 2000) },
      text: random.pick(['1\t2\n3', '1', '\t\n']),
    }),
  ],
  [
    'gouji/formEdit',
    (random) => ({
      ...own(random),
      change: random.pick([
        { kind: 'zeros', table: 'applications' },
        { kind: 'cells', cells: [{ cell: 'applications/new/total', text: random.pick(['5', 'x', '|<']) }] },
        { kind: 'text', block: random.whole(0, 9), before: 'x', text: 'y' },
      ]),
      computesTotals: random.chance(0.5),
    }),
  ],
  [
    'gouji/newReport',
    (random) => ({
      body: random.pick(['青禾区水务局', '<b>', '|']),
      year: random.whole(1990, 2030),
      previous: random.pick([null, 'x', editedReport(3).text]),
    }),
  ],
  ['gouji/folder', (random) => ({ again: random.chance(0.5) })],
  ['gouji/problems', () => ({})],
];

function none(): object {
  return {};
}

function position(random: Random): object {
  return {
    line: random.pick([0, random.whole(0, 90), 1e6, -1]),
    character: random.pick([0, random.whole(0, 80), 1e6, -1]),
  };
}

function at(random: Random): object {
  return { position: position(random) };
}

function within(random: Random): object {
  return { range: { start: position(random), end: position(random) } };
}

function own(random: Random): { uri: string } {
  return { uri: random.pick(uris) };
}

const rubbish: readonly unknown[] = [
  null,
  7,
  -1,
  1e300,
  '',
  'x',
  [],
  {},
  [null],
  true,
  { uri: null },
  { line: 'x' },
  '\ud800',
];

/** Parameters of which one value somewhere became another one. */
function spoiled(value: unknown, random: Random): unknown {
  if (typeof value !== 'object' || value === null || random.chance(0.2)) return random.pick(rubbish);
  const keys = Object.keys(value);
  if (keys.length === 0) return random.pick(rubbish);
  const key = random.pick(keys);
  return { ...value, [key]: spoiled(Reflect.get(value, key), random) };
}

const pieces = [
  '\u0000',
  '\ud800',
  '\u202e',
  '`',
  '[x](command:x)',
  '<table>',
  '<td colspan=99999 rowspan=99999>',
  '</td>',
  '|',
  '\t',
  '\r',
  '\n\n',
  '"',
  '一、总体情况\n',
  '〔待填〕',
  '9'.repeat(400),
  '（'.repeat(50),
  '<!--',
  '&#0;',
  '年度报告',
];

function hostileText(random: Random): string {
  const report = random.chance(0.9) ? editedReport(random.whole(1, 200)).text : '';
  let text = random.chance(0.5) ? random.pick(Object.values(slipsOfHand))(report, random) : report;
  for (let i = random.whole(0, 8); i > 0; i--) {
    const cut = random.whole(0, text.length);
    text = text.slice(0, cut) + random.pick(pieces) + text.slice(random.chance(0.2) ? cut + random.whole(0, 200) : cut);
  }
  return text.slice(0, 20_000);
}

const configurations = [
  '',
  '{',
  '[]',
  'null',
  '{"rules":7}',
  '{"rules":{"wrong-figure":"off","x":1}}',
  '{"suppressions":[null]}',
  '{"hierarchy":[{"body":"a","sumOf":["a"]}]}',
  '['.repeat(5000),
  '{"workspace":{"enabled":true}}',
];

/** Sends one message that is drawn; of a request the answer, with what was asked. */
function send(
  client: LspClient,
  random: Random,
  versions: Map<string, number>,
): { asked: string; answer: Promise<unknown> } | null {
  const uri = random.pick(uris);
  const version = (versions.get(uri) ?? 0) + 1;
  const notify = (method: string, params: object): null => {
    void client.notify(method, (random.chance(0.15) ? spoiled(params, random) : params) as object);
    return null;
  };
  if (random.chance(0.25)) {
    versions.set(uri, version);
    switch (random.whole(0, 5)) {
      case 0:
        return notify('textDocument/didOpen', {
          textDocument: {
            uri,
            languageId: random.pick(['disclosure-report', 'markdown']),
            version,
            text: hostileText(random),
          },
        });
      case 1:
      case 2:
        return notify('textDocument/didChange', {
          textDocument: { uri, version },
          contentChanges: [
            random.chance(0.9) ? { ...within(random), text: random.pick(pieces) } : { text: hostileText(random) },
          ],
        });
      case 3:
        return notify('workspace/didChangeConfiguration', {
          settings: {
            gouji: random.pick([null, { rules: { 'wrong-figure': 'off' } }, { locale: 'en' }, { rules: 7 }]),
          },
        });
      case 4:
        return notify('workspace/didChangeWatchedFiles', {
          changes: [{ uri: random.pick(uris), type: random.whole(1, 3) }],
        });
      default:
        return notify('textDocument/didClose', { textDocument: { uri } });
    }
  }
  const [method, rest] = random.pick(requests);
  const whole = { ...(method.startsWith('textDocument/') ? { textDocument: { uri } } : {}), ...rest(random) };
  const params = random.chance(0.15) ? spoiled(whole, random) : whole;
  const source = new CancellationTokenSource();
  const answer = client.connection.sendRequest(method, params, source.token);
  if (random.chance(0.1)) source.cancel();
  return { asked: `${method} ${JSON.stringify(params)}`.slice(0, 300), answer };
}

describe('a server that is sent anything', () => {
  for (const [name, params] of Object.entries(clients)) {
    it(`by a client that is ${name} answers every request, with a result or a sentence, and stays`, async function () {
      this.timeout(20_000 + messages * 100);
      const random = new Random(name.length * 1009);
      const client = await startServer();
      client.connection.onRequest('gouji/readFile', () => ({
        text: random.pick(configurations),
        isWritable: random.chance(0.5),
      }));
      client.connection.onRequest('workspace/applyEdit', (): unknown =>
        random.pick([{ applied: true }, { applied: false }, null, 7]),
      );
      client.connection.onRequest('window/showDocument', (): unknown => random.pick([{ success: true }, null]));
      await client.start({ ...params, rootUri: root });
      const versions = new Map<string, number>();
      const wrong: string[] = [];
      for (let sent = 0; sent < messages; sent += atOnce) {
        const open = Array.from({ length: atOnce }, () => send(client, random, versions)).filter(
          (each) => each !== null,
        );
        await Promise.all(
          open.map(async ({ asked, answer }) => {
            try {
              await answer;
            } catch (error) {
              assert.ok(error instanceof ResponseError, `${asked}: ${error}`);
              // What the library or a handler did not expect.
              if (error.code === -32603) wrong.push(`${asked}: ${error.message}`);
            }
          }),
        );
        assert.equal(client.process.exitCode, null);
      }
      assert.deepEqual(wrong, []);
      await client.request('shutdown');
      await client.notify('exit');
      assert.equal(await client.exit(), 0);
    });
  }
});
