/**
 * Exact decimals: `units` / 10^`places`. Money is never held as a binary float, where 0.1 + 0.2 is not 0.3.
 * `places` keeps what was written: `11.0650` has four.
 */
export interface Decimal {
  readonly units: bigint;
  readonly places: number;
}

const DECIMAL = /^([+-]?)(\d+)(?:\.(\d+))?$/;

/** Reads `11.065`, `-3`, `+2`; null for any other writing. Separators and units are the caller's to remove. */
export function parseDecimal(text: string): Decimal | null {
  const match = DECIMAL.exec(text);
  if (match === null) return null;
  const [, sign, whole = '', fraction = ''] = match;
  const units = BigInt(whole + fraction);
  return { units: sign === '-' ? -units : units, places: fraction.length };
}

/** Plain digits with exactly `places` decimals: `11.0650`. */
export function formatDecimal(value: Decimal): string {
  const negative = value.units < 0n;
  const digits = String(negative ? -value.units : value.units).padStart(value.places + 1, '0');
  const point = digits.length - value.places;
  const text = value.places === 0 ? digits : `${digits.slice(0, point)}.${digits.slice(point)}`;
  return negative ? `-${text}` : text;
}

/** The value without zeros at the end of its fraction: `11.0650` → `11.065`, `3.00` → `3`. */
export function trimDecimal(value: Decimal): Decimal {
  let { units, places } = value;
  while (places > 0 && units % 10n === 0n) {
    units /= 10n;
    places -= 1;
  }
  return { units, places };
}

/** Negative, zero or positive as `a` is less than, equal to or greater than `b`. */
export function compareDecimals(a: Decimal, b: Decimal): number {
  const places = Math.max(a.places, b.places);
  const difference = unitsAt(a, places) - unitsAt(b, places);
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

export function addDecimals(a: Decimal, b: Decimal): Decimal {
  const places = Math.max(a.places, b.places);
  return { units: unitsAt(a, places) + unitsAt(b, places), places };
}

/** What decimal strings add up to, without zeros at the end of its fraction; null where one is no decimal, or not there. */
export function sumOfDecimals(texts: Iterable<string | null>): Decimal | null {
  let sum: Decimal = { units: 0n, places: 0 };
  for (const text of texts) {
    const value = text === null ? null : parseDecimal(text);
    if (value === null) return null;
    sum = addDecimals(sum, value);
  }
  return trimDecimal(sum);
}

export function negateDecimal({ units, places }: Decimal): Decimal {
  return { units: -units, places };
}

/** `value` × 10^`power`, exact for negative powers too: 元 → 万元 is a power of −4. */
export function shiftDecimal(value: Decimal, power: number): Decimal {
  const places = value.places - power;
  return places >= 0 ? { units: value.units, places } : { units: value.units * 10n ** BigInt(-places), places: 0 };
}

/** The value with exactly `places` decimals, halves rounded away from zero; zeros are added where it has fewer. */
export function roundDecimal(value: Decimal, places: number): Decimal {
  if (value.places <= places) return { units: unitsAt(value, places), places };
  const divisor = 10n ** BigInt(value.places - places);
  const half = divisor / 2n;
  const units = value.units < 0n ? -((-value.units + half) / divisor) : (value.units + half) / divisor;
  return { units, places };
}

/** The value in units of 10^-`places`; `places` must not be fewer than the value has. */
function unitsAt(value: Decimal, places: number): bigint {
  return value.units * 10n ** BigInt(places - value.places);
}
