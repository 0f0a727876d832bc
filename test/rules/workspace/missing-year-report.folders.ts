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
      why: 'a year, where the file has the name of its own and the text tells of the year before too',
      files: {
        '2021年年报.txt': { year: 2021 },
        '2023年年报.txt': {
          year: 2023,
          sentence: '2023年收到申请0件，2022年收到申请0件。',
          problems: '存在的问题：2022年报告指出的栏目更新问题尚未完全解决。\n改进情况：2023年已明确专人负责。',
        },
      },
      found: [{ in: '2023年年报.txt', on: title(2023), says: '2022 年的报告' }],
    },
    {
      why: 'the years that are left where one report is under a wrong year',
      files: {
        'a.txt': { edition: '2019', year: 2020 },
        '2022年年报.txt': { year: 2025 },
        'c.txt': { year: 2024 },
      },
      found: [{ in: 'c.txt', on: title(2024), says: '2021、2023 年的报告' }],
    },
    {
      why: 'two years behind two reports on one: only one of them can be under a wrong year',
      files: {
        'a.txt': { year: 2021 },
        'b.txt': { year: 2021, sentence: '申请由办公室统一登记。' },
        'c.txt': { year: 2024 },
      },
      rules: { 'duplicate-report': 'off' },
      found: [{ in: 'c.txt', on: title(2024), says: '2022、2023 年的报告' }],
    },
    {
      why: 'the year between two reports, where the file that cannot be read is that of another body or year',
      files: { '柳湾/a.txt': { year: 2021 }, '柳湾/b.txt': { year: 2023 } },
      unread: ['柳湾/2020.docx', '岚溪县水务局2022年政府信息公开工作年度报告.docx', '水务/2022.docx'],
      found: [{ in: '柳湾/b.txt', on: title(2023), says: '2022 年的报告' }],
    },
    {
      why: 'the years of which no file is there, beside one that cannot be read',
      files: { 'a.txt': { year: 2021 }, 'b.txt': { year: 2024 } },
      unread: ['2022.docx'],
      found: [{ in: 'b.txt', on: title(2024), says: '2023 年的报告' }],
    },
    {
      why: 'the year of one body, where the file that cannot be read is by its name that of the other one there',
      files: {
        '县/2021/水务.txt': { year: 2021, body: '岚溪县水务局' },
        '县/2021/教育.txt': { year: 2021, body: '岚溪县教育局' },
        '县/2023/水务.txt': { year: 2023, body: '岚溪县水务局' },
        '县/2023/教育.txt': { year: 2023, body: '岚溪县教育局' },
      },
      unread: ['县/2022/水务局.docx'],
      rules: { 'copied-prose': 'off' },
      found: [{ in: '县/2023/教育.txt', on: '岚溪县教育局2023年政府信息公开工作年度报告', says: '2022 年的报告' }],
    },
    {
      why: 'a year of which a file by its name is the report, and cannot be read',
      files: { 'a.txt': { year: 2021 }, 'b.txt': { year: 2023 } },
      unread: ['盖章/青禾区柳湾街道办事处2022年政府信息公开工作年度报告.pdf'],
    },
    {
      why: 'a year where a file that cannot be read lies in the folder of the year, beside those of the other years',
      files: { '柳湾/2021/年报.txt': { year: 2021 }, '柳湾/2023/年报.txt': { year: 2023 } },
      unread: ['柳湾/2022/年报.docx'],
    },
    {
      why: 'a gap beside a file that cannot be read and does not say what it is',
      files: { 'a.txt': { year: 2021 }, 'b.txt': { year: 2023 } },
      unread: ['扫描件.docx'],
    },
    {
      why: 'a gap that a wrong year in a title makes, where the file has the right one in its name',
      files: { 'a.txt': { year: 2021 }, '2022年年报.txt': { year: 2023 }, 'c.txt': { year: 2024 } },
    },
    {
      why: 'a gap before a report whose text names the year that has none',
      files: {
        'a.txt': { year: 2021 },
        'b.txt': {
          year: 2023,
          overview: '2022年，街道围绕民生实事主动公开政府信息。2022年未收到政府信息公开申请。',
          problems: '存在的问题：个别栏目更新不够及时。\n改进情况：2023年将明确专人负责。',
        },
      },
    },
    {
      why: 'a gap behind a report that was dated ten years back by a slip',
      files: { '2023年年报.txt': { edition: '2019', year: 2013 }, 'b.txt': { year: 2021 }, 'c.txt': { year: 2022 } },
    },
    {
      why: 'a gap behind two reports on one year, of which one most likely belongs into it',
      files: {
        'a.txt': { year: 2021 },
        'b.txt': { year: 2021, sentence: '申请由办公室统一登记。' },
        'c.txt': { year: 2023 },
      },
      rules: { 'duplicate-report': 'off' },
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
