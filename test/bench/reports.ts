import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { analyze } from '../../shared/analysis.ts';
import { Folder } from '../../shared/folder/folder.ts';
import { editions } from '../../shared/template/registry.ts';
import { layoutNamed, renderDraft } from '../kit/document.ts';
import { consistentFigures, usual } from '../kit/generate.ts';
import { writeProse } from '../kit/prose.ts';
import { Random } from '../kit/random.ts';

const syllables = '安澜岚溪砚青禾望汀汀兰泊洲砺梧岸锦霁川云霜桥柳湾听松竹影沐春石莲荷枫栖鹤鹭雁屏峦麓野原浦渡';
const bureaus = [
  '教育',
  '水务',
  '民政',
  '财政',
  '交通运输',
  '农业农村',
  '住房和城乡建设',
  '卫生健康',
  '市场监督管理',
  '应急管理',
];
const written = [
  ['tab-plain', 'txt'],
  ['pipe-merged-blank', 'md'],
  ['html-office', 'html'],
] as const;

/**
 * The `index`th of any number of reports that are all different: three years of each body, written with tabs, as Markdown and as
 * HTML by turns. The figures of a body do not follow from those of its year before.
 */
export function reportNumber(index: number): { readonly name: string; readonly text: string } {
  const [, edition] = editions;
  const [layout, ending] = written[index % written.length] ?? written[0];
  if (edition === undefined) throw new RangeError('there is no second edition');
  const body = Math.floor(index / 3);
  const place = Math.floor(body / bureaus.length);
  const [first, second] = [place % syllables.length, Math.floor(place / syllables.length) % syllables.length];
  const name = `${syllables[first]}${syllables[second]}县${bureaus[body % bureaus.length]}局`;
  const random = new Random(1000 + index);
  const year = 2022 + (index % 3);
  const figures = consistentFigures(edition, 'bureau', random, usual);
  const prose = writeProse({ edition, year, rank: 'bureau', figures }, random, name);
  const { text } = renderDraft({ edition, year, figures, ...prose }, layoutNamed(layout));
  return { name: `${index}.${ending}`, text };
}

/** Bytes that a folder keeps of each of so many reports, hashes for the comparison of wordings and all. */
export function keptOfEach(count: number): number {
  setFlagsFromString('--expose-gc');
  const collect: () => void = runInNewContext('gc');
  const kept = (): number => {
    collect();
    const { heapUsed, arrayBuffers } = process.memoryUsage();
    return heapUsed + arrayBuffers;
  };
  const folder = new Folder();
  const take = (index: number): void => {
    const { name, text } = reportNumber(index);
    const facts = analyze(text).factsFor(name);
    if (facts !== null) folder.set(facts);
  };
  // What is made once is no part of it.
  take(0);
  const before = kept();
  for (let i = 1; i <= count; i++) take(i);
  const after = kept();
  if ([...folder.reports].length !== count + 1) throw new RangeError('not every report is known by body and year');
  return (after - before) / count;
}
