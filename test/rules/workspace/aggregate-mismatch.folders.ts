import { type FolderCases, row } from './folders.ts';

const county = '青石县人民政府';
const hierarchy = [{ body: county, sumOf: ['青石县水务局', '青石县云溪镇人民政府'] }];
const water = { body: '青石县水务局' };
const town = { body: '青石县云溪镇' };
const penalties = (count: number | string) => ({ 'disclosure/penalties/decisions': count });
const received = { ...row('new', [2, 0, 0, 0, 0, 0, 2]), ...row('result-total', [2, 0, 0, 0, 0, 0, 2]) };
const title = `${county}2022年政府信息公开工作年度报告`;

export const cases: FolderCases = {
  rule: 'aggregate-mismatch',
  cases: [
    {
      why: 'a count that leaves a body out',
      files: {
        'a.txt': { ...water, figures: penalties(7) },
        'b.txt': { ...town, figures: penalties(5) },
        'c.txt': { body: county, figures: penalties(7) },
      },
      hierarchy,
      found: [{ in: 'c.txt', on: '7', cites: ['a.txt', 'b.txt'], says: '合计为 12' }],
    },
    {
      why: 'a figure of the table of requests and its total, once, at the total',
      files: {
        'a.txt': { ...water, figures: row('new', [3, 1, 0, 0, 0, 0, 4]) },
        'b.txt': { ...town, figures: row('new', [1, 0, 0, 0, 0, 0, 1]) },
        'c.txt': { body: county, figures: row('new', [5, 1, 0, 0, 0, 0, 6]) },
      },
      hierarchy,
      found: [{ in: 'c.txt', on: '6', says: '总计为 6，合计为 5' }],
    },
    {
      why: 'a case missing in the report of one body, which that report is told of itself',
      files: {
        'a.txt': { ...water, figures: { ...received, ...row('granted', [1, 0, 0, 0, 0, 0, 1]) } },
        'b.txt': town,
        'c.txt': { body: county, figures: { ...received, ...row('granted', [2, 0, 0, 0, 0, 0, 2]) } },
      },
      hierarchy,
    },
    {
      why: 'a difference that is larger than what a body has within its own table',
      files: {
        'a.txt': { ...water, figures: { ...received, ...row('granted', [1, 0, 0, 0, 0, 0, 1]) } },
        'b.txt': town,
        'c.txt': { body: county, figures: { ...received, ...row('granted', [5, 0, 0, 0, 0, 0, 5]) } },
      },
      hierarchy,
      found: [{ in: 'c.txt', on: '5', says: '合计为 1' }],
    },
    {
      why: 'a row in which every figure differs, once',
      files: {
        'a.txt': { ...water, figures: row('new', [1, 1, 1, 1, 1, 1, 6]) },
        'b.txt': town,
        'c.txt': { body: county, figures: row('new', [3, 3, 3, 3, 3, 3, 18]) },
      },
      hierarchy,
      found: [{ in: 'c.txt', on: '18', says: '7 格' }],
    },
    {
      why: 'a body without a report, by name, and sums nothing',
      files: { 'a.txt': { ...water, figures: penalties(7) }, 'c.txt': { body: county, figures: penalties(9) } },
      hierarchy,
      found: [
        { in: 'c.txt', on: title, severity: 'information', says: '请补齐青石县云溪镇人民政府 2022 年', cites: [] },
      ],
    },
    {
      why: 'a body whose report may be a file that cannot be read, by that file',
      files: { 'a.txt': water, 'c.txt': { body: county } },
      unread: ['青石县云溪镇人民政府2022年政府信息公开工作年度报告.pdf'],
      hierarchy,
      found: [{ in: 'c.txt', on: title, severity: 'information', says: '读不到（可能是 青石县云溪镇', cites: [] }],
    },
    {
      why: 'sums that agree, a copy of an addend counted once and money not at all',
      files: {
        'a.txt': { ...water, figures: { ...penalties(7), 'disclosure/fees/amount': '2.5' } },
        'a2.txt': { ...water, figures: { ...penalties(7), 'disclosure/fees/amount': '2.5' } },
        'b.txt': { ...town, figures: penalties(5) },
        'c.txt': { body: county, figures: penalties(12) },
      },
      hierarchy,
      rules: { 'duplicate-report': 'off' },
    },
    {
      why: 'a count that one of the bodies left blank',
      files: {
        'a.txt': { ...water, figures: penalties(7) },
        'b.txt': { ...town, figures: penalties('') },
        'c.txt': { body: county, figures: penalties(30) },
      },
      hierarchy,
    },
    {
      why: 'reports for which nobody declared a sum',
      files: {
        'a.txt': { ...water, figures: penalties(7) },
        'b.txt': { ...town, figures: penalties(5) },
        'c.txt': { body: county, figures: penalties(30) },
      },
    },
  ],
};
