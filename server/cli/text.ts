import { analyze } from '../../shared/analysis.ts';
import { type Message, render } from '../../shared/messages/message.ts';
import { isPageFurniture } from '../../shared/model/furniture.ts';
import { parse } from '../../shared/syntax/parse.ts';
import type { SyntaxRow } from '../../shared/syntax/tree.ts';
import { readInputs } from './inputs.ts';
import { exitCodes, type Terminal } from './terminal.ts';

/** Prints the text of one file as it is checked; of a page, the report without its markup. Returns the exit code. */
export async function printText(file: string, { out, err, locale }: Terminal): Promise<number> {
  const complain = (words: Message) => err.line(render({ id: 'about-file', args: { file, words } }, locale));
  let printed = 0;
  let failed = false;
  for await (const input of readInputs([file])) {
    if (input.kind === 'text') {
      printed++;
      await out.write(isPage(input.text) ? pageText(input.text) : input.text);
    } else if (input.kind === 'unreadable') {
      failed = true;
      await complain(input.reason);
    }
  }
  // A file that is named is text or unreadable: this was a folder.
  if (printed === 0 && !failed) await complain({ id: 'input-no-report' });
  return printed === 0 || failed ? exitCodes.failure : exitCodes.clean;
}

function isPage(text: string): boolean {
  return /<(?:!doctype\s|html|table|p)[\s>]/i.test(text.slice(0, 4000));
}

/**
 * The blocks of a page: a paragraph to a line, a row of a table to a line with tabs between its columns. What stands
 * before the report on its page, and the links and buttons behind it, are left out.
 */
function pageText(text: string): string {
  const { report } = analyze(text);
  const start = report?.title?.span.start ?? report?.sections[0]?.span.start ?? 0;
  const lines = parse(text).blocks.flatMap((block) => {
    if (block.span.end <= start) return [];
    if (block.kind === 'table') return block.rows.map(rowText);
    return report !== null && isPageFurniture(block.text) ? [] : [block.text];
  });
  return lines.map((line) => `${line}\n`).join('');
}

function rowText({ cells }: SyntaxRow): string {
  const columns: string[] = [];
  for (const { column, width, text } of cells) {
    while (columns.length < column) columns.push('');
    columns[column] = text.replace(/\s+/g, ' ').trim();
    while (columns.length < column + Math.min(width, 64)) columns.push('');
  }
  return columns.join('\t');
}
