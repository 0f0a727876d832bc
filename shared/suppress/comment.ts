import type { Span, TextEdit } from '../text/span.ts';

const WORD = 'gouji-disable';
/** The longest comment that is read: room for every rule's name. */
const LONGEST = 2_000;

/** One rule named in a comment `<!-- gouji-disable wrong-figure, stray-space -->`, which Markdown and HTML do not print. */
export interface CommentEntry {
  /** The word that leads the comment in, or one like it that asks for nothing: `gouji-disable-next-line`, as other programs have it. */
  readonly word: string;
  /** As written: it need not be the name of a rule. Of a word that asks for nothing it is that word. */
  readonly name: string;
  readonly span: Span;
  readonly comment: Span;
  /** The comment names no other rule. */
  readonly alone: boolean;
}

/** Every rule that the text itself asks not to be reported in it. */
export function commentEntries(text: string): readonly CommentEntry[] {
  const entries: CommentEntry[] = [];
  for (let at = text.indexOf(WORD); at !== -1; at = text.indexOf(WORD, at + WORD.length)) {
    const comment = commentAround(text, at);
    if (comment === null) continue;
    const from = at + WORD.length;
    const longer = /^[\w-]+/.exec(text.slice(from, comment.end - 3))?.[0] ?? '';
    if (longer !== '') {
      const word = WORD + longer;
      entries.push({ word, name: word, span: { start: at, end: at + word.length }, comment, alone: true });
      continue;
    }
    const names = [...text.slice(from, comment.end - 3).matchAll(/[a-z-]+/g)];
    for (const { 0: name, index } of names) {
      const span = { start: from + index, end: from + index + name.length };
      entries.push({ word: WORD, name, span, comment, alone: names.length === 1 });
    }
  }
  return entries;
}

function commentAround(text: string, at: number): Span | null {
  const before = text.slice(Math.max(0, at - 16), at).trimEnd();
  if (!before.endsWith('<!--')) return null;
  const start = text.lastIndexOf('<!--', at);
  const rest = text.slice(at, at + LONGEST);
  const end = rest.indexOf('-->');
  return end === -1 ? null : { start, end: at + end + 3 };
}

/** True if a comment leads in with the word that suppresses, and no other. */
export function isAsking({ word }: CommentEntry): boolean {
  return word === WORD;
}

/** The comment that suppresses a rule in the whole text, as a line of its own before everything else. */
export function insertComment(rule: string): TextEdit {
  return { span: { start: 0, end: 0 }, newText: `<!-- ${WORD} ${rule} -->\n` };
}

/** Takes the rule out of its comment; a comment that names no other goes with its line end. */
export function removeEntry(text: string, { span, comment, alone }: CommentEntry): TextEdit {
  if (alone) {
    const lineEnd = /^\r?\n/.exec(text.slice(comment.end, comment.end + 2))?.[0].length ?? 0;
    return { span: { start: comment.start, end: comment.end + lineEnd }, newText: '' };
  }
  const after = /^[\s,，、]*/.exec(text.slice(span.end, Math.min(comment.end - 3, span.end + 16)))?.[0].length ?? 0;
  return { span: { start: span.start, end: span.end + after }, newText: '' };
}
