import type { Analysis } from '../analysis.ts';
import { cellName } from '../findings/names.ts';
import type { Message } from '../messages/message.ts';
import type { Cell } from '../model/report.ts';
import { type Block, drawing, type GridCell, type Preview } from '../preview/preview.ts';
import { looksLikeHtml } from '../syntax/layouts/html.ts';
import type { Span, TextEdit } from '../text/span.ts';
import type { Work } from '../text/work.ts';
import { todo } from '../writing/blanks.ts';
import { withCopies } from '../writing/copies.ts';
import { escapedContent } from '../writing/elements.ts';
import { isPlain, lineEndOf } from '../writing/lines.ts';
import { tableFilling } from './actions.ts';
import { computedTotals } from './derived.ts';
import { figuresIn } from './equation.ts';
import { clipboardGrid } from './form-paste.ts';

/** What a person changes in the form view. Cells are named by address: a change may be made in a later version too. */
export type FormChange =
  | { readonly kind: 'cells'; readonly cells: readonly { readonly cell: string; readonly text: string }[] }
  /** The clipboard, from a cell rightward and downward; `html` empty where there is none. */
  | { readonly kind: 'paste'; readonly cell: string; readonly text: string; readonly html: string }
  /** The rest of a table with 0. */
  | { readonly kind: 'zeros'; readonly table: string }
  /** Running text: the number of its block, what the view showed there, and what it is to be. */
  | { readonly kind: 'text'; readonly block: number; readonly before: string; readonly text: string };

/** The edits of the analysed text that make a change, or why it is not made. */
export type FormEdit = { readonly edits: readonly TextEdit[] } | { readonly refusal: Message };

/**
 * The edits for a change in the form view. They change the characters of the cells named, and with `computesTotals`
 * those of the totals that follow from them, and nothing else: what they come to is read again, and where another cell would
 * read otherwise, the change is refused.
 */
export function* findingFormEdit(analysis: Analysis, change: FormChange, computesTotals: boolean): Work<FormEdit> {
  yield* analysis.placingTree();
  if (change.kind === 'cells') {
    return yield* cellEdits(analysis, new Map(change.cells.map(({ cell, text }) => [cell, text])), computesTotals);
  }
  if (change.kind === 'zeros') return yield* zeroEdits(analysis, change.table);
  const preview = yield* drawing(analysis, 'zh-cn');
  if (preview === null) return { refusal: { id: 'form-not-a-report' } };
  switch (change.kind) {
    case 'paste': {
      const wanted = pasted(preview, change);
      return 'refusal' in wanted ? wanted : yield* cellEdits(analysis, wanted.cells, computesTotals);
    }
    case 'text':
      return textEdits(analysis, preview, change);
  }
}

type Wanted = ReadonlyMap<string, string>;

function* zeroEdits(analysis: Analysis, key: string): Work<FormEdit> {
  const table = analysis.report?.tables.find(({ template }) => template.key === key);
  const figures = new Map(tableFilling(analysis, key).edits.map(({ span, newText }) => [span.start, newText]));
  const cells = [...(table?.cells.values() ?? [])].flatMap(({ address, span }): [string, string][] => {
    const figure = span === null ? undefined : figures.get(span.start);
    return figure === undefined ? [] : [[address, figure]];
  });
  return yield* cellEdits(analysis, new Map(cells), false);
}

function* cellEdits(analysis: Analysis, given: Wanted, computesTotals: boolean): Work<FormEdit> {
  const wanted: Wanted = new Map([...given].map(([address, text]) => [address, text.replace(/\s+/g, ' ').trim()]));
  const typed = yield* writing(analysis, wanted);
  if ('refusal' in typed) return typed;
  const { edits, after } = typed;
  if (!computesTotals || edits.length === 0) return { edits };
  // What the running text says takes part in what the equations come to.
  if (after.prose !== null) yield* after.prose.placing();
  const { report, reconciliation } = after;
  const addresses = new Set(wanted.keys());
  const totals = (report?.tables ?? []).flatMap((table) => [
    ...computedTotals(table, (cell) => reconciliation?.equationsOf(cell) ?? [], addresses, figuresIn(table.cells)),
  ]);
  const possible = totals.filter(([address]) => cellAt(analysis, address)?.span !== null);
  if (possible.length === 0) return { edits };
  const all = yield* writing(analysis, new Map([...wanted, ...possible]));
  return { edits: 'refusal' in all ? edits : all.edits };
}

/** The edits that write cells, with the text that comes of them, read. */
function* writing(
  analysis: Analysis,
  wanted: Wanted,
): Work<{ readonly edits: readonly TextEdit[]; readonly after: Analysis } | { readonly refusal: Message }> {
  const edits: TextEdit[] = [];
  for (const [address, text] of wanted) {
    const cell = cellAt(analysis, address);
    if (cell === null || cell.span === null) return refused('form-no-cell', cell);
    if (cell.text === text) continue;
    if (cell.text?.length !== cell.span.end - cell.span.start && !isPlain(analysis.text, cell.span)) {
      return refused('form-markup', cell);
    }
    edits.push({ span: cell.span, newText: sourceOf(analysis, cell.span, text) });
  }
  edits.sort((a, b) => a.span.start - b.span.start);
  // Cells that the text lacks may have one place in common.
  if (
    edits.some(({ span }, i) => span.start < (edits[i - 1]?.span.end ?? 0) || span.start === edits[i - 1]?.span.start)
  ) {
    return refused('form-not-possible', cellAt(analysis, [...wanted.keys()][0] ?? ''));
  }
  const all = withCopies(edits, analysis.report?.tables ?? []);
  const after = analysis.edited(all);
  yield* after.readingReport();
  const wrong = [...wanted].find(([address, text]) => cellAt(after, address)?.text !== text);
  if (wrong === undefined && sameCells(analysis, after, wanted)) return { edits: all, after };
  // Some layouts cannot hold an empty cell: there it is marked as still to be filled in.
  if (wrong?.[1] === '') {
    return yield* writing(analysis, new Map([...wanted].map(([cell, text]) => [cell, text || todo])));
  }
  return refused('form-not-possible', cellAt(analysis, wrong?.[0] ?? [...wanted.keys()][0] ?? ''));
}

function refused(id: 'form-no-cell' | 'form-markup' | 'form-not-possible', cell: Cell | null): { refusal: Message } {
  return { refusal: { id, args: { cell: cell === null ? '' : cellName(cell) } } };
}

function cellAt({ report }: Analysis, address: string): Cell | null {
  return report?.tables.find(({ cells }) => cells.has(address))?.cells.get(address) ?? null;
}

/** Words as the text around a place writes them: among elements `<` is `&lt;`. */
function sourceOf({ tree, text }: Analysis, at: Span, words: string): string {
  const table = tree.blocks.find(({ kind, span }) => kind === 'table' && span.start <= at.start && at.end <= span.end);
  const isMarkup = table?.kind === 'table' ? table.layout === 'html' : looksLikeHtml(text);
  return isMarkup ? escapedContent(words) : words;
}

/** True if two texts have the same cells, but for those that were to change. */
function sameCells(before: Analysis, after: Analysis, changed: Wanted): boolean {
  const tables = before.report?.tables ?? [];
  if (after.report?.tables.length !== tables.length) return false;
  return tables.every(({ template, cells }) => {
    const now = after.report?.tables.find((table) => table.template.key === template.key);
    return [...cells.values()].every(
      ({ address, text }) => changed.has(address) || now?.cells.get(address)?.text === text,
    );
  });
}

/** The cells that a block of the clipboard fills. */
function pasted(
  { blocks }: Preview,
  { cell: address, text, html }: Extract<FormChange, { kind: 'paste' }>,
): { readonly cells: Wanted } | { readonly refusal: Message } {
  const rows = figureRows(blocks, address);
  const top = rows.findIndex((row) => row.some(({ figure }) => figure?.address === address));
  const left = rows[top]?.findIndex(({ figure }) => figure?.address === address) ?? 0;
  const grid = clipboardGrid(text, html);
  const cells = new Map<string, string>();
  for (const [r, line] of grid.entries()) {
    for (const [c, words] of line.entries()) {
      if (words === '') continue;
      const target = rows[top + r]?.[left + c];
      if (target?.figure) cells.set(target.figure.address, words);
      else {
        const columns = Math.max(...grid.map((each) => each.length));
        return { refusal: { id: 'form-paste-too-large', args: { rows: grid.length, columns } } };
      }
    }
  }
  return cells.size === 0 ? { refusal: { id: 'form-paste-empty' } } : { cells };
}

/** The rows of figures of the table that has a cell, as they are drawn. */
function figureRows(blocks: readonly Block[], address: string): readonly (readonly GridCell[])[] {
  for (const block of blocks) {
    if (block.kind !== 'table') continue;
    const rows = block.rows
      .map((row) => row.filter(({ kind }) => kind === 'figure' || kind === 'uncertain'))
      .filter((row) => row.length > 0);
    if (rows.some((row) => row.some(({ figure }) => figure?.address === address))) return rows;
  }
  return [];
}

function textEdits(
  analysis: Analysis,
  { blocks }: Preview,
  { block: index, before, text: wanted }: Extract<FormChange, { kind: 'text' }>,
): FormEdit {
  const runsOf = (block: Block | undefined) => (block !== undefined && 'runs' in block ? block.runs : []);
  const says = (block: Block | undefined): boolean =>
    before ===
    runsOf(block)
      .map(({ text }) => text)
      .join('');
  // Paragraphs may have come or gone above it since it was shown.
  const same = says(blocks[index]) ? [blocks[index]] : blocks.filter(says);
  const [first] = runsOf(same[0]);
  const last = runsOf(same[0]).at(-1);
  if (same.length !== 1 || first === undefined || last === undefined) return { refusal: { id: 'form-text-moved' } };
  const span = { start: first.span.start, end: last.span.end };
  const words = wanted.replace(/\r\n?/g, '\n');
  const isMarkup = looksLikeHtml(analysis.text);
  const source = analysis.text.slice(span.start, span.end);
  if (source !== before || (isMarkup && words.includes('\n'))) return { refusal: { id: 'form-text-markup' } };
  const newText = sourceOf(analysis, span, words).replace(/\n/g, lineEndOf(analysis.text));
  const edits = [difference(source, newText, span.start)];
  const after = analysis.edited(edits);
  return sameCells(analysis, after, new Map()) ? { edits } : { refusal: { id: 'form-text-not-possible' } };
}

/** The edit of what differs between two texts, the first of which stands at `at`. */
function difference(old: string, now: string, at: number): TextEdit {
  const most = Math.min(old.length, now.length);
  let head = 0;
  while (head < most && old[head] === now[head]) head++;
  let tail = 0;
  while (tail < most - head && old[old.length - 1 - tail] === now[now.length - 1 - tail]) tail++;
  // A character of two units is changed as a whole.
  if (/[\ud800-\udbff]/.test(old[head - 1] ?? '')) head--;
  if (tail > 0 && /[\udc00-\udfff]/.test(old[old.length - tail] ?? '')) tail--;
  return { span: { start: at + head, end: at + old.length - tail }, newText: now.slice(head, now.length - tail) };
}
