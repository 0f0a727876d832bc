import type { Edition, TableTemplate } from '../template/schema.ts';
import type { Found } from '../text/searches.ts';
import type { Work } from '../text/work.ts';
import type { Heading } from './headings.ts';
import type { DistinctiveLabel, LineList, LineNode } from './lines.ts';
import { keyWithoutInstructions, type LabelIndex } from './table/label-index.ts';

/** A label this short says too little to open a table by itself. */
const TELLING_LABEL = 4;
/** A longer line is prose, and ends a table whose cells stand one below the other, unless it is a label with instructions. */
const LONGEST_LOOSE_LABEL = 70;

/** A line of a table's region, and where it starts in the text. */
export interface RegionLine {
  readonly line: LineNode;
  readonly start: number;
}

/**
 * The lines that belong to each table. The section says where a table is expected; a label that only one table
 * has says where it is, should the heading be missing.
 */
export function* findingRegions(
  list: LineList,
  headings: readonly Heading[],
  edition: Edition,
  index: LabelIndex,
): Work<Map<string, RegionLine[]>> {
  // Under a heading the first of its tables is expected; the others are recognised by their labels.
  const expected = new Map(edition.tables.toReversed().map((table) => [table.section, table]));
  const { lines, starts } = list;
  const headed = new Set(headings.map(({ words }) => words.template.key));
  const look = (line: LineNode): readonly DistinctiveLabel[] | null => distinctiveLabels(line, index);
  yield* list.lookingAhead(index, look);
  const telling = list.where(index, look);
  const regions = new Map<string, RegionLine[]>();
  const own = ownLabels(telling, headings);
  /** True under the heading of a section that has no table. */
  let isRunningText = false;
  let current: TableTemplate | null = null;
  let loose = false;
  let passed = 0;
  let told = 0;
  for (let i = 0; i < lines.length; i++) {
    const heading = headings[passed];
    if (heading?.index === i) {
      passed++;
      current = expected.get(heading.words.template.key) ?? null;
      isRunningText = current === null;
      loose = false;
      i = heading.behind - 1;
      continue;
    }
    while ((telling[told]?.index ?? lines.length) < i) told++;
    const next = telling[told];
    if (current === null && next?.index !== i) {
      // Under headings of running text nothing happens before the next heading, or the next label of a table.
      i = Math.min(heading?.index ?? lines.length, next?.index ?? lines.length) - 1;
      continue;
    }
    const line = lines[i] as LineNode;
    const meant: TableTemplate | null = next?.index === i ? tableNamedBy(line, next.value, current, headed) : null;
    const named: TableTemplate | null = isRunningText && isWhole(meant, own) ? null : meant;
    if (named !== null && named !== current && (line.layout !== 'text' || figuresFollow(lines, i))) {
      current = named;
      loose = line.layout === 'text';
    }
    if (current === null) continue;
    const words = line.layout === 'text' ? (line.row.words ?? '') : '';
    if (words.length > LONGEST_LOOSE_LABEL && !isLabelWithInstructions(words, current, index)) {
      if (loose) current = null;
      continue;
    }
    let region = regions.get(current.key);
    if (region === undefined) {
      region = [];
      regions.set(current.key, region);
    }
    region.push({ line, start: starts[i] as number });
  }
  return regions;
}

/** Of so many lines with labels of its own a table is known to stand in its section. */
const FEWEST_LABELS = 3;

/** How many lines under the heading of its own section have labels that only a table has. */
function ownLabels(
  telling: readonly Found<readonly DistinctiveLabel[]>[],
  headings: readonly Heading[],
): ReadonlyMap<TableTemplate, number> {
  const found = new Map<TableTemplate, number>();
  let passed = 0;
  for (const { index, value } of telling) {
    while ((headings[passed]?.index ?? Number.POSITIVE_INFINITY) <= index) passed++;
    const section = headings[passed - 1]?.words.template.key;
    for (const table of new Set(value.map(({ hit }) => hit.table))) {
      if (table.section === section) found.set(table, (found.get(table) ?? 0) + 1);
    }
  }
  return found;
}

/** True for a table that stands in its own section: a list with some of its labels elsewhere, 行政许可 412, counts something else. */
function isWhole(table: TableTemplate | null, own: ReadonlyMap<TableTemplate, number>): boolean {
  return table !== null && (own.get(table) ?? 0) >= FEWEST_LABELS;
}

/** 规范性文件（指……）: a label of the table with a long explanation in brackets behind it. */
function isLabelWithInstructions(words: string, table: TableTemplate, index: LabelIndex): boolean {
  const key = keyWithoutInstructions(words);
  return key !== '' && index.lookUp(key).some((hit) => hit.kind === 'row' && hit.table === table);
}

/** How many lines of heads a table with a cell a line has before its first figure. */
const LONGEST_HEAD = 24;

/** True if a line of text is followed by short lines and then a figure, as the head of such a table is. */
function figuresFollow(lines: readonly LineNode[], at: number): boolean {
  for (let i = at; i < Math.min(lines.length, at + LONGEST_HEAD); i++) {
    const { words, cells } = (lines[i] as LineNode).row;
    if (i > at && cells.some(({ value }) => value)) return true;
    if (words === null || words.length > LONGEST_LOOSE_LABEL || /[。；，：]$/u.test(words)) return false;
  }
  return false;
}

/** The labels of a line that only one table has; null where it has none. */
function distinctiveLabels({ row: { cells } }: LineNode, index: LabelIndex): readonly DistinctiveLabel[] | null {
  const found: DistinctiveLabel[] = [];
  for (const { key } of cells) {
    if (key.length < TELLING_LABEL) continue;
    const hits = index.lookUp(key);
    const [hit] = hits;
    if (hit !== undefined && hits.every(({ table }) => table === hit.table)) found.push({ key, hit });
  }
  return found.length === 0 ? null : found;
}

function tableNamedBy(
  { layout }: LineNode,
  distinctive: readonly DistinctiveLabel[],
  current: TableTemplate | null,
  headed: ReadonlySet<string>,
): TableTemplate | null {
  for (const { key, hit } of distinctive) {
    // A line of text under a table's own heading may name it; elsewhere 行政许可 may head a paragraph, and a line
    // of prose broken by a PDF may be 行政规范性文件。
    // Two tables of one section lie one below the other: there too a line of text may open the next.
    if (layout === 'text' && hit.table.section !== current?.section) {
      if (headed.has(hit.table.section)) continue;
      if (current !== null && hit.kind !== 'head' && key.length < 8) continue;
    }
    return hit.table;
  }
  return null;
}
