import { rule } from '../../../shared/rules/table/nonstandard-column-label.ts';
import { replaced } from '../../kit/small-report.ts';
import type { RuleCases } from '../cases.ts';
import { clean, heads, page } from './texts.ts';

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
    ...(
      [
        ['自然人', '公民', 'safe'],
        ['商业企业', '企业', 'safe'],
        ['社会公益组织', '社会团体', 'unique'],
        ['结果纠正', '结果纠错', 'safe'],
        ['结果维持', '结果维护', 'safe'],
        ['结果纠正', '撤销', 'unique'],
        ['科研机构', '科研院所', 'safe'],
        ['社会公益组织', '公益组织', 'safe'],
        ['法律服务机构', '法律机构', 'safe'],
        ['结果维持', '维持', 'safe'],
        ['结果纠正', '纠正', 'safe'],
        ['其他结果', '其他', 'safe'],
        ['尚未审结', '未审结', 'safe'],
        ['本年制发件数', '本年制定数', 'unique'],
        ['本年废止件数', '废止数', 'safe'],
        ['现行有效件数', '有效数', 'safe'],
      ] as const
    ).map(([label, on, applicability]) => ({
      why: `${on} for ${label}`,
      report: replaced(clean, label, on),
      on,
      nth: clean.slice(0, clean.indexOf(label)).split(on).length,
      fixes: [`${applicability} ${label}`],
    })),
    {
      why: 'the one head of a group in other words',
      report: replaced(clean, '本年处理决定数量', '本年办理数量'),
      on: '本年办理数量',
      fixes: ['unique 本年处理决定数量'],
    },
    {
      why: 'the head of an amount without its unit, which may be yuan',
      report: replaced(clean, '（单位：万元）', ''),
      on: '本年收费金额',
      fixes: ['unique 本年收费金额（单位：万元）'],
    },
    {
      why: 'a wording with mark-up in it',
      report: page(replaced(clean, '商业企业', '工<b>商</b>企业')),
      on: '工<b>商</b>企业',
      fixes: [],
    },
    {
      why: 'three heads in another order',
      report: replaced(clean, '商业企业\t科研机构\t社会公益组织', '社会公益组织\t科研机构\t商业企业'),
      on: '社会公益组织',
      fixes: [],
    },
    {
      why: 'heads of section 二 in another order',
      report: replaced(clean, '本年制发件数\t本年废止件数', '本年废止件数\t本年制发件数'),
      on: '本年废止件数',
      fixes: [],
    },
    {
      why: 'another unit in the head, in brackets of half width',
      report: replaced(clean, '（单位：万元）', '(单位:元)'),
      on: '本年收费金额(单位:元)',
      fixes: [],
    },
    {
      why: 'a larger unit in the head',
      report: replaced(clean, '（单位：万元）', '（单位：亿元）'),
      on: '本年收费金额（单位：亿元）',
    },
  ],
  quiet: [
    ...['（单位：万元，保留2位小数）', '(万元)', '（单位:万元）', '\t（单位：万元）', '（单位：人民币万元）'].map(
      (unit) => ({
        why: `another writing of the unit: ${unit}`,
        report: replaced(clean, '（单位：万元）', unit),
      }),
    ),
    ...['商业企业', '结果纠正', '总计', '本年处理决定数量'].map((label) => ({
      why: `a head that says what it counts: ${label}（件）`,
      report: replaced(clean, label, `${label}（件）`),
    })),
    {
      why: 'the unit of the amount in a cell apart, in shorter words',
      report: replaced(clean, '（单位：万元）', '\t(万元)'),
    },
    {
      why: 'the unit of the amount at the group',
      report: replaced(replaced(clean, '（单位：万元）', ''), '第二十条第（八）项', '第二十条第（八）项（单位：万元）'),
    },
    {
      why: 'numbers before the heads of section 四',
      report: replaced(clean, heads, heads.replaceAll('结果维持', '1.结果维持').replaceAll('结果纠正', '2.结果纠正')),
    },
    { why: 'the heads of the older form', report: { edition: '2019' } },
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
