import { rule } from '../../../shared/rules/content/body-name-mismatch.ts';
import type { RuleCases } from '../cases.ts';

export const cases: RuleCases = {
  rule,
  fires: [
    {
      why: 'the neighbour’s signature',
      report: { signature: '青禾区锦麓街道办事处\n2023年1月9日' },
      on: '青禾区锦麓街道办事处',
    },
    { why: 'the neighbour as subject', report: { sentence: '2022年，锦麓街道收到申请0件。' }, on: '锦麓街道' },
    {
      why: 'another bureau as subject',
      report: { body: '青禾区财政局', sentence: '区教育局主动公开信息60条。' },
      on: '区教育局',
    },
    {
      why: 'another town’s signature',
      report: { body: '青禾县柳湾镇人民政府', signature: '青禾县石桥镇人民政府\n2023年1月9日' },
      on: '青禾县石桥镇人民政府',
    },
  ],
  quiet: [
    { why: 'the short name', report: { sentence: '柳湾街道收到申请0件。', signature: '柳湾街道办事处\n2023年1月9日' } },
    { why: 'the full name', report: { signature: '云岭市青禾区人民政府柳湾街道办事处\n2023年1月9日' } },
    { why: 'an abbreviation', report: { body: '青禾区发展和改革局', sentence: '区发改局主动公开信息60条。' } },
    { why: 'another body that is only mentioned', report: { sentence: '组织人员到锦麓街道学习交流。' } },
    { why: 'the body by pronoun', report: { sentence: '我街道高度重视信息公开，各街道主动公开信息。' } },
    { why: 'another kind of body', report: { body: '青禾区柳湾街道办事处', sentence: '区财政局主动公开预算。' } },
  ],
};
