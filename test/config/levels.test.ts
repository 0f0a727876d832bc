import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { DocumentDiagnosticReport } from 'vscode-languageserver/node';
import { ruleMetas } from '../../shared/rules/registry.ts';
import { gouji, withFiles } from '../kit/cli.ts';
import { excerptsOf, reportWith } from '../kit/excerpt.ts';
import { killServers, pullingClient, startServer } from '../kit/lsp.ts';
import { root } from '../kit/project.ts';

/** Those that look at one report alone. */
const metas = ruleMetas.filter(({ family }) => family !== 'workspace');

/** For each rule a report that it has something to say about: the bad example of its page. */
async function examples(): Promise<Record<string, string>> {
  const files: Record<string, string> = {};
  for (const { id, family } of metas) {
    const [bad] = excerptsOf(await readFile(path.join(root, `shared/rules/${family}/${id}.md`), 'utf8'));
    assert.ok(bad !== undefined, id);
    files[`${id}/${bad.fileName ?? 'a.txt'}`] = reportWith(bad);
  }
  return files;
}

/** `file rule severity` of every finding, in order. */
type Found = readonly string[];

async function byCommandLine(cwd: string, options: readonly string[], files: string): Promise<Found> {
  const { out } = await gouji(['check', '--format', 'json', '--no-workspace', ...options, files], { cwd });
  const report = JSON.parse(out) as { files: { path: string; findings: { rule: string; severity: string }[] }[] };
  return report.files
    .flatMap((file) => file.findings.map(({ rule, severity }) => `${file.path} ${rule} ${severity}`))
    .sort();
}

const severities = ['', 'error', 'warning', 'information', 'hint'];

/** What one server says of the files, each in a folder for which it is told these settings. */
async function byEditor(
  cwd: string,
  files: Readonly<Record<string, string>>,
  settingsOf: Readonly<Record<string, object>>,
): Promise<Found> {
  const client = await startServer();
  client.connection.onRequest('workspace/configuration', ({ items }: { items: { scopeUri?: string }[] }) =>
    items.map(
      ({ scopeUri = '' }) => settingsOf[scopeUri.slice(pathToFileURL(cwd).href.length + 1).split('/', 1)[0] ?? ''],
    ),
  );
  const workspace = { ...pullingClient.workspace, configuration: true };
  await client.start({ capabilities: { ...pullingClient, workspace } });
  const found: string[] = [];
  for (const [name, text] of Object.entries(files)) {
    const uri = pathToFileURL(path.join(cwd, name)).href;
    await client.open(uri, text);
    const report = await client.request<DocumentDiagnosticReport>('textDocument/diagnostic', { textDocument: { uri } });
    assert.equal(report.kind, 'full');
    for (const { code, severity = 0 } of report.kind === 'full' ? report.items : []) {
      // The examples are open side by side, and compared with each other.
      if (!metas.some(({ id }) => id === code) && code !== 'unused-suppression') continue;
      found.push(`${name} ${code} ${severities[severity]}`);
    }
    await client.notify('textDocument/didClose', { textDocument: { uri } });
  }
  return found.sort();
}

const levels = ['error', 'warning', 'information', 'hint', 'off'] as const;

/** The findings in one of the folders, their paths counted from there. */
function within(folder: string, found: Found): Found {
  return found.filter((each) => each.startsWith(`${folder}/`)).map((each) => each.slice(folder.length + 1));
}

describe('the level of a rule', () => {
  // One program reads all examples, at each level in a folder of its own.
  let fromFile: Found = [];
  let fromSettings: Found = [];
  const fromOption: Record<string, Found> = {};
  after(killServers);
  before(async () => {
    const files = await examples();
    const rulesAt = (level: string) => Object.fromEntries(metas.map(({ id }) => [id, level]));
    const at = (folder: string) => Object.entries(files).map(([name, text]) => [`${folder}/${name}`, text] as const);
    const configs = levels.map(
      (level) => [`${level}/gouji.config.json`, JSON.stringify({ rules: rulesAt(level) })] as const,
    );
    const everywhere = Object.fromEntries(levels.flatMap(at));
    await withFiles({ ...everywhere, ...Object.fromEntries([...configs, ...at('own')]) }, async (cwd) => {
      fromFile = await byCommandLine(cwd, [], '*/*/*.txt');
      for (const level of levels) {
        const options = metas.flatMap(({ id }) => ['--rule', `${id}=${level}`]);
        fromOption[level] = await byCommandLine(path.join(cwd, 'own'), options, '*/*.txt');
      }
    });
    await withFiles(everywhere, async (cwd) => {
      const settingsOf = Object.fromEntries(levels.map((level) => [level, { rules: rulesAt(level) }]));
      fromSettings = await byEditor(cwd, everywhere, settingsOf);
    });
  });

  for (const level of levels) {
    it(`is ${level} for every rule alike from settings, gouji.config.json and --rule`, () => {
      const found = fromOption[level] ?? [];
      assert.deepEqual(within(level, fromFile), found);
      assert.deepEqual(within(level, fromSettings), found);
      for (const { id } of metas) {
        const own = found.filter((each) => each.startsWith(`${id}/`) && each.includes(` ${id} `));
        assert.equal(own.length > 0, level !== 'off', id);
        assert.equal(
          own.every((each) => each.endsWith(` ${level}`)),
          true,
          id,
        );
      }
    });
  }

  it('is its own where nothing else is said: on or off, whatever its neighbours are', () => {
    const found = within('own', fromFile);
    for (const { id, enabled } of metas) {
      assert.equal(
        found.some((each) => each.startsWith(`${id}/`) && each.includes(` ${id} `)),
        enabled,
        id,
      );
    }
  });
});
