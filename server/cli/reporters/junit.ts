import type { Analysis } from '../../../shared/analysis.ts';
import type { Finding } from '../../../shared/findings/finding.ts';
import { type Locale, render } from '../../../shared/messages/message.ts';
import type { CheckedFile } from '../../../shared/overview/report-entry.ts';
import { visible } from '../../../shared/text/inert.ts';
import type { Writer } from '../output.ts';
import { withPlace } from '../place.ts';
import type { Reporter } from './reporter.ts';

/** JUnit XML: a report is a suite, an error or a warning a failed case; a report without any is one passed case. */
export function junitReporter(out: Writer, locale: Locale): Reporter {
  return {
    isList: false,
    begin: () => out.write('<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="gouji">\n'),
    entry: (file) => [{ text: suite(file, locale), rule: null }],
    write: async (parts) => {
      for (const { text } of parts) await out.write(text);
    },
    end: () => out.write('</testsuites>\n'),
  };
}

function suite({ path: given, analysis, findings, document }: CheckedFile, locale: Locale): string {
  const path = visible(given);
  const failures = findings.filter(isFailure);
  const remarks = findings.filter((finding) => !isFailure(finding));
  const cases = failures.map((finding) => {
    const message = render(withPlace(document, finding.span, finding.message), locale);
    const where = place(path, analysis, finding);
    return `    <testcase name=${quoted(`${finding.rule} ${where}`)} classname=${quoted(path)}>
      <failure type=${quoted(finding.severity)} message=${quoted(message)}>${escaped(`${where} ${message}`)}</failure>
    </testcase>
`;
  });
  if (cases.length === 0) cases.push(`    <testcase name="gouji" classname=${quoted(path)}/>\n`);
  const lines = remarks.map((finding) => {
    const message = render(withPlace(document, finding.span, finding.message), locale);
    return `${place(path, analysis, finding)} ${finding.severity} ${finding.rule} ${message}\n`;
  });
  const output = lines.length === 0 ? '' : `    <system-out>${escaped(lines.join(''))}</system-out>\n`;
  const counts = `tests="${cases.length}" failures="${failures.length}" errors="0"`;
  return `  <testsuite name=${quoted(path)} ${counts}>\n${cases.join('')}${output}  </testsuite>\n`;
}

function isFailure({ severity }: Finding): boolean {
  return severity === 'error' || severity === 'warning';
}

/** `2022.gknb:12:5`, lines and columns from 1. */
function place(path: string, { lines }: Analysis, { span }: Finding): string {
  const { line, character } = lines.at(span.start);
  return `${path}:${line + 1}:${character + 1}`;
}

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Characters that XML 1.0 has no way to write, single halves of surrogate pairs among them. */
const unwritable = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;

function escaped(text: string): string {
  return text.replace(unwritable, '\ufffd').replace(/[&<>"]/g, (character) => entities[character] ?? character);
}

function quoted(text: string): string {
  return `"${escaped(text).replaceAll('\n', '&#10;').replaceAll('\r', '&#13;').replaceAll('\t', '&#9;')}"`;
}
