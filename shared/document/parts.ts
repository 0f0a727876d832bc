import type { Span } from '../text/span.ts';
import { damaged, notWord, tooLarge } from './refusal.ts';
import { XmlScanner } from './xml.ts';
import { MAX_PART, openArchive, replaceEntry, unpack } from './zip.ts';

/** The parts of a document by name (`word/document.xml`), kept in an archive or in one flat XML file. */
export interface Parts {
  readonly names: readonly string[];
  /** The text of a part of XML; null where there is no such part. @throws Refusal where it has more than `most` bytes, or is none. */
  xml(name: string, most?: number): string | null;
  /** The bytes of the whole document with another text for one part, everything else unchanged. */
  replace(name: string, xml: string): Uint8Array;
}

/** Styles, lists, settings and relationships of a document together have some 100 kB. */
export const MAX_SMALL_PART = 4 * 1024 * 1024;
/** An archive has no more either. */
const MAX_PARTS = 4096;

/** @throws Refusal */
export function archiveParts(bytes: Uint8Array): Parts {
  const archive = openArchive(bytes);
  const byName = new Map([...archive.entries.values()].map((entry) => [entry.name.toLowerCase(), entry]));
  return {
    names: [...archive.entries.keys()],
    xml(name, most = MAX_PART) {
      const entry = byName.get(name.toLowerCase());
      return entry === undefined ? null : decodeXml(unpack(archive, entry, most)).text;
    },
    replace(name, xml) {
      const entry = byName.get(name.toLowerCase());
      if (entry === undefined) return bytes;
      return replaceEntry(archive, entry, encodeXml(xml, decodeXml(unpack(archive, entry, MAX_PART))));
    },
  };
}

/** The parts of a "Word XML document": one XML file that holds each part as an element. @throws Refusal */
export function flatParts(bytes: Uint8Array): Parts {
  const file = decodeXml(bytes);
  const { text } = file;
  const spans = new Map<string, Span>();
  const scanner = new XmlScanner(text);
  let name = '';
  for (let token = scanner.next(); token !== 'end'; token = scanner.next()) {
    if (token !== 'open') continue;
    if (scanner.depth === 1 && scanner.name !== 'pkg:package') throw notWord();
    if (scanner.name === 'pkg:part') name = (scanner.attribute('pkg:name') ?? '').replace(/^\//, '').toLowerCase();
    if (scanner.name !== 'pkg:xmlData') continue;
    const start = scanner.end;
    scanner.skip();
    if (spans.has(name)) throw damaged();
    if (spans.size === MAX_PARTS) throw tooLarge();
    spans.set(name, { start, end: scanner.start });
  }
  return {
    names: [...spans.keys()],
    xml(part, most = MAX_PART) {
      const span = spans.get(part.toLowerCase());
      if (span === undefined) return null;
      if (span.end - span.start > most) throw tooLarge();
      return text.slice(span.start, span.end).trim();
    },
    replace(part, xml) {
      const span = spans.get(part.toLowerCase());
      if (span === undefined) return bytes;
      const old = text.slice(span.start, span.end);
      const lead = old.length - old.trimStart().length;
      const tail = old.trimEnd().length;
      return encodeXml(text.slice(0, span.start + lead) + xml + text.slice(span.start + tail), file);
    },
  };
}

interface Encoded {
  readonly text: string;
  readonly charset: 'utf-8' | 'utf-16le' | 'utf-16be';
}

/** @throws Refusal where the bytes are no UTF-8 or UTF-16 text. */
function decodeXml(bytes: Uint8Array): Encoded {
  const [first, second] = bytes;
  const charset =
    (first === 0xff && second === 0xfe) || (first === 0x3c && second === 0)
      ? 'utf-16le'
      : (first === 0xfe && second === 0xff) || (first === 0 && second === 0x3c)
        ? 'utf-16be'
        : 'utf-8';
  try {
    // The byte-order mark stays in the text, so that it is written back.
    const text = new TextDecoder(charset, { fatal: true, ignoreBOM: true }).decode(bytes);
    const declared = /^\ufeff?<\?xml\s[^<>?]*\sencoding\s?=\s?["']([\w.-]{1,40})["']/.exec(text.slice(0, 200))?.[1];
    if (declared !== undefined && !charset.startsWith(declared.slice(0, charset.length).toLowerCase())) throw damaged();
    return { text, charset };
  } catch {
    throw damaged();
  }
}

function encodeXml(text: string, { charset }: Encoded): Uint8Array {
  if (charset === 'utf-8') return new TextEncoder().encode(text);
  const bytes = new Uint8Array(text.length * 2);
  const view = new DataView(bytes.buffer);
  for (let i = 0; i < text.length; i++) view.setUint16(i * 2, text.charCodeAt(i), charset === 'utf-16le');
  return bytes;
}

/**
 * The parts that a part refers to, by the last word of the relationship's type (`officeDocument`, `styles`), which both
 * editions of the standard share. `source` is empty for the document as a whole.
 * @throws Refusal
 */
export function relationships(parts: Parts, source: string): ReadonlyMap<string, string> {
  const folder = source.slice(0, source.lastIndexOf('/') + 1);
  const xml = parts.xml(`${folder}_rels/${source.slice(folder.length)}.rels`, MAX_SMALL_PART);
  const targets = new Map<string, string>();
  if (xml === null) return targets;
  const scanner = new XmlScanner(xml);
  for (let token = scanner.next(); token !== 'end'; token = scanner.next()) {
    if (token !== 'open' || scanner.name !== 'rel:Relationship') continue;
    if (scanner.attribute('TargetMode') === 'External') continue;
    const type = scanner.attribute('Type') ?? '';
    const target = scanner.attribute('Target') ?? '';
    const kind = type.slice(type.lastIndexOf('/') + 1);
    if (!targets.has(kind)) targets.set(kind, resolved(folder, target));
  }
  return targets;
}

/** A target's name: relative to the folder of the part that names it, or from the document's root. */
function resolved(folder: string, target: string): string {
  if (target.startsWith('/')) return target.slice(1);
  const names = folder.split('/').slice(0, -1);
  for (const name of target.split('/')) {
    if (name === '..') names.pop();
    else if (name !== '.' && name !== '') names.push(name);
  }
  return names.join('/');
}
