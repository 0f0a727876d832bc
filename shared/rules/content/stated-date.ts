import type { Report } from '../../model/report.ts';
import type { Span } from '../../text/span.ts';

/** The day on which a report says that it was made or published. */
export interface StatedDate {
  readonly span: Span;
  readonly year: number;
  readonly month: number;
  /** True for the date under the report; false for one behind a label, which a page may carry from a later publication. */
  readonly isSigned: boolean;
}

/** 发布日期：2024年2月20日 on a line of its own, or in an element of its own, with the time of day or without. */
const LABELLED =
  /(?<=^|[\n\r>])[ \t\u3000]{0,8}[【[]?(?:发布|成文|公开)(?:日期|时间)[\]】]?\s?[:：][ \t\u3000]{0,4}((20[0-9]{2})[ \t]?[-年/.][ \t]?([0-9]{1,2})[ \t]?[-月/.][ \t]?[0-9]{1,2}(?:[ \t]?日)?)(?:[ \t][0-9]{1,2}[:：][0-9]{2}(?:[:：][0-9]{2})?)?[ \t\u3000]{0,8}(?=$|[\n\r<])/gu;

/** What a page links to below a report has dates of its own. */
const ELSEWHERE =
  /[上下前后]一[篇条则]|(?:相关|推荐|延伸|热门|最新|更多)(?:阅读|信息|文章|文件|链接|新闻|内容|推荐|稿件|解读)|猜你喜欢/u;

/** So much of the end of a text is looked at. */
const END = 400;

/**
 * The date under the report, else the earliest that stands behind a label between title and first section, or at the end: a
 * report that was published again carries that day as well. Null where there is none.
 */
export function statedDate(report: Report, text: string): StatedDate | null {
  const signed = report.signature?.date ?? null;
  if (signed !== null) return { ...signed, isSigned: true };
  const first = report.sections[0]?.span.start;
  if (first === undefined) return null;
  const end = Math.max(first, text.length - END);
  const [foot = ''] = text.slice(end).split(ELSEWHERE, 1);
  return [...labelled(text.slice(0, first), 0), ...labelled(foot, end)].reduce<StatedDate | null>(
    (best, each) => (best === null || orderOf(each) < orderOf(best) ? each : best),
    null,
  );
}

function orderOf({ year, month }: StatedDate): number {
  return year * 12 + month;
}

function* labelled(words: string, from: number): Iterable<StatedDate> {
  for (const found of words.matchAll(LABELLED)) {
    const [whole, date = '', year, month] = found;
    const start = from + found.index + whole.indexOf(date);
    yield { span: { start, end: start + date.length }, year: Number(year), month: Number(month), isSigned: false };
  }
}
