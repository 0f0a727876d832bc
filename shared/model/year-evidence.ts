import type { Edition } from '../template/schema.ts';
import type { Signature, Title } from './report.ts';
import { wholeYearIn } from './statistical-period.ts';

/** What one line of running text says of the year reported on. */
export interface StatedYears {
  /** The years of statistical periods. */
  readonly periods: readonly number[];
  /** The years of counts and absences that a report states of its own year, with the body that the sentence names. */
  readonly counts: readonly { readonly year: number; readonly name: string }[];
  /** The years with which sentences open: 「2023年，全县…」. */
  readonly opened: readonly number[];
  /** The years between which requests were carried over: after 2022年结转, before 结转2024年. */
  readonly carried: readonly number[];
}

const STATISTICS = /统计|数据|期限|时限|报告期|本报告|所列/u;
const COUNT =
  /^(?:（[一二三四五六七八九十]{1,3}）|[一二三四五六七八九十]{1,3}[、是]|[0-9]{1,2}[.．、])?([一-龥]{0,24}?)(20[0-9]{2})年度?[，,]?([一-龥]{0,24}?)[，,]?(?:主动公开|公开(?:各类)?(?:政府)?信息|收到(?!的)|新收|接到|受理|办理|办结|答复|未收到|没有收到|未发生|未产生|未收取|未发出|无(?=信息|政府|行政|收取))/u;
const OPENING = /^(20[0-9]{2})年(?:度|以来)?[，,]/u;
/** Both years are named in 2021年结转2022年, which is said in the reports on either. */
const CARRIED = /(?:(20[0-9]{2})年度?)?(?:结转|转结|转入)(?:至|到|入|的)?(?:(20[0-9]{2})年)?/gu;
const REPORTED = /主动公开|信息|申请|复议|诉讼|处理费|收费通知/u;
/** Another year may be meant: a comparison, matters carried over, a plan. */
const ON_PURPOSE =
  /结转|转结|同比|相比|相较|较|比|决算|预算|针对|对照|问题|以来|历年|规划|要点|印发|制定的|修订|将|计划|拟|下一步|打算/u;
const BESIDE_LAST_YEAR = /(?:[较比与同](?:上年|去年|上一年|前一年)(?:度|同期)?(?:相比|相较)?|同比)/gu;

/** The years that a line states, if any. It is asked of each line alone. */
export function yearsStatedIn(words: string): StatedYears | null {
  if (!/20[0-9]{2}/u.test(words)) return null;
  const periods: number[] = [];
  const counts: { year: number; name: string }[] = [];
  const opened: number[] = [];
  const carried: number[] = [];
  for (const sentence of words.split(/[。；]/u)) {
    const period = STATISTICS.test(sentence) ? wholeYearIn(sentence) : null;
    if (period !== null) periods.push(period);
    const compact = sentence.replace(/\s/gu, '');
    for (const [, from, to] of compact.matchAll(CARRIED)) {
      if (from !== undefined && to === undefined) carried.push(Number(from) + 1);
      if (from === undefined && to !== undefined) carried.push(Number(to) - 1);
    }
    const [opening] = compact.split(/(?<=[^年度来][，,])/u);
    if (ON_PURPOSE.test((opening ?? '').replace(BESIDE_LAST_YEAR, ''))) continue;
    const alone = compact.replace(/（[^（）]{0,60}）/gu, '').replace(/[较比与同]20[0-9]{2}年/gu, '');
    const years = [...alone.matchAll(/20[0-9]{2}(?=年(?!度?结转|度?转结))/gu)].map(([year]) => year);
    const open = OPENING.exec(compact);
    if (open !== null) opened.push(Number(open[1]));
    const count = COUNT.exec(compact);
    if (count === null || !REPORTED.test(compact)) continue;
    const [, before = '', digits = '', after = ''] = count;
    if (years.some((other) => other !== digits)) continue;
    const name = (before.replace(/^(?:在|回顾|过去的)/u, '') + after).replace(
      /(?:全年|年内|共计?|累计|总共|依法|及时){1,3}$/u,
      '',
    );
    counts.push({ year: Number(digits), name });
  }
  return periods.length + counts.length + opened.length + carried.length === 0
    ? null
    : { periods, counts, opened, carried };
}

/** A report is signed in the year after, or in December of its own. */
export function yearSigned(signature: Signature | null): number | null {
  const date = signature?.date ?? null;
  return date === null ? null : date.month === 12 ? date.year : date.year - 1;
}

/** What a report says of its year besides its title. */
export interface YearEvidence {
  /** The years by which sentences before the first section name the report. */
  readonly named: readonly number[];
  /** What lines state, in order; of years with which sentences open only those of the first lines under the first heading. */
  readonly stated: readonly StatedYears[];
  readonly signature: Signature | null;
  /** The edition that the heads of the tables are of; null where none tells. */
  readonly edition: Edition | null;
}

/**
 * The year of the report where its title names another: two kinds of evidence at least say it, and none goes with the
 * title; or three with the signature, and one that is not the signature goes with the title. Else the title's. Sentences
 * alone are one kind, however many: last year's text with this year's title is left over.
 *
 *     title 2022; period 2023-01-01 to 2023-12-31; signed in January 2024   is a report on 2023
 *     title 2022; period 2021-01-01 to 2021-12-31; signed in January 2023   is one on 2022 with the wrong period
 *     title 2022; period 2023-01-01 to 2023-12-31                          is one on 2022: either may be wrong
 *     title 2022; 现公布…2021年…报告, period 2021-01-01 to 2021-12-31       is one on 2022: a preamble is one witness
 */
export function weighedYear(
  { year: titled }: Title,
  body: string,
  { named, stated, signature, edition }: YearEvidence,
): number | null {
  if (titled === null) return null;
  const title = titled.value;
  const signed = yearSigned(signature);
  const isOwn = (name: string): boolean =>
    name === '' ||
    /^(?:[我本全][一-龥]{1,5}|街道|办事处|[镇乡]政府)$/u.test(name) ||
    (name.length > 1 && body.endsWith(name));
  const sentences = stated.flatMap(({ counts, opened }) => {
    const [year] = [...counts.filter(({ name }) => isOwn(name)).map((count) => count.year), ...opened];
    return year ?? [];
  });
  const periods = stated.flatMap((each) => each.periods);
  const texts = [named, periods, stated.flatMap(({ carried }) => carried), sentences].filter(
    (years) => years.length > 0,
  );
  const others = texts.filter((years) => !years.includes(title));
  const [right] = [...(signed === null || signed === title ? [] : [signed]), ...others.flat()];
  if (right === undefined || signed === title || others.some((years) => years.some((each) => each !== right)))
    return title;
  const covers = (year: number): boolean =>
    edition === null || (edition.years.from <= year && (edition.years.to === null || year <= edition.years.to));
  if (!covers(right)) return title;
  // The sentence that publishes the report and the one that states its period stand together, and are copied together.
  const isCopiedTwice = others.includes(named) && others.includes(periods);
  const against = others.length - (isCopiedTwice ? 1 : 0) + (signed === right ? 1 : 0) + (covers(title) ? 0 : 1);
  const withTitle = texts.length - others.length;
  const isClear = withTitle === 0 ? against >= 2 : withTitle === 1 && signed === right && against >= 3;
  return isClear ? right : title;
}
