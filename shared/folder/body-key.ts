import { labelKey } from '../text/fold.ts';

/** A place with a government (县, 镇 …) and the government of it, or a 街道 and its office, are one body. */
const GOVERNMENT = /([省市县区旗州盟乡镇木])(?:人民)?政府$/u;
const OFFICE = /(街道|地区|[镇乡])(?:办事处|办)$/u;

/**
 * The key by which reports of one body are known as such: NFKC, no spaces, traditional characters as simplified ones,
 * without 人民政府 or 办事处 behind a place. Names that are merely like each other have different keys.
 */
export function bodyKey(name: string): string {
  return labelKey(name).replace(GOVERNMENT, '$1').replace(OFFICE, '$1');
}
