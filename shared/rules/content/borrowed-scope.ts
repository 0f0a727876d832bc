import { kindOfBody } from '../../model/body.ts';
import type { Rule } from '../rule.ts';

/** Acts and rules of a provincial or city government, which a lower body can only have copied. */
const HIGHER =
  /《[^《》]{2,12}[省市]人民政府工作规则》|向(?:省|市|省人民|市人民)政府(?:及其办公室|及(?:省|市)政府办公室|办公室)?(?:提出|提交|递交)/g;
/** One of these stands in each of them: few passages hold one. */
const MAY_BE_HIGHER = ['向省', '向市', '人民政府工作规则'];

/**
 * The report of a lower body claims what a higher one does (向市政府提出的申请, a provincial government's rules of
 * procedure): text copied from another report. For a person to look at.
 */
export const rule: Rule = {
  scope: 'passage',
  meta: { id: 'borrowed-scope', family: 'content', severity: 'hint', enabled: false, fixable: false },
  *check({ passage, identity }) {
    const { text } = passage;
    const { body } = identity;
    if (body === '' || !MAY_BE_HIGHER.some((word) => text.includes(word)) || isHigher(body)) return;
    for (const match of text.matchAll(HIGHER)) {
      yield {
        rule: 'borrowed-scope',
        severity: 'hint',
        span: { start: match.index, end: match.index + match[0].length },
        message: { id: 'borrowed-scope', args: { words: match[0], body } },
      };
    }
  },
};

/** The governments of provinces and cities, and their offices, do what is claimed. */
function isHigher(body: string): boolean {
  const { class: kind, level } = kindOfBody(body.replace(/办公[室厅]$/u, ''));
  return kind === 'government' && level !== 'county';
}
