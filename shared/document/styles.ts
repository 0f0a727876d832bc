import { tooLarge } from './refusal.ts';
import { XmlScanner } from './xml.ts';

/** The numbering of a paragraph: a list and the level in it. Null where nothing is said about it. */
export interface NumberingReference {
  readonly list: string | null;
  readonly level: number | null;
}

/** What a style says that changes which text is shown. */
interface Style {
  readonly basedOn: string | null;
  readonly hidden: boolean | null;
  readonly raised: boolean | null;
  readonly struck: boolean | null;
  readonly numbering: NumberingReference | null;
}

/** Word itself knows some hundred; files that were put together of many have some thousand. */
const MAX_STYLES = 20_000;

/** Styles by their id. */
export class Styles {
  readonly #styles: ReadonlyMap<string, Style>;

  constructor(styles: ReadonlyMap<string, Style> = new Map()) {
    this.#styles = styles;
  }

  /** True if text in this style is hidden. */
  isHidden(id: string | null): boolean {
    return this.#find(id, ({ hidden }) => hidden) ?? false;
  }

  /** True if text in this style stands above the line. */
  isRaised(id: string | null): boolean {
    return this.#find(id, ({ raised }) => raised) ?? false;
  }

  /** True if text in this style is crossed out. */
  isStruck(id: string | null): boolean {
    return this.#find(id, ({ struck }) => struck) ?? false;
  }

  /** The numbering that paragraphs in this style have of their own accord, and the style that says so. */
  numbering(
    id: string | null,
  ): { readonly list: string | null; readonly level: number | null; readonly style: string } | null {
    return this.#find(id, ({ numbering }, style) => (numbering === null ? null : { ...numbering, style }));
  }

  /** What the nearest style says of those that a style is based on, itself first. */
  #find<T>(id: string | null, of: (style: Style, id: string) => T | null): T | null {
    let at = id;
    // A style that is based on itself ends the search.
    for (let steps = 0; at !== null && steps < 32; steps++) {
      const style = this.#styles.get(at);
      if (style === undefined) return null;
      const found = of(style, at);
      if (found !== null) return found;
      at = style.basedOn;
    }
    return null;
  }
}

/** @throws Refusal */
export function readStyles(xml: string): Styles {
  const styles = new Map<string, Style>();
  const scanner = new XmlScanner(xml);
  for (let token = scanner.next(); token !== 'end'; token = scanner.next()) {
    if (token !== 'open' || scanner.name !== 'w:style') continue;
    if (styles.size === MAX_STYLES) throw tooLarge();
    const id = scanner.attribute('w:styleId') ?? '';
    styles.set(id, readStyle(scanner));
  }
  return new Styles(styles);
}

function readStyle(scanner: XmlScanner): Style {
  let basedOn: string | null = null;
  let hidden: boolean | null = null;
  let raised: boolean | null = null;
  let struck: boolean | null = null;
  let numbering: NumberingReference | null = null;
  const outside = scanner.depth - 1;
  while (scanner.depth > outside) {
    if (scanner.next() !== 'open') continue;
    if (scanner.name === 'w:basedOn') basedOn = scanner.attribute('w:val');
    else if (scanner.name === 'w:vanish') hidden = isOn(scanner);
    else if (scanner.name === 'w:vertAlign') raised = scanner.attribute('w:val') === 'superscript';
    else if (scanner.name === 'w:strike' || scanner.name === 'w:dstrike') struck = struck === true || isOn(scanner);
    else if (scanner.name === 'w:numPr') numbering = readNumbering(scanner);
    // What a style says of tables under conditions, and what it said before a tracked change.
    else if (scanner.name === 'w:tblStylePr' || scanner.name.endsWith('PrChange')) scanner.skip();
  }
  return { basedOn, hidden, raised, struck, numbering };
}

/** Reads `w:numPr`, whose `open` is the present token. */
export function readNumbering(scanner: XmlScanner): NumberingReference {
  let list: string | null = null;
  let level: number | null = null;
  const outside = scanner.depth - 1;
  while (scanner.depth > outside) {
    if (scanner.next() !== 'open') continue;
    if (scanner.name === 'w:numId') list = scanner.attribute('w:val');
    else if (scanner.name === 'w:ilvl') level = wholeNumber(scanner.attribute('w:val'));
  }
  return { list, level };
}

/** A property that is on unless it says that it is off. */
export function isOn(scanner: XmlScanner): boolean {
  const value = scanner.attribute('w:val');
  return value === null || isOnAs(value);
}

/** What the value of a property or an attribute that is on or off says. */
export function isOnAs(value: string): boolean {
  return !/^(?:0|false|off)$/.test(value);
}

/** A whole number ≥ 0 of an attribute; null where it is none. */
export function wholeNumber(value: string | null): number | null {
  return value !== null && /^\d{1,9}$/.test(value) ? Number(value) : null;
}
