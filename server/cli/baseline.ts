import path from 'node:path';
import type { Analysis } from '../../shared/analysis.ts';
import type { SuppressionEntry } from '../../shared/config/config.ts';
import type { Message } from '../../shared/messages/message.ts';
import { entryName } from '../disk-files.ts';
import { readOrdinaryFile } from '../open-file.ts';
import { writeFileAt } from './replace-file.ts';

/** Of ten thousand reports with ten findings each. */
const LARGEST_BASELINE = 64 * 1024 * 1024;

/** Findings that are taken over with old reports: known, and not reported again. */
export interface Baseline {
  readonly folder: string;
  readonly entries: readonly SuppressionEntry[];
}

/** Reads a baseline, or says why there is none. */
export async function readBaselineFile(file: string): Promise<Baseline | Message> {
  let text: string;
  try {
    text = (await readOrdinaryFile(file, LARGEST_BASELINE)).toString('utf8');
  } catch (error) {
    const isMissing = error instanceof Error && 'code' in error && error.code === 'ENOENT';
    return isMissing
      ? { id: 'about-file', args: { file, words: { id: 'input-not-found' } } }
      : { id: 'config-unreadable', args: { file } };
  }
  const { readBaseline } = await import('../../shared/config/read.ts');
  const { value, faults } = readBaseline(text, file);
  return faults[0] ?? { folder: path.dirname(path.resolve(file)), entries: value };
}

/** A file's findings as the entries of a baseline in `folder`. */
export function baselineEntries(folder: string, file: string, analysis: Analysis): readonly SuppressionEntry[] {
  const name = entryName(folder, path.resolve(file));
  return analysis.findings
    .filter(({ rule }) => rule !== 'not-a-report' && rule !== 'unused-suppression')
    .map((finding) => ({ rule: finding.rule, file: name, place: analysis.placeOf(finding) }));
}

/** Writes a baseline, an entry to a line, so that a change of it can be read. */
export async function writeBaselineFile(file: string, entries: readonly SuppressionEntry[]): Promise<void> {
  const lines = entries.map((entry) => `    ${JSON.stringify(entry)}`);
  const list = lines.length === 0 ? '[]' : `[\n${lines.join(',\n')}\n  ]`;
  await writeFileAt(file, Buffer.from(`{\n  "version": 1,\n  "suppressions": ${list}\n}\n`));
}
