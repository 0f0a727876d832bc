import type { TableRow } from '../kit/page-tables.ts';

/** A way in which the text of a web page holds the tables of a report. */
export interface PageKind {
  /** The rows of one table as text; `key` names the table. */
  readonly table: (rows: readonly TableRow[], key: string) => string;
  /** What stands between paragraphs, and between a table and what is around it; a line end if nothing is said. */
  readonly between?: string;
  /** What becomes of the text as a whole. */
  readonly whole?: (text: string) => string;
}

const pipes = (count: number): string => '|'.repeat(count);
/** How many cells of its grid a row covers by merging. */
const merged = ({ cells, width }: TableRow): number => width - cells.length;
const lines =
  (write: (row: TableRow) => string) =>
  (rows: readonly TableRow[]): string =>
    rows.map(write).join('\n');
/** The pipes of merged cells, behind all cells of the row. */
const behind = (row: TableRow): string => (merged(row) > 0 ? ` ${pipes(merged(row))}` : '');
const below = (row: TableRow): string => (merged(row) > 0 ? `\n${pipes(merged(row))}` : '');
/** Brackets, commas and colons of half width, as pages are normalised. */
const narrow = (text: string): string =>
  text.replace(/[（），：]/gu, (sign) => ({ '（': '(', '）': ')', '，': ',', '：': ':' })[sign] ?? sign);
/** Heads that a narrow column breaks. */
const broken = (text: string, by: string): string =>
  text.replace('商业企业', `商业${by}企业`).replace('科研机构', `科研${by}机构`);
const grouped = (text: string): string => (/^[0-9]+$/u.test(text) ? text.replace(/\B(?=(?:[0-9]{3})+$)/gu, ',') : text);

export const pages: Readonly<Record<string, PageKind>> = {
  'rows on a line, the pipes of merged cells at their end': {
    table: lines((row) => `${row.cells.map((text) => broken(text, ' ')).join(' | ')} |${behind(row)}`),
    whole: narrow,
  },
  'rows on a line that leave merged cells out': {
    table: lines(({ cells }) => `${cells.join(' | ')} |`),
    whole: narrow,
  },
  'a cell a line, its pipe behind it, and those of merged cells below': {
    table: lines((row) => row.cells.map((text) => `${text} |`).join('\n') + below(row)),
    whole: narrow,
  },
  'a cell a line, the pipe of longer ones below them': {
    table: lines(
      (row) => row.cells.map((text) => (text.length > 6 ? `${text}\n|` : `${text} |`)).join('\n') + below(row),
    ),
    whole: narrow,
  },
  'a cell a line, its pipe below it': {
    table: lines(({ cells }) => cells.map((text) => `${broken(text, '\n')}\n|`).join('\n')),
    whole: narrow,
  },
  'a cell a line, its pipe below it, a column more and a blank row at the end': {
    table: (rows) =>
      [
        ...rows.map((row) => `${row.cells.map((text) => `${text}\n|`).join('\n')}\n${pipes(merged(row) + 1)}`),
        ...Array.from({ length: (rows[0]?.width ?? 0) + 1 }, () => '|'),
      ].join('\n'),
    whole: narrow,
  },
  'a cell a line, the pipes of merged cells on the line of the last': {
    table: lines((row) =>
      row.cells.map((text, i) => `${text} |${i === row.cells.length - 1 ? behind(row) : ''}`).join('\n'),
    ),
    whole: narrow,
  },
  'rows of a pipe table broken behind each pipe': {
    table: lines((row) => `| \n ${row.cells.join('  | \n ')}  |${behind(row)}`),
    whole: narrow,
  },
  'a cell a line between two pipes': { table: lines(({ cells }) => cells.map((text) => `|${text}|`).join('\n')) },
  'a cell a line between two pipes, blank cells too': {
    table: lines(({ grid }) => grid.map((text) => `|${text}|`).join('\n')),
  },
  'a paragraph for each cell': {
    table: (rows) => rows.map(({ cells }) => cells.map((text) => ` ${broken(text, '\n\n')}`).join('\n\n')).join('\n\n'),
    between: '\n\n',
    whole: narrow,
  },
  'a table on one line, spaces between its cells': {
    table: (rows) => rows.map(({ cells }) => cells.join(' ')).join(' '),
    whole: narrow,
  },
  'a table on one line, pipes between its cells': {
    table: (rows) => rows.map(({ cells }) => cells.join(' | ')).join(' | '),
    whole: narrow,
  },
  'heads repeated behind the number of a page': {
    table: (rows, key) => {
      const text = rows.map(({ cells }) => cells.join('\n'));
      return (key === 'applications' ? text.toSpliced(15, 0, '- 3 -', ...text.slice(0, 3)) : text).join('\n');
    },
    whole: narrow,
  },
  'a caption and a unit above each table': {
    table: (rows) => `有关情况统计表\n(单位:件)\n${rows.map(({ cells }) => `${cells.join(' | ')} |`).join('\n')}`,
    whole: narrow,
  },
  'heads that lost their ends': {
    table: (rows) =>
      rows
        .map(({ cells }) => cells.join('\n\n'))
        .join('\n\n')
        .replace('现行有效件数', '现行有效件')
        .replaceAll('本年增/减', '本年增/'),
    between: '\n\n',
    whole: narrow,
  },
  'what stands around the report on its page': {
    table: lines((row) => `${row.cells.map(grouped).join(' | ')} |${behind(row)}`),
    whole: (text) =>
      `首页 > 政务公开 > 年报\n索引号 | 0000/2023-00012 | 发布机构 | 办公室 |\n发布日期: 2023-01-14 浏览次数: 12 次\n${narrow(text)}\n上一篇:没有了\n版权所有 网站标识码:0000000000 | 备案号:0000\n`,
  },
  'rows with commas that leave merged cells out': { table: lines(({ cells }) => cells.join(',')), whole: narrow },
  'rows with commas of full width': { table: lines(({ grid }) => grid.join('，')) },
  'rows with semicolons that leave merged cells out': { table: lines(({ cells }) => cells.join(';')), whole: narrow },
};
