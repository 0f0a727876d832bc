import { smallReport } from '../../kit/small-report.ts';

export const clean = smallReport();

export const body = '青禾区柳湾街道办事处';

export const titles = [
  '总体情况',
  '主动公开政府信息情况',
  '收到和处理政府信息公开申请情况',
  '政府信息公开行政复议、行政诉讼情况',
  '存在的主要问题及改进情况',
  '其他需要报告的事项',
];

export const ordinals = '一二三四五六七八九十';

export interface Part {
  readonly heading: string;
  readonly content: string;
}

/** A report taken apart at its section headings, and put together again. */
export function recomposed(change: (parts: readonly Part[]) => readonly Part[], text = clean): string {
  const lines = text.split('\n');
  const starts = titles.map((title, i) => lines.indexOf(`${ordinals[i]}、${title}`));
  const parts = starts.map((start, i) => ({
    heading: lines[start] ?? '',
    content: lines.slice(start + 1, starts[i + 1] ?? lines.length).join('\n'),
  }));
  const head = lines.slice(0, starts[0]).join('\n');
  return [head, ...change(parts).map(({ heading, content }) => `${heading}\n${content}`)].join('\n');
}

export const without = (...numbers: number[]): string =>
  recomposed((parts) => parts.filter((_, i) => !numbers.includes(i + 1)));

export const counted = (parts: readonly Part[]): Part[] =>
  parts.map(({ heading, content }, i) => ({ heading: `${ordinals[i]}${heading.slice(1)}`, content }));

export const moved = (order: readonly number[]): string =>
  recomposed((parts) => order.map((number) => parts[number - 1] as Part));

export const renamed = (number: number, heading: string): string =>
  recomposed((parts) => parts.map((part, i) => (i + 1 === number ? { ...part, heading } : part)));

/** A heading for a section and all that stands under it. */
export const renamedAlone = (number: number, heading: string): string =>
  recomposed((parts) => parts.map((part, i) => (i + 1 === number ? { heading, content: '' } : part)));

/** A report whose section 五 has these paragraphs. */
export const problems = (...lines: readonly string[]): string => smallReport({ problems: lines.join('\n') });

/** A report with this paragraph between title and first heading. */
export const preamble = (words: string): string => clean.replace('\n', `\n\n${words}\n`);
