import { replaced, smallReport } from '../kit/small-report.ts';
import { ofBody } from './published.ts';
import { figures, quiet, slips } from './requests.ts';
import type { KindCase, KindTexts } from './texts.ts';

const COUNTY = '青禾县人民政府';
const OFFICE = '青禾县人民政府办公室';
const POLICE = '青禾县公安局';
const LAND = '青禾县自然资源局';

/** 58 requests received, 5 carried in, 60 closed, 3 carried over. */
const of = (body: string, sentence: string, ...finds: string[]): KindCase => ({
  why: `${body}: ${sentence}`,
  report: { body, figures, sentence },
  finds,
});
const sum = (sentence: string, ...finds: string[]): KindCase => ({
  why: sentence,
  report: { figures, sentence },
  finds: finds.map((words) => `prose-sum-mismatch ${words}`),
});
const TABLE = 'prose-table-mismatch';

/** A city that made six rules and nine documents, and repealed two and three. */
const documents = (sentence: string, ...finds: string[]): KindCase => ({
  why: sentence,
  report: {
    body: '云岭市人民政府',
    sentence,
    figures: {
      'disclosure/regulations/issued': 6,
      'disclosure/regulations/repealed': 2,
      'disclosure/regulations/in-force': 40,
      'disclosure/normative-documents/issued': 9,
      'disclosure/normative-documents/repealed': 3,
      'disclosure/normative-documents/in-force': 80,
    },
  },
  finds,
});

/** A county whose bodies decided and made this much together. */
const decided = (sentence: string, ...finds: string[]): KindCase => ({
  why: sentence,
  report: {
    body: COUNTY,
    sentence,
    figures: {
      'disclosure/normative-documents/issued': 5,
      'disclosure/normative-documents/in-force': 41,
      'disclosure/licensing/decisions': 6820,
      'disclosure/penalties/decisions': 940,
      'disclosure/coercive-measures/decisions': 77,
    },
  },
  finds,
});

/** One review about disclosure, which was upheld. */
const ended = (sentence: string, ...finds: string[]): KindCase => ({
  why: sentence,
  report: { sentence: `因政府信息公开引发${sentence}`, figures },
  finds,
});

/** Twenty-six requests, of which two were withdrawn and the others granted. */
const withdrawn = (sentence: string, ...finds: string[]): KindCase => ({
  why: sentence,
  report: {
    sentence,
    figures: Object.fromEntries(
      Object.entries({ new: 26, granted: 24, 'other.rest': 2, 'result-total': 26 }).flatMap(([row, count]) =>
        ['natural-person', 'total'].map((column) => [`applications/${row}/${column}`, count]),
      ),
    ),
  },
  finds,
});

/** A report with another heading in the place of one of the form. */
const headed = (from: string, to: string, ...finds: string[]): KindCase => ({
  why: to,
  report: replaced(smallReport({ body: COUNTY }), from, to),
  finds,
});
const TITLE = `${COUNTY}2022年政府信息公开工作年度报告`;

/** How governments word their reports: for all of their bodies, level by level, in long lists of what was published. */
export const governments: Readonly<Record<string, KindTexts>> = {
  'what the levels of a government received': {
    cases: [
      of(COUNTY, '政府新收申请59件；部门新收申请24件。', `${TABLE} 59件`),
      of(COUNTY, '全县各部门收到申请59件，各乡镇收到申请18件。', `${TABLE} 59件`),
      of(COUNTY, '全县各级政府及其部门收到申请57件。', `${TABLE} 57件`),
      of(OFFICE, '代表县政府办理政府信息公开申请25件，办公室办理政府信息公开申请64件。', `${TABLE} 64件`),
      of(POLICE, '县局收到申请59件，派出所收到申请18件。', `${TABLE} 59件`),
      of(COUNTY, '全县收到申请57件，县政府收到申请40件，答复38件。', `${TABLE} 57件`),
      of(COUNTY, '政府新收申请57件；部门答复提案17件，办理行政许可320件。', `${TABLE} 57件`),
      of(COUNTY, '政府共收到申请57件，其中部门40件、乡镇17件。', `${TABLE} 57件`),
      of(POLICE, '县局收到申请57件，办结60件。各单位公开信息25件。', `${TABLE} 57件`),
      of(LAND, '县局收到申请59件，不动产登记中心收到申请18件。', `${TABLE} 59件`),
      of(LAND, '我局收到申请57件，不动产登记中心办理登记1100件。', `${TABLE} 57件`),
      of(LAND, '我局收到申请57件，其中不动产登记中心收到申请18件。', `${TABLE} 57件`),
      of(LAND, '我局收到申请57件，通过政务服务中心收到申请18件。', `${TABLE} 57件`),
      of(OFFICE, '办公室收到申请57件，以县政府名义办理提案17件。', `${TABLE} 57件`),
    ],
    nearMisses: [
      of(COUNTY, '政府新收申请34件，予以公开8件；部门新收申请24件，予以公开10件。'),
      of(COUNTY, '全县各部门收到申请40件，各乡镇收到申请18件。'),
      of(COUNTY, '11个乡镇中收到申请的有6个，共收到申请18件。'),
      of(COUNTY, '11个乡镇中，收到申请的有6个，共收到18件。'),
      of(COUNTY, '全县各部门共收到政府信息公开申请40件、各乡镇（街道）共收到18件，均已答复。'),
      of(POLICE, '申请量为县局40件，派出所17件，大队1件。'),
      of(COUNTY, '县政府收到申请40件，答复38件。'),
      of(COUNTY, '全县收到申请58件，办结60件。县政府收到申请40件，答复38件，结转2件。'),
      of(OFFICE, '代表县政府办理政府信息公开申请25件，办公室办理政府信息公开申请33件。'),
      of(OFFICE, '以县政府名义答复申请25件，办公室答复申请35件。'),
      of(POLICE, '县局收到申请40件，派出所收到申请17件，大队收到申请1件。'),
      of(POLICE, '县局收到申请40件，乡镇派出所收到申请18件。'),
      of(COUNTY, '县政府及其部门收到申请40件，在对申请答复的38件中，予以公开12件。'),
      of(COUNTY, '县政府及所属部门和乡镇政府收到申请40件，办结38件。'),
      of('云岭市人民政府', '市政府和工作部门收到申请40件，办结38件；县、乡政府及其部门收到申请18件，办结22件。'),
      of(LAND, '县局收到申请40件，不动产登记中心收到申请18件。'),
      of(LAND, '县局收到申请40件，不动产登记所收到18件。'),
      of(LAND, '我局收到申请40件，不动产登记站收到申请18件。'),
      of(LAND, '我局机关收到申请40件，局属不动产登记中心收到申请18件。'),
      of(LAND, '本局新收申请40件，综合执法大队新收18件。'),
      of(LAND, '县局办结申请42件；各基层自然资源所办结18件。'),
      of(COUNTY, '我县各部门收到申请40件，各镇街收到18件。'),
      of('云岭市人民政府', '全市各部门收到申请40件，各县（市、区）政府收到18件。'),
      of(COUNTY, '各级政府收到申请18件，各级部门收到申请40件。'),
    ],
  },
  'what the levels of a government decided and made': {
    cases: [
      decided('全县各部门作出行政许可7800件，乡镇20件。', `${TABLE} 7800件`),
      decided('全县各部门作出行政许可7800件，各乡镇作出行政许可20件。', `${TABLE} 7800件`),
      decided('全县各部门作出行政许可6280件，各乡镇收到申请20件。', `${TABLE} 6280件`),
      decided('全县各部门作出行政许可6280件，各乡镇作出行政处罚20件。', `${TABLE} 6280件`),
      decided('全县作出行政许可6280件，其中乡镇作出行政许可20件。', `${TABLE} 6280件`),
      decided('全县制发规范性文件4件，各乡镇公开信息12件。', `${TABLE} 4件`),
    ],
    nearMisses: [
      decided('全县各部门作出行政许可6800件，乡镇20件。'),
      decided('全县各部门作出行政许可6800件，各乡镇作出行政许可20件。'),
      decided('全县各部门共作出行政处罚决定900件，各镇街作出行政处罚决定40件。'),
      decided('全县各部门实施行政强制70件；乡镇实施行政强制7件。'),
      decided('政府制发规范性文件3件，部门制发规范性文件2件。'),
      decided('政府制定规范性文件3件，各部门印发2件。'),
      decided('全县各部门现行有效规范性文件30件，各乡镇现行有效规范性文件11件。'),
      decided('全县县级部门作出行政处罚900件，镇街作出行政处罚40件。'),
      decided('全县县直单位作出行政许可6800件，乡镇作出行政许可20件。'),
      decided('全县乡镇政府作出行政许可20件，部门作出行政许可6800件。'),
    ],
  },
  'all bodies of a government': {
    cases: [
      ...ofBody('青禾省人民政府', '各级行政机关累计收到政府信息公开申请【58件】。'),
      ...ofBody('青禾区人民政府', '全区各行政机关共收到政府信息公开申请【58件】，结转下年度【3件】。'),
      ...ofBody(COUNTY, '各级政府及其部门共收到政府信息公开申请【58件】。'),
      ...ofBody('青禾新区', '全区收到政府信息公开申请【58件】。'),
    ],
    nearMisses: [
      of('青禾县教育局', '各级行政机关累计收到政府信息公开申请910件。'),
      of('青禾县教育局', '县政府收到政府信息公开申请910件，答复905件。'),
      of(COUNTY, '各部门收到政府信息公开申请40件。'),
      of('青禾新区管理委员会', '全市收到政府信息公开申请910件。'),
    ],
  },
  'lists within lists of what was published': {
    cases: [
      sum('公开信息50条。其中机构类20条，其中领导分工10条、机构职能4条、内设机构7条；工作类30条。', '20条'),
      sum(
        '公开信息51条。机构类20条，其中领导分工10条、机构职能4条；工作类31条，其中动态13条、总结14条、公告5条。',
        '31条',
      ),
      sum('公开信息50条，其中机构类20条、工作类26条；财政类9条，其中预算4条、决算6条。', '9条'),
      sum('公开信息60条。其中工作类31条，其中动态13条、公告15条、其他4条；政策类29条，其中文件9条、其他20条。', '31条'),
      sum('公开信息130条，其中城乡建设环保能源类20条，科教文体类14条，应急管理类3条，其他类94条。', '130条'),
    ],
    nearMisses: [
      quiet('公开信息50条。其中机构类20条，其中领导分工10条、机构职能4条、内设机构6条；工作类30条。'),
      quiet('公开信息60条：工作类11条，其中动态3条、公告5条；政策类4条；财政类45条。'),
      quiet('公开信息131条，其中城乡建设环保能源类20条，科教文体类14条，应急管理类3条，其他类94条。'),
      quiet('公开信息50条。其中机构类20条，其中领导分工10条，机构职能4条，工作类30条。'),
      quiet('公开信息50条。机构类20条，其中领导分工10条、机构职能4条；工作类30条，其中动态13条、公告15条。'),
    ],
  },
  'rules and documents told together': {
    cases: [
      documents('制定规章7部，行政规范性文件9件。', `${TABLE} 7部`),
      documents('全市制定发布规章6部、行政规范性文件10件。', `${TABLE} 10件`),
      documents('共制发规章6件、行政规范性文件9件，废止规章2件、行政规范性文件4件。', `${TABLE} 4件`),
    ],
    nearMisses: [
      documents('制定规章6部，行政规范性文件9件，废止规章2部，行政规范性文件3件。'),
      documents('制定规章6部，行政规范性文件备案审查21件。'),
      documents('制定规章6部，公开行政规范性文件21件。'),
    ],
  },
  'the form’s name of how a case ended': {
    cases: [
      ended('行政复议1件，为其他结果。', 'prose-outcome-mismatch 为其他结果'),
      ended('行政复议1件（其他结果）。', 'prose-outcome-mismatch 其他结果'),
    ],
    nearMisses: [ended('行政复议1件，结果维持。'), ended('行政复议1件，申请人撤诉。')],
  },
  'requests in words and ways that offices use': {
    cases: [
      ...slips('收到申请信息公开件共【58件】。'),
      {
        ...sum('收到申请58件（网络申请40件、信函申请10件、邮箱申请5件、现场申请2件）。'),
        finds: ['prose-sum-mismatch 58件'],
      },
    ],
    nearMisses: [quiet('收到申请58件（网络申请40件、信函申请10件、邮箱申请5件、现场申请3件）。')],
  },
  'what was closed beside what was withdrawn': {
    cases: [
      withdrawn('收到申请26件，其中申请人撤回2件，依法答复处理25件。', `${TABLE} 25件`),
      withdrawn('收到申请26件，答复处理23件。', `${TABLE} 23件`),
    ],
    nearMisses: [
      withdrawn('收到申请26件，其中申请人撤回2件，依法依规答复处理24件。'),
      withdrawn('收到申请26件，其中撤回2件，办结24件。'),
      withdrawn('收到申请26件，答复处理26件。'),
    ],
  },
  'what some of the same row count, and what a part has in it': {
    cases: [
      ...slips('因本机关不掌握无法提供【7件】，没有现成信息【2件】。').slice(0, 1),
      of(COUNTY, '办结60件，因本机关不掌握无法提供11件，信息不存在1件。', `${TABLE} 11件`),
      of(COUNTY, '办结60件，因本机关不掌握无法提供8件，信息不存在1件。', `${TABLE} 8件`),
      of(COUNTY, '涉及第三方合法权益不予公开3件，其中商业秘密1件、个人隐私2件。', `${TABLE} 3件`),
      sum('公开信息60条。其中公文20条、处罚信息33条含207条决定、其他8条。', '60条'),
    ],
    nearMisses: [
      quiet('办结60件，因本机关不掌握无法提供5件，信息不存在的2件。'),
      quiet('涉及第三方合法权益不予公开2件，其中商业秘密1件、个人隐私1件。'),
      quiet('公开信息61条。其中公文20条、处罚信息33条含207条决定、其他8条。'),
    ],
  },
  'newly accepted, and passed on to the next year': {
    cases: [...slips('新受理申请【58件】，办结【60件】，3件结转至下一年再行办理。'), ...slips('转接下年度【3件】。')],
    nearMisses: [quiet('新受理申请63件（含上年结转5件）。'), quiet('受理申请58件，3件结转至下一年再办理。')],
  },
  'sections under headings of an office’s own': {
    cases: [
      headed('一、总体情况', '一、公开亮点', `missing-section ${TITLE}`),
      headed('六、其他需要报告的事项', '六、工作展望', 'missing-section 五、存在的主要问题及改进情况'),
    ],
    nearMisses: [
      headed('一、总体情况', '一、工作总体推进情况'),
      headed('一、总体情况', '一、政府信息公开工作基本情况'),
      headed('一、总体情况', '一、工作开展情况'),
      headed('三、收到和处理政府信息公开申请情况', '三、处理政府信息公开申请情况'),
      headed('五、存在的主要问题及改进情况', '五、存在的薄弱环节及改进措施'),
      headed('五、存在的主要问题及改进情况', '五、存在困难和下步打算'),
      headed('六、其他需要报告的事项', '六、其他有关事项'),
      of(COUNTY, '健全登记流程。\n（六）工作开展情况。按规定办理。'),
    ],
  },
  'one of the grounds of a row': {
    cases: [
      ...slips('不予公开15件，其中属于四类过程性信息【3件】。'),
      of(COUNTY, '因商业秘密不予公开16件。', `${TABLE} 16件`),
      of(COUNTY, '因涉及个人隐私等原因不予公开16件。', `${TABLE} 16件`),
      of(COUNTY, '因涉及个人隐私等原因不予公开14件。', `${TABLE} 14件`),
      of(COUNTY, '因涉及个人隐私不予公开3件。', `${TABLE} 3件`),
      of(COUNTY, '办结60件，其中因信息不存在无法提供11件。', `${TABLE} 11件`),
    ],
    nearMisses: [
      quiet('因商业秘密不予公开1件。'),
      quiet('因涉及个人隐私等原因不予公开15件。'),
      quiet('因涉及个人隐私不予公开15件。'),
      quiet('部分公开5件，其中涉及个人隐私3件、商业秘密2件。'),
      quiet('涉及个人隐私的申请4件，经征求意见予以公开2件。'),
      quiet('因个人隐私不予公开1件，因商业秘密不予公开1件。'),
      quiet('办结60件，其中因信息不存在无法提供6件。'),
    ],
  },
};
