import type { Analysis } from '../analysis.ts';
import { type Span, touches } from '../text/span.ts';
import type { Work } from '../text/work.ts';
import { definitionsOf } from './derived.ts';

/**
 * What a stretch of the text is: a figure that is entered (`input`), one that follows from others (`derived`), one of
 * either on which an error stands (`wrong`), a row's label or a column's head, a figure that the running text states.
 */
export const tokenKinds = ['input', 'derived', 'wrong', 'label', 'fact'] as const;

export interface SemanticToken {
  readonly kind: (typeof tokenKinds)[number];
  /** Not empty; it may reach over a line's end. */
  readonly span: Span;
}

/** So many figures that the running text states are looked at at once. */
const CLAIMS_AT_ONCE = 1000;

/** The tokens that `within` touches, in order of position, none overlapping another. */
export function* findingTokens(analysis: Analysis, within: Span): Work<readonly SemanticToken[]> {
  const { report, reconciliation, prose, findings } = analysis;
  if (report === null || reconciliation === null) return [];
  const wrong = new Set(findings.filter(({ severity }) => severity === 'error').map(({ span }) => keyOf(span)));
  const tokens: SemanticToken[] = [];
  const take = (kind: SemanticToken['kind'], span: Span | null): void => {
    if (span === null || span.end <= span.start || !touches(span, within)) return;
    tokens.push({ kind: kind !== 'label' && wrong.has(keyOf(span)) ? 'wrong' : kind, span });
  };
  const equationsOf = (address: string) => reconciliation.equationsOf(address);
  for (const table of report.tables) {
    if (!touches(table.span, within)) continue;
    for (const { label } of table.rows) take('label', label?.span ?? null);
    for (const { span } of table.heads) take('label', span);
    for (const cell of table.cells.values()) {
      if (cell.span !== null) take(definitionsOf(cell, equationsOf).length > 0 ? 'derived' : 'input', cell.span);
    }
  }
  for (const [i, { span, number }] of (prose?.claims ?? []).entries()) {
    if (i % CLAIMS_AT_ONCE === CLAIMS_AT_ONCE - 1) yield;
    const isWrong = wrong.has(keyOf(span));
    if (touches(span, within)) take(isWrong ? 'wrong' : 'fact', number ?? span);
  }
  if (tokens.length > CLAIMS_AT_ONCE) yield;
  tokens.sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
  let end = 0;
  return tokens.filter(({ span }) => {
    if (span.start < end) return false;
    end = span.end;
    return true;
  });
}

function keyOf({ start, end }: Span): string {
  return `${start}:${end}`;
}
