import {
  commands,
  DecorationRangeBehavior,
  Disposable,
  Range,
  TabInputTextDiff,
  type TextDocument,
  type TextDocumentChangeEvent,
  type TextEditor,
  type TextEditorDecorationType,
  window,
  workspace,
} from 'vscode';
import type { Alignment, Gap } from '../shared/ide/alignment.ts';
import type { Requests } from '../shared/ide/requests.ts';
import { languageId } from './client.ts';
import type { Server } from './server.ts';

/** The width of line numbers, folding marks and scroll bar beside the text, in pixels; reports have no glyph margin. */
const margins = 60;

/** What a table may take where the width of the pane cannot be learnt: what 1366 pixels leave beside the explorer. */
const usualWidth = 958;

/** Lines up the tables of every visible report. They are drawn so: no character of the text is changed. */
export function alignTables(server: Server): Disposable[] {
  let shown: readonly AlignedEditor[] = [];

  const show = (): void => {
    const editors = window.visibleTextEditors;
    for (const each of shown) if (!editors.includes(each.editor)) each.dispose();
    shown = editors.map((editor) => shown.find((each) => each.editor === editor) ?? new AlignedEditor(server, editor));
    alignAll();
  };
  const alignAll = (): void => {
    for (const each of shown) void each.align();
  };
  const showing = (document: TextDocument): readonly AlignedEditor[] =>
    shown.filter(({ editor }) => editor.document === document);

  show();
  return [
    new Disposable(() => {
      for (const each of shown) each.dispose();
    }),
    workspace.onDidChangeTextDocument((change) => {
      for (const each of showing(change.document)) each.follow(change);
    }),
    // A document that gets another language is closed and opened.
    workspace.onDidOpenTextDocument((document) => {
      for (const each of showing(document)) void each.align();
    }),
    workspace.onDidChangeConfiguration((change) => {
      if (change.affectsConfiguration('gouji') || change.affectsConfiguration('editor')) alignAll();
    }),
    window.onDidChangeVisibleTextEditors(show),
    window.onDidChangeTextEditorOptions(alignAll),
    window.tabGroups.onDidChangeTabGroups(alignAll),
    server.onDidChangeState((state) => {
      if (state === 'running') alignAll();
    }),
  ];
}

/** What is drawn at one width: a decoration has its style from its type. */
interface Drawn {
  readonly type: TextEditorDecorationType;
  /** The ranges as they were set; null since the text under them changed. */
  ranges: string | null;
}

type Cut = Alignment['cuts'][number];

class AlignedEditor {
  readonly editor: TextEditor;
  readonly #server: Server;
  readonly #drawn = new Map<string, Drawn>();
  readonly #cut = window.createTextEditorDecorationType({
    rangeBehavior: DecorationRangeBehavior.ClosedClosed,
    textDecoration: 'none; display: inline-block; width: 0; overflow: hidden; vertical-align: top',
    letterSpacing: '0',
    before: { contentText: '…', width: '1em', textDecoration: 'none; display: inline-block; text-align: center' },
  });
  #lines: ReadonlySet<number> = new Set();
  #isAsking = false;
  #isStale = false;
  #isGone = false;
  #hasTabSize = false;

  constructor(server: Server, editor: TextEditor) {
    this.#server = server;
    this.editor = editor;
  }

  /** Asks how the text is to be lined up now, and draws it. While one question is under way the next waits. */
  async align(): Promise<void> {
    if (this.#isAsking) {
      this.#isStale = true;
      return;
    }
    this.#isAsking = true;
    this.#takeTabSize();
    const answer = this.editor.document.languageId === languageId ? await this.#ask() : null;
    this.#isAsking = false;
    if (this.#isGone) return;
    if (this.#isStale) {
      this.#isStale = false;
      await this.align();
    } else if (answer === null) this.#draw([], []);
    else if (answer?.version === this.editor.document.version) this.#draw(answer.gaps, answer.cuts);
  }

  follow({ contentChanges }: TextDocumentChangeEvent): void {
    const isElsewhere = contentChanges.every(
      ({ range, text }) => range.isSingleLine && !/[\r\n]/.test(text) && !this.#lines.has(range.start.line),
    );
    // Decorations went with the text: where they are now is not known.
    if (!isElsewhere) for (const each of this.#drawn.values()) each.ranges = null;
    void this.align();
  }

  dispose(): void {
    this.#isGone = true;
    this.#draw([], []);
    this.#cut.dispose();
  }

  /** The editor does not give a file the tab size of its language where the language became known after it was opened. */
  #takeTabSize(): void {
    const { document, options } = this.editor;
    if (this.#hasTabSize || document.languageId !== languageId) return;
    this.#hasTabSize = true;
    const settings = workspace.getConfiguration('editor', document);
    const tabSize = settings.get<number>('tabSize');
    if (tabSize === undefined || tabSize === options.tabSize || settings.get('detectIndentation') === true) return;
    this.editor.options = { ...options, tabSize };
  }

  /** Null where nothing is to be lined up, undefined where there is no answer. */
  async #ask(): Promise<Requests['gouji/alignment']['result'] | undefined> {
    const { document, options, viewColumn = 1 } = this.editor;
    const settings = workspace.getConfiguration('editor', document);
    const fontSize = settings.get('fontSize', 14);
    const showsHints = settings.get('inlayHints.enabled', 'on').startsWith('on');
    try {
      // By then diagnostics have been asked for, which go first.
      const layout = await commands.executeCommand<Layout>('vscode.getEditorLayout');
      const whole = widths(layout.groups, layout.orientation === 0)[viewColumn - 1];
      const pane = whole !== undefined && this.#isCompared() ? whole / 2 : whole;
      return await this.#server.request('gouji/alignment', {
        uri: document.uri.toString(),
        // The editor takes whole pixels.
        hintMargin: showsHints ? Math.floor(fontSize / 3) / fontSize : null,
        tabSize: Number(options.tabSize),
        width: (pane === undefined ? usualWidth : pane - margins) / fontSize,
      });
    } catch {
      return undefined;
    }
  }

  /** True where another version stands beside the text in the same pane. */
  #isCompared(): boolean {
    const address = this.editor.document.uri.toString();
    return window.tabGroups.all.some(({ activeTab }) => {
      const input = activeTab?.input;
      return (
        input instanceof TabInputTextDiff && [input.original, input.modified].some((uri) => uri.toString() === address)
      );
    });
  }

  #draw(gaps: readonly Gap[], cuts: readonly Cut[]): void {
    const { document } = this.editor;
    const hidden = cuts.map(({ start, end }) => new Range(document.positionAt(start), document.positionAt(end)));
    this.editor.setDecorations(this.#cut, hidden);
    const ranges = rangesByWidth(gaps, document);
    for (const [width, { type }] of this.#drawn) {
      if (ranges.has(width)) continue;
      type.dispose();
      this.#drawn.delete(width);
    }
    for (const [width, wanted] of ranges) {
      const drawn = this.#drawn.get(width) ?? { type: typeOfWidth(width), ranges: null };
      this.#drawn.set(width, drawn);
      const key = JSON.stringify(wanted);
      if (drawn.ranges !== key) this.editor.setDecorations(drawn.type, wanted);
      drawn.ranges = key;
    }
    this.#lines = new Set([...ranges.values()].flat().map(({ start }) => start.line));
  }
}

/**
 * The last character of a gap takes all the room and those before it none: the editor draws several as one when it likes.
 * Nothing is put beside a character, where the cursor would stand on the wrong side of it.
 */
function rangesByWidth(gaps: readonly Gap[], document: TextDocument): ReadonlyMap<string, readonly Range[]> {
  const found = new Map<string, Range[]>();
  for (const { start, end, room } of gaps) {
    const last = document.positionAt(end);
    const before = last.translate(0, -1);
    add(`calc(${room.em.toFixed(3)}em + ${room.ch}ch)`, new Range(before, last));
    if (end - start > 1) add('0', new Range(document.positionAt(start), before));
  }
  return found;

  function add(width: string, range: Range): void {
    const others = found.get(width);
    if (others === undefined) found.set(width, [range]);
    else others.push(range);
  }
}

function typeOfWidth(width: string): TextEditorDecorationType {
  return window.createTextEditorDecorationType({
    rangeBehavior: DecorationRangeBehavior.ClosedClosed,
    // Of all properties of the text itself this one alone takes a style that has none of its own.
    textDecoration: `none; display: inline-block; width: ${width}`,
    // Tells the editor to measure the line instead of counting its characters.
    letterSpacing: '0',
  });
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
