import assert from 'node:assert/strict';
import { join } from 'node:path';
import { type Document, open, type Written } from '../../shared/document/document.ts';
import { editionInForce } from '../../shared/template/registry.ts';
import type { Draft } from '../kit/document.ts';
import { generateDraft, usual } from '../kit/generate.ts';
import { Random } from '../kit/random.ts';
import { recordIn } from '../kit/record.ts';
import { digest, inIds } from '../kit/told.ts';
import { archiveOf, rawEntries } from '../kit/word/archive.ts';
import { features, styleWith } from '../kit/word/features.ts';
import { namespaces, partsAround, wordFile } from '../kit/word/write.ts';

type Change = (lines: readonly string[]) => readonly string[];

/** The first line that `pattern` finds, with others in its place; an unchanged text where none does. */
const at =
  (pattern: RegExp, change: (line: string, next: string) => readonly string[], taken = 1): Change =>
  (lines) => {
    const found = lines.findIndex((line) => pattern.test(line));
    if (found < 0) return lines;
    return [
      ...lines.slice(0, found),
      ...change(lines[found] ?? '', lines[found + 1] ?? ''),
      ...lines.slice(found + taken),
    ];
  };

const prose = /^[^\t]{30,}$/;
const row = /\t\d+$/;
const heading = /^(?:一、)?\t?总体情况$/;

/** What a person may do to the text before saving. */
const changes: Readonly<Record<string, Change>> = {
  'a figure': at(row, (line) => [line.replace(/\d+$/, '77')]),
  'two figures of a row': at(row, (line) => [line.replace(/\t\d+\t/, '\t5\t').replace(/\d+$/, '6')]),
  'a figure taken out': at(row, (line) => [line.replace(/\d+$/, '')]),
  'a word at the beginning': at(prose, (line) => [`经核，${line}`]),
  'a word in the middle': at(prose, (line) => [`${line.slice(0, 12)}核对 & <确认>${line.slice(14)}`]),
  'a word at the end': at(prose, (line) => [`${line.slice(0, -1)}，已归档。`]),
  'words in two places': at(prose, (line) => [`${line.slice(0, 4)}甲${line.slice(5, 20)}乙丙${line.slice(22)}`]),
  'a character of two units': at(prose, (line) => [`${line.slice(0, 9)}𠮷${line.slice(9)}`]),
  'spaces at both ends': at(prose, (line) => [` ${line} `]),
  'a line added': at(prose, (line) => [line, '另行发布 3 件。']),
  'two lines added': at(prose, (line) => [line, '其一。', '其二。']),
  'a line added before all': (lines) => ['送审稿', ...lines],
  'a line added behind all': (lines) => [...lines.slice(0, -1), '后记。', ''],
  'a line added before a heading': at(heading, (line) => ['以下为正文。', line]),
  'a line removed': at(prose, () => []),
  'a heading removed': at(heading, () => []),
  'a row removed': at(row, () => []),
  'a row added': at(row, (line) => [line, line]),
  'a cell added': at(row, (line) => [`${line}\t0`]),
  'a cell removed': at(row, (line) => [line.replace(/\t\d+$/, '')]),
  'a line parted': at(prose, (line) => [line.slice(0, 15), line.slice(15)]),
  'two lines joined': at(prose, (line, next) => [line + next], 2),
  'two lines that change places': at(prose, (line, next) => [next, line], 2),
  'a tab in a line': at(prose, (line) => [`${line.slice(0, 6)}\t${line.slice(6)}`]),
  'a character that XML cannot hold': at(prose, (line) => [`${line.slice(0, 6)}\u0001${line.slice(6)}`]),
  'another ordinal': at(heading, (line) => [line.replace('一、', '七、')]),
  'another heading': at(heading, (line) => [line.replace('总体情况', '总体情况概述')]),
  'a label': at(row, (line) => [line.replace(/^[^\t]+/, '$&（更正）')]),
  'every figure': (lines) => lines.map((line) => line.replace(/(?<=\t)\d+(?=\t|$)/g, (figure) => `${figure}1`)),
  'every paragraph': (lines) => lines.map((line) => (prose.test(line) ? line.replaceAll('的', '之') : line)),
};

/** Two sections of a report: what is read and written does not depend on how long it is. */
const draft: Draft = (() => {
  const whole = generateDraft(editionInForce, new Random(5), usual);
  const sections = editionInForce.sections.slice(0, 2);
  const isKept = ({ section }: { readonly section: string }): boolean => sections.some(({ key }) => key === section);
  return { ...whole, edition: { ...editionInForce, sections, tables: editionInForce.tables.filter(isKept) } };
})();

function opened(bytes: Uint8Array): Document {
  const document = open(bytes);
  return 'refused' in document ? assert.fail(document.refused.id) : document;
}

function mainXml(bytes: Uint8Array): string {
  if (bytes[0] !== 0x50) return Buffer.from(bytes).toString('utf8');
  const content = rawEntries(bytes).find(({ name }) => /(?:document|正文)\.xml$/.test(name))?.content;
  return new TextDecoder(content?.[0] === 0xff ? 'utf-16le' : 'utf-8').decode(content);
}

/** What of the XML is new: from the first unit that differs to the last, shortened. */
function difference(before: string, after: string): string {
  let start = 0;
  const most = Math.min(before.length, after.length);
  while (start < most && before[start] === after[start]) start++;
  let end = 0;
  while (end < most - start && before.at(-1 - end) === after.at(-1 - end)) end++;
  const added = after.slice(start, after.length - end);
  return `${start} to ${before.length - end} becomes 「${added.slice(0, 160).replaceAll('\n', '␊')}」 ${digest(added)}`;
}

function told(before: string, written: Written): string {
  if ('refused' in written)
    return written.refused.map(({ span, reason }) => `refused ${inIds(reason)} at ${span.start} to ${span.end}`).join();
  const { bytes, changed, warnings } = written;
  const lines = changed.map(({ start, end }) => `${start}–${end}`).join(' ');
  return [difference(before, mainXml(bytes)), `lines ${lines}`, ...warnings.map(inIds)].join('; ');
}

describe('a Word file read and written', () => {
  const record = recordIn(join(__dirname, 'recorded.snap'));
  const names = Object.keys(features);
  for (const [i, name] of names.entries()) {
    it(`is what was recorded with ${name}`, () => {
      const style = styleWith(name, ...(i % 2 === 0 ? [] : [names[(i + 5) % names.length] ?? '']));
      const bytes = wordFile(draft, style);
      const document = opened(bytes);
      const { text, cells, notes } = document;
      const before = mainXml(bytes);
      const said = [
        `${text.split('\n').length} lines ${digest(text)}, ${cells.length} cells ${digest(JSON.stringify(cells))}`,
      ];
      said.push(...notes.map(inIds));
      const places = Array.from({ length: 12 }, (_, j) => Math.floor((text.length * j) / 12));
      said.push(places.map((start) => inIds(document.place({ start, end: start }))).join(' '));
      for (const [j, [what, change]] of Object.entries(changes).entries()) {
        // A fourth of the changes in each file, and each of them in a fourth of the files.
        if ((i + j) % 4 !== 0) continue;
        const tracked = (i + j) % 8 === 0;
        const newText = change(text.split('\n')).join('\n');
        said.push(`${what}${tracked ? ', tracked' : ''}: ${told(before, document.write(newText, tracked))}`);
      }
      record(name, said.join('\n'));
    });
  }
});

describe('an archive with one byte of its headers changed', () => {
  const record = recordIn(join(__dirname, 'archives.snap'));
  const paragraph = '<w:p><w:r><w:t>总体情况</w:t></w:r></w:p>';
  const parts = partsAround(`<w:document ${namespaces}><w:body>${paragraph}</w:body></w:document>`);

  /** Where the headers of the main part begin and end: its own, its record in the directory, and the end of that. */
  const headers = (bytes: Buffer): Readonly<Record<string, readonly [start: number, end: number]>> => {
    const end = bytes.lastIndexOf('PK\x05\x06', undefined, 'latin1');
    const named = bytes.lastIndexOf('word/document.xml', undefined, 'latin1');
    const header = bytes.readUInt32LE(named - 4);
    return { header: [header, header + 30], record: [named - 46, named + 17], end: [end, end + 22] };
  };

  for (const level of [6, 0] as const) {
    it(`is read or refused as was recorded: ${level === 0 ? 'stored' : 'packed'}`, () => {
      const sound = Buffer.from(archiveOf(parts, level));
      const wanted = opened(sound).text;
      const said = Object.entries(headers(sound)).map(([name, [start, end]]) => {
        const bytes = Array.from({ length: end - start }, (_, i) => start + i);
        const outcomes = bytes.map((at) =>
          [0x01, 0x08, 0xff].map((mask) => {
            const copy = Buffer.from(sound);
            copy[at] = (copy[at] ?? 0) ^ mask;
            const read = open(copy);
            return 'refused' in read
              ? read.refused.id.replace('document-', '')
              : read.text === wanted
                ? 'read'
                : 'other';
          }),
        );
        return [
          name,
          ...outcomes.map((each, i) => `  ${i}: ${new Set(each).size === 1 ? each[0] : each.join(' ')}`),
        ].join('\n');
      });
      record(level === 0 ? 'stored' : 'packed', said.join('\n'));
    });
  }
});
