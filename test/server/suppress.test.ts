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
  Registration,
  RegistrationParams,
  ShowMessageParams,
  TextEdit,
  WorkspaceEdit,
} from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Requests } from '../../shared/ide/requests.ts';
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
  suppressActions(): Promise<CodeAction[]>;
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
      suppressActions: async () => {
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

describe('suppressing in the editor', () => {
  afterEach(killServers);

  const open = smallReport({ other: '本年度未收取信息处理费。\n〔待填〕' });
  const lost = wrong.split('\n').find((each) => each.includes('2.重复申请')) ?? '';
  const long = wrong.replace(`${lost}\n`, '').replace(/\n(?=二、)/, `\n${'增进了解。\n'.repeat(3000)}\n`);
  const denied = smallReport({
    sentence: '全年作出行政处罚决定17件。',
    figures: { 'disclosure/penalties/decisions': '' },
  });
  for (const [text, words, locale, reason] of [
    [open, /^〔待填〕/, 'zh-cn', '没有可以直接套用的改法'],
    [long, /1\.信访举报投诉类申请/, 'zh-cn', '全文过长，不提供补写（至多 3000 个单元格和段落、100000 字），请手工补写'],
    [
      long,
      /1\.信访举报投诉类申请/,
      'en',
      'Too long to have missing parts written (at most 3000 cells and paragraphs, 100000 characters): write them by hand',
    ],
    [denied, /^行政处罚/, 'zh-cn', '每种改法都会使别处出现新的问题，请先核对别处'],
    [denied, /^行政处罚/, 'en', 'Each repair would make something else wrong: check the rest of the report first'],
  ] as const) {
    it(`says first why a finding has no repair, to a client that shows what cannot be done: ${reason}`, async () => {
      const at = text.split('\n').findIndex((each) => words.test(each));
      const range = {
        start: { line: at, character: 1 },
        end: { line: at, character: text.split('\n')[at]?.length ?? 0 },
      };
      const { codeAction } = pullingClient.textDocument ?? {};
      for (const disabledSupport of [true, false]) {
        const textDocument = { ...creating.textDocument, codeAction: { ...codeAction, disabledSupport } };
        const check = async ({ client, uri }: Desk): Promise<void> => {
          const params = { textDocument: { uri }, range, context: { diagnostics: [] } };
          const offered = await client.connection.sendRequest<CodeAction[]>('textDocument/codeAction', params);
          assert.deepEqual(offered[0]?.disabled, disabledSupport ? { reason } : undefined);
          assert.equal(offered.filter(({ disabled }) => disabled !== undefined).length, disabledSupport ? 1 : 0);
          assert.ok(offered.some(({ kind }) => kind?.startsWith('gouji.suppress')));
        };
        await atDesk({ 'a.txt': text }, check, {
          capabilities: { ...creating, textDocument },
          initializationOptions: { locale },
        });
      }
    });
  }

  it('is offered on a finding, the narrowest way first, and as a comment only where it is not printed', async () => {
    const own = ['忽略这一处（wrong-figure）', '本文件不再报 wrong-figure', '本文件夹不再报 wrong-figure'];
    await atDesk({}, async ({ suppressActions }) => assert.deepEqual(title(await suppressActions()), own));
    await atDesk(
      {},
      async ({ suppressActions }) =>
        assert.deepEqual(title(await suppressActions()), [
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
      atDesk({}, async ({ suppressActions, folder, changed, diagnostics }) => {
        assert.deepEqual(codes(await diagnostics()), ['wrong-figure']);
        await carryOut((await suppressActions())[index]?.edit);
        assert.deepEqual(await configOf(folder), config);
        await changed();
        assert.deepEqual(codes(await diagnostics()), []);
      }));

    it(`adds the same to a file that is there, index ${index}`, () =>
      atDesk(
        { 'gouji.config.json': '{\n  "locale": "zh-cn"\n}\n' },
        async ({ suppressActions, folder, changed, diagnostics }) => {
          await carryOut((await suppressActions())[index]?.edit);
          assert.deepEqual(await configOf(folder), { locale: 'zh-cn', ...config });
          await changed();
          assert.deepEqual(codes(await diagnostics()), []);
        },
      ));
  }

  describe('while gouji.config.json is open in the editor', () => {
    const saved = '{ "locale": "zh-cn" }\n';
    const unsaved = '{\n  "locale": "zh-cn",\n  "rules": {\n    "blank-cell": "off"\n  }\n}\n';

    /** The folder's file as the editor has it, under the address that the editor writes. */
    const openConfig = async ({ client, uri }: Desk, text: string, version: number): Promise<string> => {
      const address = uri.replace('a.txt', 'gouji%2Econfig.json');
      await client.notify('textDocument/didOpen', {
        textDocument: { uri: address, languageId: 'json', version, text },
      });
      return address;
    };
    const editsOf = (action: CodeAction | undefined) => {
      const [change] = action?.edit?.documentChanges ?? [];
      assert.ok(change !== undefined && 'textDocument' in change);
      return change;
    };

    for (const [index, config] of ways) {
      it(`adds to its unsaved text, for the version that it is, index ${index}`, () =>
        atDesk({ 'gouji.config.json': saved }, async (desk) => {
          const address = await openConfig(desk, unsaved, 7);
          const change = editsOf((await desk.suppressActions())[index]);
          assert.deepEqual(change.textDocument, { uri: address, version: 7 });
          const document = TextDocument.create(address, 'json', 7, unsaved);
          const text = TextDocument.applyEdits(document, change.edits as TextEdit[]);
          const rules = { 'blank-cell': 'off', ...('rules' in config ? (config.rules as object) : {}) };
          assert.deepEqual(JSON.parse(text), { locale: 'zh-cn', ...config, rules });
        }));
    }

    it('adds to the saved text again once it is closed', () =>
      atDesk({ 'gouji.config.json': saved }, async (desk) => {
        const address = await openConfig(desk, unsaved, 7);
        await desk.client.notify('textDocument/didClose', { textDocument: { uri: address } });
        const [action] = await desk.suppressActions();
        assert.equal(editsOf(action).textDocument.version, null);
        await carryOut(action?.edit);
        assert.deepEqual(await configOf(desk.folder), { locale: 'zh-cn', ...ways[0]?.[1] });
      }));

    it('writes into none that is no JSON yet', () =>
      atDesk({ 'gouji.config.json': saved }, async (desk) => {
        await openConfig(desk, '{ "rules": ', 2);
        assert.deepEqual(await desk.suppressActions(), []);
      }));

    it('makes no file where one is open that was never saved', () =>
      atDesk({}, async (desk) => {
        await openConfig(desk, '', 1);
        assert.equal((await desk.suppressActions())[0]?.edit?.documentChanges?.length, 1);
      }));

    it('takes it for no report', () =>
      atDesk({ 'gouji.config.json': saved }, async (desk) => {
        const address = await openConfig(desk, unsaved, 7);
        const params = { textDocument: { uri: address } };
        const report = await desk.client.request<DocumentDiagnosticReport>('textDocument/diagnostic', params);
        assert.deepEqual(report, { kind: 'full', items: [] });
      }));
  });

  it('adds to a file with a byte-order mark, which an editor keeps to itself', () =>
    atDesk({ 'gouji.config.json': '\ufeff{ "locale": "zh-cn" }\n' }, async ({ suppressActions }) => {
      const [change] = (await suppressActions())[0]?.edit?.documentChanges ?? [];
      assert.ok(change !== undefined && 'textDocument' in change);
      const document = TextDocument.create('', 'json', 1, '{ "locale": "zh-cn" }\n');
      const text = TextDocument.applyEdits(document, change.edits as TextEdit[]);
      assert.deepEqual(JSON.parse(text), { locale: 'zh-cn', ...ways[0]?.[1] });
    }));

  it('asks a client that can for the text of that file while it is open', async () => {
    const synchronization = { dynamicRegistration: true };
    await withFiles({ 'a.txt': wrong }, async () => {
      const client = await startServer();
      const asked = new Promise<readonly Registration[]>((resolve) => {
        const all: Registration[] = [];
        client.connection.onRequest('client/registerCapability', ({ registrations }: RegistrationParams) => {
          all.push(...registrations);
          if (all.filter(({ method }) => method.startsWith('textDocument/did')).length === 3) resolve(all);
          return null;
        });
      });
      await client.start({
        capabilities: { ...creating, textDocument: { ...creating.textDocument, synchronization } },
      });
      for (const { method, registerOptions } of await asked) {
        if (!method.startsWith('textDocument/did')) continue;
        assert.deepEqual(registerOptions.documentSelector, [{ pattern: '**/gouji.config.json' }], method);
      }
    });
  });

  it('writes a comment before everything else', () =>
    atDesk(
      {},
      async ({ suppressActions, folder }) => {
        await carryOut((await suppressActions())[2]?.edit);
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
      async ({ client, suppressActions, folder }) => {
        const [action] = await suppressActions();
        assert.equal(action?.edit, undefined);
        await carryOut((await client.request<CodeAction>('codeAction/resolve', action)).edit);
        assert.equal(existsSync(path.join(folder, 'gouji.config.json')), true);
      },
      { capabilities },
    );
  });

  it('is not offered to a client that cannot make files', () =>
    atDesk({}, async ({ suppressActions }) => assert.deepEqual(await suppressActions(), []), {
      capabilities: pullingClient,
    }));

  it('leaves a file alone that is no JSON, and says so', () =>
    atDesk({ 'gouji.config.json': '{ "rules": ' }, async ({ suppressActions, told, diagnostics }) => {
      assert.deepEqual(codes(await diagnostics()), ['wrong-figure']);
      assert.deepEqual(await suppressActions(), []);
      assert.equal(told.length, 1);
      assert.match(told[0] ?? '', /第 1 行不是正确的 JSON/);
    }));

  it('keeps the reason that a client asked for, is listed with it, and is taken back', () => {
    const { textDocument } = creating;
    const codeAction = { ...textDocument?.codeAction, dataSupport: true, resolveSupport: { properties: ['edit'] } };
    const capabilities = { ...creating, textDocument: { ...textDocument, codeAction } };
    return atDesk(
      {},
      async ({ client, uri, suppressActions, folder, changed, diagnostics }) => {
        const [action] = await suppressActions();
        assert.equal(action?.kind, 'gouji.suppress.finding');
        const asked = { ...action, data: { ...(action?.data as object), reason: '按上级口径统计' } };
        await carryOut((await client.request<CodeAction>('codeAction/resolve', asked)).edit);
        await changed();
        const place = 'applications/granted/total';
        const entry = { rule: 'wrong-figure', file: 'a.txt', place };
        assert.deepEqual(await configOf(folder), { suppressions: [{ ...entry, reason: '按上级口径统计' }] });
        const { findings, off } = await client.request<Requests['gouji/accepted']['result']>('gouji/accepted', { uri });
        assert.deepEqual(off, []);
        assert.equal(findings.length, 1);
        assert.equal(findings[0]?.reason, '按上级口径统计');
        assert.match(findings[0]?.message ?? '', /予以公开/);
        assert.notEqual(findings[0]?.span, null);
        const edit = await client.request<WorkspaceEdit>('gouji/restore', { uri, ...entry });
        await carryOut(edit);
        await changed();
        assert.deepEqual(await configOf(folder), { suppressions: [] });
        assert.deepEqual(codes(await diagnostics()), ['wrong-figure']);
      },
      { capabilities },
    );
  });

  it('takes every finding of a report at once, with one reason, and a rule that is off is on again', () =>
    atDesk({}, async ({ client, uri, folder, changed, diagnostics }) => {
      await carryOut(await client.request<WorkspaceEdit>('gouji/acceptAll', { uri, reason: '往年旧账' }));
      await changed();
      assert.deepEqual(codes(await diagnostics()), []);
      assert.equal(await client.request('gouji/acceptAll', { uri, reason: '往年旧账' }), null);
      await writeFile(path.join(folder, 'gouji.config.json'), '{ "rules": { "wrong-figure": "off" } }\n');
      await changed();
      const { off } = await client.request<Requests['gouji/accepted']['result']>('gouji/accepted', { uri });
      assert.deepEqual(off, ['wrong-figure']);
      const edit = { uri, rule: 'wrong-figure', file: null, place: null };
      await carryOut(await client.request<WorkspaceEdit>('gouji/restore', edit));
      await changed();
      assert.deepEqual(codes(await diagnostics()), ['wrong-figure']);
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
