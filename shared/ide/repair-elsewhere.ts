import type { Analysis } from '../analysis.ts';
import type { Finding, RepairElsewhere } from '../findings/finding.ts';
import type { Message } from '../messages/message.ts';
import type { Span, TextEdit } from '../text/span.ts';
import { figureEdit } from '../writing/figure-edit.ts';
import { findingsAt } from './actions.ts';

/** The other way to end a difference between two reports: to change the one that the finding cites. */
export interface ElsewhereAction {
  readonly kind: 'elsewhere';
  readonly title: Message;
  readonly finding: Finding;
  readonly repair: RepairElsewhere;
}

/** The repairs in other reports of the findings at a place (see `findingsAt`). */
export function repairsElsewhereAt(analysis: Analysis, at: Span): readonly ElsewhereAction[] {
  return findingsAt(analysis, at).flatMap((finding): ElsewhereAction[] => {
    const { repairElsewhere: repair } = finding;
    return repair === undefined ? [] : [{ kind: 'elsewhere', title: repair.title, finding, repair }];
  });
}

/** The edits of a repair in the report that it changes; null where that no longer says what the repair goes from. */
export function repairIn({ report }: Analysis, { cells }: RepairElsewhere): readonly TextEdit[] | null {
  const edits: TextEdit[] = [];
  for (const { cell: address, from, to } of cells) {
    const cell = report?.tables.map((table) => table.cells.get(address)).find((each) => each !== undefined);
    const edit = cell?.figure.kind === 'figure' && cell.figure.value === from ? figureEdit(cell, to) : null;
    if (edit === null) return null;
    edits.push(edit);
  }
  return edits;
}
