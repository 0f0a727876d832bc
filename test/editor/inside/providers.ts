import assert from 'node:assert/strict';
import {
  type CodeAction,
  type CodeLens,
  type CompletionList,
  commands,
  DiagnosticSeverity,
  type DocumentHighlight,
  type DocumentLink,
  type DocumentSymbol,
  type FoldingRange,
  type Hover,
  type InlayHint,
  type Location,
  type LocationLink,
  Position,
  Range,
  type SelectionRange,
  type SemanticTokens,
  type SemanticTokensLegend,
  type SymbolInformation,
  type TextDocument,
  type TextEdit,
  WorkspaceEdit,
  workspace,
} from 'vscode';
import { findings, placeOf, ruleOf, show, showWrongFigure, type Test, textOf, until } from './testing.ts';

export function whole({ lineCount }: TextDocument): Range {
  return new Range(0, 0, lineCount, 0);
}

const options = { tabSize: 4, insertSpaces: false };

async function textAfter(document: TextDocument, edits: readonly TextEdit[]): Promise<string> {
  const edit = new WorkspaceEdit();
  edit.set(document.uri, [...edits]);
  assert.ok(await workspace.applyEdit(edit));
  return document.getText();
}

/** Every provider of the language server, asked as the editor asks. */
export const providers: readonly Test[] = [
  [
    'diagnostic: the wrong figure is found, and nothing else',
    async () => {
      const { document, finding } = await showWrongFigure();
      assert.deepEqual(findings(document.uri).map(ruleOf), ['wrong-figure']);
      assert.equal(document.getText(finding.range), '56');
      assert.equal(finding.severity, DiagnosticSeverity.Error);
      assert.match(finding.message, /第三（一）项.*50/);
      assert.ok(typeof finding.code === 'object' && finding.code.target.path.endsWith('wrong-figure.md'));
    },
  ],
  [
    'references and documentHighlight: the figures and sentences that a figure is part of, and its equations',
    async () => {
      const { document, finding } = await showWrongFigure();
      const at = [document.uri, finding.range.start] as const;
      const used = await commands.executeCommand<Location[]>('vscode.executeReferenceProvider', ...at);
      assert.ok(used.some(({ range }) => document.getText(range) === '115'));
      const marked = await commands.executeCommand<DocumentHighlight[]>('vscode.executeDocumentHighlights', ...at);
      assert.ok(marked.length > 2 && marked.some(({ range }) => range.isEqual(finding.range)));
    },
  ],
  [
    'selectionRange: from a figure to its row, its table, its section',
    async () => {
      const { document, finding } = await showWrongFigure();
      const [first] = await commands.executeCommand<SelectionRange[]>(
        'vscode.executeSelectionRangeProvider',
        document.uri,
        [finding.range.start],
      );
      const texts: string[] = [];
      for (let each = first; each !== undefined; each = each.parent) texts.push(document.getText(each.range));
      assert.ok(texts.includes('56'));
      // The row, without its line end.
      assert.ok(texts.some((text) => text.includes('\t') && !text.includes('\n') && text.includes('56')));
      assert.ok(texts.some((text) => text.startsWith('三、收到和处理')));
    },
  ],
  [
    'rename and linkedEditingRange: the name of the body, wherever the report has it',
    async () => {
      const { document } = await showWrongFigure();
      const at = [document.uri, new Position(0, 2)] as const;
      const edit = await commands.executeCommand<WorkspaceEdit>(
        'vscode.executeDocumentRenameProvider',
        ...at,
        '砚溪县水务局',
      );
      const [first] = edit.get(document.uri);
      assert.equal(first?.newText, '砚溪县水务局');
      assert.equal(first.range.start.line, 0);
      const linked = await commands.executeCommand<{ readonly ranges: readonly unknown[] } | null | undefined>(
        '_executeLinkedEditingProvider',
        ...at,
      );
      // The title alone names the body: there is nothing to be typed over with it.
      assert.equal(linked ?? null, null);
    },
  ],
  [
    'semanticTokenTypes and semanticTokenScopes and semanticTokens: a wrong figure is told from the others',
    async () => {
      const { document, finding } = await showWrongFigure();
      const { tokenTypes } = await commands.executeCommand<SemanticTokensLegend>(
        'vscode.provideDocumentSemanticTokensLegend',
        document.uri,
      );
      const { data } = await commands.executeCommand<SemanticTokens>(
        'vscode.provideDocumentSemanticTokens',
        document.uri,
      );
      const found: string[] = [];
      let [line, character] = [0, 0];
      for (let i = 0; i + 4 < data.length; i += 5) {
        const [down = 0, right = 0, length = 0, type = 0] = data.slice(i, i + 5);
        [line, character] = down === 0 ? [line, character + right] : [line + down, right];
        const range = new Range(line, character, line, character + length);
        if (range.isEqual(finding.range)) found.push(tokenTypes[type] ?? '');
      }
      assert.deepEqual(found, ['wrong']);
    },
  ],
  [
    'workspaceSymbol: a report of the folder is found by the initials of its body and by its year',
    async () => {
      await showWrongFigure();
      const found = await until('the report', async () => {
        const symbols = await commands.executeCommand<SymbolInformation[]>(
          'vscode.executeWorkspaceSymbolProvider',
          'yxxswj',
        );
        return symbols.find(({ location }) => location.uri.path.endsWith('/closed.gknb'));
      });
      assert.match(found.name, /^砚溪县水务局 \d{4}$/);
    },
  ],
  [
    'codeAction: the first repair of the wrong figure makes the report sound',
    async () => {
      const { document, finding } = await showWrongFigure();
      const [first] = await commands.executeCommand<CodeAction[]>(
        'vscode.executeCodeActionProvider',
        document.uri,
        finding.range,
        'quickfix',
        1,
      );
      assert.ok(first?.edit, 'there is no repair');
      assert.match(first.title, /50/);
      assert.ok(await workspace.applyEdit(first.edit));
      assert.equal(document.getText(), await textOf('sound.gknb'));
      await until('no finding', () => findings(document.uri).length === 0 || undefined);
    },
  ],
  [
    'codeAction: source.fixAll.gouji makes the safe repairs',
    async () => {
      const document = await show('decimals.gknb');
      await until('the finding', () => findings(document.uri)[0]);
      const [all] = await commands.executeCommand<CodeAction[]>(
        'vscode.executeCodeActionProvider',
        document.uri,
        whole(document),
        'source.fixAll.gouji',
        1,
      );
      assert.ok(all?.edit);
      assert.ok(await workspace.applyEdit(all.edit));
      assert.match(document.getText(), /行政事业性收费\t1\.2500\n/);
    },
  ],
  [
    'hover: a row explains itself by the Regulation',
    async () => {
      const { document } = await showWrongFigure();
      const hovers = await commands.executeCommand<Hover[]>(
        'vscode.executeHoverProvider',
        document.uri,
        placeOf(document, '（一）予以公开'),
      );
      const words = hovers.flatMap(({ contents }) =>
        contents.map((each) => (typeof each === 'string' ? each : each.value)),
      );
      assert.match(words.join('\n'), /条例/);
    },
  ],
  [
    'documentSymbol: the six sections are the outline',
    async () => {
      const { document } = await showWrongFigure();
      const symbols = await commands.executeCommand<DocumentSymbol[]>(
        'vscode.executeDocumentSymbolProvider',
        document.uri,
      );
      const names = symbols.flatMap(({ name, children }) => [name, ...children.map((child) => child.name)]);
      const sections = names.filter((name) => /^[一二三四五六]、/.test(name)).map((name) => name.charAt(0));
      assert.deepEqual(sections, [...'一二三四五六']);
    },
  ],
  [
    'foldingRange: a section folds from its heading on',
    async () => {
      const { document } = await showWrongFigure();
      const ranges = await commands.executeCommand<FoldingRange[]>('vscode.executeFoldingRangeProvider', document.uri);
      const starts = ranges.map(({ start }) => document.lineAt(start).text);
      assert.ok(starts.includes('三、收到和处理政府信息公开申请情况'), JSON.stringify(starts));
    },
  ],
  [
    'completion: at the start of a line the sections that are missing',
    async () => {
      const { document } = await showWrongFigure();
      const last = document.positionAt(document.getText().indexOf('六、其他需要报告的事项'));
      const cut = new WorkspaceEdit();
      cut.delete(document.uri, new Range(last, whole(document).end));
      assert.ok(await workspace.applyEdit(cut));
      const { items } = await commands.executeCommand<CompletionList>(
        'vscode.executeCompletionItemProvider',
        document.uri,
        last,
      );
      const labels = items.map(({ label }) => (typeof label === 'string' ? label : label.label));
      assert.ok(labels.includes('六、其他需要报告的事项'), JSON.stringify(labels));
    },
  ],
  [
    'definition: a total leads to its addends',
    async () => {
      const { document, finding } = await showWrongFigure();
      const links = await commands.executeCommand<LocationLink[]>(
        'vscode.executeDefinitionProvider',
        document.uri,
        finding.range.start,
      );
      assert.deepEqual(
        links.map(({ targetRange }) => document.getText(targetRange)),
        ['41', '6', '0', '1', '2', '0'],
      );
    },
  ],
  [
    'documentLink: the Regulation leads to its official text',
    async () => {
      const document = await show('decimals.gknb');
      await until('the finding', () => findings(document.uri)[0]);
      const edit = new WorkspaceEdit();
      edit.insert(
        document.uri,
        document.lineAt(document.lineCount - 1).range.end,
        '\n按照《政府信息公开条例》执行。\n',
      );
      assert.ok(await workspace.applyEdit(edit));
      const links = await commands.executeCommand<DocumentLink[]>('vscode.executeLinkProvider', document.uri);
      const ours = links.filter(({ range }) => document.getText(range) === '《政府信息公开条例》');
      assert.deepEqual(
        ours.map(({ target }) => target?.authority),
        ['www.gov.cn'],
      );
    },
  ],
  [
    'codeLens: above a table, what was found in it',
    async () => {
      const { document } = await showWrongFigure();
      const lenses = await commands.executeCommand<CodeLens[]>('vscode.executeCodeLensProvider', document.uri, 10);
      assert.ok(lenses.some(({ command }) => /1/.test(command?.title ?? '')));
    },
  ],
  [
    'inlayHint: beside the wrong total, what its addends give',
    async () => {
      const { document, finding } = await showWrongFigure();
      const hints = await commands.executeCommand<InlayHint[]>(
        'vscode.executeInlayHintProvider',
        document.uri,
        whole(document),
      );
      const beside = hints.filter(({ position }) => position.line === finding.range.start.line);
      assert.match(JSON.stringify(beside.map(({ label }) => label)), /50/);
    },
  ],
  [
    'documentFormatting: a table in another form is written as the rest of the report, and stays so',
    async () => {
      const document = await show('mixed.gknb');
      await until('the finding', () => findings(document.uri)[0]);
      const format = async (): Promise<TextEdit[]> =>
        (await commands.executeCommand<TextEdit[]>('vscode.executeFormatDocumentProvider', document.uri, options)) ??
        [];
      const edits = await format();
      assert.ok(edits.length > 0, 'nothing is formatted');
      const text = await textAfter(document, edits);
      assert.match(text, /^行政许可\t38\t*$/m);
      assert.ok(!text.includes('|'), 'a mark of the old form is left');
      assert.deepEqual(await format(), []);
    },
  ],
  [
    'documentRangeFormatting: only the table that is asked about',
    async () => {
      const document = await show('mixed.gknb');
      await until('the finding', () => findings(document.uri)[0]);
      const nothing = await commands.executeCommand<TextEdit[] | undefined>(
        'vscode.executeFormatRangeProvider',
        document.uri,
        new Range(0, 0, 1, 0),
        options,
      );
      assert.deepEqual(nothing ?? [], []);
      const line = placeOf(document, '行政许可').line;
      const edits = await commands.executeCommand<TextEdit[]>(
        'vscode.executeFormatRangeProvider',
        document.uri,
        new Range(line, 0, line + 1, 0),
        options,
      );
      assert.ok(edits.length > 0, 'nothing is formatted');
    },
  ],
];
