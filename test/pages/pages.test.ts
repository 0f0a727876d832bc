import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { analyze } from '../../shared/analysis.ts';
import type { Finding } from '../../shared/findings/finding.ts';
import { ruleMetas } from '../../shared/rules/registry.ts';
import type { RuleMeta } from '../../shared/rules/rule.ts';
import { type Excerpt, excerptsOf, reportsWith, reportWith } from '../kit/excerpt.ts';
import { acrossReports, folderOf } from '../kit/folder.ts';
import { projectFiles, root } from '../kit/project.ts';

const headings = ['查什么', '为什么', '反例', '正例', '怎么改', '怎样忽略', 'English'];
const english = ['What it finds', 'Why it matters', 'Examples', 'How to fix', 'How to suppress'];

const pathOf = ({ id, family }: RuleMeta): string => `shared/rules/${family}/${id}.md`;

function findingsOf(excerpt: Excerpt, { id, family, enabled, severity }: RuleMeta): readonly Finding[] {
  if (family === 'workspace') {
    const files = reportsWith(excerpt).map((text, i): [string, string] => [`${i + 1}.txt`, text]);
    const analyses = folderOf(Object.fromEntries(files), excerpt.hierarchy, enabled ? {} : { [id]: severity });
    return [...analyses.values()].flatMap(acrossReports);
  }
  return analyze(reportWith(excerpt), {
    rules: enabled ? {} : { [id]: severity },
    ...(excerpt.fileName === null ? {} : { fileName: excerpt.fileName }),
  }).findings;
}

/** The findings of an example by rule, hints left out unless they are of the page's own rule. */
function found(excerpt: Excerpt, meta: RuleMeta): string[] {
  return findingsOf(excerpt, meta)
    .filter(({ rule, severity }) => rule === meta.id || severity !== 'hint')
    .map(({ rule }) => rule);
}

describe('the pages of the rules', () => {
  it('are there for every rule, and for nothing else', () => {
    const pages = projectFiles('shared/rules').filter((path) => path.endsWith('.md'));
    assert.deepEqual(pages, ruleMetas.map(pathOf).sort());
  });

  for (const meta of ruleMetas.filter((each) => existsSync(join(root, pathOf(each))))) {
    const page = readFileSync(join(root, pathOf(meta)), 'utf8');
    const [bad, good] = excerptsOf(page);

    it(`have one shape: ${meta.id}`, () => {
      assert.match(page, new RegExp(`^# ${meta.id} \\p{Script=Han}`, 'u'));
      assert.deepEqual(
        [...page.matchAll(/^## (.+)$/gm)].map((match) => match[1]),
        headings,
      );
      assert.deepEqual(
        [...page.matchAll(/^\*\*(.+)\.\*\*/gm)].map((match) => match[1]),
        english,
      );
      assert.deepEqual([bad?.kind, good?.kind], ['bad', 'good']);
      assert.ok(page.includes(`${meta.id}=`) || meta.family === 'analysis', 'says how to switch the rule on or off');
    });

    it(`promise a quick fix where there is one, on save where it is safe: ${meta.id}`, () => {
      assert.ok(bad !== undefined);
      const own = findingsOf(bad, meta).filter(({ rule }) => rule === meta.id);
      const safe = own.some(({ fixes }) => fixes?.().some(({ applicability }) => applicability === 'safe'));
      assert.equal(page.includes('快速修复'), meta.fixable);
      assert.equal(page.includes('保存时也可以自动改'), safe);
      assert.equal(page.includes('can run on save'), safe);
    });

    it(`show what is wrong, and nothing else: ${meta.id}`, () => {
      assert.ok(bad !== undefined);
      assert.deepEqual(new Set(found(bad, meta)), new Set([meta.id]));
    });

    it(`show what is right: ${meta.id}`, () => {
      assert.ok(good !== undefined);
      assert.deepEqual(found(good, meta), []);
    });
  }
});
