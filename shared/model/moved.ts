import type { Span } from '../text/span.ts';
import type { Cell, Report, Row, Section, Signature, Table, Title, Value } from './report.ts';

/** Where a span of the old text stands in the new one: the same object where it has not moved. */
type Move = (span: Span) => Span;

/** The same table `by` characters further on in the text. */
export function moved(table: Table, by: number): Table {
  return by === 0 ? table : tableMoved(table, ({ start, end }) => ({ start: start + by, end: end + by }));
}

/** The same report with its spans moved; tables that end before `from` stay as they are. */
export function reportMoved(report: Report, move: Move, from: number): Report {
  const { title, signature } = report;
  return {
    ...report,
    foreignHeads: report.foreignHeads.map((head) => ({ ...head, span: move(head.span) })),
    title: title === null ? null : titleMoved(title, move),
    sections: report.sections.map((section) => sectionMoved(section, move)),
    tables: report.tables.map((table) => (table.span.end < from ? table : tableMoved(table, move))),
    signature: signature === null ? null : signatureMoved(signature, move),
  };
}

function tableMoved(table: Table, move: Move): Table {
  const value = <T extends Value>(each: T): T => {
    const span = move(each.span);
    return span === each.span ? each : { ...each, span };
  };
  const cells = new Map<string, Cell>();
  for (const [address, cell] of table.cells) {
    const span = cell.span === null ? null : move(cell.span);
    cells.set(address, span === cell.span ? cell : { ...cell, span });
  }
  const rows = table.rows.map((row): Row => {
    const span = move(row.span);
    if (span === row.span) return row;
    return {
      ...row,
      span,
      label: row.label === null ? null : value(row.label),
      values: row.values.map(value),
      readings: row.readings.map((reading) => reading.map((each) => (each === null ? null : value(each)))),
    };
  });
  return {
    ...table,
    span: move(table.span),
    heads: table.heads.map(value),
    movedHeads: table.movedHeads.map(value),
    rows,
    cells,
  };
}

function titleMoved(title: Title, move: Move): Title {
  const { year, bodySpan } = title;
  return {
    ...title,
    span: move(title.span),
    year: year === null ? null : { ...year, span: move(year.span) },
    bodySpan: bodySpan === null ? null : move(bodySpan),
  };
}

function sectionMoved(section: Section, move: Move): Section {
  const { ordinal } = section;
  const span = move(section.span);
  if (span === section.span) return section;
  return {
    ...section,
    headingSpan: move(section.headingSpan),
    ordinal: ordinal === null ? null : { ...ordinal, span: move(ordinal.span) },
    titleSpan: move(section.titleSpan),
    span,
    paragraphs: section.paragraphs.map((paragraph) => ({ ...paragraph, span: move(paragraph.span) })),
  };
}

function signatureMoved({ span, body, date }: Signature, move: Move): Signature {
  return {
    span: move(span),
    body: body === null ? null : { ...body, span: move(body.span) },
    date: date === null ? null : { ...date, span: move(date.span) },
  };
}
