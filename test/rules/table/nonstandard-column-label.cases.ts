import { rule } from '../../../shared/rules/table/nonstandard-column-label.ts';
import { replaced } from '../../kit/small-report.ts';
import type { RuleCases } from '../cases.ts';
import { clean, heads } from './texts.ts';

export const cases: RuleCases = {
  rule,
  fires: [
    {
      why: '社会组织 for 社会公益组织',
      report: replaced(clean, '社会公益组织', '社会组织'),
      on: '社会组织',
      fixes: ['safe 社会公益组织'],
    },
    { why: '律师事务所 for 法律服务机构', report: replaced(clean, '法律服务机构', '律师事务所'), on: '律师事务所' },
    { why: '尚未审理 for 尚未审结', report: replaced(clean, '尚未审结', '尚未审理'), on: '尚未审理' },
    {
      why: 'a wording that means the same',
      report: replaced(clean, '商业企业', '工商企业'),
      on: '工商企业',
      severity: 'hint',
    },
    {
      why: 'another unit in the head of an amount',
      report: replaced(clean, '（单位：万元）', '（单位：元）'),
      on: '本年收费金额（单位：元）',
      fixes: [],
    },
    {
      why: 'heads in another order',
      report: replaced(clean, '商业企业\t科研机构', '科研机构\t商业企业'),
      on: '科研机构',
    },
  ],
  quiet: [
    { why: 'the form’s wording', report: clean },
    { why: 'a space in a head', report: replaced(clean, '尚未审结', '尚未 审结') },
    {
      why: 'heads broken over two lines',
      report: replaced(
        clean,
        heads,
        `${heads.replaceAll('结果纠正', '结果')}\n${heads.replaceAll('结果纠正', '纠正')}`,
      ),
    },
    {
      why: 'a fee head that asks for decimals',
      report: replaced(clean, '（单位：万元）', '（单位：万元，保留4位小数）'),
    },
  ],
};
