import type { ColumnRole, RowRole } from '../../template/schema.ts';
import { isCase, isTransparent, isVerb, speaksOfToday } from '../claims/words.ts';
import type { Token } from '../lexer.ts';
import type { Sentence } from '../segments.ts';
import { type Ending, isOfLawsuits, lawsuitsAmong, rowsOfCases } from './ending.ts';

/** 无行政复议纠错和行政诉讼败诉, 诉讼2件，无败诉, 无尚未审结案件: no case was corrected, no lawsuit lost, or none is pending. */
export function denied(sentence: Sentence, text: string, year: number | null): readonly Ending[] {
  const found: Ending[] = [];
  const named = new Set<RowRole>();
  for (const { tokens } of sentence) {
    if (tokens.some((token) => token.kind === 'year' && year !== null && token.year !== year)) return found;
    const at = tokens.findIndex(({ kind }) => kind === 'negation');
    // 其余案件均未被纠正: of the cases told before it says nothing.
    if (tokens.slice(0, Math.max(0, at)).some(({ kind }) => kind === 'remainder')) continue;
    const behind = at < 0 ? [] : tokens.slice(at + 1);
    const outcome = behind.findLast(({ kind }) => kind === 'outcome');
    const isDenied =
      outcome !== undefined &&
      behind.every(
        (token) => isTransparent(token) || isCase(token) || isVerb(token, 'occur') || isLost(token) || isOpen(token),
      );
    for (const token of isDenied ? behind : tokens)
      if (isCase(token)) for (const row of rowsOfCases(token.tag)) named.add(row);
    if (!isDenied) continue;
    // 复议3件、诉讼2件，无败诉 speaks of the lawsuits alone.
    const lost = behind.filter(({ kind }) => kind === 'outcome').every(isOfLawsuits) && !behind.some(isCase);
    const groups = lost ? lawsuitsAmong(named) : [...named];
    if (groups.length === 0) continue;
    const start = tokens[at]?.start ?? 0;
    const { end } = outcome;
    const words = text.slice(start, end);
    const columns: ColumnRole[] = [];
    if (behind.some(isLost)) columns.push('corrected');
    // 目前无尚未审结案件 says nothing of the end of the year.
    if (behind.some(isOpen) && !sentence.some((segment) => speaksOfToday(segment.tokens))) columns.push('pending');
    if (columns.length === 0) continue;
    found.push({ start, end, words, all: true, columns, groups, counted: null });
  }
  return found;
}

/** 尚未审结 of 无尚未审结案件; 未办结 may be said of requests. */
function isOpen(token: Token): boolean {
  return token.kind === 'outcome' && token.tag === 'pending' && /审结|判决|结案|未结/.test(token.text);
}

function isLost(token: Token): boolean {
  return token.kind === 'outcome' && token.tag === 'corrected';
}
