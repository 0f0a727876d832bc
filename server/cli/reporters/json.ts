import type { Locale } from '../../../shared/messages/message.ts';
import { reportEntry } from '../../../shared/overview/report-entry.ts';
import type { Writer } from '../output.ts';
import type { Reporter } from './reporter.ts';

/** One JSON document, a file to a line. */
export function jsonReporter(out: Writer, locale: Locale, withFigures: boolean): Reporter {
  let first = true;
  return {
    isList: false,
    begin: () => out.write('{ "version": 1,\n  "files": ['),
    entry: (file) => [{ text: JSON.stringify(reportEntry(file, locale, withFigures)), rule: null }],
    write: async (parts) => {
      for (const { text } of parts) {
        const separator = first ? '' : ',';
        first = false;
        await out.write(`${separator}\n    ${text}`);
      }
    },
    end: (summary) => out.write(`${first ? '' : '\n  '}],\n  "summary": ${JSON.stringify(summary)} }\n`),
  };
}
