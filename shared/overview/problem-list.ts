import { type Locale, type Message, type MessageId, render } from '../messages/message.ts';
import { paragraph, TEXT_WIDTH, wordTable, writingFile } from '../preview/word.ts';
import { inertHtml } from '../text/html.ts';
import type { Work } from '../text/work.ts';
import { pageOf } from './page.ts';
import type { BodyProblems, Problem, ReportProblems } from './problems.ts';

/** The kinds of file in which a list of problems is sent: Markdown, a page, a Word file. */
export const problemFormats = ['md', 'html', 'docx'] as const;
export type ProblemFormat = (typeof problemFormats)[number];

/** A list of problems to be sent, answered in its last column, and sent back: each body begins a page. */
export function* writingProblemList(
  pages: readonly BodyProblems[],
  format: ProblemFormat,
  locale: Locale,
): Work<Uint8Array> {
  const list = new ProblemList(locale);
  if (format === 'docx') return yield* list.word(pages);
  return new TextEncoder().encode(format === 'md' ? yield* list.markdown(pages) : yield* list.html(pages));
}

const columns = [
  'problem-number',
  'problem-where',
  'problem-what',
  'problem-mend',
  'problem-reply',
] as const satisfies readonly MessageId[];

/** The share of the page's width that each column of the table has. */
const shares = [0.06, 0.2, 0.32, 0.26, 0.16];

const levels = {
  error: 'problem-error',
  warning: 'problem-warning',
  information: 'problem-information',
  hint: 'problem-information',
} as const;

class ProblemList {
  readonly #locale: Locale;

  constructor(locale: Locale) {
    this.#locale = locale;
  }

  *markdown(pages: readonly BodyProblems[]): Work<string> {
    const line = (cells: readonly string[]): string => `| ${cells.map(markdownCell).join(' | ')} |`;
    const head = [line(columns.map((id) => this.#say({ id }))), line(columns.map(() => '---'))];
    const parts: string[] = [];
    for (const page of pages) {
      parts.push(`# ${plainLine(this.#title(page))}`, this.#say({ id: 'problem-intro' }));
      for (const report of page.reports) {
        const rows = yield* writingEach(report, (problem, i) => line(this.#row(problem, i)));
        parts.push(`## ${plainLine(this.#heading(report))}`, [...head, ...rows].join('\n'));
      }
    }
    return `${(pages.length === 0 ? this.#nothing().map((words, i) => (i === 0 ? `# ${words}` : words)) : parts).join('\n\n')}\n`;
  }

  *html(pages: readonly BodyProblems[]): Work<string> {
    const head = columns.map(
      (id, i) => `<th scope="col" style="width: ${100 * (shares[i] ?? 0)}%">${inertHtml(this.#say({ id }))}</th>`,
    );
    const body: string[] = [];
    for (const page of pages) {
      const reports: string[] = [];
      for (const report of page.reports) {
        const rows = yield* writingEach(report, (problem, i) => {
          const [number = '', where = '', what = '', mend = ''] = this.#cells(problem, i);
          const cells = `<td class="figure">${number}</td><td>${inertHtml(where)}</td><td><b class="${problem.severity}">${inertHtml(this.#level(problem))}</b> ${inertHtml(what)}</td>`;
          const muted = problem.accepted === null ? '' : ' class="muted"';
          return `<tr>${cells}<td${muted}>${inertHtml(mend)}</td><td></td></tr>`;
        });
        reports.push(
          `<h3>${inertHtml(this.#heading(report))}</h3>\n<table><thead><tr>${head.join('')}</tr></thead><tbody>\n${rows.join('\n')}\n</tbody></table>`,
        );
      }
      body.push(
        `<section>\n<h2>${inertHtml(this.#title(page))}</h2>\n<p>${inertHtml(this.#say({ id: 'problem-intro' }))}</p>\n${reports.join('\n')}\n</section>`,
      );
    }
    const [title = '', none = ''] = this.#nothing();
    return pageOf(this.#locale, title, pages.length === 0 ? `<p>${inertHtml(none)}</p>` : body.join('\n'), { css });
  }

  *word(pages: readonly BodyProblems[]): Work<Uint8Array> {
    const [title = '', none = ''] = this.#nothing();
    if (pages.length === 0) return yield* writingFile(paragraph('Title', title) + paragraph('BodyText', none));
    const widths = shares.map((share) => Math.round(share * TEXT_WIDTH));
    const row = (cells: readonly string[], isHead: boolean): string => {
      const xml = cells.map(
        (text, i) =>
          `<w:tc><w:tcPr><w:tcW w:w="${widths[i]}" w:type="dxa"/><w:vAlign w:val="center"/></w:tcPr>${paragraph('TableText', text, isHead || i === 0 ? '' : '<w:jc w:val="left"/>')}</w:tc>`,
      );
      return `<w:tr><w:trPr><w:cantSplit/>${isHead ? '<w:tblHeader/>' : ''}</w:trPr>${xml.join('')}</w:tr>`;
    };
    const head = row(
      columns.map((id) => this.#say({ id })),
      true,
    );
    const parts: string[] = [];
    for (const [i, page] of pages.entries()) {
      parts.push(
        paragraph('Title', plainLine(this.#title(page)), i === 0 ? '' : '<w:pageBreakBefore/>'),
        paragraph('BodyText', this.#say({ id: 'problem-intro' })),
      );
      for (const report of page.reports) {
        const rows = yield* writingEach(report, (problem, k) => row(this.#row(problem, k).map(plainLine), false));
        parts.push(paragraph('Heading2', plainLine(this.#heading(report))), wordTable(widths, [head, ...rows]));
      }
    }
    return yield* writingFile(parts.join(''));
  }

  #row(problem: Problem, index: number): readonly string[] {
    const [number = '', where = '', what = '', mend = ''] = this.#cells(problem, index);
    const words = this.#say({ id: 'problem-level', args: { level: this.#level(problem), words: what } });
    return [number, where, words, mend, ''];
  }

  #cells({ where, what, mend, accepted }: Problem, index: number): readonly string[] {
    const answer = accepted === null ? mend : this.#say({ id: 'problem-accepted', args: { reason: accepted } });
    return [String(index + 1), where, what, answer];
  }

  #level({ severity }: Problem): string {
    return this.#say({ id: levels[severity] });
  }

  #title({ body }: BodyProblems): string {
    return this.#say({ id: 'problem-body-title', args: { body } });
  }

  #heading({ year, path }: ReportProblems): string {
    return this.#say({ id: 'problem-report', args: { year, path } });
  }

  /** The title of all, and what stands under it where nothing was found. */
  #nothing(): readonly string[] {
    return [this.#say({ id: 'problem-title' }), this.#say({ id: 'problem-none' })];
  }

  #say(message: Message): string {
    return render(message, this.#locale);
  }
}

/** So many problems are written at once. */
const WRITTEN_AT_ONCE = 200;

/** What is written of each problem of a report. */
function* writingEach(
  { problems }: ReportProblems,
  write: (problem: Problem, index: number) => string,
): Work<readonly string[]> {
  const written: string[] = [];
  for (const [i, problem] of problems.entries()) {
    if (i % WRITTEN_AT_ONCE === WRITTEN_AT_ONCE - 1) yield;
    written.push(write(problem, i));
  }
  return written;
}

/** Each body on a sheet of its own; the title of all is for the screen. */
const css = `
h3 { font-size: 1em; margin: 1.2em 0 0.4em; break-after: avoid; }
table { table-layout: fixed; }
td { overflow-wrap: anywhere; }
td:last-child, th:last-child { border-left: 1px solid var(--line); }
@media print {
  h1 { display: none; }
  section + section { break-before: page; }
}
`;

function plainLine(text: string): string {
  return text.replace(/[\p{Cc}\s]+/gu, ' ').trim();
}

function markdownCell(text: string): string {
  return plainLine(text).replace(/[\\|`*_<>[\]]/g, '\\$&');
}
