import { bodyKey } from '../folder/body-key.ts';
import type { Message } from '../messages/message.ts';
import type { Report } from '../model/report.ts';
import { cellOfRole } from '../model/roles.ts';
import { blankTable, type CellTemplate, cellsOf, editionForYear } from '../template/registry.ts';
import type { ColumnRole, Edition, RowRole } from '../template/schema.ts';
import { todo } from './blanks.ts';
import { literal } from './snippet.ts';

export interface NewReportRequest {
  /** The issuing body as the title is to name it. */
  readonly body: string;
  /** The year reported on. */
  readonly year: number;
  /** The report that figures are carried over from, null where there is none. */
  readonly previous: Report | null;
}

export interface NewReport {
  /** The whole text as a snippet: each place to fill in is a tab stop that holds `〔待填〕` or a figure carried over. */
  readonly snippet: string;
  /** What the author has to know of the report named as last year's; null where everything was carried over. */
  readonly notice: Message | null;
}

/**
 * A complete, empty report in the edition of its year: title, sections, topics and tables. From the body's own report
 * of last year row 四 is carried into row 二, column by column, and the documents in force are named where the new count
 * belongs. Null for a year before the first edition of the form.
 */
export function newReport({ body, year, previous }: NewReportRequest): NewReport | null {
  const edition = editionForYear(year);
  if (edition === null) return null;
  // A report that names nobody is taken for the body's own: whoever chose it knows.
  const isOwn = previous !== null && (previous.body === '' || bodyKey(previous.body) === bodyKey(body));
  const last = isOwn && previous.year === year - 1 ? previous : null;
  const stops = new TabStops();
  const lines = [`${literal(body)}${year}年政府信息公开工作年度报告`, ''];
  for (const section of edition.sections) {
    lines.push(`${ordinals[section.number - 1] ?? section.number}、${section.title}`, '');
    for (const table of edition.tables) {
      if (table.section !== section.key || table.optional) continue;
      const grid = blankTable(table, (cell) => stops.next(carried(cell, last) ?? todo));
      lines.push(...grid.map((cells) => cells.join('\t')), '');
    }
    const prose = section.skeleton.trimEnd();
    // Its own tab stops begin at 1 again: they are counted on.
    if (prose !== '')
      lines.push(
        prose.replace(/\$\{\d+:([^{}]*)\}/g, (_, words: string) => stops.next(`〔待填：${words}〕`)),
        '',
      );
  }
  return { snippet: lines.join('\n'), notice: noticeFor(previous, last, { body, year }, edition) };
}

const ordinals = '一二三四五六七八九十';

class TabStops {
  #count = 0;

  next(words: string): string {
    this.#count++;
    return `\${${this.#count}:${literal(words)}}`;
  }
}

/** What last year's report says of a cell of the new one; null where it says nothing. */
function carried({ row, column }: Pick<CellTemplate, 'row' | 'column'>, last: Report | null): string | null {
  if (last === null || row.role === null || column.role === null) return null;
  if (row.role === 'carried-in') return figureOf(last, 'carried-over', column.role);
  if (column.role !== 'in-force') return null;
  const count = figureOf(last, row.role, column.role);
  return count === null ? null : `〔待填：上年${count}〕`;
}

function figureOf(report: Report, row: RowRole, column: ColumnRole): string | null {
  const figure = cellOfRole(report, row, column)?.figure;
  return figure?.kind === 'figure' ? figure.value : null;
}

function noticeFor(
  previous: Report | null,
  last: Report | null,
  { body, year }: Pick<NewReportRequest, 'body' | 'year'>,
  edition: Edition,
): Message | null {
  if (previous === null) return null;
  if (last === null) {
    const found = previous.year;
    if (found === year - 1) return { id: 'new-report-other-body', args: { found: previous.body, wanted: body } };
    return found === null
      ? { id: 'new-report-no-year', args: { wanted: year - 1 } }
      : { id: 'new-report-other-year', args: { found, wanted: year - 1 } };
  }
  const lacking = edition.tables
    .flatMap(cellsOf)
    .filter(({ row }) => row.role === 'carried-in')
    .filter(({ column }) => column.role !== null && figureOf(last, 'carried-over', column.role) === null);
  return lacking.length === 0
    ? null
    : { id: 'new-report-not-carried', args: { columns: lacking.map(({ column }) => column.name) } };
}
