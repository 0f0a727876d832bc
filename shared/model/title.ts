import { partOf, type SourceText, sourceSpan } from '../syntax/source.ts';
import { fold, labelKey, withoutSpaces } from '../text/fold.ts';
import { readNumeral } from '../text/numerals.ts';
import type { Span } from '../text/span.ts';
import { kindOfBody } from './body.ts';
import { type Line, wordsOf } from './lines.ts';
import { withoutMarks } from './markdown.ts';
import type { Signature, Title } from './report.ts';

const LONGEST_TITLE = 90;
/** A line longer than this is running text, whatever title it quotes. */
const LONGEST_TITLE_LINE = 160;
const ending =
  /(?:年度报告|年报|工作报告|情况报告|公开报告|(?:情况|工作)的报告|工作总结|年度总结|总结报告)(?:20\d\d年?度?)?(?:公开版|正文|全文|草案|的公[示告布]|(?:公布|公示|送审|报批|征求意见|讨论|修改|初|草|定|终)稿)?$/u;
const year = /(?:1\s?9|2\s?0)\s?[0-9]\s?[0-9]|２０[０-９]{2}|二[〇零○O0][一二三四五六七八九〇零○]{2}/u;
const date =
  /^(?:日期[:：]\s{0,4})?([0-9]{4}|[０-９]{4}|[二〇零○一三四五六七八九]{4})\s{0,4}[年.．/-]\s{0,4}([0-9]{1,2}|[０-９]{1,2}|[一二三四五六七八九十]{1,2})\s{0,4}[月.．/-]\s{0,4}(?:([0-9]{1,2}|[０-９]{1,2}|[一二三四五六七八九十]{1,3})\s{0,4}日?)?$/u;

const inBrackets = /^[（(【[]([^（）()【】[\]]{1,20})[）)】\]]$/u;

/** The title of a report. */
export interface FoundTitle {
  readonly title: Title | null;
  /** True if several bodies have a title there: the lines behind the first heading tell which is the report's. */
  readonly isContested: boolean;
}

/** A title broken over more lines than this is none. */
const MOST_TITLE_LINES = 4;

/**
 * The report's title: of the lines before any section the one most like the name of such a report, for a page
 * may name it in its path and menus too. A title may stand on several lines: the body on the first, or wherever a
 * page broke it. It may follow a label (标题：…), or stand in 《》 in the line that publishes it. `lines` go on a little behind
 * the first heading; `signed` is the body that signs.
 */
export function findTitle(lines: readonly Line[], end: number, signed: string): FoundTitle {
  let best: Title | null = null;
  let bestLikeness = 0;
  const last = Math.min(end, lines.length, 200);
  const { listed, isContested } = listedTitles(lines, last, signed);
  for (let from = 0; from < last; from++) {
    for (const found of titlesFrom(lines, from, last)) {
      const likeness = likenessOf(found, lines, from) - (listed.has(from) ? 4 : 0);
      if (best !== null && likeness <= bestLikeness) continue;
      best = found.title;
      bestLikeness = likeness;
    }
  }
  return { title: best, isContested };
}

/** A title that begins with a line and goes on up to the one numbered `to`. */
interface Candidate {
  readonly title: Title;
  readonly to: number;
  /** The words of its lines. */
  readonly joined: string;
  /** True if one of its lines is marked as a heading. */
  readonly isHeading: boolean;
}

/** What begins with the line numbered `from` and is a title, by itself or with the lines below. */
function titlesFrom(lines: readonly Line[], from: number, last: number): Candidate[] {
  const found: Candidate[] = [];
  const parts: SourceText[] = [];
  let joined = '';
  let isHeading = false;
  for (let to = from; to < Math.min(last, from + MOST_TITLE_LINES); to++) {
    const line = lines[to] as Line;
    const words = wordsOf(line) ?? (to === from ? titleCell(line) : null);
    if (words === null || (to > from && !joins(lines[to - 1] as Line))) break;
    parts.push(words);
    joined += words.text;
    isHeading ||= line.level > 0;
    if (joined.length > LONGEST_TITLE_LINE) break;
    // 「（2023年度）」 under a title belongs to it.
    const next = lines[to + 1];
    const below = to + 1 < last && next !== undefined ? yearBelow(next) : null;
    const withYear = below === null ? null : titleIn([...parts, below], joined + below.text);
    const title = withYear ?? titleIn(parts, joined);
    if (title !== null) found.push({ title, to, joined, isHeading });
  }
  return found;
}

/** How much a title looks like the report's: it names year and body, and is no label, cell or piece of something else. */
function likenessOf({ title, to, joined, isHeading }: Candidate, lines: readonly Line[], from: number): number {
  const first = lines[from] as Line;
  const broken = to > from ? unlikeness(first, title) : 0;
  return (
    1 +
    (title.year === null ? 0 : 4) +
    (title.body === '' ? 0 : 2) +
    (/年度报告|年度工作报告/.test(labelKey(joined)) ? 2 : 0) +
    (isHeading ? 2 : 0) -
    (isLabelled(joined) ? 3 : 0) -
    (first.text === null ? 1 : 0) -
    broken -
    (to > from + 1 && isShortFor(first, lines[from + 1] as Line) ? 2 : 0)
  );
}

/** Between two entries of a list of reports stands at most the day of publication. */
const LIST_GAP = 2;

interface Entry {
  readonly at: number;
  readonly year: number;
  /** The key of the body's name; empty where the entry names none. */
  readonly body: string;
  /** True behind a label: 「上一篇：…」, 「首页 > …」. */
  readonly isLabelled: boolean;
}

/**
 * The lines that link to other reports: titles close upon each other, each with a year of its own, or a body of its own. Links
 * stand in the order of their years: a last one that breaks it is no link but the title under them. Of several bodies' titles
 * the report's own is that of the body that signs, or that the lines below name, else the last.
 */
function listedTitles(
  lines: readonly Line[],
  last: number,
  signed: string,
): { readonly listed: ReadonlySet<number>; readonly isContested: boolean } {
  const entries = Array.from({ length: last }, (_, at) => {
    const words = wordsOf(lines[at] as Line);
    return words === null || !words.text.includes('公开') ? null : entryAt(at, words.text);
  }).filter((entry) => entry !== null);
  const byYear = listsOf(entries, (a, b) => a.year !== b.year);
  // 「下一篇：…」 is a link, whatever stands above it.
  const byBody = listsOf(
    entries.filter(({ isLabelled }) => !isLabelled),
    (a, b) => !isOneBody(a.body, b.body),
  );
  const listed = [
    ...byYear.flatMap((list) => (isInOrder(list.slice(0, -1)) && !isInOrder(list) ? list.slice(0, -1) : list)),
    ...byBody.flatMap((list) => {
      const own = ownOf(list, lines, signed);
      return list.filter((entry) => entry !== own);
    }),
  ];
  return { listed: new Set(listed.map(({ at }) => at)), isContested: byBody.length > 0 };
}

/** Of titles of several bodies the report's own. */
function ownOf(list: readonly Entry[], lines: readonly Line[], signed: string): Entry | undefined {
  const named = list.filter(({ body }) => body !== '');
  const bySignature = signed === '' ? [] : named.filter(({ body }) => isOneBody(body, signed));
  const below = lines.slice((list.at(-1)?.at ?? 0) + 1).map(({ text }) => labelKey(text ?? ''));
  const byText = named.filter(({ body }) => below.some((words) => words.includes(body)));
  const found = [bySignature, byText].find((entries) => entries.length === 1);
  // The text that the last one heads follows it.
  return found?.[0] ?? list.at(-1);
}

/** Entries close upon each other, each other than the one before. */
function listsOf(entries: readonly Entry[], areOthers: (a: Entry, b: Entry) => boolean): readonly (readonly Entry[])[] {
  const lists: Entry[][] = [];
  for (const entry of entries) {
    const list = lists.at(-1);
    const before = list?.at(-1);
    if (list !== undefined && before !== undefined && entry.at - before.at <= LIST_GAP && areOthers(before, entry))
      list.push(entry);
    else lists.push([entry]);
  }
  return lists.filter((list) => list.length > 1);
}

/** True for names of which one is the other's short form, and where an entry names none. */
function isOneBody(a: string, b: string): boolean {
  return a.includes(b) || b.includes(a);
}

/** True if the years only rise, or only fall. */
function isInOrder(list: readonly Entry[]): boolean {
  const steps = list.slice(1).map(({ year }, i) => Math.sign(year - (list[i] as Entry).year));
  return steps.every((step) => step === steps[0]);
}

function isLabelled(words: string): boolean {
  return /[：:>|｜]/u.test(words);
}

/** The report that a line of a list links to; the day of its publication may stand behind. */
function entryAt(at: number, words: string): Entry | null {
  const title = words.replace(
    /[\s[(（【]{0,4}(?:20)?[0-9]{2}[-/.年][0-9]{1,2}[-/.月][0-9]{1,2}日?[\])）】\s]{0,4}$/u,
    '',
  );
  if (title.length > LONGEST_TITLE || !ending.test(labelKey(title))) return null;
  const { year, body } = readTitle(title);
  return year === null
    ? null
    : { at, year: year.value, body: labelKey(body?.text ?? ''), isLabelled: isLabelled(words) };
}

/** True if a line may be the beginning of a title that goes on in the next. */
function joins({ text }: Line): boolean {
  return text !== null && text.length <= 40 && !/[。：:；>|｜]/u.test(text);
}

/**
 * The penalty of a title on several lines: the first may be the name of a site or a menu's entry. A place on
 * a line of its own is the beginning of the body's name.
 */
function unlikeness({ text }: Line, { body }: Title): number {
  const first = text ?? '';
  if (isBrokenName(first, body)) return 0;
  if (kindOfBody(first).class === 'government' && !/政府$/u.test(labelKey(first))) return 0;
  return kindOfBody(body).class === 'unknown' ? 3 : 1;
}

/** What a body’s name ends in and none begins with, or a piece of it: 办事处, 政府, 员会. */
const ENDS_OF_NAMES =
  /^(?:(?:街?道)?办?事处|处|(?:人?民)?政?府(?:办公[室厅])?|(?:办?公)?[室厅]|(?:(?:管?理)?委)?员?会|管委会|.?[局委办部署院所站馆校]|.?中?心|.?大?队)$/u;
const PLACE_IN_FRONT = /^(?!城[市乡镇])[^和与及]{1,10}?(?:[省市州盟县旗区镇乡]|街道|苏木)/u;
/** Words of a site or a menu, which stand above a title. */
const OF_A_SITE = /网|平台|公开|栏|首页|门户|信息|文件|年报/u;

/**
 * True if a line that begins with a place is broken off within the name of the body: 「青禾区柳湾街道」 over 「办事处2023年…」,
 * 「青禾县文化和」 over 「旅游局2023年…」.
 */
function isBrokenName(first: string, body: string): boolean {
  const above = labelKey(first);
  const whole = labelKey(body);
  const below = whole.startsWith(above) ? whole.slice(above.length) : '';
  if (below === '' || !PLACE_IN_FRONT.test(above) || kindOfBody(whole).class === 'unknown') return false;
  if (ENDS_OF_NAMES.test(below)) return true;
  return kindOfBody(above).class === 'unknown' && !OF_A_SITE.test(above) && !PLACE_IN_FRONT.test(below);
}

/** 「区政府办公室」 over 「青禾市柳湾区人民政府办公室」: a page's short name for the body whose full name follows. */
function isShortFor({ text }: Line, next: Line): boolean {
  const short = labelKey(text ?? '');
  const full = labelKey(next.text ?? '');
  return (
    short.length > 2 &&
    full.length > short.length &&
    full.endsWith(short.slice(-3)) &&
    kindOfBody(full).class !== 'unknown'
  );
}

/** A line that says a year and nothing else, in brackets: 「（2023年度）」. */
function yearBelow(line: Line): SourceText | null {
  const words = wordsOf(line);
  return words !== null && /^[（(]\s?(?:20[0-9]{2}|２０[０-９]{2})\s?年?度?\s?[)）]$/u.test(words.text) ? words : null;
}

/** The title in a row of a table that labels it: 「标题 | 青禾县财政局2023年…年度报告」. */
function titleCell(line: Line): SourceText | null {
  const cells = line.cells.filter(({ cell }) => cell.text !== '');
  const [label, title] = cells;
  if (label === undefined || title === undefined) return null;
  return /^(?:信息|文件)?(?:标题|题名|题目|名称)$/u.test(label.key) ? title.cell : null;
}

/**
 * Where the title stands in the words of its lines: behind a label, in 《》, at the end of a page's path, before the name of
 * the site (「…年度报告-青禾县人民政府」), else all of them.
 */
function titleRange(words: string): Span {
  const quoted = /《[^《》]{0,60}公开[^《》]{0,40}(?:报告|年报)[^《》]{0,8}》/u.exec(words);
  if (quoted !== null) return { start: quoted.index + 1, end: quoted.index + quoted[0].length - 1 };
  // 「【图文】…」, and 「【2023年公开】…2022年…」 where another year stands behind; 「标题：…」, `title: "…"` of front matter, 「现公布…」, 「关于公布…」
  const lead =
    /^\s{0,4}(?:【(?![^【】]{0,7}(?:[0-9０-９]{4}|二[〇零○O0])[^【】]{0,8}】(?!.{0,60}(?:[0-9０-９]{4}|二[〇零○O0])))[^【】]{1,8}】|[【[]?(?:信息|文件)?(?:标\s{0,4}题|题\s{0,4}名|题\s{0,4}目|名\s{0,4}称)[】\]]?\s{0,4}[:：]?|title\s?:|现(?:将|予)?(?:公布|发布)?|(?:关于)?(?:公布|发布|印发|报送)|关于)\s{0,4}["']?/iu.exec(
      words,
    );
  if (lead !== null) return { start: lead[0].length, end: words.replace(/["'\s]{1,4}$/u, '').length };
  const bar = Math.max(words.lastIndexOf('|'), words.lastIndexOf('｜'));
  const path = Math.max(
    ...['>', '＞', '»', '›'].map((mark) => words.lastIndexOf(mark)),
    // 「云岭发布｜青禾县…公开…报告」 has the site in front.
    /公开[^|｜]{0,40}(?:报告|年报)/u.test(words.slice(bar + 1)) ? bar : -1,
  );
  const site = /(?:报告|年报)\s?[-_|｜–—]/u.exec(words.slice(path + 1));
  return { start: path + 1, end: site === null ? words.length : path + site.index + site[0].length };
}

/** The title that the joined words of some lines are; null where they are none. */
function titleIn(parts: readonly SourceText[], joined: string): Title | null {
  const range = titleRange(joined);
  const words = joined.slice(range.start, range.end);
  const key = labelKey(words);
  const report = labelKey(words.slice(0, nameBehind(words)?.opens ?? words.length));
  if (words.length > LONGEST_TITLE || !ending.test(report) || !key.includes('公开') || /[，。；]/u.test(words))
    return null;
  const named = readTitle(words);
  const place = (span: Span): Span => spanIn(parts, { start: range.start + span.start, end: range.start + span.end });
  const lead = words.length - words.trimStart().length;
  return {
    span: place({ start: lead, end: words.trimEnd().length }),
    text: words.trim(),
    year: named.year === null ? null : { value: named.year.value, span: place(named.year.span) },
    body: named.body?.text ?? '',
    bodySpan: named.body === null ? null : place(named.body.span),
  };
}

/** Where characters of joined texts stand in the document; what reaches over several of them goes from the first to the last. */
function spanIn(parts: readonly SourceText[], { start, end }: Span): Span {
  const at = (index: number, isEnd: boolean): number => {
    let before = 0;
    for (const part of parts) {
      const { length } = part.text;
      if (isEnd ? index <= before + length : index < before + length) {
        const within = index - before;
        return isEnd
          ? sourceSpan(part, { start: Math.max(0, within - 1), end: within }).end
          : sourceSpan(part, { start: within, end: within + 1 }).start;
      }
      before += length;
    }
    return parts.at(-1)?.span.end ?? 0;
  };
  const from = at(start, false);
  return { start: from, end: Math.max(from, at(end, true)) };
}

/** What a title says, with spans in its words. */
interface NamedInTitle {
  readonly year: { readonly value: number; readonly span: Span } | null;
  /** The name without white space. */
  readonly body: { readonly text: string; readonly span: Span } | null;
}

/** The year and the issuing body that the words of a title name. */
export function readTitle(words: string): NamedInTitle {
  const found = year.exec(words);
  const value = found === null ? 0 : (readNumeral(withoutSpaces(found[0])) ?? 0);
  const body = bodyIn(words, found) ?? nameBehind(words);
  return {
    year:
      found === null || value === 0
        ? null
        : { value, span: { start: found.index, end: found.index + found[0].length } },
    body:
      body === null
        ? null
        : { text: withoutSpaces(body.text), span: { start: body.start, end: body.start + body.text.length } },
  };
}

/** The words that every title has. */
const fixedWords = /政府信息公开|政务信息公开|政务公开|信息公开|工作年度报告|年度报告|年报/u;

/** Marks before the name: of Markdown, of a list, quotes and pictures. */
const LEAD = /^(?:[0-9]{1,2}[.、．]|[^\p{L}\p{N}])+/u;

/** The issuing body: what the title holds besides the year and the words of every such title. */
function bodyIn(words: string, found: RegExpExecArray | null): { start: number; text: string } | null {
  let from = 0;
  let to = words.length;
  const folded = fold(words);
  let fixed = folded.key.search(fixedWords);
  // 「青禾县人民政府信息公开…」 has 政府 once for twice: it belongs to the body.
  if (folded.key.slice(0, fixed).endsWith('人民') && folded.key.startsWith('政府', fixed)) fixed += 2;
  const fixedAt = fixed < 0 ? words.length : (folded.offsets[fixed] ?? words.length);
  if (found !== null && found.index < words.length / 3 && found.index < 12) {
    // 「2019年度咸和路街道办事处信息公开…」: the body follows the year.
    const after = /^\s{0,4}年?\s{0,4}度?/u.exec(words.slice(found.index + found[0].length))?.[0].length ?? 0;
    if (/^[\s【[〔（(]{0,4}$/u.test(words.slice(0, found.index))) from = found.index + found[0].length + after;
    else to = found.index;
  } else if (found !== null) to = found.index;
  to = Math.max(from, Math.min(to, fixedAt));
  let text = words.slice(from, to);
  const lead = text.length - text.replace(LEAD, '').length;
  text = withoutTail(text.slice(lead));
  return text === '' ? null : { start: from + lead, text };
}

/** 「2023年度政府信息公开工作年度报告（青禾县财政局）」: the body in brackets behind all else, and where the bracket opens. */
function nameBehind(words: string): { readonly opens: number; readonly start: number; readonly text: string } | null {
  const found = /[（(]\s{0,4}([\u4e00-\u9fff]{3,40})\s{0,4}[)）]\s{0,4}$/u.exec(words);
  if (found === null) return null;
  const text = found[1] as string;
  const kind = kindOfBody(text);
  // （办公室）, （全区） say of the body that it is meant, not its name.
  if (kind.class === 'unknown' || (text.length < 4 && kind.level === null) || /^[全各本我]/u.test(text)) return null;
  return { opens: found.index, start: found.index + found[0].indexOf(text), text };
}

/** Drops what joins a body to the rest of a title: 「…街道办事处关于」, 「…街道办事处【」. */
function withoutTail(text: string): string {
  const shorter = text.replace(/(?:关于|年度|年|的|[\s（(【[〔])$/u, '');
  return shorter === text ? text : withoutTail(shorter);
}

/** The words of a line without the markup around and in them. */
function wordsIn(line: Line): SourceText {
  return withoutMarks(wordsOf(line) ?? { span: line.span, text: line.text ?? '' });
}

function trimmed(words: SourceText): SourceText {
  return partOf(words, { start: 0, end: words.text.length });
}

/** The closing lines that name the body and the date: among the last lines of the text, and no part of its content. */
export function findSignature(lines: readonly Line[], from: number): Signature | null {
  for (let i = lines.length - 1; i >= Math.max(from, lines.length - 8); i--) {
    const line = lines[i] as Line;
    if (line.text === null || line.text.length > 40) continue;
    const written = wordsIn(line);
    // 「砚溪县统计局  2026年1月8日」: both on one line.
    const beside = /^\s{0,9}([\u4e00-\u9fff（）]{3,30})[\s\u3000]{1,20}(\S.{0,20})$/u.exec(written.text);
    const dateAt = beside === null ? 0 : written.text.length - (beside[2] ?? '').length;
    const words = written.text.slice(dateAt).trim();
    // 「（2023年1月9日）」 under the name of the body.
    const bracketed = beside === null ? inBrackets.exec(words) : null;
    const parts = date.exec(bracketed?.[1] ?? words);
    if (parts === null) continue;
    const stated = readNumeral(parts[1] ?? '') ?? 0;
    if (stated < 1990 || stated > 2200) continue;
    // A line of a quotation that holds nothing stands between.
    const above = lines[i - 1];
    const at = above !== undefined && wordsIn(above).text.trim() === '' ? i - 2 : i - 1;
    const before = at < from ? undefined : lines[at];
    const named =
      beside === null &&
      before?.text &&
      before.text.length <= 40 &&
      !/[。，；：:、]/u.test(before.text) &&
      /[\u4e00-\u9fff]{3}/u.test(before.text);
    // Under anything else a day in brackets may be that of a document.
    if (bracketed !== null && (!named || kindOfBody(before.text ?? '').class === 'unknown')) continue;
    const dated = partOf(written, { start: dateAt, end: written.text.length });
    const body = named ? trimmed(wordsIn(before)) : beside === null ? null : partOf(written, { start: 0, end: dateAt });
    return {
      span: { start: body?.span.start ?? dated.span.start, end: dated.span.end },
      lines: body === null ? [dated] : [body, dated],
      body: body === null ? null : { span: body.span, text: withoutSpaces(body.text) },
      date: {
        span: bracketed === null ? dated.span : partOf(dated, { start: 1, end: dated.text.length - 1 }).span,
        year: stated,
        month: readNumeral(parts[2] ?? '') ?? 0,
        day: parts[3] === undefined ? null : readNumeral(parts[3]),
      },
    };
  }
  return null;
}
