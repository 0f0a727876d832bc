import { workerData } from 'node:worker_threads';
import type { RuleId } from '../../../shared/findings/rule-ids.ts';
import type { FactsData } from '../../../shared/folder/facts.ts';
import { editions } from '../../../shared/template/registry.ts';
import { type CheckJob, type CheckResult, FileChecks } from '../check-file.ts';
import { InputConfigs } from '../input-configs.ts';
import { type Input, type Listed, readListed } from '../inputs.ts';
import { reporterFor } from '../reporters/of-kind.ts';
import { summaryEntry } from '../reporters/summary.ts';

/** What each thread is started with. */
export interface BatchData {
  readonly job: CheckJob;
  /** What is made of a file: its part of the output of `gouji check`, or of `gouji summary`; nothing for a baseline. */
  readonly makes: 'entry' | 'summary' | 'nothing';
  readonly colour: boolean;
}

/** A file that was checked, as it is sent to the main thread. */
export interface SentResult {
  readonly kind: 'checked';
  readonly result: Omit<CheckResult, 'facts'>;
  readonly facts: { readonly data: FactsData; readonly edition: string } | null;
  /** Rules that threw. */
  readonly broken: readonly RuleId[];
}

/** Null for a file that is passed over; `again` for one that the main thread has to read itself. */
export type Sent = SentResult | Exclude<Input, { kind: 'text' }> | { readonly kind: 'again' } | null;

const { job, makes, colour } = dataOfThread();
const broken: RuleId[] = [];
const silent = { colour, write: async () => undefined, line: async () => undefined };
const reporter =
  makes === 'nothing'
    ? null
    : makes === 'summary'
      ? { entry: summaryEntry }
      : reporterFor(job.options, silent, job.locale);
const checks = new FileChecks(job, new InputConfigs(job.here), reporter, (rule) => broken.push(rule));

/** The pool hands over its own data first. */
function dataOfThread(): BatchData {
  const [, own] = workerData as readonly [unknown, BatchData];
  return own;
}

/** Reads and checks one file. */
export default async function checkListed(listed: Listed): Promise<Sent> {
  const input = await readListed(listed);
  if (input === null || input.kind !== 'text') return input;
  const { facts, ...result } = await checks.check(input);
  // A form that a supplement made is known in this thread alone.
  if (facts !== null && !editions.includes(facts.edition)) return { kind: 'again' };
  return {
    kind: 'checked',
    result,
    facts: facts === null ? null : { data: facts.data, edition: facts.edition.id },
    broken: broken.splice(0),
  };
}
