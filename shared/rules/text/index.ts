import type { Rule } from '../rule.ts';
import { rule as confusableCharacter } from './confusable-character.ts';
import { rule as conversionResidue } from './conversion-residue.ts';
import { rule as halfwidthPunctuation } from './halfwidth-punctuation.ts';
import { rule as nonstandardTerm } from './nonstandard-term.ts';
import { rule as straySpace } from './stray-space.ts';

/** The rules of the family, in the order in which their findings are made. */
export const textRules: readonly Rule[] = [
  confusableCharacter,
  nonstandardTerm,
  halfwidthPunctuation,
  straySpace,
  conversionResidue,
];
