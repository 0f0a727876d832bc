import { rule } from '../../../shared/rules/structure/section-number.ts';
import type { RuleCases } from '../cases.ts';
import { clean, counted, recomposed, renamed } from './texts.ts';

export const cases: RuleCases = {
  rule,
  fires: [
    { why: '五 twice', report: renamed(6, '五、其他需要报告的事项'), on: '五、', nth: 2, fixes: ['safe 六'] },
    {
      why: 'a number too high',
      report: renamed(3, '四、收到和处理政府信息公开申请情况'),
      on: '四、',
      fixes: ['safe 三'],
    },
    {
      why: 'a full-width figure',
      report: recomposed((parts) =>
        parts.map((part, i) => ({
          ...part,
          heading: `${i === 4 ? '６' : '１２３４５６'.charAt(i)}．${part.heading.slice(2)}`,
        })),
      ),
      on: '６．',
      fixes: ['safe 5'],
    },
    ...[
      { numerals: ['Ⅰ', 'Ⅱ', 'Ⅲ', 'Ⅲ', 'Ⅴ', 'Ⅵ'], to: 'Ⅳ' },
      { numerals: ['I', 'II', 'III', 'V', 'V', 'VI'], to: 'IV' },
    ].map(({ numerals, to }) => ({
      why: `a Roman numeral for another: ${to}`,
      report: recomposed((parts) =>
        parts.map((part, i) => ({ ...part, heading: `${numerals[i]}、${part.heading.slice(2)}` })),
      ),
      on: `${numerals[3]}、`,
      nth: numerals[3] === numerals[2] ? 2 : 1,
      fixes: [`safe ${to}`],
    })),
    {
      why: 'a number too high, and a section of the body’s own behind it',
      report: recomposed((parts) => [
        ...parts.map((part, i) => (i === 2 ? { ...part, heading: `四${part.heading.slice(1)}` } : part)),
        { heading: '七、下一年工作思路', content: '\n把工作落到实处。\n' },
      ]),
      on: '四、',
      fixes: ['safe 三'],
    },
    ...['六、下一年工作思路。把工作落实', '工作思路见六、下一年安排'].map((line) => ({
      why: `a number too high behind 「${line}」, which is no heading`,
      report: recomposed((parts) =>
        parts.flatMap((part, i) =>
          i === 4
            ? [{ ...part, content: `${part.content}${line}\n` }]
            : [i === 5 ? { ...part, heading: `七${part.heading.slice(1)}` } : part],
        ),
      ),
      on: '七、',
      fixes: ['safe 六'],
    })),
  ],
  quiet: [
    {
      why: 'a section of the body’s own that the others are not counted with',
      report: recomposed((parts) => [
        ...parts.slice(0, 5),
        { heading: '六、下一年工作思路', content: '\n把工作落到实处。\n' },
        ...parts.slice(5),
      ]),
    },
    { why: 'the form’s numbers', report: clean },
    {
      why: 'a section missing and the others counted',
      report: recomposed((parts) => counted(parts.filter((_, i) => i !== 2))),
    },
    {
      why: 'a section of the body’s own among them',
      report: recomposed((parts) =>
        counted([
          ...parts.slice(0, 5),
          { heading: '六、下一年工作思路', content: '\n把工作落到实处。\n' },
          ...parts.slice(5),
        ]),
      ),
    },
    { why: 'a heading without a number', report: renamed(6, '其他需要报告的事项') },
  ],
};
