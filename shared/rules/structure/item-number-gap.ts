import type { Section } from '../../model/report.ts';
import { sourceSpan } from '../../syntax/source.ts';
import { contains, type Span, type TextEdit } from '../../text/span.ts';
import { isPlain } from '../../writing/lines.ts';
import type { Rule } from '../rule.ts';

interface Item {
  readonly number: number;
  /** The numeral as it stands in the text. */
  readonly span: Span;
  /** The same with its marks: （三）, 3. */
  readonly mark: string;
}

/** A way of numbering; those before it in the list of them stand above it. */
interface Style {
  /** Its group is the numeral. */
  readonly shape: RegExp;
  read(numeral: string): number;
  /** The numeral for a number; null beyond those that the style has. */
  write(number: number): string | null;
}

const chinese = '一二三四五六七八九十';
const circled = '①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳';
const arabic: Pick<Style, 'read' | 'write'> = {
  read: (numeral) => Number(numeral.normalize('NFKC')),
  write: String,
};

const styles: readonly Style[] = [
  {
    shape: /^[（(](十?[一二三四五六七八九]|十)[）)]/u,
    read: (numeral) => (numeral.length === 2 ? 10 : 0) + chinese.indexOf(numeral.slice(-1)) + 1,
    write: (number) =>
      number > 19 ? null : number <= 10 ? chinese.charAt(number - 1) : `十${chinese.charAt(number - 11)}`,
  },
  // 2.5万元, 3.15, 1、2月 and 12、13日 begin no item.
  { shape: /^([0-9０-９]{1,2})[.．、](?![0-9０-９])/u, ...arabic },
  { shape: /^[（(]([0-9０-９]{1,2})[）)]/u, ...arabic },
  {
    shape: /^([①-⑳])/u,
    read: (numeral) => circled.indexOf(numeral) + 1,
    write: (number) => circled.charAt(number - 1) || null,
  },
];

/**
 * Items of a section that skip a number or repeat one: （一）, 1., （1）, ①. Those in Chinese numerals are one list,
 * which does not stop at its first item either; of the others only what begins with 1 and goes on is taken for a list.
 */
export const rule: Rule = {
  scope: 'section',
  meta: { id: 'item-number-gap', family: 'structure', severity: 'hint', enabled: false, fixable: true },
  *check({ section }) {
    if (section.template.kind !== 'prose') return;
    for (const { style, items } of listsOf(section)) {
      const fault = faultOf(style, items);
      if (fault === null) continue;
      const { item, expected } = fault;
      yield {
        rule: 'item-number-gap',
        severity: 'hint',
        span: item.span,
        message:
          expected === null
            ? { id: 'item-number-gap.alone' }
            : { id: 'item-number-gap', args: { found: item.mark, expected } },
      };
    }
  },
  fixes({ span }, { text, report }) {
    for (const section of report.sections) {
      if (!contains(section.span, span)) continue;
      for (const { style, items } of listsOf(section)) {
        const fault = faultOf(style, items);
        if (fault === null || fault.expected === null || fault.item.span.start !== span.start) continue;
        // An only item is no list, whatever its number.
        if (items.length === 1 || style.write(items.length) === null) return [];
        if (!items.every((item) => isPlain(text, item.span))) return [];
        return [{ title: { id: 'item-number-gap.fix' }, applicability: 'unique', edits: renumbered(style, items) }];
      }
    }
    return [];
  },
};

interface List {
  readonly style: Style;
  readonly items: Item[];
}

/** The lists of a section; those inside an item end where the next item above them begins. */
function listsOf(section: Section): readonly List[] {
  const lists: List[] = [];
  if (!hasItems(section)) return lists;
  const open: (List | undefined)[] = [];
  let apart = false;
  for (const paragraph of section.paragraphs) {
    const words = beginningOf(paragraph.text);
    const level = styles.findIndex(({ shape }) => shape.test(words));
    if (level < 0) {
      apart = true;
      continue;
    }
    const style = styles[level] as Style;
    const [mark = '', numeral = ''] = style.shape.exec(words) ?? [];
    const start = words.indexOf(numeral);
    const span = sourceSpan(paragraph, { start, end: start + numeral.length });
    const item = { number: style.read(numeral), span, mark };
    open.length = Math.min(open.length, level + 1);
    const list = open[level];
    // Below the first level a list begins anew with each 1 that does not follow another.
    const anew = level > 0 && item.number === 1 && (apart || (list?.items.length ?? 0) > 1);
    apart = false;
    if (list === undefined || anew) {
      open[level] = { style, items: [item] };
      lists.push(open[level]);
    } else list.items.push(item);
    if (level === 0) open[level]?.items.push(...itemsBehind(paragraph, item.number));
  }
  return lists;
}

/** （一）存在的问题：…。（二）改进情况：… in one paragraph: the items that go on with its first one. */
function itemsBehind(paragraph: Section['paragraphs'][number], first: number): readonly Item[] {
  const [{ read }] = styles as [Style];
  const items: Item[] = [];
  for (const { index, 0: found, 1: numeral = '' } of paragraph.text.matchAll(BEHIND)) {
    if (read(numeral) !== first + items.length + 1) continue;
    const start = index + found.indexOf(numeral);
    const span = sourceSpan(paragraph, { start, end: start + numeral.length });
    items.push({ number: read(numeral), span, mark: `（${numeral}）` });
  }
  return items;
}

/** The mark of an item within a paragraph, behind the end of the one before. */
const BEHIND = /[。；;]\s{0,2}[（(](十?[一二三四五六七八九]|十)[）)]/gu;

function hasItems({ texts }: Section): boolean {
  for (const text of texts) if (styles.some(({ shape }) => shape.test(beginningOf(text)))) return true;
  return false;
}

/** No mark of an item reaches further. */
function beginningOf(text: string): string {
  return text.slice(0, 6);
}

/** The first item of a list that has another number than its place, and the mark that it should have; null for an only item. */
function faultOf(
  style: Style,
  items: readonly Item[],
): { readonly item: Item; readonly expected: string | null } | null {
  const first = style === styles[0];
  const wrong = items.findIndex(({ number }, i) => number !== i + 1);
  const only = first && items.length === 1 && wrong < 0;
  const item = only ? items[0] : items[wrong];
  // Markdown counts items that are all written 1. by itself.
  const counted = !first && (wrong === 0 || items.every(({ number }) => number === 1));
  if (item === undefined || counted) return null;
  if (only) return { item, expected: null };
  return { item, expected: item.mark.replace(/[^（()）.．、]+/u, style.write(wrong + 1) ?? '') };
}

function renumbered(style: Style, items: readonly Item[]): TextEdit[] {
  return items.flatMap(({ number, span }, i) => {
    const newText = number === i + 1 ? null : style.write(i + 1);
    return newText === null ? [] : [{ span, newText }];
  });
}
