import type { Severity } from '../../../shared/findings/finding.ts';
import { type Locale, render } from '../../../shared/messages/message.ts';
import type { Output } from '../output.ts';
import { withPlace } from '../place.ts';
import type { Reporter } from './reporter.ts';

const commands = {
  error: 'error',
  warning: 'warning',
  information: 'notice',
  hint: 'notice',
} as const satisfies Record<Severity, string>;

/** Workflow commands, one finding to a line, that GitHub shows beside the line. Lines and columns begin at 1. */
export function githubReporter(out: Output, locale: Locale): Reporter {
  return {
    begin: async () => undefined,
    file: async (path, { findings, lines }, document) => {
      for (const { rule, severity, span, message } of findings) {
        const start = lines.at(span.start);
        const end = lines.at(span.end);
        const properties = [
          `file=${property(path)}`,
          `line=${start.line + 1}`,
          `endLine=${end.line + 1}`,
          `col=${start.character + 1}`,
          // Of the last character, as an annotation has it.
          `endColumn=${end.line === start.line ? Math.max(start.character + 1, end.character) : end.character}`,
          `title=${property(rule)}`,
        ];
        await out.line(
          `::${commands[severity]} ${properties.join(',')}::${data(render(withPlace(document, span, message), locale))}`,
        );
      }
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
