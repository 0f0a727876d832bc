// Fetches what the editor tests run in and no package of the project brings: VS Code with a server, and for a browser alone.
import { pathToFileURL } from 'node:url';
import { ensureVSCode } from './vscode.mjs';
import { ensureVSCodeWeb } from './vscode-web.mjs';

export function fetchEditors() {
  ensureVSCode();
  ensureVSCodeWeb();
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) fetchEditors();
