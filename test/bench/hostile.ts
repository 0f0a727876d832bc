// Processor time of the first reading of texts that no office writes, by length: `npx tsx test/bench/hostile.ts [kB,kB…]`.
// What matters is how it grows: four times the text should cost four times as much, or less.
import { analyze } from '../../shared/analysis.ts';
import { report2021 } from '../kit/reports.ts';

const report = report2021();
const section = `${report.slice(0, report.indexOf('三、收到'))}三、收到和处理政府信息公开申请情况\n`;
const table = report.slice(report.indexOf('（本列数据'), report.indexOf('四、政府信息'));
const headings = [
  '一、总体情况',
  '二、主动公开政府信息情况',
  '三、收到和处理政府信息公开申请情况',
  '四、政府信息公开行政复议、行政诉讼情况',
  '五、存在的主要问题及改进情况',
  '六、其他需要报告的事项',
];

/** What stands before, and what is repeated to the length asked for. */
const shapes: Readonly<Record<string, readonly [before: string, repeated: string]>> = {
  'headings of all sections': ['', `${headings.join('\n')}\n`],
  'one heading with a line under it': [report, `${headings[2]}\n无。\n`],
  'whole tables': [section, table],
  'rows of a table': [section, table.slice(table.indexOf('一、本年新收'))],
  'one-cell lines': [section, '12\n'],
  'one-cell lines with tabs': [section, '\t12\n'],
  'tables a cell a line': [section, table.replace(/\t+/g, '\n')],
  'pipe rows': [report, '| 12 | 3 |\n'],
  'sentences in one line': [report, '收到申请3件，办结2件。'],
  'sentences a line each': [section, '全年收到申请3件，办结2件。\n'],
};

const sizes = (process.argv[2] ?? '256,1024').split(',').map(Number);
for (const [name, [before, repeated]] of Object.entries(shapes)) {
  const times = sizes.map((size) => {
    const text = before + repeated.repeat(Math.ceil((size * 1024) / repeated.length));
    const began = process.cpuUsage().user;
    analyze(text).findings;
    return (process.cpuUsage().user - began) / 1000;
  });
  const growth = (times.at(-1) ?? 0) / (times[0] ?? 1);
  const columns = times.map((time, i) => `${sizes[i]} kB ${time.toFixed(0).padStart(6)} ms`);
  process.stdout.write(`${name.padEnd(34)} ${columns.join('  ')}  × ${growth.toFixed(2)}\n`);
}
