import { rule } from '../../../shared/rules/table/nonstandard-number.ts';
import { replaced, smallReport } from '../../kit/small-report.ts';
import type { RuleCases } from '../cases.ts';
import { firstCells, page } from './texts.ts';

const decisions = (on: string) => ({ figures: { 'disclosure/penalties/decisions': on } });
const fees = (on: string) => ({ figures: { 'disclosure/fees/amount': on } });
/** The first cells of section 四, written so. */
const outcomes = (count: number, written: string) => ({
  figures: Object.fromEntries(
    ['reconsideration', 'direct-litigation']
      .flatMap((group) =>
        ['upheld', 'corrected', 'other', 'pending', 'total'].map((column) => `reviews/${group}/${column}`),
      )
      .slice(0, count)
      .map((address) => [address, written]),
  ),
});

const columns = ['natural-person', 'enterprise', 'research', 'social', 'legal', 'other'];
/** Two rows of section 三 without their totals, each cell written so. */
const twelve = (rows: readonly string[], written: string): Readonly<Record<string, string>> =>
  Object.fromEntries(rows.flatMap((row) => columns.map((column) => [`applications/${row}/${column}`, written])));

export const cases: RuleCases = {
  rule,
  fires: [
    {
      why: 'a writing kept up throughout a table',
      report: firstCells(11, '0.0'),
      on: '三、收到和处理政府信息公开申请情况',
      fixes: [`safe ${Array.from({ length: 11 }, () => '0').join(' ')}`],
      note: '第一项本年新收·自然人填的是“0.0”',
    },
    {
      why: 'a writing met ten times',
      report: firstCells(10, '0.0'),
      on: '0.0',
      more: Array.from({ length: 9 }, () => ({ on: '0.0' })),
    },
    {
      why: 'full-width digits',
      report: { figures: { 'disclosure/penalties/decisions': '１２' } },
      on: '１２',
      severity: 'hint',
      fixes: ['safe 12'],
    },
    {
      why: 'separators',
      report: { figures: { 'disclosure/penalties/decisions': '1,234' } },
      on: '1,234',
      severity: 'hint',
      fixes: ['safe 1234'],
    },
    {
      why: 'a measure word',
      report: { figures: { 'disclosure/penalties/decisions': '3件' } },
      on: '3件',
      severity: 'hint',
      fixes: ['safe 3'],
    },
    {
      why: 'the unit of the head again',
      report: { figures: { 'disclosure/fees/amount': '4.2万元' } },
      on: '4.2万元',
      severity: 'hint',
      fixes: ['safe 4.2'],
    },
    {
      why: 'zeros in front',
      report: { figures: { 'disclosure/penalties/decisions': '007' } },
      on: '007',
      severity: 'hint',
      fixes: ['safe 7'],
    },
    {
      why: 'a letter for a nought',
      report: { figures: { 'applications/granted/legal': 'O' } },
      on: 'O',
      fixes: ['unique 0'],
    },
    {
      why: 'a count with decimals',
      report: { figures: { 'disclosure/penalties/decisions': '2.00' } },
      on: '2.00',
      fixes: ['safe 2'],
    },
    {
      why: 'a full stop for a point',
      report: { figures: { 'disclosure/fees/amount': '11。065' } },
      on: '11。065',
      fixes: ['choice 11.065'],
    },
    {
      why: '元 under a head of 万元',
      report: { figures: { 'disclosure/fees/amount': '25.5元' } },
      on: '25.5元',
      fixes: ['choice 0.00255', 'choice 25.5'],
    },
    {
      why: 'a full stop behind a count',
      report: { figures: { 'disclosure/penalties/decisions': '12。' } },
      on: '12。',
      fixes: ['unique 12'],
    },
    {
      why: 'the mark of a note behind a count',
      report: { figures: { 'disclosure/penalties/decisions': '12①' } },
      on: '12①',
      severity: 'hint',
      fixes: ['choice 12'],
    },
    {
      why: 'a plus sign before a count',
      report: { figures: { 'disclosure/penalties/decisions': '+3' } },
      on: '+3',
      severity: 'hint',
      fixes: ['safe 3'],
    },
    {
      why: 'full-width digits in money that has its unit in the cell',
      report: {
        edition: '2019',
        figures: { 'disclosure/procurement/amount': '４２.２１万元', 'disclosure/procurement/projects': 2 },
      },
      on: '４２.２１万元',
      severity: 'hint',
      fixes: ['safe 42.21万元'],
    },
    {
      why: 'two writings, each by itself',
      report: {
        figures: { 'disclosure/penalties/decisions': '007', 'disclosure/licensing/decisions': '3件' },
      },
      on: '3件',
      severity: 'hint',
      fixes: ['safe 3'],
      more: [{ on: '007', severity: 'hint', fixes: ['safe 7'] }],
    },
    {
      why: 'separators and decimals, for the graver of the two',
      report: { figures: { 'disclosure/penalties/decisions': '1,234.00' } },
      on: '1,234.00',
      fixes: ['safe 1234'],
    },
    {
      why: 'a full stop for a point after a nought',
      report: { figures: { 'disclosure/fees/amount': '0。5' } },
      on: '0。5',
      fixes: ['choice 0.5'],
    },
    ...(
      [
        ['1 234', '1234'],
        ['1，234', '1234'],
        ['3宗', '3'],
        ['00', '0'],
        ['＋３', '3'],
      ] as const
    ).map(([on, right]) => ({
      why: `a count in another writing: ${on}`,
      report: decisions(on),
      on,
      severity: 'hint' as const,
      fixes: [`safe ${right}`],
    })),
    ...['12*', '12注1'].map((on) => ({
      why: `a count with the mark of a note: ${on}`,
      report: decisions(on),
      on,
      severity: 'hint' as const,
      fixes: ['choice 12'],
    })),
    { why: 'no count, with decimals', report: decisions('0.00'), on: '0.00', fixes: ['safe 0'] },
    ...(
      [
        ['0元', 'choice 0', 'choice 0'],
        ['999元', 'choice 0.0999', 'choice 999'],
        ['0.5元', 'choice 0.00005', 'choice 0.5'],
        ['1,234.5元', 'choice 0.12345', 'choice 1234.5'],
      ] as const
    ).map(([on, ...fixes]) => ({ why: `元 under a head of 万元: ${on}`, report: fees(on), on, fixes })),
    {
      why: '万元 under a head of 元',
      report: replaced(smallReport(fees('3.2万元')), '（单位：万元）', '（单位：元）'),
      on: '3.2万元',
      fixes: ['choice 3.2'],
    },
    { why: 'an amount with a plus sign', report: fees('+3.5'), on: '+3.5', severity: 'hint', fixes: ['safe 3.5'] },
    {
      why: 'an amount with a nought in front',
      report: fees('03.5'),
      on: '03.5',
      severity: 'hint',
      fixes: ['safe 3.5'],
    },
    {
      why: 'the unit of the head again, in full width',
      report: fees('３.５万元'),
      on: '３.５万元',
      severity: 'hint',
      fixes: ['safe 3.5'],
    },
    {
      why: 'a writing met six times in the one line of section 四',
      report: outcomes(6, '0.0'),
      on: '四、政府信息公开行政复议、行政诉讼情况',
      fixes: ['safe 0 0 0 0 0 0'],
    },
    {
      why: 'a writing met five times in the one line of section 四',
      report: outcomes(5, '0.0'),
      on: '0.0',
      more: Array.from({ length: 4 }, () => ({ on: '0.0', fixes: ['safe 0'] })),
    },
    {
      why: 'a writing met eleven times in which something is left out, each by itself',
      report: firstCells(11, '0①'),
      on: '0①',
      severity: 'hint',
      more: Array.from({ length: 10 }, () => ({ on: '0①', severity: 'hint' as const, fixes: ['choice 0'] })),
    },
    {
      why: 'two writings kept up throughout a table, each repaired by itself',
      report: { figures: { ...twelve(['new', 'carried-in'], '0.0'), ...twelve(['granted', 'partly-granted'], '０') } },
      on: '三、收到和处理政府信息公开申请情况',
      fixes: [`safe${' 0'.repeat(12)}`],
      more: [{ on: '三、收到和处理政府信息公开申请情况', severity: 'hint', fixes: [`safe${' 0'.repeat(12)}`] }],
    },
    {
      why: 'full-width digits with mark-up between them',
      report: page(smallReport(decisions('１<b>２</b>'))),
      on: '１<b>２',
      severity: 'hint',
      fixes: [],
    },
    {
      why: 'a writing kept up throughout a table, once with mark-up in it',
      report: page(
        smallReport({
          figures: { ...twelve(['new', 'carried-in'], '0.0'), 'applications/new/legal': '0<b>.0</b>' },
        }),
      ),
      on: '三、收到和处理政府信息公开申请情况',
      fixes: [],
    },
    {
      why: 'a writing kept up throughout a table, and another one',
      report: firstCells(12, '０').replace('０', '0.0'),
      on: '三、收到和处理政府信息公开申请情况',
      severity: 'hint',
      fixes: [`safe ${Array.from({ length: 11 }, () => '0').join(' ')}`],
      more: [{ on: '0.0', fixes: ['safe 0'] }],
    },
  ],
  quiet: [
    { why: 'an amount with a nought behind', report: fees('3.50') },
    { why: 'what is no figure', report: decisions('·12') },
    { why: 'plain digits', report: { figures: { 'disclosure/penalties/decisions': '1234' } } },
    { why: 'a change with its sign', report: { edition: '2019', figures: { 'disclosure/licensing/change': '+2' } } },
    {
      why: 'money with the unit that the form leaves to the cell',
      report: {
        edition: '2019',
        figures: { 'disclosure/procurement/amount': '42.21万元', 'disclosure/procurement/projects': 2 },
      },
    },
  ],
};
