import type { Candidate, Finding, Fix } from '../findings/finding.ts';
import type { RuleId } from '../findings/rule-ids.ts';
import type { Message, MessageArg } from '../messages/message.ts';
import type { Cell } from '../model/report.ts';
import {
  addDecimals,
  compareDecimals,
  type Decimal,
  formatDecimal,
  negateDecimal,
  parseDecimal,
  trimDecimal,
} from '../text/decimal.ts';
import type { Span } from '../text/span.ts';
import type { Diagnosis, Equation } from './reconcile.ts';
import { cellName, equationInFigures, equationName } from './words.ts';

/** Repairs beyond these are too many to choose from in a menu; `data.candidates` has all of them. */
const MOST_FIXES = 8;
const MOST_NAMES = 4;

const ZERO: Decimal = { units: 0n, places: 0 };

/** The rule that reports a diagnosis: each is reported by one, a choice by that of its first equation. */
export function ruleOf({ kind, equations }: Diagnosis): string {
  return kind === 'wrong-figure' ? 'wrong-figure' : (equations[0]?.constraint.rule ?? '');
}

/** The finding for a diagnosis, reported as `rule`; null if no cell of its equations stands in the text. */
export function findingOf(diagnosis: Diagnosis, rule: RuleId): Finding | null {
  const { equations, candidates, contradiction, suspect } = diagnosis;
  const span = suspect.span ?? equations.map(placeOf).find((place) => place !== null) ?? null;
  if (span === null) return null;
  return {
    rule,
    severity: 'error',
    span,
    message: messageOf(diagnosis),
    related: [
      ...equations.map((equation) => ({ span: placeOf(equation) ?? span, message: equationInFigures(equation) })),
      ...(contradiction?.span === undefined
        ? []
        : [
            {
              span: contradiction.span,
              message: { id: 'stated-in-text', args: { words: contradiction.description } } as const,
            },
          ]),
    ],
    data: { equations: equations.map(({ name }) => name), candidates },
    fixes: () => fixesOf(diagnosis),
  };
}

/** Where an equation is to be looked at: its total, or else any cell of it that the text has. */
function placeOf({ total, terms }: Equation): Span | null {
  return total?.span ?? terms.findLast(({ cell }) => cell.span !== null)?.cell.span ?? null;
}

function messageOf(diagnosis: Diagnosis): Message {
  const { kind, equations, candidates, contradiction } = diagnosis;
  const count = equations.length;
  const names = namesOf(equations);
  const [first] = equations;
  const [best] = candidates;
  const change = best?.cells[0];
  if (kind === 'wrong-figure' && change !== undefined) {
    const { from, to } = change;
    return { id: 'wrong-figure', args: { cell: nameAt(diagnosis, change.cell), from: from ?? '', to, count } };
  }
  if (contradiction !== null && change !== undefined) {
    const words = contradiction.description;
    const args = { cell: nameAt(diagnosis, change.cell), from: change.from ?? '', to: change.to, count, words };
    return { id: 'wrong-figure-contested', args };
  }
  if (best === undefined) {
    return first !== undefined && count === 1
      ? { id: 'mismatch-impossible', args: { equation: equationInFigures(first) } }
      : { id: 'mismatch-unexplained', args: { names, count } };
  }
  if (first !== undefined && count === 1) {
    const equation = equationInFigures(first);
    return best.evidence === undefined
      ? { id: 'mismatch-choice-one', args: { equation } }
      : {
          id: 'mismatch-choice-one-stated',
          args: { equation, change: changesOf(diagnosis, best), words: best.evidence },
        };
  }
  if (best.evidence !== undefined) {
    const args = { names: namesOf(equations), count, change: changesOf(diagnosis, best), words: best.evidence };
    return { id: 'mismatch-choice-stated', args };
  }
  const amount = countedAmount(candidates);
  if (amount !== null) {
    const missing = amount.units > 0n;
    const id = missing ? 'mismatch-unclassified' : 'mismatch-counted-twice';
    return { id, args: { names, amount: formatDecimal(missing ? amount : negateDecimal(amount)) } };
  }
  return candidates.length > MOST_FIXES
    ? { id: 'mismatch-choice-wide', args: { names, count, ways: candidates.length } }
    : { id: 'mismatch-choice', args: { names, count, change: changesOf(diagnosis, best) } };
}

function namesOf(equations: readonly Equation[]): MessageArg {
  const names = equations.slice(0, MOST_NAMES).map(equationName);
  if (equations.length <= MOST_NAMES) return names;
  return { id: 'mismatch-more', args: { names, count: equations.length } };
}

/**
 * The number that every repair adds to (or, negative, takes from) one row and its total alike: cases that were put
 * under no item, or under two. Null where repairs differ in kind.
 */
function countedAmount(candidates: readonly Candidate[]): Decimal | null {
  const amounts = candidates.map(({ cells }) => {
    const [a, b] = cells;
    if (a === undefined || b === undefined || cells.length !== 2 || rowOf(a.cell) !== rowOf(b.cell)) return null;
    return compareDecimals(growth(a), growth(b)) === 0 ? growth(a) : null;
  });
  const [first] = amounts;
  if (first === undefined || first === null || amounts.length < 2) return null;
  return amounts.every((each) => each !== null && compareDecimals(each, first) === 0) ? first : null;
}

function rowOf(address: string): string {
  return address.slice(0, address.lastIndexOf('/'));
}

function fixesOf(diagnosis: Diagnosis): Fix[] {
  const { kind, equations, candidates } = diagnosis;
  // Which of all rows a case belongs to is not for a menu of rows to suggest.
  if (candidates.length > MOST_FIXES && (countedAmount(candidates) ?? ZERO).units > 0n) return [];
  return candidates
    .filter((candidate) => mends(candidate, equations))
    .slice(0, MOST_FIXES)
    .flatMap((candidate) => {
      const edits = candidate.cells.flatMap(({ cell, to }) => {
        const { span, text } = cellAt(diagnosis, cell) ?? { span: null, text: null };
        // Where markup or another cell stands inside the figure, replacing it would take that along.
        return span !== null && text?.length === span.end - span.start ? [{ span, newText: to }] : [];
      });
      if (edits.length !== candidate.cells.length) return [];
      const [only, ...more] = candidate.cells;
      const title: Message =
        only !== undefined && more.length === 0
          ? { id: 'fix-figure', args: { cell: nameAt(diagnosis, only.cell), to: only.to } }
          : { id: 'fix-change', args: { changes: changesOf(diagnosis, candidate) } };
      return [{ title, applicability: kind === 'wrong-figure' ? 'unique' : 'choice', edits } satisfies Fix];
    });
}

/** True unless an equation whose cells all have figures would still be broken: a repair that leaves work to a person. */
function mends(candidate: Candidate, equations: readonly Equation[]): boolean {
  const changed = new Map(candidate.cells.map((each) => [each.cell, each.to]));
  return equations.every(({ terms }) => {
    let sum: Decimal = ZERO;
    for (const { cell, sign } of terms) {
      const text = changed.get(cell.address) ?? (cell.figure.kind === 'figure' ? cell.figure.value : null);
      const value = text === null ? null : parseDecimal(text);
      if (value === null) return true;
      sum = addDecimals(sum, sign === 1 ? value : negateDecimal(value));
    }
    return sum.units === 0n;
  });
}

/** By how much a repair raises a cell. */
function growth({ from, to }: Candidate['cells'][number]): Decimal {
  const [before, after] = [from === null ? null : parseDecimal(from), parseDecimal(to)];
  return trimDecimal(addDecimals(after ?? ZERO, negateDecimal(before ?? ZERO)));
}

/** What a repair does, in words: a figure moved from one cell to another is said as a move. */
function changesOf(diagnosis: Diagnosis, { cells }: Candidate): MessageArg {
  const [a, b] = cells;
  if (a !== undefined && b !== undefined && cells.length === 2) {
    const [source, target] = growth(a).units < 0n ? [a, b] : [b, a];
    if (addDecimals(growth(a), growth(b)).units === 0n && !isTotal(diagnosis, a.cell) && !isTotal(diagnosis, b.cell)) {
      const args = { source: nameAt(diagnosis, source.cell), target: nameAt(diagnosis, target.cell) };
      return { id: 'change-move', args: { amount: formatDecimal(growth(target)), ...args } };
    }
  }
  return cells.map(
    ({ cell, from, to }): Message => ({
      id: 'change-figure',
      args: { cell: nameAt(diagnosis, cell), from: from ?? '', to },
    }),
  );
}

function isTotal({ equations }: Diagnosis, address: string): boolean {
  return equations.some(({ total }) => total?.address === address);
}

function cellAt({ equations }: Diagnosis, address: string): Cell | undefined {
  return equations.flatMap(({ terms }) => terms).find(({ cell }) => cell.address === address)?.cell;
}

function nameAt(diagnosis: Diagnosis, address: string): MessageArg {
  const cell = cellAt(diagnosis, address);
  return cell === undefined ? address : cellName(cell);
}
