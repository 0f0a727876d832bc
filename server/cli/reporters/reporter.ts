import type { Analysis } from '../../../shared/analysis.ts';
import type { DocumentText } from '../../../shared/document/document.ts';
import type { Finding } from '../../../shared/findings/finding.ts';
import type { RuleId } from '../../../shared/findings/rule-ids.ts';

export interface Summary {
  files: number;
  errors: number;
  warnings: number;
  information: number;
  hints: number;
}

/** What was checked in one file. */
export interface CheckedFile {
  /** As given, `-` for standard input. */
  readonly path: string;
  readonly analysis: Analysis;
  /** Those of the analysis that are to be reported. */
  readonly findings: readonly Finding[];
  /** The word processor's file that the text was read from, if any. */
  readonly document: DocumentText | null;
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
