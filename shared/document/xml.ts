import type { Span } from '../text/span.ts';
import { damaged, tooLarge } from './refusal.ts';

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
/** Elements, comments, instructions and CDATA sections together: the largest part that is read at all has a third of them. */
const MAX_MARKUP = 1_000_000;
/** Names that had to be looked into: a name is, once in the scope of each declaration of namespaces. */
const MAX_NAMES = 100_000;

/** What the scanner stands at. An element without content is an `open` followed by a `close` of no width. */
export type XmlToken = 'open' | 'close' | 'text' | 'end';

/** A name as it is written, `w:p`, and what it means in its scope: looked into when it is first asked for. */
interface Name {
  readonly written: string;
  ofElement: string | null;
  ofAttribute: string | null;
}

/** The names met in the scope of one declaration of namespaces, by the hash of their characters. */
type Scope = Map<number, Name>;

/** An element that declares namespaces: what holds again behind it. */
interface Outer {
  readonly scope: Scope;
  /** The prefixes that it declares, and what each stood for outside. */
  readonly declared: readonly (readonly [prefix: string, outside: string | undefined])[];
}

const LT = 60;
const GT = 62;
const AMP = 38;
const SLASH = 47;
const EQUALS = 61;
const BANG = 33;
const QUESTION = 63;
const QUOTE = 34;
const APOSTROPHE = 39;
const LOWER_X = 120;

/** The factor of the hash FNV-1a, under which short names hardly ever meet. */
const HASH_FACTOR = 16_777_619;

/** An element that was read to its end, as it stands, in the scope that it stands in. */
export interface ReadElement {
  readonly text: string;
  readonly scope: Scope;
}

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
  #markup = 0;
  #names = 0;
  /** How many elements are open, the present one included at its `open`. */
  depth = 0;
  /** The names of the open elements, and for those that declare namespaces what holds behind them. */
  readonly #open: Name[] = [];
  readonly #outer: (Outer | null)[] = [];
  /** Two offsets for each attribute of the present element, the start and end of its value; and its name. */
  readonly #values: number[] = [];
  readonly #attributes: Name[] = [];
  #attributeCount = 0;
  /** What the prefixes in force stand for. */
  readonly #prefixes = new Map([['xml', 'xml']]);
  #scope: Scope = new Map();
  /** Where the name ends that was read last. */
  #nameEnd = 0;

  constructor(source: string) {
    this.source = source;
    if (source.charCodeAt(0) === 0xfeff) this.#at = 1;
    if (source.startsWith('<?xml', this.#at) && isSpace(source.charCodeAt(this.#at + 5))) {
      const end = this.#after('?>', this.#at);
      if (!declaration.test(source.slice(this.#at, end))) throw damaged();
      this.#at = end;
    }
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
        if (this.depth > 0 || !this.#rootSeen) throw damaged();
        this.start = source.length;
        this.end = source.length;
        return 'end';
      }
      if (source.charCodeAt(this.#at) !== LT) {
        this.#text();
        if (this.depth > 0) return 'text';
        continue;
      }
      const second = source.charCodeAt(this.#at + 1);
      if (second === SLASH) return this.#closeTag();
      if (++this.#markup > MAX_MARKUP) throw tooLarge();
      if (second === QUESTION) this.#instruction();
      else if (second !== BANG) return this.#openTag();
      else if (source.startsWith('<!--', this.#at)) this.#comment();
      else if (source.startsWith('<![CDATA[', this.#at)) {
        if (this.depth === 0) throw damaged();
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

  /** The element that began at `start`, whose `close` is the present token. */
  read(start: number): ReadElement {
    return { text: this.source.slice(start, this.end), scope: this.#scope };
  }

  /**
   * Goes on to the `close` of the present element, whose `open` is the present token, if it stands here character for character
   * as it was read elsewhere: then it means the same. False, and nothing is read, where it does not.
   */
  skipRepeated({ text, scope }: ReadElement): boolean {
    if (scope !== this.#scope || this.source.slice(this.start, this.start + text.length) !== text) return false;
    this.#pendingClose = false;
    this.end = this.start + text.length;
    this.#at = this.end;
    this.#close();
    return true;
  }

  /** The present element's attribute by its known name, `w:val`, or as written where it has no prefix; null where it has none. */
  attribute(name: string): string | null {
    for (let i = 0; i < this.#attributeCount; i++) {
      if (this.#meaningOf(this.#attributes[i] as Name) !== name) continue;
      const value = this.source.slice(this.#values[2 * i], this.#values[2 * i + 1]);
      return unescapeXml(/[\t\n\r]/.test(value) ? value.replace(/\r\n?|[\t\n]/g, ' ') : value);
    }
    return null;
  }

  #text(): void {
    const { source } = this;
    let at = this.#at;
    this.start = at;
    this.cdata = false;
    const inside = this.depth > 0;
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
    if (this.depth === 0 && this.#rootSeen) throw damaged();
    this.#rootSeen = true;
    if (this.depth >= MAX_DEPTH) throw damaged();
    this.start = this.#at;
    let name = this.#name(this.#at + 1);
    let at = this.#nameEnd;
    let count = 0;
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
      const attribute = this.#name(at);
      at = this.#nameEnd;
      while (isSpace(source.charCodeAt(at))) at++;
      if (source.charCodeAt(at++) !== EQUALS) throw damaged();
      while (isSpace(source.charCodeAt(at))) at++;
      const quote = source.charCodeAt(at);
      if (quote !== QUOTE && quote !== APOSTROPHE) throw damaged();
      const valueStart = at + 1;
      at = this.#valueEnd(valueStart, quote);
      this.#attributes[count] = attribute;
      this.#values[2 * count] = valueStart;
      this.#values[2 * count + 1] = at;
      count++;
      at++;
      if (unit === LOWER_X && attribute.written.startsWith('xmlns')) declares = true;
    }
    this.#attributeCount = count;
    let outer: Outer | null = null;
    if (declares) {
      outer = this.#declare();
      name = this.#inScope(name);
      for (let i = 0; i < count; i++) this.#attributes[i] = this.#inScope(this.#attributes[i] as Name);
    }
    this.#checkAttributes();
    this.written = name.written;
    this.name = this.#elementOf(name);
    this.#open[this.depth] = name;
    this.#outer[this.depth] = outer;
    this.depth++;
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

  /** The name that begins at an offset; one that was met before is found again without taking its characters out. */
  #name(from: number): Name {
    const { source } = this;
    let at = from;
    let hash = 0;
    for (; at < source.length; at++) {
      const unit = source.charCodeAt(at);
      if (endsName(unit)) break;
      hash = Math.imul(hash ^ unit, HASH_FACTOR);
    }
    if (at === from) throw damaged();
    this.#nameEnd = at;
    const known = this.#scope.get(hash);
    if (known !== undefined && known.written.length === at - from && source.startsWith(known.written, from))
      return known;
    return this.#newName(source.slice(from, at), hash);
  }

  #newName(written: string, hash: number): Name {
    if (++this.#names > MAX_NAMES) throw tooLarge();
    const name = { written, ofElement: null, ofAttribute: null };
    this.#scope.set(hash, name);
    return name;
  }

  /** A name that was read before its element declared namespaces. */
  #inScope({ written }: Name): Name {
    let hash = 0;
    for (let i = 0; i < written.length; i++) hash = Math.imul(hash ^ written.charCodeAt(i), HASH_FACTOR);
    return this.#newName(written, hash);
  }

  /** Refuses names that are none and attributes that stand twice. */
  #checkAttributes(): void {
    const count = this.#attributeCount;
    const attributes = this.#attributes;
    for (let i = 0; i < count; i++) this.#meaningOf(attributes[i] as Name);
    if (count > 8) {
      const keys = new Set<string>();
      for (let i = 0; i < count; i++) keys.add(this.#keyOf(attributes[i] as Name));
      if (keys.size < count) throw damaged();
      return;
    }
    for (let i = 1; i < count; i++) {
      const key = this.#keyOf(attributes[i] as Name);
      for (let j = 0; j < i; j++) if (this.#keyOf(attributes[j] as Name) === key) throw damaged();
    }
  }

  /**
   * What two attributes of an element may not have in common. An unknown namespace has no name of its own here: its
   * prefix stands for it.
   */
  #keyOf(name: Name): string {
    const meaning = this.#meaningOf(name);
    return meaning.charCodeAt(0) === QUESTION ? name.written : meaning;
  }

  /** Takes the present element's declarations of namespaces into force. */
  #declare(): Outer {
    const declared: [string, string | undefined][] = [];
    for (let i = 0; i < this.#attributeCount; i++) {
      const { written } = this.#attributes[i] as Name;
      if (written !== 'xmlns' && !written.startsWith('xmlns:')) continue;
      const uri = unescapeXml(this.source.slice(this.#values[2 * i], this.#values[2 * i + 1]));
      if (written !== 'xmlns' && uri === '') throw damaged();
      const prefix = written.slice(6);
      declared.push([prefix, this.#prefixes.get(prefix)]);
      this.#prefixes.set(prefix, prefixes.get(uri) ?? '?');
    }
    const outer = { scope: this.#scope, declared };
    this.#scope = new Map();
    return outer;
  }

  /** `w:p` for the name of an element. */
  #elementOf(name: Name): string {
    if (name.ofElement === null) {
      const { prefix, local } = parted(name.written);
      const short = this.#prefixes.get(prefix);
      if (short === undefined && prefix !== '') throw damaged();
      name.ofElement = `${short ?? '?'}:${local}`;
    }
    return name.ofElement;
  }

  /** `w:val` for the name of an attribute: the default namespace does not hold for it. */
  #meaningOf(name: Name): string {
    if (name.ofAttribute === null) {
      const { prefix, local } = parted(name.written);
      const short = prefix === 'xmlns' ? 'xmlns' : this.#prefixes.get(prefix);
      if (short === undefined && prefix !== '') throw damaged();
      name.ofAttribute = prefix === '' ? local : `${short}:${local}`;
    }
    return name.ofAttribute;
  }

  #closeTag(): XmlToken {
    const { source } = this;
    this.start = this.#at;
    const written = this.depth === 0 ? '' : (this.#open[this.depth - 1] as Name).written;
    let at = this.#at + 2 + written.length;
    if (written === '' || !source.startsWith(written, this.#at + 2)) throw damaged();
    while (isSpace(source.charCodeAt(at))) at++;
    if (source.charCodeAt(at) !== GT) throw damaged();
    this.end = at + 1;
    this.#at = this.end;
    return this.#close();
  }

  #close(): XmlToken {
    this.depth--;
    const closed = this.#open[this.depth] as Name;
    const outer = this.#outer[this.depth] as Outer | null;
    this.name = this.#elementOf(closed);
    this.written = closed.written;
    if (outer !== null) {
      this.#scope = outer.scope;
      // Backwards: a prefix that is declared twice had its first meaning outside.
      for (let i = outer.declared.length - 1; i >= 0; i--) {
        const [prefix, outside] = outer.declared[i] as (typeof outer.declared)[number];
        if (outside === undefined) this.#prefixes.delete(prefix);
        else this.#prefixes.set(prefix, outside);
      }
    }
    return 'close';
  }

  #instruction(): void {
    const end = this.#after('?>', this.#at + 2);
    const { written } = this.#name(this.#at + 2);
    if (/^xml$/i.test(written) || this.#nameEnd > end) throw damaged();
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
function unescapeXml(raw: string): string {
  if (!raw.includes('&')) return raw;
  return raw.replace(/&([^&;]{1,9});/g, (_, reference: string) => decodeReference(reference) ?? '');
}

/** A text as character data. */
export function escapeXml(text: string): string {
  return text.replace(/[&<>]/g, (character) => (character === '&' ? '&amp;' : character === '<' ? '&lt;' : '&gt;'));
}

/** The text that character data stands for: references resolved, and a line end one character, however it is written. */
export function characterText(source: string, { start, end }: Span, cdata: boolean): string {
  const raw = source.slice(start, end);
  const text = raw.includes('\r') ? raw.replace(/\r\n?/g, '\n') : raw;
  return cdata ? text : unescapeXml(text);
}

/**
 * Where each character of that text, and its end, stands in the source: one character of it may be written with several.
 * Null where they follow one another without a gap.
 */
export function characterPlaces(source: string, { start, end }: Span, cdata: boolean): readonly number[] | null {
  const raw = source.slice(start, end);
  if ((cdata || !raw.includes('&')) && !raw.includes('\r')) return null;
  const places: number[] = [];
  for (let at = 0; at < raw.length; ) {
    let length = 1;
    let units = 1;
    if (raw.charAt(at) === '&' && !cdata) {
      const behind = raw.indexOf(';', at);
      units = decodeReference(raw.slice(at + 1, behind))?.length ?? 0;
      length = behind + 1 - at;
    } else if (raw.startsWith('\r\n', at)) length = 2;
    for (let i = 0; i < units; i++) places.push(start + at);
    at += length;
  }
  places.push(end);
  return places;
}
