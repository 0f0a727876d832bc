import type { Applicability, Finding, Fix, RuleFinding } from '../findings/finding.ts';
import type { RuleId } from '../findings/rule-ids.ts';
import type { Neighbours } from '../folder/folder.ts';
import type { Message } from '../messages/message.ts';
import type { Table } from '../model/report.ts';
import { hasRole } from '../model/roles.ts';
import type { PassageLine } from '../prose/passage.ts';
import { type FoundInPassage, type PassageNode, passageAt } from '../prose/passage-node.ts';
import { MOST_IN_A_PASSAGE } from '../prose/prose.ts';
import type { FoundInPart, ProsePart, ProsePartAt } from '../prose/prose-part.ts';
import type { BlockNode } from '../syntax/nodes.ts';
import type { BlockList } from '../syntax/reading.ts';
import { sourceSpan } from '../syntax/source.ts';
import type { TableTemplate } from '../template/schema.ts';
import { Kept } from '../text/kept.ts';
import type { Found } from '../text/searches.ts';
import { movedSpan, type Span } from '../text/span.ts';
import { done, type Work } from '../text/work.ts';
import { withCopies } from '../writing/copies.ts';
import { plainEdits } from '../writing/snippet.ts';
import type { ReportNodes } from './report-nodes.ts';
import type {
  BlockRule,
  Findings,
  Gathered,
  PassageRule,
  PresentReport,
  ProseRule,
  ReportRule,
  ReportSubject,
  Rule,
  SectionRule,
  TableInReportRule,
  TableRule,
  TableSubject,
  TextRule,
  TextSubject,
  WorkspaceRule,
  WorkspaceSubject,
} from './rule.ts';
import type { FoundInTable } from './table-node.ts';
import { MOST_CELLS_TO_TRY, MOST_CHARACTERS_TO_TRY } from './trial.ts';
import { unusualCells } from './unusual-cells.ts';

const nothing: readonly RuleFinding[] = [];

/** So many sections, mostly short where there are many, are looked at at once. */
const PARTS_AT_ONCE = 100;

/** A rule that threw: its findings about that subject are lost, nothing else is. */
export type OnBrokenInvariant = (rule: RuleId, error: unknown) => void;

/**
 * The rules that run over a report and the little that they know beside their subjects. What they found in a subject is
 * kept with it, and not looked for again while the subject stays the same and this object too.
 */
export class RuleRun {
  readonly identity: ReportSubject['identity'];
  readonly #byId: ReadonlyMap<RuleId, Rule>;
  readonly #order: ReadonlyMap<RuleId, number>;
  readonly #block: BlockRule[] = [];
  readonly #text: TextRule[] = [];
  readonly #passage: PassageRule[] = [];
  readonly #section: SectionRule[] = [];
  readonly #table: TableRule[] = [];
  readonly #tableInReport: TableInReportRule[] = [];
  readonly #forTable = new Map<TableTemplate, RulesForTable>();
  readonly #prose: ProseRule[] = [];
  /** For each of these the key, new in each run, under which it is kept in which passages the rule took something. */
  readonly #proseKeys: object[] = [];
  readonly #report: ReportRule[] = [];
  readonly #workspace: WorkspaceRule[] = [];
  /** One object for each part of the report: the same line in another part is another subject. */
  readonly #parts = new Map<string | null, object>();
  /** What was found in a section that stands a second time is kept under this: as the first it is another subject. */
  readonly #repeats = {};
  readonly #onBrokenInvariant: OnBrokenInvariant;

  /** `rules` in the order in which findings at one place are to stand. */
  constructor(rules: readonly Rule[], identity: ReportSubject['identity'], onBrokenInvariant: OnBrokenInvariant) {
    this.identity = identity;
    this.#onBrokenInvariant = onBrokenInvariant;
    this.#byId = new Map(rules.map((rule) => [rule.meta.id, rule]));
    this.#order = new Map(rules.map(({ meta }, i) => [meta.id, i]));
    for (const rule of rules) {
      if (rule.meta.editions?.includes(identity.edition.id) ?? true) this.#add(rule);
    }
  }

  #add(rule: Rule): void {
    switch (rule.scope) {
      case 'block':
        this.#block.push(rule);
        break;
      case 'text':
        this.#text.push(rule);
        break;
      case 'passage':
        this.#passage.push(rule);
        break;
      case 'section':
        this.#section.push(rule);
        break;
      case 'table':
        this.#table.push(rule);
        break;
      case 'table-in-report':
        this.#tableInReport.push(rule);
        break;
      case 'prose':
        this.#prose.push(rule);
        this.#proseKeys.push({});
        break;
      case 'report':
        this.#report.push(rule);
        break;
      case 'workspace':
        this.#workspace.push(rule);
    }
  }

  /** All that the rules find, in order of position and of the rules, with offsets into the text of the report. */
  findings(nodes: ReportNodes, present: PresentReport, folder: WorkspaceSubject | null): readonly Finding[] {
    return done(this.finding(nodes, present, folder));
  }

  /** The same, piece by piece. */
  *finding(nodes: ReportNodes, present: PresentReport, folder: WorkspaceSubject | null): Work<readonly Finding[]> {
    const found: Finding[] = [];
    const take: Take = (findings, locate, heading = null) => {
      for (const finding of findings) {
        const onHeading = finding.on === 'section-heading' && heading !== null;
        found.push(this.#placed(finding, onHeading ? heading : locate(finding.span), locate, present));
      }
    };
    yield* this.#inBlocks(nodes, present, take);
    // Where no rule is to look at passages or tables, no running text is read and nothing is reckoned.
    if (this.#text.length > 0) yield* this.#inTexts(nodes, present.text, take);
    yield;
    if (this.#passage.length + this.#prose.length > 0) yield* this.#inPassages(nodes, present, take);
    if (this.#section.length > 0) yield* this.#inSections(nodes, take);
    yield;
    if (this.#table.length + this.#tableInReport.length > 0) yield* this.#inTables(nodes, present, take);
    yield* this.#asking(this.#report, (rule) => rule.check(present), take);
    if (folder !== null) take(this.#ask(folderRules(this.#workspace, folder), folder), asItStands);
    const order = ({ rule }: Finding): number => this.#order.get(rule) ?? 0;
    return withoutExplained(found).sort(
      (a, b) => a.span.start - b.span.start || a.span.end - b.span.end || order(a) - order(b),
    );
  }

  /**
   * Does piece by piece most of what `findings` would do: what rules find and take is kept where they look for it then.
   */
  *lookingAhead({ lines: { source, blocks }, preamble, sections }: ReportNodes): Work<void> {
    for (const rule of this.#block) {
      yield* blocks.lookingAhead(rule, (index) => this.#inBlock(rule, source, index));
    }
    for (const [i, { part }] of partsOf(preamble, sections).entries()) {
      if (i % PARTS_AT_ONCE === PARTS_AT_ONCE - 1) yield;
      yield* part.inLines.lookingAhead(this, (index) => this.#inLine(part, index));
      yield* part.readingAhead(
        this,
        this.identity,
        (index) => this.#lookingInto(part, index),
        (index) => this.#findingsIn(part, index),
      );
      for (const [i, key] of this.#proseKeys.entries()) {
        yield* part.inPassages.lookingAhead(key, (index) => this.#takenIn(part, index, i));
      }
    }
  }

  *#inBlocks({ lines: { source, blocks } }: ReportNodes, present: PresentReport, take: Take): Work<void> {
    const check = (rule: BlockRule): Findings | null => {
      const found = blocks.where(rule, (index) => this.#inBlock(rule, source, index));
      if (found.length === 0) return null;
      const gathered = found.map(({ index, value }) => ({ value, part: null, locate: by(startOf(source, index)) }));
      return rule.check(gathered, present);
    };
    yield* this.#asking(this.#block, check, take);
  }

  #inBlock(rule: BlockRule, { text, blocks, starts, html }: BlockList, index: number): unknown {
    const block = blocks[index] as BlockNode;
    const start = startOf({ starts }, index);
    const end = (starts[index] as number) - start + block.length;
    // In front of the first block of a page stands its mark-up.
    const isFirst = index === 0 && html && starts[0] !== 0;
    return this.#gather(rule, {
      text: text.slice(start, starts[index + 1]),
      end,
      isMarkup: isFirst || isMarkup(block),
    });
  }

  *#inTexts({ title, preamble, sections, tables }: ReportNodes, text: string, take: Take): Work<void> {
    if (title !== null) {
      const { node, start } = title;
      const findings = this.#inText(node.found, { kind: 'title', text: node.text, part: null });
      if (findings !== nothing) take(findings, by(start));
    }
    for (const [i, { part, start }] of partsOf(preamble, sections).entries()) {
      if (i % PARTS_AT_ONCE === PARTS_AT_ONCE - 1) yield;
      const { lines, starts } = part;
      const found = part.inLines.where(this, (index) => this.#inLine(part, index));
      for (const { index, value } of found) {
        const { words } = lines[index] as PassageLine;
        take(value, (span) => movedSpan(sourceSpan(words, span), start + (starts[index] as number)));
      }
    }
    for (const { node, start } of tables) {
      const { table } = node;
      const span = movedSpan(table.span, start);
      // The text of a table is cut out of the report only if a rule is to look at it.
      const findings = node.foundInText.get(this, () => {
        const part = table.template.section;
        return this.#ask(this.#text, {
          kind: 'table',
          text: text.slice(span.start, span.end),
          part,
          identity: this.identity,
        });
      });
      if (findings !== nothing) take(findings, by(span.start));
    }
  }

  #inLine({ key, lines }: ProsePart, index: number): readonly RuleFinding[] | null {
    const { found, words } = lines[index] as PassageLine;
    if (words.text.length > MOST_IN_A_PASSAGE) return null;
    const findings = this.#inText(found, { kind: 'line', text: words.text, part: key });
    return findings === nothing ? null : findings;
  }

  #inText(found: Kept<object, readonly RuleFinding[]>, subject: Omit<TextSubject, 'identity'>): readonly RuleFinding[] {
    return found.get(this.#part(subject.part), () => this.#ask(this.#text, { ...subject, identity: this.identity }));
  }

  #part(part: string | null): object {
    let known = this.#parts.get(part);
    if (known === undefined) {
      known = {};
      this.#parts.set(part, known);
    }
    return known;
  }

  *#inPassages({ preamble, sections }: ReportNodes, present: PresentReport, take: Take): Work<void> {
    const taken: TakenIn[][] = this.#prose.map(() => []);
    for (const [i, { part, start }] of partsOf(preamble, sections).entries()) {
      if (i % PARTS_AT_ONCE === PARTS_AT_ONCE - 1) yield;
      const { findings, byRule } = part.found.get(this, () => this.#inPart(part));
      for (const { index, value } of findings) take(value, passageAt(part.passageAt(index), start).locate);
      for (const { rule, found } of byRule) taken[rule]?.push({ part, start, found });
    }
    const check = (rule: ProseRule, i: number): Findings | null => {
      const found = taken[i] as TakenIn[];
      if (found.length === 0 && rule.looksFurther !== true) return null;
      return rule.check({ [Symbol.iterator]: () => placedIn(found) }, present);
    };
    yield* this.#asking(this.#prose, check, take);
  }

  /** What rules find in the passages of a part, and take from them: kept with the part. */
  #inPart(part: ProsePart): FoundInPart {
    const findings = part.inPassages.where(this, (index) => this.#findingsIn(part, index));
    const byRule: FoundInPart['byRule'][number][] = [];
    for (const [rule, key] of this.#proseKeys.entries()) {
      // Few passages have something for one rule: it is looked for rule by rule, so that an edit costs no walk over the rest.
      const found = part.inPassages.where(key, (index) => this.#takenIn(part, index, rule));
      if (found.length > 0) byRule.push({ rule, found });
    }
    return { findings, byRule };
  }

  #findingsIn(part: ProsePart, index: number): readonly RuleFinding[] | null {
    const findings = this.#inPassage(part, index)?.findings ?? nothing;
    return findings === nothing ? null : findings;
  }

  /** What the rule numbered `rule` among those of scope `prose` took from a passage. */
  #takenIn(part: ProsePart, index: number, rule: number): unknown {
    return this.#inPassage(part, index)?.taken?.[rule] ?? null;
  }

  /** All that rules want of a passage at once: in a long text what was read in it is not kept. */
  #inPassage(part: ProsePart, index: number): FoundInPassage | null {
    const { found } = part.passages[index] as PassageNode;
    return found.get(this, () => done(this.#askingAbout(part, index)));
  }

  /** The same rule by rule, so that `#inPassage` finds it done. */
  *#lookingInto(part: ProsePart, index: number): Work<void> {
    const { found } = part.passages[index] as PassageNode;
    if (found.has(this)) return;
    const value = yield* this.#askingAbout(part, index);
    found.get(this, () => value);
  }

  *#askingAbout(part: ProsePart, index: number): Work<FoundInPassage | null> {
    const { identity } = this;
    const { passage } = part.passages[index] as PassageNode;
    const subject = { passage, ...part.read(index, identity), identity };
    const findings = this.#ask(this.#passage, subject);
    let taken: unknown[] | null = null;
    for (const [i, rule] of this.#prose.entries()) {
      yield;
      const value = this.#gather(rule, subject);
      if (value === null) continue;
      taken ??= this.#prose.map(() => null);
      taken[i] = value;
    }
    return findings === nothing && taken === null ? null : { findings, taken };
  }

  /**
   * Asks rules that look at a report as a whole, with their pauses: each is a piece by itself, or more. `check` gives null for
   * one that is not asked.
   */
  *#asking<R extends { readonly meta: Rule['meta'] }>(
    rules: readonly R[],
    check: (rule: R, number: number) => Findings | null,
    take: Take,
  ): Work<void> {
    yield;
    for (let i = 0; i < rules.length; i++) {
      const rule = rules[i] as R;
      const found: RuleFinding[] = [];
      try {
        const findings = check(rule, i);
        if (findings === null) continue;
        for (const each of findings) {
          if (each === undefined) yield;
          else found.push(each);
        }
      } catch (error) {
        this.#onBrokenInvariant(rule.meta.id, error);
        continue;
      }
      if (found.length > 0) take(found, asItStands);
      yield;
    }
  }

  /** What a rule takes from a passage, a table or a block; null where it takes nothing. */
  #gather<Subject>(
    rule: { readonly meta: Rule['meta']; gather(subject: Subject): unknown },
    subject: Subject,
  ): unknown {
    try {
      return rule.gather(subject);
    } catch (error) {
      this.#onBrokenInvariant(rule.meta.id, error);
      return null;
    }
  }

  *#inSections({ sections }: ReportNodes, take: Take): Work<void> {
    const { identity } = this;
    const seen = new Set<string>();
    for (const [i, { node, start }] of sections.entries()) {
      if (i % PARTS_AT_ONCE === PARTS_AT_ONCE - 1) yield;
      const { key } = node.section.template;
      const repeated = seen.has(key);
      seen.add(key);
      const findings = node.found.get(repeated ? this.#repeats : this, () => {
        const { section, content, part } = node;
        const words = { [Symbol.iterator]: () => wordsOf(part) };
        const rules = this.#section.filter((rule) => rule.section === undefined || rule.section === key);
        return this.#ask(rules, { section, repeated, holdsRows: content.holdsRows, words, identity });
      });
      if (findings !== nothing) take(findings, by(start));
    }
  }

  *#inTables({ tables, sections }: ReportNodes, present: PresentReport, take: Take): Work<void> {
    const { text, reconciliation } = present;
    const taken: Gathered<unknown>[][] = this.#tableInReport.map(() => []);
    for (const [i, { node, start }] of tables.entries()) {
      const arithmetic = reconciliation.tables[i]?.arithmetic;
      if (arithmetic === undefined) continue;
      const found = node.found
        .get(arithmetic, () => new Kept())
        .get(this, () => {
          const { table } = node;
          const source = text.slice(start, start + table.span.end);
          return this.#inTable({ table, unusual: unusualCells(table), arithmetic, source, identity: this.identity });
        });
      if (found.findings !== nothing) take(found.findings, by(start), headingOf(sections, node.table));
      const part = node.table.template.section;
      for (const { rule, value } of found.taken) taken[rule]?.push({ value, part, locate: by(start) });
    }
    const check = (rule: TableInReportRule, i: number): Findings | null => {
      const gathered = taken[i] as Gathered<unknown>[];
      return gathered.length === 0 ? null : rule.check(gathered, present);
    };
    yield* this.#asking(this.#tableInReport, check, take);
  }

  #inTable(subject: TableSubject): FoundInTable {
    const { table, inReport } = this.#rulesFor(subject.table.template);
    const taken: FoundInTable['taken'][number][] = [];
    for (const { rule, number } of inReport) {
      const value = this.#gather(rule, subject);
      if (value !== null) taken.push({ rule: number, value });
    }
    return { findings: this.#ask(table, subject), taken };
  }

  /** The rules that are about a table of the form: a table is asked about at each edit of it. */
  #rulesFor(template: TableTemplate): RulesForTable {
    let rules = this.#forTable.get(template);
    if (rules === undefined) {
      const isAbout = ({ rows }: TableRule | TableInReportRule): boolean =>
        rows === undefined || template.rows.some((row) => rows.some((role) => hasRole(row, role)));
      rules = {
        table: this.#table.filter(isAbout),
        inReport: this.#tableInReport.flatMap((rule, number) => (isAbout(rule) ? [{ rule, number }] : [])),
      };
      this.#forTable.set(template, rules);
    }
    return rules;
  }

  #ask<Subject>(
    rules: readonly { readonly meta: Rule['meta']; check(subject: Subject): Iterable<RuleFinding> }[],
    subject: Subject,
  ): readonly RuleFinding[] {
    const found: RuleFinding[] = [];
    for (const rule of rules) {
      try {
        found.push(...rule.check(subject));
      } catch (error) {
        this.#onBrokenInvariant(rule.meta.id, error);
      }
    }
    return found.length === 0 ? nothing : found;
  }

  #placed(finding: RuleFinding, span: Span, locate: (span: Span) => Span, present: PresentReport): Finding {
    const { related } = finding;
    const placed: Finding = {
      ...finding,
      span,
      ...(related === undefined ? {} : { related: related.map((note) => ({ ...note, span: locate(note.span) })) }),
    };
    const rule = this.#byId.get(finding.rule);
    if (rule?.fixes === undefined) return placed;
    // An editor asks for the same repairs at each move of the cursor: each is computed, and tried, once for a text.
    let known: readonly Repair[] | null = null;
    const repairs = function* (): Work<readonly Repair[]> {
      if (known !== null) return known;
      const found: Repair[] = [];
      for (const fix of rule.fixes?.(repairable, present) ?? []) {
        if (fix === undefined) yield;
        else {
          const edits = withCopies(fix.edits, present.report.tables);
          found.push({ fix: { ...fix, edits }, mends: isSafe(fix, rule) || null });
        }
      }
      // Whoever asked meanwhile holds on to those that were found then.
      known ??= found;
      return known;
    };
    const trying = function* (repair: Repair): Work<boolean> {
      repair.mends ??= yield* present.trying(repairable, plainEdits(repair.fix));
      return repair.mends;
    };
    const findingFixes = function* (kinds?: readonly Applicability[]): Work<readonly Fix[]> {
      const tried: Fix[] = [];
      for (const repair of yield* repairs()) {
        const isAsked = kinds?.includes(repair.fix.applicability) ?? true;
        if (isAsked && (yield* trying(repair))) tried.push(repair.fix);
      }
      return tried;
    };
    const repairable: Finding = {
      ...placed,
      fixes: (kinds) => done(findingFixes(kinds)),
      findingFixes,
      whyNoFix: () => {
        if (rule.meta.triesFixes === true && present.isLongToTry) return tooLongToTry;
        return done(repairs()).length > 0 ? { id: 'no-repair.contradicts' } : null;
      },
    };
    return repairable;
  }
}

/** The rules of scopes `table` and `table-in-report` that are about a table of the form; of the latter with their numbers. */
interface RulesForTable {
  readonly table: readonly TableRule[];
  readonly inReport: readonly { readonly rule: TableInReportRule; readonly number: number }[];
}

interface Repair {
  readonly fix: Fix;
  /** Whether it may be offered; null until it was tried. */
  mends: boolean | null;
}

/**
 * A repair that is not may fit its finding and contradict something else, where a report has several faults. What differs
 * between two reports is not looked for again.
 */
function isSafe({ applicability }: Fix, { scope }: Rule): boolean {
  return applicability === 'safe' || scope === 'workspace';
}

const tooLongToTry: Message = {
  id: 'no-repair.too-long',
  args: { cells: MOST_CELLS_TO_TRY, characters: MOST_CHARACTERS_TO_TRY },
};

/** Takes findings with spans that `locate` turns into offsets into the text; `heading` is where those on a heading stand. */
type Take = (findings: readonly RuleFinding[], locate: (span: Span) => Span, heading?: Span | null) => void;

/**
 * Without what the text states otherwise than the table where the figure that last year's report asks for agrees with the
 * text: one fault, and its finding stands at the figure.
 */
function withoutExplained(found: Finding[]): Finding[] {
  const carried = found.find(({ rule }) => rule === 'carry-over-mismatch')?.data?.candidates?.[0];
  if (carried === undefined) return found;
  return found.filter(({ rule, data }) => {
    const cells = rule === 'prose-table-mismatch' ? data?.['cells'] : undefined;
    if (!Array.isArray(cells)) return true;
    const changed = carried.cells.filter(({ cell }) => cells.includes(cell));
    const right = changed.reduce((sum, { from, to }) => sum + Number(to) - Number(from), Number(data?.['table']));
    return changed.length === 0 || String(right) !== data?.['prose'];
  });
}

/** A copy of another file takes part in nothing but being told of. */
function folderRules(rules: readonly WorkspaceRule[], { neighbours }: WorkspaceSubject): readonly WorkspaceRule[] {
  return neighbours.isCopy ? rules.filter(({ meta }) => meta.id === 'duplicate-report') : rules;
}

/** Whether a report differs from its neighbours so that a rule of those given finds something; its text is not needed. */
export function differsFromNeighbours(rules: readonly WorkspaceRule[], neighbours: Neighbours): boolean {
  const subject = { neighbours, report: null };
  return folderRules(rules, subject).some((rule) => [...rule.check(subject)].length > 0);
}

/** The heading of a table's section; null where the text has none. */
function headingOf(sections: ReportNodes['sections'], { template }: Table): Span | null {
  const found = sections.find(({ node }) => node.section.template.key === template.section);
  return found === undefined ? null : movedSpan(found.node.section.headingSpan, found.start);
}

/** The parts of the running text in order, and where they start. */
function partsOf(preamble: ReportNodes['preamble'], sections: ReportNodes['sections']): readonly ProsePartAt[] {
  const parts = sections.map(({ node: { part }, start }) => ({ part, start }));
  return preamble === null ? parts : [preamble, ...parts];
}

/** What a rule took from the passages of a part, and where that stands. */
interface TakenIn extends ProsePartAt {
  readonly found: readonly Found<unknown>[];
}

/** What a rule took from the passages of several parts, one by one, with how to locate it. */
function* placedIn(found: readonly TakenIn[]): Generator<Gathered<unknown>> {
  for (const { part, start, found: own } of found) {
    for (const { index, value } of own) {
      const locate = (span: Span): Span => passageAt(part.passageAt(index), start).locate(span);
      yield { value, part: part.key, locate };
    }
  }
}

function* wordsOf({ lines }: ProsePart): Iterator<string> {
  for (const { words } of lines) yield words.text;
}

/** True if the block is an element of a page, or a line with mark-up or entities in it. */
function isMarkup(block: BlockNode): boolean {
  if (block.kind === 'table') return block.layout === 'html';
  const [cell] = block.row.cells;
  return cell !== undefined && cell.text.length !== block.length;
}

/** Where a block starts, what stands before the first among it. */
function startOf({ starts }: Pick<BlockList, 'starts'>, index: number): number {
  return index === 0 ? 0 : (starts[index] as number);
}

function asItStands(span: Span): Span {
  return span;
}

function by(distance: number): (span: Span) => Span {
  return (span) => movedSpan(span, distance);
}
