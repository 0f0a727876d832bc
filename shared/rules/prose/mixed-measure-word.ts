import type { RuleFinding } from '../../findings/finding.ts';
import type { Quantity } from '../../prose/lexer.ts';
import type { PassageSubject, Rule } from '../rule.ts';

/** Claims that count applications. */
const OF_APPLICATIONS: ReadonlySet<string> = new Set(['new', 'handled', 'closed']);
/** What documents and items of news are counted in, and applications are not. */
const OF_DOCUMENTS: ReadonlySet<string> = new Set(['条', '篇', '则']);

/**
 * One listing counts in several measure words (66条 divided into 9篇, 11篇), or applications are counted in 条.
 * The figures may still be right; the wording leaves open whether the same thing is counted.
 */
export const rule: Rule = {
  scope: 'passage',
  meta: { id: 'mixed-measure-word', family: 'prose', severity: 'hint', enabled: false, fixable: false },
  check: (subject) => (subject.divisions.length + subject.claims.length === 0 ? [] : mixedIn(subject)),
};

function* mixedIn({ passage, divisions, claims }: PassageSubject): Iterable<RuleFinding> {
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
    if (claim.number === null || !OF_APPLICATIONS.has(claim.kind)) continue;
    const measure = passage.text.slice(claim.number.end, claim.span.end).trim();
    if (!OF_DOCUMENTS.has(measure)) continue;
    yield {
      rule: 'mixed-measure-word',
      severity: 'hint',
      span: claim.span,
      message: { id: 'mixed-measure-word.application', args: { measure } },
    };
  }
}

function written(quantity: Quantity): string {
  return `${quantity.value}${quantity.measure}`;
}
