import path from 'node:path';
import { Tinypool } from 'tinypool';
import { ReportFacts } from '../../../shared/folder/facts.ts';
import { editions } from '../../../shared/template/registry.ts';
import type { CheckResult } from '../check-file.ts';
import type { Listed } from '../inputs.ts';
import type { BatchData, Sent, SentResult } from './worker.ts';

/** So many files are given to each thread ahead of the one whose result is waited for. */
const AHEAD = 8;

/**
 * Reads and checks files in several threads and gives the results in the order of the files, whichever is done first. No
 * more than a few files a thread are under way at a time, so that the memory does not grow with their number.
 */
export async function* checkInThreads(
  files: AsyncIterable<Listed>,
  data: BatchData,
  threads: number,
): AsyncGenerator<{ readonly listed: Listed; readonly sent: Sent }> {
  const pool = new Tinypool({
    filename: path.join(__dirname, 'check-worker.js'),
    minThreads: threads,
    maxThreads: threads,
    // The next file is read while one is checked.
    concurrentTasksPerWorker: 2,
    workerData: data,
  });
  const underWay: { readonly listed: Listed; readonly sent: Promise<Sent> }[] = [];
  try {
    for await (const listed of files) {
      const isFile = listed.kind === 'file';
      const sent: Promise<Sent> = isFile ? pool.run(listed) : Promise.resolve({ kind: 'again' });
      // Waited for in its turn.
      sent.catch(() => undefined);
      underWay.push({ listed, sent });
      const first = underWay.length < threads * AHEAD ? undefined : underWay.shift();
      if (first !== undefined) yield { listed: first.listed, sent: await first.sent };
    }
    for (const { listed, sent } of underWay) yield { listed, sent: await sent };
  } finally {
    await pool.destroy();
  }
}

/** The result with what is kept of the report for the comparison with others. */
export function received({ result, facts }: SentResult): CheckResult {
  const edition = editions.find(({ id }) => id === facts?.edition);
  const kept = facts === null || edition === undefined ? null : new ReportFacts(facts.data, edition);
  return { ...result, facts: kept };
}
