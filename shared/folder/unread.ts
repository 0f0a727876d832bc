import { kindOfBody } from '../model/body.ts';
import { readTitle } from '../model/title.ts';
import { labelKey } from '../text/fold.ts';
import { bodyKey } from './body-key.ts';

/**
 * A file of the folder that may be a report and cannot be read: encrypted, damaged, scanned, of another format. What it holds
 * is not known, and unknown is not missing: all there is to go by is what it is called and where it lies.
 */
export interface UnreadFile {
  readonly path: string;
  /** Where it lies, as `placeOf` has it. */
  readonly place: string;
  /** The body that its name names; null where the name names none for certain. */
  readonly body: string | null;
  /** The one year that its name states, else the folder that it lies in; null for none, or several. */
  readonly year: number | null;
}

const reportWords = /信息公开|政务公开|年度报告|年报/u;

export function unreadFile(path: string): UnreadFile {
  const [name = '', ...folders] = path.normalize('NFC').split(/[\\/]/u).reverse();
  const stem = stemOf(name);
  // 「附件3：…」, 「（盖章）…」
  const words = stem.replace(
    /^(?:附件\s{0,2}[0-9一二三四五六七八九十]{0,3}|[（(【[][^（）()【】[\]]{1,8}[）)】\]])[\s:：.、_-]{0,3}/u,
    '',
  );
  const { body } = readTitle(words);
  const isNamed = body !== null && reportWords.test(words) && kindOfBody(body.text).class !== 'unknown';
  const year = [stem, ...folders].map(yearIn).find((each) => each !== null) ?? null;
  return { path, place: placeOf(path), body: isNamed ? body.text : null, year };
}

/** The key of what a file is called beside year and kind, which may be short for a body: 「教育局2022年年报.docx」. */
export function nameIn(path: string): string {
  return labelKey(stemOf(path)).replace(/20[0-9]{2}年?度?|年报|年度报告/gu, '');
}

function stemOf(path: string): string {
  return path.replace(/^.*[\\/]/u, '').replace(/\.[a-z]{1,8}$/iu, '');
}

/** Whether the name of a file leaves it open that it is a report: it says so, or it states a year. */
export function mayBeNamedReport(path: string): boolean {
  const name = path.normalize('NFC').replace(/^.*[\\/]/u, '');
  return reportWords.test(name) || yearIn(name) !== null;
}

function yearIn(words: string): number | null {
  const years = new Set([...words.matchAll(/(?<![0-9])20[0-9]{2}(?![0-9])/gu)].map(([year]) => Number(year)));
  const [year] = years;
  return year === undefined || years.size > 1 ? null : year;
}

/** Where a file lies, folders by year left out: a body's reports lie beside each other, or each in the folder of its year. */
export function placeOf(path: string): string {
  return path
    .split(/[\\/]/u)
    .slice(0, -1)
    .filter((folder) => yearIn(folder) === null)
    .join('/');
}

/**
 * Whether a file may be the report of a body on a year, by all that is known of it.
 * @param places where the reports of the body lie
 */
export function mayBe(file: UnreadFile, key: string, year: number, places: ReadonlySet<string>): boolean {
  if (file.year !== null && file.year !== year) return false;
  if (file.body === null) return places.has(file.place);
  const named = bodyKey(file.body);
  if (named === key) return true;
  // 「水务局」 in a folder of 岚溪县水务局, and what stands around a name that could not be told from it.
  const [a, b] = [labelKey(file.body), key];
  return places.has(file.place) && (a.includes(b) || b.includes(a));
}
