// What the bundles hold of other people's packages: their licences, which ask to be passed on, and the list of them (SBOM).
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root, windows } from './setup.mjs';

/** Licences under which a package may be passed on in a bundle, with its text and nothing else asked. */
const permitted = new Set(['0BSD', 'Apache-2.0', 'BlueOak-1.0.0', 'BSD-2-Clause', 'BSD-3-Clause', 'ISC', 'MIT']);

/**
 * The packages of which something was bundled, by folder.
 * @param metafiles what esbuild says of each bundle
 * @throws Error where one may not be passed on, or has no licence text
 */
export function bundledPackages(metafiles) {
  const folders = new Set();
  for (const input of metafiles.flatMap((metafile) => Object.keys(metafile.inputs))) {
    const match = /^(?:.*\/)?node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(input);
    if (match) folders.add(match[0]);
  }
  return [...folders].sort().map((folder) => {
    const { name, version, license } = JSON.parse(readFileSync(join(root, folder, 'package.json'), 'utf8'));
    const file = readdirSync(join(root, folder)).find((each) => /^licen[cs]e/i.test(each));
    if (!permitted.has(license) || file === undefined)
      throw new Error(`${name} ${version} cannot be bundled: licence ${license}, ${file ?? 'no text of it'}`);
    return { name, version, license, text: readFileSync(join(root, folder, file), 'utf8').trim() };
  });
}

export function notices(packages) {
  return packages
    .map(({ name, version, license, text }) => `${name} ${version} (${license})\n\n${text}\n`)
    .join(`\n${'-'.repeat(79)}\n\n`);
}

/**
 * The bill of materials in CycloneDX, from the lockfile: npm lists all that is installed, of which `packages` remain.
 * Without time and serial number, so that equal sources make an equal list.
 */
export function billOfMaterials(packages) {
  const output = execFileSync('npm', ['sbom', '--package-lock-only', '--sbom-format', 'cyclonedx'], {
    cwd: root,
    encoding: 'utf8',
    shell: windows,
    stdio: ['ignore', 'pipe', 'ignore'],
    maxBuffer: 100_000_000,
  });
  const { $schema, bomFormat, specVersion, version, metadata, components, dependencies } = JSON.parse(output);
  const bundled = new Set(packages.map((each) => `${each.name}@${each.version}`));
  const own = metadata.component['bom-ref'];
  const bill = {
    $schema,
    bomFormat,
    specVersion,
    version,
    metadata: {
      // npm takes the name from the folder, and the description is a key of package.nls.json.
      component: { ...metadata.component, type: 'application', name: 'gouji', description: undefined },
    },
    // Some versions of npm list a package once for each folder that it is installed in.
    components: [...new Map(components.map((each) => [each['bom-ref'], each])).values()]
      .filter((each) => bundled.has(each['bom-ref']))
      // npm calls them optional since nobody has to install what is bundled.
      .map(({ properties, ...each }) => ({ ...each, scope: 'required' })),
    dependencies: [...new Map(dependencies.map((each) => [each.ref, each])).values()]
      .filter(({ ref }) => ref === own || bundled.has(ref))
      .map(({ ref, dependsOn }) => ({ ref, dependsOn: dependsOn.filter((each) => bundled.has(each)) })),
  };
  return `${JSON.stringify(bill, null, 2)}\n`;
}
