import type { Finding, Severity } from './findings/finding.ts';
import type { RuleId } from './findings/rule-ids.ts';
import { gatheringFacts, type ReportFacts } from './folder/facts.ts';
import { type Folder, Neighbours, type Sum } from './folder/folder.ts';
import { type Binding, binding } from './model/bind.ts';
import type { Line } from './model/lines.ts';
import { placingLines, reportAt } from './model/place.ts';
import type { Report } from './model/report.ts';
import type { Prose } from './prose/prose.ts';
import { PlacedProse } from './prose/prose-part.ts';
import type { Fact } from './reconcile/diagnosis.ts';
import { type Reconciliation, together } from './reconcile/reconcile.ts';
import { rules as allRules } from './rules/registry.ts';
import { nodesOf, type ReportNodes } from './rules/report-nodes.ts';
import type { PresentReport, ReportSubject, Rule, WorkspaceSubject } from './rules/rule.ts';
import { differsFromNeighbours, type OnBrokenInvariant, RuleRun } from './rules/run.ts';
import { isLongToTry, mends } from './rules/trial.ts';
import { workspaceRules } from './rules/workspace/index.ts';
import { dependsOnLastYear, factsOfLastYear } from './rules/workspace/last-year.ts';
import { namingPlaces } from './suppress/place.ts';
import { type SuppressionResult, suppress } from './suppress/suppress.ts';
import type { Suppression } from './suppress/suppression.ts';
import { MOST_CELLS, MOST_CHARACTERS, MOST_IN_A_CELL } from './syntax/limits.ts';
import { type BlockList, isTooLong, placingBlocks, readingBlocks } from './syntax/reading.ts';
import type { SyntaxTree } from './syntax/tree.ts';
import type { Form } from './template/supplement.ts';
import { LineIndex } from './text/line-index.ts';
import { applyEdits, type TextEdit } from './text/span.ts';
import { done, type Work } from './text/work.ts';

/** Severity or `off` per rule; a rule not named keeps its own. */
export type RuleSettings = Readonly<Partial<Record<RuleId, Severity | 'off'>>>;

export interface AnalysisOptions {
  readonly rules?: RuleSettings;
  /** What is not to be reported in this text. */
  readonly suppressions?: readonly Suppression[];
  /** The file's base name, where there is one. */
  readonly fileName?: string;
  /** The other reports of the folder; without them no rule of scope `workspace` runs. */
  readonly folder?: FolderContext;
  /** The editions and supplements to choose from; those of the registry unless a caller brings its own. */
  readonly forms?: readonly Form[];
  /** The rules to run; those of the registry unless a caller brings its own. */
  readonly ruleSet?: readonly Rule[];
  /** Told of a rule that threw: its findings are lost, the others' are not. */
  readonly onBrokenInvariant?: OnBrokenInvariant;
}

/** The folder that a report is compared with: see `AnalysisOptions.folder`. */
export interface FolderContext {
  readonly reports: Folder;
  /** The report's own file, as the folder names it: what is known of it there is left out. */
  readonly path: string;
  readonly hierarchy: readonly Sum[];
  /** What is kept of this very text, where it is at hand: else it is made, for which all running text is read. */
  readonly self?: ReportFacts;
}

/** Everything known about one text; immutable, its parts computed when first asked for. */
export interface Analysis {
  readonly text: string;
  readonly lines: LineIndex;
  readonly tree: SyntaxTree;
  /** The lines of cells that the report was read from, where they stand; none where the text is no report. */
  readonly cellLines: readonly Line[];
  /** True for a text that has too much in it for a report: it was not read to its end and is taken for none. */
  readonly isTooLong: boolean;
  /** Null where the text is no report at all. */
  readonly report: Report | null;
  readonly reconciliation: Reconciliation | null;
  /** All that a rule may look at; null where the text is no report. */
  readonly subject: PresentReport | null;
  readonly prose: Prose | null;
  /** In order of position. A text that is no report has the one finding `not-a-report`. */
  readonly findings: readonly Finding[];
  /** What was found and is not reported. */
  readonly suppressed: readonly Finding[];
  /** Suppressions given that met nothing. */
  readonly unusedSuppressions: readonly Suppression[];
  /** Whether last year's report has a say in what is found, beside what rules of scope `workspace` find. */
  readonly dependsOnLastYear: boolean;
  /**
   * Does the next piece, a few milliseconds, of what `findings` takes; false when all is done. Whoever asks for anything
   * before that is not told something else, but waits for all that is left.
   */
  readOn(): boolean;
  /** Makes ready, piece by piece, what `report` gives. */
  readingReport(): Work<void>;
  /** What a folder keeps of the report; null where the text is none, or does not say whose and of which year it is. */
  factsFor(path: string): ReportFacts | null;
  /** The same, piece by piece: only what it takes is read. */
  gatheringFacts(path: string): Work<ReportFacts | null>;
  /** The same report without the others of its folder, which may change at any time. */
  alone(): Analysis;
  /** What comes of edits, by the same options. */
  edited(edits: readonly TextEdit[]): Analysis;
  /** Makes ready, piece by piece, what `tree` gives. */
  placingTree(): Work<void>;
  /** The same for `cellLines`. */
  placingLines(): Work<void>;
  /** Names the place of a finding of this analysis; with its rule it tells the finding from all others. */
  placeOf(finding: Finding): string;
  /** Makes ready, piece by piece, what `placeOf` gives. */
  namingPlaces(): Work<void>;
}

/**
 * Reads, reconciles and checks one report. Never throws, for any string. `before` is the analysis of an earlier version
 * of the text: it makes the answer faster, never another.
 */
export function analyze(text: string, options: AnalysisOptions = {}, before: Analysis | null = null): Analysis {
  return new LazyAnalysis(text, options, before instanceof LazyAnalysis ? before : null);
}

/**
 * Whether a rule finds something between a report and the others of its folder, from what is kept of each: the text is
 * not needed.
 */
export function differs(report: ReportFacts, { reports, hierarchy }: FolderContext, rules: RuleSettings = {}): boolean {
  const on = workspaceRules.filter(({ meta: { id, enabled } }) => (rules[id] ?? (enabled ? '' : 'off')) !== 'off');
  return differsFromNeighbours(on, new Neighbours(report, reports, hierarchy));
}

/** What was read in a text, part by part, and the rules that look at it: what the next version is read from. */
interface Reading {
  readonly blocks: BlockList;
  /** Null where the text is no report. */
  readonly report: {
    readonly binding: Binding;
    readonly nodes: ReportNodes;
    readonly run: RuleRun;
  } | null;
}

class LazyAnalysis implements Analysis {
  readonly text: string;
  readonly #options: AnalysisOptions;
  #before: LazyAnalysis | null = null;
  #linesBefore: LineIndex | null = null;
  #lines: LineIndex | undefined;
  #tree: SyntaxTree | undefined;
  /** The pieces that are left of reading, and of all that there is to do. */
  #toRead: Work<Reading> | null = null;
  #pieces: Work<void> | null = null;
  #reading: Reading | undefined;
  #cellLines: readonly Line[] | undefined;
  #report: Report | null | undefined;
  #prose: Prose | null | undefined;
  #reconciliation: Reconciliation | null | undefined;
  #subject: PresentReport | null | undefined;
  #alone: readonly Finding[] | undefined;
  #facts: { readonly path: string; readonly value: ReportFacts | null } | undefined;
  #all: readonly Finding[] | undefined;
  #result: SuppressionResult | undefined;
  #places: ReadonlyMap<Finding, string> | undefined;

  constructor(text: string, options: AnalysisOptions, before: LazyAnalysis | null) {
    this.text = text;
    this.#options = options;
    if (before === null) return;
    this.#linesBefore = before.#lines ?? before.#linesBefore;
    // What was read before helps if the same forms were to choose from.
    if (before.#options.forms !== options.forms) return;
    // Of another text that was not read to its end it is the one before that helps.
    this.#before = before.#reading === undefined && before.text !== text ? before.#before : before;
  }

  alone(): LazyAnalysis {
    const { folder, ...options } = this.#options;
    return folder === undefined ? this : new LazyAnalysis(this.text, options, this);
  }

  edited(edits: readonly TextEdit[]): LazyAnalysis {
    return new LazyAnalysis(applyEdits(this.text, edits), this.#options, this);
  }

  get lines(): LineIndex {
    this.#lines ??= new LineIndex(this.text, this.#linesBefore);
    this.#linesBefore = null;
    return this.#lines;
  }

  get tree(): SyntaxTree {
    if (this.#tree === undefined) done(this.placingTree());
    return this.#tree as SyntaxTree;
  }

  get isTooLong(): boolean {
    return isTooLong(this.#read().blocks);
  }

  get cellLines(): readonly Line[] {
    if (this.#cellLines === undefined) done(this.placingLines());
    return this.#cellLines ?? [];
  }

  *placingTree(): Work<void> {
    this.#tree ??= yield* placingBlocks(this.#read().blocks);
  }

  *placingLines(): Work<void> {
    const { report } = this.#read();
    this.#cellLines ??= report === null ? [] : yield* placingLines(report.binding.lines);
  }

  get report(): Report | null {
    if (this.#report === undefined) {
      const { report } = this.#read();
      this.#report =
        report === null
          ? null
          : reportAt(
              report.binding,
              report.nodes.tables.map(({ table }) => table),
            );
    }
    return this.#report;
  }

  get prose(): Prose | null {
    if (this.#prose === undefined) {
      const { report } = this.#read();
      this.#prose = report === null ? null : proseOf(report.nodes);
    }
    return this.#prose;
  }

  get reconciliation(): Reconciliation | null {
    if (this.#reconciliation === undefined) this.#reconciliation = this.#reconcile();
    return this.#reconciliation;
  }

  readOn(): boolean {
    this.#pieces ??= this.#inPieces();
    return this.#pieces.next().done !== true;
  }

  /** All that `findings` takes, so that most of it is done where this yields. */
  *#inPieces(): Work<void> {
    while (!this.#readPiece()) yield;
    const { report } = this.#read();
    if (report !== null) yield* report.run.lookingAhead(report.nodes);
    if (this.prose !== null) {
      yield* this.prose.placing();
      yield* this.prose.readingCases();
    }
    const { subject } = this;
    yield;
    if (report !== null && subject !== null && this.#all === undefined) {
      const amongOthers = yield* this.#comparing();
      yield;
      const found = yield* report.run.finding(report.nodes, subject, amongOthers);
      // Whoever asked meanwhile holds on to what was found then.
      this.#all ??= found;
      yield;
    }
    void this.findings;
  }

  #read(): Reading {
    for (;;) {
      if (this.#reading !== undefined) return this.#reading;
      this.#readPiece();
    }
  }

  /** Reads the next piece; true if the text is read. */
  #readPiece(): boolean {
    if (this.#reading !== undefined) return true;
    this.#toRead ??= this.#reads(this.#before);
    const step = this.#toRead.next();
    if (step.done !== true) return false;
    this.#reading = step.value;
    // A text must not hold on to all that came before it.
    this.#before = null;
    this.#toRead = null;
    return true;
  }

  *#reads(before: LazyAnalysis | null): Work<Reading> {
    // The same text, of which the reading was not finished.
    while (before !== null && before.#reading === undefined) {
      if (!before.#readPiece()) yield;
    }
    const earlier = before === null ? null : (before.#reading ?? null);
    const blocks = yield* readingBlocks(this.text, earlier?.blocks ?? null);
    const bound = yield* binding(blocks, this.#options.forms, earlier?.report?.binding);
    if (bound === null) return { blocks, report: null };
    const nodes = yield* nodesOf(bound, earlier?.report?.nodes ?? null);
    return { blocks, report: { binding: bound, nodes, run: this.#runOf(nodes, before) } };
  }

  /** The run of the rules before, if the same rules are to run over a report that is the same to them. */
  #runOf({ identity }: ReportNodes, before: LazyAnalysis | null): RuleRun {
    const { rules, ruleSet = allRules, onBrokenInvariant } = this.#options;
    const known = before === null ? null : before.#reading?.report?.run;
    const same =
      before !== null && before.#options.rules === rules && before.#options.ruleSet === this.#options.ruleSet;
    if (same && known?.identity === identity) return known;
    const on = ruleSet.filter(({ meta }) => this.#levelOf(meta.id) !== 'off');
    return new RuleRun(on, identity, (rule, error) => onBrokenInvariant?.(rule, error));
  }

  get findings(): readonly Finding[] {
    return this.#reported().findings;
  }

  get suppressed(): readonly Finding[] {
    return this.#reported().suppressed;
  }

  get unusedSuppressions(): readonly Suppression[] {
    return this.#reported().unused;
  }

  get dependsOnLastYear(): boolean {
    const { findings, suppressed } = this;
    const { report } = this.#read();
    return report !== null && dependsOnLastYear([...findings, ...suppressed], report.binding.edition);
  }

  factsFor(path: string): ReportFacts | null {
    return done(this.gatheringFacts(path));
  }

  *gatheringFacts(path: string): Work<ReportFacts | null> {
    if (this.#facts?.path === path) return this.#facts.value;
    yield* this.readingReport();
    const { report, prose } = this;
    const none = report === null || prose === null;
    const value = none ? null : yield* gatheringFacts(path, this.text, report, prose, this.lines);
    // Whoever asked meanwhile holds on to what was gathered then.
    if (this.#facts?.path !== path) this.#facts = { path, value };
    return this.#facts.value;
  }

  *readingReport(): Work<void> {
    while (!this.#readPiece()) yield;
  }

  placeOf(finding: Finding): string {
    if (this.#places === undefined) done(this.namingPlaces());
    return this.#places?.get(finding) ?? '';
  }

  *namingPlaces(): Work<void> {
    if (this.#places !== undefined) return;
    const { suppressed, findings, text, report } = this;
    // Numbered among all of its rule: a place keeps its name when a neighbour is suppressed.
    const all = inOrder([...findings, ...suppressed]);
    const places = yield* namingPlaces(all, text, report);
    this.#places = new Map(all.map((each, index) => [each, places[index] ?? '']));
  }

  #reported(): SuppressionResult {
    if (this.#result === undefined) {
      this.#all ??= this.#check();
      const { findings, ...rest } = suppress(this.#all, this.#options.suppressions ?? [], {
        text: this.text,
        report: () => this.report,
        ran: (rule) =>
          this.#levelOf(rule) !== 'off' && (this.#options.folder !== undefined || !workspaceRuleIds.has(rule)),
      });
      this.#result = { ...rest, findings: inOrder(findings.map((finding) => this.#graded(finding))) };
    }
    return this.#result;
  }

  #reconcile(): Reconciliation | null {
    const { report } = this.#read();
    if (report === null) return null;
    let stated: readonly Fact[] | undefined;
    const known = (): readonly Fact[] => {
      stated ??= [...(this.prose ?? proseOf(report.nodes)).facts, ...this.#lastYear(report.nodes)];
      return stated;
    };
    return together(
      report.nodes.tables.map(({ node }) => ({
        template: node.table.template,
        arithmetic: node.arithmetic(known),
      })),
    );
  }

  /** What last year's report says of this one, if the folder has it. */
  #lastYear({ identity: { edition, body, year } }: ReportNodes): readonly Fact[] {
    const { folder } = this.#options;
    if (folder === undefined || !folder.reports.holdsOthersThan(folder.path)) return [];
    return factsOfLastYear({ path: folder.path, edition, body, year }, folder.reports);
  }

  get subject(): PresentReport | null {
    if (this.#subject === undefined) this.#subject = this.#subjectOf();
    return this.#subject;
  }

  #subjectOf(): PresentReport | null {
    const { report } = this.#read();
    return report === null ? null : new Subject(this, report.nodes, this.#options.fileName ?? null);
  }

  #check(): readonly Finding[] {
    const { subject } = this;
    const { report } = this.#read();
    if (subject === null || report === null) {
      if (this.#levelOf('not-a-report') === 'off') return [];
      return [this.isTooLong ? tooLong : /\S/u.test(this.text) ? notAReport : nothing];
    }
    return report.run.findings(report.nodes, subject, done(this.#comparing()));
  }

  /** What the rules find in the report itself: what differs from others of its folder is left out. */
  get foundAlone(): readonly Finding[] {
    if (this.#options.folder === undefined) {
      this.#all ??= this.#check();
      return this.#all;
    }
    const { subject } = this;
    const { report } = this.#read();
    if (this.#alone === undefined && report !== null && subject !== null) {
      this.#alone = report.run.findings(report.nodes, subject, null);
    }
    return this.#alone ?? [];
  }

  /** The report among the others of its folder; null where it cannot be compared with any. */
  *#comparing(): Work<WorkspaceSubject | null> {
    const { folder } = this.#options;
    if (folder === undefined || !folder.reports.holdsOthersThan(folder.path)) return null;
    const facts = folder.self ?? (yield* this.gatheringFacts(folder.path));
    if (facts === null) return null;
    return { neighbours: new Neighbours(facts, folder.reports, folder.hierarchy), report: this.report };
  }

  /** What the settings say of a rule; undefined where each finding keeps its own severity. */
  #levelOf(rule: RuleId): Severity | 'off' | undefined {
    return this.#options.rules?.[rule] ?? (isOffByDefault(rule, this.#options.ruleSet) ? 'off' : undefined);
  }

  #graded(finding: Finding): Finding {
    const level = this.#levelOf(finding.rule);
    return level === undefined || level === 'off' ? finding : { ...finding, severity: level };
  }
}

/**
 * What the rules are handed of an analysis. A class, since an object literal with getters has a hidden class of its own
 * each time, which only a full garbage collection frees together with all that it leads to.
 */
class Subject implements PresentReport {
  readonly fileName: string | null;
  readonly #analysis: LazyAnalysis;
  readonly #nodes: ReportNodes;
  #isLong: boolean | undefined;

  constructor(analysis: LazyAnalysis, nodes: ReportNodes, fileName: string | null) {
    this.#analysis = analysis;
    this.#nodes = nodes;
    this.fileName = fileName;
  }

  get text(): string {
    return this.#analysis.text;
  }

  // Few rules look at the report with all its offsets, at the tree or at lines: for most edits none of these is made.
  get report(): Report {
    return ofReport(this.#analysis.report);
  }

  /** Not made where rules of scope `workspace` run alone. */
  get reconciliation(): Reconciliation {
    return ofReport(this.#analysis.reconciliation);
  }

  get lines(): LineIndex {
    return this.#analysis.lines;
  }

  get tree(): SyntaxTree {
    return this.#analysis.tree;
  }

  get prose(): Prose {
    return this.#analysis.prose ?? proseOf(this.#nodes);
  }

  get identity(): ReportSubject['identity'] {
    return this.#nodes.identity;
  }

  get isLongToTry(): boolean {
    this.#isLong ??= isLongToTry(this.tree);
    return this.#isLong;
  }

  *after(edits: readonly TextEdit[]): Work<Report | null> {
    if (this.isLongToTry) return null;
    const after = this.#analysis.edited(edits);
    yield* after.readingReport();
    return after.report;
  }

  *trying({ rule }: Finding, edits: readonly TextEdit[]): Work<boolean> {
    if (this.isLongToTry) return true;
    const after = this.#analysis.edited(edits).alone();
    while (after.readOn()) yield;
    return mends(rule, edits, this.#analysis, after);
  }
}

function ofReport<T>(value: T | null): T {
  if (value === null) throw new Error('there is a subject only where there is a report');
  return value;
}

const offByDefault: ReadonlySet<RuleId> = new Set(
  allRules.filter(({ meta }) => !meta.enabled).map(({ meta }) => meta.id),
);

const workspaceRuleIds: ReadonlySet<RuleId> = new Set(workspaceRules.map(({ meta }) => meta.id));

function isOffByDefault(rule: RuleId, ruleSet: readonly Rule[] | undefined): boolean {
  if (ruleSet === undefined) return offByDefault.has(rule);
  return ruleSet.some(({ meta }) => meta.id === rule && !meta.enabled);
}

function proseOf({ preamble, sections, identity }: ReportNodes): Prose {
  const parts = sections.map(({ node: { part }, start }) => ({ part, start }));
  return new PlacedProse(preamble === null ? parts : [preamble, ...parts], identity);
}

function inOrder(findings: readonly Finding[]): readonly Finding[] {
  return [...findings].sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
}

const notAReport: Finding = {
  rule: 'not-a-report',
  severity: 'information',
  span: { start: 0, end: 0 },
  message: { id: 'not-a-report' },
};

/** Whoever begins an empty text has not chosen the wrong file. */
const nothing: Finding = { ...notAReport, message: { id: 'not-a-report.blank' } };

const tooLong: Finding = {
  ...notAReport,
  message: {
    id: 'not-a-report.too-long',
    args: { cells: MOST_CELLS, characters: MOST_CHARACTERS, paragraph: MOST_IN_A_CELL },
  },
};
