import { titleAndText } from '../../prose/running-text.ts';
import type { Rule } from '../rule.ts';

const GAP = /(?<=[\u3400-\u9fff，。；：、])[ \u3000\u00a0]{1,4}(?=[\u3400-\u9fff，。；：、])/g;
/** Longer gaps set words apart on purpose: columns, a signature pushed to the right. */
const ALIGNED = /[ \u3000\u00a0]{5}|\t/;

/** Spaces between Chinese characters in title and text. Spaces around digits and Latin letters are a matter of taste. */
export const rule: Rule = {
  scope: 'report',
  meta: { id: 'stray-space', family: 'text', severity: 'hint', enabled: false, fixable: true },
  *check({ text: source, report }) {
    for (const line of titleAndText(source, report)) {
      if (ALIGNED.test(line.text.trim())) continue;
      for (const match of line.text.matchAll(GAP)) {
        const span = line.locate(match.index, match.index + match[0].length);
        yield {
          rule: 'stray-space',
          severity: 'hint',
          span,
          message: { id: 'stray-space' },
          fixes: () => [{ title: { id: 'stray-space.fix' }, applicability: 'safe', edits: [{ span, newText: '' }] }],
        };
      }
    }
  },
};
