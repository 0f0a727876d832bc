import type { Grid } from '../grid.ts';
import type { Page } from '../page.ts';
import { allRows, blank, isFigure, type Line, lineOf, type Slot, tightLineOf, writeSlot } from './lines.ts';

/** Rewrites the lines of one table; `head` is how many of them are heads. */
export type LineChange = (lines: readonly Line[], grid: Grid) => readonly Line[];

export function writeTabLines(lines: readonly Line[], page: Page): void {
  for (const line of lines) {
    for (const [i, slot] of line.entries()) {
      if (i > 0) page.write('\t');
      writeSlot(slot, page);
    }
    page.write('\n');
  }
}

export function tabTable(change: LineChange): (grid: Grid, page: Page) => void {
  return (grid, page) => {
    const lines = allRows(grid).map((row) => lineOf(grid, row));
    writeTabLines(change(lines, grid), page);
  };
}

/** The labels of a line and the figures after them; null for a head, a band, or the line of a record table. */
function split(line: Line): { labels: Line; figures: Line } | null {
  const first = line.findIndex(isFigure);
  return first <= 0 ? null : { labels: line.slice(0, first), figures: line.slice(first) };
}

function everyRow(change: (labels: Line, figures: Line, index: number) => readonly Line[]): LineChange {
  return (lines, grid) => {
    if (grid.labelWidth < 2) return lines;
    return lines.flatMap((line, index) => {
      const parts = split(line);
      return parts === null ? [line] : change(parts.labels, parts.figures, index);
    });
  };
}

/** Slots in another order: blank ones last, or first. */
function gathered(labels: Line, side: 'left' | 'right'): Line {
  const full = labels.filter((slot) => slot.text !== '');
  const empty = labels.filter((slot) => slot.text === '');
  return side === 'left' ? [...full, ...empty] : [...empty, ...full];
}

/** Cuts a label in two where a page ends inside it. */
function cut(label: string): [string, string] {
  const at = Math.max(2, Math.floor(label.length * 0.6));
  return [label.slice(0, at), label.slice(at)];
}

const labelsLeft = everyRow((labels, figures, index) =>
  index % 3 === 0 ? [[...labels, ...figures]] : [[...gathered(labels, 'left'), ...figures]],
);

const labelsRight = everyRow((labels, figures, index) =>
  index % 3 === 0 ? [[...labels, ...figures]] : [[...gathered(labels, 'right'), ...figures]],
);

/** Rows that slid to the left as a whole, label and figures, the gap made up for at the end. */
const rowsLeft = everyRow((labels, figures, index) => {
  const slack = labels.filter((slot) => slot.text === '').length;
  const slide = index % 2 === 0 ? slack : Math.min(1, slack);
  const kept = [...labels];
  for (let i = 0; i < slide; i++)
    kept.splice(
      kept.findIndex((slot) => slot.text === ''),
      1,
    );
  return [[...kept, ...figures, ...Array.from({ length: slide }, () => blank)]];
});

/** Blank cells too many: before the label, between label and figures, after the figures. */
const surplus = everyRow((labels, figures, index) => {
  if (index % 4 === 1) return [[blank, ...labels, ...figures]];
  if (index % 4 === 2) return [[...labels, blank, ...figures]];
  if (index % 4 === 3) return [[...labels, ...figures, blank, blank]];
  return [[...labels, ...figures]];
});

/** A page ends between a row's label and its figures: the figures stand on the next line. */
const figuresOnNextLine = everyRow((labels, figures, index) => {
  if (index % 5 !== 0) return [[...labels, ...figures]];
  const empty = (line: Line): Line => line.map(() => blank);
  return [
    [...labels, ...empty(figures)],
    [...empty(labels), ...figures],
  ];
});

const figuresAfterBreak = everyRow((labels, figures, index) => {
  if (index % 7 !== 3) return [[...labels, ...figures]];
  const empty = (line: Line): Line => line.map(() => blank);
  return [[...labels, ...empty(figures)], [], [...empty(labels), ...figures]];
});

/** A page ends inside a label: its second half stands on the next page with the figures, or after them without. */
const labelAfterBreak = everyRow((labels, figures, index) => {
  const own = labels.findLastIndex((slot) => slot.text !== '');
  const label = labels[own]?.text ?? '';
  if (label.length < 12) return [[...labels, ...figures]];
  const [head, rest] = cut(label);
  const empty = (line: Line): Line => line.map(() => blank);
  const put = (text: string, line: Line): Line => line.map((slot, i) => (i === own ? { text } : slot));
  return index % 2 === 0
    ? [[...put(head, labels), ...empty(figures)], [], [...put(rest, empty(labels)), ...figures]]
    : [[...put(head, labels), ...figures], [], [...put(rest, empty(labels)), ...empty(figures)]];
});

/** A page ends inside a group: the label of the group is broken, its second half stands beside the next row. */
const groupAfterBreak: LineChange = (lines, grid) => {
  if (grid.labelWidth < 2) return lines;
  const groups = new Map(
    grid.cells.filter((cell) => cell.kind === 'group' && cell.height > 1).map((cell) => [cell.row, cell]),
  );
  const out: Line[] = [];
  let pending: { column: number; text: string } | null = null;
  for (const [row, line] of lines.entries()) {
    const group = groups.get(row);
    let slots: Slot[] = [...line];
    if (pending !== null) {
      const { column, text } = pending;
      if (slots[column]?.text === '') slots[column] = { text };
      pending = null;
    }
    // A nested group that begins in the same row wins: two breaks in one row are not met with.
    if (group !== undefined) {
      const inner = grid.cells.findLast((cell) => cell.kind === 'group' && cell.row === row);
      if (inner !== undefined && inner.height > 1) {
        const [head, rest] = cut(inner.text);
        slots = slots.map((slot, i) => (i === inner.column ? { text: head } : slot));
        pending = { column: inner.column, text: rest };
      }
    }
    out.push(slots);
    if (pending !== null) out.push([]);
  }
  return out;
};

/** A page ends inside the table: a blank line, and the head once more. */
const headRepeated: LineChange = (lines, grid) => {
  if (grid.labelWidth < 2) return lines;
  const head = lines.slice(0, grid.headHeight);
  const middle = grid.headHeight + Math.floor((lines.length - grid.headHeight) / 2);
  return [...lines.slice(0, middle), [], ...head, ...lines.slice(middle)];
};

const blankLine: LineChange = (lines, grid) => {
  if (grid.labelWidth < 2) return lines;
  const middle = grid.headHeight + Math.floor((lines.length - grid.headHeight) / 3);
  return [...lines.slice(0, middle), [], ...lines.slice(middle)];
};

export const tabTables = {
  'tab-plain': tabTable((lines) => lines),
  'tab-merged-missing': (grid: Grid, page: Page) =>
    writeTabLines(
      allRows(grid).map((row) => tightLineOf(grid, row)),
      page,
    ),
  'tab-labels-left': tabTable(labelsLeft),
  'tab-labels-right': tabTable(labelsRight),
  'tab-rows-left': tabTable(rowsLeft),
  'tab-surplus-blanks': tabTable(surplus),
  'tab-figures-on-next-line': tabTable(figuresOnNextLine),
  'tab-figures-after-break': tabTable(figuresAfterBreak),
  'tab-label-after-break': tabTable(labelAfterBreak),
  'tab-group-after-break': tabTable(groupAfterBreak),
  'tab-head-repeated': tabTable(headRepeated),
  'tab-blank-line': tabTable(blankLine),
};
