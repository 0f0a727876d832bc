import { analyze } from '../../shared/analysis.ts';
import { open } from '../../shared/document/document.ts';
import { editions } from '../../shared/template/registry.ts';
import { generateDraft, usual } from '../kit/generate.ts';
import { Random } from '../kit/random.ts';
import { archiveOf } from '../kit/word/archive.ts';
import { escaped, partsAround, plainStyle, type WordStyle, wordFile } from '../kit/word/write.ts';

/** What Word itself writes around each piece of text that was ever edited by itself. */
const run = (text: string, id: number): string =>
  `<w:r w:rsidR="00${(0xa10000 + id * 7919).toString(16).toUpperCase()}" w:rsidRPr="00${(0xb20000 + id * 6007).toString(16).toUpperCase()}"><w:rPr><w:rFonts w:ascii="仿宋_GB2312" w:eastAsia="仿宋_GB2312" w:hAnsi="仿宋_GB2312" w:cs="宋体" w:hint="eastAsia"/><w:color w:val="000000"/><w:kern w:val="0"/><w:sz w:val="24"/><w:szCs w:val="24"/></w:rPr><w:t xml:space="preserve">${escaped(text)}</w:t></w:r>`;

/**
 * A report as Word keeps it after some editing, 46 kB with 280 kB of XML in some six hundred runs, and as a text. A picture
 * takes the room of what else Word files hold.
 */
export function reportInBoth(): { readonly word: Uint8Array; readonly text: string } {
  const [, edition] = editions;
  if (edition === undefined) throw new RangeError('there is no second edition');
  const random = new Random(46);
  let id = 0;
  const style: WordStyle = {
    ...plainStyle,
    runs: (text) => (text.match(/.{1,6}/gsu) ?? []).map((piece) => run(piece, id++)).join(''),
    pack: (document) =>
      archiveOf({
        ...partsAround(document),
        'word/media/image2.png': Uint8Array.from({ length: 26_000 }, () => random.whole(0, 255)),
      }),
  };
  const draft = generateDraft(edition, random, usual);
  const more = draft.prose['overview']?.map((text) => text.replace(/\d+/g, '若干')) ?? [];
  const prose = { ...draft.prose, overview: [...(draft.prose['overview'] ?? []), ...more] };
  const word = wordFile({ ...draft, prose }, style);
  const opened = open(word);
  if ('refused' in opened) throw new RangeError(opened.refused.id);
  return { word, text: opened.text };
}

/** Checks both, in milliseconds each. */
export function timeBoth(word: Uint8Array, text: string): { readonly word: number; readonly text: number } {
  const from = performance.now();
  const opened = open(word);
  if ('refused' in opened || opened.text !== text) throw new RangeError('the file is not read as the text');
  const ofWord = analyze(opened.text).findings.length;
  const between = performance.now();
  const ofText = analyze(text).findings.length;
  const end = performance.now();
  if (ofWord !== ofText) throw new RangeError('the same text has other findings');
  return { word: between - from, text: end - between };
}
