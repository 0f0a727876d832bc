import { rule } from '../../../shared/rules/reconcile/rules-beyond-competence.ts';
import type { RuleCases } from '../cases.ts';
import { normative } from './texts.ts';

export const cases: RuleCases = {
  rule,
  fires: [
    {
      why: 'a street office',
      report: { figures: { 'disclosure/regulations/issued': '3', 'disclosure/regulations/in-force': '3' } },
      on: '3',
    },
    {
      why: 'a county government',
      report: { body: '云岭县人民政府', figures: { 'disclosure/regulations/in-force': '2' } },
      on: '2',
      nth: 4,
    },
    {
      why: 'an office of a district',
      report: { body: '松江口区城市更新办公室', figures: { 'disclosure/regulations/in-force': '1' } },
      on: '1',
    },
    {
      why: 'a township, in the older edition',
      report: { edition: '2019', body: '云岭县白鹤镇人民政府', figures: { 'disclosure/regulations/made': '4' } },
      on: '4',
    },
    {
      why: 'a new area, which the law does not name',
      report: { body: '滨海新区人民政府', figures: { 'disclosure/regulations/in-force': '2' } },
      on: '2',
      nth: 4,
    },
  ],
  quiet: [
    { why: 'a street office with none', report: { figures: normative('3', '0', '9') } },
    {
      why: 'a city, which may be of either level',
      report: { body: '云岭市人民政府', figures: { 'disclosure/regulations/in-force': '2' } },
    },
    {
      why: 'an autonomous region',
      report: { body: '远山自治区人民政府', figures: { 'disclosure/regulations/in-force': '80' } },
    },
    {
      why: 'a city whose name holds 镇',
      report: { body: '古镇江市人民政府', figures: { 'disclosure/regulations/in-force': '6' } },
    },
  ],
};
