import type { Analysis } from '../analysis.ts';
import type { Span } from '../text/span.ts';
import { bodyPlaceAt } from './body-name.ts';
import { definitionsOf } from './derived.ts';
import { cellAtOffset, claimAt, placesOf, statementsOf } from './figures.ts';

/** A part of what stands or falls together. */
export interface Highlight {
  /** `total`: what the others come to; `part`: a figure that goes into it; `text`: words that state one of them, or name the body. */
  readonly kind: 'total' | 'part' | 'text';
  readonly span: Span;
}

/**
 * The equation under the cursor: of a total the figures that it adds up, of any other figure those of every equation
 * that it takes part in; with the sentences that state the figure itself. On a number of the running text the cells that
 * it repeats; on the body's name the other places that name it.
 */
export function highlightsAt(analysis: Analysis, offset: number): readonly Highlight[] {
  const { report, reconciliation } = analysis;
  if (report === null) return [];
  const found = cellAtOffset(report, offset);
  if (found !== null && reconciliation !== null) {
    const { cell, table } = found;
    const all = reconciliation.equationsOf(cell.address);
    const own = definitionsOf(cell, () => all);
    const equations = own.length > 0 ? own : all;
    const totals = new Set(equations.flatMap(({ total }) => total?.address ?? []));
    const parts = equations.flatMap(({ terms }) => terms.map((term) => term.cell.address));
    return inOrder(
      [...new Set([cell.address, ...parts])].flatMap((address): Highlight[] => {
        const span = table.cells.get(address)?.span ?? null;
        return span === null ? [] : [{ kind: totals.has(address) ? 'total' : 'part', span }];
      }),
      statementsOf(analysis, cell.address),
    );
  }
  const claim = claimAt(analysis, offset);
  if (claim !== null) {
    const cells = placesOf(report, claim.readings[0] ?? []);
    return inOrder(
      cells.map((span) => ({ kind: 'part', span })),
      [claim.span],
    );
  }
  return inOrder([], bodyPlaceAt(analysis, offset)?.all ?? []);
}

function inOrder(figures: readonly Highlight[], words: readonly Span[]): readonly Highlight[] {
  return [...figures, ...words.map((span): Highlight => ({ kind: 'text', span }))].sort(
    (a, b) => a.span.start - b.span.start,
  );
}
