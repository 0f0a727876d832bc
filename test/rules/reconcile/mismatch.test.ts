import assert from 'node:assert/strict';
import type { Finding } from '../../../shared/findings/finding.ts';
import { render } from '../../../shared/messages/message.ts';
import { mismatchRules as rules } from '../../../shared/rules/reconcile/mismatches.ts';
import { applyEdits } from '../../../shared/text/span.ts';
import { findingsOf } from '../../kit/check.ts';
import { layoutNamed, renderDraft } from '../../kit/document.ts';
import { addressesOf } from '../../kit/grid.ts';
import { editionOf } from '../../kit/tables.ts';
import { ordinary } from './texts.ts';

function textOf(changes: Readonly<Record<string, string>>): string {
  const edition = editionOf('2021');
  const figures = new Map(addressesOf(edition).map((address) => [address, '0']));
  for (const [row, [person, enterprise]] of Object.entries(ordinary)) {
    figures.set(`applications/${row}/natural-person`, String(person));
    figures.set(`applications/${row}/enterprise`, String(enterprise));
    figures.set(`applications/${row}/total`, String(person + enterprise));
  }
  for (const [address, value] of Object.entries(changes)) figures.set(address, value);
  const body = '云岭县青石街道办事处';
  const title = `${body}2023年政府信息公开工作年度报告`;
  return renderDraft(
    { edition, year: 2023, body, title, preamble: [], prose: { overview: ['平稳有序。'] }, signature: [], figures },
    layoutNamed('tab-plain'),
  ).text;
}

function check(text: string): Finding[] {
  return [...findingsOf(rules, text)];
}

interface Case {
  readonly name: string;
  readonly changes: Readonly<Record<string, string>>;
  readonly rule: string;
  /** The text at the finding. */
  readonly at: string;
  readonly message: string;
  readonly equations: readonly string[];
  /** How many repairs `data` lists, and how many of them are offered as fixes. */
  readonly candidates: number;
  readonly fixes: readonly string[] | number;
}

const cases: readonly Case[] = [
  {
    name: 'one wrong figure',
    changes: { 'applications/result-total/natural-person': '171' },
    rule: 'wrong-figure',
    at: '171',
    message: '第三（七）项总计·自然人应为 117，现为 171：表内 3 处勾稽关系因此不成立，改为 117 后全部成立。',
    equations: ['row-total:result-total', 'result-total:natural-person', 'balance:natural-person'],
    candidates: 1,
    fixes: ['把第三（七）项总计·自然人改为 117'],
  },
  {
    name: 'a figure in the wrong column',
    changes: { 'applications/partly-granted/natural-person': '0', 'applications/partly-granted/enterprise': '12' },
    rule: 'result-total-mismatch',
    at: '12',
    message:
      '请按台账核实最可能的改法：把 12 从第三（二）项部分公开·商业企业移到第三（二）项部分公开·自然人。「自然人」列各项与第三（七）项总计、「商业企业」列各项与第三（七）项总计不相符，共 2 处勾稽关系不成立。',
    equations: ['result-total:natural-person', 'result-total:enterprise'],
    candidates: 1,
    fixes: ['改正：把 12 从第三（二）项部分公开·商业企业移到第三（二）项部分公开·自然人'],
  },
  {
    name: 'a case that no row counts',
    changes: { 'applications/granted/natural-person': '67', 'applications/granted/total': '71' },
    rule: 'result-total-mismatch',
    at: '117',
    message:
      '请对照台账把漏计的 3 件补入相应一行及其总计：「自然人」列各项与第三（七）项总计、「总计」列各项与第三（七）项总计不相符，各项之和比所填总数少 3 件，可能没有归入任何一项。',
    equations: ['result-total:natural-person', 'result-total:total'],
    candidates: 21,
    fixes: [],
  },
  {
    name: 'a case that two rows count',
    changes: { 'applications/granted/natural-person': '79', 'applications/granted/total': '83' },
    rule: 'result-total-mismatch',
    at: '9',
    message:
      '请对照台账从重复计数的一行及其总计中减去 9 件：「自然人」列各项与第三（七）项总计、「总计」列各项与第三（七）项总计不相符，各项之和比所填总数多 9 件，可能在两项中都计了。',
    equations: ['result-total:natural-person', 'result-total:total'],
    candidates: 4,
    fixes: 4,
  },
  {
    name: 'a balance that is off in a column and in the total',
    changes: { 'applications/carried-over/natural-person': '10', 'applications/carried-over/total': '11' },
    rule: 'balance-mismatch',
    at: '120',
    message:
      '请按台账核实最可能的改法：第一项本年新收·自然人由 120 改为 122、第一项本年新收·总计由 128 改为 130。「自然人」列收到数与办结及结转数、「总计」列收到数与办结及结转数不相符，共 2 处勾稽关系不成立。',
    equations: ['balance:natural-person', 'balance:total'],
    candidates: 3,
    fixes: 3,
  },
  {
    name: 'a wrong figure among reviews',
    changes: { 'reviews/reconsideration/upheld': '3', 'reviews/reconsideration/total': '2' },
    rule: 'review-total-mismatch',
    at: '2',
    message: '请对照台账找出填错的一格：「行政复议」各栏之和：3；总计：2。两边不等，仅凭表内数字无法确定错在哪里。',
    equations: ['review-total:reconsideration'],
    candidates: 2,
    fixes: ['把行政复议·总计改为 3', '把行政复议·结果维持改为 2'],
  },
  {
    name: 'figures that no small change explains',
    changes: {
      'applications/granted/natural-person': '67',
      'applications/granted/enterprise': '3',
      'applications/granted/total': '70',
    },
    rule: 'result-total-mismatch',
    at: '117',
    message:
      '请对照台账逐项核对本表：「自然人」列各项与第三（七）项总计、「商业企业」列各项与第三（七）项总计、「总计」列各项与第三（七）项总计不相符，共 3 处勾稽关系不成立，不是改动一两格所能解释的。',
    equations: ['result-total:natural-person', 'result-total:enterprise', 'result-total:total'],
    candidates: 0,
    fixes: [],
  },
  {
    name: 'figures that exceed their total whatever the blanks hold',
    changes: {
      'reviews/reconsideration/upheld': '9',
      'reviews/reconsideration/corrected': '',
      'reviews/reconsideration/pending': '',
      'reviews/reconsideration/total': '5',
    },
    rule: 'review-total-mismatch',
    at: '5',
    message:
      '请先核对已填的数字，再补齐空格：「行政复议」各栏之和：9＋?＋?；总计：5。空缺的格无论填几都不能使两边相等。',
    equations: ['review-total:reconsideration'],
    candidates: 0,
    fixes: [],
  },
];

describe('the findings of broken equations', () => {
  it('are none in a report whose figures agree', () => {
    assert.deepEqual(check(textOf({})), []);
  });

  for (const each of cases) {
    it(`are one for ${each.name}`, () => {
      const text = textOf(each.changes);
      const [finding, ...more] = check(text);
      assert.ok(finding !== undefined);
      assert.deepEqual(more, []);
      assert.equal(finding.rule, each.rule);
      assert.equal(finding.severity, 'error');
      assert.equal(text.slice(finding.span.start, finding.span.end), each.at);
      assert.equal(render(finding.message, 'zh-cn'), each.message);
      assert.doesNotMatch(render(finding.message, 'en'), /\{\w+\}|[\u3400-\u9fff]/u);
      assert.deepEqual(finding.data?.equations, each.equations);
      assert.equal(finding.data?.candidates?.length, each.candidates);
      const [likeliest] = finding.data?.candidates ?? [];
      const marked = each.candidates > 8 ? 0 : (likeliest?.cells.length ?? 1) - 1;
      assert.equal(finding.related?.length, each.equations.length + marked);
      const fixes = finding.fixes?.() ?? [];
      if (typeof each.fixes === 'number') assert.equal(fixes.length, each.fixes);
      else {
        assert.deepEqual(
          fixes.map(({ title }) => render(title, 'zh-cn')),
          each.fixes,
        );
      }
      for (const { edits, applicability } of fixes) {
        assert.equal(applicability, each.rule === 'wrong-figure' ? 'unique' : 'choice');
        assert.deepEqual(check(applyEdits(text, edits)), []);
      }
    });
  }
});
