import type { Rule } from '../rule.ts';

const FULL: Readonly<Record<string, string>> = { ',': '，', ';': '；', ':': '：', '(': '（', ')': '）' };
/** No title has any: in one that a comma stands in by mistake another comma would be as wrong. */
const NOT_IN_TITLES = ',;:';
const CJK = /[\u3400-\u9fff，。；：、！？“”‘’《》（）]/;
/** An item mark at the beginning of a line, (一) or (2), is layout. */
const ITEM = /^\s{0,4}\([一二三四五六七八九十\d]{1,3}\)/;

/** Half-width punctuation between Chinese characters, and a half-width bracket whose other half is full-width. Tables and item marks are layout and left alone. */
export const rule: Rule = {
  scope: 'text',
  meta: { id: 'halfwidth-punctuation', family: 'text', severity: 'hint', enabled: false, fixable: true },
  *check({ kind, text }) {
    if (kind === 'table') return;
    const pairs = pairsIn(text);
    for (let at = ITEM.exec(text)?.[0].length ?? 0; at < text.length; at++) {
      const char = text.charAt(at);
      const full = FULL[char];
      if (full === undefined || (kind === 'title' && NOT_IN_TITLES.includes(char))) continue;
      const other = text.charAt(pairs.get(at) ?? -1);
      // （含解读)
      const isMixed = other === '（' || other === '）';
      if (!betweenChinese(text, at) && !isMixed) continue;
      yield {
        rule: 'halfwidth-punctuation',
        severity: 'hint',
        span: { start: at, end: at + 1 },
        message: { id: 'halfwidth-punctuation', args: { char, full } },
      };
    }
  },
  fixes({ span, message: { args } }, { text }) {
    const char = String(args?.['char']);
    const full = String(args?.['full']);
    // The space that half-width punctuation takes after it goes with it.
    const end = text[span.end] === ' ' ? span.end + 1 : span.end;
    const edits = [{ span: { start: span.start, end }, newText: full }];
    // Its other half, which is not reported beside Latin letters or figures, would be of another width then.
    const other = pairsIn(text).get(span.start);
    const otherFull = other === undefined ? undefined : FULL[text.charAt(other)];
    if (other !== undefined && otherFull !== undefined && !betweenChinese(text, other))
      edits.push({ span: { start: other, end: other + 1 }, newText: otherFull });
    return [
      {
        title: { id: 'halfwidth-punctuation.fix', args: { char, full } },
        applicability: 'safe',
        edits,
      },
    ];
  },
};

/** For each bracket that is one of a pair, where the other one stands. */
function pairsIn(text: string): ReadonlyMap<number, number> {
  const pairs = new Map<number, number>();
  const open: number[] = [];
  for (const { 0: char, index } of text.matchAll(/[()（）]/gu)) {
    if (char === '(' || char === '（') {
      open.push(index);
      continue;
    }
    const opening = open.pop();
    if (opening !== undefined) pairs.set(opening, index).set(index, opening);
  }
  return pairs;
}

function betweenChinese(text: string, at: number): boolean {
  const before = text[at - 1] ?? '';
  const after = text[at + 1] === ' ' ? (text[at + 2] ?? '') : (text[at + 1] ?? '');
  return CJK.test(before) && (after === '' || CJK.test(after));
}
