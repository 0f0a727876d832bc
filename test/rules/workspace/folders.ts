import type { RuleSettings } from '../../../shared/analysis.ts';
import type { Severity } from '../../../shared/findings/finding.ts';
import type { RuleId } from '../../../shared/findings/rule-ids.ts';
import type { Sum } from '../../../shared/folder/folder.ts';
import type { SmallReport } from '../../kit/small-report.ts';

/** One finding about a report and its neighbours. */
export interface Across {
  /** The file that it stands in. */
  readonly in: string;
  /** The text that it covers. */
  readonly on: string;
  readonly severity?: Severity;
  /** The files that it cites, in order. */
  readonly cites?: readonly string[];
  /** What its message has in Chinese. */
  readonly says?: string;
  /** What its fix writes, parted by spaces. */
  readonly fix?: string;
  /** What its repair changes in the other report: each figure `before>after`, parted by spaces. */
  readonly elsewhere?: string;
}

/** A folder and all that rules on several reports find in it; nothing where `found` is left out. */
export interface FolderCase {
  readonly why: string;
  /** Reports by the paths of their files; a text as it is, or the parts of a small clean report. */
  readonly files: Readonly<Record<string, SmallReport | string>>;
  /** Files beside them that cannot be read. */
  readonly unread?: readonly string[];
  readonly hierarchy?: readonly Sum[];
  readonly rules?: RuleSettings;
  readonly found?: readonly Across[];
}

export interface FolderCases {
  readonly rule: RuleId;
  readonly cases: readonly FolderCase[];
}

/** A row of the table of requests: figures by applicant. */
export function row(key: string, figures: readonly number[]): Readonly<Record<string, number>> {
  const columns = ['natural-person', 'enterprise', 'research', 'social', 'legal', 'other', 'total'];
  return Object.fromEntries(columns.map((column, i) => [`applications/${key}/${column}`, figures[i] ?? 0]));
}
