/**
 * What comes from a report or a file's name is shown as characters and does nothing: one function for each kind of
 * output that could take it for more.
 */

/** Control and format characters (of direction, without width), separators of lines, single halves of surrogate pairs. */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u;
const EACH_UNSEEN = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu;

/** For a message, a terminal, a log: white space as a space, every other character that cannot be seen by its number: `‹U+202E›`. */
export function visible(text: string): string {
  return UNSEEN.test(text)
    ? text.replace(EACH_UNSEEN, (character) => (/\s/.test(character) ? ' ' : codeOf(character)))
    : text;
}

/** For Markdown: a code span that no backticks in the text can end. */
export function codeSpan(text: string): string {
  const words = visible(text);
  const longest = Math.max(0, ...(words.match(/`+/g) ?? []).map((run) => run.length));
  const fence = '`'.repeat(longest + 1);
  // A space at both ends is taken off again; without it a backtick at an end would lengthen the fence.
  const room = words === '' || /^[` ]|[` ]$/.test(words) ? ' ' : '';
  return `${fence}${room}${words}${room}${fence}`;
}

/** For plain text in which `[words](target)` is a link all the same (SARIF): the two parts are moved apart. */
export function unlinked(text: string): string {
  return text.replaceAll('](', '] (');
}

/** For HTML that is escaped: each character that cannot be seen in an element of its own, where it directs nothing but itself. */
export function unseenMarked(html: string): string {
  if (!UNSEEN.test(html)) return html;
  return html.replace(EACH_UNSEEN, (character) =>
    /[\t\n\r]/.test(character)
      ? character
      : `<span class="unseen" data-code="${codeOf(character)}">${character}</span>`,
  );
}

function codeOf(character: string): string {
  return `‹U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}›`;
}
