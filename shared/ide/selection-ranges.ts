import type { Analysis } from '../analysis.ts';
import type { ReadPassage } from '../prose/prose.ts';
import { groupsOf } from '../template/registry.ts';
import { contains, lastFrom, type Span } from '../text/span.ts';
import type { Work } from '../text/work.ts';
import { cellAtOffset, reaches } from './figures.ts';
import { rowPlaces } from './symbols.ts';

/**
 * What a selection grows through at each offset, the narrowest first, each within the next: a cell or a label, its row,
 * its groups, the table, the section, the text; in the running text a figure, its sentence, the paragraph.
 */
export function* findingRanges(analysis: Analysis, offsets: readonly number[]): Work<readonly (readonly Span[])[]> {
  const { report, prose, text } = analysis;
  const whole = { start: 0, end: text.length };
  if (report === null) return offsets.map(() => [whole]);
  const ranges: (readonly Span[])[] = [];
  for (const offset of offsets) {
    yield;
    const found: Span[] = [whole];
    const take = (span: Span | null | undefined): void => {
      if (span && reaches(span, offset)) found.push({ start: span.start, end: span.end });
    };
    take(report.title?.span);
    const section = lastFrom(report.sections, ({ span }) => span, offset);
    take(section?.span);
    take(section?.headingSpan);
    for (const table of report.tables) {
      if (!reaches(table.span, offset)) continue;
      take(table.span);
      const rows = rowPlaces(table);
      for (const group of table.template.groups) {
        const own = rows.filter(({ template }) =>
          groupsOf(table.template, template).some(({ key }) => key === group.key),
        );
        if (own.length > 0) take(around(own.map(({ span }) => span)));
      }
      for (const { span } of rows) take(span);
      for (const { label } of table.rows) take(label?.span);
      for (const { span } of table.heads) take(span);
    }
    take(cellAtOffset(report, offset)?.cell.span);
    const read = prose === null ? null : yield* prose.readingAt(offset);
    if (read !== null) {
      take(spanOf(read));
      for (const sentence of sentencesIn(read)) take(sentence);
      const figures = read.claims.map(({ span }) => read.passage.locate(span)).sort((a, b) => a.start - b.start);
      take(lastFrom(figures, (span) => span, offset));
    }
    ranges.push(nested(found));
  }
  return ranges;
}

function spanOf({ passage }: ReadPassage): Span {
  return passage.locate({ start: 0, end: passage.text.length });
}

/** A sentence from its first word to the mark that ends it. */
function sentencesIn({ passage, sentences }: ReadPassage): readonly Span[] {
  return sentences.flatMap((sentence) => {
    const tokens = sentence.flatMap((segment) => segment.tokens);
    const [first, last] = [tokens[0], tokens.at(-1)];
    if (first === undefined || last === undefined) return [];
    const mark = /^[。！？；!?;]/.exec(passage.text.slice(last.end, last.end + 1));
    return [passage.locate({ start: first.start, end: last.end + (mark === null ? 0 : 1) })];
  });
}

function around(spans: readonly Span[]): Span {
  return {
    start: Math.min(...spans.map(({ start }) => start)),
    end: Math.max(...spans.map(({ end }) => end)),
  };
}

/**
 * From the narrowest on, each that holds the one before it: where the text breaks the form's order, one of two that
 * overlap is left out.
 */
function nested(spans: readonly Span[]): readonly Span[] {
  const chain: Span[] = [];
  for (const span of [...spans].sort((a, b) => a.end - a.start - (b.end - b.start))) {
    const last = chain.at(-1);
    if (last === undefined || (contains(span, last) && (span.start < last.start || last.end < span.end)))
      chain.push(span);
  }
  return chain;
}
