// `npm run bench`: how fast the built files answer, measured as an editor and a terminal use them.
// Every answer that is timed is checked; a wrong one ends the run with exit code 1. `-- --smoke` does everything
// a few times only, for the checks' sake. No time is ever asserted: quote ratios of one run, not milliseconds.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { Session } from './session.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const smoke = process.argv.includes('--smoke');
const times = (full, few) => (smoke ? few : full);
const server = path.join(root, 'dist/server.js');
const cli = path.join(root, 'dist/cli.js');
const out = path.join(root, 'out/bench');

/** The report that is edited: one of the samples without a fault, of about 10 kB. */
const edited = '霁川市人民政府2023年政府信息公开工作年度报告.md';
/** Where a digit too many makes one finding: before the second figure of this row. */
const row = '（七）总计';

for (const file of [server, cli]) {
  if (!existsSync(file)) {
    console.error(`${path.relative(root, file)} is not there: run npm run build first.`);
    process.exit(1);
  }
}

/** A program of the bench, or the core by itself, bundled the way the product is. */
async function bundled(entry, file) {
  mkdirSync(out, { recursive: true });
  const outfile = path.join(out, file);
  const format = file.endsWith('.cjs') ? 'cjs' : 'esm';
  await build({
    entryPoints: [path.join(root, entry)],
    outfile,
    bundle: true,
    minify: true,
    format,
    platform: 'node',
    target: 'node20',
    mainFields: ['module', 'main'],
    logLevel: 'warning',
  });
  return outfile;
}

function quantile(sorted, q) {
  return sorted[Math.min(sorted.length - 1, Math.max(0, Math.ceil(q * sorted.length) - 1))];
}

function summary(samples) {
  const sorted = [...samples].sort((a, b) => a - b);
  return { p50: quantile(sorted, 0.5), p99: quantile(sorted, 0.99) };
}

const shown = (value) => (value >= 100 ? value.toFixed(0) : value >= 10 ? value.toFixed(1) : value.toFixed(2));

function report(name, value, note = '') {
  console.log(`${name.padEnd(44)} ${value.padStart(20)}  ${note}`);
}

function positionOf(text, offset) {
  const before = text.slice(0, offset).split('\n');
  return { line: before.length - 1, character: before.at(-1).length };
}

/** The place of the first figure behind the row's label. */
function placeIn(text) {
  const label = text.indexOf(row);
  const figure = /\d/.exec(text.slice(label + row.length));
  assert.ok(label >= 0 && figure, `no figure after ${row}`);
  return positionOf(text, label + row.length + figure.index);
}

const wrongFigures = (items) => items.filter((item) => item.code === 'wrong-figure').length;

/** Types a digit and takes it back in turn; times each edit up to the diagnostics that follow from it. */
async function edits(session, name, text, rounds) {
  const place = placeIn(text);
  const samples = [];
  for (let i = 0; i < rounds * 2; i++) {
    const typing = i % 2 === 0;
    const from = performance.now();
    session.change(name, i + 2, place, typing ? 0 : 1, typing ? '9' : '');
    const items = await session.pull(name);
    samples.push(performance.now() - from);
    assert.equal(wrongFigures(items), typing ? 1 : 0, 'the finding has to come and go with the digit');
  }
  return samples;
}

async function start(hello) {
  const rounds = times(15, 2);
  const ours = [];
  const theirs = [];
  for (let i = 0; i < rounds; i++) {
    for (const [script, args, samples] of [
      [hello, [], theirs],
      [server, ['--stdio'], ours],
    ]) {
      const session = new Session(script, args);
      samples.push(await session.initialize());
      await session.end();
    }
  }
  const a = summary(ours);
  const b = summary(theirs);
  report(
    'start → initialize, ms',
    shown(a.p50),
    `an empty server: ${shown(b.p50)}; ratio ${(a.p50 / b.p50).toFixed(2)}`,
  );
}

async function editing(texts) {
  const text = texts.get(edited);
  const session = new Session(server, ['--stdio']);
  await session.initialize();
  const opened = performance.now();
  session.open(edited, text);
  assert.equal(wrongFigures(await session.pull(edited)), 0);
  report('first open → diagnostics, ms', shown(performance.now() - opened), 'the process still cold');
  await edits(session, edited, text, times(50, 1));
  const { p50, p99 } = summary(await edits(session, edited, text, times(300, 3)));
  report(
    'edit → diagnostics, ms, p50 / p99',
    `${shown(p50)} / ${shown(p99)}`,
    `${Buffer.byteLength(text)} bytes, pulled`,
  );
  const warm = [];
  for (let i = 0; i < times(50, 2); i++) {
    const name = `${i}.gknb`;
    const from = performance.now();
    session.open(name, text);
    await session.pull(name);
    warm.push(performance.now() - from);
    session.close(name);
  }
  report('open → diagnostics, ms, p50', shown(summary(warm).p50));
  await session.end();
}

/** Least squares through the logarithms: 1 where cost grows as size does, 2 where it grows as its square. */
function slope(points) {
  const logs = points.map(([size, cost]) => [Math.log(size), Math.log(cost)]);
  const mean = (index) => logs.reduce((sum, point) => sum + point[index], 0) / logs.length;
  const [mx, my] = [mean(0), mean(1)];
  const over = logs.reduce((sum, [x, y]) => sum + (x - mx) * (y - my), 0);
  return over / logs.reduce((sum, [x]) => sum + (x - mx) ** 2, 0);
}

async function scaling(texts) {
  const text = texts.get(edited);
  const points = [];
  for (const factor of smoke ? [1, 4] : [1, 10, 100, 1000]) {
    const long = text.repeat(factor);
    const session = new Session(server, ['--stdio']);
    await session.initialize();
    session.open(edited, long);
    await session.pull(edited);
    const { p50 } = summary(await edits(session, edited, long, times(factor > 100 ? 3 : 10, 1)));
    const memory = session.memory();
    await session.end();
    points.push([long.length, p50]);
    const size = `${(Buffer.byteLength(long) / 1000).toFixed(0)} kB`;
    report(`edit → diagnostics at ${size}, ms`, shown(p50), memory === null ? '' : `memory ${memory.now} MB`);
  }
  const tail = points.slice(-2);
  report(
    'slope of cost over size',
    slope(points).toFixed(2),
    `${slope(tail).toFixed(2)} between the two largest; 1 is linear`,
  );
}

/** Edits in this process, without any protocol: by kind and layout, by kind and size, and what the rules take. */
async function byKind() {
  const { kinds, layoutNamed, reportOf, timeEdits, timeRules } = await import(
    pathToFileURL(await bundled('test/bench/edits.ts', 'edits.mjs')).href
  );
  const names = Object.keys(kinds);
  const timed = (kind, rendered, layout) => {
    const edited = kinds[kind](rendered, layout);
    timeEdits(edited, times(20, 2));
    const { p50, p99 } = summary(timeEdits(edited, times(200, 2)));
    return `${shown(p50)} / ${shown(p99)}`;
  };
  const table = (title, columns, cell) => {
    console.log(`\n${title.padEnd(44)} ${columns.map((column) => column.padStart(18)).join('')}`);
    for (const kind of names) {
      console.log(`${`  ${kind}`.padEnd(44)} ${columns.map((column) => cell(kind, column).padStart(18)).join('')}`);
    }
  };
  const sizes = smoke ? [10_000] : [10_000, 100_000, 1_000_000];
  const inTabs = layoutNamed('tab-plain');
  const grown = new Map(sizes.map((size) => [`${size / 1000} kB`, reportOf(size, inTabs)]));
  table('edit in process, tabs, ms, p50 / p99', [...grown.keys()], (kind, size) =>
    timed(kind, grown.get(size), inTabs),
  );
  const layouts = ['pipe-merged-blank', 'cell-per-line', 'html-plain', 'spaces-wide'];
  const written = new Map(layouts.map((name) => [name, reportOf(10_000, layoutNamed(name))]));
  table('edit in process, 10 kB, ms, p50 / p99', layouts, (kind, name) =>
    timed(kind, written.get(name), layoutNamed(name)),
  );
  const rounds = times(200, 2);
  for (const kind of names) {
    const slowest = timeRules(kinds[kind](grown.get('10 kB'), inTabs), rounds);
    const all = slowest.reduce((sum, { milliseconds }) => sum + milliseconds, 0);
    const five = slowest
      .slice(0, 5)
      .map(({ rule, milliseconds }) => `${rule} ${shown((milliseconds / rounds) * 1000)}`);
    report(`rules, µs an edit: ${kind}`, shown((all / rounds) * 1000), five.join(', '));
  }
}

async function core(texts) {
  const { analyze } = await import(pathToFileURL(await bundled('shared/analysis.ts', 'analysis.mjs')).href);
  const each = [];
  for (const text of texts.values()) {
    for (let i = 0; i < times(100, 1); i++) analyze(text).findings.length;
    const samples = [];
    for (let i = 0; i < times(200, 2); i++) {
      const from = performance.now();
      const { findings } = analyze(text);
      samples.push((performance.now() - from) * 1000);
      assert.ok(!findings.some(({ rule }) => rule === 'not-a-report'));
    }
    each.push(summary(samples).p50);
  }
  report(
    'analysis of a sample, µs, p50 / slowest',
    `${shown(summary(each).p50)} / ${shown(Math.max(...each))}`,
    'no protocol',
  );
}

function terminal(texts) {
  const folder = mkdtempSync(path.join(tmpdir(), 'gouji-bench-'));
  try {
    const copies = times(1000, 24);
    let bytes = 0;
    const all = [...texts];
    for (let i = 0; i < copies; i++) {
      const [name, text] = all[i % all.length];
      writeFileSync(path.join(folder, `${i}-${name}`), text);
      bytes += Buffer.byteLength(text);
    }
    const from = performance.now();
    const run = spawnSync(process.execPath, [cli, 'check', '--format', 'json', folder], { maxBuffer: 1 << 30 });
    const took = performance.now() - from;
    assert.equal(run.status, 1, run.stderr.toString());
    const { files } = JSON.parse(run.stdout.toString());
    assert.equal(files.length, copies);
    const faulty = files.filter((file) => file.findings.some((finding) => finding.rule === 'wrong-figure'));
    assert.ok(faulty.length > 0 && faulty.length < copies);
    report(
      'check in the terminal, files a second',
      shown((copies / took) * 1000),
      `${copies} files, ${(bytes / 1e6).toFixed(1)} MB, start included`,
    );
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** A Word file beside its own text, in turn: as `gouji check` is run, and in a process that is warm. */
async function word() {
  const { reportInBoth, timeBoth } = await import(pathToFileURL(await bundled('test/bench/word.ts', 'word.mjs')).href);
  const both = reportInBoth();
  const folder = mkdtempSync(path.join(tmpdir(), 'gouji-bench-'));
  try {
    const files = { word: path.join(folder, 'a.docx'), text: path.join(folder, 'a.txt') };
    for (const [kind, file] of Object.entries(files)) writeFileSync(file, both[kind]);
    const samples = { word: [], text: [] };
    for (let i = 0; i < times(20, 2); i++) {
      for (const [kind, file] of Object.entries(files)) {
        const from = performance.now();
        const run = spawnSync(process.execPath, [cli, 'check', '--format', 'json', file]);
        samples[kind].push(performance.now() - from);
        assert.equal(JSON.parse(run.stdout.toString()).files[0].edition, '2021', run.stderr.toString());
      }
    }
    const [ofWord, ofText] = [summary(samples.word).p50, summary(samples.text).p50];
    report(
      'check of a Word file, ms, p50',
      shown(ofWord),
      `${(both.word.length / 1000).toFixed(0)} kB; its text ${shown(ofText)}; ratio ${(ofWord / ofText).toFixed(2)}, start included`,
    );
    const warm = { word: [], text: [] };
    for (let i = 0; i < times(200, 2); i++) {
      const { word, text } = timeBoth(both.word, both.text);
      if (i < times(40, 0)) continue;
      warm.word.push(word);
      warm.text.push(text);
    }
    const [warmWord, warmText] = [summary(warm.word).p50, summary(warm.text).p50];
    report(
      'the same in a warm process, ms, p50',
      shown(warmWord),
      `its text ${shown(warmText)}; ratio ${(warmWord / warmText).toFixed(2)}`,
    );
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Word files made to do harm, each opened in a process of its own: the slowest by processor time, and the one that takes most memory. */
async function hostile() {
  if (process.platform !== 'linux') return;
  const { hostileFiles } = await import(pathToFileURL(await bundled('test/kit/word/hostile.ts', 'hostile.mjs')).href);
  const core = await bundled('shared/document/document.ts', 'document.cjs');
  const folder = mkdtempSync(path.join(tmpdir(), 'gouji-bench-'));
  try {
    const program = `const { open } = require(${JSON.stringify(core)});
      const bytes = require('node:fs').readFileSync(${JSON.stringify(path.join(folder, 'a.docx'))});
      const [memory, time] = [process.memoryUsage().rss, process.cpuUsage()];
      open(bytes);
      const { user, system } = process.cpuUsage(time);
      console.log(JSON.stringify([(user + system) / 1000, (process.resourceUsage().maxRSS * 1024 - memory) / 1e6]));`;
    const measured = hostileFiles.slice(0, times(hostileFiles.length, 2)).map(({ name, make }) => {
      writeFileSync(path.join(folder, 'a.docx'), make());
      const [time, memory] = JSON.parse(spawnSync(process.execPath, ['-e', program]).stdout.toString());
      return { name, time, memory };
    });
    const slowest = measured.toSorted((a, b) => b.time - a.time)[0];
    const largest = measured.toSorted((a, b) => b.memory - a.memory)[0];
    report('slowest hostile Word file, ms of processor', shown(slowest.time), slowest.name);
    report('hostile Word file that takes most, MB', shown(largest.memory), largest.name);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/**
 * Memory of one run over folders of ever more Word files: the highest, which depends on when garbage is collected, and what is
 * still kept at the end. That grows by what is kept of each report to compare it with the others.
 */
function wordFolders() {
  if (process.platform !== 'linux') return;
  const name = readdirSync(path.join(root, 'samples')).find((each) => each === edited);
  const measured = [];
  for (const count of times([100, 1000, 3000], [10])) {
    const folder = mkdtempSync(path.join(tmpdir(), 'gouji-bench-'));
    try {
      const form = path.join(folder, '0.docx');
      spawnSync(process.execPath, [cli, 'form', path.join(root, 'samples', name), '-o', form]);
      const bytes = readFileSync(form);
      for (let i = 1; i < count; i++) writeFileSync(path.join(folder, `${i}.docx`), bytes);
      const atEnd = `process.on('exit', () => {
        gc();
        const { heapUsed, arrayBuffers } = process.memoryUsage();
        console.error([process.resourceUsage().maxRSS / 1024, (heapUsed + arrayBuffers) / 1e6].map(Math.round).join(' / '));
      });
      require(${JSON.stringify(cli)});`;
      const args = ['--expose-gc', '-e', atEnd, 'gouji', 'check', folder];
      const run = spawnSync(process.execPath, args, { maxBuffer: 1 << 30 });
      assert.match(run.stdout.toString(), new RegExp(`${count} 份`));
      measured.push(`${count}: ${run.stderr.toString().trim().split('\n').at(-1)}`);
    } finally {
      rmSync(folder, { recursive: true });
    }
  }
  report('memory, MB, highest / kept, by Word files', measured.join(', '));
}

/** A folder of many reports in the editor, in a process of its own. */
function folderOfMany() {
  const script = path.join(root, 'test/bench/folder.mjs');
  const { status } = spawnSync(process.execPath, [script, String(times(5000, 24))], { stdio: 'inherit' });
  assert.equal(status, 0);
}

async function memory(texts) {
  const session = new Session(server, ['--stdio']);
  await session.initialize();
  const idle = session.memory();
  const open = times(500, 5);
  const all = [...texts.values()];
  for (let i = 0; i < open; i++) {
    session.open(`${i}.gknb`, all[i % all.length]);
    await session.pull(`${i}.gknb`);
  }
  const full = session.memory();
  await session.end();
  if (idle === null || full === null) return;
  report(
    'memory, MB: idle / with reports open',
    `${idle.now} / ${full.now}`,
    `${open} reports open, highest ${full.highest}`,
  );
}

/** An editor that opens many reports and asks about all of them at once, and an edit in the first of them meanwhile. */
async function manyAtOnce(texts) {
  const session = new Session(server, ['--stdio']);
  await session.initialize();
  const count = times(300, 5);
  const all = [...texts.values()];
  let answered = 0;
  const asked = Array.from({ length: count }, (_, i) => {
    session.open(`${i}.gknb`, all[i % all.length]);
    return session.pull(`${i}.gknb`).then(() => answered++);
  });
  await asked[0];
  const began = performance.now();
  session.change('0.gknb', 2, { line: 0, character: 0 }, 0, '\n');
  await session.pull('0.gknb');
  const time = performance.now() - began;
  const before = answered;
  await Promise.all(asked);
  await session.end();
  report('edit → diagnostics while many are asked about, ms', shown(time), `behind ${before} of ${count} reports`);
}

/** The samples that are written in UTF-8, by name. */
function samples() {
  const folder = path.join(root, 'samples');
  const texts = new Map();
  for (const name of readdirSync(folder).sort()) {
    if (!/年度报告\.(?:txt|md|gknb)$/.test(name)) continue;
    const text = readFileSync(path.join(folder, name), 'utf8');
    if (!text.includes('\ufffd')) texts.set(name, text);
  }
  return texts;
}

const texts = samples();
const hello = await bundled('test/bench/hello.mjs', 'hello.cjs');
await start(hello);
await editing(texts);
await scaling(texts);
await core(texts);
await byKind();
terminal(texts);
await word();
await hostile();
wordFolders();
folderOfMany();
await memory(texts);
await manyAtOnce(texts);
