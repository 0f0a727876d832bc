import type { Folder } from '../../shared/folder/folder.ts';
import { type Locale, type Message, render } from '../../shared/messages/message.ts';
import { keyFigures } from '../../shared/overview/key-figures.ts';
import {
  type FolderSummary,
  isMissing,
  type ReportSummary,
  summaryOf,
  type YearSummary,
} from '../../shared/overview/summary.ts';
import { summaryPage } from '../../shared/overview/summary-page.ts';
import { visible } from '../../shared/text/inert.ts';
import { displayWidth, padEnd } from '../../shared/text/width.ts';
import { runCheck } from './check.ts';
import { quoted } from './csv.ts';
import type { SummaryOptions } from './options.ts';
import type { Reporter } from './reporters/reporter.ts';
import { summaryEntry } from './reporters/summary.ts';
import { exitCodes, type Terminal } from './terminal.ts';

/** Writes what there is in a folder, body by body and year by year, counted as `gouji check` counts. Returns the exit code. */
export async function summarise({ check, format }: SummaryOptions, terminal: Terminal): Promise<number> {
  const { out } = terminal;
  let { locale } = terminal;
  const reports: ReportSummary[] = [];
  const reporter: Reporter = {
    isList: false,
    begin: async () => undefined,
    entry: summaryEntry,
    write: async (parts) => {
      for (const { text } of parts) reports.push(JSON.parse(text) as ReportSummary);
    },
    end: async () => undefined,
  };
  let unreadFor: Folder['unreadFor'] = () => [];
  const reporterIn = (chosen: Locale): Reporter => {
    locale = chosen;
    return reporter;
  };
  const code = await runCheck(check, terminal, reporterIn, 'summary', (folder) => {
    unreadFor = (key, year) => folder.unreadFor(key, year);
  });
  const summary = summaryOf(reports, (key, year) => unreadFor(key, year).map(({ path }) => path));
  await out.write(
    format === 'json'
      ? json(summary)
      : format === 'csv'
        ? csv(summary)
        : format === 'html'
          ? summaryPage(summary, locale)
          : pretty(summary, { ...terminal, locale }),
  );
  return code === exitCodes.failure ? code : exitCodes.clean;
}

function json({ years, bodies, others }: FolderSummary): string {
  const list = (items: readonly object[]): string => items.map((each) => `\n    ${JSON.stringify(each)}`).join(',');
  return `{ "version": 1,\n  "years": ${JSON.stringify(years)},\n  "bodies": [${list(bodies)}],\n  "others": [${list(others)}] }\n`;
}

function csv({ bodies, others }: FolderSummary): string {
  const rows = [
    ...bodies.flatMap(({ body, reports }) => reports.map((report) => ({ ...report, body }))),
    ...others,
  ].map(({ body, year, path, errors, warnings, information, figures }) => [
    body ?? '',
    year ?? '',
    path ?? '',
    ...(path === null ? ['', '', ''] : [errors, warnings, information]),
    ...keyFigures.map(({ address }) => figures[address] ?? ''),
  ]);
  const heads = [
    'body',
    'year',
    'path',
    'errors',
    'warnings',
    'information',
    ...keyFigures.map(({ address }) => address),
  ];
  return [heads, ...rows].map((cells) => `${cells.map((each) => quoted(String(each))).join(',')}\n`).join('');
}

function pretty({ years, bodies, others }: FolderSummary, { locale }: Terminal): string {
  const width = Math.max(0, ...bodies.map(({ body }) => displayWidth(visible(body))));
  const columns = years.map((year) => String(year).padStart(9)).join('');
  const lines = bodies.toSorted(byGravity).map(({ body, reports }) => {
    const cells = reports.map((report) => cellOf(report).padStart(9));
    return `${padEnd(visible(body), width)}${cells.join('')}`;
  });
  const missing = bodies.flatMap(({ body, reports }) => reports.filter(isMissing).map(({ year }) => `${body} ${year}`));
  const all = [...bodies.flatMap(({ reports }) => reports.filter(({ path }) => path !== null)), ...others];
  const total = (of: 'errors' | 'warnings'): number => all.reduce((sum, each) => sum + each[of], 0);
  return [
    `${' '.repeat(width)}${columns}`,
    ...lines,
    '',
    ...others.map(
      (each) => `${visible(each.path)}  ${each.errors}/${each.warnings}  ${render(reasonFor(each), locale)}`,
    ),
    render(
      {
        id: 'summary-line',
        args: {
          bodies: bodies.length,
          reports: all.length,
          errors: total('errors'),
          warnings: total('warnings'),
          missing: missing.length,
        },
      },
      locale,
    ),
    '',
  ].join('\n');
}

function cellOf(report: YearSummary): string {
  const { path, errors, warnings } = report;
  if (path === null) return isMissing(report) ? '—' : '?';
  return errors === 0 && warnings === 0 ? '✓' : `${errors}/${warnings}`;
}

type BodySummary = FolderSummary['bodies'][number];

/** The body with most errors first, then by warnings, then by years without a report. */
function byGravity(a: BodySummary, b: BodySummary): number {
  const counts = [
    ({ errors }: YearSummary) => errors,
    ({ warnings }: YearSummary) => warnings,
    (report: YearSummary) => (isMissing(report) ? 1 : 0),
  ];
  const sum = ({ reports }: BodySummary, of: (report: YearSummary) => number): number =>
    reports.reduce((total, report) => total + of(report), 0);
  return counts.reduce((order, of) => order || sum(b, of) - sum(a, of), 0);
}

/** Why a report stands apart from the table. */
function reasonFor({ body, year }: ReportSummary): Message {
  if (body === null || year === null) return { id: 'summary-unknown' };
  return { id: 'summary-another', args: { body: visible(body), year: String(year) } };
}
