import { stat } from 'node:fs/promises';
import path from 'node:path';
import type { SuppressionEntry } from '../../shared/config/config.ts';
import type { Severity } from '../../shared/findings/finding.ts';
import { bodyKey } from '../../shared/folder/body-key.ts';
import type { Folder } from '../../shared/folder/folder.ts';
import { type Locale, render } from '../../shared/messages/message.ts';
import type { FolderConfig } from '../config-file.ts';
import { readBaselineFile, writeBaselineFile } from './baseline.ts';
import { Listing } from './batch/listing.ts';
import type { CheckResult } from './check-file.ts';
import { CheckRun } from './check-run.ts';
import { InputConfigs } from './input-configs.ts';
import { STANDARD_INPUT } from './inputs.ts';
import { Notices } from './notices.ts';
import type { CheckOptions } from './options.ts';
import type { Output } from './output.ts';
import { reporterFor } from './reporters/of-kind.ts';
import type { Reporter, Summary } from './reporters/reporter.ts';
import { exitCodes, type Terminal } from './terminal.ts';

/** `gouji check`. Returns the exit code. */
export function check(options: CheckOptions, terminal: Terminal): Promise<number> {
  return runCheck(options, terminal, (locale) => reporterFor(options, terminal.out, locale));
}

/**
 * Checks every input and writes what was found. Returns the exit code.
 * @param makes what `reporterIn` makes of a file, for other threads to make the same
 * @param onFolder told of the reports that were compared with each other, when all are known
 */
export async function runCheck(
  options: CheckOptions,
  terminal: Terminal,
  reporterIn: (locale: Locale) => Reporter,
  makes: 'entry' | 'summary' = 'entry',
  onFolder: (folder: Folder) => void = () => undefined,
): Promise<number> {
  const { out } = terminal;
  const here = process.cwd();
  out.endsWithReader = options.fix === 'none' && options.updateBaseline === null;
  const locale = options.locale ?? (await localeOf(options.paths, here)) ?? terminal.locale;
  const notices = new Notices(terminal.err, locale);
  const configs = new InputConfigs(here, async ({ faults }) => {
    if (faults.length > 0) notices.failed = true;
    for (const fault of faults) await notices.say(fault);
  });
  // What is wrong in the working folder's own is said in any case.
  await configs.of(STANDARD_INPUT);
  const baseline = options.baseline === null ? null : await readBaselineFile(options.baseline);
  if (baseline !== null && 'id' in baseline) {
    await notices.say(baseline);
    return exitCodes.failure;
  }
  const reporter = options.updateBaseline === null ? reporterIn(locale) : null;
  const run = new CheckRun({ options, locale, baseline, here }, configs, reporter, notices);

  await reporter?.begin();
  const data = { makes: reporter === null ? 'nothing' : makes, colour: out.colour } as const;
  await run.checkAll(new Listing(options.paths), data);
  await run.compareAll();
  const summary = summaryOf(run.checked);
  await reporter?.end(summary);

  if (run.folder !== null) onFolder(run.folder);
  await sayOfRun(run, options, configs.found, notices);
  if (options.updateBaseline !== null) {
    const entries = run.checked.flatMap((each) => each.taken);
    const isWritten = await writeBaseline(options.updateBaseline, entries, { out, locale, notices });
    return isWritten && !notices.failed ? exitCodes.clean : exitCodes.failure;
  }
  if (notices.failed) return exitCodes.failure;
  return summary.errors > 0 || summary.warnings > options.maxWarnings ? exitCodes.findings : exitCodes.clean;
}

/**
 * The language that is set for everything that the paths name: that of the configuration which holds for each of them, where
 * these agree, else that of the working folder. Of a folder it is that around the whole of it: a run speaks one language,
 * whatever is set further down. Null where none is set.
 */
async function localeOf(paths: readonly string[], here: string): Promise<Locale | null> {
  const configs = new InputConfigs(here);
  const set = new Set<Locale | null>();
  for (const each of paths) {
    const isFolder = await stat(each).then(
      (found) => found.isDirectory(),
      () => false,
    );
    const found = await configs.of(isFolder ? path.join(each, STANDARD_INPUT) : each);
    set.add(found?.config.locale ?? null);
  }
  const [first, ...others] = set;
  if (first && others.length === 0) return first;
  return (await configs.of(STANDARD_INPUT))?.config.locale ?? null;
}

/** How many of the files that were not read are named. */
const NAMED = 5;

/** Says what of a run stands in no file's findings: what was not read, and what was given and met nothing. */
async function sayOfRun(
  { checked, unread, folder }: CheckRun,
  { paths, baseline }: CheckOptions,
  configs: Iterable<FolderConfig>,
  notices: Notices,
): Promise<void> {
  if (unread.length > 0) {
    const files = unread.length > NAMED ? [...unread.slice(0, NAMED), '…'] : unread;
    await notices.say({ id: 'files-unread', args: { count: unread.length, files } });
  }
  // That there is nothing to complain of would be taken for praise.
  if (checked.length === 0 && !notices.failed) await notices.sayOf(paths.join(' '), { id: 'input-no-report' });
  for (const body of folder === null ? [] : unknownParents(configs, folder)) {
    await notices.say({ id: 'hierarchy-unknown-parent', args: { body } });
  }
  const outdated = checked.reduce((sum, each) => sum + each.outdated, 0);
  if (outdated > 0) await notices.say({ id: 'baseline-outdated', args: { file: baseline ?? '', count: outdated } });
}

/** Writes what was found to a baseline, and says so; false where it cannot be written. */
async function writeBaseline(
  file: string,
  entries: readonly SuppressionEntry[],
  { out, locale, notices }: { readonly out: Output; readonly locale: Locale; readonly notices: Notices },
): Promise<boolean> {
  try {
    await writeBaselineFile(file, entries);
  } catch {
    await notices.sayOf(file, { id: 'baseline-unwritten' });
    return false;
  }
  await out.line(render({ id: 'baseline-written', args: { file, count: entries.length } }, locale));
  return true;
}

const counters = {
  error: 'errors',
  warning: 'warnings',
  information: 'information',
  hint: 'hints',
} as const satisfies Record<Severity, keyof Summary>;

function summaryOf(checked: readonly CheckResult[]): Summary {
  const summary: Summary = { files: checked.length, errors: 0, warnings: 0, information: 0, hints: 0 };
  for (const { counts } of checked)
    for (const [severity, count] of Object.entries(counts)) summary[counters[severity as Severity]] += count;
  return summary;
}

/** The bodies that are to be the sum of others, of which a report is there of each while the body itself has none. */
function unknownParents(configs: Iterable<FolderConfig>, reports: Folder): ReadonlySet<string> {
  const has = (body: string): boolean => [...reports.yearsOf(bodyKey(body))].length > 0;
  const sums = [...configs].flatMap(({ config }) => config.hierarchy ?? []);
  return new Set(sums.filter(({ body, sumOf }) => sumOf.every(has) && !has(body)).map(({ body }) => body));
}
