import type { Analysis } from '../analysis.ts';
import type { Message } from '../messages/message.ts';
import type { Report, Section, Table } from '../model/report.ts';
import { editionInForce, groupsOf, type PrintedCell, printedTable } from '../template/registry.ts';
import type { Edition, RowTemplate, SectionTemplate, TableTemplate } from '../template/schema.ts';
import { labelKey } from '../text/fold.ts';
import { pinyinInitials } from '../text/initials.ts';
import { type Span, touches } from '../text/span.ts';
import { literal, tabStop } from '../writing/snippet.ts';
import type { FormPart } from './explanation.ts';

/** Something to write at the cursor. */
export interface Completion {
  readonly kind: 'title' | 'section' | 'topic' | 'row' | 'table' | 'statement';
  readonly label: string;
  readonly detail: Message;
  /** What may be typed to find it, parted by spaces: its words with and without ordinal, their pinyin initials. */
  readonly filterText: string;
  /** What is written instead of `replace`; a tab stop for each place to fill in. */
  readonly snippet: string;
  /** From where the word at the cursor begins to the cursor. */
  readonly replace: Span;
  /** The part of the form that is written, by its keys; null where the form explains none. */
  readonly of: FormPart | null;
}

/** More words in front of the cursor are a sentence, which nothing here completes. */
const LONGEST_START = 24;

/**
 * What can be written at the cursor, the nearest first: in a section its topics, its table or the rows that its
 * table lacks, the statement on fees; in front of all sections the title; anywhere at the start of a line the headings that are
 * not there yet.
 */
export function completionsAt(analysis: Analysis, offset: number): readonly Completion[] {
  const { text, lines, report } = analysis;
  const lineStart = lines.lineStart(lines.lineAt(offset));
  const before = text.slice(lineStart, offset);
  const place = placeIn(before);
  if (place === null) return [];
  const replace = { start: lineStart + place.from, end: offset };
  const context: Context = { analysis, report, edition: report?.edition ?? editionInForce, replace, ...place };
  const section = report?.sections.findLast(({ headingSpan }) => headingSpan.end < lineStart) ?? null;
  const own = section !== null ? inSection(context, section) : place.inCell ? [] : title(context);
  const found = [...own, ...(place.inCell ? [] : headings(context))];
  const lineEnd = text.includes('\r\n') ? '\r\n' : '\n';
  return found.map((each) => ({ ...each, snippet: each.snippet.replaceAll('\n', lineEnd) }));
}

interface Context {
  readonly analysis: Analysis;
  readonly report: Report | null;
  readonly edition: Edition;
  readonly replace: Span;
  /** True behind a tab or a pipe: the cursor stands in a cell, and only the cell is completed. */
  readonly inCell: boolean;
  /** True if the line begins with the mark of a Markdown heading. */
  readonly marked: boolean;
}

/** Where the word begins that is being written, and in what kind of line; null in a sentence, or in markup. */
function placeIn(before: string): { from: number; inCell: boolean; marked: boolean } | null {
  if (before.includes('<')) return null;
  const cell = Math.max(before.lastIndexOf('\t'), before.lastIndexOf('|')) + 1;
  const mark = /^#{1,6}[ \t]+/.exec(before)?.[0].length ?? 0;
  let from = Math.max(cell, mark);
  while (from < before.length && /\s/.test(before.charAt(from))) from++;
  const start = before.slice(from);
  if (start.length > LONGEST_START || /[，。；：！？,;:!?]/.test(start)) return null;
  return { from, inCell: cell > 0 && mark === 0, marked: mark > 0 };
}

/** Who reports, and on which year, as every report has to begin. */
function title({ report, replace }: Context): Completion[] {
  if ((report?.title ?? null) !== null) return [];
  const label = '政府信息公开工作年度报告';
  const snippet = `${tabStop(1, '机关名称')}${tabStop(2, '年份')}年${label}\n\n$0`;
  return [completion({ kind: 'title', label, detail: { id: 'complete-title' }, snippet, replace, of: null }, label)];
}

const ordinals = '一二三四五六七八九十';

function headings({ report, edition, replace, marked, analysis: { text, lines } }: Context): Completion[] {
  const present = new Set(report?.sections.map(({ template }) => template.key));
  const first = report?.sections[0]?.headingSpan.start;
  const usual =
    first === undefined ? '' : (/^#{1,6} /.exec(text.slice(lines.lineStart(lines.lineAt(first))))?.[0] ?? '');
  return edition.sections
    .filter(({ key }) => !present.has(key))
    .map(({ key, number, title }) => {
      const label = `${ordinals.charAt(number - 1)}、${title}`;
      const snippet = `${marked ? '' : usual}${literal(label)}\n\n$0`;
      const detail = { id: 'complete-section' } as const;
      return completion({ kind: 'section', label, detail, snippet, replace, of: { section: key } }, title);
    });
}

function inSection(context: Context, section: Section): Completion[] {
  const { report, edition, inCell } = context;
  const templates = edition.tables.filter((table) => table.section === section.template.key);
  const tables = templates.flatMap((template) => {
    const table = report?.tables.find((each) => each.template === template);
    return table === undefined ? (inCell ? [] : [blankTable(context, template)]) : missingRows(context, table);
  });
  if (inCell || section.template.kind === 'table') return tables;
  const words = labelKey(section.paragraphs.map(({ text }) => text).join(''));
  return [...topics(context, section.template, words), ...statements(context, section.template, words), ...tables];
}

/** The topics of a section that its text does not speak of, each with the form's hint what it should say. */
function topics({ replace }: Context, { topics: all, skeleton }: SectionTemplate, words: string): Completion[] {
  const hints = [...skeleton.matchAll(/\$\{[0-9]{1,2}:([^}]{1,200})\}/g)].map((match) => match[1] ?? '');
  return all.flatMap((topic, i) => {
    if (topic.keywords.some((keyword) => words.includes(labelKey(keyword)))) return [];
    const label = `（${ordinals.charAt(i)}）${topic.label}`;
    const hint = hints.length === all.length ? hints[i] : undefined;
    const snippet = `${literal(label)}。${tabStop(1, hint)}`;
    const detail = { id: 'complete-topic' } as const;
    return [completion({ kind: 'topic', label, detail, snippet, replace, of: null }, topic.label)];
  });
}

/** The two statements on the fee for processing information, one of which section 六 has to make. */
const feeStatements: readonly { readonly label: string; readonly snippet: string }[] = [
  { label: '未收取信息处理费', snippet: '本年度未发出收费通知，未收取信息处理费。' },
  {
    label: '收取信息处理费',
    snippet: `本年度发出收费通知${tabStop(1)}件，收取信息处理费${tabStop(2)}元。`,
  },
];

function statements({ replace }: Context, { key }: SectionTemplate, words: string): Completion[] {
  if (key !== 'other-matters' || words.includes('处理费')) return [];
  return feeStatements.map(({ label, snippet }) =>
    completion(
      { kind: 'statement', label, detail: { id: 'complete-fee-statement' }, snippet, replace, of: null },
      label,
    ),
  );
}

function blankTable(context: Context, template: TableTemplate): Completion {
  const pipes = prefersPipes(context);
  let stops = 0;
  const lines = printedTable(template).map((line) => writtenLine(line, pipes, () => ++stops));
  if (pipes) lines.splice(1, 0, `|${' --- |'.repeat(printedTable(template)[0]?.length ?? 0)}`);
  const label = template.name.zh;
  const { section, key: table } = template;
  const of = { section, table };
  const snippet = `${lines.join('\n')}\n`;
  const { replace } = context;
  return completion({ kind: 'table', label, detail: { id: 'complete-table' }, snippet, replace, of }, label);
}

/** As the report's other tables are; in a Markdown text without any, as Markdown. */
function prefersPipes({ report, marked, analysis: { text } }: Context): boolean {
  const layouts = report?.tables.map(({ layout }) => layout) ?? [];
  return layouts.length > 0 ? layouts.includes('pipe') : marked || /^#{1,6} /m.test(text.slice(0, 2000));
}

function missingRows(context: Context, table: Table): Completion[] {
  const { inCell, replace } = context;
  const { template, layout } = table;
  if (!inCell && !touches({ start: table.span.start, end: table.span.end + 2 }, replace)) return [];
  return table.missing.map((row) => {
    const whole = !inCell && (layout === 'tab' || layout === 'pipe');
    const snippet = whole ? wholeRow(table, row, layout === 'pipe') : literal(row.label);
    const bare = withoutOrdinal(row.label);
    const detail = { id: 'complete-row', args: { table: template.name } } as const;
    const of = { section: template.section, table: template.key, row: row.key };
    return completion({ kind: 'row', label: row.label, detail, snippet, replace, of }, bare);
  });
}

/** The row with a place for each figure, its group's label only where no other row of the group is there to carry it. */
function wholeRow({ template, rows }: Table, row: RowTemplate, pipes: boolean): string {
  const carried = new Set(rows.flatMap((each) => groupsOf(template, each.template).map(({ key }) => key)));
  const line = printedTable(template, [row]).find((cells) => cells.some(({ of }) => of?.kind === 'figure')) ?? [];
  let stops = 0;
  const cells = line.map((cell) => (cell.of?.kind === 'group' && carried.has(cell.of.group.key) ? blank : cell));
  return writtenLine(cells, pipes, () => ++stops);
}

const blank: PrintedCell = { text: '', of: null };

function writtenLine(line: readonly PrintedCell[], pipes: boolean, nextStop: () => number): string {
  const cells = line.map(({ text, of }) => (of?.kind === 'figure' ? tabStop(nextStop()) : literal(text)));
  return pipes ? `| ${cells.join(' | ')} |` : cells.join('\t');
}

function withoutOrdinal(label: string): string {
  return label.replace(/^(?:[一二三四五六七八九十]{1,3}、|（[一二三四五六七八九十]{1,3}）|[0-9]{1,2}\.)/, '');
}

/** A proposal that is found by its label, by `words` of it, and by the pinyin initials of either. */
function completion(proposal: Omit<Completion, 'filterText'>, words: string): Completion {
  const { label } = proposal;
  const ways = new Set([words, label, pinyinInitials(words), pinyinInitials(label)]);
  return { ...proposal, filterText: [...ways].join(' ') };
}
