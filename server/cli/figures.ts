import { type Analysis, analyze } from '../../shared/analysis.ts';
import { type Locale, render } from '../../shared/messages/message.ts';
import type { Report } from '../../shared/model/report.ts';
import { cellsOf, editions } from '../../shared/template/registry.ts';
import { quoted } from './csv.ts';
import { readInputs } from './inputs.ts';
import type { FiguresOptions } from './options.ts';
import { writeFileAt } from './replace-file.ts';
import { exitCodes, type Terminal } from './terminal.ts';

/** A cell of one of the editions, as a column of the export. */
interface Column {
  readonly address: string;
  readonly names: Readonly<Record<Locale, string>>;
}

interface ReportRow {
  readonly path: string;
  readonly body: string | null;
  readonly year: number | null;
  readonly edition: string;
  /** Figures by address; money with its unit where one is written. Cells that are blank or unknown are left out. */
  readonly figures: ReadonlyMap<string, string>;
}

/** Writes the figures of all reports under the paths given, one report to a row. Returns the exit code. */
export async function exportFigures(options: FiguresOptions, { out, err, locale }: Terminal): Promise<number> {
  const rows: ReportRow[] = [];
  let failed = false;
  const complain = (file: string, words: Parameters<typeof render>[0]) => {
    failed = true;
    return err.line(render({ id: 'about-file', args: { file, words } }, locale));
  };
  for await (const input of readInputs(options.paths)) {
    if (input.kind === 'unreadable') await complain(input.path, input.reason);
    if (input.kind !== 'text') continue;
    const row = rowOf(input.path, analyze(input.text));
    if (row !== null) rows.push(row);
  }
  if (rows.length === 0 && !failed) {
    const words = { id: 'input-no-report' } as const;
    await err.line(render({ id: 'about-file', args: { file: options.paths.join(' '), words } }, locale));
  }
  const columns = columnsOfAll();
  const content =
    options.format === 'csv'
      ? csv(rows, columns)
      : options.format === 'json'
        ? json(rows)
        : await sheet(rows, columns, locale);
  if (options.output === null) await out.write(content);
  else {
    try {
      await writeFileAt(options.output, Buffer.from(content));
    } catch {
      await complain(options.output, { id: 'output-unwritten' });
    }
  }
  return failed ? exitCodes.failure : exitCodes.clean;
}

function rowOf(path: string, { report }: Analysis): ReportRow | null {
  if (report === null) return null;
  const { body, year, edition } = report;
  return { path, body: body || null, year, edition: edition.id, figures: figuresOf(report) };
}

/** The figures of a report by address, in the form's order; money with its unit where one is written. */
export function figuresOf({ tables }: Report): ReadonlyMap<string, string> {
  const figures = new Map<string, string>();
  for (const { cells } of tables) {
    for (const [address, { figure }] of cells) {
      if (figure.kind === 'figure') figures.set(address, figure.value + (figure.unit ?? ''));
    }
  }
  return figures;
}

/** The cells of all editions in the form's order, table by table, each once. */
function columnsOfAll(): readonly Column[] {
  const tables = [...new Set(editions.flatMap((edition) => edition.tables.map(({ key }) => key)))];
  const columns = new Map<string, Column>();
  for (const key of tables) {
    for (const table of editions.flatMap((edition) => edition.tables.filter((each) => each.key === key))) {
      for (const { address, row, column } of cellsOf(table)) {
        if (columns.has(address)) continue;
        const names = { 'zh-cn': `${row.name.zh}·${column.name.zh}`, en: `${row.name.en}: ${column.name.en}` };
        columns.set(address, { address, names });
      }
    }
  }
  return [...columns.values()];
}

const properties = ['path', 'body', 'year', 'edition'] as const;

function csv(rows: readonly ReportRow[], columns: readonly Column[]): string {
  const lines = rows.map((row) => [
    ...properties.map((key) => String(row[key] ?? '')),
    ...columns.map(({ address }) => row.figures.get(address) ?? ''),
  ]);
  return [[...properties, ...columns.map(({ address }) => address)], ...lines]
    .map((cells) => `${cells.map(quoted).join(',')}\n`)
    .join('');
}

function json(rows: readonly ReportRow[]): string {
  const reports = rows.map(
    ({ figures, ...row }) => `    ${JSON.stringify({ ...row, figures: Object.fromEntries(figures) })}`,
  );
  return `{ "version": 1,\n  "reports": [${reports.length === 0 ? '' : `\n${reports.join(',\n')}\n  `}] }\n`;
}

const headsOfProperties: Readonly<Record<Locale, readonly string[]>> = {
  'zh-cn': ['文件', '机关', '年度', '格式'],
  en: ['File', 'Body', 'Year', 'Edition'],
};

async function sheet(rows: readonly ReportRow[], columns: readonly Column[], locale: Locale): Promise<Uint8Array> {
  const { spreadsheet } = await import('./spreadsheet.ts');
  const heads = [...headsOfProperties[locale], ...columns.map(({ names }) => names[locale])];
  const lines = rows.map((row) => [
    row.path,
    row.body ?? '',
    row.year ?? '',
    row.edition,
    ...columns.map(({ address }) => {
      const figure = row.figures.get(address) ?? '';
      return /^-?\d{1,15}(?:\.\d{1,6})?$/.test(figure) ? Number(figure) : figure;
    }),
  ]);
  return spreadsheet(heads, lines);
}
