import type { Random } from './random.ts';

/** One typing mistake in a text; the unchanged text where the mistake is not possible in it. */
export type Slip = (text: string, random: Random) => string;

const figure = /(?<=[\s|>\t])\d+(?=[\s|<\t])/g;
const counted = /\d+(?=[件项条次])/g;
const heading = /^.{0,12}[一二三四五六]、.{4,40}$/;

function replacedAt(text: string, pattern: RegExp, random: Random, by: (found: string) => string): string {
  const all = [...text.matchAll(pattern)];
  if (all.length === 0) return text;
  const match = random.pick(all);
  return text.slice(0, match.index) + by(match[0]) + text.slice(match.index + match[0].length);
}

function inLines(text: string, change: (lines: string[]) => void): string {
  const lines = text.split('\n');
  change(lines);
  return lines.join('\n');
}

const place = (lines: readonly string[], random: Random): number => random.whole(0, lines.length - 1);

/** Changes that the text of a report undergoes when it is copied, converted or edited. */
export const slipsOfHand: Readonly<Record<string, Slip>> = {
  'a figure written otherwise': (text, random) =>
    replacedAt(text, figure, random, (found) =>
      random.pick(['', '0', '1', 'O', '-', '〇', '１', '待核', '1,000', `${found}件`, `9${found}`]),
    ),
  'a count in the text': (text, random) =>
    replacedAt(text, counted, random, (found) => String(Number(found) + random.whole(1, 9))),
  'a word too many': (text, random) => {
    const at = random.whole(0, text.length - 1);
    const word = random.pick([
      '釆',
      '巳经',
      '转结',
      '截止',
      '其它',
      '帐',
      '总計',
      ' ',
      '，',
      ',',
      '（三）',
      '1.',
      '无',
      '件',
    ]);
    return text.slice(0, at) + word + text.slice(at);
  },
  'some characters lost': (text, random) => {
    const at = random.whole(0, text.length - 1);
    return text.slice(0, at) + text.slice(at + random.whole(1, 6));
  },
  'a line lost': (text, random) => inLines(text, (lines) => lines.splice(place(lines, random), 1)),
  'a line doubled': (text, random) =>
    inLines(text, (lines) => {
      const at = place(lines, random);
      lines.splice(at, 0, lines[at] ?? '');
    }),
  'a line moved': (text, random) =>
    inLines(text, (lines) => {
      const moved = lines.splice(place(lines, random), 1);
      lines.splice(place(lines, random), 0, ...moved);
    }),
  'a heading lost or numbered wrongly': (text, random) =>
    inLines(text, (lines) => {
      const headings = lines.flatMap((line, i) => (heading.test(line) ? [i] : []));
      if (headings.length === 0) return;
      const at = random.pick(headings);
      if (random.whole(0, 1) === 0) lines.splice(at, 1);
      else lines[at] = (lines[at] ?? '').replace(/[一二三四五六](?=、)/, random.pick(['一', '二', '三', '七']));
    }),
};
