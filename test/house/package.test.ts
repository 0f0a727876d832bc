import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { standingAlone } from '../../scripts/standing-alone.mjs';
import { ruleIds } from '../../shared/findings/rule-ids.ts';
import { root } from '../kit/project.ts';

describe('the package', () => {
  let packed = Buffer.alloc(0);
  let files: ReturnType<typeof unzipSync> = {};
  before(function () {
    this.timeout(60_000);
    execFileSync(process.execPath, ['scripts/package.mjs'], { cwd: root, stdio: 'ignore' });
    packed = readFileSync(join(root, 'dist/gouji.vsix'));
    files = unzipSync(packed);
  });

  it('is smaller than 1 MB', () => {
    assert.ok(packed.length < 1_000_000, `${packed.length} bytes`);
  });

  it('holds neither source maps nor packages', () => {
    assert.deepEqual(
      Object.keys(files).filter((name) => /\.map$|node_modules/.test(name)),
      [],
    );
  });

  it('shows no picture and no link that leads to a file outside it', () => {
    const readme = strFromU8(files['extension/readme.md'] ?? new Uint8Array());
    assert.match(readme, /^# 勾稽 Gouji$/m);
    assert.doesNotMatch(readme, /\]\((?!https:)/);
  });

  it('leaves the command line out, and what reads PDF files', () => {
    assert.deepEqual(
      Object.keys(files).filter((name) => /cli\.js|pdf\.js|cmaps/.test(name)),
      [],
    );
  });

  it('has a list of the packages in it and in the command line beside it, with version, licence and hash', () => {
    const bill = readFileSync(join(root, 'dist/gouji.cdx.json'), 'utf8');
    const { components, metadata } = JSON.parse(bill);
    const names: string[] = components.map((each: { name: string }) => each.name);
    for (const name of ['vscode-languageserver', 'vscode-languageclient', 'zod', 'pdfjs-dist'])
      assert.ok(names.includes(name), name);
    assert.ok(!names.includes('mocha'));
    const notices = strFromU8(files['extension/dist/THIRD-PARTY-NOTICES.txt'] ?? new Uint8Array());
    for (const { name, version, licenses, hashes } of components) {
      assert.ok(notices.includes(`${name} ${version} (${licenses[0].license.id})`), name);
      assert.equal(hashes[0].alg, 'SHA-512');
    }
    assert.equal(metadata.component.name, 'gouji');
    // Nothing of the machine and the moment it was made on.
    assert.doesNotMatch(bill, /timestamp|serialNumber|https?:(?!\/\/cyclonedx\.org)/);
  });

  it('holds the page of every rule', () => {
    const pages: unknown = JSON.parse(strFromU8(files['extension/dist/rules.json'] ?? new Uint8Array()));
    assert.ok(typeof pages === 'object' && pages !== null);
    assert.deepEqual(Object.keys(pages).sort(), [...ruleIds].sort());
  });
});

describe('a document of the package', () => {
  const text = 'Before.\n\n![A picture](docs/images/a.png)\n\nSee [the map](MAP.md) and [Node](https://nodejs.org).\n';

  it('leads to the repository where there is one', () => {
    assert.equal(
      standingAlone(text, { url: 'git+https://example.org/gouji.git' }),
      'Before.\n\n![A picture](https://example.org/gouji/raw/HEAD/docs/images/a.png)\n\n' +
        'See [the map](https://example.org/gouji/blob/HEAD/MAP.md) and [Node](https://nodejs.org).\n',
    );
  });

  it('keeps its words, and leaves out what nobody could see, where there is none', () => {
    assert.equal(standingAlone(text, undefined), 'Before.\n\nSee the map and [Node](https://nodejs.org).\n');
  });
});
