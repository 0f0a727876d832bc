import { rule } from '../../../shared/rules/structure/part-count.ts';
import type { RuleCases } from '../cases.ts';
import { preamble, titles } from './texts.ts';

export const cases: RuleCases = {
  rule,
  fires: [
    { why: 'five parts', report: preamble('本年度报告由总体情况等五部分组成。'), on: '五', fixes: ['choice 六'] },
    {
      why: 'five parts, in a digit',
      report: preamble('全文共分5个部分，包括总体情况等。'),
      on: '5',
      fixes: ['choice 6'],
    },
    {
      why: 'eight parts',
      report: preamble('报告内容包括八个部分，电子版可在网站下载。'),
      on: '八',
      fixes: ['choice 六'],
    },
    {
      why: 'seven parts, behind the basis',
      report: preamble('根据条例编制本报告，报告共七部分。'),
      on: '七',
      fixes: ['choice 六'],
    },
    {
      why: 'a list without two of them',
      report: preamble(
        '本报告包括总体情况、主动公开政府信息情况、收到和处理政府信息公开申请情况、存在的主要问题及改进情况。',
      ),
      on: '本报告包括总体情况、主动公开政府信息情况、收到和处理政府信息公开申请情况、存在的主要问题及改进情况',
      fixes: [],
    },
    {
      why: 'five parts, in a full-width digit with a space behind it',
      report: preamble('全文共分５ 个部分。'),
      on: '５',
      fixes: ['choice ６'],
    },
    {
      why: 'a list in other words without one of them',
      report: preamble('本报告包括概述、主动公开情况、依申请公开情况、行政复议和诉讼情况、存在的不足及改进情况。'),
      on: '本报告包括概述、主动公开情况、依申请公开情况、行政复议和诉讼情况、存在的不足及改进情况',
    },
  ],
  quiet: [
    { why: 'six parts', report: preamble('本报告由总体情况、主动公开政府信息情况等六部分组成。') },
    {
      why: 'a list closed by 等',
      report: preamble('本报告包括总体情况、主动公开政府信息情况、存在的主要问题及改进情况等内容。'),
    },
    { why: 'all six in a list', report: preamble(`本报告由${titles.join('、')}组成。`) },
    { why: 'parts of something else', report: preamble('公开栏由三个部分组成，方便群众查阅。') },
    { why: 'parts of the work, in a section', report: { sentence: '报告审核分三个部分进行，共查出问题0个。' } },
  ],
};
