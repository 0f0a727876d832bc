import type { Edition } from '../../../shared/template/schema.ts';
import type { Figures } from '../grid.ts';
import type { Random } from '../random.ts';

/** What kind of body reports: it decides which duties and powers the text may speak of. */
export type Rank = 'city' | 'county' | 'bureau' | 'agency' | 'office' | 'township';

/** What a report is written from. */
export interface Facts {
  readonly edition: Edition;
  readonly year: number;
  readonly rank: Rank;
  readonly figures: Figures;
}

type Numerals = 'plain' | 'spaced' | 'chinese' | 'wide' | 'separated';

/** How one author writes: who speaks, how counts are written, which words he prefers. */
export class Voice {
  readonly facts: Facts;
  readonly body: string;
  readonly we: string;
  readonly random: Random;
  readonly #numerals: Numerals;
  readonly #cases: string;

  constructor(facts: Facts, body: string, we: string, random: Random) {
    this.facts = facts;
    this.body = body;
    this.we = we;
    this.random = random;
    this.#numerals = random.pick(['plain', 'plain', 'plain', 'spaced', 'chinese', 'wide', 'separated']);
    this.#cases = random.pick(['件', '件', '件', '宗', '份']);
  }

  /** The figure of a cell, 0 where the edition has none. */
  count(address: string): number {
    return Number(this.facts.figures.get(address) ?? '0');
  }

  /** The total of a row of section 三. */
  total(row: string): number {
    return this.count(`applications/${row}/total`);
  }

  /** The totals of all rows of section 三 whose key begins with `prefix`. */
  group(prefix: string): number {
    return [...this.facts.figures.keys()]
      .filter((address) => address.startsWith(`applications/${prefix}`) && address.endsWith('/total'))
      .reduce((sum, address) => sum + this.count(address), 0);
  }

  /** A count with its measure word: `12件`, `十二件`, `1,234条`. */
  n(value: number, measure = this.#cases): string {
    switch (this.#numerals) {
      case 'spaced':
        return `${value} ${measure}`;
      case 'chinese':
        return `${value === 0 || value > 99 ? value : value === 2 ? '两' : chineseNumeral(value)}${measure}`;
      case 'wide':
        return `${String(value).replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0))}${measure}`;
      case 'separated':
        return `${value.toLocaleString('en-US')}${measure}`;
      default:
        return `${value}${measure}`;
    }
  }

  /** One of several ways to say the same. */
  say(...ways: readonly string[]): string {
    return this.random.pick(ways);
  }

  /** A sentence that the author may leave out. */
  maybe(probability: number, sentence: () => string): string {
    return this.random.chance(probability) ? sentence() : '';
  }
}

/** 1 to 99 in Chinese numerals. */
function chineseNumeral(value: number): string {
  const digits = '零一二三四五六七八九';
  const tens = Math.floor(value / 10);
  const ones = value % 10 === 0 ? '' : digits.charAt(value % 10);
  return tens === 0 ? ones : `${tens === 1 ? '' : digits.charAt(tens)}十${ones}`;
}

/** Parts that add up to `total`, the last one taking what is left. */
export function partsOf(total: number, count: number, random: Random): number[] {
  const parts: number[] = [];
  let left = total;
  for (let i = 1; i < count; i++) {
    const part = random.whole(0, Math.floor(left / 2));
    parts.push(part);
    left -= part;
  }
  return [...parts, left];
}
