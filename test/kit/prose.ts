import type { Edition } from '../../shared/template/schema.ts';
import type { Figures } from './grid.ts';
import type { Random } from './random.ts';

/** What kind of body reports: it decides which duties and powers the text may speak of. */
export type Rank = 'city' | 'county' | 'bureau' | 'office' | 'township';

interface Facts {
  readonly edition: Edition;
  readonly year: number;
  readonly rank: Rank;
  readonly figures: Figures;
}

interface Prose {
  readonly body: string;
  readonly title: string;
  readonly prose: Readonly<Record<string, readonly string[]>>;
  readonly signature: readonly string[];
}

const cities = ['云岭市', '霁川市', '梧岸市', '望汐市'];
const counties = ['青禾区', '汀兰区', '泊洲县', '砚溪县'];
const bureaus = ['农业农村局', '教育体育局', '住房和城乡建设局', '市场监督管理局', '水务局'];
const offices = ['沐春街道办事处', '锦麓街道办事处', '折柳街道办事处'];
const townships = ['听松镇人民政府', '霜桥镇人民政府', '竹影乡人民政府'];

function bodyOf(rank: Rank, random: Random): string {
  const city = random.pick(cities);
  const county = random.pick(counties);
  if (rank === 'city') return `${city}人民政府`;
  if (rank === 'county') return `${county}人民政府`;
  if (rank === 'bureau') return `${random.chance(0.5) ? city : county}${random.pick(bureaus)}`;
  return `${county}${random.pick(rank === 'office' ? offices : townships)}`;
}

function speakerOf(rank: Rank, body: string): string {
  if (rank === 'bureau') return '我局';
  if (rank === 'office') return '街道';
  if (rank === 'township') return body.includes('乡') && body.endsWith('乡人民政府') ? '我乡' : '我镇';
  return rank === 'city' ? '全市' : body.includes('县') ? '全县' : '全区';
}

/** Parts that add up to `total`, the last one taking what is left. */
function partsOf(total: number, count: number, random: Random): number[] {
  const parts: number[] = [];
  let left = total;
  for (let i = 1; i < count; i++) {
    const part = random.whole(0, Math.floor(left / 2));
    parts.push(part);
    left -= part;
  }
  return [...parts, left];
}

const topicLabels = ['主动公开', '依申请公开', '政府信息管理', '政府信息公开平台建设', '监督保障'];
const topicOrdinals = ['一', '二', '三', '四', '五'];

/** The running text of all prose sections, every count in it taken from the figures. */
export function writeProse(facts: Facts, random: Random): Prose {
  const { edition, year, rank, figures } = facts;
  const body = bodyOf(rank, random);
  const we = speakerOf(rank, body);
  const count = (address: string): number => Number(figures.get(address) ?? '0');
  const total = (row: string): number => count(`applications/${row}/total`);
  const group = (prefix: string): number =>
    [...figures.keys()]
      .filter((address) => address.startsWith(`applications/${prefix}`) && address.endsWith('/total'))
      .reduce((sum, address) => sum + count(address), 0);

  const topics = [
    proactive(facts, we, random),
    onRequest(),
    random.pick([
      `健全公文公开属性源头认定机制，发文时同步确定公开属性，拟不公开的说明理由。对已公开的文件逐件核对效力，失效的及时标注。`,
      `严格执行先审查、后公开的程序，由拟稿人、科室负责人和分管领导逐级把关，确保涉密信息不上网、上网信息不涉密。`,
    ]),
    random.pick([
      `依托门户网站设置政府信息公开专栏，法定公开内容集中展示，检索和下载功能保持可用；政务新媒体账号按月自查，错敏信息及时更正。`,
      `优化专栏目录，过时链接逐条清理；在便民大厅设立公开查阅点，配备查询设备和引导人员，方便老年群众现场查阅。`,
    ]),
    supervision(),
  ];

  function onRequest(): string {
    const received = total('new');
    const carriedIn = total('carried-in');
    const closed = total('result-total');
    const carriedOver = total('carried-over');
    const refused = group('refused.');
    const unavailable = group('unavailable.');
    const unprocessed = group('unprocessed.');
    const other = edition.id === '2019' ? total('other') : group('other.');
    const sentences: string[] = [];
    if (received === 0) {
      sentences.push(
        random.pick([`${year}年，${we}未收到政府信息公开申请。`, `本年度${we}没有收到政府信息公开申请。`]),
      );
    } else {
      sentences.push(
        random.pick([
          `${year}年，${we}共收到政府信息公开申请${received}件。`,
          `本年度新收政府信息公开申请${received}件。`,
          `全年收到政府信息公开申请${received}件，均按程序登记。`,
        ]),
      );
      const person = count('applications/new/natural-person');
      if (random.chance(0.5)) sentences.push(`其中，自然人提出${person}件，法人或其他组织提出${received - person}件。`);
      if (random.chance(0.4)) {
        const [onSite = 0, post = 0, online = 0] = partsOf(received, 3, random);
        sentences.push(`按渠道分，当面申请${onSite}件，信函申请${post}件，网络申请${online}件。`);
      }
    }
    sentences.push(carriedIn === 0 ? '无上年结转的申请。' : `上年结转申请${carriedIn}件。`);
    if (closed > 0) {
      sentences.push(
        random.pick([
          `全年办结${closed}件，其中予以公开${total('granted')}件，部分公开${total('partly-granted')}件，不予公开${refused}件，无法提供${unavailable}件，不予处理${unprocessed}件，其他处理${other}件。`,
          `共答复${closed}件。`,
          `全年共办结${closed}件，其中予以公开${total('granted')}件，占${((100 * total('granted')) / closed).toFixed(1)}%。`,
        ]),
      );
    }
    sentences.push(carriedOver === 0 ? '无结转下年度继续办理的申请。' : `结转下年度继续办理${carriedOver}件。`);
    sentences.push(disputes());
    return sentences.join('');
  }

  function disputes(): string {
    const reviews = count('reviews/reconsideration/total');
    const suits = count('reviews/direct-litigation/total') + count('reviews/litigation-after-reconsideration/total');
    const reviewed = reviews === 0 ? '未发生因政府信息公开引起的行政复议' : `因政府信息公开被申请行政复议${reviews}件`;
    const sued = suits === 0 ? '未发生因政府信息公开引起的行政诉讼' : `因政府信息公开被提起行政诉讼${suits}件`;
    return `${reviewed}；${sued}。`;
  }

  function supervision(): string {
    const duty = '明确一名负责人分管，专人承办日常工作，全年组织业务培训两次。';
    if (rank === 'city' || rank === 'county' || rank === 'township') {
      return `${duty}将政府信息公开纳入年度绩效考核，面向企业和群众开展社会评议，评议结果总体较好；全年未发生需要责任追究的情形。`;
    }
    return `${duty}主动接受群众监督，对督查反映的情况逐项整改到位。`;
  }

  const inline = random.chance(0.5);
  const overview = topics.flatMap((content, i) => {
    const label = `（${topicOrdinals[i] ?? ''}）${topicLabels[i] ?? ''}`;
    return inline ? [`${label}。${content}`] : [label, content];
  });
  const lead = `${year}年，${body}认真执行《中华人民共和国政府信息公开条例》，围绕群众关心的事项做好公开工作，现将有关情况报告如下。`;

  const problems = random.pick([
    [
      `${year}年，${we}政府信息公开工作仍存在一些不足：一是政策解读形式较为单一，图表、问答类解读偏少；二是个别栏目更新不够及时。`,
      '下一步，将从以下方面改进：一是充实解读人员，重要文件同步配发简明图解；二是实行栏目责任到人，每月核查更新情况。',
    ],
    [
      '（一）存在的主要问题。对新进工作人员的培训不够系统，依申请答复文书的说理还不够充分。',
      '（二）改进情况。编印答复文书范本，逐件复核说理部分；把公开业务纳入新进人员必修课程，以案例讲解办理要点。',
    ],
  ]);

  const unpaid = edition.id === '2019' ? 0 : total('other.unpaid');
  const closing =
    edition.id === '2019'
      ? ['无其他需要报告的事项。']
      : unpaid > 0
        ? [`本年度依法发出信息处理费收费通知，有${unpaid}件因申请人逾期未缴费不再处理，未实际收取信息处理费。`]
        : [
            random.pick([
              '本年度未收取信息处理费。无其他需要报告的事项。',
              '按照《政府信息公开信息处理费管理办法》的规定，本年度没有产生信息处理费。',
            ]),
          ];

  const signature = random.chance(0.5) ? [body, `${year + 1}年1月${random.whole(8, 28)}日`] : [];
  const title = random.chance(0.5)
    ? `${body}${year}年政府信息公开工作年度报告`
    : `${body}政府信息公开工作${year}年度报告`;
  return { body, title, prose: { overview: [lead, ...overview], problems, 'other-matters': closing }, signature };
}

function proactive(facts: Facts, we: string, random: Random): string {
  const published = random.whole(60, 900);
  const [safety = 0, welfare = 0, finance = 0, rest = 0] = partsOf(published, 4, random);
  const sentence = random.pick([
    `${facts.year}年，${we}主动公开政府信息${published}条，其中安全生产${safety}条，民生保障${welfare}条，财政资金${finance}条，其他${rest}条。`,
    `全年通过门户网站主动公开政府信息${published}条。`,
    `依托网站和公开栏主动公开政府信息${published}余条，内容涵盖规划计划、财政预决算和重点民生事项。`,
  ]);
  const issued = facts.figures.get('disclosure/normative-documents/issued');
  if (issued === undefined || !random.chance(0.4)) return sentence;
  return issued === '0' ? `${sentence}本年未制发行政规范性文件。` : `${sentence}本年制发行政规范性文件${issued}件。`;
}
