import { type ExtensionContext, l10n, languages, type TextDocument, window, workspace } from 'vscode';
import { looksLikeReport } from '../shared/detect.ts';
import { languageId } from './client.ts';

/** Whether to offer at all; answered for good, everywhere. */
const offerKey = 'detect.offer';
/** What was answered for each document, by its address. */
const answersKey = 'detect.answers';
/** Older answers are forgotten past this number. */
const answersKept = 500;

type Answers = Readonly<Record<string, boolean>>;

/**
 * Offers to check a plain-text document that looks like a report. Each document is asked about once;
 * a document once taken for a report is one when it is opened again.
 */
export function watchPlainText(context: ExtensionContext): void {
  const asked = new Set<string>();

  const consider = async (document: TextDocument): Promise<void> => {
    if (document.languageId !== 'plaintext') return;
    const address = document.uri.toString();
    const answer = context.workspaceState.get<Answers>(answersKey, {})[address];
    if (answer === true) await languages.setTextDocumentLanguage(document, languageId);
    if (answer !== undefined || asked.has(address) || !context.globalState.get<boolean>(offerKey, true)) return;
    if (!looksLikeReport(document.getText())) return;
    asked.add(address);
    const check = l10n.t('Check');
    const never = l10n.t("Don't Ask Again");
    const words = l10n.t('This looks like an annual report on information disclosure. Check it with Gouji?');
    const chosen = await window.showInformationMessage(words, check, l10n.t('Not This One'), never);
    if (chosen === never) {
      await context.globalState.update(offerKey, false);
      return;
    }
    const answers = Object.entries(context.workspaceState.get<Answers>(answersKey, {}));
    answers.push([address, chosen === check]);
    await context.workspaceState.update(answersKey, Object.fromEntries(answers.slice(-answersKept)));
    if (chosen === check && !document.isClosed) await languages.setTextDocumentLanguage(document, languageId);
  };

  context.subscriptions.push(
    workspace.onDidOpenTextDocument((document) => void consider(document)),
    // What was empty when it was opened may be a report by now.
    workspace.onDidSaveTextDocument((document) => void consider(document)),
  );
  for (const document of workspace.textDocuments) void consider(document);
}
