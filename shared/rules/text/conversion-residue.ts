import type { RuleFinding } from '../../findings/finding.ts';
import { MOST_IN_A_PASSAGE, type Prose } from '../../prose/prose.ts';
import { BOOKMARK, ENTITY, INVISIBLE, RESIDUE } from '../../text/residue.ts';
import type { Span } from '../../text/span.ts';
import type { BlockRule } from '../rule.ts';

/** How many characters of a paragraph that lost its line ends are marked. */
const SHOWN = 30;

/**
 * Marks that a conversion left in the text: `[bookmark: …]` from Word, `&nbsp;` outside mark-up, characters of no
 * width. They show in print, or break search and comparison unseen. And paragraphs that lost their line ends, and are so long
 * that they are not read.
 */
export const rule: BlockRule<InBlock> = {
  scope: 'block',
  meta: { id: 'conversion-residue', family: 'text', severity: 'information', enabled: true, fixable: true },
  gather({ text, end, isMarkup }) {
    const isLong = text.length > MOST_IN_A_PASSAGE;
    if (!isLong && !RESIDUE.test(text)) return null;
    const found: Residue[] = [];
    for (const pattern of [BOOKMARK, ENTITY, INVISIBLE]) {
      for (const match of text.matchAll(pattern)) {
        const span = { start: match.index, end: match.index + match[0].length };
        // Between two blocks there is white space and mark-up alone.
        if (pattern === ENTITY && (isMarkup || span.start >= end)) continue;
        found.push({ span, words: match[0], invisible: pattern === INVISIBLE });
      }
    }
    return found.length === 0 && !isLong ? null : { found, isLong };
  },
  *check(gathered, { prose }) {
    let mayBeUnread = false;
    for (const { value, locate } of gathered) {
      mayBeUnread ||= value.isLong;
      for (const { span: within, words, invisible } of value.found) {
        const span = locate(within);
        // A byte-order mark at the very beginning belongs to the file.
        if (span.start === 0 && words === '\ufeff') continue;
        yield {
          rule: 'conversion-residue',
          severity: 'information',
          span,
          message: invisible
            ? { id: 'conversion-residue.invisible' }
            : { id: 'conversion-residue', args: { residue: words } },
        };
      }
    }
    if (mayBeUnread) yield* unreadIn(prose);
  },
  fixes({ span, message }) {
    if (message.id === 'conversion-residue.line-ends') return [];
    return [{ title: { id: 'conversion-residue.fix' }, applicability: 'safe', edits: [{ span, newText: '' }] }];
  },
};

function* unreadIn({ passages }: Prose): Iterable<RuleFinding> {
  for (const { passage } of passages) {
    if (passage.text.length <= MOST_IN_A_PASSAGE) continue;
    yield {
      rule: 'conversion-residue',
      severity: 'information',
      span: passage.locate({ start: 0, end: SHOWN }),
      message: { id: 'conversion-residue.line-ends', args: { most: MOST_IN_A_PASSAGE } },
    };
  }
}

/** What is wrong with a block: what a conversion left in it, and whether a paragraph in it may be too long to be read. */
interface InBlock {
  readonly found: readonly Residue[];
  readonly isLong: boolean;
}

/** What a conversion left in a block. */
interface Residue {
  readonly span: Span;
  readonly words: string;
  /** It consists of characters of no width. */
  readonly invisible: boolean;
}
