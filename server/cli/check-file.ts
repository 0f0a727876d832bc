import path from 'node:path';
import { type Analysis, type AnalysisOptions, analyze } from '../../shared/analysis.ts';
import { type SuppressionEntry, suppressionsFor } from '../../shared/config/config.ts';
import type { DocumentText } from '../../shared/document/document.ts';
import type { Finding, Severity } from '../../shared/findings/finding.ts';
import type { RuleId } from '../../shared/findings/rule-ids.ts';
import type { ReportFacts } from '../../shared/folder/facts.ts';
import type { Locale } from '../../shared/messages/message.ts';
import { entryName } from '../disk-files.ts';
import { type Baseline, baselineEntries } from './baseline.ts';
import type { InputConfigs } from './input-configs.ts';
import { STANDARD_INPUT, type TextInput } from './inputs.ts';
import type { CheckOptions } from './options.ts';
import type { EntryPart, Reporter } from './reporters/reporter.ts';

/** How files are checked, as plain data: the same for every file of a run, in whichever thread. */
export interface CheckJob {
  readonly options: CheckOptions;
  readonly locale: Locale;
  /** What is known and not reported. */
  readonly baseline: Baseline | null;
  /** The working folder: configurations above it do not hold for what lies in it. */
  readonly here: string;
}

/** What is kept of a file that was checked. */
export interface CheckResult {
  readonly path: string;
  /** What is to be written of it; empty where it was written already. */
  readonly entry: readonly EntryPart[];
  readonly counts: Readonly<Record<Severity, number>>;
  /** Entries of the baseline that meet nothing in it. */
  readonly outdated: number;
  /** Its findings as entries of a new baseline. */
  readonly taken: readonly SuppressionEntry[];
  /** Null where it is not compared with others. */
  readonly facts: ReportFacts | null;
  /** What is found in it has to wait for last year's report. */
  readonly dependsOnLastYear: boolean;
}

/** Checks texts one by one. */
export class FileChecks {
  readonly #job: CheckJob;
  readonly #configs: InputConfigs;
  /** Null where nothing is reported, since what is found becomes a baseline. */
  readonly #reporter: Pick<Reporter, 'entry'> | null;
  readonly #onBrokenRule: (rule: RuleId) => void;

  constructor(
    job: CheckJob,
    configs: InputConfigs,
    reporter: Pick<Reporter, 'entry'> | null,
    onBrokenRule: (rule: RuleId) => void,
  ) {
    this.#job = job;
    this.#configs = configs;
    this.#reporter = reporter;
    this.#onBrokenRule = onBrokenRule;
  }

  /** What holds for one input: the command line before the folder's configuration. */
  async settingsOf({ path: given }: TextInput): Promise<AnalysisOptions> {
    const { options, baseline } = this.#job;
    const config = await this.#configs.of(given);
    const common = { rules: { ...config?.config.rules, ...options.rules }, onBrokenInvariant: this.#onBrokenRule };
    if (given === STANDARD_INPUT) return common;
    const file = path.resolve(given);
    const known = [
      ...(config === null
        ? []
        : suppressionsFor(config.config.suppressions ?? [], entryName(config.folder, file), 'config')),
      ...(baseline === null ? [] : suppressionsFor(baseline.entries, entryName(baseline.folder, file), 'baseline')),
    ];
    return { ...common, suppressions: known, fileName: path.basename(given) };
  }

  async check(input: TextInput): Promise<CheckResult> {
    return this.resultOf(input, analyze(input.text, await this.settingsOf(input)), documentOf(input));
  }

  async resultOf(
    { path: file }: TextInput,
    analysis: Analysis,
    document: DocumentText | null,
    findings = analysis.findings,
  ): Promise<CheckResult> {
    const { updateBaseline, workspace } = this.#job.options;
    const isFile = file !== STANDARD_INPUT;
    return {
      path: file,
      entry: (await this.#reporter?.entry({ path: file, analysis, findings, document })) ?? [],
      counts: countsOf(findings),
      outdated: outdatedIn(analysis),
      taken:
        updateBaseline !== null && isFile
          ? baselineEntries(path.dirname(path.resolve(updateBaseline)), file, analysis)
          : [],
      facts: workspace && isFile ? analysis.factsFor(file) : null,
      dependsOnLastYear: workspace && isFile && analysis.dependsOnLastYear,
    };
  }
}

export function countsOf(findings: readonly Finding[]): Record<Severity, number> {
  const counts = { error: 0, warning: 0, information: 0, hint: 0 };
  for (const { severity } of findings) counts[severity]++;
  return counts;
}

/** How many entries of the baseline meet nothing. */
export function outdatedIn({ unusedSuppressions }: Analysis): number {
  return unusedSuppressions.filter(({ source }) => source === 'baseline').length;
}

export function documentOf({ source }: TextInput): DocumentText | null {
  return source.kind === 'document' ? source.document : null;
}
