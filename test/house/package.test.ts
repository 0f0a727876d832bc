import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { ruleIds } from '../../shared/rules/ids.ts';
import { root } from '../kit/project.ts';

describe('the package', () => {
  let packed = Buffer.alloc(0);
  let files: ReturnType<typeof unzipSync> = {};
  before(function () {
    this.timeout(60_000);
    execFileSync(process.execPath, ['scripts/package.mjs'], { cwd: root, stdio: 'ignore' });
    packed = readFileSync(join(root, 'dist/gouji.vsix'));
    files = unzipSync(packed);
  });

  it('is smaller than 400 kB', () => {
    assert.ok(packed.length < 400_000, `${packed.length} bytes`);
  });

  it('holds neither source maps nor packages', () => {
    assert.deepEqual(
      Object.keys(files).filter((name) => /\.map$|node_modules/.test(name)),
      [],
    );
  });

  it('holds the page of every rule', () => {
    const pages: unknown = JSON.parse(strFromU8(files['extension/dist/rules.json'] ?? new Uint8Array()));
    assert.ok(typeof pages === 'object' && pages !== null);
    assert.deepEqual(Object.keys(pages).sort(), [...ruleIds].sort());
  });
});
