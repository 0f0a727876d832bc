import type { RuleId } from '../../../shared/findings/rule-ids.ts';
import type { CheckedFile } from '../../../shared/overview/report-entry.ts';

export interface Summary {
  files: number;
  errors: number;
  warnings: number;
  information: number;
  hints: number;
}

/** A piece of output. `rule` is named where what is written around it depends on the rule. */
export interface EntryPart {
  readonly text: string;
  readonly rule: RuleId | null;
}

/** Writes what was found, file by file. */
export interface Reporter {
  /**
   * True where findings stand one below the other, so that those about several reports may come after all others. Where
   * a file has one place in the output, it is written when all reports are known.
   */
  readonly isList: boolean;
  begin(): Promise<void>;
  /** A file's part of the output: plain data, which depends on nothing but the file. */
  entry(file: CheckedFile): Promise<readonly EntryPart[]> | readonly EntryPart[];
  write(parts: readonly EntryPart[]): Promise<void>;
  end(summary: Summary): Promise<void>;
}
