import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { bundle } from '../kit/bundle.ts';
import { withFiles } from '../kit/cli.ts';

const program = (greeting: string): string =>
  `const { basename } = require('node:path');
module.exports.never = 1;
console.log(${JSON.stringify(greeting)}, basename(__filename), require('./beside.js'), new Error('x').stack.split('\\n')[1]);
process.exitCode = 1;
`;

const said = (greeting: string): RegExp =>
  new RegExp(`^${greeting} server-program\\.js beside .*server-program\\.js:3:`);

/** Runs a program twice, with something done to what was kept of it in between. */
async function twice(
  meanwhile: (kept: string, folder: string) => void,
  then: (second: { out: string; err: string; status: number | null; wasTaken: boolean; files: string[] }) => void,
): Promise<void> {
  const start = await bundle('server/start.ts');
  const files = { 'server-program.js': program('hello'), 'beside.js': `module.exports = 'beside';` };
  await withFiles(files, async (folder) => {
    copyFileSync(start, join(folder, 'server.js'));
    const run = () => spawnSync(process.execPath, [join(folder, 'server.js')], { encoding: 'utf8' });
    const first = run();
    assert.match(first.stdout, said('hello'));
    const kept = join(folder, 'server-program.js.node.cache');
    meanwhile(kept, folder);
    const before = statSync(kept, { throwIfNoEntry: false })?.ino;
    const { stdout: out, stderr: err, status } = run();
    const wasTaken = statSync(kept, { throwIfNoEntry: false })?.ino === before;
    then({ out, err, status, wasTaken, files: readdirSync(folder).sort() });
  });
}

const present = ['beside.js', 'server-program.js', 'server-program.js.node.cache', 'server.js'];

const faults: Readonly<Record<string, (kept: string, folder: string) => void>> = {
  'is missing': (kept) => rmSync(kept),
  'is empty': (kept) => writeFileSync(kept, ''),
  'ends early': (kept) => writeFileSync(kept, readFileSync(kept).subarray(0, 300)),
  'has one bit that is another': (kept) => {
    const bytes = readFileSync(kept);
    const middle = bytes.length >> 1;
    bytes[middle] = (bytes[middle] ?? 0) ^ 1;
    writeFileSync(kept, bytes);
  },
  'is something else': (kept) => writeFileSync(kept, 'x'.repeat(5000)),
};

/** Works in turns, each with objects that outlive a collection, and says how much room V8 gave to new ones. */
const busy = `let left = 400;
let kept = [];
const turn = () => {
  kept = Array.from({ length: 20000 }, (_, i) => ({ i }));
  if (--left > 0) return setImmediate(turn);
  const spaces = require('node:v8').getHeapSpaceStatistics();
  console.log(spaces.find((each) => each.space_name === 'new_space').space_size / 2 ** 20);
};
turn();
`;

describe('the room for new objects', () => {
  it('stays below a quarter of what a program has in use, and what was compiled is taken the next time', async () => {
    const start = await bundle('server/start.ts');
    await withFiles({ 'server-program.js': busy }, async (folder) => {
      copyFileSync(start, join(folder, 'server.js'));
      const run = (file: string): number =>
        Number(spawnSync(process.execPath, [join(folder, file)], { encoding: 'utf8' }).stdout);
      const alone = run('server-program.js');
      const bound = run('server.js');
      assert.ok(bound <= 8 && bound < alone, `${bound} MB of ${alone}`);
      const kept = join(folder, 'server-program.js.node.cache');
      const before = statSync(kept).ino;
      run('server.js');
      assert.equal(statSync(kept).ino, before);
    });
  });
});

describe('what V8 compiles of a program', () => {
  it('is kept when the program ends, and taken from there the next time, with the same effect', async () => {
    await twice(
      () => undefined,
      ({ out, err, status, wasTaken, files }) => {
        assert.match(out, said('hello'));
        assert.deepEqual({ err, status, wasTaken, files }, { err: '', status: 1, wasTaken: true, files: present });
      },
    );
  });

  for (const [fault, make] of Object.entries(faults)) {
    it(`is made and kept anew where what was kept ${fault}`, async () => {
      await twice(make, ({ out, err, status, wasTaken, files }) => {
        assert.match(out, said('hello'));
        assert.deepEqual({ err, status, wasTaken, files }, { err: '', status: 1, wasTaken: false, files: present });
      });
    });
  }

  it('is not taken for another program of the same length', async () => {
    await twice(
      (_, folder) => writeFileSync(join(folder, 'server-program.js'), program('howdy')),
      ({ out, err, wasTaken }) => {
        assert.match(out, said('howdy'));
        assert.deepEqual({ err, wasTaken }, { err: '', wasTaken: false });
      },
    );
  });

  it('is compiled at each start where nothing can be kept', async () => {
    await twice(
      (kept) => {
        rmSync(kept);
        mkdirSync(join(kept, 'in the way'), { recursive: true });
      },
      ({ out, err, status, files }) => {
        assert.match(out, said('hello'));
        assert.deepEqual({ err, status, files }, { err: '', status: 1, files: present });
      },
    );
  });
});
