import type { Table, Value } from '../model/report.ts';
import { cellsOfRow } from '../template/registry.ts';
import { movedSpan, type TextEdit } from '../text/span.ts';

/**
 * Edits of figures, with the same edits of their copies: a converter may write the figure of a merged cell into each cell
 * over which that reached, and where one of them says something else, it is not known which is the figure.
 *
 *     | 行政许可 | 1,234 | 1,234 | 1,234 |     the form has one figure there: 1234 is written in all three
 */
export function withCopies(edits: readonly TextEdit[], tables: readonly Table[]): readonly TextEdit[] {
  const more = tables.flatMap(({ template, rows }) =>
    rows.flatMap(({ template: row, values }): TextEdit[] => {
      const width = cellsOfRow(template, row).length;
      const figure = values[width - 1];
      const copies = values.slice(width);
      // Where the rows of the form stand side by side, what follows is the figures of other rows.
      if (row.columns === null || figure === undefined || !copies.every((copy) => isSame(copy, figure))) return [];
      const edit = edits.find(({ span }) => span.start >= figure.span.start && span.end <= figure.span.end);
      if (edit === undefined) return [];
      const { span, newText } = edit;
      return copies.map((copy) => ({ span: movedSpan(span, copy.span.start - figure.span.start), newText }));
    }),
  );
  return more.length === 0 ? edits : [...edits, ...more];
}

/** True for the same characters, as they stand in the document: with mark-up inside they are elsewhere in it. */
function isSame(copy: Value, { text, span: { start, end } }: Value): boolean {
  return copy.text === text && copy.span.end - copy.span.start === end - start;
}
