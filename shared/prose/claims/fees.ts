import { cellsOf, type ReportIdentity } from '../report-identity.ts';
import type { Segment } from '../segments.ts';
import type { Draft } from './claim.ts';
import { yearOf } from './period.ts';
import { isNoun, isOwnSubject, isVerb, spellingOf } from './words.ts';

/** What may stand beside the name of the fees: 收费金额, 总额. */
const AMOUNT = /^(?:金额|总额|额|收入|总金额|收费|项目收费|资金|的金额|合计金额)$/;

/** 行政事业性收费 4.034 万元: the amount that the fees of section 二 come to. */
export function feesIn(segment: Segment, identity: ReportIdentity, text: string): readonly Draft[] {
  const { tokens } = segment;
  const noun = tokens.findIndex((token) => isNoun(token, 'fees'));
  if (noun < 0) return [];
  const money = tokens.findIndex((token, index) => index > noun && token.kind === 'money');
  const amount = tokens[money];
  if (amount?.kind !== 'money' || amount.money === null) return [];
  const around = tokens.slice(0, money).filter((token, index) => index !== noun && !isVerb(token, 'charge'));
  if (
    !isOwnSubject(
      around.filter((token) => !(token.kind === 'word' && AMOUNT.test(token.text))),
      identity.body,
    )
  )
    return [];
  if (yearOf(tokens.slice(0, money), identity.year) === 'other') return [];
  if (/同比|较|减少|增加|增长|下降|减免|免征|降低/.test(spellingOf(text, tokens))) return [];
  const cells = cellsOf(identity, 'fees', ['amount']);
  if (cells.length === 0) return [];
  return [
    {
      kind: 'fees',
      value: 0,
      money: amount.money,
      span: { start: amount.start, end: amount.end },
      number: amount.number,
      chinese: false,
      from: tokens[0]?.start ?? amount.start,
      to: amount.end,
      readings: [cells],
      apart: 0,
      base: null,
      less: [],
      bound: 'equal',
      certain: false,
    },
  ];
}
