/** Units in which money is stated, and the power of ten that makes yuan of each. */
export const moneyUnits = { 万元: 4, 亿元: 8, 千元: 3, 百元: 2, 元: 0 } as const;
export type MoneyUnit = keyof typeof moneyUnits;

/** The unit that is all that is written: 万元, （元）; null for anything else. */
export function unitAlone(text: string): MoneyUnit | null {
  const unit = /^[（(]?\s{0,4}(万?元)\s{0,4}[)）]?$/u.exec(text.replace('萬', '万'))?.[1];
  return unit === undefined ? null : (unit as MoneyUnit);
}

/** What a cell says. Unknown is not zero: a cell that the text lost, or left empty, has no value. */
export type Figure =
  | {
      readonly kind: 'figure';
      /** The exact value as a decimal string without sign `+`, leading zeros or separators: `11.065`, `-3`. */
      readonly value: string;
      readonly unit: '元' | '万元' | null;
      /** How the writing departs from plain digits; empty for `12`. */
      readonly forms: readonly FigureForm[];
    }
  | { readonly kind: 'blank' }
  /** `/`, `—`, `无`: written, but no number. */
  | { readonly kind: 'placeholder' }
  /** `〔待填〕`: a place that a fix left for a person to fill in; as unknown as a blank, and known to be. */
  | { readonly kind: 'todo' }
  /** Written, and no figure that may stand here. */
  | { readonly kind: 'invalid'; readonly reason: InvalidReason }
  /** The text has no such cell, or it cannot be told which figure is meant for it. */
  | { readonly kind: 'unknown' };

export type FigureForm =
  | 'full-width'
  | 'separators'
  | 'measure-word'
  | 'unit'
  | 'foreign-unit'
  | 'look-alike'
  | 'decimal-count'
  | 'leading-zeros'
  | 'plus-sign'
  | 'note-mark'
  | 'stray-mark'
  | 'point';

export type InvalidReason = 'text' | 'negative' | 'decimal' | 'spreadsheet' | 'too-large';
