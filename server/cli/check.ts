import { availableParallelism } from 'node:os';
import { analyze, differs } from '../../shared/analysis.ts';
import type { SuppressionEntry } from '../../shared/config/config.ts';
import type { Finding, Severity } from '../../shared/findings/finding.ts';
import { bodyKey } from '../../shared/folder/body-key.ts';
import { Folder } from '../../shared/folder/folder.ts';
import { certainFixes, safeFixes } from '../../shared/ide/actions.ts';
import { type Locale, type Message, render } from '../../shared/messages/message.ts';
import { workspaceRules } from '../../shared/rules/workspace/index.ts';
import { LineIndex } from '../../shared/text/line-index.ts';
import type { Span } from '../../shared/text/span.ts';
import type { FolderConfig } from '../config-file.ts';
import { readBaselineFile, writeBaselineFile } from './baseline.ts';
import { Listing, readAhead } from './batch/listing.ts';
import { Progress } from './batch/progress.ts';
import { type CheckJob, type CheckResult, countsOf, documentOf, FileChecks, outdatedIn } from './check-file.ts';
import { type Input, readInput, readListed, STANDARD_INPUT, type TextInput } from './inputs.ts';
import type { CheckOptions } from './options.ts';
import type { Output } from './output.ts';
import { whyRefused } from './place.ts';
import { type Change, repairWritable } from './repair.ts';
import { reporterFor } from './reporters/of-kind.ts';
import type { Reporter, Summary } from './reporters/reporter.ts';
import { save } from './save.ts';
import { exitCodes, type Terminal } from './terminal.ts';

/** `gouji check`. Returns the exit code. */
export function check(options: CheckOptions, terminal: Terminal): Promise<number> {
  return runCheck(options, terminal, (locale) => reporterFor(options, terminal.out, locale));
}

/**
 * Checks every input, many of them in several threads, and then those reports again that differ from their neighbours: a
 * report is compared with the others by what was kept of each (`ReportFacts`). Returns the exit code.
 * @param makes what `reporterIn` makes of a file, for the other threads to make the same
 */
export async function runCheck(
  options: CheckOptions,
  terminal: Terminal,
  reporterIn: (locale: Locale) => Reporter,
  makes: 'entry' | 'summary' = 'entry',
): Promise<number> {
  const { out, err } = terminal;
  const here = process.cwd();
  out.endsWithReader = options.fix === 'none' && options.updateBaseline === null;
  err.endsWithReader = out.endsWithReader;
  const complained = new Set<FolderConfig>();
  let failed = false;

  const configs = new FileChecks({ options, locale: terminal.locale, baseline: null, here }, null, () => undefined);
  const configOf = async (file: string): Promise<FolderConfig | null> => {
    const found = await configs.configOf(file);
    if (found !== null && !complained.has(found)) {
      complained.add(found);
      if (found.faults.length > 0) failed = true;
      for (const fault of found.faults) await tell(render(fault, options.locale ?? terminal.locale));
    }
    return found;
  };
  let progress: Progress | null = null;
  const tell = async (words: string): Promise<void> => {
    progress?.clear();
    await err.line(words);
  };
  const ownFolder = await configOf(STANDARD_INPUT);
  const locale = options.locale ?? ownFolder?.config.locale ?? terminal.locale;
  const say = (message: Message) => render(message, locale);
  const complain = async (file: string, message: Message) => {
    failed = true;
    const name = file === STANDARD_INPUT ? say({ id: 'standard-input' }) : file;
    await tell(say({ id: 'about-file', args: { file: name, words: message } }));
  };

  const read = options.baseline === null ? null : await readBaselineFile(options.baseline);
  if (read !== null && 'id' in read) {
    await err.line(say(read));
    return exitCodes.failure;
  }
  const baseline = read;
  const reporter = options.updateBaseline === null ? reporterIn(locale) : null;
  const folder = options.workspace ? new Folder() : null;
  const checked: CheckResult[] = [];
  const unread: string[] = [];
  const brokenRules: string[] = [];

  const job: CheckJob = { options, locale, baseline, here };
  const checks = new FileChecks(job, reporter, (rule) => brokenRules.push(rule));
  let holdsBack = false;

  /** Checks a text in this thread, repaired first where that is asked for. */
  const checkHere = async (input: TextInput): Promise<CheckResult> => {
    if (options.fix === 'none') return checks.check(input);
    const settings = await checks.settingsOf(input);
    let analysis = analyze(input.text, settings);
    let document = documentOf(input);
    const fixesOf = options.fix === 'safe' ? safeFixes : certainFixes;
    const { repaired, refused } = repairWritable(analysis, settings, fixesOf, document, options.tracked);
    for (const edit of refused) await complain(input.path, whyRefused(document, edit));
    const saved = await save(input, repaired.analysis.text, options);
    const { faults, warnings } = saved;
    for (const fault of faults) await complain(input.path, fault);
    if (faults.length === 0) {
      analysis = repaired.analysis;
      await report(err, input, repaired.changes, locale);
      document = saved.document ?? document;
    }
    for (const words of warnings) await tell(say({ id: 'about-file', args: { file: input.path, words } }));
    return checks.resultOf(input, analysis, document);
  };
  const takeInput = async (input: Input): Promise<void> => {
    if (input.kind === 'unreadable') await complain(input.path, input.reason);
    else if (input.kind === 'unread') unread.push(input.path);
    else {
      await configOf(input.path);
      await takeResult(await checkHere(input));
    }
  };
  /** True if what is found in a report by itself is written before all reports are known. */
  const isWrittenAtOnce = ({ dependsOnLastYear }: CheckResult): boolean =>
    reporter?.isList === true && !holdsBack && !dependsOnLastYear;
  const takeResult = async (result: CheckResult): Promise<void> => {
    for (const rule of brokenRules.splice(0)) await tell(say({ id: 'rule-failed', args: { rule } }));
    if (result.facts !== null) folder?.set(result.facts);
    const isWritten = isWrittenAtOnce(result);
    if (isWritten) {
      if (result.entry.some(({ text }) => text !== '')) progress?.clear();
      await reporter?.write(result.entry);
    }
    checked.push(isWritten ? { ...result, entry: [] } : result);
  };

  await reporter?.begin();
  const listing = new Listing(options.paths);
  const threads = options.fix === 'none' ? await threadsFor(listing) : 0;
  const hasMany = await listing.holds(MANY);
  // What comes of the comparison stands with the rest of a file's findings, unless that would keep a long list waiting.
  holdsBack = folder !== null && !hasMany;
  if (process.stderr.isTTY && hasMany) progress = new Progress(process.stderr, locale);
  if (threads === 0) {
    for await (const input of readAhead(listing, AHEAD)) {
      if (input !== null) await takeInput(input);
      progress?.step(listing.size);
    }
  } else {
    const { checkInThreads, received } = await import('./batch/batch.ts');
    const data = { job, makes: reporter === null ? 'nothing' : makes, colour: out.colour } as const;
    for await (const { listed, sent } of checkInThreads(listing, data, threads)) {
      if (sent?.kind === 'again') {
        const input = await readListed(listed);
        if (input !== null) await takeInput(input);
      } else if (sent?.kind === 'checked') {
        brokenRules.push(...sent.broken);
        await configOf(sent.result.path);
        await takeResult(received(sent));
      } else if (sent !== null) await takeInput(sent);
      progress?.step(listing.size);
    }
  }
  progress?.clear();
  progress = null;

  for (const [i, first] of checked.entries()) {
    const again = folder === null ? null : await compared(first, folder);
    const result = again ?? first;
    checked[i] = result;
    await reporter?.write(result.entry);
  }

  /** The result of a file anew where a comparison with the others adds to it; null where it does not. */
  async function compared(first: CheckResult, reports: Folder): Promise<CheckResult | null> {
    const { path: file, facts } = first;
    if (facts === null) return null;
    const config = await configOf(file);
    const hierarchy = config?.config.hierarchy ?? [];
    const context = { reports, path: file, hierarchy };
    const isDifferent = differs(facts, context, { ...config?.config.rules, ...options.rules });
    const known = baseline?.entries ?? [];
    const isSuppressed = [...(config?.config.suppressions ?? []), ...known].some(({ rule }) => isWorkspaceRule(rule));
    const hasLastYear = first.dependsOnLastYear && reports.filesOf(facts.bodyKey, facts.year - 1).length > 0;
    if (!isDifferent && !isSuppressed && !hasLastYear) return null;
    const input = await readInput(file);
    if (input.kind !== 'text') return null;
    const settings = await checks.settingsOf(input);
    if (!isWrittenAtOnce(first)) {
      const analysis = analyze(input.text, { ...settings, folder: context });
      return checks.resultOf(input, analysis, documentOf(input));
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
        : await reporter?.entry({ path: file, analysis, findings, document: documentOf(input) });
    return {
      ...first,
      entry: entry ?? [],
      counts: sumOf(first.counts, countsOf(findings)),
      outdated: outdatedIn(analysis),
    };
  }

  const summary: Summary = { files: checked.length, errors: 0, warnings: 0, information: 0, hints: 0 };
  for (const { counts } of checked)
    for (const [severity, count] of Object.entries(counts)) summary[counters[severity as Severity]] += count;
  const outdated = checked.reduce((sum, each) => sum + each.outdated, 0);
  await reporter?.end(summary);
  if (unread.length > 0) {
    const files = unread.length > NAMED ? [...unread.slice(0, NAMED), '…'] : unread;
    await err.line(say({ id: 'files-unread', args: { count: unread.length, files } }));
  }
  // That there is nothing to complain of would be taken for praise.
  if (checked.length === 0 && !failed) {
    await err.line(
      say({ id: 'about-file', args: { file: options.paths.join(' '), words: { id: 'input-no-report' } } }),
    );
  }

  for (const body of folder === null ? [] : unknownParents(complained, folder)) {
    await err.line(say({ id: 'hierarchy-unknown-parent', args: { body } }));
  }
  if (outdated > 0) {
    await err.line(say({ id: 'baseline-outdated', args: { file: options.baseline ?? '', count: outdated } }));
  }
  const { updateBaseline: file } = options;
  if (file !== null) {
    const entries: readonly SuppressionEntry[] = checked.flatMap((each) => each.taken);
    try {
      await writeBaselineFile(file, entries);
    } catch {
      await err.line(say({ id: 'about-file', args: { file, words: { id: 'baseline-unwritten' } } }));
      return exitCodes.failure;
    }
    await out.line(say({ id: 'baseline-written', args: { file, count: entries.length } }));
    return failed ? exitCodes.failure : exitCodes.clean;
  }
  if (failed) return exitCodes.failure;
  return summary.errors > 0 || summary.warnings > options.maxWarnings ? exitCodes.findings : exitCodes.clean;
}

function isWorkspaceRule(rule: string): boolean {
  return workspaceRules.some(({ meta }) => meta.id === rule);
}

/** A finding that is there only because the report was compared with others. */
function isAboutNeighbours({ rule, data }: Finding): boolean {
  return isWorkspaceRule(rule) || (rule === 'unused-suppression' && isWorkspaceRule(String(data?.['suppressed'])));
}

/** How many of the files that were not read are named. */
const NAMED = 5;

function sumOf(a: CheckResult['counts'], b: CheckResult['counts']): CheckResult['counts'] {
  return {
    error: a.error + b.error,
    warning: a.warning + b.warning,
    information: a.information + b.information,
    hint: a.hint + b.hint,
  };
}

const counters = {
  error: 'errors',
  warning: 'warnings',
  information: 'information',
  hint: 'hints',
} as const satisfies Record<Severity, keyof Summary>;

/** So many files are read while one is checked. */
const AHEAD = 8;

/** From so many files on a reader at a terminal is shown how far it is. */
const MANY = 50;

/**
 * From how many files on threads pay: each of them has to be started and runs slowly until its code is compiled, which of
 * one thread is done on the other cores. Measured with two cores, where one thread is as quick up to two thousand
 * reports, and calculated for more: the start costs what some 500 reports do, and what the compiling of each thread and the
 * main one take away is worth 1.5 cores.
 */
function filesForThreads(cores: number): number {
  return (500 * cores) / (cores - 1.5);
}

/** More threads cost memory and gain little: what they find is put in order in one. */
const MOST_THREADS = 8;

/** How many threads check the files beside this one: as many as `GOUJI_WORKERS` says, else as many as pay. */
async function threadsFor(files: Listing): Promise<number> {
  const asked = process.env['GOUJI_WORKERS'] ?? '';
  if (/^[0-9]{1,2}$/.test(asked)) return Number(asked);
  const cores = Math.min(availableParallelism(), MOST_THREADS);
  return cores > 1 && (await files.holds(filesForThreads(cores))) ? cores : 0;
}

async function report(err: Output, input: TextInput, changes: readonly Change[], locale: Locale): Promise<void> {
  if (changes.length === 0) return;
  await err.line(render({ id: 'fixed-file', args: { file: input.path, count: changes.length } }, locale));
  const document = documentOf(input);
  const lines = new LineIndex(input.text);
  for (const { rule, line, before, from, to } of changes) {
    const place: Message =
      document === null
        ? { id: 'fixed-line', args: { line: line + 1 } }
        : document.place(cellAfter(input.text, lines.lineStart(line), before));
    await err.line(render({ id: 'fixed-place', args: { place, from: quoted(from), to: quoted(to), rule } }, locale));
  }
}

/** The place in the first text that has as many tabs before it in its line: earlier changes move words, never cells. */
function cellAfter(text: string, lineStart: number, before: string): Span {
  let start = lineStart;
  for (let tabs = before.split('\t').length - 1; tabs > 0; tabs--) start = text.indexOf('\t', start) + 1;
  return { start, end: start };
}

/** A text on one line, short enough to be read. */
function quoted(text: string): string {
  const flat = text.replace(/[\r\n\t]+/g, ' ');
  return flat.length > 40 ? `${flat.slice(0, 40)}…` : flat;
}

/** The bodies that are to be the sum of others, of which a report is there of each while the body itself has none. */
function unknownParents(configs: Iterable<FolderConfig>, reports: Folder): ReadonlySet<string> {
  const has = (body: string): boolean => [...reports.yearsOf(bodyKey(body))].length > 0;
  const sums = [...configs].flatMap(({ config }) => config.hierarchy ?? []);
  return new Set(sums.filter(({ body, sumOf }) => sumOf.every(has) && !has(body)).map(({ body }) => body));
}
