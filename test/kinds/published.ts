import { figures, quiet, slips } from './requests.ts';
import type { KindCase, KindTexts } from './texts.ts';

/** A right sentence of a body, and the same with one more in the figure that stands in 【】. */
const ofBody = (body: string, marked: string): readonly KindCase[] =>
  slips(marked).map((each) => ({
    ...each,
    why: `${body}: ${each.why}`,
    report: { ...(typeof each.report === 'string' ? {} : each.report), body },
  }));

/** A report without requests, reviews and lawsuits. */
const none = (why: string, sentence: string, body?: string): KindCase => ({
  why,
  report: { sentence, ...(body === undefined ? {} : { body }) },
});

/** Nothing is said to have happened, and the table has some. */
const denied = (sentence: string, words: string, address: string, body?: string): KindCase => ({
  why: sentence,
  report: {
    sentence,
    ...(body === undefined ? {} : { body }),
    figures: address.startsWith('reviews') ? { [address]: 1, ...totals[address] } : figures,
  },
  finds: [`prose-table-mismatch ${words}`],
});
const totals: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  'reviews/reconsideration/upheld': { 'reviews/reconsideration/total': 1 },
  'reviews/direct-litigation/upheld': { 'reviews/direct-litigation/total': 1 },
};

/** Wordings that published reports have, each in words of our own. */
export const published: Readonly<Record<string, KindTexts>> = {
  'a body whose name holds other words': {
    cases: [
      ...ofBody('青禾区审计局', '2022年，区审计局收到政府信息公开申请【58件】。'),
      ...ofBody('青禾县统计局', '青禾县统计局共收到政府信息公开申请【58件】，办结【60件】。'),
      ...ofBody('无棠市教育局', '2022年，无棠市教育局收到政府信息公开申请【58件】。'),
      ...ofBody('没水县财政局', '没水县财政局全年收到申请【58件】，上年结转【5件】，结转下年度【3件】。'),
      ...ofBody('江北市太和镇人民政府', '太和镇新收政府信息公开申请【58件】，上年结转【5件】，办结【60件】。'),
      ...ofBody('江北市含溪区教育局', '2022年，含溪区教育局收到政府信息公开申请【58件】。'),
      ...ofBody('青禾区公共资源交易中心', '2022年，区公共资源交易中心收到政府信息公开申请【58件】。'),
      ...ofBody('江北市开州区义和镇人民政府', '2022年义和镇收到依申请公开事项【58件】。'),
      denied(
        '2022年义和镇未收到依申请公开事项。',
        '未收到依申请公开事项',
        'applications/new/total',
        '青禾县义和镇人民政府',
      ),
      denied(
        '区审计局未发生因政府信息公开引发的行政复议。',
        '未发生因政府信息公开引发的行政复议',
        'reviews/reconsideration/upheld',
        '青禾区审计局',
      ),
    ],
    nearMisses: [
      none(
        '无 in a name denies nothing',
        '无棠市教育局健全登记、审核、答复、归档的办理流程，本年未收到申请。',
        '无棠市教育局',
      ),
      none('诉讼 in a name is no lawsuit', '诉讼服务中心健全登记、审核、答复、归档的办理流程。', '青禾区诉讼服务中心'),
      quiet('太和镇收到申请12件，由镇政府自行答复。'),
      none('another body of such a name', '市审计局收到政府信息公开申请4件，与本街道无关。'),
    ],
  },
};
