import type { Span } from '../text/span.ts';
import { damaged } from './refusal.ts';

/** The short names by which the reader calls the namespaces that it knows; an element of any other has none. */
const prefixes: ReadonlyMap<string, string> = new Map([
  ['http://schemas.openxmlformats.org/wordprocessingml/2006/main', 'w'],
  ['http://purl.oclc.org/ooxml/wordprocessingml/main', 'w'],
  ['http://schemas.openxmlformats.org/markup-compatibility/2006', 'mc'],
  ['http://schemas.openxmlformats.org/package/2006/relationships', 'rel'],
  ['http://schemas.microsoft.com/office/2006/xmlPackage', 'pkg'],
  ['http://schemas.openxmlformats.org/officeDocument/2006/math', 'm'],
  ['http://purl.oclc.org/ooxml/officeDocument/math', 'm'],
  ['http://schemas.openxmlformats.org/drawingml/2006/picture', 'pic'],
  ['http://purl.oclc.org/ooxml/drawingml/picture', 'pic'],
  ['urn:schemas-microsoft-com:vml', 'v'],
  ['http://www.w3.org/XML/1998/namespace', 'xml'],
]);

const declaration =
  /^<\?xml\s{1,9}version\s{0,9}=\s{0,9}["']1\.[0-9]["'](?:\s{1,9}encoding\s{0,9}=\s{0,9}["'][A-Za-z][\w.-]{0,40}["'])?(?:\s{1,9}standalone\s{0,9}=\s{0,9}["'](?:yes|no)["'])?\s{0,9}\?>$/;

const MAX_DEPTH = 256;

/** What the scanner stands at. An element without content is an `open` followed by a `close` of no width. */
export type XmlToken = 'open' | 'close' | 'text' | 'end';

/** The prefixes declared at some depth, and what the names met below it come to. */
interface Scope {
  readonly declared: ReadonlyMap<string, string>;
  readonly elements: Map<string, string>;
  readonly attributes: Map<string, string>;
}

interface OpenElement {
  /** As written, `w:p`. */
  readonly written: string;
  readonly name: string;
  readonly scope: Scope;
}

const LT = 60;
const GT = 62;
const AMP = 38;
const SLASH = 47;
const EQUALS = 61;
const BANG = 33;
const QUESTION = 63;

/**
 * Reads XML token by token, with the offsets of everything it names. Strict: what is not well-formed is refused, and so
 * is every document type declaration, so that no entity but the five predefined ones and character references exists.
 * Names are handed out with the short names of their namespaces (`w:p`), whatever prefix the document uses.
 */
export class XmlScanner {
  readonly source: string;
  /** The offsets of the present token; those of a text leave out the marks around a CDATA section. */
  start = 0;
  end = 0;
  /** The present element's name: `w:p`; of a namespace that the reader does not know, `?:p`. */
  name = '';
  /** The present element's name as written. */
  written = '';
  /** The present element has no content: `<w:p/>`. */
  selfClosing = false;
  /** The present text is a CDATA section: its characters stand for themselves. */
  cdata = false;
  #at = 0;
  #pendingClose = false;
  #rootSeen = false;
  readonly #open: OpenElement[] = [];
  /** Four offsets for each attribute of the present element: name and value, start and end. */
  readonly #attributes: number[] = [];
  #scope: Scope = { declared: new Map([['xml', 'xml']]), elements: new Map(), attributes: new Map() };

  constructor(source: string) {
    this.source = source;
    if (source.charCodeAt(0) === 0xfeff) this.#at = 1;
    if (source.startsWith('<?xml', this.#at) && isSpace(source.charCodeAt(this.#at + 5))) {
      const end = this.#after('?>', this.#at);
      if (!declaration.test(source.slice(this.#at, end))) throw damaged();
      this.#at = end;
    }
  }

  /** How many elements are open, the present one included at its `open`. */
  get depth(): number {
    return this.#open.length;
  }

  /** @throws Refusal */
  next(): XmlToken {
    if (this.#pendingClose) {
      this.#pendingClose = false;
      this.start = this.end;
      return this.#close();
    }
    const { source } = this;
    for (;;) {
      if (this.#at >= source.length) {
        if (this.#open.length > 0 || !this.#rootSeen) throw damaged();
        this.start = source.length;
        this.end = source.length;
        return 'end';
      }
      if (source.charCodeAt(this.#at) !== LT) {
        this.#text();
        if (this.#open.length > 0) return 'text';
        continue;
      }
      const second = source.charCodeAt(this.#at + 1);
      if (second === SLASH) return this.#closeTag();
      if (second === QUESTION) this.#instruction();
      else if (second !== BANG) return this.#openTag();
      else if (source.startsWith('<!--', this.#at)) this.#comment();
      else if (source.startsWith('<![CDATA[', this.#at)) {
        if (this.#open.length === 0) throw damaged();
        this.start = this.#at + 9;
        this.#at = this.#after(']]>', this.start);
        this.end = this.#at - 3;
        this.cdata = true;
        for (let i = this.start; i < this.end; i++) this.#checkCharacter(i);
        return 'text';
      } else throw damaged();
    }
  }

  /** Goes on to the `close` of the element whose `open` is the present token, past everything in it. */
  skip(): void {
    const outside = this.depth - 1;
    while (this.depth > outside) this.next();
  }

  /** The present element's attribute by its known name, `w:val`, or as written where it has no prefix; null where it has none. */
  attribute(name: string): string | null {
    for (let i = 0; i < this.#attributes.length; i += 4) {
      const written = this.source.slice(this.#attributes[i], this.#attributes[i + 1]);
      if (this.#attributeName(written) !== name) continue;
      const [start, end] = [this.#attributes[i + 2], this.#attributes[i + 3]];
      return unescapeXml(this.source.slice(start, end).replace(/\r\n?|[\t\n]/g, ' '));
    }
    return null;
  }

  #text(): void {
    const { source } = this;
    let at = this.#at;
    this.start = at;
    this.cdata = false;
    const inside = this.#open.length > 0;
    for (; at < source.length; at++) {
      const unit = source.charCodeAt(at);
      if (unit === LT) break;
      if (!inside && !isSpace(unit)) throw damaged();
      if (unit === AMP) at = this.#reference(at);
      else if (unit < 32 || unit >= 0xd800) at += this.#checkCharacter(at);
      else if (unit === GT && source.startsWith(']]', at - 2) && at - 2 >= this.start) throw damaged();
    }
    this.end = at;
    this.#at = at;
  }

  /** The offset of the last character of the reference that begins at `at`. */
  #reference(at: number): number {
    const end = this.source.indexOf(';', at);
    if (end < 0 || end - at > 10 || decodeReference(this.source.slice(at + 1, end)) === null) throw damaged();
    return end;
  }

  /** Throws unless a character that XML allows stands at `at`; how many code units there are behind its first. */
  #checkCharacter(at: number): 0 | 1 {
    const unit = this.source.charCodeAt(at);
    if (unit < 32 ? unit === 9 || unit === 10 || unit === 13 : unit < 0xd800 || (unit > 0xdfff && unit < 0xfffe))
      return 0;
    const second = this.source.charCodeAt(at + 1);
    if (unit >= 0xd800 && unit < 0xdc00 && second >= 0xdc00 && second < 0xe000) return 1;
    // The second half of a pair that was looked at as a whole.
    if (unit >= 0xdc00 && unit < 0xe000 && at > 0) {
      const first = this.source.charCodeAt(at - 1);
      if (first >= 0xd800 && first < 0xdc00) return 0;
    }
    throw damaged();
  }

  #openTag(): XmlToken {
    const { source } = this;
    if (this.#open.length === 0 && this.#rootSeen) throw damaged();
    this.#rootSeen = true;
    if (this.#open.length >= MAX_DEPTH) throw damaged();
    this.start = this.#at;
    let at = this.#nameEnd(this.#at + 1);
    const written = source.slice(this.#at + 1, at);
    this.#attributes.length = 0;
    let declares = false;
    for (;;) {
      const gap = at;
      while (isSpace(source.charCodeAt(at))) at++;
      const unit = source.charCodeAt(at);
      if (unit === GT) {
        this.selfClosing = false;
        at++;
        break;
      }
      if (unit === SLASH && source.charCodeAt(at + 1) === GT) {
        this.selfClosing = true;
        at += 2;
        break;
      }
      if (at === gap) throw damaged();
      const nameStart = at;
      at = this.#nameEnd(at);
      const nameEnd = at;
      while (isSpace(source.charCodeAt(at))) at++;
      if (source.charCodeAt(at++) !== EQUALS) throw damaged();
      while (isSpace(source.charCodeAt(at))) at++;
      const quote = source[at];
      if (quote !== '"' && quote !== "'") throw damaged();
      const valueStart = at + 1;
      at = this.#valueEnd(valueStart, quote.charCodeAt(0));
      this.#attributes.push(nameStart, nameEnd, valueStart, at);
      at++;
      if (source.startsWith('xmlns', nameStart)) declares = true;
    }
    const outer = this.#scope;
    if (declares) this.#scope = this.#declare(outer);
    this.#checkAttributes();
    this.written = written;
    this.name = this.#elementName(written);
    this.#open.push({ written, name: this.name, scope: outer });
    this.end = at;
    this.#at = at;
    this.#pendingClose = this.selfClosing;
    return 'open';
  }

  #valueEnd(from: number, quote: number): number {
    const { source } = this;
    for (let at = from; at < source.length; at++) {
      const unit = source.charCodeAt(at);
      if (unit === quote) return at;
      if (unit === LT) throw damaged();
      if (unit === AMP) at = this.#reference(at);
      else if (unit < 32 || unit >= 0xd800) at += this.#checkCharacter(at);
    }
    throw damaged();
  }

  #nameEnd(from: number): number {
    const { source } = this;
    let at = from;
    while (at < source.length && !endsName(source.charCodeAt(at))) at++;
    if (at === from) throw damaged();
    return at;
  }

  /** Refuses names that are none and attributes that stand twice. */
  #checkAttributes(): void {
    const attributes = this.#attributes;
    const names: string[] = [];
    for (let i = 0; i < attributes.length; i += 4) {
      const written = this.source.slice(attributes[i], attributes[i + 1]);
      const known = this.#attributeName(written);
      // An unknown namespace has no name of its own here: its prefix stands for it.
      names.push(known.startsWith('?') ? written : known);
    }
    if (names.length > 1 && new Set(names).size < names.length) throw damaged();
  }

  #declare(outer: Scope): Scope {
    const declared = new Map(outer.declared);
    for (let i = 0; i < this.#attributes.length; i += 4) {
      const [nameStart = 0, nameEnd = 0, start = 0, end = 0] = this.#attributes.slice(i, i + 4);
      const written = this.source.slice(nameStart, nameEnd);
      if (written !== 'xmlns' && !written.startsWith('xmlns:')) continue;
      const uri = unescapeXml(this.source.slice(start, end));
      if (written !== 'xmlns' && uri === '') throw damaged();
      declared.set(written.slice(6), prefixes.get(uri) ?? '?');
    }
    return { declared, elements: new Map(), attributes: new Map() };
  }

  /** `w:p` for the name of an element as written. */
  #elementName(written: string): string {
    const { elements, declared } = this.#scope;
    let name = elements.get(written);
    if (name === undefined) {
      const { prefix, local } = parted(written);
      const short = declared.get(prefix);
      if (short === undefined && prefix !== '') throw damaged();
      name = `${short ?? '?'}:${local}`;
      elements.set(written, name);
    }
    return name;
  }

  /** The name of an attribute: the default namespace does not hold for it. */
  #attributeName(written: string): string {
    const { attributes, declared } = this.#scope;
    let name = attributes.get(written);
    if (name === undefined) {
      const { prefix, local } = parted(written);
      const short = prefix === 'xmlns' ? 'xmlns' : declared.get(prefix);
      if (short === undefined && prefix !== '') throw damaged();
      name = prefix === '' ? local : `${short}:${local}`;
      attributes.set(written, name);
    }
    return name;
  }

  #closeTag(): XmlToken {
    const { source } = this;
    this.start = this.#at;
    let at = this.#nameEnd(this.#at + 2);
    if (source.slice(this.#at + 2, at) !== this.#open.at(-1)?.written) throw damaged();
    while (isSpace(source.charCodeAt(at))) at++;
    if (source.charCodeAt(at) !== GT) throw damaged();
    this.end = at + 1;
    this.#at = this.end;
    return this.#close();
  }

  #close(): XmlToken {
    const closed = this.#open.pop();
    if (closed === undefined) throw damaged();
    this.name = closed.name;
    this.written = closed.written;
    this.#scope = closed.scope;
    return 'close';
  }

  #instruction(): void {
    const end = this.#after('?>', this.#at + 2);
    const target = this.#nameEnd(this.#at + 2);
    if (/^xml$/i.test(this.source.slice(this.#at + 2, target)) || target > end) throw damaged();
    for (let i = this.#at; i < end; i++) this.#checkCharacter(i);
    this.#at = end;
  }

  #comment(): void {
    const end = this.#after('--', this.#at + 4);
    if (this.source.charCodeAt(end) !== GT) throw damaged();
    for (let i = this.#at; i < end; i++) this.#checkCharacter(i);
    this.#at = end + 1;
  }

  /** The offset behind `mark`, looked for from `from` on. */
  #after(mark: string, from: number): number {
    const found = this.source.indexOf(mark, from);
    if (found < 0) throw damaged();
    return found + mark.length;
  }
}

/** The two parts of a name; the prefix is empty where it has none. */
function parted(written: string): { readonly prefix: string; readonly local: string } {
  const parts = written.split(':');
  if (parts.length > 2 || !parts.every((part) => /^[\p{L}_][\p{L}\p{N}\p{M}._·-]*$/u.test(part))) throw damaged();
  const [first = '', second] = parts;
  return second === undefined ? { prefix: '', local: first } : { prefix: first, local: second };
}

function isSpace(unit: number): boolean {
  return unit === 32 || unit === 10 || unit === 13 || unit === 9;
}

function endsName(unit: number): boolean {
  return isSpace(unit) || unit === SLASH || unit === GT || unit === EQUALS || unit === LT || unit === AMP || unit < 33;
}

const predefined: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', apos: "'", quot: '"' };

/** The character that a reference means, given without `&` and `;`; null for one that means none. */
function decodeReference(reference: string): string | null {
  if (!reference.startsWith('#')) return Object.hasOwn(predefined, reference) ? (predefined[reference] ?? null) : null;
  const digits = /^#(?:x([0-9a-fA-F]+)|([0-9]+))$/.exec(reference);
  if (digits === null) return null;
  const point = digits[1] === undefined ? Number(digits[2]) : Number.parseInt(digits[1], 16);
  const allowed =
    point === 9 ||
    point === 10 ||
    point === 13 ||
    (point >= 32 && point < 0xd800) ||
    (point > 0xdfff && point < 0xfffe) ||
    (point > 0xffff && point < 0x110000);
  return allowed ? String.fromCodePoint(point) : null;
}

/** The text of well-formed character data, references resolved. */
export function unescapeXml(raw: string): string {
  if (!raw.includes('&')) return raw;
  return raw.replace(/&([^&;]{1,9});/g, (_, reference: string) => decodeReference(reference) ?? '');
}

/** A text as character data. */
export function escapeXml(text: string): string {
  return text.replace(/[&<>]/g, (character) => (character === '&' ? '&amp;' : character === '<' ? '&lt;' : '&gt;'));
}

/** A piece of character data and the text it stands for: one character of the text may be written with several. */
export interface CharacterData {
  readonly text: string;
  /** Where each character of the text, and its end, stands in the source: null where they follow one another without a gap. */
  readonly places: readonly number[] | null;
}

/** Reads character data at `span` of `source`, with the place of each of its code units. */
export function characterData(source: string, span: Span, cdata: boolean): CharacterData {
  const raw = source.slice(span.start, span.end);
  if ((cdata || !raw.includes('&')) && !raw.includes('\r')) return { text: raw, places: null };
  let text = '';
  const places: number[] = [];
  for (let at = 0; at < raw.length; ) {
    let length = 1;
    let character = raw.charAt(at);
    if (character === '&' && !cdata) {
      const end = raw.indexOf(';', at);
      character = decodeReference(raw.slice(at + 1, end)) ?? '';
      length = end + 1 - at;
    } else if (character === '\r') {
      // A line end is one character, however it is written.
      character = '\n';
      length = raw.charAt(at + 1) === '\n' ? 2 : 1;
    }
    for (let i = 0; i < character.length; i++) places.push(span.start + at);
    text += character;
    at += length;
  }
  places.push(span.end);
  return { text, places };
}
