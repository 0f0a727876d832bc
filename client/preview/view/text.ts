import { make, tell } from './host.ts';
import { become } from './patch.ts';

/** Running text that is edited in place: what is typed is written into the text a moment later, a paragraph at a time. */

/** So long after the last key what was typed is written. */
const PAUSE_MS = 250;

/** What was last written, or drawn, by the `id` of a block. */
const known = new Map<string, string>();
/** Drawings that wait until nothing is typed in their block. */
const waiting = new Map<string, HTMLElement>();
let typing: { readonly field: HTMLElement; readonly timer: number } | null = null;
let isComposing = false;
/** Changes that the extension has not answered yet. */
let underWay = 0;
/** Where the cursor goes with the next page: into the paragraph that was begun. */
let next: string | null = null;

export function fieldAt(target: EventTarget | null): HTMLElement | null {
  const field =
    target instanceof Node ? (target instanceof Element ? target : target.parentElement)?.closest('.text') : null;
  return field instanceof HTMLElement ? field : null;
}

function blockOf(field: HTMLElement): string {
  return field.parentElement?.id ?? '';
}

/** Where the cursor stands in running text; null where it does not. */
export function cursor(): { readonly block: string; readonly offset: number } | null {
  const field = fieldAt(document.activeElement);
  const offset = field === null ? null : cursorIn(field);
  return field === null || offset === null ? null : { block: blockOf(field), offset };
}

/** After the page was made anew: the cursor goes where it was, or into the paragraph that was begun. */
export function layOutText(before: ReturnType<typeof cursor>): void {
  known.clear();
  waiting.clear();
  const place = next === null ? before : { block: next, offset: 0 };
  next = null;
  const field = document.getElementById(place?.block ?? '')?.querySelector<HTMLElement>('.text');
  if (!field || place === null) return;
  putCursor(field, place.offset);
  selectPlaceholder(field);
}

/** A paragraph that only says what is still to be written is selected as a whole: what is typed takes its place. */
export function selectPlaceholder(field: HTMLElement): void {
  const selected = getSelection();
  if (selected?.isCollapsed && /^〔待填[^〔〕]*〕$/.test(field.textContent ?? '')) selected.selectAllChildren(field);
}

export function onFocusText(field: HTMLElement): void {
  const block = blockOf(field);
  if (!known.has(block)) known.set(block, field.textContent ?? '');
}

export function onInput(event: Event): void {
  const field = fieldAt(event.target);
  if (field === null) return;
  if (typing !== null) clearTimeout(typing.timer);
  typing = { field, timer: window.setTimeout(flush, PAUSE_MS) };
}

export function onComposition(event: Event): void {
  isComposing = event.type !== 'compositionend';
}

/** Writes what was typed, if anything; true if there was something. */
export function flush(): boolean {
  if (typing === null) return false;
  const { field, timer } = typing;
  if (isComposing) {
    clearTimeout(timer);
    typing = { field, timer: window.setTimeout(flush, PAUSE_MS) };
    return false;
  }
  clearTimeout(timer);
  typing = null;
  return write(field, field.textContent ?? '');
}

function write(field: HTMLElement, text: string): boolean {
  const block = blockOf(field);
  const before = known.get(block) ?? '';
  if (text === before) {
    drawWaiting();
    return false;
  }
  known.set(block, text);
  underWay++;
  make({ kind: 'text', block: Number(block.slice(2)), before, text }, (wasRefused) => {
    underWay--;
    if (wasRefused) next = null;
    if (underWay === 0) drawWaiting();
  });
  return true;
}

/** What a key does in running text; true if it does anything besides writing. */
export function onKeyInText(event: KeyboardEvent, field: HTMLElement): boolean {
  if (event.isComposing) return false;
  const block = blockOf(field);
  if (event.key === 'Escape') field.blur();
  else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) tell({ kind: 'reveal', id: block });
  else if (event.key === 'Enter') divide(field);
  else return false;
  return true;
}

/** Begins a new paragraph at the cursor. */
function divide(field: HTMLElement): void {
  flush();
  const text = field.textContent ?? '';
  const at = cursorIn(field) ?? text.length;
  if (text.slice(at).trim() === '') {
    // An empty line is no paragraph: it says that something is still to be written.
    write(field, `${text.trimEnd()}\n〔待填〕`);
  } else write(field, `${text.slice(0, at)}\n${text.slice(at)}`);
  next = `b:${Number(blockOf(field).slice(2)) + 1}`;
}

/** Draws a block that is a piece of the page, unless something is being typed in it: then later. */
export function drawText(element: HTMLElement, fresh: HTMLElement): void {
  const field = element.querySelector<HTMLElement>('.text');
  if (field === null) {
    become(element, fresh);
    return;
  }
  if (typing?.field === field || underWay > 0 || (isComposing && document.activeElement === field)) {
    waiting.set(element.id, fresh);
    return;
  }
  known.set(element.id, fresh.textContent ?? '');
  const at = document.activeElement === field ? cursorIn(field) : null;
  become(element, fresh);
  if (at === null) return;
  putCursor(field, at);
  selectPlaceholder(field);
}

function drawWaiting(): void {
  for (const [id, fresh] of [...waiting]) {
    waiting.delete(id);
    const element = document.getElementById(id);
    if (element !== null) drawText(element, fresh);
  }
}

function cursorIn(field: HTMLElement): number | null {
  const selected = getSelection();
  if (selected === null || selected.rangeCount === 0 || !field.contains(selected.focusNode)) return null;
  const range = document.createRange();
  range.selectNodeContents(field);
  range.setEnd(selected.focusNode ?? field, selected.focusOffset);
  return range.toString().length;
}

function putCursor(field: HTMLElement, offset: number): void {
  field.focus();
  const nodes = document.createTreeWalker(field, NodeFilter.SHOW_TEXT);
  let left = offset;
  let node = nodes.nextNode();
  while (node !== null && left > (node.textContent?.length ?? 0)) {
    left -= node.textContent?.length ?? 0;
    node = nodes.nextNode();
  }
  const selected = getSelection();
  if (node !== null) selected?.collapse(node, left);
  else {
    selected?.selectAllChildren(field);
    selected?.collapseToEnd();
  }
}
