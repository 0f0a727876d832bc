// biome-ignore-all lint/suspicious/noTemplateCurlyInString: a snippet marks its tab stops so.

import assert from 'node:assert/strict';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { type ClientFacts, clientFacts, localeOf } from '../../server/client-facts.ts';
import { offsetOf, spanOf } from '../../server/convert/from-lsp.ts';
import { workspaceEditOf } from '../../server/convert/to-lsp.ts';
import { fileNameOf } from '../../server/session.ts';
import { analyze } from '../../shared/analysis.ts';
import { completionsAt } from '../../shared/ide/completion.ts';
import { LineIndex } from '../../shared/text/line-index.ts';
import { fixesAt } from '../kit/at-once.ts';
import { report2021 } from '../kit/reports.ts';

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

describe('a position between the halves of a character', () => {
  // In the title, in a label, in a cell, at the beginning of a line, where rows and headings are completed.
  const text = report2021()
    .replace('青石县', '𠮷石县')
    .replace('2.重复申请\t0', '2.重复😀申请\t𠀀')
    .replace('五、存在', '😀\n𠀀\n五、存在');
  const document = TextDocument.create('file:///a.gknb', 'disclosure-report', 1, text);
  const analysis = analyze(text);
  const isCut = (offset: number): boolean =>
    /[\ud800-\udbff]/.test(text.charAt(offset - 1)) && /[\udc00-\udfff]/.test(text.charAt(offset));
  const halves = [...text.matchAll(/[\u{10000}-\u{10ffff}]/gu)].map(({ index }) => document.positionAt(index + 1));

  it('stands for its beginning, and no completion or action cuts the character', () => {
    assert.equal(halves.length, 5);
    for (const position of halves) {
      const offset = offsetOf(document, position);
      const span = spanOf(document, { start: position, end: document.positionAt(text.length) });
      const around = spanOf(document, { start: { line: 0, character: 0 }, end: position });
      const edits = [
        ...completionsAt(analysis, offset).map(({ replace }) => replace),
        ...fixesAt(analysis, span).flatMap((action) => action.edits.map((edit) => edit.span)),
        span,
        around,
        spanOf(document, { start: position, end: position }),
      ];
      for (const { start, end } of edits) assert.equal(isCut(start) || isCut(end), false, `${start}–${end}`);
    }
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
