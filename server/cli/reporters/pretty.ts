import type { Analysis } from '../../../shared/analysis.ts';
import type { Finding, Severity } from '../../../shared/findings/finding.ts';
import { type Locale, render } from '../../../shared/messages/message.ts';
import type { CheckedFile } from '../../../shared/overview/report-entry.ts';
import { visible } from '../../../shared/text/inert.ts';
import type { LineColumn } from '../../../shared/text/line-index.ts';
import { displayWidth, padEnd } from '../../../shared/text/width.ts';
import type { Writer } from '../output.ts';
import type { Reporter } from './reporter.ts';
import { tableExcerpt } from './table-excerpt.ts';

const colours = { error: 31, warning: 33, information: 36, hint: 90 } as const satisfies Record<Severity, number>;

export const severityNames = {
  error: 'severity-error',
  warning: 'severity-warning',
  information: 'severity-information',
  hint: 'severity-hint',
} as const;

/** How much of a line is shown, in columns of the terminal. */
const EXCERPT_WIDTH = 96;

/** For a reader at a terminal: each finding with the row or the line that it is about, and at the end the count. */
export function prettyReporter(out: Writer, locale: Locale): Reporter {
  return {
    isList: true,
    begin: async () => undefined,
    entry: (file) => [{ text: prettyFile(file, locale, out.colour), rule: null }],
    write: async (parts) => {
      for (const { text } of parts) if (text !== '') await out.write(text);
    },
    end: (summary) => out.line(render({ id: 'check-summary', args: { ...summary } }, locale)),
  };
}

/** A file's findings and notes; nothing for a file without any. */
function prettyFile({ path, analysis, findings, document }: CheckedFile, locale: Locale, colour: boolean): string {
  const { lines } = analysis;
  const notes = (document?.notes ?? []).map((note) => `  ${render(note, locale)}\n`).join('');
  if (findings.length === 0 && notes === '') return '';
  const paint = (code: number, words: string) => (colour ? `\u001b[${code}m${words}\u001b[0m` : words);
  const rows = findings.map((finding) => ({
    finding,
    place: document === null ? position(lines.at(finding.span.start)) : render(document.place(finding.span), locale),
    severity: render({ id: severityNames[finding.severity] }, locale),
  }));
  const placeWidth = Math.max(0, ...rows.map(({ place }) => displayWidth(place)));
  const severityWidth = Math.max(0, ...rows.map(({ severity }) => displayWidth(severity)));
  const parts = rows.map(({ finding, place, severity }) => {
    const message = render(finding.message, locale);
    const name = paint(colours[finding.severity], padEnd(severity, severityWidth));
    const indent = ' '.repeat(placeWidth + severityWidth + 6);
    const { heads, line, mark } = shown(analysis, finding);
    const excerpt = [
      heads === '' ? '' : paint(90, heads),
      line,
      mark === '' ? '' : paint(colours[finding.severity], mark),
      ...(finding.related ?? []).flatMap(({ elsewhere, message: words }) =>
        elsewhere === undefined
          ? []
          : paint(90, `→ ${visible(elsewhere.path)}:${position(elsewhere.range.start)}  ${render(words, locale)}`),
      ),
    ]
      .filter((each) => each !== '')
      .map((each) => `\n${indent}${each}`)
      .join('');
    return `  ${padEnd(place, placeWidth)}  ${name}  ${message}  ${paint(90, finding.rule)}${excerpt}`;
  });
  return `${paint(4, visible(path))}\n${notes}${parts.join('\n')}${parts.length > 0 ? '\n' : ''}\n`;
}

interface Excerpt {
  readonly heads: string;
  readonly line: string;
  readonly mark: string;
}

/** The row of a table under its column heads where the finding is about one, else the line of text. */
function shown({ report, text, lines }: Analysis, finding: Finding): Excerpt {
  const row = report === null ? null : tableExcerpt(report, finding.span);
  if (row !== null) return row;
  const lineStart = lines.lineStart(lines.lineAt(finding.span.start));
  const { line, mark } = lineExcerpt(text, lineStart, finding);
  return { heads: '', line, mark: line === '' ? '' : mark };
}

function position({ line, character }: LineColumn): string {
  return `${line + 1}:${character + 1}`;
}

/** The line that a finding begins on, cut to the part around it, and the marks that stand under the finding. */
function lineExcerpt(
  text: string,
  lineStart: number,
  { span }: Finding,
): { readonly line: string; readonly mark: string } {
  const rest = /^[^\r\n]*/.exec(text.slice(lineStart, lineStart + MAX_LINE))?.[0] ?? '';
  const from = Math.max(0, span.start - lineStart);
  const to = Math.max(from, Math.min(span.end - lineStart, rest.length));
  const marked = rest.slice(from, to);
  let before = rest.slice(0, from).trimStart();
  let after = rest.slice(to).trimEnd();
  const room = Math.max(20, EXCERPT_WIDTH - displayWidth(marked));
  if (displayWidth(before) > room / 2) before = `…${lastColumns(before, Math.floor(room / 2))}`;
  if (displayWidth(after) > room / 2) after = `${firstColumns(after, Math.floor(room / 2))}…`;
  const shown = displayWidth(marked) > EXCERPT_WIDTH ? `${firstColumns(marked, EXCERPT_WIDTH)}…` : marked;
  const line = dotted(before) + dotted(shown) + dotted(after);
  const width = Math.max(1, displayWidth(dotted(shown)));
  return { line, mark: `${' '.repeat(displayWidth(dotted(before)))}${'^'.repeat(width)}` };
}

/** A line longer than this is shown as if it ended here. */
const MAX_LINE = 20_000;

/** For an excerpt with marks under it: tabs as a gap of fixed width, whatever else cannot be seen as a dot. */
function dotted(text: string): string {
  return text.replaceAll('\t', '  ').replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu, '·');
}

function firstColumns(text: string, width: number): string {
  let taken = '';
  let room = width;
  for (const char of text) {
    room -= displayWidth(char);
    if (room < 0) break;
    taken += char;
  }
  return taken;
}

function lastColumns(text: string, width: number): string {
  return [...firstColumns([...text].reverse().join(''), width)].reverse().join('');
}
