import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { type AnalysisOptions, analyze } from '../../shared/analysis.ts';
import type { Finding } from '../../shared/findings/finding.ts';
import { en } from '../../shared/messages/en.ts';
import { render } from '../../shared/messages/message.ts';
import type { Rule, RuleFamily } from '../../shared/rules/rule.ts';
import { applyEdits } from '../../shared/text/span.ts';
import { tableFamilies, told } from '../kit/analysed.ts';
import { recordIn } from '../kit/record.ts';
import { smallReport } from '../kit/small-report.ts';
import { shortFinding, wholeFinding } from '../kit/told.ts';
import { varied } from '../kit/varied.ts';
import type { Expected, Fires, Quiet, RuleCases } from './cases.ts';
import { check, lawful, namesItsFigure, own } from './laws.ts';

/** Every `<family>/<rule>.cases.ts` beside this file. */
const all: readonly (RuleCases & { readonly path: string })[] = readdirSync(__dirname, {
  recursive: true,
  encoding: 'utf8',
})
  .filter((path) => path.endsWith('.cases.ts'))
  .sort()
  .map((path) => ({ ...(require(join(__dirname, path)) as { readonly cases: RuleCases }).cases, path }));

/** What is found in each case, with all that it says and offers. */
const records = new Map(
  [...new Set(all.map(({ rule }) => rule.meta.family))].map((family) => [
    family,
    recordIn(join(__dirname, family, 'findings.snap')),
  ]),
);

const textOf = ({ report }: Fires | Quiet): string => (typeof report === 'string' ? report : smallReport(report));

const optionsOf = ({ fileName }: Fires | Quiet): AnalysisOptions => (fileName === undefined ? {} : { fileName });

function place(text: string, words: string, nth: number): number {
  let at = -1;
  for (let i = 0; i < nth; i++) {
    at = text.indexOf(words, at + 1);
    assert.ok(at >= 0, `「${words}」 stands in the text`);
  }
  return at;
}

/** The words under each finding. */
const wordsOf = (text: string, findings: readonly Finding[]): string[] =>
  findings.map(({ span }) => text.slice(span.start, span.end));

function expectFinding(rule: Rule, text: string, found: Finding, wanted: Expected): void {
  if (wanted.nth !== undefined) assert.equal(found.span.start, place(text, wanted.on, wanted.nth));
  assert.equal(found.severity, wanted.severity ?? rule.meta.severity);
  const message = render(found.message, 'zh-cn');
  assert.doesNotMatch(message, /\{\w+\}/, 'every placeholder of the message has its word');
  assert.doesNotMatch(render(found.message, 'en'), /\{\w+\}/);
  assert.ok(found.message.id in en);
  for (const arg of Object.values(found.message.args ?? {}).flat()) {
    if (typeof arg === 'object' && 'en' in arg) assert.notEqual(arg.en, '', 'it has a name in English');
  }
  const [related] = found.related ?? [];
  if (wanted.note !== undefined) assert.equal(related && render(related.message, 'zh-cn'), wanted.note);
}

function expectFindings({ rule, among = [] }: RuleCases, wanted: Fires): void {
  const text = textOf(wanted);
  const analysis = check(rule, text, optionsOf(wanted));
  const findings = own(rule, analysis);
  const all = [wanted, ...(wanted.more ?? [])];
  const said = told(analysis, analysis.findings);
  assert.deepEqual(
    wordsOf(text, findings),
    all.map(({ on }) => on),
    said,
  );
  const others = among.filter((id) => id !== rule.meta.id && analysis.findings.some((finding) => finding.rule === id));
  assert.deepEqual(others, [], said);
  findings.forEach((found, i) => {
    const expected = all[i];
    assert.ok(expected !== undefined);
    // The first of several places is meant where none is named.
    expectFinding(rule, text, found, i === 0 && expected.on !== '' ? { nth: 1, ...expected } : expected);
  });
  const whole = findings.map((found) => wholeFinding(text, found)).join('\n');
  records.get(rule.meta.family)?.(`${rule.meta.id}: ${wanted.why}`, whole);
}

function expectRepairs(rule: Rule, wanted: Fires): void {
  const text = textOf(wanted);
  const analysis = check(rule, text, optionsOf(wanted));
  const all = [wanted, ...(wanted.more ?? [])];
  own(rule, analysis).forEach((found, i) => {
    const fixes = found.fixes?.() ?? [];
    if (!rule.meta.fixable) assert.equal(fixes.length, 0);
    const written = fixes.map(
      ({ applicability, edits }) => `${applicability} ${edits.map((edit) => edit.newText).join(' ')}`,
    );
    const expected = all[i]?.fixes;
    if (expected !== undefined) assert.deepEqual(written, expected);
    for (const { title } of fixes) {
      assert.doesNotMatch(render(title, 'zh-cn') + render(title, 'en'), /\{\w+\}/);
    }
    lawful(rule, found, analysis, optionsOf(wanted));
    if (tableFamilies.includes(rule.meta.family)) namesItsFigure(found);
  });
  if (wanted.becomes !== undefined) {
    const [fix] = own(rule, analysis)[0]?.fixes?.() ?? [];
    assert.ok(fix !== undefined);
    assert.ok(applyEdits(text, fix.edits).includes(wanted.becomes));
  }
}

/** The family whose cases are also tried with their sentences said in other words. */
const inWords: RuleFamily = 'prose';

/** The sentence in other words, and what the rule then finds. */
function inOtherWords(rule: Rule, each: Fires | Quiet): readonly string[] {
  const other = varied(textOf(each), each.why);
  if (other === null) return [];
  const findings = own(rule, check(rule, other.text, optionsOf(each)));
  return [`「${other.line}」`, ...findings.map((finding) => `  ${shortFinding(other.text, finding)}`)];
}

/**
 * What a repair is asked of where the text has become another: a clean report of each edition, one without its tables and
 * one without its sections.
 */
const otherTexts = [
  smallReport(),
  smallReport({ edition: '2019' }),
  smallReport().replaceAll('\t', ' '),
  '青禾区柳湾街道办事处政府信息公开工作年度报告\n',
];

/** Repairs of a finding that the report no longer has are none, or edits as any others: never a throw. */
function expectNoThrow(rule: Rule, fires: readonly Fires[]): void {
  const others = otherTexts.flatMap((text) => analyze(text).subject ?? []);
  for (const wanted of fires) {
    for (const finding of own(rule, check(rule, textOf(wanted), optionsOf(wanted)))) {
      for (const { edits } of others.flatMap((present) =>
        [...(rule.fixes?.(finding, present) ?? [])].filter((fix) => fix !== undefined),
      )) {
        for (const { span, newText } of edits) assert.ok(span.start <= span.end && typeof newText === 'string');
      }
    }
  }
}

describe('the cases of each rule', () => {
  for (const cases of all) {
    const { rule, fires, quiet } = cases;
    describe(rule.meta.id, () => {
      it('has at least three texts that fire and three near misses', () => {
        assert.ok(fires.length >= 3 && quiet.length >= 3);
      });
      it('bears the name of its file and of its folder', () => {
        const { family, id } = rule.meta;
        assert.equal(cases.path.replaceAll('\\', '/'), `${family}/${id}.cases.ts`);
      });
      it('is off where nobody asked for it just if it only hints', () => {
        assert.equal(rule.meta.enabled, rule.meta.severity !== 'hint');
      });
      it('repairs something just if it says that it repairs', () => {
        const repaired = fires.some((wanted) =>
          own(rule, check(rule, textOf(wanted), optionsOf(wanted))).some(({ fixes }) => (fixes?.() ?? []).length > 0),
        );
        assert.equal(rule.meta.fixable, repaired);
      });
      it('repairs without a throw what no longer stands in a report', () => {
        if (rule.meta.fixable) expectNoThrow(rule, fires);
      });
      for (const wanted of fires) {
        it(`finds ${wanted.why}`, () => expectFindings(cases, wanted));
        it(`repairs ${wanted.why}`, () => expectRepairs(rule, wanted));
      }
      if (rule.meta.family === inWords) {
        it('finds what was recorded where a sentence of its cases is said in other words', () => {
          const found = [...fires, ...quiet].flatMap((each) => inOtherWords(rule, each));
          records.get(inWords)?.(`${rule.meta.id}, in other words`, found.join('\n'));
        });
      }
      for (const each of quiet) {
        it(`leaves alone ${each.why}`, () => {
          const text = textOf(each);
          assert.deepEqual(wordsOf(text, own(rule, check(rule, text, optionsOf(each)))), []);
        });
      }
    });
  }

  for (const edition of ['2019', '2021'] as const) {
    it(`finds nothing in a small clean report of edition ${edition}`, () => {
      const text = smallReport({ edition });
      for (const { rule } of all) assert.deepEqual(own(rule, check(rule, text)), [], rule.meta.id);
    });
  }
});
