import assert from 'node:assert/strict';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import {
  CancellationTokenSource,
  type CodeAction,
  type CompletionItem,
  type InitializeParams,
  type SemanticTokens,
} from 'vscode-languageserver/node';
import { version } from '../../package.json';
import { clients } from '../kit/clients.ts';
import { killServers, type LspClient, startServer } from '../kit/lsp.ts';
import { root as project } from '../kit/project.ts';
import { smallReport } from '../kit/small-report.ts';

afterEach(killServers);

const folder = path.join(project, 'test/server/transcripts');
/** On a file system that only the client sees: what the server reads there the test can keep waiting. */
const root = 'memory:/reports';
const uri = `${root}/a.gknb`;
const textDocument = { uri };

/** A 4 that should be 3, a blank cell and a missing row in the tables, a sentence that says 3 and names the body. */
const text = smallReport({
  sentence: '青禾区柳湾街道办事处全年收到申请3件。',
  signature: '青禾区柳湾街道办事处\n2023年1月10日',
  figures: {
    'applications/new/natural-person': 2,
    'applications/new/enterprise': 1,
    'applications/new/total': 4,
    'applications/granted/natural-person': 2,
    'applications/granted/enterprise': 1,
    'applications/granted/total': 3,
    'applications/result-total/natural-person': 2,
    'applications/result-total/enterprise': 1,
    'applications/result-total/total': 3,
  },
})
  .replace('规章\t0\t0\t0', '规章\t0\t0\t')
  .replace(/\t\t2\.重复申请[^\n]*\n/, '\t\t\n');

/** The position behind `words`. */
function behind(words: string): { line: number; character: number } {
  const at = text.indexOf(words);
  assert.notEqual(at, -1, `${words} is not in the text`);
  const lines = text.slice(0, at + words.length).split('\n');
  return { line: lines.length - 1, character: lines.at(-1)?.length ?? 0 };
}

const wrongTotal = behind('一、本年新收政府信息公开申请数量\t\t\t2\t1\t0\t0\t0\t0\t');
const missingRow = behind('1.信访举报投诉类申请\t0\t0\t0\t0\t0\t0\t0\n\t\t');
const onBody = { line: 0, character: 2 };
const lineOfNew = {
  start: { ...wrongTotal, character: 0 },
  end: { ...wrongTotal, character: wrongTotal.character + 1 },
};

/** What is asked about a document, by capability: where several, each is asked. */
const questions: Readonly<Record<string, readonly (readonly [method: string, params: object])[]>> = {
  hoverProvider: [['textDocument/hover', { position: wrongTotal }]],
  documentSymbolProvider: [['textDocument/documentSymbol', {}]],
  foldingRangeProvider: [['textDocument/foldingRange', {}]],
  codeActionProvider: [
    ['textDocument/codeAction', { range: { start: wrongTotal, end: wrongTotal }, context: { diagnostics: [] } }],
  ],
  completionProvider: [['textDocument/completion', { position: missingRow }]],
  definitionProvider: [
    ['textDocument/definition', { position: wrongTotal }],
    ['textDocument/definition', { position: behind('全年收到申请') }],
  ],
  referencesProvider: [
    ['textDocument/references', { position: wrongTotal, context: { includeDeclaration: true } }],
    ['textDocument/references', { position: behind('全年收到申请'), context: { includeDeclaration: false } }],
  ],
  documentHighlightProvider: [
    ['textDocument/documentHighlight', { position: wrongTotal }],
    ['textDocument/documentHighlight', { position: onBody }],
    ['textDocument/documentHighlight', { position: behind('主动公开') }],
  ],
  selectionRangeProvider: [['textDocument/selectionRange', { positions: [wrongTotal, behind('全年收到申请')] }]],
  renameProvider: [
    ['textDocument/prepareRename', { position: onBody }],
    ['textDocument/prepareRename', { position: wrongTotal }],
    ['textDocument/rename', { position: onBody, newName: '青禾区桐岭街道办事处' }],
    ['textDocument/rename', { position: onBody, newName: '2022年' }],
    ['textDocument/rename', { position: wrongTotal, newName: '青禾区桐岭街道办事处' }],
  ],
  linkedEditingRangeProvider: [['textDocument/linkedEditingRange', { position: onBody }]],
  semanticTokensProvider: [
    ['textDocument/semanticTokens/full', {}],
    ['textDocument/semanticTokens/range', { range: lineOfNew }],
    ['textDocument/semanticTokens/full/delta', { previousResultId: 'none' }],
  ],
  documentLinkProvider: [['textDocument/documentLink', {}]],
  codeLensProvider: [['textDocument/codeLens', {}]],
  inlayHintProvider: [['textDocument/inlayHint', { range: lineOfNew }]],
  documentFormattingProvider: [['textDocument/formatting', { options: { tabSize: 2, insertSpaces: false } }]],
  documentRangeFormattingProvider: [
    ['textDocument/rangeFormatting', { range: lineOfNew, options: { tabSize: 2, insertSpaces: false } }],
  ],
  diagnosticProvider: [['textDocument/diagnostic', {}]],
};

/** What is asked of the workspace. */
const general: Readonly<Record<string, readonly (readonly [method: string, params: object])[]>> = {
  workspaceSymbolProvider: [['workspace/symbol', { query: '柳湾' }]],
  diagnosticProvider: [['workspace/diagnostic', { previousResultIds: [] }]],
  executeCommandProvider: [
    [
      'workspace/executeCommand',
      { command: 'gouji.recomputeTotals', arguments: [{ uri, version: 1, table: 'applications' }] },
    ],
    [
      'workspace/executeCommand',
      { command: 'gouji.recomputeTotals', arguments: [{ uri, version: 9, table: 'applications' }] },
    ],
    ['workspace/executeCommand', { command: 'gouji.fillZeros', arguments: [{ uri, version: 1, table: 'disclosure' }] }],
    [
      'workspace/executeCommand',
      { command: 'gouji.showFindings', arguments: [{ uri, version: 1, table: 'applications' }] },
    ],
    [
      'workspace/executeCommand',
      { command: 'gouji.formatTables', arguments: [{ uri, target: 'pipe', range: lineOfNew }] },
    ],
    ['workspace/executeCommand', { command: 'gouji.none', arguments: [] }],
  ],
};

/** A dialogue with a server, written down: one line for what is asked, then the answer. */
class Dialogue {
  readonly #client: LspClient;
  readonly #lines: string[] = [];
  #held: Promise<void> | null = null;
  #isAsked: (() => void) | null = null;
  #release: (() => void) | null = null;

  constructor(client: LspClient) {
    this.#client = client;
    for (const method of ['workspace/applyEdit', 'window/showDocument']) {
      client.connection.onRequest(method, (params: unknown) => {
        this.#lines.push(`  the server asks ${method} ${written(params)}`);
        return { applied: true, success: true };
      });
    }
    client.connection.onRequest('gouji/readFile', async () => {
      this.#isAsked?.();
      await this.#held;
      return { text: null, isWritable: true };
    });
  }

  title(words: string): void {
    this.#lines.push('', `# ${words}`);
  }

  note(line: string): void {
    this.#lines.push(line);
  }

  async ask<R>(method: string, params: unknown = undefined): Promise<R | null> {
    return this.#answered<R>(method, params, this.#client.request<R>(method, params));
  }

  /** Asks while the server waits for a configuration, takes all questions back, and only then lets it go on. */
  async askAndCancel(questions: readonly (readonly [method: string, params: object])[]): Promise<void> {
    const { connection } = this.#client;
    const asked = new Promise<void>((isAsked) => {
      this.#held = new Promise((release) => {
        this.#isAsked = () => {
          isAsked();
          this.#release = release;
        };
      });
    });
    const changes = [{ uri: `${root}/gouji.config.json`, type: 2 }];
    await this.#client.notify('workspace/didChangeWatchedFiles', { changes });
    const sources = questions.map(() => new CancellationTokenSource());
    const answers = questions.map(([method, params], i) => connection.sendRequest(method, params, sources[i]?.token));
    const settled = Promise.allSettled(answers);
    await asked;
    for (const source of sources) source.cancel();
    this.#release?.();
    await settled;
    for (const [i, [method, params]] of questions.entries()) await this.#answered(method, params, answers[i] ?? null);
  }

  async #answered<R>(method: string, params: unknown, answer: Promise<R> | null): Promise<R | null> {
    const asked = `${method}${params === undefined ? '' : ` ${masked(params)}`}`;
    const at = this.#lines.push(asked) - 1;
    try {
      const result = await answer;
      this.#lines.push(`  = ${written(result)}`);
      return result;
    } catch (error) {
      const { code, message } = error as { code?: number; message: string };
      this.#lines.push(`  refused: ${code} ${message}`);
      return null;
    } finally {
      assert.equal(this.#lines[at], asked);
    }
  }

  toString(): string {
    return `${this.#lines.join('\n').trimStart()}\n`;
  }
}

/** A value in JSON, the members of a list on lines of their own. */
function written(value: unknown): string {
  if (!Array.isArray(value) || value.length === 0 || typeof value[0] === 'number') return masked(value);
  return `[\n${value.map((each) => `    ${masked(each)}`).join('\n')}\n  ]`;
}

/** JSON with ranges as `32:19–32:20`, positions as `32:19`, and the document by its name. */
function masked(value: unknown): string {
  return (JSON.stringify(value) ?? 'undefined')
    .replaceAll(`"version":"${version}"`, '"version":"…"')
    .replaceAll(`{"uri":"${uri}"}`, 'a.gknb')
    .replace(/\{"line":(-?\d+),"character":(-?\d+)\}/g, '$1:$2')
    .replace(/\{"start":([-\d:]+),"end":([-\d:]+)\}/g, '$1–$2');
}

/** The questions that a client with these capabilities may ask. */
function allowed<T>(asked: Readonly<Record<string, readonly T[]>>, capabilities: object): readonly T[] {
  return Object.entries(asked).flatMap(([name, each]) => (name in capabilities ? each : []));
}

async function dialogue(params: Partial<InitializeParams>): Promise<string> {
  const client = await startServer();
  const talk = new Dialogue(client);
  const published: string[] = [];
  client.connection.onNotification('textDocument/publishDiagnostics', (each: { version?: number }) => {
    const line = `version ${each.version}: ${written((each as { diagnostics?: unknown }).diagnostics)}`;
    if (!published.includes(line)) published.push(line);
  });

  talk.title('before initialize');
  await talk.ask('textDocument/hover', { textDocument, position: onBody });
  await client.notify('textDocument/didOpen', {
    textDocument: { uri, languageId: 'disclosure-report', version: 1, text },
  });

  talk.title('initialize');
  const { capabilities } = await client.start({ ...params, rootUri: root });
  for (const [name, value] of Object.entries(capabilities)) talk.note(`${name} ${masked(value)}`);
  await talk.ask('initialize', { processId: null, rootUri: null, capabilities: {} });

  const about = allowed(questions, capabilities);
  const advertised = Object.keys(capabilities).filter((name) => name.endsWith('Provider'));
  assert.deepEqual(
    advertised.filter((name) => !(name in questions) && !(name in general)),
    [],
    'every capability is asked about',
  );

  talk.title('a document that is not open');
  for (const [method, rest] of about) await talk.ask(method, { textDocument: { uri: `${root}/none.gknb` }, ...rest });

  talk.title('a document');
  await client.open(uri, text);
  for (const [method, rest] of about) await talk.ask(method, { textDocument, ...rest });
  for (const [method, rest] of allowed(general, capabilities)) await talk.ask(method, rest);

  talk.title('positions that are not in the text');
  const far = { line: 4_000, character: 4_000 };
  for (const [method, rest] of new Map(about)) {
    if ('position' in rest) {
      await talk.ask(method, { textDocument, ...rest, position: far });
      await talk.ask(method, { textDocument, ...rest, position: { line: -1, character: -1 } });
    }
    if ('range' in rest) await talk.ask(method, { textDocument, ...rest, range: { start: far, end: onBody } });
    if ('positions' in rest) await talk.ask(method, { textDocument, positions: [far, onBody] });
  }

  talk.title('parameters that are none');
  for (const [method] of new Map(about)) await talk.ask(method, { textDocument: { uri: 1 }, position: 'here' });

  talk.title('taken back');
  await talk.askAndCancel([...new Map(about)].map(([method, rest]) => [method, { textDocument, ...rest }]));

  talk.title('an edit between what is offered and what is taken');
  const [, codeAction] = questions['codeActionProvider']?.[0] ?? [];
  const actions = await client.request<readonly CodeAction[]>('textDocument/codeAction', {
    textDocument,
    ...codeAction,
  });
  const items = await client.request<readonly CompletionItem[]>('textDocument/completion', {
    textDocument,
    position: missingRow,
  });
  const tokens = await client.request<SemanticTokens>('textDocument/semanticTokens/full', { textDocument });
  await client.notify('textDocument/didChange', {
    textDocument: { uri, version: 2 },
    contentChanges: [
      { range: { start: wrongTotal, end: { ...wrongTotal, character: wrongTotal.character + 1 } }, text: '3' },
    ],
  });
  if (params.capabilities?.textDocument?.codeAction?.resolveSupport) await talk.ask('codeAction/resolve', actions[0]);
  for (const item of items.slice(0, 1)) await talk.ask('completionItem/resolve', item);
  await talk.ask('completionItem/resolve', { label: 'of another', data: 1 });
  await talk.ask('textDocument/semanticTokens/full/delta', { textDocument, previousResultId: tokens.resultId });
  await talk.ask('textDocument/rename', { textDocument, position: onBody, newName: '青禾区桐岭街道办事处' });

  talk.title('after shutdown');
  await talk.ask('shutdown');
  for (const [method, rest] of about.slice(0, 2)) await talk.ask(method, { textDocument, ...rest });
  await client.notify('exit');
  talk.note(`exit ${await client.exit()}`);
  if (published.length > 0) {
    talk.title('published');
    for (const line of published) talk.note(line);
  }
  return talk.toString();
}

describe('what the server says to a client that', () => {
  for (const [name, params] of Object.entries(clients)) {
    it(`is ${name} is as it is written down`, async () => {
      const file = path.join(folder, `${name}.txt`);
      const said = await dialogue(params);
      if (process.env['GOUJI_UPDATE'] !== undefined || !existsSync(file)) writeFileSync(file, said);
      assert.deepEqual(said.split('\n'), readFileSync(file, 'utf8').split('\n'));
    });
  }
});
