import type { RuleFinding } from '../../findings/finding.ts';
import type { RuleId } from '../../findings/rule-ids.ts';
import { contradictedFigure, contradictedWith, withFigures } from '../../prose/compare.ts';
import { breaksSum } from '../../prose/sums.ts';
import type { Diagnosis } from '../../reconcile/diagnosis.ts';
import type { TextEdit } from '../../text/span.ts';
import type { ReportSubject, TableInReportRule } from '../rule.ts';
import { type EditsInText, findingOf, fixesOf } from './diagnosis.ts';

/**
 * The rules on broken equations. One figure that explains every broken equation it takes part in is a `wrong-figure`: in
 * a complete table no two cells leave the same trace in the equations, so that it is known with certainty. Anything
 * else is reported by the rule of the first equation that does not hold, as the form names it.
 * Source: the reconciliation printed in the head of the form's table of requests; for reviews and lawsuits the heads of
 * the form, each 总计 the sum of the outcomes before it.
 */
export const mismatchRules: readonly MismatchRule[] = [
  mismatchRule('wrong-figure'),
  mismatchRule('row-total-mismatch'),
  mismatchRule('result-total-mismatch'),
  mismatchRule('balance-mismatch'),
  mismatchRule('review-total-mismatch'),
];

type MismatchRule = TableInReportRule<readonly Diagnosis[]>;

/**
 * They look at the report, though equations are a table's own: what the running text says chooses among repairs, and is
 * named as related information.
 */
function mismatchRule(id: RuleId): MismatchRule {
  return {
    scope: 'table-in-report',
    meta: { id, family: 'reconcile', severity: 'error', enabled: true, fixable: true },
    gather({ arithmetic: { diagnoses } }) {
      const own = diagnoses.filter((diagnosis) => ruleOf(diagnosis) === id);
      return own.length === 0 ? null : own;
    },
    *check(gathered, subject): Iterable<RuleFinding> {
      for (const { value } of gathered) {
        for (const diagnosis of value) {
          const finding = findingOf(diagnosis, id, subject);
          if (finding !== null) yield finding;
        }
      }
    },
    fixes({ data }, present) {
      const diagnosis = diagnosisNamed(data?.equations ?? [], present);
      if (diagnosis === undefined) return [];
      return fixesOf(diagnosis, present.report, editsInTextOf(present));
    },
  };
}

/** The rule that reports a diagnosis. */
function ruleOf({ kind, equations }: Diagnosis): string | undefined {
  return kind === 'wrong-figure' ? kind : equations[0]?.constraint.rule;
}

/** Each broken equation is in exactly one diagnosis, so that its equations name it. */
function diagnosisNamed(names: readonly string[], { reconciliation }: ReportSubject): Diagnosis | undefined {
  return reconciliation.diagnoses.find(
    ({ equations }) => equations.length === names.length && equations.every(({ name }) => names.includes(name)),
  );
}

/** How the numbers of the running text would follow other figures in some cells. */
function editsInTextOf({ report, prose, reconciliation }: ReportSubject): EditsInText {
  const forced = (address: string): string | null => reconciliation.forced(address);
  const known = new Set(contradictedWith(new Map(), prose.claims, report, forced));
  return (figures) => {
    const repaired = { ...report, tables: report.tables.map((table) => withFigures(table, figures)) };
    const numbers = new Map<number, TextEdit>();
    for (const claim of contradictedWith(figures, prose.claims, report, forced)) {
      // What the text has wrong already is a finding of its own.
      if (known.has(claim)) continue;
      const right = contradictedFigure(claim, repaired, forced)?.right;
      if (right === undefined || claim.number === null || claim.money !== null) return null;
      const { start } = claim.number;
      if ((numbers.get(start)?.newText ?? right) !== right) return null;
      numbers.set(start, { span: claim.number, newText: right });
    }
    const values = new Map([...numbers].map(([start, { newText }]) => [start, Number(newText)]));
    return numbers.size > 0 && breaksSum(values, prose) ? null : [...numbers.values()];
  };
}
