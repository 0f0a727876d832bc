import type { FolderCases } from './folders.ts';

const stock = (issued: number, repealed: number, inForce: number | string, row = 'normative-documents') => ({
  [`disclosure/${row}/issued`]: issued,
  [`disclosure/${row}/repealed`]: repealed,
  [`disclosure/${row}/in-force`]: inForce,
});

export const cases: FolderCases = {
  rule: 'in-force-count-discontinuity',
  cases: [
    {
      why: 'a stock that only grew by half of what was issued',
      files: { 'a.txt': { year: 2022, figures: stock(3, 0, 14) }, 'b.txt': { year: 2023, figures: stock(4, 0, 16) } },
      found: [{ in: 'b.txt', on: '16', cites: ['a.txt'], says: '应为 18', fix: '18', elsewhere: '14>12' }],
    },
    {
      why: 'a stock from which what was repealed was not taken',
      files: { 'a.txt': { year: 2022, figures: stock(0, 0, 14) }, 'b.txt': { year: 2023, figures: stock(0, 2, 14) } },
      found: [{ in: 'b.txt', on: '14', cites: ['a.txt'], fix: '12', elsewhere: '14>16' }],
    },
    {
      why: 'more repealed than there ever were, without a repair: another figure than the stock is wrong',
      files: { 'a.txt': { year: 2022, figures: stock(0, 0, 1) }, 'b.txt': { year: 2023, figures: stock(0, 5, 0) } },
      found: [{ in: 'b.txt', on: '0', cites: ['a.txt'] }],
    },
    {
      why: 'both rows, each by itself',
      files: {
        'a.txt': {
          year: 2022,
          body: '霁川市人民政府',
          figures: { ...stock(0, 0, 6, 'regulations'), ...stock(0, 0, 9) },
        },
        'b.txt': {
          year: 2023,
          body: '霁川市人民政府',
          figures: { ...stock(1, 0, 8, 'regulations'), ...stock(0, 0, 10) },
        },
      },
      found: [
        { in: 'b.txt', on: '8', fix: '7' },
        { in: 'b.txt', on: '10', fix: '9' },
      ],
    },
    {
      why: 'a stock that follows from last year',
      files: { 'a.txt': { year: 2022, figures: stock(3, 0, 14) }, 'b.txt': { year: 2023, figures: stock(4, 1, 17) } },
    },
    {
      why: 'a report of 2019, whose total is another measure',
      files: {
        'a.txt': {
          edition: '2019',
          year: 2020,
          figures: { 'disclosure/normative-documents/published-total': 30 },
        },
        'b.txt': { year: 2021, figures: stock(1, 0, 9) },
      },
    },
    ...[
      ['what is in force', { ...stock(4, 0, '') }],
      ['what was issued', { ...stock(4, 0, 16), 'disclosure/normative-documents/issued': '' }],
      ['what was repealed', { ...stock(4, 0, 16), 'disclosure/normative-documents/repealed': '' }],
    ].map(([what, figures]) => ({
      why: `${what} left blank this year`,
      files: {
        'a.txt': { year: 2022, figures: stock(3, 0, 14) },
        'b.txt': { year: 2023, figures: figures as Readonly<Record<string, string | number>> },
      },
    })),
    {
      why: 'a stock that last year left blank',
      files: { 'a.txt': { year: 2022, figures: stock(3, 0, '') }, 'b.txt': { year: 2023, figures: stock(4, 1, 17) } },
    },
  ],
};
