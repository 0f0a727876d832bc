import { analyze, differs } from '../../shared/analysis.ts';
import type { Finding } from '../../shared/findings/finding.ts';
import { Folder } from '../../shared/folder/folder.ts';
import { mayBeNamedReport, unreadFile } from '../../shared/folder/unread.ts';
import { certainFixes, safeFixes } from '../../shared/ide/actions.ts';
import { workspaceRules } from '../../shared/rules/workspace/index.ts';
import { type Listing, readAhead } from './batch/listing.ts';
import { Progress } from './batch/progress.ts';
import { threadsFor } from './batch/threads.ts';
import type { BatchData } from './batch/worker.ts';
import { type CheckJob, type CheckResult, countsOf, documentOf, FileChecks, outdatedIn } from './check-file.ts';
import type { InputConfigs } from './input-configs.ts';
import { type Input, readInput, readListed, type TextInput } from './inputs.ts';
import type { Notices } from './notices.ts';
import { whyRefused } from './place.ts';
import { repairWritable } from './repair.ts';
import { sayRepaired } from './repair-notices.ts';
import type { Reporter } from './reporters/reporter.ts';
import { save } from './save.ts';

/** So many files are read while one is checked. */
const AHEAD = 8;

/** From so many files on a reader at a terminal is shown how far it is. */
const MANY = 50;

/**
 * Checks the inputs of one run, many of them in several threads, and then those reports again that differ from their
 * neighbours: a report is compared with the others by what was kept of each (`ReportFacts`).
 */
export class CheckRun {
  readonly #job: CheckJob;
  readonly #reporter: Reporter | null;
  readonly #notices: Notices;
  readonly #configs: InputConfigs;
  readonly #checks: FileChecks;
  /** Rules that threw since it was last said of any. */
  readonly #brokenRules: string[] = [];
  /** True while what is found in a report waits for what the comparison with the others adds. */
  #holdsBack = false;
  /** The reports to compare; null where none are to be. */
  readonly folder: Folder | null;
  readonly checked: CheckResult[] = [];
  /** Files that no report can be read from, which were passed over. */
  readonly unread: string[] = [];

  /** @param reporter null where what is found becomes a baseline */
  constructor(job: CheckJob, configs: InputConfigs, reporter: Reporter | null, notices: Notices) {
    this.#job = job;
    this.#reporter = reporter;
    this.#notices = notices;
    this.#configs = configs;
    this.#checks = new FileChecks(job, configs, reporter, (rule) => this.#brokenRules.push(rule));
    this.folder = job.options.workspace ? new Folder() : null;
  }

  /** Checks each report by itself. `data` says what other threads make of a file. */
  async checkAll(listing: Listing, data: Pick<BatchData, 'makes' | 'colour'>): Promise<void> {
    const threads = this.#job.options.fix === 'none' ? await threadsFor(listing) : 0;
    const hasMany = await listing.holds(MANY);
    // What comes of the comparison stands with the rest of a file's findings, unless that would keep a long list waiting.
    this.#holdsBack = this.folder !== null && !hasMany;
    if (process.stderr.isTTY && hasMany) this.#notices.show(new Progress(process.stderr, this.#job.locale));
    if (threads === 0) await this.#checkInTurn(listing);
    else await this.#checkInThreads(listing, { ...data, job: this.#job }, threads);
    this.#notices.show(null);
  }

  async #checkInTurn(listing: Listing): Promise<void> {
    for await (const input of readAhead(listing, AHEAD)) {
      if (input !== null) await this.#takeInput(input);
      this.#notices.step(listing.size);
    }
  }

  async #checkInThreads(listing: Listing, data: BatchData, threads: number): Promise<void> {
    const { checkInThreads, received } = await import('./batch/batch.ts');
    for await (const { listed, sent } of checkInThreads(listing, data, threads)) {
      if (sent?.kind === 'again') {
        const input = await readListed(listed);
        if (input !== null) await this.#takeInput(input);
      } else if (sent?.kind === 'checked') {
        this.#brokenRules.push(...sent.broken);
        // The thread that checked it says nothing of what is wrong with its configuration.
        await this.#configs.of(sent.result.path);
        await this.#takeResult(received(sent));
      } else if (sent !== null) await this.#takeInput(sent);
      this.#notices.step(listing.size);
    }
  }

  async #takeInput(input: Input): Promise<void> {
    if (input.kind === 'text') return this.#takeResult(await this.#check(input));
    // It may be the report that the folder seems not to have.
    if (input.kind === 'unreadable' || mayBeNamedReport(input.path)) this.folder?.setUnread(unreadFile(input.path));
    if (input.kind === 'unreadable') await this.#notices.complain(input.path, input.reason);
    else this.unread.push(input.path);
  }

  #check(input: TextInput): Promise<CheckResult> {
    const { fix } = this.#job.options;
    return fix === 'none' ? this.#checks.check(input) : this.#repair(input, fix);
  }

  /** Repairs and saves a file; the result is that of the file as it is then. */
  async #repair(input: TextInput, fix: 'safe' | 'unique'): Promise<CheckResult> {
    const { options } = this.#job;
    const settings = await this.#checks.settingsOf(input);
    const analysis = analyze(input.text, settings);
    const document = documentOf(input);
    const fixesOf = fix === 'safe' ? safeFixes : certainFixes;
    const { repaired, refused } = repairWritable(analysis, settings, fixesOf, document, options.tracked);
    for (const edit of refused) await this.#notices.complain(input.path, whyRefused(document, edit));
    const saved = await save(input, repaired.analysis.text, options);
    for (const fault of saved.faults) await this.#notices.complain(input.path, fault);
    const isSaved = saved.faults.length === 0;
    if (isSaved) await sayRepaired(this.#notices, input, repaired.changes);
    for (const words of saved.warnings) await this.#notices.sayOf(input.path, words);
    return isSaved
      ? this.#checks.resultOf(input, repaired.analysis, saved.document ?? document)
      : this.#checks.resultOf(input, analysis, document);
  }

  /** True if what is found in a report by itself is written before all reports are known. */
  #isWrittenAtOnce({ dependsOnLastYear }: CheckResult): boolean {
    return this.#reporter?.isList === true && !this.#holdsBack && !dependsOnLastYear;
  }

  async #takeResult(result: CheckResult): Promise<void> {
    for (const rule of this.#brokenRules.splice(0)) await this.#notices.say({ id: 'rule-failed', args: { rule } });
    if (result.facts !== null) this.folder?.set(result.facts);
    const isWritten = this.#isWrittenAtOnce(result);
    if (isWritten) {
      if (result.entry.some(({ text }) => text !== '')) this.#notices.clearProgress();
      await this.#reporter?.write(result.entry);
    }
    this.checked.push(isWritten ? { ...result, entry: [] } : result);
  }

  /** Adds what the comparison with the others finds in each report, and writes what was not written yet. */
  async compareAll(): Promise<void> {
    for (const [i, first] of this.checked.entries()) {
      const again = this.folder === null ? null : await this.#compared(first, this.folder);
      const result = again ?? first;
      this.checked[i] = result;
      await this.#reporter?.write(result.entry);
    }
  }

  /** The result of a file anew where a comparison with the others adds to it; null where it does not. */
  async #compared(first: CheckResult, reports: Folder): Promise<CheckResult | null> {
    const { path: file, facts } = first;
    if (facts === null) return null;
    const { options, baseline } = this.#job;
    const config = (await this.#configs.of(file))?.config;
    const context = { reports, path: file, hierarchy: config?.hierarchy ?? [] };
    const isDifferent = differs(facts, context, { ...config?.rules, ...options.rules });
    const known = baseline?.entries ?? [];
    const isSuppressed = [...(config?.suppressions ?? []), ...known].some(({ rule }) => isWorkspaceRule(rule));
    const hasLastYear = first.dependsOnLastYear && reports.filesOf(facts.bodyKey, facts.year - 1).length > 0;
    if (!isDifferent && !isSuppressed && !hasLastYear) return null;
    const input = await readInput(file);
    if (input.kind !== 'text') return null;
    const settings = await this.#checks.settingsOf(input);
    if (!this.#isWrittenAtOnce(first)) {
      const analysis = analyze(input.text, { ...settings, folder: context });
      return this.#checks.resultOf(input, analysis, documentOf(input));
    }
    // What was found in the report by itself is written and counted: only what the others add is looked for. An entry of a
    // baseline is outdated only if no rule at all finds anything for it.
    const analysis = analyze(input.text, {
      ...settings,
      ...(baseline === null ? { ruleSet: workspaceRules } : {}),
      folder: { ...context, ...(facts.isOf(input.text) ? { self: facts } : {}) },
    });
    const findings = analysis.findings.filter(isAboutNeighbours);
    const entry =
      findings.length === 0
        ? []
        : await this.#reporter?.entry({ path: file, analysis, findings, document: documentOf(input) });
    return {
      ...first,
      entry: entry ?? [],
      counts: sumOf(first.counts, countsOf(findings)),
      outdated: outdatedIn(analysis),
    };
  }
}

function isWorkspaceRule(rule: string): boolean {
  return workspaceRules.some(({ meta }) => meta.id === rule);
}

/** A finding that is there only because the report was compared with others. */
function isAboutNeighbours({ rule, data }: Finding): boolean {
  return isWorkspaceRule(rule) || (rule === 'unused-suppression' && isWorkspaceRule(String(data?.['suppressed'])));
}

function sumOf(a: CheckResult['counts'], b: CheckResult['counts']): CheckResult['counts'] {
  return {
    error: a.error + b.error,
    warning: a.warning + b.warning,
    information: a.information + b.information,
    hint: a.hint + b.hint,
  };
}
