// `npm run mutants -- shared/reconcile`: changes the code of a folder or file in one place at a time (Stryker) and runs the
// tests nearest to it. Changes that no test notices are listed at the end and in `out/mutants/`. All changes of everything
// take hours: `--share 10` tries ten in a hundred, the same ones each time while a file stays as it is.
import { mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { Stryker } from '@stryker-mutator/core';
import picomatch from 'picomatch';

/** Tests of all rules: their cases, the samples, and pages with more around the report than belongs to it. */
const ofRules = ['test/rules/cases*', 'test/corpus/samples*', 'test/model/around*'];

/** What can be tried, and the tests that stand nearest to it. */
const nearest = {
  'shared/reconcile': ['test/reconcile/*'],
  'shared/writing': [
    'test/ide/{writing,new-report,fill,cells,form-edit}*',
    'test/rules/cases*',
    'test/rules/{table,content}/*',
  ],
  'shared/rules/reconcile': [...ofRules, 'test/rules/reconcile/*', 'test/reconcile/{evidence,diagnoses}*'],
  'shared/rules/table': [...ofRules, 'test/rules/table/*'],
  'shared/rules/structure': [...ofRules, 'test/rules/table/*'],
  'shared/rules/prose': [...ofRules, 'test/rules/prose/*'],
  'shared/rules/content': [...ofRules, 'test/rules/content/*'],
  'shared/rules/text': ofRules,
  'shared/rules/workspace': ['test/rules/workspace/*', 'test/folder/{last-year,problems}*'],
  'shared/model/table': [
    'test/model/{readings,around,number,roles,run-together}*',
    'test/rules/table/*',
    'test/rules/cases*',
  ],
  'shared/document': ['test/document/{reading,writing,hostile}*'],
};

// Each change is held against fewer random texts than `npm test` draws: what is noticed here is noticed there.
process.env.GOUJI_RUNS ??= '0.2';

const options = { share: { type: 'string', default: '100' } };
const { values, positionals } = parseArgs({ allowPositionals: true, options });
const testFiles = readdirSync('test', { recursive: true })
  .map((name) => `test/${name.replaceAll('\\', '/')}`)
  .filter((name) => name.endsWith('.test.ts'));

for (const place of positionals.length > 0 ? positionals : Object.keys(nearest)) {
  const [, globs] = Object.entries(nearest).find(([folder]) => `${place}/`.startsWith(`${folder}/`)) ?? [];
  if (globs === undefined) throw new Error(`${place} is in none of ${Object.keys(nearest).join(', ')}`);
  const results = await new Stryker({
    mutate: [statSync(place).isDirectory() ? `${place}/**/*.ts` : place],
    plugins: ['./scripts/mutants/plugin.mjs'],
    testRunner: 'nearest',
    checkers: values.share === '100' ? [] : ['share'],
    // Read by the plugin.
    gouji: { place, tests: testFiles.filter(picomatch(globs)), share: Number(values.share) },
    warnings: { unknownOptions: false },
    coverageAnalysis: 'perTest',
    // Half of them choose the share where there is one, and then idle.
    concurrency: values.share === '100' ? 2 : 4,
    timeoutMS: 60_000,
    reporters: ['progress-append-only'],
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

/** Prints how many changes were noticed, and those that were not. */
function print(place, tried) {
  const left = tried.filter(({ status }) => status === 'Survived' || status === 'NoCoverage');
  const rows = left.map(({ fileName, location, mutatorName, replacement, status }) => ({
    place: `${fileName.slice(fileName.lastIndexOf('shared/'))}:${location.start.line}:${location.start.column}`,
    until: `${location.end.line}:${location.end.column}`,
    kind: mutatorName,
    becomes: replacement,
    status,
  }));
  mkdirSync('out/mutants', { recursive: true });
  writeFileSync(`out/mutants/${place.replaceAll('/', '-')}.json`, `${JSON.stringify(rows, null, 1)}\n`);
  for (const { place, until, becomes } of rows) console.log(`${place} to ${until} becomes ${becomes}`);
  const noticed = tried.length - left.length;
  console.log(
    `${place}: ${noticed} of ${tried.length} changes noticed, ${((100 * noticed) / tried.length).toFixed(1)} %`,
  );
}
