import type { Span } from '../../text/span.ts';
import type { BlockRule } from '../rule.ts';

const BOOKMARK = /\[bookmark:[^[\]\n]{0,80}\]/g;
const ENTITY = /&nbsp;/g;
/** Zero-width space, joiners, word joiner, soft hyphen, BOM inside the text. */
const INVISIBLE = /[\u200b\u200c\u2060\u00ad\ufeff]{1,64}/g;
/** What stands in every block that holds one of them: few do. */
const ANY = /[\u200b\u200c\u2060\u00ad\ufeff]|\[bookmark:|&nbsp;/;

/**
 * Marks that a conversion left in the text: `[bookmark: …]` from Word, `&nbsp;` outside mark-up, characters of no
 * width. They show in print, or break search and comparison unseen.
 */
export const rule: BlockRule<readonly Residue[]> = {
  scope: 'block',
  meta: { id: 'conversion-residue', family: 'text', severity: 'information', enabled: true, fixable: true },
  gather({ text, end, isMarkup }) {
    if (!ANY.test(text)) return null;
    const found: Residue[] = [];
    for (const pattern of [BOOKMARK, ENTITY, INVISIBLE]) {
      for (const match of text.matchAll(pattern)) {
        const span = { start: match.index, end: match.index + match[0].length };
        // Between two blocks there is white space and mark-up alone.
        if (pattern === ENTITY && (isMarkup || span.start >= end)) continue;
        found.push({ span, words: match[0], invisible: pattern === INVISIBLE });
      }
    }
    return found.length === 0 ? null : found;
  },
  *check(gathered) {
    for (const { value, locate } of gathered) {
      for (const { span: within, words, invisible } of value) {
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
  },
  fixes({ span }) {
    return [{ title: { id: 'conversion-residue.fix' }, applicability: 'safe', edits: [{ span, newText: '' }] }];
  },
};

/** What a conversion left in a block. */
interface Residue {
  readonly span: Span;
  readonly words: string;
  /** It consists of characters of no width. */
  readonly invisible: boolean;
}
