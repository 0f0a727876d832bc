import type { Analysis } from '../analysis.ts';
import type { DocumentText } from '../document/document.ts';
import type { Finding, Fix } from '../findings/finding.ts';
import { type Locale, render } from '../messages/message.ts';
import type { Cell, Report } from '../model/report.ts';
import { addressOf, cellsOf } from '../template/registry.ts';
import type { LineIndex } from '../text/line-index.ts';
import type { Span } from '../text/span.ts';
import { plainText } from '../writing/snippet.ts';

/** What was checked in one file. */
export interface CheckedFile {
  /** As given, `-` for standard input. */
  readonly path: string;
  readonly analysis: Analysis;
  /** Those of the analysis that are to be reported. */
  readonly findings: readonly Finding[];
  /** The document that the text was read from, if any. */
  readonly document: DocumentText | null;
}

/** A report as `gouji check --format json` has it. Keys stand in the order in which they are written. */
export function reportEntry({ path, analysis, findings, document }: CheckedFile, locale: Locale, withFigures: boolean) {
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
function figures(report: Report, lines: LineIndex, places: PlaceOf) {
  return report.edition.tables.flatMap((template) => {
    const table = report.tables.find((each) => each.template.key === template.key);
    const rows = cellsOf(template).map(({ address }) => figureEntry(address, table?.cells.get(address), lines, places));
    const alternatives = [...(table?.cells.values() ?? [])]
      .filter(({ row, span }) => row.replaces !== null && span !== null)
      .map((cell) => figureEntry(addressOf(template, cell.row, cell.column), cell, lines, places));
    return [...rows, ...alternatives];
  });
}

function figureEntry(address: string, cell: Cell | undefined, lines: LineIndex, places: PlaceOf) {
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

function findingEntry(finding: Finding, lines: LineIndex, places: PlaceOf, locale: Locale) {
  return {
    rule: finding.rule,
    severity: finding.severity,
    message: render(finding.message, locale),
    range: rangeEntry(finding.span, lines),
    ...places(finding.span),
    related: (finding.related ?? []).map(({ span, message, elsewhere }) => ({
      ...(elsewhere === undefined ? {} : { path: elsewhere.path }),
      range: elsewhere?.range ?? rangeEntry(span, lines),
      message: render(message, locale),
    })),
    data: finding.data ?? {},
    fixes: (finding.fixes?.() ?? []).map((fix) => fixEntry(fix, lines, locale)),
  };
}

function fixEntry(fix: Fix, lines: LineIndex, locale: Locale) {
  return {
    title: render(fix.title, locale),
    applicability: fix.applicability,
    edits: fix.edits.map(({ span, newText }) => ({
      range: rangeEntry(span, lines),
      newText: fix.snippet ? plainText(newText) : newText,
    })),
  };
}

function rangeEntry({ start, end }: Span, lines: LineIndex) {
  return { start: lines.at(start), end: lines.at(end) };
}
