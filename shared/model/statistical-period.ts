import { readNumeral } from '../text/numerals.ts';
import type { Span } from '../text/span.ts';

/** The period that the figures of a report are counted over, as a sentence states it. Spans are offsets into the sentence. */
export interface StatedPeriod {
  readonly span: Span;
  readonly from: { readonly year: number; readonly digits: Span };
  readonly to: WrittenDate;
}

/** A day or a month as it is written: 2023年1月1日, 2023.1.1, 20230101, 12月31日, 12月底; of the first of two months 月 may be left out. */
interface WrittenDate {
  readonly span: Span;
  /** Null where it leaves the year out, and so are its digits. */
  readonly year: number | null;
  readonly digits: Span | null;
  readonly month: number;
  /** Where the month begins. */
  readonly monthAt: number;
  /** Null of a month. */
  readonly day: number | null;
}

const IN_WORDS =
  /(?:(20[0-9]{2}|２０[０-９]{2}|二[〇零○O0][一二三四五六七八九十〇零○]{2})\s?年度?|同年|当年)?\s?([0-9０-９]{1,2}|[一二三四五六七八九十]{1,2})\s?(?:月(?:份|底|末)?|(?=\s?[-—–~～－至到]))(?:\s?([0-9０-９]{1,2}|[一二三四五六七八九十]{1,3})(?:\s?日|(?=[，。；、止]|$)))?/uy;
const IN_FIGURES = /(20[0-9]{2})\s?[.．/-]\s?([0-9]{1,2})(?:\s?[.．/-]\s?([0-9]{1,2}))?(?![0-9])/uy;
const IN_ONE = /(20[0-9]{2})(0[1-9]|1[0-2])([0-3][0-9])(?![0-9])/uy;
/** What stands between the two dates of a period: 零时起，至. */
const BETWEEN = /(?:\s?(?:零时|零点|0时|0点|起|开始)){0,2}\s?[，,]?\s?(?:至|到|—|-|–|~|～|－|─|―){1,2}\s?/uy;
/** Where a date may begin. */
const YEAR = /(?:20[0-9]{2}|２０[０-９]{2}|二[〇零○O0])/gu;

/** The period from 1 January on that a sentence states; null where it states none. */
export function periodIn(sentence: string): StatedPeriod | null {
  for (const { index } of sentence.matchAll(YEAR)) {
    const from = dateAt(sentence, index);
    if (from === null || from.year === null || from.digits === null) continue;
    if (from.month !== 1 || (from.day !== null && from.day !== 1)) continue;
    BETWEEN.lastIndex = from.span.end;
    const between = BETWEEN.exec(sentence);
    const to = between === null ? null : dateAt(sentence, BETWEEN.lastIndex);
    if (to !== null)
      return {
        span: { start: from.span.start, end: to.span.end },
        from: { year: from.year, digits: from.digits },
        to,
      };
  }
  return null;
}

/** True if a period ends with the year: 12月31日, 12月底, 12月. */
export function endsWithYear({ to }: StatedPeriod): boolean {
  return to.month === 12 && (to.day === null || to.day === 31);
}

/** The year of a period from 1 January to December of the same one; null where a sentence states none. */
export function wholeYearIn(sentence: string): number | null {
  const period = periodIn(sentence);
  if (period === null || period.to.month !== 12) return null;
  const { from, to } = period;
  return to.year === null || to.year === from.year ? from.year : null;
}

function dateAt(text: string, at: number): WrittenDate | null {
  for (const pattern of [IN_ONE, IN_FIGURES, IN_WORDS]) {
    pattern.lastIndex = at;
    const found = pattern.exec(text);
    if (found === null) continue;
    const [whole, year, month = '', day] = found;
    const start = year === undefined ? null : at;
    const monthAt = at + whole.indexOf(month, year?.length ?? 0);
    return {
      span: { start: at, end: at + whole.length },
      year: year === undefined ? null : readNumeral(year),
      digits: start === null || year === undefined ? null : { start, end: start + year.length },
      month: readNumeral(month) ?? 0,
      monthAt,
      day: day === undefined ? null : readNumeral(day),
    };
  }
  return null;
}
