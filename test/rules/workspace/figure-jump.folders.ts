import { type FolderCases, row } from './folders.ts';

const penalties = (count: number) => ({ 'disclosure/penalties/decisions': count });
const quiet = { 'in-force-count-discontinuity': 'off' } as const;

export const cases: FolderCases = {
  rule: 'figure-jump',
  cases: [
    {
      why: 'more than five times last year’s',
      files: { 'a.txt': { year: 2022, figures: penalties(30) }, 'b.txt': { year: 2023, figures: penalties(151) } },
      found: [{ in: 'b.txt', on: '151', cites: ['a.txt'] }],
    },
    {
      why: 'less than a fifth',
      files: { 'a.txt': { year: 2022, figures: penalties(30) }, 'b.txt': { year: 2023, figures: penalties(5) } },
      found: [{ in: 'b.txt', on: '5' }],
    },
    {
      why: 'a total, and not the applicants that it is made of',
      files: {
        'a.txt': { year: 2022, figures: row('new', [4, 0, 0, 0, 0, 0, 4]) },
        'b.txt': { year: 2023, figures: row('new', [40, 2, 0, 0, 0, 0, 42]) },
      },
      found: [{ in: 'b.txt', on: '42' }],
    },
    {
      why: 'twenty where there was nothing',
      files: { 'a.txt': { year: 2022 }, 'b.txt': { year: 2023, figures: penalties(20) } },
      found: [{ in: 'b.txt', on: '20' }],
    },
    {
      why: 'a net change, which may be anything',
      files: {
        'a.txt': { edition: '2019', year: 2019, figures: { 'disclosure/licensing/change': 1 } },
        'b.txt': { edition: '2019', year: 2020, figures: { 'disclosure/licensing/change': 90 } },
      },
      rules: { ...quiet, 'item-count-discontinuity': 'off' },
    },
    {
      why: 'five times exactly',
      files: { 'a.txt': { year: 2022, figures: penalties(30) }, 'b.txt': { year: 2023, figures: penalties(150) } },
    },
    {
      why: 'small figures that jump',
      files: { 'a.txt': { year: 2022, figures: penalties(1) }, 'b.txt': { year: 2023, figures: penalties(19) } },
    },
    {
      why: 'a figure that last year left blank',
      files: {
        'a.txt': { year: 2022, figures: { 'disclosure/penalties/decisions': '' } },
        'b.txt': { year: 2023, figures: penalties(300) },
      },
      rules: quiet,
    },
  ],
};
