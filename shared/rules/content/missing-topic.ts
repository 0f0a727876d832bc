import type { Section } from '../../model/report.ts';
import type { Edition, SectionTemplate } from '../../template/schema.ts';
import { labelKey } from '../../text/fold.ts';
import { notSpokenOf, Spoken, type Subject, WordSearch } from '../../text/words.ts';
import { insertParagraphs, reportAfter } from '../../writing/elements.ts';
import type { ProseRule } from '../rule.ts';

/**
 * A section lacks one of the topics that the form asks for there. A topic is there as soon as its subject is
 * spoken of, under whatever heading; a word that only names the way of something else (通过门户网站公开信息) does not
 * speak of it. An empty section is `empty-section`, not five missing topics.
 */
export const rule: ProseRule<Spoken> = {
  scope: 'prose',
  meta: { id: 'missing-topic', family: 'content', severity: 'warning', enabled: true, fixable: true },
  gather({ passage: { text, part }, identity: { edition } }) {
    return asksForTopics(edition, part) ? new Spoken(text, standsForItself) : null;
  },
  *check(gathered, { report }) {
    for (const section of report.sections) {
      const { template, titleSpan } = section;
      // A section that stands twice is one: what the first does not speak of may stand in the second.
      if (template.topics.length === 0 || report.sections.find((each) => each.template === template) !== section)
        continue;
      const absent = notSpokenOf(gathered, template.key, subjectsOf(template));
      if (absent.length === 0 || isEmpty(section)) continue;
      for (const { topic } of absent) {
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
    const last = section?.paragraphs.at(-1);
    if (section === undefined || last === undefined) return [];
    const subject = subjectsOf(section.template).find(({ topic: { key } }) => key === data?.['topic']);
    if (subject === undefined) return [];
    const { topic } = subject;
    const edit = insertParagraphs(present, last.span, linesFor(section, topic.label));
    if (edit === null) return [];
    // Where a table reaches into the section, what is added there may be taken for a part of it.
    const after = reportAfter(present.report, present.text, [edit]);
    const there = after?.sections.find(({ headingSpan }) => headingSpan.start === section.headingSpan.start);
    if (
      there === undefined ||
      !there.paragraphs.some(({ text }) => new Spoken(text, standsForItself).inAnyWriting(subject))
    )
      return [];
    const title = { id: 'missing-topic.fix', args: { topic: topic.label } } as const;
    return [{ title, applicability: 'choice', edits: [edit], snippet: true }];
  },
};

function asksForTopics({ sections }: Edition, part: string | null): boolean {
  for (const { key, topics } of sections) if (key === part) return topics.length > 0;
  return false;
}

interface TopicSubject extends Subject {
  readonly topic: SectionTemplate['topics'][number];
}

/** The topics of each section with their keywords as keys: one search for all texts. */
const subjects = new WeakMap<SectionTemplate, readonly TopicSubject[]>();

function subjectsOf(template: SectionTemplate): readonly TopicSubject[] {
  let known = subjects.get(template);
  if (known === undefined) {
    known = template.topics.map((topic, number) => {
      const words = topic.keywords.map(labelKey);
      return { topic, number, beside: false, words, search: new WordSearch(words, MARKS) };
    });
    subjects.set(template, known);
  }
  return known;
}

/** What parts clauses. */
const MARKS = '，。；、：！？\n,;:';

function isEmpty({ texts }: Section): boolean {
  for (const text of texts) if (labelKey(text) !== '') return false;
  return true;
}

/**
 * The way by which something else is done begins so, and goes on so: 「通过」门户网站「公开」信息. Several ways
 * (通过门户网站、公众号公开) say what platforms there are.
 */
const WAYS: ReadonlySet<string> = new Set(['通过', '利用', '依托', '借助', '登录', '运用']);
/** How many characters lie between at most. */
const WAY_LENGTH = 12;
const WHAT_IS_DONE =
  /^[^，。；、：！？\n,;:设建维优完改升开管]{0,12}?(?:主动公开|公开|发布|公布|收到|接收|受理|提交|公示|推送|查阅|获取|申请|组织|举办|开展|接受|宣传|回应)/u;
/** What makes a keyword part of another word: 信息管理员, 市场监督管理. */
const GOES_ON: ReadonlyMap<string, string> = new Map([
  ['信息管理', '员'],
  ['监督', '管理'],
]);
/** Two kinds of disclosure that are only said to go together: 主动公开与依申请公开相结合. */
const BOTH =
  /(?:主动公开(?:与|和|同|、)依申请公开|依申请公开(?:与|和|同|、)主动公开)(?:相结合|结合|并重|并举|同步|协同)/u;
const KINDS: ReadonlySet<string> = new Set(['主动公开', '依申请', '申请公开']);

/** True if the keyword at `at` is spoken of, and not only the way by which something else is done, or a part of another word. */
function standsForItself(word: string, text: string, at: number): boolean {
  const longer = GOES_ON.get(word);
  if (longer !== undefined && text.startsWith(longer, at + word.length)) return false;
  if (KINDS.has(word) && isBoth(text, at, word.length)) return false;
  return !isWay(text, at) || !WHAT_IS_DONE.test(text.slice(at + word.length, at + word.length + 24));
}

/** True where the keyword of `length` characters at `at` is joined to the other kind and only said to go with it. */
function isBoth(text: string, at: number, length: number): boolean {
  // 与 and the like stand right before 主动公开 or 依申请公开, or right behind it.
  const joins = (place: number): boolean => JOINS.includes(text.charAt(place) || '-');
  if (!joins(at - 1) && !joins(at - 2) && !joins(at + length) && !joins(at + length + 2)) return false;
  return BOTH.test(text.slice(Math.max(0, at - 6), at + 16));
}

const JOINS = '与和同、';

/** True if 通过 or the like stands before, in the same clause. */
function isWay(text: string, at: number): boolean {
  for (let end = at; end >= 2 && end >= at - WAY_LENGTH; end--) {
    const meaning = meanings[text.charCodeAt(end - 1)];
    if (meaning === PARTS) return false;
    if (meaning === ENDS_WAY && WAYS.has(text.slice(end - 2, end))) return true;
  }
  return false;
}

const PARTS = 1;
const ENDS_WAY = 2;
/** What a character is where the words before a keyword are looked through, from its end to its start. */
const meanings = new Uint8Array(0x10000);
for (const mark of MARKS) meanings[mark.charCodeAt(0)] = PARTS;
for (const way of WAYS) meanings[way.charCodeAt(1)] = ENDS_WAY;

/** A sub-heading with the form's prompt. */
function linesFor({ template, paragraphs }: Section, label: string): readonly string[] {
  const lines = template.skeleton.split('\n');
  const at = lines.findIndex((line) => line.includes(label));
  const prompt = (lines[at + 1] ?? '').replace(/\$\{\d{1,2}:/, `\${1:`);
  const items = paragraphs.filter(({ text }) => /^[（(][一二三四五六七八九十]{1,3}[）)]/.test(text)).length;
  const ordinal = items > 0 && items < 10 ? `（${'一二三四五六七八九十'[items]}）` : '';
  return [ordinal + label, prompt];
}
