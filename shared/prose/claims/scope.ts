import { rememberingBeside } from '../../text/remember.ts';
import { isGovernment, isRegional, namesOwnBody } from '../body.ts';
import type { Token } from '../lexer.ts';
import { isCase, spellingOf } from './words.ts';

/** The words of a phrase without those that name whose figures they are. */
export function withoutSubject(tokens: readonly Token[]): readonly Token[] {
  const end = tokens.findIndex((token) => closes(token) && !opens(token));
  const names = ({ kind }: Token): boolean => kind === 'word' || kind === 'each';
  return tokens.filter((token, index) => !names(token) || (end >= 0 && index > end));
}

const OPENING: ReadonlySet<Token['kind']> = new Set([
  'time',
  'year',
  'among',
  'item',
  'reference',
  'punctuation',
  'total',
  'remainder',
]);

const OPENING_WORDS: ReadonlySet<string> = new Set(['截至', '截止', '截止到', '截至目前', '在', '和', '及', '而']);

/** Words in front of a subject that say when or what of, not who. */
function opens(token: Token): boolean {
  return OPENING.has(token.kind) || OPENING_WORDS.has(token.text);
}

/** Where a subject ends: at the verb, its object, a figure or a date. */
const CLOSING: ReadonlySet<Token['kind']> = new Set([
  'verb',
  'negation',
  'noun',
  'total',
  'quantity',
  'year',
  'time',
  'result',
  'compare',
]);

function closes(token: Token): boolean {
  return CLOSING.has(token.kind);
}

/** Such words make a body the means or the addressee, not the one that acts. */
const ROLE_ELSE =
  /^(?:通过|依托|利用|经|由|在|向|对|与|和|同|从|按|给|被|把|将|会同|配合|协助|参加|根据|依据|围绕|为|以|因|就|如)/;
/** 全县林业系统, 市教育系统各单位 */
const SYSTEM = /^[^，。；]{0,14}系统(?:各|内|所有|上下|共|全|$)/;
/** 县本级, 市级, 全市市级部门, 区直各部门, 全县各级各部门, 局属各单位; 市级媒体 and 区级建议 are nobody's requests. */
const LEVEL =
  /^(?:[^，。；]{0,6}(?:本级|直属|所属|下属|辖区)|(?:全[省市县区州])?[省市县区州](?:级|直)(?![^，。；]{0,4}(?:媒体|建议|提案))|[^，。；]{0,6}各(?:级|部门|单位|乡镇|镇街|街道|县|区|市|乡|镇|科室|股室))/;
/** All bodies of a region: 全县各级各部门, 全区各行政机关, 各级政府及其部门. */
const ALL_BODIES =
  /^(?:(?:全|我|本)[省市县区州盟旗]各(?:级|部门|单位|乡镇|镇街|街道|职能部门|行政机关)|各级(?:各部门|(?:人民)?政府|行政机关|机关))(?:各?(?:职能部门|工作部门|部门|单位|乡镇|镇街|街道)|行政机关|政府|机关|其?所属|其|[、及和])*$/;
/** 全县乡镇, 全县各乡镇（街道）: some of all bodies. */
const ONLY_TOWNSHIPS = /^全[省市县区州盟旗]各?(?:乡镇|镇街|街道|乡|镇)(?:[（(、和]?(?:街道|乡镇|镇)[）)]?)?$/;
/** 11个乡镇中收到申请的有6个: some of all. */
const ONLY_SOME_BODIES = /^(?:乡镇|镇街|街道|部门|单位)(?:当?中|里)$/;
/** 县政府作为被申请人 */
const AS_PARTY = /作为被(?:申请人|告)$/;
/** 省政府及其部门, 市、县政府和所属部门: levels of a government, beside others. */
const LEVELS =
  /^(?!全|各级)[^，。；]{1,14}政府(?:及其?|和其?)(?:所属|组成|工作|职能)?部门(?:[、和及][^，。；]{2,8}政府)?$/;
/** A region: of a department's report, more than its own figures. */
const REGION = /^[全][省市县区州盟旗乡镇]/;
/** 区政府办公室作为办理机构, 市政府办公室直接（受理）: how a body acts, behind its name. */
const MANNER = /(?:作为|直接|具体|牵头|负责|独立).*$/;
/** The ending of a body's name. */
const BODY =
  /(?:局|委员会|[^常编党]委|厅|办公室|[政府]办|街道办事处|街道|[乡镇省市县区州旗]政府|人民政府|管委会|[一-龥][乡镇])$/;

/** Whose figures they are: the body's own, all that it reports for, or those of a wider or narrower circle. */
type Scope = 'own' | 'all' | 'other';

/**
 * Whose figures a subject announces: `own`, `all` for a government's own in words that name every body, those of a wider or
 * narrower circle (`other`), or null where it names nobody and the subject before goes on.
 * @param title the body whose report it is
 */
export const scopeOf: (title: string, named: string) => Scope | null = rememberingBeside((title, named) => {
  const subject = named.replace(MANNER, '');
  // 以区政府为答复主体的申请: some of all requests.
  if (/^以.+为$/.test(subject)) return 'other';
  if (subject === '' || ROLE_ELSE.test(subject)) return null;
  if (SYSTEM.test(subject) || ONLY_TOWNSHIPS.test(subject)) return 'other';
  // 县政府作为被申请人的复议案件: those against the government itself, and not against the bodies below it.
  if (AS_PARTY.test(named) && isGovernment(title)) return 'other';
  if (ONLY_SOME_BODIES.test(subject)) return 'other';
  // 全市各级行政机关: a government reports for all of them.
  if (ALL_BODIES.test(subject) && isRegional(title)) return 'all';
  if (LEVEL.test(subject) || LEVELS.test(subject)) return 'other';
  if (namesOwnBody(title, subject)) return 'own';
  if (REGION.test(subject)) return isGovernment(title) ? null : 'other';
  return BODY.test(subject) && subject.length <= 16 ? 'other' : null;
});

/** The words before a verb that stand where a subject does. */
export function subjectIn(tokens: readonly Token[], text: string): string {
  const first = tokens.findIndex((token) => !opens(token));
  if (first < 0) return '';
  const rest = tokens.slice(first);
  const end = rest.findIndex(closes);
  return spellingOf(text, end < 0 ? rest : rest.slice(0, end)).replace(/[\s均共已的]/g, '');
}

/**
 * True where the words before a verb name the body without those below it, or in its own name alone, and the passage has figures
 * of the others too: 政府收到2件…；部门收到4件, 县局收到28件，派出所收到9件, 代表县政府办理17件，办公室办理13件. The table may have
 * them together. `before` is the subject in these words.
 */
export function isOneShare(tokens: readonly Token[], before: string, text: string, title: string): boolean {
  // 申请量为县局28件，派出所9件: the name may stand behind the verb too.
  const last = tokens.at(-1);
  const subject = last?.kind === 'word' && ALONE.test(last.text) ? last.text : before;
  if (/(?:办公室|办公厅|办)$/.test(subject)) return beforeCounts(text, IN_ANOTHER_NAME, null).length > 0;
  return (
    ALONE.test(subject) &&
    (isGovernment(title) || OFFICE.test(subject)) &&
    countsOthersBeside(text, tokens.find(isCountedElsewhere)?.text ?? null)
  );
}

/** 行政许可, 规范性文件: what section 二 counts. */
function isCountedElsewhere(token: Token): boolean {
  return token.kind === 'noun' && token.tag !== 'application' && !isCase(token);
}

/** 11个乡镇中: what follows a figure of bodies is told of these. */
export function tellsOfSomeBodies([first]: readonly Token[]): boolean {
  return first?.kind === 'word' && ONLY_SOME_BODIES.test(first.text);
}

const ALONE =
  /^(?:(?:各级(?:人民)?)?政府|[全我本][省市县区州盟旗]各(?:部门|单位)|[省市县区州盟旗]?局|[我本]局|[我本]?局机关)$/;
/** A bureau, or its own office without those below it. */
const OFFICE = /局(?:机关)?$/;
/** Others below the body, and what leads to them: ；部门, 、各乡镇（街道）, 其中各部门, ，不动产登记中心; not ，通过服务中心. */
const BODIES =
  /(?:(其中[，：:]?(?:包括|有)?)|[，。；、](?:另外?)?)(?:(?!其中|通过|经|由|[向在从到])[一-龥]{0,10}(?:中心|[大支中]队|分局|(?:登记|资源|国土|派出|司法|监管|管理|税务|服务|监测)[站所])|(?:其[他余]|各级|各|[省市县区州]直|政府|所属|下属|基层)?各?(?:部门|单位|县区|区县|县市区|市县区?|旗县|县（市、区）|县|区|乡镇[一-龥]{2,6}所|乡镇|镇街|街道|派出所|所|大队|分局))(?:(?:人民)?政府)?(?:（[^，。；、（）]{1,8}）)?/g;
const IN_ANOTHER_NAME = /(?:代表|以)[^，。；]{0,8}政府(?:的?名义)?/g;
/** A count of requests behind whose they are: 新收申请24件, 17件; not 答复提案17件, 办理行政许可320件, 受理17件信访. */
const COUNT =
  /^(?:[已共均也还有为是新又另的收\s]|总共|共计|累计|分别|本年度?|全年|收到|受理|接收|登记|办理|办结|处理|答复|(?:政府)?信息公开|政府信息|依申请公开|申请|件?数量?)*[0-9]+\s?[件宗](?![^，。；、]{0,6}(?:提案|议案|建议|许可|处罚|复议|诉讼|信访|咨询|工单))/;
const LONGEST_COUNT = 40;
/** 办理登记1100件: registrations, and no requests. */
const REGISTERED = /^办理登记/;
/** What a decision or a document that a body made is counted behind: 共作出, 印发. */
const MADE =
  /^(?:[已共均也还有为是又新另的\s]|总共|共计|累计|分别|本年度?|全年|作出|做出|实施|办理|下达|制发|制定|印发|出台|废止|现行有效|决定)*[0-9]*$/;

/** Where `whose` stands before a count of requests, or, where `noun` is given, of that. */
function beforeCounts(text: string, whose: RegExp, noun: string | null): readonly RegExpExecArray[] {
  return [...text.matchAll(whose)].filter(({ 0: words, index }) => {
    const end = index + words.length;
    const behind = text.slice(end, end + LONGEST_COUNT);
    return noun === null ? COUNT.test(behind) && !REGISTERED.test(behind) : countsMade(behind, noun);
  });
}

/** 作出行政许可20件, 印发2件: so many of what `noun` names, or with no name at all. */
function countsMade(behind: string, noun: string): boolean {
  const last = behind.search(/[0-9]\s?[件项份宗]/);
  return last >= 0 && MADE.test(behind.slice(0, last).replace(noun, ''));
}

/**
 * 县局收到28件，派出所收到9件; but 收到170件，其中各部门110件、乡镇60件 has theirs in it, and so has 其中网站45件，政务服务中心10件.
 * `noun` is what is counted; null of requests.
 */
function countsOthersBeside(text: string, noun: string | null): boolean {
  const others = beforeCounts(text, BODIES, noun);
  return others.length > 0 && others.every(({ 1: among, index }) => among === undefined && !isListed(text, index));
}

/** True behind 其中 and figures that are not the body's own share: 其中网站45件; but 其中县局28件. */
function isListed(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - LONGEST_COUNT), at);
  const from = before.lastIndexOf('其中');
  return from >= 0 && !/[。；]|局|政府|机关/.test(before.slice(from));
}
