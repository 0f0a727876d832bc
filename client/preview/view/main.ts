// The script of the form view. It shows the HTML that it is given, in which all text is escaped, and tells what a person
// changes; the text is changed by the extension, and what comes of it is drawn again.
import type { FormUpdate } from '../../../shared/preview/form.ts';
import type { ToView } from '../messages.ts';
import {
  cellAt,
  commit,
  goToCell,
  isEditing,
  isTypingInCell,
  layOut,
  onClipboard,
  onKey,
  onPointer,
  prepareClipboard,
} from './grid.ts';
import { answer, isChanging, make, tell } from './host.ts';
import * as panel from './panel.ts';
import { become, elementOf } from './patch.ts';
import * as text from './text.ts';

const form = document.getElementById('form') as HTMLElement;
const where = document.getElementById('where') as HTMLElement;
const said = document.getElementById('said') as HTMLElement;
/** The marked words that the cursor was in last. */
let lastMark: Element | null = null;

function draw({ html, pieces }: FormUpdate): void {
  if (html !== null) {
    commit();
    text.flush();
    const cell = cellAt(document.activeElement)?.id;
    const cursor = text.cursor();
    form.innerHTML = html;
    layOut();
    const again = cell === undefined ? null : document.getElementById(cell);
    if (again instanceof HTMLTableCellElement) goToCell(again);
    text.layOutText(cursor);
  }
  for (const [id, piece] of pieces) {
    const [element, fresh] = [document.getElementById(id), elementOf(piece)];
    if (element === null || fresh === null || isEditing(id)) continue;
    if (id.startsWith('b:')) text.drawText(element, fresh);
    else become(element, fresh);
  }
  if (document.hasFocus()) follow();
  else showPanel();
}

/** Shows what is said of the piece with the focus. */
function showPanel(): void {
  const target = document.activeElement;
  if (panel.has(target)) return;
  const piece = panel.pieceAt(target);
  where.textContent = piece?.dataset['name'] ?? '';
  if (piece === null || isEditing(piece.id)) panel.hide();
  else panel.show(piece, findingsAt(piece));
}

/** The findings of a piece; of running text those of the words at the cursor. */
function findingsAt(piece: HTMLElement): readonly string[] {
  return panel.findingsOf(text.fieldAt(document.activeElement) === null ? piece : markAtCursor());
}

function markAtCursor(): Element | null {
  const node = getSelection()?.focusNode;
  return (node instanceof Element ? node : node?.parentElement)?.closest('mark') ?? null;
}

/** Tells where the focus is, and shows what is said there. */
function follow(): void {
  showPanel();
  const piece = panel.pieceAt(document.activeElement);
  if (piece === null || isEditing(piece.id)) return;
  tell({ kind: 'focus', id: piece.id, findings: findingsAt(piece).map(Number) });
}

function showCursor(id: string | null): void {
  for (const marked of document.querySelectorAll('.current')) marked.classList.remove('current');
  const piece = id === null ? null : document.getElementById(id);
  if (piece === null || document.hasFocus()) return;
  piece.classList.add('current');
  piece.scrollIntoView({ block: 'nearest', inline: 'nearest' });
}

/** Where in the form the focus was last: a click on a button of the bar takes it away from there. */
let lastInForm: Element | null = null;

/** Goes to the next place with a finding, after the last to the first. */
function goToProblem(by: 1 | -1): void {
  const all = [...form.querySelectorAll<HTMLElement>(':is(th, td, h2, .text, #loose button)[data-findings]')].filter(
    (element) => panel.findingsOf(element).length > 0,
  );
  const at = form.contains(document.activeElement) ? document.activeElement : lastInForm;
  const isAfter = (each: HTMLElement): boolean =>
    at !== null && (at.compareDocumentPosition(each) & Node.DOCUMENT_POSITION_FOLLOWING) > 0;
  const isBefore = (each: HTMLElement): boolean =>
    at !== null && (at.compareDocumentPosition(each) & Node.DOCUMENT_POSITION_PRECEDING) > 0 && !each.contains(at);
  const target = !form.contains(at)
    ? all.at(by === 1 ? 0 : -1)
    : by === 1
      ? (all.find(isAfter) ?? all[0])
      : (all.findLast(isBefore) ?? all.at(-1));
  if (target === undefined) return;
  const cell = cellAt(target);
  if (cell !== null) goToCell(cell);
  else focusText(target);
}

/** In running text the cursor goes to the words that are marked; what is still to be written is selected. */
function focusText(target: HTMLElement): void {
  target.focus();
  const mark = target.querySelector('mark');
  if (mark !== null) getSelection()?.collapse(mark.firstChild, 0);
  text.selectPlaceholder(target);
  follow();
}

window.addEventListener('message', ({ data }: MessageEvent<ToView>) => {
  switch (data.kind) {
    case 'update':
      draw(data.update);
      break;
    case 'cursor':
      showCursor(data.id);
      break;
    case 'repairs':
      panel.showRepairs(data.id, data.repairs);
      break;
    case 'done':
      said.textContent = data.refusal ?? '';
      answer(data.refusal !== null);
      break;
    case 'said':
      said.textContent = data.words;
  }
});

document.addEventListener('keydown', (event) => {
  if (handled(event)) {
    event.preventDefault();
    event.stopPropagation();
  }
});

function handled(event: KeyboardEvent): boolean {
  const { key, target } = event;
  const control = (event.ctrlKey || event.metaKey) && !event.altKey;
  if (key === 'F8') {
    goToProblem(event.shiftKey ? -1 : 1);
    return true;
  }
  if (control && key.toLowerCase() === 's') {
    // What is being typed is written before the file is.
    const wasTyping = [commit(), text.flush()].includes(true);
    if (wasTyping) tell({ kind: 'save' });
    return wasTyping;
  }
  if (control && /^[yz]$/i.test(key) && !isTypingInCell()) {
    // What was typed last is the first to be taken back: it is written before that, and the editor undoes it after.
    if (!text.flush() && !isChanging()) return false;
    tell({ kind: key.toLowerCase() === 'y' || event.shiftKey ? 'redo' : 'undo' });
    return true;
  }
  if (panel.has(target)) {
    if (key !== 'Escape') return false;
    panel.leave();
    return true;
  }
  if ((control && key === '.') || (event.altKey && key === 'Enter')) return panel.enter();
  const field = text.fieldAt(target);
  if (field !== null) return text.onKeyInText(event, field);
  const cell = cellAt(target);
  if (control && cell !== null && /^[cxv]$/i.test(key) && target === cell) {
    prepareClipboard(cell);
    // The clipboard comes by the key's own way.
    return false;
  }
  return onKey(event);
}

for (const type of ['mousedown', 'mouseover', 'dblclick'] as const) document.addEventListener(type, onPointer);
document.addEventListener('focusin', (event) => {
  if (event.target instanceof Element && form.contains(event.target)) lastInForm = event.target;
  const field = text.fieldAt(event.target);
  if (field !== null) {
    text.onFocusText(field);
    // By a key: a click puts the cursor later.
    text.selectPlaceholder(field);
  }
  if (!panel.has(event.target)) follow();
});
document.addEventListener('focusout', (event) => {
  if (text.fieldAt(event.target) !== null) text.flush();
});
document.addEventListener('input', text.onInput);
for (const type of ['copy', 'cut', 'paste'] as const) document.addEventListener(type, onClipboard);
for (const type of ['compositionstart', 'compositionend']) document.addEventListener(type, text.onComposition);
document.addEventListener('selectionchange', () => {
  const mark = text.fieldAt(document.activeElement) === null ? null : markAtCursor();
  if (mark === lastMark) return;
  lastMark = mark;
  follow();
});
document.addEventListener('editing', panel.hide);
window.addEventListener('resize', panel.place);

document.addEventListener('click', ({ target }) => {
  const field = text.fieldAt(target);
  if (field !== null) text.selectPlaceholder(field);
  if (!(target instanceof HTMLElement)) return;
  const { id } = target;
  if (id === 'next') goToProblem(1);
  else if (id === 'export') tell({ kind: 'export' });
  else if (id === 'totals') tell({ kind: 'computeTotals', on: (target as HTMLInputElement).checked });
  else if (target.dataset['table'] !== undefined) fillZeros(target, target.dataset['table']);
  else if (id.startsWith('l:')) tell({ kind: 'reveal', id });
});
/**
 * The button goes with the last cell that it could fill: the focus goes to the table. It goes there at once, not with the
 * answer, by which time the person may have gone on to another place.
 */
function fillZeros(button: HTMLElement, table: string): void {
  const cell = button.closest('.table')?.querySelector<HTMLElement>('td[tabindex="0"]');
  if (cell instanceof HTMLTableCellElement) goToCell(cell);
  make({ kind: 'zeros', table }, (wasRefused) => {
    if (wasRefused && document.activeElement === cell) button.focus();
  });
}

tell({ kind: 'ready' });

/** Heads of tables stay under the bar, whose height depends on the width of the window. */
new ResizeObserver(([bar]) => {
  document.documentElement.style.setProperty('--bar', `${bar?.target.getBoundingClientRect().height ?? 0}px`);
}).observe(document.querySelector('header') as HTMLElement);
