import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { transformSync } from 'esbuild';
import jsTokens from 'js-tokens';
import { analyse } from 'scslre';
import { ruleIds } from '../../shared/findings/rule-ids.ts';
import { en } from '../../shared/messages/en.ts';
import { zhCn } from '../../shared/messages/zh-cn.ts';
import { ruleMetas } from '../../shared/rules/registry.ts';
import { projectFiles, root } from '../kit/project.ts';

const read = (path: string): string => readFileSync(join(root, path), 'utf8');
const files = projectFiles();
const sources = files.filter((path) => path.endsWith('.ts'));

describe('the text of the project', () => {
  // Written in parts, so that this file passes its own test.
  const foreign: readonly (readonly [string, RegExp])[] = [
    ['a path of one machine', new RegExp(['(?<![\\w.~-])/', '(?:work|root|home/\\w+)', '/[\\w.]'].join(''))],
    ['a folder for passing files', new RegExp(['(?<![\\w.~-])/', 'tmp/', '\\w'].join(''))],
    ['a package registry', new RegExp(['registry', '\\.npm', '|npm', 'mirror|deb\\.', 'debian'].join(''))],
    [
      'a language model',
      new RegExp(['\\b(?:anthro', 'pic|cla', 'ude|open', 'ai|chat', 'gpt|ll', 'm)\\b'].join(''), 'i'),
    ],
    ['who ordered it', new RegExp(['\\bC', 'EO\\b|as the br', 'ief|per the br', 'ief'].join(''))],
  ];
  const outside = new RegExp(['shared/(?:', 'reports|expected|bench|editor-testing|domain|contract', ')'].join(''));
  const binary = /\.(?:png|vsix|wasm)$/;

  for (const [what, pattern] of foreign) {
    it(`names nowhere ${what}`, () => {
      const found = files.filter((path) => !binary.test(path) && pattern.test(read(path)));
      assert.deepEqual(found, []);
    });
  }

  it('reaches outside the project only in tests that read real reports', () => {
    const found = files.filter((path) => !binary.test(path) && outside.test(read(path)));
    assert.deepEqual(
      found.filter((path) => !path.startsWith('test/')),
      [],
    );
  });
});

describe('the schema library', () => {
  it('is imported as a namespace everywhere, so that a bundle leaves out what is not used', () => {
    const files = ['shared', 'server', 'client'].flatMap(projectFiles).filter((path) => path.endsWith('.ts'));
    const importing = files.filter((path) => /import (?:type )?\{[^}]*\} from 'zod/.test(read(path)));
    assert.deepEqual(importing, []);
  });
});

describe('the dependencies', () => {
  it('are installed by npm start and npm test alone: a test or a check that did it could empty the node_modules of another folder', () => {
    const programs = files.filter((path) => /^(?:scripts|test)\/.*\.(?:mjs|cjs|ts)$/.test(path));
    const installing = programs.filter((path) => /\bensureDependencies\(\);|\['(?:ci|install|i)'/.test(read(path)));
    // The editor that tests are run in is fetched into a folder of its own.
    assert.deepEqual(installing, ['scripts/setup.mjs', 'scripts/start.mjs', 'scripts/test.mjs', 'scripts/vscode.mjs']);
  });
});

/**
 * Sound all the same, both published in 2020: of ansi-styles it was 6.2.2 that was tampered with, in 2025; the hole of
 * ms was closed with 2.0.0.
 */
const listedByMistake = ['ansi-styles@4.3.0', 'ms@2.1.3'];

describe('the lockfile', () => {
  const lock: unknown = JSON.parse(read('package-lock.json'));

  it('names no version that the list of scan-compromised knows to be tampered with or to have a hole', () => {
    const path = createRequire(import.meta.url).resolve('scan-compromised/data/threats.json');
    const listed = JSON.parse(readFileSync(path, 'utf8')) as Record<string, readonly string[]>;
    assert.ok(listed['event-stream']?.includes('3.3.6') && listed['minimist']?.includes('1.2.5'));
    const { packages } = lock as { packages: Record<string, { name?: string; version: string }> };
    const found = Object.entries(packages).flatMap(
      ([place, { name = place.split('node_modules/').pop() ?? '', version }]) =>
        listed[name]?.includes(version) ? [`${name}@${version}`] : [],
    );
    assert.deepEqual([...new Set(found)].sort(), listedByMistake);
  });

  it('holds no address of a registry', () => {
    assert.equal(/"resolved"|tarball/.test(JSON.stringify(lock)), false);
  });

  it('has an entry for every optional package, so that npm ci works on every platform', () => {
    const { packages } = lock as { packages: Record<string, { optionalDependencies?: Record<string, string> }> };
    const wanted = Object.values(packages).flatMap((entry) => Object.keys(entry.optionalDependencies ?? {}));
    assert.ok(wanted.length > 0);
    const places = Object.keys(packages);
    assert.deepEqual(
      wanted.filter((name) => !places.some((place) => place.endsWith(`node_modules/${name}`))),
      [],
    );
  });
});

describe('the messages', () => {
  const placeholders = (text: string): string[] => [...text.matchAll(/\{(\w+)\}/g)].map((match) => match[1] ?? '');

  async function idsIn(language: string, name: string): Promise<string[]> {
    const path = join(root, 'shared/messages', language, `${name}.ts`);
    const { family } = (await import(pathToFileURL(path).href)) as { family: object };
    return Object.keys(family);
  }

  it('are there in both languages', () => {
    assert.deepEqual(Object.keys(en).sort(), Object.keys(zhCn).sort());
  });

  it('use the same placeholders in both languages', () => {
    const sets = (catalogue: Readonly<Record<string, string>>) =>
      Object.entries(catalogue)
        .map(([id, text]) => `${id}: ${[...new Set(placeholders(text))].sort().join(' ')}`)
        .sort();
    assert.deepEqual(sets(en), sets(zhCn));
  });

  it('have an id of their own in all families', async () => {
    for (const language of ['zh-cn', 'en']) {
      const folder = join(root, 'shared/messages', language);
      const ids = await Promise.all(readdirSync(folder).map((file) => idsIn(language, file.replace(/\.ts$/, ''))));
      const all = ids.flat();
      assert.deepEqual(
        all.filter((id, index) => all.indexOf(id) !== index),
        [],
      );
    }
  });

  it('are named after the rule of their family that says them; those of several rules are all in common.ts', async () => {
    const families = [...new Set(ruleMetas.map(({ family }) => family))];
    assert.ok(families.length >= 7);
    for (const language of ['zh-cn', 'en']) {
      for (const family of families) {
        const ids = await idsIn(language, family);
        const rules = ruleMetas.filter((meta) => meta.family === family).map(({ id }) => id as string);
        const form = /^([a-z]+(?:-[a-z]+)*)(?:\.[a-z]+(?:-[a-z]+)*)?$/;
        assert.deepEqual(
          ids.filter((id) => !rules.includes(form.exec(id)?.[1] ?? '')),
          [],
          `${language}/${family}.ts`,
        );
      }
      const plain = (await idsIn(language, 'common')).filter((id) => !/^[a-z]+(?:-[a-z]+)+$/.test(id));
      assert.deepEqual(plain, []);
    }
  });

  /** Messages that several files use because they say the same everywhere, in each of its meanings. */
  const shared: Readonly<Record<string, string>> = {
    'fix-label': 'the title of a fix: write the wording of the form',
    'fix-write': 'the title of a fix: write a value into a cell',
    'fix-write-forced': 'the title of a fix: write the value that the equations leave into a cell',
    'fix-figure': 'the title of a fix: write another figure into a cell',
    'compare-first': 'the first of two reports that are compared',
    'compare-second': 'the second of two reports that are compared',
    'config-unreadable': 'a file of settings that cannot be read',
    'about-file': 'a sentence about a file, the file named before it',
    'at-place': 'a sentence about a place in a Word file, the place named before it',
    'document-note-tracked': 'that a Word file has tracked changes, and how they are shown',
    'document-note-picture': 'that a Word file shows pictures, which are not read',
    'document-note-embedded': 'that a Word file has other files in it, which are not read',
    'document-is-picture': 'why a Word file is not read: it shows pictures only',
    'document-edit-break': 'why a change of a Word file is refused: breaks and tabs',
    'document-edit-tracked': 'why a change of a Word file is refused: changes of other people',
    'place-cell': 'a cell of a table, of a Word file or a page',
    'place-paragraph': 'a paragraph outside tables, of a Word file or a page',
    'input-not-found': 'a path that names nothing that is there',
    'input-no-report': 'a path at which no report was found',
    'pdf-damaged': 'a file that is a PDF by its name or its mark, and cannot be read',
    'output-unwritten': 'a file named with -o that cannot be written',
    'fix-all': 'the title of the action, whose kind has the same name',
  };

  it('have one meaning each: one file that uses them, or a meaning that is listed', () => {
    const files = ['shared', 'server', 'client']
      .flatMap(projectFiles)
      .filter((file) => file.endsWith('.ts') && !file.startsWith('shared/messages/'));
    const users = new Map<string, Set<string>>();
    for (const file of files) {
      for (const [, id = ''] of read(file).matchAll(/'([a-z][a-z0-9.-]*)'/g)) {
        users.set(id, (users.get(id) ?? new Set()).add(file));
      }
    }
    // The name of a rule is used in many ways, and its sentence by the rule.
    const borrowed = Object.keys(zhCn).filter(
      (id) => !(ruleIds as readonly string[]).includes(id) && (users.get(id)?.size ?? 0) > 1,
    );
    assert.deepEqual(borrowed.sort(), Object.keys(shared).sort());
  });

  it('are all used', () => {
    const code = ['shared', 'server', 'client'].flatMap(projectFiles).filter((file) => file.endsWith('.ts'));
    const sources = code.filter((file) => !file.startsWith('shared/messages/')).map(read);
    const unused = Object.keys(zhCn).filter((id) => !sources.some((source) => source.includes(`'${id}'`)));
    assert.deepEqual(unused, []);
  });

  it('are Chinese in the one and English in the other', () => {
    const wordless = (text: string): boolean => !/\p{L}/u.test(text.replace(/\{\w+\}/g, ''));
    const chinese = Object.entries(zhCn).filter(([, text]) => !/\p{Script=Han}/u.test(text) && !wordless(text));
    assert.deepEqual(chinese, []);
    // Words of the form stand in English sentences too; Chinese punctuation does not.
    const english = Object.entries(en).filter(([, text]) =>
      /[，。；：？！、]/.test(text.replace(/「[^」]*」|“[^”]*”/g, '')),
    );
    assert.deepEqual(english, []);
  });
});

describe('the regular expressions of all that is shipped', () => {
  /** Every regular expression that is written out in a source. */
  function literals(path: string): { source: string; flags: string }[] {
    const { code } = transformSync(read(path), { loader: 'ts', target: 'esnext', charset: 'utf8' });
    return [...jsTokens(code)].flatMap((token) => {
      if (token.type !== 'RegularExpressionLiteral') return [];
      const end = token.value.lastIndexOf('/');
      return [{ source: token.value.slice(1, end), flags: token.value.slice(end + 1) }];
    });
  }

  /** Why a text of one character repeated n times costs more than n steps, or null. */
  function slow(literal: { source: string; flags: string }): string | null {
    const { reports } = analyse(literal, { maxReports: 1 });
    return reports.length === 0 ? null : `/${literal.source}/${literal.flags}: ${reports[0]?.type}`;
  }

  const core = sources.filter((path) => /^(?:shared|server|client|library)\//.test(path));

  it('take linear time', () => {
    const all = core.flatMap((path) => literals(path).map((literal) => ({ path, literal })));
    assert.ok(all.length > 10, `only ${all.length} were found`);
    const found = all.map(({ path, literal }) => ({ path, slow: slow(literal) })).filter((each) => each.slow !== null);
    assert.deepEqual(found, []);
  });

  it('are written out, so that they can be checked', () => {
    const hidden = core.filter((path) => /\bRegExp\(/.test(read(path)));
    assert.deepEqual(hidden, []);
  });

  const quadratic = ['\\s+$', '\\d+件', '^\\s*(?:,\\s*)*\\s*$', '(?:a|a)*b', '^a*a*b'];
  for (const source of quadratic) {
    it(`would be caught: /${source}/`, () => assert.notEqual(slow({ source, flags: '' }), null));
  }
});

describe('the manifest', () => {
  const manifest = read('package.json');
  const chinese: Readonly<Record<string, string>> = JSON.parse(read('package.nls.zh-cn.json'));
  const english: Readonly<Record<string, string>> = JSON.parse(read('package.nls.json'));

  it('has all its words in both languages, and no others', () => {
    const used = [...new Set([...manifest.matchAll(/"%([\w.]+)%"/g)].map((match) => match[1]))].sort();
    assert.deepEqual(Object.keys(english).sort(), used);
    assert.deepEqual(Object.keys(chinese).sort(), used);
  });

  it('knows every rule by name', () => {
    const { contributes } = JSON.parse(manifest);
    const settings = contributes.configuration.properties['gouji.rules'];
    assert.deepEqual(settings.propertyNames.enum, ruleIds);
  });

  it('has no setting by which a folder could name a program: each takes a word of a list, or yes and no', () => {
    const { contributes } = JSON.parse(manifest);
    const free = Object.entries<Record<string, unknown>>(contributes.configuration.properties).filter(
      ([, { type, enum: words, additionalProperties }]) =>
        type !== 'boolean' && words === undefined && Reflect.get(Object(additionalProperties), 'enum') === undefined,
    );
    assert.deepEqual(free, []);
  });

  it('pins every dependency to one version', () => {
    const { devDependencies } = JSON.parse(manifest);
    assert.deepEqual(
      Object.entries<string>(devDependencies).filter(([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version)),
      [],
    );
  });

  it('has every word that the client says in Chinese, and no others', () => {
    const said = sources
      .filter((path) => path.startsWith('client/'))
      .flatMap((path) => [...read(path).matchAll(/\bl10n\.t\(\s*(?:'([^']+)'|"([^"]+)")/g)])
      .map((match) => match[1] ?? match[2]);
    const bundle: Readonly<Record<string, string>> = JSON.parse(read('l10n/bundle.l10n.zh-cn.json'));
    assert.deepEqual(Object.keys(bundle).sort(), [...new Set(said)].sort());
  });
});
