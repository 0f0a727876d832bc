import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { repairIn } from '../../../shared/ide/repair-elsewhere.ts';
import { render } from '../../../shared/messages/message.ts';
import { workspaceRules } from '../../../shared/rules/workspace/index.ts';
import { applyEdits } from '../../../shared/text/span.ts';
import { acrossReports, folderOf } from '../../kit/folder.ts';
import { recordIn } from '../../kit/record.ts';
import { smallReport } from '../../kit/small-report.ts';
import { wholeFinding } from '../../kit/told.ts';
import { namesItsFigure } from '../laws.ts';
import type { FolderCase, FolderCases } from './folders.ts';

/** Every `<rule>.folders.ts` beside this file. */
const all: readonly FolderCases[] = readdirSync(__dirname)
  .filter((name) => name.endsWith('.folders.ts'))
  .sort()
  .map((name) => (require(join(__dirname, name)) as { readonly cases: FolderCases }).cases);

const record = recordIn(join(__dirname, 'findings.snap'));

const textsOf = ({ files }: FolderCase): Record<string, string> =>
  Object.fromEntries(
    Object.entries(files).map(([path, report]) => [path, typeof report === 'string' ? report : smallReport(report)]),
  );

const name = ({ files, found = [] }: FolderCase): string =>
  JSON.stringify({ files: Object.keys(files), found: found.map((each) => each.in) });

function expectFolder(ruleId: string, folder: FolderCase): void {
  const { hierarchy, rules = {}, found = [], unread } = folder;
  const rule = workspaceRules.find(({ meta }) => meta.id === ruleId);
  assert.ok(rule !== undefined);
  const texts = textsOf(folder);
  const settings = rule.meta.enabled ? rules : { ...rules, [ruleId]: rule.meta.severity };
  const analyses = [...folderOf(texts, hierarchy, settings, unread)];
  const findings = analyses.flatMap(([path, analysis]) =>
    acrossReports(analysis).map((finding) => ({ path, analysis, finding })),
  );
  assert.deepEqual(
    findings.map(({ path, analysis, finding: { rule: id, span, severity } }) => ({
      rule: id,
      in: path,
      on: analysis.text.slice(span.start, span.end),
      severity,
    })),
    found.map((each) => ({ rule: ruleId, in: each.in, on: each.on, severity: each.severity ?? rule.meta.severity })),
    name(folder),
  );
  const whole = findings.map(({ path, analysis, finding }) => `${path}: ${wholeFinding(analysis.text, finding)}`);
  if (whole.length > 0) record(`${ruleId}: ${folder.why}`, whole.join('\n'));
  for (const [i, { path, analysis, finding }] of findings.entries()) {
    const { cites, says, fix, elsewhere } = found[i] ?? {};
    const message = render(finding.message, 'zh-cn');
    assert.doesNotMatch(message + render(finding.message, 'en'), /\{\w+\}/);
    if (says !== undefined) assert.ok(message.includes(says), message);
    const notes = finding.related ?? [];
    if (cites !== undefined)
      assert.deepEqual(
        notes.map(({ elsewhere }) => elsewhere?.path),
        cites,
      );
    for (const { elsewhere, message: words, span } of notes) {
      assert.doesNotMatch(render(words, 'zh-cn') + render(words, 'en'), /\{\w+\}/);
      const other = analyses.find(([each]) => each === elsewhere?.path)?.[1];
      assert.deepEqual(elsewhere?.range, { start: other?.lines.at(span.start), end: other?.lines.at(span.end) });
    }
    namesItsFigure(finding);
    const fixes = finding.fixes?.() ?? [];
    if (fix !== undefined) assert.equal(fixes[0]?.edits.map(({ newText }) => newText).join(' '), fix);
    if (elsewhere !== undefined)
      assert.equal(finding.repairElsewhere?.cells.map(({ from, to }) => `${from}>${to}`).join(' '), elsewhere);
    if (finding.repairElsewhere !== undefined) {
      const { path: other, title } = finding.repairElsewhere;
      assert.doesNotMatch(render(title, 'zh-cn') + render(title, 'en'), /\{\w+\}/);
      const cited = analyses.find(([each]) => each === other)?.[1];
      const edits = cited === undefined ? null : repairIn(cited, finding.repairElsewhere);
      assert.ok(cited !== undefined && edits !== null);
      const changed = { ...texts, [other]: applyEdits(cited.text, edits) };
      const mended = folderOf(changed, hierarchy, settings).get(path);
      assert.ok(mended !== undefined);
      assert.equal(acrossReports(mended).filter(({ rule: id }) => id === ruleId).length, findings.length - 1);
    }
    for (const { edits, title } of fixes) {
      assert.doesNotMatch(render(title, 'zh-cn') + render(title, 'en'), /\{\w+\}/);
      const mended = folderOf({ ...texts, [path]: applyEdits(analysis.text, edits) }, hierarchy, settings).get(path);
      assert.ok(mended !== undefined);
      assert.equal(
        acrossReports(mended).filter(({ rule: id }) => id === ruleId).length,
        findings.filter((each) => each.path === path).length - 1,
      );
    }
  }
}

describe('the rules on several reports', () => {
  it('have cases each', () => {
    assert.deepEqual(all.map(({ rule }) => rule).sort(), workspaceRules.map(({ meta }) => meta.id).sort());
  });

  for (const { rule, cases } of all) {
    describe(rule, () => {
      it('has at least three folders in which it finds something and three in which it does not', () => {
        const firing = cases.filter(({ found = [] }) => found.length > 0).length;
        assert.ok(firing >= 3 && cases.length - firing >= 3);
      });
      for (const folder of cases) {
        it(`${folder.found === undefined ? 'leaves alone' : 'finds'} ${folder.why}`, () => expectFolder(rule, folder));
      }
    });
  }
});
