import type { FolderCases } from './folders.ts';

const pending = (group: string, count: number | string) => ({
  [`reviews/${group}/pending`]: count,
  [`reviews/${group}/total`]: count,
});

export const cases: FolderCases = {
  rule: 'pending-cases-vanished',
  cases: [
    {
      why: 'a review that was pending, in a table of zeros',
      files: { 'a.txt': { year: 2022, figures: pending('reconsideration', 1) }, 'b.txt': { year: 2023 } },
      found: [{ in: 'b.txt', on: '0', cites: ['a.txt'], says: '1 件' }],
    },
    {
      why: 'lawsuits of both kinds, in one finding',
      files: {
        'a.txt': {
          year: 2022,
          figures: { ...pending('direct-litigation', 2), ...pending('litigation-after-reconsideration', 1) },
        },
        'b.txt': { year: 2023 },
      },
      found: [{ in: 'b.txt', on: '0', cites: ['a.txt', 'a.txt'], says: '3 件' }],
    },
    {
      why: 'a case pending in the last report of the form of 2019',
      files: {
        'a.txt': { edition: '2019', year: 2020, figures: pending('reconsideration', 1) },
        'b.txt': { year: 2021 },
      },
      found: [{ in: 'b.txt', on: '0' }],
    },
    {
      why: 'a case that ended this year',
      files: {
        'a.txt': { year: 2022, figures: pending('reconsideration', 1) },
        'b.txt': { year: 2023, figures: { 'reviews/reconsideration/upheld': 1, 'reviews/reconsideration/total': 1 } },
      },
    },
    {
      why: 'a case that went on to court and is counted there',
      files: {
        'a.txt': { year: 2022, figures: pending('reconsideration', 1) },
        'b.txt': { year: 2023, figures: pending('litigation-after-reconsideration', 1) },
      },
    },
    {
      why: 'a table that was left blank',
      files: {
        'a.txt': { year: 2022, figures: pending('reconsideration', 1) },
        'b.txt': { year: 2023, figures: pending('reconsideration', '') },
      },
    },
  ],
};
