import type { Severity } from '../../shared/findings/finding.ts';
import type { RuleId } from '../../shared/findings/rule-ids.ts';
import type { Rule } from '../../shared/rules/rule.ts';
import type { SmallReport } from '../kit/small-report.ts';

/** One finding that a rule must make. */
export interface Expected {
  /** The text that the finding covers; empty where it stands on a cell that is empty. */
  readonly on: string;
  /** Where `on` stands more than once: which one, counted from 1. */
  readonly nth?: number;
  /** The rule's own where left out. */
  readonly severity?: Severity;
  /** What each fix writes, in order, by applicability: `safe 0`; several edits are parted by spaces. */
  readonly fixes?: readonly string[];
  /** What its first related note says in Chinese. */
  readonly note?: string;
}

/** A report in which the rule must find one thing, or those listed; a text as it is, or the parts of a small clean report. */
export interface Fires extends Expected {
  readonly why: string;
  readonly report: SmallReport | string;
  /** The findings behind the first, in the order of the text. */
  readonly more?: readonly Expected[];
  readonly fileName?: string;
  /** The text that the first fix leaves in place of `on`, where that is worth saying. */
  readonly becomes?: string;
}

/** A report that looks much the same and in which the rule must find nothing. */
export interface Quiet {
  readonly why: string;
  readonly report: SmallReport | string;
  readonly fileName?: string;
}

export interface RuleCases {
  readonly rule: Rule;
  /** Rules of which none but this one may find anything in a text that fires: they share out one kind of fault. */
  readonly among?: readonly RuleId[];
  readonly fires: readonly Fires[];
  readonly quiet: readonly Quiet[];
}
