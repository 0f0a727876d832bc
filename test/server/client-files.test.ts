import assert from 'node:assert/strict';
import type {
  CodeAction,
  Diagnostic,
  DocumentDiagnosticReport,
  ShowMessageParams,
  WorkspaceEdit,
} from 'vscode-languageserver/node';
import type { ClientRequests } from '../../shared/ide/requests.ts';
import { killServers, pullingClient, startServer } from '../kit/lsp.ts';
import { smallReport } from '../kit/small-report.ts';

const wrong = smallReport({ figures: { 'applications/granted/total': 4 } });

interface Virtual {
  /** What the client has, by address. */
  readonly files: Record<string, string>;
  readonly asked: readonly string[];
  /** What the user was told. */
  readonly told: readonly string[];
  findings(): Promise<readonly Diagnostic[]>;
  /** The actions that write into the folder's file. */
  suppressActions(): Promise<readonly CodeAction[]>;
  changed(): Promise<void>;
}

/** A report at `uri` in a workspace on a file system that only the client sees. */
async function virtually(
  { uri, folders = ['mem:/'], isWritable = true }: { uri: string; folders?: readonly string[]; isWritable?: boolean },
  files: Record<string, string>,
  use: (place: Virtual) => Promise<void>,
): Promise<void> {
  const client = await startServer();
  const asked: string[] = [];
  const told: string[] = [];
  client.connection.onNotification('window/showMessage', ({ message }: ShowMessageParams) => {
    told.push(message);
  });
  client.connection.onRequest('gouji/readFile', (params: ClientRequests['gouji/readFile']['params']) => {
    asked.push(params.uri);
    const text = files[params.uri] ?? null;
    if (text === 'unreadable') throw new Error('no permission');
    return { text, isWritable };
  });
  await client.start({
    capabilities: {
      ...pullingClient,
      workspace: { workspaceEdit: { documentChanges: true, resourceOperations: ['create'] } },
    },
    workspaceFolders: folders.map((folder) => ({ uri: folder, name: folder })),
    initializationOptions: { locale: 'zh-cn', readsFiles: true },
  });
  await client.open(uri, wrong);
  const textDocument = { uri };
  await use({
    files,
    asked,
    told,
    findings: async () => {
      const report = await client.request<DocumentDiagnosticReport>('textDocument/diagnostic', { textDocument });
      return report.kind === 'full' ? report.items : [];
    },
    suppressActions: async () => {
      const range = { start: { line: 0, character: 0 }, end: { line: 999, character: 0 } };
      const params = { textDocument, range, context: { diagnostics: [] } };
      const actions = await client.request<CodeAction[]>('textDocument/codeAction', params);
      return actions.filter(({ title }) => /本文件夹不再报|忽略这一处/.test(title));
    },
    changed: () => client.notify('workspace/didChangeWatchedFiles', { changes: [] }),
  });
}

const off = JSON.stringify({ rules: { 'wrong-figure': 'off' } });
const codes = (found: readonly Diagnostic[]) => found.map(({ code }) => code);

describe('a file system that only the client sees', () => {
  afterEach(killServers);

  const places: readonly {
    readonly name: string;
    readonly uri: string;
    readonly folders?: readonly string[];
    readonly config: string;
    readonly asked: readonly string[];
  }[] = [
    {
      name: 'in the folder of the report',
      uri: 'mem:/a.txt',
      config: 'mem:/gouji.config.json',
      asked: ['mem:/gouji.config.json'],
    },
    {
      name: 'in a folder above it',
      uri: 'mem:/x/y/a.txt',
      config: 'mem:/gouji.config.json',
      asked: ['mem:/x/y/gouji.config.json', 'mem:/x/gouji.config.json', 'mem:/gouji.config.json'],
    },
    {
      name: 'not above the folder that is open',
      uri: 'mem:/x/y/a.txt',
      folders: ['mem:/x/'],
      config: 'mem:/x/gouji.config.json',
      asked: ['mem:/x/y/gouji.config.json', 'mem:/x/gouji.config.json'],
    },
    {
      name: 'under an authority',
      uri: 'hub://team%2Bmain/reports/a.txt',
      folders: ['hub://team%2Bmain'],
      config: 'hub://team%2Bmain/gouji.config.json',
      asked: ['hub://team%2Bmain/reports/gouji.config.json', 'hub://team%2Bmain/gouji.config.json'],
    },
  ];
  for (const { name, config, asked, ...place } of places) {
    it(`is asked for the configuration ${name}`, async () => {
      await virtually(place, { [config]: off }, async (virtual) => {
        assert.deepEqual(codes(await virtual.findings()), []);
        assert.deepEqual(virtual.asked, asked);
      });
    });
  }

  it('is not asked where the report lies in none of its folders', async () => {
    const uri = 'git:/reports/a.txt?%7B%22ref%22%3A%22HEAD%22%7D';
    await virtually({ uri }, {}, async (virtual) => {
      assert.deepEqual(codes(await virtual.findings()), ['wrong-figure']);
      assert.deepEqual(await virtual.suppressActions(), []);
      assert.deepEqual(virtual.asked, []);
    });
  });

  it('has suppressions that name the report by its decoded name', async () => {
    const suppressions = [{ rule: 'wrong-figure', file: '年报/某局.txt', place: 'applications/granted/total' }];
    const uri = `mem:/${encodeURIComponent('年报')}/${encodeURIComponent('某局')}.txt`;
    await virtually({ uri }, { 'mem:/gouji.config.json': JSON.stringify({ suppressions }) }, async (virtual) => {
      assert.deepEqual(codes(await virtual.findings()), []);
    });
  });

  it('is named as a person writes it', async () => {
    const folder = encodeURIComponent('年报');
    const files = { [`mem:/${folder}/gouji.config.json`]: '{"rule": {}}' };
    await virtually({ uri: `mem:/${folder}/a.txt` }, files, async (virtual) => {
      await virtual.findings();
      assert.deepEqual(virtual.told, ['mem:/年报/gouji.config.json 第 1 行：没有“rule”这项设置，已忽略；请核对拼写。']);
    });
  });

  it('is read anew when a file has changed', async () => {
    await virtually({ uri: 'mem:/a.txt' }, {}, async (virtual) => {
      assert.deepEqual(codes(await virtual.findings()), ['wrong-figure']);
      virtual.files['mem:/gouji.config.json'] = off;
      await virtual.changed();
      assert.deepEqual(codes(await virtual.findings()), []);
    });
  });

  it('gets the file that suppresses a finding, where it takes changes', async () => {
    await virtually({ uri: 'mem:/x/a.txt' }, {}, async (virtual) => {
      const [one] = await virtual.suppressActions();
      const edit: WorkspaceEdit | undefined = one?.edit;
      assert.deepEqual(
        edit?.documentChanges?.map((change) => ('kind' in change ? change : change.textDocument.uri)),
        [
          { kind: 'create', uri: 'mem:/gouji.config.json', options: { ignoreIfExists: true } },
          'mem:/gouji.config.json',
        ],
      );
      assert.match(JSON.stringify(edit), /x\/a\.txt/);
    });
    await virtually({ uri: 'mem:/a.txt', isWritable: false }, {}, async (virtual) => {
      assert.deepEqual(await virtual.suppressActions(), []);
    });
  });

  it('checks by the usual rules where its file cannot be read', async () => {
    await virtually({ uri: 'mem:/a.txt' }, { 'mem:/gouji.config.json': 'unreadable' }, async (virtual) => {
      assert.deepEqual(codes(await virtual.findings()), ['wrong-figure']);
    });
  });
});
