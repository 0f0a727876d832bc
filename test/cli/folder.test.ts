import assert from 'node:assert/strict';
import { gouji, withFiles } from '../kit/cli.ts';
import { smallReport } from '../kit/small-report.ts';
import { row } from '../rules/workspace/folders.ts';

const files = {
  '年报/2022.txt': smallReport({ year: 2022, figures: row('carried-over', [2, 0, 0, 0, 0, 0, 2]) }),
  '年报/2023.md': smallReport({ year: 2023, figures: row('carried-in', [3, 0, 0, 0, 0, 0, 3]) }),
};

interface Json {
  readonly files: readonly {
    readonly path: string;
    readonly findings: readonly {
      readonly rule: string;
      readonly severity: string;
      readonly related: readonly { readonly path?: string; readonly range: unknown; readonly message: string }[];
      readonly data: Readonly<Record<string, unknown>>;
      readonly fixes: readonly { readonly applicability: string }[];
    }[];
  }[];
  readonly summary: Readonly<Record<string, number>>;
}

async function checked(cwd: string, ...args: readonly string[]): Promise<Json> {
  const { out } = await gouji(['check', '--format', 'json', ...args], { cwd });
  return JSON.parse(out) as Json;
}

const across = ({ files: all }: Json): string[] =>
  all.flatMap(({ path, findings }) =>
    findings.filter(({ rule }) => /carry-over|duplicate|aggregate/.test(rule)).map(({ rule }) => `${path} ${rule}`),
  );

describe('gouji check of a folder', () => {
  it('compares the reports in it and cites the other file', () =>
    withFiles(files, async (cwd) => {
      const json = await checked(cwd, '年报');
      assert.deepEqual(across(json), ['年报/2023.md carry-over-mismatch']);
      const [finding] = json.files[1]?.findings.filter(({ rule }) => rule === 'carry-over-mismatch') ?? [];
      assert.equal(finding?.severity, 'error');
      const line = files['年报/2022.txt'].split('\n').findIndex((each) => each.startsWith('四、结转下年度'));
      const character = (files['年报/2022.txt'].split('\n')[line] ?? '').length - 1;
      assert.deepEqual(finding?.related, [
        {
          path: '年报/2022.txt',
          range: { start: { line, character }, end: { line, character: character + 1 } },
          message: '青禾区柳湾街道办事处2022年报告：第四项结转下年度·总计为 2',
        },
      ]);
      assert.deepEqual(finding.data, {
        cells: [{ cell: 'applications/carried-in/natural-person', from: '3', to: '2' }],
        candidates: [
          {
            cells: [
              { cell: 'applications/carried-in/natural-person', from: '3', to: '2' },
              { cell: 'applications/carried-in/total', from: '3', to: '2' },
            ],
            evidence: '年报/2022.txt',
          },
        ],
      });
      const counted = json.files.flatMap(({ findings }) => findings).filter(({ severity }) => severity === 'error');
      assert.equal(json.summary['errors'], counted.length);
    }));

  it('does not where it is asked not to, and where one file is given', () =>
    withFiles(files, async (cwd) => {
      assert.deepEqual(across(await checked(cwd, '--no-workspace', '年报')), []);
      assert.deepEqual(across(await checked(cwd, '年报/2023.md')), []);
      assert.deepEqual(across(await checked(cwd, '年报/2023.md', '年报/2022.txt')).length, 1);
    }));

  it('shows in the terminal what the reports have against each other, and each report once', () =>
    withFiles(files, async (cwd) => {
      const { out } = await gouji(['check', '年报'], { cwd });
      assert.match(out, /carry-over-mismatch[\s\S]*→ 年报\/2022\.txt:\d+:\d+ {2}青禾区柳湾街道办事处2022年报告/);
      // Last year's report takes part in what is found in this one, which is written when both have been read.
      assert.equal(out.match(/^年报\/2023\.md$/gm)?.length, 1);
      assert.ok(out.indexOf('carry-over-mismatch') > out.indexOf('年报/2023.md'));
    }));

  it('finds and counts in a list of many files, written as they are read, what it does where each has one place', () => {
    const places = '东西南北'.split('').flatMap((a) => '山河湖海林泉谷坡岭塘洼坪'.split('').map((b) => a + b));
    const others = places.map(
      (name) => [`其他/${name}.txt`, smallReport({ body: `青石县${name}镇人民政府` })] as const,
    );
    const many = {
      ...files,
      ...Object.fromEntries(others),
      '年报/2024.md': `<!-- gouji-disable carry-over-mismatch, missing-year-report, row-order -->\n${smallReport({
        year: 2024,
        figures: { ...row('carried-in', [1, 0, 0, 0, 0, 0, 1]), ...row('granted', [1, 0, 0, 0, 0, 0, 2]) },
      })}`,
      '年报/副本.txt': files['年报/2022.txt'],
    };
    return withFiles(many, async (cwd) => {
      const json = await checked(cwd, '.');
      const found = json.files.flatMap(({ path, findings }) => findings.map(({ rule }) => `${path} ${rule}`));
      const { out } = await gouji(['check', '--format', 'github', '.'], { cwd });
      const listed = [...out.matchAll(/file=([^,]*),.*?title=([^:]*)::/g)].map(([, path, rule]) => `${path} ${rule}`);
      assert.deepEqual(listed.sort(), found.sort());
      assert.ok(across(json).length > 1, 'reports that differ are among them');
      assert.ok(found.some((each) => each.endsWith('unused-suppression')));
      const { errors, warnings, information, hints } = json.summary;
      const end = (await gouji(['check', '--locale', 'en', '.'], { cwd })).out.trimEnd().split('\n').at(-1);
      assert.deepEqual(end?.match(/\d+/g)?.map(Number), [json.files.length, errors, warnings, information, hints]);
    });
  });

  for (const format of ['sarif', 'junit', 'github']) {
    it(`has it as ${format}`, () =>
      withFiles(files, async (cwd) => {
        const { out, code } = await gouji(['check', '--format', format, '年报'], { cwd });
        assert.equal(code, 1);
        assert.equal(out.match(/carry-over-mismatch/g)?.length !== undefined, true);
        if (format === 'sarif') assert.ok(out.includes('%E5%B9%B4%E6%8A%A5/2022.txt'));
      }));
  }

  for (const level of ['warning', 'hint', 'off'] as const) {
    it(`takes ${level} as the level of a rule from --rule and gouji.config.json`, () => {
      const config = JSON.stringify({ rules: { 'carry-over-mismatch': level } });
      return withFiles({ ...files, '年报/gouji.config.json': config }, async (cwd) => {
        const fromFile = await checked(cwd, '年报');
        assert.deepEqual(await checked(cwd, '--rule', `carry-over-mismatch=${level}`, '年报'), fromFile);
        const levels = fromFile.files.flatMap(({ findings }) =>
          findings.flatMap(({ rule, severity }) => (rule === 'carry-over-mismatch' ? [severity] : [])),
        );
        assert.deepEqual(levels, level === 'off' ? [] : [level]);
      });
    });
  }

  const hierarchy = [{ body: '青石县人民政府', sumOf: ['青石县水务局', '青石县林业局'] }];
  const licences = (body: string, count: number): string =>
    smallReport({ body, figures: { 'disclosure/licensing/decisions': count } });
  const county = {
    'a.txt': licences('青石县水务局', 3),
    'b.txt': licences('青石县林业局', 4),
    'c.txt': licences('青石县人民政府', 8),
  };

  it('adds up the bodies that the configuration names', () =>
    withFiles({ ...county, 'gouji.config.json': JSON.stringify({ hierarchy }) }, async (cwd) => {
      assert.deepEqual(across(await checked(cwd, '.')), ['./c.txt aggregate-mismatch']);
    }));

  it('names the body of a sum that has no report while all its parts have one', () => {
    const [sum] = hierarchy;
    const misspelt = [{ ...sum, body: '青石县人民政俯' }];
    return withFiles({ ...county, 'gouji.config.json': JSON.stringify({ hierarchy: misspelt }) }, async (cwd) => {
      const { code, err } = await gouji(['check', '.'], { cwd });
      assert.equal(code, 0);
      assert.match(err, /hierarchy.*青石县人民政俯/);
      assert.equal((await gouji(['check', 'a.txt'], { cwd })).err, '');
    });
  });

  it('leaves out what a suppression names, and says when it has no use any more', () => {
    const suppressions = [
      { rule: 'aggregate-mismatch', file: 'c.txt', place: 'disclosure/licensing/decisions' },
      { rule: 'duplicate-report', file: 'a.txt' },
    ];
    return withFiles({ ...county, 'gouji.config.json': JSON.stringify({ hierarchy, suppressions }) }, async (cwd) => {
      const json = await checked(cwd, '.');
      assert.deepEqual(across(json), []);
      assert.deepEqual(
        json.files.flatMap(({ path, findings }) =>
          findings.filter(({ rule }) => rule === 'unused-suppression').map(() => path),
        ),
        ['./a.txt'],
      );
      const off = await checked(cwd, '--no-workspace', '.');
      assert.equal(
        off.files.flatMap(({ findings }) => findings).some(({ rule }) => rule === 'unused-suppression'),
        false,
      );
    });
  });
});
