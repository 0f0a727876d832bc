import type { Repair } from '../messages.ts';
import { tell } from './host.ts';

/** What is said of the piece that has the focus, shown under it: its name, its findings and what can be done about them. */

const panel = document.getElementById('panel') as HTMLElement;
let owner: HTMLElement | null = null;

/** The piece and the findings in it that a target belongs to: a cell, a heading, or marked words of running text. */
export function pieceAt(target: EventTarget | null): HTMLElement | null {
  const element = target instanceof Node ? (target instanceof Element ? target : target.parentElement) : null;
  const piece = element?.closest<HTMLElement>('[id^="c:"], [id^="t:"], [id^="b:"], [id^="l:"]');
  return piece ?? null;
}

export function findingsOf(element: Element | null): readonly string[] {
  return (element?.getAttribute('data-findings') ?? '').split(' ').filter((index) => index !== '');
}

/** Shows what is said of `piece`; of running text, what is said of the words at the cursor. */
export function show(piece: HTMLElement, findings: readonly string[]): void {
  const stated = piece.id.startsWith('c:') ? document.getElementById(`x:${piece.id.slice(2)}`) : null;
  const notes = [...findings.map((index) => document.getElementById(`f:${index}`)), stated];
  const words = notes.flatMap((note) => (note === null ? [] : [note.cloneNode(true) as HTMLElement]));
  if (words.length === 0) {
    hide();
    return;
  }
  for (const each of words) each.removeAttribute('id');
  const repairs = owner === piece ? panel.querySelector('#repairs') : null;
  owner = piece;
  const name = document.createElement('strong');
  name.textContent = piece.dataset['name'] ?? '';
  panel.replaceChildren(...(name.textContent === '' ? [] : [name]), ...(piece.id.startsWith('l:') ? [] : words));
  if (repairs !== null) panel.append(repairs);
  panel.hidden = panel.childElementCount === 0;
  place();
}

/** Puts the repairs under what is said of a piece that still has the focus. */
export function showRepairs(id: string, repairs: readonly Repair[]): void {
  if (owner?.id !== id) return;
  panel.querySelector('#repairs')?.remove();
  const list = document.createElement('div');
  list.id = 'repairs';
  for (const [index, { title, enabled }] of repairs.entries()) {
    const button = document.createElement('button');
    button.textContent = title;
    button.disabled = !enabled;
    button.addEventListener('click', () => {
      leave();
      hide();
      tell({ kind: 'repair', id, index });
    });
    list.append(button);
  }
  const reveal = document.createElement('button');
  reveal.textContent = panel.dataset['reveal'] ?? '';
  reveal.addEventListener('click', () => tell({ kind: 'reveal', id }));
  list.append(reveal);
  panel.append(list);
  panel.hidden = false;
  place();
}

export function hide(): void {
  owner = null;
  panel.hidden = true;
  panel.replaceChildren();
}

export function has(target: EventTarget | null): boolean {
  return target instanceof Node && panel.contains(target);
}

/** Puts the focus on the first repair; false where there is none. */
export function enter(): boolean {
  const button = panel.querySelector<HTMLButtonElement>('button:not(:disabled)');
  button?.focus();
  return button !== null;
}

/** Puts the focus back on what the panel is about. */
export function leave(): void {
  const target = owner?.querySelector<HTMLElement>('.text') ?? owner;
  target?.focus();
}

/** Under its piece, or above where there is no room below. */
export function place(): void {
  if (owner === null || panel.hidden) return;
  const at = owner.getBoundingClientRect();
  const height = panel.offsetHeight;
  const below = at.bottom + 4 + height <= innerHeight || at.top < height + 60;
  const left = Math.max(8, Math.min(at.left, document.documentElement.clientWidth - panel.offsetWidth - 8));
  panel.style.left = `${left + scrollX}px`;
  panel.style.top = `${(below ? at.bottom + 4 : at.top - height - 4) + scrollY}px`;
}
