import type { MessageId } from '../../messages/message.ts';
import type { Figure, FigureForm } from '../../model/figure.ts';
import type { Cell } from '../../model/report.ts';
import { cellName } from '../../reconcile/words.ts';
import { formatDecimal, parseDecimal, trimDecimal } from '../../text/decimal.ts';
import type { Span } from '../../text/span.ts';
import { isPlain } from '../edits.ts';
import type { Applicability, Fix, Severity } from '../finding.ts';
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
  { form: 'decimal-count', severity: 'warning', message: 'nonstandard-number-decimal', applicability: 'safe' },
  { form: 'unit', severity: 'hint', message: 'nonstandard-number-unit', applicability: 'safe' },
  { form: 'measure-word', severity: 'hint', message: 'nonstandard-number-unit', applicability: 'safe' },
  { form: 'note-mark', severity: 'hint', message: 'nonstandard-number-writing', applicability: 'choice' },
  { form: 'separators', severity: 'hint', message: 'nonstandard-number-writing', applicability: 'safe' },
  { form: 'full-width', severity: 'hint', message: 'nonstandard-number-writing', applicability: 'safe' },
  { form: 'leading-zeros', severity: 'hint', message: 'nonstandard-number-writing', applicability: 'safe' },
  { form: 'plus-sign', severity: 'hint', message: 'nonstandard-number-writing', applicability: 'safe' },
];

/** A figure in another writing than plain digits: read all the same, and best written plainly. */
export const rule: Rule = {
  meta: { id: 'nonstandard-number', family: 'table', severity: 'warning', enabled: true, fixable: true },
  *check({ text, report }) {
    for (const table of report.tables) {
      for (const cell of table.cells.values()) {
        const { figure, span } = cell;
        if (figure.kind !== 'figure' || figure.forms.length === 0 || span === null) continue;
        // 增2 and +2 are how the form's own 增/减 is filled in.
        const written = figure.forms.filter((form) => form !== 'plus-sign' || cell.column.value !== 'change');
        const worst = forms.find(({ form }) => written.includes(form));
        if (worst === undefined) continue;
        const plain = plainly(cell, figure);
        yield {
          rule: 'nonstandard-number',
          severity: worst.severity,
          span,
          message: {
            id: worst.message,
            args: { cell: cellName(cell), found: cell.text ?? '', to: plain, unit: figure.unit ?? '' },
          },
          fixes: () => (isPlain(text, span) ? fixesOf(cell, figure, span, worst, plain) : []),
        };
      }
    }
  },
};

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
