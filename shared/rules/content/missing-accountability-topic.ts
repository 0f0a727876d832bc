import { kindOfBody } from '../../model/body.ts';
import type { Section } from '../../model/report.ts';
import type { Localized } from '../../template/schema.ts';
import { notSpokenOf, Spoken, type Subject, WordSearch } from '../../text/words.ts';
import type { ProseRule } from '../rule.ts';

interface Duty extends Subject {
  readonly name: Localized;
}

function duty(number: number, zh: string, en: string, ...words: readonly string[]): Duty {
  return { name: { zh, en }, number, beside: number > 0, words, search: new WordSearch(words) };
}

/** What a government has to report besides, and the words that show it is there. */
const DUTIES: readonly Duty[] = [
  duty(0, '工作考核', 'performance review', '考核', '考评', '绩效'),
  duty(1, '社会评议', 'public appraisal', '评议', '评价', '满意度'),
  duty(2, '责任追究', 'accountability', '责任追究', '追责', '问责', '追究责任', '责任追查'),
];

/**
 * A people's government does not report its performance review, public appraisal and accountability, as
 * 《条例》第五十条第一款第（四）项 asks of governments at every level. Departments and sub-district offices need not.
 */
export const rule: ProseRule<Spoken> = {
  scope: 'prose',
  looksFurther: true,
  meta: {
    id: 'missing-accountability-topic',
    family: 'content',
    severity: 'information',
    enabled: true,
    fixable: false,
  },
  gather({ passage: { text, part }, identity }) {
    return part === null || !isGovernment(identity.body) ? null : new Spoken(text, () => true);
  },
  *check(gathered, { report, identity }) {
    if (!isGovernment(identity.body)) return;
    const missing = notSpokenOf(gathered, null, DUTIES);
    if (missing.length === 0) return;
    const overview = report.sections.find(({ template }) => template.key === 'overview');
    if (overview === undefined || isEmpty(overview)) return;
    yield {
      rule: 'missing-accountability-topic',
      severity: 'information',
      span: overview.titleSpan,
      message: { id: 'missing-accountability-topic', args: { topics: missing.map(({ name }) => name) } },
    };
  },
};

/** Governments at every level, townships among them. */
function isGovernment(body: string): boolean {
  const { class: kind } = kindOfBody(body);
  return kind === 'government' || kind === 'township';
}

function isEmpty({ texts }: Section): boolean {
  for (const _ of texts) return false;
  return true;
}
