import { rule } from '../../../shared/rules/text/conversion-residue.ts';
import type { RuleCases } from '../cases.ts';

const said = (sentence: string) => ({ sentence });

export const cases: RuleCases = {
  rule,
  fires: [
    { why: 'a bookmark', report: said('[bookmark: _Toc7]健全制度。'), on: '[bookmark: _Toc7]', becomes: '。健全制度' },
    { why: 'an entity in plain text', report: said('健全&nbsp;制度。'), on: '&nbsp;', becomes: '健全制度' },
    {
      why: 'an entity in plain text around a table of a page',
      report: said('健全&nbsp;制度。\n<table><tr><td>注</td></tr></table>'),
      on: '&nbsp;',
      becomes: '健全制度',
    },
    { why: 'zero-width spaces', report: said('健全\u200b\u200b制度。'), on: '\u200b\u200b', becomes: '健全制度' },
    {
      why: 'marks of the writing direction',
      report: said('健全\u202a\u202c制度。'),
      on: '\u202a\u202c',
      becomes: '健全制度',
    },
    { why: 'a byte-order mark inside the text', report: said('健全\ufeff制度。'), on: '\ufeff' },
    {
      why: 'a space of no width at the very beginning',
      report: { title: '\u200b青禾区柳湾街道办事处2022年政府信息公开工作年度报告' },
      on: '\u200b',
    },
    {
      why: 'two byte-order marks at the beginning',
      report: { title: '\ufeff\ufeff青禾区柳湾街道办事处2022年政府信息公开工作年度报告' },
      on: '\ufeff\ufeff',
    },
    {
      why: 'a paragraph so long that it is not read',
      report: said(`一是${'健全依申请公开的登记、审核、答复、归档制度，'.repeat(1400)}确保按时答复。`),
      on: '（二）依申请公开。一是健全依申请公开的登记、审核、答复、归档',
    },
  ],
  quiet: [
    {
      why: 'paragraphs that are as long together',
      report: said('健全依申请公开的登记、审核、答复、归档制度，确保按时答复。\n'.repeat(1200)),
    },
    { why: 'plain brackets', report: said('公开目录[2022版]已更新。') },
    {
      why: 'a byte-order mark at the beginning',
      report: { title: '\ufeff青禾区柳湾街道办事处2022年政府信息公开工作年度报告' },
    },
    { why: 'an entity of a page', report: said('无。</p>\n<p>健全&nbsp;制度。</p>') },
    {
      why: 'an entity of a page saved without its body',
      report: said('无。<br>\n&nbsp;健全&nbsp;制度。<br>\n<span></span>'),
    },
    { why: 'an ampersand', report: said('A&B 企业提出申请。') },
  ],
};
