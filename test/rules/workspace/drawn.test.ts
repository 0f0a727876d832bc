import { join } from 'node:path';
import type { Sum } from '../../../shared/folder/folder.ts';
import { workspaceRules } from '../../../shared/rules/workspace/index.ts';
import { acrossReports, folderOf } from '../../kit/folder.ts';
import { Random } from '../../kit/random.ts';
import { recordIn } from '../../kit/record.ts';
import { type SmallReport, smallReport } from '../../kit/small-report.ts';
import { inIds, shortFinding } from '../../kit/told.ts';

const government = '青禾区人民政府';
const units = ['青禾区水务局', '青禾区民政局'];
const columns = ['natural-person', 'enterprise', 'total'];

/** What the rules compare between years and bodies, few and small figures, so that some agree by chance. */
function figures(random: Random, older: boolean): Record<string, string | number> {
  const some = (): string | number => random.pick([0, 0, 1, 2, 3, 4, 25, 130, '']);
  const found: Record<string, string | number> = {};
  for (const row of ['carried-in', 'carried-over', 'new', 'result-total']) {
    if (random.chance(0.5)) continue;
    for (const column of columns) found[`applications/${row}/${column}`] = some();
  }
  for (const row of ['reconsideration', 'direct-litigation', 'litigation-after-reconsideration']) {
    if (random.chance(0.4)) found[`reviews/${row}/pending`] = some();
  }
  const disclosed = older
    ? ['licensing/items-last-year', 'licensing/change', 'fees/items-last-year', 'fees/change']
    : [
        'normative-documents/issued',
        'normative-documents/repealed',
        'normative-documents/in-force',
        'regulations/in-force',
        'fees/amount',
      ];
  for (const address of disclosed)
    if (random.chance(0.7)) found[`disclosure/${address}`] = random.pick([0, 1, 2, 3, 12, 70, '']);
  return found;
}

/** Paragraphs of section 五: those of all reports are alike but for some sentences. */
function problems(random: Random): string {
  const sentences = Array.from(
    { length: 12 },
    (_, i) => `第${i + 1}，个别栏目的第${i + 1}类信息更新不够及时，下一步将明确专人逐项核对并按期更新`,
  );
  const own = random.some(sentences, random.pick([12, 12, 11, 6]));
  return `存在的问题和改进情况：${own.join('。')}。${random.pick(['', '本年度已整改三项。', '其余问题列入台账。'])}`;
}

function report(random: Random, body: string, year: number): SmallReport {
  const older = year < 2021;
  return {
    ...(older ? { edition: '2019' as const } : {}),
    body,
    year,
    figures: figures(random, older),
    ...(random.chance(0.5) ? { problems: problems(random) } : {}),
  };
}

/** The reports of three bodies over some years, some of them twice, some copied from the year before. */
function folder(random: Random): Record<string, string> {
  const files: Record<string, string> = {};
  const years = random.pick([
    [2021, 2022, 2023],
    [2022, 2023],
    [2019, 2020, 2021],
    [2020, 2023],
  ]);
  for (const body of random.some([government, ...units], random.whole(1, 3))) {
    let before: SmallReport | null = null;
    for (const year of years) {
      if (random.chance(0.25)) continue;
      const own: SmallReport = report(random, body, year);
      const parts: SmallReport =
        before !== null && random.chance(0.25) ? { ...own, figures: before.figures ?? {}, year, body } : own;
      files[`${body}${year}.txt`] = smallReport(parts);
      if (random.chance(0.15))
        files[`${body}${year}副本.txt`] = smallReport(random.chance(0.5) ? parts : report(random, body, year));
      before = parts;
    }
  }
  return files;
}

const hierarchy: readonly Sum[] = [{ body: government, sumOf: units }];

describe('what the rules on several reports find in drawn folders', () => {
  const record = recordIn(join(__dirname, 'drawn.snap'));
  const hints = Object.fromEntries(
    workspaceRules.filter(({ meta }) => !meta.enabled).map(({ meta }) => [meta.id, meta.severity]),
  );
  for (let seed = 1; seed <= 15; seed++) {
    it(`is what was recorded: ${seed}`, () => {
      const random = new Random(seed);
      const said: string[] = [];
      for (const [path, analysis] of folderOf(folder(random), random.chance(0.5) ? hierarchy : [], hints)) {
        const found = acrossReports(analysis);
        said.push(path, ...found.map((finding) => `  ${shortFinding(analysis.text, finding)}`));
        for (const { repairElsewhere } of found) {
          if (repairElsewhere === undefined) continue;
          const { path: other, title, cells } = repairElsewhere;
          said.push(
            `  in ${other} ${inIds(title)}: ${cells.map(({ cell, from, to }) => `${cell} ${from}→${to}`).join()}`,
          );
        }
      }
      record(String(seed), said.join('\n'));
    });
  }
});
