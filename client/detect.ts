import { type ExtensionContext, l10n, languages, type TextDocument, window, workspace } from 'vscode';
import { looksLikeReport } from '../shared/detect.ts';
import { languageId } from './client.ts';

/** Whether to offer at all; answered for good, everywhere. */
const offerKey = 'detect.offer';
/** Whether what looks like a report is taken for one without a question; answered for the folder. */
const alwaysKey = 'detect.always';
/** What was answered for each document, by its address. */
const answersKey = 'detect.answers';
/** Older answers are forgotten past this number. */
const answersKept = 500;
/** Characters put in at once that may be a whole report: nobody types so many. */
const pasted = 500;

type Answers = Readonly<Record<string, boolean>>;

/**
 * Offers to check a plain text, or one that has no file yet, if it looks like a report: when it is opened, and when much
 * is pasted into it. Of a text without a file the editor guesses the language, so that it may have any. Each document is
 * asked about once; one that was taken for a report is one when it is opened again.
 * @param known addresses of documents that are opened as reports by a command
 */
export function watchPlainText(context: ExtensionContext, known: ReadonlySet<string>): void {
  const asked = new Set<string>();
  /** Documents that were reports until they got another language: the editor then closes and opens the same object. */
  const left = new WeakSet<TextDocument>();
  /** Those among them from which the editor took the language, and which were given it back. */
  const guessed = new WeakSet<TextDocument>();
  const take = (document: TextDocument) => languages.setTextDocumentLanguage(document, languageId);

  const consider = async (document: TextDocument): Promise<void> => {
    const isCandidate =
      document.languageId === 'plaintext' || (document.isUntitled && document.languageId !== languageId);
    if (!isCandidate) return;
    if (left.has(document)) {
      // A guess that the editor began before the text became a report takes effect behind it. It is made once, and is
      // never plain text.
      if (!document.isUntitled || document.languageId === 'plaintext' || guessed.has(document)) return;
      guessed.add(document);
      await take(document);
      return;
    }
    const address = document.uri.toString();
    const answer = context.workspaceState.get<Answers>(answersKey, {})[address];
    if (answer === true) await take(document);
    if (answer !== undefined || known.has(address) || asked.has(address) || !looksLikeReport(document.getText()))
      return;
    if (context.workspaceState.get<boolean>(alwaysKey, false)) {
      await take(document);
      return;
    }
    if (!context.globalState.get<boolean>(offerKey, true)) return;
    asked.add(address);
    const check = l10n.t('Check');
    const always = l10n.t('Always in This Folder');
    const never = l10n.t("Don't Ask Again");
    const words = l10n.t('This looks like an annual report on information disclosure. Check it with Gouji?');
    const folder = workspace.workspaceFolders === undefined ? [] : [always];
    const chosen = await window.showInformationMessage(words, check, ...folder, never);
    const isTaken = chosen === check || chosen === always;
    if (chosen === never) await context.globalState.update(offerKey, false);
    else if (chosen === always) await context.workspaceState.update(alwaysKey, true);
    // The address of a text without a file is given to another one the next day.
    else if (!document.isUntitled) {
      const answers = Object.entries(context.workspaceState.get<Answers>(answersKey, {}));
      answers.push([address, isTaken]);
      await context.workspaceState.update(answersKey, Object.fromEntries(answers.slice(-answersKept)));
    }
    if (isTaken && !document.isClosed) await take(document);
  };

  context.subscriptions.push(
    workspace.onDidOpenTextDocument((document) => void consider(document)),
    // What was empty when it was opened may be a report by now.
    workspace.onDidSaveTextDocument((document) => void consider(document)),
    workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
      if (contentChanges.some(({ text }) => text.length > pasted)) void consider(document);
    }),
    workspace.onDidCloseTextDocument((document) => {
      if (document.languageId === languageId) left.add(document);
    }),
  );
  for (const document of workspace.textDocuments) void consider(document);
}
