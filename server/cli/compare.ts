import { type Analysis, analyze } from '../../shared/analysis.ts';
import { cellName } from '../../shared/findings/names.ts';
import { type Comparison, compareReports, isSame } from '../../shared/folder/compare.ts';
import { type Message, render } from '../../shared/messages/message.ts';
import type { Report } from '../../shared/model/report.ts';
import { comparisonPage } from '../../shared/overview/comparison-page.ts';
import { visible } from '../../shared/text/inert.ts';
import { displayWidth, padEnd } from '../../shared/text/width.ts';
import { readInputs } from './inputs.ts';
import type { CompareOptions } from './options.ts';
import { exitCodes, type Terminal } from './terminal.ts';

interface Input {
  readonly path: string;
  readonly report: Report;
  readonly analysis: Analysis;
}

/** Writes what two reports have in common and where they differ. Returns the exit code. */
export async function compare({ a, b, format }: CompareOptions, { out, err, locale }: Terminal): Promise<number> {
  const complain = (file: string, words: Message) =>
    err.line(render({ id: 'about-file', args: { file, words } }, locale));
  const read: Input[] = [];
  for (const path of [a, b]) {
    for await (const input of readInputs([path])) {
      if (input.kind === 'unreadable') await complain(path, input.reason);
      if (input.kind !== 'text' || read.some((each) => each.path === path)) continue;
      const analysis = analyze(input.text);
      const { report } = analysis;
      if (report === null) await complain(path, { id: 'compare-no-report' });
      else read.push({ path, report, analysis });
    }
  }
  const [first, second = a === b ? first : undefined] = read;
  if (first === undefined || second === undefined) return exitCodes.failure;
  const comparison = compareReports(
    { report: first.report, tree: first.analysis.tree },
    { report: second.report, tree: second.analysis.tree },
  );
  const sides = { a: aboutReport(first), b: aboutReport(second) };
  await out.write(
    format === 'json'
      ? json(sides, comparison)
      : format === 'html'
        ? comparisonPage(sides, comparison, locale)
        : pretty(sides, comparison, locale),
  );
  return exitCodes.clean;
}

/** How a report is named in the output. */
type About = Readonly<Record<'path' | 'edition', string> & { body: string | null; year: number | null }>;
type Sides = { readonly a: About; readonly b: About };

function aboutReport({ path, report }: Input): About {
  return { path, body: report.body || null, year: report.year, edition: report.edition.id };
}

/** Four decimals: a share of thousands of 5-grams is not known any better. */
function rounded(share: number): number {
  return Math.round(share * 10_000) / 10_000;
}

function json(sides: Sides, { cells, sections, repetition }: Comparison): string {
  const list = (lines: readonly object[]): string => lines.map((each) => `\n    ${JSON.stringify(each)}`).join(',');
  const { text, tables, total } = repetition;
  return `{ "version": 1,
  "a": ${JSON.stringify(sides.a)},
  "b": ${JSON.stringify(sides.b)},
  "cells": [${list(cells.map(({ cell, ...rest }) => ({ cell: cell.address, ...rest })))}],
  "sections": [${list(
    sections.map(({ section, repetition: rate }) => ({
      section: section.number,
      repetition: rate === null ? null : rounded(rate),
    })),
  )}],
  "repetition": ${JSON.stringify({ text: rounded(text), tables: rounded(tables), total: rounded(total) })} }
`;
}

function pretty({ a, b }: Sides, { cells, sections, repetition }: Comparison, locale: Terminal['locale']): string {
  const say = (message: Message): string => render(message, locale);
  const language = locale === 'en' ? 'en' : 'zh';
  const nameOf = ({ path, body, year }: About): string => `${path}  ${body ?? ''} ${year ?? ''}`.trimEnd();
  const changed = cells.filter((each) => !isSame(each));
  const rows = changed.map((each) => [
    cellName(each.cell)[language],
    each.a ?? '?',
    each.b ?? '?',
    each.delta === null || each.delta.startsWith('-') ? (each.delta ?? '') : `+${each.delta}`,
  ]);
  const widths = [0, 1, 2, 3].map((i) => Math.max(0, ...rows.map((cellsOfRow) => displayWidth(cellsOfRow[i] ?? ''))));
  const lines = rows.map((cellsOfRow) => {
    const [name = '', ...figures] = cellsOfRow;
    const right = figures.map((figure, i) => `${' '.repeat((widths[i + 1] ?? 0) - displayWidth(figure))}${figure}`);
    return `  ${padEnd(name, widths[0] ?? 0)}  ${right.join('  ')}`.trimEnd();
  });
  const percent = (share: number | null): string => (share === null ? '—' : `${Math.floor(share * 1000) / 10}%`);
  return [
    `${say({ id: 'compare-first' })}  ${visible(nameOf(a))}`,
    `${say({ id: 'compare-second' })}  ${visible(nameOf(b))}`,
    '',
    changed.length === 0
      ? say({ id: 'compare-same', args: { count: cells.length } })
      : say({ id: 'compare-cells', args: { changed: changed.length, count: cells.length } }),
    ...lines,
    '',
    say({ id: 'compare-repetition' }),
    ...sections.map(
      ({ section, repetition: rate }) => `  ${section.number}  ${padEnd(section.title, 40)}  ${percent(rate)}`,
    ),
    `  ${say({
      id: 'compare-total',
      args: {
        text: percent(repetition.text),
        tables: percent(repetition.tables),
        total: percent(repetition.total),
      },
    })}`,
    '',
  ].join('\n');
}
