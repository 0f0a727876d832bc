import type { Applicability, Fix, RuleFinding, Severity } from '../../findings/finding.ts';
import { cellName } from '../../findings/names.ts';
import type { MessageId } from '../../messages/message.ts';
import type { Cell, Table } from '../../model/report.ts';
import type { Figure, FigureForm } from '../../model/table/figure.ts';
import { formatDecimal, parseDecimal, trimDecimal } from '../../text/decimal.ts';
import type { Span } from '../../text/span.ts';
import { isPlain } from '../../writing/lines.ts';
import { firstLineOf, headOf } from '../place.ts';
import type { TableRule } from '../rule.ts';
import { unusualCells } from '../unusual-cells.ts';

interface Form {
  readonly form: FigureForm;
  readonly severity: Severity;
  readonly message: MessageId;
  readonly applicability: Applicability;
}

/** Gravest first: a figure that departs in several ways is reported for the first of them. */
const forms: readonly Form[] = [
  { form: 'foreign-unit', severity: 'warning', message: 'nonstandard-number.foreign-unit', applicability: 'choice' },
  { form: 'point', severity: 'warning', message: 'nonstandard-number.point', applicability: 'choice' },
  { form: 'look-alike', severity: 'warning', message: 'nonstandard-number.look-alike', applicability: 'unique' },
  { form: 'stray-mark', severity: 'warning', message: 'nonstandard-number.stray', applicability: 'unique' },
  { form: 'decimal-count', severity: 'warning', message: 'nonstandard-number.decimal', applicability: 'safe' },
  { form: 'unit', severity: 'hint', message: 'nonstandard-number.unit', applicability: 'safe' },
  { form: 'measure-word', severity: 'hint', message: 'nonstandard-number.unit', applicability: 'safe' },
  { form: 'note-mark', severity: 'hint', message: 'nonstandard-number.writing', applicability: 'choice' },
  { form: 'separators', severity: 'hint', message: 'nonstandard-number.writing', applicability: 'safe' },
  { form: 'full-width', severity: 'hint', message: 'nonstandard-number.writing', applicability: 'safe' },
  { form: 'leading-zeros', severity: 'hint', message: 'nonstandard-number.writing', applicability: 'safe' },
  { form: 'plus-sign', severity: 'hint', message: 'nonstandard-number.writing', applicability: 'safe' },
];

/** More cells of one writing than this, in a table with a line per row and in one with a single line, are reported as one finding. */
const MOST_ALONE = { rows: 10, record: 5 } as const;
const MOST_RELATED = 10;

/** A cell whose figure is written otherwise than in plain digits. */
interface Departure {
  readonly cell: Cell;
  readonly text: string;
  readonly figure: Written;
  readonly span: Span;
  readonly form: Form;
}

/**
 * A figure in another writing than plain digits: read all the same, and best written plainly. A writing kept up
 * throughout a table is one finding on its heading.
 */
export const rule: TableRule = {
  scope: 'table',
  meta: { id: 'nonstandard-number', family: 'table', severity: 'warning', enabled: true, fixable: true },
  check({ table, unusual, source }) {
    if (unusual.length === 0) return [];
    return groupsIn(table, unusual).map((group) =>
      group.together ? together(group, firstLineOf(source, table)) : alone(group.departures[0]),
    );
  },
  fixes({ span, about }, present) {
    const { text, report } = present;
    const groups = report.tables.flatMap((table) => groupsIn(table, unusualCells(table)));
    const found = groups.find((group) => {
      const place = group.together ? headOf(text, report, group.table) : group.departures[0].span;
      return group.form.form === about?.['form'] && place.start === span.start;
    });
    if (found === undefined || found.departures.some((each) => !isPlain(present.text, each.span))) return [];
    const { form, departures } = found;
    if (!found.together) return fixesOf(departures[0], form);
    return [
      {
        title: { id: 'nonstandard-number.fix-several', args: { count: departures.length } },
        applicability: form.applicability,
        edits: departures.map(({ cell, figure, span: at }) => ({ span: at, newText: plainly(cell, figure) })),
      },
    ];
  },
};

/** Departures of one kind that are reported together, or one that is reported alone. */
interface DepartureGroup {
  readonly table: Table;
  readonly form: Form;
  readonly departures: readonly [Departure, ...Departure[]];
  readonly together: boolean;
}

function groupsIn(table: Table, unusual: readonly Cell[]): readonly DepartureGroup[] {
  const byForm = new Map<Form, [Departure, ...Departure[]]>();
  for (const cell of unusual) {
    const departure = departureOf(cell);
    if (departure === null) continue;
    const same = byForm.get(departure.form);
    if (same === undefined) byForm.set(departure.form, [departure]);
    else same.push(departure);
  }
  return [...byForm].flatMap(([form, departures]): DepartureGroup[] => {
    if (departures.length > MOST_ALONE[table.template.arrangement] && form.applicability !== 'choice') {
      return [{ table, form, departures, together: true }];
    }
    return departures.map((each) => ({ table, form, departures: [each], together: false }));
  });
}

function departureOf(cell: Cell): Departure | null {
  const { figure, span, text } = cell;
  if (figure.kind !== 'figure' || figure.forms.length === 0 || span === null || text === null) return null;
  // 增2 and +2 are how the form's own 增/减 is filled in.
  const written = figure.forms.filter((form) => form !== 'plus-sign' || cell.column.value !== 'change');
  const worst = forms.find(({ form }) => written.includes(form));
  return worst === undefined ? null : { cell, text, figure, span, form: worst };
}

function alone({ cell, text: found, figure, span, form }: Departure): RuleFinding {
  return {
    rule: 'nonstandard-number',
    severity: form.severity,
    span,
    message: {
      id: form.message,
      args: { cell: cellName(cell), found, to: plainly(cell, figure), unit: figure.unit ?? '' },
    },
    about: { form: form.form },
  };
}

function together({ table, form, departures }: DepartureGroup, place: Span): RuleFinding {
  const [first] = departures;
  return {
    rule: 'nonstandard-number',
    severity: form.severity,
    span: place,
    on: 'section-heading',
    message: {
      id: 'nonstandard-number.several',
      args: {
        table: table.template.name,
        count: departures.length,
        found: first.text,
        to: plainly(first.cell, first.figure),
      },
    },
    related: departures.slice(0, MOST_RELATED).map(({ cell, text, span }) => ({
      span,
      message: { id: 'nonstandard-number.here', args: { cell: cellName(cell), found: text } },
    })),
    about: { form: form.form },
  };
}

type Written = Extract<Figure, { kind: 'figure' }>;

/** The figure in plain digits, with its unit where the head leaves it to the cell. */
function plainly({ column }: Cell, { value, unit }: Written): string {
  return column.unit === null && unit !== null ? value + unit : value;
}

function fixesOf({ cell, figure, span }: Departure, { form, applicability }: Form): Fix[] {
  const write = (to: string, id: MessageId): Fix => ({
    title: { id, args: { cell: cellName(cell), to } },
    applicability,
    edits: [{ span, newText: to }],
  });
  if (form !== 'foreign-unit') return [write(plainly(cell, figure), 'fix-write')];
  const value = parseDecimal(figure.value);
  const converted =
    value === null || figure.unit !== '元' ? null : formatDecimal(trimDecimal({ ...value, places: value.places + 4 }));
  const dropped = write(figure.value, 'nonstandard-number.fix-drop-unit');
  return converted === null ? [dropped] : [write(converted, 'nonstandard-number.fix-convert-unit'), dropped];
}
