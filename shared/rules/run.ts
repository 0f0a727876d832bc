import type { Finding, RuleFinding } from '../findings/finding.ts';
import type { RuleId } from '../findings/rule-ids.ts';
import type { Neighbours } from '../folder/folder.ts';
import { passageAt } from '../prose/nodes.ts';
import { sourceSpan } from '../syntax/source.ts';
import { Kept } from '../text/kept.ts';
import type { Span } from '../text/span.ts';
import type { ReportNodes } from './report-nodes.ts';
import type {
  Gathered,
  PassageRule,
  PassageSubject,
  ProseRule,
  ReportRule,
  ReportSubject,
  Rule,
  SectionRule,
  TableRule,
  TextRule,
  TextSubject,
  WorkspaceRule,
  WorkspaceSubject,
} from './rule.ts';

const nothing: readonly RuleFinding[] = [];
const nothingGathered: readonly unknown[] = [];

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
  readonly #text: TextRule[] = [];
  readonly #passage: PassageRule[] = [];
  readonly #section: SectionRule[] = [];
  readonly #table: TableRule[] = [];
  readonly #prose: ProseRule[] = [];
  readonly #report: ReportRule[] = [];
  readonly #workspace: WorkspaceRule[] = [];
  /** One object for each part of the report: the same line in another part is another subject. */
  readonly #parts = new Map<string | null, object>();
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
      case 'prose':
        this.#prose.push(rule);
        break;
      case 'report':
        this.#report.push(rule);
        break;
      case 'workspace':
        this.#workspace.push(rule);
    }
  }

  /** All that the rules find, in order of position and of the rules, with offsets into the text of the report. */
  findings(nodes: ReportNodes, present: ReportSubject, folder: WorkspaceSubject | null): readonly Finding[] {
    const found: Finding[] = [];
    const take = (findings: readonly RuleFinding[], locate: (span: Span) => Span): void => {
      for (const finding of findings) found.push(this.#placed(finding, locate, present));
    };
    this.#inTexts(nodes, present.text, take);
    this.#inPassages(nodes, take);
    this.#inSections(nodes, take);
    this.#inTables(nodes, present, take);
    this.#inProse(nodes, present, take);
    take(this.#ask(this.#report, present), (span) => span);
    if (folder !== null) take(this.#ask(folderRules(this.#workspace, folder), folder), (span) => span);
    const order = ({ rule }: Finding): number => this.#order.get(rule) ?? 0;
    return found.sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end || order(a) - order(b));
  }

  #inTexts({ title, preamble, sections, tables }: ReportNodes, text: string, take: Take): void {
    if (title !== null) {
      const { node, start } = title;
      const findings = this.#inText(node.found, { kind: 'title', text: node.text, part: null });
      if (findings !== nothing) take(findings, by(start));
    }
    for (const { part, start } of [...(preamble === null ? [] : [preamble]), ...sections.map(partOf)]) {
      for (const { found, words } of part.lines) {
        const findings = this.#inText(found, { kind: 'line', text: words.text, part: part.key });
        if (findings !== nothing) take(findings, (span) => moved(sourceSpan(words, span), start));
      }
    }
    for (const { node, start } of tables) {
      const { table } = node;
      const span = moved(table.span, start);
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

  #inPassages({ preamble, sections }: ReportNodes, take: Take): void {
    const { identity } = this;
    for (const { part, start } of [...(preamble === null ? [] : [preamble]), ...sections.map(partOf)]) {
      for (const passage of part.passages) {
        const { node } = passage;
        const findings = node.found.get(this, () =>
          this.#ask(this.#passage, { passage: node.passage, ...node.read(identity), identity }),
        );
        if (findings !== nothing) take(findings, passageAt(passage, start).locate);
      }
    }
  }

  #inProse({ preamble, sections }: ReportNodes, present: ReportSubject, take: Take): void {
    const { identity } = this;
    const gathered = this.#prose.map((): Gathered<unknown>[] => []);
    for (const { part, start } of [...(preamble === null ? [] : [preamble]), ...sections.map(partOf)]) {
      for (const passage of part.passages) {
        const { node } = passage;
        const values = node.gathered.get(this, () =>
          this.#gather({ passage: node.passage, ...node.read(identity), identity }),
        );
        if (values === nothingGathered) continue;
        const { locate } = passageAt(passage, start);
        values.forEach((value, i) => {
          if (value !== null) gathered[i]?.push({ value, locate });
        });
      }
    }
    this.#prose.forEach((rule, i) => {
      const check = (subject: ReportSubject): Iterable<RuleFinding> => rule.check(gathered[i] ?? [], subject);
      take(this.#ask([{ meta: rule.meta, check }], present), (span) => span);
    });
  }

  /** What each rule of scope `prose` takes from a passage. */
  #gather(subject: PassageSubject): readonly unknown[] {
    const values = this.#prose.map((rule) => {
      try {
        return rule.gather(subject);
      } catch (error) {
        this.#onBrokenInvariant(rule.meta.id, error);
        return null;
      }
    });
    return values.every((value) => value === null) ? nothingGathered : values;
  }

  #inSections({ sections }: ReportNodes, take: Take): void {
    const { identity } = this;
    for (const { node, start } of sections) {
      const findings = node.found.get(this, () => {
        const { section, part } = node;
        const passages = part.passages.map((each) => ({
          passage: passageAt(each, 0),
          ...each.node.read(identity),
        }));
        return this.#ask(this.#section, { section, passages, identity });
      });
      if (findings !== nothing) take(findings, by(start));
    }
  }

  #inTables({ tables }: ReportNodes, { text, reconciliation }: ReportSubject, take: Take): void {
    const { identity } = this;
    tables.forEach(({ node, start }, i) => {
      const arithmetic = reconciliation.tables[i]?.arithmetic;
      if (arithmetic === undefined) return;
      const findings = node.found
        .get(arithmetic, () => new Kept())
        .get(this, () => {
          const { table } = node;
          const source = text.slice(start, start + table.span.end);
          return this.#ask(this.#table, { table, arithmetic, source, identity });
        });
      if (findings !== nothing) take(findings, by(start));
    });
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

  #placed(finding: RuleFinding, locate: (span: Span) => Span, present: ReportSubject): Finding {
    const { span, related } = finding;
    const placed: Finding = {
      ...finding,
      span: locate(span),
      ...(related === undefined ? {} : { related: related.map((note) => ({ ...note, span: locate(note.span) })) }),
    };
    const rule = this.#byId.get(finding.rule);
    if (rule?.fixes === undefined) return placed;
    const repairable: Finding = { ...placed, fixes: () => rule.fixes?.(repairable, present) ?? [] };
    return repairable;
  }
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

type Take = (findings: readonly RuleFinding[], locate: (span: Span) => Span) => void;

function partOf({ node: { part }, start }: ReportNodes['sections'][number]): NonNullable<ReportNodes['preamble']> {
  return { part, start };
}

function by(distance: number): (span: Span) => Span {
  return (span) => moved(span, distance);
}

function moved({ start, end }: Span, distance: number): Span {
  return { start: start + distance, end: end + distance };
}
