/** The checks of Gouji as a library: the same answers as `gouji check --format json`. No file is read, nothing is fetched. */

export type Severity = 'error' | 'warning' | 'information' | 'hint';

/** Zero-based line and UTF-16 column. */
export interface Position {
  readonly line: number;
  readonly character: number;
}

export interface Range {
  readonly start: Position;
  readonly end: Position;
}

export interface Fix {
  readonly title: string;
  /** `safe` keeps or follows from the values, `unique` is the one repair, `choice` needs a person. */
  readonly applicability: 'safe' | 'unique' | 'choice';
  readonly edits: readonly { readonly range: Range; readonly newText: string }[];
}

export interface Finding {
  readonly rule: string;
  readonly severity: Severity;
  readonly message: string;
  readonly range: Range;
  /** Of a Word file: table and cell, or paragraph, as a person counts them. */
  readonly place?: string | null;
  /** `path` names another report. */
  readonly related: readonly { readonly path?: string; readonly range: Range; readonly message: string }[];
  readonly data: Readonly<Record<string, unknown>>;
  readonly fixes: readonly Fix[];
}

/** A cell of the form; `value` is a decimal string, null where the report has no figure there. */
export interface Figure {
  /** `applications/new/total` */
  readonly cell: string;
  readonly text: string | null;
  readonly value: string | null;
  readonly unit?: '元' | '万元';
  readonly range: Range | null;
  readonly place?: string | null;
}

export interface CheckedReport {
  readonly path: string;
  /** Null where the text is no annual report. */
  readonly edition: string | null;
  readonly year: number | null;
  readonly body: string | null;
  /** Of a Word file: what its text leaves out. */
  readonly notes?: readonly string[];
  readonly figures?: readonly Figure[];
  readonly findings: readonly Finding[];
}

export interface Options {
  /** The language of messages, Chinese unless said otherwise. */
  readonly locale?: 'zh-cn' | 'en';
  /** Severity, or `off`, by rule. */
  readonly rules?: Readonly<Record<string, Severity | 'off'>>;
  /** Lists every cell of the form. */
  readonly figures?: boolean;
}

/** A Word file that was opened: its text, to be analysed. */
export interface OpenedDocument {
  readonly text: string;
  readonly notes: readonly string[];
}

/** Reads and checks one report, by itself. Never throws, for any text. `path` names it in the answer. */
export function analyze(report: string | OpenedDocument, options?: Options & { readonly path?: string }): CheckedReport;

/** Opens the bytes of a Word file, or says why it cannot be read. */
export function open(bytes: Uint8Array, options?: Options): OpenedDocument | { readonly refused: string };

/** Reports that are compared with each other, by body and year. Of a report that is not asked about only figures and hashes are used. */
export class Folder {
  /** `hierarchy`: bodies whose reports add up those of others, named as in their titles. */
  constructor(
    options?: Options & {
      readonly hierarchy?: readonly { readonly body: string; readonly sumOf: readonly string[] }[];
    },
  );
  /** Takes a report in, in the place of what was known by that path. */
  set(path: string, report: string | OpenedDocument): void;
  delete(path: string): void;
  /** In the order in which they were taken in. */
  get paths(): readonly string[];
  /**
   * Checks a report, by itself and among the others.
   * @throws RangeError for a path that was not taken in.
   */
  check(path: string): CheckedReport;
}
