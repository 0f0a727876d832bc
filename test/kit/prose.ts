import type { Random } from './random.ts';
import { otherMatters, preamble, problems } from './writing/closing.ts';
import { requests } from './writing/requests.ts';
import { management, platform, proactive, supervision } from './writing/topics.ts';
import { type Facts, type Rank, Voice } from './writing/voice.ts';

interface Prose {
  readonly body: string;
  readonly title: string;
  readonly preamble: readonly string[];
  readonly prose: Readonly<Record<string, readonly string[]>>;
  readonly signature: readonly string[];
}

const cities = ['云岭市', '霁川市', '梧岸市', '望汐市'];
const counties = ['青禾区', '汀兰区', '泊洲县', '砚溪县'];
const bureaus = ['农业农村局', '教育体育局', '住房和城乡建设局', '市场监督管理局', '水务局', '发展和改革委员会'];
const agencies = ['人民政府办公室', '城市更新办公室', '高新技术产业园区管理委员会', '公共资源交易中心'];
const offices = ['沐春街道办事处', '锦麓街道办事处', '折柳街道办事处'];
const townships = ['听松镇人民政府', '霜桥镇人民政府', '竹影乡人民政府'];

export const ranks: readonly Rank[] = ['city', 'county', 'bureau', 'agency', 'office', 'township'];

function bodyOf(rank: Rank, random: Random): string {
  const city = random.pick(cities);
  const county = random.pick(counties);
  if (rank === 'city') return `${city}人民政府`;
  if (rank === 'county') return `${county}人民政府`;
  if (rank === 'bureau') return `${random.chance(0.5) ? city : county}${random.pick(bureaus)}`;
  if (rank === 'agency') return `${random.chance(0.5) ? city : county}${random.pick(agencies)}`;
  return `${county}${random.pick(rank === 'office' ? offices : townships)}`;
}

function speakerOf(rank: Rank, body: string, random: Random): string {
  if (rank === 'bureau') return random.pick(body.endsWith('委员会') ? ['我委', '本机关'] : ['我局', '全局', '本机关']);
  if (rank === 'agency') {
    const own = body.endsWith('办公室') ? '我办' : body.endsWith('中心') ? '我中心' : '管委会';
    return random.pick([own, '本单位']);
  }
  if (rank === 'office') return random.pick(['街道', '我街道', '街道办事处', '本机关']);
  if (rank === 'township') return body.endsWith('乡人民政府') ? '我乡' : '我镇';
  return rank === 'city' ? '全市' : body.includes('县') ? '全县' : '全区';
}

const topicLabels = ['主动公开', '依申请公开', '政府信息管理', '政府信息公开平台建设', '监督保障'];
const topicOrdinals = ['一', '二', '三', '四', '五'];

/** The running text of all prose sections, every count in it taken from the figures. */
export function writeProse(facts: Facts, random: Random, body = bodyOf(facts.rank, random)): Prose {
  const { year, rank } = facts;
  const voice = new Voice(facts, body, speakerOf(rank, body, random), random);
  const topics = [proactive(voice), requests(voice), management(voice), platform(voice), supervision(voice)];

  const inline = random.chance(0.5);
  const overview = topics.flatMap((content, i) => {
    const label = `（${topicOrdinals[i] ?? ''}）${topicLabels[i] ?? ''}`;
    return inline ? [`${label}。${content}`] : [label, content];
  });
  const lead = random.pick([
    `${year}年，${body}认真执行《中华人民共和国政府信息公开条例》，围绕群众关心的事项做好公开工作，现将有关情况报告如下。`,
    `根据《中华人民共和国政府信息公开条例》第四十九条、第五十条规定，现将${body}${year}年政府信息公开工作情况报告如下。`,
    `${year}年，在上级的指导下，${voice.we}以公开促落实、促规范、促服务，各项工作稳步推进。`,
  ]);

  const deadline = rank === 'city' || rank === 'county' || random.chance(0.5) ? random.whole(8, 31) : 8;
  const date = random.pick([`${year + 1}年1月${deadline}日`, `${year}年12月31日`]);
  const signature = random.chance(0.5) ? [body, date] : [];
  const title = random.pick([
    `${body}${year}年政府信息公开工作年度报告`,
    `${body}政府信息公开工作${year}年度报告`,
    `${body}${year}年度政府信息公开工作年度报告`,
  ]);
  return {
    body,
    title,
    preamble: preamble(voice),
    prose: { overview: [lead, ...overview], problems: problems(voice), 'other-matters': otherMatters(voice) },
    signature,
  };
}
