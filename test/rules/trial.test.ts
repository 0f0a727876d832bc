import assert from 'node:assert/strict';
import { analyze } from '../../shared/analysis.ts';
import type { RuleId } from '../../shared/findings/rule-ids.ts';
import { applyEdits } from '../../shared/text/span.ts';
import { replaced, type SmallReport, smallReport } from '../kit/small-report.ts';

const direct = (column: string): string => `reviews/direct-litigation/${column}`;
const requests = (row: string, count: number): Record<string, number> => ({
  [`applications/${row}/natural-person`]: count,
  [`applications/${row}/total`]: count,
});

interface Case {
  readonly why: string;
  readonly report: SmallReport;
  readonly rule: RuleId;
  /** What each repair writes. */
  readonly offered: readonly string[];
  /** Why there is none. */
  readonly without?: string;
}

const cases: readonly Case[] = [
  {
    why: 'every outcome may be the wrong one where the text says nothing',
    report: { figures: { [direct('upheld')]: 2, [direct('total')]: 7 } },
    rule: 'review-total-mismatch',
    offered: ['2', '7', '5', '5', '5'],
  },
  {
    why: 'but none that the text denies: 均获维持',
    report: {
      sentence: '因政府信息公开引起的行政诉讼均获维持。',
      figures: { [direct('upheld')]: 2, [direct('total')]: 7 },
    },
    rule: 'review-total-mismatch',
    offered: ['2', '7', '5'],
  },
  {
    why: 'a blank cell may be 0',
    report: { figures: { 'disclosure/penalties/decisions': '' } },
    rule: 'blank-cell',
    offered: ['0'],
  },
  {
    why: 'but not where the text counts something there',
    report: { sentence: '全年作出行政处罚决定17件。', figures: { 'disclosure/penalties/decisions': '' } },
    rule: 'blank-cell',
    offered: [],
    without: 'no-repair.contradicts',
  },
  {
    why: 'the year of a sentence that has the count of the table',
    report: { sentence: '2021年新收申请2件。', figures: { ...requests('new', 2), ...requests('carried-over', 2) } },
    rule: 'year-mismatch',
    offered: ['2022'],
  },
  {
    why: 'but not of one that has another count: all of it is of the year before',
    report: { sentence: '2021年新收申请5件。', figures: { ...requests('new', 2), ...requests('carried-over', 2) } },
    rule: 'year-mismatch',
    offered: [],
    without: 'no-repair.contradicts',
  },
];

describe('of repairs to choose from', () => {
  for (const { why, report, rule, offered, without } of cases) {
    it(`those are offered that make nothing else wrong: ${why}`, () => {
      const finding = analyze(smallReport(report)).findings.find((each) => each.rule === rule);
      const fixes = finding?.fixes?.() ?? [];
      assert.deepEqual(
        fixes.flatMap(({ edits }) => edits.map(({ newText }) => newText)),
        offered,
      );
      if (without !== undefined) assert.equal(finding?.whyNoFix?.()?.id, without);
    });
  }

  it('none is tried in a text that is too long for that: figures are offered all the same, missing parts are not written', () => {
    const { sentence = '', figures = {} } = cases[1]?.report ?? {};
    const text = smallReport({ sentence, figures });
    const lost = text.split('\n').find((each) => each.includes('2.重复申请')) ?? '';
    const longer = (line: string, times: number): string =>
      replaced(text, `${lost}\n`, '').replace(/\n(?=二、)/, `\n${`${line}\n`.repeat(times)}\n`);
    for (const long of [longer('增进了解。', 3000), longer('全面梳理、分类整理、逐项核对。'.repeat(40), 200)]) {
      const { findings } = analyze(long);
      const ofRule = (id: RuleId) => findings.find(({ rule }) => rule === id);
      assert.equal(ofRule('review-total-mismatch')?.fixes?.().length, 5);
      assert.deepEqual(ofRule('missing-row')?.fixes?.(), []);
      assert.equal(ofRule('missing-row')?.whyNoFix?.()?.id, 'no-repair.too-long');
    }
    const { text: short, findings } = analyze(longer('增进了解。', 100));
    const [fix] = findings.find(({ rule }) => rule === 'missing-row')?.fixes?.() ?? [];
    assert.ok(applyEdits(short, fix?.edits ?? []).includes('2.重复申请'));
  });
});
