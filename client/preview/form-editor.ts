import {
  CodeAction,
  CodeActionKind,
  type Command,
  commands,
  type Disposable,
  type ExtensionContext,
  env,
  l10n,
  languages,
  Range,
  Selection,
  type TextDocument,
  type TextEditor,
  TextEditorRevealType,
  Uri,
  ViewColumn,
  type WebviewPanel,
  WorkspaceEdit,
  window,
  workspace,
} from 'vscode';
import type { FormChange } from '../../shared/ide/form-edit.ts';
import { type Form, type FormPage, formPage, formUpdate } from '../../shared/preview/form.ts';
import { formStyle } from '../../shared/preview/form-style.ts';
import type { Preview } from '../../shared/preview/preview.ts';
import { style } from '../../shared/preview/style.ts';
import { escaped } from '../../shared/text/html.ts';
import { formViewType, languageId } from '../client.ts';
import type { Server } from '../server.ts';
import type { FromView, ToView } from './messages.ts';

/** Where it is kept that totals are written as figures are typed. */
const computesTotalsKey = 'gouji.form.computesTotals';

/** Of a page that is drawn from a text which the document is about to hold: nobody may rely on its places yet. */
const NO_VERSION = -1;

/** How often a change is made anew for a text that has changed meanwhile. */
const MOST_TRIES = 5;

const open = new Set<FormView>();

/** Opens the report as the form to be filled in: `uri`, or else the one in front. */
export async function openForm(uri: Uri | undefined, viewColumn: ViewColumn): Promise<void> {
  const target = uri ?? reportInFront();
  if (target === undefined) return;
  await commands.executeCommand('vscode.openWith', target, formViewType, {
    viewColumn,
    preserveFocus: viewColumn === ViewColumn.Beside,
  });
}

/** Opens the text of the form in front. */
export async function openText(): Promise<void> {
  await formInFront()?.showText();
}

function reportInFront(): Uri | undefined {
  const document = window.activeTextEditor?.document;
  return document?.languageId === languageId ? document.uri : undefined;
}

function formInFront(): FormView | undefined {
  return [...open].find(({ isActive }) => isActive);
}

/** The document whose form is in front, if one is. */
export function documentOfForm(): TextDocument | undefined {
  return formInFront()?.document;
}

/** Shows a document as a form in the editor that VS Code has made for it. */
export function showForm(context: ExtensionContext, server: Server, document: TextDocument, panel: WebviewPanel): void {
  const view = new FormView(context, server, document, panel);
  open.add(view);
  panel.onDidDispose(() => {
    view.dispose();
    open.delete(view);
    if (view.wasJustActive && view.untitledText !== null) void stayForm(view.untitledText);
  });
}

/** So soon after the form of an untitled report has gone the file shows that it was saved as. */
const SAVED_WITHIN_MS = 2000;

/**
 * An untitled report that is saved from its form comes back as text: VS Code asks which editor is the file's own. The
 * form is shown again.
 */
async function stayForm(text: string): Promise<void> {
  const isSaved = (editor: TextEditor | undefined): editor is TextEditor =>
    editor !== undefined && !editor.document.isUntitled && editor.document.getText() === text;
  const saved = await new Promise<TextEditor | undefined>((resolve) => {
    if (isSaved(window.activeTextEditor)) resolve(window.activeTextEditor);
    const listening = window.onDidChangeActiveTextEditor((editor) => {
      if (isSaved(editor)) resolve(editor);
    });
    setTimeout(() => {
      listening.dispose();
      resolve(undefined);
    }, SAVED_WITHIN_MS);
  });
  if (saved !== undefined) await openForm(saved.document.uri, saved.viewColumn ?? ViewColumn.Active);
}

class FormView implements Disposable {
  readonly document: TextDocument;
  readonly #context: ExtensionContext;
  readonly #server: Server;
  readonly #panel: WebviewPanel;
  readonly #subscriptions: Disposable[] = [];
  /** What is drawn, and the version that it is drawn from; null while nothing is. */
  #page: FormPage | null = null;
  #version = NO_VERSION;
  #findings: Preview['findings'] = [];
  #isReady = false;
  /** What an untitled report said last: it is emptied before it goes. */
  #untitledText: string | null = null;
  /** When another editor came to the front; null while none has. */
  #leftAt: number | null = null;
  #drawing: Promise<void> | null = null;
  #isStale = false;
  /** Changes are made one after the other, each for the text that the one before it left. */
  #changes: Promise<void> = Promise.resolve();
  #repairs: {
    readonly id: string;
    readonly version: number;
    readonly actions: readonly (CodeAction | Command)[];
  } | null = null;

  constructor(context: ExtensionContext, server: Server, document: TextDocument, panel: WebviewPanel) {
    this.document = document;
    this.#context = context;
    this.#server = server;
    this.#panel = panel;
    const { webview } = panel;
    webview.options = { enableScripts: true, localResourceRoots: [Uri.joinPath(context.extensionUri, 'dist')] };
    this.#subscriptions.push(
      webview.onDidReceiveMessage((message: FromView) => this.#receive(message)),
      panel.onDidChangeViewState(() => {
        this.#leftAt = panel.active ? null : Date.now();
      }),
      workspace.onDidChangeTextDocument((change) => {
        if (change.document === document && change.contentChanges.length > 0) void this.#draw();
      }),
      window.onDidChangeTextEditorSelection(({ textEditor }) => {
        if (textEditor.document === document) this.#showCursor();
      }),
      server.onDidChangeState((state) => {
        if (state === 'running') void this.#draw();
      }),
      // What is wrong may change without the text: by settings, by suppressing.
      languages.onDidChangeDiagnostics(({ uris }) => {
        if (uris.some((uri) => uri.toString() === document.uri.toString())) void this.#draw();
      }),
    );
    const program = webview.asWebviewUri(Uri.joinPath(context.extensionUri, 'dist/form.js'));
    webview.html = pageAround(program, this.#computesTotals);
  }

  get isActive(): boolean {
    return this.#panel.active;
  }

  get untitledText(): string | null {
    return this.#untitledText;
  }

  /** True also of a form that has just gone. */
  get wasJustActive(): boolean {
    return this.#leftAt === null || Date.now() - this.#leftAt < SAVED_WITHIN_MS;
  }

  dispose(): void {
    for (const each of this.#subscriptions) each.dispose();
  }

  /** Shows the text, with the cursor at `id` where that is a piece of the form. */
  async showText(id?: string): Promise<void> {
    const range = id === undefined ? null : this.#rangeOf(id);
    const present = window.visibleTextEditors.find(({ document }) => document === this.document);
    const editor = await window.showTextDocument(this.document, {
      viewColumn: present?.viewColumn ?? ViewColumn.Active,
      ...(range === null ? {} : { selection: range }),
    });
    if (range !== null) editor.revealRange(range, TextEditorRevealType.InCenterIfOutsideViewport);
  }

  get #computesTotals(): boolean {
    return this.#context.globalState.get(computesTotalsKey, false);
  }

  /** Draws the text as it is now. While one drawing is under way the next waits, and stands for all that came since. */
  #draw(): Promise<void> {
    this.#isStale = true;
    this.#drawing ??= this.#drawUntilFresh().finally(() => {
      this.#drawing = null;
    });
    return this.#drawing;
  }

  async #drawUntilFresh(): Promise<void> {
    while (this.#isReady && this.#isStale) {
      this.#isStale = false;
      const uri = this.document.uri.toString();
      if (this.document.isUntitled && this.document.getText() !== '') this.#untitledText = this.document.getText();
      const answer = await this.#server.request('gouji/form', { uri }).catch(() => undefined);
      // The server has gone: what was drawn stays until it is back.
      if (answer === undefined) return;
      this.#version = answer?.version ?? NO_VERSION;
      this.#show(answer?.form ?? null);
      this.#showCursor();
    }
  }

  /** Has the view draw what it does not show yet. */
  #show(form: Form | null): void {
    const page = form === null ? notAForm() : formPage(form, wordsFor(form.preview));
    const update = formUpdate(this.#page, page);
    this.#page = page;
    this.#findings = form?.preview.findings ?? [];
    if (update.html !== null || update.pieces.length > 0) this.#post({ kind: 'update', update });
  }

  #showCursor(): void {
    const editor = window.visibleTextEditors.find(({ document }) => document === this.document);
    if (editor === undefined || this.#page === null || this.#version !== this.document.version) return;
    const offset = this.document.offsetAt(editor.selection.active);
    let nearest: string | null = null;
    let size = Number.POSITIVE_INFINITY;
    for (const [id, { start, end }] of this.#page.places) {
      if (start > offset || offset > end || end - start > size || id.startsWith('l:')) continue;
      nearest = id;
      size = end - start;
    }
    this.#post({ kind: 'cursor', id: nearest });
  }

  #post(message: ToView): void {
    void this.#panel.webview.postMessage(message);
  }

  /**
   * Where a piece of the form stands in the text, in running text the words that the findings are about; null where it
   * is not known, or the text has changed since.
   */
  #rangeOf(id: string, findings: readonly number[] = []): Range | null {
    const place = this.#page?.places.get(id);
    if (place === undefined || this.#version !== this.document.version) return null;
    const spans = id.startsWith('b:') ? findings.flatMap((index) => this.#findings[index]?.span ?? []) : [];
    const start = Math.max(place.start, Math.min(place.end, ...spans.map((span) => span.start)));
    const end = Math.min(place.end, Math.max(place.start, ...spans.map((span) => span.end)));
    if (spans.length === 0 || end < start) return this.#range(place);
    return this.#range({ start, end });
  }

  #range({ start, end }: { readonly start: number; readonly end: number }): Range {
    return new Range(this.document.positionAt(start), this.document.positionAt(end));
  }

  async #receive(message: FromView): Promise<void> {
    switch (message.kind) {
      case 'ready':
        this.#isReady = true;
        this.#page = null;
        return this.#draw();
      case 'change':
        return this.#inTurn(() => this.#change(message.change));
      case 'focus':
        // Not in turn itself, lest the next change wait for what can be done about findings.
        return this.#inTurn(async () => void this.#follow(message.id, message.findings));
      case 'repair':
        return this.#inTurn(() => this.#repair(message.id, message.index));
      case 'reveal':
        return this.#inTurn(() => this.showText(message.id));
      case 'computeTotals':
        await this.#context.globalState.update(computesTotalsKey, message.on);
        return;
      case 'export':
        await commands.executeCommand('gouji.exportPreview');
        return;
      case 'save':
        return this.#afterChanges('workbench.action.files.save');
      case 'undo':
      case 'redo':
        return this.#afterChanges(message.kind);
    }
  }

  /** Runs a command of the editor after the changes that were made before it. */
  #afterChanges(command: string): Promise<void> {
    return this.#inTurn(async () => {
      await commands.executeCommand(command);
    });
  }

  #inTurn(act: () => Promise<void>): Promise<void> {
    this.#changes = this.#changes.then(act, act);
    return this.#changes;
  }

  /** Makes a change in the text as it stands: asked for again where the text has changed before the answer came. */
  async #change(change: FormChange): Promise<void> {
    const params = { uri: this.document.uri.toString(), change, computesTotals: this.#computesTotals };
    let refusal: string | null = l10n.t('The text keeps changing. Nothing was written: make the change again.');
    for (let turn = 0; turn < MOST_TRIES; turn++) {
      const answer = await this.#server.request('gouji/formEdit', params).catch(() => undefined);
      if (answer === undefined || answer === null) {
        refusal = l10n.t('Gouji does not answer at the moment. Nothing was written: make the change again.');
        break;
      }
      if (answer.refusal !== null) {
        refusal = answer.refusal;
        break;
      }
      if (answer.version !== this.document.version) continue;
      // The editor takes several times as long to make an edit as the server to read it.
      if (answer.form !== null) {
        this.#version = NO_VERSION;
        this.#show(answer.form);
      }
      const edit = new WorkspaceEdit();
      for (const { span, newText } of answer.edits) edit.replace(this.document.uri, this.#range(span), newText);
      // The editor refuses it for a document that is no longer this version.
      if (answer.edits.length > 0 && !(await workspace.applyEdit(edit))) continue;
      refusal = null;
      break;
    }
    // A change of the text is drawn as soon as the editor tells of it.
    await (this.#drawing ?? (this.#version === this.document.version ? undefined : this.#draw()));
    this.#post({ kind: 'done', refusal });
  }

  /** Follows the focus: a text beside the form shows the place, and the view gets what can be done about its findings. */
  async #follow(id: string, findings: readonly number[]): Promise<void> {
    const range = this.#rangeOf(id, findings);
    if (range === null) return;
    const beside = window.visibleTextEditors.find(({ document }) => document === this.document);
    if (beside !== undefined) {
      beside.selection = new Selection(range.start, range.end);
      beside.revealRange(range, TextEditorRevealType.InCenterIfOutsideViewport);
    }
    if (findings.length === 0) return;
    const { version } = this.document;
    const all = await commands.executeCommand<readonly (CodeAction | Command)[] | undefined>(
      'vscode.executeCodeActionProvider',
      this.document.uri,
      range,
      undefined,
      20,
    );
    const actions = (all ?? []).filter(
      (action) =>
        action instanceof CodeAction && action.kind !== undefined && CodeActionKind.QuickFix.contains(action.kind),
    );
    this.#repairs = { id, version, actions };
    const repairs = actions.map((action) => ({
      title: action.title,
      enabled: !(action instanceof CodeAction) || action.disabled === undefined,
    }));
    this.#post({ kind: 'repairs', id, repairs });
  }

  async #repair(id: string, index: number): Promise<void> {
    const action = this.#repairs?.id === id ? this.#repairs.actions[index] : undefined;
    if (action === undefined || this.#repairs?.version !== this.document.version) {
      this.#post({ kind: 'said', words: l10n.t('The text has changed meanwhile. Choose the repair again.') });
      return;
    }
    if (action instanceof CodeAction) {
      if (action.edit !== undefined) await workspace.applyEdit(action.edit);
      if (action.command !== undefined) await runCommand(action.command);
    } else await runCommand(action);
    await this.#draw();
    this.#post({ kind: 'said', words: '' });
  }
}

async function runCommand({ command, arguments: args = [] }: Command): Promise<void> {
  await commands.executeCommand(command, ...args);
}

function notAForm(): FormPage {
  const words = l10n.t('This text is not an annual report on information disclosure.');
  return { frame: `<p class="note">${words}</p>`, pieces: new Map(), places: new Map() };
}

function wordsFor({ findings }: Preview): Parameters<typeof formPage>[1] {
  const count = (...kinds: readonly string[]): number =>
    findings.filter(({ severity }) => kinds.includes(severity)).length;
  const counts = [
    [count('error'), l10n.t('Errors: {0}', count('error'))],
    [count('warning'), l10n.t('Warnings: {0}', count('warning'))],
    [count('information', 'hint'), l10n.t('Notes: {0}', count('information', 'hint'))],
  ] as const;
  const found = counts.flatMap(([number, words]) => (number === 0 ? [] : words));
  const summary = found.length === 0 ? l10n.t('No problems found') : found.join(' · ');
  return { summary, text: l10n.t('Running text'), title: l10n.t('Title') };
}

/** A page that runs our script and nothing else: what the report says reaches it as escaped text only. */
function pageAround(program: Uri, computesTotals: boolean): string {
  const once = crypto.randomUUID().replaceAll('-', '');
  return `<!doctype html>
<html lang="${env.language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'nonce-${once}'; script-src 'nonce-${once}'">
<title>${l10n.t('Form')}</title>
<style nonce="${once}">${style}${formStyle}</style>
</head>
<body class="live">
<header>
<div id="state" role="status"><span id="summary"></span><span id="said"></span></div>
<span id="where"></span>
<button id="next">${l10n.t('Next Problem')}</button>
<label><input id="totals" type="checkbox"${computesTotals ? ' checked' : ''}> ${l10n.t('Compute totals')}</label>
<button id="export">${l10n.t('Print or Export…')}</button>
</header>
<main><div id="form"></div><div id="panel" role="group" aria-label="${escaped(l10n.t('Problems and repairs'))}" data-reveal="${escaped(l10n.t('Show in Text'))}" hidden></div></main>
<script nonce="${once}" src="${program}"></script>
</body>
</html>`;
}
