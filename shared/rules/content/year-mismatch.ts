import type { RuleFinding } from '../../findings/finding.ts';
import { endsWithYear, type StatedPeriod } from '../../model/statistical-period.ts';
import type { Token } from '../../prose/lexer.ts';
import type { Passage } from '../../prose/passage.ts';
import { type Sentence, tokensOf } from '../../prose/segments.ts';
import type { Span } from '../../text/span.ts';
import { yearNamedBy } from '../../text/year-in-name.ts';
import type { PassageSubject, ProseRule } from '../rule.ts';
import { boundsOf, isToldByFile, LEADS_IN, type NamedYear, type Stated, yearStatements } from './reporting-year.ts';

const UPCOMING =
  /^(?:的?工作中)?[，,\s]{0,3}(?:我们|(?:我|本)[一-龥]{0,5}?|街道|办事处)?[，,\s]{0,3}(?:将(?:从|在|这样|进一步|继续|重点|着力|着重|采取|不断|加强|改进|围绕|持续|按照|紧紧|努力|认真|深入|严格|积极|切实|大力|扎实|坚决|及时)|(?:计划|拟|打算)(?!的|内|外|任务|完成|书|安排))/;
/** 2022年下一步工作打算：, 2022年工作计划。, 2022年下一步改进措施：: the heading of a plan, or what is said of it. */
const PLAN_FOR =
  /^度?(?:(?:下一?步)?(?:的)?工作(?:打算|计划|思路|安排|规划)|下一?步(?:的)?改进(?:措施|方向|计划|打算)?)(?:如下|是|为)?(?:[：:，。；]|$)/;
/** 按照2022年工作安排，… goes on with what was done. */
const OPENS_CLAUSE = /(?:^|[，,：:])$/;
/** A plan that was carried out was one for the year itself. */
const CARRIED_OUT = /实际|已|完成|落实了/;

/**
 * A year is used as the reporting year and is not the report's: text left over from another year's report. Years
 * that are meant (结转, comparisons, last year's problems, plans, names of documents) are left alone, and so is any
 * sentence that names the reporting year too. The statistical period is the calendar year: an end before 31 December
 * is reported as well (国办公开办函〔2021〕30号: the report covers 1 January to 31 December).
 */
export const rule: ProseRule<Gathering> = {
  scope: 'prose',
  looksFurther: true,
  meta: { id: 'year-mismatch', family: 'content', severity: 'warning', enabled: true, fixable: true },
  gather: (read) => (read.identity.year === null ? null : gathered(read, read.identity.year)),
  *check(all, subject) {
    const taken = [...all];
    const title = subject.report.title?.year ?? null;
    const { year } = subject.report;
    const named = yearNamedBy(subject.fileName);
    // Where the file's name has the right year, `file-year-mismatch` stands at the title.
    const isSaid = named !== null && named !== title?.value;
    if (title !== null && year !== null && title.value !== year && !isSaid) yield titleFinding(title, year);
    const values = taken.map(({ value }) => value);
    if (isToldByFile(values, subject)) return;
    for (const { value, locate } of taken) {
      for (const { related = [], ...found } of value.findings) {
        const notes = related.map((note) => ({ ...note, span: locate(note.span) }));
        yield { ...found, span: locate(found.span), related: notes };
      }
    }
  },
  fixes({ message, span, related = [] }) {
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
    const to = String(message.args?.[message.id === 'year-mismatch.plan' ? 'next' : 'year']);
    const spans = [span, ...related.map((each) => each.span)];
    return [
      {
        title: { id: 'year-mismatch.fix', args: { year: to } },
        applicability: 'choice',
        edits: spans.map((each) => ({ span: each, newText: to })),
      },
    ];
  },
};

/** What a passage says of years: the findings, and which other years it states as the one reported on. */
interface Gathering extends Stated {
  /** Spans are offsets into the passage. */
  readonly findings: readonly RuleFinding[];
}

function gathered(read: PassageSubject, year: number): Gathering | null {
  const { passage, claims, identity } = read;
  const findings: RuleFinding[] = [];
  const others: number[] = [];
  for (const { sentence, period, stated } of yearStatements(read, identity.body, year, 'others')) {
    const misstated = period === null ? null : periodFinding(period, passage.text, year);
    if (misstated !== null) findings.push(misstated);
    const [first, ...also] = stated;
    if (first !== undefined && first.year !== year) {
      others.push(first.year);
      findings.push(finding(first, year, also));
    }
    if (claims.length > 0) findings.push(...misdated(sentence, year));
    findings.push(...misnamed(tokensOf(sentence), passage, year));
    const upcoming = passage.part === 'problems' ? ownYearAhead(tokensOf(sentence), passage, year) : null;
    if (upcoming !== null) findings.push(plan(upcoming, year));
  }
  return findings.length === 0 ? null : { findings, others };
}

function titleFinding({ span, value }: { readonly span: Span; readonly value: number }, right: number): RuleFinding {
  return {
    rule: 'year-mismatch',
    severity: 'warning',
    span,
    message: { id: 'year-mismatch.title', args: { written: String(value), year: String(right) } },
  };
}

/** 统计期限自2023年1月1日至2023年12月21日: an end that is not that of the year, or else another year to begin with. */
function periodFinding(period: StatedPeriod, passage: string, year: number): RuleFinding | null {
  const { from, to } = period;
  const isWhole = endsWithYear(period);
  if (isWhole && to.year === year && from.year !== year) return finding(from, year);
  const otherYear = to.year !== null && to.year !== year && from.year === year;
  if (isWhole && !otherYear) return null;
  // From the year on where that is another, else from the month.
  const span = { start: otherYear ? to.span.start : to.monthAt, end: to.span.end };
  const written = passage.slice(span.start, span.end).replace(/\s/gu, '');
  const args = { written, to: endOf(otherYear ? year : null, written) };
  return { rule: 'year-mismatch', severity: 'warning', span, message: { id: 'year-mismatch.period', args } };
}

/** The last day or month of the year as the end of a period, written like the one that is there. */
function endOf(year: number | null, written: string): string {
  const parts = [...(year === null ? [] : [String(year)]), '12', '31'];
  if (/^[0-9]{4,}$/u.test(written)) return parts.join('');
  if (/[0-9]/u.test(written)) return written.replace(/[0-9]+/gu, () => parts.shift() as string);
  return `${year === null ? '' : `${year}年`}12月31日`;
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
    const dates = at < 0 ? [] : tokens.filter((token) => token.kind === 'year');
    const [date, ...others] = dates;
    if (date !== undefined && others.length === 0 && tokens.every(isOfCarried)) {
      const goesOn = closes || tokens.some(({ kind, text }) => kind === 'remainder' || text.startsWith('继续'));
      const to = tokens.indexOf(date) < at ? sourceFor(date.year, year) : targetFor(date.year, year, goesOn);
      if (to !== null) yield finding(date, to);
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

/** Words before a year in brackets that say which it is, by how far from the reporting year. The year of writing is the next one. */
const RELATIVE: readonly (readonly [words: RegExp, years: readonly number[]])[] = [
  [/(?:今年|本年度?|报告年度)[（(]$/u, [0, 1]],
  [/(?:去年|上年度?|上一年度?)[（(]$/u, [-1, 0]],
  [/(?:明年|下年度?|下一年度?|次年|下一?步)[（(]$/u, [1, 2]],
];

/** 本年度（2021年）, 比去年（2020年） in the report on 2022: left over from last year's text. */
function* misnamed(tokens: readonly Token[], { text }: Passage, year: number): Iterable<RuleFinding> {
  for (const token of tokens) {
    if (token.kind !== 'year') continue;
    const before = text.slice(Math.max(0, token.start - 6), token.start);
    const [, years = []] = RELATIVE.find(([words]) => words.test(before)) ?? [];
    const [right] = years;
    if (right !== undefined && !years.includes(token.year - year)) yield finding(token, year + right);
  }
}

/** 2021年将从以下方面改进, in the report on 2021: the plan is for the year after. */
function ownYearAhead(tokens: readonly Token[], passage: Passage, year: number): NamedYear | null {
  const { start, end } = boundsOf(tokens);
  for (const token of tokens) {
    if (token.kind !== 'year' || token.year !== year) continue;
    const after = passage.text.slice(token.end, end);
    const isPlan = PLAN_FOR.test(after)
      ? OPENS_CLAUSE.test(passage.text.slice(start, token.start).replace(LEADS_IN, ''))
      : UPCOMING.test(after) && !(/^.{0,12}?(?:计划|拟|打算)/.test(after) && CARRIED_OUT.test(after));
    if (isPlan) return token;
  }
  return null;
}

/** The year to be written is `year`, there and where the sentence has the same wrong one again. */
function finding(written: NamedYear, year: number, also: readonly NamedYear[] = []): RuleFinding {
  return {
    rule: 'year-mismatch',
    severity: 'warning',
    span: written.digits,
    message: { id: 'year-mismatch', args: { written: String(written.year), year: String(year) } },
    related: also.map((each) => ({ span: each.digits, message: { id: 'year-mismatch.also' } })),
  };
}

function plan(token: NamedYear, year: number): RuleFinding {
  return {
    rule: 'year-mismatch',
    severity: 'warning',
    span: token.digits,
    message: { id: 'year-mismatch.plan', args: { year: String(year), next: String(year + 1) } },
  };
}
