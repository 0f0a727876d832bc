import type { SourceText } from '../syntax/source.ts';
import { kindOfBody } from './body.ts';
import { type Line, wordsOf } from './lines.ts';
import { withoutMarks } from './markdown.ts';
import type { Report, Signature, Title } from './report.ts';
import { wholeYearIn } from './statistical-period.ts';
import { readTitle } from './title.ts';
import { yearSigned } from './year-evidence.ts';

/** Whose report a text is, and on which year: what every judgement by year or by kind of body rests on. */
export type YearAndBody = Pick<Report, 'year' | 'body'>;

/**
 * The year and the body: as the title names them; what it leaves out, as the first of these says that does: the line
 * under the title, the page's own title and metadata, the sentence that publishes the report, the one that opens
 * section 一, the statistical period, the signature. `end` is the number of the first line that heads a section.
 */
export function identify(
  text: string,
  lines: readonly Line[],
  end: number,
  title: Title | null,
  signature: Signature | null,
): YearAndBody {
  let year = title?.year?.value ?? null;
  let body = title?.body ?? '';
  const sources = [
    () => namedBelow(lines, title),
    () => namedInMetadata(text),
    () => namedInSentences(opening(lines, end)),
    () => namedBySignature(signature),
  ];
  for (const source of sources) {
    if (year !== null && body !== '') break;
    const found = source();
    year ??= found.year;
    if (body === '') body = found.body;
  }
  return { year, body };
}

const nothing: YearAndBody = { year: null, body: '' };

/** A body's name on the line under the title, alone or in brackets: 「（青禾县财政局）」. */
function namedBelow(lines: readonly Line[], title: Title | null): YearAndBody {
  const below = title === null ? undefined : lines.find(({ span }) => span.start >= title.span.end);
  const words = below?.text?.trim() ?? '';
  const name = /^[（(]([^（）()]*)[）)]$/u.exec(words)?.[1] ?? words;
  return name.length <= 30 && isOwnName(name) ? { year: null, body: name } : nothing;
}

/** Metadata stands in so many of a page's first characters. */
const LONGEST_HEAD = 20_000;

/** What a page's `<title>`, its metadata, or the front matter of a Markdown text say. */
function namedInMetadata(text: string): YearAndBody {
  const head = text.slice(0, LONGEST_HEAD);
  const stated: string[] = [];
  const frontMatter = head.startsWith('---') ? head.slice(0, Math.max(0, head.indexOf('\n---', 3))) : '';
  for (const line of frontMatter.split('\n')) {
    if (/^title\s?:/u.test(line)) stated.push(line.slice(line.indexOf(':') + 1));
  }
  for (let at = head.indexOf('<meta'); at >= 0; at = head.indexOf('<meta', at + 1)) {
    const tag = head.slice(at, Math.max(at, head.indexOf('>', at)));
    if (/(?:name|property)\s?=\s?["'](?:\w{1,12}[.:])?(?:article)?title["']/iu.test(tag))
      stated.push(/content\s?=\s?["']([^"']{1,200})/iu.exec(tag)?.[1] ?? '');
  }
  const open = head.search(/<title[\s>]/iu);
  if (open >= 0) stated.push(head.slice(head.indexOf('>', open) + 1).split('<', 1)[0] ?? '');
  // A page's title goes on with the site: 「…年度报告_青禾县人民政府」.
  const titles = stated.flatMap((words) => words.replace(/["'《》]/gu, '').split(/[-_|–—]/u));
  const title = titles.find((words) => words.includes('信息公开') && /(?:报告|年报)\s{0,4}$/u.test(words));
  return title === undefined ? nothing : namedIn(title);
}

function namedIn(title: string): YearAndBody {
  const { year, body } = readTitle(title);
  return {
    year: year?.value ?? null,
    body: body === null || NO_NAME.test(body.text) || kindOfBody(body.text).class === 'unknown' ? '' : body.text,
  };
}

/** 我局, 本乡, 各单位 name nobody. */
const NO_NAME = /^[我本各全该其]/u;

/** The years by which sentences between title and first section name the report: 「现公布…2023年…年度报告」. */
export function yearsNamed(lines: readonly Line[], end: number, { span }: Title): readonly number[] {
  const below = lines.slice(0, end).filter((line) => line.span.start >= span.end);
  return opening(below, below.length).flatMap(({ sentence }) => {
    const report = NAMED_REPORT.exec(sentence);
    if (report === null || /[与同较比]/u.test(sentence.slice(0, report.index))) return [];
    return nameIn(sentence, report).year ?? [];
  });
}

/** A sentence near the first heading. One that opens its paragraph says who acts; further in, any office may. */
interface Opening {
  readonly sentence: string;
  readonly opens: boolean;
}

/** So many paragraphs before the first heading, and after it, may say whose report it is. */
const OPENING_LINES = 12;
const LINES_UNDER_HEADING = 3;

function opening(lines: readonly Line[], end: number): readonly Opening[] {
  const near = [
    ...lines.slice(Math.max(0, end - OPENING_LINES), end),
    ...lines.slice(end + 1, end + 1 + LINES_UNDER_HEADING),
  ];
  return near.flatMap((line) => {
    const words: SourceText | null = wordsOf(line);
    if (words === null) return [];
    return withoutMarks(words)
      .text.split(/[。；]/u)
      .map((sentence, i) => ({ sentence, opens: i < 2 }));
  });
}

/** The name of a report in a sentence: what stands before it in its clause names body and year. */
const NAMED_REPORT =
  /(?:政府|政务)?信息公开(?:工作)?(?:情况)?(?:20[0-9]{2}年?度?)?(?:工作)?(?:年度)?(?:工作)?(?:报告|年报)/u;
/** What a name in a sentence begins after. */
const BEFORE_NAME =
  /[，,：:《“（(\s]|现(?:将|予|向|就)|(?:公布|发布|编制|制作|撰写|形成|起草|印发|公开|关于|做好|完成)了?/gu;
const BODY_ACTS =
  /(?=根据|按照|依据|遵照|结合|综合|现将|现公布|现向|编制|公布|发布|组织|负责|认真|深入|坚持|严格|全面|高度|始终|持续|紧紧|紧扣|围绕|积极|切实|贯彻|扎实|不断|主动公开|全年|关于|共|以|把|将|在|对)/u;

/** What the name of a report says that was found in a sentence. */
function nameIn(sentence: string, report: RegExpExecArray): YearAndBody {
  const before = sentence.slice(0, report.index);
  const from = [...before.matchAll(BEFORE_NAME)].at(-1);
  return namedIn(before.slice(from === undefined ? 0 : from.index + from[0].length) + report[0]);
}

function namedInSentences(sentences: readonly Opening[]): YearAndBody {
  let { year, body } = nothing;
  for (const { sentence, opens } of sentences) {
    const report = NAMED_REPORT.exec(sentence);
    if (report !== null) {
      const found = nameIn(sentence, report);
      year ??= found.year;
      if (body === '') body = found.body || actorIn(sentence);
    }
    if (body === '' && opens) body = actorIn(sentence);
    year ??= wholeYearIn(sentence);
  }
  // 「2023年，青禾县财政局认真…」: a year that opens the report is that of the work.
  year ??=
    sentences
      .map(({ sentence }) => /^\s{0,4}(20[0-9]{2})\s?年(?:度|以来)?[，,]/u.exec(sentence)?.[1])
      .map(Number)
      .find((each) => each > 0) ?? null;
  return { year, body };
}

/** The body that a clause of the sentence says to have made the report, or to have done the work. */
function actorIn(sentence: string): string {
  for (const clause of sentence.split(/[，,]/u)) {
    const words = clause.replace(/^\s{0,4}(?:20[0-9]{2}\s?年(?:度|以来)?)?(?:本报告)?(?:现)?由?/u, '');
    // 由南平镇人民政府政务公开工作机构编制
    const name = words.slice(0, Math.max(0, words.search(BODY_ACTS))).replace(OFFICE_IN_CHARGE, '');
    if (name.length >= 4 && name.length <= 30 && isOwnName(name)) return name;
  }
  return '';
}

const OFFICE_IN_CHARGE = /(?:政务|政府信息)公开(?:工作)?(?:主管|工作)?机构$/u;

function isOwnName(name: string): boolean {
  return (
    /^[一-龥（）]+$/u.test(name) &&
    !NO_NAME.test(name) &&
    !/报告|数据|小组|下设|成立|设立|专班/u.test(name) &&
    kindOfBody(name).class !== 'unknown'
  );
}

function namedBySignature(signature: Signature | null): YearAndBody {
  if (signature === null) return nothing;
  const { body } = signature;
  return {
    year: yearSigned(signature),
    body: body === null || kindOfBody(body.text).class === 'unknown' ? '' : body.text,
  };
}
