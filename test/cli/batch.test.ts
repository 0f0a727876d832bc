import assert from 'node:assert/strict';
import { bundleThreads } from '../kit/bundle.ts';
import { type CliResult, gouji, withFiles } from '../kit/cli.ts';
import { county, filesOf } from '../kit/county.ts';
import { smallReport } from '../kit/small-report.ts';
import { row } from '../rules/workspace/folders.ts';

/** The reports of a county with a fault here and there, files that are none, and one that cannot be read. */
function files(): Record<string, string | Uint8Array> {
  const all = county(7, [2023]);
  const drafts = [...filesOf(all).values()].map(({ name, content }) => [name, content] as const);
  const wrong = ['教育', '民政', '司法', '财政', '水务', '林业'].map((name, i) => {
    const figures = row('carried-in', [1, 0, 0, 0, 0, 0, 3]);
    return [`${'abcdef'[i]}/wrong.md`, smallReport({ year: 2022, body: `岚汀县${name}局`, figures })] as const;
  });
  return {
    ...Object.fromEntries([...drafts, ...wrong]),
    'b/broken.docx': new Uint8Array([0x50, 0x4b, 3, 4, 9]),
    'c/table.xlsx': 'none that is read',
    'd/notes.txt': '会议记录\n',
    'e/odd.gknb': smallReport({ year: 2023, body: '岚汀县霜桥镇人民政府' }),
    'gouji.config.json': '{ "rules": { "no-such-rule": "off" } }',
  };
}

describe('many files on the command line', () => {
  before(async function () {
    this.timeout(60_000);
    await bundleThreads();
  });

  it('give the same bytes in the same order, whatever the number of threads', function () {
    this.timeout(120_000);
    return withFiles(files(), async (cwd) => {
      const run = (threads: number, args: readonly string[]): Promise<CliResult> =>
        gouji([...args, '.'], { cwd, env: { GOUJI_WORKERS: String(threads) } });
      for (const { args, counts } of [
        { args: ['check'], counts: [1, 2, 5] },
        { args: ['summary', '--format', 'json'], counts: [2] },
      ]) {
        const alone = await run(0, args);
        assert.ok(alone.out.length > 1000, alone.err);
        for (const threads of counts) assert.deepEqual(await run(threads, args), alone, `${args.join(' ')} ${threads}`);
      }
    });
  });
});
