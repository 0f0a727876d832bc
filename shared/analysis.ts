import type { Report } from './model/report.ts';
import type { Reconciliation } from './reconcile/reconcile.ts';
import type { Finding, Severity } from './rules/finding.ts';
import type { RuleId } from './rules/ids.ts';
import type { SyntaxTree } from './syntax/tree.ts';
import type { LineIndex } from './text/line-index.ts';

/** Severity or `off` per rule; a rule not named keeps its own. */
export type RuleSettings = Readonly<Partial<Record<RuleId, Severity | 'off'>>>;

export interface AnalysisOptions {
  readonly rules?: RuleSettings;
  /** The file's base name, where there is one. */
  readonly fileName?: string;
  /** Told of a rule that threw: its findings are lost, the others' are not. */
  readonly onBrokenInvariant?: (rule: RuleId, error: unknown) => void;
}

/** Everything known about one text; immutable, its parts computed when first asked for. */
export interface Analysis {
  readonly text: string;
  readonly lines: LineIndex;
  readonly tree: SyntaxTree;
  /** Null where the text is no report at all. */
  readonly report: Report | null;
  readonly reconciliation: Reconciliation | null;
  /** In order of position. A text that is no report has the one finding `not-a-report`. */
  readonly findings: readonly Finding[];
}

/** Reads, reconciles and checks one report. Never throws, for any string. */
export declare function analyze(text: string, options?: AnalysisOptions): Analysis;
