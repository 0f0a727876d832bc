// `npm run test:editor`: the packaged extension in a real VS Code, and the language server in other editors.
// Needs Chromium with a Chinese font, Neovim and Emacs. Further arguments go to mocha.
import { availableParallelism } from 'node:os';
import { requireDependencies } from './setup.mjs';

requireDependencies();
const { Tally } = await import('./stages.mjs');
const { fetchEditors } = await import('./fetch-editors.mjs');
fetchEditors();
const tally = new Tally();
tally.step('package', 'scripts/package.mjs');
// Editor and browser answer when they please: a test that fails is tried once more, and the report says so.
const patience = ['--timeout', '120000', '--retries', '1'];
// Each file has an editor and a browser of its own, which leave a core idle for a quarter of the time.
const jobs = ['--parallel', '--jobs', String(availableParallelism())];
tally.mocha('editors', ['test/editor/**/*.test.ts', ...jobs, ...patience, ...process.argv.slice(2)]);
tally.close();
