import { sum } from './published.ts';
import { figures, quiet } from './requests.ts';
import type { KindCase, KindTexts } from './texts.ts';

const found = (sentence: string, ...finds: string[]): KindCase => ({
  why: sentence,
  report: { figures, sentence },
  finds,
});
const wrong = (sentence: string, ...words: string[]): KindCase =>
  found(sentence, ...words.map((each) => `prose-table-mismatch ${each}`));

/** Two reviews and two lawsuits, of which one is pending each. */
const ofCases = (sentence: string, ...words: string[]): KindCase => ({
  why: sentence,
  report: {
    sentence,
    figures: {
      'reviews/reconsideration/upheld': 1,
      'reviews/reconsideration/pending': 1,
      'reviews/reconsideration/total': 2,
      'reviews/direct-litigation/upheld': 1,
      'reviews/direct-litigation/pending': 1,
      'reviews/direct-litigation/total': 2,
    },
  },
  finds: words.map((each) => `prose-outcome-mismatch ${each}`),
});

/** Figures that the words around them explain: what they leave out, whose year they are of. */
export const explained: Readonly<Record<string, KindTexts>> = {
  'what was closed without what was carried in': {
    cases: [
      wrong('全年办结54件（不含上年结转5件）。', '54件'),
      wrong('全年办结60件（含上年结转6件）。', '6件'),
      wrong('全年办结55件（含上年结转5件）。', '55件'),
      wrong('办结54件，另外上年结转的5件也已办结。', '54件'),
      wrong('共受理申请58件，当年受理当年办结59件。', '59件'),
      wrong('共受理申请58件，当年办结62件。', '62件'),
    ],
    nearMisses: [
      quiet('全年办结55件（不含上年结转5件）。'),
      quiet('全年办结55件，不包括上年结转的5件。'),
      quiet('全年答复55件（不含上年结转）。'),
      quiet('办结55件，不包含结转件。'),
      quiet('已办结55件，另外上年结转5件已办结。'),
      quiet('共受理申请58件，当年受理当年办结55件，上年结转5件也已办结。'),
      quiet('共收到申请58件，当年收到当年办结55件。'),
      quiet('共受理申请58件，当年办结55件。'),
      quiet('当年办结60件。'),
    ],
  },
  'the rest, together with what was carried in': {
    cases: [
      wrong('3件结转下年，其余55件和上年结转6件均已答复。', '6件'),
      wrong('余下55件及上年结转的4件均已办结。', '4件'),
    ],
    nearMisses: [
      quiet('3件结转下年，其余55件和上年结转5件均已答复。'),
      quiet('余下55件及上年结转的5件均已办结。'),
      quiet('剩余55件与上年结转5件均已答复。'),
    ],
  },
  'what several years have together': {
    cases: [
      wrong('2021年收到申请34件，2022年共收到申请59件。', '59件'),
      wrong('2021年和2022年分别收到申请34件、59件。', '59件'),
      wrong('2021和2022年分别收到申请34件、59件。', '59件'),
    ],
    nearMisses: [
      quiet('2020年至2022年共收到申请128件。'),
      quiet('2020—2022年，共收到申请128件，办结126件。'),
      quiet('2021年和2022年共收到申请92件。'),
      quiet('2021和2022年共收到申请92件。'),
      quiet('自2020年至2022年底，累计收到申请128件，办结126件。'),
    ],
  },
  'parts told once more, together': {
    cases: [
      sum('公开信息11条，其中概况类5条、动态类4条、文件类3条，三类合计12条。', '11条'),
      sum('公开信息100条，其中网站50条、公众号30条，其他共30条。', '100条'),
      sum('网站公开64条，公众号公开56条，合计130条。', '130条'),
    ],
    nearMisses: [
      quiet('公开信息20条，其中概况类5条、动态类4条、文件类3条，三类合计12条。'),
      quiet('公开信息120条，其中图文5条、视频4条、图解3条，三类合计12条，占10%。'),
      quiet('公开信息620条，其中微信100条、微博220条，线上共320条。'),
      quiet('公开信息100条，其中网站25条、公众号25条，其他共50条。'),
      quiet('网站公开64条，其中解读9条，公众号公开56条，合计120条。'),
      quiet('政协提案答复18件，其中联名提案3件；共公开答复41件。'),
    ],
  },
  'figures of things beside the one before': {
    cases: [
      sum('公开信息200条，其中微信、微博分别为180条和60条。', '200条'),
      sum('公开信息200条，分别为动态180条和公告60条。', '200条'),
      sum('收到申请58件，网络申请、信函申请分别为48件和18件。', '58件'),
    ],
    nearMisses: [
      quiet('网站公开信息200条，微信和微博发布信息分别为180条和60条。'),
      quiet('公开建议23件，提案、议案分别为18件和12件。'),
      quiet('开展培训2次，座谈、研讨分别为3次和1次。'),
    ],
  },
  'what is not closed yet, in a list of what was received': {
    cases: [
      wrong(
        '受理申请63件（含结转5件），其中，全部公开18件，部分公开5件，不公开15件，无法提供10件，不予处理8件，其他4件，结转下年4件。',
        '4件',
      ),
    ],
    nearMisses: [
      quiet(
        '受理申请63件（含结转5件），其中，全部公开18件，部分公开5件，不公开15件，无法提供10件，不予处理8件，其他4件，结转下年3件。',
      ),
      quiet('办结60件，其中，全部公开18件，部分公开5件，不公开15件，无法提供10件，不予处理8件，其他4件，结转下年3件。'),
    ],
  },
  'how all cases ended, in other words': {
    cases: [
      ofCases('因政府信息公开引发行政复议2件，全部获得维持。', '全部获得维持'),
      ofCases('因政府信息公开引发行政复议2件，均予维持。', '均予维持'),
      ofCases('因政府信息公开引发行政复议2件，均得到维持。', '均得到维持'),
      ofCases('因政府信息公开引发行政复议2件，均以维持结案。', '均以维持'),
      ofCases('因政府信息公开引发行政诉讼2件，法院均判决我局胜诉。', '均判决我局胜诉'),
      ofCases('因政府信息公开引发行政诉讼2件，法院均驳回原告诉求。', '均驳回原告诉求'),
    ],
    nearMisses: [
      ofCases('因政府信息公开引发行政诉讼2件，法院均判决我局履行。'),
      ofCases('因政府信息公开引发行政复议2件，均予答复。'),
      ofCases('因政府信息公开引发行政复议2件，其中1件获得维持。'),
    ],
  },
  'what was carried in, and a count of what was not accepted': {
    cases: [
      wrong('收到申请58件，承接上年结转6件。', '6件'),
      {
        why: '没有受理申请2件',
        report: { sentence: '全年没有受理政府信息公开申请2件。' },
        finds: ['contradictory-count 2件'],
      },
    ],
    nearMisses: [
      quiet('收到申请58件，承接上年结转5件。'),
      { why: '没有受理的申请2件', report: { sentence: '没有受理的政府信息公开申请2件。' } },
      { why: '尚未受理申请2件', report: { sentence: '尚未受理政府信息公开申请2件。' } },
      { why: '未受理申请2件', report: { sentence: '未受理政府信息公开申请2件。' } },
    ],
  },
};
