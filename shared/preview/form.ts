import { escaped, inertHtml } from '../text/html.ts';
import type { Span } from '../text/span.ts';

import { reachAttributes, severityOf } from './html.ts';

import type { Block, GridCell, Preview, Run } from './preview.ts';

/** A report as the form to be filled in: what is printed, and what the equations say. Spans are offsets into the text. */
export interface Form {
  readonly preview: Preview;
  /** By cell address: the one figure that the equations leave, where another stands there or none; and it in words. */
  readonly required: Readonly<Record<string, { readonly figure: string; readonly message: string }>>;
  /** By table: the words of the button that fills the rest with 0, where that is possible. */
  readonly zeros: Readonly<Record<string, string>>;
}

/** Words of the view that the report does not hold. */
export interface FormWords {
  /** Says how many findings there are, or that there is none. */
  readonly summary: string;
  /** Names a stretch of running text, and the title, for a screen reader. */
  readonly text: string;
  readonly title: string;
}

/**
 * The form view as HTML in pieces, all text escaped. A change of the text changes few of them: the page is made once,
 * and a piece is drawn again where its HTML differs.
 */
export interface FormPage {
  /** The whole page with a mark where each piece stands: the same while no block, row or cell comes or goes, or becomes another element. */
  readonly frame: string;
  /** By the `id` of their element. */
  readonly pieces: ReadonlyMap<string, string>;
  /** Where pieces stand in the text. */
  readonly places: ReadonlyMap<string, Span>;
}

/** What makes one page of another: the page anew where its frame differs, and pieces to be put in the place of those before. */
export interface FormUpdate {
  readonly html: string | null;
  readonly pieces: readonly (readonly [id: string, html: string])[];
}

export function formPage(form: Form, words: FormWords): FormPage {
  return new Drawing(form, words).page();
}

export function formUpdate(before: FormPage | null, now: FormPage): FormUpdate {
  const pieces = [...now.pieces].filter(([id, html]) => before?.pieces.get(id) !== html);
  if (before?.frame === now.frame) return { html: null, pieces };
  const html = now.frame.replace(/<!--([^<>|]*)\|[a-z0-9]*-->/g, (_, id: string) => now.pieces.get(id) ?? '');
  return { html, pieces: pieces.filter(([id]) => !now.frame.includes(`<!--${id}|`)) };
}

class Drawing {
  readonly #form: Form;
  readonly #words: FormWords;
  readonly #pieces = new Map<string, string>();
  readonly #places = new Map<string, Span>();

  constructor(form: Form, words: FormWords) {
    this.#form = form;
    this.#words = words;
  }

  page(): FormPage {
    const { preview } = this.#form;
    const frame = [
      this.#piece('loose', this.#loose()),
      `<article class="sheet" lang="zh-CN">${preview.blocks.map((block, index) => this.#block(block, index)).join('')}</article>`,
      this.#piece('messages', this.#messages()),
    ];
    const { summary } = this.#words;
    const worst = severityOf(preview.findings) ?? 'none';
    // In the bar over the page.
    this.#pieces.set('summary', `<span id="summary" class="${worst}">${escaped(summary)}</span>`);
    return { frame: frame.join(''), pieces: this.#pieces, places: this.#places };
  }

  #piece(id: string, html: string, span: Span | null = null): string {
    this.#pieces.set(id, html);
    if (span !== null) this.#places.set(id, span);
    // With the name of the element: one of another name is not made of it.
    return `<!--${id}|${/^<([a-z0-9]+)/.exec(html)?.[1] ?? ''}-->`;
  }

  /** What is still to be filled in, and what stands on nothing that is drawn, as buttons that lead to the place. */
  #loose(): string {
    const { findings, loose, toFill } = this.#form.preview;
    const items = loose.flatMap((index) => {
      const found = findings[index];
      if (found === undefined) return [];
      const id = `l:${index}`;
      this.#places.set(id, found.span);
      return `<li class="${found.severity}"><button id="${id}" data-findings="${index}">${escaped(found.message)}</button></li>`;
    });
    if (toFill !== null) {
      this.#places.set('l:to-fill', toFill.span);
      items.unshift(`<li class="warning"><button id="l:to-fill">${escaped(toFill.text)}</button></li>`);
    }
    return `<ul id="loose" class="findings"${items.length === 0 ? ' hidden' : ''}>${items.join('')}</ul>`;
  }

  /** All that is said of pieces, for `aria-describedby`: it is read out, and shown where the focus is. */
  #messages(): string {
    const { preview, required } = this.#form;
    const found = preview.findings.map(
      ({ message, severity }, index) => `<p id="f:${index}" class="${severity}">${escaped(message)}</p>`,
    );
    const stated = Object.entries(required).map(
      ([address, { message }]) => `<p id="x:${address}" class="required">${escaped(message)}</p>`,
    );
    return `<div id="messages" hidden>${found.join('')}${stated.join('')}</div>`;
  }

  #block(block: Block, index: number): string {
    const id = `b:${index}`;
    switch (block.kind) {
      case 'title':
        return this.#piece(
          id,
          `<h1 id="${id}">${this.#editable(block.runs, this.#words.title)}</h1>`,
          spanOf(block.runs),
        );
      case 'heading':
        return this.#piece(id, this.#heading(id, block.runs), spanOf(block.runs));
      case 'paragraph':
      case 'signature':
        return this.#piece(
          id,
          `<p id="${id}" class="${block.kind}">${this.#editable(block.runs, this.#words.text)}</p>`,
          spanOf(block.runs),
        );
      case 'note':
        return this.#piece(id, `<p id="${id}" class="note">${inertHtml(block.text)}</p>`);
      case 'table':
        return this.#table(block, index);
    }
  }

  #heading(id: string, runs: readonly Run[]): string {
    const found = findingsOf(runs);
    const attributes = [`id="${id}"`, 'class="heading"', ...this.#described(found, null)];
    if (found.length > 0) attributes.push('tabindex="0"');
    return `<h2 ${attributes.join(' ')}>${this.#runs(runs)}</h2>`;
  }

  #editable(runs: readonly Run[], name: string): string {
    const attributes = [
      'class="text"',
      'role="textbox"',
      'contenteditable="plaintext-only"',
      'spellcheck="false"',
      `aria-label="${escaped(name)}"`,
      'aria-multiline="true"',
      ...this.#described(findingsOf(runs), null),
    ];
    return `<span ${attributes.join(' ')}>${this.#runs(runs)}</span>`;
  }

  #runs(runs: readonly Run[]): string {
    const { findings } = this.#form.preview;
    return runs
      .map(({ text, findings: own }) => {
        const severity = severityOf(own.flatMap((index) => findings[index] ?? []));
        if (severity === null) return inertHtml(text);
        return `<mark class="${severity}" data-findings="${own.join(' ')}">${inertHtml(text)}</mark>`;
      })
      .join('');
  }

  #described(findings: readonly number[], stated: string | null): readonly string[] {
    const ids = [...findings.map((index) => `f:${index}`), ...(stated === null ? [] : [`x:${stated}`])];
    return ids.length === 0 ? [] : [`aria-describedby="${ids.join(' ')}"`, `data-findings="${findings.join(' ')}"`];
  }

  #table({ key, name, rows }: Extract<Block, { kind: 'table' }>, index: number): string {
    const zeros = this.#form.zeros[key] ?? '';
    const button = `<button id="z:${key}" class="zeros" data-table="${escaped(key)}"${zeros === '' ? ' hidden' : ''}>${escaped(zeros)}</button>`;
    const lines = rows.map(
      (row, r) => `<tr>${row.map((cell, c) => this.#cell(cell, `t:${index}:${r}:${c}`)).join('')}</tr>`,
    );
    const heads = rows.findIndex((row) => row.some(({ kind }) => kind !== 'head'));
    const head = heads > 0 ? `<thead>${lines.slice(0, heads).join('')}</thead>` : '';
    const body = `${head}<tbody>${lines.slice(Math.max(0, heads)).join('')}</tbody>`;
    return `<div class="table"><div class="tools">${this.#piece(`z:${key}`, button)}</div><table id="b:${index}" role="grid" aria-multiselectable="true" aria-label="${escaped(name)}">${body}</table></div>`;
  }

  #cell(cell: GridCell, place: string): string {
    const { kind, text, colSpan, rowSpan, span, findings: own, figure } = cell;
    const { preview, required } = this.#form;
    const severity = severityOf(own.flatMap((index) => preview.findings[index] ?? []));
    const stated = figure === null ? undefined : required[figure.address];
    const id = figure === null ? place : `c:${figure.address}`;
    const isOpen = text === '' || /^〔待填/.test(text);
    const attributes = [
      `id="${escaped(id)}"`,
      `class="${[kind, ...(kind === 'figure' && isOpen ? ['open'] : []), ...(severity === null ? [] : [severity])].join(' ')}"`,
      ...reachAttributes(cell),
      'tabindex="-1"',
      ...this.#described(own, stated === undefined || figure === null ? null : figure.address),
    ];
    if (figure !== null)
      attributes.push(`data-cell="${escaped(figure.address)}"`, `data-name="${escaped(figure.name)}"`);
    if (stated !== undefined) attributes.push(`data-required="${escaped(stated.figure)}"`);
    if (severity === 'error') attributes.push('aria-invalid="true"');
    if (kind === 'uncertain' || (kind === 'figure' && span === null)) attributes.push('aria-readonly="true"');
    const tag = kind === 'head' || kind === 'label' ? 'th' : 'td';
    if (kind === 'head') attributes.push(`scope="${colSpan > 1 ? 'colgroup' : 'col'}"`);
    if (kind === 'label') attributes.push(`scope="${rowSpan > 1 ? 'rowgroup' : 'row'}"`);
    return this.#piece(id, `<${tag} ${attributes.join(' ')}>${inertHtml(text)}</${tag}>`, span);
  }
}

function findingsOf(runs: readonly Run[]): readonly number[] {
  return [...new Set(runs.flatMap(({ findings }) => findings))];
}

function spanOf(runs: readonly Run[]): Span | null {
  const [first, last] = [runs[0], runs.at(-1)];
  return first === undefined || last === undefined ? null : { start: first.span.start, end: last.span.end };
}
