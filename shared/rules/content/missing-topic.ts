import type { Section } from '../../model/report.ts';
import type { SectionTemplate } from '../../template/schema.ts';
import { labelKey } from '../../text/fold.ts';
import { Spoken, type Subject, speaksOf, WordSearch } from '../../text/words.ts';
import { insertParagraphs, reportAfter } from '../../writing/elements.ts';
import type { Gathered, ProseRule } from '../rule.ts';

/**
 * A section lacks one of the topics that the form asks for there. A topic is there as soon as its subject is
 * spoken of, under whatever heading; a word that only names the way of something else (通过门户网站公开信息) does not
 * speak of it. An empty section is `empty-section`, not five missing topics.
 */
export const rule: ProseRule<Spoken> = {
  scope: 'prose',
  meta: { id: 'missing-topic', family: 'content', severity: 'warning', enabled: true, fixable: true },
  gather({ passage: { text, part }, identity: { edition } }) {
    const asked = edition.sections.some(({ key, topics }) => key === part && topics.length > 0);
    return asked ? new Spoken(text, standsForItself) : null;
  },
  *check(gathered, { report }) {
    for (const [i, section] of report.sections.entries()) {
      const { template, titleSpan } = section;
      // A section that stands twice is one: what the first does not speak of may stand in the second.
      if (template.topics.length === 0 || report.sections.findIndex((each) => each.template === template) < i) continue;
      const texts = { [Symbol.iterator]: () => textsIn(gathered, template.key) };
      const absent = template.topics.filter((topic) => !speaksOf(texts, subjectOf(topic)));
      if (absent.length === 0 || isEmpty(section)) continue;
      for (const topic of absent) {
        yield {
          rule: 'missing-topic',
          severity: topic.required ? 'warning' : 'information',
          span: titleSpan,
          message: {
            id: 'missing-topic',
            args: { topic: { zh: topic.label, en: topic.name.en }, section: template.title },
          },
          data: { topic: topic.key },
        };
      }
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
    if (
      there === undefined ||
      !there.paragraphs.some(({ text }) => new Spoken(text, standsForItself).inAnyWriting(subjectOf(topic)))
    )
      return [];
    const title = { id: 'missing-topic.fix', args: { topic: topic.label } } as const;
    return [{ title, applicability: 'choice', edits: [edit], snippet: true }];
  },
};

function* textsIn(gathered: Iterable<Gathered<Spoken>>, key: string): Iterator<Spoken> {
  for (const { value, part } of gathered) if (part === key) yield value;
}

type Topic = SectionTemplate['topics'][number];

/** The keywords of each topic, as keys: one search for all texts. */
const subjects = new WeakMap<Topic, Subject>();

function subjectOf(topic: Topic): Subject {
  let known = subjects.get(topic);
  if (known === undefined) {
    const words = topic.keywords.map(labelKey);
    known = { words, search: new WordSearch(words, '，。；、：！？\n,;:') };
    subjects.set(topic, known);
  }
  return known;
}

function isEmpty({ paragraphs }: Section): boolean {
  return paragraphs.every(({ text }) => labelKey(text) === '');
}

/**
 * The way by which something else is done begins so, and goes on so: 「通过」门户网站「公开」信息. Several ways
 * (通过门户网站、公众号公开) say what platforms there are.
 */
const BY_WAY_OF = /(?:通过|利用|依托|借助|登录|运用)[^，。；：、！？\n,;:]{0,12}$/u;
const WHAT_IS_DONE =
  /^[^，。；、：！？\n,;:设建维优完改升开管]{0,12}?(?:主动公开|公开|发布|公布|收到|接收|受理|提交|公示|推送|查阅|获取|申请|组织|举办|开展|接受|宣传|回应)/u;
/** What makes a keyword part of another word: 信息管理员, 市场监督管理. */
const GOES_ON: Readonly<Record<string, string>> = { 信息管理: '员', 监督: '管理' };
/** Two kinds of disclosure that are only said to go together: 主动公开与依申请公开相结合. */
const BOTH =
  /(?:主动公开(?:与|和|同|、)依申请公开|依申请公开(?:与|和|同|、)主动公开)(?:相结合|结合|并重|并举|同步|协同)/u;
const KINDS: ReadonlySet<string> = new Set(['主动公开', '依申请', '申请公开']);

/** True if the keyword at `at` is spoken of, and not only the way by which something else is done, or a part of another word. */
function standsForItself(word: string, text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - 20), at);
  const after = text.slice(at + word.length, at + word.length + 24);
  const longer = GOES_ON[word];
  if (longer !== undefined && after.startsWith(longer)) return false;
  if (KINDS.has(word) && BOTH.test(text.slice(Math.max(0, at - 6), at + 16))) return false;
  return !BY_WAY_OF.test(before) || !WHAT_IS_DONE.test(after);
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
