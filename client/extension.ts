import type { ExtensionContext } from 'vscode';
import { activateWith } from './activate.ts';

/** One program for the desktop and for a browser: it loads what speaks to the server where it runs. */
export async function activate(context: ExtensionContext): Promise<void> {
  const onNode = typeof process === 'object' && process.versions?.node !== undefined;
  const { clientFactory } = await (onNode ? import('./create.node.ts') : import('./create.browser.ts'));
  activateWith(context, clientFactory(context));
}
