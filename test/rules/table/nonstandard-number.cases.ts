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
