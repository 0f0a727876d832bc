import type { RowRole } from '../../template/schema.ts';
import { isCase, isTransparent, isVerb } from '../claims/words.ts';
import type { Token } from '../lexer.ts';
import type { Sentence } from '../segments.ts';
import { type Ending, isOfLawsuits, lawsuitsAmong, rowsOfCases } from './ending.ts';

/** 无行政复议纠错和行政诉讼败诉, 诉讼2件，无败诉: no case was corrected, or no lawsuit lost. */
export function denied(sentence: Sentence, text: string, year: number | null): readonly Ending[] {
  const found: Ending[] = [];
  const named = new Set<RowRole>();
  for (const { tokens } of sentence) {
    if (tokens.some((token) => token.kind === 'year' && year !== null && token.year !== year)) return found;
    const at = tokens.findIndex(({ kind }) => kind === 'negation');
    const behind = at < 0 ? [] : tokens.slice(at + 1);
    const outcome = behind.findLast(({ kind }) => kind === 'outcome');
    const isDenied =
      outcome !== undefined &&
      behind.every(
        (token) =>
          isTransparent(token) ||
          isCase(token) ||
          isVerb(token, 'occur') ||
          (token.kind === 'outcome' && isLost(token)),
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
    found.push({ start, end, words, all: true, columns: ['corrected'], groups, counted: null });
  }
  return found;
}

function isLost(token: Token): boolean {
  return token.kind === 'outcome' && token.tag === 'corrected';
}
