// biome-ignore-all lint/suspicious/noTemplateCurlyInString: a snippet marks its tab stops so.
import assert from 'node:assert/strict';
import { type ClientFacts, clientFacts, localeOf } from '../../server/client-facts.ts';
import { workspaceEditOf } from '../../server/convert/to-lsp.ts';
import { fileNameOf } from '../../server/session.ts';
import { LineIndex } from '../../shared/text/line-index.ts';

const plainClient: ClientFacts = clientFacts({ processId: null, rootUri: null, capabilities: {} });

describe('the edit of an action', () => {
  const text = '一、总体情况\r\n无\r\n';
  const lines = new LineIndex(text);
  const action = { edits: [{ span: { start: 8, end: 9 }, newText: '${1:收到申请}0件。' }], snippet: true };
  const document = { uri: 'file:///a.gknb', version: 7 };
  const range = { start: { line: 1, character: 0 }, end: { line: 1, character: 1 } };

  it('keeps its tab stops for a client that can tab through them', () => {
    const facts = { ...plainClient, documentChanges: true, snippetEdits: true };
    assert.deepEqual(workspaceEditOf(action, lines, document, facts), {
      documentChanges: [
        { textDocument: document, edits: [{ range, snippet: { kind: 'snippet', value: '${1:收到申请}0件。' } }] },
      ],
    });
  });

  it('is plain text for any other', () => {
    assert.deepEqual(workspaceEditOf(action, lines, document, plainClient), {
      changes: { 'file:///a.gknb': [{ range, newText: '收到申请0件。' }] },
    });
  });
});

describe('the file name of a document', () => {
  const cases: readonly [uri: string, name: string | null][] = [
    ['file:///reports/2022%E5%B9%B4%E6%8A%A5.txt', '2022年报.txt'],
    ['file:///c%3A/reports/a.gknb', 'a.gknb'],
    ['vscode-vfs://github/a/b/c.md?ref=1', 'c.md'],
    ['untitled:Untitled-1', null],
    ['file:///bad%ZZname.txt', 'bad%ZZname.txt'],
    ['file:///', null],
  ];
  for (const [uri, name] of cases) it(`${uri} is ${name}`, () => assert.equal(fileNameOf(uri), name));
});

describe('the interface language', () => {
  const cases: readonly [tag: string, locale: string][] = [
    ['zh-cn', 'zh-cn'],
    ['zh_TW.UTF-8', 'zh-cn'],
    ['en', 'en'],
    ['en-GB', 'en'],
    ['en_US.UTF-8', 'en'],
    ['C.UTF-8', 'zh-cn'],
    ['', 'zh-cn'],
  ];
  for (const [tag, locale] of cases) it(`for “${tag}” is ${locale}`, () => assert.equal(localeOf(tag), locale));
});
