import type { Finding, Fix, RuleFinding, Severity } from '../findings/finding.ts';
import type { RuleId } from '../findings/rule-ids.ts';
import type { Neighbours } from '../folder/folder.ts';
import type { Cell, Report, Section, Table } from '../model/report.ts';
import type { RowRoles } from '../model/roles.ts';
import type { Prose, ReadPassage } from '../prose/prose.ts';
import type { ReportIdentity } from '../prose/report-identity.ts';
import type { Reconciliation, TableReconciliation } from '../reconcile/reconcile.ts';
import type { SyntaxTree } from '../syntax/tree.ts';
import type { LineIndex } from '../text/line-index.ts';
import type { Span, TextEdit } from '../text/span.ts';
import type { Work } from '../text/work.ts';

export type { ReportIdentity } from '../prose/report-identity.ts';

export type RuleFamily = 'structure' | 'table' | 'reconcile' | 'prose' | 'content' | 'text' | 'workspace' | 'analysis';

export interface RuleMeta {
  readonly id: RuleId;
  readonly family: RuleFamily;
  /** The severity unless settings say otherwise; a rule whose findings differ in severity names the highest here. */
  readonly severity: Severity;
  /** False for a rule that reports nothing until it is switched on. */
  readonly enabled: boolean;
  readonly fixable: boolean;
  /** True where no repair is offered before the text was read with it (`PresentReport.after`), which may be too long. */
  readonly triesFixes?: boolean;
  /** Editions of the form the rule applies to; absent means every one. */
  readonly editions?: readonly string[];
}

/** A line of running text, the title, or a table as it is written. Spans of findings are offsets into `text`. */
export interface TextSubject {
  readonly kind: 'title' | 'line' | 'table';
  /** The line's content, entities decoded and mark-up removed; of a table its source, mark-up and all. */
  readonly text: string;
  /** The key of the section that it stands in; null before the first. */
  readonly part: string | null;
  readonly identity: ReportIdentity;
}

/** A passage with all that was read in it. Spans of findings are offsets into `passage.text`. */
export interface PassageSubject extends ReadPassage {
  readonly identity: ReportIdentity;
}

/**
 * One section: its heading and its running text. What a table in it says is no part of it. Its spans, and those of
 * findings, are offsets from the start of its heading's line.
 */
export interface SectionSubject {
  readonly section: Section;
  /** True if another section of the form's same one stands before it. */
  readonly repeated: boolean;
  /** True if rows of a table stand in it, whether of the form or not. */
  readonly holdsRows: boolean;
  /** The words of its paragraphs, for rules that need not know where they stand: cheaper in a long section. */
  readonly words: Iterable<string>;
  readonly identity: ReportIdentity;
}

/** One table of the form with its own arithmetic. Its spans, and those of findings, are offsets into `source`. */
export interface TableSubject {
  readonly table: Table;
  /** Its cells that hold no figure, or one in another writing than plain digits: several rules look at no others. */
  readonly unusual: readonly Cell[];
  readonly arithmetic: TableReconciliation;
  readonly source: string;
  readonly identity: ReportIdentity;
}

/** One report, read and reconciled, as a whole. All spans are offsets into `text`. */
export interface ReportSubject {
  readonly text: string;
  readonly lines: LineIndex;
  readonly tree: SyntaxTree;
  readonly report: Report;
  readonly prose: Prose;
  readonly reconciliation: Reconciliation;
  /** The file's base name, where the text comes from a file. */
  readonly fileName: string | null;
  readonly identity: ReportIdentity;
}

/** A report as it stands, for its repairs. */
export interface PresentReport extends ReportSubject {
  /** True where the text is too long to be read once more for each repair. */
  readonly isLongToTry: boolean;
  /** The report that the text is once edits are made; null where it is none, or where the text is too long to try. */
  after(edits: readonly TextEdit[]): Work<Report | null>;
  /**
   * Whether edits take a finding away, bring nothing new above a hint and leave every other cell as it is; true where the
   * text is too long to try.
   */
  trying(finding: Finding, edits: readonly TextEdit[]): Work<boolean>;
}

/** One report among the others of its folder. Spans of findings are offsets into its text. */
export interface WorkspaceSubject {
  readonly neighbours: Neighbours;
  /** The report itself; null where only what the folder keeps of it is at hand: then a finding has fewer details. */
  readonly report: Report | null;
}

interface RuleOf<Scope extends string, Subject, Found = Iterable<RuleFinding>> {
  readonly scope: Scope;
  readonly meta: RuleMeta;
  /**
   * Yields what is wrong with its subject; severities may differ from `meta.severity` where the rule grades its
   * findings. Asked again only when its subject is another: it must look at nothing else.
   */
  check(subject: Subject): Found;
  /** The repairs of one of its findings in the report as it stands, best first. Offsets are those of the whole text. */
  fixes?(finding: Finding, present: PresentReport): Fixes;
}

/**
 * What is wrong with a report, and `undefined` wherever it may be interrupted: what is found between two of these takes a
 * few milliseconds, however long the report is.
 */
export type Findings = Iterable<RuleFinding | undefined>;

/** The repairs of a finding, best first, and `undefined` wherever it may be interrupted, as `Findings`. */
export type Fixes = Iterable<Fix | undefined>;

/** A stretch of the text as it is written: one line, one table or one element of a page, with what follows it up to the next. */
export interface BlockSubject {
  readonly text: string;
  /** Where the block itself ends, in `text`. */
  readonly end: number;
  /** True if what stands in the block is mark-up, in which entities are characters. */
  readonly isMarkup: boolean;
}

/**
 * A rule that looks at every character of the text, wherever it stands, and at the whole only where some are suspicious.
 * What it takes from a block is kept with the block; `check` is asked each time that there is something.
 */
export interface BlockRule<T = unknown> {
  readonly scope: 'block';
  readonly meta: RuleMeta;
  /** What the rule needs of a block, spans as offsets into its text; null for a block that does not concern it. */
  gather(block: BlockSubject): T | null;
  /**
   * Yields what is wrong, with offsets into the text of the report. `gathered` is in order of position. Not asked where
   * no block concerns the rule.
   */
  check(gathered: Iterable<Gathered<T>>, subject: ReportSubject): Findings;
  fixes?(finding: Finding, present: PresentReport): Fixes;
}

/** What a rule took from one passage, block or table; `locate` turns offsets into it into offsets into the report. */
export interface Gathered<T> {
  readonly value: T;
  /** The key of the section that the passage or table stands in; null before the first, and of a block. */
  readonly part: string | null;
  locate(within: Span): Span;
}

/**
 * A rule that compares what several passages say with each other or with the tables. What it takes from a passage is
 * kept with the passage; `check` is asked each time that there is something, and handed only that.
 */
export interface ProseRule<T = unknown> {
  readonly scope: 'prose';
  readonly meta: RuleMeta;
  /** True if something may be wrong where no passage concerns the rule: without it `check` is not asked then. */
  readonly looksFurther?: true;
  /** What the rule needs of a passage, spans as offsets into it; null for a passage that does not concern it. */
  gather(passage: PassageSubject): T | null;
  /** Yields what is wrong, with offsets into the text of the report. `gathered` is in order of position. */
  check(gathered: Iterable<Gathered<T>>, subject: ReportSubject): Findings;
  fixes?(finding: Finding, present: PresentReport): Fixes;
}

/**
 * A rule that finds in single tables what may be wrong, and looks at the report only to be certain of it, or to say more.
 * What it takes from a table is kept with the table and its arithmetic; `check` is asked each time that there is something.
 */
export interface TableInReportRule<T = unknown> {
  readonly scope: 'table-in-report';
  readonly meta: RuleMeta;
  /** As `rows` of a `TableRule`. */
  readonly rows?: readonly RowRoles[];
  /** What the rule needs of a table, spans as offsets into its source; null for a table that does not concern it. */
  gather(table: TableSubject): T | null;
  /** Yields what is wrong, with offsets into the text of the report. `gathered` is in the form's order of tables. */
  check(gathered: Iterable<Gathered<T>>, subject: ReportSubject): Findings;
  fixes?(finding: Finding, present: PresentReport): Fixes;
}

export type TextRule = RuleOf<'text', TextSubject>;
export type PassageRule = RuleOf<'passage', PassageSubject>;
export interface SectionRule extends RuleOf<'section', SectionSubject> {
  /** The key of the one section that it is about: it is not asked about others. Absent means every one. */
  readonly section?: string;
}
export interface TableRule extends RuleOf<'table', TableSubject> {
  /** What the rows count that it is about: it is not asked about tables with none of these. Absent means every table. */
  readonly rows?: readonly RowRoles[];
}
export type ReportRule = RuleOf<'report', ReportSubject, Findings>;
export type WorkspaceRule = RuleOf<'workspace', WorkspaceSubject>;

/** What a rule looks at is what `check` is handed, by its scope. */
export type Rule =
  | BlockRule
  | TextRule
  | PassageRule
  | SectionRule
  | TableRule
  | TableInReportRule
  | ProseRule
  | ReportRule
  | WorkspaceRule;
