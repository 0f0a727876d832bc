import { rule } from '../../../shared/rules/content/to-fill.ts';
import { replaced, smallReport } from '../../kit/small-report.ts';
import type { RuleCases } from '../cases.ts';

export const cases: RuleCases = {
  rule,
  fires: [
    {
      why: 'one cell of a table',
      report: { figures: { 'applications/granted/legal': '〔待填〕' } },
      on: '〔待填〕',
      note: '待填：第三（一）项予以公开·法律服务机构',
    },
    {
      why: 'each table once, however many of its cells are open',
      report: {
        figures: {
          'disclosure/normative-documents/in-force': '〔待填：上年7〕',
          'applications/new/other': '〔待填〕',
          'applications/new/total': '〔待填〕',
        },
      },
      on: '〔待填：上年7〕',
      more: [{ on: '〔待填〕', nth: 1 }],
    },
    {
      why: 'a sentence with a prompt in it',
      report: { other: '本年度发出收费通知〔待填：件数〕件，收取信息处理费〔待填：金额〕元。' },
      on: '〔待填：件数〕',
      note: '此处待填',
    },
    ...['行政规范性文件', '本年制发件数'].map((words) => ({
      why: `a place in a table that is none of its cells: ${words}`,
      report: replaced(smallReport(), words, '〔待填〕'),
      on: '〔待填〕',
      note: '此处待填',
    })),
    {
      why: 'fifteen cells of one table, of which ten are named',
      report: {
        figures: Object.fromEntries(
          ['new', 'granted', 'result-total'].flatMap((row) =>
            ['natural-person', 'enterprise', 'research', 'social', 'total'].map((column) => [
              `applications/${row}/${column}`,
              '〔待填〕',
            ]),
          ),
        ),
      },
      on: '〔待填〕',
    },
    { why: 'the title', report: { title: '〔待填：机关〕2022年政府信息公开工作年度报告' }, on: '〔待填：机关〕' },
  ],
  quiet: [
    { why: 'a report that is filled in', report: {} },
    { why: 'a bracket that is none of ours', report: { sentence: '落实区政办〔2022〕17号文件要求，限期办结。' } },
    { why: 'the words in running text', report: { sentence: '对待填报的事项实行清单管理。' } },
    { why: 'a bracket left open', report: { sentence: '登记表中〔待填一栏由窗口补录。' } },
  ],
};
