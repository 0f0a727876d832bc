import { rule } from '../../../shared/rules/reconcile/split-digits.ts';
import type { RuleCases } from '../cases.ts';
import { allGranted } from './texts.ts';

export const cases: RuleCases = {
  rule,
  fires: [
    {
      why: 'a number over two cells',
      report: {
        figures: {
          ...allGranted({ 'natural-person': '13', total: '13' }),
          'applications/granted/natural-person': '1\t3',
        },
      },
      on: '1\t3',
      fixes: ['choice 13'],
    },
    {
      why: 'a total over two cells',
      report: { figures: { ...allGranted({ enterprise: '24', total: '24' }), 'applications/new/total': '2\t4' } },
      on: '2\t4',
      fixes: ['choice 24'],
    },
    {
      why: 'a number in the middle of a row',
      report: {
        figures: {
          ...allGranted({ 'natural-person': '5', research: '24', total: '29' }),
          'applications/new/research': '2\t4',
        },
      },
      on: '2\t4',
      fixes: ['choice 24'],
    },
    {
      why: 'a number over two cells in a row that adds up with its last figure left out as well',
      report: {
        figures: {
          ...allGranted({ 'natural-person': '12', other: '3', total: '15' }),
          'applications/granted/natural-person': '1\t2',
        },
      },
      on: '1\t2',
      fixes: ['choice 12'],
    },
    {
      why: 'numbers over two cells in two rows, each with its own repair',
      report: {
        figures: {
          ...allGranted({ 'natural-person': '13', enterprise: '24', total: '37' }),
          'applications/new/natural-person': '1\t3',
          'applications/granted/enterprise': '2\t4',
        },
      },
      on: '1\t3',
      fixes: ['choice 13'],
      more: [{ on: '2\t4', fixes: ['choice 24'] }],
    },
  ],
  quiet: [
    {
      why: 'the same row where the other rows say that its last figure is one too many',
      report: {
        figures: {
          ...allGranted({ 'natural-person': '1', enterprise: '2', total: '3' }),
          'applications/granted/total': '3\t15',
        },
      },
    },
    {
      why: 'a row that is whole',
      report: { figures: { 'applications/granted/natural-person': '13', 'applications/granted/total': '13' } },
    },
    {
      why: 'a surplus figure that no joining explains',
      report: { figures: { 'applications/granted/natural-person': '1\t3', 'applications/granted/total': '99' } },
    },
    {
      why: 'a surplus figure that two ways of joining explain',
      report: {
        figures: {
          'applications/new/natural-person': '5',
          'applications/new/research': '1\t1',
          'applications/new/total': '16',
        },
      },
    },
    {
      why: 'a row of seven figures that does not add up',
      report: {
        figures: {
          'applications/granted/natural-person': '3',
          'applications/granted/enterprise': '1',
          'applications/granted/total': '31',
        },
      },
    },
  ],
};
