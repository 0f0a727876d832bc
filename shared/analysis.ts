import type { Finding, Severity } from './findings/finding.ts';
import type { RuleId } from './findings/rule-ids.ts';
import { bind } from './model/bind.ts';
import { type ReadText, refigured } from './model/refigured.ts';
import type { Report } from './model/report.ts';
import { facts, proseOf } from './prose/prose.ts';
import { type Reconciliation, reconcile } from './reconcile/reconcile.ts';
import { settleMisalignedRows } from './reconcile/settle-misaligned-rows.ts';
import { findingsOf } from './rules/check.ts';
import { rules as allRules } from './rules/registry.ts';
import type { ReportIdentity, ReportSubject, Rule, RuleFamily } from './rules/rule.ts';
import { placesOf } from './suppress/place.ts';
import { type Silenced, silence } from './suppress/silence.ts';
import type { Suppression } from './suppress/suppression.ts';
import { parse } from './syntax/parse.ts';
import type { SyntaxTree } from './syntax/tree.ts';
import type { Form } from './template/supplement.ts';
import { LineIndex } from './text/line-index.ts';

/** Severity or `off` per rule; a rule not named keeps its own. */
export type RuleSettings = Readonly<Partial<Record<RuleId, Severity | 'off'>>>;

export interface AnalysisOptions {
  readonly rules?: RuleSettings;
  /** What is not to be reported in this text. */
  readonly suppressions?: readonly Suppression[];
  /** The file's base name, where there is one. */
  readonly fileName?: string;
  /** The editions and supplements to choose from; those of the registry unless a caller brings its own. */
  readonly forms?: readonly Form[];
  /** Told of a rule that threw: its findings are lost, the others' are not. */
  readonly onBrokenInvariant?: (rule: RuleId, error: unknown) => void;
}

/** What the next version of a text may be read from. */
export interface Reading extends ReadText {
  /** Rules that found nothing and look at no figure's value: after an edit of a figure they find nothing either. */
  readonly quiet: ReadonlySet<RuleId>;
}

/** Families that look at words, headings and dates, and at which cells are filled, not at what a figure comes to. */
const valueFreeFamilies: ReadonlySet<RuleFamily> = new Set(['structure', 'content', 'text', 'table']);

/** Rules of these families that look at the digits of a figure all the same. */
const digitRules: ReadonlySet<RuleId> = new Set(['nonstandard-number']);

/** Everything known about one text; immutable, its parts computed when first asked for. */
export interface Analysis {
  readonly text: string;
  readonly lines: LineIndex;
  readonly tree: SyntaxTree;
  /** Null where the text is no report at all. */
  readonly report: Report | null;
  readonly reconciliation: Reconciliation | null;
  /** All that a rule may look at; null where the text is no report. */
  readonly subject: ReportSubject | null;
  /** What the next version of the text may be read from; null until the report was asked for, and for no report. */
  readonly reading: Reading | null;
  /** In order of position. A text that is no report has the one finding `not-a-report`. */
  readonly findings: readonly Finding[];
  /** What was found and is not reported. */
  readonly suppressed: readonly Finding[];
  /** Suppressions given that met nothing. */
  readonly unusedSuppressions: readonly Suppression[];
  /** Names the place of a finding of this analysis; with its rule it tells the finding from all others. */
  placeOf(finding: Finding): string;
}

/**
 * Reads, reconciles and checks one report. Never throws, for any string. `before` is what an earlier version of the
 * text was read as, under the same forms: it makes the answer faster, never another.
 */
export function analyze(text: string, options: AnalysisOptions = {}, before: Reading | null = null): Analysis {
  return new LazyAnalysis(text, options, before);
}

class LazyAnalysis implements Analysis {
  readonly text: string;
  readonly #options: AnalysisOptions;
  #before: Reading | null;
  #stillQuiet: ReadonlySet<RuleId> = new Set();
  readonly #quiet = new Set<RuleId>();
  #lines: LineIndex | undefined;
  #tree: SyntaxTree | undefined;
  #report: Report | null | undefined;
  #reconciliation: Reconciliation | null | undefined;
  #all: readonly Finding[] | undefined;
  #silenced: Silenced | undefined;
  #places: ReadonlyMap<Finding, string> | undefined;

  constructor(text: string, options: AnalysisOptions, before: Reading | null) {
    this.text = text;
    this.#options = options;
    this.#before = before;
  }

  get lines(): LineIndex {
    this.#lines ??= new LineIndex(this.text);
    return this.#lines;
  }

  get tree(): SyntaxTree {
    this.#tree ??= parse(this.text);
    return this.#tree;
  }

  get report(): Report | null {
    if (this.#report === undefined) {
      const before = this.#before;
      const report = before === null ? null : refigured(before, this.text);
      if (before !== null && report !== null) this.#stillQuiet = before.quiet;
      this.#report = report ?? this.#bound();
      // A text must not hold on to all that came before it.
      this.#before = null;
    }
    return this.#report;
  }

  get reading(): Reading | null {
    return this.#report ? { text: this.text, report: this.#report, quiet: this.#quiet } : null;
  }

  get reconciliation(): Reconciliation | null {
    if (this.#reconciliation === undefined) this.#reconciliation = this.#reconcile();
    return this.#reconciliation;
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

  placeOf(finding: Finding): string {
    if (this.#places === undefined) {
      const { suppressed, findings, text, report } = this;
      // Numbered among all of its rule: a place keeps its name when a neighbour is suppressed.
      const all = inOrder([...findings, ...suppressed]);
      const places = placesOf(all, text, report);
      this.#places = new Map(all.map((each, index) => [each, places[index] ?? '']));
    }
    return this.#places.get(finding) ?? '';
  }

  #reported(): Silenced {
    if (this.#silenced === undefined) {
      const { text, report } = this;
      this.#all ??= this.#check();
      const ran = (rule: RuleId) => this.#levelOf(rule) !== 'off';
      const { findings, ...rest } = silence(this.#all, this.#options.suppressions ?? [], { text, report, ran });
      this.#silenced = { ...rest, findings: inOrder(findings.map((finding) => this.#graded(finding))) };
    }
    return this.#silenced;
  }

  #bound(): Report | null {
    const bound = bind(this.tree, this.#options.forms);
    return bound === null ? null : { ...bound, tables: bound.tables.map(settleMisalignedRows) };
  }

  #reconcile(): Reconciliation | null {
    const { text, report } = this;
    return report === null ? null : reconcile(report, () => facts(text, report));
  }

  get subject(): ReportSubject | null {
    const { text, report, reconciliation } = this;
    if (report === null || reconciliation === null) return null;
    const analysis = this;
    // Few rules look at the tree or at lines: for most edits neither is made.
    return {
      text,
      get lines() {
        return analysis.lines;
      },
      get tree() {
        return analysis.tree;
      },
      get prose() {
        return proseOf(text, report);
      },
      report,
      reconciliation,
      fileName: this.#options.fileName ?? null,
      identity: identityOf(report),
    };
  }

  #check(): readonly Finding[] {
    const { subject } = this;
    if (subject === null) return this.#levelOf('not-a-report') === 'off' ? [] : [notAReport];
    const findings: Finding[] = [];
    for (const rule of allRules) this.#run(rule, subject, findings);
    return inOrder(findings);
  }

  #run(rule: Rule, subject: ReportSubject, findings: Finding[]): void {
    const { id, family } = rule.meta;
    if (this.#levelOf(id) === 'off') return;
    const found = findings.length;
    try {
      if (!this.#stillQuiet.has(id)) findings.push(...findingsOf(rule, subject));
      if (findings.length === found && valueFreeFamilies.has(family) && !digitRules.has(id)) this.#quiet.add(id);
    } catch (error) {
      this.#options.onBrokenInvariant?.(id, error);
    }
  }

  /** What the settings say of a rule; undefined where each finding keeps its own severity. */
  #levelOf(rule: RuleId): Severity | 'off' | undefined {
    return this.#options.rules?.[rule] ?? (offByDefault.has(rule) ? 'off' : undefined);
  }

  #graded(finding: Finding): Finding {
    const level = this.#levelOf(finding.rule);
    return level === undefined || level === 'off' ? finding : { ...finding, severity: level };
  }
}

const offByDefault: ReadonlySet<RuleId> = new Set(
  allRules.filter(({ meta }) => !meta.enabled).map(({ meta }) => meta.id),
);

function identityOf({ edition, year, body }: Report): ReportIdentity {
  return { edition, year, body };
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
