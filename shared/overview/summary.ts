import { bodyKey } from '../folder/body-key.ts';

/** What was found in one report, and its figures. */
export interface ReportSummary {
  readonly path: string;
  readonly body: string | null;
  readonly year: number | null;
  readonly errors: number;
  readonly warnings: number;
  readonly information: number;
  /** By address, in the form's order; money with its unit where one is written. What is blank or unknown is left out. */
  readonly figures: Readonly<Record<string, string>>;
}

/** One year of a body; `path` is null where other bodies have a report on it and of this one none could be read. */
export interface YearSummary extends Omit<ReportSummary, 'path' | 'body' | 'year'> {
  readonly year: number;
  readonly path: string | null;
  /** Where there is no report: the files that could not be read and may be it. It is missing if there is none of them either. */
  readonly unread?: readonly string[];
}

export function isMissing({ path, unread }: YearSummary): boolean {
  return path === null && unread === undefined;
}

export interface FolderSummary {
  readonly years: readonly number[];
  /** In order of the name. */
  readonly bodies: readonly { readonly body: string; readonly reports: readonly YearSummary[] }[];
  /** Reports that do not say whose or of which year they are, and of several files of one body and year all but the first. */
  readonly others: readonly ReportSummary[];
}

/**
 * Reports by body and year; of two files of one body and year the first path in order.
 * @param unreadFor the files that could not be read and may be a body's report on a year
 */
export function summaryOf(
  reports: readonly ReportSummary[],
  unreadFor: (bodyKey: string, year: number) => readonly string[] = () => [],
): FolderSummary {
  const inOrder = [...reports].sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0));
  const byBody = new Map<string, Map<number, ReportSummary>>();
  const years = new Set<number>();
  const others: ReportSummary[] = [];
  for (const report of inOrder) {
    const { body, year } = report;
    const key = body === null ? '' : bodyKey(body);
    const known = byBody.get(key) ?? new Map<number, ReportSummary>();
    if (key === '' || year === null || known.has(year)) {
      others.push(report);
      continue;
    }
    years.add(year);
    byBody.set(key, known.set(year, report));
  }
  const allYears = [...years].sort((a, b) => a - b);
  const bodies = [...byBody].map(([key, known]) => ({
    // As the latest report names it.
    body: known.get(Math.max(...known.keys()))?.body ?? '',
    reports: allYears.map((year): YearSummary => {
      const report = known.get(year);
      if (report === undefined) {
        const unread = unreadFor(key, year);
        const none = { year, path: null, errors: 0, warnings: 0, information: 0, figures: {} };
        return unread.length === 0 ? none : { ...none, unread };
      }
      const { path, errors, warnings, information, figures } = report;
      return { year, path, errors, warnings, information, figures };
    }),
  }));
  bodies.sort((a, b) => (a.body < b.body ? -1 : a.body > b.body ? 1 : 0));
  return { years: allYears, bodies, others };
}
