/** What the extension tells the preview. Offsets are those of the text that was drawn last. */
export type ToPreview =
  | { readonly kind: 'draw'; readonly html: string }
  | { readonly kind: 'cursor'; readonly offset: number };

/** What the preview tells the extension: that it can draw, or that a piece was clicked. */
export type FromPreview =
  | { readonly kind: 'ready' }
  | { readonly kind: 'reveal'; readonly start: number; readonly end: number };
