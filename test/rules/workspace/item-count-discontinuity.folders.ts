import type { FolderCases } from './folders.ts';

const items = (row: string, last: number | string, change: number | string) => ({
  [`disclosure/${row}/items-last-year`]: last,
  [`disclosure/${row}/change`]: change,
});
const year2019 = { edition: '2019', year: 2019 } as const;
const year2020 = { edition: '2019', year: 2020 } as const;

export const cases: FolderCases = {
  rule: 'item-count-discontinuity',
  cases: [
    {
      why: 'a change of last year that was not carried on',
      files: {
        'a.txt': { ...year2019, figures: items('licensing', 20, -2) },
        'b.txt': { ...year2020, figures: items('licensing', 20, 0) },
      },
      found: [{ in: 'b.txt', on: '20', cites: ['a.txt', 'a.txt'], says: '应为 18', fix: '18' }],
    },
    {
      why: 'items of fees that fell by one',
      files: {
        'a.txt': { ...year2019, figures: items('fees', 5, -1) },
        'b.txt': { ...year2020, figures: items('fees', 5, 0) },
      },
      found: [{ in: 'b.txt', on: '5', fix: '4', elsewhere: '5>6' }],
    },
    {
      why: 'a change written in words',
      files: {
        'a.txt': { ...year2019, figures: items('penalties', 40, '增3') },
        'b.txt': { ...year2020, figures: items('penalties', 42, 0) },
      },
      found: [{ in: 'b.txt', on: '42', fix: '43' }],
    },
    {
      why: 'items that follow from last year',
      files: {
        'a.txt': { ...year2019, figures: items('licensing', 20, -2) },
        'b.txt': { ...year2020, figures: items('licensing', 18, 4) },
      },
    },
    {
      why: 'a change that was left blank',
      files: {
        'a.txt': { ...year2019, figures: items('licensing', 20, '') },
        'b.txt': { ...year2020, figures: items('licensing', 18, 4) },
      },
    },
    {
      why: 'the form of 2021, which has no such column',
      files: {
        'a.txt': { ...year2020, figures: items('licensing', 20, -2) },
        'b.txt': { year: 2021, figures: { 'disclosure/licensing/decisions': 7 } },
      },
    },
  ],
};
