import { rule } from '../../../shared/rules/structure/edition-mismatch.ts';
import { smallReport } from '../../kit/small-report.ts';
import type { RuleCases } from '../cases.ts';

export const cases: RuleCases = {
  rule,
  fires: [
    { why: 'the form of 2019 for 2022', report: { edition: '2019', year: 2022 }, on: '本年新制作数量' },
    { why: 'the form of 2021 for 2020', report: { edition: '2021', year: 2020 }, on: '本年制发件数' },
    { why: 'the form of 2019 for 2021', report: { edition: '2019', year: 2021 }, on: '本年新制作数量' },
  ],
  quiet: [
    { why: 'the form of 2021 for 2025', report: { year: 2025 } },
    { why: 'the form of 2019 for 2020', report: { edition: '2019', year: 2020 } },
    { why: 'no year to hold the form against', report: smallReport({ edition: '2019' }).replace('2019年', '') },
  ],
};
