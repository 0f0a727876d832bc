import { type Analysis, type AnalysisOptions, analyze as analyse, type RuleSettings } from '../shared/analysis.ts';
import { type Document, open as openDocument } from '../shared/document/document.ts';
import { Folder as Reports } from '../shared/folder/folder.ts';
import { type Locale, render } from '../shared/messages/message.ts';
import { reportEntry } from '../shared/overview/report-entry.ts';
import type * as api from './gouji.d.ts';

const opened = new WeakMap<api.OpenedDocument, Document>();

const textOf = (report: string | api.OpenedDocument): string => (typeof report === 'string' ? report : report.text);

export const analyze: typeof api.analyze = (report, { path = '', ...options } = {}) =>
  entryOf(path, report, analyse(textOf(report), analysisOptions(path, options)), options);

export const open: typeof api.open = (bytes, { locale = 'zh-cn' } = {}) => {
  const document = openDocument(bytes);
  if ('refused' in document) return { refused: render(document.refused, locale) };
  const { text, notes } = document;
  const report = { text, notes: notes.map((note) => render(note, locale)) };
  opened.set(report, document);
  return report;
};

class ComparedReports implements api.Folder {
  readonly #options: NonNullable<ConstructorParameters<typeof api.Folder>[0]>;
  readonly #reports = new Reports();
  readonly #given = new Map<string, string | api.OpenedDocument>();

  constructor(options: NonNullable<ConstructorParameters<typeof api.Folder>[0]> = {}) {
    this.#options = options;
  }

  set(path: string, report: string | api.OpenedDocument): void {
    this.#given.set(path, report);
    const facts = analyse(textOf(report)).factsFor(path);
    if (facts === null) this.#reports.delete(path);
    else this.#reports.set(facts);
  }

  delete(path: string): void {
    this.#given.delete(path);
    this.#reports.delete(path);
  }

  get paths(): readonly string[] {
    return [...this.#given.keys()];
  }

  check(path: string): api.CheckedReport {
    const report = this.#given.get(path);
    if (report === undefined) throw new RangeError(`no report was taken in as ${path}`);
    const { hierarchy = [] } = this.#options;
    const folder = { reports: this.#reports, path, hierarchy };
    const analysis = analyse(textOf(report), { ...analysisOptions(path, this.#options), folder });
    return entryOf(path, report, analysis, this.#options);
  }
}

export const Folder: typeof api.Folder = ComparedReports;

function analysisOptions(path: string, { rules }: api.Options): AnalysisOptions {
  const fileName = path.replace(/^.*[\\/]/, '');
  return {
    // A name that is no rule's sets nothing.
    ...(rules === undefined ? {} : { rules: rules as RuleSettings }),
    ...(fileName === '' ? {} : { fileName }),
  };
}

function entryOf(
  path: string,
  report: string | api.OpenedDocument,
  analysis: Analysis,
  { locale = 'zh-cn', figures = false }: { readonly locale?: Locale; readonly figures?: boolean },
): api.CheckedReport {
  const document = typeof report === 'string' ? null : (opened.get(report) ?? null);
  return reportEntry({ path, analysis, findings: analysis.findings, document }, locale, figures);
}
