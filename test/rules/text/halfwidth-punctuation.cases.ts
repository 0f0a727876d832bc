import { rule } from '../../../shared/rules/text/halfwidth-punctuation.ts';
import { replaced, smallReport } from '../../kit/small-report.ts';
import type { RuleCases } from '../cases.ts';

const said = (sentence: string) => ({ sentence });

export const cases: RuleCases = {
  rule,
  fires: [
    { why: 'a comma', report: said('健全制度,明确流程。'), on: ',', becomes: '健全制度，明确流程' },
    { why: 'a comma with a space after it', report: said('健全制度, 明确流程。'), on: ',' },
    { why: 'a semicolon', report: said('一是健全制度;二是明确流程。'), on: ';' },
    { why: 'a bracket of another width', report: said('登记(答复）并归档。'), on: '(' },
    { why: 'a comma at the end of a line', report: said('无。\n健全制度,\n明确流程。'), on: ',' },
    { why: 'a bracket in the title', report: { body: '青禾区(柳湾)街道办事处' }, on: '(', more: [{ on: ')' }] },
    {
      why: 'a comma before an item mark within a line, and the mark',
      report: said('无。\n增效,按(一)办理。'),
      on: ',',
      more: [{ on: '(' }, { on: ')' }],
    },
    { why: 'a bracket at the beginning of a line that numbers nothing', report: said('无。\n(登记)公开。'), on: ')' },
    {
      why: 'a closing bracket of a full-width one, before a figure',
      report: said('公开信息（含解读)120条。'),
      on: ')',
    },
    {
      why: 'an opening bracket of a full-width one, behind a figure',
      report: said('公开信息120条(含解读）。'),
      on: '(',
    },
  ],
  quiet: [
    { why: 'a pair of half-width brackets beside a full-width pair', report: said('公开（APP(2)）信息。') },
    { why: 'a closing bracket behind a number, with no opening one', report: said('公开信息1)120条（含解读）。') },
    { why: 'full-width punctuation', report: said('健全制度，明确流程；登记（答复）并归档。') },
    { why: 'a comma behind Latin letters', report: said('维护APP,网站。') },
    { why: 'a comma before Latin letters', report: said('维护网站,APP。') },
    { why: 'a comma and a space before Latin letters', report: said('维护网站, APP。') },
    { why: 'an item mark of two characters, indented', report: said('无。\n  (十二)公开。') },
    { why: 'a comma in a table', report: replaced(smallReport(), '行政许可', '行政,许可') },
    { why: 'thousands', report: said('公开信息1,200条。') },
    {
      why: 'an item mark',
      report: {
        overview: '(一) 主动公开。公开政府信息。\n(二)依申请公开。办理申请，加强信息管理，建设网站，组织培训。',
      },
    },
    { why: 'an address', report: said('网址为 http://www.example.cn/ 首页。') },
  ],
};
