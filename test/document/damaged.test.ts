import { join } from 'node:path';
import { open, type Written } from '../../shared/document/document.ts';
import { editionInForce } from '../../shared/template/registry.ts';
import type { Draft } from '../kit/document.ts';
import { generateDraft, usual } from '../kit/generate.ts';
import { Random } from '../kit/random.ts';
import { recordIn } from '../kit/record.ts';
import { digest, inIds } from '../kit/told.ts';
import { archiveOf, rawEntries } from '../kit/word/archive.ts';
import { features, styleWith } from '../kit/word/features.ts';
import { wordFile } from '../kit/word/write.ts';

/** An element of a text of XML: its tags, and what stands between them. */
interface Element {
  readonly start: number;
  readonly end: number;
  readonly content: readonly [start: number, end: number];
}

/** The elements of a text, in order of their starts. */
function elementsOf(xml: string): Element[] {
  const found: Element[] = [];
  const open: { readonly start: number; readonly inside: number }[] = [];
  for (const { 0: tag, index } of xml.matchAll(/<[^>]*>/g)) {
    const end = index + tag.length;
    if (/^<[?!]/.test(tag)) continue;
    if (tag.startsWith('</')) {
      const opened = open.pop();
      if (opened !== undefined) found.push({ start: opened.start, end, content: [opened.inside, index] });
    } else if (tag.endsWith('/>')) found.push({ start: index, end, content: [end, end] });
    else open.push({ start: index, inside: end });
  }
  return found.sort((a, b) => a.start - b.start);
}

const put = (xml: string, start: number, end: number, words: string): string =>
  xml.slice(0, start) + words + xml.slice(end);
/** One of the elements, the root left out. */
const oneElement =
  (change: (source: string, inner: string, random: Random, xml: string) => string) =>
  (xml: string, random: Random): string => {
    const elements = elementsOf(xml).slice(1);
    if (elements.length === 0) return xml;
    const { start, end, content } = random.pick(elements);
    return put(xml, start, end, change(xml.slice(start, end), xml.slice(...content), random, xml));
  };
const onePlace =
  (pattern: RegExp, change: (found: RegExpExecArray, random: Random, xml: string) => string) =>
  (xml: string, random: Random): string => {
    const all = [...xml.matchAll(pattern)];
    if (all.length === 0) return xml;
    const found = random.pick(all);
    return put(xml, found.index, found.index + found[0].length, change(found, random, xml));
  };
const wrapped = (before: string, behind: string) => oneElement((source) => `${before}${source}${behind}`);
const namesIn = (xml: string): string[] => [
  ...new Set([...xml.matchAll(/<([\w:]+)/g)].map(([, name]) => name as string)),
];

/** What another program, or a broken one, may make of a part. */
const damages: Readonly<Record<string, (xml: string, random: Random) => string>> = {
  'an element lost': oneElement(() => ''),
  'an element twice': oneElement((source) => source + source),
  'an element without its tags': oneElement((_, inner) => inner),
  'an element without content': oneElement((source, inner) => source.replace(inner, '')),
  'an element of another name': oneElement((source, _, random, xml) => {
    const [, name = ''] = /^<([\w:]+)/.exec(source) ?? [];
    const other = random.pick([...namesIn(xml), 'w:ins', 'w:del', 'w:vanish', 'w:other', 'x:other']);
    return source.replace(`<${name}`, `<${other}`).replace(new RegExp(`</${name}>$`), `</${other}>`);
  }),
  'an element moved': (xml, random) => {
    const elements = elementsOf(xml).slice(1);
    if (elements.length < 2) return xml;
    const { start, end } = random.pick(elements);
    const to = random.pick(elements).start;
    if (to > start && to < end) return xml;
    const source = xml.slice(start, end);
    return to <= start ? put(put(xml, start, end, ''), to, to, source) : put(put(xml, to, to, source), start, end, '');
  },
  'an element inserted in tracking': wrapped(
    '<w:ins w:id="901" w:author="甲" w:date="2024-01-05T00:00:00Z">',
    '</w:ins>',
  ),
  'an element deleted in tracking': wrapped(
    '<w:del w:id="902" w:author="甲" w:date="2024-01-05T00:00:00Z">',
    '</w:del>',
  ),
  'an element in a control': wrapped(
    '<w:sdt><w:sdtPr><w:id w:val="7"/></w:sdtPr><w:sdtContent>',
    '</w:sdtContent></w:sdt>',
  ),
  'an element in a field': wrapped('<w:fldSimple w:instr=" DATE ">', '</w:fldSimple>'),
  'an element in a choice': wrapped(
    '<mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><mc:Choice Requires="wps">',
    '</mc:Choice><mc:Fallback/></mc:AlternateContent>',
  ),
  'an element in one that nobody knows': wrapped('<w:customXml w:element="x">', '</w:customXml>'),
  'an attribute lost': onePlace(/\s[\w:]+="[^"]*"/g, () => ''),
  'an attribute of another value': onePlace(/(\s[\w:]+=)"[^"]*"/g, ([, name], random, xml) => {
    const values = [...xml.matchAll(/="([^"<]{0,12})"/g)].map(([, value]) => value as string);
    return `${name}"${random.pick(['0', '1', '2', 'false', 'on', '-1', '', 'x', random.pick(values)])}"`;
  }),
  'an attribute twice': onePlace(/\s[\w:]+="[^"]*"/g, ([found]) => found + found),
  'quotes of the other kind': onePlace(/="([^"]*)"/g, ([, value]) => `='${value}'`),
  'a tag lost': onePlace(/<[^>]*>/g, () => ''),
  'white space between tags': onePlace(/></g, () => '>\n  <'),
  'white space in a tag': onePlace(/\s?\/?>/g, ([found]) => ` \n${found}`),
  'a comment': onePlace(/></g, () => '><!-- <w:t>9</w:t> --><'),
  'an instruction': onePlace(/></g, () => '><?x <w:t>9</w:t> ?><'),
  'characters written as references': onePlace(
    />([^<>]+)</g,
    ([, words = '']) => `>${[...words].map((each) => `&#x${each.codePointAt(0)?.toString(16)};`).join('')}<`,
  ),
  'a section of CDATA': onePlace(/>([^<>&]+)</g, ([, words]) => `><![CDATA[${words}]]><`),
  'words beside the elements': onePlace(/></g, () => '>另<'),
  'a line end in a text': onePlace(/>([^<>&]+)</g, ([, words = '']) => `>${words.slice(0, 2)}\n${words.slice(2)}<`),
  'a broken reference': onePlace(/>([^<>&]+)</g, ([, words]) => `>${words}&amp&#0;<`),
  'the end lost': (xml, random) => xml.slice(0, random.whole(1, xml.length)),
};

/** Which parts of a file are damaged, most often the main one. */
const parts = [
  /document\.xml$|正文\.xml$/,
  /document\.xml$|正文\.xml$/,
  /document\.xml$|正文\.xml$/,
  /styles|numbering|footnotes|settings/,
  /\.rels$|Content_Types/,
] as const;

function damaged(bytes: Uint8Array, random: Random): { readonly bytes: Uint8Array; readonly damage: string } {
  const names = Object.keys(damages);
  const chosen = Array.from({ length: random.whole(1, 2) }, () => random.pick(names));
  const change = (xml: string): string => chosen.reduce((text, name) => damages[name]?.(text, random) ?? text, xml);
  if (bytes[0] !== 0x50)
    return { bytes: Buffer.from(change(Buffer.from(bytes).toString('utf8'))), damage: chosen.join(', ') };
  const entries = rawEntries(bytes);
  const pattern = random.pick(parts);
  const part = entries.find(({ name }) => pattern.test(name)) ?? entries.find(({ name }) => parts[0].test(name));
  const wide = part?.content[0] === 0xff;
  const written = Object.fromEntries(
    entries.map(({ name, content }): [string, Uint8Array] => {
      if (name !== part?.name) return [name, content];
      const text = change(new TextDecoder(wide ? 'utf-16le' : 'utf-8').decode(content));
      return [name, wide ? Buffer.from(`\ufeff${text}`, 'utf16le') : Buffer.from(text)];
    }),
  );
  return { bytes: archiveOf(written), damage: `${part?.name}: ${chosen.join(', ')}` };
}

/** A section and its table: what is read does not depend on how long the text is. */
const draft: Draft = (() => {
  const whole = generateDraft(editionInForce, new Random(3), usual);
  const sections = editionInForce.sections.slice(1, 2);
  const edition = { ...editionInForce, sections, tables: editionInForce.tables.slice(0, 1) };
  return { ...whole, edition, preamble: ['现将有关情况报告如下。统计期限自1月1日起至12月31日止。'], prose: {} };
})();

/** A figure, a word at either end of a line, and a line more. */
function edited(text: string, random: Random): string {
  const lines = text.split('\n');
  const at = random.whole(0, lines.length - 1);
  const line = lines[at] ?? '';
  const now = random.pick([
    [line.replace(/\d+(?=\t|$)/, '77')],
    [`经${line}`],
    [`${line}。`],
    [line, '另行发布 3 件。'],
    [line.slice(0, 3) + line.slice(5)],
    [],
  ]);
  return [...lines.slice(0, at), ...now, ...lines.slice(at + 1)].join('\n');
}

function told(written: Written): string {
  if ('refused' in written) return `refused ${[...new Set(written.refused.map(({ reason }) => inIds(reason)))].join()}`;
  const { bytes, changed, warnings } = written;
  const entries =
    bytes[0] === 0x50 ? rawEntries(bytes).map(({ content }) => Buffer.from(content)) : [Buffer.from(bytes)];
  return [`${changed.length} lines ${digest(Buffer.concat(entries).toString('base64'))}`, ...warnings.map(inIds)].join(
    '; ',
  );
}

describe('a Word file of which a part is damaged', () => {
  const record = recordIn(join(__dirname, 'damaged.snap'));
  const names = Object.keys(features);
  for (const [i, name] of names.entries()) {
    it(`is read, written or refused as was recorded: with ${name}`, () => {
      const random = new Random(i);
      const style = styleWith(name, ...(i % 2 === 0 ? [] : [names[(i + 7) % names.length] ?? '']));
      const sound = wordFile(draft, style);
      const said = Array.from({ length: 16 }, () => {
        const { bytes, damage } = damaged(sound, random);
        const document = open(bytes);
        if ('refused' in document) return `${damage}: ${document.refused.id}`;
        const { text, cells, notes } = document;
        const read = `${text.split('\n').length} lines ${digest(text)}, ${cells.length} cells ${digest(JSON.stringify(cells))}`;
        const places = [0.2, 0.5, 0.8].map((share) => Math.floor(text.length * share));
        const placed = digest(places.map((start) => inIds(document.place({ start, end: start }))).join());
        const tracked = random.chance(0.4);
        const writing = [1, 2].map(() => told(document.write(edited(text, random), tracked)));
        return `${damage}: ${[read, placed, ...notes.map(inIds)].join(', ')}; ${tracked ? 'tracked ' : ''}${writing.join(' | ')}`;
      });
      record(name, said.join('\n'));
    });
  }
});
