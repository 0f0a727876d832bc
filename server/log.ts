import { type Connection, LSPErrorCodes, ResponseError } from 'vscode-languageserver';
import { summaryOf } from '../shared/ide/summary.ts';
import { type Locale, type Message, render } from '../shared/messages/message.ts';
import { visible } from '../shared/text/inert.ts';
import type { Refusal } from '../shared/writing/table-text.ts';
import type { OpenReport } from './open-report.ts';
import { fileNameOf } from './session.ts';

/**
 * What the server did, line by line, for whoever has to find out why. It names files and counts findings; it never
 * repeats what a report says, since it is sent to others.
 */
export class Log {
  readonly #console: Connection['console'];
  readonly #locale: Locale;

  constructor(console: Connection['console'], locale: Locale) {
    this.#console = console;
    this.#locale = locale;
  }

  info(message: Message): void {
    this.#console.info(render(message, this.#locale));
  }

  warn(message: Message): void {
    this.#console.warn(render(message, this.#locale));
  }

  /** A document was read for the first time since it was opened; `time` in milliseconds. */
  opened({ uri, analysis }: OpenReport, time: number): void {
    const summary = summaryOf(analysis);
    const args = { file: nameOf(uri), time: Math.ceil(time) };
    if (summary === null) this.info({ id: 'log-no-report', args });
    else {
      const { edition, year, findings } = summary;
      this.info({ id: 'log-report', args: { ...args, ...findings, edition, year: year ?? '—' } });
    }
  }

  /** A table was left as it was. */
  unformatted({ uri, analysis }: OpenReport, { span, reason }: Refusal): void {
    const line = analysis.lines.lineAt(span.start) + 1;
    // The argument `text` is a cell of the report.
    const told = { ...reason, args: { ...reason.args, text: '…' } };
    this.info({ id: 'log-unformatted', args: { file: nameOf(uri), line, reason: told } });
  }

  /** A request was answered with an error; a request that the client cancelled is not logged. */
  failed(error: unknown): void {
    const code = error instanceof ResponseError ? error.code : null;
    if (code === LSPErrorCodes.RequestCancelled) return;
    const words = error instanceof Error ? error : new Error(String(error));
    if (code === null) this.#console.error((words.stack ?? words.message).split('\n').map(visible).join('\n'));
    else this.warn({ id: 'log-refused', args: { reason: words.message } });
  }
}

function nameOf(uri: string): string {
  return fileNameOf(uri) ?? uri;
}
