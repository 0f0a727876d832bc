import type { Fix, RuleFinding } from '../../findings/finding.ts';
import { cellName } from '../../findings/names.ts';
import type { Message, MessageId } from '../../messages/message.ts';
import type { Cell } from '../../model/report.ts';
import type { InvalidReason } from '../../model/table/figure.ts';
import { readFigure } from '../../model/table/number.ts';
import { isPlain } from '../../writing/lines.ts';
import { type MeantFigure, meantFigure } from '../../writing/meant-figure.ts';
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
      const meant = forced === null ? meantBy(found, figure.reason, cell) : null;
      const to = forced ?? meant?.to ?? null;
      const named = { cell: cellName(cell), found };
      const message: Message =
        to === null
          ? { id: messages[figure.reason], args: named }
          : { id: meant === null ? 'invalid-number.forced' : slips[meant.by], args: { ...named, to } };
      return [{ rule: 'invalid-number', severity: 'error', span, message, about: { cell: address } }];
    });
  },
  fixes({ span, about }, { text, report, reconciliation }) {
    const cell = report.tables.flatMap(({ cells }) => cells.get(String(about?.['cell'])) ?? [])[0];
    if (cell?.figure.kind !== 'invalid' || !isPlain(text, span)) return [];
    const forced = reconciliation.forced(cell.address);
    const candidate = asFigure(forced, cell) ?? meantBy(inOneLine(cell.text), cell.figure.reason, cell)?.to ?? null;
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

/** The figure that is meant where a slip has made it none, and the slip. */
interface Meant {
  readonly to: string;
  readonly by: 'sign' | MeantFigure['by'];
}

const slips: Readonly<Record<Meant['by'], MessageId>> = {
  sign: 'invalid-number.slip-negative',
  space: 'invalid-number.slip-text',
  brackets: 'invalid-number.slip-brackets',
  words: 'invalid-number.slip-words',
};

/** The figure that is meant, if that is one for the cell's column; null where nothing says what was meant. */
function meantBy(found: string, reason: InvalidReason, cell: Cell): Meant | null {
  const meant: Meant | null =
    reason === 'negative'
      ? { to: found.normalize('NFKC').replace(/^[-−﹣减]/u, ''), by: 'sign' }
      : reason === 'text'
        ? meantFigure(found, cell)
        : null;
  return meant === null || asFigure(meant.to, cell) === null ? null : meant;
}
