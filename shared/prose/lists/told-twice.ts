import { groupOf, rowNamed } from '../claims/results.ts';
import type { Token } from '../lexer.ts';
import type { Part } from './division.ts';

/** The row of the result that words name, or of a ground where they name no result; null where they name neither. */
export function rowOf(words: readonly Token[]): string | null {
  const rows = words.flatMap((token) =>
    token.kind === 'result' || token.kind === 'ground' ? [rowNamed(token.tag)] : [],
  );
  return rows.find((row) => groupOf(row) === row) ?? rows[0] ?? null;
}

/**
 * True where a list has counted the same already, in words that take in more, or less: 已审结3件，维持2件、纠正1件，未审结1件 has two
 * parts, and so has it with 已审结3件 behind its outcomes; 予以公开9件，不予公开3件，国家秘密2件 has two as well.
 */
export function isToldTwice({ outcome, row }: Pick<Part, 'outcome' | 'row'>, parts: readonly Part[]): boolean {
  return parts.some(
    (part) =>
      (isEnding(outcome) && isEnding(part.outcome) && (part.outcome === 'concluded') !== (outcome === 'concluded')) ||
      (row !== null &&
        part.row !== null &&
        groupOf(row) === groupOf(part.row) &&
        (row === groupOf(row)) !== (part.row === groupOf(part.row))),
  );
}

function isEnding(outcome: Part['outcome']): boolean {
  return outcome !== null && outcome !== 'pending';
}
