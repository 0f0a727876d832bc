// Makes dist/client.js, dist/server.js and dist/cli.js, each with a program beside it that it starts, and
// dist/gouji.mjs, the library; dist/form.js, the script of the form view; dist/check-worker.js and
// dist/entry/worker.js, the command line's other threads; dist/pdf.js with dist/cmaps, which the command line loads
// when it meets a PDF; dist/rules with the pages of the rules, and dist/rules.json with them all; dist/sample.gknb.
import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { bundledPackages, notices } from './bundled.mjs';
import { firstRun } from './first-run.mjs';
import { copyCharacterMaps, pdfEntry, pdfOptions, withoutPdf } from './pdf.mjs';
import { copyRulePages, rulePages } from './rule-pages.mjs';
import { requireDependencies, root } from './setup.mjs';
import { poolOptions, threadBundles } from './threads.mjs';

const node = {
  format: 'cjs',
  platform: 'node',
  target: 'node20',
  // ES modules first: what nobody uses of them is left out, and `await import()` stays lazy.
  mainFields: ['module', 'main'],
};
/** Both run in a browser too: of the protocol's library they hold the part for web workers beside that for Node. */
const everywhere = {
  ...node,
  conditions: ['browser'],
  // The library's entry for Node loads a module of Node at once.
  alias: { fflate: 'fflate/browser' },
};

/** What `server/code-cache.ts` runs is no module that could load others by `import()`: `require` is what it has. */
const runCached = { supported: { 'dynamic-import': false } };

const bundles = [
  { entryPoints: ['client/extension.ts'], file: 'client.js', external: ['vscode'], ...everywhere },
  { entryPoints: ['server/start.ts'], file: 'server.js', ...node },
  { entryPoints: ['server/main.ts'], file: 'server-program.js', ...everywhere, ...runCached },
  { entryPoints: ['server/cli/start.ts'], file: 'cli.js', banner: { js: '#!/usr/bin/env node' }, ...node },
  {
    entryPoints: ['server/cli/main.ts'],
    file: 'cli-program.js',
    plugins: [withoutPdf],
    ...node,
    ...poolOptions,
    ...runCached,
  },
  ...threadBundles('').map(({ entryPoints, outfile }) => ({
    entryPoints,
    file: outfile,
    plugins: [withoutPdf],
    ...node,
  })),
  // The library: for Node, and for a page as a module.
  {
    entryPoints: ['library/index.ts'],
    file: 'gouji.mjs',
    format: 'esm',
    platform: 'neutral',
    target: 'es2022',
    mainFields: ['module', 'main'],
  },
  { entryPoints: [pdfEntry], file: 'pdf.js', ...pdfOptions, ...node },
  {
    entryPoints: ['client/preview/view/main.ts'],
    file: 'form.js',
    format: 'iife',
    platform: 'browser',
    target: 'es2022',
  },
];

/** The report that the walkthrough opens. */
const sample = 'samples/安澜市水务局2023年政府信息公开工作年度报告.txt';

/** Checks every edition of the form, and every supplement, against its schema here, so that a starting server need not. */
async function checkForms(esbuild) {
  const schema = await esbuild.build({
    stdin: {
      contents: "export { editionSchema, supplementSchema } from './shared/template/schema.ts';",
      resolveDir: root,
    },
    bundle: true,
    format: 'esm',
    platform: 'node',
    write: false,
  });
  const code = Buffer.from(schema.outputFiles[0].contents).toString('base64');
  const { editionSchema, supplementSchema } = await import(`data:text/javascript;base64,${code}`);
  const schemas = { editions: editionSchema, supplements: supplementSchema };
  for (const [kind, schemaOfKind] of Object.entries(schemas)) {
    const folder = join(root, 'shared/template', kind);
    for (const name of existsSync(folder) ? readdirSync(folder).filter((file) => file.endsWith('.json')) : []) {
      const result = schemaOfKind.safeParse(JSON.parse(readFileSync(join(folder, name), 'utf8')));
      if (result.success) continue;
      const issues = result.error.issues.map((issue) => `  ${issue.path.join('.')}: ${issue.message}`);
      throw new Error(`shared/template/${kind}/${name} does not follow the schema:\n${issues.join('\n')}`);
    }
  }
}

/**
 * `sourceMaps` leaves the code readable and tells a debugger where it is from.
 * @returns the packages of which something was bundled
 */
export async function build({ sourceMaps = false } = {}) {
  const esbuild = await import('esbuild');
  await checkForms(esbuild);
  const dist = join(root, 'dist');
  rmSync(dist, { recursive: true, force: true });
  mkdirSync(dist);
  const results = await Promise.all(
    bundles.map(({ file, ...options }) =>
      esbuild.build({
        absWorkingDir: root,
        outfile: join(dist, file),
        bundle: true,
        minify: !sourceMaps,
        sourcemap: sourceMaps,
        // Chinese stays as it is: half the size of \u escapes.
        charset: 'utf8',
        legalComments: 'none',
        metafile: true,
        logLevel: 'warning',
        ...options,
      }),
    ),
  );
  copyFileSync(join(root, sample), join(dist, 'sample.gknb'));
  copyCharacterMaps(join(dist, 'cmaps'));
  copyFileSync(join(root, 'library/gouji.d.ts'), join(dist, 'gouji.d.mts'));
  copyRulePages(join(dist, 'rules'));
  writeFileSync(join(dist, 'rules.json'), JSON.stringify(rulePages()));
  chmodSync(join(dist, 'cli.js'), 0o755);
  const packages = bundledPackages(results.map((result) => result.metafile));
  writeFileSync(join(dist, 'THIRD-PARTY-NOTICES.txt'), notices(packages));
  await firstRun(dist);
  for (const { file } of bundles) console.log(`dist/${file}  ${Math.ceil(statSync(join(dist, file)).size / 1000)} kB`);
  return packages;
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  requireDependencies();
  await build({ sourceMaps: process.argv.includes('--source-maps') }).catch((error) => {
    console.error(error.message);
    process.exitCode = 1;
  });
}
