import { rule } from '../../../shared/rules/structure/missing-year.ts';
import type { RuleCases } from '../cases.ts';
import { body, clean } from './texts.ts';

export const cases: RuleCases = {
  rule,
  fires: [
    {
      why: 'no evidence of the year',
      report: clean.replace('2022年', ''),
      on: `${body}政府信息公开工作年度报告`,
      fixes: [`choice \${1:〔待填〕}年`],
    },
    {
      why: 'a signature of the year after',
      report: { title: `${body}政府信息公开工作年度报告`, signature: `${body}\n2023年1月12日` },
      on: `${body}政府信息公开工作年度报告`,
      fixes: ['choice 2022年'],
    },
    {
      why: 'the year named in section 一',
      report: { title: `${body}政府信息公开工作年度报告`, sentence: '2022年未收到申请，2022年没有结转。' },
      on: `${body}政府信息公开工作年度报告`,
      fixes: ['choice 2022年'],
    },
    {
      why: 'the year in the file name',
      report: clean.replace('2022年', ''),
      on: `${body}政府信息公开工作年度报告`,
      fixes: ['choice 2023年'],
      fileName: '柳湾2023年报.txt',
    },
    {
      why: 'a signature of December',
      report: { title: `${body}政府信息公开工作年度报告`, signature: `${body}\n2022年12月28日` },
      on: `${body}政府信息公开工作年度报告`,
      fixes: ['choice 2022年'],
    },
    {
      why: 'a signature of a year that the form is not for',
      report: { title: `${body}政府信息公开工作年度报告`, signature: `${body}\n2018年1月12日` },
      on: `${body}政府信息公开工作年度报告`,
      fixes: [`choice \${1:〔待填〕}年`],
    },
    {
      why: 'a file name with a year behind the last one that the form is for',
      report: { edition: '2019', title: `${body}政府信息公开工作年度报告` },
      on: `${body}政府信息公开工作年度报告`,
      fixes: [`choice \${1:〔待填〕}年`],
      fileName: '柳湾2023年报.txt',
    },
    {
      why: 'the same year in signature and file name, once',
      report: { title: `${body}政府信息公开工作年度报告`, signature: `${body}\n2023年1月12日` },
      on: `${body}政府信息公开工作年度报告`,
      fixes: ['choice 2022年'],
      fileName: '柳湾2022年报.txt',
    },
    {
      why: 'a year in section 一 with a space behind it',
      report: { title: `${body}政府信息公开工作年度报告`, sentence: '2022 年未收到申请。' },
      on: `${body}政府信息公开工作年度报告`,
      fixes: ['choice 2022年'],
    },
    {
      why: 'a year in section 一 less often than another',
      report: { title: `${body}政府信息公开工作年度报告`, sentence: '2022年未收到申请，2021年2件，2021年结转0件。' },
      on: `${body}政府信息公开工作年度报告`,
      fixes: [`choice \${1:〔待填〕}年`],
    },
  ],
  quiet: [
    { why: 'the year in figures', report: clean },
    { why: 'the year in Chinese numerals', report: clean.replace('2022年', '二〇二二年') },
    { why: 'the year in front', report: clean.replace(/^.*/, `2022年度${body}政府信息公开工作年度报告`) },
  ],
};
