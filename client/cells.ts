import {
  commands,
  type Disposable,
  Selection,
  type TextDocument,
  type TextDocumentChangeEvent,
  type TextEditor,
  TextEditorRevealType,
  type TextEditorSelectionChangeEvent,
  TextEditorSelectionChangeKind,
  window,
  workspace,
} from 'vscode';
import type { CellPlace } from '../shared/ide/cells.ts';
import { languageId } from './client.ts';
import type { Server } from './server.ts';

/** True for keybindings while the cursor is in a line with cells of a table, or in a place to fill in. */
const inTable = 'gouji.inTable';
/** True while a cell is selected, or is being written in after it was. */
const atCell = 'gouji.atCell';

type Offsets = Readonly<Record<'start' | 'end', number>>;
type Mutable<T> = { -readonly [Key in keyof T]: T[Key] };

/**
 * Leads from cell to cell of the tables by Tab, Shift+Tab and Enter, and takes a place to fill in as one word. The
 * server says where the cells are; what is typed until it is asked again is followed here, since a key cannot wait.
 */
export function moveByCells(server: Server): Disposable[] {
  const cells = new Cells(server);
  return [
    commands.registerCommand('gouji.nextCell', () => cells.step(1)),
    commands.registerCommand('gouji.previousCell', () => cells.step(-1)),
    commands.registerCommand('gouji.cellBelow', () => cells.down()),
    workspace.onDidChangeTextDocument((change) => cells.follow(change)),
    window.onDidChangeActiveTextEditor(() => cells.take()),
    window.onDidChangeTextEditorSelection((change) => cells.select(change)),
    workspace.onDidOpenTextDocument(() => cells.take()),
    server.onDidChangeState((state) => {
      if (state === 'running') cells.take();
    }),
  ];
}

class Cells {
  readonly #server: Server;
  #document: TextDocument | null = null;
  #cells: Mutable<CellPlace>[] = [];
  /** The cell that was selected and that the cursor has not left since. */
  #entered: CellPlace | null = null;
  #isAsking = false;
  #isStale = false;

  constructor(server: Server) {
    this.#server = server;
    this.take();
  }

  /** Takes up the editor in front. */
  take(): void {
    const document = window.activeTextEditor?.document;
    if (document === undefined || document.languageId !== languageId) this.#forget();
    else if (document !== this.#document) {
      this.#forget();
      this.#document = document;
      void this.#ask();
    }
  }

  #forget(): void {
    this.#document = null;
    this.#cells = [];
    this.#entered = null;
    this.#tell();
  }

  async #ask(): Promise<void> {
    const document = this.#document;
    if (document === null) return;
    if (this.#isAsking) {
      this.#isStale = true;
      return;
    }
    this.#isAsking = true;
    const answer = await this.#server.request('gouji/cells', { uri: document.uri.toString() }).catch(() => undefined);
    this.#isAsking = false;
    if (
      document === this.#document &&
      answer !== undefined &&
      (answer === null || answer.version === document.version)
    ) {
      this.#cells = answer === null ? [] : [...answer.cells];
      this.#tell();
    }
    if (this.#isStale) {
      this.#isStale = false;
      await this.#ask();
    }
  }

  /** Moves the cells with an edit of one line; after any other none is known until the server says so. */
  follow({ document, contentChanges }: TextDocumentChangeEvent): void {
    if (document !== this.#document || contentChanges.length === 0) return;
    for (const { range, rangeOffset, rangeLength, text } of contentChanges) {
      const isPlain = range.isSingleLine && !/[\t\r\n|]/.test(text);
      this.#cells = isPlain ? moved(this.#cells, rangeOffset, rangeLength, text.length) : [];
    }
    void this.#ask();
  }

  select({ textEditor, kind }: TextEditorSelectionChangeEvent): void {
    if (textEditor.document !== this.#document || textEditor !== window.activeTextEditor) return;
    if (kind === TextEditorSelectionChangeKind.Mouse) selectWholeMark(textEditor);
    this.#tell();
  }

  /** Goes to the next cell that a person fills in, or the one before; stays in the last. */
  step(direction: 1 | -1): void {
    const editor = this.#editor();
    if (editor === null) return;
    const { start, end } = offsetsOf(editor);
    const here = this.#at(start);
    const next = this.#cells
      .filter((cell) => !cell.isCarried && cell !== here)
      .filter((cell) => (direction === 1 ? cell.start >= (here?.start ?? end) : cell.end <= (here?.end ?? start)));
    const target = direction === 1 ? next[0] : next.at(-1);
    if (target !== undefined) show(editor, target);
  }

  /** Goes to the cell below; where there is none, on to the next. */
  down(): void {
    const editor = this.#editor();
    const here = editor === null ? null : this.#at(offsetsOf(editor).start);
    if (editor === null || here === null) return;
    const below = this.#cells.find(
      ({ table, row, column, isCarried }) =>
        !isCarried && table === here.table && row > here.row && column === here.column,
    );
    if (below === undefined) this.step(1);
    else show(editor, below);
  }

  #editor(): TextEditor | null {
    const editor = window.activeTextEditor;
    return editor?.document === this.#document ? editor : null;
  }

  /** The cell that the cursor is in. */
  #at(offset: number): CellPlace | null {
    return this.#cells.find(({ start, end }) => start <= offset && offset <= end) ?? null;
  }

  /** Says for the keybindings where the cursor is. */
  #tell(): void {
    const editor = this.#editor();
    const places = editor === null ? null : offsetsOf(editor);
    const here = places === null ? null : this.#at(places.start);
    if (here === null || places === null || places.end > here.end) this.#entered = null;
    else if (here.start === places.start && here.end === places.end) this.#entered = here;
    else if (this.#entered !== null && !isSame(this.#entered, here)) this.#entered = null;
    const line = editor?.selection.active.line;
    const isInRow = this.#cells.some(({ start }) => editor?.document.positionAt(start).line === line);
    const isAtMark = editor !== null && markAround(editor) !== null;
    void commands.executeCommand('setContext', inTable, isInRow || isAtMark);
    void commands.executeCommand('setContext', atCell, this.#entered !== null);
  }
}

function isSame(a: CellPlace, b: CellPlace): boolean {
  return a.table === b.table && a.row === b.row && a.column === b.column;
}

/** The cells after `length` characters at `at` were replaced by `newLength` others; one that was cut into is not known any more. */
function moved(cells: readonly CellPlace[], at: number, length: number, newLength: number): Mutable<CellPlace>[] {
  const by = newLength - length;
  return cells.flatMap((cell) => {
    if (cell.end < at) return [{ ...cell }];
    if (cell.start <= at && at + length <= cell.end) return [{ ...cell, end: cell.end + by }];
    return cell.start >= at + length ? [{ ...cell, start: cell.start + by, end: cell.end + by }] : [];
  });
}

function offsetsOf({ document, selection }: TextEditor): Offsets {
  return { start: document.offsetAt(selection.start), end: document.offsetAt(selection.end) };
}

function show(editor: TextEditor, { start, end }: Offsets): void {
  const { document } = editor;
  editor.selection = new Selection(document.positionAt(start), document.positionAt(end));
  editor.revealRange(editor.selection, TextEditorRevealType.InCenterIfOutsideViewport);
}

const mark = /〔待填[^〔〕]*〕/gu;

/** The place to fill in that the selection touches or is in, on one line. */
function markAround({ document, selection }: TextEditor): Selection | null {
  if (!selection.isSingleLine) return null;
  const { line } = selection.start;
  for (const { 0: words, index } of document.lineAt(line).text.matchAll(mark)) {
    if (index > selection.start.character || selection.end.character > index + words.length) continue;
    return new Selection(line, index, line, index + words.length);
  }
  return null;
}

/** A word selected in a place to fill in selects all of it, and a click into one without a prompt. */
function selectWholeMark(editor: TextEditor): void {
  const { document, selection } = editor;
  const whole = markAround(editor);
  if (whole === null || whole.isEqual(selection)) return;
  const isInside = whole.start.isBefore(selection.active) && selection.active.isBefore(whole.end);
  if (selection.isEmpty ? isInside && document.getText(whole) === '〔待填〕' : true) editor.selection = whole;
}
