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

async function byCommandLine(cwd: string, options: readonly string[]): Promise<Found> {
  const { out } = await gouji(['check', '--format', 'json', '--no-workspace', ...options, '*/*.txt'], { cwd });
  const { files } = JSON.parse(out) as { files: { path: string; findings: { rule: string; severity: string }[] }[] };
  return files.flatMap((file) => file.findings.map(({ rule, severity }) => `${file.path} ${rule} ${severity}`)).sort();
}

const severities = ['', 'error', 'warning', 'information', 'hint'];

async function byEditor(cwd: string, files: Readonly<Record<string, string>>, rules: object): Promise<Found> {
  const client = await startServer();
  client.connection.onRequest('workspace/configuration', ({ items }: { items: unknown[] }) =>
    items.map(() => ({ rules })),
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
  }
  killServers();
  return found.sort();
}

describe('the level of a rule', () => {
  for (const level of ['error', 'warning', 'information', 'hint', 'off'] as const) {
    it(`is ${level} for every rule alike from settings, gouji.config.json and --rule`, async () => {
      const files = await examples();
      const rules = Object.fromEntries(metas.map(({ id }) => [id, level]));
      const options = metas.flatMap(({ id }) => ['--rule', `${id}=${level}`]);
      let fromOption: Found = [];
      let fromSettings: Found = [];
      let fromFile: Found = [];
      await withFiles(files, async (cwd) => {
        fromOption = await byCommandLine(cwd, options);
        fromSettings = await byEditor(cwd, files, rules);
      });
      await withFiles({ ...files, 'gouji.config.json': JSON.stringify({ rules }) }, async (cwd) => {
        fromFile = await byCommandLine(cwd, []);
      });
      assert.deepEqual(fromFile, fromOption);
      assert.deepEqual(fromSettings, fromOption);
      for (const { id } of metas) {
        const own = fromOption.filter((each) => each.startsWith(`${id}/`) && each.includes(` ${id} `));
        assert.equal(own.length > 0, level !== 'off', id);
        assert.equal(
          own.every((each) => each.endsWith(` ${level}`)),
          true,
          id,
        );
      }
    });
  }

  it('is its own where nothing else is said: on or off, whatever its neighbours are', async () => {
    const files = await examples();
    await withFiles(files, async (cwd) => {
      const found = await byCommandLine(cwd, []);
      for (const { id, enabled } of metas) {
        assert.equal(
          found.some((each) => each.startsWith(`${id}/`) && each.includes(` ${id} `)),
          enabled,
          id,
        );
      }
    });
  });
});
