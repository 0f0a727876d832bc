import assert from 'node:assert/strict';
import { ruleIds } from '../../shared/findings/rule-ids.ts';
import { en } from '../../shared/messages/en.ts';
import { zhCn } from '../../shared/messages/zh-cn.ts';
import { displayWidth } from '../../shared/text/width.ts';
import { IN_SIGHT } from './laws.ts';

/** What stands under the id of a rule and is no finding: a note at another place, or words inside a message. */
const notes: ReadonlySet<string> = new Set([
  'blank-cell.here',
  'blank-cell.here-forced',
  'cell-count.here',
  'cell-count.lost-cell',
  'contradictory-count.negation',
  'copied-prose.source',
  'duplicate-row.again',
  'duplicate-row.first',
  'duplicate-section.first',
  'edition-mismatch.head',
  'fee-below-processing-fee.source',
  'missing-year.from-file-name',
  'missing-year.from-prose',
  'missing-year.from-signature',
  'mixed-measure-word.total',
  'nonstandard-column-label.order-here',
  'nonstandard-number.here',
  'prose-percentage-mismatch.part',
  'prose-sum-mismatch.compared',
  'prose-sum-mismatch.part',
  'prose-table-mismatch.again',
  'prose-table-mismatch.cell',
  'to-fill.cell',
  'to-fill.here',
  'year-mismatch.also',
]);

function isFinding(id: string): boolean {
  if (id.startsWith('mismatch-')) return id !== 'mismatch-more';
  const [rule = '', part = ''] = id.split('.');
  return (ruleIds as readonly string[]).includes(rule) && !part.startsWith('fix') && !notes.has(id);
}

/** The verbs with which an English message says what to do. */
const acts =
  /^(?:Add|Begin|Check|Complete|Convert|Copy|Correct|Decide|Delete|Divide|Fill in|Find|Insert|Join|Keep|Make sure|Merge|Move|Put|Report|Rewrite|Save|Say|State|Take|Use|Write)\b/;

/** Each language's first clause, which ends before the reasons, and what it has to be. */
const languages = [
  {
    name: 'Chinese',
    catalogue: zhCn,
    clause: /^[^：。；]*/,
    act: /^[请宜]/,
    value: /(?:应为|[应宜]写作) ?[“{]/,
  },
  {
    name: 'English',
    catalogue: en,
    clause: /^.*?(?=[.:;] |[.:]$)/,
    act: acts,
    value: /should be (?:written |numbered )?[“{]/,
  },
] as const;

describe('the remedy comes first', () => {
  it('leaves out notes that exist', () => {
    assert.deepEqual(
      [...notes].filter((id) => !Object.hasOwn(zhCn, id)),
      [],
    );
  });

  for (const { name, catalogue, clause, act, value } of languages) {
    const first = Object.entries(catalogue)
      .filter(([id]) => isFinding(id))
      .map(([id, text]): readonly [string, string] => [id, clause.exec(text)?.[0] ?? text]);

    it(`in every ${name} message of a finding: its first clause says what to do or what is right`, () => {
      assert.ok(first.length > 120);
      const late = first.filter(([, words]) => !act.test(words) && !value.test(words));
      assert.deepEqual(late, []);
    });

    it(`in every ${name} message within ${IN_SIGHT} columns besides the names and figures`, () => {
      const long = first.filter(([, words]) => displayWidth(words.replace(/\{\w+\}/g, '')) > IN_SIGHT);
      assert.deepEqual(long, []);
    });
  }
});
