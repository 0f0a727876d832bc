import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { transformSync } from 'esbuild';
import { filesOfRule } from '../../scripts/new-rule.ts';
import { root } from '../kit/project.ts';

const read = (path: string): string | null =>
  existsSync(join(root, path)) ? readFileSync(join(root, path), 'utf8') : null;

describe('a new rule', () => {
  for (const family of ['structure', 'table', 'reconcile', 'prose', 'content', 'text', 'workspace']) {
    it(`has all its files written, in the family ${family}`, () => {
      const files = filesOfRule(family, 'trial-rule', read);
      assert.deepEqual(Object.keys(files).sort(), [
        'shared/findings/rule-ids.ts',
        `shared/messages/en/${family}.ts`,
        `shared/messages/zh-cn/${family}.ts`,
        `shared/rules/${family}/index.ts`,
        `shared/rules/${family}/trial-rule.md`,
        `shared/rules/${family}/trial-rule.ts`,
        `test/rules/${family}/trial-rule.${family === 'workspace' ? 'folders' : 'cases'}.ts`,
      ]);
      for (const [path, text] of Object.entries(files)) {
        assert.match(text, /trial-rule/);
        if (path.endsWith('.ts')) transformSync(text, { loader: 'ts' });
        const present = read(path);
        if (present === null) continue;
        const lines = new Set(text.split('\n'));
        assert.deepEqual(
          present.split('\n').filter((line) => !lines.has(line)),
          [],
          `${path} keeps every line`,
        );
      }
    });
  }

  it('is refused under a name that is taken or is none, and in a family that there is not', () => {
    assert.throws(() => filesOfRule('text', 'stray-space', read), /already/);
    assert.throws(() => filesOfRule('text', 'Stray', read), /no name/);
    assert.throws(() => filesOfRule('words', 'trial-rule', read), /no family/);
  });
});
