import type { Fix, RuleFinding } from '../../findings/finding.ts';
import { cellName } from '../../findings/names.ts';
import type { Message, MessageId } from '../../messages/message.ts';
import type { Cell } from '../../model/report.ts';
import type { InvalidReason } from '../../model/table/figure.ts';
import { readFigure } from '../../model/table/number.ts';
import { isPlain } from '../../writing/lines.ts';
import type { Rule } from '../rule.ts';

const messages: Readonly<Record<InvalidReason, MessageId>> = {
  text: 'invalid-number.text',
  negative: 'invalid-number.negative',
  decimal: 'invalid-number.decimal',
  spreadsheet: 'invalid-number.spreadsheet',
  'too-large': 'invalid-number.too-large',
};

/** A cell that says something which is no figure for its column: words, a negative count, residue of a spreadsheet. */
export const rule: Rule = {
  scope: 'table',
  meta: { id: 'invalid-number', family: 'table', severity: 'error', enabled: true, fixable: true },
  check({ unusual, arithmetic }) {
    return unusual.flatMap((cell): RuleFinding[] => {
      const { address, figure, span, text } = cell;
      if (figure.kind !== 'invalid' || span === null) return [];
      const found = inOneLine(text);
      const forced = asFigure(arithmetic.forced(address), cell);
      const to = forced ?? asFigure(withoutFault(found, figure.reason), cell);
      const named = { cell: cellName(cell), found };
      const message: Message =
        to === null
          ? { id: messages[figure.reason], args: named }
          : { id: forced === null ? slip(figure.reason) : 'invalid-number.forced', args: { ...named, to } };
      return [{ rule: 'invalid-number', severity: 'error', span, message, about: { cell: address } }];
    });
  },
  fixes({ span, about }, { text, report, reconciliation }) {
    const cell = report.tables.flatMap(({ cells }) => cells.get(String(about?.['cell'])) ?? [])[0];
    if (cell?.figure.kind !== 'invalid' || !isPlain(text, span)) return [];
    const forced = reconciliation.forced(cell.address);
    const candidate = asFigure(forced ?? withoutFault(inOneLine(cell.text), cell.figure.reason), cell);
    if (candidate === null) return [];
    const fix: Fix = {
      title: {
        id: forced === null ? 'fix-write' : 'fix-write-forced',
        args: { cell: cellName(cell), to: candidate },
      },
      applicability: 'choice',
      edits: [{ span, newText: candidate }],
    };
    return [fix];
  },
};

/** What a cell says, its line ends and wide gaps as single spaces. */
function inOneLine(text: string | null): string {
  return (text ?? '').replace(/\s+/gu, ' ');
}

/** The words, if they are a figure for the cell's column. */
function asFigure(words: string | null, { column }: Cell): string | null {
  return words !== null && readFigure(words, column.value, column.unit).kind === 'figure' ? words : null;
}

/** The message that names the figure which a slip has made unreadable. */
function slip(reason: InvalidReason): MessageId {
  return reason === 'negative' ? 'invalid-number.slip-negative' : 'invalid-number.slip-text';
}

/** What is left of a figure whose sign, or a space inside it, was a slip; null where nothing says what was meant. */
function withoutFault(found: string, reason: InvalidReason): string | null {
  const words = found.normalize('NFKC');
  if (reason === 'negative') return words.replace(/^[-−﹣减]/u, '');
  if (reason === 'text' && /^[0-9]{1,6}\s[0-9]{1,6}$/u.test(words)) return words.replace(/\s/u, '');
  return null;
}
