import { tooLarge } from './refusal.ts';
import { readNumbering, type Styles, wholeNumber } from './styles.ts';
import { XmlScanner } from './xml.ts';

/** One level of a list. */
interface Level {
  readonly start: number;
  readonly format: string;
  /** `（%1）`: the ordinal with the numbers of levels in their places. */
  readonly pattern: string;
  /** Numbers of other levels are written in Arabic digits, whatever their own format. */
  readonly legal: boolean;
  readonly suffix: string;
  readonly style: string | null;
  /** It begins again behind each paragraph of the first so many levels, however deep it is itself: 0 for never. */
  readonly restart: number;
}

interface List {
  /** Lists that share their definition are counted together. */
  readonly definition: string;
  readonly levels: ReadonlyMap<number, Level>;
  readonly restarts: ReadonlyMap<number, number>;
}

const MAX_LEVEL = 8;
/** Lists and their definitions together; Word itself stops at some thousand. */
const MAX_LISTS = 20_000;
/** Ordinals are short: a long pattern would be written before each paragraph. */
const MAX_PATTERN = 60;

/** Counts through the lists of a document and gives each numbered paragraph the ordinal that Word shows before it. */
export class Numbering {
  readonly #lists: ReadonlyMap<string, List>;
  readonly #counts = new Map<string, (number | undefined)[]>();
  readonly #begun = new Set<string>();

  constructor(lists: ReadonlyMap<string, List> = new Map()) {
    this.#lists = lists;
  }

  /** The ordinal of the next paragraph of a list, with the space that follows it; empty where nothing readable is shown. */
  next(listId: string, levelIndex: number | null, style: string | null): string {
    const list = this.#lists.get(listId);
    if (list === undefined) return '';
    const ofStyle = [...list.levels].find(([, each]) => style !== null && each.style === style)?.[0];
    const index = Math.min(levelIndex ?? ofStyle ?? 0, MAX_LEVEL);
    const level = list.levels.get(index);
    if (level === undefined) return '';
    const counts = this.#counts.get(list.definition) ?? [];
    this.#counts.set(list.definition, counts);
    for (const [at, start] of list.restarts) {
      const key = `${listId}/${at}`;
      if (at > index || this.#begun.has(key)) continue;
      this.#begun.add(key);
      counts[at] = start - 1;
      beginBehind(at, counts, list);
    }
    counts[index] = (counts[index] ?? level.start - 1) + 1;
    beginBehind(index, counts, list);
    if (level.format === 'bullet' || level.format === 'none') return '';
    const text = level.pattern.replace(/%([1-9])/g, (_, digit: string) => {
      const at = Number(digit) - 1;
      const of = list.levels.get(at);
      if (of === undefined || at > index) return '';
      const count = counts[at] ?? of.start;
      counts[at] = count;
      return numeral(count, level.legal ? 'decimal' : of.format);
    });
    // A tab or a space parts the ordinal from the words. Behind a mark that does so by itself a tab is only room.
    const parts = level.suffix === 'space' || (level.suffix !== 'nothing' && /[\p{L}\p{N}]$/u.test(text));
    return parts && text !== '' ? `${text} ` : text;
  }
}

/** Takes back the counts of the levels below one that was counted, but of those that go on behind it. */
function beginBehind(index: number, counts: (number | undefined)[], { levels }: List): void {
  for (let at = index + 1; at < counts.length; at++) {
    if (index < (levels.get(at)?.restart ?? at)) counts[at] = undefined;
  }
}

/** @throws Refusal */
export function readNumberingPart(xml: string, styles: Styles): Numbering {
  const definitions = new Map<string, { levels: Map<number, Level>; link: string | null }>();
  const byStyle = new Map<string, string>();
  const lists = new Map<string, List>();
  const scanner = new XmlScanner(xml);
  for (let token = scanner.next(); token !== 'end'; token = scanner.next()) {
    if (token !== 'open') continue;
    if (definitions.size + lists.size > MAX_LISTS) throw tooLarge();
    if (scanner.name === 'w:abstractNum') {
      const id = scanner.attribute('w:abstractNumId') ?? '';
      const { styleLink, ...definition } = readDefinition(scanner);
      definitions.set(id, definition);
      if (styleLink !== null) byStyle.set(styleLink, id);
    } else if (scanner.name === 'w:num') {
      const id = scanner.attribute('w:numId') ?? '';
      const { definition, overrides, restarts } = readList(scanner);
      const link = definitions.get(definition)?.link ?? null;
      const linked =
        link === null ? undefined : (byStyle.get(link) ?? lists.get(styles.numbering(link)?.list ?? '')?.definition);
      const own = linked ?? definition;
      const defined = definitions.get(own)?.levels ?? new Map();
      const levels = overrides.size === 0 ? defined : new Map([...defined, ...overrides]);
      lists.set(id, { definition: own, levels, restarts });
    }
  }
  return new Numbering(lists);
}

function readDefinition(scanner: XmlScanner): {
  levels: Map<number, Level>;
  link: string | null;
  styleLink: string | null;
} {
  const levels = new Map<number, Level>();
  let link: string | null = null;
  let styleLink: string | null = null;
  const outside = scanner.depth - 1;
  while (scanner.depth > outside) {
    if (scanner.next() !== 'open') continue;
    if (scanner.name === 'w:numStyleLink') link = scanner.attribute('w:val');
    else if (scanner.name === 'w:styleLink') styleLink = scanner.attribute('w:val');
    else if (scanner.name === 'w:lvl') readLevel(scanner, levels);
  }
  return { levels, link, styleLink };
}

function readList(scanner: XmlScanner): {
  definition: string;
  overrides: Map<number, Level>;
  restarts: Map<number, number>;
} {
  let definition = '';
  let index = 0;
  const overrides = new Map<number, Level>();
  const restarts = new Map<number, number>();
  const outside = scanner.depth - 1;
  while (scanner.depth > outside) {
    if (scanner.next() !== 'open') continue;
    if (scanner.name === 'w:abstractNumId') definition = scanner.attribute('w:val') ?? '';
    else if (scanner.name === 'w:lvlOverride') index = wholeNumber(scanner.attribute('w:ilvl')) ?? 0;
    else if (scanner.name === 'w:startOverride' && index <= MAX_LEVEL) {
      restarts.set(index, wholeNumber(scanner.attribute('w:val')) ?? 1);
    } else if (scanner.name === 'w:lvl') readLevel(scanner, overrides);
  }
  return { definition, overrides, restarts };
}

function readLevel(scanner: XmlScanner, into: Map<number, Level>): void {
  const index = wholeNumber(scanner.attribute('w:ilvl')) ?? 0;
  let level: Level = {
    start: 1,
    format: 'decimal',
    pattern: '',
    legal: false,
    suffix: 'tab',
    style: null,
    restart: index,
  };
  const outside = scanner.depth - 1;
  while (scanner.depth > outside) {
    if (scanner.next() !== 'open') continue;
    const value = scanner.attribute('w:val') ?? '';
    if (scanner.name === 'w:start') level = { ...level, start: wholeNumber(value) ?? 1 };
    else if (scanner.name === 'w:numFmt') level = { ...level, format: value };
    else if (scanner.name === 'w:lvlText') level = { ...level, pattern: value.slice(0, MAX_PATTERN) };
    else if (scanner.name === 'w:isLgl') level = { ...level, legal: true };
    else if (scanner.name === 'w:suff') level = { ...level, suffix: value };
    else if (scanner.name === 'w:pStyle') level = { ...level, style: value };
    else if (scanner.name === 'w:lvlRestart') level = { ...level, restart: wholeNumber(value) ?? index };
    else if (scanner.name === 'w:numPr') readNumbering(scanner);
  }
  if (index <= MAX_LEVEL) into.set(index, level);
}

/** A number as a format of lists writes it; in Arabic digits where the format is none of those used in Chinese texts. */
function numeral(value: number, format: string): string {
  switch (format) {
    case 'chineseCounting':
    case 'chineseCountingThousand':
    case 'japaneseCounting':
    case 'taiwaneseCounting':
    case 'taiwaneseCountingThousand':
      return chinese(value, '零一二三四五六七八九', '十百千').replace(/^一十/, '十');
    case 'chineseLegalSimplified':
      return chinese(value, '零壹贰叁肆伍陆柒捌玖', '拾佰仟');
    case 'ideographTraditional':
      return '甲乙丙丁戊己庚辛壬癸'.charAt(value - 1) || String(value);
    case 'ideographDigital':
    case 'japaneseDigitalTenThousand':
    case 'koreanDigital2':
    case 'taiwaneseDigital':
      return String(value).replace(/\d/g, (digit) => '〇一二三四五六七八九'.charAt(Number(digit)));
    case 'ideographZodiac':
      return '子丑寅卯辰巳午未申酉戌亥'.charAt(value - 1) || String(value);
    case 'decimalEnclosedCircle':
    case 'decimalEnclosedCircleChinese':
      return enclosed(value, '①', 20);
    case 'decimalEnclosedParen':
      return enclosed(value, '⑴', 20);
    case 'decimalEnclosedFullstop':
      return enclosed(value, '⒈', 20);
    case 'ideographEnclosedCircle':
      return enclosed(value, '㈠', 10);
    case 'decimalFullWidth':
    case 'decimalFullWidth2':
      return String(value).replace(/\d/g, (digit) => String.fromCodePoint(0xff10 + Number(digit)));
    case 'decimalZero':
      return String(value).padStart(2, '0');
    case 'lowerLetter':
    case 'upperLetter': {
      const letter = String.fromCodePoint(97 + ((value - 1) % 26)).repeat(Math.min(Math.ceil(value / 26), 30));
      return format === 'lowerLetter' ? letter : letter.toUpperCase();
    }
    case 'lowerRoman':
      return roman(value).toLowerCase();
    case 'upperRoman':
      return roman(value);
    default:
      return String(value);
  }
}

/** A number as one character, of which there are `most` from `first` on. */
function enclosed(value: number, first: string, most: number): string {
  return value >= 1 && value <= most ? String.fromCharCode(first.charCodeAt(0) + value - 1) : String(value);
}

/** A number up to 9,999 in Chinese numerals. */
function chinese(value: number, digits: string, units: string): string {
  if (value < 1 || value > 9999) return String(value);
  let written = '';
  const places = String(value);
  for (const [i, digit] of [...places].entries()) {
    const unit = places.length - 1 - i;
    if (digit !== '0') written += digits.charAt(Number(digit)) + (unit > 0 ? units.charAt(unit - 1) : '');
    else if (!written.endsWith(digits.charAt(0)) && /[1-9]/.test(places.slice(i))) written += digits.charAt(0);
  }
  return written;
}

const romanNumerals: readonly (readonly [number, string])[] = [
  [1000, 'M'],
  [900, 'CM'],
  [500, 'D'],
  [400, 'CD'],
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
];

function roman(value: number): string {
  if (value > 3999) return String(value);
  let rest = value;
  let written = '';
  for (const [worth, letters] of romanNumerals) {
    while (rest >= worth) {
      written += letters;
      rest -= worth;
    }
  }
  return written;
}
