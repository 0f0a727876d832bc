import { rule } from '../../../shared/rules/table/blank-cell.ts';
import { replaced } from '../../kit/small-report.ts';
import type { RuleCases } from '../cases.ts';
import { clean, some, without, zeros } from './texts.ts';

export const cases: RuleCases = {
  rule,
  fires: [
    {
      why: 'a nought left blank',
      report: { figures: { 'applications/granted/legal': '' } },
      on: '',
      severity: 'information',
      fixes: ['safe 0'],
    },
    {
      why: 'a figure that the equations force',
      report: replaced(some, '（一）予以公开\t\t2', '（一）予以公开\t\t'),
      on: '',
      fixes: ['unique 2'],
    },
    {
      why: 'a total that the equations force',
      report: replaced(some, '（一）予以公开\t\t2\t0\t0\t0\t0\t0\t2', '（一）予以公开\t\t2\t0\t0\t0\t0\t0\t'),
      on: '',
      fixes: ['safe 2'],
    },
    { why: 'a dash', report: { figures: { 'applications/granted/legal': '—' } }, on: '—', fixes: ['safe 0'] },
    { why: 'a cell of section 二', report: { figures: { 'disclosure/licensing/decisions': '' } }, on: '行政许可' },
    {
      why: 'one of three cells of section 二',
      report: { figures: { 'disclosure/regulations/issued': '' } },
      on: '',
      fixes: ['choice 0'],
    },
    {
      why: 'a whole row',
      report: replaced(clean, `2.重复申请${zeros(7)}`, '2.重复申请\t\t\t\t\t\t\t'),
      on: '2.重复申请',
      severity: 'information',
      fixes: ['safe 0 0 0 0 0 0 0'],
    },
    {
      why: 'three cells',
      report: {
        figures: { 'applications/granted/legal': '', 'applications/new/legal': '', 'applications/new/other': '/' },
      },
      on: '三、收到和处理政府信息公开申请情况',
      fixes: ['safe 0 0 0'],
    },
    {
      why: 'three cells of which one is no 0 and no total',
      report: replaced(some, '（一）予以公开\t\t2\t0\t0', '（一）予以公开\t\t\t\t'),
      on: '三、收到和处理政府信息公开申请情况',
      fixes: ['unique 2 0 0'],
    },
    {
      why: 'three cells of which one is a total, its parts all given',
      report: replaced(
        replaced(some, '（一）予以公开\t\t2\t0\t0\t0\t0\t0\t2', '（一）予以公开\t\t2\t0\t0\t0\t0\t0\t'),
        `2.重复申请${zeros(7)}`,
        `2.重复申请\t\t${zeros(5)}`,
      ),
      on: '三、收到和处理政府信息公开申请情况',
      fixes: ['safe 2 0 0'],
    },
    {
      why: 'a total of which a part is blank as well',
      report: replaced(some, '（一）予以公开\t\t2\t0\t0\t0\t0\t0\t2', '（一）予以公开\t\t2\t\t0\t0\t0\t0\t'),
      on: '',
      severity: 'information',
      fixes: ['safe 0'],
      more: [{ on: '', fixes: ['unique 2'] }],
    },
  ],
  quiet: [
    { why: 'every figure given', report: some },
    { why: 'a place that a fix left open', report: { figures: { 'applications/granted/legal': '〔待填〕' } } },
    { why: 'the blanks that the form has in section 二', report: { figures: { 'disclosure/penalties/decisions': 4 } } },
    { why: 'a missing row', report: without(clean, '2.重复申请') },
  ],
};
