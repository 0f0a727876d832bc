import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { ruleIds } from '../../shared/findings/rule-ids.ts';
import { projectFiles, root } from '../kit/project.ts';

/** The layers, lowest first: each may import those named, and itself. */
const allowed: Readonly<Record<string, readonly string[]>> = {
  'shared/text': [],
  'shared/syntax': ['shared/text'],
  'shared/template': ['shared/text', 'shared/syntax'],
  'shared/model': ['shared/text', 'shared/syntax', 'shared/template'],
  'shared/findings': ['shared/text', 'shared/syntax', 'shared/template', 'shared/model'],
  'shared/reconcile': ['shared/text', 'shared/syntax', 'shared/template', 'shared/model'],
  'shared/prose': [
    'shared/text',
    'shared/syntax',
    'shared/template',
    'shared/model',
    'shared/findings',
    'shared/reconcile',
  ],
  'shared/writing': ['shared/text', 'shared/syntax', 'shared/template', 'shared/model'],
  'shared/rules': [
    'shared/text',
    'shared/syntax',
    'shared/template',
    'shared/model',
    'shared/writing',
    'shared/findings',
    'shared/reconcile',
    'shared/prose',
  ],
  'shared/ide': [
    'shared/text',
    'shared/syntax',
    'shared/template',
    'shared/model',
    'shared/writing',
    'shared/reconcile',
    'shared/prose',
    'shared/analysis',
    'shared/suppress',
  ],
  'shared/analysis': [
    'shared/text',
    'shared/syntax',
    'shared/template',
    'shared/model',
    'shared/reconcile',
    'shared/prose',
    'shared/rules',
    'shared/suppress',
  ],
  'shared/suppress': ['shared/text', 'shared/model'],
  'shared/preview': ['shared/text', 'shared/template', 'shared/model', 'shared/analysis'],
  'shared/config': ['shared/text'],
  'shared/messages': ['shared/template'],
  'shared/detect': [],
  // Its name and version are in package.json.
  server: ['shared', 'package.json'],
  'server/cli': ['shared', 'server', 'package.json'],
  // What a preview draws.
  client: ['shared/detect', 'shared/preview/html', 'shared/preview/style'],
};

/** Vocabulary: words that every layer may use. */
const vocabulary = new Set([
  'shared/findings/finding.ts',
  'shared/findings/rule-ids.ts',
  'shared/messages/message.ts',
  // What the ids of messages are, for types.
  'shared/messages/zh-cn.ts',
  // The version that server and command say they are.
  'package.json',
]);

/** Arrows that hold for types only: they are gone from what runs. */
const typesOnly: Readonly<Record<string, readonly string[]>> = {
  'shared/ide': ['shared/rules', 'shared/preview'],
  client: ['shared'],
  'shared/config': ['shared/analysis', 'shared/suppress'],
};

interface Import {
  readonly from: string;
  readonly to: string;
  readonly typeOnly: boolean;
}

/** All import and export statements of a source, and its `import()` calls. */
function importsIn(from: string, source: string): Import[] {
  const code = source.replace(/\/\*[\s\S]*?\*\//g, '').replace(/^\s*\/\/.*$/gm, '');
  const statements = code.matchAll(/^(?:import|export)\s+(type\s)?(?:[^'";]*?\sfrom\s+)?'([^']+)'/gm);
  const calls = code.matchAll(/\bimport\(\s*'([^']+)'\s*\)/g);
  return [
    ...[...statements].map((match) => ({ from, to: match[2] ?? '', typeOnly: match[1] !== undefined })),
    ...[...calls].map((match) => ({ from, to: match[1] ?? '', typeOnly: false })),
  ];
}

/** The file that a relative import means, relative to the root; a package's name as it is. */
function target(each: Import): string {
  if (!each.to.startsWith('.')) return each.to;
  return relative(root, resolve(root, dirname(each.from), each.to))
    .split(sep)
    .join('/');
}

function layerOf(path: string): string | undefined {
  const names = Object.keys(allowed).filter((layer) => path === `${layer}.ts` || path.startsWith(`${layer}/`));
  return names.sort((a, b) => b.length - a.length)[0];
}

const within = (path: string, layers: readonly string[]): boolean =>
  layers.some((layer) => path === layer || path === `${layer}.ts` || path.startsWith(`${layer}/`));

/** Why an import may not be, or null. */
function fault(each: Import): string | null {
  const layer = layerOf(each.from);
  const to = target(each);
  if (layer === undefined) return `${each.from} belongs to no layer`;
  if (!each.to.startsWith('.')) {
    const outside = /^node:|^vscode(?:-|$)/.test(to);
    return each.from.startsWith('shared/') && outside ? `${each.from} is of the pure core and imports ${to}` : null;
  }
  if (layer === 'shared/rules' && isRule(each.from) && isRule(to)) return `rule ${each.from} imports rule ${to}`;
  if (vocabulary.has(to) || within(to, [layer, ...(allowed[layer] ?? [])])) return null;
  if (each.typeOnly && within(to, typesOnly[layer] ?? [])) return null;
  return `${each.from} imports ${to}: the arrow points the wrong way`;
}

/** `shared/rules/<family>/<rule>.ts`: files of a family that are named as a rule is. */
function isRule(path: string): boolean {
  const name = /^shared\/rules\/[^/]+\/([^/]+)\.ts$/.exec(path)?.[1];
  return ruleIds.some((id) => id === name);
}

describe('the direction of imports', () => {
  const files = ['shared', 'server', 'client'].flatMap(projectFiles).filter((path) => path.endsWith('.ts'));
  const imports = files.flatMap((file) => importsIn(file, readFileSync(join(root, file), 'utf8')));

  it('is held by every import of the project', () => {
    assert.ok(imports.length > 50, `only ${imports.length} imports were found`);
    assert.deepEqual(
      imports.map(fault).filter((each) => each !== null),
      [],
    );
  });

  it('leaves every imported file to exist', () => {
    const there = new Set(files);
    const lost = imports.filter(
      (each) => each.to.startsWith('.') && each.to.endsWith('.ts') && !there.has(target(each)),
    );
    assert.deepEqual(lost, []);
  });

  const wrong: readonly (readonly [string, string, string])[] = [
    [
      'a lower layer imports a higher one',
      'shared/syntax/parse.ts',
      "import { align } from '../model/table/align.ts';",
    ],
    ['the core imports the server', 'shared/analysis.ts', "import { Session } from '../server/session.ts';"],
    ['the core imports Node', 'shared/text/width.ts', "import { readFileSync } from 'node:fs';"],
    ['the core imports VS Code', 'shared/ide/hover.ts', "import type { Hover } from 'vscode';"],
    ['the core imports protocol types', 'shared/ide/hover.ts', "import type { Hover } from 'vscode-languageserver';"],
    ['the core loads Node when it runs', 'shared/text/width.ts', "const fs = await import('node:fs');"],
    ['a rule imports a rule', 'shared/rules/table/row-order.ts', "import { rule } from './missing-row.ts';"],
    [
      'a rule imports one of another family',
      'shared/rules/table/row-order.ts',
      "import { rule } from '../structure/section-order.ts';",
    ],
    ['the client runs the core', 'client/client.ts', "import { analyze } from '../shared/analysis.ts';"],
    ['a file re-exports from a higher layer', 'shared/text/span.ts', "export { parse } from '../syntax/parse.ts';"],
    ['an import over several lines', 'shared/text/span.ts', "import {\n  parse,\n} from '../syntax/parse.ts';"],
  ];
  for (const [name, file, source] of wrong) {
    it(`is broken where ${name}`, () => {
      assert.equal(
        importsIn(file, source)
          .map(fault)
          .filter((each) => each !== null).length,
        1,
      );
    });
  }
});
