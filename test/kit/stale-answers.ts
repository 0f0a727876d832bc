import { editions } from '../../shared/template/registry.ts';
import { type Layout, layoutNamed, renderDraft } from './document.ts';
import { generateDraft, usual } from './generate.ts';
import type { Rendered } from './page.ts';
import { Random } from './random.ts';
import { report2021 } from './reports.ts';

/** An edit after which something of an earlier reading was answered once. */
export interface StaleAnswer {
  readonly name: string;
  readonly before: string;
  readonly after: string;
}

function rendered(layout: Layout): Rendered {
  const edition = editions.at(-1);
  if (edition === undefined) throw new Error('there is no edition');
  return renderDraft(generateDraft(edition, new Random(5), usual), layout);
}

/** Section 四 cut out and put before section 一. */
function reviewsFirst(text: string): string {
  const [start, end, to] = [
    text.indexOf('四、政府信息公开行政复议'),
    text.indexOf('五、存在'),
    text.indexOf('一、总体'),
  ];
  return text.slice(0, to) + text.slice(start, end) + text.slice(to, start) + text.slice(end);
}

function typedAfter(text: string, words: string, typed: string): { readonly before: string; readonly after: string } {
  const at = text.indexOf(words);
  if (at === -1) throw new Error(`${words} does not stand in the text`);
  const end = at + words.length;
  return { before: text, after: text.slice(0, end) + typed + text.slice(end) };
}

/** The same text with one digit written over another. */
function figureReplaced({ text, figures }: Rendered, address: string): string {
  const start = figures.get(address)?.start;
  if (start === undefined) throw new Error(`${address} does not stand in the text`);
  return text.slice(0, start) + (text.charAt(start) === '8' ? '9' : '8') + text.slice(start + 1);
}

/** Text between the last row of each HTML table and its end: a browser shows it before the table. */
function strayText(text: string): string {
  return text.replaceAll('</table>', '注</table>');
}

/** Headings and title as rows of one table, without blank lines between. */
function oneTable(text: string): string {
  return text.replace(/^#* ?([^|\n]+)$/gm, '| $1 |').replace(/\n{2,}/g, '\n');
}

const page = rendered(layoutNamed('html-web-page'));
const piped = oneTable(rendered(layoutNamed('pipe-merged-missing')).text);

export const staleAnswers: readonly StaleAnswer[] = [
  {
    name: 'a figure typed in a report whose section 四 stands first',
    ...typedAfter(reviewsFirst(report2021()), '一、本年新收政府信息公开申请数量\t\t\t2', '5'),
  },
  {
    name: 'a figure replaced in an HTML table with stray text between its rows',
    before: strayText(page.text),
    after: strayText(figureReplaced(page, 'reviews/direct-litigation/upheld')),
  },
  {
    name: 'the first mark of a heading deleted that is a row of a pipe table',
    before: piped,
    after: piped.replace(/\| (四、政府信息公开)/, '$1'),
  },
];
