/** A half-open range `[start, end)` of UTF-16 offsets into one document's text. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Replace the text at `span` by `newText`; an empty span inserts. Offsets are those of the text the edit was made for. */
export interface TextEdit {
  readonly span: Span;
  readonly newText: string;
}

/** The span `by` characters further on. */
export function movedSpan({ start, end }: Span, by: number): Span {
  return { start: start + by, end: end + by };
}

/** True if `inner` lies within `outer`; equal spans count. */
export function contains(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

/** True if the two spans share a character, or touch: a cursor at the end of a word still means that word. */
export function touches(a: Span, b: Span): boolean {
  return a.start <= b.end && b.start <= a.end;
}

/** The last of the items, in order of position, that starts at or before an offset; null if none does. */
export function lastFrom<T>(items: readonly T[], spanOf: (item: T) => Span, offset: number): T | null {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (spanOf(items[middle] as T).start <= offset) low = middle + 1;
    else high = middle;
  }
  return items[low - 1] ?? null;
}

/**
 * Applies edits made for `text`.
 * @throws RangeError if two edits overlap or one lies outside the text: such a set has no defined result.
 */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  const ordered = [...edits].sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
  const parts: string[] = [];
  let at = 0;
  for (const edit of ordered) {
    if (edit.span.start < at || edit.span.end < edit.span.start || edit.span.end > text.length) {
      throw new RangeError(`edits overlap or leave the text at offset ${edit.span.start}`);
    }
    parts.push(text.slice(at, edit.span.start), edit.newText);
    at = edit.span.end;
  }
  parts.push(text.slice(at));
  return parts.join('');
}
