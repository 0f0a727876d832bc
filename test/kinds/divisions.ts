import type { SmallReport } from '../kit/small-report.ts';
import { figures, quiet } from './requests.ts';
import type { KindCase, KindTexts } from './texts.ts';

type Figures = NonNullable<SmallReport['figures']>;

const COLUMNS = ['upheld', 'corrected', 'other', 'pending'] as const;

/** The cells of a row of section 四: so many upheld, corrected, ended otherwise and pending. */
const row = (key: string, counts: readonly number[]): Figures => ({
  ...Object.fromEntries(COLUMNS.map((column, i) => [`reviews/${key}/${column}`, counts[i] ?? 0])),
  [`reviews/${key}/total`]: counts.reduce((sum, count) => sum + count, 0),
});

/** A report whose only cases are lawsuits, or reviews: upheld, corrected, ended otherwise, pending. */
const of =
  (key: 'direct-litigation' | 'reconsideration') =>
  (counts: readonly number[], sentence: string, ...finds: string[]): KindCase => ({
    why: `${sentence} ${counts.join(' ')}`,
    report: { sentence: `${sentence}。因政府信息公开引发的案件均如实统计。`, figures: row(key, counts) },
    finds,
  });
const lawsuits = of('direct-litigation');
const reviews = of('reconsideration');

/** 58 requests received, 60 closed. */
const requests = (sentence: string, ...finds: string[]): KindCase => ({
  why: sentence,
  report: { figures, sentence },
  finds: finds.map((words) => `prose-sum-mismatch ${words}`),
});

const SUM = 'prose-sum-mismatch';

/** Figures that divide a total, where reading them as one list would add up too much or too little. */
export const divisions: Readonly<Record<string, KindTexts>> = {
  'outcomes beyond a total': {
    cases: [
      lawsuits([3, 0, 1, 1], '行政诉讼案件4件，其中胜诉3件，撤诉1件，未审结1件', `${SUM} 4件`),
      lawsuits([3, 0, 1, 1], '行政诉讼案件4件，胜诉3件，撤诉1件，未审结1件', `${SUM} 4件`),
      lawsuits([3, 0, 1, 1], '行政诉讼案件4起，其中：法院判决维持3起；原告撤诉1起；正在审理1起', `${SUM} 4起`),
      lawsuits([3, 0, 1, 1], '发生行政诉讼4件（胜诉3件，撤诉1件，尚未审结1件）', `${SUM} 4件`),
      lawsuits([3, 0, 1, 1], '行政诉讼案件4件：胜诉3件，撤诉1件，未审结1件', `${SUM} 4件`),
      lawsuits([3, 0, 1, 1], '共发生行政诉讼案件4件，其中3件胜诉，1件撤诉，1件未审结', `${SUM} 4件`),
      lawsuits([3, 2, 0, 1], '全年行政诉讼4件，其中胜诉3件、未审结1件、败诉2件', `${SUM} 4件`),
      reviews([4, 1, 1, 1], '行政复议6件，其中维持4件、纠正1件、撤回申请1件、尚未审结1件', `${SUM} 6件`),
      reviews([4, 2, 0, 1], '收到行政复议6件，维持4件、纠正2件、未审结1件', `${SUM} 6件`),
    ],
    nearMisses: [
      lawsuits([3, 0, 1, 0], '行政诉讼案件4件，其中胜诉3件，撤诉1件，均已审结'),
      lawsuits([3, 1, 0, 0], '行政诉讼案件4件，审结4件，其中维持3件、纠正1件，未审结0件'),
      lawsuits([3, 1, 0, 2], '行政诉讼案件6件，审结4件，其中维持3件、纠正1件，未审结2件'),
      lawsuits([3, 0, 1, 1], '行政诉讼案件4件，其中胜诉3件，撤诉1件，另有上年结转1件'),
      lawsuits([3, 0, 1, 1], '行政诉讼案件4件，其中胜诉3件，撤诉1件，另有1件未审结'),
      lawsuits([3, 0, 1, 1], '行政诉讼案件4件，其中胜诉3件，撤诉1件，未审结1件为上年结转'),
      lawsuits([3, 0, 1, 1], '行政诉讼案件4件，其中胜诉3件，撤诉1件，未审结1件（2021年收案）'),
      lawsuits([3, 0, 1, 1], '新收行政诉讼案件4件，其中胜诉3件，撤诉1件，未审结1件'),
      lawsuits([3, 0, 1, 1], '审结行政诉讼案件4件，其中胜诉3件，撤诉1件，未审结1件'),
      lawsuits([3, 0, 1, 1], '行政诉讼案件4件，其中胜诉3件，撤诉1件，目前尚未审结1件'),
      lawsuits([4, 0, 1, 0], '行政诉讼案件4件，其中一审胜诉3件，撤诉1件，二审维持1件'),
      lawsuits([2, 2, 0, 0], '行政诉讼案件4件，其中胜诉2件，败诉2件，责令重新答复1件、确认违法1件'),
      lawsuits([2, 1, 0, 1], '行政诉讼4件，已审结3件，维持2件，纠正1件，未审结1件'),
      lawsuits([2, 1, 0, 1], '行政诉讼4件，其中已审结3件、未审结1件，维持2件，纠正1件'),
      lawsuits([2, 1, 0, 1], '行政诉讼4件，维持2件，纠正1件，已审结3件，未审结1件'),
      lawsuits([3, 0, 1, 0], '行政诉讼案件4件，其中胜诉3件，撤诉1件，负责人出庭应诉4件'),
    ],
  },
  'one total divided twice': {
    cases: [
      lawsuits([4, 2, 0, 0], '行政诉讼5件，其中一审3件，二审2件；维持4件，纠正2件', `${SUM} 5件`),
      lawsuits([4, 2, 0, 0], '行政诉讼5件，其中一审3件，二审1件，维持4件，纠正2件', `${SUM} 5件`),
      requests('收到申请58件，其中自然人45件、法人13件；网络申请40件、信函申请19件', '58件'),
      requests('收到申请58件，自然人45件、法人13件，网络申请40件、信函申请19件', '58件'),
      requests(
        '收到政府信息公开申请58件，其中自然人45件、法人和其他组织13件，网络申请40件、当面申请12件、信函申请8件',
        '58件',
      ),
      requests('收到申请58件，网络申请42件、信函申请18件，自然人45件、法人13件', '58件'),
    ],
    nearMisses: [
      lawsuits([4, 1, 0, 0], '行政诉讼5件，其中一审3件，二审2件；维持4件，纠正1件'),
      lawsuits([4, 1, 0, 0], '行政诉讼5件，一审3件，二审2件，维持4件，纠正1件'),
      lawsuits([4, 1, 0, 0], '行政诉讼5件，其中一审5件、二审2件'),
      lawsuits([4, 1, 0, 0], '行政诉讼5件，其中涉及征地3件，涉及拆迁2件；维持4件，纠正1件'),
      quiet('收到申请58件，其中网络申请40件、信函申请18件；自然人45件、法人13件。'),
      quiet('收到申请58件，自然人45件、法人13件，网络申请40件、信函申请18件。'),
      quiet('收到申请58件，其中网络申请40件、信函申请18件；电话咨询60件。'),
      quiet('收到申请58件，其中网络申请40件、信函申请18件；予以公开18件，部分公开5件，不予公开15件，无法提供10件。'),
      quiet('公开信息60条，其中文件20条、动态40条；网站50条、公众号30条。'),
      quiet('收到申请58件，其中网络申请40件、信函申请18件；企业登记类咨询75件。'),
    ],
  },
};
