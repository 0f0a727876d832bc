import type { Severity } from '../../shared/findings/finding.ts';
import type { Rule } from '../../shared/rules/rule.ts';
import type { SmallReport } from '../kit/small-report.ts';

/** A report in which the rule must find one thing. */
export interface Fires {
  readonly why: string;
  readonly report: SmallReport;
  /** The text that the finding covers. */
  readonly on: string;
  /** Where `on` stands more than once: which one, counted from 1. */
  readonly nth?: number;
  /** The rule's own where left out. */
  readonly severity?: Severity;
  readonly fileName?: string;
  /** The text that the first fix leaves in place of `on`, where that is worth saying. */
  readonly becomes?: string;
}

/** A report that looks much the same and in which the rule must find nothing. */
export interface Quiet {
  readonly why: string;
  readonly report: SmallReport;
  readonly fileName?: string;
}

export interface RuleCases {
  readonly rule: Rule;
  readonly fires: readonly Fires[];
  readonly quiet: readonly Quiet[];
}
