import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { build } from 'esbuild';
import { Test } from 'mocha';
import manifest from '../../package.json' with { type: 'json' };
import { killServers, pullingClient, startServer } from '../kit/lsp.ts';
import { root } from '../kit/project.ts';
import type { Outcome } from './inside/run.ts';
import { sound, wrongDecimals, wrongFigure } from './reports.ts';
import { Workbench } from './workbench.ts';

const lastYear = '岚溪县人民政府2022年政府信息公开工作年度报告.txt';

describe('inside the extension host', () => {
  let outcomes: readonly Outcome[] = [];

  before(async function () {
    // All that runs inside runs here.
    this.timeout(400_000);
    const tests = join(root, 'out/inside.js');
    await build({
      absWorkingDir: root,
      entryPoints: ['test/editor/inside/run.ts'],
      outfile: tests,
      bundle: true,
      format: 'cjs',
      platform: 'node',
      target: 'node20',
      external: ['vscode'],
      logLevel: 'warning',
    });
    const workbench = await Workbench.open({ 'gouji.locale': 'zh-cn' });
    try {
      workbench.write('sound.gknb', sound);
      workbench.write('decimals.gknb', wrongDecimals.text);
      workbench.write('mixed.gknb', mixed(wrongFigure.text));
      workbench.write('closed.gknb', inOtherName(wrongFigure.text, '砚溪县水务局'));
      workbench.write('before.gknb', inOtherName(sound, '砚溪县水务局').replace('2023年', '2022年'));
      workbench.write('notes.txt', '会议记录\n');
      workbench.write('gouji.config.json', '{}\n');
      workbench.write(lastYear, readFileSync(join(root, 'samples', lastYear)));
      const report = workbench.write('wrong-figure.gknb', wrongFigure.text);
      const code = await workbench.runInside(join(root, 'test/editor/harness'), tests);
      assert.equal(code, 0, 'the tests could not be run');
      outcomes = JSON.parse(readFileSync(join(dirname(report), '../outcomes.json'), 'utf8'));
    } finally {
      await workbench.close();
    }
    // Each test that ran inside counts as one here.
    for (const { name, failure } of outcomes) {
      this.test?.parent?.addTest(new Test(name, () => assert.equal(failure, null, failure ?? '')));
    }
  });

  after(killServers);

  it('tries everything that the extension brings: commands, settings, providers and the rest', async () => {
    const { capabilities } = await (await startServer()).start({ capabilities: pullingClient });
    // What colours there are is held by the tests of the grammar, and seen in the pictures.
    const { commands, configuration, grammars, ...others } = manifest.contributes;
    const brought = [
      ...Object.keys(others),
      ...commands.map(({ command }) => command),
      ...Object.keys(configuration.properties),
      ...Object.keys(capabilities).flatMap((key) => /^(.*)Provider$/.exec(key)?.[1] ?? []),
    ];
    // The server's commands are what the client's commands and the lenses call.
    const tried = ['executeCommand', ...outcomes.flatMap(({ name }) => name.replace(/: .*/, '').split(' and '))];
    assert.deepEqual(
      brought.filter((each) => !tried.includes(each)),
      [],
    );
    assert.ok(brought.includes('diagnostic') && brought.includes('hover'));
  });
});

/** The report of another body. */
function inOtherName(text: string, body: string): string {
  return text.replace(/^.*(?=\d{4}年)/, body);
}

/** The report with the table of section 二 in Markdown, among others by tabs. */
function mixed(text: string): string {
  const start = text.indexOf('第二十条第（一）项');
  const end = text.indexOf('\n\n三、');
  const lines = text.slice(start, end).split('\n');
  const rows = lines.map((line) => `|${line.split('\t').join('|')}|`);
  rows.splice(1, 0, '|---|---|---|---|');
  return text.slice(0, start) + rows.join('\n') + text.slice(end);
}
