// The script of the preview. It shows the HTML that it is given, in which all text is escaped, and leads from a
// piece to the text and from the cursor to a piece.
import type { FromPreview, ToPreview } from './messages.ts';

declare function acquireVsCodeApi(): { postMessage(message: FromPreview): void };

const editor = acquireVsCodeApi();
const place = document.getElementById('preview');

function spanOf(element: HTMLElement): { readonly start: number; readonly end: number } {
  return { start: Number(element.dataset['start']), end: Number(element.dataset['end']) };
}

/** Marks the smallest piece at the cursor and brings it into view. */
function showCursor(offset: number): void {
  for (const marked of document.querySelectorAll('.current')) marked.classList.remove('current');
  let nearest: HTMLElement | null = null;
  let size = Number.POSITIVE_INFINITY;
  for (const piece of document.querySelectorAll<HTMLElement>('.sheet [data-start]')) {
    const { start, end } = spanOf(piece);
    if (start > offset || offset > end || end - start > size) continue;
    nearest = piece;
    size = end - start;
  }
  nearest?.classList.add('current');
  nearest?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
}

function reveal(target: EventTarget | null): void {
  const piece = target instanceof Element ? target.closest<HTMLElement>('[data-start]') : null;
  if (piece !== null) editor.postMessage({ kind: 'reveal', ...spanOf(piece) });
}

window.addEventListener('message', ({ data }: MessageEvent<ToPreview>) => {
  if (data.kind === 'cursor') showCursor(data.offset);
  else if (place !== null) place.innerHTML = data.html;
});
document.addEventListener('click', ({ target }) => reveal(target));
document.addEventListener('keydown', ({ key, target }) => {
  if (key === 'Enter') reveal(target);
});
editor.postMessage({ kind: 'ready' });
