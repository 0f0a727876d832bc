import assert from 'node:assert/strict';
import type { Finding } from '../../../shared/findings/finding.ts';
import type { RuleId } from '../../../shared/findings/rule-ids.ts';
import { render } from '../../../shared/messages/message.ts';
import { mismatchRules as rules } from '../../../shared/rules/reconcile/mismatches.ts';
import { applyEdits } from '../../../shared/text/span.ts';
import { findingsOf } from '../../kit/check.ts';
import { layoutNamed, renderDraft } from '../../kit/document.ts';
import { addressesOf } from '../../kit/grid.ts';
import { editionOf } from '../../kit/tables.ts';

/** Rows with figures: natural persons, enterprises, total. */
const ordinary: Readonly<Record<string, readonly [number, number]>> = {
  new: [120, 8],
  'carried-in': [5, 1],
  granted: [70, 4],
  'partly-granted': [12, 0],
  'refused.third-party': [9, 1],
  'unavailable.not-held': [20, 2],
  'other.rest': [6, 1],
  'result-total': [117, 8],
  'carried-over': [8, 1],
};

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
      '「自然人」列各项与第三（七）项总计、「商业企业」列各项与第三（七）项总计不相符，共 2 处勾稽关系不成立。最可能的改法是把 12 从第三（二）项部分公开·商业企业移到第三（二）项部分公开·自然人，请对照登记台账核实。',
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
      '「自然人」列各项与第三（七）项总计、「总计」列各项与第三（七）项总计不相符：各项之和比所填总数少 3 件，可能有 3 件没有归入任何一项。请对照登记台账，把漏计的件数补入相应一行及其总计。',
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
      '「自然人」列各项与第三（七）项总计、「总计」列各项与第三（七）项总计不相符：各项之和比所填总数多 9 件，可能有 9 件在两项中重复计数。请对照登记台账，从其中一行及其总计中减去。',
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
      '「自然人」列收到数与办结及结转数、「总计」列收到数与办结及结转数不相符，共 2 处勾稽关系不成立。最可能的改法是第一项本年新收·自然人由 120 改为 122、第一项本年新收·总计由 128 改为 130，请对照登记台账核实。',
    equations: ['balance:natural-person', 'balance:total'],
    candidates: 3,
    fixes: 3,
  },
  {
    name: 'a wrong figure among reviews',
    changes: { 'reviews/reconsideration/upheld': '3', 'reviews/reconsideration/total': '2' },
    rule: 'review-total-mismatch',
    at: '2',
    message:
      '「行政复议」各栏之和：3；总计：2。两边不等，勾稽关系不成立。仅凭表内数字无法确定错在哪一格，请对照登记台账核实后改正。',
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
      '「自然人」列各项与第三（七）项总计、「商业企业」列各项与第三（七）项总计、「总计」列各项与第三（七）项总计不相符，共 3 处勾稽关系不成立，不是改动一两格所能解释的。请对照登记台账逐项核对本表。',
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
      '「行政复议」各栏之和：9＋?＋?；总计：5。空缺的格无论填几都不能使两边相等。请先核对已填的数字，再补齐空格。',
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

/** Reports in which a rule must find one thing, by the text at the finding, and reports much the same in which it must find nothing. */
interface Pairs {
  readonly rule: RuleId;
  readonly fires: Readonly<Record<string, { readonly changes: Readonly<Record<string, string>>; readonly at: string }>>;
  readonly quiet: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

const pairs: readonly Pairs[] = [
  {
    rule: 'wrong-figure',
    fires: {
      'a total one too high': { changes: { 'applications/granted/total': '75' }, at: '75' },
      'two digits swapped': { changes: { 'applications/partly-granted/natural-person': '21' }, at: '21' },
      'a ten too many in the balance': { changes: { 'applications/carried-over/total': '19' }, at: '19' },
    },
    quiet: {
      'a total that two pairs of figures may explain': {
        'applications/new/natural-person': '110',
        'applications/new/total': '118',
      },
      'a blank part that its row tells': { 'applications/granted/enterprise': '' },
      'a wrong total among reviews, where each part may be the wrong one': { 'reviews/reconsideration/total': '2' },
    },
  },
  {
    rule: 'row-total-mismatch',
    fires: {
      'two totals that hold each other’s cases': {
        changes: { 'applications/refused.third-party/total': '11', 'applications/granted/total': '73' },
        at: '11',
      },
      'a case of the year before typed one row up': {
        changes: { 'applications/new/natural-person': '121', 'applications/carried-in/natural-person': '4' },
        at: '6',
      },
      'an enterprise’s case typed one result down': {
        changes: { 'applications/granted/enterprise': '3', 'applications/refused.third-party/enterprise': '2' },
        at: '74',
      },
    },
    quiet: {
      'a case moved to another row with its total': {
        'applications/granted/natural-person': '71',
        'applications/granted/total': '75',
        'applications/partly-granted/natural-person': '11',
        'applications/partly-granted/total': '11',
      },
      'a part that is left blank': { 'applications/granted/enterprise': '' },
      'a part still to be filled in': { 'applications/granted/enterprise': '〔待填〕' },
    },
  },
  {
    rule: 'result-total-mismatch',
    fires: {
      'one case more in the total of a column and of the table': {
        changes: { 'applications/result-total/natural-person': '118', 'applications/result-total/total': '126' },
        at: '118',
      },
      'an enterprise’s case that no result has': {
        changes: { 'applications/result-total/enterprise': '9', 'applications/result-total/total': '126' },
        at: '9',
      },
      'a result typed into the wrong column': {
        changes: { 'applications/partly-granted/natural-person': '0', 'applications/partly-granted/enterprise': '12' },
        at: '12',
      },
    },
    quiet: {
      'a result moved to another row, total and all': {
        'applications/partly-granted/natural-person': '0',
        'applications/partly-granted/total': '0',
        'applications/unavailable.not-compiled/natural-person': '12',
        'applications/unavailable.not-compiled/total': '12',
      },
      'a dash where there was nothing to report': { 'applications/refused.state-secret/natural-person': '—' },
      'figures in full-width digits': { 'applications/granted/natural-person': '７０' },
    },
  },
  {
    rule: 'balance-mismatch',
    fires: {
      'more carried in than last year left': {
        changes: { 'applications/carried-in/natural-person': '7', 'applications/carried-in/total': '8' },
        at: '120',
      },
      'fewer received than were answered': {
        changes: { 'applications/new/natural-person': '110', 'applications/new/total': '118' },
        at: '110',
      },
      'requests of enterprises under research institutes': {
        changes: { 'applications/new/enterprise': '0', 'applications/new/research': '8' },
        at: '8',
      },
    },
    quiet: {
      'one more received and one more left over': {
        'applications/new/natural-person': '121',
        'applications/new/total': '129',
        'applications/carried-over/natural-person': '9',
        'applications/carried-over/total': '10',
      },
      'what is left over not yet written': {
        'applications/carried-over/natural-person': '',
        'applications/carried-over/enterprise': '',
        'applications/carried-over/total': '',
      },
      'what is left over still to be filled in': {
        'applications/carried-over/natural-person': '〔待填〕',
        'applications/carried-over/total': '〔待填〕',
      },
    },
  },
  {
    rule: 'review-total-mismatch',
    fires: {
      'a total below its parts': {
        changes: {
          'reviews/direct-litigation/upheld': '4',
          'reviews/direct-litigation/corrected': '1',
          'reviews/direct-litigation/total': '3',
        },
        at: '3',
      },
      'a pending case under a total of none': {
        changes: { 'reviews/litigation-after-reconsideration/pending': '1' },
        at: '0',
      },
      'a total without any part': { changes: { 'reviews/reconsideration/total': '2' }, at: '2' },
    },
    quiet: {
      'a pending case that the total counts': {
        'reviews/reconsideration/pending': '1',
        'reviews/reconsideration/total': '1',
      },
      'a blank part that its total tells': {
        'reviews/reconsideration/pending': '',
        'reviews/reconsideration/total': '1',
      },
      'a part still to be filled in': {
        'reviews/reconsideration/pending': '〔待填〕',
        'reviews/reconsideration/total': '4',
      },
    },
  },
];

describe('a rule on broken equations', () => {
  for (const { rule: id, fires, quiet } of pairs) {
    it(`${id} has at least three reports that fire and three near misses`, () => {
      assert.ok(Object.keys(fires).length >= 3 && Object.keys(quiet).length >= 3);
    });
    for (const [why, { changes, at }] of Object.entries(fires)) {
      it(`${id} finds ${why}`, () => {
        const text = textOf(changes);
        assert.deepEqual(
          check(text).map(({ rule: found, span }) => [found, text.slice(span.start, span.end)]),
          [[id, at]],
        );
      });
    }
    for (const [why, changes] of Object.entries(quiet)) {
      it(`${id} leaves alone ${why}`, () => {
        assert.deepEqual(
          check(textOf(changes)).filter(({ rule: found }) => found === id),
          [],
        );
      });
    }
  }
});
