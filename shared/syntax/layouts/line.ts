import { isSpace } from '../../text/fold.ts';

/** One physical line and what its characters say about its layout, found in a single pass. */
export interface ScannedLine {
  /** Behind the marks of a quotation, `> `, which are no part of what is quoted. */
  readonly start: number;
  /** Past the last character, the line end left out. */
  readonly end: number;
  /** Where the next line starts. */
  readonly next: number;
  /** The content without white space at its ends; equal for a blank line. */
  readonly contentStart: number;
  readonly contentEnd: number;
  readonly blank: boolean;
  readonly tabs: number;
  /** Tabs after the first character of content: those that part cells rather than indent. */
  readonly innerTabs: number;
  readonly pipes: number;
  /** Runs of white space inside the content. */
  readonly gaps: number;
}

const TAB = 9;
const LF = 10;
const CR = 13;
const SPACE = 32;
const QUOTE_MARK = 62;
const PIPE = 124;
const FULL_WIDTH_PIPE = 0xff5c;
/** Between these two there is no white space: among the characters of Chinese nothing is asked about each. */
const IDEOGRAPHIC_SPACE = 0x3000;
const BOM = 0xfeff;

/** True for | and ｜, with which an input method for Chinese writes it. */
export function isPipe(unit: number): boolean {
  return unit === PIPE || unit === FULL_WIDTH_PIPE;
}

export function scanLine(text: string, lineStart: number, limit: number): ScannedLine {
  const start = behindQuoteMarks(text, lineStart, limit);
  let tabs = 0;
  let innerTabs = 0;
  let pipes = 0;
  let gaps = 0;
  let contentStart = -1;
  let contentEnd = start;
  let inGap = false;
  let at = start;
  for (; at < limit; at++) {
    const unit = text.charCodeAt(at);
    if (unit === LF || unit === CR) break;
    if (unit === TAB) {
      tabs++;
      if (contentStart >= 0) innerTabs++;
      inGap = true;
    } else if (!(unit < 128 ? unit > SPACE : unit > IDEOGRAPHIC_SPACE && unit < BOM) && isSpace(unit)) {
      inGap = true;
    } else {
      if (unit === PIPE || unit === FULL_WIDTH_PIPE) pipes++;
      if (contentStart < 0) contentStart = at;
      else if (inGap) gaps++;
      inGap = false;
      contentEnd = at + 1;
    }
  }
  let next = at;
  if (at < limit)
    next = text.charCodeAt(at) === CR && text.charCodeAt(at + 1) === LF && at + 1 < limit ? at + 2 : at + 1;
  const blank = contentStart < 0;
  return {
    start,
    end: at,
    next,
    contentStart: blank ? start : contentStart,
    contentEnd: blank ? start : contentEnd,
    blank,
    tabs,
    innerTabs,
    pipes,
    gaps,
  };
}

/** Markdown indents the mark of a quotation by less than four spaces. */
const MOST_INDENT = 3;

/** Where a line begins behind the marks of the quotations that it stands in: `> `, `> > `. */
function behindQuoteMarks(text: string, start: number, limit: number): number {
  let behind = start;
  for (;;) {
    let at = behind;
    while (at < limit && at - behind < MOST_INDENT && text.charCodeAt(at) === SPACE) at++;
    if (at >= limit || text.charCodeAt(at) !== QUOTE_MARK) return behind;
    behind = at + 1;
  }
}
