import assert from 'node:assert/strict';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';

const updating = process.env['GOUJI_UPDATE'] !== undefined;
const isPart = process.argv.some((each) => /^(?:-g|-f|--f?grep)/.test(each));

/**
 * Answers recorded word for word in `file`, each under a title: what is said is held against the record. A wanted change
 * is recorded with `GOUJI_UPDATE=1` before the command that runs the test, and read as a difference. Where only some tests
 * are run (`-g`) the other records stay.
 */
export function recordIn(file: string): (title: string, said: string) => void {
  const recorded = new Map<string, string>();
  const sections = existsSync(file) ? readFileSync(file, 'utf8').split(/^# /m).slice(1) : [];
  for (const section of sections) {
    const end = section.indexOf('\n');
    recorded.set(section.slice(0, end), section.slice(end).trim());
  }
  const heard = new Map<string, string>();
  if (updating) {
    after(() => {
      const kept = isPart ? new Map([...recorded, ...heard]) : heard;
      const written = [...kept].map(([title, said]) => `# ${title}\n${said}\n`);
      if (heard.size > 0) writeFileSync(file, written.join('\n'));
    });
  }
  return (title, said) => {
    heard.set(title, said.trim());
    if (updating) return;
    const before = recorded.get(title);
    assert.ok(before !== undefined, `${title}: not recorded in ${file}; GOUJI_UPDATE=1 records it`);
    assert.equal(said.trim(), before, `${title}: differs from ${file}; GOUJI_UPDATE=1 records it where that is wanted`);
  };
}
