import type { Edition, TableTemplate } from '../template/schema.ts';
import type { Heading } from './headings.ts';
import type { Line } from './lines.ts';
import type { LabelIndex } from './table/label-index.ts';

/** A label this short says too little to open a table by itself. */
const TELLING_LABEL = 4;
/** A longer line is prose, and ends a table whose cells stand one below the other. */
const LONGEST_LOOSE_LABEL = 70;

/**
 * The lines that belong to each table. The section says where a table is expected; a label that only one table
 * has says where it is, should the heading be missing.
 */
export function tableRegions(
  lines: readonly Line[],
  headings: readonly Heading[],
  edition: Edition,
  index: LabelIndex,
): Map<string, Line[]> {
  const headingOf = new Map(headings.map((heading) => [heading.line, heading]));
  // Under a heading the first of its tables is expected; the others show themselves by their labels.
  const expected = new Map(edition.tables.toReversed().map((table) => [table.section, table]));
  const headed = new Set(headings.map(({ template }) => template.key));
  const regions = new Map<string, Line[]>();
  let current: TableTemplate | null = null;
  let loose = false;
  for (const line of lines) {
    const heading = headingOf.get(line);
    if (heading !== undefined) {
      current = expected.get(heading.template.key) ?? null;
      loose = false;
      continue;
    }
    const named = tableNamedBy(line, index, current, headed);
    if (named !== null && named !== current && (line.layout !== 'text' || figuresFollow(lines, line.index))) {
      current = named;
      loose = line.layout === 'text';
    }
    if (current === null) continue;
    if (line.layout === 'text' && (line.text?.length ?? 0) > LONGEST_LOOSE_LABEL) {
      if (loose) current = null;
      continue;
    }
    let region = regions.get(current.key);
    if (region === undefined) {
      region = [];
      regions.set(current.key, region);
    }
    region.push(line);
  }
  return regions;
}

/** How many lines of heads a table with a cell a line has before its first figure. */
const LONGEST_HEAD = 24;

/** True if a line of text is followed by short lines and then a figure, as the head of such a table is. */
function figuresFollow(lines: readonly Line[], at: number): boolean {
  for (let i = at; i < Math.min(lines.length, at + LONGEST_HEAD); i++) {
    const { text, cells } = lines[i] as Line;
    if (i > at && cells.some(({ value }) => value)) return true;
    if (text === null || text.length > LONGEST_LOOSE_LABEL || /[。；，：]$/u.test(text)) return false;
  }
  return false;
}

function tableNamedBy(
  line: Line,
  index: LabelIndex,
  current: TableTemplate | null,
  headed: ReadonlySet<string>,
): TableTemplate | null {
  for (const { key } of line.cells) {
    if (key.length < TELLING_LABEL) continue;
    const hits = index.lookUp(key);
    const first = hits[0];
    if (first === undefined || hits.some(({ table }) => table !== first.table)) continue;
    // Under a table's own heading a line of text is at home; elsewhere 行政许可 may head a paragraph, and a line
    // of prose broken by a PDF may be 行政规范性文件。
    // Two tables of one section lie one below the other: there too a line of text may open the next.
    if (line.layout === 'text' && first.table.section !== current?.section) {
      if (headed.has(first.table.section)) continue;
      if (current !== null && first.kind !== 'head' && key.length < 8) continue;
    }
    return first.table;
  }
  return null;
}
