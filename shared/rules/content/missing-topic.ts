import type { RuleFinding } from '../../findings/finding.ts';
import type { Section } from '../../model/report.ts';
import type { Edition, SectionTemplate } from '../../template/schema.ts';
import { labelKey } from '../../text/fold.ts';
import { notSpokenOf, Spoken, type Subject, WordSearch } from '../../text/words.ts';
import { insertParagraphs } from '../../writing/elements.ts';
import type { Gathered, ProseRule } from '../rule.ts';

/**
 * A section lacks one of the topics that the form asks for there. A topic is there as soon as its subject is
 * spoken of, under whatever heading; a word that only names the way of something else (通过门户网站公开信息) does not
 * speak of it. An empty section is `empty-section`, not five missing topics.
 */
export const rule: ProseRule<Spoken> = {
  scope: 'prose',
  looksFurther: true,
  meta: { id: 'missing-topic', family: 'content', severity: 'warning', enabled: true, fixable: true, triesFixes: true },
  gather({ passage, identity }) {
    const { part } = passage;
    const template = part === null ? null : askingForTopics(identity.edition, part);
    if (template === null) return null;
    return new Spoken(passage.text, standsForItself, openingTopic(passage.text, subjectsOf(template)));
  },
  check(gathered, { report: { sections } }) {
    let found: readonly RuleFinding[] = [];
    for (const section of sections) {
      const { template } = section;
      if (template.topics.length === 0) continue;
      // A section that stands twice is one: what the first does not speak of may stand in the second.
      if (sections.find((each) => each.template === template) !== section) continue;
      const rest = notOpenedWith(gathered, template.key, subjectsOf(template));
      if (rest.length === 0 || isEmpty(section)) continue;
      const absent = notSpokenOf(gathered, template.key, rest);
      if (absent.length > 0) found = [...found, ...absent.map((each) => missing(each, section))];
    }
    return found;
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
    const title = { id: 'missing-topic.fix', args: { topic: topic.label } } as const;
    return [{ title, applicability: 'choice', edits: [edit], snippet: true }];
  },
};

function missing({ topic }: TopicSubject, { template, titleSpan }: Section): RuleFinding {
  return {
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

function askingForTopics({ sections }: Edition, part: string): SectionTemplate | null {
  for (const section of sections) if (section.key === part) return section.topics.length > 0 ? section : null;
  return null;
}

interface TopicSubject extends Subject {
  readonly topic: SectionTemplate['topics'][number];
  /** What an item about the topic begins with: its name in the form, or a keyword. */
  readonly openings: readonly string[];
}

/** The topics of each section with their keywords as keys: one search for all texts. */
const subjects = new WeakMap<SectionTemplate, readonly TopicSubject[]>();

function subjectsOf(template: SectionTemplate): readonly TopicSubject[] {
  let known = subjects.get(template);
  if (known === undefined) {
    known = template.topics.map((topic, number) => {
      const words = topic.keywords.map(labelKey);
      const named = words.some((word) => topic.label.includes(word));
      const openings = named ? [topic.label, ...words] : words;
      return { topic, number, beside: false, words, openings, search: new WordSearch(words, MARKS) };
    });
    subjects.set(template, known);
  }
  return known;
}

const ORDINALS = '一二三四五六七八九';
/** What stands behind an opening that has to be looked at word by word: 主动公开与依申请公开相结合, 监督管理. */
const GOES_ON: ReadonlySet<string> = new Set('与和同、员管');

/**
 * The topic that an item has the number of and opens with, as a bit; 0 where there is none. Most reports give each topic the
 * item that the form gives it, （四）政府信息公开平台建设: to search all of it took six times as long.
 */
function openingTopic(text: string, topics: readonly TopicSubject[]): number {
  // （ or (, and its other half.
  const bracket = text.charCodeAt(0);
  if ((bracket !== 0xff08 && bracket !== 0x28) || text.charCodeAt(2) !== bracket + 1) return 0;
  const topic = topics[ORDINALS.indexOf(text.charAt(1))];
  if (topic === undefined) return 0;
  for (const opening of topic.openings) {
    if (text.startsWith(opening, 3)) return GOES_ON.has(text.charAt(3 + opening.length)) ? 0 : 1 << topic.number;
  }
  return 0;
}

/** The subjects that no passage of the section opens with. */
function notOpenedWith(
  gathered: Iterable<Gathered<Spoken>>,
  section: string,
  subjects: readonly TopicSubject[],
): readonly TopicSubject[] {
  const all = (1 << subjects.length) - 1;
  let opened = 0;
  for (const { value, part } of gathered) {
    if (part === section) opened |= value.known;
    if (opened === all) return [];
  }
  return subjects.filter(({ number }) => (opened & (1 << number)) === 0);
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
const LONGER: ReadonlyMap<string, string> = new Map([
  ['信息管理', '员'],
  ['监督', '管理'],
]);
/** Two kinds of disclosure that are only said to go together: 主动公开与依申请公开相结合. */
const BOTH =
  /(?:主动公开(?:与|和|同|、)依申请公开|依申请公开(?:与|和|同|、)主动公开)(?:相结合|结合|并重|并举|同步|协同)/u;
const KINDS: ReadonlySet<string> = new Set(['主动公开', '依申请', '申请公开']);

const PARTS: ReadonlySet<string> = new Set(MARKS);

/** True if the keyword at `at` is spoken of, and not only the way by which something else is done, or a part of another word. */
function standsForItself(word: string, text: string, at: number): boolean {
  const end = at + word.length;
  const longer = LONGER.get(word);
  if (longer !== undefined && text.startsWith(longer, end)) return false;
  if (KINDS.has(word) && BOTH.test(text.slice(Math.max(0, at - 6), at + 16))) return false;
  return !isWay(text, at) || !WHAT_IS_DONE.test(text.slice(end, end + 24));
}

/** True if 通过 or the like stands before, in the same clause. */
function isWay(text: string, at: number): boolean {
  for (let end = at; end >= 2 && end >= at - WAY_LENGTH; end--) {
    if (PARTS.has(text.charAt(end - 1))) return false;
    if (WAYS.has(text.slice(end - 2, end))) return true;
  }
  return false;
}

/** A sub-heading with the form's prompt. */
function linesFor({ template, paragraphs }: Section, label: string): readonly string[] {
  const lines = template.skeleton.split('\n');
  const prompt = lines[lines.findIndex((line) => line.includes(label)) + 1] as string;
  const items = paragraphs.filter(({ text }) => /^[（(][一二三四五六七八九十]{1,3}[）)]/.test(text)).length;
  const ordinal = items > 0 && items < 10 ? `（${'一二三四五六七八九十'[items]}）` : '';
  return [ordinal + label, prompt.replace(/\d/, '1')];
}
