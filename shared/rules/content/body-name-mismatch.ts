import type { RuleFinding } from '../../findings/finding.ts';
import { kindOfBody } from '../../model/body.ts';
import { type BodyName, bodyName, canBeSameBody, isShortFor, mayName } from '../../prose/body.ts';
import type { Token } from '../../prose/lexer.ts';
import type { ReadPassage } from '../../prose/prose.ts';
import { type Segment, tokensOf } from '../../prose/segments.ts';
import { labelKey } from '../../text/fold.ts';
import type { Span } from '../../text/span.ts';
import type { ProseRule } from '../rule.ts';
import { boundsOf } from './reporting-year.ts';
import {
  beginsWithOffice,
  behindOffice,
  bodyOfOffice,
  type NameInWords,
  nameBy,
  namesInPlace,
} from './standing-for-body.ts';

/** Words before a kind of body that name no particular one: 各街道, 三个街道. */
const GENERIC =
  /[我本各全该其某]|下属|辖区|基层|所属|其他|相关|部分|个别|上级|兄弟|有关|[多几一二三四五六七八九十两]个/;
/** Several bodies: 柳湾街道会同柳荫街道. */
const TOGETHER = /会同|联合|与|街道和|镇和|乡和/u;
/** What only the reporting body itself does, at the beginning of what is said of it. */
const OWN_ACT =
  /^(?:20[0-9]{2}年度?|本年度?)?(?:共|累计|全年|年内)?(?:(?:未|没有|无)(?:发出收费|收取|其他需要报告)|(?:在)?(?:政府信息公开|信息公开|政务公开)(?:工作|方面)(?:中|方面)?[，,]?(?:仍|还|存在|取得|虽)|主动公开[一-龥]{0,4}信息|收到[一-龥]{0,8}申请|高度重视|认真贯彻|认真落实|严格落实|严格执行|严格按照|坚持以|全面落实|将(?:进一步|继续|从以下|不断))/;
/** What such an act begins with, white space before it too. */
const ACT_BEGINS = '2本未没无在政共累全年主收高认严坚将 \u3000';
/** The same, where it is one word with what stands before it. */
const OWN_MANNER =
  /(?:高度重视|认真贯彻|认真落实|严格落实|严格执行|严格按照|坚持以|全面落实|将(?:进一步|继续|从以下|不断))/u;
/** What the sentence that opens section 一 goes on with behind the body that it is about: 柳荫街道在区委的领导下. */
const LEAD =
  /^(?:20[0-9]{2}\s?年度?)?(?:在|把|以|将|紧密|紧紧|聚焦|牢牢|着力|立足|对照|结合|坚决|主动|进一步|依托|围绕|高标准|统筹)/u;
/**
 * What any other sentence says of the reporting body: how it published, who was charged with it, what did not happen, or
 * that its figures or doings follow.
 */
const DEED =
  /^(?:20[0-9]{2}\s?年度?|本年度?)?(?:(?:主动|依申请|政府信息|政务|信息)公开(?:政府信息|工作)?(?:的|总体|基本|办理|有关){0,2}(?:情况|数据)|(?:共|累计|全年|年内)?(?:(?:未|没有)(?:收到|发生|出现|产生)[^，。；]{0,16}(?:申请|复议|诉讼|责任)|(?:依托|通过|利用|借助)[^，。；]{2,20}(?:公开|发布)(?!的)|成立[^，。；]{0,20}(?:政务公开|信息公开)|(?:负责)?(?:受理|办结|答复|办理)[^，。；]{0,8}申请))/u;
/** Such words before a name make another one of it: 原柳荫街道, 赴柳荫街道. */
const NOT_BEGINNING = /^(?:现将?|将|就|关于|以|原|赴|到|向|对|与|和|同|由|为|从|在|经|据|按|请|协助|支持|指导|配合)/u;
/** The sentence that opens section 一: a year, the body, and how it did its work. */
const OPENING =
  /^(?:20[0-9]{2}\s?年(?:度|以来)?[，,]?\s?)?([一-龥（）]{3,24}?)(?:认真|深入|坚持|严格|全面|高度重视|按照|根据|贯彻|落实|扎实|持续|积极|切实|不断|紧紧|紧扣|围绕|始终)/u;
/** The report named in a sentence, its body behind the verb. Before the first section it can only be this report. */
const PUBLISHED =
  /(?:现将|现予?公布|现向社会公布|公布|发布|编制了?|撰写|形成了?)(?:20[0-9]{2}年度?)?([一-龥（）]{3,30}?)(?:20[0-9]{2}\s?年度?)?(?:政府|政务)?信息公开(?:工作)?(?:情况)?(?:20[0-9]{2}年?度?)?(?:年度)?(?:工作)?(?:报告|年报)/u;
const PUBLISHES = /现(?:将|予?公布|向)/u;
/** Who made the report, and whom to ask about it. */
const MADE_BY = /由([一-龥（）]{3,30}?)(?:(?:根据|按照|依据|负责|组织)[^，。；]{0,30}?)?(?:编制|撰写|汇总)/u;
const CONTACT = /请(?:与|同|向)([一-龥（）]{3,30}?)(?:联系|咨询|反映)/u;

/**
 * The report is signed by another body of the same kind than its title names, or another stands in the text for the
 * reporting body: it publishes or opens the report, or does what only a reporting body does. Copied from a neighbour's
 * report. Shorter forms of the name are the same body; bodies of other kinds are only mentioned.
 */
export const rule: ProseRule<readonly NamedBody[]> = {
  scope: 'prose',
  looksFurther: true,
  meta: { id: 'body-name-mismatch', family: 'content', severity: 'warning', enabled: true, fixable: true },
  gather(read) {
    const { body } = read.identity;
    const own = ownName(body);
    if (own === null || !mayName(read.passage.text, own)) return null;
    const others = bodiesIn(read, own, body)
      .map((each) => withoutOffice(each, own))
      .filter(({ name }) => isAnother(name, body, own));
    return others.length === 0 ? null : others;
  },
  *check(gathered, { report: { signature }, identity: { body } }) {
    const own = ownName(body);
    const written = signature?.body ?? null;
    if (own === null) {
      if (written !== null && isAnotherInstitution(written.text, body)) yield finding(written.span, written.text, body);
      return;
    }
    const signed = written === null ? null : withoutOffice({ name: written.text, span: written.span }, own);
    if (signed !== null && isAnother(signed.name, body, own)) yield finding(signed.span, signed.name, body);
    const seen = new Set<string>();
    for (const { value, locate } of gathered) {
      for (const { name, span } of value) {
        if (seen.has(name)) continue;
        seen.add(name);
        yield finding(locate(span), name, body);
      }
    }
  },
  fixes({ span }, { text, identity: { body } }) {
    // 柳荫街道党工委: the name in front of an office's is the short one.
    const isOffice = beginsWithOffice(text.slice(span.end, span.end + SAID_LENGTH));
    const name = isOffice ? body.replace(/(?:办事处|人民政府)$/u, '') : body;
    return [
      {
        title: { id: 'body-name-mismatch.fix', args: { title: name } },
        applicability: 'choice',
        edits: [{ span, newText: name }],
      },
    ];
  },
};

/** The name of the reporting body; null where it names no particular one, and so no other: 街道办事处. */
function ownName(body: string): BodyName | null {
  const own = bodyName(body);
  return own?.stem === '' ? null : own;
}

/** The body in the name of its office: 柳荫街道 of 柳荫街道党工委. */
function withoutOffice({ name, span }: NamedBody, own: BodyName): NamedBody {
  const body = bodyName(name)?.kind === own.kind ? name : bodyOfOffice(name);
  const start = span.start + name.indexOf(body);
  return body === name ? { name, span } : { name: body, span: { start, end: start + body.length } };
}

/** True for the name of a body of the same kind and level that cannot be the title's, and of the same place and another kind. */
function isAnother(name: string, title: string, own: BodyName): boolean {
  const found = bodyName(name);
  if (found === null || found.stem.length < 2) return false;
  if (found.kind !== own.kind)
    return isOfPlaces(found) && isOfPlaces(own) && canBeSameBody({ ...found, kind: own.kind }, own);
  if (canBeSameBody(found, own)) return false;
  // A county's report may speak of the city's government.
  return own.kind !== '政府' || kindOfBody(name).level === kindOfBody(title).level;
}

/**
 * Schools, hospitals and companies, by kind. They speak of others of their kind as they please, of those that belong to them above
 * all: only who signs is held against the title.
 */
const INSTITUTION = /(?:(?:集团)?(?:股份有限|有限责任|有限)?公司|中学|小学|大学|学校|学院|幼儿园|卫生院|医院)$/u;

/** True for the name of an institution of the same kind as the title's that cannot be short for it, or it for that. */
function isAnotherInstitution(name: string, title: string): boolean {
  const found = institution(bodyOfOffice(name));
  const own = institution(title);
  if (found === null || own === null || found.kind !== own.kind) return false;
  if (found.stem.length < 2 || own.stem.length < 2) return false;
  return !isShortFor(found.stem, own.stem) && !isShortFor(own.stem, found.stem);
}

function institution(name: string): { readonly kind: string; readonly stem: string } | null {
  const key = labelKey(name);
  const ending = INSTITUTION.exec(key)?.[0] ?? '';
  if (ending === '') return null;
  return { kind: ending.endsWith('公司') ? '公司' : ending, stem: key.slice(0, -ending.length) };
}

interface NamedBody {
  readonly name: string;
  /** Offsets into the passage. */
  readonly span: Span;
}

/** The bodies that stand in a passage where the reporting body should. */
function bodiesIn({ passage, sentences }: ReadPassage, own: BodyName, title: string): readonly NamedBody[] {
  const found: NamedBody[] = [];
  const { text, part } = passage;
  // A government's report speaks of acts of other governments; only its opening sentence is its own.
  const most = own.kind === '政府' ? 2 : Number.POSITIVE_INFINITY;
  for (const sentence of sentences) {
    const opens = part === 'overview' && sentence === sentences[0];
    const { start, end } = boundsOf(tokensOf(sentence));
    const words = text.slice(start, end);
    found.push(...reporting(words, text, start, part === null, opens));
    if (part === null) found.push(...asked(words, start, own, title));
    if (part === null || part === 'other-matters') found.push(...inPlace(words, start, own));
    for (let i = 0; i < sentence.length && i < most; i++) {
      const first = firstWord(sentence[i] as Segment);
      if (first === null || !mayName(first.text, own)) continue;
      const subject =
        subjectOf(first, text) ??
        (opens ? inPlaceOfOwn(first, text, LEAD, own, title) : null) ??
        inPlaceOfOwn(first, text, DEED, own, title);
      if (subject !== null) found.push(subject);
    }
  }
  return found;
}

/** The bodies that publish, make or open the report in a sentence, whose words stand at `start` in the passage. */
function* reporting(
  words: string,
  text: string,
  start: number,
  inPreamble: boolean,
  opens: boolean,
): Iterable<NamedBody> {
  const patterns = [
    ...(inPreamble || PUBLISHES.test(words) ? [PUBLISHED] : []),
    ...(inPreamble ? [MADE_BY] : []),
    ...(opens ? [OPENING] : []),
  ];
  for (const pattern of patterns) {
    const found = nameBy(pattern, words);
    if (found === null || isOfSeveral(found.name)) continue;
    // 「乌溪县人民政府信息公开…」 has 政府 once for twice.
    const at = start + found.at;
    const { name } = found;
    const whole = name.endsWith('人民') && text.startsWith('政府', at + name.length) ? `${name}政府` : name;
    yield { name: whole, span: { start: at, end: at + whole.length } };
  }
}

/** The body that is to be asked about the report. Of departments it may be one of those above. */
function* asked(words: string, start: number, own: BodyName, title: string): Iterable<NamedBody> {
  const found = nameBy(CONTACT, words);
  if (found === null || isOfSeveral(found.name)) return;
  const named = withoutOffice(placed(found, start), own);
  if (isOfPlaces(own) || isOfLevel(named.name, title)) yield named;
}

/** The bodies that a sentence names as those who made the report, passed it, or can be asked. */
function* inPlace(words: string, start: number, own: BodyName): Iterable<NamedBody> {
  // 已告知申请人可与柳荫街道办事处联系: what was asked for is there.
  if (/告知|申请人/u.test(words)) return;
  for (const found of namesInPlace(words)) {
    const named = withoutOffice(placed(found, start), own);
    if (!isOfSeveral(named.name) && (isOfPlaces(own) || hasTaskOf(own, bodyName(named.name)))) yield named;
  }
}

/** A name found in words that stand at `start` in the passage. */
function placed({ name, at }: NameInWords, start: number): NamedBody {
  return { name, span: { start: start + at, end: start + at + name.length } };
}

function isOfSeveral(name: string): boolean {
  return GENERIC.test(name) || TOGETHER.test(name);
}

/** How far the words of an own act reach. */
const ACT_LENGTH = 24;

/** The word with which a clause begins, dates and the numbers of items passed over; null where it begins with something that is known. */
function firstWord({ tokens }: Segment): Token | null {
  for (const token of tokens) {
    const { kind } = token;
    if (!['year', 'time', 'reference', 'item'].includes(kind)) return kind === 'word' ? token : null;
  }
  return null;
}

/** What a clause begins with, if it does there what only the reporting body does. */
function subjectOf(first: Token, text: string): NamedBody | null {
  if (first.text.length > LONGEST_NAME) return null;
  const manner = OWN_MANNER.exec(first.text)?.index ?? 0;
  if (manner === 0 && !ACT_BEGINS.includes(text.charAt(first.end))) return null;
  if (manner === 0 && !OWN_ACT.test(text.slice(first.end, first.end + ACT_LENGTH).trimStart())) return null;
  if (GENERIC.test(first.text)) return null;
  const length = manner > 0 ? manner : first.text.length;
  return {
    name: first.text.slice(0, length),
    span: { start: first.start, end: manner > 0 ? first.start + manner : first.end },
  };
}

/**
 * The name of a body with which a clause begins, if what follows is said of the reporting body. Bodies of a higher level are
 * spoken of too, and so are other offices of the place: of departments it is one of the same task elsewhere.
 */
function inPlaceOfOwn(first: Token, text: string, said: RegExp, own: BodyName, title: string): NamedBody | null {
  if (NOT_BEGINNING.test(first.text)) return null;
  for (let end = Math.min(first.text.length, LONGEST_NAME); end > 2; end--) {
    if (!own.lastCharacters.includes(first.text.charAt(end - 1))) continue;
    const name = first.text.slice(0, end);
    const named = bodyName(name);
    if (named === null || GENERIC.test(name)) continue;
    if (named.kind !== own.kind && !(isOfPlaces(named) && isOfPlaces(own))) continue;
    const from = first.start + end;
    const behind = behindOffice(text.slice(from, from + SAID_LENGTH));
    if (!said.test(behind) && !OWN_ACT.test(behind)) continue;
    const isNeighbour = isOfPlaces(own) || (said === LEAD ? isOfLevel(name, title) : hasTaskOf(own, named));
    return isNeighbour ? { name, span: { start: first.start, end: from } } : null;
  }
  return null;
}

/** No name of a body is longer. */
const LONGEST_NAME = 24;
/** How far the words reach that are said of a body. */
const SAID_LENGTH = 40;

/** 街道, 镇 and 乡 are told apart by their places alone. */
function isOfPlaces({ kind }: BodyName): boolean {
  return PLACE_KINDS.has(kind);
}

const PLACE_KINDS: ReadonlySet<string> = new Set(['街道', '镇', '乡']);

function isOfLevel(name: string, title: string): boolean {
  return kindOfBody(name).level === kindOfBody(title).level;
}

/** 白沙县交通运输局, 白沙县交运局 beside 青禾县交通运输局: the same task, in another place of the same level that is named. */
function hasTaskOf(own: BodyName, other: BodyName | null): boolean {
  const here = placeAndTask(own);
  const elsewhere = other === null ? null : placeAndTask(other);
  if (here === null || elsewhere === null || here.level !== elsewhere.level) return false;
  return isShortFor(here.task, elsewhere.task) || isShortFor(elsewhere.task, here.task);
}

/** 县 and 交通运输 of 青禾县交通运输局; null where no place is named. */
function placeAndTask({ stem }: BodyName): { readonly level: string; readonly task: string } | null {
  const found = /^[一-龥]{1,5}([县区市旗])([一-龥]{2,})$/u.exec(stem);
  return found && { level: found[1] as string, task: found[2] as string };
}

function finding(span: Span, name: string, title: string): RuleFinding {
  return {
    rule: 'body-name-mismatch',
    severity: 'warning',
    span,
    message: { id: 'body-name-mismatch', args: { name, title } },
  };
}
