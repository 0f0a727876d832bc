import { Random } from './random.ts';
import { smallReport } from './small-report.ts';

/** Words that change what a sentence says of its figures. */
const words = [
  '未',
  '无',
  '均',
  '共',
  '其中',
  '其他',
  '约',
  '余',
  '合计',
  '分别为',
  '上年',
  '去年',
  '的',
  '不',
  '全部',
  '2021年',
  '等',
  '尚未',
  '占',
  '本级',
  '一件',
  '以上',
  '同比',
  '行政诉讼',
  '申请',
  '办结',
  '收到',
  '零',
  '、',
  '，',
  '。',
  '：',
  '（',
  '“',
  ' ',
];

/** What may happen to a sentence between two reports. */
const variations: readonly ((line: string, random: Random) => string)[] = [
  (line, random) => {
    const found = [...line.matchAll(/\d+(?:\.\d+)?/g)];
    if (found.length === 0) return line;
    const { 0: number, index } = random.pick(found);
    const other = random.pick(['0', '1', '2', `${number}0`, String(Number(number) + 1), random.pick(found)[0]]);
    return line.slice(0, index) + other + line.slice(index + number.length);
  },
  (line, random) => {
    const pieces = line.split(/(?<=[，。；、：（）])/u);
    if (pieces.length === 1) return line;
    pieces.splice(random.whole(0, pieces.length - 1), 1);
    return pieces.join('');
  },
  (line, random) => {
    const pieces = line.split(/(?<=[，。；、：])/u);
    const moved = pieces.splice(random.whole(0, pieces.length - 1), 1);
    pieces.splice(random.whole(0, pieces.length), 0, ...moved);
    return pieces.join('');
  },
  (line, random) => {
    const at = random.whole(0, Math.max(0, line.length - 1));
    return line.slice(0, at) + line.slice(at + random.whole(1, 3));
  },
  (line, random) => {
    const at = random.whole(0, line.length);
    return line.slice(0, at) + random.pick(words) + line.slice(at);
  },
];

const plain = new Set([smallReport(), smallReport({ edition: '2019' })].flatMap((text) => text.split('\n')));

/** The text with one of its sentences said in other words, one that a plain small report does not have, and that sentence. */
export function varied(text: string, seed: string): { readonly text: string; readonly line: string } | null {
  const random = new Random([...seed].reduce((sum, character) => sum * 31 + character.charCodeAt(0), 7));
  const lines = text.split('\n');
  const own = [...lines.keys()].filter((i) => {
    const line = lines[i] ?? '';
    return /[，。；]/u.test(line) && !line.includes('\t') && !plain.has(line);
  });
  if (own.length === 0) return null;
  const at = random.pick(own);
  const line = lines[at] ?? '';
  // The name of the topic stays.
  const from = /^（[一二三四五]）[^，。]{1,12}。/u.exec(line)?.[0].length ?? 0;
  let said = line.slice(from);
  for (let i = 0; i < 9 && (said === line.slice(from) || random.chance(0.3)); i++) {
    said = random.pick(variations)(said, random);
  }
  lines[at] = line.slice(0, from) + said;
  return { text: lines.join('\n'), line: said };
}
