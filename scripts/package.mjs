// Makes dist/gouji.vsix with the official packer, from a folder that holds what belongs into it: the files that
// package.json lists under `files`, less the library, the command line with its reader of PDF files, and the pages of the
// rules as single files, which other editors open. Beside it dist/gouji.cdx.json: what it holds of other packages (SBOM).
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from './build.mjs';
import { billOfMaterials } from './bundled.mjs';
import { requireDependencies, root, windows } from './setup.mjs';
import { standingAlone } from './standing-alone.mjs';

/** What may lie in the package; anything else is a fault of `files`. */
const expected =
  /^(package(\.nls(\.[a-z-]+)?)?\.json|LICENSE|(README|CHANGELOG)[^/]*\.md|language-configuration\.json|dist\/(client|server|server-program|form)\.js|dist\/sample\.gknb|dist\/THIRD-PARTY-NOTICES\.txt|dist\/rules\.json|gouji\.config\.schema\.json|images\/[a-z-]+\.(?:png|svg)|(l10n|syntaxes|snippets)\/[^/]+\.json|walkthrough\/[a-z.-]+\.md)$/;

function listedFiles() {
  const output = execFileSync('npm', ['pack', '--dry-run', '--json', '--ignore-scripts'], {
    cwd: root,
    encoding: 'utf8',
    shell: windows,
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const files = JSON.parse(output)[0]
    .files.map((file) => file.path)
    .filter(
      (path) =>
        !/^(?:dist\/(?:cli(?:-program)?\.js|check-worker\.js|entry\/.*|gouji\.(?:mjs|d\.mts)|pdf\.js|cmaps\/.*|rules\/.*)|gouji\.output\.schema\.json)$/.test(
          path,
        ),
    );
  const strange = files.filter((file) => !expected.test(file));
  if (strange.length > 0) throw new Error(`these files do not belong into the package: ${strange.join(', ')}`);
  return files;
}

/** Lays the package's files into `folder`, with documents and a manifest that need nothing beside them. */
function layOut(folder, files) {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const file of files) cpSync(join(root, file), join(folder, file));
  const {
    scripts,
    devDependencies,
    files: _,
    ...manifest
  } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  // All that lies here is packed.
  writeFileSync(join(folder, '.vscodeignore'), '');
  writeFileSync(join(folder, 'package.json'), `${JSON.stringify(manifest, null, 2)}\n`);
  for (const file of files.filter((name) => name.endsWith('.md') && !name.includes('/'))) {
    const text = readFileSync(join(root, file), 'utf8');
    writeFileSync(join(folder, file), standingAlone(text, manifest.repository));
  }
}

export async function pack() {
  const packages = await build();
  const folder = join(root, 'out/package');
  const files = listedFiles();
  layOut(folder, files);
  // A fixed time, so that equal sources make an equal package.
  process.env.SOURCE_DATE_EPOCH = '1577836800';
  const { createVSIX } = (await import('@vscode/vsce')).default;
  const packagePath = join(root, 'dist/gouji.vsix');
  await createVSIX({
    cwd: folder,
    packagePath,
    dependencies: false,
    allowMissingRepository: true,
    rewriteRelativeLinks: false,
  });
  writeFileSync(join(root, 'dist/gouji.cdx.json'), billOfMaterials(packages));
  console.log(`dist/gouji.vsix  ${Math.ceil(statSync(packagePath).size / 1000)} kB, ${files.length} files`);
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  requireDependencies();
  await pack().catch((error) => {
    console.error(error.message);
    process.exitCode = 1;
  });
}
