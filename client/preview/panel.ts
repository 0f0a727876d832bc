import {
  type Disposable,
  type ExtensionContext,
  l10n,
  languages,
  Range,
  type TextDocument,
  TextEditorRevealType,
  Uri,
  ViewColumn,
  type WebviewPanel,
  window,
  workspace,
} from 'vscode';
import { previewHtml } from '../../shared/preview/html.ts';
import { style } from '../../shared/preview/style.ts';
import { languageId } from '../client.ts';
import type { Server } from '../server.ts';
import type { FromPreview, ToPreview } from './messages.ts';

const viewType = 'gouji.preview';

const open = new Map<string, PreviewPanel>();

/** Shows the report in front as the form prints it, beside its text. */
export function openPreview(context: ExtensionContext, server: Server): void {
  const document = window.activeTextEditor?.document;
  if (document?.languageId !== languageId) return;
  const key = document.uri.toString();
  const present = open.get(key);
  if (present !== undefined) present.show();
  else open.set(key, new PreviewPanel(context, server, document, () => open.delete(key)));
}

/** The document whose preview is in front, if one is. */
export function previewedDocument(): TextDocument | undefined {
  return [...open.values()].find((panel) => panel.isActive)?.document;
}

class PreviewPanel {
  readonly document: TextDocument;
  readonly #server: Server;
  readonly #panel: WebviewPanel;
  readonly #subscriptions: Disposable[] = [];
  /** The version that is drawn: places in the preview are places in that text. */
  #drawn = -1;
  #isDrawing = false;
  #isStale = false;
  #isReady = false;

  constructor(context: ExtensionContext, server: Server, document: TextDocument, onClose: () => void) {
    this.document = document;
    this.#server = server;
    const program = Uri.joinPath(context.extensionUri, 'dist/preview.js');
    const title = l10n.t('Preview: {0}', document.fileName.replace(/^.*[\\/]/, ''));
    const column = { viewColumn: ViewColumn.Beside, preserveFocus: true };
    this.#panel = window.createWebviewPanel(viewType, title, column, {
      enableScripts: true,
      localResourceRoots: [Uri.joinPath(context.extensionUri, 'dist')],
    });
    this.#panel.webview.onDidReceiveMessage(
      (message: FromPreview) => this.#receive(message),
      null,
      this.#subscriptions,
    );
    this.#panel.onDidDispose(
      () => {
        for (const each of this.#subscriptions) each.dispose();
        onClose();
      },
      null,
      this.#subscriptions,
    );
    this.#subscriptions.push(
      workspace.onDidChangeTextDocument((change) => {
        if (change.document === document) void this.#draw();
      }),
      workspace.onDidCloseTextDocument((closed) => {
        if (closed === document) this.#panel.dispose();
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
    this.#panel.webview.html = page(this.#panel.webview.asWebviewUri(program), nonce());
  }

  get isActive(): boolean {
    return this.#panel.active;
  }

  show(): void {
    this.#panel.reveal(undefined, true);
  }

  /** Draws the text as it is now. While one drawing is under way the next waits, and stands for all that came since. */
  async #draw(): Promise<void> {
    if (!this.#isReady) return;
    if (this.#isDrawing) {
      this.#isStale = true;
      return;
    }
    this.#isDrawing = true;
    const uri = this.document.uri.toString();
    const answer = await this.#server.request('gouji/preview', { uri }).catch(() => undefined);
    this.#isDrawing = false;
    // The server has gone: what was drawn stays until it is back.
    if (answer === undefined) return;
    this.#drawn = answer?.version ?? -1;
    const words = l10n.t('This text is not an annual report on information disclosure.');
    const html = answer === null ? `<p class="note">${words}</p>` : previewHtml(answer.preview);
    this.#post({ kind: 'draw', html });
    this.#showCursor();
    if (this.#isStale) {
      this.#isStale = false;
      await this.#draw();
    }
  }

  #showCursor(): void {
    const editor = window.visibleTextEditors.find(({ document }) => document === this.document);
    if (editor === undefined || this.#drawn !== this.document.version) return;
    this.#post({ kind: 'cursor', offset: this.document.offsetAt(editor.selection.active) });
  }

  #post(message: ToPreview): void {
    void this.#panel.webview.postMessage(message);
  }

  async #receive(message: FromPreview): Promise<void> {
    if (message.kind === 'ready') {
      this.#isReady = true;
      await this.#draw();
    } else if (this.#drawn === this.document.version) await this.#reveal(message.start, message.end);
  }

  async #reveal(start: number, end: number): Promise<void> {
    const present = window.visibleTextEditors.find(({ document }) => document === this.document);
    const selection = new Range(this.document.positionAt(start), this.document.positionAt(end));
    const viewColumn = present?.viewColumn ?? ViewColumn.One;
    const editor = await window.showTextDocument(this.document, { viewColumn, selection });
    editor.revealRange(selection, TextEditorRevealType.InCenterIfOutsideViewport);
  }
}

/** A page that runs our script and nothing else: what the report says reaches it as escaped text only. */
function page(program: Uri, once: string): string {
  return `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'nonce-${once}'; script-src 'nonce-${once}'">
<style nonce="${once}">${style}</style>
</head>
<body class="live">
<main id="preview"></main>
<script nonce="${once}" src="${program}"></script>
</body>
</html>`;
}

function nonce(): string {
  return crypto.randomUUID().replaceAll('-', '');
}
