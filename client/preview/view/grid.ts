import { escaped } from '../../../shared/text/html.ts';
import { make, tell } from './host.ts';

/**
 * The tables as grids: one cell of each is in the order of focus, arrows lead to all others. Cells of figures are
 * selected as a block, typed into, copied and pasted.
 */

/** The cells of a table by printed row and column; a merged cell stands in each place that it reaches. */
type Matrix = readonly (readonly HTMLTableCellElement[])[];

interface Place {
  readonly matrix: Matrix;
  readonly row: number;
  readonly column: number;
}

let matrices: ReadonlyMap<HTMLTableElement, Matrix> = new Map();
/** The place in which arrows go on: in a merged cell, the row or column from which it was reached. */
let current: Place | null = null;
/** Where a block of selected cells begins. */
let anchor: Place | null = null;
let editing: {
  readonly cell: HTMLTableCellElement;
  readonly input: HTMLInputElement;
  readonly replaces: boolean;
} | null = null;

/** After the page was made anew: one cell of each table takes part in the order of focus. */
export function layOut(): void {
  const tables = [...document.querySelectorAll<HTMLTableElement>('table[role=grid]')];
  matrices = new Map(tables.map((table) => [table, matrixOf(table)]));
  for (const table of tables) figuresIn(table)[0]?.setAttribute('tabindex', '0');
  current = null;
  anchor = null;
}

function matrixOf(table: HTMLTableElement): Matrix {
  const rows: HTMLTableCellElement[][] = [...table.rows].map(() => []);
  [...table.rows].forEach((row, r) => {
    let column = 0;
    for (const cell of row.cells) {
      while (rows[r]?.[column] !== undefined) column++;
      for (let below = r; below < r + cell.rowSpan; below++) {
        for (let right = column; right < column + cell.colSpan; right++) {
          const line = rows[below];
          if (line !== undefined) line[right] = cell;
        }
      }
      column += cell.colSpan;
    }
  });
  return rows;
}

function figuresIn(table: ParentNode): HTMLTableCellElement[] {
  return [...table.querySelectorAll<HTMLTableCellElement>('td[data-cell]')];
}

/** The cell that an event happened in. */
export function cellAt(target: EventTarget | null): HTMLTableCellElement | null {
  const cell = target instanceof Element ? target.closest('table[role=grid] :is(th, td)') : null;
  return cell instanceof HTMLTableCellElement ? cell : null;
}

export function isEditing(id: string): boolean {
  return editing?.cell.id === id;
}

export function isTypingInCell(): boolean {
  return editing !== null;
}

function placeOf(cell: HTMLTableCellElement): Place | null {
  const table = cell.closest('table');
  const matrix = table === null ? undefined : matrices.get(table);
  if (matrix === undefined) return null;
  if (current?.matrix === matrix && matrix[current.row]?.[current.column] === cell) return current;
  for (const [row, line] of matrix.entries()) {
    const column = line.indexOf(cell);
    if (column >= 0) return { matrix, row, column };
  }
  return null;
}

function cellIn({ matrix, row, column }: Place): HTMLTableCellElement | undefined {
  return matrix[row]?.[column];
}

/** Puts the focus on a cell; `extends` keeps the block's other corner. */
function goTo(place: Place, extend = false): void {
  const cell = cellIn(place);
  if (cell === undefined) return;
  current = place;
  if (!extend || anchor?.matrix !== place.matrix) anchor = place;
  for (const each of cell.closest('table')?.querySelectorAll('[tabindex="0"]') ?? [])
    each.setAttribute('tabindex', '-1');
  cell.setAttribute('tabindex', '0');
  cell.focus();
  showSelection();
}

/** Goes to a cell, where it is one of a grid. */
export function goToCell(cell: HTMLTableCellElement, extend = false): void {
  const place = placeOf(cell);
  if (place !== null) goTo(place, extend);
}

/** The selected cells of figures, by rows. */
function selection(): HTMLTableCellElement[][] {
  if (anchor === null || current === null) return [];
  const [top, bottom] = [Math.min(anchor.row, current.row), Math.max(anchor.row, current.row)];
  const [left, right] = [Math.min(anchor.column, current.column), Math.max(anchor.column, current.column)];
  return current.matrix
    .slice(top, bottom + 1)
    .map((line) => [...new Set(line.slice(left, right + 1))].filter((cell) => cell.dataset['cell'] !== undefined))
    .filter((line) => line.length > 0);
}

function showSelection(): void {
  const cells = new Set(selection().flat());
  for (const cell of document.querySelectorAll('[aria-selected]')) {
    if (cells.size < 2 || !cells.has(cell as HTMLTableCellElement)) cell.removeAttribute('aria-selected');
  }
  if (cells.size > 1) for (const cell of cells) cell.setAttribute('aria-selected', 'true');
}

function step(from: Place, down: number, right: number): Place {
  const cell = cellIn(from);
  let { row, column } = from;
  for (;;) {
    row += down;
    column += right;
    const next = from.matrix[row]?.[column];
    if (next === undefined) return from;
    if (next !== cell) return { matrix: from.matrix, row, column };
  }
}

/** The next cell of a figure in a direction; null at the table's edge. */
function nextFigure(from: Place, down: number): Place | null {
  for (let place = from; ; ) {
    const next = step(place, down, 0);
    if (next === place) return null;
    if (cellIn(next)?.dataset['cell'] !== undefined) return next;
    place = next;
  }
}

/** The figure before or after a cell in the order of reading, within its table. */
function neighbour(cell: HTMLTableCellElement, by: 1 | -1): HTMLTableCellElement | undefined {
  const table = cell.closest('table');
  if (table === null) return undefined;
  const figures = figuresIn(table);
  const at = figures.indexOf(cell);
  if (at >= 0) return figures[at + by];
  const place = placeOf(cell);
  const later = figures.filter((each) => (cell.compareDocumentPosition(each) & Node.DOCUMENT_POSITION_FOLLOWING) > 0);
  return place === null ? undefined : by === 1 ? later[0] : figures[figures.length - later.length - 1];
}

function write(cells: readonly { readonly cell: HTMLTableCellElement; readonly text: string }[]): void {
  const changed = cells.filter(({ cell, text }) => textOf(cell) !== text && cell.ariaReadOnly !== 'true');
  if (changed.length === 0) return;
  const before = changed.map(({ cell }) => ({ id: cell.id, text: textOf(cell) }));
  for (const { cell, text } of changed) cell.textContent = text;
  const named = changed.map(({ cell, text }) => ({ cell: cell.dataset['cell'] ?? '', text }));
  make({ kind: 'cells', cells: named }, (wasRefused) => {
    if (!wasRefused) return;
    // They say again what they said.
    for (const { id, text } of before) {
      const cell = document.getElementById(id);
      if (cell !== null && !isEditing(id)) cell.textContent = text;
    }
  });
}

function textOf(cell: HTMLTableCellElement): string {
  return cell.textContent ?? '';
}

/** Opens a cell for typing: `typed` takes the place of what it says, null leaves that there to be changed. */
function edit(cell: HTMLTableCellElement, typed: string | null): void {
  if (cell.dataset['cell'] === undefined || cell.ariaReadOnly === 'true') return;
  const input = document.createElement('input');
  input.autocomplete = 'off';
  input.inputMode = 'decimal';
  input.ariaLabel = cell.dataset['name'] ?? '';
  input.value = typed ?? textOf(cell);
  editing = { cell, input, replaces: typed !== null };
  cell.classList.add('editing');
  cell.append(input);
  input.addEventListener('blur', () => close(true));
  input.focus();
  if (typed === null) input.select();
  document.dispatchEvent(new Event('editing'));
}

/** Ends typing; `keeps` writes what was typed. */
function close(keeps: boolean): void {
  if (editing === null) return;
  const { cell, input } = editing;
  editing = null;
  cell.classList.remove('editing');
  input.remove();
  if (keeps) write([{ cell, text: input.value.trim() }]);
}

/** Ends typing, if a cell is open, and keeps what was typed: the focus stays on the cell. True if one was open. */
export function commit(): boolean {
  const cell = editing?.cell;
  close(true);
  cell?.focus();
  return cell !== undefined;
}

/** What a key does in a cell; true if it does anything. */
export function onKey(event: KeyboardEvent): boolean {
  if (event.isComposing) return false;
  const cell = cellAt(event.target);
  if (cell === null) return false;
  return editing === null ? onKeyInGrid(event, cell) : onKeyInInput(event, cell, editing.replaces);
}

function onKeyInInput(
  { key, shiftKey, ctrlKey, metaKey }: KeyboardEvent,
  cell: HTMLTableCellElement,
  replaces: boolean,
): boolean {
  switch (key) {
    case 'Escape':
      close(false);
      goToCell(cell);
      return true;
    case 'Enter':
    case 'Tab':
    case 'ArrowDown':
    case 'ArrowUp':
      close(true);
      move(key === 'Enter' ? 'ArrowDown' : key, cell, shiftKey, false);
      return true;
    case 'ArrowLeft':
    case 'ArrowRight':
      if (!replaces) return false;
      close(true);
      move(key, cell, false, false);
      return true;
    default:
      if ((!ctrlKey && !metaKey) || key.toLowerCase() !== 'z') return false;
      // What is being typed is no change of the document yet: it is put away.
      close(false);
      goToCell(cell);
      return true;
  }
}

function onKeyInGrid(event: KeyboardEvent, cell: HTMLTableCellElement): boolean {
  const { key, shiftKey, altKey } = event;
  const control = event.ctrlKey || event.metaKey;
  if (control) {
    if (key === 'Enter') tell({ kind: 'reveal', id: cell.id });
    else if (key.toLowerCase() === 'a') selectAll(cell);
    else if (key === 'Home' || key === 'End') {
      const figures = figuresIn(cell.closest('table') ?? document);
      const target = figures.at(key === 'Home' ? 0 : -1);
      if (target !== undefined) goToCell(target, shiftKey);
    } else return false;
    return true;
  }
  if (altKey) return false;
  switch (key) {
    case 'Tab':
    case 'ArrowUp':
    case 'ArrowDown':
    case 'ArrowLeft':
    case 'ArrowRight':
    case 'Home':
    case 'End':
      return move(key, cell, shiftKey, true);
    case 'Enter':
      return move(shiftKey ? 'ArrowUp' : 'ArrowDown', cell, false, false);
    case 'F2':
      edit(cell, null);
      return true;
    case 'Delete':
    case 'Backspace':
      write(
        selection()
          .flat()
          .map((each) => ({ cell: each, text: '' })),
      );
      return true;
    case '=':
      if (cell.dataset['required'] !== undefined) write([{ cell, text: cell.dataset['required'] }]);
      return true;
    default:
      if (key.length !== 1 && key !== 'Process') return false;
      edit(cell, key.length === 1 ? key : '');
      return true;
  }
}

/** Moves the focus; `anywhere` also to labels and heads. False where Tab is to leave the table. */
function move(key: string, cell: HTMLTableCellElement, shift: boolean, anywhere: boolean): boolean {
  const place = placeOf(cell);
  if (place === null) return false;
  if (key === 'Tab') {
    const next = neighbour(cell, shift ? -1 : 1);
    if (next !== undefined) goToCell(next);
    else goTo(place);
    return next !== undefined;
  }
  if (key === 'Home' || key === 'End') {
    const figures = (place.matrix[place.row] ?? []).filter((each) => each.dataset['cell'] !== undefined);
    const target = figures.at(key === 'Home' ? 0 : -1);
    if (target !== undefined) goToCell(target, shift);
    return true;
  }
  const down = key === 'ArrowDown' ? 1 : key === 'ArrowUp' ? -1 : 0;
  const right = key === 'ArrowRight' ? 1 : key === 'ArrowLeft' ? -1 : 0;
  const target = anywhere || right !== 0 ? step(place, down, right) : (nextFigure(place, down) ?? place);
  goTo(target, anywhere && shift);
  return true;
}

function selectAll(cell: HTMLTableCellElement): void {
  const figures = figuresIn(cell.closest('table') ?? document);
  const [first, last] = [figures[0], figures.at(-1)];
  if (first === undefined || last === undefined) return;
  goToCell(first);
  goToCell(last, true);
}

/** The mouse chooses a cell, a block by dragging or with Shift, and a double click opens one. */
export function onPointer(event: MouseEvent): void {
  const cell = cellAt(event.target);
  if (cell === null || editing?.cell === cell) return;
  if (event.type === 'dblclick') {
    if (cell.dataset['cell'] === undefined) tell({ kind: 'reveal', id: cell.id });
    else edit(cell, null);
  } else if (event.type === 'mousedown' && event.button === 0) {
    event.preventDefault();
    close(true);
    goToCell(cell, event.shiftKey);
  } else if (event.type === 'mouseover' && event.buttons === 1 && anchor !== null && cell !== document.activeElement) {
    goToCell(cell, true);
  }
}

/**
 * On the desktop VS Code asks the page to copy or paste, which a page does only where a text can be edited: a field has
 * the focus meanwhile. In a browser the events come to the cell by themselves.
 */
export function prepareClipboard(cell: HTMLTableCellElement): void {
  if (!navigator.userAgent.includes('Electron')) return;
  const field = document.createElement('textarea');
  field.className = 'clipboard';
  field.tabIndex = -1;
  field.ariaLabel = cell.dataset['name'] ?? '';
  field.value = ' ';
  field.addEventListener('blur', () => field.remove());
  cell.append(field);
  field.focus();
  field.select();
}

/** Copies, cuts or pastes cells; in a cell that is open, and in running text, the browser does it. */
export function onClipboard(event: ClipboardEvent): void {
  const cell = cellAt(document.activeElement);
  if (cell === null || editing !== null) return;
  event.preventDefault();
  if (document.activeElement !== cell) cell.focus();
  const selected = selection();
  if (event.type === 'paste') {
    const text = event.clipboardData?.getData('text/plain') ?? '';
    const html = event.clipboardData?.getData('text/html') ?? '';
    const address = selected[0]?.[0]?.dataset['cell'];
    if (address !== undefined) make({ kind: 'paste', cell: address, text, html });
    return;
  }
  copy(event, selected);
  if (event.type === 'cut') write(selected.flat().map((each) => ({ cell: each, text: '' })));
}

function copy(event: ClipboardEvent, selected: readonly (readonly HTMLTableCellElement[])[]): void {
  const rows = selected.map((line) => line.map(textOf));
  const html = rows.map((line) => `<tr>${line.map((text) => `<td>${escaped(text)}</td>`).join('')}</tr>`).join('');
  event.clipboardData?.setData('text/plain', rows.map((line) => line.join('\t')).join('\n'));
  event.clipboardData?.setData('text/html', `<table>${html}</table>`);
}
