import { periodIn, type StatedPeriod } from '../../model/statistical-period.ts';
import { yearSigned } from '../../model/year-evidence.ts';
import { namesOwnBody } from '../../prose/body.ts';
import type { Token } from '../../prose/lexer.ts';
import type { Passage } from '../../prose/passage.ts';
import type { ReadPassage } from '../../prose/prose.ts';
import { type Segment, type Sentence, tokensOf } from '../../prose/segments.ts';
import { movedSpan, type Span } from '../../text/span.ts';
import { yearNamedBy } from '../../text/year-in-name.ts';
import type { ReportSubject } from '../rule.ts';

/** What the running text says of the year that it reports on: `year-mismatch` compares it with the title's. */

/** A year, and where its digits stand in the passage. */
export type NamedYear = Pick<Extract<Token, { kind: 'year' }>, 'year' | 'digits'>;

/** Another year is spoken of on purpose: a comparison, carried-over matters, last year's problems, accounts, a plan. */
const ON_PURPOSE =
  /结转|转结|同比|相比|相较|较|比|决算|预算|针对|对照|存在的?问题|问题整改|以来|历年|规划|要点|印发|制定的|修订|今年/;
/**
 * 较上年增加, 同比下降: what is compared with the year before is the figure of the year named. 上年结转 came from before the year
 * named as well.
 */
const BESIDE_LAST_YEAR =
  /(?:[较比与同](?:上年|去年|上一年|前一年)(?:度|同期)?(?:相比|相较)?|同比|(?:上年|上一年)度?(?:无|没有)?结转)/gu;
/**
 * 2021年全年收到申请24件，…结转下年度3件 tells the balance of the year named: what is carried over goes into the next, and no other
 * year is meant. Of the year before alone as much may be said to tell where the requests carried in came from.
 */
const CARRIED_OVER = /(?:结转|转结)(?:至|到|入)?下一?年度?/gu;
const WHOLE_BALANCE = /^度?[，,]?(?:全年|[我本](?!年)|街道|办事处)|(?:上年|上一年)度?(?:无|没有)?(?:结转|转结)/u;
const FUTURE = /将|计划|拟|下一步|继续|进一步|打算|要[加进切]|力争/;
/** What only a report says of its own year, right behind the body: counts, absences, and how the work was done. */
const OWN_ACTS =
  /^(?:共计?|累计|总共|全年|依法|及时|通过[一-龥]{1,12}){0,3}(?:(?:主动公开|公开(?:各类)?(?:政府)?信息|发布|新?收到|新?收(?!到)|接到|受理|办理|办结|答复|处理|制发|制定|举办|开展|组织)(?!的)|未收到|未发生|未产生|没有|无|未收取|未征收|未发出|未向|未发送|未开具|(?:政府信息公开)?信息处理费(?:收取|收费)?(?:情况|金额|总金额|总额)?[为是：:0-9])/u;
/** What is counted by the year: how often, how many; 第三次 of a census counts nothing. */
const COUNTED =
  /^(?:共计?|累计|总共|全年|通过[一-龥]{1,12}){0,2}(?:审核发布|发布|推送|编发|转发|刊发|审核|清理|召开|举办|组织|开展|接待|解答|承办)(?!的)[^，,。；]{0,20}?(?<!第)[0-9一二两三四五六七八九十]{1,6}余?(?:条|篇|次|期|场|人次|件)/u;
/** Reviews and lawsuits of the year, the count at the end of its clause: 因政府信息公开被申请行政复议2件. */
const CASES =
  /^(?:[因由涉][^，,。；的]{2,16}的?)?(?:(?:发生|产生|引发|引起|被申请|被提起)的?)?(?:行政复议|行政诉讼)(?:案件)?(?:共|为|有)?[0-9一二两三四五六七八九十]{1,4}[件起宗](?=[，,。；、]|$)/u;
/** The own website and the like, behind the body or for it. */
const OWN_MEDIA = /(?:门户网站|政府网站|网站|政务新媒体|微信公众号|公众号|政务公开专区|公开栏)$/u;
const WORK_DONE =
  /^(?:在[一-龥、]{2,24}[，,])?(?:认真|深入|坚持|严格|全面|高度重视|按照|根据|贯彻|落实|扎实|持续|积极|切实|不断|以|紧紧|紧扣|围绕|始终|把|将|信息公开工作|政务公开工作|政府信息公开工作)/u;
const REPORTED =
  /主动公开|收到|受理|办理|答复|信息公开工作|政务公开工作|申请|复议|诉讼|信息处理费|收费通知|责任追究|追责|问责|需要?报告/;
const PRONOUN =
  /^(?:全年|年内|本年度?|本机关|本单位|[我本全][一-龥]{0,5}?|街道|办事处|镇政府|乡政府)(?=[共累依主公发收接受办答处未没无制举开组认深坚严全高按根贯落扎持积切不以紧围始把将在，,]|新收)/u;
/** What leads in to the year of a sentence. */
export const LEADS_IN =
  /^(?:[（(][一二三四五六七八九十0-9]{1,2}[）)]|[0-9]{1,2}[.．、]|[一二三四五六七八九十]{1,2}[是、]|首先|回顾|纵观|(?:刚刚)?过去的|在){1,3}/u;
/** What may go on with a year: 2023年期间, 2023年1至12月. */
const GOES_ON =
  /^(?:度|[，,、]|期间|内(?!部)|间(?!接)|中(?=[，,])|里(?=[，,])|以来|1月?(?:至|到|[-—–~～－]){1,2}12月(?:份|底)?){1,3}/u;
/** 在区委、区政府的正确领导下，: under whose direction, before the subject. 在疫情防控的形势下 tells of the year that it names. */
const LED = /^在[^，,。；]{2,40}(?:领导|带领|指导|关心|关怀|支持|帮助|部署)下[，,]/u;
/** Work that came some way, of which shortcomings of the present are told: section 五 begins so. */
const BUT_LACKING =
  /^[^，。；]{0,24}(?:虽|取得)[^。；]{0,24}[，,](?:但|不过|同时|然而)[^，。；]{0,4}(?:存在|有)[^，。；]{0,6}(?:问题|不足|差距|薄弱)/u;
/** Words of the sentence that says what the report is on: 统计截止日期为2023年12月31日, 所列数据均为2023年数据, 本报告反映2023年…情况. */
const OF_REPORT =
  /(?:统计|数据)[^，。；]{0,10}(?:截止|截至|期限|时限|周期|时段|时间|年度|范围|日期|均)为?[：:]?$|(?:本报告|本年报)(?:主要)?(?:反映|涵盖|总结|记录)了?$/u;
const WHOLE_YEAR =
  /^(?:12月31日|[度底末]?(?:全年)?(?:的?数据)?(?:[，,。；]|$)|全年|度?[^，。；]{0,20}(?:信息公开|政务公开)[^，。；]{0,6}情况)/u;
/** Statements on periods that are statistical ones. */
const STATISTICS = /统计|数据|期限|时限|报告期|本报告|所列/;
/** 申请公开2022年1月至6月监测数据: what a request asks for is of any time. 依申请公开 is a topic of the report. */
const ASKED_FOR = /(?<!依)申请(?:公开|获取|查询|查阅|内容|事项)|要求(?:公开|提供|获取)/u;
/** What is in force for a time is no statistical period. */
const IN_FORCE = /有效|施行|实施/;
/** Names of bodies are no longer. */
const LONGEST_NAME = 24;
/** The sentence that publishes a report names it by its year. */
const PUBLISHED = /^[^，。；《》]{0,30}?(?:政府|政务)?信息公开(?:工作)?(?:情况)?(?:年度)?(?:工作)?(?:报告|年报|情况)/u;

/** True for words that name a year other than `but`. */
function namesYear({ tokens, nested }: Segment, but: number): boolean {
  return (
    tokens.some((token) => token.kind === 'year' && token.year !== but) ||
    nested.some(({ segments }) => segments.some((each) => namesYear(each, but)))
  );
}

export function boundsOf(tokens: readonly Token[]): Span {
  return { start: tokens[0]?.start ?? 0, end: tokens.at(-1)?.end ?? 0 };
}

/** A sentence, the statistical period in it, and the years in it that stand for the reporting year. */
interface YearStatement {
  readonly sentence: Sentence;
  readonly period: StatedPeriod | null;
  readonly stated: readonly NamedYear[];
}

/**
 * What the sentences of a passage say of the year reported on: of those that name years or a statistical period. With
 * `others` nothing is stated where the only year named is the report's, as it is in most sentences.
 */
export function yearStatements(
  { passage, sentences, kinds }: ReadPassage,
  body: string,
  year: number,
  wanted: 'all' | 'others',
): readonly YearStatement[] {
  const found: YearStatement[] = [];
  // 2023.1.1 is a date and holds no year of its own.
  if (!kinds.has('year') && !kinds.has('reference')) return found;
  for (let i = 0; i < sentences.length; i++) {
    const sentence = sentences[i] as Sentence;
    const period = statisticalPeriod(passage.text, tokensOf(sentence));
    const isWanted =
      wanted === 'all' ||
      (period !== null && period.from.year !== year) ||
      sentence.some((segment) => namesYear(segment, year));
    let stated = isWanted ? statedYears(sentence, period, passage, body, year) : NO_YEARS;
    const next = sentences[i + 1];
    // 2023年收到申请3件。2024年收到5件: both years are told apart.
    if (stated.length > 0 && next !== undefined && tellsOf(tokensOf(next), passage, year)) stated = NO_YEARS;
    // 2023年未收到申请。2022年收到2件，同比减少2件: the year before is told for comparison.
    const before = sentences[i - 1];
    if (
      stated.some((each) => each.year === year - 1) &&
      before !== undefined &&
      comparesWith(before, sentence, passage, year)
    )
      stated = NO_YEARS;
    found.push({ sentence, period, stated });
  }
  return found;
}

const NO_YEARS: readonly NamedYear[] = [];

/** True where both sentences tell of the same act, the first one of the reporting year, and the second one compares. */
function comparesWith(before: Sentence, sentence: Sentence, passage: Passage, year: number): boolean {
  const tokens = tokensOf(sentence);
  const told = tokensOf(before);
  return (
    tellsOf(told, passage, year) &&
    tokens.some(({ kind }) => kind === 'compare') &&
    tokens.some(
      (token) =>
        token.kind === 'verb' &&
        told.some((each) => each.kind === 'verb' && each.tag === token.tag && each.tag !== 'other'),
    )
  );
}

/** True for a sentence that begins with the reporting year and says what was in it. */
function tellsOf(tokens: readonly Token[], passage: Passage, year: number): boolean {
  const [first] = tokens;
  const { start, end } = boundsOf(tokens);
  return first?.kind === 'year' && first.year === year && !FUTURE.test(passage.text.slice(start, end));
}

/**
 * The years in a sentence that stand for the year reported on: those of its statistical period, or the only year that it
 * names, where it says that of it which a report says of its own year.
 */
function statedYears(
  sentence: Sentence,
  statistics: StatedPeriod | null,
  passage: Passage,
  body: string,
  year: number,
): readonly NamedYear[] {
  const tokens = tokensOf(sentence);
  const years = tokens.filter((token) => token.kind === 'year');
  if (statistics !== null) return yearsOfPeriod(statistics, years);
  const first = years[0];
  if (first === undefined || years.some((each) => each.year !== first.year)) return NO_YEARS;
  const { start, end } = boundsOf(tokens);
  const before = passage.text.slice(start, first.start);
  const after = passage.text.slice(first.end, end);
  const compact = after.replace(/\s/g, '');
  const announced = /现将/.test(before) && /如下/.test(after);
  const isWhole = isWholeYear(compact) && !IN_FORCE.test(passage.text.slice(start, end));
  if (isWhole || announced || isPublished(before, after, passage.part)) return years;
  const spoken = tokens.map((token) => (token.kind === 'quoted' ? '' : token.text)).join('');
  const ofYear = WHOLE_BALANCE.test(compact) ? spoken.replace(CARRIED_OVER, '') : spoken;
  const lacking = passage.part === 'problems' && BUT_LACKING.test(compact.replace(GOES_ON, ''));
  const opensReport = isLead(sentence, passage) && compact.startsWith('以来');
  const words = ofYear.replace(BESIDE_LAST_YEAR, '');
  const isMeant = ON_PURPOSE.test(opensReport ? words.replace('以来', '') : lacking ? before : words);
  if (isMeant || Math.abs(first.year - year) > 2) return NO_YEARS;
  const isOfReport = passage.part === null && OF_REPORT.test(before) && WHOLE_YEAR.test(compact);
  if (isOfReport || isAsOf(before, compact)) return [first];
  if (!opensWith(first, sentence, passage, body)) return NO_YEARS;
  if (!lacking && !isOwnYear(compact, body, passage.part)) return NO_YEARS;
  const ahead = first.year > year && (FUTURE.test(spoken) || passage.part === 'problems');
  return ahead ? NO_YEARS : [first];
}

/** The year of a statistical period, at both its ends; none where it is no single year, or other years stand beside it. */
function yearsOfPeriod({ from, to }: StatedPeriod, named: readonly NamedYear[]): readonly NamedYear[] {
  const others = named.some(({ year }) => year !== from.year) || (to.year ?? from.year) !== from.year;
  if (others || to.month !== 12) return NO_YEARS;
  return to.digits === null ? [from] : [from, { year: from.year, digits: to.digits }];
}

/** Words behind a year: 1月1日至12月31日. */
function isWholeYear(after: string): boolean {
  return /^1月1日/.test(after) && /12月[0-9]{1,2}日/.test(after);
}

/** 截至2023年12月31日, 截至2023年底: what was counted by then was counted in that year. */
function isAsOf(before: string, after: string): boolean {
  return (
    /截[至止]到?\s{0,2}$/.test(before) && /^(?:12月(?:31日|[，,底末])|[年]?[底末])/.test(after) && !/[未待]/.test(after)
  );
}

/** True for a year that begins one of the sentence's phrases, by itself or behind the body's name: 2021年, 在2021年, 本机关2021年度. */
function opensWith(named: Token, sentence: Sentence, { text }: Passage, body: string): boolean {
  return sentence.some(({ tokens: [opening] }) => {
    if (opening === undefined || opening.start > named.start) return false;
    const subject = text.slice(opening.start, named.start).replace(LEADS_IN, '');
    if (subject === '' || subject === '在') return true;
    return subject.length <= LONGEST_NAME && (/^[我本][一-龥]{1,5}$/u.test(subject) || namesOwnBody(body, subject));
  });
}

/** The statistical period that a sentence states, with its places in the text that the sentence stands in. */
function statisticalPeriod(text: string, tokens: readonly Token[]): StatedPeriod | null {
  const { start, end } = boundsOf(tokens);
  let sentence = text.slice(start, end);
  if (!STATISTICS.test(sentence) || IN_FORCE.test(sentence)) return null;
  // A title or a request in quotation marks has a period of its own.
  for (const token of tokens)
    if (token.kind === 'quoted')
      sentence = `${sentence.slice(0, token.start - start)}${' '.repeat(token.end - token.start)}${sentence.slice(token.end - start)}`;
  const period = periodIn(sentence);
  if (period === null || ASKED_FOR.test(sentence.slice(0, period.span.start))) return null;
  const { span, from, to } = period;
  return {
    span: movedSpan(span, start),
    from: { year: from.year, digits: movedSpan(from.digits, start) },
    to: {
      ...to,
      span: movedSpan(to.span, start),
      digits: to.digits === null ? null : movedSpan(to.digits, start),
      monthAt: to.monthAt + start,
    },
  };
}

/** True for the sentence that opens section 一, before its first topic. */
function isLead(sentence: Sentence, { part, heading, text }: Passage): boolean {
  const { start } = boundsOf(tokensOf(sentence));
  return part === 'overview' && heading === '' && text.slice(0, start).trim() === '';
}

/**
 * 现公布青禾区水务局2022年政府信息公开工作年度报告: the report itself, right behind the year. In a section it is an act of
 * the year that last year's report was published; before the first it can only be this one.
 */
function isPublished(before: string, after: string, part: string | null): boolean {
  if (!PUBLISHED.test(after.trimStart()) || /[与同较比]/.test(before)) return false;
  if (before.lastIndexOf('《') > before.lastIndexOf('》')) return false;
  // 柳湾街道2021年政府信息公开年报由党政办公室编制
  if (part === null && /由[^，。；]{2,30}(?:编制|撰写|起草)/u.test(after)) return true;
  const publishes =
    part === null
      ? /(?:公布|发布|编制|撰写|形成|制作|现将|现向)[^，。；]{0,30}$/
      : /现(?:将|予?公布|向)[^，。；]{0,30}$/;
  return publishes.test(before);
}

/** True if the words after a year say, of the reporting body or without a subject, what a report says only of its own year. */
function isOwnYear(after: string, body: string, part: string | null): boolean {
  const words = after.replace(GOES_ON, '').replace(LED, '');
  const pronoun = PRONOUN.exec(words)?.[0];
  if (pronoun !== undefined) {
    const goesOn = words.slice(pronoun.length).replace(/^[，,]/u, '');
    if (REPORTED.test(words) || (part === 'overview' && WORK_DONE.test(goesOn))) return true;
  }
  // The body by its own name, or nobody.
  for (let length = 0; length <= LONGEST_NAME; length++) {
    if (/[，。；、,;]/u.test(words.charAt(length - 1))) break;
    const rest = words.slice(length);
    const acts = (OWN_ACTS.test(rest) && REPORTED.test(rest)) || COUNTED.test(rest) || CASES.test(rest);
    const opening = part === 'overview' && length > 0 && WORK_DONE.test(rest);
    const name = words.slice(0, length).replace(OWN_MEDIA, '');
    // 2021年的行政诉讼案件1件，已判决: cases that began in that year.
    if ((acts || opening) && name !== '的' && namesOwnBody(body, name)) return true;
  }
  return false;
}

/** So many sentences state the year on which a text reports before it is held against the title. */
const SURE = 2;

/** The years other than the title's that sentences state as the one reported on. */
export interface Stated {
  readonly others: readonly number[];
}

/**
 * True if the file's name and all sentences that state a year agree on one that the title does not name, and the date of
 * the signature does not go with the title: `file-year-mismatch` stands at the title then, and what follows from it is
 * not told again. A report is never known by its file's name, so that its year is still the title's; what the text alone
 * says against its title the model has weighed (`weighedYear`).
 */
export function isToldByFile(stated: Iterable<Stated>, subject: ReportSubject): boolean {
  const { report, fileName } = subject;
  const title = report.title?.year?.value ?? null;
  const named = yearNamedBy(fileName);
  if (title === null || title !== report.year || named === null) return false;
  const years: number[] = [];
  for (const { others } of stated) years.push(...others);
  if (years.length < SURE || years.some((each) => each !== named)) return false;
  return yearSigned(report.signature) !== title && !yearsStated(subject, title).includes(title);
}

/** The same for a rule that has a finding and asks whether the title's year is what is wrong: all of the text is read for it. */
export function isTitleYearWrong(subject: ReportSubject, year: number): boolean {
  return isToldByFile([{ others: yearsStated(subject, year).filter((each) => each !== year) }], subject);
}

/** The years that the sentences of a report state as the one reported on. */
function yearsStated({ prose, identity }: ReportSubject, year: number): readonly number[] {
  return prose.passages.flatMap((passage) =>
    yearStatements(passage, identity.body, year, 'all').flatMap(({ stated }) =>
      stated.slice(0, 1).map((each) => each.year),
    ),
  );
}
