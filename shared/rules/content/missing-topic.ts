import type { Section } from '../../model/report.ts';
import type { SectionTemplate } from '../../template/schema.ts';
import { labelKey } from '../../text/fold.ts';
import { insertParagraphs, reportAfter } from '../../writing/elements.ts';
import type { Rule } from '../rule.ts';

/**
 * A section lacks one of the topics that the form asks for there. A topic is there as soon as its subject is
 * spoken of, under whatever heading. An empty section is `empty-section`, not five missing topics.
 */
export const rule: Rule = {
  scope: 'section',
  meta: { id: 'missing-topic', family: 'content', severity: 'warning', enabled: true, fixable: true },
  *check({ section }) {
    for (const topic of absentTopics(section)) {
      yield {
        rule: 'missing-topic',
        severity: topic.required ? 'warning' : 'information',
        span: section.titleSpan,
        message: {
          id: 'missing-topic',
          args: { topic: { zh: topic.label, en: topic.name.en }, section: section.template.title },
        },
        data: { topic: topic.key },
      };
    }
  },
  fixes({ span, data }, present) {
    const section = present.report.sections.find(({ titleSpan }) => titleSpan.start === span.start);
    const topic = section?.template.topics.find(({ key }) => key === data?.['topic']);
    const last = section?.paragraphs.at(-1);
    if (section === undefined || topic === undefined || last === undefined) return [];
    const edit = insertParagraphs(present, last.span, linesFor(section, topic.label));
    if (edit === null) return [];
    // Where a table reaches into the section, what is added there may be taken for a part of it.
    const after = reportAfter(present.report, present.text, [edit]);
    const there = after?.sections.find(({ headingSpan }) => headingSpan.start === section.headingSpan.start);
    if (there === undefined || absentTopics(there).some(({ key }) => key === topic.key)) return [];
    return [
      {
        title: { id: 'missing-topic.fix', args: { topic: topic.label } },
        applicability: 'choice',
        edits: [edit],
        snippet: true,
      },
    ];
  },
};

function absentTopics({ template, paragraphs }: Section): SectionTemplate['topics'] {
  const words = paragraphs.map(({ text }) => text).join('');
  // Most topics are there as the form spells them; folding the whole text is for the others.
  const absent = template.topics.filter(({ keywords }) => !keywords.some((word) => words.includes(word)));
  const key = absent.length === 0 ? '' : labelKey(words);
  if (key === '') return [];
  return absent.filter((topic) => !topic.keywords.some((keyword) => key.includes(labelKey(keyword))));
}

/** A sub-heading with the form's prompt. */
function linesFor({ template, paragraphs }: Section, label: string): readonly string[] {
  const lines = template.skeleton.split('\n');
  const at = lines.findIndex((line) => line.includes(label));
  const prompt = (lines[at + 1] ?? '').replace(/\$\{\d{1,2}:/, `\${1:`);
  const items = paragraphs.filter(({ text }) => /^[（(][一二三四五六七八九十]{1,3}[）)]/.test(text)).length;
  const ordinal = items > 0 && items < 10 ? `（${'一二三四五六七八九十'[items]}）` : '';
  return [ordinal + label, prompt];
}
