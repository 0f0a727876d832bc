import type { Applicability, Finding, Fix, Severity } from '../../findings/finding.ts';
import { cellName } from '../../findings/names.ts';
import type { MessageId } from '../../messages/message.ts';
import type { Cell, Report, Table } from '../../model/report.ts';
import type { Figure, FigureForm } from '../../model/table/figure.ts';
import { formatDecimal, parseDecimal, trimDecimal } from '../../text/decimal.ts';
import type { Span } from '../../text/span.ts';
import { isPlain } from '../../writing/lines.ts';
import { headOf } from '../place.ts';
import type { Rule } from '../rule.ts';

interface Form {
  readonly form: FigureForm;
  readonly severity: Severity;
  readonly message: MessageId;
  readonly applicability: Applicability;
}

/** Gravest first: a figure that departs in several ways is reported for the first of them. */
const forms: readonly Form[] = [
  { form: 'foreign-unit', severity: 'warning', message: 'nonstandard-number-foreign-unit', applicability: 'choice' },
  { form: 'point', severity: 'warning', message: 'nonstandard-number-point', applicability: 'choice' },
  { form: 'look-alike', severity: 'warning', message: 'nonstandard-number-look-alike', applicability: 'unique' },
  { form: 'stray-mark', severity: 'warning', message: 'nonstandard-number-stray', applicability: 'unique' },
  { form: 'decimal-count', severity: 'warning', message: 'nonstandard-number-decimal', applicability: 'safe' },
  { form: 'unit', severity: 'hint', message: 'nonstandard-number-unit', applicability: 'safe' },
  { form: 'measure-word', severity: 'hint', message: 'nonstandard-number-unit', applicability: 'safe' },
  { form: 'note-mark', severity: 'hint', message: 'nonstandard-number-writing', applicability: 'choice' },
  { form: 'separators', severity: 'hint', message: 'nonstandard-number-writing', applicability: 'safe' },
  { form: 'full-width', severity: 'hint', message: 'nonstandard-number-writing', applicability: 'safe' },
  { form: 'leading-zeros', severity: 'hint', message: 'nonstandard-number-writing', applicability: 'safe' },
  { form: 'plus-sign', severity: 'hint', message: 'nonstandard-number-writing', applicability: 'safe' },
];

/** More cells of one writing than this, in a table with a line per row and in one with a single line, are one habit. */
const HABIT = { rows: 10, record: 5 } as const;
const MOST_RELATED = 10;

/** A cell whose figure is written otherwise than in plain digits. */
interface Departure {
  readonly cell: Cell;
  readonly figure: Written;
  readonly span: Span;
  readonly form: Form;
}

/**
 * A figure in another writing than plain digits: read all the same, and best written plainly. A writing kept up
 * throughout a table is one finding on its heading.
 */
export const rule: Rule = {
  scope: 'report',
  meta: { id: 'nonstandard-number', family: 'table', severity: 'warning', enabled: true, fixable: true },
  *check({ text, report }) {
    for (const table of report.tables) {
      const byForm = new Map<Form, Departure[]>();
      for (const cell of table.cells.values()) {
        const departure = departureOf(cell);
        if (departure === null) continue;
        const same = byForm.get(departure.form);
        if (same === undefined) byForm.set(departure.form, [departure]);
        else same.push(departure);
      }
      for (const [form, departures] of byForm) {
        const habit = departures.length > HABIT[table.template.arrangement] && form.applicability !== 'choice';
        if (habit) yield together(text, report, table, form, departures);
        else yield* departures.map((departure) => alone(text, departure));
      }
    }
  },
};

function departureOf(cell: Cell): Departure | null {
  const { figure, span } = cell;
  if (figure.kind !== 'figure' || figure.forms.length === 0 || span === null) return null;
  // 增2 and +2 are how the form's own 增/减 is filled in.
  const written = figure.forms.filter((form) => form !== 'plus-sign' || cell.column.value !== 'change');
  const worst = forms.find(({ form }) => written.includes(form));
  return worst === undefined ? null : { cell, figure, span, form: worst };
}

function alone(text: string, { cell, figure, span, form }: Departure): Finding {
  const plain = plainly(cell, figure);
  return {
    rule: 'nonstandard-number',
    severity: form.severity,
    span,
    message: {
      id: form.message,
      args: { cell: cellName(cell), found: cell.text ?? '', to: plain, unit: figure.unit ?? '' },
    },
    fixes: () => (isPlain(text, span) ? fixesOf(cell, figure, span, form, plain) : []),
  };
}

function together(text: string, report: Report, table: Table, form: Form, departures: readonly Departure[]): Finding {
  const [first] = departures;
  const found = first?.cell.text ?? '';
  const to = first === undefined ? '' : plainly(first.cell, first.figure);
  return {
    rule: 'nonstandard-number',
    severity: form.severity,
    span: headOf(text, report, table),
    message: {
      id: 'nonstandard-numbers',
      args: { table: table.template.name, count: departures.length, found, to },
    },
    related: departures.slice(0, MOST_RELATED).map(({ cell, span }) => ({
      span,
      message: { id: 'nonstandard-number-here', args: { cell: cellName(cell), found: cell.text ?? '' } },
    })),
    fixes: () => {
      if (departures.some(({ span }) => !isPlain(text, span))) return [];
      const edits = departures.map(({ cell, figure, span }) => ({ span, newText: plainly(cell, figure) }));
      return [
        {
          title: { id: 'fix-nonstandard-numbers', args: { count: departures.length } },
          applicability: form.applicability,
          edits,
        },
      ];
    },
  };
}

type Written = Extract<Figure, { kind: 'figure' }>;

/** The figure in plain digits, with its unit where the head leaves it to the cell. */
function plainly({ column }: Cell, { value, unit }: Written): string {
  return column.unit === null && unit !== null ? value + unit : value;
}

function fixesOf(cell: Cell, figure: Written, span: Span, { form, applicability }: Form, plain: string): Fix[] {
  const write = (to: string, id: MessageId): Fix => ({
    title: { id, args: { cell: cellName(cell), to } },
    applicability,
    edits: [{ span, newText: to }],
  });
  if (form !== 'foreign-unit') return [write(plain, 'fix-write')];
  const value = parseDecimal(figure.value);
  const converted =
    value === null || figure.unit !== '元' ? null : formatDecimal(trimDecimal({ ...value, places: value.places + 4 }));
  const dropped = write(figure.value, 'fix-drop-unit');
  return converted === null ? [dropped] : [write(converted, 'fix-convert-unit'), dropped];
}
