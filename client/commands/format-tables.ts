import { commands, type Disposable, window } from 'vscode';
import { languageId } from '../client.ts';

/** The server's command; it is registered while the server runs. */
const serverCommand = 'gouji.formatTables';

/**
 * The two commands that write the tables at the cursor, or those a selection touches, in one form: as a Markdown
 * table, or by tabs. Tables in HTML are taken too, since they were asked for.
 */
export function registerFormatting(): Disposable[] {
  return [
    commands.registerCommand('gouji.formatTableAsMarkdown', () => format('pipe')),
    commands.registerCommand('gouji.formatTableAsTabs', () => format('tab')),
  ];
}

async function format(target: 'pipe' | 'tab'): Promise<void> {
  const editor = window.activeTextEditor;
  if (editor?.document.languageId !== languageId) return;
  const { start, end } = editor.selection;
  const range = {
    start: { line: start.line, character: start.character },
    end: { line: end.line, character: end.character },
  };
  await commands.executeCommand(serverCommand, { uri: editor.document.uri.toString(), target, range });
}
