import type { RuleId } from '../findings/rule-ids.ts';

/** What is knowingly not reported in one file. */
export interface Suppression {
  readonly rule: RuleId;
  /** The place of the one finding meant, as `placesOf` names it; null for every finding of the rule in the file. */
  readonly place: string | null;
  /** Who asks for it: the folder's configuration, or the baseline of findings that were there before. */
  readonly source: 'config' | 'baseline';
}
