import type { Severity } from '../../../shared/findings/finding.ts';
import { type Locale, render } from '../../../shared/messages/message.ts';
import { visible } from '../../../shared/text/inert.ts';
import type { Writer } from '../output.ts';
import { withPlace } from '../place.ts';
import type { Reporter } from './reporter.ts';

const commands = {
  error: 'error',
  warning: 'warning',
  information: 'notice',
  hint: 'notice',
} as const satisfies Record<Severity, string>;

/** Workflow commands, one finding to a line, that GitHub shows beside the line. Lines and columns begin at 1. */
export function githubReporter(out: Writer, locale: Locale): Reporter {
  return {
    isList: true,
    begin: async () => undefined,
    entry: ({ path, analysis: { lines }, findings, document }) =>
      findings.map(({ rule, severity, span, message }) => {
        const start = lines.at(span.start);
        const end = lines.at(span.end);
        const properties = [
          `file=${property(visible(path))}`,
          `line=${start.line + 1}`,
          `endLine=${end.line + 1}`,
          `col=${start.character + 1}`,
          // Of the last character, as an annotation has it.
          `endColumn=${end.line === start.line ? Math.max(start.character + 1, end.character) : end.character}`,
          `title=${property(rule)}`,
        ];
        const words = data(render(withPlace(document, span, message), locale));
        return { text: `::${commands[severity]} ${properties.join(',')}::${words}`, rule: null };
      }),
    write: async (parts) => {
      for (const { text } of parts) await out.line(text);
    },
    end: async () => undefined,
  };
}

function data(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function property(text: string): string {
  return data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
