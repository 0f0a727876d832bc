import { availableParallelism } from 'node:os';
import type { Listing } from './listing.ts';

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
export async function threadsFor(files: Listing): Promise<number> {
  const asked = process.env['GOUJI_WORKERS'] ?? '';
  if (/^[0-9]{1,2}$/.test(asked)) return Number(asked);
  const cores = Math.min(availableParallelism(), MOST_THREADS);
  return cores > 1 && (await files.holds(filesForThreads(cores))) ? cores : 0;
}
