import type { Quantity } from '../../prose/lexer.ts';
import type { Rule } from '../rule.ts';

/**
 * One listing counts in several measure words (66条 divided into 9篇, 11篇), or applications are counted in 条.
 * The figures may still be right; the wording leaves open whether the same thing is counted.
 */
export const rule: Rule = {
  scope: 'passage',
  meta: { id: 'mixed-measure-word', family: 'prose', severity: 'hint', enabled: false, fixable: false },
  *check({ passage, divisions, claims }) {
    for (const { total, parts } of divisions) {
      const odd = parts.find(({ quantity }) => quantity.measure !== '' && quantity.measure !== total.measure);
      if (odd === undefined) continue;
      yield {
        rule: 'mixed-measure-word',
        severity: 'hint',
        span: odd.quantity.span,
        message: { id: 'mixed-measure-word', args: { total: written(total), part: written(odd.quantity) } },
        related: [{ span: total.span, message: { id: 'mixed-measure-word.total' } }],
      };
    }
    for (const claim of claims) {
      const measure = claim.number === null ? '' : passage.text.slice(claim.number.end, claim.span.end).trim();
      if (!['new', 'handled', 'closed'].includes(claim.kind) || !['条', '篇', '则'].includes(measure)) continue;
      yield {
        rule: 'mixed-measure-word',
        severity: 'hint',
        span: claim.span,
        message: { id: 'mixed-measure-word.application', args: { measure } },
      };
    }
  },
};

function written(quantity: Quantity): string {
  return `${quantity.value}${quantity.measure}`;
}
