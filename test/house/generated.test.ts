import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { generated } from '../../scripts/generate.ts';
import { root } from '../kit/project.ts';

describe('the generated files', () => {
  for (const [path, content] of Object.entries(generated)) {
    it(`are those that npm run generate makes: ${path}`, () => {
      assert.equal(readFileSync(join(root, path), 'utf8'), content());
    });
  }
});
