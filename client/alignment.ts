import {
  commands,
  type DecorationOptions,
  DecorationRangeBehavior,
  type Disposable,
  Range,
  type TextDocument,
  type TextDocumentChangeEvent,
  type TextEditor,
  window,
  workspace,
} from 'vscode';
import type { Gap } from '../shared/ide/alignment.ts';
import type { Requests } from '../shared/ide/requests.ts';
import { languageId } from './client.ts';
import type { Server } from './server.ts';

/** The width of line numbers, folding marks and scroll bar beside the text, in pixels. */
const margins = 90;

/** What a table may take where the width of the pane cannot be learnt: what a small screen has beside the explorer. */
const usualWidth = 950;

/** Lines up the tables of every visible report. They are drawn so: no character of the text is changed. */
export function alignTables(server: Server): Disposable[] {
  // The characters of a gap take no room, what is drawn behind them takes all of it: the cursor stays at a figure's end.
  const gap = window.createTextEditorDecorationType({
    letterSpacing: '-1ch',
    rangeBehavior: DecorationRangeBehavior.ClosedClosed,
  });
  /** Editors that wait for an answer; true where it will be too old. */
  const asking = new Map<TextEditor, boolean>();
  const drawn = new WeakMap<TextEditor, Drawing>();

  const align = async (editor: TextEditor): Promise<void> => {
    const isReport = editor.document.languageId === languageId;
    if (asking.has(editor)) asking.set(editor, true);
    else if (isReport || drawn.has(editor)) {
      asking.set(editor, false);
      const answer = isReport ? await ask(server, editor) : null;
      const isTooOld = asking.get(editor) === true;
      asking.delete(editor);
      if (isTooOld) await align(editor);
      else if (answer === null) draw(editor, []);
      else if (answer?.version === editor.document.version) draw(editor, answer.gaps);
    }
  };

  const draw = (editor: TextEditor, gaps: readonly Gap[]): void => {
    const options = gaps.map((each) => decorationOf(each, editor.document));
    const key = JSON.stringify(options);
    if (drawn.get(editor)?.key === key) return;
    editor.setDecorations(gap, options);
    drawn.set(editor, { key, lines: new Set(options.map(({ range }) => range.start.line)) });
  };

  const alignAll = (): void => {
    for (const editor of window.visibleTextEditors) void align(editor);
  };
  const alignDocument = (document: TextDocument): void => {
    for (const editor of editorsOf(document)) void align(editor);
  };
  const onChange = (change: TextDocumentChangeEvent): void => {
    for (const editor of editorsOf(change.document)) {
      const drawing = drawn.get(editor);
      // Decorations went with the text: where they are now is not known.
      if (drawing !== undefined && !isElsewhere(change, drawing.lines)) drawn.set(editor, { ...drawing, key: null });
    }
    alignDocument(change.document);
  };

  alignAll();
  return [
    gap,
    workspace.onDidChangeTextDocument(onChange),
    // A document that gets another language is closed and opened.
    workspace.onDidOpenTextDocument(alignDocument),
    workspace.onDidChangeConfiguration((change) => {
      if (['gouji', 'editor'].some((section) => change.affectsConfiguration(section))) alignAll();
    }),
    window.onDidChangeVisibleTextEditors(alignAll),
    window.onDidChangeTextEditorOptions(({ textEditor }) => void align(textEditor)),
    window.tabGroups.onDidChangeTabGroups(alignAll),
    server.onDidChangeState((state) => {
      if (state === 'running') alignAll();
    }),
  ];
}

/** What an editor shows. */
interface Drawing {
  readonly key: string | null;
  readonly lines: ReadonlySet<number>;
}

/** Null where nothing is to be lined up, undefined where there is no answer. */
async function ask(server: Server, editor: TextEditor): Promise<Requests['gouji/alignment']['result'] | undefined> {
  const { document, options, viewColumn = 1 } = editor;
  const settings = workspace.getConfiguration('editor', document);
  const fontSize = settings.get('fontSize', 14);
  const showsHints = settings.get('inlayHints.enabled', 'on').startsWith('on');
  try {
    // By then diagnostics have been asked for, which go first.
    const layout = await commands.executeCommand<Layout>('vscode.getEditorLayout');
    const pane = widths(layout.groups, layout.orientation === 0)[viewColumn - 1];
    return await server.request('gouji/alignment', {
      uri: document.uri.toString(),
      hintMargin: showsHints ? Math.floor(fontSize / 3) / fontSize : null,
      tabSize: Number(options.tabSize),
      width: (pane === undefined ? usualWidth : pane - margins) / fontSize,
    });
  } catch {
    return undefined;
  }
}

interface Layout {
  /** 0: side by side; 1: one below the other. What is inside a group goes the other way. */
  readonly orientation: 0 | 1;
  readonly groups: readonly LayoutGroup[];
}

interface LayoutGroup {
  /** In pixels, in the direction of the layout. */
  readonly size?: number;
  readonly groups?: readonly LayoutGroup[];
}

/** The widths of the panes in the order of their view columns, undefined where the editor does not say. */
function widths(groups: readonly LayoutGroup[], areBeside: boolean, width?: number): (number | undefined)[] {
  return groups.flatMap(({ size, groups: inner }) => {
    const own = areBeside ? size : width;
    return inner === undefined ? [own] : widths(inner, !areBeside, own);
  });
}

function decorationOf({ start, end, room: { em, ch } }: Gap, document: TextDocument): DecorationOptions {
  return {
    range: new Range(document.positionAt(start), document.positionAt(end)),
    renderOptions: { after: { contentText: '', width: `calc(${em.toFixed(3)}em + ${ch}ch)` } },
  };
}

function editorsOf(document: TextDocument): readonly TextEditor[] {
  return window.visibleTextEditors.filter((editor) => editor.document === document);
}

/** True if the change moved none of these lines and wrote into none. */
function isElsewhere({ contentChanges }: TextDocumentChangeEvent, lines: ReadonlySet<number>): boolean {
  return contentChanges.every(
    ({ range, text }) => range.isSingleLine && !/[\r\n]/.test(text) && !lines.has(range.start.line),
  );
}
