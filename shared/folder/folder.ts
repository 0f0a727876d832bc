import { bodyKey } from './body-key.ts';
import { type ComparedSection, comparedSections, type FigureFact, isSameFigure, type ReportFacts } from './facts.ts';
import { LikenessIndex } from './likeness.ts';
import { mayBe, nameIn, placeOf, type UnreadFile } from './unread.ts';

/** A body whose report adds up those of others: declared in `gouji.config.json`, names as the titles have them. */
export interface Sum {
  readonly body: string;
  readonly sumOf: readonly string[];
}

/** Another report in which much of a section stands again. */
export interface Alike {
  readonly report: ReportFacts;
  /** The share of 5-grams in common: 0 to 1. */
  readonly share: number;
}

/** The reports of a folder by body and year, never by their files' names. */
export class Folder {
  #version = 0;
  readonly #byPath = new Map<string, ReportFacts>();
  /** By body and then by year, in order of the path. */
  readonly #byBody = new Map<string, Map<number, ReportFacts[]>>();
  /** By path: an edit elsewhere in a report leaves its wordings where they are. */
  readonly #wordings: ReadonlyMap<ComparedSection, LikenessIndex<string>> = new Map(
    comparedSections.map((key) => [key, new LikenessIndex<string>()]),
  );
  /** Which bodies' reports lie where, for a version of the folder. */
  #places: { readonly version: number; readonly bodies: ReadonlyMap<string, ReadonlyMap<string, string>> } = {
    version: -1,
    bodies: new Map(),
  };
  /** By path: what may be a report and cannot be read. */
  readonly #unread = new Map<string, UnreadFile>();

  /** Takes a report in, in the place of what was known of its file. */
  set(report: ReportFacts): void {
    const known = this.#byPath.get(report.path);
    if (known !== undefined) this.#forget(known);
    this.#unread.delete(report.path);
    this.#version++;
    this.#byPath.set(report.path, report);
    let years = this.#byBody.get(report.bodyKey);
    if (years === undefined) {
      years = new Map();
      this.#byBody.set(report.bodyKey, years);
    }
    years.set(report.year, [...(years.get(report.year) ?? []), report].sort(byPath));
    this.#index(report.path, known, report);
  }

  /** Takes in that a file cannot be read, in the place of what was known of it. */
  setUnread(file: UnreadFile): void {
    this.delete(file.path);
    this.#version++;
    this.#unread.set(file.path, file);
  }

  delete(path: string): void {
    if (this.#unread.delete(path)) this.#version++;
    const known = this.#byPath.get(path);
    if (known === undefined) return;
    this.#version++;
    this.#forget(known);
    this.#index(path, known, undefined);
  }

  #forget(known: ReportFacts): void {
    this.#byPath.delete(known.path);
    const years = this.#byBody.get(known.bodyKey);
    const others = years?.get(known.year)?.filter((each) => each !== known) ?? [];
    if (others.length > 0) years?.set(known.year, others);
    else years?.delete(known.year);
    if (years?.size === 0) this.#byBody.delete(known.bodyKey);
  }

  #index(path: string, before: ReportFacts | undefined, now: ReportFacts | undefined): void {
    for (const [key, index] of this.#wordings) {
      const [old, wording] = [before, now].map((each) => each?.sections.get(key)?.wording);
      if (old === wording) continue;
      if (old !== undefined) index.remove(path, old);
      if (wording !== undefined) index.add(path, wording);
    }
  }

  /** True if it holds a report of another file. */
  holdsOthersThan(path: string): boolean {
    return this.#byPath.size > (this.#byPath.has(path) ? 1 : 0);
  }

  get(path: string): ReportFacts | undefined {
    return this.#byPath.get(path);
  }

  /** Another number after each change of what the folder holds. */
  get version(): number {
    return this.#version;
  }

  /** In the order in which they were taken in. */
  get reports(): Iterable<ReportFacts> {
    return this.#byPath.values();
  }

  /** Files that may be reports and cannot be read, in the order in which they were met. */
  get unread(): Iterable<UnreadFile> {
    return this.#unread.values();
  }

  /**
   * The files that cannot be read of which one may be the report of a body on a year: a report that nobody could look at is not
   * missing. @param near a report beside which that of the body may lie too
   */
  unreadFor(key: string, year: number, near?: string): readonly UnreadFile[] {
    if (this.#unread.size === 0) return [];
    const paths = [...(this.#byBody.get(key)?.values() ?? [])].flatMap((reports) => reports.map(({ path }) => path));
    const places = new Set([...paths, ...(near === undefined ? [] : [near])].map(placeOf));
    return [...this.#unread.values()].filter((file) => {
      if (!mayBe(file, key, year, places)) return false;
      const named = file.body !== null && bodyKey(file.body) === key ? key : this.#keyNamedBy(file);
      return named === null || named === key;
    });
  }

  /**
   * The name of the body whose report a file is that cannot be read: the one that its name names, or whose reports alone lie
   * where it does. Null where neither tells.
   */
  bodyOfUnread(file: UnreadFile): string | null {
    const { place, body } = file;
    if (body !== null && this.#byBody.has(bodyKey(body))) return body;
    const beside = this.#bodiesAt(place);
    const named = this.#keyNamedBy(file);
    if (named !== null) return beside.get(named) ?? body;
    const [only] = beside.values();
    return body === null && beside.size === 1 && only !== undefined ? only : body;
  }

  /** Of the bodies whose reports lie where a file does, the only one that its name may be meant for; null for none, or several. */
  #keyNamedBy({ path, place, body }: UnreadFile): string | null {
    // 「教育局」 in a folder of the offices of a county.
    const name = body === null ? nameIn(path) : bodyKey(body);
    const alike = [...this.#bodiesAt(place).keys()].filter((key) => key.includes(name) || name.endsWith(key));
    return name.length > 1 && alike.length === 1 ? (alike[0] ?? null) : null;
  }

  /** The bodies whose reports lie in a place: their names by their keys. */
  #bodiesAt(place: string): ReadonlyMap<string, string> {
    if (this.#places.version !== this.#version) {
      const bodies = new Map<string, Map<string, string>>();
      for (const { path, bodyKey: key, body } of this.#byPath.values()) {
        const at = placeOf(path);
        bodies.set(at, (bodies.get(at) ?? new Map<string, string>()).set(key, body));
      }
      this.#places = { version: this.#version, bodies };
    }
    return this.#places.bodies.get(place) ?? new Map<string, string>();
  }

  /** All files of a body and a year, in order of the path. */
  filesOf(key: string, year: number): readonly ReportFacts[] {
    return this.#byBody.get(key)?.get(year) ?? [];
  }

  /** The years of which there is a report of the body, in no order. */
  yearsOf(key: string): Iterable<number> {
    return this.#byBody.get(key)?.keys() ?? [];
  }

  likeTo(key: ComparedSection, report: ReportFacts, least: number): ReadonlyMap<ReportFacts, number> {
    const section = report.sections.get(key);
    const index = this.#wordings.get(key);
    const like = new Map<ReportFacts, number>();
    if (section === undefined || index === undefined) return like;
    for (const [path, share] of index.like(section.wording, least)) {
      const other = this.#byPath.get(path);
      if (other !== undefined) like.set(other, share);
    }
    return like;
  }
}

/**
 * A report among the others of its folder. What the folder knows of the report's own file, an earlier version of it, is
 * left out.
 */
export class Neighbours {
  readonly self: ReportFacts;
  readonly #folder: Folder;
  readonly #hierarchy: readonly Sum[];

  constructor(self: ReportFacts, folder: Folder, hierarchy: readonly Sum[]) {
    this.self = self;
    this.#folder = folder;
    this.#hierarchy = hierarchy;
  }

  /** The other files of the report's own body and year. */
  get duplicates(): readonly ReportFacts[] {
    return this.#others(this.self.bodyKey, this.self.year);
  }

  /** Whether the report is a copy, letter by letter, of a file before it: then it counts for nothing. */
  get isCopy(): boolean {
    const { self } = this;
    return this.duplicates.some(({ digest, path }) => digest === self.digest && path < self.path);
  }

  /** The reports of a body and a year, this one left out; of files that are the same letter by letter only the first. */
  of(key: string, year: number): readonly ReportFacts[] {
    return withoutCopies(this.#others(key, year));
  }

  /** Those of the year before. */
  get lastYear(): readonly ReportFacts[] {
    return this.of(this.self.bodyKey, this.self.year - 1);
  }

  /** The other reports of the body, of any year, in no order; of files that are the same letter by letter only the first. */
  get ofBody(): readonly ReportFacts[] {
    const { bodyKey: key } = this.self;
    return [...this.#folder.yearsOf(key)].flatMap((year) => this.of(key, year));
  }

  /** The files that cannot be read of which one may be the report of a body on a year. */
  unreadFor(key: string, year: number): readonly UnreadFile[] {
    return this.#folder.unreadFor(key, year, this.self.path);
  }

  /** The bodies whose reports this one adds up, each as it is declared; null where none are. */
  get addends(): readonly string[] | null {
    return this.#hierarchy.find(({ body }) => bodyKey(body) === this.self.bodyKey)?.sumOf ?? null;
  }

  /**
   * The reports, of other bodies in this year or of any in earlier years, that repeat at least a share of a section;
   * the likest first.
   */
  alike(section: ComparedSection, least: number): readonly Alike[] {
    const { self } = this;
    const found = [...this.#folder.likeTo(section, self, least)].flatMap(([report, share]): Alike[] => {
      const isOlder = report.year < self.year || (report.year === self.year && report.bodyKey !== self.bodyKey);
      return report.path !== self.path && isOlder && this.#isOriginal(report) ? [{ report, share }] : [];
    });
    return found.sort((a, b) => b.share - a.share || b.report.year - a.report.year || byPath(a.report, b.report));
  }

  #others(key: string, year: number): readonly ReportFacts[] {
    return this.#folder.filesOf(key, year).filter(({ path }) => path !== this.self.path);
  }

  #isOriginal(report: ReportFacts): boolean {
    return this.of(report.bodyKey, report.year).includes(report);
  }
}

/** A figure on which all reports of one body and year agree; null where they do not, or one has none. */
export function figureIn(reports: readonly ReportFacts[], address: string): (FigureFact & { path: string }) | null {
  const [first, ...more] = reports;
  const figure = first?.figure(address) ?? null;
  if (first === undefined || figure === null) return null;
  return more.every((each) => isSameFigure(each.value(address), figure.value)) ? { ...figure, path: first.path } : null;
}

function withoutCopies(reports: readonly ReportFacts[]): readonly ReportFacts[] {
  if (reports.length < 2) return reports;
  return reports.filter(({ digest }, i) => reports.findIndex((each) => each.digest === digest) === i);
}

function byPath(a: ReportFacts, b: ReportFacts): number {
  return a.path < b.path ? -1 : a.path > b.path ? 1 : 0;
}
