/** A zero-based line and UTF-16 column, as in LSP. */
export interface LineColumn {
  readonly line: number;
  readonly character: number;
}

const LF = 10;
const CR = 13;

/** Offset ↔ line conversions for one text. Lines end at `\n`, `\r\n` or a lone `\r`, as LSP has it. */
export class LineIndex {
  readonly #starts: readonly number[];
  readonly #length: number;

  constructor(text: string) {
    const starts = [0];
    for (let i = 0; i < text.length; i++) {
      const code = text.charCodeAt(i);
      if (code === LF || (code === CR && text.charCodeAt(i + 1) !== LF)) starts.push(i + 1);
    }
    this.#starts = starts;
    this.#length = text.length;
  }

  get lineCount(): number {
    return this.#starts.length;
  }

  /** The offset of the line's first character; the text's length for a line past the end. */
  lineStart(line: number): number {
    return this.#starts[line] ?? this.#length;
  }

  /** The zero-based line that holds `offset`. */
  lineAt(offset: number): number {
    let low = 0;
    let high = this.#starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.#starts[middle] as number) <= offset) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  /** Offsets past the text are clamped to its end. */
  at(offset: number): LineColumn {
    const clamped = Math.max(0, Math.min(offset, this.#length));
    const line = this.lineAt(clamped);
    return { line, character: clamped - (this.#starts[line] as number) };
  }
}
