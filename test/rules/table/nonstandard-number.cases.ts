import { rule } from '../../../shared/rules/table/nonstandard-number.ts';
import type { RuleCases } from '../cases.ts';
import { firstCells } from './texts.ts';

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
  ],
  quiet: [
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
