import type { Finding, Fix } from '../../../shared/findings/finding.ts';
import { type Locale, render } from '../../../shared/messages/message.ts';
import type { Cell, Report } from '../../../shared/model/report.ts';
import { addressOf, cellsOf } from '../../../shared/template/registry.ts';
import type { LineIndex } from '../../../shared/text/line-index.ts';
import type { Span } from '../../../shared/text/span.ts';
import { plainText } from '../../../shared/writing/snippet.ts';
import type { Output } from '../output.ts';
import type { CheckedFile, Reporter } from './reporter.ts';

/** One JSON document, a file to a line. */
export function jsonReporter(out: Output, locale: Locale, withFigures: boolean): Reporter {
  let first = true;
  return {
    isList: false,
    begin: () => out.write('{ "version": 1,\n  "files": ['),
    entry: (file) => [{ text: JSON.stringify(fileEntry(file, locale, withFigures)), rule: null }],
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

/** One file's entry. Keys stand in the order in which they are written. */
function fileEntry({ path, analysis, findings, document }: CheckedFile, locale: Locale, withFigures: boolean): object {
  const { report, lines } = analysis;
  const places: PlaceOf = (span) => (document === null ? {} : { place: span && render(document.place(span), locale) });
  return {
    path,
    edition: report?.edition.id ?? null,
    year: report?.year ?? null,
    body: report?.body || null,
    ...(document === null ? {} : { notes: document.notes.map((note) => render(note, locale)) }),
    ...(withFigures ? { figures: report === null ? [] : figures(report, lines, places) } : {}),
    findings: findings.map((finding) => findingEntry(finding, lines, places, locale)),
  };
}

/** Where a span stands in a word processor's file, as a key of an entry; no key for a text. */
type PlaceOf = (span: Span | null) => { readonly place?: string | null };

/** Every cell of the edition's form, in its order, whether or not the text has it, and those of a row that stands for several. */
function figures(report: Report, lines: LineIndex, places: PlaceOf): object[] {
  return report.edition.tables.flatMap((template) => {
    const table = report.tables.find((each) => each.template.key === template.key);
    const rows = cellsOf(template).map(({ address }) => figureEntry(address, table?.cells.get(address), lines, places));
    const alternatives = [...(table?.cells.values() ?? [])]
      .filter(({ row, span }) => row.replaces !== null && span !== null)
      .map((cell) => figureEntry(addressOf(template, cell.row, cell.column), cell, lines, places));
    return [...rows, ...alternatives];
  });
}

function figureEntry(address: string, cell: Cell | undefined, lines: LineIndex, places: PlaceOf): object {
  const figure = cell?.figure;
  const value = figure?.kind === 'figure' ? figure.value : null;
  const unit = figure?.kind === 'figure' ? figure.unit : null;
  const { span = null, text = null } = cell ?? {};
  return {
    cell: address,
    text,
    value,
    ...(unit === null ? {} : { unit }),
    range: span === null ? null : rangeEntry(span, lines),
    ...places(span),
  };
}

function findingEntry(finding: Finding, lines: LineIndex, places: PlaceOf, locale: Locale): object {
  return {
    rule: finding.rule,
    severity: finding.severity,
    message: render(finding.message, locale),
    range: rangeEntry(finding.span, lines),
    ...places(finding.span),
    related: (finding.related ?? []).map(({ span, message, elsewhere }) => ({
      ...elsewhere,
      ...(elsewhere === undefined ? { range: rangeEntry(span, lines) } : {}),
      message: render(message, locale),
    })),
    data: finding.data ?? {},
    fixes: (finding.fixes?.() ?? []).map((fix) => fixEntry(fix, lines, locale)),
  };
}

function fixEntry(fix: Fix, lines: LineIndex, locale: Locale): object {
  return {
    title: render(fix.title, locale),
    applicability: fix.applicability,
    edits: fix.edits.map(({ span, newText }) => ({
      range: rangeEntry(span, lines),
      newText: fix.snippet ? plainText(newText) : newText,
    })),
  };
}

function rangeEntry({ start, end }: Span, lines: LineIndex): object {
  return { start: lines.at(start), end: lines.at(end) };
}
