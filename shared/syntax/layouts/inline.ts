import { isSpace } from '../../text/fold.ts';
import type { SyntaxCell } from '../tree.ts';
import { breaksNumbers } from '../value.ts';
import { cellFrom } from './tab.ts';

/** Tags that say how a cell looks, and entities of spaces. */
const inside =
  /(?:<\/?(?:br|p|b|i|u|em|strong|span|font|center|sup|sub|small|div)(?:\s[^<>|]{0,200})?\/?>|&(?:nbsp|ensp|emsp|thinsp|#160|#xa0);)+/giu;
/** Marks that part what stands before and behind them; 1<b>2</b> is one number. */
const parts = /<\/?(?:br|p|div|sup|sub)\b|&/iu;
const leading =
  /^(?:<\/?(?:br|p|b|i|u|em|strong|span|font|center|sup|sub|small|div)(?:\s[^<>|]{0,200})?\/?>|&(?:nbsp|ensp|emsp|thinsp|#160|#xa0);)/iu;
const trailing =
  /(?:<\/?(?:br|p|b|i|u|em|strong|span|font|center|sup|sub|small|div)(?:\s[^<>|]{0,200})?\/?>|&(?:nbsp|ensp|emsp|thinsp|#160|#xa0);)$/iu;
/** No mark is longer: where one ends, it is looked for no further back than this. */
const LONGEST_MARK = 220;

/**
 * The cell whose content is what is left of `text[start, end)` without the mark-up that Markdown lets stand around it:
 * `**12**`, `$12$`, `12<br>`, `&nbsp;`. A break between two numbers keeps them apart.
 */
export function inlineCell(text: string, start: number, end: number, column: number): SyntaxCell {
  const cell = cellFrom(text, start, end, column);
  if (!/[<&*_`$=]/u.test(cell.text)) return cell;
  let { start: from, end: to } = cell.span;
  for (let before = -1; before !== to - from && from < to; ) {
    before = to - from;
    from += leading.exec(text.slice(from, Math.min(to, from + LONGEST_MARK)))?.[0].length ?? 0;
    to -= trailing.exec(text.slice(Math.max(from, to - LONGEST_MARK), to))?.[0].length ?? 0;
    const sign = text.charAt(from);
    if (to - from > 2 && /[*_`$=]/u.test(sign) && text.charAt(to - 1) === sign) {
      from++;
      to--;
    }
    while (from < to && isSpace(text.charCodeAt(from))) from++;
    while (to > from && isSpace(text.charCodeAt(to - 1))) to--;
  }
  const inner = cellFrom(text, from, to, column);
  const content = inner.text.replace(inside, (found, at: number, whole: string) =>
    parts.test(found) && breaksNumbers(whole.slice(0, at), whole.slice(at + found.length)) ? '\n' : '',
  );
  return content === inner.text ? inner : { ...inner, text: content };
}
