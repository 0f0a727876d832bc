import type { FolderCases } from './folders.ts';

const title = (year: number): string => `青禾区柳湾街道办事处${year}年政府信息公开工作年度报告`;

export const cases: FolderCases = {
  rule: 'missing-year-report',
  cases: [
    {
      why: 'one year between two reports',
      files: { 'a.txt': { year: 2021 }, 'b.txt': { year: 2023 } },
      found: [{ in: 'b.txt', on: title(2023), says: '2022 年的报告', cites: [] }],
    },
    {
      why: 'several years, in one finding',
      files: { 'a.txt': { edition: '2019', year: 2020 }, 'b.txt': { year: 2024 } },
      found: [{ in: 'b.txt', on: title(2024), says: '2021、2022、2023 年的报告' }],
    },
    {
      why: 'two gaps, each on the report behind it',
      files: { 'a.txt': { year: 2021 }, 'b.txt': { year: 2023 }, 'c.txt': { year: 2025 } },
      found: [
        { in: 'b.txt', on: title(2023) },
        { in: 'c.txt', on: title(2025) },
      ],
    },
    {
      why: 'years in a row',
      files: { 'a.txt': { year: 2021 }, 'b.txt': { year: 2022 }, 'c.txt': { year: 2023 } },
    },
    {
      why: 'years that other bodies have and this one never had: before its first report and after its last',
      files: {
        'a.txt': { year: 2021, body: '青石县水务局' },
        'b.txt': { year: 2022, body: '青石县水务局' },
        'c.txt': { year: 2022 },
      },
    },
    {
      why: 'a report on each side of the gap, of two bodies',
      files: { 'a.txt': { year: 2021, body: '青石县水务局' }, 'b.txt': { year: 2023 } },
    },
  ],
};
