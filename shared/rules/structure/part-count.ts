import type { RuleFinding } from '../../findings/finding.ts';
import type { SectionTemplate } from '../../template/schema.ts';
import { labelKey } from '../../text/fold.ts';
import { readNumeral } from '../../text/numerals.ts';
import type { Rule } from '../rule.ts';

/** 「报告由…等六部分组成」, 「全文共分6个部分」. */
const COUNTED = /([一二两三四五六七八九十]|[0-9０-９]{1,2})\s?个?(?:大|主要)?(?:部分|章节|方面内容)/gu;
const OF_THE_REPORT = /报告|全文|内容/;
const COMPOSED = /由|分为|共|包括|包含|组成|构成/;
/** Fewer names of parts are a mention, not a list. */
const FEWEST_LISTED = 3;

/**
 * The preamble counts or lists the parts of the report otherwise than the form has them. Source: 《条例》 article 50 and
 * 国办公开办函〔2021〕30号, which name six.
 */
export const rule: Rule = {
  scope: 'passage',
  meta: { id: 'part-count', family: 'structure', severity: 'hint', enabled: false, fixable: true },
  *check({ passage, identity }) {
    if (passage.part !== null) return;
    const { sections } = identity.edition;
    for (const { start, words } of sentencesIn(passage.text)) {
      if (!OF_THE_REPORT.test(words) || !COMPOSED.test(words)) continue;
      const counts = [...words.matchAll(COUNTED)];
      const wrong = counts.find((each) => readNumeral(each[1] ?? '') !== sections.length);
      const [number = ''] = wrong?.slice(1) ?? [];
      if (wrong !== undefined) {
        const at = start + wrong.index;
        const args = { found: number, wanted: likeNumeral(number, sections.length) };
        yield finding({ start: at, end: at + number.length }, { id: 'part-count', args });
      } else {
        const lacking = lackingIn(words, sections);
        const args = { titles: lacking.map(({ title }) => `“${title}”`).join('、'), wanted: sections.length };
        const end = start + words.length;
        if (lacking.length > 0) yield finding({ start, end }, { id: 'part-count.list', args });
      }
    }
  },
  fixes({ span, message }) {
    if (message.id !== 'part-count') return [];
    const to = String(message.args?.['wanted']);
    return [{ title: { id: 'part-count.fix', args: { to } }, applicability: 'choice', edits: [{ span, newText: to }] }];
  },
};

function finding(span: RuleFinding['span'], message: RuleFinding['message']): RuleFinding {
  return { rule: 'part-count', severity: 'hint', span, message };
}

function* sentencesIn(text: string): Iterable<{ readonly start: number; readonly words: string }> {
  let start = 0;
  for (const words of text.split(/[。；]/u)) {
    yield { start, words };
    start += words.length + 1;
  }
}

/** The parts of the form that a list leaves out; none where it is closed by 等, or lists no parts at all. */
function lackingIn(words: string, sections: readonly SectionTemplate[]): readonly SectionTemplate[] {
  if (words.includes('等')) return [];
  const key = labelKey(words);
  const named = sections.filter(
    ({ title, variants, keywords }) =>
      [title, ...variants].some((each) => key.includes(labelKey(each))) ||
      keywords.some((set) => set.every((word) => key.includes(labelKey(word)))),
  );
  return named.length < FEWEST_LISTED ? [] : sections.filter((section) => !named.includes(section));
}

/** The number written as the other is: 六, 6, ６. */
function likeNumeral(written: string, value: number): string {
  if (/[0-9]/.test(written)) return String(value);
  if (/[０-９]/u.test(written)) return String.fromCharCode(0xff10 + value);
  return '零一二三四五六七八九十'.charAt(value);
}
