import assert from 'node:assert/strict';
import { type Analysis, analyze } from '../../shared/analysis.ts';
import { seeds } from '../kit/cases.ts';
import { Random } from '../kit/random.ts';
import { reanalyze } from '../kit/reread.ts';
import { smallReport } from '../kit/small-report.ts';

/** Counts of cases that say what they are about, or do not, and what stands beside them. */
const lines = [
  '全年发生行政复议1件，结果维持。',
  '行政复议2件，结果纠正1件，尚未审结1件；行政诉讼3件。',
  '（二）因政府信息公开引发行政复议1件。行政诉讼2件，结果维持。',
  '（三）依申请公开。行政诉讼1件，尚未审结。',
  '（四）行政复议和行政诉讼。',
  '发生行政诉讼1件。',
  '开展政府信息公开培训2次，行政复议4件。',
  '其中，行政诉讼2件。',
  '未发生行政复议、行政诉讼。',
  '全年收到申请3件，办结2件。',
  '加强队伍建设。',
] as const;

type Running = 'overview' | 'problems' | 'other';

/** A report that is edited by its parts: lines of running text, the total of the reviews and its year. */
interface Edited {
  readonly lines: Record<Running, string[]>;
  total: number;
  year: number;
}

function textOf({ lines: running, total, year }: Edited): string {
  const at = (row: string): string => `reviews/reconsideration/${row}`;
  return smallReport({
    year,
    figures: { [at('upheld')]: 1, [at('pending')]: 1, [at('total')]: total },
    overview: running.overview.join('\n'),
    problems: running.problems.join('\n'),
    other: running.other.join('\n'),
  });
}

function edit(report: Edited, random: Random): string {
  const kind = random.pick(['add', 'add', 'remove', 'break', 'move', 'year'] as const);
  const own = report.lines[random.pick(['overview', 'problems', 'other'] as const)];
  const at = random.whole(0, own.length);
  if (kind === 'add') own.splice(at, 0, random.pick(lines));
  else if (kind === 'remove') own.splice(at, 1);
  else if (kind === 'break') report.total = random.whole(1, 3);
  else if (kind === 'move') report.lines[random.pick(['overview', 'other'] as const)].push(...own.splice(at, 1));
  else report.year = random.pick([2021, 2022]);
  return kind;
}

/** What the tables are held against, and what is found. */
function told(analysis: Analysis): unknown {
  const { prose, findings } = analysis;
  assert.ok(prose !== null);
  return {
    facts: prose.facts,
    findings: findings.map(({ rule, span, message, data }) => ({ rule, span, message, data })),
  };
}

describe('counts of cases that do not say what they are about', () => {
  it('are after any edits those of a text that is read anew, whoever asked for them before', () => {
    let held = 0;
    for (const seed of seeds(6)) {
      const random = new Random(seed);
      const report: Edited = { lines: { overview: [lines[0]], problems: [], other: [] }, total: 2, year: 2022 };
      let earlier = analyze(textOf(report));
      const made: string[] = [];
      for (let i = 0; i < 15; i++) {
        made.push(edit(report, random));
        const text = textOf(report);
        const analysis = reanalyze(text, {}, earlier);
        // Now and then they are looked for before an equation is broken, piece by piece, and not to the end.
        const pieces = random.pick([0, 0, 3, 30, 1000]);
        for (let piece = 0; piece < pieces && analysis.readOn(); piece++);
        earlier = analysis;
        if (random.chance(0.2)) continue;
        const fresh = analyze(text);
        assert.deepEqual(told(analysis), told(fresh), `${seed}: ${made.join(', then ')}`);
        if (fresh.findings.some(({ data }) => data?.equations !== undefined))
          held += fresh.prose?.casesPerhaps.length ?? 0;
      }
    }
    assert.ok(held > 0);
  });
});
