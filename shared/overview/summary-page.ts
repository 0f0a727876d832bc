import { type Locale, type Message, render } from '../messages/message.ts';
import type { Localized } from '../template/schema.ts';
import { formatDecimal, parseDecimal, sumOfDecimals } from '../text/decimal.ts';
import { escaped } from '../text/html.ts';
import { visible } from '../text/inert.ts';
import { type KeyFigure, keyFigures } from './key-figures.ts';
import { cell, pageOf } from './page.ts';
import { type FolderSummary, isMissing, type ReportSummary, type YearSummary } from './summary.ts';

type Say = (message: Message) => string;

/** A click on a head, or Enter, sorts its table by that column, numbers as numbers; a second one turns the order round. */
const script = `
for (const head of document.querySelectorAll('th')) for (const event of ['click', 'keydown']) head.addEventListener(event, ({ key: pressed }) => {
  if (pressed !== undefined && pressed !== 'Enter') return;
  const table = head.closest('table'), column = head.cellIndex;
  const down = head.getAttribute('aria-sort') !== 'descending';
  for (const each of table.querySelectorAll('th')) each.removeAttribute('aria-sort');
  head.setAttribute('aria-sort', down ? 'descending' : 'ascending');
  const key = (row) => row.cells[column].dataset.key ?? row.cells[column].textContent;
  const compare = (a, b) => { const [x, y] = [key(a), key(b)]; return x !== '' && y !== '' && !isNaN(x) && !isNaN(y) ? x - y : x.localeCompare(y, 'zh'); };
  const rows = [...table.tBodies[0].rows].sort((a, b) => down ? compare(b, a) : compare(a, b));
  table.tBodies[0].append(...rows);
});
`;

const css = 'td.none { color: var(--muted); }';

/** The folder at a glance: findings by body, reports that are missing, key figures and how they went over the years. */
export function summaryPage(summary: FolderSummary, locale: Locale): string {
  const say: Say = (message) => render(message, locale);
  const language = locale === 'en' ? 'en' : 'zh';
  const { years, bodies, others } = summary;
  const reports = bodies.flatMap((each) => each.reports.filter(({ path }) => path !== null));
  const missing = bodies.flatMap((each) => each.reports.filter(isMissing));
  const total = (of: 'errors' | 'warnings' | 'information'): number =>
    [...reports, ...others].reduce((sum, each) => sum + each[of], 0);
  const parts = [
    `<ul class="counts">${[
      ['page-bodies', bodies.length, ''],
      ['page-reports', reports.length + others.length, ''],
      ['page-errors', total('errors'), 'error'],
      ['page-warnings', total('warnings'), 'warning'],
      ['page-information', total('information'), 'information'],
      ['page-missing-reports', missing.length, ''],
    ]
      .map(([id, count, kind]) => `<li>${escaped(say({ id } as Message))}<b class="${kind}">${count}</b></li>`)
      .join('')}</ul>`,
    heading(say({ id: 'page-findings' })),
    findingsTable(summary, say),
  ];
  if (missing.length > 0) {
    const lacking = bodies.flatMap(({ body, reports: all }) => {
      const gaps = all.filter(isMissing).map(({ year }) => year);
      return gaps.length === 0 ? [] : [`<tr>${cell(body)}${cell(gaps.join(locale === 'en' ? ', ' : '、'))}</tr>`];
    });
    const heads = [say({ id: 'page-body' }), say({ id: 'page-year' })].map((words) => [words, false] as const);
    parts.push(heading(say({ id: 'page-missing-reports' })), tableOf(heads, lacking));
  }
  if (others.length > 0) {
    parts.push(heading(say({ id: 'page-others' })), othersTable(others, say));
  }
  if (years.length > 0) {
    parts.push(heading(say({ id: 'page-trends' })), trendsTable(summary, say, language));
    parts.push(heading(say({ id: 'page-key-figures' })), figuresTable(summary, say, language));
  }
  const title = say({ id: 'page-summary-title', args: { years: spanOf(years) } });
  return pageOf(locale, title, parts.join('\n'), { css, script });
}

function spanOf(years: readonly number[]): string {
  const [first, last] = [years[0], years.at(-1)];
  return first === undefined ? '' : first === last ? String(first) : `${first}–${last}`;
}

function heading(words: string): string {
  return `<h2>${escaped(words)}</h2>`;
}

function tableOf(heads: readonly (readonly [string, boolean])[], rows: readonly string[]): string {
  const head = heads.map(
    ([words, isFigure]) => `<th scope="col" tabindex="0"${isFigure ? ' class="figure"' : ''}>${escaped(words)}</th>`,
  );
  return `<table><thead><tr>${head.join('')}</tr></thead><tbody>\n${rows.join('\n')}\n</tbody></table>`;
}

function countCell(count: number, kind: 'error' | 'warning' | 'information'): string {
  return count === 0 ? cell('0', 'figure') : cell(String(count), kind);
}

/** A body to a row, the gravest first; each year's errors and warnings. */
function findingsTable({ years, bodies }: FolderSummary, say: Say): string {
  const heads: (readonly [string, boolean])[] = [
    [say({ id: 'page-body' }), false],
    [say({ id: 'page-errors' }), true],
    [say({ id: 'page-warnings' }), true],
    [say({ id: 'page-information' }), true],
    ...years.map((year): readonly [string, boolean] => [String(year), true]),
  ];
  const sum = (reports: readonly YearSummary[], of: 'errors' | 'warnings' | 'information'): number =>
    reports.reduce((total, each) => total + each[of], 0);
  const sorted = [...bodies].sort(
    (a, b) =>
      sum(b.reports, 'errors') - sum(a.reports, 'errors') || sum(b.reports, 'warnings') - sum(a.reports, 'warnings'),
  );
  const rows = sorted.map(({ body, reports }) => {
    const cells = reports.map(({ path, errors, warnings, unread }) =>
      path === null
        ? `<td class="figure none" data-key="-1"${unread === undefined ? '>—' : ` title="${escaped(visible(unread.join(', ')))}">?`}</td>`
        : `<td class="figure" data-key="${errors * 1000 + warnings}" title="${escaped(visible(path))}">${countsText(errors, warnings)}</td>`,
    );
    const counts = [
      countCell(sum(reports, 'errors'), 'error'),
      countCell(sum(reports, 'warnings'), 'warning'),
      countCell(sum(reports, 'information'), 'information'),
    ];
    return `<tr>${cell(body)}${counts.join('')}${cells.join('')}</tr>`;
  });
  return `${tableOf(heads, rows)}<p class="muted">${escaped(say({ id: 'page-legend' }))}</p>`;
}

function countsText(errors: number, warnings: number): string {
  if (errors === 0 && warnings === 0) return '✓';
  const parts = [
    errors === 0 ? '0' : `<span class="error">${errors}</span>`,
    warnings === 0 ? '0' : `<span class="warning">${warnings}</span>`,
  ];
  return parts.join(' / ');
}

function othersTable(others: readonly ReportSummary[], say: Say): string {
  const heads: (readonly [string, boolean])[] = [
    [say({ id: 'page-file' }), false],
    [say({ id: 'page-body' }), false],
    [say({ id: 'page-year' }), true],
    [say({ id: 'page-errors' }), true],
    [say({ id: 'page-warnings' }), true],
  ];
  const rows = others.map(
    ({ path, body, year, errors, warnings }) =>
      `<tr>${cell(path)}${cell(body ?? '—')}${cell(String(year ?? '—'), 'figure')}${countCell(errors, 'error')}${countCell(warnings, 'warning')}</tr>`,
  );
  return tableOf(heads, rows);
}

/** The sum of a figure over the bodies that have it, year by year; null for a year in which none has it. */
function sumsOf({ bodies, years }: FolderSummary, address: string): readonly (string | null)[] {
  return years.map((year) => {
    const values = bodies.flatMap(({ reports }) => reports.find((each) => each.year === year)?.figures[address] ?? []);
    const sum = values.length === 0 ? null : sumOfDecimals(values);
    return sum === null ? null : formatDecimal(sum);
  });
}

function trendsTable(summary: FolderSummary, say: Say, language: keyof Localized): string {
  const heads: (readonly [string, boolean])[] = [
    [say({ id: 'page-one-figure' }), false],
    ...summary.years.map((year): readonly [string, boolean] => [String(year), true]),
    [say({ id: 'page-trend' }), false],
  ];
  const rows = keyFigures.map(({ address, name }) => {
    const sums = sumsOf(summary, address);
    const cells = sums.map((sum) => cell(sum ?? '—', sum === null ? 'muted' : 'figure'));
    return `<tr>${cell(name[language])}${cells.join('')}<td>${trend(sums, name[language])}</td></tr>`;
  });
  return `${tableOf(heads, rows)}<p class="muted">${escaped(say({ id: 'page-trends-legend' }))}</p>`;
}

/** The figures of each body, the years side by side, with a line for the requests received. */
function figuresTable({ bodies, years }: FolderSummary, say: Say, language: keyof Localized): string {
  const heads: (readonly [string, boolean])[] = [
    [say({ id: 'page-body' }), false],
    [say({ id: 'page-year' }), true],
    ...keyFigures.map(({ name }): readonly [string, boolean] => [name[language], true]),
    [say({ id: 'page-trend' }), false],
  ];
  const [first] = keyFigures;
  const rows = bodies.flatMap(({ body, reports }) => {
    const series = reports.map(({ figures }) => (first === undefined ? null : (figures[first.address] ?? null)));
    return reports
      .filter(({ path }) => path !== null)
      .map(({ year, figures }) => {
        const line = year === years.at(-1) && first !== undefined ? trend(series, first.name[language]) : '';
        return `<tr>${cell(body)}${cell(String(year), 'figure')}${keyFigures.map((key) => figureCell(figures, key)).join('')}<td>${line}</td></tr>`;
      });
  });
  return `<div class="wide">${tableOf(heads, rows)}</div>`;
}

function figureCell(figures: Readonly<Record<string, string>>, { address }: KeyFigure): string {
  const figure = figures[address];
  return figure === undefined ? cell('—', 'figure') : cell(figure, 'figure');
}

const WIDTH = 96;
const HEIGHT = 24;
const MARGIN = 3;

/** A small line through the figures of the years; years without one are passed over. Nothing for fewer than two figures. */
function trend(series: readonly (string | null)[], name: string): string {
  const values = series.map((text) =>
    text === null ? null : Number(formatDecimal(parseDecimal(text) ?? { units: 0n, places: 0 })),
  );
  const known = values.filter((value) => value !== null);
  if (known.length < 2) return '';
  const [low, high] = [Math.min(...known, 0), Math.max(...known)];
  const x = (i: number): number => MARGIN + ((WIDTH - 2 * MARGIN) * i) / Math.max(1, series.length - 1);
  const y = (value: number): number =>
    high === low ? HEIGHT / 2 : HEIGHT - MARGIN - ((HEIGHT - 2 * MARGIN) * (value - low)) / (high - low);
  const points = values.flatMap((value, i) =>
    value === null ? [] : [[x(i).toFixed(1), y(value).toFixed(1)] as const],
  );
  const last = points.at(-1) ?? ['0', '0'];
  const label = `${name}: ${series.map((text) => text ?? '—').join(', ')}`;
  return `<svg class="trend" role="img" aria-label="${escaped(label)}" width="${WIDTH}" height="${HEIGHT}" viewBox="0 0 ${WIDTH} ${HEIGHT}"><title>${escaped(label)}</title><polyline points="${points.map((point) => point.join(',')).join(' ')}"/><circle cx="${last[0]}" cy="${last[1]}" r="2.2"/></svg>`;
}
