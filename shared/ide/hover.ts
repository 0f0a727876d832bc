import type { Analysis } from '../analysis.ts';
import type { Locale, Message } from '../messages/message.ts';
import { render } from '../messages/message.ts';
import type { Cell, Report, Table } from '../model/report.ts';
import type { Equation } from '../template/equations.ts';
import type { GroupTemplate, Localized, RowTemplate } from '../template/schema.ts';
import { labelKey } from '../text/fold.ts';
import { codeSpan } from '../text/inert.ts';
import type { Span } from '../text/span.ts';
import { figuresIn, writeOut } from './equation.ts';
import { paragraphs, sourceOf } from './explanation.ts';
import { reaches } from './figures.ts';
import { figureText, key } from './symbols.ts';

export interface Hover {
  readonly span: Span;
  readonly markdown: string;
}

/** What the form and the law say about the place at `offset`: a figure, a row's label, a column's head, a group, a section's heading. */
export function hoverAt(analysis: Analysis, offset: number, locale: Locale): Hover | null {
  const { report } = analysis;
  if (report === null) return null;
  for (const table of report.tables) {
    if (!reaches(table.span, offset)) continue;
    const hover = inTable(analysis, table, offset, locale);
    if (hover !== null) return hover;
  }
  return onHeading(report, offset, locale);
}

function inTable(analysis: Analysis, table: Table, offset: number, locale: Locale): Hover | null {
  const word = (text: Localized) => text[key(locale)];
  for (const cell of table.cells.values()) {
    if (cell.span !== null && reaches(cell.span, offset)) {
      return { span: cell.span, markdown: aboutCell(analysis, table, cell, locale) };
    }
  }
  for (const { label, template } of table.rows) {
    if (label === null || !reaches(label.span, offset)) continue;
    const equations = rowEquations(analysis, table, template);
    return {
      span: label.span,
      markdown: paragraphs(
        heading(word(template.name)),
        word(template.explanation),
        sourceOf(template.source, locale),
        equationList(analysis, table, equations, locale),
      ),
    };
  }
  for (const { span, column } of table.heads) {
    if (!reaches(span, offset)) continue;
    return {
      span,
      markdown: paragraphs(heading(word(column.name)), word(column.explanation), sourceOf(column.source, locale)),
    };
  }
  return onGroup(analysis, table, offset, locale);
}

/** What has to hold of a row as a whole: the equations of its last cell, its total, in which the row is not one part of many. */
function rowEquations(analysis: Analysis, table: Table, row: RowTemplate): readonly Equation[] {
  const last = [...table.cells.values()].filter((cell) => cell.row.key === row.key).at(-1);
  if (analysis.reconciliation === null || last === undefined) return [];
  const equations = analysis.reconciliation.equationsOf(last.address);
  return equations.filter(({ total }) => total === null || total.row.key === row.key);
}

function aboutCell(analysis: Analysis, table: Table, cell: Cell, locale: Locale): string {
  const { reconciliation } = analysis;
  const word = (text: Localized) => text[key(locale)];
  const say = (message: Message) => render(message, locale);
  const forced = cell.figure.kind === 'figure' ? null : (reconciliation?.forced(cell.address) ?? null);
  return paragraphs(
    `${heading(`${word(cell.row.name)} · ${word(cell.column.name)}`)}${say({ id: 'hover-figure', args: { figure: codeSpan(figureText(cell)) } })}`,
    forced === null ? '' : say({ id: 'hover-forced', args: { value: forced } }),
    word(cell.row.explanation),
    word(cell.column.explanation),
    sourceOf(cell.row.source ?? cell.column.source, locale),
    equationList(analysis, table, reconciliation?.equationsOf(cell.address) ?? [], locale),
  );
}

function onGroup(analysis: Analysis, table: Table, offset: number, locale: Locale): Hover | null {
  for (const block of analysis.tree.blocks) {
    if (block.kind !== 'table' || !reaches(block.span, offset)) continue;
    for (const row of block.rows) {
      if (!reaches(row.span, offset)) continue;
      const cell = row.cells.find(({ span, text }) => text !== '' && reaches(span, offset));
      const group = cell && groupOf(table, cell.text);
      if (cell !== undefined && group !== undefined) {
        return { span: cell.span, markdown: aboutGroup(analysis, table, group, locale) };
      }
    }
  }
  return null;
}

function groupOf(table: Table, text: string): GroupTemplate | undefined {
  const wanted = labelKey(text);
  return table.template.groups.find(({ label, variants }) =>
    [label, ...variants].some((each) => labelKey(each) === wanted),
  );
}

/** A group has no figures of its own: its rows are listed with theirs. */
function aboutGroup(analysis: Analysis, table: Table, group: GroupTemplate, locale: Locale): string {
  const rows = table.rows.filter(({ template }) => isWithin(table, template, group));
  const figures = rows.map(({ template }) => {
    const cells = [...table.cells.values()].filter((cell) => cell.row.key === template.key);
    return `- ${template.name[key(locale)]} ${codeSpan(cells.map(figureText).join(' '))}`;
  });
  const { sections } = analysis.report ?? { sections: [] };
  const section = sections.find(({ template }) => template.key === table.template.section);
  return paragraphs(
    heading(group.name[key(locale)]),
    figures.join('\n'),
    sourceOf(section?.template.source ?? null, locale),
  );
}

function isWithin(table: Table, row: RowTemplate, group: GroupTemplate): boolean {
  const seen = new Set<string>();
  for (let at = row.group; at !== null && !seen.has(at); ) {
    if (at === group.key) return true;
    seen.add(at);
    const present: string = at;
    at = table.template.groups.find((each) => each.key === present)?.parent ?? null;
  }
  return false;
}

function onHeading(report: Report, offset: number, locale: Locale): Hover | null {
  const section = report.sections.find(({ headingSpan }) => reaches(headingSpan, offset));
  if (section === undefined) return null;
  const { template } = section;
  const topics = template.topics.map((topic) => `- ${topic.name[key(locale)]}`).join('\n');
  return {
    span: section.headingSpan,
    markdown: paragraphs(
      heading(template.title),
      template.explanation[key(locale)],
      topics,
      sourceOf(template.source, locale),
    ),
  };
}

function equationList(analysis: Analysis, table: Table, equations: readonly Equation[], locale: Locale): string {
  const figureAt = figuresIn(table.cells);
  const broken = new Set(analysis.reconciliation?.broken ?? []);
  return equations
    .map((equation) => {
      const { text, shortened, holds } = writeOut(equation, figureAt);
      const mark = broken.has(equation) || holds === false ? ' ✗' : holds === true ? ' ✓' : '';
      const name = equationName(equation, locale);
      const rest = shortened ? render({ id: 'hover-other-addends-zero' }, locale) : '';
      return `- ${name} ${codeSpan(text)}${mark}${rest}`;
    })
    .join('\n');
}

/** What an equation says: of a sum in general words, of a balance in the names of its rows. */
function equationName(equation: Equation, locale: Locale): string {
  const { constraint, terms } = equation;
  if (constraint.kind === 'row-sum') return render({ id: 'hover-row-sum' }, locale);
  if (constraint.kind === 'column-sum') return render({ id: 'hover-column-sum' }, locale);
  const side = (sign: 1 | -1) => {
    const rows = terms.filter((term) => term.sign === sign).map(({ cell }) => cell.row.name[key(locale)]);
    return rows.join(' + ');
  };
  return `${side(1)} = ${side(-1)}`;
}

function heading(words: string): string {
  return `**${words}**`;
}
