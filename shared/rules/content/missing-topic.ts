import type { Section } from '../../model/report.ts';
import type { SectionTemplate } from '../../template/schema.ts';
import { labelKey } from '../../text/fold.ts';
import { insertParagraphs, reportAfter } from '../../writing/elements.ts';
import type { Rule } from '../rule.ts';

/**
 * A section lacks one of the topics that the form asks for there. A topic is there as soon as its subject is
 * spoken of, under whatever heading; a word that only names the way of something else (通过门户网站公开信息) does not
 * speak of it. An empty section is `empty-section`, not five missing topics.
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
    const title = { id: 'missing-topic.fix', args: { topic: topic.label } } as const;
    return [{ title, applicability: 'choice', edits: [edit], snippet: true }];
  },
};

function absentTopics({ template: { topics }, paragraphs }: Section): SectionTemplate['topics'] {
  if (topics.length === 0) return [];
  const words = paragraphs.map(({ text }) => text).join('\n');
  // Most topics are there as the form spells them; folding the whole text is for the others.
  const absent = topics.filter((topic) => !isSpokenOf(topic, words));
  if (absent.length === 0) return [];
  const clauses = words
    .split(/[，。；、：！？\n,;:]/u)
    .map(labelKey)
    .join('，');
  if (clauses.replaceAll('，', '') === '') return [];
  return absent.filter((topic) => !isSpokenOf({ keywords: topic.keywords.map(labelKey) }, clauses));
}

/** The way by which something else is done begins so, and goes on so: 「通过」门户网站「公开」信息. */
const BY_WAY_OF = /(?:通过|利用|依托|借助|登录|运用)[^，。；：、！？\n,;:]{0,12}$/u;
const WHAT_IS_DONE =
  /^[^，。；：！？\n,;:设建维优完改升开管]{0,12}?(?:主动公开|公开|发布|公布|收到|接收|受理|提交|公示|推送|查阅|获取|申请)/u;

/** True if a keyword of the topic stands in the text for itself. */
function isSpokenOf({ keywords }: { readonly keywords: readonly string[] }, text: string): boolean {
  return keywords.some((word) => {
    for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
      const before = text.slice(Math.max(0, at - 20), at);
      const after = text.slice(at + word.length, at + word.length + 24);
      if (!BY_WAY_OF.test(before) || !WHAT_IS_DONE.test(after)) return true;
    }
    return false;
  });
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
