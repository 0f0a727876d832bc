import assert from 'node:assert/strict';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';

const updating = process.env['GOUJI_UPDATE'] !== undefined;

/**
 * Answers recorded word for word in `file`, each under a title: what is said is held against the record. A wanted change
 * is recorded with `GOUJI_UPDATE=1` before the command that runs the test, and read as a difference. A title without
 * a record passes; the next update records it.
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
      const kept = [...heard].map(([title, said]) => `# ${title}\n${said}\n`);
      if (kept.length > 0) writeFileSync(file, kept.join('\n'));
    });
  }
  return (title, said) => {
    heard.set(title, said.trim());
    const before = recorded.get(title);
    if (updating || before === undefined) return;
    assert.equal(said.trim(), before, `${title}: differs from ${file}; GOUJI_UPDATE=1 records it where that is wanted`);
  };
}
