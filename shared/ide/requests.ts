import type { Form } from '../preview/form.ts';
import type { Preview } from '../preview/preview.ts';
import type { Span, TextEdit } from '../text/span.ts';
import type { Alignment, AlignmentOptions } from './alignment.ts';
import type { CellPlace } from './cells.ts';
import type { FormChange } from './form-edit.ts';
import type { ReportState, Summary } from './summary.ts';

/** What a client can ask of the server beyond the protocol: parameters and results by method. */
export interface Requests {
  /** The text of a new report. */
  readonly 'gouji/newReport': {
    readonly params: {
      readonly body: string;
      readonly year: number;
      /** The text of last year's report, null where there is none. */
      readonly previous: string | null;
    };
    /** The text as a snippet, and a word on what was not carried over; for want of a form for the year the word alone. */
    readonly result: { readonly snippet: string | null; readonly notice: string | null };
  };
  /** An open document as the form prints it; null where it is no report. */
  readonly 'gouji/preview': {
    readonly params: DocumentParams;
    readonly result: { readonly version: number; readonly preview: Preview } | null;
  };
  /** An open document as a Word file in the layout of the official form, in base 64; null where it is no report. */
  readonly 'gouji/wordForm': {
    readonly params: DocumentParams;
    readonly result: { readonly content: string } | null;
  };
  /** An open document as the form to be filled in; null where it is no report. */
  readonly 'gouji/form': {
    readonly params: DocumentParams;
    readonly result: { readonly version: number; readonly form: Form } | null;
  };
  /** The edits that make a change of the form, in the version that is open, or why it is not made. */
  readonly 'gouji/formEdit': {
    readonly params: DocumentParams & { readonly change: FormChange; readonly computesTotals: boolean };
    readonly result: {
      readonly version: number;
      readonly edits: readonly TextEdit[];
      readonly refusal: string | null;
      /** The form after the edits, to be shown while the client makes them; null where there are none. */
      readonly form: Form | null;
    } | null;
  };
  /** What lines up the tables of an open document; null where they are not to be lined up. */
  readonly 'gouji/alignment': {
    readonly params: DocumentParams & Omit<AlignmentOptions, 'locale'>;
    readonly result: ({ readonly version: number } & Alignment) | null;
  };
  /** What the configuration that holds for a document leaves out: findings, and rules that are off. */
  readonly 'gouji/accepted': {
    readonly params: DocumentParams;
    readonly result: { readonly findings: readonly AcceptedFinding[]; readonly off: readonly string[] };
  };
  /** The protocol's edit that accepts every finding of a document; null where there is none, or it cannot be made. */
  readonly 'gouji/acceptAll': {
    readonly params: DocumentParams & { readonly reason: string };
    readonly result: object | null;
  };
  /** The protocol's edit that takes an acceptance back; without a file a rule is on again. */
  readonly 'gouji/restore': {
    readonly params: DocumentParams & Pick<AcceptedFinding, 'rule' | 'place'> & { readonly file: string | null };
    readonly result: object | null;
  };
  /** The cells of an open document's tables, in order of position; null where it is no report. */
  readonly 'gouji/cells': {
    readonly params: DocumentParams;
    readonly result: { readonly version: number; readonly cells: readonly CellPlace[] } | null;
  };
  /** Copied cells as edits of the table at `at`, or why they cannot be put there; null where it is no such thing. */
  readonly 'gouji/pasteCells': {
    readonly params: DocumentParams & { readonly at: Span; readonly text: string };
    readonly result: {
      readonly version: number;
      readonly edits: readonly TextEdit[];
      readonly refusal: string | null;
    } | null;
  };
  /** The reports of the workspace's folders by body and year; `again` has every file read once more. */
  readonly 'gouji/folder': { readonly params: { readonly again: boolean }; readonly result: FolderView };
  /**
   * A report beside that of the year before, as a page, or the file that may be that one and cannot be read, with the reason;
   * null where there is none before, or the report is none.
   */
  readonly 'gouji/compareLastYear': {
    readonly params: DocumentParams;
    readonly result:
      | { readonly title: string; readonly page: string }
      | { readonly unread: string; readonly reason: string }
      | null;
  };
  /** What is found in the folders, a page a body, or in the reports of one body, as a file in base 64; null where there is no report. */
  readonly 'gouji/problems': {
    readonly params: { readonly format: 'md' | 'html' | 'docx'; readonly body: string | null };
    readonly result: { readonly content: string | null };
  };
  /** An open document in one line; null where it is no report. */
  readonly 'gouji/summary': { readonly params: DocumentParams; readonly result: Summary | null };
}

/** A finding that is known and not reported, as the configuration names it. */
export interface AcceptedFinding {
  readonly rule: string;
  readonly file: string;
  /** Null for every finding of the rule in the file. */
  readonly place: string | null;
  readonly reason: string | null;
  /** What it says and where it stands, if it is in the document that was asked about. */
  readonly message: string | null;
  readonly span: Span | null;
}

/** What the server can ask of a client that says `readsFiles` in the options of `initialize`. */
export interface ClientRequests {
  /** A file that only the client sees; `text` is null where there is none. */
  readonly 'gouji/readFile': {
    readonly params: DocumentParams;
    readonly result: {
      readonly text: string | null;
      /** Whether the file system that it lies on takes changes. */
      readonly isWritable: boolean;
    };
  };
}

interface DocumentParams {
  readonly uri: string;
}

/** A body's report on a year. */
export interface YearView {
  readonly year: number;
  /** Null where other bodies have a report on the year and of this body none could be read. */
  readonly report: (ReportState & { readonly uri: string }) | null;
  /** Without a report: the files that cannot be read and by name and place are the one on this year. */
  readonly unread: readonly UnreadView[];
  /** Without either: one of the files of which it is not known whose report they are may be it. */
  readonly isDoubtful: boolean;
}

/** A file that may be a report and cannot be read. */
export interface UnreadView {
  readonly uri: string;
  /** As messages name it. */
  readonly path: string;
  /** Why, and what to do. */
  readonly reason: string;
}

export interface BodyView {
  readonly body: string;
  /** The pinyin initials of its name, to be searched by. */
  readonly initials: string;
  readonly years: readonly YearView[];
}

export interface FolderView {
  /** In order of the name. */
  readonly bodies: readonly BodyView[];
  /** Files that cannot be read and of which body or year are not known, in order of the path. */
  readonly unread: readonly UnreadView[];
}
