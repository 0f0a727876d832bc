import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { chromium } from 'playwright-core';
import { chromiumPath } from '../../scripts/chromium.mjs';
import { standingAlone } from '../../scripts/standing-alone.mjs';
import { ruleIds } from '../../shared/findings/rule-ids.ts';
import { root } from '../kit/project.ts';
import { smallReport } from '../kit/small-report.ts';
import { row } from '../rules/workspace/folders.ts';

const libraryPage = readFileSync(join(root, 'docs/library.md'), 'utf8');

/** A listing of docs/library.md by its name. */
function example(name: string): string {
  const found = new RegExp(`^\`\`\`\\w+ ${name}\\n([\\s\\S]*?)\\n\`\`\`$`, 'm').exec(libraryPage)?.[1];
  assert.ok(found !== undefined, name);
  return found;
}

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

  describe('as another program gets it', () => {
    let folder = '';
    let installed = '';
    before(function () {
      this.timeout(60_000);
      folder = mkdtempSync(join(tmpdir(), 'gouji-packed-'));
      // What `npm install` does with a package without dependencies: its tarball is unpacked into node_modules.
      const windows = process.platform === 'win32';
      const pack = ['pack', '--ignore-scripts', '--offline', '--silent', '--pack-destination', folder];
      execFileSync('npm', pack, { cwd: root, shell: windows, stdio: 'ignore' });
      const tarball = readdirSync(folder).find((name) => name.endsWith('.tgz'));
      assert.ok(tarball !== undefined);
      execFileSync('tar', ['-xzf', tarball], { cwd: folder });
      mkdirSync(join(folder, 'node_modules'));
      installed = join(folder, 'node_modules/gouji');
      renameSync(join(folder, 'package'), installed);
      writeFileSync(join(folder, 'example.mjs'), example('example.mjs'));
      mkdirSync(join(folder, 'reports'));
      const carried = [2, 3].map((n) => [n, 0, 0, 0, 0, 0, n]);
      writeFileSync(
        join(folder, 'reports/a.txt'),
        smallReport({ year: 2022, figures: row('carried-over', carried[0] ?? []) }),
      );
      writeFileSync(
        join(folder, 'reports/b.txt'),
        smallReport({ year: 2023, figures: row('carried-in', carried[1] ?? []) }),
      );
    });
    after(() => rmSync(folder, { recursive: true, force: true }));

    it('needs no other package', () => {
      const { dependencies } = JSON.parse(readFileSync(join(installed, 'package.json'), 'utf8'));
      assert.equal(dependencies, undefined);
      const code = readFileSync(join(installed, 'dist/gouji.mjs'), 'utf8');
      assert.deepEqual(code.match(/^import .*|\brequire\(.*|\bprocess\.env.*/gm), null);
    });

    it('runs the example for Node', () => {
      const out = execFileSync(process.execPath, ['example.mjs', 'reports'], { cwd: folder, encoding: 'utf8' });
      assert.match(out, /^b\.txt: 青禾区柳湾街道办事处 2023$/m);
      assert.match(out, /carry-over-mismatch .*\n {4}→ a\.txt/);
      assert.match(out, /^\d+ findings in a report/m);
    });

    it('has types that the example for Node agrees with', function () {
      this.timeout(60_000);
      const options = ['--noEmit', '--strict', '--allowJs', '--checkJs', '--target', 'es2023', '--module', 'nodenext'];
      const types = ['--types', 'node', '--typeRoots', join(root, 'node_modules/@types')];
      const compiler = join(root, 'node_modules/typescript/bin/tsc');
      const { stdout, status } = spawnSync(process.execPath, [compiler, ...options, ...types, 'example.mjs'], {
        cwd: folder,
        encoding: 'utf8',
      });
      assert.equal(stdout, '');
      assert.equal(status, 0);
    });

    it('runs the example for a page', async function () {
      const executablePath = chromiumPath();
      if (executablePath === null) this.skip();
      this.timeout(60_000);
      const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });
      try {
        const page = await browser.newPage();
        const failures: string[] = [];
        page.on('pageerror', (error) => failures.push(error.message));
        // Modules come from a server alone; this one is the test itself, and nothing else is there to be fetched.
        await page.route('**/*', (route) => {
          const { pathname } = new URL(route.request().url());
          if (pathname === '/') return route.fulfill({ contentType: 'text/html', body: example('example.html') });
          if (pathname !== '/gouji.mjs') return route.fulfill({ status: 404 });
          return route.fulfill({ contentType: 'text/javascript', path: join(installed, 'dist/gouji.mjs') });
        });
        await page.goto('http://gouji.test/', { waitUntil: 'load' });
        await page.fill('#text', readFileSync(join(installed, 'dist/sample.gknb'), 'utf8'));
        const said = await page.locator('#findings li').allTextContents();
        assert.deepEqual(failures, []);
        assert.ok(
          said.some((each) => /^第 \d+ 行：.*（可修复：.*）$/.test(each)),
          said.join('\n'),
        );
      } finally {
        await browser.close();
      }
    });

    it('brings the schema of the output', () => {
      const code = "require.resolve('gouji/output.schema.json')";
      const file = execFileSync(process.execPath, ['-p', code], { cwd: folder, encoding: 'utf8' }).trim();
      assert.match(JSON.parse(readFileSync(file, 'utf8')).title, /gouji check/);
    });

    it('brings the command line', () => {
      const { status, stdout } = spawnSync(process.execPath, [join(installed, 'dist/cli.js'), 'check', 'reports'], {
        cwd: folder,
        encoding: 'utf8',
      });
      assert.equal(status, 1);
      assert.match(stdout, /carry-over-mismatch/);
    });

    it('has examples of about thirty lines', () => {
      for (const name of ['example.mjs', 'example.html']) assert.ok(example(name).split('\n').length <= 35, name);
    });
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
