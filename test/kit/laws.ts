import assert from 'node:assert/strict';
import { type Analysis, analyze, type RuleSettings } from '../../shared/analysis.ts';
import type { Finding } from '../../shared/findings/finding.ts';
import type { RuleId } from '../../shared/findings/rule-ids.ts';
import { mismatchRules } from '../../shared/rules/reconcile/mismatches.ts';
import { rules } from '../../shared/rules/registry.ts';
import { applyEdits, type TextEdit, touches } from '../../shared/text/span.ts';
import { cellsRead, grave, told } from './analysed.ts';
import { editsOf } from './mend.ts';

/** Rules that report nothing until they are switched on: their repairs keep the laws too. */
export const switchedOn: RuleSettings = Object.fromEntries(
  rules.filter(({ meta }) => !meta.enabled).map(({ meta }) => [meta.id, 'hint']),
);

export function withAllRules(text: string): Analysis {
  return analyze(text, {
    rules: switchedOn,
    onBrokenInvariant: (rule, error) => {
      throw new Error(`rule ${rule} threw`, { cause: error });
    },
  });
}

/**
 * What weighs more than a hint, so that it can be told from what was there before: broken equations by their names, as
 * several explanations may take the place of one, and everything else by its rule.
 */
function faultsOf(analysis: Analysis): string[] {
  return grave(analysis).flatMap(({ rule, data }) =>
    data?.equations === undefined ? [rule as string] : data.equations,
  );
}

function countOf(list: readonly string[], item: string): number {
  return list.filter((each) => each === item).length;
}

/** What is there afterwards and was not before, or not as often. */
export function added(before: Analysis, after: Analysis): string[] {
  const known = faultsOf(before);
  const now = faultsOf(after);
  return [...new Set(now)].filter((each) => countOf(now, each) > countOf(known, each));
}

/** The cells outside the ranges of the edits, with what they say. */
function untouched(analysis: Analysis, edits: readonly TextEdit[]): [string, string][] {
  return [...cellsRead(analysis)].flatMap(([address, { span, text }]) =>
    span === null || text === null || text === '' || edits.some((edit) => touches(edit.span, span))
      ? []
      : [[address, text] as [string, string]],
  );
}

/** Each repair that is offered, on its own: its finding is gone, nothing is new, and no other cell says anything else. */
export function assertFixesLawful(text: string, name: string): void {
  const before = withAllRules(text);
  for (const finding of before.findings) {
    for (const fix of finding.fixes?.() ?? []) {
      assertLawful(before, finding, editsOf(fix), `${name}: ${fix.title.id}`);
    }
  }
}

/**
 * How often a rule finds something; of one about equations, how many are broken: where two wrong figures share one, the other
 * figure may only be named once the first is mended.
 */
function countFound({ findings }: Analysis, rule: RuleId): number {
  if (!EQUATION_RULES.has(rule)) return findings.filter((each) => each.rule === rule).length;
  return findings.reduce((count, { data }) => count + (data?.equations?.length ?? 0), 0);
}

const EQUATION_RULES: ReadonlySet<RuleId> = new Set(mismatchRules.map(({ meta }) => meta.id));

/** Its finding is gone, nothing is new, and no other cell says anything else. */
export function assertLawful(
  before: Analysis,
  { rule }: Pick<Finding, 'rule'>,
  edits: readonly TextEdit[],
  name: string,
): void {
  const after = withAllRules(applyEdits(before.text, edits));
  const said = `${name} ${JSON.stringify(edits)}\n${told(before, before.findings)}\nafter:\n${told(after, after.findings)}`;
  assert.ok(countFound(after, rule) < countFound(before, rule), `the finding is still there: ${said}`);
  assert.deepEqual(added(before, after), [], `something is new: ${said}`);
  const cells = cellsRead(after);
  for (const [address, words] of untouched(before, edits)) {
    // The figures of an older row become those of the last of the rows that are put in its place.
    const row = before.report?.tables.flatMap((table) => table.cells.get(address)?.row ?? [])[0];
    const now = cells.get(address) ?? cells.get(address.replace(`/${row?.key}/`, `/${row?.replaces?.at(-1)}/`));
    assert.equal(now?.text, words, `${address} says something else: ${said}`);
  }
}
