import type { FormChange } from '../../shared/ide/form-edit.ts';
import type { FormUpdate } from '../../shared/preview/form.ts';

/** What the extension tells the view. `id` names a piece of the form by its element. */
export type ToView =
  | { readonly kind: 'update'; readonly update: FormUpdate }
  /** The cursor of the text stands in this piece; null where it stands in none. */
  | { readonly kind: 'cursor'; readonly id: string | null }
  | { readonly kind: 'repairs'; readonly id: string; readonly repairs: readonly Repair[] }
  /** The oldest change was made and drawn, or, with words, was not made. */
  | { readonly kind: 'done'; readonly refusal: string | null }
  | { readonly kind: 'said'; readonly words: string };

export interface Repair {
  readonly title: string;
  readonly enabled: boolean;
}

/** What the view tells the extension. */
export type FromView =
  | { readonly kind: 'ready' }
  | { readonly kind: 'change'; readonly change: FormChange }
  | { readonly kind: 'focus'; readonly id: string; readonly findings: readonly number[] }
  | { readonly kind: 'repair'; readonly id: string; readonly index: number }
  /** To the place in the text. */
  | { readonly kind: 'reveal'; readonly id: string }
  | { readonly kind: 'computeTotals'; readonly on: boolean }
  | { readonly kind: 'export' }
  | { readonly kind: 'save' }
  | { readonly kind: 'undo' }
  | { readonly kind: 'redo' };
