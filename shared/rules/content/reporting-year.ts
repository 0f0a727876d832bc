import { namesOwnBody } from '../../prose/body.ts';
import type { Token } from '../../prose/lexer.ts';
import type { Passage } from '../../prose/passage.ts';
import type { Segment, Sentence } from '../../prose/segments.ts';
import type { Span } from '../../text/span.ts';
import { yearNamedBy } from '../../text/year-in-name.ts';
import type { ReportIdentity, ReportSubject } from '../rule.ts';

/** What the running text says of the year that it reports on: `year-mismatch` compares it with the title's. */

export type Year = Extract<Token, { kind: 'year' }>;

/** Another year is spoken of on purpose: a comparison, carried-over matters, last year's problems, accounts, a plan. */
const ON_PURPOSE =
  /结转|转结|同比|相比|相较|较|比|决算|预算|针对|对照|存在的?问题|问题整改|以来|历年|规划|要点|印发|制定的|修订/;
/** 较上年增加, 同比下降: what is compared with the year before is the figure of the year named. */
const BESIDE_LAST_YEAR = /(?:[较比与同](?:上年|去年|上一年|前一年)(?:度|同期)?(?:相比|相较)?|同比)/gu;
const FUTURE = /将|计划|拟|下一步|继续|进一步|打算|要[加进切]|力争/;
/** What only a report says of its own year, right behind the body: counts, absences, and how the work was done. */
const OWN_ACTS =
  /^(?:共计?|累计|总共|全年|依法|及时|通过[一-龥]{1,12}){0,3}(?:主动公开|公开(?:各类)?(?:政府)?信息|发布|新?收到(?!的)|新?收(?!到的)|接到|受理|办理|办结|答复|处理|未收到|未发生|未产生|没有|无|未收取|未征收|未发出|未向|未发送|未开具|制发|制定|举办|开展|组织)/u;
const WORK_DONE =
  /^(?:在[一-龥、]{2,24}[，,])?(?:认真|深入|坚持|严格|全面|高度重视|按照|根据|贯彻|落实|扎实|持续|积极|切实|不断|以|紧紧|紧扣|围绕|始终|把|将|信息公开工作|政务公开工作|政府信息公开工作)/u;
const REPORTED = /主动公开|收到|受理|办理|答复|信息公开工作|政务公开工作|申请|复议|诉讼|信息处理费|收费通知/;
const PRONOUN =
  /^(?:全年|年内|本年度?|本机关|本单位|[我本全][一-龥]{0,5}?|街道|办事处|镇政府|乡政府)(?=[共累依主公发收接受办答处未没无制举开组认深坚严全高按根贯落扎持积切不以紧围始把将在，,]|新收)/u;
/** Names of bodies are no longer. */
const LONGEST_NAME = 24;
/** The sentence that publishes a report names it by its year. */
const PUBLISHED = /^[^，。；《》]{0,30}?(?:政府|政务)?信息公开(?:工作)?(?:情况)?(?:年度)?(?:工作)?(?:报告|年报|情况)/u;

export function namesYear({ tokens, nested }: Segment): boolean {
  return tokens.some(({ kind }) => kind === 'year') || nested.some(({ segments }) => segments.some(namesYear));
}

export function tokensOf(segments: readonly Segment[]): readonly Token[] {
  return segments.flatMap(({ tokens, nested }) =>
    nested.length === 0 ? tokens : [...tokens, ...nested.flatMap((each) => tokensOf(each.segments))],
  );
}

export function boundsOf(tokens: readonly Token[]): Span {
  return { start: tokens[0]?.start ?? 0, end: tokens.at(-1)?.end ?? 0 };
}

/** The years of a sentence that stand for the reporting year, whichever they are. */
export function statedYears(
  sentence: Sentence,
  tokens: readonly Token[],
  passage: Passage,
  { body }: ReportIdentity,
  year: number,
): readonly Year[] {
  const years = tokens.filter((token): token is Year => token.kind === 'year');
  const first = years[0];
  if (first === undefined || years.some((each) => each.year !== first.year)) return [];
  const { start, end } = boundsOf(tokens);
  const before = passage.text.slice(start, first.start);
  const after = passage.text.slice(first.end, end);
  const compact = after.replace(/\s/g, '');
  const period = /^1月1日/.test(compact) && /12月[0-9]{1,2}日/.test(compact);
  const announced = /现将/.test(before) && /如下/.test(after);
  if (period || announced || isPublished(before, after, passage.part)) return years;
  const words = tokens.map((token) => (token.kind === 'quoted' ? '' : token.text)).join('');
  if (ON_PURPOSE.test(words.replace(BESIDE_LAST_YEAR, '')) || Math.abs(first.year - year) > 2) return [];
  const asOf = /截[至止]到?\s{0,2}$/.test(before) && /^(?:12月31日|[年]?[底末])/.test(compact);
  if (asOf) return [first];
  const opens = sentence.some(({ tokens: [opening] }) => {
    if (opening === undefined || opening.start >= first.start) return opening === first;
    // 本机关2021年度没有收取
    const subject = passage.text.slice(opening.start, first.start);
    return subject.length <= LONGEST_NAME && (/^[我本][一-龥]{1,5}$/u.test(subject) || isOwnName(subject, body));
  });
  if (!opens || !isOwnYear(compact, body, passage.part)) return [];
  const ahead = first.year > year && (FUTURE.test(words) || passage.part === 'problems');
  return ahead ? [] : [first];
}

/**
 * 现公布青禾区水务局2022年政府信息公开工作年度报告: the report itself, right behind the year. In a section it is an act of
 * the year that last year's report was published; before the first it can only be this one.
 */
function isPublished(before: string, after: string, part: string | null): boolean {
  if (!PUBLISHED.test(after.trimStart()) || /[与同较比]/.test(before)) return false;
  if (before.lastIndexOf('《') > before.lastIndexOf('》')) return false;
  const publishes =
    part === null
      ? /(?:公布|发布|编制|撰写|形成|制作|现将|现向)[^，。；]{0,30}$/
      : /现(?:将|予?公布|向)[^，。；]{0,30}$/;
  return publishes.test(before);
}

/** True if the words after a year say, of the reporting body or without a subject, what a report says only of its own year. */
function isOwnYear(after: string, body: string, part: string | null): boolean {
  const words = after.replace(/^(?:度|[，,、]){1,2}/u, '');
  const pronoun = PRONOUN.exec(words);
  if (pronoun !== null && REPORTED.test(words)) return true;
  // The body by its own name, or nobody.
  for (let length = 0; length <= Math.min(24, words.length); length++) {
    if (length > 0 && /[，。；、,;]/u.test(words.charAt(length - 1))) break;
    const rest = words.slice(length);
    const acts = OWN_ACTS.test(rest) && REPORTED.test(rest);
    const opening = part === 'overview' && length > 0 && WORK_DONE.test(rest);
    if ((acts || opening) && (length === 0 || isOwnName(words.slice(0, length), body))) return true;
  }
  return (
    pronoun !== null && part === 'overview' && WORK_DONE.test(words.slice(pronoun[0].length).replace(/^[，,]/u, ''))
  );
}

function isOwnName(name: string, body: string): boolean {
  return name.length >= 2 && body !== '' && namesOwnBody(body, name);
}

/** So many sentences state the year on which a text reports before it is held against the title. */
const SURE = 2;

/** The years other than the title's that sentences state as the one reported on. */
export interface Stated {
  readonly others: readonly number[];
}

/**
 * The year on which the report is, where the title alone names another: all sentences that state it agree, the date of
 * the signature or the file's name does too, and neither of these goes with the title. Null where that is not so.
 */
export function yearBesideTitle(stated: Iterable<Stated>, subject: ReportSubject): number | null {
  const { report, fileName } = subject;
  const title = report.title?.year?.value ?? null;
  if (title === null || title !== report.year) return null;
  const years: number[] = [];
  for (const { others } of stated) years.push(...others);
  const [year] = years;
  if (year === undefined || years.length < SURE || years.some((each) => each !== year)) return null;
  const date = report.signature?.date ?? null;
  const signed = date === null ? null : date.month === 12 ? date.year : date.year - 1;
  const witnesses = [signed, yearNamedBy(fileName)];
  if (!witnesses.includes(year) || witnesses.includes(title)) return null;
  return yearsStated(subject, title).includes(title) ? null : year;
}

/** The same for a rule that has a finding and asks whether the title's year is what is wrong: all of the text is read for it. */
export function isTitleYearWrong(subject: ReportSubject): boolean {
  const { year } = subject.identity;
  if (year === null) return false;
  const others = yearsStated(subject, year).filter((each) => each !== year);
  return yearBesideTitle([{ others }], subject) !== null;
}

/** The years that the sentences of a report state as the one reported on. */
function yearsStated({ prose, identity }: ReportSubject, year: number): readonly number[] {
  return prose.passages.flatMap(({ passage, sentences }) =>
    sentences.flatMap((sentence) => {
      if (!sentence.some(namesYear)) return [];
      const [first] = statedYears(sentence, tokensOf(sentence), passage, identity, year);
      return first === undefined ? [] : [first.year];
    }),
  );
}
