import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { bundle } from '../kit/bundle.ts';
import { gouji, withFiles } from '../kit/cli.ts';
import { root } from '../kit/project.ts';
import { smallReport } from '../kit/small-report.ts';
import { row } from '../rules/workspace/folders.ts';

const [, command] = /```sh\n(ls -d [\s\S]*?)```/.exec(readFileSync(join(root, 'docs/performance.md'), 'utf8')) ?? [];

interface Checked {
  readonly files: readonly { readonly path: string }[];
  readonly summary: Readonly<Record<string, number>>;
}

describe('the command that divides a folder among machines', () => {
  it('gives what one machine gives', async function () {
    if (['jq', 'xargs', 'split'].some((name) => spawnSync(name, ['--version']).status !== 0)) this.skip();
    assert.ok(command !== undefined);
    const counties = ['岚溪县', '砚溪县', '青禾区', '安澜县'];
    const files = Object.fromEntries(
      counties.flatMap((county, i) => [
        [`reports/${county}/a.txt`, smallReport({ body: `${county}水务局`, year: 2022 })],
        [
          `reports/${county}/b.txt`,
          smallReport({ body: `${county}水务局`, year: 2023, figures: row('carried-in', [i, 0, 0, 0, 0, 0, i]) }),
        ],
      ]),
    );
    await withFiles(files, async (cwd) => {
      const program = await bundle('server/cli/main.ts');
      writeFileSync(join(cwd, 'gouji'), `#!/bin/sh\nexec "${process.execPath}" "${program}" "$@"\n`, { mode: 0o755 });
      const env = { PATH: `${cwd}:${process.env['PATH'] ?? ''}`, LANG: 'zh_CN.UTF-8', GOUJI_WORKERS: '0' };
      execFileSync('sh', ['-ec', command], { cwd, env });
      const { out } = await gouji(['check', '--format', 'json', ...counties.map((each) => `reports/${each}/`)], {
        cwd,
      });
      const inOrder = ({ files: all, summary }: Checked) => ({
        summary,
        files: [...all].sort((a, b) => (a.path < b.path ? -1 : 1)),
      });
      const merged: Checked = JSON.parse(readFileSync(join(cwd, 'all.json'), 'utf8'));
      assert.ok((merged.summary['errors'] ?? 0) > 0);
      assert.deepEqual(inOrder(merged), inOrder(JSON.parse(out)));
    });
  });
});
