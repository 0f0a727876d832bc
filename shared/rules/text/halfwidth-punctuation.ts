import { titleAndText } from '../../prose/running-text.ts';
import type { Rule } from '../rule.ts';

const FULL: Readonly<Record<string, string>> = { ',': '，', ';': '；', ':': '：', '(': '（', ')': '）' };
const CJK = /[\u3400-\u9fff，。；：、！？“”‘’《》（）]/;
/** An item mark at the beginning of a line, (一) or (2), is layout. */
const ITEM = /^\s{0,4}\([一二三四五六七八九十\d]{1,3}\)/;

/** Half-width punctuation between Chinese characters. Tables and item marks are layout and left alone. */
export const rule: Rule = {
  scope: 'report',
  meta: { id: 'halfwidth-punctuation', family: 'text', severity: 'hint', enabled: false, fixable: true },
  *check({ text: source, report }) {
    for (const line of titleAndText(source, report)) {
      const { text } = line;
      for (let at = ITEM.exec(text)?.[0].length ?? 0; at < text.length; at++) {
        const char = text.charAt(at);
        const full = FULL[char];
        if (full === undefined || !betweenChinese(text, at)) continue;
        const span = line.locate(at, at + 1);
        // The space that half-width punctuation takes after it goes with it.
        const wide = line.locate(at, text[at + 1] === ' ' ? at + 2 : at + 1);
        yield {
          rule: 'halfwidth-punctuation',
          severity: 'hint',
          span,
          message: { id: 'halfwidth-punctuation', args: { char, full } },
          fixes: () => [
            {
              title: { id: 'halfwidth-punctuation.fix', args: { char, full } },
              applicability: 'safe',
              edits: [{ span: wide, newText: full }],
            },
          ],
        };
      }
    }
  },
};

function betweenChinese(text: string, at: number): boolean {
  const before = text[at - 1] ?? '';
  const after = text[at + 1] === ' ' ? (text[at + 2] ?? '') : (text[at + 1] ?? '');
  return CJK.test(before) && (after === '' || CJK.test(after));
}
