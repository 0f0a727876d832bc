import { rule } from '../../../shared/rules/content/borrowed-scope.ts';
import type { RuleCases } from '../cases.ts';

export const cases: RuleCases = {
  rule,
  fires: [
    {
      why: 'a street office answering for the city',
      report: { sentence: '规范办理群众向市政府及市政府办公室提出的公开申请。' },
      on: '向市政府及市政府办公室提出',
    },
    {
      why: 'a province’s rules of procedure in a bureau’s report',
      report: { body: '青禾区司法局', problems: '针对制度不全的问题，依托《云岭省人民政府工作规则》完善制度。' },
      on: '《云岭省人民政府工作规则》',
    },
    {
      why: 'a request handed to the province',
      report: { sentence: '对向省政府提交的申请统一登记。' },
      on: '向省政府提交',
    },
    ...[
      '向市人民政府递交',
      '向市政府提出',
      '向省人民政府办公室提交',
      '向省政府及其办公室提交',
      '向市政府及省政府办公室提出',
      '向省人民政府及其办公室递交',
    ].flatMap((on) =>
      ['青禾区柳湾街道办事处', '青禾县人民政府', '青禾县人民政府办公室', '云岭市财政局'].map((body) => ({
        why: `a higher body's requests in the report of ${body}: ${on}`,
        report: { body, sentence: `规范办理${on}的申请。` },
        on,
      })),
    ),
    {
      why: 'two claims in one sentence',
      report: { sentence: '规范办理向省政府提交和向市政府提出的申请。' },
      on: '向省政府提交',
      more: [{ on: '向市政府提出' }],
    },
  ],
  quiet: [
    ...['云岭省人民政府办公厅', '云岭市人民政府办公室', '云岭省人民政府'].map((body) => ({
      why: `a higher body itself: ${body}`,
      report: { body, sentence: '规范办理向市政府提出的申请，落实《云岭市人民政府工作规则》。' },
    })),
    {
      why: 'a report that names no body',
      report: { title: '2022年政府信息公开工作年度报告', sentence: '规范办理向市政府提出的申请。' },
    },
    { why: 'requests to the county', report: { sentence: '规范办理向县政府提出的申请。' } },
    { why: 'other rules of a city', report: { sentence: '落实《云岭市人民政府办公室工作规则》。' } },
    { why: 'the city itself', report: { body: '云岭市人民政府', sentence: '规范办理向市政府提出的申请。' } },
    { why: 'a request to the office itself', report: { sentence: '规范办理向本街道提出的申请。' } },
    { why: 'a report made to the city', report: { sentence: '按时向市政府报送信息。' } },
  ],
};
