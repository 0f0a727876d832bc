import type { Form } from '../preview/form.ts';
import type { Preview } from '../preview/preview.ts';
import type { TextEdit } from '../text/span.ts';
import type { AlignmentOptions, Gap } from './alignment.ts';
import type { FormChange } from './form-edit.ts';
import type { Summary } from './summary.ts';

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
    } | null;
  };
  /** What lines up the tables of an open document; null where they are not to be lined up. */
  readonly 'gouji/alignment': {
    readonly params: DocumentParams & Omit<AlignmentOptions, 'locale'>;
    readonly result: { readonly version: number; readonly gaps: readonly Gap[] } | null;
  };
  /** An open document in one line; null where it is no report. */
  readonly 'gouji/summary': { readonly params: DocumentParams; readonly result: Summary | null };
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
