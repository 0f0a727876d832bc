import { quiet, figures as requested } from './requests.ts';
import { type KindCase, type KindTexts, told } from './texts.ts';

/** Three lawsuits about disclosure are lost by the one who sued, one is pending. */
const lawsuits = (sentence: string, ...finds: string[]): KindCase => ({
  why: sentence,
  report: {
    sentence: `${sentence}。政府信息公开申请均按期答复。`,
    figures: {
      'reviews/direct-litigation/upheld': 3,
      'reviews/direct-litigation/pending': 1,
      'reviews/direct-litigation/total': 4,
    },
  },
  finds,
});

/** 58 requests received, 60 closed. */
const requests = (sentence: string, ...finds: string[]): KindCase => ({
  why: sentence,
  report: { figures: requested, sentence },
  finds,
});

/** Three documents issued, 21 in force, 23 requests received. */
const said = (sentence: string, ...finds: string[]): KindCase => ({ why: sentence, report: told(sentence), finds });

/** Figures of a whole that is larger or smaller than it looks: what is left over, what is told once more, what is about anything. */
export const wholes: Readonly<Record<string, KindTexts>> = {
  'what is left of all results': {
    cases: [
      requests('予以公开18件，不予公开15件，其他情形26件', 'prose-table-mismatch 26件'),
      requests('办结申请60件，其中24件予以公开或部分公开', 'prose-table-mismatch 24件'),
      requests('收到申请58件。予以公开18件，部分公开5件，不公开38件', 'prose-table-mismatch 38件'),
      requests('不予公开15件（国家秘密3件、其他情形13件）', 'prose-sum-mismatch 15件'),
    ],
    nearMisses: [
      quiet('办结60件，其中予以公开和部分公开23件，占38.33%；不予公开15件，占25%；其他情形22件，占36.67%。'),
      quiet('予以公开18件，不予公开15件，其他情形27件。'),
      quiet('办结申请60件，其中23件予以公开或部分公开。'),
      quiet('办结60件，其中公开类答复（予以公开、部分公开）23件，占38.33%；不公开类37件，占61.67%。'),
      quiet('予以公开18件，不予公开15件，其他情形1件。'),
    ],
  },
  'results of some of the requests': {
    cases: [
      requests('收到申请58件。自然人申请中，予以公开19件、部分公开4件', 'prose-table-mismatch 19件'),
      requests('收到申请58件，其中自然人45件、法人13件；予以公开17件', 'prose-table-mismatch 17件'),
      requests('收到申请58件，上年结转5件，予以公开17件、部分公开5件', 'prose-table-mismatch 17件'),
      requests('收到申请58件，上年结转5件，其中予以公开17件、部分公开5件', 'prose-table-mismatch 17件'),
      requests('申请人均为自然人，办结60件，予以公开17件', 'prose-table-mismatch 17件'),
      requests('收到申请58件。办结的60件中，予以公开17件、部分公开5件', 'prose-table-mismatch 17件'),
      requests('收到申请58件，其中予以公开17件、部分公开5件，3件结转下年', 'prose-table-mismatch 17件'),
      requests('收到申请58件，新收申请中，自然人44件', 'prose-table-mismatch 44件'),
      requests('申请内容主要涉及征地补偿，办结60件，其中予以公开17件', 'prose-table-mismatch 17件'),
      requests('收到申请58件，主要涉及征地补偿，其中予以公开17件', 'prose-table-mismatch 17件'),
    ],
    nearMisses: [
      quiet('收到申请58件。自然人申请中，予以公开14件、部分公开4件。'),
      quiet(
        '收到申请58件。其中，自然人提出的申请中：予以公开14件、部分公开4件；企业申请中：予以公开3件、部分公开1件。',
      ),
      quiet('收到申请58件。自然人申请的48件中，予以公开14件、部分公开4件。'),
      quiet(
        '办结60件，其中自然人申请48件（予以公开14件、部分公开4件），法人或其他组织12件（予以公开4件、部分公开1件）。',
      ),
      quiet('收到申请58件。对自然人的申请，予以公开14件；对企业的申请，予以公开3件。'),
      quiet('收到申请58件。自然人：予以公开14件、部分公开4件。'),
      quiet('收到申请58件。网络申请中，予以公开8件、部分公开2件。'),
      quiet('收到申请58件。上年结转的5件中，予以公开2件、部分公开1件、不予公开2件。'),
      quiet(
        '收到申请58件，其中予以公开17件、部分公开5件、不予公开15件、无法提供9件、不予处理8件、其他处理1件，3件结转下年。',
      ),
      quiet('收到申请58件，上年结转5件，其中3件已答复、2件申请人撤回。'),
      quiet('收到申请58件。上年结转5件，其中予以公开2件、部分公开1件、不予公开2件。'),
      quiet('收到申请58件。新收的58件中，予以公开17件、部分公开4件，结转下年度3件。'),
      quiet('收到申请58件。新收申请中，自然人45件、企业8件；上年结转中，自然人4件、企业1件；结转下年度中，自然人1件。'),
      quiet('收到申请58件。上年结转件均已办结，其中予以公开2件、部分公开1件、无法提供2件。'),
      quiet('收到申请58件。书面申请中，予以公开5件；公民个人申请的，予以公开9件。'),
      quiet('收到申请58件。其中企业申请8件，全部办结，予以公开3件、部分公开1件、不予公开2件、无法提供2件。'),
      quiet('收到申请58件。延期答复的6件中，予以公开3件、部分公开2件、不予公开1件。'),
      quiet('收到申请58件。3件疑难申请经集体会商，予以公开1件、部分公开2件。'),
      quiet('收到申请58件，结转3件，其中自然人1件、企业1件。'),
      quiet('收到申请58件。3件在法定期限内结转下年度办理，其中自然人1件、企业1件。'),
      quiet('收到申请58件。办结的60件中，自然人48件、企业8件。'),
      quiet('收到申请58件。申请内容主要涉及征地补偿，共19件，其中予以公开8件、部分公开2件。'),
      quiet('收到申请58件。内容集中在征地拆迁方面，共19件，其中予以公开8件，部分公开2件。'),
    ],
  },
  'grounds counted in one go': {
    cases: [
      requests('因过程性信息、行政执法案卷不予公开的分别为3件、4件', 'prose-table-mismatch 4件'),
      requests('因国家秘密、过程性信息分别为3件、4件', 'prose-table-mismatch 4件'),
    ],
    nearMisses: [
      quiet('因国家秘密、过程性信息、行政执法案卷不予公开的分别为3件、3件、2件。'),
      quiet('不予公开15件，其中国家秘密、过程性信息分别为3件、3件。'),
    ],
  },
  'cases of any matter before those about disclosure': {
    cases: [
      lawsuits('因政府信息公开引发行政诉讼5件，其中涉及征地的4件', 'prose-table-mismatch 5件'),
      lawsuits('行政诉讼15件，其中征地类行政诉讼11件，均因政府信息公开引发', 'prose-table-mismatch 15件'),
    ],
    nearMisses: [
      lawsuits('行政复议案件22件、行政诉讼案件15件，其中政府信息公开类行政诉讼4件'),
      lawsuits('行政诉讼案件15件，其中涉及政府信息公开的4件'),
    ],
  },
  'what was published once more': {
    cases: [
      said('公开信息60条，其中网站40条，公众号推送30条', 'prose-sum-mismatch 60条'),
      said('设置专栏12个，其中民生类8个，教育类6个', 'prose-sum-mismatch 12个'),
    ],
    nearMisses: [
      said('公开信息60条，其中网站60条（含解读4条），公众号同步推送40条'),
      said('公开信息60条，其中网站40条，公众号同步发布30条'),
      said('公开信息60条，其中通过网站公开60条，通过公众号公开32条，通过公开栏公开10条'),
      said('设置专栏12个，其中新增2个，累计栏目总数86个'),
    ],
  },
  'documents of all years': {
    cases: [said('累计制定行政规范性文件5件', 'prose-table-mismatch 5件')],
    nearMisses: [
      said('累计制定行政规范性文件21件，其中2022年新制定3件，废止2件'),
      said('行政许可受理315件，办结310件，不予许可5件'),
    ],
  },
  'the year before, told for comparison': {
    cases: [
      said('2022年认真办理公开申请。2021年，我街道收到申请23件', 'year-mismatch 2021'),
      said('2022年开展业务培训2次。2021年收到申请23件，同比增加3件', 'year-mismatch 2021'),
    ],
    nearMisses: [said('2022年收到政府信息公开申请23件。2021年收到20件，同比增加3件')],
  },
};
