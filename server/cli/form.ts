import { analyze } from '../../shared/analysis.ts';
import { type Message, render } from '../../shared/messages/message.ts';
import { previewOf } from '../../shared/preview/preview.ts';
import { wordDocument } from '../../shared/preview/word.ts';
import { newReport } from '../../shared/writing/new-report.ts';
import { plainText } from '../../shared/writing/snippet.ts';
import { readInputs } from './inputs.ts';
import type { FormOptions } from './options.ts';
import { writeNewFile } from './replace-file.ts';
import { exitCodes, type Terminal } from './terminal.ts';

/**
 * Writes the official form as a Word file: empty for a body and a year, or with what a report says. No file is replaced:
 * it may have been filled in by hand. Returns the exit code.
 */
export async function writeForm({ file, body, year, output }: FormOptions, { err, locale }: Terminal): Promise<number> {
  const complain = async (about: string, words: Message): Promise<number> => {
    await err.line(render({ id: 'about-file', args: { file: about, words } }, locale));
    return exitCodes.failure;
  };
  let text: string | null = null;
  if (file === null) {
    const report = newReport({ body, year, previous: null });
    text = report === null ? null : plainText(report.snippet);
  } else {
    for await (const input of readInputs([file])) {
      if (input.kind === 'unreadable') return complain(file, input.reason);
      if (input.kind === 'text') text ??= input.text;
    }
  }
  // The form is Chinese, whatever language the terminal speaks.
  const preview = text === null ? null : previewOf(analyze(text), 'zh-cn');
  if (preview === null) return complain(file ?? '', { id: 'form-no-report' });
  const fault = await writeNewFile(output, wordDocument(preview));
  return fault === null ? exitCodes.clean : complain(output, fault);
}
