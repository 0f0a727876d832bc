/**
 * The characters of the form's labels by the first letter of their pinyin, each as it is read in those labels
 * (重复, not 重要; 行政, not 银行). A character that is not here is passed over.
 */
const byLetter: Readonly<Record<string, string>> = {
  a: '安按案',
  b: '不保八办报本版白补表部',
  c: '出处存成持查程采重',
  d: '到动单大定对度当的督第',
  e: '二额',
  f: '分反发复府废方服法罚范访费',
  g: '供公关告国改构果管规购过',
  h: '会合后和或护获',
  j: '举九件具决减卷及家建接机监禁纠经结继缴计进金集',
  k: '况可开科空',
  l: '六另律理类量',
  m: '密明没目秘',
  n: '内年纳',
  p: '平',
  q: '七企全其区取强情期权求确请起',
  r: '人仍容然认',
  s: '三上事十商四审尚属收数申社讼设诉',
  t: '他体台投提条通题',
  w: '万五位务危外握文无未物稳维问',
  x: '下信形性息效新现相续行许询需项',
  y: '一业予于以依元已有用由益研要议逾',
  z: '中主作再制只在增总执掌政止正直知章组织自转这障',
};

const letters = new Map(Object.entries(byLetter).flatMap(([letter, list]) => [...list].map((each) => [each, letter])));

/** The pinyin initials of a label, other signs left out: 总体情况 → ztqk. */
export function pinyinInitials(label: string): string {
  let initials = '';
  for (const character of label) initials += letters.get(character) ?? '';
  return initials;
}

/** The first character in order of pinyin of each letter that a syllable begins with. */
const LETTERS = 'abcdefghjklmnopqrstwxyz';
const FIRSTS = [...'阿八嚓哒妸发旮哈讥咔垃妈拏噢妑七呥扨它穵夕丫帀'];
let byPinyin: Intl.Collator | null = null;

/** The pinyin initials of any name, other signs left out: 岚溪县 → lxx. Of a character with several readings one is taken. */
export function nameInitials(name: string): string {
  byPinyin ??= new Intl.Collator('zh-Hans-CN-u-co-pinyin');
  const { compare } = byPinyin;
  let initials = '';
  for (const character of name) {
    if (!/\p{Script=Han}/u.test(character)) continue;
    const index = FIRSTS.findLastIndex((first) => compare(first, character) <= 0);
    initials += LETTERS.charAt(index);
  }
  return initials;
}
