import { isValueText } from '../syntax/value.ts';
import { editions } from '../template/registry.ts';
import { isSpace } from '../text/fold.ts';
import { marksInFront } from '../text/items.ts';
import { readNumeral } from '../text/numerals.ts';
import { figurePastedIn } from './pasted-figure.ts';

/*
 * A page copied as text may lose its line ends. Lines are cut again where the form's own words leave no doubt:
 *
 *   青禾县财政局2023年…年度报告 一、总体情况 2023年，…。二、主动公开政府信息情况
 * is read as the lines
 *   青禾县财政局2023年…年度报告 | 一、总体情况 | 2023年，…。 | 二、主动公开政府信息情况
 */

/** The titles that a section may have, by its number. */
const titles = new Map<number, readonly string[]>();
for (const { sections } of editions) {
  sections.forEach(({ title }, i) => {
    titles.set(i + 1, [...new Set([...(titles.get(i + 1) ?? []), title])]);
  });
}

/** A number, a mark and a title of four characters: no heading of a section is shorter. */
const SHORTEST_HEADING = 6;
/** No report that was pasted into one line is longer. */
const LONGEST_LINE = 100_000;

const ordinal = /([一二三四五六])\s{0,2}[、.．]\s{0,2}/gu;
const anyOrdinal = /[一二三四五六]\s{0,2}[、.．]/u;

/** False for words that name no section with its number: most cells, and this tells it quickly. */
export function mayNameSection(text: string): boolean {
  return text.length >= SHORTEST_HEADING && text.length <= LONGEST_LINE && anyOrdinal.test(text);
}

/** What ends a part of a report, so that a heading may follow at once. */
const closed = /(?:[。！？!?”」）)0-9０-９]|报告|年报)$/u;
/** Words before the name of a section that a sentence refers to: 「详见 三、…」. */
const refersTo = /(?:[见看阅照据在由如即与和及对为的按将是、，,：:；;“‘「『《〈（(]|关于|包括)$/u;
/** Words behind the name of a section that a sentence refers to, or that make another heading of it. */
const referredTo =
  /^(?:[、，,；;”’」』》〉）)的所等]|部分|部份|章节|一[章节栏]|栏|中[的，,所各]|中数据|内[容的]|[与和及]\s{0,2}[一二三四五六]、)/u;
const anotherHeading = /^(?:表|良好|较好|平稳|如下|介绍|说明|概述|分析|是|为)/u;
/** What parts the entries of a list of contents, and what parts sections that a sentence counts up. */
const betweenEntries = /^[\s.…·．\-—0-9]{0,60}$/u;
const betweenNames = /^["”》」]?\s{0,2}[、，,；;与和及]\s{0,2}["“《「]?$/u;

interface Named {
  readonly number: number;
  readonly start: number;
  readonly end: number;
}

/** Where the words of a line have to be cut, in ascending order; empty for a line that is one. */
export function cutsIn(text: string): readonly number[] {
  const named = namedSections(text);
  if (named.length === 0) return [];
  const cuts = new Set<number>();
  const listed = inLists(text, named);
  const [first] = listed;
  if (first !== undefined) {
    const above = /(?:报告|年报)\s{0,4}(目\s{0,4}[录次]\s{0,4})?$/u.exec(
      text.slice(Math.max(0, first.start - 20), first.start),
    );
    if (above !== null) cuts.add(first.start - (above[1]?.length ?? 0));
  }
  named.forEach((section, i) => {
    const { start, end } = section;
    if (listed.has(section) || !begins(text, start, named[i - 1]) || !endsThere(text, section)) return;
    // The mark of a list belongs to the heading behind it.
    cuts.add(marksInFront(text) === start ? 0 : start);
    const from = afterSpace(text, end);
    const rest = text.slice(from, named[i + 1]?.start ?? text.length).trimEnd();
    // A word in brackets belongs to the heading, and its section's text may follow behind a colon.
    if (rest !== '' && !/^(?:[：:。*]|[（(][^（）()]{0,12}[）)]$)/u.test(rest)) cuts.add(from);
  });
  cuts.delete(0);
  return [...cuts].sort((a, b) => a - b);
}

/** True for the heading of a section, alone or with the form's note in brackets, that stands in a cell: the table was pasted to it. */
export function isHeadingOfTable(text: string): boolean {
  const [first] = namedSections(text);
  if (first?.start !== 0) return false;
  const rest = text.slice(first.end).trim();
  return rest === '' || /^[（(][^（）()]{0,60}[）)]$/u.test(rest);
}

function namedSections(text: string): readonly Named[] {
  const named: Named[] = [];
  if (!mayNameSection(text)) return named;
  for (const match of text.matchAll(ordinal)) {
    const number = readNumeral(match[1] ?? '') ?? 0;
    const from = match.index + match[0].length;
    const title = titles.get(number)?.find((each) => text.startsWith(each, from));
    if (title !== undefined) named.push({ number, start: match.index, end: from + title.length });
  }
  return named;
}

/** The sections that a list of contents or a sentence names one after the other. */
function inLists(text: string, named: readonly Named[]): ReadonlySet<Named> {
  const listed = new Set<Named>();
  for (let from = 0; from < named.length; ) {
    let to = from + 1;
    let counted = false;
    for (; to < named.length; to++) {
      const last = named[to - 1] as Named;
      const next = named[to] as Named;
      const between = text.slice(last.end, next.start);
      const names = betweenNames.test(between);
      if (next.number <= last.number || !(names || betweenEntries.test(between))) break;
      counted ||= names;
    }
    // Tables may be lost between two headings, but section one always has a text.
    if (counted || (to - from > 2 && named[from]?.number === 1))
      for (const section of named.slice(from, to)) listed.add(section);
    from = to;
  }
  return listed;
}

function begins(text: string, start: number, before: Named | undefined): boolean {
  const above = text.slice(Math.max(0, start - 40), start);
  const words = above.trimEnd();
  if (words === '' || (before !== undefined && before.end >= start - (above.length - words.length))) return true;
  return words === above ? closed.test(words) : !refersTo.test(words);
}

function endsThere(text: string, { end }: Named): boolean {
  const from = afterSpace(text, end);
  const rest = text.slice(from, from + 10);
  return !referredTo.test(rest) && (from > end || !anotherHeading.test(rest));
}

function afterSpace(text: string, at: number): number {
  let from = at;
  while (from < text.length && isSpace(text.charCodeAt(from))) from++;
  return from;
}

/** A table in one line has at least so many figures in so many rows, or so many of them behind as many heads. */
const FEWEST_FIGURES = 6;
const FEWEST_ROWS = 3;
const FEWEST_HEADS = 10;
/** So many cells a line has at least that is a table. */
export const FEWEST_CELLS = FEWEST_FIGURES + FEWEST_ROWS;

/** False for a line of running text that is one: most are, and this tells it quickly. */
export function mayBeRunTogether(text: string): boolean {
  return mayNameSection(text) || manySpaces.test(text) || figurePastedIn(text) !== null;
}

/** Eight characters of `isSpace`: so many part the fewest labels and figures of a table. */
const manySpaces =
  /^(?:[^\t-\r \x85\xa0\xad\u1680\u2000-\u200f\u2028-\u202f\u205f-\u206f\u3000\ufeff]*[\t-\r \x85\xa0\xad\u1680\u2000-\u200f\u2028-\u202f\u205f-\u206f\u3000\ufeff]){8}/;

/**
 * Where the cells of a table begin whose rows stand in one line: 「规章 0 0 0 行政规范性文件 2 1 9 …」. Empty for anything
 * else: a row of a table has words first and figures last, and running text has sentences.
 */
export function cellsIn(text: string): readonly number[] {
  const figure = figurePastedIn(text);
  if (figure !== null) return [figure];
  if (!manySpaces.test(text) || /[。；！？]/u.test(text)) return [];
  const words = [...text.matchAll(/\S+/gu)];
  const starts = words.map(({ index }) => index);
  if (!areRowsOrRecord(words.map(([word]) => word))) return [];
  return inLists(text, namedSections(text)).size > 0 ? [] : starts.slice(1);
}

/**
 * True for the cells of a line that are the rows of a table, one behind the other: words, their figures, and again words.
 * The one row of section 四 begins with its figures, and what else stands among them (待核, 约2) names no rows.
 */
export function areSeveralRows(cells: readonly string[]): boolean {
  if (cells.length < FEWEST_CELLS || cells.some((text) => /[。；！？]|^[年月日]/u.test(text))) return false;
  if (isValueText(cells[0] ?? '') || !areRowsOrRecord(cells, FIGURES_A_ROW)) return false;
  const names = cells.filter((text, i) => /\p{Script=Han}{2}/u.test(text) && isValueText(cells[i + 1] ?? ''));
  return new Set(names).size >= FEWEST_ROWS || cells.filter((text) => !isValueText(text)).length >= FEWEST_HEADS;
}

/** On average a row has more figures than one, which is what each number of a sentence would be: 2022 年 1 月 1 日至 12 月 31 日. */
const FIGURES_A_ROW = 1.5;

function areRowsOrRecord(words: readonly string[], figuresARow = 1): boolean {
  let figures = 0;
  let rows = 0;
  let wasFigure = true;
  for (const word of words) {
    const isFigure = isValueText(word);
    if (isFigure) figures++;
    if (isFigure && !wasFigure) rows++;
    wasFigure = isFigure;
  }
  const isRecord = figures >= FEWEST_HEADS && words.length - figures >= FEWEST_HEADS;
  return isRecord || (figures >= FEWEST_FIGURES && rows >= FEWEST_ROWS && figures >= figuresARow * rows);
}
