import type { RuleFinding } from '../findings/finding.ts';
import type { SectionContent } from '../model/bind.ts';
import { movedText } from '../model/bind.ts';
import type { Fact } from '../reconcile/diagnosis.ts';
import type { SourceText } from '../syntax/source.ts';
import { isItemHeading, opensWithOrdinal } from '../text/items.ts';
import { Kept } from '../text/kept.ts';
import { type Found, type SameEnds, Searches } from '../text/searches.ts';
import { lastFrom, type Span } from '../text/span.ts';
import { done, type Work } from '../text/work.ts';
import { changesOfClaims, type StatedChange } from './changes.ts';
import type { Claim } from './claims/claim.ts';
import { casesPerhaps, mayTellOfCases } from './claims/read.ts';
import {
  type Grouping,
  groupingLines,
  type Passage,
  type PassageGroup,
  type PassageLine,
  type PassageLines,
} from './passage.ts';
import { type PassageAt, PassageNode, passageAt } from './passage-node.ts';
import {
  factsOf,
  factsPerhaps,
  type PassageReading,
  type Prose,
  placed,
  type ReadPassage,
  readingPassage,
  readPassage,
} from './prose.ts';
import type { ReportIdentity } from './report-identity.ts';

/** What a passage says of figures. Spans are offsets into it. */
type Stating = Pick<PassageReading, 'claims' | 'changes'>;

/** The same of one passage, and which it is. */
interface Stated extends Stating {
  readonly at: PassageAt;
}

/** What a part says of the tables' counts, and what it may say of them. */
interface PartFacts {
  readonly stated: readonly Fact[];
  readonly perhaps: readonly Fact[];
}

/**
 * No part of a report that an office wrote is longer. Of one with more passages or characters it is not kept what was
 * read in them: that takes a hundred times the room of the text.
 */
const MOST_PASSAGES = 1000;
const MOST_CHARACTERS = 100_000;
/** So many passages are read, and asked about, at once: fewer where they have more than so many characters together. */
const PASSAGES_AT_ONCE = 16;
const CHARACTERS_AT_ONCE = 2000;
/** A passage of more characters is asked about rule by rule. */
const LONG_PASSAGE = 5000;
/** So many claims, and those of so many parts, are placed in the document at once. */
const CLAIMS_AT_ONCE = 200;
const PARTS_AT_ONCE = 100;
/** So many lines, and passages made of them, are taken at once. */
const GROUPS_AT_ONCE = 200;

/** What rules found in the passages of a part, and what each of scope `prose` took from them, by the rule's number. */
export interface FoundInPart {
  readonly findings: readonly Found<readonly RuleFinding[]>[];
  /** Of those rules alone that took something. */
  readonly byRule: readonly { readonly rule: number; readonly found: readonly Found<unknown>[] }[];
}

/**
 * The running text of one part of a report: the preamble, or what stands under a heading. Positions count from the start
 * of the part. What is looked for in its lines and passages is found again after an edit where it was.
 */
export class ProsePart implements PassageLines {
  /** The section's key; null before the first. */
  readonly key: string | null;
  /** What it was read from. */
  readonly from: SectionContent | string;
  readonly lines: readonly PassageLine[];
  readonly starts: readonly number[];
  readonly grouping: Grouping;
  readonly passages: readonly PassageNode[];
  readonly inLines: Searches;
  readonly inPassages: Searches;
  readonly found = new Kept<object, FoundInPart>();
  /** For what is looked for only where an equation is broken. */
  readonly #casesInPassages: Searches;
  readonly #isLong: boolean;
  /** Of a long part what was read last, in the order of reading. */
  readonly #latest = new Map<PassageNode, PassageReading>();
  #latestIdentity: ReportIdentity | null = null;
  readonly #stating = new Kept<ReportIdentity, readonly Stated[]>();
  readonly #facts = new Kept<ReportIdentity, PartFacts>();

  private constructor(
    key: string | null,
    from: SectionContent | string,
    { lines, starts }: PassageLines,
    { grouping, passages, same }: { grouping: Grouping; passages: readonly PassageNode[]; same: SameEnds },
    before: ProsePart | null,
  ) {
    this.key = key;
    this.from = from;
    this.lines = lines;
    this.starts = starts;
    this.grouping = grouping;
    this.passages = passages;
    this.#isLong =
      passages.length > MOST_PASSAGES ||
      (starts.at(-1) ?? 0) > MOST_CHARACTERS ||
      lines.some(({ words }) => words.text.length > MOST_CHARACTERS);
    const kept = before === null ? { first: 0, last: 0 } : samePassages(passages, before.passages);
    this.inLines = new Searches(lines.length, before?.inLines, same);
    this.inPassages = new Searches(passages.length, before?.inPassages, kept);
    this.#casesInPassages = new Searches(passages.length, before === null ? null : before.#casesInPassages, kept);
  }

  /** Reads the lines of a part piece by piece; `source` is its text, `before` what the part was before. */
  static *reading(
    key: string | null,
    from: SectionContent | string,
    own: PassageLines,
    source: string,
    before: ProsePart | null,
  ): Work<ProsePart> {
    const { lines, starts } = own;
    const same = before === null ? { first: 0, last: 0 } : sameLines(own, before);
    const gap = (next: number): string => {
      const end = (starts[next - 1] as number) + (lines[next - 1] as PassageLine).words.span.end;
      const start = (starts[next] as number) + (lines[next] as PassageLine).words.span.start;
      return source.slice(end, Math.min(start, end + 10));
    };
    const earlier = before === null ? null : { ...before.grouping, sameLines: same, length: before.lines.length };
    const grouping = yield* groupingLines(lines, gap, earlier);
    const { groups } = grouping;
    const known = before?.passages ?? [];
    const back = known.length - groups.length;
    const passages = known.slice(0, grouping.same.first);
    for (let i = grouping.same.first; i < groups.length - grouping.same.last; i++) {
      if (i % GROUPS_AT_ONCE === GROUPS_AT_ONCE - 1) yield;
      const group = groups[i] as PassageGroup;
      const found = [known[i], known[i + back]].find((each) => each?.is(group, own));
      passages.push(found ?? new PassageNode(key, group, own));
    }
    const all = passages.concat(known.slice(known.length - grouping.same.last));
    return new ProsePart(key, from, own, { grouping, passages: all, same }, before);
  }

  passageAt(index: number): PassageAt {
    const { from } = this.grouping.groups[index] as PassageGroup;
    return { node: this.passages[index] as PassageNode, start: this.starts[from] as number };
  }

  /** What the passage numbered `index` says. */
  read(index: number, identity: ReportIdentity): PassageReading {
    const node = this.passages[index] as PassageNode;
    if (!this.#isLong) return node.read(identity);
    const known = this.#latestIdentity === identity ? this.#latest.get(node) : undefined;
    return known ?? this.#keepLatest(node, identity, readPassage(node.passage, identity));
  }

  #keepLatest(node: PassageNode, identity: ReportIdentity, reading: PassageReading): PassageReading {
    if (this.#latestIdentity !== identity) this.#latest.clear();
    this.#latestIdentity = identity;
    const [oldest] = this.#latest.keys();
    if (oldest !== undefined && this.#latest.size >= PASSAGES_AT_ONCE) this.#latest.delete(oldest);
    this.#latest.set(node, reading);
    return reading;
  }

  /**
   * Reads, a few at a time, the passages in which `where` would look for what is kept under `key`, and lets `look` look
   * for it while they are at hand; in a long one `prepare` makes that short, piece by piece.
   */
  *readingAhead<T>(
    key: object,
    identity: ReportIdentity,
    prepare: (index: number) => Work<void>,
    look: (index: number) => T | null,
  ): Work<void> {
    for (let { from, to } = this.inPassages.left(key); from < to; ) {
      const behind = yield* this.#readingSome(from, to, identity);
      for (let index = from; index < behind; index++) {
        if ((this.passages[index] as PassageNode).passage.text.length > LONG_PASSAGE) yield* prepare(index);
      }
      this.inPassages.lookAhead(identity, (each) => this.#statingIn(each, identity), behind - from);
      yield;
      this.inPassages.lookAhead(key, look, behind - from);
      yield;
      from = behind;
    }
    // Where everything was looked at before but for what the passages state, which nobody had asked for.
    yield* this.readingStatements(identity);
  }

  /** Reads piece by piece what the passages state, as far as it was not yet looked for. */
  *readingStatements(identity: ReportIdentity): Work<void> {
    for (let { from, to } = this.inPassages.left(identity); from < to; ) {
      const behind = yield* this.#readingSome(from, to, identity);
      this.inPassages.lookAhead(identity, (each) => this.#statingIn(each, identity), behind - from);
      yield;
      from = behind;
    }
  }

  /**
   * Reads some passages from the one numbered `from`, no more than are kept of a long part, so that something may be looked
   * for in all of them at once; gives the number of the first behind them. Those that `isWanted` says no of are passed over.
   */
  *#readingSome(
    from: number,
    to: number,
    identity: ReportIdentity,
    isWanted: (passage: Passage) => boolean = () => true,
  ): Work<number> {
    let characters = 0;
    let index = from;
    for (; index < Math.min(to, from + PASSAGES_AT_ONCE) && characters < CHARACTERS_AT_ONCE; index++) {
      const { passage } = this.passages[index] as PassageNode;
      if (!isWanted(passage)) continue;
      yield* this.readOne(index, identity);
      characters += passage.text.length;
    }
    return index;
  }

  /** Reads the passage numbered `index` piece by piece, so that `read` finds it read. */
  *readOne(index: number, identity: ReportIdentity): Work<void> {
    const node = this.passages[index] as PassageNode;
    if (!this.#isLong) yield* node.reading(identity);
    else if (this.#latestIdentity !== identity || !this.#latest.has(node))
      this.#keepLatest(node, identity, yield* readingPassage(node.passage, identity));
  }

  #statingIn(index: number, identity: ReportIdentity): Stating | null {
    const { claims, changes } = this.read(index, identity);
    return claims.length === 0 ? null : { claims, changes };
  }

  /** Counts of cases that do not say what they are about, of all passages. */
  casesPerhaps(identity: ReportIdentity): readonly Claim[] {
    return this.#casesInPassages
      .where(identity, (index) => this.#casesIn(index, identity))
      .flatMap(({ value }) => value);
  }

  /** Finds the same piece by piece: passages that cannot tell of cases are not read for it. */
  *readingCases(identity: ReportIdentity): Work<void> {
    for (let { from, to } = this.#casesInPassages.left(identity); from < to; ) {
      const behind = yield* this.#readingSome(from, to, identity, mayTellOfCases);
      this.#casesInPassages.lookAhead(identity, (index) => this.#casesIn(index, identity), behind - from);
      yield;
      from = behind;
    }
  }

  #casesIn(index: number, identity: ReportIdentity): readonly Claim[] | null {
    const { passage } = this.passages[index] as PassageNode;
    if (!mayTellOfCases(passage)) return null;
    const claims = casesPerhaps(passage, this.read(index, identity).sentences, identity);
    return claims.length === 0 ? null : claims;
  }

  /** The passages that state figures, with their claims. */
  stating(identity: ReportIdentity): readonly Stated[] {
    return this.#stating.get(identity, () =>
      this.inPassages
        .where(identity, (index) => this.#statingIn(index, identity))
        .map(({ index, value }) => ({ at: this.passageAt(index), ...value })),
    );
  }

  /** What a broken table is held against: it stays the same while the part does, wherever that moves to. */
  facts(identity: ReportIdentity): PartFacts {
    return this.#facts.get(identity, () => ({
      stated: this.stating(identity).flatMap(({ claims }) => factsOf(claims)),
      perhaps: factsPerhaps(this.casesPerhaps(identity)),
    }));
  }
}

/** How many lines are the same and equally far from the start, and of the rest equally far from the last line. */
function sameLines({ lines, starts }: PassageLines, before: PassageLines): SameEnds {
  const most = Math.min(lines.length, before.lines.length);
  let first = 0;
  while (first < most && lines[first] === before.lines[first] && starts[first] === before.starts[first]) first++;
  const by = (starts.at(-1) ?? 0) - (before.starts.at(-1) ?? 0);
  let last = 0;
  while (last < most - first) {
    const own = lines.length - last - 1;
    const other = before.lines.length - last - 1;
    if (lines[own] !== before.lines[other] || starts[own] !== (before.starts[other] as number) + by) break;
    last++;
  }
  return { first, last };
}

function samePassages(own: readonly PassageNode[], before: readonly PassageNode[]): SameEnds {
  const most = Math.min(own.length, before.length);
  let first = 0;
  while (first < most && own[first] === before[first]) first++;
  let last = 0;
  while (last < most - first && own[own.length - last - 1] === before[before.length - last - 1]) last++;
  return { first, last };
}

/** Reads a section piece by piece. `source` is its text from the start of its heading's line; `before` what it was before. */
export function* readingSection(content: SectionContent, source: string, before: ProsePart | null): Work<ProsePart> {
  if (before?.from === content) return before;
  const { inlineText, template } = content.words;
  const lines: PassageLine[] = [];
  const known = before?.lines ?? [];
  if (inlineText !== null) lines.push(known[0]?.node === inlineText ? known[0] : lineOf(inlineText));
  const more = known.length - content.lines.length - lines.length;
  for (const node of content.lines) {
    const at = lines.length;
    if (at % GROUPS_AT_ONCE === GROUPS_AT_ONCE - 1) yield;
    let line = known[at];
    if (line?.node !== node) line = known[at + more];
    if (line?.node !== node) {
      const words = node.words ?? { span: { start: 0, end: 0 }, text: '' };
      line = { node, words, item: node.item, found: new Kept() };
    }
    lines.push(line);
  }
  const starts = inlineText === null ? content.starts : [0, ...content.starts];
  if (lines.length > GROUPS_AT_ONCE) yield;
  return yield* ProsePart.reading(template.key, content, { lines, starts }, source, before);
}

/** Reads what stands between title and first heading. `source` is that text; the places of the lines count from its start. */
export function* readingPreamble(
  source: string,
  found: readonly SourceText[],
  before: ProsePart | null,
): Work<ProsePart> {
  // What an element holds may depend on what stands above it.
  const from = [source, ...found.map(({ span, text }) => `${span.start} ${text}`)].join('\n');
  if (before?.from === from) return before;
  const lines = found.map((words) => lineOf(movedText(words, -words.span.start)));
  return yield* ProsePart.reading(null, from, { lines, starts: found.map(({ span }) => span.start) }, source, null);
}

function lineOf(words: SourceText): PassageLine {
  return {
    node: words,
    found: new Kept(),
    words,
    item: { opens: opensWithOrdinal(words.text), heads: isItemHeading(words.text) },
  };
}

function startOf({ start }: { readonly start: number }): Span {
  return { start, end: start };
}

/** A part of the running text and where it starts in the document. */
export interface ProsePartAt {
  readonly part: ProsePart;
  readonly start: number;
}

/** The running text of a report, placed in the document. */
export class PlacedProse implements Prose {
  readonly #parts: readonly ProsePartAt[];
  readonly #identity: ReportIdentity;
  #passages: readonly ReadPassage[] | null = null;
  #claims: Prose['claims'] | null = null;

  constructor(parts: readonly ProsePartAt[], identity: ReportIdentity) {
    this.#parts = parts;
    this.#identity = identity;
  }

  get passages(): readonly ReadPassage[] {
    this.#passages ??= this.#parts.flatMap(({ part, start }) =>
      part.passages.map((_, i) => ({ passage: passageAt(part.passageAt(i), start), ...part.read(i, this.#identity) })),
    );
    return this.#passages;
  }

  passageAt(offset: number): ReadPassage | null {
    return done(this.readingAt(offset));
  }

  *readingAt(offset: number): Work<ReadPassage | null> {
    const at = lastFrom(this.#parts, startOf, offset);
    if (at === null) return null;
    const { part, start } = at;
    const passages = part.grouping.groups;
    const found = lastFrom(passages, ({ from }) => startOf({ start: start + (part.starts[from] as number) }), offset);
    if (found === null) return null;
    const index = passages.indexOf(found);
    yield* part.readOne(index, this.#identity);
    return { passage: passageAt(part.passageAt(index), start), ...part.read(index, this.#identity) };
  }

  get claims(): Prose['claims'] {
    if (this.#claims === null) done(this.placing());
    return this.#claims ?? [];
  }

  *findingChanges(): Work<readonly StatedChange[]> {
    const all: StatedChange[] = [];
    for (const [i, { part, start }] of this.#parts.entries()) {
      if (i % PARTS_AT_ONCE === PARTS_AT_ONCE - 1) yield;
      yield* part.readingStatements(this.#identity);
      for (const { at, claims, changes } of part.stating(this.#identity)) {
        if (changes.length === 0) continue;
        all.push(...changesOfClaims(changes, claims, passageAt(at, start)));
        if (all.length % CLAIMS_AT_ONCE === 0) yield;
      }
    }
    return all;
  }

  get casesPerhaps(): Prose['casesPerhaps'] {
    return this.#parts.flatMap(({ part }) => part.casesPerhaps(this.#identity));
  }

  get facts(): Prose['facts'] {
    const parts = this.#parts.map(({ part }) => part.facts(this.#identity));
    return [...parts.flatMap(({ stated }) => stated), ...parts.flatMap(({ perhaps }) => perhaps)];
  }

  *readingCases(): Work<void> {
    for (const [i, { part }] of this.#parts.entries()) {
      if (i % PARTS_AT_ONCE === PARTS_AT_ONCE - 1) yield;
      yield* part.readingCases(this.#identity);
    }
  }

  *placing(): Work<void> {
    if (this.#claims !== null) return;
    const all: Claim[] = [];
    for (const [i, { part, start }] of this.#parts.entries()) {
      if (i % PARTS_AT_ONCE === PARTS_AT_ONCE - 1) yield;
      for (const { at, claims } of part.stating(this.#identity)) {
        const passage = passageAt(at, start);
        for (const claim of claims) {
          all.push(placed(claim, passage));
          if (all.length % CLAIMS_AT_ONCE === 0) yield;
        }
      }
    }
    this.#claims = all;
  }
}
