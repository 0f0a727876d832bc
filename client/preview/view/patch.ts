/** What the view itself keeps on an element, whatever is drawn. */
const kept = new Set(['tabindex', 'aria-selected']);

/** The element that a piece of HTML is. */
export function elementOf(html: string): HTMLElement | null {
  const template = document.createElement('template');
  template.innerHTML = html;
  const element = template.content.firstElementChild;
  return element instanceof HTMLElement ? element : null;
}

/** Makes an element say what another says. It stays the same element: focus and selection stay. */
export function become(element: HTMLElement, fresh: HTMLElement): void {
  syncAttributes(element, fresh);
  const [own, drawn] = [element.querySelector('.text'), fresh.querySelector('.text')];
  if (own instanceof HTMLElement && drawn instanceof HTMLElement) {
    syncAttributes(own, drawn);
    own.replaceChildren(...drawn.childNodes);
  } else element.replaceChildren(...fresh.childNodes);
}

function syncAttributes(element: HTMLElement, fresh: HTMLElement): void {
  for (const { name } of [...element.attributes]) {
    if (!kept.has(name) && !fresh.hasAttribute(name)) element.removeAttribute(name);
  }
  for (const { name, value } of fresh.attributes) {
    if (!kept.has(name) && element.getAttribute(name) !== value) element.setAttribute(name, value);
  }
}
