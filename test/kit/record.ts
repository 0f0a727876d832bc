import assert from 'node:assert/strict';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import type { Suite } from 'mocha';

const updating = process.env['GOUJI_UPDATE'] !== undefined;

/**
 * Answers recorded word for word in `file`, each under a title: what is said is held against the record. A wanted
 * change is recorded with `GOUJI_UPDATE=1` before the command that runs the test, and read as a difference. Once all
 * tests around have passed, what nobody asked for is known to be left over: a record of it fails, and recording takes
 * it away. Where only some of them were run (`-g`, `.only`), or one failed, the other records stay.
 */
export function recordIn(file: string): (title: string, said: string) => void {
  const recorded = new Map<string, string>();
  const sections = existsSync(file) ? readFileSync(file, 'utf8').split(/^# /m).slice(1) : [];
  for (const section of sections) {
    const end = section.indexOf('\n');
    recorded.set(section.slice(0, end), section.slice(end).trim());
  }
  const heard = new Map<string, string>();
  after(function () {
    const isWhole = heard.size > 0 && this.test?.parent !== undefined && haveAllPassed(this.test.parent);
    if (updating) {
      const kept = isWhole ? heard : new Map([...recorded, ...heard]);
      const written = [...kept].map(([title, said]) => `# ${title}\n${said}\n`);
      if (heard.size > 0) writeFileSync(file, written.join('\n'));
      return;
    }
    const left = isWhole ? [...recorded.keys()].filter((title) => !heard.has(title)) : [];
    assert.deepEqual(left, [], `recorded in ${file}, and no test asks for it; GOUJI_UPDATE=1 takes it away`);
  });
  return (title, said) => {
    heard.set(title, said.trim());
    if (updating) return;
    const before = recorded.get(title);
    assert.ok(before !== undefined, `${title}: not recorded in ${file}; GOUJI_UPDATE=1 records it`);
    assert.equal(said.trim(), before, `${title}: differs from ${file}; GOUJI_UPDATE=1 records it where that is wanted`);
  };
}

/** True if no test of a suite was left out or failed; one that says that it cannot run here asks for no record. */
function haveAllPassed(suite: Suite & { hasOnly?: () => boolean }): boolean {
  let passed = suite.hasOnly?.() !== true;
  suite.eachTest((test) => {
    passed &&= test.state === 'passed' || test.isPending();
  });
  return passed;
}
