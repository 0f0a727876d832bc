import type { Report } from '../model/report.ts';
import type { Block, SyntaxTree } from '../syntax/tree.ts';
import { type CellTemplate, cellsOf } from '../template/registry.ts';
import type { SectionTemplate } from '../template/schema.ts';
import { addDecimals, formatDecimal, negateDecimal, parseDecimal } from '../text/decimal.ts';
import { done, type Work } from '../text/work.ts';
import { findingRepetition } from './likeness.ts';

/** A report that is compared, with the blocks of its text. */
export interface Side {
  readonly report: Report;
  readonly tree: SyntaxTree;
}

/** A cell that the forms of both reports have. */
export interface ComparedCell {
  readonly cell: CellTemplate;
  /** Decimal strings; null where the report has no figure there. */
  readonly a: string | null;
  readonly b: string | null;
  /** b − a; null where one of them is not known, or they are in different units. */
  readonly delta: string | null;
}

export interface ComparedSection {
  readonly section: SectionTemplate;
  /** Of running text the share of 5-grams in common, of a table that of equal cells; null where neither report has the section. */
  readonly repetition: number | null;
  readonly a: readonly string[];
  readonly b: readonly string[];
}

export interface Comparison {
  /** In the order of the form of the second report. */
  readonly cells: readonly ComparedCell[];
  readonly sections: readonly ComparedSection[];
  /** Each 0 to 1: the running text of sections without a table, the share of equal cells, and the whole text. */
  readonly repetition: { readonly text: number; readonly tables: number; readonly total: number };
}

/** What two reports have in common. Years count as the same wherever words are compared. */
export function compareReports(a: Side, b: Side): Comparison {
  return done(comparing(a, b));
}

/** The same, piece by piece. */
export function* comparing(a: Side, b: Side): Work<Comparison> {
  const inA = new Set(a.report.edition.tables.flatMap(cellsOf).map(({ address }) => address));
  const tables = b.report.edition.tables.map((table) => ({
    section: table.section,
    cells: cellsOf(table)
      .filter(({ address }) => inA.has(address))
      .map((cell) => comparedCell(cell, a.report, b.report)),
  }));
  const cells = tables.flatMap((table) => table.cells);
  const sections: ComparedSection[] = [];
  for (const section of b.report.edition.sections) {
    yield;
    const [inFirst, inSecond] = [paragraphsIn(a.report, section), paragraphsIn(b.report, section)];
    const own = tables.filter((table) => table.section === section.key).flatMap((table) => table.cells);
    const [linesA, linesB] = [inFirst ?? [], inSecond ?? []];
    const rate =
      section.kind === 'table'
        ? equalShare(own)
        : inFirst === null && inSecond === null
          ? null
          : inFirst === null || inSecond === null
            ? 0
            : yield* findingRepetition(linesA.join('\n'), linesB.join('\n'));
    sections.push({ section, repetition: rate, a: linesA, b: linesB });
  }
  const prose = sections.filter(({ section }) => section.kind === 'prose');
  const textOf = (side: 'a' | 'b'): string => prose.flatMap((each) => each[side]).join('\n');
  return {
    cells,
    sections,
    repetition: {
      text: yield* findingRepetition(textOf('a'), textOf('b')),
      tables: equalShare(cells) ?? 0,
      total: yield* findingRepetition(wholeText(a.tree), wholeText(b.tree)),
    },
  };
}

function comparedCell(cell: CellTemplate, a: Report, b: Report): ComparedCell {
  const [first, second] = [figureIn(a, cell.address), figureIn(b, cell.address)];
  const [from, to] = [first, second].map((each) => (each === null ? null : parseDecimal(each.value)));
  const isComparable = first?.unit === second?.unit;
  return {
    cell,
    a: first?.value ?? null,
    b: second?.value ?? null,
    delta: from && to && isComparable ? formatDecimal(addDecimals(to, negateDecimal(from))) : null,
  };
}

function figureIn(
  { tables }: Report,
  address: string,
): { readonly value: string; readonly unit: string | null } | null {
  for (const { cells } of tables) {
    const figure = cells.get(address)?.figure;
    if (figure !== undefined) return figure.kind === 'figure' ? figure : null;
  }
  return null;
}

/** True if both reports have the same figure, however many decimals it is written with, or both have none. */
export function isSame({ a, b, delta }: ComparedCell): boolean {
  return a === b || (delta !== null && /^[0.]+$/.test(delta));
}

/** Null where there are none. */
function equalShare(cells: readonly ComparedCell[]): number | null {
  return cells.length === 0 ? null : cells.filter(isSame).length / cells.length;
}

/** The running text of a section; null where the report has no such section. */
function paragraphsIn({ sections }: Report, { key }: SectionTemplate): readonly string[] | null {
  const own = sections.filter(({ template }) => template.key === key);
  return own.length === 0 ? null : own.flatMap(({ paragraphs }) => paragraphs.map(({ text }) => text));
}

function wholeText({ blocks }: SyntaxTree): string {
  const textOf = (block: Block): readonly string[] =>
    block.kind === 'text' ? [block.text] : block.rows.flatMap(({ cells }) => cells.map(({ text }) => text));
  return blocks.flatMap(textOf).join('\n');
}
