import assert from 'node:assert/strict';
import { rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import {
  type ClientCapabilities,
  type CodeAction,
  type Diagnostic,
  type DocumentDiagnosticReport,
  LSPErrorCodes,
  type TextDocumentEdit,
} from 'vscode-languageserver/node';
import { encode } from '../../server/encoding.ts';
import { analyze } from '../../shared/analysis.ts';
import type { FolderView } from '../../shared/ide/requests.ts';
import { render } from '../../shared/messages/message.ts';
import { previewOf } from '../../shared/preview/preview.ts';
import { wordDocument } from '../../shared/preview/word.ts';
import { withFiles } from '../kit/cli.ts';
import { killServers, type LspClient, pullingClient, startServer } from '../kit/lsp.ts';
import { smallReport } from '../kit/small-report.ts';
import { row } from '../rules/workspace/folders.ts';

const last = (total: number): string =>
  smallReport({ year: 2022, figures: row('carried-over', [total, 0, 0, 0, 0, 0, total]) });
const now = (total: number): string =>
  smallReport({ year: 2023, figures: row('carried-in', [total, 0, 0, 0, 0, 0, total]) });
/** The line that begins with `words`, and its length. */
function lineOf(text: string, words: string): { line: number; end: number } {
  const lines = text.split('\n');
  const line = lines.findIndex((each) => each.startsWith(words));
  assert.notEqual(line, -1, `no line begins with ${words}`);
  return { line, end: lines[line]?.length ?? 0 };
}
const uriOf = (cwd: string, name: string): string => pathToFileURL(path.join(cwd, name)).href;

const pulling: ClientCapabilities = {
  ...pullingClient,
  workspace: {
    ...pullingClient.workspace,
    workspaceFolders: true,
    diagnostics: { refreshSupport: true },
    didChangeWatchedFiles: { dynamicRegistration: true },
  },
};

interface Session {
  readonly client: LspClient;
  /** Resolves when the server has asked `count` times in all to be asked anew. */
  readonly refreshed: (count: number) => Promise<void>;
}

async function started(cwd: string, capabilities: ClientCapabilities, initializationOptions = {}): Promise<Session> {
  const client = await startServer();
  let count = 0;
  const waiting: { readonly count: number; readonly done: () => void }[] = [];
  client.connection.onRequest('workspace/diagnostic/refresh', () => {
    count++;
    for (const each of waiting) if (each.count <= count) each.done();
    return null;
  });
  client.connection.onRequest('client/registerCapability', () => null);
  const folder = pathToFileURL(cwd).href;
  await client.start({
    capabilities,
    initializationOptions,
    rootUri: folder,
    workspaceFolders: [{ uri: folder, name: 'reports' }],
  });
  return {
    client,
    refreshed: (wanted) =>
      count >= wanted ? Promise.resolve() : new Promise((done) => void waiting.push({ count: wanted, done })),
  };
}

async function across({ client }: Session, uri: string): Promise<readonly Diagnostic[]> {
  const report = await client.request<DocumentDiagnosticReport>('textDocument/diagnostic', { textDocument: { uri } });
  const items = report.kind === 'full' ? report.items : [];
  return items.filter(({ code }) => /carry-over|duplicate-report|missing-year/.test(String(code)));
}

describe('an open report among the others of its folder', () => {
  afterEach(() => killServers());

  it('is compared with what lies on disk, and cites it by its address', () =>
    withFiles({ 'a/last.txt': last(2) }, async (cwd) => {
      const session = await started(cwd, pulling);
      const uri = uriOf(cwd, 'now.txt');
      await session.client.open(uri, now(3));
      await across(session, uri);
      await session.refreshed(1);
      const [found] = await across(session, uri);
      assert.equal(found?.code, 'carry-over-mismatch');
      assert.equal(found.relatedInformation?.[0]?.location.uri, uriOf(cwd, 'a/last.txt'));
    }));

  it('leads from row 二 to last year’s row 四 and back', () =>
    withFiles({ '甲.txt': last(3), '乙.txt': now(2) }, async (cwd) => {
      const { client } = await started(cwd, pulling);
      const lines = { carriedIn: lineOf(now(2), '二、上年结转'), carriedOver: lineOf(last(3), '四、结转下年度') };
      const place = (name: string, { line, end }: { line: number; end: number }) => ({
        uri: uriOf(cwd, name),
        range: { start: { line, character: end - 1 }, end: { line, character: end } },
      });
      const before = place('甲.txt', lines.carriedOver);
      const after = place('乙.txt', lines.carriedIn);
      await client.open(after.uri, now(2));
      const textDocument = { uri: after.uri };
      const found = await client.request<unknown[]>('textDocument/definition', {
        textDocument,
        position: after.range.start,
      });
      assert.deepEqual(found[0], before);
      await client.open(before.uri, last(3));
      const used = await client.request<unknown[]>('textDocument/references', {
        textDocument: { uri: before.uri },
        position: before.range.start,
        context: { includeDeclaration: false },
      });
      assert.deepEqual(used.at(-1), after);
    }));

  it('is compared with another as that stands in the editor, after each edit', () =>
    withFiles({ 'last.txt': last(3) }, async (cwd) => {
      const session = await started(cwd, pulling);
      const [before, present] = [uriOf(cwd, 'last.txt'), uriOf(cwd, 'now.txt')];
      await session.client.open(present, now(3));
      await across(session, present);
      await session.refreshed(1);
      assert.deepEqual(await across(session, present), []);
      await session.client.open(before, last(3));
      await across(session, before);
      await session.client.notify('textDocument/didChange', {
        textDocument: { uri: before, version: 2 },
        contentChanges: [{ text: last(4) }],
      });
      await across(session, before);
      assert.equal((await across(session, present)).length, 1);
      await session.client.notify('textDocument/didClose', { textDocument: { uri: before } });
      await session.refreshed(2);
      assert.deepEqual(await across(session, present), []);
    }));

  it('follows files that come, change and go', () =>
    withFiles({ 'x.txt': last(3) }, async (cwd) => {
      const session = await started(cwd, pulling);
      const uri = uriOf(cwd, 'now.txt');
      await session.client.open(uri, now(3));
      await across(session, uri);
      await session.refreshed(1);
      assert.deepEqual(await across(session, uri), []);
      const changed = (name: string, type: number) =>
        session.client.notify('workspace/didChangeWatchedFiles', { changes: [{ uri: uriOf(cwd, name), type }] });
      await writeFile(path.join(cwd, 'x.txt'), last(5));
      await changed('x.txt', 2);
      await session.refreshed(2);
      assert.equal((await across(session, uri)).length, 1);
      await rm(path.join(cwd, 'x.txt'));
      await changed('x.txt', 3);
      await session.refreshed(3);
      assert.deepEqual(await across(session, uri), []);
      await writeFile(path.join(cwd, 'copy.md'), now(3));
      await changed('copy.md', 1);
      await session.refreshed(4);
      assert.deepEqual(
        (await across(session, uri)).map(({ code }) => code),
        ['duplicate-report'],
      );
    }));

  it('is told of its neighbours where the client is only told', () =>
    withFiles({ 'last.txt': last(2) }, async (cwd) => {
      const { client } = await started(cwd, { workspace: { workspaceFolders: true } });
      const uri = uriOf(cwd, 'now.txt');
      const found = new Promise<void>((done) => {
        client.connection.onNotification(
          'textDocument/publishDiagnostics',
          ({ diagnostics }: { diagnostics: Diagnostic[] }) => {
            if (diagnostics.some(({ code }) => code === 'carry-over-mismatch')) done();
          },
        );
      });
      await client.open(uri, now(3));
      await found;
    }));

  it('is found by body, year and pinyin initials', () =>
    withFiles({ 'last.txt': last(2), 'x.md': smallReport({ body: '岚溪县水务局' }) }, async (cwd) => {
      const { client } = await started(cwd, pulling);
      const names = async (query: string): Promise<string[]> =>
        (await client.request<{ name: string }[]>('workspace/symbol', { query })).map(({ name }) => name);
      assert.deepEqual(await names(''), ['岚溪县水务局 2022', '青禾区柳湾街道办事处 2022']);
      for (const query of ['岚溪', 'lxx', 'lxxsw 2022', '嵐溪縣 2022'])
        assert.deepEqual(await names(query), ['岚溪县水务局 2022'], query);
      assert.deepEqual(await names('2023'), []);
    }));

  it('is not alone: where the setting asks for it, those that are not open report theirs, and only once', () =>
    withFiles({ 'last.txt': last(2), 'gouji.config.json': '{ "workspace": { "enabled": true } }' }, async (cwd) => {
      await writeFile(path.join(cwd, 'now.txt'), now(3));
      const { client } = await started(cwd, pulling);
      type Report = { items: { uri: string; resultId?: string; items: Diagnostic[] }[] };
      const ask = (previousResultIds: object[]) =>
        client.request<Report>('workspace/diagnostic', { previousResultIds });
      const { items } = await ask([]);
      const found = items.flatMap(({ uri, items: own }) =>
        own.map(({ code }) => `${uri.slice(uri.lastIndexOf('/'))} ${code}`),
      );
      assert.ok(found.includes('/now.txt carry-over-mismatch'), found.join());
      const ids = items.map(({ uri, resultId }) => ({ uri, value: resultId }));
      assert.deepEqual(await ask(ids), { items: [] });
      await client.open(uriOf(cwd, 'last.txt'), last(3));
      await client.request('textDocument/diagnostic', { textDocument: { uri: uriOf(cwd, 'last.txt') } });
      const { items: again } = await ask(ids);
      const other = again.find(({ uri }) => uri.endsWith('now.txt'));
      assert.equal(
        other?.items.some(({ code }) => code === 'carry-over-mismatch'),
        false,
      );
    }));

  it('is said to hold nothing once it is closed, where nobody asks for what is not open', () =>
    withFiles({ 'last.txt': last(2) }, async (cwd) => {
      const { client } = await started(cwd, pulling);
      type Report = { items: { uri: string; resultId?: string; items: Diagnostic[] }[] };
      const ask = (previousResultIds: object[]) =>
        client.request<Report>('workspace/diagnostic', { previousResultIds });
      assert.deepEqual(await ask([]), { items: [] });
      const uri = uriOf(cwd, 'last.txt');
      await client.open(uri, last(3));
      await client.request('textDocument/diagnostic', { textDocument: { uri } });
      assert.deepEqual(await ask([]), { items: [] });
      await client.notify('textDocument/didClose', { textDocument: { uri } });
      // As often as it asks without naming the answer: it throws one away that it no longer waits for.
      for (const _ of [1, 2]) {
        const { items } = await ask([]);
        assert.deepEqual(items, [{ kind: 'full', uri, version: null, resultId: 'closed', items: [] }]);
      }
      // Named by the client it is said again, and then no more.
      const named = await ask([{ uri, value: 'closed' }]);
      assert.deepEqual(named.items, [{ kind: 'full', uri, version: null, items: [] }]);
      assert.deepEqual(await ask([]), { items: [] });
    }));

  it('is not told of once it is closed and a thousand others were closed after it: the list of them is bounded', () =>
    withFiles({}, async (cwd) => {
      const { client } = await started(cwd, pulling);
      const ask = async () => {
        const { items } = await client.request<{ items: { uri: string }[] }>('workspace/diagnostic', {
          previousResultIds: [],
        });
        return items.map(({ uri }) => uri);
      };
      assert.deepEqual(await ask(), []);
      const closed = Array.from({ length: 1001 }, (_, i) => uriOf(cwd, `${i}.txt`));
      for (const uri of closed) {
        await client.open(uri, '');
        await client.notify('textDocument/didClose', { textDocument: { uri } });
      }
      assert.deepEqual(await ask(), closed.slice(1));
    }));

  it('stands in the overview of the folder, beside last year’s report, and in the list of problems', () =>
    withFiles({ 'last.txt': last(2), 'x.md': smallReport({ body: '岚溪县水务局', year: 2024 }) }, async (cwd) => {
      const { client } = await started(cwd, pulling);
      const uri = uriOf(cwd, 'now.txt');
      await client.open(uri, now(3));
      await client.request('textDocument/diagnostic', { textDocument: { uri } });
      const overview = async (again: boolean) =>
        (await client.request<FolderView>('gouji/folder', { again })).bodies.map(({ body, initials, years }) => [
          body,
          initials,
          ...years.map(({ report }) => report?.uri.replace(/^.*\//, '') ?? null),
        ]);
      assert.deepEqual(await overview(false), [
        ['岚溪县水务局', 'lxxswj', null, null, 'x.md'],
        ['青禾区柳湾街道办事处', 'qhqlwjdbsc', 'last.txt', 'now.txt', null],
      ]);
      const compared = await client.request<{ title: string; page: string } | null>('gouji/compareLastYear', { uri });
      assert.equal(compared?.title, '青禾区柳湾街道办事处 2022–2023');
      assert.equal(await client.request('gouji/compareLastYear', { uri: uriOf(cwd, 'x.md') }), null);
      // Nobody told the server that this file went.
      await rm(path.join(cwd, 'x.md'));
      assert.deepEqual(await overview(true), [['青禾区柳湾街道办事处', 'qhqlwjdbsc', 'last.txt', 'now.txt']]);
    }));

  it('is missing only where no file that cannot be read may be it; such a file stands in its place, or by itself', () => {
    const encrypted = Buffer.concat([
      Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
      Buffer.alloc(1016),
      Buffer.from('EncryptedPackage', 'utf16le'),
      Buffer.alloc(96),
    ]);
    const street = '青禾区柳湾街道办事处';
    const water = '岚溪县水务局';
    return withFiles(
      {
        'street/2021.txt': smallReport({ year: 2021 }),
        'street/2022.docx': encrypted,
        'street/2023.txt': smallReport({ year: 2023 }),
        'water/2021.txt': smallReport({ body: water, year: 2021 }),
        'water/scan.docx': encrypted,
        'school/岚溪县教育局2023年政府信息公开工作年度报告.pdf': '%PDF-1.4',
        'school/办事指南.pdf': '%PDF-1.4',
        'street/2021.pdf': '%PDF-1.4',
        'road/2021.txt': smallReport({ body: '岚溪县公路局', year: 2021 }),
        'county/2021/财政局.txt': smallReport({ body: '岚溪县财政局', year: 2021 }),
        'county/2021/民政局.txt': smallReport({ body: '岚溪县民政局', year: 2021 }),
        'county/2022/财政局.docx': encrypted,
      },
      async (cwd) => {
        const session = await started(cwd, pulling);
        const { client } = session;
        const overview = async () => {
          const { bodies, unread } = await client.request<FolderView>('gouji/folder', { again: false });
          return [
            ...bodies.map(({ body, years }) => [
              body,
              ...years.map(({ report, unread: own, isDoubtful }) =>
                report !== null ? '✓' : own.length > 0 ? own.map((each) => each.path).join() : isDoubtful ? '?' : '—',
              ),
            ]),
            unread.map(({ path: name, reason }) => `${name} ${reason.slice(0, 6)}`),
          ];
        };
        assert.deepEqual(await overview(), [
          ['岚溪县公路局', '✓', '—', '—'],
          ['岚溪县教育局', '—', '—', 'school/岚溪县教育局2023年政府信息公开工作年度报告.pdf'],
          ['岚溪县民政局', '✓', '—', '—'],
          [water, '✓', '?', '?'],
          ['岚溪县财政局', '✓', 'county/2022/财政局.docx', '—'],
          [street, '✓', 'street/2022.docx', '✓'],
          ['water/scan.docx 文件已加密，'],
        ]);
        const { content } = await client.request<{ content: string }>('gouji/problems', { format: 'md', body: street });
        assert.match(
          String(Buffer.from(content, 'base64')),
          /## 2022年报告（street\/2022\.docx）[^#]*\| 1 \| 整个文件 \| 警告：文件已加密，[^|]+ \| 换成能读取的文件，重新报送。 \|/,
        );
        const uri = uriOf(cwd, 'street/2023.txt');
        await client.open(uri, smallReport({ year: 2023 }));
        assert.deepEqual(await across(session, uri), []);
        assert.deepEqual(await client.request('gouji/compareLastYear', { uri }), {
          unread: 'street/2022.docx',
          reason: render({ id: 'document-encrypted' }, 'zh-cn'),
        });
        // Unlocked, or thrown away: what is known now counts.
        await writeFile(path.join(cwd, 'street/2022.docx'), formOf(smallReport({ year: 2022 })));
        await rm(path.join(cwd, 'water/scan.docx'));
        const changes = ['street/2022.docx', 'water/scan.docx'].map((name) => ({ uri: uriOf(cwd, name), type: 2 }));
        await client.notify('workspace/didChangeWatchedFiles', { changes });
        await client.request('gouji/folder', { again: true });
        const [, , , ofWater, , ofStreet, apart] = await overview();
        assert.deepEqual([ofWater, ofStreet, apart], [[water, '✓', '—', '—'], [street, '✓', '✓', '✓'], []]);
        await rm(path.join(cwd, 'street/2022.docx'));
        await client.notify('workspace/didChangeWatchedFiles', {
          changes: [{ uri: uriOf(cwd, 'street/2022.docx'), type: 3 }],
        });
        await client.request('gouji/folder', { again: true });
        assert.deepEqual(
          (await across(session, uri)).map(({ code }) => code),
          ['missing-year-report'],
        );
      },
    );
  });

  it('is read under the older endings of Word files, which only their content tells apart, and no page is under them', () => {
    const body = '岚溪县水务局';
    return withFiles(
      {
        [`${body}2021年年报.doc`]: formOf(smallReport({ body, year: 2021 })),
        [`${body}2022年年报.doc`]: `<html><body>${smallReport({ body, year: 2022 })}</body></html>`,
        [`${body}2023年年报.wps`]: Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...Buffer.alloc(600)]),
      },
      async (cwd) => {
        const { client } = await started(cwd, pulling);
        const { bodies, unread } = await client.request<FolderView>('gouji/folder', { again: false });
        assert.deepEqual(unread, []);
        assert.deepEqual(
          bodies[0]?.years.map((year) => year.report?.errors ?? year.unread[0]?.reason.slice(0, 9)),
          [0, '扩展名与内容不符，', '这是旧的二进制格式'],
        );
      },
    );
  });

  it('has its state in the overview: what is found, what is accepted, what is to be filled in, the worst line', () => {
    const report = now(3).replace(/(?<=总体情况\n)/, '今年公开信息〔待填：件数〕件。\n');
    const config = {
      suppressions: [{ rule: 'carry-over-mismatch', file: 'now.txt', reason: '上年的数字更正过' }],
    };
    return withFiles(
      { 'last.txt': last(2), 'now.txt': report, 'gouji.config.json': JSON.stringify(config) },
      async (cwd) => {
        const { client } = await started(cwd, pulling);
        const { bodies } = await client.request<FolderView>('gouji/folder', { again: false });
        const state = bodies[0]?.years[1]?.report;
        assert.equal(state?.accepted, 1);
        assert.equal(state.toFill, 1);
        assert.ok(state.errors > 0 && state.at.line > 0, JSON.stringify(state));
        const lists = await Promise.all(
          ['md', 'html', 'docx'].map(async (format) => {
            const { content } = await client.request<{ content: string }>('gouji/problems', { format, body: null });
            return Buffer.from(content, 'base64');
          }),
        );
        assert.match(String(lists[0]), /\| \d+ \| 第三部分，第 \d+ 行 \| 错误：[^|]+ \| 已认可：上年的数字更正过 \|/);
        assert.match(String(lists[1]), /^<!doctype html>/);
        assert.equal(String(lists[2]?.subarray(0, 2)), 'PK');
      },
    );
  });
});

function formOf(text: string): Uint8Array {
  const preview = previewOf(analyze(text), 'zh-cn');
  assert.ok(preview !== null);
  return wordDocument(preview);
}

describe('a difference between two reports', () => {
  afterEach(() => killServers());

  const asking: ClientCapabilities = {
    ...pulling,
    textDocument: {
      ...pulling.textDocument,
      codeAction: {
        ...pulling.textDocument?.codeAction,
        dataSupport: true,
        resolveSupport: { properties: ['edit'] },
      },
    },
    workspace: {
      ...pulling.workspace,
      workspaceEdit: { documentChanges: true, changeAnnotationSupport: { groupsOnLabel: false } },
    },
  };

  /** The actions on the figure that is carried in, in a report open beside what lies on disk. */
  async function offered(session: Session, cwd: string): Promise<readonly CodeAction[]> {
    const uri = uriOf(cwd, 'now.txt');
    await session.client.open(uri, now(3));
    await across(session, uri);
    await session.refreshed(1);
    const [found] = await across(session, uri);
    assert.ok(found !== undefined);
    const actions = await session.client.request<CodeAction[]>('textDocument/codeAction', {
      textDocument: { uri },
      range: found.range,
      context: { diagnostics: [], only: ['quickfix'] },
    });
    return actions;
  }
  const resolved = (session: Session, action: CodeAction | undefined): Promise<CodeAction> =>
    session.client.request<CodeAction>('codeAction/resolve', action);
  const changeOf = (action: CodeAction): TextDocumentEdit => {
    const [change] = action.edit?.documentChanges ?? [];
    assert.ok(change !== undefined && 'edits' in change);
    return change;
  };

  it('is ended in either of them, in the other one with the file as it lies on disk and a question', () =>
    withFiles({ 'last.txt': last(2) }, async (cwd) => {
      const session = await started(cwd, asking);
      const [own, other] = await offered(session, cwd);
      assert.equal(changeOf(await resolved(session, own)).textDocument.uri, uriOf(cwd, 'now.txt'));
      const action = await resolved(session, other);
      const { textDocument, edits } = changeOf(action);
      assert.deepEqual(textDocument, { uri: uriOf(cwd, 'last.txt'), version: null });
      const { line } = lineOf(last(2), '四、结转下年度');
      assert.deepEqual(
        edits.map((edit) => ('range' in edit ? [edit.range.start.line, 'newText' in edit ? edit.newText : ''] : [])),
        [
          [line, '3'],
          [line, '3'],
        ],
      );
      const [id] = Object.keys(action.edit?.changeAnnotations ?? {});
      assert.equal(action.edit?.changeAnnotations?.[id ?? '']?.needsConfirmation, true);
      assert.ok(edits.every((edit) => 'annotationId' in edit && edit.annotationId === id));
    }));

  it('is ended in the open text of the other one, for its version', () =>
    withFiles({ 'last.txt': last(2) }, async (cwd) => {
      const session = await started(cwd, asking);
      const [, other] = await offered(session, cwd);
      const uri = uriOf(cwd, 'last.txt');
      await session.client.open(uri, `\n${last(2)}`, 7);
      const { textDocument, edits } = changeOf(await resolved(session, other));
      assert.deepEqual(textDocument, { uri, version: 7 });
      const { line } = lineOf(last(2), '四、结转下年度');
      assert.ok(edits.every((edit) => 'range' in edit && edit.range.start.line === line + 1));
    }));

  it('is not ended in a file that has changed since', () =>
    withFiles({ 'last.txt': last(2) }, async (cwd) => {
      const session = await started(cwd, asking);
      const [, other] = await offered(session, cwd);
      await writeFile(path.join(cwd, 'last.txt'), last(5));
      await assert.rejects(resolved(session, other), { code: LSPErrorCodes.ContentModified });
    }));

  it('is not ended from here in a file whose characters the editor may read otherwise', () =>
    withFiles({ 'last.txt': encode(last(2), { charset: 'gb18030', bom: false }) ?? '' }, async (cwd) => {
      const session = await started(cwd, asking);
      const [, other] = await offered(session, cwd);
      await assert.rejects(resolved(session, other), { code: LSPErrorCodes.RequestFailed });
    }));

  it('is ended in a Word file by the client alone that edits its text', () =>
    withFiles({ 'last.docx': formOf(last(2)) }, async (cwd) => {
      const session = await started(cwd, asking);
      assert.equal((await offered(session, cwd)).length, 1);
      const other = await started(cwd, asking, { editsWordText: true });
      const [, action] = await offered(other, cwd);
      assert.equal(changeOf(await resolved(other, action)).textDocument.uri, uriOf(cwd, 'last.docx'));
    }));
});
