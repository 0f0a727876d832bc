import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { commands, workspace } from 'vscode';
import { commandTests } from './commands.ts';
import { contributions } from './contributions.ts';
import { providers } from './providers.ts';
import { settings } from './settings.ts';
import { type Test, within } from './testing.ts';
import { wordTests } from './word.ts';

export interface Outcome {
  readonly name: string;
  readonly failure: string | null;
}

/** Called by the editor in its extension host. Writes what came of each test beside the workspace. */
export async function run(): Promise<void> {
  const outcomes: Outcome[] = [];
  for (const test of [...providers, ...settings, ...contributions, ...commandTests, ...wordTests])
    outcomes.push(await outcomeOf(test));
  const folder = workspace.workspaceFolders?.[0]?.uri.fsPath ?? '';
  writeFileSync(join(folder, '../outcomes.json'), JSON.stringify(outcomes));
}

async function outcomeOf([name, test]: Test): Promise<Outcome> {
  try {
    await within(30_000, test());
    return { name, failure: null };
  } catch (error) {
    return { name, failure: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  } finally {
    await commands.executeCommand('workbench.action.closeQuickOpen');
    await commands.executeCommand('notifications.clearAll');
    await commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  }
}
