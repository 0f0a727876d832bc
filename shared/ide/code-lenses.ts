import type { Analysis } from '../analysis.ts';
import type { Message } from '../messages/message.ts';
import { contains, type Span } from '../text/span.ts';
import { tableFilling, tableRecomputation } from './actions.ts';

/** A line above a table that says something about it and does something when it is chosen. */
export interface CodeLens {
  readonly kind: 'recompute' | 'fill' | 'findings';
  /** Where it stands: the table's first line. */
  readonly span: Span;
  readonly title: Message;
  /** The table's key. */
  readonly table: string;
}

/**
 * On each table: its totals can be recomputed, where the equations tell which are wrong; its open cells can be filled
 * with 0; how many findings it has above hint level.
 */
export function codeLenses(analysis: Analysis): readonly CodeLens[] {
  const { report, findings } = analysis;
  if (report === null) return [];
  const lenses: CodeLens[] = [];
  for (const table of report.tables) {
    const span = { start: table.span.start, end: table.span.start };
    const { key } = table.template;
    const { edits } = tableRecomputation(analysis, key);
    if (edits.length > 0) {
      const title = { id: 'lens-recompute', args: { count: edits.length } } as const;
      lenses.push({ kind: 'recompute', span, table: key, title });
    }
    const filling = tableFilling(analysis, key);
    if (filling.edits.length > 0) {
      const args = { count: filling.edits.length, left: filling.left };
      const title = { id: filling.left === 0 ? 'lens-fill' : 'lens-fill-part', args } as const;
      lenses.push({ kind: 'fill', span, table: key, title });
    }
    const count = findings.filter((each) => each.severity !== 'hint' && contains(table.span, each.span)).length;
    if (count > 0) lenses.push({ kind: 'findings', span, table: key, title: { id: 'lens-findings', args: { count } } });
  }
  return lenses;
}

/** Where the first finding above hint level in a table stands; null where there is none. */
export function firstFindingIn({ report, findings }: Analysis, table: string): Span | null {
  const found = report?.tables.find(({ template }) => template.key === table);
  if (found === undefined) return null;
  return findings.find((each) => each.severity !== 'hint' && contains(found.span, each.span))?.span ?? null;
}
