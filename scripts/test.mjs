// `npm test`: everything that needs no browser. Further arguments go to mocha: `npm test -- -g wrong-figure`.
import { availableParallelism } from 'node:os';
import { ensureDependencies } from './setup.mjs';

ensureDependencies();
const { Tally } = await import('./stages.mjs');
const tally = new Tally();
tally.step('build', 'scripts/build.mjs');
tally.step('types', 'node_modules/typescript/bin/tsc', ['-p', '.']);
tally.step('types of what runs in browsers', 'node_modules/typescript/bin/tsc', ['-p', 'tsconfig.browser.json']);
tally.step('lint', 'node_modules/@biomejs/biome/bin/biome', ['check', '.']);
// Each file of tests stands by itself: on two cores they take little more than half the time.
const jobs = ['--parallel', '--jobs', String(availableParallelism())];
tally.mocha('tests', [...jobs, 'test/**/*.test.ts', '--ignore', 'test/editor/**', ...process.argv.slice(2)]);
tally.close();
