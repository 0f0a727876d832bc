import { sumOfRole } from '../../prose/compare.ts';
import type { ProseRule } from '../rule.ts';

/** Grounds that none of the rows of 第三（三）项 knows: 《条例》第十四条至第十六条 ask for a statute or an article of it. */
const GROUND =
  /(?:根据|依据|按照|依照)(?:有关|相关|上级|内部|本单位|主管部门){0,2}(?:文件规定|文件要求|文件精神|规定|要求|地方性法规|规章)/g;

type Ground = RegExpExecArray;

/**
 * A refusal is put down to an instruction or a rule below statute (上级文件规定), which is no ground of refusal of
 * 《条例》, while the table counts it in one of the rows for statutory grounds. For a person to look at.
 */
export const rule: ProseRule<readonly Ground[]> = {
  scope: 'prose',
  meta: { id: 'refusal-ground-mismatch', family: 'prose', severity: 'hint', enabled: false, fixable: false },
  gather({ passage: { text, part } }) {
    if (part !== 'overview') return null;
    const refused = ({ 0: words, index }: Ground): boolean =>
      (text.slice(index + words.length).split(/[。；，]/, 1)[0] ?? '').includes('不予公开');
    const grounds = [...text.matchAll(GROUND)].filter(refused);
    return grounds.length === 0 ? null : grounds;
  },
  *check(gathered, { report, reconciliation }) {
    const count = sumOfRole(report, (address) => reconciliation.forced(address), 'refused');
    if (count === null || count === 0) return;
    for (const { value, locate } of gathered) {
      for (const { 0: ground, index } of value) {
        yield {
          rule: 'refusal-ground-mismatch',
          severity: 'hint',
          span: locate({ start: index, end: index + ground.length }),
          message: { id: 'refusal-ground-mismatch', args: { ground, count } },
        };
      }
    }
  },
};
