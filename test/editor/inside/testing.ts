import { commands, type Diagnostic, languages, type Position, type TextDocument, Uri, window, workspace } from 'vscode';

/** What is tried, by the name of the command, setting or provider, and how. */
export type Test = readonly [name: string, run: () => Promise<void>];

/** The promise's value, or a failure after so many milliseconds. */
export function within<T>(time: number, promise: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error(`not done after ${time} ms`)), time);
    promise.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}

/** Asks again and again until there is an answer. */
export async function until<T>(what: string, ask: () => T | undefined | Thenable<T | undefined>): Promise<T> {
  for (const end = Date.now() + 20_000; Date.now() < end; ) {
    const answer = await ask();
    if (answer !== undefined) return answer;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`${what}: waited in vain`);
}

export function fileOf(name: string): Uri {
  const [folder] = workspace.workspaceFolders ?? [];
  if (folder === undefined) throw new Error('no folder is open');
  return Uri.joinPath(folder.uri, name);
}

/** What a file of the workspace has on disk. */
export async function textOf(name: string): Promise<string> {
  return new TextDecoder().decode(await workspace.fs.readFile(fileOf(name)));
}

/** Puts a file of the workspace in front. */
export async function show(name: string): Promise<TextDocument> {
  const document = await workspace.openTextDocument(fileOf(name));
  await window.showTextDocument(document, { preview: false });
  return document;
}

export const languageId = 'disclosure-report';

export function findings(uri: Uri): readonly Diagnostic[] {
  return languages.getDiagnostics(uri).filter(({ source }) => source === 'gouji');
}

export function ruleOf({ code }: Diagnostic): string {
  return String(typeof code === 'object' ? code.value : code);
}

/** The report with one wrong figure, in front, after the server has found it. */
export async function showWrongFigure(): Promise<{ readonly document: TextDocument; readonly finding: Diagnostic }> {
  const document = await show('wrong-figure.gknb');
  return { document, finding: await until('the finding', () => findings(document.uri)[0]) };
}

/** Puts the log of the extension in view. */
export async function showLog(): Promise<TextDocument> {
  await commands.executeCommand('gouji.showOutput');
  return until(
    'the log',
    () =>
      window.visibleTextEditors.find(({ document: { uri } }) => uri.scheme === 'output' && /gouji/i.test(uri.path))
        ?.document,
  );
}

/** The position in the middle of the first occurrence of `words`. */
export function placeOf(document: TextDocument, words: string): Position {
  const index = document.getText().indexOf(words);
  if (index < 0) throw new Error(`${words} does not stand in ${document.fileName}`);
  return document.positionAt(index + Math.floor(words.length / 2));
}
