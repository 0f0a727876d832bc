import type { RuleFinding } from '../../findings/finding.ts';
import type { Section } from '../../model/report.ts';
import { isItemHeading, opensWithOrdinal } from '../../text/items.ts';
import type { Span } from '../../text/span.ts';
import type { SectionRule } from '../rule.ts';

const PROBLEM =
  /问题|不足|薄弱|差距|短板|有待|不够|不到位|不高|不强|不全|不及时|不规范|不完善|不平衡|不深|欠缺|缺乏|滞后|困难|亟待|较少|不多|单一|偏[低少弱简慢]|瓶颈|尚未|还需|仍需|还要|疏漏|迟缓|不易|参差/;
/**
 * Words of a plan, as the group, and words of improvement that a problem may be told with too: 措施不够具体, 整改不到位,
 * 针对性不强.
 */
const PLAN_OR_IMPROVEMENT =
  /(下一步|下步|下阶段|下一阶段|今后|接下来|打算|计划|拟|将[^近]|要[加进切]|力争)|改进|整改|措施|举措|努力|针对|为此|着力/;
const FALLS_SHORT =
  /不够|不到位|不足|不高|不强|不全|不及时|不规范|不完善|不具体|不深|不实|薄弱|欠缺|缺乏|滞后|有待|较少|单一/;
/** A clause that opens with what is done: 一是加强…, 持续完善…. */
const ACTION =
  /(?:^|[。；：:;，,是]|\d[.．、])\s{0,2}(?:目前|现|均|现已|均已|已|已经|并)?(?:进一步|继续|持续|不断|切实|积极|及时|全面|深入|大力|严格)?(?:增加|举办|制定|新增|加强|强化|完善|健全|加大|提升|提高|规范|拓宽|拓展|优化|深化|细化|压实|落实|建立|开展|组织|充实|扩大|推进|明确|推行|指定|增设|配备|安排|编印|修订|邀请)/;
/** What parts clauses. */
const MARK = /[，。；：、]/;
/** Shorter texts say too little to be judged: `empty-section` speaks of those. */
const SHORTEST = 30;

/**
 * Section 五 names problems and no improvements, or improvements and no problems. 《条例》第五十条第一款第（四）项
 * asks for both.
 */
export const rule: SectionRule = {
  scope: 'section',
  section: 'problems',
  meta: { id: 'missing-improvements', family: 'content', severity: 'warning', enabled: true, fixable: false },
  check: ({ section }) => missingIn(section),
};

function missingIn(section: Section): readonly RuleFinding[] {
  let problems = false;
  let improvements = false;
  let length = -1;
  /** A sub-heading that has no text under it yet, and the last text. */
  let open: string | null = null;
  let last = '';
  const texts = wholeLines(section.texts);
  for (const { text, isHeading } of texts) {
    if (isHeading) {
      open = text;
      continue;
    }
    problems ||= PROBLEM.test(text) || (open !== null && /问题|不足/.test(open));
    improvements ||= open !== null && /改进|措施|整改|打算|计划/.test(open);
    length += text.length + 1;
    open = null;
    last = text;
  }
  if (length < SHORTEST) return [];
  // Improvements mostly come last.
  improvements ||= tellsOfImprovement(last) || isAnyOfImprovement(texts);
  if (problems === improvements) return [];
  return [
    {
      rule: 'missing-improvements',
      severity: 'warning',
      span: section.titleSpan,
      message: { id: problems ? 'missing-improvements' : 'missing-improvements.problems' },
    },
  ];
}

/** What a text ends with that goes on in the next. */
const GOES_ON = /[一-龥\w，、]/u;
const PAGE_NUMBER = /^[—–-]?\s{0,2}[0-9]{1,3}\s{0,2}[—–-]?$/u;

interface WholeLine {
  text: string;
  readonly isHeading: boolean;
}

/**
 * The texts with those joined that a page or a bare line end has cut within a sentence.
 *
 *     内部流转不
 *     够顺畅。      is    内部流转不够顺畅。
 */
function wholeLines(texts: Iterable<string>): readonly WholeLine[] {
  const whole: WholeLine[] = [];
  /** The last line where it goes on. */
  let open: WholeLine | null = null;
  for (const text of texts) {
    if (text.length < SHORTEST && PAGE_NUMBER.test(text)) continue;
    const isHeading = isItemHeading(text);
    if (open !== null && !isHeading && !opensWithOrdinal(text)) open.text += text;
    else {
      open = { text, isHeading };
      whole.push(open);
    }
    if (isHeading || !GOES_ON.test(text.charAt(text.length - 1))) open = null;
  }
  return whole;
}

function isAnyOfImprovement(lines: readonly WholeLine[]): boolean {
  return lines.some(({ text, isHeading }) => !isHeading && (tellsOfImprovement(text) || ACTION.test(text)));
}

/** True if a word of a plan stands in the text, or one of improvement in a clause that does not say how it falls short. */
function tellsOfImprovement(text: string): boolean {
  /** The clauses before fall short. */
  let judged = 0;
  for (let from = 0; ; ) {
    const found = PLAN_OR_IMPROVEMENT.exec(text.slice(from));
    if (found === null) return false;
    if (found[1] !== undefined) return true;
    const at = from + found.index;
    from = at + found[0].length;
    if (at < judged) continue;
    const clause = clauseAround(text, at);
    if (!FALLS_SHORT.test(text.slice(clause.start, clause.end))) return true;
    judged = clause.end;
  }
}

function clauseAround(text: string, at: number): Span {
  let start = at;
  while (start > 0 && !MARK.test(text.charAt(start - 1))) start--;
  const length = text.slice(at).search(MARK);
  return { start, end: length < 0 ? text.length : at + length };
}
