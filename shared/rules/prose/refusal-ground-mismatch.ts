import { sumOfRole } from '../../prose/compare.ts';
import type { Rule } from '../rule.ts';

/** Grounds that none of the rows of 第三（三）项 knows: 《条例》第十四条至第十六条 ask for a statute or an article of it. */
const GROUND =
  /(?:根据|依据|按照|依照)(?:有关|相关|上级|内部|本单位|主管部门){0,2}(?:文件规定|文件要求|文件精神|规定|要求|地方性法规|规章)/g;

/**
 * A refusal is put down to an instruction or a rule below statute (上级文件规定), which is no ground of refusal of
 * 《条例》, while the table counts it in one of the rows for statutory grounds. For a person to look at.
 */
export const rule: Rule = {
  scope: 'report',
  meta: { id: 'refusal-ground-mismatch', family: 'prose', severity: 'hint', enabled: false, fixable: false },
  *check({ report, prose, reconciliation }) {
    const count = sumOfRole(report, (address) => reconciliation.forced(address), 'refused');
    if (count === null || count === 0) return;
    for (const { passage } of prose.passages) {
      if (passage.part !== 'overview') continue;
      for (const match of passage.text.matchAll(GROUND)) {
        const start = match.index;
        const rest = passage.text.slice(start + match[0].length).split(/[。；，]/, 1)[0] ?? '';
        if (!rest.includes('不予公开')) continue;
        yield {
          rule: 'refusal-ground-mismatch',
          severity: 'hint',
          span: passage.locate({ start, end: start + match[0].length }),
          message: { id: 'refusal-ground-mismatch', args: { ground: match[0], count } },
        };
      }
    }
  },
};
