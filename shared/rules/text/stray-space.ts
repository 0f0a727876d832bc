import type { Rule } from '../rule.ts';

const GAP = /(?<=[\u3400-\u9fff，。；：、])[ \u3000\u00a0]{1,4}(?=[\u3400-\u9fff，。；：、])/g;
/** Longer gaps set words apart on purpose: columns, a signature pushed to the right. */
const ALIGNED = /[ \u3000\u00a0]{5}|\t/;

/** Spaces between Chinese characters in title and text. Spaces around digits and Latin letters are a matter of taste. */
export const rule: Rule = {
  scope: 'text',
  meta: { id: 'stray-space', family: 'text', severity: 'hint', enabled: false, fixable: true },
  *check({ kind, text }) {
    if (kind === 'table' || ALIGNED.test(text.trim())) return;
    for (const match of text.matchAll(GAP)) {
      yield {
        rule: 'stray-space',
        severity: 'hint',
        span: { start: match.index, end: match.index + match[0].length },
        message: { id: 'stray-space' },
      };
    }
  },
  fixes({ span }) {
    return [{ title: { id: 'stray-space.fix' }, applicability: 'safe', edits: [{ span, newText: '' }] }];
  },
};
