import { unseenMarked } from './inert.ts';

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text as HTML, also within quotes. */
export function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (character) => entities[character] ?? character);
}

/** Text as the content of an element: characters that cannot be seen are shown by their number and direct nothing. */
export function inertHtml(text: string): string {
  return unseenMarked(escaped(text));
}
