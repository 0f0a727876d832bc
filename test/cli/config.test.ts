import assert from 'node:assert/strict';
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { ruleMetas } from '../../shared/rules/registry.ts';
import { gouji, withFiles } from '../kit/cli.ts';
import { smallReport } from '../kit/small-report.ts';

const wrong = smallReport({ figures: { 'applications/granted/total': 4 } });
const place = 'applications/granted/total';

const rulesIn = (out: string): string[] =>
  (JSON.parse(out) as { files: { findings: { rule: string }[] }[] }).files.flatMap(({ findings }) =>
    findings.map(({ rule }) => rule),
  );

const config = (content: object): string => JSON.stringify(content);

describe('gouji check in a folder with a gouji.config.json', () => {
  const cases: readonly (readonly [string, Readonly<Record<string, string>>, readonly string[], readonly string[]])[] =
    [
      ['takes its rules', { 'gouji.config.json': config({ rules: { 'wrong-figure': 'off' } }) }, [], []],
      [
        'puts the command line before it',
        { 'gouji.config.json': config({ rules: { 'wrong-figure': 'off' } }) },
        ['--rule', 'wrong-figure=hint'],
        ['wrong-figure'],
      ],
      [
        'takes the one nearest to the report',
        {
          'gouji.config.json': config({ rules: { 'wrong-figure': 'off' } }),
          'in/gouji.config.json': config({ rules: { 'stray-space': 'off' } }),
        },
        [],
        ['wrong-figure'],
      ],
      [
        'leaves out the one finding it names',
        { 'gouji.config.json': config({ suppressions: [{ rule: 'wrong-figure', file: 'in/a.txt', place }] }) },
        [],
        [],
      ],
      [
        'leaves out a rule in the file it names',
        { 'in/gouji.config.json': config({ suppressions: [{ rule: 'wrong-figure', file: 'a.txt' }] }) },
        [],
        [],
      ],
      [
        'reports an entry without use',
        { 'gouji.config.json': config({ suppressions: [{ rule: 'duplicate-row', file: 'in/a.txt' }] }) },
        [],
        ['unused-suppression', 'wrong-figure'],
      ],
      [
        'passes over entries for other files',
        { 'gouji.config.json': config({ suppressions: [{ rule: 'wrong-figure', file: 'in/b.txt' }] }) },
        [],
        ['wrong-figure'],
      ],
    ];
  for (const [what, files, options, expected] of cases) {
    it(what, () =>
      withFiles({ 'in/a.txt': wrong, ...files }, async (cwd) => {
        const { out, err } = await gouji(['check', '--format', 'json', ...options, 'in/a.txt'], { cwd });
        assert.deepEqual(rulesIn(out), expected);
        assert.equal(err, '');
      }),
    );
  }

  it('does not look above the folder that it is called in', () =>
    withFiles({ 'in/a.txt': wrong, 'gouji.config.json': config({ rules: { 'wrong-figure': 'off' } }) }, async (cwd) => {
      const { out } = await gouji(['check', '--format', 'json', 'a.txt'], { cwd: path.join(cwd, 'in') });
      assert.deepEqual(rulesIn(out), ['wrong-figure']);
    }));

  it('speaks the language that it asks for, unless the command line asks for another', () =>
    withFiles({ 'a.txt': wrong, 'gouji.config.json': config({ locale: 'en' }) }, async (cwd) => {
      assert.match((await gouji(['check', 'a.txt'], { cwd })).out, / error /);
      assert.match((await gouji(['check', '--locale', 'zh-cn', 'a.txt'], { cwd })).out, / 错误 /);
    }));

  const english = config({ locale: 'en' });
  const chinese = config({ locale: 'zh-cn' });
  const elsewhere: readonly (readonly [string, Readonly<Record<string, string>>, readonly string[], 'en' | 'zh-cn'])[] =
    [
      ['of the folder given, from outside it', { '甲/gouji.config.json': english }, ['甲'], 'en'],
      ['of the folder of the file given', { '甲/gouji.config.json': english }, ['甲/a.txt'], 'en'],
      ['of the folder that a pattern begins with', { '甲/gouji.config.json': english }, ['甲/*.txt'], 'en'],
      ['around the folder given, not one deeper in it', { '甲/深/gouji.config.json': english }, ['甲'], 'zh-cn'],
      [
        'that several folders agree on',
        { '甲/gouji.config.json': english, '乙/gouji.config.json': english },
        ['甲', '乙'],
        'en',
      ],
      [
        'of the working folder where several folders do not agree',
        { '甲/gouji.config.json': chinese, '乙/gouji.config.json': english, 'gouji.config.json': english },
        ['甲', '乙'],
        'en',
      ],
      [
        'of the terminal where one of two folders sets none',
        { '甲/gouji.config.json': english },
        ['甲', '乙'],
        'zh-cn',
      ],
    ];
  for (const [what, files, paths, locale] of elsewhere) {
    it(`speaks the language ${what}`, () =>
      withFiles({ '甲/a.txt': wrong, '甲/深/b.txt': wrong, '乙/c.txt': wrong, ...files }, async (cwd) => {
        const { out } = await gouji(['check', '--no-workspace', ...paths], { cwd });
        assert.match(out, locale === 'en' ? / error / : / 错误 /);
        assert.doesNotMatch(out, locale === 'en' ? / 错误 / : / error /);
      }));
  }

  it('has the summary of a folder speak its language too', () =>
    withFiles({ '甲/a.txt': wrong, '甲/gouji.config.json': english }, async (cwd) => {
      assert.match((await gouji(['summary', '甲'], { cwd })).out, /reports/);
    }));

  it('says once what is wrong in it, checks all the same, and ends with 2', () =>
    withFiles({ 'a.txt': wrong, 'b.txt': wrong, 'gouji.config.json': '{ "rule": {} }' }, async (cwd) => {
      const { code, out, err } = await gouji(['check', '--format', 'json', '--no-workspace', 'a.txt', 'b.txt'], {
        cwd,
      });
      assert.equal(code, 2);
      assert.deepEqual(rulesIn(out), ['wrong-figure', 'wrong-figure']);
      assert.equal(err.trimEnd().split('\n').length, 1);
      assert.match(err, /gouji\.config\.json 第 1 行：没有“rule”这项设置/);
    }));

  it('does not mend what it leaves out', () => {
    const loose = smallReport({ figures: { 'applications/granted/natural-person': '０' } });
    const files = {
      'a.txt': loose,
      'gouji.config.json': config({ suppressions: [{ rule: 'nonstandard-number', file: 'a.txt' }] }),
    };
    return withFiles(files, async (cwd) => {
      await gouji(['check', '--fix', 'a.txt'], { cwd });
      assert.equal(await readFile(path.join(cwd, 'a.txt'), 'utf8'), loose);
    });
  });
});

describe('a baseline', () => {
  it('takes over what is there, reports what is new, and says when something is gone', () =>
    withFiles({ '旧/a.txt': wrong }, async (cwd) => {
      const file = path.join(cwd, '旧/a.txt');
      const taken = await gouji(['check', '--update-baseline', 'baseline.json', '旧'], { cwd });
      assert.equal(taken.code, 0);
      assert.match(taken.out, /^已把 1 处问题记入 baseline\.json/);
      assert.deepEqual(JSON.parse(await readFile(path.join(cwd, 'baseline.json'), 'utf8')), {
        version: 1,
        suppressions: [{ rule: 'wrong-figure', file: '旧/a.txt', place }],
      });

      const same = await gouji(['check', '--format', 'json', '--baseline', 'baseline.json', '旧'], { cwd });
      assert.deepEqual([same.code, rulesIn(same.out), same.err], [0, [], '']);

      await writeFile(file, `\n${wrong.replace('依申请公开。', '依申请公开。本年度未收到举报申请3件。')}`);
      const more = await gouji(['check', '--format', 'json', '--baseline', 'baseline.json', '旧'], { cwd });
      assert.deepEqual(rulesIn(more.out), ['contradictory-count']);

      await writeFile(file, smallReport());
      const less = await gouji(['check', '--format', 'json', '--baseline', 'baseline.json', '旧'], { cwd });
      assert.deepEqual([less.code, rulesIn(less.out)], [0, []]);
      assert.match(less.err, /baseline\.json 里有 1 处问题已经不存在/);
    }));

  for (const [what, content, said] of [
    ['is missing', null, /^b：没有这个文件/],
    ['is none', '{}', /^b.*未起作用/],
  ] as const) {
    it(`that ${what} ends the check with 2 and a sentence`, () =>
      withFiles({ 'a.txt': wrong, ...(content === null ? {} : { b: content }) }, async (cwd) => {
        const { code, err } = await gouji(['check', '--baseline', 'b', 'a.txt'], { cwd });
        assert.equal(code, 2);
        assert.match(err, said);
      }));
  }
});

describe('gouji explain', () => {
  it('prints the page of a rule, in the language of the terminal', async () => {
    const chinese = await gouji(['explain', 'wrong-figure']);
    assert.equal(chinese.code, 0);
    assert.match(chinese.out, /^# wrong-figure 一格数字有误\n[\s\S]*## 怎样忽略/);
    assert.equal(chinese.out.includes('## English'), false);
    const { out } = await gouji(['explain', 'wrong-figure', '--locale', 'en']);
    assert.match(out, /^# wrong-figure\n\nOne figure is wrong\./);
    assert.match(out, /```report-bad/);
  });

  for (const [args, fault] of [
    [[], /没有写明说明哪条规则/],
    [['wrong-figures'], /没有名为“wrong-figures”的规则/],
    [['wrong-figure', 'more'], /多余的参数“more”/],
  ] as const) {
    it(`ends with 2 and a sentence: ${JSON.stringify(args)}`, async () => {
      const { code, err } = await gouji(['explain', ...args]);
      assert.equal(code, 2);
      assert.match(err, fault);
    });
  }
});

describe('gouji rules', () => {
  it('lists every rule that settings may name', async () => {
    const { out } = await gouji(['rules', '--format', 'json']);
    assert.deepEqual(
      (JSON.parse(out) as { id: string }[]).map(({ id }) => id),
      ruleMetas.map(({ id }) => id),
    );
  });
});
