import type { Finding } from '../../findings/finding.ts';
import { type BodyName, bodyName, canBeSameBody } from '../../prose/body.ts';
import type { Token } from '../../prose/lexer.ts';
import type { Span } from '../../text/span.ts';
import type { Rule } from '../rule.ts';

/** Words before a kind of body that name no particular one. */
const GENERIC =
  /[我本各全该其某]|下属|辖区|基层|所属|其他|相关|部分|个别|上级|兄弟|有关|多个|[一二三四五六七八九十两]个?$/;
/** What only the reporting body itself does, at the beginning of what is said of it. */
const OWN_ACT =
  /^(?:共|累计|全年|年内)?(?:主动公开[一-龥]{0,4}信息|收到[一-龥]{0,8}申请|高度重视|认真贯彻|认真落实|严格落实|严格执行|严格按照|坚持以|全面落实)/;

/**
 * The report is signed by, or speaks in the text of, another body of the same kind than its title names: copied
 * from a neighbour's report. Shorter forms of the name are the same body; bodies of other kinds are only mentioned.
 */
export const rule: Rule = {
  scope: 'report',
  meta: { id: 'body-name-mismatch', family: 'content', severity: 'warning', enabled: true, fixable: true },
  *check(context) {
    const { prose, report } = context;
    const title = report.body;
    const own = bodyName(title);
    if (own === null || own.stem === '') return;
    const signed = report.signature?.body ?? null;
    if (signed !== null) {
      const name = bodyName(signed.text);
      if (name !== null && isOther(name, own)) yield finding(signed.span, signed.text, title);
    }
    if (own.kind === '政府') return;
    const seen = new Set<string>();
    for (const { passage, sentences } of prose.passages) {
      for (const sentence of sentences) {
        for (const { tokens } of sentence) {
          const subject = subjectOf(tokens, passage.text);
          if (subject === null || seen.has(subject.text)) continue;
          seen.add(subject.text);
          const name = bodyName(subject.text);
          if (name !== null && isOther(name, own)) yield finding(passage.locate(subject), subject.text, title);
        }
      }
    }
  },
};

function isOther(name: BodyName, own: BodyName): boolean {
  return name.kind === own.kind && name.stem.length >= 2 && !canBeSameBody(name, own);
}

/** How far the words of an own act reach. */
const ACT_LENGTH = 24;

/** What a clause begins with, dates passed over, if it does there what only the reporting body does. */
function subjectOf(tokens: readonly Token[], text: string): Token | null {
  const first = tokens.find((token) => token.kind !== 'year' && token.kind !== 'time' && token.kind !== 'reference');
  if (first === undefined || first.kind !== 'word' || first.text.length > 16 || GENERIC.test(first.text)) return null;
  return OWN_ACT.test(text.slice(first.end, first.end + ACT_LENGTH).trimStart()) ? first : null;
}

function finding(span: Span, name: string, title: string): Finding {
  return {
    rule: 'body-name-mismatch',
    severity: 'warning',
    span,
    message: { id: 'body-name-mismatch', args: { name, title } },
    fixes: () => [
      {
        title: { id: 'body-name-mismatch.fix', args: { title } },
        applicability: 'choice',
        edits: [{ span, newText: title }],
      },
    ],
  };
}
