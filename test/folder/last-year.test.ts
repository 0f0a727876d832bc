import assert from 'node:assert/strict';
import type { Candidate, Finding } from '../../shared/findings/finding.ts';
import { dependsOnLastYear } from '../../shared/rules/workspace/last-year.ts';
import { editionInForce } from '../../shared/template/registry.ts';
import { gouji, withFiles } from '../kit/cli.ts';
import { folderOf } from '../kit/folder.ts';
import { smallReport } from '../kit/small-report.ts';
import { row } from '../rules/workspace/folders.ts';

/** One request more was closed than the year had, so that any of several rows may be wrong by one. */
const present = smallReport({
  year: 2023,
  figures: {
    ...row('new', [1, 0, 0, 0, 0, 0, 1]),
    ...row('carried-in', [2, 0, 0, 0, 0, 0, 2]),
    ...row('granted', [4, 0, 0, 0, 0, 0, 4]),
    ...row('result-total', [4, 0, 0, 0, 0, 0, 4]),
  },
});

const lastYear = (figures: readonly number[]): string =>
  smallReport({ year: 2022, figures: row('carried-over', [...figures]) });

function candidates(files: Readonly<Record<string, string>>): readonly Candidate[] {
  const findings = folderOf({ ...files, 'now.txt': present }).get('now.txt')?.findings ?? [];
  return findings.find(({ data }) => data?.equations?.includes('balance:total'))?.data?.candidates ?? [];
}

const touchesRow = ({ cells }: Candidate): boolean => cells.some(({ cell }) => cell.includes('/carried-in/'));

describe('what was carried over last year', () => {
  it('comes first among the repairs of this year’s table where one of them agrees with it', () => {
    const [first] = candidates({ 'last.txt': lastYear([3, 0, 0, 0, 0, 0, 3]) });
    assert.deepEqual(
      first?.cells.map(({ cell, to }) => [cell, to]),
      [
        ['applications/carried-in/natural-person', '3'],
        ['applications/carried-in/total', '3'],
      ],
    );
    assert.match(first.evidence ?? '', /^四、结转下年度继续办理 3$/);
    assert.equal(candidates({})[0]?.evidence, undefined);
  });

  it('is not to be changed by a repair where it agrees with this year’s row', () => {
    assert.ok(candidates({}).some(touchesRow));
    const left = candidates({ 'last.txt': lastYear([2, 0, 0, 0, 0, 0, 2]) });
    assert.ok(left.length > 0 && !left.some(touchesRow));
  });

  it('says nothing where it does not add up itself', () => {
    assert.deepEqual(candidates({ 'last.txt': lastYear([3, 0, 0, 0, 0, 0, 4]) }), candidates({}));
  });

  it('is known on the command line too, whichever file is read first', async () => {
    for (const [last, now] of [
      ['a.txt', 'b.txt'],
      ['b.txt', 'a.txt'],
    ] as const) {
      await withFiles({ [last]: lastYear([3, 0, 0, 0, 0, 0, 3]), [now]: present }, async (cwd) => {
        const { out } = await gouji(['check', '.'], { cwd });
        assert.equal(out.split('与上年报告“四、结转下年度继续办理 3”相符').length, 2, out);
      });
    }
  });
});

describe('whether what is found depends on what was carried over last year', () => {
  /** A finding on broken equations, with the cells of its candidates. */
  const broken = (equations: readonly string[], ...candidates: readonly string[]): Finding =>
    ({
      data: {
        equations,
        candidates: candidates.map((cell) => ({ cells: [{ cell: `applications/${cell}`, from: '1', to: '2' }] })),
      },
    }) as unknown as Finding;
  const cases: readonly (readonly [why: string, findings: readonly Finding[], depends: boolean])[] = [
    ['nothing is broken', [], false],
    ['a finding says nothing of equations', [{ data: {} } as unknown as Finding], false],
    ['an equation without row 二 is broken', [broken(['row-total:granted'])], false],
    ['one with row 二 is, and nobody knows which figure', [broken(['row-total:new', 'balance:total'])], true],
    [
      'one figure of another row is wrong for certain',
      [broken(['row-total:new', 'balance:total'], 'new/total')],
      false,
    ],
    ['one figure of row 二 is', [broken(['row-total:carried-in', 'balance:total'], 'carried-in/total')], true],
    ['one of several figures is', [broken(['row-total:new', 'balance:total'], 'new/total', 'granted/total')], true],
    ['the second finding does', [broken(['row-total:granted']), broken(['balance:other'])], true],
  ];
  for (const [why, findings, depends] of cases) {
    it(`${depends ? 'it does' : 'it does not'}: ${why}`, () => {
      assert.equal(dependsOnLastYear(findings, editionInForce), depends);
    });
  }
});
