import { analyze } from '../../shared/analysis.ts';
import { type Message, render } from '../../shared/messages/message.ts';
import type { Report } from '../../shared/model/report.ts';
import { newReport } from '../../shared/writing/new-report.ts';
import { plainText } from '../../shared/writing/snippet.ts';
import { readInputs } from './inputs.ts';
import { type NewOptions, noFormOf } from './options.ts';
import { writeNewFile } from './replace-file.ts';
import { exitCodes, type Terminal } from './terminal.ts';

/**
 * Writes a new report as a text, with what has to be filled in and what last year's report carries over, to a file or to
 * standard output. No file is replaced: it may be this year's report, already filled in. Returns the exit code.
 */
export async function writeNew(
  { body, year, last, output }: NewOptions,
  { out, err, locale }: Terminal,
): Promise<number> {
  const complain = async (file: string, words: Message): Promise<number> => {
    await err.line(render({ id: 'about-file', args: { file, words } }, locale));
    return exitCodes.failure;
  };
  let previous: Report | null = null;
  if (last !== null) {
    for await (const input of readInputs([last])) {
      if (input.kind === 'unreadable') return complain(last, input.reason);
      if (input.kind === 'text') previous ??= analyze(input.text).report;
    }
    if (previous === null) return complain(last, { id: 'new-report-no-last' });
  }
  const made = newReport({ body, year, previous });
  if (made === null) throw noFormOf(String(year));
  const text = plainText(made.snippet);
  if (output === null) await out.write(text);
  else {
    const fault = await writeNewFile(output, Buffer.from(text));
    if (fault !== null) return complain(output, fault);
  }
  if (made.notice !== null) await err.line(render(made.notice, locale));
  return exitCodes.clean;
}
