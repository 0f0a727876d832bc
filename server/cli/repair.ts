import { type Analysis, type AnalysisOptions, analyze } from '../../shared/analysis.ts';
import type { DocumentText } from '../../shared/document/document.ts';
import type { RefusedEdit } from '../../shared/document/write.ts';
import type { RuleId } from '../../shared/findings/rule-ids.ts';
import type { SafeFix } from '../../shared/ide/actions.ts';
import { applyEdits, touches } from '../../shared/text/span.ts';

export interface Change {
  readonly rule: RuleId;
  /** Zero-based line in the text as it stood when the change was made, and what stood before the change in it. */
  readonly line: number;
  readonly before: string;
  readonly from: string;
  readonly to: string;
}

/** A fix may uncover a fault that another one repairs; no report needs more rounds than this. */
const MAX_ROUNDS = 5;

/**
 * Applies the fixes that `fixesOf` chooses until none is left; the analysis is that of the text it ends with. A round
 * after which a rule finds as much as before is taken back, and that rule's fixes are left out from there on: they
 * are not what mends its findings.
 */
export function repair(
  analysis: Analysis,
  options: AnalysisOptions,
  fixesOf: (analysis: Analysis) => readonly SafeFix[],
): { readonly analysis: Analysis; readonly changes: readonly Change[] } {
  const changes: Change[] = [];
  const inVain = new Set<RuleId>();
  let current = analysis;
  let rounds = 0;
  while (rounds < MAX_ROUNDS) {
    const { text, lines } = current;
    const fixes = fixesOf(current).filter(({ finding }) => !inVain.has(finding.rule));
    const fixed = applyEdits(
      text,
      fixes.flatMap(({ edits }) => edits),
    );
    if (fixed === text) break;
    const next = analyze(fixed, options);
    const rules = new Set(fixes.map(({ finding }) => finding.rule));
    const unmended = [...rules].filter((rule) => countOf(next, rule) >= countOf(current, rule));
    if (unmended.length > 0) {
      for (const rule of unmended) inVain.add(rule);
      continue;
    }
    for (const { finding, edits } of fixes) {
      for (const { span, newText } of edits) {
        const from = text.slice(span.start, span.end);
        const line = lines.lineAt(span.start);
        const before = text.slice(lines.lineStart(line), span.start);
        changes.push({ rule: finding.rule, line, before, from, to: newText });
      }
    }
    current = next;
    rounds++;
  }
  return { analysis: current, changes };
}

/**
 * Repairs a text so that its word processor's file can take the change: repairs that it cannot take are left out, and
 * handed back with the reasons. A text that comes from no such file takes every repair.
 */
export function repairWritable(
  analysis: Analysis,
  options: AnalysisOptions,
  fixesOf: (analysis: Analysis) => readonly SafeFix[],
  document: DocumentText | null,
  tracked: boolean,
): { readonly repaired: ReturnType<typeof repair>; readonly refused: readonly RefusedEdit[] } {
  const leftOut = new Set<string>();
  const nameOf = (of: Analysis, { finding }: SafeFix): string => `${finding.rule}/${of.placeOf(finding)}`;
  const refused: RefusedEdit[] = [];
  for (;;) {
    const repaired = repair(analysis, options, (present) =>
      fixesOf(present).filter((fix) => !leftOut.has(nameOf(present, fix))),
    );
    const written = document?.write(repaired.analysis.text, tracked ? true : undefined) ?? null;
    if (written === null || !('refused' in written)) return { repaired, refused };
    const stuck = fixesOf(analysis).filter(
      (fix) =>
        !leftOut.has(nameOf(analysis, fix)) &&
        fix.edits.some((edit) => written.refused.some(({ span }) => touches(edit.span, span))),
    );
    // Reasons against every change are reported when the file is written.
    if (stuck.length === 0) return { repaired, refused };
    for (const fix of stuck) leftOut.add(nameOf(analysis, fix));
    refused.push(...written.refused);
  }
}

function countOf({ findings }: Analysis, rule: RuleId): number {
  return findings.filter((finding) => finding.rule === rule).length;
}
