import path from 'node:path';
import { type Analysis, type AnalysisOptions, analyze, differs } from '../../shared/analysis.ts';
import { type SuppressionEntry, suppressionsFor } from '../../shared/config/config.ts';
import type { DocumentText } from '../../shared/document/document.ts';
import type { Finding, Severity } from '../../shared/findings/finding.ts';
import type { ReportFacts } from '../../shared/folder/facts.ts';
import { Folder } from '../../shared/folder/folder.ts';
import { certainFixes, safeFixes } from '../../shared/ide/actions.ts';
import { type Locale, type Message, render } from '../../shared/messages/message.ts';
import { workspaceRules } from '../../shared/rules/workspace/index.ts';
import { LineIndex } from '../../shared/text/line-index.ts';
import type { Span } from '../../shared/text/span.ts';
import { ConfigFiles, type FolderConfig } from '../config-file.ts';
import { diskFiles, entryName } from '../disk-files.ts';
import { type Baseline, baselineEntries, readBaselineFile, writeBaselineFile } from './baseline.ts';
import { readInput, readInputs, STANDARD_INPUT, type TextInput } from './inputs.ts';
import type { CheckOptions } from './options.ts';
import type { Output } from './output.ts';
import { withPlace } from './place.ts';
import { type Change, repairWritable } from './repair.ts';
import { githubReporter } from './reporters/github.ts';
import { jsonReporter } from './reporters/json.ts';
import { junitReporter } from './reporters/junit.ts';
import { prettyReporter } from './reporters/pretty.ts';
import type { EntryPart, Reporter, Summary } from './reporters/reporter.ts';
import { sarifReporter } from './reporters/sarif.ts';
import { save } from './save.ts';

export interface Terminal {
  readonly out: Output;
  readonly err: Output;
  readonly locale: Locale;
}

/** Exit codes: nothing to complain of, findings, and wrong usage or unreadable input. */
export const exitCodes = { clean: 0, findings: 1, failure: 2 } as const;

/** `gouji check`. Returns the exit code. */
export function check(options: CheckOptions, terminal: Terminal): Promise<number> {
  return runCheck(options, terminal, (locale) => reporterFor(options, terminal.out, locale));
}

/**
 * Checks every input, one after the other, and then those reports again that differ from their neighbours: a report is
 * compared with the others by what was kept of each (`ReportFacts`). Returns the exit code.
 */
export async function runCheck(
  options: CheckOptions,
  terminal: Terminal,
  reporterIn: (locale: Locale) => Reporter,
): Promise<number> {
  const { out, err } = terminal;
  const here = process.cwd();
  const configs = new ConfigFiles(diskFiles);
  const complained = new Set<FolderConfig>();
  let failed = false;

  const configOf = async (file: string): Promise<FolderConfig | null> => {
    const found = await configs.of(file, isBelow(here, file) ? here : path.parse(file).root);
    if (found !== null && !complained.has(found)) {
      complained.add(found);
      if (found.faults.length > 0) failed = true;
      for (const fault of found.faults) await err.line(render(fault, options.locale ?? terminal.locale));
    }
    return found;
  };
  const ownFolder = await configOf(path.join(here, STANDARD_INPUT));
  const locale = options.locale ?? ownFolder?.config.locale ?? terminal.locale;
  const say = (message: Message) => render(message, locale);
  const complain = async (file: string, message: Message) => {
    failed = true;
    const name = file === STANDARD_INPUT ? say({ id: 'standard-input' }) : file;
    await err.line(say({ id: 'about-file', args: { file: name, words: message } }));
  };

  const baseline = options.baseline === null ? null : await readBaselineFile(options.baseline);
  if (baseline !== null && 'id' in baseline) {
    await err.line(say(baseline));
    return exitCodes.failure;
  }
  const known = baseline?.entries ?? [];
  const taken = options.updateBaseline === null ? null : baselineIn(options.updateBaseline);
  const reporter = taken === null ? reporterIn(locale) : null;
  const folder = options.workspace ? new Folder() : null;
  const checked: CheckResult[] = [];
  const unread: string[] = [];

  const settingsOf = (input: TextInput, config: FolderConfig | null): AnalysisOptions =>
    analysisOptions(options, input, config, baseline, (rule) => err.line(say({ id: 'rule-failed', args: { rule } })));
  const resultOf = async (
    input: TextInput,
    analysis: Analysis,
    document: DocumentText | null,
    findings = analysis.findings,
  ): Promise<CheckResult> => {
    const { path: file } = input;
    const isFile = file !== STANDARD_INPUT;
    return {
      path: file,
      entry: (await reporter?.entry({ path: file, analysis, findings, document })) ?? [],
      counts: countsOf(findings),
      outdated: analysis.unusedSuppressions.filter(({ source }) => source === 'baseline').length,
      taken: taken !== null && isFile ? taken.entriesOf(file, analysis) : [],
      facts: folder !== null && isFile ? analysis.factsFor(file) : null,
    };
  };

  await reporter?.begin();
  for await (const input of readInputs(options.paths)) {
    if (input.kind === 'unreadable') {
      await complain(input.path, input.reason);
      continue;
    }
    if (input.kind === 'unread') {
      unread.push(input.path);
      continue;
    }
    const config = input.path === STANDARD_INPUT ? ownFolder : await configOf(path.resolve(input.path));
    const settings = settingsOf(input, config);
    let analysis = analyze(input.text, settings);
    let document = documentOf(input);
    if (options.fix !== 'none') {
      const fixesOf = options.fix === 'safe' ? safeFixes : certainFixes;
      const { repaired, refused } = repairWritable(analysis, settings, fixesOf, document, options.tracked);
      for (const { span, reason } of refused) await complain(input.path, withPlace(document, span, reason));
      const saved = await save(input, repaired.analysis.text, options);
      const { faults, warnings } = saved;
      for (const fault of faults) await complain(input.path, fault);
      if (faults.length === 0) {
        analysis = repaired.analysis;
        await report(err, input, repaired.changes, locale);
        document = saved.document ?? document;
      }
      for (const words of warnings) await err.line(say({ id: 'about-file', args: { file: input.path, words } }));
    }
    const result = await resultOf(input, analysis, document);
    if (result.facts !== null) folder?.set(result.facts);
    if (reporter?.isList === true) await reporter.write(result.entry);
    checked.push(reporter?.isList === true ? { ...result, entry: [] } : result);
  }

  for (const [i, first] of checked.entries()) {
    const again = folder === null ? null : await compared(first, folder);
    const result = again ?? first;
    checked[i] = result;
    await reporter?.write(result.entry);
  }

  /** The result of a file anew where a comparison with the others adds to it; null where it does not. */
  async function compared({ path: file, facts }: CheckResult, reports: Folder): Promise<CheckResult | null> {
    if (facts === null) return null;
    const config = await configOf(path.resolve(file));
    const hierarchy = config?.config.hierarchy ?? [];
    const context = { reports, path: file, hierarchy };
    const isDifferent = differs(facts, context, { ...config?.config.rules, ...options.rules });
    const isSuppressed = [...(config?.config.suppressions ?? []), ...known].some(({ rule }) => isWorkspaceRule(rule));
    if (!isDifferent && !isSuppressed) return null;
    const input = await readInput(file);
    if (input.kind !== 'text') return null;
    const settings = settingsOf(input, config);
    const analysis = analyze(input.text, { ...settings, folder: context });
    if (reporter?.isList !== true) return resultOf(input, analysis, documentOf(input));
    const own = analysis.findings.filter(isAboutNeighbours);
    const { counts, ...result } = await resultOf(input, analysis, documentOf(input), own);
    return { ...result, entry: own.length === 0 ? [] : result.entry, counts: countsOf(analysis.findings) };
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

  if (outdated > 0) {
    await err.line(say({ id: 'baseline-outdated', args: { file: options.baseline ?? '', count: outdated } }));
  }
  if (taken !== null) {
    const entries = checked.flatMap((each) => each.taken);
    try {
      await taken.write(entries);
    } catch {
      await err.line(say({ id: 'about-file', args: { file: taken.file, words: { id: 'baseline-unwritten' } } }));
      return exitCodes.failure;
    }
    await out.line(say({ id: 'baseline-written', args: { file: taken.file, count: entries.length } }));
    return failed ? exitCodes.failure : exitCodes.clean;
  }
  if (failed) return exitCodes.failure;
  return summary.errors > 0 || summary.warnings > options.maxWarnings ? exitCodes.findings : exitCodes.clean;
}

/** What is kept of a file that was checked. */
interface CheckResult {
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
}

function countsOf(findings: readonly Finding[]): Record<Severity, number> {
  const counts = { error: 0, warning: 0, information: 0, hint: 0 };
  for (const { severity } of findings) counts[severity]++;
  return counts;
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

const counters = {
  error: 'errors',
  warning: 'warnings',
  information: 'information',
  hint: 'hints',
} as const satisfies Record<Severity, keyof Summary>;

function reporterFor({ format, figures }: CheckOptions, out: Output, locale: Locale): Reporter {
  switch (format) {
    case 'pretty':
      return prettyReporter(out, locale);
    case 'json':
      return jsonReporter(out, locale, figures);
    case 'sarif':
      return sarifReporter(out, locale);
    case 'junit':
      return junitReporter(out, locale);
    case 'github':
      return githubReporter(out, locale);
  }
}

function baselineIn(file: string) {
  const folder = path.dirname(path.resolve(file));
  return {
    file,
    entriesOf: (input: string, analysis: Analysis) => baselineEntries(folder, input, analysis),
    write: (entries: readonly SuppressionEntry[]) => writeBaselineFile(file, entries),
  };
}

/** What holds for one input: the command line before the folder's configuration. */
function analysisOptions(
  { rules }: CheckOptions,
  input: TextInput,
  config: FolderConfig | null,
  baseline: Baseline | null,
  onBrokenRule: (rule: string) => void,
): AnalysisOptions {
  const common = { rules: { ...config?.config.rules, ...rules }, onBrokenInvariant: onBrokenRule };
  if (input.path === STANDARD_INPUT) return common;
  const file = path.resolve(input.path);
  const known = [
    ...(config === null
      ? []
      : suppressionsFor(config.config.suppressions ?? [], entryName(config.folder, file), 'config')),
    ...(baseline === null ? [] : suppressionsFor(baseline.entries, entryName(baseline.folder, file), 'baseline')),
  ];
  return { ...common, suppressions: known, fileName: path.basename(input.path) };
}

function isBelow(folder: string, file: string): boolean {
  const way = path.relative(folder, file);
  return way !== '' && !way.startsWith('..') && !path.isAbsolute(way);
}

function documentOf({ source }: TextInput): DocumentText | null {
  return source.kind === 'document' ? source.document : null;
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
