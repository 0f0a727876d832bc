/** A figure, with its unit where one is written. */
const figure = /^-?\d+(?:\.\d+)?(?:万?元)?$/;

/**
 * A cell of a CSV file, in quotes where it has to be. Programs that open such a file compute what begins with `=`, `+`, `-` or
 * `@`, also in full width: words that do, a file's name for one, get an apostrophe in front, and figures stay as they are.
 */
export function quoted(cell: string): string {
  const inert = /^[=+\-@＝＋－＠\t\r]/.test(cell) && !figure.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(inert) ? `"${inert.replaceAll('"', '""')}"` : inert;
}
