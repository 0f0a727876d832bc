import type { RuleFinding } from '../../findings/finding.ts';
import type { BlockRule } from '../rule.ts';

/**
 * Characters that pass for another one. The first stand for nothing else in such reports; the others are the
 * traditional forms, wrong only in a text that is written in simplified characters.
 */
const LOOK_ALIKES = '釆采';
const TRADITIONAL =
  '郟郏總总體体況况動动開开處处請请數数關关係系項项結结轉转繼继續续辦办與与屬属國国機机執执穩稳護护權权類类內内務务過过詢询無无現现補补確确訪访舉举報报訴诉複复復复當当後后裝装練练習习紀纪親亲態态帶带認认獲获費费繳缴納纳計计議议訟讼維维糾纠審审經经業业組组織织構构師师罰罚強强許许規规範范發发廢废決决額额單单萬万減减購购問问題题進进職职證证資资訂订餘余書书區区別别種种這这條条對对製制級级責责監监標标準准檔档線线團团會会聯联優优學学啟启來来長长門门應应實实際际導导傳传統统義义員员眾众點点編编號号裡里產产價价該该據据適适佈布徵征閉闭時时記记並并個个們们從从創创協协縣县鄉乡鎮镇頭头東东車车電电網网樓楼農农環环衛卫檢检驗验樣样廣广場场歷历設设備备說说話话訊讯誤误調调談谈識识變变讓让還还選选連连運运達达違违遠远錄录錯错鐵铁鄰邻陽阳階阶隊队險险隨随雙双離离難难願愿顯显風风飛飞馬马驅驱黨党齊齐';

const replacement = new Map<string, string>();
const traditional = new Set<string>();
const simplified = new Set<string>();
for (let i = 0; i < LOOK_ALIKES.length; i += 2) replacement.set(LOOK_ALIKES.charAt(i), LOOK_ALIKES.charAt(i + 1));
for (let i = 0; i < TRADITIONAL.length; i += 2) {
  replacement.set(TRADITIONAL.charAt(i), TRADITIONAL.charAt(i + 1));
  traditional.add(TRADITIONAL.charAt(i));
  simplified.add(TRADITIONAL.charAt(i + 1));
}

/** By character code, 1 for those that `replacement` knows: every character is looked at, at every edit. */
const suspect = new Uint8Array(0x10000);
for (const char of replacement.keys()) suspect[char.charCodeAt(0)] = 1;

/** 巳/已 and 末/未 in phrases where only the other one can stand. `at` is the wrong character's place in the match. */
const PHRASES: readonly { readonly pattern: RegExp; readonly at: number; readonly right: string }[] = [
  { pattern: /巳经|巳办结|巳答复|巳公开|巳全部|巳完成|巳整改|巳建立/g, at: 0, right: '已' },
  { pattern: /(?:业|早|均|现)巳/g, at: 1, right: '已' },
  { pattern: /末(?:能|经|曾|收取|发生|产生|发现|办结|答复|公开|审结)/g, at: 0, right: '未' },
  { pattern: /(?:尚|并|从|均)末/g, at: 1, right: '未' },
  { pattern: /年未(?=[，。；、,;）)])/g, at: 1, right: '末' },
];

/** What every text has that one of the phrases stands in. */
const IN_PHRASE = /[巳末]|年未/u;

/** Above this share the text is written in traditional characters, and none of them is a slip. */
const MOSTLY = 0.1;

/**
 * A character that only looks like the right one (釆 for 采), a traditional form in a simplified text (郟 for 郏), or
 * 巳 for 已 and 末 for 未 in fixed phrases. Search, copying and comparison fail on them; labels are looked at too.
 */
export const rule: BlockRule<readonly Suspect[]> = {
  scope: 'block',
  meta: { id: 'confusable-character', family: 'text', severity: 'warning', enabled: true, fixable: true },
  gather({ text }) {
    // Few blocks hold a suspect, or a word of a phrase.
    const first = firstSuspect(text);
    if (first < 0 && !IN_PHRASE.test(text)) return null;
    const found = [...(first < 0 ? [] : charactersIn(text, first)), ...phrasesIn(text)];
    return found.length === 0 ? null : found;
  },
  *check(gathered, { text, report }) {
    let inTraditional: boolean | null = null;
    // Links and menus above the title, and what stands below the signature, are the page's.
    const start = report.title?.span.start ?? report.sections[0]?.headingSpan.start ?? 0;
    const end = report.signature?.span.end ?? text.length;
    for (const { value, locate } of gathered) {
      for (const { at: within, char, right, inPhrase } of value) {
        const at = locate({ start: within, end: within + 1 }).start;
        if (!inPhrase && (at < start || at >= end)) continue;
        if (traditional.has(char)) {
          inTraditional ??= isTraditional(text);
          if (inTraditional) continue;
        }
        yield finding(at, char, right);
      }
    }
  },
  fixes({ span, about }) {
    const right = String(about?.['right']);
    const args = { char: String(about?.['char']), right };
    return [
      { title: { id: 'confusable-character.fix', args }, applicability: 'safe', edits: [{ span, newText: right }] },
    ];
  },
};

/** A character that may be wrong, and the right one. */
interface Suspect {
  readonly at: number;
  readonly char: string;
  readonly right: string;
  /** It is known by its phrase: 巳 for 已. */
  readonly inPhrase: boolean;
}

/** Where the first character that may be wrong stands; -1 if there is none. */
function firstSuspect(text: string): number {
  for (let at = 0; at < text.length; at++) if (suspect[text.charCodeAt(at)] === 1) return at;
  return -1;
}

/** The characters that stand for nothing else here, and traditional forms but for those that belong where they stand. */
function* charactersIn(text: string, from: number): Iterable<Suspect> {
  let stretch: Stretch | null = null;
  for (let at = from; at < text.length; at++) {
    if (suspect[text.charCodeAt(at)] !== 1) continue;
    const char = text.charAt(at);
    const right = replacement.get(char) as string;
    if (traditional.has(char)) {
      // 繁體 on a page names the writing that it leads to.
      if (text[at - 1] === '繁') continue;
      if (stretch === null || at >= stretch.end) stretch = stretchAt(text, at);
      if (stretch.traditional || standsInNumber(text, at)) continue;
    }
    yield { at, char, right, inPhrase: false };
  }
}

/**
 * True for a character in one or two between digits, 680總计1件: something was pasted into a number. With the right character it
 * would be a word, and what stands behind it a figure.
 */
function standsInNumber(text: string, at: number): boolean {
  const isDigit = (place: number): boolean => /^[0-9]$/.test(text.charAt(place));
  return (isDigit(at - 1) && (isDigit(at + 1) || isDigit(at + 2))) || (isDigit(at - 2) && isDigit(at + 1));
}

function* phrasesIn(text: string): Iterable<Suspect> {
  const seen = new Set<number>();
  for (const { pattern, at, right } of PHRASES) {
    for (const match of text.matchAll(pattern)) {
      const place = match.index + at;
      // 2022年末收到, 月末办结 are right.
      if (right === '未' && '年月周期岁'.includes(text[place - 1] ?? ' ')) continue;
      // 均末收取 is both 均末 and 末收取.
      if (seen.has(place)) continue;
      seen.add(place);
      yield { at: place, char: text.charAt(place), right, inPhrase: true };
    }
  }
}

/** Text between line ends, tags, tabs and bars: a line, a cell, a link of a page. */
interface Stretch {
  readonly end: number;
  /** It is written in traditional characters throughout (無障礙瀏覽), or offers them (繁體版): none of them is a slip. */
  readonly traditional: boolean;
}

/** Traditional characters that the rule has no pair for: they only show how a stretch of text is written. */
const MORE_TRADITIONAL = new Set('礙瀏覽閱讀語尋頁臺灣簡換載廳館聲絡鏈鍵幫圖譯滾輪縮寫輔專欄聞佈譽嶺崗瀾遊');

const BREAKS = '\n\r\t|<>';

function stretchAt(text: string, at: number): Stretch {
  // Either end of the text is a break too: '' is in every string.
  let start = at;
  while (!BREAKS.includes(text.charAt(start - 1))) start--;
  let end = at;
  while (!BREAKS.includes(text.charAt(end))) end++;
  const words = text.slice(start, end);
  let old = 0;
  for (const char of words) {
    if (simplified.has(char)) return { end, traditional: /^\s*(?:切换)?(?:简体|繁體|正體)/.test(words) };
    if (traditional.has(char) || MORE_TRADITIONAL.has(char)) old++;
  }
  return { end, traditional: old > 1 || /[繁正]體/.test(words) };
}

function isTraditional(text: string): boolean {
  let old = 0;
  let modern = 0;
  for (const char of text) {
    if (traditional.has(char)) old++;
    else if (simplified.has(char)) modern++;
  }
  return old > (old + modern) * MOSTLY;
}

function finding(at: number, char: string, right: string): RuleFinding {
  const span = { start: at, end: at + 1 };
  return {
    rule: 'confusable-character',
    severity: 'warning',
    span,
    message: traditional.has(char)
      ? { id: 'confusable-character.traditional', args: { char, right } }
      : { id: 'confusable-character', args: { char, right, code: codeOf(char), rightCode: codeOf(right) } },
    about: { char, right },
  };
}

function codeOf(char: string): string {
  return `U+${(char.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}
