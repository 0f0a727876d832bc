import { rule } from '../../../shared/rules/table/invalid-number.ts';
import { smallReport } from '../../kit/small-report.ts';
import type { RuleCases } from '../cases.ts';
import { page } from './texts.ts';

const decisions = (on: string) => ({ figures: { 'disclosure/penalties/decisions': on } });
const granted = (on: string) => ({ figures: { 'applications/granted/legal': on } });
const change = (on: string) => ({ edition: '2019' as const, figures: { 'disclosure/licensing/change': on } });
const procurement = (on: string) => ({
  edition: '2019' as const,
  figures: { 'disclosure/procurement/projects': 3, 'disclosure/procurement/amount': on },
});
const fees = (on: string) => ({ figures: { 'disclosure/fees/amount': on } });

export const cases: RuleCases = {
  rule,
  fires: [
    { why: 'words', report: { figures: { 'applications/granted/legal': '若干' } }, on: '若干', fixes: ['choice 0'] },
    {
      why: 'a negative count',
      report: { figures: { 'disclosure/penalties/decisions': '-3' } },
      on: '-3',
      fixes: ['choice 3'],
    },
    {
      why: 'a space inside a count, which may be two of them',
      report: { figures: { 'disclosure/penalties/decisions': '12 34' } },
      on: '12 34',
      fixes: ['choice 1234'],
    },
    {
      why: 'a fraction of a case',
      report: { figures: { 'applications/granted/legal': '1.5' } },
      on: '1.5',
      fixes: ['choice 0'],
    },
    {
      why: 'residue of a spreadsheet',
      report: { figures: { 'reviews/reconsideration/upheld': '#REF!' } },
      on: '#REF!',
      fixes: ['choice 0'],
    },
    {
      why: 'a count of many digits',
      report: { figures: { 'disclosure/penalties/decisions': '1234567890123' } },
      on: '1234567890123',
      fixes: [],
    },
    {
      why: 'words that no equation knows a figure for',
      report: { figures: { 'disclosure/penalties/decisions': '若干' } },
      on: '若干',
      fixes: [],
    },
    ...['－3', '−3', '减3', '﹣3'].map((on) => ({
      why: `a negative count by another sign: ${on}`,
      report: decisions(on),
      on,
      fixes: ['choice 3'],
    })),
    ...['12  34', '12\u00a034', '12   34'].map((on) => ({
      why: `a count with a wider space in it: ${on.length} characters`,
      report: decisions(on),
      on,
      fixes: ['choice 1234'],
    })),
    ...['abc', '3-', '1234567 1', '1 1234567', '12 34 5', '1/2', '3.5.1', '#N/A', '#DIV/0!', '=SUM(A1)', '若 干'].map(
      (on) => ({
        why: `no count, and nothing that says what was meant: ${on}`,
        report: decisions(on),
        on,
        fixes: [],
      }),
    ),
    { why: 'six digits on either side of a space', report: decisions('123456 654321'), on: '123456 654321' },
    ...['-1', '1 0', '无法统计', '2-1'].map((on) => ({
      why: `no count where the equations tell it: ${on}`,
      report: granted(on),
      on,
      fixes: ['choice 0'],
    })),
    ...['-1.5', '－0.5'].map((on) => ({
      why: `a negative count with decimals, of which nothing says what was meant: ${on}`,
      report: decisions(on),
      on,
      fixes: [],
    })),
    {
      why: 'words for which the equations leave only a negative count',
      report: { figures: { 'applications/granted/natural-person': '若干', 'applications/granted/enterprise': 3 } },
      on: '若干',
      fixes: [],
    },
    {
      why: 'words with mark-up between them in a page',
      report: page(smallReport(granted('若<br>干'))),
      on: '若<br>干',
      fixes: [],
    },
    ...Object.entries({
      '（2）': '-2',
      '(12)': '-12',
      '（-2）': '-2',
      '（减2）': '-2',
      '（减少）2': '-2',
      '（增2）': '2',
    }).map(([on, to]) => ({
      why: `a change in brackets: ${on}`,
      report: change(on),
      on,
      fixes: [`choice ${to}`],
    })),
    ...['△2', '2（减）', '增1减3', '②'].map((on) => ({
      why: `a change of which nothing says what was meant: ${on}`,
      report: change(on),
      on,
      fixes: [],
    })),
    ...['（2）', '①'].map((on) => ({
      why: `a count in brackets or a circle, which may be the number of a note: ${on}`,
      report: decisions(on),
      on,
      fixes: [],
    })),
    ...Object.entries({ 叁: '3', 十二: '12', 两件: '2', 贰拾壹: '21' }).map(([on, to]) => ({
      why: `a count in Chinese numerals: ${on}`,
      report: decisions(on),
      on,
      fixes: [`choice ${to}`],
    })),
    ...Object.entries({
      肆拾贰万元: '42',
      肆拾贰万伍仟元整: '42.5',
      四十二: '42',
      '42万元整': '42',
      '0.0042亿元': '42',
    }).map(([on, to]) => ({ why: `fees in another writing: ${on}`, report: fees(on), on, fixes: [`choice ${to}`] })),
    ...Object.entries({
      肆拾贰万元: '42万元',
      人民币肆拾贰万伍仟元整: '425000元',
      '42.21万元（含税）': '42.21万元',
      '4.2千元': '0.42万元',
    }).map(([on, to]) => ({
      why: `an amount in another writing: ${on}`,
      report: procurement(on),
      on,
      fixes: [`choice ${to}`],
    })),
    ...['约42万元', '42万元/年', '肆拾贰万元伍角', '十百万元'].map((on) => ({
      why: `an amount of which nothing says what was meant: ${on}`,
      report: procurement(on),
      on,
      fixes: [],
    })),
    { why: 'a negative amount', report: fees('-3.5'), on: '-3.5', fixes: ['choice 3.5'] },
    { why: 'words for an amount', report: fees('若干'), on: '若干', fixes: [] },
    { why: 'an amount with two points', report: fees('3.5.1'), on: '3.5.1', fixes: [] },
  ],
  quiet: [
    ...['-0', '99999999999'].map((count) => ({ why: `a count: ${count}`, report: decisions(count) })),
    { why: 'no case, with a sign', report: granted('-0') },
    { why: 'plain counts', report: { figures: { 'disclosure/penalties/decisions': '3' } } },
    { why: 'an amount with decimals', report: { figures: { 'disclosure/fees/amount': '11.065' } } },
    { why: 'a net change below nought', report: { edition: '2019', figures: { 'disclosure/licensing/change': '-3' } } },
  ],
};
