import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Finding } from '../../shared/findings/finding.ts';
import { en } from '../../shared/messages/en.ts';
import { render } from '../../shared/messages/message.ts';
import type { Rule } from '../../shared/rules/rule.ts';
import { applyEdits } from '../../shared/text/span.ts';
import { findingsOf } from '../kit/check.ts';
import { smallReport } from '../kit/small-report.ts';
import type { Fires, RuleCases } from './cases.ts';

/** Every `<family>/<rule>.cases.ts` beside this file. */
const all: readonly RuleCases[] = readdirSync(__dirname, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.cases.ts'))
  .sort()
  .map((path) => (require(join(__dirname, path)) as { readonly cases: RuleCases }).cases);

function check(rule: Rule, text: string, fileName?: string): readonly Finding[] {
  return findingsOf([rule], text, fileName === undefined ? {} : { fileName });
}

function place(text: string, words: string, nth: number): number {
  let at = -1;
  for (let i = 0; i < nth; i++) {
    at = text.indexOf(words, at + 1);
    assert.ok(at >= 0, `「${words}」 stands in the text`);
  }
  return at;
}

function expectFinding(rule: Rule, wanted: Fires): void {
  const text = smallReport(wanted.report);
  const findings = check(rule, text, wanted.fileName);
  assert.deepEqual(
    findings.map(({ span }) => text.slice(span.start, span.end)),
    [wanted.on],
  );
  const found = findings[0];
  assert.ok(found !== undefined);
  assert.equal(found.span.start, place(text, wanted.on, wanted.nth ?? 1));
  assert.equal(found.severity, wanted.severity ?? rule.meta.severity);
  const message = render(found.message, 'zh-cn');
  assert.doesNotMatch(message, /\{\w+\}/, 'every placeholder of the message has its word');
  assert.doesNotMatch(render(found.message, 'en'), /\{\w+\}/);
  assert.ok(found.message.id in en);
}

describe('the cases of each rule', () => {
  for (const { rule, fires, quiet } of all) {
    describe(rule.meta.id, () => {
      it('has at least three texts that fire and three near misses', () => {
        assert.ok(fires.length >= 3 && quiet.length >= 3);
      });
      for (const wanted of fires) {
        it(`finds ${wanted.why}`, () => expectFinding(rule, wanted));
        it(`repairs ${wanted.why}`, () => {
          const text = smallReport(wanted.report);
          const findings = check(rule, text, wanted.fileName);
          const fixes = findings[0]?.fixes?.() ?? [];
          if (!rule.meta.fixable) assert.equal(fixes.length, 0);
          for (const fix of fixes) {
            const repaired = applyEdits(text, fix.edits);
            const left = check(rule, fix.snippet ? filled(repaired) : repaired, wanted.fileName);
            assert.equal(left.length, findings.length - 1, render(fix.title, 'zh-cn'));
            assert.doesNotMatch(render(fix.title, 'zh-cn') + render(fix.title, 'en'), /\{\w+\}/);
          }
          if (wanted.becomes !== undefined) {
            const first = fixes[0];
            assert.ok(first !== undefined);
            assert.ok(applyEdits(text, first.edits).includes(wanted.becomes));
          }
        });
      }
      for (const { why, report, fileName } of quiet) {
        it(`leaves alone ${why}`, () => {
          const text = smallReport(report);
          const findings = check(rule, text, fileName);
          assert.deepEqual(
            findings.map(({ span }) => text.slice(span.start, span.end)),
            [],
          );
        });
      }
    });
  }

  for (const edition of ['2019', '2021'] as const) {
    it(`finds nothing in a small clean report of edition ${edition}`, () => {
      const text = smallReport({ edition });
      for (const { rule } of all) assert.deepEqual(check(rule, text), [], rule.meta.id);
    });
  }
});

/** A snippet as it is inserted when its places are left as they are. */
function filled(text: string): string {
  return text.replace(/\$\{\d:([^}]*)\}/g, '$1');
}
