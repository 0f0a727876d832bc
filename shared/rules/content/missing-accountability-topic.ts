import { kindOfBody } from '../../model/body.ts';
import type { Localized } from '../../template/schema.ts';
import { WordSearch } from '../../text/words.ts';
import type { ProseRule } from '../rule.ts';

interface Duty {
  readonly name: Localized;
  readonly words: readonly string[];
}

/** What a government has to report besides, and the words that show it is there. */
const DUTIES: readonly Duty[] = [
  { name: { zh: '工作考核', en: 'performance review' }, words: ['考核', '考评', '绩效'] },
  { name: { zh: '社会评议', en: 'public appraisal' }, words: ['评议', '评价', '满意度'] },
  { name: { zh: '责任追究', en: 'accountability' }, words: ['责任追究', '追责', '问责', '追究责任', '责任追查'] },
];

/** What one of the words begins with, in either writing: few passages hold any. */
const BEGINNING = /[考绩績评評满滿责責追问問]/u;
const search = new WordSearch(DUTIES.flatMap(({ words }) => words));

/**
 * A people's government does not report its performance review, public appraisal and accountability, as
 * 《条例》第五十条第一款第（四）项 asks of governments at every level. Departments and sub-district offices need not.
 */
export const rule: ProseRule<readonly Duty[]> = {
  scope: 'prose',
  meta: {
    id: 'missing-accountability-topic',
    family: 'content',
    severity: 'information',
    enabled: true,
    fixable: false,
  },
  gather({ passage: { text, part }, identity }) {
    if (part === null || !isGovernment(identity.body) || !BEGINNING.test(text)) return null;
    const found: Duty[] = [];
    search.find(text, (word) => {
      const duty = DUTIES.find(({ words }) => words.includes(word));
      if (duty !== undefined && !found.includes(duty)) found.push(duty);
      return found.length === DUTIES.length;
    });
    return found.length === 0 ? null : found;
  },
  *check(gathered, { report, identity }) {
    if (!isGovernment(identity.body)) return;
    const missing = new Set(DUTIES);
    for (const { value } of gathered) for (const duty of value) missing.delete(duty);
    if (missing.size === 0) return;
    const overview = report.sections.find(({ template }) => template.key === 'overview');
    if (overview === undefined || overview.paragraphs.length === 0) return;
    yield {
      rule: 'missing-accountability-topic',
      severity: 'information',
      span: overview.titleSpan,
      message: { id: 'missing-accountability-topic', args: { topics: [...missing].map(({ name }) => name) } },
    };
  },
};

/** Governments at every level, townships among them. */
function isGovernment(body: string): boolean {
  return ['government', 'township'].includes(kindOfBody(body).class);
}
