import type { Paragraph, Section } from '../../model/report.ts';
import type { TextEdit } from '../../text/span.ts';
import type { Rule } from '../rule.ts';

interface Item {
  readonly number: number;
  /** The numeral as it stands in the text. */
  readonly span: { readonly start: number; readonly end: number };
}

const numerals = '一二三四五六七八九十';
const ordinal = /^[（(](十?[一二三四五六七八九]|十)[）)]/u;

/** Items （一）, （二）, … of a section that skip a number, repeat one, or stop at the first. */
export const rule: Rule = {
  meta: { id: 'item-number-gap', family: 'structure', severity: 'hint', enabled: false, fixable: true },
  *check({ text, report }) {
    for (const section of report.sections) {
      const items = itemsOf(text, section);
      const wrong = items.findIndex(({ number }, i) => number !== i + 1);
      const only = items.length === 1 && wrong < 0;
      const item = only ? items[0] : items[wrong];
      if (item === undefined) continue;
      const expected = wrong + 1;
      yield {
        rule: 'item-number-gap',
        severity: 'hint',
        span: item.span,
        message: only
          ? { id: 'item-number-alone' }
          : { id: 'item-number-gap', args: { found: word(item.number), expected: word(expected) } },
        fixes: () =>
          only || items.length > 19
            ? []
            : [{ title: { id: 'fix-item-numbers' }, applicability: 'unique', edits: countAnew(items) }],
      };
    }
  },
};

function itemsOf(text: string, { template, paragraphs }: Section): Item[] {
  return template.kind === 'prose' ? paragraphs.flatMap((paragraph) => itemAt(text, paragraph)) : [];
}

function itemAt(text: string, { span }: Paragraph): Item[] {
  const found = ordinal.exec(text.slice(span.start, Math.min(span.end, span.start + 6)));
  if (found === null) return [];
  const [, words = ''] = found;
  const start = span.start + 1;
  const ones = numerals.indexOf(words.slice(-1)) + 1;
  return [{ number: words.length === 2 ? 10 + ones : ones, span: { start, end: start + words.length } }];
}

function countAnew(items: readonly Item[]): TextEdit[] {
  return items.flatMap(({ number, span }, i) => (number === i + 1 ? [] : [{ span, newText: word(i + 1) }]));
}

/** 3 → 三, 12 → 十二; up to 19. */
function word(number: number): string {
  return number <= 10 ? numerals.charAt(number - 1) : `十${numerals.charAt(number - 11)}`;
}
