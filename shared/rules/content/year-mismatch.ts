import type { Finding } from '../../findings/finding.ts';
import type { Token } from '../../prose/lexer.ts';
import type { Passage } from '../../prose/passage.ts';
import type { Segment, Sentence } from '../../prose/segments.ts';
import type { Span } from '../../text/span.ts';
import type { Rule } from '../rule.ts';

type Year = Extract<Token, { kind: 'year' }>;

/** Another year is spoken of on purpose: a comparison, carried-over matters, last year's problems, accounts, a plan. */
const ON_PURPOSE =
  /结转|转结|同比|相比|相较|较|比|决算|预算|针对|对照|存在的?问题|问题整改|以来|历年|规划|要点|印发|制定的|修订/;
const FUTURE = /将|计划|拟|下一步|继续|进一步|打算|要[加进切]|力争/;
/** The reporting body, right after the year: 2021年，我局…. */
const SUBJECT = /^[，,\s]{0,3}(?:全年|本机关|本单位|[我本全][一-龥]{0,5}|街道|办事处|镇政府|乡政府)/;
const REPORTED = /主动公开|收到|受理|办理|答复|信息公开工作|政务公开工作/;
const UPCOMING =
  /^[，,\s]{0,3}(?:(?:我|本)[一-龥]{0,5}?|街道|办事处)?[，,\s]{0,3}将(?:从|在|进一步|继续|重点|着力|着重|采取|不断|加强|改进|围绕|持续|按照|紧紧)/;

/**
 * A year is used as the reporting year and is not the title's: text left over from another year's report. Years
 * that are meant (结转, comparisons, last year's problems, plans, names of documents) are left alone, and so is any
 * sentence that names the reporting year too.
 */
export const rule: Rule = {
  scope: 'report',
  meta: { id: 'year-mismatch', family: 'content', severity: 'warning', enabled: true, fixable: true },
  *check({ prose, report }) {
    const { year } = report;
    if (year === null) return;
    for (const { passage, kinds, sentences } of prose.passages) {
      if (!kinds.has('year')) continue;
      for (const sentence of sentences) {
        const wrong = mismatches(sentence, passage, year);
        if (wrong.length > 0) yield finding(wrong, year, passage);
        const upcoming = passage.part === 'problems' ? ownYearAhead(sentence, passage, year) : null;
        if (upcoming !== null) yield plan(upcoming, year, passage);
      }
    }
  },
};

function tokensOf(segments: readonly Segment[]): readonly Token[] {
  return segments.flatMap((segment) => [
    ...segment.tokens,
    ...segment.nested.flatMap((each) => tokensOf(each.segments)),
  ]);
}

function boundsOf(tokens: readonly Token[]): Span {
  return { start: tokens[0]?.start ?? 0, end: tokens.at(-1)?.end ?? 0 };
}

/** The years of a sentence that stand for the reporting year and are another. */
function mismatches(sentence: Sentence, passage: Passage, year: number): readonly Year[] {
  const tokens = tokensOf(sentence);
  const years = tokens.filter((token): token is Year => token.kind === 'year');
  const first = years[0];
  if (first === undefined || years.some((each) => each.year !== first.year) || first.year === year) return [];
  const { start, end } = boundsOf(tokens);
  const words = tokens.map((token) => (token.kind === 'quoted' ? '' : token.text)).join('');
  const before = passage.text.slice(start, first.start);
  const after = passage.text.slice(first.end, end);
  const compact = after.replace(/\s/g, '');
  const period = /^1月1日/.test(compact) && /12月31日/.test(compact);
  const announced = /现将/.test(before) && /如下/.test(after);
  if (period || announced) return years;
  if (ON_PURPOSE.test(words) || Math.abs(first.year - year) !== 1) return [];
  const asOf = /截[至止]到?\s{0,2}$/.test(before) && /^(?:12月31日|[年]?[底末])/.test(compact);
  if (asOf) return [first];
  const opens = sentence.some((segment) => segment.tokens[0] === first);
  if (!opens || !SUBJECT.test(after) || !REPORTED.test(after)) return [];
  const ahead = first.year === year + 1 && (FUTURE.test(words) || passage.part === 'problems');
  return ahead ? [] : [first];
}

/** 2021年将从以下方面改进, in the report on 2021: the plan is for the year after. */
function ownYearAhead(sentence: Sentence, passage: Passage, year: number): Year | null {
  const tokens = tokensOf(sentence);
  const { end } = boundsOf(tokens);
  const found = tokens.find(
    (token) => token.kind === 'year' && token.year === year && UPCOMING.test(passage.text.slice(token.end, end)),
  );
  return found?.kind === 'year' ? found : null;
}

function finding(years: readonly Year[], year: number, passage: Passage): Finding {
  const [first, ...others] = years;
  const place = passage.locate(first?.digits ?? { start: 0, end: 0 });
  return {
    rule: 'year-mismatch',
    severity: 'warning',
    span: place,
    message: { id: 'year-mismatch', args: { written: String(first?.year), year: String(year) } },
    related: others.map((each) => ({ span: passage.locate(each.digits), message: { id: 'year-mismatch.also' } })),
    fixes: () => [
      {
        title: { id: 'year-mismatch.fix', args: { year: String(year) } },
        applicability: 'choice',
        edits: years.map((each) => ({ span: passage.locate(each.digits), newText: String(year) })),
      },
    ],
  };
}

function plan(token: Year, year: number, passage: Passage): Finding {
  const span = passage.locate(token.digits);
  return {
    rule: 'year-mismatch',
    severity: 'warning',
    span,
    message: { id: 'year-mismatch.plan', args: { year: String(year), next: String(year + 1) } },
    fixes: () => [
      {
        title: { id: 'year-mismatch.fix', args: { year: String(year + 1) } },
        applicability: 'choice',
        edits: [{ span, newText: String(year + 1) }],
      },
    ],
  };
}
