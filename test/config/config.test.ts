import assert from 'node:assert/strict';
import { merge, suppressionsFor } from '../../shared/config/config.ts';
import { withoutRuleLevel, withoutSuppression, withRuleOff, withSuppressions } from '../../shared/config/edit.ts';
import { readBaseline, readConfigFile, readSettings } from '../../shared/config/read.ts';
import { type Message, render } from '../../shared/messages/message.ts';

const told = (faults: readonly Message[]): string[] => faults.map((fault) => render(fault, 'zh-cn'));

describe('a gouji.config.json', () => {
  it('says all that can be set', () => {
    const text = JSON.stringify({
      $schema: './gouji.config.schema.json',
      rules: { 'wrong-figure': 'warning', 'stray-space': 'off' },
      locale: 'en',
      inlayHints: { enabled: false },
      codeLens: { enabled: true },
      alignTables: { enabled: false },
      workspace: { enabled: true },
      trace: { server: 'verbose' },
      suppressions: [{ rule: 'blank-cell', file: '2021/a.txt', place: 'applications/new/total', reason: '已核实' }],
      hierarchy: [{ body: '青禾区人民政府', sumOf: ['青禾区民政局'] }],
    });
    assert.deepEqual(readConfigFile(text, 'gouji.config.json'), {
      value: {
        rules: { 'wrong-figure': 'warning', 'stray-space': 'off' },
        locale: 'en',
        inlayHints: false,
        codeLens: true,
        alignTables: false,
        workspace: true,
        suppressions: [{ rule: 'blank-cell', file: '2021/a.txt', place: 'applications/new/total', reason: '已核实' }],
        hierarchy: [{ body: '青禾区人民政府', sumOf: ['青禾区民政局'] }],
      },
      faults: [],
    });
  });

  it('may be empty, or begin with a byte-order mark', () => {
    assert.deepEqual(readConfigFile('{}', 'c'), { value: {}, faults: [] });
    assert.deepEqual(readConfigFile('\ufeff{ "locale": "auto" }', 'c'), { value: {}, faults: [] });
  });

  /** Text, what is wrong in it as a reader is told, and what holds all the same. */
  const bad: readonly (readonly [string, readonly RegExp[], object])[] = [
    ['', [/^c 第 1 行不是正确的 JSON/], {}],
    ['{ "rules": {\n  "wrong-figure": "off",\n} }', [/^c 第 3 行不是正确的 JSON/], {}],
    ['{ // why\n}', [/^c 第 1 行不是正确的 JSON/], {}],
    ['[]', [/^c 应当是一个 JSON 对象/], {}],
    ['{\n  "locale": "en",\n  "rule": {}\n}', [/^c 第 3 行：没有“rule”这项设置/], { locale: 'en' }],
    [
      '{ "rules": {\n  "wrong-figures": "off",\n  "stray-space": "off" } }',
      [/^c 第 2 行：没有名为“wrong-figures”的规则/],
      { rules: { 'stray-space': 'off' } },
    ],
    [
      '{ "rules": {\n  "wrong-figure": "fatal",\n  "stray-space": "off" } }',
      [/^c 第 2 行：rules\.wrong-figure 的取值无效.*error、warning、information、hint、off/],
      { rules: { 'stray-space': 'off' } },
    ],
    ['{ "rules": [] }', [/^c 第 1 行：rules 的写法不对/], {}],
    ['{ "locale": "zh" }', [/^c 第 1 行：locale 的取值无效.*auto、zh-cn、en/], {}],
    ['{ "inlayHints": { "enabled": "yes" } }', [/^c 第 1 行：inlayHints\.enabled 的写法不对/], {}],
    [
      '{ "suppressions": [\n  { "rule": "blank-cell", "file": "a" },\n  { "rule": "blank-cel", "file": "a" },\n  { "rule": "blank-cell" } ] }',
      [/^c 第 3 行：没有名为“blank-cel”的规则/, /^c 第 4 行：suppressions\.2\.file/],
      { suppressions: [{ rule: 'blank-cell', file: 'a' }] },
    ],
  ];
  for (const [text, faults, value] of bad) {
    it(`is told what is wrong in it, and holds for the rest: ${JSON.stringify(text)}`, () => {
      const reading = readConfigFile(text, 'c');
      const said = told(reading.faults);
      assert.equal(said.length, faults.length, said.join('\n'));
      faults.forEach((fault, index) => {
        assert.match(said[index] ?? '', fault);
      });
      assert.deepEqual(reading.value, value);
    });
  }
});

describe('the settings of an editor', () => {
  it('are read like the file, keys of others passed over', () => {
    const raw = {
      rules: { 'wrong-figure': 'hint' },
      locale: 'auto',
      trace: { server: 'off' },
      other: 1,
      suppressions: 3,
    };
    assert.deepEqual(readSettings(raw), { value: { rules: { 'wrong-figure': 'hint' } }, faults: [] });
  });

  const bad: readonly (readonly [unknown, RegExp])[] = [
    [{ rules: { nonsense: 'off' } }, /^设置 gouji\.rules：没有名为“nonsense”的规则/],
    [{ rules: { 'wrong-figure': 3 } }, /^设置 gouji\.rules：rules\.wrong-figure 的取值无效/],
    [{ rules: 'off' }, /^设置 gouji\.rules：rules 的写法不对/],
    [{ locale: 7 }, /^设置 gouji\.locale：/],
  ];
  for (const [raw, fault] of bad) {
    it(`are told what is wrong in them: ${JSON.stringify(raw)}`, () => {
      const { value, faults } = readSettings(raw);
      assert.equal(faults.length, 1);
      assert.match(told(faults)[0] ?? '', fault);
      assert.deepEqual(value.rules ?? {}, {});
    });
  }

  for (const raw of [null, undefined, 7, 'x', [], { rules: null }]) {
    it(`may be anything: ${JSON.stringify(raw)}`, () => {
      assert.deepEqual(readSettings(raw).value, {});
    });
  }

  it('go before the file, rule by rule', () => {
    const file = { rules: { 'wrong-figure': 'off', 'stray-space': 'hint' }, locale: 'en', workspace: true } as const;
    assert.deepEqual(merge(file, { rules: { 'wrong-figure': 'error' } }), {
      rules: { 'wrong-figure': 'error', 'stray-space': 'hint' },
      locale: 'en',
      workspace: true,
    });
  });
});

describe('the entries of a file', () => {
  const entries = [
    { rule: 'blank-cell', file: './a/b.txt' },
    { rule: 'blank-cell', file: 'a/c.txt' },
    { rule: 'wrong-figure', file: 'a/b.txt', place: 'applications/new/total' },
  ] as const;

  it('are those that name it', () => {
    assert.deepEqual(suppressionsFor(entries, 'a/b.txt', 'config'), [
      { rule: 'blank-cell', place: null, source: 'config' },
      { rule: 'wrong-figure', place: 'applications/new/total', source: 'config' },
    ]);
    assert.deepEqual(suppressionsFor(entries, 'b.txt', 'config'), []);
  });

  it('name it in any normal form', () => {
    const file = '한é.txt';
    const [found] = suppressionsFor([{ rule: 'blank-cell', file: file.normalize('NFD') }], file, 'baseline');
    assert.equal(found?.source, 'baseline');
  });
});

describe('a change of a gouji.config.json', () => {
  const entry = { rule: 'blank-cell', file: 'a.txt', place: 'applications/new/total' } as const;
  const read = (text: string | null) => readConfigFile(text ?? '', 'c');

  const texts: readonly (string | null)[] = [
    null,
    '',
    '{}',
    '{\n  "locale": "en"\n}\n',
    '{\r\n\t"locale": "en",\r\n\t"suppressions": [\r\n\t\t{ "rule": "stray-space", "file": "b" }\r\n\t]\r\n}\r\n',
    '{ "rules": { "stray-space": "hint" }, "suppressions": [] }',
    '\ufeff{ "locale": "en" }',
    '{ "suppressions": [{ "rule": "stray-space", "file": "b" }] }',
  ];
  for (const text of texts) {
    it(`adds an entry and keeps the rest: ${JSON.stringify(text)}`, () => {
      const before = text === null || text === '' ? { value: {} } : read(text);
      const { value, faults } = read(withSuppressions(text, [entry]));
      assert.deepEqual(faults, []);
      assert.deepEqual(value, {
        ...before.value,
        suppressions: [...('suppressions' in before.value ? (before.value.suppressions ?? []) : []), entry],
      });
    });

    it(`adds many entries as one by one: ${JSON.stringify(text)}`, () => {
      const entries = ['b', 'c', 'd'].map((file) => ({ ...entry, file: `${file}.txt`, reason: '核对“无误”\n' }));
      const oneByOne = entries.reduce((before: string | null, each) => withSuppressions(before, [each]), text);
      assert.equal(withSuppressions(text, [entries[0] ?? entry, ...entries.slice(1)]), oneByOne);
    });

    it(`switches a rule off and keeps the rest: ${JSON.stringify(text)}`, () => {
      const before = text === null || text === '' ? { value: {} } : read(text);
      const rules = 'rules' in before.value ? before.value.rules : {};
      assert.deepEqual(read(withRuleOff(text, 'blank-cell')), {
        value: { ...before.value, rules: { ...rules, 'blank-cell': 'off' } },
        faults: [],
      });
    });
  }

  it('leaves what stands outside its part as it is written', () => {
    const text = '{ "locale" :  "en",\n\n   "rules": { "stray-space":"hint" } }\n';
    const changed = withRuleOff(text, 'blank-cell') ?? '';
    assert.equal(changed.startsWith('{ "locale" :  "en",\n\n'), true, changed);
  });

  for (const text of ['{ "a": ', '[]', '7', '{ "suppressions": {}, "rules": [] }', '['.repeat(20_000)]) {
    it(`is refused where the file is not what it should be: ${text.slice(0, 40)}`, () => {
      assert.equal(withSuppressions(text, [entry]), null);
      assert.equal(withRuleOff(text, 'blank-cell'), null);
      assert.equal(withoutSuppression(text, entry), null);
    });
  }
});

describe('a baseline', () => {
  it('is a list of entries', () => {
    const entries = [{ rule: 'blank-cell', file: 'a.txt', place: 'applications/new/total' }];
    const text = JSON.stringify({ version: 1, suppressions: entries });
    assert.deepEqual(readBaseline(text, 'b'), { value: entries, faults: [] });
  });

  for (const text of ['', '{}', '{ "version": 2, "suppressions": [] }', '{ "version": 1, "suppressions": [{}] }']) {
    it(`is none, and says so: ${JSON.stringify(text)}`, () => {
      const { value, faults } = readBaseline(text, 'b');
      assert.deepEqual(value, []);
      assert.equal(faults.length, 1);
    });
  }
});

describe('what is taken back out of a configuration', () => {
  for (const text of ['{}\n', '{ "rules": {} }', '{ "rules": { "stray-space": "off" } }', '{ "suppressions": [] }']) {
    it(`leaves ${JSON.stringify(text)} as it is where it says nothing of the rule`, () =>
      assert.equal(withoutRuleLevel(text, 'wrong-figure'), text));
  }
  for (const text of ['{ "rules": 7 }', '{ "rules": [] }', '[]', '{']) {
    it(`leaves ${JSON.stringify(text)} alone, which cannot be written into`, () =>
      assert.equal(withoutRuleLevel(text, 'wrong-figure'), null));
  }
});
