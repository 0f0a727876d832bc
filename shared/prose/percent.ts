import type { Token } from './lexer.ts';

/** Shares and changes in percent, as decimal strings without %: they are compared as they are written, in whole numbers. */

/** A percentage in a text. */
export type Percent = Extract<Token, { kind: 'percent' }>;

/** The decimals that a percentage is written with. */
export function decimals(percent: string): number {
  return percent.split('.')[1]?.length ?? 0;
}

/** How far `percent` is from the share of `part` in `whole`, in units of its last decimal times `whole`. */
export function distance(percent: string, part: number, whole: number): number {
  return Math.abs(part * 100 * 10 ** decimals(percent) - Number(percent.replace('.', '')) * whole);
}

/** Whether a percentage is that of `part` in `whole`, to a unit of its last decimal or a tenth of a point. */
export function isNear(percent: string, part: number, whole: number): boolean {
  const places = decimals(percent);
  return distance(percent, part, whole) <= Math.max(0.1, 1 / 10 ** places) * 10 ** places * whole;
}

/** The share in percent, rounded half up to `places` decimals. */
export function shareOf(part: number, whole: number, places: number): string {
  const scale = 10 ** places;
  const units = Math.floor((part * 200 * scale + whole) / (2 * whole));
  const digits = String(units).padStart(places + 1, '0');
  return places === 0 ? digits : `${digits.slice(0, -places)}.${digits.slice(-places)}`;
}
