import type { RuleFinding } from '../../findings/finding.ts';
import type { Section } from '../../model/report.ts';
import { isItemHeading } from '../../text/items.ts';
import type { Rule } from '../rule.ts';

const PROBLEM =
  /问题|不足|薄弱|差距|短板|有待|不够|不到位|不高|不强|不全|不及时|不规范|不完善|不平衡|不深|欠缺|缺乏|滞后|困难|亟待|较少|不多|单一|偏[低少弱简慢]|瓶颈|尚未|还需|仍需|还要|疏漏|迟缓|不易|参差/;
const PLAN = /下一步|下步|下阶段|下一阶段|今后|接下来|打算|计划|拟|将[^近]|要[加进切]|力争/;
/** Words of improvement that a problem may be told with too: 措施不够具体, 整改不到位, 针对性不强. */
const IMPROVEMENT = /改进|整改|措施|举措|努力|针对|为此|着力/;
const FALLS_SHORT =
  /不够|不到位|不足|不高|不强|不全|不及时|不规范|不完善|不具体|不深|不实|薄弱|欠缺|缺乏|滞后|有待|较少|单一/;
/** A clause that opens with what is done: 一是加强…, 持续完善…. */
const ACTION =
  /(?:^|[。；：:;，,是]|\d[.．、])(?:目前|现|均|现已|均已|已|已经|并)?(?:进一步|继续|持续|不断|切实|积极|及时|全面|深入|大力|严格)?(?:增加|举办|制定|新增|加强|强化|完善|健全|加大|提升|提高|规范|拓宽|拓展|优化|深化|细化|压实|落实|建立|开展|组织|充实|扩大|推进|明确|推行|指定|增设|配备|安排|编印|修订|邀请)/;
/** Shorter texts say too little to be judged: `empty-section` speaks of those. */
const SHORTEST = 30;

/**
 * Section 五 names problems and no improvements, or improvements and no problems. 《条例》第五十条第一款第（四）项
 * asks for both.
 */
export const rule: Rule = {
  scope: 'section',
  meta: { id: 'missing-improvements', family: 'content', severity: 'warning', enabled: true, fixable: false },
  check: ({ section }) => (section.template.key === 'problems' ? missingIn(section) : []),
};

function missingIn(section: Section): readonly RuleFinding[] {
  const { texts, headings } = contentOf(section);
  if (texts.reduce((sum, { length }) => sum + length + 1, -1) < SHORTEST) return [];
  const problems = namesProblems(texts, headings);
  if (problems === namesImprovements(texts, headings)) return [];
  return [
    {
      rule: 'missing-improvements',
      severity: 'warning',
      span: section.titleSpan,
      message: { id: problems ? 'missing-improvements' : 'missing-improvements.problems' },
    },
  ];
}

// Headings first: they are short, and mostly say it.
function namesProblems(texts: readonly string[], headings: readonly string[]): boolean {
  return headings.some((heading) => /问题|不足/.test(heading)) || texts.some((text) => PROBLEM.test(text));
}

function namesImprovements(texts: readonly string[], headings: readonly string[]): boolean {
  return (
    headings.some((heading) => /改进|措施|整改|打算|计划/.test(heading)) ||
    // Plans mostly come last.
    texts.findLast((text) => PLAN.test(text)) !== undefined ||
    texts.some(
      (text) =>
        IMPROVEMENT.test(text) &&
        (!FALLS_SHORT.test(text) ||
          text.split(/[，。；：、]/u).some((clause) => IMPROVEMENT.test(clause) && !FALLS_SHORT.test(clause))),
    ) ||
    texts.some((text) => ACTION.test(text))
  );
}

/** The paragraphs under the sub-headings, and those of these that have text under them. */
function contentOf(section: Section): { readonly texts: readonly string[]; readonly headings: readonly string[] } {
  const headings: string[] = [];
  const texts: string[] = [];
  let open: string | null = null;
  for (const text of section.texts) {
    if (isItemHeading(text)) {
      open = text;
    } else {
      if (open !== null) headings.push(open);
      open = null;
      texts.push(text);
    }
  }
  return { texts, headings };
}
