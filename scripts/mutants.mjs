// `npm run mutants -- shared/reconcile`: changes the code of a folder or file in one place at a time (Stryker) and runs
// the tests nearest to it. Changes that no test notices are printed when found, and written to `out/mutants/`. All
// changes of everything take hours: `--share 10` tries ten in a hundred, the same ones each time while a file stays as
// it is; `--draw b` others.
import { mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { Stryker } from '@stryker-mutator/core';
import picomatch from 'picomatch';
import { isTimedOut, isUnnoticed, whereAndWhat } from './mutants/plugin.mjs';

/**
 * Tests of all rules: their cases, damaged reports, the samples, and pages with more around the report than belongs to
 * it.
 */
const ofRules = ['test/rules/{cases,damaged}*', 'test/corpus/samples*', 'test/model/around*'];

/** What can be tried, and the tests that stand nearest to it. */
const nearest = {
  'shared/syntax': [
    'test/syntax/*',
    'test/model/{around,cells,damaged,merged,readings,too-long}*',
    'test/kinds/layouts*',
  ],
  'shared/reconcile': ['test/reconcile/*'],
  'shared/writing': [
    'test/writing/*',
    'test/ide/{format,writing,new-report,fill,cells,form-edit}*',
    'test/rules/{cases,damaged}*',
    'test/rules/{table,content}/*',
  ],
  'shared/rules/reconcile': [...ofRules, 'test/rules/reconcile/*', 'test/reconcile/{evidence,diagnoses}*'],
  'shared/rules/table': [...ofRules, 'test/rules/table/*'],
  'shared/rules/structure': [...ofRules, 'test/rules/{structure,table}/*'],
  'shared/rules/prose': [...ofRules, 'test/rules/prose/*', 'test/kinds/kinds*'],
  'shared/rules/content': [...ofRules, 'test/rules/content/*', 'test/kinds/kinds*'],
  'shared/rules/text': [...ofRules, 'test/rules/structure/*'],
  'shared/rules/workspace': ['test/rules/workspace/*', 'test/folder/{last-year,problems}*'],
  'shared/rules/run.ts': ['test/rules/{asked,cases,order}*', 'test/rules/*.test.ts', 'test/properties/edit-sequences*'],
  'shared/model/pasted-figure.ts': ['test/model/{run-together,cells}*', 'test/kinds/{kinds,layouts}*'],
  'shared/model/table': [
    'test/model/{apart,cells,damaged,heads,labels,readings,record,row,merged,page-numbers,other-figure,around,number,roles,run-together,visual-rows}*',
    'test/kinds/{kinds,layouts}*',
    'test/rules/cases*',
  ],
  'shared/document': ['test/document/{damaged,elements,recorded,pieces,reading,writing,hostile}*'],
};

// Each change is held against fewer random texts than `npm test` draws: what is noticed here is noticed there.
process.env.GOUJI_RUNS ??= '0.2';

const options = { share: { type: 'string', default: '100' }, draw: { type: 'string', default: '' } };
const { values, positionals } = parseArgs({ allowPositionals: true, options });
const testFiles = readdirSync('test', { recursive: true })
  .map((name) => `test/${name.replaceAll('\\', '/')}`)
  .filter((name) => name.endsWith('.test.ts'));

/**
 * The files of tests in the order of the patterns: the first test that fails is the last that a change is held against.
 */
function inOrder(globs) {
  const matchers = globs.map((glob) => picomatch(glob));
  return [...new Set(matchers.flatMap((matches) => testFiles.filter((name) => matches(name))))];
}

for (const place of positionals.length > 0 ? positionals : Object.keys(nearest)) {
  const [, globs] = Object.entries(nearest).find(([folder]) => `${place}/`.startsWith(`${folder}/`)) ?? [];
  if (globs === undefined) throw new Error(`${place} is in none of ${Object.keys(nearest).join(', ')}`);
  const results = await new Stryker({
    mutate: [statSync(place).isDirectory() ? `${place}/**/*.ts` : place],
    plugins: ['./scripts/mutants/plugin.mjs'],
    testRunner: 'nearest',
    checkers: values.share === '100' ? [] : ['share'],
    // Read by the plugin.
    gouji: { place, tests: inOrder(globs), share: Number(values.share), draw: values.draw },
    warnings: { unknownOptions: false },
    coverageAnalysis: 'perTest',
    // Half of them choose the share where there is one, and then idle.
    concurrency: values.share === '100' ? 2 : 4,
    timeoutMS: 60_000,
    dryRunTimeoutMinutes: 30,
    reporters: ['unnoticed'],
    tempDirName: 'out/mutants/sandbox',
    ignorePatterns: ['/out', '/dist', '/coverage', '/.gouji'],
    // tsx leaves the types out, whatever the changed code says.
    tsconfigFile: 'none',
  }).runMutationTest();
  print(
    place,
    results.filter(({ status }) => status !== 'CompileError'),
  );
}

/**
 * Writes down the changes that were not noticed, and prints how many were, and of how many of these the time ran out.
 */
function print(place, tried) {
  const left = tried.filter(isUnnoticed);
  const rows = left.map((each) => ({ ...whereAndWhat(each), kind: each.mutatorName, status: each.status }));
  mkdirSync('out/mutants', { recursive: true });
  writeFileSync(`out/mutants/${place.replaceAll('/', '-')}.json`, `${JSON.stringify(rows, null, 1)}\n`);
  const noticed = tried.length - left.length;
  const timedOut = tried.filter(isTimedOut).length;
  console.log(
    `${place}: ${noticed} of ${tried.length} changes noticed, ${((100 * noticed) / tried.length).toFixed(1)} %, ${timedOut} of them by a time-out`,
  );
}
