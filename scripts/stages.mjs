import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from './setup.mjs';

/** Counts the stages of a test run and says at the end, in one line, how many tests passed and failed. */
export class Tally {
  #passed = 0;
  #failed = 0;
  #skipped = 0;

  /** A stage that passes or fails as one: a program of node_modules/.bin or a script. */
  step(name, script, args = []) {
    console.log(`\n=== ${name}`);
    const { status } = spawnSync(process.execPath, [join(root, script), ...args], { cwd: root, stdio: 'inherit' });
    if (status === 0) this.#passed++;
    else this.#failed++;
  }

  /** A mocha run, whose tests count one by one; a run that breaks off counts as one failure more. */
  mocha(name, args) {
    console.log(`\n=== ${name}`);
    const folder = mkdtempSync(join(tmpdir(), 'gouji-'));
    const file = join(folder, 'counts.json');
    const command = ['node_modules/mocha/bin/mocha.js', '--reporter', 'scripts/reporter.cjs', ...args];
    const env = { ...process.env, GOUJI_COUNTS: file };
    const { status } = spawnSync(process.execPath, command, { cwd: root, stdio: 'inherit', env });
    let counts = { passes: 0, failures: 0, pending: 0 };
    try {
      counts = JSON.parse(readFileSync(file, 'utf8'));
    } catch {
      // Mocha did not get as far as a count.
    }
    rmSync(folder, { recursive: true });
    this.#passed += counts.passes;
    this.#failed += counts.failures || (status === 0 ? 0 : 1);
    this.#skipped += counts.pending;
  }

  /** Prints the count and sets the exit code. */
  close() {
    const skipped = this.#skipped > 0 ? `, ${this.#skipped} skipped` : '';
    console.log(`\n${this.#passed} passed, ${this.#failed} failed${skipped}`);
    process.exitCode = this.#failed > 0 || this.#passed === 0 ? 1 : 0;
  }
}
