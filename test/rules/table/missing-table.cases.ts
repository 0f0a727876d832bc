import { rule } from '../../../shared/rules/table/missing-table.ts';
import { replaced } from '../../kit/small-report.ts';
import type { RuleCases } from '../cases.ts';
import { byColumn, clean, some, tableUnder, without, withoutTable } from './texts.ts';

const REVIEWS = '政府信息公开行政复议、行政诉讼情况';
/** A report in which this line stands in the place of the table of section 四. */
const lost = (mark: string): string => replaced(withoutTable(REVIEWS), `${REVIEWS}\n`, `${REVIEWS}\n\n${mark}\n`);

export const cases: RuleCases = {
  rule,
  fires: [
    { why: 'no table under 二', report: withoutTable('主动公开政府信息情况'), on: '二、主动公开政府信息情况' },
    {
      why: 'no table under 三',
      report: withoutTable('收到和处理政府信息公开申请情况'),
      on: '三、收到和处理政府信息公开申请情况',
    },
    {
      why: 'no table under 四',
      report: withoutTable('政府信息公开行政复议、行政诉讼情况'),
      on: '四、政府信息公开行政复议、行政诉讼情况',
    },
    {
      why: 'a table copied column by column that does not add up',
      report: replaced(
        some,
        tableUnder(some, '收到和处理政府信息公开申请情况'),
        byColumn(tableUnder(some, '收到和处理政府信息公开申请情况')).replace('自然人\n3', '自然人\n4'),
      ),
      on: '三、收到和处理政府信息公开申请情况',
      fixes: [],
    },
    ...[
      '[TABLE]',
      '【表格】',
      '（图片 12）',
      '[[image]]',
      '![](media/image1.png)',
      '![表四](media/image1.png){width="5.8in" height="2in"}',
    ].map((mark) => ({ why: `the mark ${mark} of a table that was lost`, report: lost(mark), on: mark, fixes: [] })),
    ...['[表四另附]', '见[TABLE]', '[TABLE]如下', '（图片 12号）'].map((words) => ({
      why: `the words ${words}, which are no such mark`,
      report: lost(words),
      on: `四、${REVIEWS}`,
    })),
  ],
  quiet: [
    {
      why: 'a table copied column by column that adds up',
      report: replaced(
        some,
        tableUnder(some, '收到和处理政府信息公开申请情况'),
        byColumn(tableUnder(some, '收到和处理政府信息公开申请情况')),
      ),
    },
    { why: 'all tables there', report: clean },
    { why: 'a table with a row missing is there', report: without(clean, '2.重复申请') },
    {
      why: 'a table without the heading over it is there',
      report: replaced(clean, '三、收到和处理政府信息公开申请情况\n', ''),
    },
  ],
};
