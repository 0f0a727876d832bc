import { type BodyClass, kindOfBody } from '../model/body.ts';
import { labelKey } from '../text/fold.ts';
import { remembering, rememberingBeside } from '../text/remember.ts';

function classOf(title: string): BodyClass {
  return kindOfBody(title).class;
}

/** True for a government, a township's among them: it reports for every body below it. */
export function isGovernment(title: string): boolean {
  return classOf(title) === 'government' || classOf(title) === 'township';
}

/** True for the government of a county or above. */
export function isRegional(title: string): boolean {
  return classOf(title) === 'government';
}

/** The body that administers a zone, or the zone in its place: 青禾经济开发区管理委员会, 青禾新区. */
const ZONE = /(?:开发|园|新|示范|合作|高新技术产业|产业|度假|保税|实验|试验|管理)区(?:管理委员会|管委会)?$/;

/**
 * The names by which a report speaks of its own body. `title` is the body as the title names it: 青禾区教育局.
 * A government (…人民政府) reports for every body below it; the others for themselves alone.
 */
export const namesOwnBody: (title: string, subject: string) => boolean = rememberingBeside((title, subject) => {
  const name = subject.replace(/[\s的]/g, '');
  if (name === '') return true;
  if (/本级|机关各|各|系统$/.test(name)) return false;
  const government = isGovernment(title);
  const township = classOf(title) === 'township';
  // 全区 of a development zone is its own area.
  if (/^(?:全|我|本)区$/.test(name) && ZONE.test(title)) return true;
  if (/^(?:全|我|本)[省市县区旗州]$/.test(name)) return government && !township;
  if (/^(?:学校|学院|大学)$/.test(name)) return title === '' || /(?:大学|学院|学校|中学|小学)$/.test(title);
  if (/^(?:全|我|本)[乡镇]$/.test(name)) return township || title === '';
  if (government && !township && /(?:政府|机关|办公室|办)$/.test(name))
    return name === '本机关' || title.endsWith(name);
  if (/^(?:我|本|全)[^我本全]{1,6}$/.test(name)) return true;
  return title !== '' && name.length >= 2 && (isShortFor(name, title) || isSameBranch(name, title));
});

/** True for 区城改办 in 青禾区城市改造办公室: an abbreviation leaves characters out and adds none. */
export function isShortFor(short: string, long: string): boolean {
  let at = 0;
  for (const char of long) if (char === short[at]) at++;
  return at >= short.length;
}

/**
 * True for 滨江区公安分局 and 公安滨江分局, which 云汐市公安局滨江区分局 is called too: the name of a branch is written in any order, with the
 * same characters.
 */
function isSameBranch(a: string, b: string): boolean {
  if (!a.endsWith('分局') || !b.endsWith('分局')) return false;
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  const left = [...long];
  return [...short].every((char) => {
    const at = left.indexOf(char);
    if (at >= 0) left.splice(at, 1);
    return at >= 0;
  });
}

/** What kind of body a name belongs to, and the name proper: 青禾区柳湾街道办事处 is a 街道 named 青禾区柳湾. */
export interface BodyName {
  readonly kind: string;
  readonly stem: string;
  /** What the names of the kind end in, in simplified and in traditional writing. */
  readonly lastCharacters: readonly string[];
}

/** Endings of names by kind; of one kind the longer before those that they end in. */
const KINDS: readonly (readonly [endings: readonly string[], kind: string])[] = [
  [['街道办事处', '街道办', '街道'], '街道'],
  [['镇人民政府', '镇政府', '镇'], '镇'],
  [['乡人民政府', '乡政府', '乡'], '乡'],
  [['人民政府', '政府'], '政府'],
  [['人民政府办公室', '政府办公室', '政府办'], '政府办公室'],
  [['办公室'], '办公室'],
  [['管理委员会', '管委会'], '管委会'],
  [['委员会', '委'], '委'],
  [['局'], '局'],
  [['厅'], '厅'],
  [['中心'], '中心'],
  [['支队', '大队'], '队'],
];

/** Reads a body's name; null where its kind is not known. */
export const bodyName: (name: string) => BodyName | null = remembering((name) => {
  const key = labelKey(name);
  for (const [endings, kind] of KINDS) {
    const ending = endings.find((each) => key.endsWith(each));
    if (ending === undefined) continue;
    const stem = key.slice(0, -ending.length).replace(/(?:人民)?政府/gu, '');
    return { kind, stem, lastCharacters: [...(LAST_CHARACTERS[kind] ?? '')] };
  }
  return null;
});

/** False for a text that has no name of the kind, because it has no character that such names end in; the kinds of one place are told apart by no more. */
export function mayName(text: string, { lastCharacters }: BodyName): boolean {
  for (const char of lastCharacters) if (text.includes(char)) return true;
  return false;
}

const LAST_CHARACTERS: Readonly<Record<string, string>> = {
  街道: '处處办辦道府镇鎮乡鄉',
  镇: '府镇鎮乡鄉处處办辦道',
  乡: '府乡鄉镇鎮处處办辦道',
  政府: '府',
  政府办公室: '室办辦',
  办公室: '室',
  管委会: '会會',
  委: '会會委',
  局: '局',
  厅: '厅廳',
  中心: '心',
  队: '队隊',
};

/** True if two names of one kind can mean the same body: one leaves out the region before it, or is short for it. */
export function canBeSameBody(a: BodyName, b: BodyName): boolean {
  return (
    a.kind === b.kind &&
    (isShortFor(a.stem, b.stem) ||
      isShortFor(b.stem, a.stem) ||
      isSameBranch(`${a.stem}${a.kind}`, `${b.stem}${b.kind}`))
  );
}
