import type { Report } from '../model/report.ts';
import type { Reconciliation } from '../reconcile/reconcile.ts';
import type { SyntaxTree } from '../syntax/tree.ts';
import type { LineIndex } from '../text/line-index.ts';
import type { Finding, Severity } from './finding.ts';
import type { RuleId } from './ids.ts';

export type RuleFamily = 'structure' | 'table' | 'reconcile' | 'prose' | 'content' | 'text' | 'analysis';

export interface RuleMeta {
  readonly id: RuleId;
  readonly family: RuleFamily;
  /** The severity unless settings say otherwise; a rule whose findings differ in weight names the gravest here. */
  readonly severity: Severity;
  /** False for a rule that reports nothing until it is switched on. */
  readonly enabled: boolean;
  readonly fixable: boolean;
  /** Editions of the form the rule applies to; absent means every one. */
  readonly editions?: readonly string[];
}

/** All that a rule may look at: one report, read and reconciled. */
export interface RuleContext {
  readonly text: string;
  readonly lines: LineIndex;
  readonly tree: SyntaxTree;
  readonly report: Report;
  readonly reconciliation: Reconciliation;
  /** The file's base name, where the text comes from a file. */
  readonly fileName: string | null;
}

export interface Rule {
  readonly meta: RuleMeta;
  /** Yields what is wrong; severities may differ from `meta.severity` where the rule grades its findings. */
  check(context: RuleContext): Iterable<Finding>;
}
