import type { Analysis } from '../../../shared/analysis.ts';
import type { DocumentText } from '../../../shared/document/document.ts';

export interface Summary {
  files: number;
  errors: number;
  warnings: number;
  information: number;
  hints: number;
}

/** Writes what was found, file by file as it is found, so that any number of files takes the memory of one. */
export interface Reporter {
  begin(): Promise<void>;
  /** `path` as given, `-` for standard input; `document` the word processor's file that the text was read from, if any. */
  file(path: string, analysis: Analysis, document: DocumentText | null): Promise<void>;
  end(summary: Summary): Promise<void>;
}
