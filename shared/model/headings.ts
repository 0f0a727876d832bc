import { type Piece, type SourceText, sourceSpan, textOf } from '../syntax/source.ts';
import type { Edition, SectionTemplate } from '../template/schema.ts';
import { labelKey } from '../text/fold.ts';
import { marksInFront, opensWithOrdinal } from '../text/items.ts';
import { readOrdinal } from '../text/numerals.ts';
import type { Work } from '../text/work.ts';
import type { HeadingLines, LineHeading, LineList, LineNode } from './lines.ts';

/** A line that heads a section, with the ordinal it carries. */
export interface Heading {
  /** The number of the line among those of the text: the first of them where it is broken over several. */
  readonly index: number;
  /** That of the line behind it. */
  readonly behind: number;
  /** Where the line starts, and what it says: its spans count from there. */
  readonly start: number;
  readonly words: LineHeading;
}

const LONGEST_HEADING = 60;
/** A heading is broken over no more lines than this: an ordinal and the halves of a title. */
const MOST_LINES = 3;
/** Residue of a conversion around a heading: bookmarks, spaces as entities, tags that say how it looks. */
const residue =
  /^(?:\[bookmark:[^\]]{0,80}\]\s?|(?:&(?:nbsp|ensp|emsp|thinsp|#160|#xa0|#12288);|<\/?(?:br|b|i|u|em|strong|font)(?:\s[^<>]{0,80})?\/?>)\s{0,4}){1,20}/iu;
const residueBehind =
  /(?:\s{0,4}(?:&(?:nbsp|ensp|emsp|thinsp|#160|#xa0|#12288);|<\/?(?:br|b|i|u|em|strong|font)\s?\/?>)){1,20}$/iu;
const chineseOrdinal = /^(?:第?([一二三四五六七八九十]{1,3})(?:部分|章|节)?\s{0,4}[、.．，,:：]?)/u;
/** 壹、, as documents of old number parts: where the sections have the form's own numerals, it numbers items within one. */
const documentOrdinal = /^(?:第?([壹贰叁肆伍陆柒捌玖拾])(?:部分|章|节)?\s{0,4}[、.．，,:：]?)/u;
/** （一）, 【一、】, 「1 」: ordinals that head a section only before the form's own words, for elsewhere they divide one. */
const looseOrdinal =
  /^(?:[（(【[]([一二三四五六七八九十]{1,3}|[0-9０-９]{1,2})[）)】\]、.．]{1,2}|([0-9０-９]{1,2})\s)\s{0,4}/u;
const arabicOrdinal = /^(?:第?([0-9０-９]{1,2})(?:部分|章|节)?\s{0,4}[、.．，,:：])/u;
/** An ordinal that is one character: in a circle, in brackets, or with its point. */
const enclosedOrdinal = /^([①-⑩⑴-⑽⒈-⒑㈠-㈩])\s{0,4}/u;
const romanOrdinal = /^第?([Ⅰ-Ⅻ]|[IVXＩＶＸ]{1,4}(?![A-Za-zＡ-Ｚａ-ｚ]))(?:部分|章|节)?\s{0,4}[、.．，,:：]?\s{0,4}/u;

/** So many lines that begin a heading are joined with those behind them at once. */
const OPENINGS_AT_ONCE = 50;

/**
 * The section headings, in order of position. A heading is known by its words, never by its ordinal: the rows
 * of table 三 begin 一、二、三、四、 as well, and drafts number sections wrongly.
 */
export function* findingHeadings(list: LineList, edition: Edition): Work<Heading[]> {
  const titles = titlesOf(edition);
  const look = (line: LineNode): Opening | null => openingAt(line, titles);
  yield* list.lookingAhead(titles, look);
  const candidates: Heading[] = [];
  for (const [i, { index, value }] of list.where(titles, look).entries()) {
    if (i % OPENINGS_AT_ONCE === OPENINGS_AT_ONCE - 1) yield;
    if (index < (candidates.at(-1)?.behind ?? 0)) continue;
    const heading = wholeHeading(list, index, value, titles);
    if (heading === null) continue;
    const { words, lines } = heading;
    candidates.push({ index, behind: index + lines, start: list.starts[index] as number, words });
  }
  // A list of contents may number the sections otherwise than the text does.
  const inText = withoutContents(candidates, list.lines);
  const chinese = inText.filter(({ words }) => words.style === 'chinese').length;
  const plausible = inText.filter(
    ({ words: { style, match } }) => chinese < 2 || (style === 'arabic' ? match === 'exact' : style !== 'loose'),
  );
  return withoutContents(withoutEchoes(plausible, chinese), list.lines);
}

/**
 * Drops a weaker heading where the section is headed properly elsewhere: one in the form's own words with an
 * ordinal ranks above an accepted variant, and both rank above a similar heading or one without ordinal.
 */
function withoutEchoes(candidates: readonly Heading[], chinese: number): Heading[] {
  const rank = ({ words: { match, style } }: Heading): number => {
    if (match === 'similar' || (style !== 'chinese' && chinese >= 2)) return 1;
    return match === 'variant' ? 2 : 3;
  };
  const best = new Map<string, number>();
  for (const candidate of candidates) {
    const { key } = candidate.words.template;
    best.set(key, Math.max(best.get(key) ?? 0, rank(candidate)));
  }
  const seen = new Set<string>();
  return candidates.filter((candidate) => {
    const { key } = candidate.words.template;
    if (rank(candidate) < (best.get(key) ?? 0)) return false;
    if (rank(candidate) === 1 && seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

/** Between two entries of a table of contents stand at most so many short lines, such as numbers of pages or entries below. */
const CONTENTS_GAP = 10;
const LONGEST_ENTRY = 40;

/** Drops a table of contents: at least three headings close upon each other, all of which stand again further down, or stood before. */
function withoutContents(candidates: readonly Heading[], lines: readonly LineNode[]): Heading[] {
  const keys = candidates.map(({ words }) => words.template.key);
  const again = keys.findIndex((key, i) => keys.indexOf(key) < i);
  const entries = candidates.slice(0, Math.max(0, again));
  const isShort = ({ words }: LineNode): boolean =>
    (words?.text ?? '').length <= LONGEST_ENTRY && !/[。；]/u.test(words?.text ?? '');
  const isList = (headings: readonly Heading[]): boolean =>
    headings.slice(1).every((entry, i) => {
      const between = lines.slice((headings[i] as Heading).index + 1, entry.index);
      return between.length <= CONTENTS_GAP && between.every(isShort);
    });
  const later = new Set(keys.slice(entries.length));
  const isContents =
    entries.length > 2 && isList(entries) && entries.every(({ words }) => later.has(words.template.key));
  if (isContents) return candidates.slice(entries.length);
  // The menu of a page stands behind the report.
  const behind = again < 0 ? [] : candidates.slice(again);
  const isMenu = behind.length > 2 && isList(behind) && keys.slice(again).every((key) => keys.indexOf(key) < again);
  return isMenu ? entries : [...candidates];
}

/** So many sections make a report, and so many lines the text of a section: the menu of a page has neither. */
const FEWEST_SECTIONS = 3;
const FEWEST_LINES = 3;
/** A title stands so many lines before the first heading. */
const TITLE_BEFORE = 12;

/**
 * The line at which a second report begins in the same text: behind several sections, several of them are headed again,
 * each with a text. It begins with its title, or with the heading where it has none; null where there is but one report.
 */
export function secondReportIn(headings: readonly Heading[], lines: readonly LineNode[]): number | null {
  const keys = headings.map(({ words }) => words.template.key);
  const at = keys.findIndex((key, i) => i >= FEWEST_SECTIONS && keys.indexOf(key) === 0);
  const first = headings[at];
  if (first === undefined || new Set(keys.slice(0, at)).size < FEWEST_SECTIONS) return null;
  const again = headings.slice(at).filter((_, i) => {
    const from = (headings[at + i] as Heading).index;
    return (headings[at + i + 1]?.index ?? lines.length) - from > FEWEST_LINES;
  });
  if (new Set(again.map(({ words }) => words.template.key)).size < FEWEST_SECTIONS) return null;
  const from = Math.max((headings[at - 1]?.index ?? 0) + 1, first.index - TITLE_BEFORE);
  const title = lines.slice(from, first.index).findIndex(({ words }) => /年(?:度报告|报)$/u.test(words?.text ?? ''));
  return title < 0 ? first.index : from + title;
}

/** False for a row of cells, and for figures and other words of ASCII alone, which no title is. */
function mayHead({ row: { words } }: LineNode, titles: SectionTitles): boolean {
  return words !== null && (titles.anyAscii || !isAscii(words));
}

/** A line that heads a section, or begins a heading that the next lines may end. */
interface Opening {
  readonly words: LineHeading | null;
  readonly mayGoOn: boolean;
}

function openingAt(line: LineNode, titles: SectionTitles): Opening | null {
  if (!mayHead(line, titles)) return null;
  const words = line.heading.get(titles, () => headingAt(line, titles));
  const mayGoOn = words?.match !== 'exact' && beginsHeading(line, titles);
  return words === null && !mayGoOn ? null : { words, mayGoOn };
}

/** True for an ordinal alone, and for the first words of a title. */
function beginsHeading({ words, level }: LineNode, titles: SectionTitles): boolean {
  if (words === null || words.text.length > LONGEST_HEADING) return false;
  const parts = partsOf(words.text);
  if (parts === null) return false;
  const key = labelKey(parts.title);
  const takesAny = parts.style !== 'loose' && (parts.numbered !== null || level > 0);
  if (!takesAny) return titles.beginnings.has(key);
  return key === '' || titles.words.some((word) => beginsWord(key, word));
}

/** True if a key holds a word, or ends within it. */
function beginsWord(key: string, word: string): boolean {
  if (key.includes(word)) return true;
  for (let length = word.length - 1; length > 0; length--) if (key.endsWith(word.slice(0, length))) return true;
  return false;
}

/**
 * The heading at a line. A page or a hand may break one over several lines, between any two of its characters:
 * 「三、收到和处理政府信息公」 and 「开申请情况」, or 「四、」 and its words. What the lines say together has to be more like
 * the form’s words than what the first of them says alone.
 */
function wholeHeading(
  { lines, starts }: LineList,
  index: number,
  { words, mayGoOn }: Opening,
  titles: SectionTitles,
): HeadingLines | null {
  const alone = words === null ? null : { words, lines: 1 };
  if (!mayGoOn) return alone;
  const parts: HeadingPart[] = [];
  for (let at = index; at < Math.min(index + MOST_LINES, lines.length); at++) {
    const line = lines[at] as LineNode;
    if (at > index && !mayEndHeading(line)) break;
    parts.push({ line, from: (starts[at] as number) - (starts[index] as number) });
  }
  const from = [titles, ...parts.flatMap((part) => [part.line, part.from])];
  return (lines[index] as LineNode).joined.get(from, () => joinedHeading(parts, titles, alone));
}

/** The likest heading that the first lines of these are together; `alone` where none is liker than that. */
function joinedHeading(
  parts: readonly HeadingPart[],
  titles: SectionTitles,
  alone: HeadingLines | null,
): HeadingLines | null {
  let best = alone;
  for (let lines = 2; lines <= parts.length; lines++) {
    const words = headingOver(parts.slice(0, lines), titles);
    if (words !== null && likeness[words.match] > likeness[best?.words.match ?? 'none']) best = { words, lines };
  }
  return best;
}

const likeness = { none: 0, similar: 1, variant: 2, exact: 3 } as const;

/** One of the lines that a heading is broken over, and where it starts, from the first of them. */
interface HeadingPart {
  readonly line: LineNode;
  readonly from: number;
}

/** Words, in bold type or not, that begin neither an item nor a section. */
function mayEndHeading({ words }: LineNode): boolean {
  return (
    words !== null && words.text.length <= LONGEST_HEADING && !opensWithOrdinal(words.text.replace(/^\*{2,3}/u, ''))
  );
}

/** The heading that several lines are together; a full stop may close it. */
function headingOver(parts: readonly HeadingPart[], titles: SectionTitles): LineHeading | null {
  let plain = true;
  let closed = false;
  const pieces: Piece[] = [];
  for (const [i, { line, from }] of parts.entries()) {
    if (line.words === null) return null;
    const { span, text } = line.words;
    const length = span.end - span.start;
    plain &&= length === text.length;
    closed = plain && i === parts.length - 1 && text.endsWith('。');
    const stop = closed ? 1 : 0;
    pieces.push({ text: text.slice(0, text.length - stop), offset: span.start + from, length: length - stop });
  }
  const heading = candidateIn(textOf(pieces), plain, parts[0]?.line.level ?? 0, titles);
  if (heading?.match !== 'similar') return heading;
  // Words much like a title, and a full stop behind them, are a sentence.
  if (closed) return null;
  // Words that name the section by themselves stand below whatever heading is above them.
  const names = ({ text }: Piece): boolean => matchTitle(titles, labelKey(text), true) !== null;
  const isOrdinal = labelKey(partsOf(pieces[0]?.text ?? '')?.title ?? '') === '';
  return !isOrdinal && pieces.slice(1).some(names) ? null : heading;
}

function headingAt(line: LineNode, titles: SectionTitles): LineHeading | null {
  return headingWithText(line, titles) ?? headingAlone(line, titles);
}

/** A heading that its section's text follows on the same line, or that a full stop closes. */
function headingWithText(line: LineNode, titles: SectionTitles): LineHeading | null {
  const { row, layout } = line;
  const text = row.words;
  if (layout !== 'text' || text === null || row.length !== text.length) return null;
  const words = /^[第一二三四五六七八九十][^：:。]{2,50}(?=[：:。])/u.exec(text)?.[0];
  if (words === undefined) return null;
  const heading = candidateIn({ span: { start: 0, end: words.length }, text: words }, true, line.level, titles);
  if (heading === null || heading.style !== 'chinese' || heading.match === 'similar') return null;
  const from = words.length + 1;
  const inline = text.slice(from).trim();
  const start = text.indexOf(inline, from);
  return {
    ...heading,
    inlineText: inline === '' ? null : { span: { start, end: start + inline.length }, text: inline },
  };
}

function headingAlone(line: LineNode, titles: SectionTitles): LineHeading | null {
  const { row, layout } = line;
  if (row.words === null || row.words.length > LONGEST_HEADING + 20) return null;
  const cell = layout === 'text' || layout === 'spaces' ? undefined : row.cells.find(({ text }) => text !== '');
  const span = cell?.span ?? { start: 0, end: row.length };
  // Where markup or an entity stands inside, positions in the words are not positions in the text.
  const plain = span.end - span.start === row.words.length;
  return candidateIn({ span, text: row.words }, plain, line.level, titles);
}

/** The words of a line that may head a section: an ordinal and a title. */
interface HeadingWords {
  /** How many characters stand in front of them. */
  readonly before: number;
  readonly numbered: RegExpExecArray | null;
  readonly style: LineHeading['style'];
  readonly title: string;
}

function partsOf(words: string): HeadingWords | null {
  const behind = residue.exec(words)?.[0].length ?? 0;
  const before = behind + marksInFront(words.slice(behind));
  const normal = words.normalize('NFKC');
  // Compatibility radicals in an ordinal (⼀、): read as what they stand for, where that keeps positions.
  const behindMarks = (normal.length === words.length ? normal : words).slice(before);
  const rest = /[;>]$/u.test(behindMarks) ? behindMarks.replace(residueBehind, '') : behindMarks;
  if (rest === '' || rest.length > LONGEST_HEADING || /[。；！？;!?]/u.test(rest)) return null;
  const loose = enclosedOrdinal.exec(words.slice(before)) ?? looseOrdinal.exec(rest);
  if (loose === null && /^[（(]/u.test(rest)) return null;
  const chinese = loose === null ? chineseOrdinal.exec(rest) : null;
  const other = chinese === null && loose === null ? otherOrdinal(rest) : null;
  const numbered = chinese ?? loose ?? other;
  const style = chinese !== null ? 'chinese' : loose !== null ? 'loose' : other !== null ? 'arabic' : 'none';
  return { before, numbered, style, title: rest.slice(numbered?.[0].length ?? 0) };
}

function otherOrdinal(words: string): RegExpExecArray | null {
  return arabicOrdinal.exec(words) ?? romanOrdinal.exec(words) ?? documentOrdinal.exec(words);
}

/** The heading that some words are. `plain` says that each piece of them stands in the text as it is. */
function candidateIn(words: SourceText, plain: boolean, level: number, titles: SectionTitles): LineHeading | null {
  const parts = partsOf(words.text);
  if (parts === null) return null;
  const { before, numbered, style, title } = parts;
  const found = matchTitle(titles, labelKey(title), style !== 'loose' && (numbered !== null || level > 0));
  if (found === null) return null;
  const { span, text } = words;
  const from = before + (numbered?.[0].length ?? 0);
  const titleStart = from + title.length - title.trimStart().length;
  const titleEnd = Math.max(titleStart, from + title.replace(/[\s*：:]{1,8}$/u, '').length);
  return {
    template: found.template,
    span,
    text,
    style,
    ordinal:
      numbered === null
        ? null
        : {
            span: plain ? sourceSpan(words, { start: before, end: from }) : { start: span.start, end: span.start },
            number: readOrdinal((numbered[1] ?? numbered[2] ?? '').normalize('NFKC').replace(/[().]/g, '')) ?? 0,
          },
    titleSpan: plain ? sourceSpan(words, { start: titleStart, end: titleEnd }) : span,
    match: found.match,
    inlineText: null,
  };
}

/** The titles of an edition's sections by key. */
interface SectionTitles {
  readonly exact: ReadonlyMap<string, SectionTemplate>;
  readonly variants: ReadonlyMap<string, SectionTemplate>;
  readonly keywords: readonly { readonly words: readonly string[]; readonly template: SectionTemplate }[];
  /** Every beginning of a title in the form's own words. */
  readonly beginnings: ReadonlySet<string>;
  /** Titles, variants and keywords: in one of them a heading is broken. */
  readonly words: readonly string[];
  /** True if one of them is ASCII alone. */
  readonly anyAscii: boolean;
}

const titles = new WeakMap<Edition, SectionTitles>();

function titlesOf(edition: Edition): SectionTitles {
  const known = titles.get(edition);
  if (known !== undefined) return known;
  const words = edition.sections
    .flatMap(({ title, variants, keywords }) => [title, ...variants, ...keywords.flat()])
    .map(labelKey);
  const exact = edition.sections.map(({ title }) => labelKey(title));
  const made: SectionTitles = {
    anyAscii: words.some(isAscii),
    words: [...new Set(words)],
    beginnings: new Set(exact.flatMap((title) => Array.from(title, (_, i) => title.slice(0, i)).slice(1))),
    exact: new Map(edition.sections.map((template) => [labelKey(template.title), template])),
    variants: new Map(
      edition.sections.flatMap((template) => template.variants.map((title) => [labelKey(title), template] as const)),
    ),
    keywords: edition.sections.flatMap((template) =>
      template.keywords.map((words) => ({ words: words.map(labelKey), template })),
    ),
  };
  titles.set(edition, made);
  return made;
}

function isAscii(text: string): boolean {
  for (let i = 0; i < text.length; i++) if (text.charCodeAt(i) > 127) return false;
  return true;
}

function matchTitle(
  titles: SectionTitles,
  key: string,
  numbered: boolean,
): Pick<LineHeading, 'template' | 'match'> | null {
  const exact = titles.exact.get(key);
  if (exact !== undefined) return { template: exact, match: 'exact' };
  if (!numbered || key.length > 40) return null;
  const variant = titles.variants.get(key);
  if (variant !== undefined) return { template: variant, match: 'variant' };
  if (key.length > 32) return null;
  const similar = titles.keywords.find(({ words }) => words.every((word) => key.includes(word)));
  return similar === undefined ? null : { template: similar.template, match: 'similar' };
}
