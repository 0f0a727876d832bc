import { rule } from '../../../shared/rules/table/missing-table.ts';
import { replaced } from '../../kit/small-report.ts';
import type { RuleCases } from '../cases.ts';
import { byColumn, clean, page, some, tableUnder, without, withoutTable } from './texts.ts';

const REVIEWS = '政府信息公开行政复议、行政诉讼情况';
/** As many numbers as are still too few for the figures of section 四. */
const elevenNumbers = '编号12、34、56、78、90、11、22、33、44、55、66';
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
    ...[
      '[ TABLE ]',
      '［表］',
      '【附表一】',
      '[PICTURE 12]',
      '<<图像>>',
      '{插图 三}',
      '(图片)',
      '  【表格】  ',
      '![表](a.png){.left}',
    ].map((mark) => ({
      why: `the mark 「${mark}」 of a table that was lost`,
      report: lost(mark),
      on: mark.trim(),
      fixes: [],
    })),
    {
      why: 'no table under 四, and eleven numbers',
      report: lost(elevenNumbers),
      on: `四、${REVIEWS}`,
    },
    {
      why: 'no table under 四 that could be read, and twelve numbers',
      report: lost(`${elevenNumbers}，另有5件`),
      on: `四、${REVIEWS}`,
      fixes: [],
    },
    {
      why: 'the names of the cases under 四, but not all heads of its table',
      report: lost('行政复议\n\n行政诉讼\n\n结果维持\n\n结果纠正\n\n其他结果\n\n尚未审结\n\n总计'),
      on: `四、${REVIEWS}`,
    },
    { why: 'no table under 四 in a page', report: page(withoutTable(REVIEWS)), on: `四、${REVIEWS}` },
    {
      why: 'no table under 四 in a page whose headings are no elements',
      report: page(withoutTable(REVIEWS)).replace(/<\/?p>/g, ''),
      on: `四、${REVIEWS}`,
    },
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
