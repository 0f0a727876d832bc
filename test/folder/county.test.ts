import assert from 'node:assert/strict';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { workspaceRules } from '../../shared/rules/workspace/index.ts';
import { gouji } from '../kit/cli.ts';
import { type County, county, filesOf, raise } from '../kit/county.ts';
import type { Draft } from '../kit/document.ts';

/** A fault between reports, made in the drafts, and each finding of it: rule, the report that it stands in, those that it cites. */
interface Plant {
  readonly what: string;
  readonly make: (county: County) => void;
  readonly found: readonly string[];
}

const other = (name: string, year: number): string => `岚汀县${name}镇人民政府 ${year}`;
const unit = (name: string, year: number): string => `岚汀县${name}局 ${year}`;

function change({ drafts }: County, key: string, by: (draft: Draft) => Partial<Draft>): void {
  const draft = drafts.get(key);
  assert.ok(draft !== undefined, key);
  drafts.set(key, { ...draft, ...by(draft) });
}

const withFigures =
  (change: (figures: Map<string, string>) => void) =>
  (draft: Draft): Partial<Draft> => {
    const figures = new Map(draft.figures);
    change(figures);
    return { figures };
  };

const plants: readonly Plant[] = [
  {
    what: 'a case that was carried over and not carried in, counted as new',
    make: (all) =>
      change(
        all,
        other('霜桥', 2023),
        withFigures((figures) => {
          raise(figures, ['applications/carried-in/natural-person', 'applications/carried-in/total'], 1);
          raise(figures, ['applications/new/natural-person', 'applications/new/total'], -1);
        }),
      ),
    found: [`carry-over-mismatch ${other('霜桥', 2023)} < ${other('霜桥', 2022)}`],
  },
  {
    what: 'a stock of documents to which one was added',
    make: (all) =>
      change(
        all,
        other('听松', 2024),
        withFigures((figures) => raise(figures, ['disclosure/normative-documents/in-force'], 1)),
      ),
    found: [`in-force-count-discontinuity ${other('听松', 2024)} < ${other('听松', 2023)}`],
  },
  {
    what: 'cases that are gone',
    make: (all) => {
      change(
        all,
        other('竹影', 2022),
        withFigures((figures) =>
          raise(figures, ['reviews/reconsideration/pending', 'reviews/reconsideration/total'], 1),
        ),
      );
      change(
        all,
        other('竹影', 2023),
        withFigures((figures) => {
          for (const address of figures.keys()) if (address.startsWith('reviews/')) figures.set(address, '0');
        }),
      );
    },
    found: [`pending-cases-vanished ${other('竹影', 2023)} < ${other('竹影', 2022)}`],
  },
  {
    what: 'a section that is last year’s with another count',
    make: (all) => {
      const before = all.drafts.get(other('折柳', 2022));
      change(all, other('折柳', 2023), ({ prose }) => ({
        prose: { ...prose, problems: [...(before?.prose['problems'] ?? []), longText] },
      }));
      change(all, other('折柳', 2022), ({ prose }) => ({
        prose: { ...prose, problems: [...(prose['problems'] ?? []), longText.replace('36', '58')] },
      }));
    },
    found: [`copied-prose ${other('折柳', 2023)} < ${other('折柳', 2022)}`],
  },
  {
    what: 'a report in two files',
    make: (all) => {
      const draft = all.drafts.get(other('沐春', 2024));
      assert.ok(draft !== undefined);
      all.drafts.set(`${other('沐春', 2024)} again`, {
        ...draft,
        figures: new Map([...draft.figures, ['disclosure/licensing/decisions', '7']]),
      });
    },
    found: [
      `duplicate-report ${other('沐春', 2024)} < ${other('沐春', 2024)} again`,
      `duplicate-report ${other('沐春', 2024)} again < ${other('沐春', 2024)}`,
    ],
  },
  {
    what: 'a year that is missing',
    make: (all) => void all.drafts.delete(other('锦麓', 2023)),
    found: [`missing-year-report ${other('锦麓', 2024)} < `],
  },
  {
    what: 'a comparison with the year before that its report does not bear out',
    make: (all) => {
      const count = all.drafts.get(other('枫林', 2023))?.figures.get('applications/new/total') ?? '0';
      const sentence = `本年收到政府信息公开申请${count}件，较上年增加77件。`;
      change(all, other('枫林', 2023), ({ prose }) => ({
        prose: { ...prose, overview: [...(prose['overview'] ?? []), sentence] },
      }));
    },
    found: [`last-year-mismatch ${other('枫林', 2023)} < ${other('枫林', 2022)}`],
  },
  {
    what: 'a sum in which one unit is counted once more',
    make: (all) =>
      change(
        all,
        `${all.government} 2023`,
        withFigures((figures) => raise(figures, ['disclosure/penalties/decisions'], 9)),
      ),
    found: [`aggregate-mismatch ${'岚汀县人民政府'} 2023`],
  },
  {
    what: 'a unit without a report in the last year',
    make: (all) => void all.drafts.delete(unit('气象', 2024)),
    found: ['aggregate-mismatch 岚汀县人民政府 2024 < '],
  },
  {
    what: 'a year taken over figure by figure',
    make: (all) => {
      const taken = new Map(all.drafts.get(other('云栖', 2022))?.figures);
      // A year in which nothing is carried over and nothing repealed, so that it can be taken over as it is.
      for (const column of ['natural-person', 'enterprise', 'research', 'social', 'legal', 'other', 'total']) {
        for (const row of ['carried-in', 'carried-over']) taken.set(`applications/${row}/${column}`, '0');
        taken.set(`applications/new/${column}`, taken.get(`applications/result-total/${column}`) ?? '0');
      }
      for (const row of ['regulations', 'normative-documents'])
        for (const column of ['issued', 'repealed']) taken.set(`disclosure/${row}/${column}`, '0');
      for (const year of [2022, 2023]) change(all, other('云栖', year), () => ({ figures: taken }));
      change(
        all,
        other('云栖', 2024),
        withFigures((figures) => {
          for (const [address, figure] of taken)
            if (!address.endsWith('licensing/decisions')) figures.set(address, figure);
          figures.set('disclosure/licensing/decisions', '3');
        }),
      );
    },
    found: [`identical-figures ${other('云栖', 2023)} < ${other('云栖', 2022)}`],
  },
];

const longText =
  '此外，抽查发现部分村的公开栏内容陈旧，图解材料偏少，群众反映看不懂；网站检索功能时好时坏，老年人使用不便；个别答复文书引用条款不准，被要求重新制作。为此，我们逐村清查公开栏，撤下过期内容36件，把常用政策改写成问答张贴；与技术单位商定检修时间表，增设大字版入口；组织经办人员集中学习条款，由法制员逐份审核文书，并把审核意见汇编成册，供各站所查阅。';

interface Json {
  readonly files: readonly {
    readonly path: string;
    readonly findings: readonly { readonly rule: string; readonly related: readonly { readonly path?: string }[] }[];
  }[];
}

describe('a folder of three years and forty bodies, in several layouts and as Word files', () => {
  const all = county(20);
  let folder = '';
  const nameOf = new Map<string, string>();
  let found: string[] = [];

  before(async function () {
    this.timeout(60_000);
    for (const { make } of plants) make(all);
    folder = await mkdtemp(path.join(tmpdir(), 'gouji-county-'));
    for (const [key, { name, content }] of filesOf(all)) {
      nameOf.set(name, key);
      await mkdir(path.dirname(path.join(folder, name)), { recursive: true });
      await writeFile(path.join(folder, name), content);
    }
    const hierarchy = [{ body: all.government, sumOf: all.units }];
    await writeFile(path.join(folder, 'gouji.config.json'), JSON.stringify({ hierarchy }));
    const { out } = await gouji(['check', '--format', 'json', '.'], { cwd: folder });
    const report = (name: string | undefined): string => nameOf.get((name ?? '').replace('./', '')) ?? '';
    found = (JSON.parse(out) as Json).files.flatMap(({ path: file, findings }) =>
      findings
        .filter(({ rule }) => workspaceRules.some(({ meta }) => meta.id === rule))
        .map(({ rule, related }) => `${rule} ${report(file)} < ${related.map((each) => report(each.path)).join(', ')}`),
    );
  });

  after(() => rm(folder, { recursive: true, force: true }));

  it('has all of its reports', () => {
    assert.ok(nameOf.size >= 118);
    assert.ok([...nameOf.keys()].filter((name) => name.endsWith('.docx')).length >= 19);
  });

  for (const { what, found: expected } of plants) {
    it(`is found to have ${what}`, () => {
      for (const each of expected)
        assert.ok(
          found.some((one) => one.startsWith(each)),
          `${each}\n${found.join('\n')}`,
        );
    });
  }

  it('is found to have nothing else', () => {
    const expected = plants.flatMap((plant) => plant.found);
    assert.deepEqual(
      found.filter((one) => !expected.some((each) => one.startsWith(each))),
      [],
    );
    assert.equal(found.length, expected.length);
  });
});
