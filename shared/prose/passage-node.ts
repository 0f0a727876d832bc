import type { RuleFinding } from '../findings/finding.ts';
import { Kept } from '../text/kept.ts';
import type { Work } from '../text/work.ts';
import { type Passage, type PassageGroup, type PassageLines, passageOf } from './passage.ts';
import { type PassageReading, readingPassage, readPassage } from './prose.ts';
import type { ReportIdentity } from './report-identity.ts';

/** What rules found in a passage, and what each of those of scope `prose` took from it, null where it took nothing. */
export interface FoundInPassage {
  readonly findings: readonly RuleFinding[];
  readonly taken: readonly unknown[] | null;
}

/**
 * A passage without its position, with what was read in it and what rules found in it. While neither its words nor
 * those around it that have a say in them are touched it stays the same object.
 */
export class PassageNode {
  /** What it locates counts from the start of its first line. */
  readonly passage: Passage;
  readonly found = new Kept<object, FoundInPassage | null>();
  readonly #lines: PassageLines;
  #reading: Kept<ReportIdentity, PassageReading> | null = null;

  constructor(part: string | null, { heading, from, to }: PassageGroup, { lines, starts }: PassageLines) {
    const first = starts[from] ?? 0;
    this.#lines = { lines: lines.slice(from, to), starts: starts.slice(from, to).map((start) => start - first) };
    this.passage = passageOf(part, heading, this.#lines);
  }

  /** What it says, kept for the next who asks. */
  read(identity: ReportIdentity): PassageReading {
    this.#reading ??= new Kept();
    return this.#reading.get(identity, () => readPassage(this.passage, identity));
  }

  /** The same, piece by piece. */
  *reading(identity: ReportIdentity): Work<void> {
    this.#reading ??= new Kept();
    if (this.#reading.has(identity)) return;
    const reading = yield* readingPassage(this.passage, identity);
    this.#reading.get(identity, () => reading);
  }

  /** True if it is what these lines make, wherever they stand. */
  is({ heading, from, to }: PassageGroup, { lines, starts }: PassageLines): boolean {
    const own = this.#lines;
    if (own.lines.length !== to - from || this.passage.heading !== heading) return false;
    const first = starts[from] ?? 0;
    return own.lines.every(
      ({ node }, i) => lines[from + i]?.node === node && starts[from + i] === first + (own.starts[i] ?? 0),
    );
  }
}

/** A passage and where it starts in its part of the report. */
export interface PassageAt {
  readonly node: PassageNode;
  readonly start: number;
}

/** The passage as it stands in a part that starts at `start`. */
export function passageAt({ node, start: from }: PassageAt, start: number): Passage {
  const by = start + from;
  return {
    ...node.passage,
    locate: (within) => {
      const span = node.passage.locate(within);
      return { start: span.start + by, end: span.end + by };
    },
  };
}
