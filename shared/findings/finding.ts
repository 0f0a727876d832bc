import type { Message } from '../messages/message.ts';
import type { LineColumn } from '../text/line-index.ts';
import type { Span, TextEdit } from '../text/span.ts';
import type { Work } from '../text/work.ts';
import type { RuleId } from './rule-ids.ts';

/** The gravest first. */
export const severityLevels = ['error', 'warning', 'information', 'hint'] as const;

export type Severity = (typeof severityLevels)[number];

/** A fault as a rule yields it, by message ids and by offsets into the part of the report that the rule looks at. */
export interface RuleFinding {
  readonly rule: RuleId;
  readonly severity: Severity;
  readonly span: Span;
  /** Where a finding about a whole table stands: on its section's heading, and at `span` only if it has none. */
  readonly on?: 'section-heading';
  readonly message: Message;
  readonly related?: readonly RelatedNote[];
  /** Machine-readable detail; its shape is the contract of the JSON output. */
  readonly data?: FindingData;
  /** What is to be changed if another report is the one that is wrong. */
  readonly repairElsewhere?: RepairElsewhere;
  /** What the rule's own `fixes` needs to find its subject again: keys and words, never a position. */
  readonly about?: Readonly<Record<string, unknown>>;
}

/** Another place that a finding speaks of. */
export interface RelatedNote {
  /** Offsets into the text of the report that the place is in. */
  readonly span: Span;
  readonly message: Message;
  /** Of a place in another report: its file, and the place in lines and columns. */
  readonly elsewhere?: {
    readonly path: string;
    readonly range: { readonly start: LineColumn; readonly end: LineColumn };
  };
}

/** Other figures for a report that a finding cites: nothing but an editor writes them, and only after a person agreed. */
export interface RepairElsewhere {
  /** The file, as the folder names it. */
  readonly path: string;
  readonly title: Message;
  /** `from` is what stood there: where it no longer does, nothing is changed. */
  readonly cells: Candidate['cells'];
}

/** A fault found in one report, by offsets into its text: words, positions and edits are made when asked for. */
export interface Finding extends RuleFinding {
  /**
   * The repairs in the report that the finding belongs to, best first, computed when called: all, or those that are so
   * certain. None that is not safe was found to make something else wrong.
   */
  readonly fixes?: (kinds?: readonly Applicability[]) => readonly Fix[];
  /** The same, piece by piece. */
  readonly findingFixes?: (kinds?: readonly Applicability[]) => Work<readonly Fix[]>;
  /** Why none of the repairs that there could be is offered; null where there is none. */
  readonly whyNoFix?: () => Message | null;
}

export interface FindingData {
  /** The broken equations that this finding explains: `row-total:granted`. */
  readonly equations?: readonly string[];
  readonly candidates?: readonly Candidate[];
  readonly [key: string]: unknown;
}

/** One way to make the equations hold: new values for one or more cells. */
export interface Candidate {
  readonly cells: readonly { readonly cell: string; readonly from: string | null; readonly to: string }[];
  readonly evidence?: string;
}

/**
 * `safe` keeps or follows from the values and may run on save; `unique` is the one repair, offered first,
 * never on save; `choice` needs a person.
 */
export type Applicability = 'safe' | 'unique' | 'choice';

export interface Fix {
  readonly title: Message;
  readonly applicability: Applicability;
  /** Edits of the analysed text that do not overlap. `newText` may hold tab stops (`${1:…}`) where `snippet` is set. */
  readonly edits: readonly TextEdit[];
  readonly snippet?: boolean;
}
