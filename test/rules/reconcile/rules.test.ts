import assert from 'node:assert/strict';
import type { Finding } from '../../../shared/findings/finding.ts';
import { render } from '../../../shared/messages/message.ts';
import { rule as feeAmountImplausible } from '../../../shared/rules/reconcile/fee-amount-implausible.ts';
import { rule as feeBelowProcessingFee } from '../../../shared/rules/reconcile/fee-below-processing-fee.ts';
import { rule as feeDecimals } from '../../../shared/rules/reconcile/fee-decimals.ts';
import { rule as feeUnitSuspect } from '../../../shared/rules/reconcile/fee-unit-suspect.ts';
import { rule as inForceCountImpossible } from '../../../shared/rules/reconcile/in-force-count-impossible.ts';
import { rule as missingMoneyUnit } from '../../../shared/rules/reconcile/missing-money-unit.ts';
import { rule as procurementIncomplete } from '../../../shared/rules/reconcile/procurement-incomplete.ts';
import { rule as publishedTotalBelowNew } from '../../../shared/rules/reconcile/published-total-below-new.ts';
import { rule as reviewFirst } from '../../../shared/rules/reconcile/review-first.ts';
import { rule as rulesBeyondCompetence } from '../../../shared/rules/reconcile/rules-beyond-competence.ts';
import { rule as splitDigits } from '../../../shared/rules/reconcile/split-digits.ts';
import type { Rule } from '../../../shared/rules/rule.ts';
import { applyEdits } from '../../../shared/text/span.ts';
import { findingsOf } from '../../kit/check.ts';
import { layoutNamed, renderDraft } from '../../kit/document.ts';
import { addressesOf } from '../../kit/grid.ts';
import { editionOf } from '../../kit/tables.ts';

/** A report that differs from one with zeros throughout in what a case names. */
interface Case {
  readonly name: string;
  readonly edition?: '2019' | '2021';
  readonly year?: number;
  readonly body?: string;
  readonly figures?: Readonly<Record<string, string>>;
  readonly prose?: Readonly<Record<string, string>>;
  /** A change of the finished text. */
  readonly replace?: readonly [string, string];
  /** The text on which a finding stands; null where there must be none. */
  readonly found: string | null;
  /** What each fix writes, in order. */
  readonly fixes?: readonly string[];
}

/** Fifteen requests, twelve of them of natural persons, all granted. */
const twelve = Object.fromEntries(
  ['new', 'granted', 'result-total'].flatMap((row) => [
    [`applications/${row}/natural-person`, '12'],
    [`applications/${row}/other`, '3'],
    [`applications/${row}/total`, '15'],
  ]),
);

function textOf({
  edition = '2021',
  year = edition === '2021' ? 2023 : 2019,
  body = '云岭县青石街道办事处',
  figures = {},
  prose = {},
  replace,
}: Case): string {
  const form = editionOf(edition);
  const zeros = addressesOf(form).map((address): [string, string] => [address, figures[address] ?? '0']);
  const draft = {
    edition: form,
    year,
    body,
    title: `${body}${year}年政府信息公开工作年度报告`,
    preamble: [],
    prose: {
      overview: [prose['overview'] ?? '本单位公开工作平稳有序。'],
      problems: ['公开不够及时，将加强培训。'],
      'other-matters': [prose['other-matters'] ?? '无其他事项。'],
    },
    signature: [],
    figures: new Map(zeros),
  };
  const { text } = renderDraft(draft, layoutNamed('tab-plain'));
  if (replace === undefined) return text;
  assert.ok(text.includes(replace[0]), `the report has “${replace[0]}”`);
  return text.replace(...replace);
}

function check(rule: Rule, text: string): Finding[] {
  return [...findingsOf([rule], text)];
}

const head = ['（单位：万元）', '（单位：万元，保留4位小数）'] as const;
const fee = 'disclosure/fees/amount';
const normative = (issued: string, repealed: string, inForce: string): Record<string, string> => ({
  'disclosure/normative-documents/issued': issued,
  'disclosure/normative-documents/repealed': repealed,
  'disclosure/normative-documents/in-force': inForce,
});
const published = (made: string, newly: string, total: string): Record<string, string> => ({
  'disclosure/normative-documents/made': made,
  'disclosure/normative-documents/newly-published': newly,
  'disclosure/normative-documents/published-total': total,
});
const procurement = (projects: string, amount: string): Record<string, string> => ({
  'disclosure/procurement/projects': projects,
  'disclosure/procurement/amount': amount,
});

/** Requests closed, by row, and lawsuits without a review; all of natural persons. */
const closedAndSued = (rows: Readonly<Record<string, number>>, suits: number): Record<string, string> => {
  const sum = Object.values(rows).reduce((total, figure) => total + figure, 0);
  const column = Object.entries({ ...rows, new: sum, 'result-total': sum });
  return {
    ...Object.fromEntries(
      column.flatMap(([row, figure]) => [
        [`applications/${row}/natural-person`, String(figure)],
        [`applications/${row}/total`, String(figure)],
      ]),
    ),
    'reviews/direct-litigation/upheld': String(suits),
    'reviews/direct-litigation/total': String(suits),
  };
};

const suites: readonly { rule: Rule; cases: readonly Case[] }[] = [
  {
    rule: inForceCountImpossible,
    cases: [
      { name: 'fewer in force than were issued', figures: normative('5', '0', '3'), found: '3', fixes: ['5'] },
      {
        name: 'none in force of those issued and not repealed',
        figures: normative('7', '2', '0'),
        found: '0',
        fixes: ['5'],
      },
      {
        name: 'rules in force fewer than issued',
        figures: { 'disclosure/regulations/issued': '2', 'disclosure/regulations/in-force': '1' },
        found: '1',
        fixes: ['2'],
      },
      { name: 'as many in force as issued', figures: normative('5', '0', '5'), found: null },
      { name: 'more repealed than issued', figures: normative('1', '9', '4'), found: null },
      { name: 'as many in force as are left', figures: normative('7', '2', '5'), found: null },
      { name: 'no figure in force', figures: normative('7', '2', ''), found: null },
    ],
  },
  {
    rule: reviewFirst,
    cases: [
      {
        name: 'a lawsuit where every request was refused for a third party’s sake',
        year: 2024,
        figures: closedAndSued({ 'refused.third-party': 6 }, 2),
        found: '2',
      },
      {
        name: 'a lawsuit where refusals are of several kinds',
        year: 2025,
        figures: closedAndSued(
          { 'refused.state-secret': 1, 'refused.internal-affairs': 3, 'refused.deliberative': 2 },
          4,
        ),
        found: '4',
      },
      {
        name: 'a lawsuit where the one request is part of a file of enforcement',
        year: 2024,
        figures: closedAndSued({ 'refused.enforcement-file': 1 }, 3),
        found: '3',
      },
      {
        name: 'a lawsuit where publication is forbidden by law',
        year: 2024,
        figures: closedAndSued({ 'refused.prohibited-by-law': 9 }, 5),
        found: '5',
      },
      {
        name: 'a lawsuit where public security is in danger',
        year: 2026,
        figures: closedAndSued({ 'refused.public-security': 4, 'refused.third-party': 4 }, 7),
        found: '7',
      },
      {
        name: 'a lawsuit in the year before the law',
        year: 2023,
        figures: closedAndSued({ 'refused.third-party': 6 }, 2),
        found: null,
      },
      {
        name: 'a lawsuit where one request was not held, which can be sued over at once',
        year: 2024,
        figures: closedAndSued({ 'refused.third-party': 6, 'unavailable.not-held': 1 }, 2),
        found: null,
      },
      {
        name: 'a lawsuit where a request belongs to a register of its own (（三）8)',
        year: 2024,
        figures: closedAndSued({ 'refused.third-party': 6, 'refused.special-query': 1 }, 2),
        found: null,
      },
      {
        name: 'refusals without a lawsuit',
        year: 2024,
        figures: closedAndSued({ 'refused.third-party': 6 }, 0),
        found: null,
      },
      { name: 'a lawsuit in a year without requests', year: 2024, figures: closedAndSued({}, 2), found: null },
      {
        name: 'a refusal that was left blank',
        year: 2024,
        figures: { ...closedAndSued({ 'refused.third-party': 6 }, 2), 'applications/refused.state-secret/total': '' },
        found: null,
      },
    ],
  },
  {
    rule: feeAmountImplausible,
    cases: [
      { name: 'a fee with single yuan', prose: { 'other-matters': '本年度收取信息处理费1205元。' }, found: '1205元' },
      { name: 'a fee with a fraction', prose: { 'other-matters': '共收取信息处理费88.5元。' }, found: '88.5元' },
      {
        name: 'a fee by the item that is no multiple of 100',
        prose: { 'other-matters': '2023年按件计收信息处理费1250元。' },
        found: '1250元',
      },
      {
        name: 'a fee in 万元 with single yuan',
        prose: { 'other-matters': '依法收取政府信息公开信息处理费0.3601万元，已上缴国库。' },
        found: '0.3601万元',
      },
      {
        name: 'a fee in the first section',
        prose: { overview: '全年向两名申请人收取信息处理费2,003元。' },
        found: '2,003元',
      },
      { name: 'a fee by the page', prose: { 'other-matters': '本年度收取信息处理费1250元。' }, found: null },
      {
        name: 'a fee by the item that is a multiple of 100',
        prose: { 'other-matters': '本年度按件收取信息处理费1300元。' },
        found: null,
      },
      { name: 'a rate', prose: { 'other-matters': '信息处理费标准为每页15元。' }, found: null },
      {
        name: 'a fee that was not collected',
        prose: { 'other-matters': '本年度未收取信息处理费0.5元。' },
        found: null,
      },
      { name: 'another fee', prose: { 'other-matters': '本年度收取证照工本费1205元。' }, found: null },
      {
        name: 'a fee paid back',
        prose: { 'other-matters': '退还申请人信息处理费1205元。' },
        found: null,
      },
      {
        name: 'two amounts in a sentence',
        prose: { 'other-matters': '本年度收取信息处理费1205元，其中按量计收205元。' },
        found: null,
      },
    ],
  },
  {
    rule: rulesBeyondCompetence,
    cases: [
      {
        name: 'a street office',
        figures: { 'disclosure/regulations/issued': '3', 'disclosure/regulations/in-force': '3' },
        found: '3',
      },
      {
        name: 'a county government',
        body: '云岭县人民政府',
        figures: { 'disclosure/regulations/in-force': '2' },
        found: '2',
      },
      {
        name: 'an office of a district',
        body: '松江口区城市更新办公室',
        figures: { 'disclosure/regulations/in-force': '1' },
        found: '1',
      },
      {
        name: 'a township, in the older edition',
        edition: '2019',
        body: '云岭县白鹤镇人民政府',
        figures: { 'disclosure/regulations/made': '4' },
        found: '4',
      },
      { name: 'a street office with none', figures: normative('3', '0', '9'), found: null },
      {
        name: 'a city, which may be of either level',
        body: '云岭市人民政府',
        figures: { 'disclosure/regulations/in-force': '2' },
        found: null,
      },
      {
        name: 'an autonomous region',
        body: '远山自治区人民政府',
        figures: { 'disclosure/regulations/in-force': '80' },
        found: null,
      },
      {
        name: 'a new area, which the law does not name',
        body: '滨海新区人民政府',
        figures: { 'disclosure/regulations/in-force': '2' },
        found: '2',
      },
      {
        name: 'a city whose name holds 镇',
        body: '古镇江市人民政府',
        figures: { 'disclosure/regulations/in-force': '6' },
        found: null,
      },
    ],
  },
  {
    rule: feeDecimals,
    cases: [
      {
        name: 'three decimals where four are asked for',
        figures: { [fee]: '11.065' },
        replace: head,
        found: '11.065',
        fixes: ['11.0650'],
      },
      {
        name: 'a whole number where four are asked for',
        figures: { [fee]: '36' },
        replace: head,
        found: '36',
        fixes: ['36.0000'],
      },
      {
        name: 'decimals asked for in Chinese',
        figures: { [fee]: '3.5' },
        replace: [head[0], '（单位：万元，保留两位小数）'],
        found: '3.5',
        fixes: ['3.50'],
      },
      {
        name: 'more decimals than asked for',
        figures: { [fee]: '1.234567' },
        replace: head,
        found: '1.234567',
        fixes: ['1.2346'],
      },
      { name: 'zeros too many', figures: { [fee]: '1.230000' }, replace: head, found: '1.230000', fixes: ['1.2300'] },
      {
        name: 'a unit in the cell, which stays',
        figures: { [fee]: '11.065万元' },
        replace: head,
        found: '11.065万元',
        fixes: ['11.0650万元'],
      },
      { name: 'the decimals asked for', figures: { [fee]: '11.0650' }, replace: head, found: null },
      { name: 'a fee of zero', figures: { [fee]: '0' }, replace: head, found: null },
      { name: 'a head that asks for none', figures: { [fee]: '11.065' }, found: null },
      { name: 'an amount that is probably in yuan', figures: { [fee]: '113300.89' }, replace: head, found: null },
    ],
  },
  {
    rule: feeUnitSuspect,
    cases: [
      {
        name: 'a street with a thousand million',
        figures: { [fee]: '113300.89' },
        found: '113300.89',
        fixes: ['11.330089', '11.3301'],
      },
      {
        name: 'a head that asks for four decimals',
        figures: { [fee]: '113300.89' },
        replace: head,
        found: '113300.89',
        fixes: ['11.3301'],
      },
      {
        name: 'whole yuan',
        figures: { [fee]: '251000' },
        body: '云岭县白鹤镇人民政府',
        found: '251000',
        fixes: ['25.1'],
      },
      {
        name: 'a county bureau far above its kind',
        figures: { [fee]: '2513300.50' },
        body: '云岭县水利局',
        found: '2513300.50',
        fixes: ['251.33005', '251.3301'],
      },
      {
        name: 'a county bureau with an ordinary amount',
        figures: { [fee]: '1234.56' },
        body: '云岭县水利局',
        found: null,
      },
      { name: 'a city', figures: { [fee]: '883300.89' }, body: '云岭市人民政府', found: null },
      { name: 'a street below the threshold', figures: { [fee]: '999.99' }, found: null },
      {
        name: 'a large amount in the shape of its unit, with fees explained',
        figures: { [fee]: '1500.1234' },
        prose: { overview: '规范行政事业性收费公示。' },
        found: null,
      },
    ],
  },
  {
    rule: feeBelowProcessingFee,
    cases: [
      {
        name: 'a fee collected and none counted',
        prose: { 'other-matters': '本年度共收取信息处理费1200元。' },
        found: '0',
        fixes: ['0.12'],
      },
      {
        name: 'a fee collected, decimals asked for',
        replace: head,
        prose: { 'other-matters': '收取信息处理费1,200元。' },
        found: '0',
        fixes: ['0.1200'],
      },
      {
        name: 'a fee larger than all fees',
        figures: { [fee]: '0.05' },
        prose: { 'other-matters': '全年收取政府信息公开信息处理费600元。' },
        found: '0.05',
        fixes: [],
      },
      {
        name: 'a fee in ten thousands',
        prose: { 'other-matters': '收取信息处理费0.3万元。' },
        found: '0',
        fixes: ['0.3'],
      },
      {
        name: 'a fee that is counted',
        figures: { [fee]: '0.12' },
        prose: { 'other-matters': '本年度共收取信息处理费1200元。' },
        found: null,
      },
      { name: 'none collected', prose: { 'other-matters': '本年度未收取信息处理费。' }, found: null },
      { name: 'zero collected', prose: { 'other-matters': '本年度收取信息处理费0元。' }, found: null },
      { name: 'a rate', prose: { 'other-matters': '信息处理费按件计收，标准为每件100元。' }, found: null },
      { name: 'a plan', prose: { 'other-matters': '拟收取信息处理费300元。' }, found: null },
      {
        name: 'several amounts in one sentence',
        prose: { 'other-matters': '收取信息处理费100元，退回材料费300元。' },
        found: null,
      },
    ],
  },
  {
    rule: publishedTotalBelowNew,
    cases: [
      { name: 'fewer in all than newly published', edition: '2019', figures: published('3', '3', '1'), found: '1' },
      { name: 'none in all', edition: '2019', figures: published('0', '2', '0'), found: '0' },
      {
        name: 'rules',
        edition: '2019',
        figures: { 'disclosure/regulations/newly-published': '2', 'disclosure/regulations/published-total': '1' },
        found: '1',
      },
      { name: 'as many in all', edition: '2019', figures: published('3', '3', '3'), found: null },
      { name: 'more made than published', edition: '2019', figures: published('9', '3', '5'), found: null },
      { name: 'a blank total', edition: '2019', figures: published('3', '3', ''), found: null },
      { name: 'an edition without the column', figures: normative('5', '0', '3'), found: null },
    ],
  },
  {
    rule: missingMoneyUnit,
    cases: [
      {
        name: 'an amount alone',
        edition: '2019',
        figures: procurement('3', '251000'),
        found: '251000',
        fixes: ['万元', '元'],
      },
      {
        name: 'an amount with decimals',
        edition: '2019',
        figures: procurement('3', '42.21'),
        found: '42.21',
        fixes: ['万元', '元'],
      },
      {
        name: 'an amount with separators',
        edition: '2019',
        figures: procurement('3', '1,251,000'),
        found: '1,251,000',
        fixes: ['万元', '元'],
      },
      { name: 'an amount in yuan', edition: '2019', figures: procurement('3', '251000元'), found: null },
      { name: 'an amount in ten thousands', edition: '2019', figures: procurement('3', '42.21万元'), found: null },
      { name: 'zero', edition: '2019', figures: procurement('0', '0'), found: null },
      {
        name: 'a unit in the head',
        edition: '2019',
        figures: procurement('3', '42.21'),
        replace: ['采购总金额', '采购总金额（单位：万元）'],
        found: null,
      },
    ],
  },
  {
    rule: procurementIncomplete,
    cases: [
      { name: 'projects without an amount', edition: '2019', figures: procurement('3', '0'), found: '0' },
      { name: 'an amount without projects', edition: '2019', figures: procurement('0', '42.21万元'), found: '0' },
      { name: 'projects and 0.00', edition: '2019', figures: procurement('1', '0.00'), found: '0.00' },
      { name: 'both', edition: '2019', figures: procurement('3', '42.21万元'), found: null },
      { name: 'neither', edition: '2019', figures: procurement('0', '0'), found: null },
      { name: 'a blank amount', edition: '2019', figures: procurement('3', ''), found: null },
    ],
  },
  {
    rule: splitDigits,
    cases: [
      {
        name: 'a number over two cells',
        figures: { 'applications/granted/natural-person': '1\t3', 'applications/granted/total': '13' },
        found: '1\t3',
        fixes: ['13'],
      },
      {
        name: 'a total over two cells',
        figures: { 'applications/new/enterprise': '24', 'applications/new/total': '2\t4' },
        found: '2\t4',
        fixes: ['24'],
      },
      {
        name: 'a number in the middle of a row',
        figures: {
          'applications/new/natural-person': '5',
          'applications/new/research': '2\t4',
          'applications/new/total': '29',
        },
        found: '2\t4',
        fixes: ['24'],
      },
      {
        name: 'a number over two cells in a row that adds up with its last figure left out as well',
        figures: { ...twelve, 'applications/granted/natural-person': '1\t2' },
        found: '1\t2',
        fixes: ['12'],
      },
      {
        name: 'the same row where the other rows say that its last figure is one too many',
        figures: {
          ...Object.fromEntries(
            ['new', 'granted', 'result-total'].flatMap((row) => [
              [`applications/${row}/natural-person`, '1'],
              [`applications/${row}/enterprise`, '2'],
              [`applications/${row}/total`, '3'],
            ]),
          ),
          'applications/granted/total': '3\t15',
        },
        found: null,
      },
      {
        name: 'a row that is whole',
        figures: { 'applications/granted/natural-person': '13', 'applications/granted/total': '13' },
        found: null,
      },
      {
        name: 'a surplus figure that no joining explains',
        figures: { 'applications/granted/natural-person': '1\t3', 'applications/granted/total': '99' },
        found: null,
      },
      {
        name: 'a surplus figure that two ways of joining explain',
        figures: {
          'applications/new/natural-person': '5',
          'applications/new/research': '1\t1',
          'applications/new/total': '16',
        },
        found: null,
      },
      {
        name: 'a row of seven figures that does not add up',
        figures: {
          'applications/granted/natural-person': '3',
          'applications/granted/enterprise': '1',
          'applications/granted/total': '31',
        },
        found: null,
      },
    ],
  },
];

for (const { rule, cases } of suites) {
  describe(rule.meta.id, () => {
    for (const each of cases) {
      it(`${each.found === null ? 'is quiet about' : 'finds'} ${each.name}`, () => {
        const text = textOf(each);
        const findings = check(rule, text);
        assert.deepEqual(
          findings.map(({ span }) => text.slice(span.start, span.end)),
          each.found === null ? [] : [each.found],
        );
        for (const finding of findings) {
          const fixes = finding.fixes?.() ?? [];
          assert.deepEqual(
            fixes.flatMap(({ edits }) => edits.map(({ newText }) => newText)),
            each.fixes ?? [],
          );
          for (const { edits, title } of fixes) {
            assert.deepEqual(check(rule, applyEdits(text, edits)), [], render(title, 'zh-cn'));
          }
          for (const locale of ['zh-cn', 'en'] as const) {
            const words = [finding.message, ...fixes.map(({ title }) => title)].map((message) =>
              render(message, locale),
            );
            for (const line of words) assert.doesNotMatch(line, /\{\w+\}/);
          }
        }
      });
    }
  });
}
