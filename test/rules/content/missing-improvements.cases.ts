import { rule } from '../../../shared/rules/content/missing-improvements.ts';
import type { RuleCases } from '../cases.ts';

const said = (problems: string) => ({ problems });
const heading = '存在的主要问题及改进情况';

/** Problems, long enough to be judged, in no word of an improvement. */
const problems = '工作中还有短板：公开内容偏少，群众反映较多，同事也有同样的看法。';

/** A problem in a word that was cut: 不|够. */
const cutWord = ['回顾全年，各科室之间信息传递不', '够顺畅，群众反映等候时间长。今后将安排专人跟办，按月通报。'];

/** What goes on behind the problems with what is done about them. */
const improvements = [
  '目前持续完善目录。',
  '现增加人员。',
  '均已规范流程。',
  '已经进一步加强培训。',
  '并大力推进公开。',
  '一是 完善目录。',
  '一是：完善目录。',
  '1. 完善目录，更新栏目。',
  '2、邀请群众评议。',
  '3．修订目录。',
  '要加快更新。',
  '拟增设专栏。',
  '专栏数量将翻一番。',
  '按月通报；邀请群众评议。',
  '下一步每月通报，台账编号为12',
  '- 12 -\n下一步每月通报。',
  '下一步每月通报\n— 3 —',
  '整改不到位，但措施已经落实到人。',
  '针对这一情况，我们整改不到位。',
  '措施不实，计划不具体。',
  '措施不实。为此按月通报。',
];

/** What goes on with more problems, in words of improvement or others. */
const moreProblems = [
  '由科室完善目录。',
  '目录已较完善。',
  '要求较高。',
  '将近半数栏目没有更新。',
  '12',
  '— 12 —',
  '整改不到位、措施不具体的情况较为多见。',
  '改进措施不够具体，为此付出的努力不足。',
];

export const cases: RuleCases = {
  rule,
  fires: [
    {
      why: 'problems alone',
      report: said('我街道政务公开存在以下不足：一是个别栏目更新不及时，二是政策解读形式单一，三是群众参与度偏低。'),
      on: heading,
    },
    {
      why: 'improvements alone',
      report: said('下一步，我街道将加强栏目维护，丰富解读形式，定期组织业务培训，提升公开实效，更好服务辖区居民。'),
      on: heading,
    },
    {
      why: 'problems with an empty sub-heading for improvements',
      report: said(
        '（一）存在问题\n一是公开栏内容陈旧，二是信息报送数量较少，三是部分社区工作人员对公开要求不熟悉。\n（二）工作情况',
      ),
      on: heading,
    },
    {
      why: 'problems told with words of improvement',
      report: said('存在的问题：公开工作措施不够具体，对反馈意见的整改不到位，解读的针对性不强，专职人员较少。'),
      on: heading,
    },
    {
      why: 'problems of last year’s improvements',
      report: said('主要不足有三点：改进栏目的力度不够，举措较少且不具体，科室之间为群众着力解决难题的合力不足。'),
      on: heading,
    },
    {
      why: 'problems with an empty sub-heading of measures',
      report: said(
        '（一）存在问题\n一是公开栏内容陈旧，二是信息报送数量较少，三是部分社区工作人员对公开要求不熟悉。\n（二）改进措施',
      ),
      on: heading,
    },
    ...moreProblems.map((words) => ({
      why: `problems and more of them: ${words.replace(/\n/g, ' ')}`,
      report: said(`${problems}\n${words}`),
      on: heading,
    })),
    ...['1234', '3.', '第3', '3件', '12 3'].map((line) => ({
      why: `improvements, and words parted by a line that is no page’s number: ${line}`,
      report: said(`${cutWord[0]}\n${line}\n${cutWord[1]}`),
      on: heading,
    })),
    {
      why: 'plans under a heading of their own, and no problem',
      report: said('（一）工作计划\n按季通报报送情况，连续落后的书面说明原因，全年四次，年底汇总上报。'),
      on: heading,
    },
    {
      why: 'a heading of problems, and no improvement',
      report: said('（一）不足\n按季通报报送情况，连续落后的书面说明原因，全年四次，年底汇总上报。'),
      on: heading,
    },
    {
      why: 'problems in a sentence that line ends cut twice',
      report: said('存在的问题：内部流转不\n够顺畅，\n群众反映等候时间长，窗口人手紧张，材料往返时间长。'),
      on: heading,
    },
  ],
  quiet: [
    ...improvements.map((words) => ({
      why: `problems and what is done about them: ${words.replace(/\n/g, ' ')}`,
      report: said(`${problems}\n${words}`),
    })),
    ...['整改', '工作打算', '改进', '措施', '下年计划'].map((name) => ({
      why: `problems, and improvements under a heading by the name of ${name}`,
      report: said(
        `（一）存在的问题\n我街道公开内容照抄文件，群众读后不清楚找谁办理，窗口等候时间长。\n（二）${name}\n按季通报报送情况。`,
      ),
    })),
    {
      why: 'problems in a line that begins anew, behind a whole sentence',
      report: said('回顾全年，各科室信息传递及时。\n不足之处已经记录。今后将安排专人跟办，按月通报，年底汇总上报。'),
    },
    {
      why: 'a problem in a word that a line end cuts',
      report: said('回顾全年，各科室之间信息传递不\n够顺畅，群众反映等候时间长。今后将安排专人跟办，按月通报。'),
    },
    ...['3', '123', '-3-', '— 3 —', '–  12  –', '- 3', '3 -'].map((page) => ({
      why: `a problem in a word that the end of a page cuts: ${page}`,
      report: said(`${cutWord[0]}\n${page}\n${cutWord[1]}`),
    })),
    {
      why: 'problems, and plans in a paragraph of their own',
      report: said('工作中的不足：公开栏内容陈旧，信息数量较少。\n下一步把台账交给专人登记，每月汇总一次。'),
    },
    {
      why: 'problems, and measures in a paragraph of their own',
      report: said('工作中的不足：公开栏内容陈旧，信息数量较少，群众不知晓。\n规范流程，充实人员，按月通报。'),
    },
    {
      why: 'measures that numbers stand before',
      report: said('公开内容偏少，群众反映较多，同事也有同样的看法，办法为1.完善目录2.规范流程3.充实人员。'),
    },
    { why: 'a problem in a few words', report: said('栏目更新不及时，解读形式单一。') },
    {
      why: 'problems, and improvements by the same words',
      report: said('公开工作措施不够具体，整改不到位。为此制定措施清单，逐项整改，由专人按月督促落实到科室。'),
    },
    {
      why: 'a plan in the sentence of the problem',
      report: said('针对解读针对性不强、措施不具体等问题，下一步将逐件配发图解，安排专人答疑，按季听取意见。'),
    },
    {
      why: 'both in one paragraph',
      report: said('针对信息更新不及时的问题，明确专人每周检查栏目，对长期不更新的科室进行通报。'),
    },
    {
      why: 'both under sub-headings, without the usual words',
      report: said(
        '（一）存在的问题\n一是少数解读照抄文件，群众读后不清楚找谁办。\n（二）改进情况\n一是按季通报报送情况，连续落后的书面说明原因。',
      ),
    },
    { why: 'a section too short to judge', report: said('无。') },
    {
      why: 'measures that open with a verb',
      report: said('工作中还有短板：公开内容偏少。一是完善目录，二是规范流程，三是充实人员，四是拓宽渠道。'),
    },
  ],
};
