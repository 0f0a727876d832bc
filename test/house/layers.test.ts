import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { ruleIds } from '../../shared/findings/rule-ids.ts';
import { projectFiles, root } from '../kit/project.ts';

/** The layers, lowest first: each may import itself and those named, all of which stand above it in this list. */
const allowed: Readonly<Record<string, readonly string[]>> = {
  'package.json': [],
  'shared/detect': [],
  'shared/text': [],
  'shared/syntax': ['shared/text'],
  'shared/template': ['shared/text'],
  'shared/messages': ['shared/text', 'shared/template'],
  'shared/findings': ['shared/text', 'shared/template', 'shared/messages'],
  'shared/document': ['shared/text', 'shared/messages'],
  'shared/model': ['shared/text', 'shared/syntax', 'shared/template'],
  'shared/folder': ['shared/text', 'shared/syntax', 'shared/template', 'shared/model'],
  'shared/reconcile': ['shared/text', 'shared/syntax', 'shared/template', 'shared/model'],
  'shared/writing': [
    'shared/text',
    'shared/syntax',
    'shared/template',
    'shared/messages',
    'shared/model',
    'shared/folder',
    'shared/reconcile',
  ],
  'shared/prose': [
    'shared/text',
    'shared/syntax',
    'shared/template',
    'shared/model',
    'shared/findings',
    'shared/reconcile',
  ],
  'shared/rules': [
    'shared/text',
    'shared/syntax',
    'shared/template',
    'shared/messages',
    'shared/model',
    'shared/writing',
    'shared/findings',
    'shared/folder',
    'shared/reconcile',
    'shared/prose',
  ],
  'shared/suppress': ['shared/text', 'shared/findings', 'shared/model'],
  'shared/analysis': [
    'shared/text',
    'shared/syntax',
    'shared/template',
    'shared/findings',
    'shared/folder',
    'shared/model',
    'shared/reconcile',
    'shared/prose',
    'shared/rules',
    'shared/suppress',
  ],
  'shared/config': ['shared/text', 'shared/messages', 'shared/findings', 'shared/suppress', 'shared/analysis'],
  'shared/preview': [
    'shared/text',
    'shared/template',
    'shared/messages',
    'shared/findings',
    'shared/document',
    'shared/model',
    'shared/analysis',
  ],
  'shared/overview': [
    'shared/text',
    'shared/template',
    'shared/messages',
    'shared/findings',
    'shared/document',
    'shared/folder',
    'shared/model',
    'shared/writing',
    'shared/analysis',
    'shared/preview',
  ],
  'shared/ide': [
    'shared/folder',
    'shared/text',
    'shared/syntax',
    'shared/template',
    'shared/messages',
    'shared/findings',
    'shared/model',
    'shared/writing',
    'shared/reconcile',
    'shared/prose',
    'shared/suppress',
    'shared/analysis',
    'shared/preview',
  ],
  // Word files, what a preview draws, messages and words as HTML; of all else only the types of what it asks the server for.
  client: ['shared/detect', 'shared/text', 'shared/messages', 'shared/document', 'shared/preview'],
  // Its name and version are in package.json.
  server: [
    'package.json',
    'shared/detect',
    'shared/document',
    'shared/overview',
    'shared/folder',
    'shared/text',
    'shared/messages',
    'shared/findings',
    'shared/writing',
    'shared/suppress',
    'shared/analysis',
    'shared/config',
    'shared/preview',
    'shared/ide',
  ],
  'server/cli': [
    'package.json',
    'shared/detect',
    'shared/text',
    'shared/syntax',
    'shared/document',
    'shared/preview',
    'shared/template',
    'shared/messages',
    'shared/findings',
    'shared/folder',
    'shared/overview',
    'shared/model',
    'shared/writing',
    'shared/rules',
    'shared/analysis',
    'shared/config',
    'shared/ide',
    'server',
  ],
};

/** What the client may name in types alone: none of it is in what runs. */
const typesOfTheClient: readonly string[] = ['shared/ide'];

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
  if (within(to, [layer, ...(allowed[layer] ?? [])])) return null;
  if (layer === 'client' && each.typeOnly && within(to, typesOfTheClient)) return null;
  return `${each.from} imports ${to}: the arrow points the wrong way`;
}

/** `shared/rules/<family>/<rule>.ts`: files of a family that are named as a rule is. */
function isRule(path: string): boolean {
  const name = /^shared\/rules\/[^/]+\/([^/]+)\.ts$/.exec(path)?.[1];
  return ruleIds.some((id) => id === name);
}

/** A circle among the imports, as the files in it; null where there is none. Imports of types count. */
function circleIn(imports: readonly Import[]): readonly string[] | null {
  const next = new Map<string, string[]>();
  for (const each of imports) next.set(each.from, [...(next.get(each.from) ?? []), target(each)]);
  const done = new Set<string>();
  const search = (file: string, path: readonly string[]): readonly string[] | null => {
    if (path.includes(file)) return path.slice(path.indexOf(file));
    if (done.has(file)) return null;
    for (const each of next.get(file) ?? []) {
      const circle = search(each, [...path, file]);
      if (circle !== null) return circle;
    }
    done.add(file);
    return null;
  };
  for (const file of next.keys()) {
    const circle = search(file, []);
    if (circle !== null) return circle;
  }
  return null;
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

  it('is one: no layer names one that stands below it', () => {
    const layers = Object.keys(allowed);
    for (const [index, layer] of layers.entries()) {
      for (const lower of allowed[layer] ?? []) assert.ok(layers.indexOf(lower) < index, `${layer} names ${lower}`);
    }
  });

  it('leads back to no file that it came from', () => {
    assert.deepEqual(circleIn(imports), null);
  });

  it('leads back where three files import each other in turn', () => {
    const [a, b, c] = ['shared/text/a.ts', 'shared/text/b.ts', 'shared/text/c.ts'];
    const ring = [
      ...importsIn('shared/text/start.ts', "import './a.ts';"),
      ...importsIn(a, "import { b } from './b.ts';"),
      ...importsIn(b, "import type { c } from './c.ts';"),
      ...importsIn(c, "export { a } from './a.ts';"),
    ];
    assert.deepEqual(circleIn(ring), [a, b, c]);
    assert.equal(circleIn(ring.slice(0, -1)), null);
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
