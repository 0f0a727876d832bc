import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type {
  ClientCapabilities,
  CodeAction,
  Diagnostic,
  DocumentDiagnosticReport,
  ShowMessageParams,
  TextEdit,
  WorkspaceEdit,
} from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { withFiles } from '../kit/cli.ts';
import { killServers, type LspClient, pullingClient, startServer } from '../kit/lsp.ts';
import { smallReport } from '../kit/small-report.ts';

const wrong = smallReport({ figures: { 'applications/granted/total': 4 } });
const lines = wrong.split('\n');
const line = lines.findIndex((each) => each.includes('（一）予以公开'));
const end = lines[line]?.length ?? 0;
const wrongCell = { start: { line, character: end - 1 }, end: { line, character: end } };

const creating: ClientCapabilities = {
  ...pullingClient,
  textDocument: {
    ...pullingClient.textDocument,
    diagnostic: { relatedInformation: true, codeDescriptionSupport: true },
  },
  workspace: { workspaceEdit: { documentChanges: true, resourceOperations: ['create'] } },
};

interface Desk {
  readonly client: LspClient;
  readonly uri: string;
  readonly folder: string;
  readonly told: string[];
  diagnostics(): Promise<Diagnostic[]>;
  silences(): Promise<CodeAction[]>;
  /** The folder's file changed on disk. */
  changed(): Promise<void>;
}

/** A report in a folder, opened in an editor. */
async function atDesk(
  files: Readonly<Record<string, string>>,
  use: (desk: Desk) => Promise<void>,
  {
    name = 'a.txt',
    capabilities = creating,
    initializationOptions,
  }: { name?: string; capabilities?: ClientCapabilities; initializationOptions?: object } = {},
): Promise<void> {
  await withFiles({ [name]: wrong, ...files }, async (folder) => {
    const client = await startServer();
    const told: string[] = [];
    client.connection.onNotification('window/showMessage', ({ message }: ShowMessageParams) => {
      told.push(message);
    });
    const root = pathToFileURL(folder).href;
    await client.start({ capabilities, workspaceFolders: [{ uri: root, name: 'reports' }], initializationOptions });
    const uri = pathToFileURL(path.join(folder, name)).href;
    await client.open(uri, await readFile(path.join(folder, name), 'utf8'));
    const textDocument = { uri };
    await use({
      client,
      uri,
      folder,
      told,
      diagnostics: async () => {
        const report = await client.request<DocumentDiagnosticReport>('textDocument/diagnostic', { textDocument });
        return report.kind === 'full' ? report.items : [];
      },
      silences: async () => {
        const params = { textDocument, range: wrongCell, context: { diagnostics: [] } };
        const actions = await client.request<CodeAction[]>('textDocument/codeAction', params);
        return actions.filter(({ title }) => /忽略|不再报/.test(title));
      },
      changed: () =>
        client.notify('workspace/didChangeWatchedFiles', {
          changes: [{ uri: `${root}/gouji.config.json`, type: 2 }],
        }),
    });
  });
}

/** Carries an edit out on disk, as an editor would that saves at once. */
async function carryOut(edit: WorkspaceEdit | undefined): Promise<void> {
  for (const change of edit?.documentChanges ?? []) {
    if (!('textDocument' in change)) {
      assert.equal(change.kind, 'create');
      await writeFile(fileURLToPath(change.kind === 'create' ? change.uri : ''), '');
      continue;
    }
    const file = fileURLToPath(change.textDocument.uri);
    const document = TextDocument.create(change.textDocument.uri, '', 0, await readFile(file, 'utf8'));
    await writeFile(file, TextDocument.applyEdits(document, change.edits as TextEdit[]));
  }
}

const codes = (diagnostics: readonly Diagnostic[]) => diagnostics.map(({ code }) => code);
const title = (actions: readonly CodeAction[]) => actions.map((action) => action.title);
const configOf = async (folder: string): Promise<unknown> =>
  JSON.parse(await readFile(path.join(folder, 'gouji.config.json'), 'utf8'));

describe('silencing in the editor', () => {
  afterEach(killServers);

  it('is offered on a finding, the narrowest way first, and as a comment only where it is not printed', async () => {
    const own = ['忽略这一处（wrong-figure）', '本文件不再报 wrong-figure', '本文件夹不再报 wrong-figure'];
    await atDesk({}, async ({ silences }) => assert.deepEqual(title(await silences()), own));
    await atDesk(
      {},
      async ({ silences }) =>
        assert.deepEqual(title(await silences()), [
          ...own.slice(0, 2),
          '在文件开头加注释，本文件不再报 wrong-figure',
          own[2],
        ]),
      { name: 'a.md' },
    );
  });

  const entry = { rule: 'wrong-figure', file: 'a.txt' };
  const ways: readonly (readonly [number, object])[] = [
    [0, { suppressions: [{ ...entry, place: 'applications/granted/total' }] }],
    [1, { suppressions: [entry] }],
    [2, { rules: { 'wrong-figure': 'off' } }],
  ];
  for (const [index, config] of ways) {
    it(`writes ${JSON.stringify(config)}, and the finding is gone`, () =>
      atDesk({}, async ({ silences, folder, changed, diagnostics }) => {
        assert.deepEqual(codes(await diagnostics()), ['wrong-figure']);
        await carryOut((await silences())[index]?.edit);
        assert.deepEqual(await configOf(folder), config);
        await changed();
        assert.deepEqual(codes(await diagnostics()), []);
      }));

    it(`adds the same to a file that is there, index ${index}`, () =>
      atDesk(
        { 'gouji.config.json': '{\n  "locale": "zh-cn"\n}\n' },
        async ({ silences, folder, changed, diagnostics }) => {
          await carryOut((await silences())[index]?.edit);
          assert.deepEqual(await configOf(folder), { locale: 'zh-cn', ...config });
          await changed();
          assert.deepEqual(codes(await diagnostics()), []);
        },
      ));
  }

  it('writes a comment before everything else', () =>
    atDesk(
      {},
      async ({ silences, folder }) => {
        await carryOut((await silences())[2]?.edit);
        const text = await readFile(path.join(folder, 'a.md'), 'utf8');
        assert.equal(text, `<!-- gouji-disable wrong-figure -->\n${wrong}`);
      },
      { name: 'a.md' },
    ));

  it('gives its edit when it is chosen to a client that resolves actions', () => {
    const { textDocument } = creating;
    const codeAction = { ...textDocument?.codeAction, dataSupport: true, resolveSupport: { properties: ['edit'] } };
    const capabilities = { ...creating, textDocument: { ...textDocument, codeAction } };
    return atDesk(
      {},
      async ({ client, silences, folder }) => {
        const [action] = await silences();
        assert.equal(action?.edit, undefined);
        await carryOut((await client.request<CodeAction>('codeAction/resolve', action)).edit);
        assert.equal(existsSync(path.join(folder, 'gouji.config.json')), true);
      },
      { capabilities },
    );
  });

  it('is not offered to a client that cannot make files', () =>
    atDesk({}, async ({ silences }) => assert.deepEqual(await silences(), []), { capabilities: pullingClient }));

  it('leaves a file alone that is no JSON, and says so', () =>
    atDesk({ 'gouji.config.json': '{ "rules": ' }, async ({ silences, told, diagnostics }) => {
      assert.deepEqual(codes(await diagnostics()), ['wrong-figure']);
      assert.deepEqual(await silences(), []);
      assert.equal(told.length, 1);
      assert.match(told[0] ?? '', /第 1 行不是正确的 JSON/);
    }));

  it('is told of when it has no use', () =>
    atDesk(
      { 'gouji.config.json': JSON.stringify({ suppressions: [{ rule: 'duplicate-row', file: 'a.txt' }] }) },
      async ({ diagnostics }) => assert.deepEqual(codes(await diagnostics()), ['unused-suppression', 'wrong-figure']),
    ));
});

describe('a change of gouji.config.json', () => {
  afterEach(killServers);

  it('has findings, lenses and hints asked for anew', () => {
    const refreshSupport = true;
    const kinds = { diagnostics: { refreshSupport }, codeLens: { refreshSupport }, inlayHint: { refreshSupport } };
    const capabilities = { ...creating, workspace: { ...creating.workspace, ...kinds } };
    return atDesk(
      {},
      async ({ client, changed }) => {
        const asked = ['diagnostic', 'codeLens', 'inlayHint'].map(
          (kind) =>
            new Promise<void>((resolve) => {
              client.connection.onRequest(`workspace/${kind}/refresh`, () => {
                resolve();
                return null;
              });
            }),
        );
        await changed();
        await Promise.all(asked);
      },
      { capabilities },
    );
  });
});

describe('a diagnostic', () => {
  afterEach(killServers);

  it('links to the page of its rule', () =>
    atDesk({}, async ({ diagnostics }) => {
      const [diagnostic] = await diagnostics();
      const page = await readFile(fileURLToPath(diagnostic?.codeDescription?.href ?? ''), 'utf8');
      assert.match(page, /^# wrong-figure/);
    }));

  it('links to where a client shows the pages itself', () =>
    atDesk(
      {},
      async ({ diagnostics }) => {
        const [diagnostic] = await diagnostics();
        assert.equal(diagnostic?.codeDescription?.href, 'pages:/wrong-figure.md');
      },
      { initializationOptions: { rulePages: 'pages:/' } },
    ));
});
