import { editions } from '../../shared/template/registry.ts';
import type { Edition } from '../../shared/template/schema.ts';
import type { Draft } from './document.ts';
import { dense, generateDraft, sparse, usual } from './generate.ts';
import { type Grid, gridOf } from './grid.ts';
import { Random } from './random.ts';

/** A table as it was pasted: rows of cells, merged ones blank. */
export type Cells = readonly (readonly string[])[];

export interface Paste {
  readonly heading?: (title: string, ordinal: string) => string;
  /** Writes the table of this key in its own way; every other one stands with tabs. */
  readonly tables?: Readonly<Record<string, (cells: Cells, draft: Draft) => string>>;
  /** Writes every table. */
  readonly table?: (cells: Cells) => string;
  /** What becomes of the text as a whole. */
  readonly whole?: (text: string) => string;
  /** What may be found in it: `rule` names, in order. */
  readonly finds?: readonly string[];
}

export const drafts: readonly Draft[] = editions.flatMap((edition: Edition) =>
  [usual, sparse, dense].map((scale, seed) => generateDraft(edition, new Random(seed + 1), scale)),
);

function cellsOf({ width, height, cells }: Grid): string[][] {
  const rows = Array.from({ length: height }, () => Array.from({ length: width }, () => ''));
  for (const { row, column, text } of cells) {
    const line = rows[row];
    if (line !== undefined) line[column] = text;
  }
  return rows;
}

export const tabs = (cells: Cells): string => cells.map((row) => row.join('\t')).join('\n');
export const isNumber = (text: string): boolean => /^[0-9]+$/.test(text);
export const hasFigures = (row: readonly string[]): boolean => row.some(isNumber);
/** Rewrites the figures of a table alone. */
export const figures = (change: (text: string, row: number) => string) => (cells: Cells) =>
  tabs(cells.map((row, i) => row.map((text) => (isNumber(text) ? change(text, i) : text))));

export function pasted(draft: Draft, paste: Paste): string {
  const lines = [draft.title, ''];
  draft.edition.sections.forEach((section, i) => {
    const ordinal = '一二三四五六'.charAt(i);
    lines.push((paste.heading ?? ((title) => `${ordinal}、${title}`))(section.title, ordinal), '');
    lines.push(...(draft.prose[section.key] ?? []));
    for (const table of draft.edition.tables.filter((each) => each.section === section.key)) {
      const write = paste.tables?.[table.key] ?? paste.table ?? tabs;
      lines.push(write(cellsOf(gridOf(table, draft.figures)), draft), '');
    }
  });
  const text = [...lines, ...draft.signature, ''].join('\n');
  return paste.whole?.(text) ?? text;
}
