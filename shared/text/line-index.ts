import { difference } from './difference.ts';

/** A zero-based line and UTF-16 column, as in LSP. */
export interface LineColumn {
  readonly line: number;
  readonly character: number;
}

const LF = 10;
const CR = 13;

function endsLine(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code === LF || (code === CR && text.charCodeAt(at + 1) !== LF);
}

/**
 * Offset ↔ line conversions for one text. Lines end at `\n`, `\r\n` or a lone `\r`, as LSP has it. The lines are counted as far
 * as they are asked for: of a text too long to be read that is the first alone.
 */
export class LineIndex {
  readonly #text: string;
  readonly #starts: number[];
  /** The starts of lines up to this offset are known. */
  #known: number;
  /** The first `\n` and the first `\r` behind what is known, where they were looked for. */
  #lf = -1;
  #cr = -1;

  /** `before` is the index of an earlier version of the text: it makes the answer faster, never another. */
  constructor(text: string, before: LineIndex | null = null) {
    this.#text = text;
    this.#starts = before === null ? [0] : before.#startsAfter(text);
    // Those of the text before are known at least to behind the edit.
    this.#known = before === null ? 0 : before.#known + text.length - before.#text.length;
  }

  /** The starts of the lines of a text that differs from this one by an edit: those beside it are only moved. */
  #startsAfter(text: string): number[] {
    const { start, oldEnd, newEnd } = difference(this.#text, text);
    const by = text.length - this.#text.length;
    // A line start depends on the characters before and at it.
    const starts = this.#starts.slice(0, Math.max(1, this.#firstFrom(start)));
    for (let i = Math.max(0, start - 1); i < newEnd; i++) if (endsLine(text, i)) starts.push(i + 1);
    for (let k = this.#firstFrom(oldEnd + 1); k < this.#starts.length; k++)
      starts.push((this.#starts[k] as number) + by);
    return starts;
  }

  /** The number of the first line that starts at or behind an offset. */
  #firstFrom(offset: number): number {
    if (offset <= 0) return 0;
    const line = this.lineAt(offset);
    return this.#starts[line] === offset ? line : line + 1;
  }

  /** The starts of lines, all those up to an offset among them. */
  #startsTo(offset: number): readonly number[] {
    if (this.#known >= offset) return this.#starts;
    for (let end = this.#nextEnd(); end < offset; end = this.#nextEnd()) {
      this.#known = end + 1;
      this.#starts.push(this.#known);
    }
    this.#known = offset;
    return this.#starts;
  }

  /** Where the next line ends behind those that are known; past the text if none does. Each character is looked at once. */
  #nextEnd(): number {
    if (this.#lf < this.#known) this.#lf = this.#next('\n');
    if (this.#cr < this.#known) this.#cr = this.#next('\r');
    // The two of `\r\n` end one line.
    return this.#cr < this.#lf - 1 ? this.#cr : this.#lf;
  }

  #next(character: string): number {
    const at = this.#text.indexOf(character, this.#known);
    return at < 0 ? Number.POSITIVE_INFINITY : at;
  }

  get lineCount(): number {
    return this.#startsTo(this.#text.length).length;
  }

  /** The offset of the line's first character; the text's length for a line past the end. */
  lineStart(line: number): number {
    return this.#startsTo(this.#text.length)[line] ?? this.#text.length;
  }

  /** The zero-based line that holds `offset`. */
  lineAt(offset: number): number {
    const starts = this.#startsTo(Math.min(offset, this.#text.length));
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((starts[middle] as number) <= offset) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  /** Offsets past the text are clamped to its end. */
  at(offset: number): LineColumn {
    const clamped = Math.max(0, Math.min(offset, this.#text.length));
    const line = this.lineAt(clamped);
    return { line, character: clamped - (this.#starts[line] as number) };
  }
}
