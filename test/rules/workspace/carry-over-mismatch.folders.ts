import { type FolderCases, row } from './folders.ts';

export const cases: FolderCases = {
  rule: 'carry-over-mismatch',
  cases: [
    {
      why: 'another total carried in than was carried over',
      files: {
        'a.txt': { year: 2022, figures: row('carried-over', [2, 1, 0, 0, 0, 0, 3]) },
        'b.txt': { year: 2023, figures: row('carried-in', [2, 0, 0, 0, 0, 0, 2]) },
      },
      found: [{ in: 'b.txt', on: '2', cites: ['a.txt'], says: '第四项结转下年', fix: '1 3', elsewhere: '1>0 3>2' }],
    },
    {
      why: 'nothing carried in where three were carried over, in a report whose file is named by the wrong year',
      files: {
        '2024.txt': { year: 2023, figures: {} },
        '2023.txt': { year: 2022, figures: row('carried-over', [3, 0, 0, 0, 0, 0, 3]) },
      },
      found: [{ in: '2024.txt', on: '0', cites: ['2023.txt'], fix: '3 3' }],
    },
    {
      why: 'kinds of applicants that differ within one total',
      files: {
        'a.txt': { year: 2022, figures: row('carried-over', [2, 1, 0, 0, 0, 0, 3]) },
        'b.txt': { year: 2023, figures: row('carried-in', [1, 2, 0, 0, 0, 0, 3]) },
      },
      found: [{ in: 'b.txt', on: '1', severity: 'warning', cites: ['a.txt'], fix: '2 1', elsewhere: '2>1 1>2' }],
    },
    {
      why: 'the same slip between the editions of 2019 and 2021',
      files: {
        'a.txt': { edition: '2019', year: 2020, figures: row('carried-over', [1, 0, 0, 0, 0, 0, 1]) },
        'b.txt': { year: 2021, figures: row('carried-in', [4, 0, 0, 0, 0, 0, 4]) },
      },
      found: [{ in: 'b.txt', on: '4', cites: ['a.txt'] }],
    },
    {
      why: 'a body that is named in traditional characters, with a space and without 办事处 in one of the years',
      files: {
        'a.txt': { year: 2022, body: '嵐溪區遊龍街道辦事處', figures: row('carried-over', [1, 0, 0, 0, 0, 0, 1]) },
        'b.txt': { year: 2023, body: '岚溪区 游龙街道', figures: {} },
      },
      found: [{ in: 'b.txt', on: '0', cites: ['a.txt'] }],
    },
    {
      why: 'what is carried in as it was carried over',
      files: {
        'a.txt': { year: 2022, figures: row('carried-over', [2, 1, 0, 0, 0, 0, 3]) },
        'b.txt': { year: 2023, figures: row('carried-in', [2, 1, 0, 0, 0, 0, 3]) },
      },
    },
    {
      why: 'a row 四 that was left blank: unknown is not zero',
      files: {
        'a.txt': { year: 2022, figures: { 'applications/carried-over/total': '' } },
        'b.txt': { year: 2023, figures: row('carried-in', [5, 0, 0, 0, 0, 0, 5]) },
      },
    },
    {
      why: 'reports of two bodies that are named much alike',
      files: {
        'a.txt': { year: 2022, body: '青禾区柳湾街道办事处', figures: row('carried-over', [2, 0, 0, 0, 0, 0, 2]) },
        'b.txt': { year: 2023, body: '青禾区柳汀街道办事处', figures: {} },
      },
    },
    {
      why: 'files of last year that contradict each other on the row: it is not known which one holds',
      files: {
        'a1.txt': {
          year: 2022,
          title: '青禾区柳湾街道办事处2022年政府信息公开工作年度报告',
          figures: row('carried-over', [2, 0, 0, 0, 0, 0, 2]),
        },
        'a2.txt': {
          year: 2022,
          title: '青禾区柳湾街道办事处2022年政府信息公开工作年度报告',
          figures: row('carried-over', [3, 0, 0, 0, 0, 0, 3]),
        },
        'b.txt': { year: 2023, figures: {} },
      },
      rules: { 'duplicate-report': 'off' },
    },
    {
      why: 'reports with a year between them that is missing',
      files: {
        'a.txt': { year: 2021, figures: row('carried-over', [2, 0, 0, 0, 0, 0, 2]) },
        'b.txt': { year: 2023, figures: {} },
      },
      rules: { 'missing-year-report': 'off' },
    },
  ],
};
