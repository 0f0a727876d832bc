const DIGITS: Readonly<Record<string, number>> = {
  零: 0,
  〇: 0,
  一: 1,
  壹: 1,
  二: 2,
  贰: 2,
  两: 2,
  三: 3,
  叁: 3,
  四: 4,
  肆: 4,
  五: 5,
  伍: 5,
  六: 6,
  陆: 6,
  七: 7,
  柒: 7,
  八: 8,
  捌: 8,
  九: 9,
  玖: 9,
};

const UNITS: Readonly<Record<string, number>> = { 十: 10, 拾: 10, 百: 100, 佰: 100, 千: 1000, 仟: 1000 };

/** The characters that Chinese numerals are written with. */
export const numeralCharacters: readonly string[] = [...Object.keys(DIGITS), ...Object.keys(UNITS), '万', '亿'];

const inNumerals: ReadonlySet<string> = new Set(numeralCharacters);

/** True for a character that Chinese numerals are written with: 三, 十, 两, 〇, 万. */
export function isChineseNumeral(char: string): boolean {
  return inNumerals.has(char);
}

/**
 * The whole number that digits of any width or Chinese numerals write: ３ → 3, 十二 → 12, 二○二二 → 2022.
 * Null where they write none.
 */
export function readNumeral(text: string): number | null {
  const plain = text.normalize('NFKC').replace(/[○O]/gu, '〇');
  return /^[0-9]{1,15}$/.test(plain) ? Number(plain) : readChineseNumeral(plain);
}

/** The Roman numerals that number the parts of a text. */
export const romanNumerals: readonly string[] = [
  'I',
  'II',
  'III',
  'IV',
  'V',
  'VI',
  'VII',
  'VIII',
  'IX',
  'X',
  'XI',
  'XII',
];

/** The same as `readNumeral`, and what Roman numerals write, in one character or several: Ⅳ, IV → 4. */
export function readOrdinal(text: string): number | null {
  const roman = romanNumerals.indexOf(text.normalize('NFKC'));
  return roman < 0 ? readNumeral(text) : roman + 1;
}

/**
 * The whole number that Chinese numerals write: 十二 → 12, 一百零三 → 103, 两 → 2, 二〇二二 → 2022.
 * Null where they write none (百百, 十二三) or one past the safe integers.
 */
export function readChineseNumeral(text: string): number | null {
  if (text === '') return null;
  const chars = [...text];
  if (chars.every((char) => char in DIGITS)) return positional(chars);
  let sum = 0;
  let section = 0;
  let digit: number | null = null;
  let lowest = Number.POSITIVE_INFINITY;
  let zero = false;
  for (const char of chars) {
    const value = DIGITS[char];
    const unit = UNITS[char];
    if (value !== undefined) {
      if (digit !== null) return null;
      if (value === 0) {
        if (zero) return null;
        zero = true;
      } else {
        digit = value;
      }
    } else if (unit !== undefined) {
      if (unit >= lowest || (digit === null && !(unit === 10 && section === 0))) return null;
      section += (digit ?? 1) * unit;
      lowest = unit;
      digit = null;
      zero = false;
    } else if (char === '万' || char === '亿') {
      const factor = char === '万' ? 10_000 : 100_000_000;
      const head = section + (digit ?? 0);
      if (head === 0 || (sum > 0 && factor !== 10_000)) return null;
      sum += head * factor;
      section = 0;
      digit = null;
      zero = false;
      lowest = Number.POSITIVE_INFINITY;
    } else {
      return null;
    }
  }
  const value = sum + section + (digit ?? 0);
  return Number.isSafeInteger(value) ? value : null;
}

/** 二〇二二, 三: digit by digit; but two digits without a place name (三五) are no number that can be told. */
function positional(chars: readonly string[]): number | null {
  if (chars.length > 1 && (chars.length < 4 || chars.length > 9 || chars.includes('两'))) return null;
  return chars.reduce((value, char) => value * 10 + (DIGITS[char] as number), 0);
}

/** The digit 0–9 that an ASCII or full-width digit writes, else null. */
export function digitOf(char: string | undefined): number | null {
  if (char === undefined) return null;
  const code = char.charCodeAt(0);
  if (code >= 0x30 && code <= 0x39) return code - 0x30;
  if (code >= 0xff10 && code <= 0xff19) return code - 0xff10;
  return null;
}
