import assert from 'node:assert/strict';
import { type Analysis, analyze, differs, type RuleSettings } from '../../shared/analysis.ts';
import type { Finding } from '../../shared/findings/finding.ts';
import { Folder, type Sum } from '../../shared/folder/folder.ts';
import { unreadFile } from '../../shared/folder/unread.ts';
import { workspaceRules } from '../../shared/rules/workspace/index.ts';

/** Texts by path, each analysed among the others and beside files that cannot be read; a rule that throws fails the test. */
export function folderOf(
  files: Readonly<Record<string, string>>,
  hierarchy: readonly Sum[] = [],
  rules: RuleSettings = {},
  unread: readonly string[] = [],
): ReadonlyMap<string, Analysis> {
  const reports = new Folder();
  for (const [path, text] of Object.entries(files)) {
    const facts = analyze(text).factsFor(path);
    if (facts !== null) reports.set(facts);
  }
  for (const path of unread) reports.setUnread(unreadFile(path));
  const onBrokenInvariant = (rule: string, error: unknown): never => {
    throw new Error(`rule ${rule} threw`, { cause: error });
  };
  return new Map(
    Object.entries(files).map(([path, text]) => {
      const analysis = analyze(text, { rules, folder: { reports, path, hierarchy }, onBrokenInvariant });
      const facts = analysis.factsFor(path);
      const isDifferent = facts !== null && differs(facts, { reports, path, hierarchy }, rules);
      assert.equal(
        acrossReports(analysis).length > 0,
        isDifferent,
        'what is kept of a report tells whether it differs',
      );
      return [path, analysis];
    }),
  );
}

/** The findings that come of a comparison with other reports. */
export function acrossReports({ findings }: Analysis): readonly Finding[] {
  return findings.filter(({ rule }) => workspaceRules.some(({ meta }) => meta.id === rule));
}
