import type { Fix } from '../../findings/finding.ts';
import type { Section } from '../../model/report.ts';
import { labelKey } from '../../text/fold.ts';
import type { Rule } from '../rule.ts';

/**
 * A section lacks one of the topics that the form asks for there. A topic is there as soon as its subject is
 * spoken of, under whatever heading. An empty section is `empty-section`, not five missing topics.
 */
export const rule: Rule = {
  scope: 'report',
  meta: { id: 'missing-topic', family: 'content', severity: 'warning', enabled: true, fixable: true },
  *check({ report }) {
    for (const section of report.sections) {
      const words = section.paragraphs.map(({ text }) => text).join('');
      // Most topics are there as the form spells them; folding the whole text is for the others.
      const absent = section.template.topics.filter(({ keywords }) => !keywords.some((word) => words.includes(word)));
      const key = absent.length === 0 ? '' : labelKey(words);
      if (key === '') continue;
      for (const topic of absent) {
        if (topic.keywords.some((keyword) => key.includes(labelKey(keyword)))) continue;
        yield {
          rule: 'missing-topic',
          severity: topic.required ? 'warning' : 'information',
          span: section.titleSpan,
          message: {
            id: 'missing-topic',
            args: { topic: { zh: topic.label, en: topic.name.en }, section: section.template.title },
          },
          data: { topic: topic.key },
          fixes: () => [insertion(section, topic.label)],
        };
      }
    }
  },
};

/** A sub-heading with the form's prompt, after the section's last paragraph. */
function insertion(section: Section, label: string): Fix {
  const lines = section.template.skeleton.split('\n');
  const at = lines.findIndex((line) => line.includes(label));
  const prompt = (lines[at + 1] ?? '').replace(/\$\{\d{1,2}:/, `\${1:`);
  const items = section.paragraphs.filter(({ text }) => /^[（(][一二三四五六七八九十]{1,3}[）)]/.test(text)).length;
  const ordinal = items > 0 && items < 10 ? `（${'一二三四五六七八九十'[items]}）` : '';
  const end = section.paragraphs.at(-1)?.span.end ?? section.headingSpan.end;
  return {
    title: { id: 'missing-topic.fix', args: { topic: label } },
    applicability: 'choice',
    edits: [{ span: { start: end, end }, newText: `\n${ordinal}${label}\n${prompt}` }],
    snippet: true,
  };
}
