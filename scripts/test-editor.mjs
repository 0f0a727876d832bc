// `npm run test:editor`: the packaged extension in a real VS Code, and the language server in other editors.
// Needs Chromium with a Chinese font, Neovim and Emacs.
import { requireDependencies } from './setup.mjs';

requireDependencies();
const { Tally } = await import('./stages.mjs');
const { ensureVSCode } = await import('./vscode.mjs');
const { ensureVSCodeWeb } = await import('./vscode-web.mjs');
ensureVSCode();
ensureVSCodeWeb();
const tally = new Tally();
tally.step('package', 'scripts/package.mjs');
// Editor and browser answer when they please: a test that fails is tried once more, and the report says so.
const patience = ['--timeout', '120000', '--retries', '1'];
tally.mocha('editors', ['test/editor/**/*.test.ts', ...patience, ...process.argv.slice(2)]);
tally.close();
