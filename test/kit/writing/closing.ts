import type { Voice } from './voice.ts';

/** Section 五: problems and what is done about them. */
export function problems(voice: Voice): readonly string[] {
  const { we } = voice;
  const { year } = voice.facts;
  return voice.random.pick([
    [
      `${year}年，${we}政府信息公开工作仍存在一些不足：一是政策解读形式较为单一，图表、问答类解读偏少；二是个别栏目更新不够及时。`,
      '下一步，将从以下方面改进：一是充实解读人员，重要文件同步配发简明图解；二是实行栏目责任到人，每月核查更新情况。',
    ],
    [
      '（一）存在的主要问题。对新进工作人员的培训不够系统，依申请答复文书的说理还不够充分。',
      '（二）改进情况。编印答复文书范本，逐件复核说理部分；把公开业务纳入新进人员必修课程，以案例讲解办理要点。',
    ],
    [
      `对照上级要求，仍有差距。${year - 1}年指出的三方面问题已整改到位，但公开的深度还不够，部分信息群众看不懂、用不上。`,
      `${year + 1}年，${we}将进一步做好以下工作：1.围绕群众关切丰富公开内容；2.加强专栏日常巡检；3.开展两期以上业务培训。`,
    ],
    [
      '（一）存在问题',
      '1.公开内容与群众期待还有差距，便民信息偏少。',
      '2.业务人员更换较频繁，对办理程序不够熟悉。',
      '（二）改进情况',
      `1.${year}年下半年起，便民信息按周更新，累计补充${voice.n(voice.random.whole(5, 60), '条')}。`,
      '2.建立交接清单，由老同志带教，办理时限提前两天提醒。',
    ],
  ]);
}

/** Section 六: the fee statement, and where there is more to tell. */
export function otherMatters(voice: Voice): readonly string[] {
  const { random } = voice;
  const { edition, figures } = voice.facts;
  if (edition.id === '2019') return [voice.say('无其他需要报告的事项。', '无。', '没有其他需要报告的事项。')];
  const unpaid = voice.total('other.unpaid');
  if (unpaid > 0) {
    return [`本年度依法发出信息处理费收费通知，有${unpaid}件因申请人逾期未缴费不再处理，未实际收取信息处理费。`];
  }
  const fee = Number(figures.get('disclosure/fees/amount') ?? '0');
  const charged =
    fee >= 1 ? [`本年度发出收费通知${voice.n(random.whole(1, 3))}，收取信息处理费${random.whole(1, 90) * 10}元。`] : [];
  return random.pick([
    ['本年度未收取信息处理费。无其他需要报告的事项。'],
    ['按照《政府信息公开信息处理费管理办法》的规定，本年度没有产生信息处理费。'],
    ['（一）信息处理费收取情况。本年度未发出收费通知，收取信息处理费0元。', '（二）其他事项。无其他需要报告的事项。'],
    [`${voice.facts.year}年，${voice.we}未收取政府信息公开信息处理费，无其他需要报告的事项。`],
    ...charged.map((sentence) => [sentence]),
  ]);
}

/** The lines between title and first heading, where an author writes any. */
export function preamble(voice: Voice): readonly string[] {
  const { year } = voice.facts;
  if (!voice.random.chance(0.5)) return [];
  return [
    `本报告根据《中华人民共和国政府信息公开条例》第五十条的要求编制，由六个部分组成。本报告中所列数据的统计期限从${year}年1月1日起，至${year}年12月31日止。`,
    ...(voice.random.chance(0.5)
      ? [`如对本报告有疑问，请与${voice.body}联系（地址：澄江路18号，邮编：400000，电话：023-61234567）。`]
      : []),
  ];
}
