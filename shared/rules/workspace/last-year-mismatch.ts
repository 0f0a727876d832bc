import type { Fix, RuleFinding } from '../../findings/finding.ts';
import { cellName } from '../../findings/names.ts';
import type { ChangeFact, ReportFacts } from '../../folder/facts.ts';
import { statedIn, wordFor } from '../../prose/changes.ts';
import { decimals, isNear, shareOf } from '../../prose/percent.ts';
import type { ReadPassage } from '../../prose/prose.ts';
import type { Localized } from '../../template/schema.ts';
import type { Span, TextEdit } from '../../text/span.ts';
import type { WorkspaceRule } from '../rule.ts';
import { citedFigure, figureAt, type OtherFigure } from './evidence.ts';

/**
 * What the text says of last year (较上年增加3件, 上年20件, 同比增长15%) is not what last year's report has. Only of counts
 * that are figures of the form and agree with the report's own table; silent where last year's figure is not known.
 */
export const rule: WorkspaceRule = {
  scope: 'workspace',
  meta: { id: 'last-year-mismatch', family: 'workspace', severity: 'warning', enabled: true, fixable: true },
  *check({ neighbours: { self, lastYear } }) {
    if (lastYear.length === 0) return;
    for (const change of self.changes) {
      const figures = figuresBefore(change, self, lastYear);
      if (figures !== null) yield finding(change, figures);
    }
  },
  fixes({ span, data }, present) {
    const before = Number(data?.['before']);
    const read = present.prose.passageAt(span.start);
    return read === null ? [] : fixesOf(read, span, before);
  },
};

/** Last year's figures that a change is not true of; null where it may be true, or where that is not known. */
function figuresBefore(
  change: ChangeFact,
  self: ReportFacts,
  lastYear: readonly ReportFacts[],
): readonly OtherFigure[] | null {
  let meant: readonly OtherFigure[] | null = null;
  for (const cells of change.readings) {
    const figures = cells.flatMap((address) => figureAt(lastYear, address) ?? []);
    if (figures.length !== cells.length || isTrueOf(change, sumOf(figures))) return null;
    const own = cells.flatMap((address) => self.figure(address) ?? []);
    if (own.length === cells.length && sumOf(own) === change.current) meant ??= figures;
  }
  return meant;
}

function sumOf(figures: readonly { readonly value: string }[]): number {
  return figures.reduce((sum, { value }) => sum + Number(value), 0);
}

function isTrueOf({ current, says, value }: ChangeFact, before: number): boolean {
  if (says === 'count') return Number(value) === before;
  if (says === 'difference') return Number(value) === current - before;
  // From 0 there is no percentage.
  if (before === 0) return true;
  const change = current - before;
  return isNear(value.replace('-', ''), Math.abs(change), before) && Math.sign(Number(value)) === Math.sign(change);
}

function finding(change: ChangeFact, figures: readonly OtherFigure[]): RuleFinding {
  const before = sumOf(figures);
  const names = figures.map(({ cell }) => cellName(cell));
  return {
    rule: 'last-year-mismatch',
    severity: 'warning',
    span: change.place.span,
    message: {
      id: 'last-year-mismatch',
      args: {
        right: rightOf(change, before),
        written: change.words,
        cells: { zh: names.map(({ zh }) => zh).join('＋'), en: names.map(({ en }) => en).join(' + ') },
        before,
      },
    },
    related: figures.map(citedFigure),
    data: { before: String(before) },
  };
}

/** 19件 and 十九件 */
const NUMBER = /^[\d０-９,，\s〇零一二两三四五六七八九十百千]+/u;
const DIGIT = /[\d０-９〇零一二两三四五六七八九十百千]/u;

/** What is true of last year's count, in the way in which it is stated. */
function rightOf({ current, says, value, words }: ChangeFact, before: number): Localized {
  if (says === 'count') {
    const count = words.replace(NUMBER, `${before}`);
    return { zh: count, en: count };
  }
  const change = current - before;
  if (change === 0) return { zh: '持平', en: 'no change' };
  const measure = words.split(DIGIT).at(-1)?.trim() ?? '';
  const figure = says === 'difference' ? `${Math.abs(change)}${measure}` : `${percentOf(change, before, value)}%`;
  return change > 0 ? { zh: `增加 ${figure}`, en: `${figure} more` } : { zh: `减少 ${figure}`, en: `${figure} less` };
}

function percentOf(change: number, before: number, written: string): string {
  return shareOf(Math.abs(change), before, decimals(written));
}

/** The text as last year's report has it, whatever the sentence states: count, difference and percentage. */
function fixesOf({ passage, changes }: ReadPassage, span: Span, before: number): readonly Fix[] {
  const change = changes.find((each) => {
    const stated = statedIn(each);
    return stated !== null && passage.locate(stated.within).start === span.start;
  });
  if (change === undefined || !Number.isSafeInteger(before)) return [];
  const { current, last, difference, percent } = change;
  const by = current.value - before;
  const edits: TextEdit[] = [];
  if (last !== null) edits.push({ span: passage.locate(last.number), newText: String(before) });
  for (const stated of [difference, percent]) {
    if (stated === null) continue;
    const { direction } = stated;
    const word = wordFor(direction, by);
    if (by === 0 || (Math.sign(by) !== direction.sign && word === direction.word.text)) return [];
    if (word !== direction.word.text) edits.push({ span: passage.locate(direction.word), newText: word });
    if ('quantity' in stated) {
      if (stated.quantity.value === Math.abs(by)) continue;
      edits.push({ span: passage.locate(stated.quantity.number), newText: String(Math.abs(by)) });
    } else {
      if (before === 0) return [];
      const { number, end, value } = stated.token;
      const share = percentOf(by, before, value);
      edits.push({ span: passage.locate(number), newText: number.end === end ? `${share}%` : share });
    }
  }
  return [{ title: { id: 'last-year-mismatch.fix', args: { before } }, applicability: 'choice', edits }];
}
