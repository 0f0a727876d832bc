import { type FolderCases, row } from './folders.ts';

const title = (year: number): string => `青禾区柳湾街道办事处${year}年政府信息公开工作年度报告`;
const busy = {
  ...row('new', [3, 1, 0, 0, 0, 0, 4]),
  ...row('granted', [3, 1, 0, 0, 0, 0, 4]),
  ...row('result-total', [3, 1, 0, 0, 0, 0, 4]),
  'disclosure/licensing/decisions': 52,
};

export const cases: FolderCases = {
  rule: 'identical-figures',
  cases: [
    {
      why: 'a whole table taken over',
      files: { 'a.txt': { year: 2022, figures: busy }, 'b.txt': { year: 2023, figures: busy } },
      found: [{ in: 'b.txt', on: title(2023), cites: ['a.txt'], says: '10 个不为零' }],
    },
    {
      why: 'one count of decisions and nothing else',
      files: {
        'a.txt': { year: 2022, figures: { 'disclosure/penalties/decisions': 31 } },
        'b.txt': { year: 2023, figures: { 'disclosure/penalties/decisions': 31 } },
      },
      found: [{ in: 'b.txt', on: title(2023), cites: ['a.txt'] }],
    },
    {
      why: 'three years with the same figures, in each later one',
      files: {
        'a.txt': { year: 2022, figures: busy },
        'b.txt': { year: 2023, figures: busy },
        'c.txt': { year: 2024, figures: busy },
      },
      found: [
        { in: 'b.txt', on: title(2023), cites: ['a.txt'] },
        { in: 'c.txt', on: title(2024), cites: ['b.txt'] },
      ],
    },
    {
      why: 'an amount written with more decimals than last year',
      files: {
        'a.txt': { year: 2022, figures: { ...busy, 'disclosure/fees/amount': '36.852' } },
        'b.txt': { year: 2023, figures: { ...busy, 'disclosure/fees/amount': '36.8520' } },
      },
      found: [{ in: 'b.txt', on: title(2023), cites: ['a.txt'] }],
    },
    {
      why: 'two years without any request or decision',
      files: { 'a.txt': { year: 2022 }, 'b.txt': { year: 2023 } },
    },
    {
      why: 'a stock that did not change, and zeros',
      files: {
        'a.txt': { year: 2022, figures: { 'disclosure/normative-documents/in-force': 6 } },
        'b.txt': { year: 2023, figures: { 'disclosure/normative-documents/in-force': 6 } },
      },
    },
    {
      why: 'figures of which one differs',
      files: {
        'a.txt': { year: 2022, figures: busy },
        'b.txt': { year: 2023, figures: { ...busy, 'disclosure/licensing/decisions': 53 } },
      },
    },
  ],
};
