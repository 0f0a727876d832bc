import { rule } from '../../../shared/rules/content/year-mismatch.ts';
import type { RuleCases } from '../cases.ts';

const said = (sentence: string) => ({ sentence });

export const cases: RuleCases = {
  rule,
  fires: [
    {
      why: 'last year’s number under the body’s name',
      report: said('2021年，我街道收到政府信息公开申请0件。'),
      on: '2021',
      becomes: '2022年，我街道收到',
    },
    { why: 'last year with 全年', report: said('2021年全年主动公开信息86条。'), on: '2021' },
    {
      why: 'the announcement of another year’s work',
      report: {
        title: '青禾区柳湾街道办事处2022年政府信息公开工作年度报告\n\n现将2020年政府信息公开工作情况报告如下：',
      },
      on: '2020',
    },
    {
      why: 'a period of another year',
      report: {
        title:
          '青禾区柳湾街道办事处2022年政府信息公开工作年度报告\n\n本报告所列数据的统计期限为2021年1月1日至2021年12月31日。',
      },
      on: '2021',
      becomes: '2022年1月1日至2022年12月31日',
    },
    { why: 'the end of another year', report: said('截至2021年底，累计公开信息96条。'), on: '2021' },
    {
      why: 'plans for the reporting year itself',
      report: { problems: '存在的问题：个别栏目更新不够及时，解读形式单一。2022年将从以下方面改进：安排专人维护。' },
      on: '2022',
      nth: 2,
      becomes: '2023年将从以下方面改进',
    },
    { why: 'the year to come as the past one', report: said('2023年，本机关受理申请0件。'), on: '2023' },
  ],
  quiet: [
    { why: 'matters carried over', report: said('2021年结转2022年政府信息公开申请0件。') },
    {
      why: 'last year’s problems',
      report: { problems: '针对2021年存在的问题，我街道安排专人维护栏目，公开工作有了改进。' },
    },
    { why: 'a comparison', report: said('与2021年相比，我街道主动公开信息增加12条。') },
    { why: 'last year’s accounts and this year’s budget', report: said('公开2021年度部门决算和2023年部门预算。') },
    { why: 'a document number', report: said('落实国办函〔2020〕109号文件要求，我街道及时答复申请。') },
    { why: 'a plan by name', report: said('我街道落实《青禾区2021年政务公开工作要点》，主动公开信息。') },
    {
      why: 'plans for the year to come',
      report: { problems: '存在公开不够及时的问题。2023年，我街道将继续加强信息公开工作，安排专人维护栏目。' },
    },
    { why: 'the reporting year', report: said('2022年，我街道收到政府信息公开申请0件。') },
    { why: 'both years told apart', report: said('2021年我街道收到申请3件，2022年未收到申请。') },
    { why: 'the date of publication', report: said('截至2023年1月，报告已在网站公布。') },
    { why: 'a history', report: said('2021年成立的政务公开专区运行平稳。') },
  ],
};
