// What a fresh clone needs before anything else can run. Node built-ins only: no dependency is there yet.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('..', import.meta.url));
export const windows = process.platform === 'win32';

/** Says something to the person at the terminal, Chinese first. */
export function say(zh, en) {
  console.log(`${zh}\n${en}`);
}

/**
 * Says why nothing more can be done, and ends the process with exit code 1.
 * @returns {never}
 */
export function fail(zh, en) {
  console.error(`\n${zh}\n${en}`);
  process.exit(1);
}

/** Runs a program of the project in the foreground; returns its exit code. */
export function run(command, args, options = {}) {
  const { status, error } = spawnSync(command, args, { cwd: root, stdio: 'inherit', ...options });
  if (error) fail(`无法运行 ${command}：${error.message}`, `Could not run ${command}: ${error.message}`);
  return status ?? 1;
}

/** Runs npm; on Windows that is a batch file, which only a shell can start. */
export function npm(args, options = {}) {
  return run('npm', args, { shell: windows, ...options });
}

function checkNode() {
  const { engines } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const wanted = engines.node.replace('>=', '').split('.').map(Number);
  const present = process.versions.node.split('.').map(Number);
  const first = wanted.findIndex((part, i) => part !== present[i]);
  if (first === -1 || present[first] > wanted[first]) return;
  fail(
    `需要 Node.js ${wanted.join('.')} 或更高版本，现在是 ${process.versions.node}。请升级 Node.js 后再试。`,
    `Node.js ${wanted.join('.')} or later is needed; this is ${process.versions.node}. Please upgrade Node.js and try again.`,
  );
}

/** Whether the dependencies are there and as the lockfile says. */
function areInstalled() {
  const lockfile = join(root, 'package-lock.json');
  const installed = join(root, 'node_modules/.package-lock.json');
  return existsSync(installed) && statSync(installed).mtimeMs >= statSync(lockfile).mtimeMs;
}

/**
 * Installs the dependencies where they are missing or older than the lockfile; touches no network otherwise. For
 * `npm start` and `npm test` alone, which a person types in a fresh clone: what they or a test run installs nothing,
 * since `node_modules` may belong to another folder.
 */
export function ensureDependencies() {
  checkNode();
  if (areInstalled()) return;
  say('正在安装依赖（npm ci）……', 'Installing dependencies (npm ci) …');
  if (npm(['ci', '--no-audit', '--no-fund']) !== 0) {
    fail(
      '依赖没有装上。请检查网络（需要能访问 npm 仓库），再运行一次同样的命令。',
      'The dependencies could not be installed. Check the network (the npm registry must be reachable) and run the same command again.',
    );
  }
}

/** Ends the process where there are no dependencies. Older ones than the lockfile's are told of, and used. */
export function requireDependencies() {
  checkNode();
  if (areInstalled()) return;
  if (!existsSync(join(root, 'node_modules'))) {
    fail('还没有安装依赖，请先运行 npm ci。', 'The dependencies are not installed yet: run npm ci first.');
  }
  say(
    '依赖可能比 package-lock.json 旧，必要时请运行 npm ci。',
    'The dependencies may be older than package-lock.json: run npm ci if need be.',
  );
}
