import { fold, isSpace, labelKey } from '../text/fold.ts';
import { readNumeral } from '../text/numerals.ts';
import type { Span } from '../text/span.ts';
import type { Line } from './lines.ts';
import type { Signature, Title } from './report.ts';

const LONGEST_TITLE = 90;
const ending =
  /(?:年度报告|年报|工作报告|情况报告|公开报告|(?:情况|工作)的报告|工作总结|年度总结)(?:20\d\d年?度?)?(?:公开版|正文|全文|公布稿|送审稿)?$/u;
const year = /(?:19|20)[0-9]{2}|２０[０-９]{2}|二[〇零○O0][一二三四五六七八九〇零○]{2}/u;
const date =
  /^(?:日期[:：]\s{0,4})?([0-9]{4}|[０-９]{4}|[二〇零○一三四五六七八九]{4})\s{0,4}[年.．/-]\s{0,4}([0-9]{1,2}|[０-９]{1,2}|[一二三四五六七八九十]{1,2})\s{0,4}[月.．/-]\s{0,4}(?:([0-9]{1,2}|[０-９]{1,2}|[一二三四五六七八九十]{1,3})\s{0,4}日?)?$/u;

/** A title broken over more lines than this is none. */
const MOST_TITLE_LINES = 3;

/**
 * The report's title: of the lines before any section the one most like the name of such a report, for a page
 * may name it in its path and menus too. A title may stand on several lines: the body on the first, or wherever a
 * page broke it.
 */
export function findTitle(text: string, lines: readonly Line[], end: number): Title | null {
  let best: Title | null = null;
  let bestLikeness = 0;
  const last = Math.min(end, lines.length, 200);
  for (let from = 0; from < last; from++) {
    let joined = '';
    let level = 0;
    for (let to = from; to < Math.min(last, from + MOST_TITLE_LINES); to++) {
      const line = lines[to] as Line;
      if (line.text === null || (to > from && !joins(lines[to - 1] as Line))) break;
      joined += line.text;
      level = Math.max(level, line.level);
      if (joined.length > LONGEST_TITLE) break;
      const key = labelKey(joined);
      if (!ending.test(key) || !key.includes('公开')) continue;
      const title = titleAt(text, { start: titleStart(lines[from] as Line), end: line.span.end });
      const likeness =
        1 +
        (title.year === null ? 0 : 4) +
        (title.body === '' ? 0 : 2) +
        (/年度报告|年度工作报告/.test(key) ? 2 : 0) +
        (level > 0 ? 2 : 0) -
        (/[：:>|]/u.test(joined) ? 3 : 0) -
        (to - from);
      if (best === null || likeness > bestLikeness) {
        best = title;
        bestLikeness = likeness;
      }
    }
  }
  return best;
}

/** True if the line may be the beginning of a title that goes on in the next. */
function joins({ text }: Line): boolean {
  return text !== null && text.length <= 40 && !/[。：:；>|]/u.test(text);
}

function titleStart(line: Line): number {
  return line.cells.find(({ cell }) => cell.text !== '')?.cell.span.start ?? line.span.start;
}

function titleAt(text: string, span: Span): Title {
  const words = text.slice(span.start, span.end);
  const found = year.exec(words);
  const stated =
    found === null
      ? null
      : {
          value: readNumeral(found[0]) ?? 0,
          span: { start: span.start + found.index, end: span.start + found.index + found[0].length },
        };
  const body = bodyIn(words, found);
  return {
    span,
    year: stated === null || stated.value === 0 ? null : stated,
    body: body === null ? '' : compact(body.text),
    bodySpan:
      body === null ? null : { start: span.start + body.start, end: span.start + body.start + body.text.length },
  };
}

/** The issuing body: what the title holds besides the year and the words of every such title. */
function bodyIn(words: string, found: RegExpExecArray | null): { start: number; text: string } | null {
  let from = 0;
  let to = words.length;
  const folded = fold(words);
  const fixed = folded.key.search(/政府信息公开|政务信息公开|政务公开|信息公开|工作年度报告|年度报告|年报/u);
  const fixedAt = fixed < 0 ? words.length : (folded.offsets[fixed] ?? words.length);
  if (found !== null && found.index < words.length / 3 && found.index < 12) {
    // 「2019年度咸和路街道办事处信息公开…」: the body follows the year.
    const after = /^\s{0,4}年?\s{0,4}度?/u.exec(words.slice(found.index + found[0].length))?.[0].length ?? 0;
    if (found.index === 0 || words.slice(0, found.index).trim() === '') from = found.index + found[0].length + after;
    else to = found.index;
  } else if (found !== null) to = found.index;
  if (fixedAt > from) to = Math.min(to, fixedAt);
  let text = words.slice(from, to);
  const lead = text.length - text.replace(/^[\s#*（(]+/u, '').length;
  text = withoutTail(text.slice(lead));
  return text === '' ? null : { start: from + lead, text };
}

/** Drops what joins a body to the rest of a title: 「…街道办事处关于」. */
function withoutTail(text: string): string {
  const shorter = text.replace(/(?:关于|年度|年|的|[\s（(])$/u, '');
  return shorter === text ? text : withoutTail(shorter);
}

function compact(text: string): string {
  let out = '';
  for (let i = 0; i < text.length; i++) if (!isSpace(text.charCodeAt(i))) out += text.charAt(i);
  return out;
}

/** The closing lines that name the body and the date: among the last lines of the text, and no part of its content. */
export function findSignature(lines: readonly Line[], from: number): Signature | null {
  for (let i = lines.length - 1; i >= Math.max(from, lines.length - 8); i--) {
    const line = lines[i] as Line;
    if (line.text === null || line.text.length > 40) continue;
    const parts = date.exec(line.text.trim());
    if (parts === null) continue;
    const stated = readNumeral(parts[1] ?? '') ?? 0;
    if (stated < 1990 || stated > 2200) continue;
    const before = lines[i - 1];
    const named =
      before?.text &&
      i - 1 >= from &&
      before.text.length <= 40 &&
      !/[。，；：:、]/u.test(before.text) &&
      /[\u4e00-\u9fff]{3}/u.test(before.text);
    const bodyLine = named ? (before as Line) : null;
    return {
      span: { start: bodyLine?.span.start ?? line.span.start, end: line.span.end },
      body: bodyLine === null ? null : { span: bodyLine.span, text: compact(bodyLine.text ?? '') },
      date: {
        span: line.span,
        year: stated,
        month: readNumeral(parts[2] ?? '') ?? 0,
        day: parts[3] === undefined ? null : readNumeral(parts[3]),
      },
    };
  }
  return null;
}
