import { rule } from '../../../shared/rules/structure/edition-mismatch.ts';
import { replaced, smallReport } from '../../kit/small-report.ts';
import type { RuleCases } from '../cases.ts';

export const cases: RuleCases = {
  rule,
  fires: [
    { why: 'the form of 2019 for 2022', report: { edition: '2019', year: 2022 }, on: '本年新制作数量' },
    { why: 'the form of 2021 for 2020', report: { edition: '2021', year: 2020 }, on: '本年制发件数' },
    {
      why: 'a row of the form of 2019 under the table of 2021',
      report: replaced(smallReport(), '\n三、收到', '政府集中采购\t12\t86.40万元\n\n三、收到'),
      on: '政府集中采购',
    },
    { why: 'the form of 2019 for 2021', report: { edition: '2019', year: 2021 }, on: '本年新制作数量' },
  ],
  quiet: [
    ...(
      [
        ['2019', 2021, '2021年1月20日'],
        ['2021', 2020, '2022年1月20日'],
      ] as const
    ).map(([edition, year, date]) => ({
      why: `a title on ${year} over the form of ${edition} for the year before the date below`,
      report: { edition, year, signature: `青禾区柳湾街道办事处\n${date}` },
    })),
    ...[
      '政府集中采购\n公开采购信息12条。',
      '行政许可412\n政府集中采购12',
      '类别\t条数\n行政许可\t412\n政府集中采购\t12',
    ].map((list) => ({
      why: `a label of the form of 2019 in running text: ${list.replaceAll(/\s/gu, ' ')}`,
      report: smallReport({ sentence: `健全办理流程。\n${list}` }),
    })),
    { why: 'the form of 2021 for 2025', report: { year: 2025 } },
    { why: 'the form of 2019 for 2020', report: { edition: '2019', year: 2020 } },
    { why: 'no year to hold the form against', report: smallReport({ edition: '2019' }).replace('2019年', '') },
  ],
};
