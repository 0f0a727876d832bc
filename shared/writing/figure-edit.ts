import type { Cell } from '../model/report.ts';
import { cellOf } from '../model/table/cell.ts';
import type { TextEdit } from '../text/span.ts';

const number = /[0-9０-９]+(?:[,，.．。][0-9０-９]+|[^\S\n][0-9０-９]{3}(?![0-9０-９]))*/u;
/** Digits in groups of three. */
const grouped = /^[0-9０-９]{1,3}(?:[,，\s][0-9０-９]{3})+(?=[.．]|$)/u;

/**
 * The edit that makes a cell say another figure; null where the text has no such cell, or mark-up stands inside what it
 * says, which would be taken along. What stands around the number stays (60注1 → 61注1), unless it means something else
 * beside the new one (减3 → 2), or nothing (-3 → 0).
 */
export function figureEdit(cell: Cell, to: string): TextEdit | null {
  const { address, row, column, span, text, unit } = cell;
  if (span === null || text === null || text.length !== span.end - span.start) return null;
  const found = number.exec(text);
  if (found !== null && (to !== '0' || found.index === 0)) {
    const end = found.index + found[0].length;
    const written = inWritingOf(found[0], to);
    const { figure } = cellOf(
      address,
      row,
      column,
      { span, text: text.slice(0, found.index) + written + text.slice(end) },
      unit,
    );
    if (figure.kind === 'figure' && figure.value === to)
      return { span: { start: span.start + found.index, end: span.start + end }, newText: written };
  }
  return { span, newText: to };
}

/** A figure as another one is written: in digits of full width, in groups of three. */
function inWritingOf(model: string, to: string): string {
  const [whole = '', decimals] = to.split('.');
  const [separator = '', another] = new Set(grouped.exec(model)?.[0].replace(/[0-9０-９]/gu, ''));
  const opensGroup = (at: number): boolean => at > 0 && (whole.length - at) % 3 === 0 && whole[at - 1] !== '-';
  const digits = Array.from(whole, (digit, at) =>
    another === undefined && opensGroup(at) ? separator + digit : digit,
  );
  const figure = decimals === undefined ? digits.join('') : `${digits.join('')}.${decimals}`;
  if (/[0-9]/u.test(model)) return figure;
  return figure.replace(/[0-9.]/gu, (sign) => String.fromCharCode(sign.charCodeAt(0) + FULL_WIDTH));
}

/** How far behind 0 and the point stand those of full width. */
const FULL_WIDTH = 0xfee0;
