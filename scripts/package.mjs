// Makes dist/gouji.vsix: the files that package.json lists under `files` less the command line and the
// pages of the rules as single files, which other editors open, and the two
// documents that make a zip an extension. The official packer drags in some two hundred packages, native ones among them, for this.
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { deflateRawSync } from 'node:zlib';
import { build } from './build.mjs';
import { ensureDependencies, root, windows } from './setup.mjs';
import { standingAlone } from './standing-alone.mjs';

const types = {
  '.js': 'application/javascript',
  '.json': 'application/json',
  '.md': 'text/markdown',
  '.png': 'image/png',
  '.txt': 'text/plain',
  '.gknb': 'text/plain',
  '.vsixmanifest': 'text/xml',
};

const escapes = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const xml = (text) => text.replace(/[&<>"]/g, (character) => escapes[character]);

/** What may lie in the package; anything else is a fault of `files`. */
const expected =
  /^(package(\.nls(\.[a-z-]+)?)?\.json|LICENSE|(README|CHANGELOG)[^/]*\.md|language-configuration\.json|dist\/(client|server|preview)\.js|dist\/sample\.gknb|dist\/THIRD-PARTY-NOTICES\.txt|dist\/rules\.json|gouji\.config\.schema\.json|images\/[a-z-]+\.png|(l10n|syntaxes|snippets)\/[^/]+\.json|walkthrough\/[a-z.-]+\.md)$/;

function listedFiles() {
  const output = execFileSync('npm', ['pack', '--dry-run', '--json', '--ignore-scripts'], {
    cwd: root,
    encoding: 'utf8',
    shell: windows,
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const files = JSON.parse(output)[0]
    .files.map((file) => file.path)
    .filter((path) => path !== 'dist/cli.js' && !path.startsWith('dist/rules/'));
  const strange = files.filter((file) => !expected.test(file));
  if (strange.length > 0) throw new Error(`these files do not belong into the package: ${strange.join(', ')}`);
  return files;
}

function vsixManifest(manifest, words) {
  const languages = manifest.contributes.languages.flatMap((language) => [language.id, ...(language.extensions ?? [])]);
  const tags = [...manifest.keywords, ...languages.map((word) => word.replace(/^\./, '__ext_'))];
  const asset = (type, path) =>
    `    <Asset Type="Microsoft.VisualStudio.${type}" Path="extension/${path}" Addressable="true"/>`;
  return `<?xml version="1.0" encoding="utf-8"?>
<PackageManifest Version="2.0.0" xmlns="http://schemas.microsoft.com/developer/vsx-schema/2011">
  <Metadata>
    <Identity Language="en-US" Id="${manifest.name}" Version="${manifest.version}" Publisher="${manifest.publisher}"/>
    <DisplayName>${xml(words.displayName)}</DisplayName>
    <Description xml:space="preserve">${xml(words.description)}</Description>
    <Tags>${xml(tags.join(','))}</Tags>
    <Categories>${xml(manifest.categories.join(','))}</Categories>
    <GalleryFlags>Public</GalleryFlags>
    <Properties>
      <Property Id="Microsoft.VisualStudio.Services.Branding.Color" Value="${manifest.galleryBanner.color}"/>
      <Property Id="Microsoft.VisualStudio.Services.Branding.Theme" Value="${manifest.galleryBanner.theme}"/>
      <Property Id="Microsoft.VisualStudio.Code.Engine" Value="${xml(manifest.engines.vscode)}"/>
      <Property Id="Microsoft.VisualStudio.Code.ExtensionKind" Value="workspace,web"/>
    </Properties>
    <License>extension/LICENSE</License>
    <Icon>extension/${manifest.icon}</Icon>
  </Metadata>
  <Installation>
    <InstallationTarget Id="Microsoft.VisualStudio.Code"/>
  </Installation>
  <Dependencies/>
  <Assets>
${asset('Code.Manifest', 'package.json')}
${asset('Services.Content.Details', 'README.md')}
${asset('Services.Content.Changelog', 'CHANGELOG.md')}
${asset('Services.Content.License', 'LICENSE')}
${asset('Services.Icons.Default', manifest.icon)}
  </Assets>
</PackageManifest>
`;
}

function contentTypes(files) {
  const extensions = [...new Set(['.vsixmanifest', ...files.map((file) => extname(file))])]
    .filter((each) => each)
    .sort();
  const defaults = extensions.map((each) => `<Default Extension="${each}" ContentType="${types[each]}"/>`);
  const overrides = files
    .filter((file) => !extname(file))
    .map((file) => `<Override PartName="/extension/${file}" ContentType="text/plain"/>`);
  return `<?xml version="1.0" encoding="utf-8"?>
<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">${[...defaults, ...overrides].join('')}</Types>
`;
}

/** A zip whose files are packed by Node's zlib, which makes them some three hundredths smaller than fflate's own. */
function zipped({ Zip, ZipPassThrough }, entries) {
  class Deflated extends ZipPassThrough {
    compression = 8;
    // A fixed time, so that equal sources make an equal package.
    mtime = new Date(2020, 0, 1);
    process(bytes, final) {
      this.ondata(null, deflateRawSync(bytes, { level: 9 }), final);
    }
  }
  const parts = [];
  const zip = new Zip((error, part) => {
    if (error) throw error;
    parts.push(part);
  });
  for (const [name, bytes] of Object.entries(entries)) {
    const file = new Deflated(name);
    zip.add(file);
    file.push(bytes, true);
  }
  zip.end();
  return Buffer.concat(parts);
}

export async function pack() {
  await build();
  const fflate = await import('fflate');
  const { strToU8 } = fflate;
  const {
    scripts,
    devDependencies,
    files: _,
    ...manifest
  } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const words = JSON.parse(readFileSync(join(root, 'package.nls.json'), 'utf8'));
  const files = listedFiles();
  const entries = {
    '[Content_Types].xml': strToU8(contentTypes(files)),
    'extension.vsixmanifest': strToU8(vsixManifest(manifest, words)),
  };
  for (const file of files) entries[`extension/${file}`] = readFileSync(join(root, file));
  for (const file of files.filter((name) => name.endsWith('.md') && !name.includes('/'))) {
    const text = readFileSync(join(root, file), 'utf8');
    entries[`extension/${file}`] = strToU8(standingAlone(text, manifest.repository));
  }
  entries['extension/package.json'] = strToU8(`${JSON.stringify(manifest, null, 2)}\n`);
  const zip = zipped(fflate, entries);
  writeFileSync(join(root, 'dist/gouji.vsix'), zip);
  console.log(`dist/gouji.vsix  ${Math.ceil(zip.length / 1000)} kB, ${files.length} files`);
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  ensureDependencies();
  await pack().catch((error) => {
    console.error(error.message);
    process.exitCode = 1;
  });
}
