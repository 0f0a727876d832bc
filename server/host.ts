import type { RuleId } from '../shared/findings/rule-ids.ts';
import type { Files } from './files.ts';
import type { ReportFiles } from './report-files.ts';

/** What the server needs of the place where it runs: all that is not the client's. */
export interface Host {
  /** What runs the server, for the log. */
  readonly platform: string;
  /** Null where the place has no files of its own. */
  readonly files: Files | null;
  /** The reports among them; null where the place has no files, or none that can be listed. */
  readonly reports: ReportFiles | null;
  /** The address of a rule's page, null where the place has none. */
  rulePageUrl(rule: RuleId): string | null;
  /** How long a client may take to answer what the server asks of it, in milliseconds. */
  readonly patience: number;
  /** The report that comes with the program; null where it cannot be read. */
  sample(): Promise<string | null>;
  /** Ends the server: 0 after a proper shutdown, else 1. */
  exit(code: 0 | 1): void;
}
