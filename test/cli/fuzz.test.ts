import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { chmod, mkdir, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { editions } from '../../shared/template/registry.ts';
import { gouji, withFiles } from '../kit/cli.ts';
import { generateDraft, usual } from '../kit/generate.ts';
import { Random } from '../kit/random.ts';
import { report2021, wrongTotal } from '../kit/reports.ts';
import { smallReport } from '../kit/small-report.ts';
import { wordFile } from '../kit/word/write.ts';

/** GOUJI_RUNS=100 tries 2,000 argument vectors. */
const rounds = Math.ceil(20 * Number(process.env['GOUJI_RUNS'] ?? 1));
/** Argument vectors tried in one folder, some at a time. */
const perFolder = 10;

const commands = [
  'check',
  'check',
  'check',
  'text',
  'form',
  'new',
  'figures',
  'compare',
  'summary',
  'rules',
  'explain',
  'help',
  'lsp',
  '--version',
  'no-such',
  '',
];
const options = [
  '--format',
  '--format=json',
  '--format=sarif',
  '--format=html',
  '--format=csv',
  '--format=xlsx',
  '--format=github',
  '--format=junit',
  '--locale=en',
  '--locale',
  '--rule',
  '--rule=wrong-figure=off',
  '--rule=x=error',
  '--rule==',
  '--max-warnings',
  '--max-warnings=-1',
  '--max-warnings=1e9',
  '--fix',
  '--fix=unique',
  '--fix=x',
  '--tracked',
  '--figures',
  '--no-workspace',
  '--help',
  '-o',
  '-o=out.txt',
  '--output=none/here.txt',
  '--output=full.txt',
  '--baseline',
  '--baseline=bad.json',
  '--baseline=pipe.txt',
  '--update-baseline=base.json',
  '--update-baseline=folder',
  '--body',
  '--body=青禾区水务局',
  '--year',
  '--year=2022',
  '--year=x',
  '--last',
  '--last=a.gknb',
  '--',
  '-',
  '--stdio',
  '--no-such',
  '-x',
];
/** All of them in the folder: what is written may be written there alone. */
const places = [
  '.',
  'a.txt',
  '*.txt',
  '**',
  '**/*',
  '[',
  '{a,b',
  '!',
  '',
  ' ',
  'pipe.txt',
  'folder',
  'loop',
  'dangling.txt',
  'device.txt',
  'bad.json',
  'latin.txt',
  'broken.docx',
  'word.docx',
  'page.html',
  'table.csv',
  'none.txt',
  '年\n报.txt',
  '\u202e.txt',
  '-.txt',
  'wrong-figure',
  'closed.txt',
  'x'.repeat(3000),
  '\ud800',
  '/dev/null/x',
];

/** A folder that a careless or hostile hand has left. */
async function hostileFolder(cwd: string): Promise<void> {
  const at = (name: string): string => path.join(cwd, name);
  await mkdir(at('folder/deep'), { recursive: true });
  await writeFile(at('folder/deep/年报.md'), report2021());
  await writeFile(at('年\n报.txt'), wrongTotal);
  await writeFile(at('\u202e.txt'), wrongTotal);
  await writeFile(at('-.txt'), report2021());
  await writeFile(
    Buffer.concat([Buffer.from(`${cwd}/`), Buffer.from([0xff, 0xfe, 0x41]), Buffer.from('.txt')]),
    wrongTotal,
  );
  await writeFile(at('latin.txt'), Buffer.from([0xc4, 0xea, 0xff, 0x00, 0x80, 0x81]));
  await writeFile(at('broken.docx'), Buffer.from('PK\u0003\u0004 broken'));
  const [edition] = editions;
  if (edition !== undefined) await writeFile(at('word.docx'), wordFile(generateDraft(edition, new Random(5), usual)));
  await writeFile(at('closed.txt'), wrongTotal);
  await chmod(at('closed.txt'), 0o000);
  await symlink('.', at('loop'));
  await symlink('nowhere.txt', at('dangling.txt'));
  await symlink('/dev/zero', at('device.txt'));
  // A device on which there is no room; only root can make one, for others the name is free.
  spawnSync('mknod', [at('full.txt'), 'c', '1', '7']);
  assert.equal(spawnSync('mkfifo', [at('pipe.txt')]).status, 0);
}

const configurations = [
  '',
  '{',
  '[]',
  '{"rules":{"wrong-figure":7}}',
  '{"suppressions":7}',
  '{"hierarchy":[{"body":"甲","sumOf":["乙"]}]}',
  '['.repeat(20_000),
  '\ud800',
];

function vector(random: Random): string[] {
  const rest = Array.from({ length: random.whole(0, 5) }, () =>
    random.chance(0.45) ? random.pick(options) : random.pick(places),
  );
  return [random.pick(commands), ...rest].map((each) => each.replaceAll('\u0000', ''));
}

describe('the command line with arguments and folders that are drawn', function () {
  this.timeout(20_000 + rounds * 3_000);
  before(function () {
    if (process.platform !== 'linux') this.skip();
  });

  it('ends with 0, 1 or 2, in time, and never with a stack trace', async () => {
    const random = new Random(71);
    for (let tried = 0; tried < rounds; tried += perFolder) {
      const files = {
        'a.txt': wrongTotal,
        'bad.json': '{"version":1,"findings":[{}]',
        'page.html': '<table><tr><td colspan=99999>1</td></tr></table>',
        'table.csv': smallReport().replaceAll('\t', ','),
        'gouji.config.json': random.pick(configurations),
      };
      await withFiles(files, async (cwd) => {
        await hostileFolder(cwd);
        const vectors = Array.from({ length: perFolder }, () => vector(random));
        for (let i = 0; i < vectors.length; i += 2) {
          await Promise.all(
            vectors.slice(i, i + 2).map(async (args) => {
              const shown = JSON.stringify(args).slice(0, 300);
              const { code, err } = await gouji(args, { cwd, input: random.pick(['', wrongTotal, '\u0000']) });
              assert.ok(code === 0 || code === 1 || code === 2, `${shown} ended with ${code}: ${err.slice(0, 400)}`);
              assert.doesNotMatch(err, /\n\s+at |\bError: /, shown);
            }),
          );
        }
        await chmod(path.join(cwd, 'closed.txt'), 0o600).catch(() => undefined);
      });
    }
  });
});
