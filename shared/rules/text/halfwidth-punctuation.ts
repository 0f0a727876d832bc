import type { Rule } from '../rule.ts';

const FULL: Readonly<Record<string, string>> = { ',': '，', ';': '；', ':': '：', '(': '（', ')': '）' };
/** No title has any: in one that a comma stands in by mistake another comma would be as wrong. */
const NOT_IN_TITLES = ',;:';
const CJK = /[\u3400-\u9fff，。；：、！？“”‘’《》（）]/;
/** An item mark at the beginning of a line, (一) or (2), is layout. */
const ITEM = /^\s{0,4}\([一二三四五六七八九十\d]{1,3}\)/;

/** Half-width punctuation between Chinese characters. Tables and item marks are layout and left alone. */
export const rule: Rule = {
  scope: 'text',
  meta: { id: 'halfwidth-punctuation', family: 'text', severity: 'hint', enabled: false, fixable: true },
  *check({ kind, text }) {
    if (kind === 'table') return;
    for (let at = ITEM.exec(text)?.[0].length ?? 0; at < text.length; at++) {
      const char = text.charAt(at);
      const full = FULL[char];
      if (full === undefined || (kind === 'title' && NOT_IN_TITLES.includes(char))) continue;
      if (!betweenChinese(text, at)) continue;
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
    return [
      {
        title: { id: 'halfwidth-punctuation.fix', args: { char, full } },
        applicability: 'safe',
        edits: [{ span: { start: span.start, end }, newText: full }],
      },
    ];
  },
};

function betweenChinese(text: string, at: number): boolean {
  const before = text[at - 1] ?? '';
  const after = text[at + 1] === ' ' ? (text[at + 2] ?? '') : (text[at + 1] ?? '');
  return CJK.test(before) && (after === '' || CJK.test(after));
}
