import type { Finding, Fix } from '../../findings/finding.ts';
import { cellName } from '../../findings/names.ts';
import type { Message } from '../../messages/message.ts';
import type { Report } from '../../model/report.ts';
import type { TextEdit } from '../../text/span.ts';

/** A fix for each candidate of a finding that can be written in the report as it stands. */
export function figureFixes({ data }: Finding, report: Report): readonly Fix[] {
  return (data?.candidates ?? []).flatMap(({ cells }): Fix[] => {
    const titles: Message[] = [];
    const edits: TextEdit[] = [];
    for (const { cell: address, to } of cells) {
      const cell = report.tables.map((table) => table.cells.get(address)).find((each) => each !== undefined);
      if (cell === undefined || cell.span === null) return [];
      titles.push({ id: 'fix-figure', args: { cell: cellName(cell), to } });
      edits.push({ span: cell.span, newText: to });
    }
    const [first, ...more] = titles;
    if (first === undefined) return [];
    const title: Message = more.length === 0 ? first : { id: 'fix-figures-together', args: { changes: titles } };
    return [{ title, applicability: 'choice', edits }];
  });
}
