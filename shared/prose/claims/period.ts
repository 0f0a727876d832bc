import type { Token } from '../lexer.ts';
import type { Segment } from '../segments.ts';
import { isPause, isVerb } from './words.ts';

/** Whether the last date before a figure is the reporting year; null where the words name none. */
export function yearOf(tokens: readonly Token[], year: number | null): 'own' | 'other' | null {
  for (let i = tokens.length - 1; i >= 0; i--) {
    const token = tokens[i];
    const before = tokens[i - 1];
    if (token === undefined || before?.kind === 'compare') continue;
    const part = token.kind === 'reference' && !tellsOfAct(tokens) ? monthsOf(tokens) : null;
    if (part !== null) return part;
    if (spansYears(tokens, i)) return 'other';
    if (token.kind === 'year') return year === null || token.year === year ? 'own' : 'other';
    if (token.kind === 'time') {
      if (token.tag !== 'current') return 'other';
      // 12月底, 2021年底: the date before it tells.
      if (before?.kind === 'reference' || before?.kind === 'year') continue;
      return token.text.length > 1 ? 'own' : null;
    }
  }
  return null;
}

/** 2021年至2023年, 2022年和2023年, 2021—2023年: what stands behind them was counted in all of these. */
function spansYears(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (token?.kind === 'reference') return /^20[0-9]{2}年?[-—－–~～至到]{1,2}20[0-9]{2}年度?$/.test(token.text);
  const joins = tokens[at - 1];
  const first = tokens[at - 2];
  return (
    token?.kind === 'year' &&
    first?.kind === 'year' &&
    first.year !== token.year &&
    joins !== undefined &&
    (isPause(joins) || /^(?:至|到|和|与|及)$/.test(joins.text))
  );
}

/** 3月印发方案: the date is of something that was done. */
function tellsOfAct(tokens: readonly Token[]): boolean {
  return tokens.some((token) => isVerb(token) && !isVerb(token, 'receive', 'handle', 'due', 'close'));
}

/**
 * 截至11月底, 1至10月, 3月份, 12月28日: a part of the year; null where all months until December may be meant, or without a month.
 */
function monthsOf(tokens: readonly Token[]): 'own' | 'other' | null {
  const dates = tokens.filter(({ kind }) => kind === 'reference');
  const months = dates.flatMap(({ text }) => [...text.matchAll(/([0-9]{1,2})\s?月/g)]);
  const last = months.at(-1)?.[1];
  if (last === undefined) return null;
  if (Number(last) !== 12) return 'other';
  // 截至12月底, 到12月, 12月31日前
  const until =
    dates.some(({ text }) => /[^0-9]12月|31日/.test(text)) ||
    tokens.some(({ kind, text }) => kind === 'time' || /^(?:截|至|到|止|前)/.test(text));
  return months.length === 1 && !until ? 'other' : null;
}

/** 2021年、2022年, 2021和2022年, 近两年: figures behind these may be of one year each. */
export function nameSeveralYears(segments: readonly Segment[]): boolean {
  const years = new Set<string>();
  for (const { tokens } of segments) {
    for (const [i, { kind, text }] of tokens.entries()) {
      if (SEVERAL_YEARS.test(text) || (kind === 'time' && text === '年' && SEVERAL.test(tokens[i - 1]?.text ?? '')))
        return true;
      // 2021和2022年: the first of them without 年.
      const isYear = kind === 'year' || (kind === 'time' && /年度?$/.test(text)) || /^20[0-9]{2}$/.test(text);
      if (isYear) years.add(text.slice(0, 4));
    }
  }
  return years.size > 1;
}

/** 近三年, 两年来; 两 and 近两 stand before 年 as words of their own. */
const SEVERAL_YEARS = /^(?:这|近|前后)?[两二三四五几]年/u;
const SEVERAL = /(?:^|近|这|前后)[两二三四五几]$/u;
