import type { SourceText } from '../syntax/source.ts';
import type { LayoutId } from '../syntax/tree.ts';
import type { ColumnTemplate, Edition, RowTemplate, SectionTemplate, TableTemplate } from '../template/schema.ts';
import type { Span } from '../text/span.ts';
import type { Figure, MoneyUnit } from './table/figure.ts';

/** A report bound to the form: what each part of the text is, and where. All spans are offsets into the text. */
export interface Report {
  readonly edition: Edition;
  /** How the edition was chosen: by the table heads, by the title's year, or for want of both the one in force. */
  readonly editionBy: 'heads' | 'year' | 'default';
  /** Heads found that belong to another edition than the title's year: `edition-mismatch`. */
  readonly foreignHeads: readonly { readonly span: Span; readonly label: string; readonly edition: Edition }[];
  readonly title: Title | null;
  /**
   * The year reported on: of the title, unless all else is clearly on another (`weighedYear`), or of what else says it
   * (`identify`); null where nothing does.
   */
  readonly year: number | null;
  /** The reporting body, white space removed, known in the same way; empty where nothing names it. */
  readonly body: string;
  /** In order of position; a heading that stands twice is here twice. */
  readonly sections: readonly Section[];
  /** One for each table of the edition that the text has, in the form's order. */
  readonly tables: readonly Table[];
  /** The closing lines that name the body and the date, if any. */
  readonly signature: Signature | null;
  /** Where another report begins in the same text, at its title or first heading; what follows is no part of this one. */
  readonly second: Span | null;
}

export interface Title {
  readonly span: Span;
  /** Its words, markup left out, those of several lines joined. */
  readonly text: string;
  /** The report year and the four digits that state it, null where the title names none. */
  readonly year: { readonly value: number; readonly span: Span } | null;
  /** The issuing body as the title names it, white space removed. */
  readonly body: string;
  readonly bodySpan: Span | null;
}

export interface Signature {
  readonly span: Span;
  /** The line of the body, if there is one, and that of the date. */
  readonly lines: readonly Paragraph[];
  readonly body: { readonly span: Span; readonly text: string } | null;
  readonly date: {
    readonly span: Span;
    readonly year: number;
    readonly month: number;
    readonly day: number | null;
  } | null;
}

export interface Section {
  readonly template: SectionTemplate;
  /** The heading's content: `一、总体情况`. */
  readonly headingSpan: Span;
  readonly headingText: string;
  /** The ordinal as written (`一、`), null where there is none, and the number that it says. */
  readonly ordinal: { readonly span: Span; readonly number: number } | null;
  /** The heading's words without ordinal: `总体情况`. */
  readonly titleSpan: Span;
  /** `exact` the form's wording, `variant` an accepted one, `similar` recognised by its keywords. */
  readonly match: 'exact' | 'variant' | 'similar';
  /** From the heading's first character to the last before the next heading or the end, trailing white space left out. */
  readonly span: Span;
  /** The running text under the heading: lines outside tables, signature lines left out. */
  readonly paragraphs: readonly Paragraph[];
  /** The words of the paragraphs, one by one: a section may be long, and what says whether it has any needs no places. */
  readonly texts: Iterable<string>;
}

/** A line of running text. */
export type Paragraph = SourceText;

/** A table of the form as the text has it. */
export interface Table {
  readonly template: TableTemplate;
  readonly layout: LayoutId;
  readonly span: Span;
  /** Head cells that were recognised, for column labels and hovers. */
  readonly heads: readonly Head[];
  /** Those of the heads where the form has another: the figures are read by their heads. */
  readonly movedHeads: readonly Head[];
  /** The rows found, in order of position, alternative rows (`replaces`) among them. */
  readonly rows: readonly Row[];
  /** Rows of the form that the text lacks. */
  readonly missing: readonly RowTemplate[];
  /** Every cell by address, in the form's order: those of missing rows are unknown. */
  readonly cells: ReadonlyMap<string, Cell>;
}

export interface Head {
  readonly span: Span;
  readonly text: string;
  readonly column: ColumnTemplate;
  /** `changed`: recognised, though not the form's wording and no accepted variant. */
  readonly match: 'exact' | 'variant' | 'changed';
}

export interface Row {
  readonly template: RowTemplate;
  /** The row's own label as written; null in a `record` table. */
  readonly label: {
    readonly span: Span;
    readonly text: string;
    readonly match: 'exact' | 'variant' | 'fragment' | 'changed';
  } | null;
  /** From label to last figure. */
  readonly span: Span;
  /**
   * `aligned`: each figure is known to belong to its column. `truncated`: aligned, but the last figures were cut off.
   * `empty`: no figure stands in the row. `misaligned`: figures are there, but which column each belongs to is not certain.
   * `incomplete`: a cell is lost, and the other equations tell which.
   */
  readonly state: 'aligned' | 'truncated' | 'empty' | 'misaligned' | 'incomplete';
  /** All value cells as they stand, in order, for messages about a row that is not aligned. */
  readonly values: readonly Value[];
  /** For a misaligned row: the ways to give its values to columns, null for none; empty where these are too many, or unknown. */
  readonly placements: readonly (readonly (Value | null)[])[];
}

/** What stands in a value cell; empty text for a blank. */
export interface Value {
  readonly span: Span;
  readonly text: string;
}

export interface Cell {
  /** `applications/granted/total` */
  readonly address: string;
  readonly row: RowTemplate;
  readonly column: ColumnTemplate;
  /** Where the cell's content stands; empty for a blank cell; null where the text has no such cell. */
  readonly span: Span | null;
  readonly text: string | null;
  readonly figure: Figure;
  /** The unit that the figure counts in: the one written beside it, else the head's; null for a count. */
  readonly unit: MoneyUnit | null;
}
