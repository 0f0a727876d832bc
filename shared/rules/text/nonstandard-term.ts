import type { Applicability, Severity } from '../../findings/finding.ts';
import type { Rule } from '../rule.ts';

interface Term {
  /** Characters that every match holds: a text without them need not be searched. */
  readonly holds: string;
  readonly pattern: RegExp;
  /** The right wording of a match. */
  readonly right: (found: string) => string;
  readonly severity: Severity;
  readonly applicability: Applicability;
}

const TERMS: readonly Term[] = [
  // 流转结果, 运转结束 and the like end one word and begin another.
  {
    holds: '转结',
    pattern: /(?<![流运周好扭旋翻])转结(?![果束论构算合余案])/g,
    right: () => '结转',
    severity: 'information',
    applicability: 'safe',
  },
  {
    holds: '截止',
    // 截止日期 and 截止时间 are right; a point in time takes 截至.
    pattern:
      /截止[到至]?(?=\s?(?:20\d\d|二[〇零]|\d{1,2}月|本年|年底|年末|目前|去年|今年|上年|当前|报告期|统计期|[^，。；]{0,3}底))/g,
    right: () => '截至',
    severity: 'information',
    applicability: 'safe',
  },
  {
    holds: '帐',
    // 核对帐篷, 搭建帐篷: 帐 of a tent is right.
    pattern: /(?:台|记|建|对)帐(?![篷蓬幕])|帐[目户号本册]/g,
    right: (found) => found.replace('帐', '账'),
    severity: 'information',
    applicability: 'choice',
  },
  { holds: '其它', pattern: /其它/g, right: () => '其他', severity: 'information', applicability: 'choice' },
  {
    holds: '处理费',
    // 政府信息公开信息处理费 is the name in the title of the measures themselves.
    pattern: /(?:政府)?信息公开处理费/g,
    right: () => '信息处理费',
    severity: 'hint',
    applicability: 'safe',
  },
  {
    holds: '政务信息公开',
    pattern: /政务信息公开/g,
    right: () => '政府信息公开',
    severity: 'hint',
    applicability: 'choice',
  },
];

/**
 * Words that are not the form's or the law's: 转结 for 结转, 截止 before a point in time for 截至, 帐 for 账, 其它 for
 * 其他, 信息公开处理费 for 信息处理费. 政府信息公开信息处理费 is the name in the title of the rules on it (国办函〔2020〕109号)
 * and is right. Titles, headings and labels have rules of their own.
 */
export const rule: Rule = {
  scope: 'text',
  meta: { id: 'nonstandard-term', family: 'text', severity: 'information', enabled: true, fixable: true },
  *check({ kind, text }) {
    if (kind !== 'line') return;
    for (const { holds, pattern, right, severity } of TERMS) {
      if (!text.includes(holds)) continue;
      for (const match of text.matchAll(pattern)) {
        const written = match[0];
        if (inBookMarks(text, match.index)) continue;
        yield {
          rule: 'nonstandard-term',
          severity,
          span: { start: match.index, end: match.index + written.length },
          message: { id: 'nonstandard-term', args: { written, right: right(written) } },
        };
      }
    }
  },
  fixes({ span, message: { args } }) {
    const written = String(args?.['written']);
    const right = String(args?.['right']);
    const { applicability } = TERMS.find(({ holds }) => written.includes(holds)) as Term;
    return [
      {
        title: { id: 'nonstandard-term.fix', args: { written, right } },
        applicability,
        edits: [{ span, newText: right }],
      },
    ];
  },
};

const LONGEST_NAME = 80;

/** True inside 《》: the title of a document is quoted as it is. */
function inBookMarks(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - LONGEST_NAME), at);
  return before.lastIndexOf('《') > before.lastIndexOf('》');
}
