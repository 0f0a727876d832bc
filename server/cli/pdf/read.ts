import type { PDFDocumentLoadingTask } from 'pdfjs-dist';
import type { DocumentText } from '../../../shared/document/document.ts';
import type { Message } from '../../../shared/messages/message.ts';
import { LineIndex } from '../../../shared/text/line-index.ts';
import type { Span } from '../../../shared/text/span.ts';
import { marksOf, type PageMarks } from './marks.ts';
import { linesOfPages, type PageLine } from './pages.ts';
import { openPdf } from './pdfjs.ts';
import { unpacksTooMuch } from './size.ts';

/** Reports have up to some sixty pages. */
const MAX_PAGES = 300;

class TooManyPages extends Error {}

/**
 * Reads a PDF as the text of a report: a paragraph to a line, a row of a table to a line with tabs. It can only be read:
 * `write` refuses any other text. A file with pages that are pictures is refused, and they are named: what stands on them
 * would seem to be missing.
 */
export async function readPdf(bytes: Uint8Array): Promise<DocumentText | { readonly refused: Message }> {
  if (unpacksTooMuch(bytes)) return { refused: { id: 'pdf-too-long' } };
  const task = await openPdf(bytes);
  try {
    const pages = await pagesOf(task);
    const scanned = pages.flatMap(({ isPicture }, i) => (isPicture ? [i + 1] : []));
    if (scanned.length > 0) return { refused: { id: 'pdf-scanned', args: { pages: scanned } } };
    if (pages.every(({ glyphs }) => glyphs.length === 0)) return { refused: { id: 'pdf-empty' } };
    return documentOf(linesOfPages(pages), bytes);
  } catch (error) {
    return { refused: reasonOf(error) };
  } finally {
    await task.destroy();
  }
}

async function pagesOf(task: PDFDocumentLoadingTask): Promise<readonly PageMarks[]> {
  const pdf = await task.promise;
  if (pdf.numPages > MAX_PAGES) throw new TooManyPages();
  const pages: PageMarks[] = [];
  for (let number = 1; number <= pdf.numPages; number++) {
    const page = await pdf.getPage(number);
    pages.push(await marksOf(page));
    page.cleanup();
  }
  return pages;
}

function reasonOf(error: unknown): Message {
  if (error instanceof TooManyPages) return { id: 'pdf-too-long' };
  return error instanceof Error && error.name === 'PasswordException' ? { id: 'pdf-encrypted' } : { id: 'pdf-damaged' };
}

function documentOf(lines: readonly PageLine[], bytes: Uint8Array): DocumentText {
  const text = lines.map((line) => `${textOf(line)}\n`).join('');
  const index = new LineIndex(text);
  const cut = [...new Set(lines.filter(isCut).map(({ page }) => page))];
  const document: DocumentText = {
    text,
    notes: cut.length === 0 ? [] : [{ id: 'pdf-cut', args: { pages: cut } }],
    place: (span) => placeIn(lines, index, span),
    write: (newText) =>
      newText === text
        ? { bytes, changed: [], warnings: [], document }
        : { refused: [{ span: { start: 0, end: text.length }, reason: { id: 'pdf-unwritable' } }] },
  };
  return document;
}

/** A figure in the line goes on where the page does not show it. */
function isCut(line: PageLine): boolean {
  const texts = line.kind === 'paragraph' ? [line.text] : line.slots.map(({ text }) => text);
  return texts.some((text) => /\d…$/.test(text));
}

function textOf(line: PageLine): string {
  return line.kind === 'paragraph' ? line.text : line.slots.map(({ text }) => text).join('\t');
}

/** The page, and in a table the row and the cell of that page. */
function placeIn(lines: readonly PageLine[], index: LineIndex, { start }: Span): Message {
  const number = Math.min(index.lineAt(start), lines.length - 1);
  const line = lines[number];
  if (line === undefined || line.kind === 'paragraph') return { id: 'place-page', args: { page: line?.page ?? 1 } };
  const { page, row, slots } = line;
  let end = index.lineStart(number) - 1;
  const at = slots.findIndex(({ text }) => {
    end += text.length + 1;
    return end >= start;
  });
  const cell = slots.slice(0, at + 1).findLast((slot) => slot.cell !== null)?.cell ?? 1;
  return { id: 'place-page-cell', args: { page, row, cell } };
}
