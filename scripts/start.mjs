// `npm start`: builds, checks the samples in the terminal, then opens them in VS Code.
// `npm start -- --no-editor` stops after the check.
import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { onPath } from './chromium.mjs';
import { ensureDependencies, fail, root, run, say, windows } from './setup.mjs';

const samples = join(root, 'samples');
/** An extension that opens the list of problems. */
const firstLook = join(root, 'scripts/first-look');

ensureDependencies();
const { pack } = await import('./package.mjs');
const { build } = await import('./build.mjs');
const { addExtension, cache, ensureVSCode, prepareProfile, startVSCode } = await import('./vscode.mjs');

say('\n正在构建……', 'Building …');
const desktop = onPath('code');
const inEditor = !process.argv.includes('--no-editor');
try {
  await (inEditor && !desktop ? pack() : build());
} catch (error) {
  fail(`构建失败：${error.message}`, `The build failed: ${error.message}`);
}

say(
  '\n检查示例报告（samples/，其中几份故意留有错误）：',
  'Checking the sample reports (samples/, some with faults on purpose):',
);
const checked = run(process.execPath, [join(root, 'dist/cli.js'), 'check', '--format', 'pretty', 'samples']);
// 1 says that there are findings: the samples are there to show some.
if (checked > 1) fail('检查没有完成。', 'The check did not finish.');

if (inEditor) {
  const [report, place] = firstWrongFigure();
  if (desktop) {
    say('\n正在用 VS Code 打开示例……', 'Opening the samples in VS Code …');
    const developed = [root, firstLook].map((path) => `--extensionDevelopmentPath=${path}`);
    const line = ['--new-window', ...developed, samples, '--goto', `${report}:${place}`];
    const { status } = spawnSync(desktop, windows ? line.map((each) => `"${each}"`) : line, {
      stdio: 'inherit',
      shell: windows,
    });
    process.exitCode = status ?? 1;
  } else {
    ensureVSCode();
    const profile = join(cache, 'profile');
    prepareProfile(profile, join(root, 'dist/gouji.vsix'));
    addExtension(profile, firstLook);
    const editor = await startVSCode(profile, randomBytes(16).toString('hex'));
    say(
      '\n请在浏览器中打开下面的地址（仅限本机；按 Ctrl+C 结束）：',
      'Open this address in a browser (this machine only; Ctrl+C ends it):',
    );
    console.log(`\n  ${editor.address(samples, report, place)}\n`);
    process.once('SIGINT', () => void editor.stop());
    process.once('SIGTERM', () => void editor.stop());
    await editor.ended;
  }
}

/** The sample with a wrong figure and where that stands, `line:column`: what there is to see first. */
function firstWrongFigure() {
  const args = [join(root, 'dist/cli.js'), 'check', '--format', 'json', 'samples'];
  const { stdout } = spawnSync(process.execPath, args, { cwd: root, encoding: 'utf8', maxBuffer: 1 << 26 });
  for (const { path, findings } of JSON.parse(stdout).files) {
    const found = findings.find(({ rule }) => rule === 'wrong-figure');
    if (found) return [join(root, path), `${found.range.start.line + 1}:${found.range.start.character + 1}`];
  }
  throw new Error('no sample has a wrong figure');
}
