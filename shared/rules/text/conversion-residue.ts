import type { Block, SyntaxTree } from '../../syntax/tree.ts';
import type { ReportRule } from '../rule.ts';

const BOOKMARK = /\[bookmark:[^[\]\n]{0,80}\]/g;
const ENTITY = /&nbsp;/g;
/** Zero-width space, joiners, word joiner, soft hyphen, BOM inside the text. */
const INVISIBLE = /[\u200b\u200c\u2060\u00ad\ufeff]{1,64}/g;

/**
 * Marks that a conversion left in the text: `[bookmark: …]` from Word, `&nbsp;` outside mark-up, characters of no
 * width. They show in print, or break search and comparison unseen.
 */
export const rule: ReportRule = {
  scope: 'report',
  meta: { id: 'conversion-residue', family: 'text', severity: 'information', enabled: true, fixable: true },
  *check(context) {
    const { text } = context;
    const markup = text.includes('&nbsp;') ? markupIn(context.tree) : [];
    for (const pattern of [BOOKMARK, ENTITY, INVISIBLE]) {
      let next = 0;
      for (const match of text.matchAll(pattern)) {
        const span = { start: match.index, end: match.index + match[0].length };
        // A byte-order mark at the very beginning belongs to the file.
        if (span.start === 0 && match[0] === '\ufeff') continue;
        while (next < markup.length && (markup[next]?.span.end ?? 0) <= span.start) next++;
        const inMarkup = (markup[next]?.span.start ?? text.length) <= span.start;
        if (pattern === ENTITY && inMarkup) continue;
        yield {
          rule: 'conversion-residue',
          severity: 'information',
          span,
          message:
            pattern === INVISIBLE
              ? { id: 'conversion-residue.invisible' }
              : { id: 'conversion-residue', args: { residue: match[0] } },
        };
      }
    }
  },
  fixes({ span }) {
    return [{ title: { id: 'conversion-residue.fix' }, applicability: 'safe', edits: [{ span, newText: '' }] }];
  },
};

/** Where entities are mark-up, and so no residue. */
function markupIn({ blocks }: SyntaxTree): readonly Block[] {
  return blocks.filter(
    (block) =>
      (block.kind === 'table' && block.layout === 'html') ||
      (block.kind === 'text' && block.text.length !== block.span.end - block.span.start),
  );
}
