import type { Fix } from '../../findings/finding.ts';
import type { MessageId } from '../../messages/message.ts';
import type { Paragraph } from '../../model/report.ts';
import { cellOfRole } from '../../model/roles.ts';
import { countAt } from '../../prose/compare.ts';
import type { TextEdit } from '../../text/span.ts';
import { insertParagraphs } from '../../writing/elements.ts';
import type { ReportSubject, SectionRule } from '../rule.ts';
import { saysAnything } from '../section-words.ts';

/** The first report year for which charging is to be reported: the fee rules are in force since 2021. */
const SINCE = 2021;
const STATEMENT = /处理费|(?:收取|收缴|征收|产生|发生|缴纳).{0,12}费|收费|费用?的?(?:收取|收缴|征收|减免)/;
const NOTHING = /^(?:无|没有|暂无|本年度无|无其他需要报告的事项|无其他事项|没有其他需要报告的事项)[。.]?$/;

/**
 * Section 六 does not say whether 信息处理费 was charged (《政府信息公开信息处理费管理办法》, 国办函〔2020〕109号). An
 * empty section is `empty-section`.
 */
export const rule: SectionRule = {
  scope: 'section',
  section: 'other-matters',
  meta: { id: 'missing-fee-statement', family: 'content', severity: 'warning', enabled: true, fixable: true },
  check({ section, identity: { year, edition } }) {
    const { paragraphs } = section;
    const last = paragraphs.at(-1);
    if (last === undefined || !saysAnything(section.texts)) return [];
    // Tables of the form before 2021: either they or the year are wrong, which `edition-mismatch` says.
    if (edition.years.to !== null && edition.years.to < SINCE) return [];
    if (year === null || year < SINCE || statesFees(paragraphs)) return [];
    return [
      {
        rule: 'missing-fee-statement',
        severity: 'warning',
        span: last.span,
        message: { id: 'missing-fee-statement' },
      },
    ];
  },
  fixes({ span }, present) {
    const paragraphs = present.report.sections.flatMap((section) => section.paragraphs);
    const last = paragraphs.find((each) => each.span.start === span.start);
    return last === undefined ? [] : fixesAfter(last, present);
  },
};

/** Most say 信息处理费. */
function statesFees(paragraphs: readonly Paragraph[]): boolean {
  return (
    paragraphs.some(({ text }) => text.includes('处理费')) ||
    STATEMENT.test(paragraphs.map(({ text }) => text).join(''))
  );
}

function fixesAfter(last: Paragraph, context: ReportSubject): readonly Fix[] {
  const { report, reconciliation } = context;
  const cell = cellOfRole(report, 'other.unpaid', 'total');
  const unpaid = cell === null ? null : countAt(report, (address) => reconciliation.forced(address), cell.address);
  const fix = (id: MessageId, statement: string): Fix[] => {
    const edit = insert(last, statement, context);
    if (edit === null) return [];
    const made: Fix = { title: { id }, applicability: 'choice', edits: [edit] };
    return [statement.includes('${') ? { ...made, snippet: true } : made];
  };
  // A request closed because its fee was not paid had a notice.
  const notices = unpaid ?? 0;
  const charged = fix(
    'missing-fee-statement.fix-charged',
    `本年度发出收费通知\${1:${notices}}件，收取信息处理费\${2:0}元。`,
  );
  if (notices > 0) return charged;
  return [...fix('missing-fee-statement.fix-none', '本年度未发出收费通知，未收取信息处理费。'), ...charged];
}

/** After the last paragraph; a bare 无 goes on as the sentence it stands for. */
function insert({ span, text }: Paragraph, statement: string, context: ReportSubject): TextEdit | null {
  return NOTHING.test(text)
    ? { span, newText: `${statement}无其他需要报告的事项。` }
    : insertParagraphs(context, span, [statement]);
}
