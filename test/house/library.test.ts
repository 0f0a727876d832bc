import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { analyze, Folder, open } from '../../library/index.ts';
import manifest from '../../package.json' with { type: 'json' };
import { gouji, withFiles } from '../kit/cli.ts';
import { root } from '../kit/project.ts';
import { smallReport } from '../kit/small-report.ts';
import { row } from '../rules/workspace/folders.ts';

const page = readFileSync(join(root, 'docs/library.md'), 'utf8');

function example(name: string): string {
  const found = new RegExp(`^\`\`\`\\w+ ${name}\\n([\\s\\S]*?)\\n\`\`\`$`, 'm').exec(page)?.[1];
  assert.ok(found !== undefined, name);
  return found;
}

const last = smallReport({ year: 2022, figures: row('carried-over', [2, 0, 0, 0, 0, 0, 2]) });
const now = smallReport({ year: 2023, figures: row('carried-in', [3, 0, 0, 0, 0, 0, 3]) });

describe('the library', () => {
  it('answers as the command line does', () =>
    withFiles({ 'a.txt': last, 'b.txt': now }, async (cwd) => {
      const { out } = await gouji(['check', '--format', 'json', '--figures', 'a.txt', 'b.txt'], { cwd });
      const reports = new Folder({ figures: true });
      reports.set('a.txt', last);
      reports.set('b.txt', now);
      assert.deepEqual(
        JSON.parse(JSON.stringify(reports.paths.map((path) => reports.check(path)))),
        JSON.parse(out).files,
      );
      reports.delete('a.txt');
      assert.equal(
        reports.check('b.txt').findings.some(({ rule }) => rule === 'carry-over-mismatch'),
        false,
      );
      assert.throws(() => reports.check('a.txt'), RangeError);
    }));

  it('takes any text, and says why it cannot open what is no document', () => {
    assert.equal(analyze('').edition, null);
    assert.match((open(new Uint8Array([1, 2, 3])) as { refused: string }).refused, /\p{Script=Han}/u);
  });

  describe('as another program gets it', () => {
    let folder = '';

    before(async function () {
      this.timeout(60_000);
      folder = mkdtempSync(join(tmpdir(), 'gouji-library-'));
      // What npm installs of the package: its manifest and what that names.
      const installed = join(folder, 'node_modules/gouji/dist');
      mkdirSync(installed, { recursive: true });
      const { name, version, exports } = manifest;
      writeFileSync(join(installed, '../package.json'), JSON.stringify({ name, version, exports }));
      writeFileSync(join(installed, 'gouji.d.mts'), readFileSync(join(root, 'library/gouji.d.ts')));
      await build({
        absWorkingDir: root,
        entryPoints: ['library/index.ts'],
        outfile: join(installed, 'gouji.mjs'),
        bundle: true,
        format: 'esm',
        platform: 'neutral',
        mainFields: ['module', 'main'],
        logLevel: 'warning',
      });
    });
    after(() => rmSync(folder, { recursive: true, force: true }));

    it('is one file that imports nothing', () => {
      const code = readFileSync(join(folder, 'node_modules/gouji/dist/gouji.mjs'), 'utf8');
      assert.deepEqual(code.match(/^import .*|\brequire\(.*|\bprocess\.env.*/gm), null);
    });

    it('runs the example for Node', () => {
      writeFileSync(join(folder, 'example.mjs'), example('example.mjs'));
      mkdirSync(join(folder, 'reports'));
      writeFileSync(join(folder, 'reports/a.txt'), last);
      writeFileSync(join(folder, 'reports/b.txt'), now);
      const out = execFileSync(process.execPath, ['example.mjs', 'reports'], { cwd: folder, encoding: 'utf8' });
      assert.match(out, /^b\.txt: 青禾区柳湾街道办事处 2023$/m);
      assert.match(out, /carry-over-mismatch .*\n {4}→ a\.txt/);
      assert.match(out, /^\d+ findings in a report/m);
    });

    it('has examples of about thirty lines', () => {
      for (const name of ['example.mjs', 'example.html']) assert.ok(example(name).split('\n').length <= 35, name);
    });
  });
});
