import assert from 'node:assert/strict';
import { type Analysis, analyze, type RuleSettings } from '../../shared/analysis.ts';
import type { Finding } from '../../shared/findings/finding.ts';
import type { RuleId } from '../../shared/findings/rule-ids.ts';
import { rules } from '../../shared/rules/registry.ts';
import { applyEdits, type Span, type TextEdit, touches } from '../../shared/text/span.ts';
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
 * Rules whose finding may stand at one of several places: at the first figure of a row that is one, at the first line of
 * the text, whichever that is, and at the fewest rows that are out of order, which others are once a row is written.
 */
const atOneOfSeveral: ReadonlySet<RuleId> = new Set(['rules-beyond-competence', 'missing-title', 'row-order']);

/** What tells a finding from others before and after an edit: its rule and its place, or the equations that it is about. */
function keysOf({ rule, span, on, data }: Finding, placeOf: (span: Span) => string): readonly string[] {
  // Which of two wrong figures an equation is told of at changes where one is mended.
  if (data?.equations !== undefined) return data.equations;
  // A whole table is told of at its heading once there is one.
  if (on === 'section-heading') return [`${rule} of a whole table`];
  if (atOneOfSeveral.has(rule)) return [rule];
  // A section or topic that is missing has no place of its own: where it is told of changes when one before it is written.
  const missing = rule.startsWith('missing-') ? (data?.['section'] ?? data?.['topic']) : undefined;
  return [`${rule} ${missing ?? placeOf(span)}`];
}

/** How often each is found; of equations, whether they are broken. */
function tally(
  { reconciliation }: Analysis,
  findings: readonly Finding[],
  placeOf: (span: Span) => string,
): ReadonlyMap<string, number> {
  const counts = new Map((reconciliation?.broken ?? []).map(({ name }) => [name, 1]));
  for (const finding of findings) {
    if (finding.data?.equations !== undefined) continue;
    for (const key of keysOf(finding, placeOf)) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
}

function more(now: ReadonlyMap<string, number>, known: ReadonlyMap<string, number>): string[] {
  return [...now].filter(([key, count]) => count > (known.get(key) ?? 0)).map(([key]) => key);
}

/** What is there afterwards and was not before, or not as often; what weighs no more than a hint left out. */
export function added(before: Analysis, after: Analysis): string[] {
  const anywhere = (): string => '';
  return more(tally(after, grave(after), anywhere), tally(before, grave(before), anywhere));
}

/** Where words stand among those that edits leave as they are: anything inside what an edit replaces stands at all of that. */
function placeAmong(span: Span, edits: readonly TextEdit[]): string {
  const around = (offset: number, side: 'start' | 'end'): number =>
    edits.find((edit) => edit.span.start < offset && offset < edit.span.end)?.span[side] ?? offset;
  return `${around(span.start, 'start')}–${around(span.end, 'end')}`;
}

/** The same of words in the text that the edits made. */
function placeBehind(span: Span, edits: readonly TextEdit[]): string {
  const ordered = [...edits].sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
  const before = (offset: number, side: 'start' | 'end'): number => {
    let by = 0;
    for (const edit of ordered) {
      const start = edit.span.start + by;
      // What ends where the edit begins has nothing of it.
      if (offset < start || (side === 'end' && offset === start)) break;
      if (offset < start + edit.newText.length) return edit.span[side];
      by += edit.newText.length - (edit.span.end - edit.span.start);
    }
    return offset - by;
  };
  return `${before(span.start, 'start')}–${before(span.end, 'end')}`;
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
 * Its finding is gone from where it stood, or one of the equations that it told of holds; nothing new is found anywhere
 * else; and no other cell says anything else.
 */
export function assertLawful(
  before: Analysis,
  { rule, span }: Pick<Finding, 'rule' | 'span'>,
  edits: readonly TextEdit[],
  name: string,
): void {
  const after = withAllRules(applyEdits(before.text, edits));
  const said = `${name} ${JSON.stringify(edits)}\n${told(before, before.findings)}\nafter:\n${told(after, after.findings)}`;
  const here = (at: Span): string => placeAmong(at, edits);
  const there = (at: Span): string => placeBehind(at, edits);
  const was = tally(before, before.findings, here);
  const is = tally(after, after.findings, there);
  const same = before.findings.filter((each) => each.rule === rule && here(each.span) === here(span));
  assert.ok(
    same.flatMap((each) => keysOf(each, here)).some((each) => (is.get(each) ?? 0) < (was.get(each) ?? 0)),
    `the finding is still there: ${said}`,
  );
  const fresh = more(tally(after, grave(after), there), tally(before, grave(before), here));
  assert.deepEqual(fresh, [], `something is new: ${said}`);
  const cells = cellsRead(after);
  for (const [address, words] of untouched(before, edits)) {
    // The figures of an older row become those of the last of the rows that are put in its place.
    const row = before.report?.tables.flatMap((table) => table.cells.get(address)?.row ?? [])[0];
    const now = cells.get(address) ?? cells.get(address.replace(`/${row?.key}/`, `/${row?.replaces?.at(-1)}/`));
    assert.equal(now?.text, words, `${address} says something else: ${said}`);
  }
}
