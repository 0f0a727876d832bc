import type { Token } from './lexer.ts';

// A loop for each of these, not a function for each token: a sentence with many figures asks them thousands of times.

/** True if one of the tokens, or of what they were read as, is of a kind. */
export function hasKind<T extends { readonly kind: string }>(tokens: readonly T[], kind: T['kind']): boolean {
  for (const token of tokens) if (token.kind === kind) return true;
  return false;
}

/** True if one of the tokens is a verb, of one of these classes where any are named. */
export function hasVerb(tokens: readonly Token[], ...classes: readonly string[]): boolean {
  for (const token of tokens) {
    if (token.kind === 'verb' && (classes.length === 0 || classes.includes(token.tag))) return true;
  }
  return false;
}

/** True if one of the tokens is a noun with one of these tags. */
export function hasNoun(tokens: readonly Token[], ...tags: readonly string[]): boolean {
  for (const token of tokens) if (token.kind === 'noun' && tags.includes(token.tag)) return true;
  return false;
}
