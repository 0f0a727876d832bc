import { type FolderCases, row } from './folders.ts';

const title = '青禾区柳湾街道办事处2022年政府信息公开工作年度报告';
const licences = (count: number) => ({ 'disclosure/licensing/decisions': count });

export const cases: FolderCases = {
  rule: 'duplicate-report',
  cases: [
    {
      why: 'a draft and a report, in both files',
      files: { 'a.txt': { figures: licences(4) }, 'b/定稿.txt': { figures: licences(5) } },
      found: [
        { in: 'a.txt', on: title, cites: ['b/定稿.txt'] },
        { in: 'b/定稿.txt', on: title, cites: ['a.txt'] },
      ],
    },
    {
      why: 'a copy that is the same letter by letter, whatever it is called',
      files: { '2021.txt': { figures: licences(4) }, '2022.txt': { figures: licences(4) } },
      found: [
        { in: '2021.txt', on: title, cites: ['2022.txt'], says: '完全相同' },
        { in: '2022.txt', on: title, cites: ['2021.txt'], says: '完全相同' },
      ],
    },
    {
      why: 'one body under two forms of its name',
      files: {
        'a.txt': { body: '青石县云溪镇人民政府', figures: licences(4) },
        'b.txt': { body: '青石縣雲溪鎮', figures: licences(5) },
      },
      found: [
        { in: 'a.txt', on: '青石县云溪镇人民政府2022年政府信息公开工作年度报告', cites: ['b.txt'] },
        { in: 'b.txt', on: '青石縣雲溪鎮2022年政府信息公开工作年度报告', cites: ['a.txt'] },
      ],
    },
    {
      why: 'a copy of last year’s report once, not as another that contradicts this year’s',
      files: {
        'a.txt': { year: 2022, figures: row('carried-over', [1, 0, 0, 0, 0, 0, 1]) },
        'a 副本.txt': { year: 2022, figures: row('carried-over', [1, 0, 0, 0, 0, 0, 1]) },
        'b.txt': { year: 2023, figures: row('carried-in', [1, 0, 0, 0, 0, 0, 1]) },
      },
      found: [
        { in: 'a.txt', on: title },
        { in: 'a 副本.txt', on: title },
      ],
    },
    {
      why: 'reports of one body on two years',
      files: { 'a.txt': { year: 2022, figures: licences(4) }, 'b.txt': { year: 2023, figures: licences(5) } },
    },
    {
      why: 'reports of a government and of its office',
      files: { 'a.txt': { body: '青石县人民政府' }, 'b.txt': { body: '青石县人民政府办公室' } },
    },
    {
      why: 'reports that do not name a body',
      files: {
        'a.txt': { title: '2022年政府信息公开工作年度报告', figures: licences(4) },
        'b.txt': { title: '2022年政府信息公开工作年度报告', figures: licences(5) },
      },
    },
  ],
};
