import { addressOf, blankTable, columnsOf, editions, groupsOf, printedRows } from '../../shared/template/registry.ts';
import type { Edition, TableTemplate } from '../../shared/template/schema.ts';

/** The parts of a small, complete and clean report that a case replaces. */
export interface SmallReport {
  readonly edition?: '2019' | '2021';
  readonly year?: number;
  readonly body?: string;
  /** Replaces the title line. */
  readonly title?: string;
  /** Takes the place of the sentence on 依申请公开 in section 一, or of the whole section (`overview`). */
  readonly sentence?: string;
  readonly overview?: string;
  readonly problems?: string;
  readonly other?: string;
  readonly signature?: string;
  /** Figures by cell address; every other cell is 0. */
  readonly figures?: Readonly<Record<string, string | number>>;
}

/** A complete report of an invented body with all figures 0, tables tab-separated, as clean as one can be. */
export function smallReport(parts: SmallReport = {}): string {
  const id = parts.edition ?? '2021';
  const edition = editions.find((each) => each.id === id);
  if (edition === undefined) throw new Error(`no edition ${id}`);
  const year = parts.year ?? (id === '2019' ? 2019 : 2022);
  const body = parts.body ?? '青禾区柳湾街道办事处';
  const sentence = parts.sentence ?? '健全登记、审核、答复、归档的办理流程。';
  const overview =
    parts.overview ??
    [
      '（一）主动公开。围绕民生实事及时主动公开政府信息。',
      `（二）依申请公开。${sentence}`,
      '（三）政府信息管理。落实信息发布审核制度。',
      '（四）政府信息公开平台建设。维护政务新媒体和公开栏。',
      '（五）监督保障。组织业务培训，自觉接受工作考核、社会评议，未发生责任追究情形。',
    ].join('\n');
  const problems =
    parts.problems ?? '存在的问题：个别栏目更新不够及时。\n改进情况：下一步将明确专人负责，定期检查栏目更新情况。';
  const other = parts.other ?? (year >= 2021 ? '本年度未收取信息处理费。' : '没有其他需要报告的事项。');
  const text: Record<string, string> = { overview, problems, 'other-matters': other };
  const lines = [parts.title ?? `${body}${year}年政府信息公开工作年度报告`, ''];
  const ordinals = '一二三四五六';
  edition.sections.forEach((section, index) => {
    lines.push(`${ordinals[index]}、${section.title}`, '');
    const table = edition.tables.find((each) => each.section === section.key);
    if (table !== undefined) lines.push(tableText(edition, table, parts.figures ?? {}));
    const prose = text[section.key];
    if (prose !== undefined && prose !== '') lines.push(prose);
    lines.push('');
  });
  if (parts.signature !== undefined) lines.push(parts.signature);
  return `${lines.join('\n')}\n`;
}

/** The text with the first `from` in it changed, which must be there. */
export function replaced(text: string, from: string, to: string): string {
  if (!text.includes(from)) throw new Error(`the report has no 「${from}」`);
  return text.replace(from, to);
}

/** A table of the form, tab-separated, with the given figures and 0 elsewhere. */
function tableText(edition: Edition, table: TableTemplate, figures: Readonly<Record<string, string | number>>): string {
  const grid = blankTable(table);
  const value = (address: string): string => String(figures[address] ?? defaultFigure(edition, address));
  if (table.arrangement === 'record') {
    const last = grid.at(-1) ?? [];
    const cells = printedRows(table).flatMap((row) =>
      columnsOf(table, row).map((column) => addressOf(table, row, column)),
    );
    cells.forEach((address, index) => {
      last[index] = value(address);
    });
  } else {
    for (const row of printedRows(table)) {
      const line = grid.find(
        (cells) => cells.includes(row.label) && (groupsOf(table, row).length === 0 || !cells.includes('信息内容')),
      );
      if (line === undefined) throw new Error(`no line for ${row.key}`);
      const columns = columnsOf(table, row);
      const from = table.head.length > 0 ? line.length - columns.length : line.indexOf(row.label) + 1;
      columns.forEach((column, index) => {
        line[from + index] = value(addressOf(table, row, column));
      });
    }
  }
  return grid.map((cells) => cells.join('\t')).join('\n');
}

function defaultFigure(edition: Edition, address: string): string {
  return edition.id === '2019' && address === 'disclosure/procurement/amount' ? '0元' : '0';
}
