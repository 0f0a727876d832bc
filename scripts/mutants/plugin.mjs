// What Stryker asks of others: to run the tests (its own runner knows no mocha above 11), and which changes to leave out.
import { createHash } from 'node:crypto';
import { existsSync, readdirSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { commonTokens, declareClassPlugin, PluginKind, tokens } from '@stryker-mutator/api/plugin';
import {
  DryRunStatus,
  determineHitLimitReached,
  TestStatus,
  toMutantRunResult,
} from '@stryker-mutator/api/test-runner';
import Mocha from 'mocha';
import { freshModules } from './modules.mjs';

/** Where the changed code looks up which change is in force, and counts what it runs. */
globalThis.__stryker__ ??= {};
const instrumented = globalThis.__stryker__;

/** How long the tests that are not known to run a changed place are asked, in ms; the last one is not interrupted. */
const MOST_TIME_FOR_OTHERS = 4_000;

/** Mocha, in one process for many changes: the modules are run anew for each. */
class Nearest {
  static inject = tokens(commonTokens.options);

  constructor({ gouji }) {
    this.files = gouji.tests;
    this.near = testsNear(`${gouji.place}/`);
  }

  init() {
    this.#load();
    this.titles = new Set();
    this.mocha.suite.eachTest((test) => this.titles.add(test.fullTitle()));
  }

  capabilities() {
    return { reloadEnvironment: true };
  }

  async dryRun() {
    this.#load();
    const result = await this.#run({ bail: false, runs: (title) => this.near.test(title) });
    return { ...result, mutantCoverage: instrumented.mutantCoverage };
  }

  async mutantRun({ activeMutant, mutantActivation, testFilter, hitLimit }) {
    instrumented.hitLimit = hitLimit;
    instrumented.hitCount = hitLimit === undefined ? undefined : 0;
    instrumented.activeMutant = mutantActivation === 'static' ? activeMutant.id : undefined;
    try {
      // What the change before left in caches of modules must not answer for this one.
      this.#load();
    } catch (error) {
      // Tests that cannot even be loaded have noticed the change.
      return toMutantRunResult({ status: DryRunStatus.Complete, tests: [failed('loading', error, 0)] });
    }
    instrumented.activeMutant = activeMutant.id;
    const near = testsNear(activeMutant.fileName);
    const wanted = testFilter && new Set(testFilter);
    // A change of a rule's name gives its cases other titles.
    const isNear = (title) => near.test(title) || !this.titles.has(title);
    const first = (title) => isNear(title) && (wanted?.has(title) ?? true);
    let result = await this.#run({ bail: true, runs: first });
    if (wanted !== undefined && !result.tests.some(({ status }) => status === TestStatus.Failed)) {
      // What is kept for all texts, the equations of a form for one, is made in the first test that asks for it, and Stryker
      // names that one alone: the others are asked before a change counts as unnoticed. They end before Stryker's time limit,
      // which would count as noticed.
      const end = performance.now() + MOST_TIME_FOR_OTHERS;
      result = await this.#run({
        bail: true,
        runs: (title) => performance.now() < end && isNear(title) && !first(title),
      });
    }
    return toMutantRunResult(determineHitLimitReached(instrumented.hitCount, hitLimit) ?? result);
  }

  #load() {
    const load = freshModules();
    this.mocha?.dispose();
    this.mocha = new Mocha({ timeout: 0, reporter: class {} });
    this.mocha.cleanReferencesAfterRun(false);
    for (const file of this.files) {
      const path = resolve(file);
      this.mocha.suite.emit('pre-require', globalThis, path, this.mocha);
      load(path);
    }
    this.mocha.suite.beforeEach(function () {
      instrumented.currentTestId = this.currentTest.fullTitle();
    });
  }

  #run({ bail, runs }) {
    const bailing = (suite) => {
      suite.bail(bail);
      suite.suites.forEach(bailing);
    };
    bailing(this.mocha.suite);
    // Mocha asks its expression of each title: this one answers with what was told to run.
    this.mocha.options.grep = { test: runs };
    const tests = [];
    return new Promise((done) => {
      const runner = this.mocha.run(() => done({ status: DryRunStatus.Complete, tests }));
      const add = (test, more) =>
        tests.push({ id: test.fullTitle(), name: test.fullTitle(), timeSpentMs: test.duration ?? 0, ...more });
      runner.on('pass', (test) => add(test, { status: TestStatus.Success }));
      runner.on('fail', (test, error) => tests.push(failed(test.fullTitle(), error, test.duration ?? 0)));
    });
  }
}

function failed(name, error, timeSpentMs) {
  return { id: name, name, timeSpentMs, status: TestStatus.Failed, failureMessage: String(error?.message ?? error) };
}

/**
 * The titles of the tests that are asked about a file, or about those of a folder. Each case of a rule is read with all
 * rules: by what they run, the cases of all rules would be tests of each. So the file of a rule has its own cases, and what
 * several rules of a family share has those of the family; the many layouts in which missing rows, tables and sections are
 * written are asked of the rules that write them. What binds a table has the cases of the rules about tables.
 */
function testsNear(fileName) {
  const name = fileName.replaceAll('\\', '/');
  const family = name.includes('shared/model/table/') ? 'table' : /shared\/rules\/(\w+)\//.exec(name)?.[1];
  // Of formatting only what is quick: its laws over drawn reports take half a minute.
  if (family === undefined) return /^(?!formatting (?:brings|keeps|answers))/;
  const own = basename(name, '.ts');
  const folder = resolve('test/rules', family);
  const isRule = existsSync(resolve(folder, `${own}.cases.ts`));
  const rules = isRule ? [own] : readdirSync(folder).flatMap((each) => /^(.+)\.cases\.ts$/.exec(each)?.[1] ?? []);
  const elsewhere = ['the cases of each rule '];
  if (isRule && !own.startsWith('missing-')) elsewhere.push('a missing ', 'an older row ', 'what is inserted ');
  return new RegExp(`^(?!${elsewhere.join('|')})|^the cases of each rule (${rules.join('|')}) `);
}

/** Lets a share of the changes pass, chosen by what they are and where; to Stryker the others are as if they did not compile. */
class Share {
  static inject = tokens(commonTokens.options);

  constructor({ gouji }) {
    this.share = gouji.share;
    this.draw = gouji.draw;
  }

  async init() {}

  async check(mutants) {
    return Object.fromEntries(
      mutants.map((each) => [each.id, { status: this.#chosen(each) ? 'passed' : 'compileError' }]),
    );
  }

  #chosen({ fileName, location: { start, end }, replacement }) {
    const name = fileName.slice(fileName.lastIndexOf('shared'));
    const words = [name, start.line, start.column, end.line, end.column, replacement, this.draw].join(' ').trimEnd();
    return createHash('sha256').update(words).digest().readUInt32BE() % 100 < this.share;
  }
}

export function isUnnoticed({ status }) {
  return status === 'Survived' || status === 'NoCoverage';
}

/**
 * True where the time ran out: of a loop that is not counted, or on a busy machine. Of a loop that Stryker counts
 * (`hitLimit`) it is known that it has no end.
 */
export function isTimedOut({ status, statusReason = '' }) {
  return status === 'Timeout' && !statusReason.startsWith('Hit limit');
}

/** Where a change is made, and what then stands there. */
export function whereAndWhat({ fileName, location: { start, end }, replacement }) {
  return {
    place: `${fileName.slice(fileName.lastIndexOf('shared/'))}:${start.line}:${start.column}`,
    until: `${end.line}:${end.column}`,
    becomes: replacement,
  };
}

/** Prints each change that no test noticed, or that ended by a time-out, as soon as that is known, behind how many have been tried. */
class Unnoticed {
  tried = 0;

  onMutantTested(mutant) {
    if (mutant.status === 'CompileError') return;
    this.tried += 1;
    if (!isUnnoticed(mutant) && !isTimedOut(mutant)) return;
    const { place, until, becomes } = whereAndWhat(mutant);
    console.log(`${this.tried}: ${place} to ${until} becomes ${becomes}${isTimedOut(mutant) ? ' (time-out)' : ''}`);
  }
}

export const strykerPlugins = [
  declareClassPlugin(PluginKind.Reporter, 'unnoticed', Unnoticed),
  declareClassPlugin(PluginKind.TestRunner, 'nearest', Nearest),
  declareClassPlugin(PluginKind.Checker, 'share', Share),
];
