import { cellName } from '../findings/names.ts';
import { type Comparison, isSame } from '../folder/compare.ts';
import { type Locale, type Message, render } from '../messages/message.ts';
import { inertHtml } from '../text/html.ts';
import { printedWords } from '../text/printed-words.ts';
import { cell, pageOf } from './page.ts';

/** How one of two reports is named. */
export interface NamedReport {
  readonly path: string;
  readonly body: string | null;
  readonly year: number | null;
}

/** Only the checkbox decides what is shown: no script. */
const css = `
#changes:checked ~ table tr.same, #changes:checked ~ .text p.same { display: none; }
tr.changed td.figure { font-weight: bold; }
.text p.changed { border-left: 3px solid var(--accent); padding-left: 0.6em; }
.text p.same { color: var(--muted); }
`;

/** Two reports side by side: their figures with the differences, and their text by section with what is repeated. */
export function comparisonPage(
  { a, b }: { readonly a: NamedReport; readonly b: NamedReport },
  { cells, sections, repetition }: Comparison,
  locale: Locale,
): string {
  const say = (message: Message): string => inertHtml(render(message, locale));
  const language = locale === 'en' ? 'en' : 'zh';
  const nameOf = ({ body, year, path }: NamedReport): string => (body === null ? path : `${body} ${year ?? ''}`);
  const rows = cells.map((each) => {
    const { cell: place, a: from, b: to, delta } = each;
    const isEqual = isSame(each);
    const change = isEqual ? '' : delta === null ? '—' : delta.startsWith('-') ? delta.replace('-', '−') : `+${delta}`;
    const figures = [from ?? '—', to ?? '—', change].map((text) => cell(text, 'figure')).join('');
    return `<tr class="${isEqual ? 'same' : 'changed'}">${cell(cellName(place)[language])}${figures}</tr>`;
  });
  const texts = sections
    .filter(({ section }) => section.kind === 'prose')
    .map(({ section, repetition: rate, a: before, b: after }) => {
      const [shared, heading] = [new Set(before), `${section.title} ${percent(rate)}`];
      const kept = new Set(after);
      const side = (lines: readonly string[], others: ReadonlySet<string>): string =>
        lines
          .map((line) => `<p class="${others.has(line) ? 'same' : 'changed'}">${inertHtml(printedWords(line))}</p>`)
          .join('');
      return `<h2>${inertHtml(heading)}</h2><div class="sides"><div>${side(before, kept)}</div><div>${side(after, shared)}</div></div>`;
    });
  const heads = [
    say({ id: 'page-figure' }),
    inertHtml(nameOf(a)),
    inertHtml(nameOf(b)),
    say({ id: 'page-difference' }),
  ];
  const head = heads.map((text, i) => `<th${i === 0 ? '' : ' class="figure"'}>${text}</th>`).join('');
  const counts = [
    [say({ id: 'page-repetition-text' }), repetition.text],
    [say({ id: 'page-repetition-tables' }), repetition.tables],
    [say({ id: 'page-repetition-total' }), repetition.total],
  ] as const;
  const body = `<p class="muted">${say({ id: 'compare-first' })} ${inertHtml(a.path)}<br>${say({ id: 'compare-second' })} ${inertHtml(b.path)}</p>
<ul class="counts">${counts.map(([name, share]) => `<li>${name}<b>${percent(share)}</b></li>`).join('')}</ul>
<input class="screen" type="checkbox" id="changes"><label class="screen" for="changes"> ${say({ id: 'page-changes-only' })}</label>
<table><thead><tr>${head}</tr></thead><tbody>${rows.join('\n')}</tbody></table>
<div class="text">${texts.join('\n')}</div>`;
  return pageOf(locale, `${nameOf(a)} — ${nameOf(b)}`, body, { css });
}

function percent(share: number | null): string {
  return share === null ? '—' : `${Math.floor(share * 1000) / 10}%`;
}
