import type { RuleId } from '../../../shared/findings/rule-ids.ts';
import { mismatchRules } from '../../../shared/rules/reconcile/mismatches.ts';
import type { Rule } from '../../../shared/rules/rule.ts';
import type { SmallReport } from '../../kit/small-report.ts';

/** Requests that were all granted, by applicant: the same figures in each of the three rows that count them. */
export const allGranted = (figures: Readonly<Record<string, string>>): Record<string, string> =>
  Object.fromEntries(
    ['new', 'granted', 'result-total'].flatMap((row) =>
      Object.entries(figures).map(([column, figure]) => [`applications/${row}/${column}`, figure]),
    ),
  );

export const head = ['（单位：万元）', '（单位：万元，保留4位小数）'] as const;

export const fee = 'disclosure/fees/amount';

export const normative = (issued: string, repealed: string, inForce: string): Record<string, string> => ({
  'disclosure/normative-documents/issued': issued,
  'disclosure/normative-documents/repealed': repealed,
  'disclosure/normative-documents/in-force': inForce,
});

export const published = (made: string, newly: string, total: string): Record<string, string> => ({
  'disclosure/normative-documents/made': made,
  'disclosure/normative-documents/newly-published': newly,
  'disclosure/normative-documents/published-total': total,
});

export const procurement = (projects: string, amount: string): Record<string, string> => ({
  'disclosure/procurement/projects': projects,
  'disclosure/procurement/amount': amount,
});

/** Requests closed, by row, and lawsuits without a review; all of natural persons. */
export const closedAndSued = (rows: Readonly<Record<string, number>>, suits: number): Record<string, string> => {
  const sum = Object.values(rows).reduce((total, figure) => total + figure, 0);
  const column = Object.entries({ ...rows, new: sum, 'result-total': sum });
  return {
    ...Object.fromEntries(
      column.flatMap(([row, figure]) => [
        [`applications/${row}/natural-person`, String(figure)],
        [`applications/${row}/total`, String(figure)],
      ]),
    ),
    'reviews/direct-litigation/upheld': String(suits),
    'reviews/direct-litigation/total': String(suits),
  };
};

/** Rows with figures: natural persons, enterprises, total. */
export const ordinary: Readonly<Record<string, readonly [number, number]>> = {
  new: [120, 8],
  'carried-in': [5, 1],
  granted: [70, 4],
  'partly-granted': [12, 0],
  'refused.third-party': [9, 1],
  'unavailable.not-held': [20, 2],
  'other.rest': [6, 1],
  'result-total': [117, 8],
  'carried-over': [8, 1],
};

/** A report with the ordinary figures but for those named, by cell address. */
export function changed(changes: Readonly<Record<string, string>>): SmallReport {
  const figures: Record<string, string | number> = {};
  for (const [row, [person, enterprise]] of Object.entries(ordinary)) {
    figures[`applications/${row}/natural-person`] = person;
    figures[`applications/${row}/enterprise`] = enterprise;
    figures[`applications/${row}/total`] = person + enterprise;
  }
  return { figures: { ...figures, ...changes } };
}

export const mismatchIds: readonly RuleId[] = mismatchRules.map(({ meta }) => meta.id);

export function mismatchRule(id: RuleId): Rule {
  const rule = mismatchRules.find(({ meta }) => meta.id === id);
  if (rule === undefined) throw new Error(`${id} is no rule on broken equations`);
  return rule;
}
