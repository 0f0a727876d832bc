import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import manifest from '../../package.json' with { type: 'json' };
import { bundle } from '../kit/bundle.ts';
import { withFiles } from '../kit/cli.ts';
import { listings } from '../kit/listings.ts';
import { root } from '../kit/project.ts';
import { report2021, wrongTotal } from '../kit/reports.ts';

const page = readFileSync(join(root, 'docs/editors.md'), 'utf8');
const [language] = manifest.contributes.languages;
const server = ['gouji', 'lsp', '--stdio'];

function listing(kind: string, words: string): string {
  const found = listings(page, kind).filter((each) => each.includes(words));
  assert.equal(found.length, 1, `${kind} with ${words}`);
  return found[0] ?? '';
}

/** The part of TOML that is needed here: a key and a value to a line; the value is JSON but for `=` in inline tables. */
function readToml(text: string): Readonly<Record<string, Readonly<Record<string, unknown>>>> {
  const tables: Record<string, Record<string, unknown>> = {};
  let table: Record<string, unknown> = {};
  for (const line of text.split('\n').filter((each) => each.trim() !== '')) {
    const head = /^(\[{1,2})([\w.-]+)(\]{1,2})$/.exec(line);
    if (head !== null) {
      assert.equal(head[1]?.length, head[3]?.length, line);
      table = {};
      tables[head[2] ?? ''] = table;
      continue;
    }
    const pair = /^([\w-]+) = (.+)$/.exec(line);
    assert.ok(pair !== null, line);
    table[pair[1] ?? ''] = JSON.parse((pair[2] ?? '').replace(/([{,] ?)([\w-]+) = /g, '$1"$2": '));
  }
  return tables;
}

/** Runs a line of a shell in a folder of reports, with `gouji` on the path. */
async function inShell(line: string, use: (result: { status: number | null; cwd: string; err: string }) => void) {
  const program = await bundle('server/cli/main.ts');
  await withFiles({ '年报/a.gknb': report2021(), '年报/b.gknb': wrongTotal }, async (cwd) => {
    writeFileSync(join(cwd, 'gouji'), `#!/bin/sh\nexec "${process.execPath}" "${program}" "$@"\n`, { mode: 0o755 });
    const env = { ...process.env, PATH: `${cwd}${delimiter}${process.env['PATH'] ?? ''}`, GOUJI_WORKERS: '0' };
    const { status, stderr } = spawnSync('sh', ['-c', line], { cwd, env, encoding: 'utf8' });
    use({ status, cwd, err: stderr });
  });
}

describe('the page for other editors', () => {
  it('names the program and the language as they are', () => {
    assert.ok(server[0] !== undefined && server[0] in manifest.bin);
    assert.equal(language?.id, 'disclosure-report');
    assert.deepEqual(language.extensions, ['.gknb']);
    for (const kind of ['lua', 'elisp']) {
      const [code = ''] = listings(page, kind);
      assert.ok(code.includes(language.id) && code.includes('gknb'), kind);
      assert.ok(
        server.every((word) => code.includes(`'${word}'`) || code.includes(`"${word}"`)),
        kind,
      );
    }
  });

  it('configures Helix in TOML that can be read', () => {
    const tables = readToml(listing('toml', 'language-server'));
    assert.deepEqual(tables['language-server.gouji'], { command: server[0], args: server.slice(1) });
    const { name, 'file-types': types, 'language-servers': servers } = tables['language'] ?? {};
    assert.equal(name, language?.id);
    assert.deepEqual(servers, ['gouji']);
    assert.ok(Array.isArray(types) && types.includes('gknb'));
    const globs = types.flatMap((each: unknown) =>
      typeof each === 'object' && each !== null && 'glob' in each ? [String(each.glob)] : [],
    );
    assert.ok(globs.length > 0 && globs.every((glob) => language?.filenamePatterns.includes(glob)));
  });

  it('has an extension for Zed whose files agree with each other', () => {
    const extension = readToml(listing('toml', 'schema_version'));
    const crate = readToml(listing('toml', 'crate-type'));
    assert.deepEqual(extension['language_servers.gouji']?.['languages'], ['Plain Text', 'Markdown']);
    assert.deepEqual(crate['lib'], { 'crate-type': ['cdylib'] });
    assert.ok('zed_extension_api' in (crate['dependencies'] ?? {}));
    const code = listing('rust', 'language_server_command');
    assert.ok(server.every((word) => code.includes(`"${word}"`)));
    const settings: unknown = JSON.parse(listing('json', 'file_types'));
    assert.deepEqual(settings, { file_types: { 'Plain Text': ['gknb'] } });
  });

  it('configures Sublime Text and Kate in JSON that can be read', () => {
    const sublime = JSON.parse(listing('json', '"clients"'));
    assert.deepEqual(sublime.clients.gouji.command, server);
    const kate = JSON.parse(listing('json', '"servers"'));
    const { command, root: folder, highlightingModeRegex } = kate.servers[language?.id ?? ''];
    assert.deepEqual(command, server);
    // The name that Kate gives to files of which it knows no highlighting.
    assert.match('None', new RegExp(highlightingModeRegex));
    // The folder of the file: without it Kate names the home directory.
    assert.equal(folder, '.');
  });

  it('checks before a commit what is a report, and holds the commit up', () => {
    const hook = listing('yaml', 'repo: local');
    const entry = /entry: (.+)/.exec(hook)?.[1] ?? '';
    const files = new RegExp(/files: '(.+)'/.exec(hook)?.[1] ?? '$^');
    for (const name of ['年报/a.gknb', 'b.txt', 'c.md', 'd.docx']) assert.match(name, files);
    assert.doesNotMatch('reports.sarif', files);
    return inShell(`${entry} 年报/a.gknb 年报/b.gknb >/dev/null`, ({ status, err }) => assert.equal(status, 1, err));
  });

  it('uploads what is SARIF', () => {
    const job = listing('yaml', 'upload-sarif');
    const line = /- run: (.+)/.exec(job)?.[1] ?? '';
    const file = /sarif_file: (\S+)/.exec(job)?.[1] ?? '';
    return inShell(line, ({ status, cwd, err }) => {
      assert.equal(status, 1, err);
      const { version, runs } = JSON.parse(readFileSync(join(cwd, file), 'utf8'));
      assert.equal(version, '2.1.0');
      assert.ok(runs[0].results.some(({ ruleId }: { ruleId: string }) => ruleId === 'wrong-figure'));
    });
  });
});
