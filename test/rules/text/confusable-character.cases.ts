import { rule } from '../../../shared/rules/text/confusable-character.ts';
import { replaced, smallReport } from '../../kit/small-report.ts';
import type { RuleCases } from '../cases.ts';

const TITLE = '青禾区柳湾街道办事处2022年政府信息公开工作年度报告';
/** Lines in traditional characters, each with a simplified one too. */
const MIXED = '主動公開，依申請公開，建設監督，辦理結果與處理決定，標準、檔案、機構、職責、條例、規範，并。\n'.repeat(
  4,
);
const said = (sentence: string) => ({ sentence });

export const cases: RuleCases = {
  rule,
  fires: [
    { why: '釆 in the text', report: said('公开政府釆购信息。'), on: '釆', becomes: '公开政府采购信息' },
    { why: 'a traditional character in the body’s name', report: { body: '郟山县柳湾街道办事处' }, on: '郟' },
    { why: '巳 for 已', report: said('受理的事项巳办结。'), on: '巳', becomes: '已办结' },
    { why: '末 for 未', report: said('本机关末收取费用。'), on: '末' },
    { why: '未 for 末', report: said('截至年未，公开栏更新12期。'), on: '未', becomes: '截至年末' },
    {
      why: 'one traditional character in simplified text',
      report: said('及时答復群众，登记造册。'),
      on: '復',
    },
    {
      why: 'a word with the wrong character before the title, and none of the page’s own menu there',
      report: { title: `導航\n本页巳经更新\n${TITLE}` },
      on: '巳',
    },
    { why: '巳 for 已 behind a year', report: said('2022年巳经办结的事项登记在册。'), on: '巳' },
    { why: '末 for 未 that two phrases know, once', report: said('各项服务均末收取费用。'), on: '末' },
    { why: '末 for 未 in its other phrases', report: said('尚末发现遗漏，从末延期。'), on: '末', more: [{ on: '末' }] },
    {
      why: '巳 for 已 behind the word that tells it',
      report: said('各栏目现巳调整，早巳上线。'),
      on: '巳',
      more: [{ on: '巳' }],
    },
    { why: 'a traditional character at the very start of a line', report: said('无。\n據此登记造册。'), on: '據' },
    { why: 'one traditional character on a line of its own', report: said('无。\n答復\n'), on: '復' },
    {
      why: 'a traditional character beside a link in traditional ones',
      report: said('无。\n無障礙閱讀|答復群众|無障礙瀏覽\n'),
      on: '復',
    },
    { why: '末 for 未 at the very start of a line', report: said('无。\n末收取费用。'), on: '末' },
    {
      why: 'a traditional character beside a choice of languages',
      report: said('网站可切换简体，及时答復。'),
      on: '復',
    },
    { why: 'a traditional word of one such character', report: said('无。\n整體\n'), on: '體' },
    { why: 'a traditional character between a measure word and a figure', report: said('登记12件，總5件。'), on: '總' },
    { why: '釆 in a text in traditional characters', report: { overview: `${MIXED}政府釆購。` }, on: '釆' },
  ],
  quiet: [
    { why: 'a word pasted into a number', report: said('年底登记68總计1册。') },
    { why: 'a word pasted into a number, its second character wrong', report: said('年底登记68总計1册。') },
    { why: 'a character pasted into a number', report: said('年底登记68總1册。') },
    { why: 'a link in traditional characters inside a section', report: said('无。\n無障礙閱讀\n') },
    { why: 'a link whose second traditional character has no pair', report: said('无。\n導覽\n') },
    { why: 'a link to another way of writing inside a section', report: said('无。\n繁體\n') },
    { why: 'a choice of languages inside a section', report: said('无。\n简体 正體\n') },
    { why: 'a choice of languages that says what it switches to', report: said('无。\n切换简体 正體\n') },
    {
      why: 'a menu of the page below the signature',
      report: { signature: '青禾区柳湾街道办事处\n2023年1月20日\n導航' },
    },
    { why: 'the right characters', report: said('公开政府采购信息，已办结，未收取费用，截至年末无遗漏。') },
    { why: '末 before a verb at the end of a year', report: said('2022年末收到的材料登记在册，月末公开账目。') },
    { why: '年未 before a verb', report: said('2022年未收到申请，本年未发生诉讼。') },
    { why: '未 and 末 in other words', report: said('关爱未成年人，周末开放查阅点，期末总结。') },
    { why: 'a link to another way of writing', report: { title: `繁體版\n${TITLE}` } },
    { why: 'the name of a way of writing', report: said('网站提供繁體版，现已公开。') },
    {
      why: 'a menu of the page above a report without a title',
      report: replaced(smallReport(), '青禾区柳湾街道办事处2022年政府信息公开工作年度报告', '導航首页'),
    },
    { why: 'a text in traditional characters with simplified ones among them', report: { overview: MIXED } },
    { why: 'a link in traditional characters', report: { title: `無障礙閱讀\n${TITLE}` } },
    { why: 'a choice of languages', report: { title: `简体 繁體\n${TITLE}` } },
    {
      why: 'a text in traditional characters',
      report: {
        overview:
          '主動公開政府信息，依申請公開，政府信息管理，公開平臺建設，監督保障；辦理結果與處理決定數量、標準、檔案、機構、職責、條例、規範、經費、問題、組織、業務、關係、確認、認證、審查、進度、實際、訴訟、複議、維護、類別、應當、長期、動態、學習、眾多、點位、編號、產生、據實、適用、閉環。'.repeat(
            4,
          ),
      },
    },
  ],
};
