import type { RuleFinding } from '../findings/finding.ts';
import type { SectionContent } from '../model/bind.ts';
import { movedText } from '../model/bind.ts';
import { isPageFurniture } from '../model/furniture.ts';
import type { SourceText } from '../syntax/source.ts';
import { isItemHeading, opensWithOrdinal } from '../text/items.ts';
import { Kept } from '../text/kept.ts';
import type { Claim } from './claims/claim.ts';
import type { Setting } from './form.ts';
import { groupsOf, type Passage, type PassageGroup, type PassageLine, passageOf } from './passage.ts';
import { type PassageReading, type Prose, placed, type ReadPassage, readPassage } from './prose.ts';

/**
 * A passage without its position, with what was read in it and what rules found in it. While neither its words nor
 * those around it that have a say in them are touched it stays the same object.
 */
export class PassageNode {
  /** What it locates counts from the start of its first line. */
  readonly passage: Passage;
  readonly lines: readonly PassageLine[];
  readonly #reading = new Kept<Setting, PassageReading>();
  readonly found = new Kept<object, readonly RuleFinding[]>();
  /** What each rule that looks at many passages takes from this one. */
  readonly gathered = new Kept<object, readonly unknown[]>();

  constructor(part: string | null, { heading, lines }: PassageGroup) {
    const start = lines[0]?.words.span.start ?? 0;
    this.lines = lines.map((line) => ({ ...line, words: movedText(line.words, -start) }));
    this.passage = passageOf(part, { heading, lines: this.lines });
  }

  read(setting: Setting): PassageReading {
    return this.#reading.get(setting, () => readPassage(this.passage, setting));
  }

  /** True if it is what these lines make, wherever they stand. */
  is({ heading, lines }: PassageGroup): boolean {
    const start = lines[0]?.words.span.start ?? 0;
    return (
      this.lines.length === lines.length &&
      this.passage.heading === heading &&
      this.lines.every(
        ({ node, words }, i) => lines[i]?.node === node && lines[i]?.words.span.start === words.span.start + start,
      )
    );
  }
}

/** A passage and where it starts in its part of the report. */
export interface PassageAt {
  readonly node: PassageNode;
  readonly start: number;
}

/**
 * The running text of one part of a report: the preamble, or what stands under a heading. What is collected from its
 * lines and passages is kept with it, so that of a part that an edit did not reach none of them is looked at again.
 */
export class ProsePart {
  /** The section's key; null before the first. */
  readonly key: string | null;
  /** What it was read from, and the lines of it. Positions count from the start of the part. */
  readonly from: SectionContent | string;
  readonly lines: readonly PassageLine[];
  readonly passages: readonly PassageAt[];
  /** The lines in which rules found something. */
  readonly foundInLines = new Kept<object, readonly FoundIn<PassageLine>[]>();
  /** The passages in which rules found something. */
  readonly foundInPassages = new Kept<object, readonly FoundIn<PassageAt>[]>();
  /** The passages from which rules took something. */
  readonly gathered = new Kept<object, readonly { readonly at: PassageAt; readonly values: readonly unknown[] }[]>();
  readonly #stating = new Kept<Setting, readonly { readonly at: PassageAt; readonly claims: readonly Claim[] }[]>();

  constructor(key: string | null, { from, lines, passages }: Pick<ProsePart, 'from' | 'lines' | 'passages'>) {
    this.key = key;
    this.from = from;
    this.lines = lines;
    this.passages = passages;
  }

  /** The passages that state figures, with their claims. Spans of claims are offsets into the passage. */
  stating(setting: Setting): readonly { readonly at: PassageAt; readonly claims: readonly Claim[] }[] {
    return this.#stating.get(setting, () => {
      const stating: { readonly at: PassageAt; readonly claims: readonly Claim[] }[] = [];
      for (const at of this.passages) {
        const { claims } = at.node.read(setting);
        if (claims.length > 0) stating.push({ at, claims });
      }
      return stating;
    });
  }
}

/** What rules found in one line or passage. */
export interface FoundIn<Place> {
  readonly at: Place;
  readonly findings: readonly RuleFinding[];
}

/** Reads a section. `source` is its text from the start of its heading's line; `before` what it was before. */
export function readSection(content: SectionContent, source: string, before: ProsePart | null): ProsePart {
  if (before?.from === content) return before;
  const { inlineText } = content.words;
  const lines: PassageLine[] = inlineText === null ? [] : [lineOf(inlineText)];
  const known = before?.lines ?? [];
  const back = known.length - content.lines.length - lines.length;
  content.lines.forEach((node, i) => {
    if (node.words === null) return;
    const same = [known[lines.length], known[lines.length + back]].find((each) => each?.node === node);
    const words = movedText(node.words, content.starts[i] as number);
    lines.push({ node, words, item: node.item, found: same?.found ?? new Kept() });
  });
  return partOf(content, content.words.template.key, lines, source, before);
}

/** Reads what stands between title and first heading. */
export function readPreamble(source: string, before: ProsePart | null): ProsePart {
  if (before?.from === source) return before;
  return partOf(source, null, preambleLines(source).map(lineOf), source, before);
}

function lineOf(words: SourceText): PassageLine {
  return {
    node: words,
    found: new Kept(),
    words,
    item: { opens: opensWithOrdinal(words.text), heads: isItemHeading(words.text) },
  };
}

function partOf(
  from: SectionContent | string,
  key: string | null,
  lines: readonly PassageLine[],
  source: string,
  before: ProsePart | null,
): ProsePart {
  const groups = groupsOf(lines, (previous, next) => {
    const { end } = previous.words.span;
    return source.slice(end, Math.min(next.words.span.start, end + 10));
  });
  const known = before?.passages ?? [];
  const back = known.length - groups.length;
  const passages = groups.map((group, i): PassageAt => {
    const same = [known[i], known[i + back]].find((each) => each?.node.is(group));
    return { node: same?.node ?? new PassageNode(key, group), start: group.lines[0]?.words.span.start ?? 0 };
  });
  return new ProsePart(key, { from, lines, passages });
}

/** The lines between title and first heading, as they stand. */
function preambleLines(source: string): SourceText[] {
  const lines: SourceText[] = [];
  let at = 0;
  while (at < source.length) {
    const end = source.indexOf('\n', at);
    const stop = end < 0 ? source.length : end;
    const line = source.slice(at, stop);
    const text = line.trim();
    const start = at + line.indexOf(text);
    // Mark-up before the first heading is page furniture, not the report's text.
    if (text !== '' && !/[<\t|]/.test(text) && !isPageFurniture(text))
      lines.push({ span: { start, end: start + text.length }, text });
    at = stop + 1;
  }
  return lines;
}

/** A part of the running text and where it starts in the document. */
export interface ProsePartAt {
  readonly part: ProsePart;
  readonly start: number;
}

/** The running text of a report, placed in the document. */
export class PlacedProse implements Prose {
  readonly #parts: readonly ProsePartAt[];
  readonly #setting: Setting;
  #passages: readonly ReadPassage[] | null = null;
  #claims: Prose['claims'] | null = null;

  constructor(parts: readonly ProsePartAt[], setting: Setting) {
    this.#parts = parts;
    this.#setting = setting;
  }

  get passages(): readonly ReadPassage[] {
    this.#passages ??= this.#parts.flatMap(({ part, start }) =>
      part.passages.map((each) => ({ passage: passageAt(each, start), ...each.node.read(this.#setting) })),
    );
    return this.#passages;
  }

  get claims(): Prose['claims'] {
    this.#claims ??= this.#parts.flatMap(({ part, start }) =>
      part.stating(this.#setting).flatMap(({ at, claims }) => {
        const passage = passageAt(at, start);
        return claims.map((claim) => placed(claim, passage));
      }),
    );
    return this.#claims;
  }
}

/** The passage as it stands in a part that starts at `start`. */
export function passageAt({ node, start: from }: PassageAt, start: number): Passage {
  const by = start + from;
  return {
    ...node.passage,
    locate: (within) => {
      const span = node.passage.locate(within);
      return { start: span.start + by, end: span.end + by };
    },
  };
}
