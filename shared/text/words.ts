import { labelKey, unitInKey } from './fold.ts';

/** Told of a word, and of the text in which it stands at `at`; true ends the search. */
type OnWord = (word: string, within: string, at: number) => boolean;

/**
 * Finds a few words in any writing of theirs. A text is searched once, as it stands; its key is made and searched only
 * where it may hold a word that the text itself does not:
 *
 *     信息 管理      key 信息管理      a word has 息 before 管: searched
 *     （一）管理     key 一管理        no word has 一 before 管: not searched
 *     信息審核      key 信息审核      another writing: searched
 */
export class WordSearch {
  /** The words by their first unit, and for each unit the number of its words there; 0 where no word begins with it. */
  readonly #words: string[][] = [[]];
  readonly #firsts = new Uint8Array(0x10000);
  /** Two units that are neighbours in a word, as one number. */
  readonly #neighbours = new Set<number>();
  readonly #marks: ReadonlySet<number>;

  /** `words` are fewer than 256 keys of two units or more; none of them reaches over one of the `marks`. */
  constructor(words: readonly string[], marks = '') {
    this.#marks = new Set([...marks].map((mark) => mark.charCodeAt(0)));
    for (const word of words) {
      const first = word.charCodeAt(0);
      if (this.#firsts[first] === 0) this.#firsts[first] = this.#words.push([]) - 1;
      this.#words[this.#firsts[first] as number]?.push(word);
      for (let i = 1; i < word.length; i++) this.#neighbours.add(pair(word.charCodeAt(i - 1), word.charCodeAt(i)));
    }
  }

  find(text: string, found: OnWord): void {
    if (this.#search(text, found) === 'more in the key') this.#search(this.#keyOf(text), found);
  }

  #search(text: string, found: OnWord): 'done' | 'more in the key' {
    const firsts = this.#firsts;
    let more = false;
    let before = 0;
    let left = false;
    for (let at = 0; at < text.length; at++) {
      const unit = text.charCodeAt(at);
      const beginning = firsts[unit] as number;
      if (beginning > 0 && this.#wordsAt(text, at, beginning, found)) return 'done';
      const inKey = unitInKey(unit);
      if (inKey === 0) {
        if (this.#marks.has(unit)) before = 0;
        else left = true;
        continue;
      }
      more ||= inKey !== unit || (left && this.#neighbours.has(pair(before, unit)));
      before = unit;
      left = false;
    }
    return more ? 'more in the key' : 'done';
  }

  #wordsAt(text: string, at: number, beginning: number, found: OnWord): boolean {
    const next = text.charCodeAt(at + 1);
    for (const word of this.#words[beginning] as readonly string[]) {
      if (word.charCodeAt(1) === next && text.startsWith(word, at) && found(word, text, at)) return true;
    }
    return false;
  }

  /** The key of the text, the marks left in it. */
  #keyOf(text: string): string {
    let key = '';
    let from = 0;
    for (let at = 0; at < text.length; at++) {
      if (!this.#marks.has(text.charCodeAt(at))) continue;
      key += `${labelKey(text.slice(from, at))}，`;
      from = at + 1;
    }
    return key + labelKey(text.slice(from));
  }
}

/** A subject that some words show. */
export interface Subject {
  /** Its number, below 32, among the subjects that are looked for in the same texts. */
  readonly number: number;
  /** True if it mostly stands in the same text as the one before it. */
  readonly beside: boolean;
  /** Any one of these, as keys, shows it. */
  readonly words: readonly string[];
  /** Finds the words in writings other than their own. */
  readonly search: WordSearch;
}

/** True if a word that stands at `at` in a text shows its subject there. */
export type Shows = (word: string, within: string, at: number) => boolean;

/**
 * Which of some subjects a text speaks of, found when it is asked for and kept. The words are searched as they stand,
 * which is fast; in other writings (信息 管理, 信息審核) only when no other text speaks of the subject.
 */
export class Spoken {
  readonly #text: string;
  readonly #shows: Shows;
  /** A bit for each subject: whether it was looked for as it stands, and found; and the same in any writing. */
  #plainKnown: number;
  #plain: number;
  #anyKnown = 0;
  #any = 0;

  /** `known` are bits of subjects of which it is known that the text speaks of them plainly. */
  constructor(text: string, shows: Shows, known = 0) {
    this.#text = text;
    this.#shows = shows;
    this.#plainKnown = known;
    this.#plain = known;
  }

  /** A bit for each subject that is known to be spoken of plainly. */
  get known(): number {
    return this.#plain;
  }

  /** True if one of the words stands in the text as it is spelled. */
  plainly({ number, words }: Subject): boolean {
    const bit = 1 << number;
    if ((this.#plainKnown & bit) === 0) {
      this.#plainKnown |= bit;
      if (this.#standsAny(words)) this.#plain |= bit;
    }
    return (this.#plain & bit) !== 0;
  }

  /** True if one of the words stands in the text in any writing. */
  inAnyWriting({ number, search }: Subject): boolean {
    const bit = 1 << number;
    if ((this.#anyKnown & bit) === 0) {
      this.#anyKnown |= bit;
      search.find(this.#text, (word, within, at) => {
        if (!this.#shows(word, within, at)) return false;
        this.#any |= bit;
        return true;
      });
    }
    return (this.#any & bit) !== 0;
  }

  #standsAny(words: readonly string[]): boolean {
    const text = this.#text;
    for (const word of words) {
      for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
        if (this.#shows(word, text, at)) return true;
      }
    }
    return false;
  }
}

/** A text of a part of the report. */
export interface SpokenIn {
  readonly value: Spoken;
  readonly part: string | null;
}

/**
 * The subjects that no text of a part, or of all parts where it is null, speaks of. Subjects mostly stand in the texts in
 * the order in which they are given, so that one look at each text finds them; the others are searched one by
 * one.
 */
export function notSpokenOf<S extends Subject>(
  texts: Iterable<SpokenIn>,
  part: string | null,
  subjects: readonly S[],
): readonly S[] {
  let next = 0;
  let subject = subjects[0];
  for (const text of texts) {
    if (part !== null && text.part !== part) continue;
    if (subject === undefined) return [];
    if (!text.value.plainly(subject)) continue;
    do subject = subjects[++next];
    while (subject?.beside === true && text.value.plainly(subject));
  }
  return subjects.slice(next).filter((each) => !speaksOf(texts, part, each));
}

function speaksOf(texts: Iterable<SpokenIn>, part: string | null, subject: Subject): boolean {
  const own: Spoken[] = [];
  for (const text of texts) {
    if (part !== null && text.part !== part) continue;
    if (text.value.plainly(subject)) return true;
    own.push(text.value);
  }
  return own.some((text) => text.inAnyWriting(subject));
}

function pair(first: number, second: number): number {
  return first * 0x10000 + second;
}
