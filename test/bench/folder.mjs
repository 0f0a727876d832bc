// `node test/bench/folder.mjs [reports]`: what a folder of many reports costs an editor, measured on the built server: the
// first index beside `gouji check`, edits in a report among the others beside edits in one alone, memory for each
// report. 5,000 reports unless said otherwise. Paired in one run; quote the ratios.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { Session } from './session.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const count = Number(process.argv[2] ?? 5000);
const edits = count < 100 ? 4 : 200;
const rounds = count < 100 ? 1 : 3;

const outfile = path.join(root, 'out/bench/reports.mjs');
const entryPoints = [path.join(root, 'test/bench/reports.ts')];
await build({ entryPoints, outfile, bundle: true, format: 'esm', platform: 'node', logLevel: 'warning' });
const { keptOfEach, reportNumber } = await import(pathToFileURL(outfile).href);

const shown = (value) => value.toFixed(value < 10 ? 2 : 1);
const quantile = (samples, q) => samples.toSorted((a, b) => a - b)[Math.floor((samples.length - 1) * q)];

/** Milliseconds of processor time that `gouji check` takes in one thread. */
function batchTime(files) {
  const tell =
    "process.on('exit', () => { const { user, system } = process.cpuUsage(); console.error((user + system) / 1000); });";
  const args = ['-e', `${tell} require(${JSON.stringify(path.join(root, 'dist/cli.js'))});`];
  const env = { ...process.env, GOUJI_WORKERS: '0' };
  const run = spawnSync(process.execPath, [...args, 'gouji', 'check', '--no-workspace', files], {
    maxBuffer: 1 << 30,
    env,
  });
  assert.ok(run.stdout.toString().includes(String(count)), run.stderr.toString());
  return Number(run.stderr.toString().trim().split('\n').at(-1));
}

async function sessionIn(folder) {
  const session = new Session(path.join(root, 'dist/server.js'), ['--stdio']);
  await session.initialize(pathToFileURL(folder).href);
  return session;
}

/** Milliseconds of each edit of a figure, up to the diagnostics that follow from it. */
async function timeEdits(session, name, text, from) {
  const lines = text.split('\n');
  const line = lines.findIndex((each) => each.includes('（一）予以公开'));
  const figure = /\d+/.exec(lines[line].replace(/^.*予以公开/, (label) => ' '.repeat(label.length)));
  assert.ok(figure !== null);
  const place = { line, character: figure.index };
  const samples = [];
  for (let i = 0; i < edits; i++) {
    const typing = i % 2 === 0;
    const start = performance.now();
    session.change(name, from + i, place, typing ? 0 : 1, typing ? '9' : '');
    const items = await session.pull(name);
    samples.push(performance.now() - start);
    assert.equal(
      items.some(({ code }) => code === 'wrong-figure'),
      typing,
    );
  }
  return samples;
}

const folder = mkdtempSync(path.join(tmpdir(), 'gouji-bench-'));
try {
  const [many, one] = [path.join(folder, 'many'), path.join(folder, 'one')];
  mkdirSync(many);
  mkdirSync(one);
  let bytes = 0;
  for (let i = 0; i < count; i++) {
    const { name, text } = reportNumber(i);
    bytes += Buffer.byteLength(text);
    writeFileSync(path.join(many, name), text);
  }
  const edited = reportNumber(0);
  writeFileSync(path.join(one, edited.name), edited.text);
  console.log(`${count} reports, ${(bytes / 1e6).toFixed(1)} MB`);

  const batch = batchTime(many);
  const alone = await sessionIn(one);
  const [ownAddress, address] = [one, many].map((where) => pathToFileURL(path.join(where, edited.name)).href);
  alone.open(ownAddress, edited.text);
  const before = alone.memory();
  const session = await sessionIn(many);
  session.open(address, edited.text);
  const idle = session.processorTime();
  const asked = performance.now();
  // Answered once all folders have been read.
  await session.request('workspace/symbol', { query: '' });
  const wall = performance.now() - asked;
  const index = session.processorTime() - idle;
  console.log(`index, s of processor: ${shown(index / 1000)} (${shown(wall / 1000)} s by the clock)`);
  console.log(
    `gouji check --no-workspace, one thread, s of processor: ${shown(batch / 1000)}; ratio ${shown(index / batch)}`,
  );

  const [there, here] = [[], []];
  for (let round = 0; round < rounds; round++) {
    here.push(await timeEdits(alone, ownAddress, edited.text, 2 + round * edits));
    there.push(await timeEdits(session, address, edited.text, 2 + round * edits));
  }
  for (const q of [0.5, 0.99]) {
    const [a, b] = [there, here].map((all) => Math.min(...all.map((samples) => quantile(samples, q))));
    console.log(
      `edit → diagnostics, ms, p${q * 100}, least of ${rounds} rounds: ${shown(a)}; alone ${shown(b)}; ratio ${shown(a / b)}`,
    );
  }
  console.log(`kept of each report, kB: ${shown(keptOfEach(Math.min(count, 1000)) / 1000)}`);
  const after = session.memory();
  if (before !== null && after !== null) console.log(`memory of the server, MB: ${after.now}; alone ${before.now}`);
  await session.end();
  await alone.end();
} finally {
  rmSync(folder, { recursive: true });
}
