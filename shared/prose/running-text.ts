import type { SyntaxTree, TextBlock } from '../syntax/tree.ts';
import type { Span } from '../text/span.ts';
import { offsets } from './passage.ts';

/** A line of running text with the way back to the document. */
export interface RunningLine {
  readonly text: string;
  readonly block: TextBlock;
  locate(start: number, end: number): Span;
}

/** The lines of a document outside its tables, in order. */
export function* runningLines(tree: SyntaxTree): Iterable<RunningLine> {
  for (const block of tree.blocks) {
    if (block.kind !== 'text' || block.text === '') continue;
    let place: ((index: number) => number) | null = null;
    yield {
      text: block.text,
      block,
      locate: (start, end) => {
        place ??= offsets(tree.text, block);
        return { start: place(start), end: end > start ? place(end - 1) + 1 : place(start) };
      },
    };
  }
}
