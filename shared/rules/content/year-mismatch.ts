import type { RuleFinding } from '../../findings/finding.ts';
import { namesOwnBody } from '../../prose/body.ts';
import type { Token } from '../../prose/lexer.ts';
import type { Passage } from '../../prose/passage.ts';
import type { Segment, Sentence } from '../../prose/segments.ts';
import type { Span } from '../../text/span.ts';
import type { ReportIdentity, Rule } from '../rule.ts';

type Year = Extract<Token, { kind: 'year' }>;

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
const UPCOMING =
  /^[，,\s]{0,3}(?:(?:我|本)[一-龥]{0,5}?|街道|办事处)?[，,\s]{0,3}(?:将(?:从|在|进一步|继续|重点|着力|着重|采取|不断|加强|改进|围绕|持续|按照|紧紧)|(?:计划|拟|打算)(?!的|内|外|任务|完成|书|安排))/;
/** A plan that was carried out was one for the year itself. */
const CARRIED_OUT = /实际|已|完成|落实了/;
/** Names of bodies are no longer. */
const LONGEST_NAME = 24;
/** The sentence that publishes a report names it by its year. */
const PUBLISHED = /^[^，。；《》]{0,30}?(?:政府|政务)?信息公开(?:工作)?(?:情况)?(?:年度)?(?:工作)?(?:报告|年报|情况)/u;
const PERIOD =
  /(20[0-9]{2})\s?年\s?1\s?月\s?1\s?日\s?(?:起|开始)?\s?[至到—–~～-]{1,2}\s?(?:(20[0-9]{2})\s?年|同年|当年)?\s?([0-9]{1,2})\s?月\s?([0-9]{1,2})\s?日/u;
const STATISTICS = /统计|数据|期限|时限|报告期|本报告|所列/;
/** What is in force for a time is no statistical period. */
const IN_FORCE = /有效|施行|实施/;

/**
 * A year is used as the reporting year and is not the report's: text left over from another year's report. Years
 * that are meant (结转, comparisons, last year's problems, plans, names of documents) are left alone, and so is any
 * sentence that names the reporting year too. The statistical period is the calendar year: an end before 31 December
 * is reported as well (国办公开办函〔2021〕30号: the report covers 1 January to 31 December).
 */
export const rule: Rule = {
  scope: 'passage',
  meta: { id: 'year-mismatch', family: 'content', severity: 'warning', enabled: true, fixable: true },
  *check({ passage, kinds, sentences, claims, identity }) {
    const { year } = identity;
    if (year === null || !kinds.has('year')) return;
    const mayTellPeriod = PERIOD.test(passage.text);
    const mayCarry = claims.length > 0 && passage.text.includes('转');
    for (const sentence of sentences) {
      if (!mayTellPeriod && !sentence.some(namesYear)) continue;
      const tokens = tokensOf(sentence);
      const period = mayTellPeriod ? periodIn(passage.text, boundsOf(tokens), year) : null;
      if (period !== null) yield period;
      const wrong = mismatches(sentence, tokens, passage, identity, year);
      if (wrong.length > 0) yield finding(wrong, year);
      if (mayCarry) for (const carried of misdated(sentence, year)) yield carried;
      const upcoming = passage.part === 'problems' ? ownYearAhead(tokens, passage, year) : null;
      if (upcoming !== null) yield plan(upcoming, year);
    }
  },
  fixes({ message, span, related }, { identity }) {
    const { year } = identity;
    if (year === null) return [];
    if (message.id === 'year-mismatch.period') {
      const to = String(message.args?.['to']);
      return [
        {
          title: { id: 'year-mismatch.fix-period', args: { to } },
          applicability: 'choice',
          edits: [{ span, newText: to }],
        },
      ];
    }
    const to = String(message.args?.[message.id === 'year-mismatch.plan' ? 'next' : 'year'] ?? year);
    const spans = [span, ...(related ?? []).map((each) => each.span)];
    return [
      {
        title: { id: 'year-mismatch.fix', args: { year: to } },
        applicability: 'choice',
        edits: spans.map((each) => ({ span: each, newText: to })),
      },
    ];
  },
};

function namesYear({ tokens, nested }: Segment): boolean {
  return tokens.some(({ kind }) => kind === 'year') || nested.some(({ segments }) => segments.some(namesYear));
}

function tokensOf(segments: readonly Segment[]): readonly Token[] {
  return segments.flatMap(({ tokens, nested }) =>
    nested.length === 0 ? tokens : [...tokens, ...nested.flatMap((each) => tokensOf(each.segments))],
  );
}

function boundsOf(tokens: readonly Token[]): Span {
  return { start: tokens[0]?.start ?? 0, end: tokens.at(-1)?.end ?? 0 };
}

/** The years of a sentence that stand for the reporting year and are another. */
function mismatches(
  sentence: Sentence,
  tokens: readonly Token[],
  passage: Passage,
  { body }: ReportIdentity,
  year: number,
): readonly Year[] {
  const years = tokens.filter((token): token is Year => token.kind === 'year');
  const first = years[0];
  if (first === undefined || years.some((each) => each.year !== first.year) || first.year === year) return [];
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

/** 统计期限自2023年1月1日至2023年12月21日: an end that is not that of the year, or else another year to begin with. */
function periodIn(text: string, { start, end }: Span, year: number): RuleFinding | null {
  const sentence = text.slice(start, end);
  const found = PERIOD.exec(sentence);
  if (found === null || !STATISTICS.test(sentence)) return null;
  const [whole, from, to, month, day] = found;
  const otherYear = to !== undefined && Number(to) !== year && Number(from) === year;
  if (month === '12' && day === '31' && Number(to) === year && Number(from) !== year) {
    if (IN_FORCE.test(sentence)) return null;
    const at = start + found.index + whole.indexOf(from as string);
    return {
      rule: 'year-mismatch',
      severity: 'warning',
      span: { start: at, end: at + (from as string).length },
      message: { id: 'year-mismatch', args: { written: from as string, year: String(year) } },
    };
  }
  if (month === '12' && day === '31' && !otherYear) return null;
  // From the year on where that is another, else from the month.
  const at = otherYear ? whole.lastIndexOf(to) : whole.search(/[0-9]{1,2}\s?月\s?[0-9]{1,2}\s?日$/u);
  const span = { start: start + found.index + at, end: start + found.index + whole.length };
  const written = whole.slice(at).replace(/\s/gu, '');
  const args = { written, to: otherYear ? `${year}年12月31日` : '12月31日' };
  return { rule: 'year-mismatch', severity: 'warning', span, message: { id: 'year-mismatch.period', args } };
}

/** What may stand beside the year and the verb where requests are carried over. */
const BESIDE_CARRIED: ReadonlySet<Token['kind']> = new Set([
  'neutral',
  'noun',
  'total',
  'copula',
  'remainder',
  'quantity',
  'year',
  'item',
]);

/**
 * 结转至2022年 behind what was closed in the report on 2022, 加上2020年结转: requests are carried over from the year before,
 * and into the next.
 */
function* misdated(sentence: Sentence, year: number): Iterable<RuleFinding> {
  let closes = false;
  for (const { tokens } of sentence) {
    const at = tokens.findIndex((token) => token.kind === 'verb' && token.tag === 'carry');
    const dates = at < 0 ? [] : tokens.filter((token): token is Year => token.kind === 'year');
    const [date, ...others] = dates;
    if (date !== undefined && others.length === 0 && tokens.every(isOfCarried)) {
      const goesOn = closes || tokens.some(({ kind, text }) => kind === 'remainder' || text.startsWith('继续'));
      const to = tokens.indexOf(date) < at ? sourceFor(date.year, year) : targetFor(date.year, year, goesOn);
      if (to !== null) yield finding([date], to);
    }
    closes ||= tokens.some((token) => token.kind === 'verb' && token.tag === 'close');
  }
}

function isOfCarried(token: Token): boolean {
  if (token.kind === 'verb') return token.tag === 'carry' || token.tag === 'handle';
  if (token.kind === 'noun') return token.tag === 'application';
  return BESIDE_CARRIED.has(token.kind) || /^(?:[至到入度]|剩|尚有|另|另有|后)$/u.test(token.text);
}

/** The year that 2020年结转 should name; null where it may be right. */
function sourceFor(written: number, year: number): number | null {
  return written < year - 1 && written >= year - 3 ? year - 1 : null;
}

/** The year that 结转至2022年 should name; null where it may be right. 结转至 the own year may be what came from the last. */
function targetFor(written: number, year: number, goesOn: boolean): number | null {
  if (Math.abs(written - year) > 3 || written === year + 1) return null;
  return written !== year || goesOn ? year + 1 : null;
}

/** 2021年将从以下方面改进, in the report on 2021: the plan is for the year after. */
function ownYearAhead(tokens: readonly Token[], passage: Passage, year: number): Year | null {
  const { end } = boundsOf(tokens);
  const found = tokens.find((token) => {
    if (token.kind !== 'year' || token.year !== year) return false;
    const after = passage.text.slice(token.end, end);
    return UPCOMING.test(after) && !(/^.{0,12}?(?:计划|拟|打算)/.test(after) && CARRIED_OUT.test(after));
  });
  return found?.kind === 'year' ? found : null;
}

function finding([first, ...others]: readonly Year[], year: number): RuleFinding {
  return {
    rule: 'year-mismatch',
    severity: 'warning',
    span: first?.digits ?? { start: 0, end: 0 },
    message: { id: 'year-mismatch', args: { written: String(first?.year), year: String(year) } },
    related: others.map((each) => ({ span: each.digits, message: { id: 'year-mismatch.also' } })),
  };
}

function plan(token: Year, year: number): RuleFinding {
  return {
    rule: 'year-mismatch',
    severity: 'warning',
    span: token.digits,
    message: { id: 'year-mismatch.plan', args: { year: String(year), next: String(year + 1) } },
  };
}
