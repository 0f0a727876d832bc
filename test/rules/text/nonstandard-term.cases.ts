import { rule } from '../../../shared/rules/text/nonstandard-term.ts';
import type { RuleCases } from '../cases.ts';

const said = (sentence: string) => ({ sentence });

export const cases: RuleCases = {
  rule,
  fires: [
    { why: '转结', report: said('上年度转结申请数量为0。'), on: '转结', becomes: '上年度结转', fixes: ['safe 结转'] },
    { why: '截止 before a year', report: said('截止2022年底公开信息12条。'), on: '截止', becomes: '截至2022年底' },
    {
      why: '截止到 before a date',
      report: said('截止到 12月31日，公开信息12条。'),
      on: '截止到',
      becomes: '截至 12月31日',
    },
    { why: '台帐', report: said('建立申请办理台帐。'), on: '台帐', becomes: '台账', fixes: ['choice 台账'] },
    { why: '其它', report: said('其它事项按规定办理。'), on: '其它', fixes: ['choice 其他'] },
    {
      why: 'an older name of the fee, as a hint',
      report: { other: '本年度未收取信息公开处理费。' },
      on: '信息公开处理费',
      severity: 'hint',
      becomes: '未收取信息处理费',
    },
    { why: '政务信息公开, as a hint', report: said('做好政务信息公开工作。'), on: '政务信息公开', severity: 'hint' },
    { why: '截止 before a year in Chinese numerals', report: said('截止二〇二二年末公开12条。'), on: '截止' },
    { why: '截止 before the end of a quarter', report: said('截止二季度底公开12条。'), on: '截止' },
    {
      why: 'a word far behind a bracket that nobody closed',
      report: said(`学习《条例。${'公开信息并登记造册，'.repeat(9)}建立台帐。`),
      on: '台帐',
    },
  ],
  quiet: [
    { why: 'the right words', report: said('上年结转0件，截至2022年底建立台账，其他事项无。') },
    { why: 'the end of a period', report: said('明确报名截止日期和申请截止时间。') },
    { why: 'the end of something, and a word with 底 behind it', report: said('申请截止，底册归档。') },
    { why: 'a word of a body’s own name in the title', report: { body: '青禾区其它事务中心' } },
    { why: 'other words with 帐', report: said('搭建帐篷，核对帐篷，配备一台帐篷，发放蚊帐。') },
    { why: 'the title of a document', report: said('学习《关于其它类信息公开处理费和台帐的解答》。') },
    { why: 'the fee by the name of the measures', report: { other: '未收取政府信息公开信息处理费。' } },
    { why: 'the end of one word and the beginning of another', report: said('公开土地流转结果和设备运转结构。') },
    { why: 'the right name of the fee', report: { other: '本年度未收取信息处理费。' } },
  ],
};
