import type { RuleSettings } from '../analysis.ts';
import type { RuleId } from '../findings/rule-ids.ts';
import type { Locale } from '../messages/message.ts';
import type { Suppression } from '../suppress/suppression.ts';

/** The file in a folder that says how its reports are checked, in the editor and on the command line alike. */
export const configFileName = 'gouji.config.json';

/** What one source (the editor, a `gouji.config.json`, the command line) says; what it leaves open is not there. */
export interface Config {
  readonly rules?: RuleSettings;
  readonly locale?: Locale;
  readonly inlayHints?: boolean;
  readonly codeLens?: boolean;
  readonly alignTables?: boolean;
  /** Report findings also of reports that are not open in the editor. */
  readonly workspace?: boolean;
  readonly suppressions?: readonly SuppressionEntry[];
  /** Bodies whose reports add up those of others, all as the titles name them. */
  readonly hierarchy?: readonly { readonly body: string; readonly sumOf: readonly string[] }[];
}

/** A suppression as it is written down: in `gouji.config.json`, or in a baseline. */
export interface SuppressionEntry {
  readonly rule: RuleId;
  /** The report, from the folder of the file that this is written in, with `/`. */
  readonly file: string;
  /** The place of the one finding meant; absent for every finding of the rule in the report. */
  readonly place?: string;
  /** Why, for whoever reads it later. */
  readonly reason?: string;
}

/** Both sources together; where both speak, `stronger` holds, rule by rule. */
export function merge(weaker: Config, stronger: Config): Config {
  return { ...weaker, ...stronger, rules: { ...weaker.rules, ...stronger.rules } };
}

/** The suppressions that are meant for one report, named as the entries name it. */
export function suppressionsFor(
  entries: readonly SuppressionEntry[],
  file: string,
  source: Suppression['source'],
): readonly Suppression[] {
  const name = file.normalize();
  return entries
    .filter((entry) => entry.file.replace(/^\.\//, '').normalize() === name)
    .map(({ rule, place }) => ({ rule, place: place ?? null, source }));
}
