import { bind } from './model/bind.ts';
import type { Report } from './model/report.ts';
import { type Reconciliation, reconcile } from './reconcile/reconcile.ts';
import { settle } from './reconcile/settle.ts';
import type { Finding, Severity } from './rules/finding.ts';
import type { RuleId } from './rules/ids.ts';
import { rules as allRules } from './rules/registry.ts';
import type { Rule, RuleContext } from './rules/rule.ts';
import { parse } from './syntax/parse.ts';
import type { SyntaxTree } from './syntax/tree.ts';
import type { Edition } from './template/schema.ts';
import { LineIndex } from './text/line-index.ts';

/** Severity or `off` per rule; a rule not named keeps its own. */
export type RuleSettings = Readonly<Partial<Record<RuleId, Severity | 'off'>>>;

export interface AnalysisOptions {
  readonly rules?: RuleSettings;
  /** The file's base name, where there is one. */
  readonly fileName?: string;
  /** The editions to choose from; those of the registry unless a caller brings its own. */
  readonly editions?: readonly Edition[];
  /** Told of a rule that threw: its findings are lost, the others' are not. */
  readonly onBrokenInvariant?: (rule: RuleId, error: unknown) => void;
}

/** Everything known about one text; immutable, its parts computed when first asked for. */
export interface Analysis {
  readonly text: string;
  readonly lines: LineIndex;
  readonly tree: SyntaxTree;
  /** Null where the text is no report at all. */
  readonly report: Report | null;
  readonly reconciliation: Reconciliation | null;
  /** In order of position. A text that is no report has the one finding `not-a-report`. */
  readonly findings: readonly Finding[];
}

/** Reads, reconciles and checks one report. Never throws, for any string. */
export function analyze(text: string, options: AnalysisOptions = {}): Analysis {
  return new LazyAnalysis(text, options);
}

class LazyAnalysis implements Analysis {
  readonly text: string;
  readonly #options: AnalysisOptions;
  #lines: LineIndex | undefined;
  #tree: SyntaxTree | undefined;
  #report: Report | null | undefined;
  #reconciliation: Reconciliation | null | undefined;
  #findings: readonly Finding[] | undefined;

  constructor(text: string, options: AnalysisOptions) {
    this.text = text;
    this.#options = options;
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
      const bound = bind(this.tree, this.#options.editions);
      this.#report = bound === null ? null : settle(bound);
    }
    return this.#report;
  }

  get reconciliation(): Reconciliation | null {
    if (this.#reconciliation === undefined) this.#reconciliation = this.report === null ? null : reconcile(this.report);
    return this.#reconciliation;
  }

  get findings(): readonly Finding[] {
    this.#findings ??= this.#check();
    return this.#findings;
  }

  #check(): readonly Finding[] {
    const { report, reconciliation } = this;
    if (report === null || reconciliation === null) return [notAReport];
    const { text, lines, tree } = this;
    const context: RuleContext = {
      text,
      lines,
      tree,
      report,
      reconciliation,
      fileName: this.#options.fileName ?? null,
    };
    const findings: Finding[] = [];
    for (const rule of allRules) this.#run(rule, context, findings);
    return findings.sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
  }

  #run(rule: Rule, context: RuleContext, findings: Finding[]): void {
    const { id, enabled, editions } = rule.meta;
    const setting = this.#options.rules?.[id];
    if (setting === 'off' || (setting === undefined && !enabled)) return;
    if (editions !== undefined && !editions.includes(context.report.edition.id)) return;
    try {
      for (const finding of rule.check(context)) {
        findings.push(setting === undefined ? finding : { ...finding, severity: setting });
      }
    } catch (error) {
      this.#options.onBrokenInvariant?.(id, error);
    }
  }
}

const notAReport: Finding = {
  rule: 'not-a-report',
  severity: 'information',
  span: { start: 0, end: 0 },
  message: { id: 'not-a-report' },
};
