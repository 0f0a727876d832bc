import type { SmallReport } from '../kit/small-report.ts';
import { type KindCase, type KindTexts, told } from './texts.ts';

/** Four reviews and five lawsuits: upheld 2, corrected 1, pending 1; without a review before 2 and 1; after one, other 1, pending 1. */
const cases: SmallReport['figures'] = {
  'reviews/reconsideration/upheld': 2,
  'reviews/reconsideration/corrected': 1,
  'reviews/reconsideration/pending': 1,
  'reviews/reconsideration/total': 4,
  'reviews/direct-litigation/upheld': 2,
  'reviews/direct-litigation/corrected': 1,
  'reviews/direct-litigation/total': 3,
  'reviews/litigation-after-reconsideration/other': 1,
  'reviews/litigation-after-reconsideration/pending': 1,
  'reviews/litigation-after-reconsideration/total': 2,
};
const inReviews = (sentence: string, ...finds: string[]): KindCase => ({
  why: sentence,
  report: told(`${sentence}。`, { figures: { ...(told('').figures ?? {}), ...cases } }),
  finds,
});
const amongProblems = (sentence: string, ...finds: string[]): KindCase => ({
  why: sentence,
  report: told('按期答复申请。', {
    figures: { ...(told('').figures ?? {}), ...cases },
    problems: `存在的问题：答复说理不够充分，${sentence}。\n改进情况：下一步将建立会商机制，定期检查答复质量。`,
  }),
  finds,
});

/** Statements on anything but the requests, with others much like them that state nothing wrong. */
export const statements: Readonly<Record<string, KindTexts>> = {
  'what courts and authorities of review decided': {
    cases: [
      inReviews('行政诉讼案件5件，法院判决维持3件', 'prose-table-mismatch 3件'),
      inReviews('因政府信息公开发生行政诉讼5件，其中人民法院判决驳回原告诉讼请求4件', 'prose-table-mismatch 4件'),
      inReviews('行政诉讼5件，被市中级人民法院判决撤销2件', 'prose-table-mismatch 2件'),
      inReviews('未经复议直接起诉3件，一审判决败诉2件', 'prose-table-mismatch 2件'),
      inReviews('信息公开行政复议4件，复议机关维持3件、责令重新答复1件', 'prose-table-mismatch 3件'),
      inReviews('政府信息公开行政诉讼案件，法院判决确认违法2件', 'prose-table-mismatch 2件'),
      inReviews('全年有2件政府信息公开答复被复议机关撤销', 'prose-table-mismatch 2件'),
      inReviews('2件依申请公开答复被上级复议机关责令重新答复', 'prose-table-mismatch 2件'),
      amongProblems('全年有2件答复被复议机关依法纠正', 'prose-table-mismatch 2件'),
    ],
    nearMisses: [
      inReviews('行政诉讼5件，法院判决撤销1件、驳回原告诉讼请求2件，原告撤诉1件，尚未审结1件'),
      inReviews('行政诉讼5件，败诉1件，维持1件、驳回诉讼请求1件'),
      inReviews('上年有3件答复被复议机关撤销'),
      inReviews('因行政处罚引发的行政诉讼12件，法院判决维持9件、撤销3件'),
      inReviews('1件行政许可决定被法院判决撤销'),
      inReviews('12345热线答复有3件被复议机关撤销'),
      amongProblems('个别答复（如1件被复议机关纠正的答复）引用条款不准确'),
      amongProblems('2021年有3件答复被复议机关纠正'),
    ],
  },
  'all cases ended alike': {
    cases: [
      inReviews('未经复议直接起诉3件，均败诉', 'prose-outcome-mismatch 均败诉'),
      inReviews('信息公开行政复议4件，均被撤销', 'prose-outcome-mismatch 均被撤销'),
      inReviews('信息公开行政诉讼未经复议直接起诉3件，法院均判决维持', 'prose-outcome-mismatch 均判决维持'),
      inReviews('信息公开行政诉讼5件，均被人民法院判决撤销', 'prose-outcome-mismatch 均被人民法院判决撤销'),
      inReviews('复议后起诉2件，法院判决维持', 'prose-outcome-mismatch 法院判决维持'),
      inReviews('信息公开行政复议4件，维持原行政行为；行政诉讼5件', 'prose-outcome-mismatch 维持原行政行为'),
    ],
    nearMisses: [
      inReviews('未经复议直接起诉3件，均已审结'),
      inReviews('信息公开行政复议3件，维持'),
      inReviews('信息公开行政诉讼5件，一审维持，二审正在审理'),
      inReviews('信息公开行政复议4件，维持、纠正和尚未审结的都有'),
      inReviews('行政许可引发的行政诉讼3件，均败诉，均与政府信息公开无关'),
    ],
  },
  'cases still pending': {
    cases: [
      inReviews('信息公开行政复议4件，尚未审结2件', 'prose-table-mismatch 2件'),
      inReviews('政府信息公开行政诉讼5件，截至年底尚有3件未审结', 'prose-table-mismatch 3件'),
      inReviews('因政府信息公开被提起行政诉讼5件，2件正在审理中', 'prose-table-mismatch 2件'),
      inReviews('信息公开行政复议4件（维持2件、纠正1件，另有0件在审）', 'prose-table-mismatch 0件'),
      inReviews('复议后起诉2件，有2件仍在审理', 'prose-table-mismatch 2件'),
    ],
    nearMisses: [
      inReviews('信息公开行政复议4件，尚未审结1件'),
      inReviews('目前信息公开行政复议尚未审结2件'),
      inReviews('新收信息公开行政复议3件，尚未审结2件'),
      inReviews('截至2023年1月信息公开行政诉讼尚未审结3件'),
      inReviews('政府信息公开行政诉讼5件，截至年底尚有1件未审结'),
    ],
  },
};
