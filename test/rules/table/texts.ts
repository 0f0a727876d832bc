import { replaced, smallReport } from '../../kit/small-report.ts';

export const figures = (values: Readonly<Record<string, string | number>>): string => smallReport({ figures: values });

export const clean = smallReport();

export const some = figures({
  'applications/new/natural-person': 3,
  'applications/new/total': 3,
  'applications/granted/natural-person': 2,
  'applications/granted/total': 2,
  'applications/result-total/natural-person': 2,
  'applications/result-total/total': 2,
  'applications/carried-over/natural-person': 1,
  'applications/carried-over/total': 1,
});

/** The text without the line that begins with, or has as its label, these words. */
export function without(text: string, ...labels: string[]): string {
  return text
    .split('\n')
    .filter((line) => !line.split('\t').some((cell) => labels.includes(cell)))
    .join('\n');
}

const columns = ['natural-person', 'enterprise', 'research', 'social', 'legal', 'other', 'total'];

/** The first cells of 本年新收 and 上年结转, written so. */
export function firstCells(count: number, written: string): string {
  const addresses = ['new', 'carried-in'].flatMap((row) => columns.map((column) => `applications/${row}/${column}`));
  return figures(Object.fromEntries(addresses.slice(0, count).map((address) => [address, written])));
}

export const zeros = (count: number): string => Array.from({ length: count }, () => '\t0').join('');

export const undivided = replaced(
  without(clean, '2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请', '3.其他'),
  '（六）其他处理\t1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请',
  '（六）其他处理\t',
);

/** The report as a page, a line of a table an element. */
export function page(text: string): string {
  const lines = text.split('\n').map((line) => {
    if (!line.includes('\t')) return line === '' ? '' : `<p>${line}</p>`;
    return `<tr>${line
      .split('\t')
      .map((cell) => `<td>${cell}</td>`)
      .join('')}</tr>`;
  });
  return `<html><body>\n${lines.join('\n').replace(/(?:<tr>.*<\/tr>\n?)+/g, '<table>$&</table>\n')}</body></html>`;
}

/** The lines of the table under a heading. */
export function tableUnder(text: string, title: string): string {
  const from = text.indexOf('\n', text.indexOf(title)) + 1;
  return text.slice(from, text.search(/\n四、政府/u)).trim();
}

/** Each cell on a line of its own, the first column before the second. */
export function byColumn(table: string): string {
  const rows = table.split('\n').map((line) => line.split('\t'));
  const columns = Array.from({ length: Math.max(...rows.map((row) => row.length)) }, (_, i) =>
    rows.map((row) => row[i] ?? ''),
  );
  return columns
    .flat()
    .filter((cell) => cell !== '')
    .join('\n');
}

/** The three rows of （六） as the fix writes them. */
export const divided = (open: string, moved: string): string =>
  [
    `\t（六）其他处理\t1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请${open}`,
    `\t\t2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请${open}`,
    `\t\t3.其他${moved}`,
  ].join('\n');

export const withoutTable = (title: string): string => {
  const lines = clean.split('\n');
  const heading = lines.findIndex((line) => line.endsWith(title));
  const next = lines.findIndex((line, i) => i > heading && /^[一二三四五六]、/.test(line) && !line.includes('\t'));
  return [...lines.slice(0, heading + 1), '', ...lines.slice(next)].join('\n');
};

export const heads = '结果维持\t结果纠正\t其他结果\t尚未审结\t总计';
